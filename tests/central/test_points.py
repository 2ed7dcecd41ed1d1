"""What desks ask about points arrives: it holds, is taken back once, and an erased person's words go."""

import pytest
from sqlalchemy import select

from sync.central.erasing import erase
from sync.central.moments import utc_now
from sync.central.points.asking import granted
from sync.central.points.schema import PointsAsked
from sync.protocol.messages import Change
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id
from tests.central.test_requests import said_anywhere


def asked(desk: Desk, whom: str, points: int = 10, **more: object) -> Change:
    """Somebody asks for points at a desk."""
    body = {
        "person": whom, "what": "adjustment", "account": "priority", "points": points, "words": "بيتها احترق",
        "rule": "", "of": "", "version": "demo-1", "recorded_at": "2026-02-03T07:45:00Z",
    } | more  # fmt: skip
    change = desk.change("points", "x", body)
    return Change(**{name: getattr(change, name) for name in Change.__slots__} | {"record": change.id})


def taken_back(desk: Desk, of: Change) -> Change:
    """A reversal of what was asked."""
    points = -int(str(of.body["points"]))
    return asked(desk, str(of.body["person"]), points, what="reversal", of=of.id, words="كُتب مرتين")


def test_what_was_granted_holds_and_two_desks_at_once_take_it_back_only_once(ministry: Ministry) -> None:
    desk, other = ministry.desk(), ministry.desk()
    one = desk.registration("زينب")
    gift = asked(desk, one.record)
    appeal = asked(other, one.record, 5, what="appeal", rule="dependants", words="لها ستة أطفال")
    assert desk.outcomes(one, gift) == [("accepted", "")] * 2
    assert other.outcomes(appeal, taken_back(other, gift)) == [("accepted", "")] * 2
    assert desk.outcomes(taken_back(desk, gift)) == [("rejected", "points_reversed")]
    with ministry.database.read() as session:
        (held,) = granted(session, [one.record]).values()
        assert {(row.what, row.points) for row in held} == {("adjustment", 10), ("appeal", 5), ("reversal", -10)}


def test_a_batch_may_give_and_take_back(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    gift = asked(desk, new_id())
    assert desk.outcomes(gift, taken_back(desk, gift)) == [("accepted", "")] * 2


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"what": "gift"}, "points_what"),
        ({"points": 0}, "bad_body"),
        ({"points": 1_001}, "bad_body"),
        ({"points": True}, "bad_body"),
        ({"account": "both"}, "bad_body"),
        ({"words": " "}, "bad_body"),
        ({"words": "ب" * 2_001}, "bad_body"),
        ({"what": "appeal", "points": -1}, "bad_body"),
        ({"what": "reversal", "of": ""}, "bad_body"),
        ({"what": "reversal", "of": "0190e0a0-0000-7000-8000-000000000000"}, "points_unknown"),
        ({"of": "0190e0a0-0000-7000-8000-000000000000"}, "bad_body"),
        ({"person": "nobody"}, "bad_body"),
    ],
)
def test_what_cannot_be_understood_is_answered_with_a_code(
    sqlite_ministry: Ministry, wrong: dict[str, object], code: str
) -> None:
    desk = sqlite_ministry.desk()
    assert desk.outcomes(asked(desk, new_id(), **wrong)) == [("rejected", code)]  # type: ignore[arg-type]


def test_an_erased_person_leaves_no_words_about_points(sqlite_ministry: Ministry) -> None:
    ministry = sqlite_ministry
    desk = ministry.desk()
    gone = desk.registration("شيرين المحذوفة")
    gift = asked(desk, gone.record, words="بيتُ شيرين المحذوفة احترق")
    desk.send(gone, gift)
    assert said_anywhere(ministry, "بيتُ شيرين")
    with ministry.database.write() as session:
        erase(session, gone.record, utc_now())
    assert not said_anywhere(ministry, "بيتُ شيرين")
    with ministry.database.read() as session:
        row = session.scalars(select(PointsAsked).where(PointsAsked.id == gift.id)).one()
        assert (row.words, row.points) == ("", 10)
