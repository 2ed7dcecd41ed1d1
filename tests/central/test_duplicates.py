"""What desks decided about two records arrives, what was said last holds, and an erased person's words go."""

import pytest
from sqlalchemy import select

from sync.central.duplicates import standing
from sync.central.duplicates_schema import DuplicateDecision
from sync.central.erasing import erase
from sync.central.moments import utc_now
from sync.protocol.messages import Change
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id
from tests.central.test_requests import said_anywhere


def decided(desk: Desk, one: str, another: str, said: str = "unsure", **more: object) -> Change:
    """Somebody decides at a desk."""
    body = {
        "person": one, "other": another, "verdict": said, "words": "لهما الهاتف نفسه", "score": 9_312,
        "model": "hand-1", "reasons": [["given", "exact"], ["birth", "year_only"]], "level": "desk",
        "recorded_at": "2026-02-03T07:45:00Z",
    } | more  # fmt: skip
    change = desk.change("duplicate", "x", body)
    return Change(**{name: getattr(change, name) for name in Change.__slots__} | {"record": change.id})


def test_what_was_said_last_of_two_records_holds_whichever_was_held_against_the_other(ministry: Ministry) -> None:
    desk = ministry.desk()
    one, two = desk.registration("زينب"), desk.registration("زينب عبد الحسين")
    first = decided(desk, one.record, two.record)
    last = decided(desk, two.record, one.record, "same", words="")
    assert desk.outcomes(one, two, first, last) == [("accepted", "")] * 4
    with ministry.database.read() as session:
        found = standing(session, [one.record])
        (holds,) = found.values()
        assert (holds.id, holds.verdict) == (last.id, "same")
        kept = session.get(DuplicateDecision, first.id)
        assert kept is not None
        assert (kept.score, kept.reasons[1], kept.level) == (9_312, ["birth", "year_only"], "desk")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"verdict": "perhaps"}, "duplicate_verdict"),
        ({"score": 10_001}, "wrong_body"),
        ({"score": True}, "wrong_body"),
        ({"reasons": [["given"]]}, "wrong_body"),
        ({"reasons": [["given", "x" * 41]]}, "wrong_body"),
        ({"words": "ب" * 2_001}, "wrong_body"),
        ({"other": "nobody"}, "wrong_body"),
    ],
)
def test_what_cannot_be_understood_is_answered_with_a_code(
    sqlite_ministry: Ministry, wrong: dict[str, object], code: str
) -> None:
    desk = sqlite_ministry.desk()
    ((status, said),) = desk.outcomes(decided(desk, new_id(), new_id(), "unsure", **wrong))
    assert status == "rejected"
    assert code in (said, "wrong_body")


def test_an_erased_person_leaves_no_words_in_decisions(sqlite_ministry: Ministry) -> None:
    ministry = sqlite_ministry
    desk = ministry.desk()
    one, two = desk.registration("باقية"), desk.registration("شيرين المحذوفة")
    about = decided(desk, one.record, two.record, "different", words="أختُ شيرين المحذوفة")
    desk.send(one, two, about)
    assert said_anywhere(ministry, "المحذوفة")
    with ministry.database.write() as session:
        erase(session, two.record, utc_now())
    assert not said_anywhere(ministry, "أختُ شيرين")
    with ministry.database.read() as session:
        assert session.scalars(select(DuplicateDecision.words).where(DuplicateDecision.id == about.id)).one() == ""
    late = decided(desk, one.record, two.record, "different", words="قالت شيرين المحذوفة إنها غيرها")
    assert desk.outcomes(late) == [("accepted", "")], "said before the desk heard of it"
    assert desk.outcomes(late) == [("duplicate", "")]
    assert not said_anywhere(ministry, "قالت شيرين")
