"""A clerk meets the same person twice: she is told while she types, decides, and what she decided travels."""

import json

import pytest

from forms.session import Session
from mihan_desktop.domain.duplicates import Candidate, Verdict
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Draft, RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.told import PublishedPart
from mihan_desktop.services import heeding
from mihan_desktop.services.duplicating import offered
from mihan_desktop.services.matching_people import Watched
from resources.linkage import model
from sync.central.database import Database
from sync.central.duplicates import standing
from sync.central.settings import load
from sync.protocol.feed import Item
from sync.protocol.messages import decode_change
from tests.centre import Centre
from tests.services.office import FORM_ID, PASSWORD, VERSION, ZAINAB, Office, kept
from tests.services.test_people import correct
from tests.services.test_requesting import said_anywhere

AGAIN = {
    "given_name": "زينب", "father_name": "عبدالحسين", "family_name": "جبوري", "phone": "+964 770 123 4567",
    "date_of_birth": "1990-03-21", "sex": "female", "consent_given": "yes",
}  # fmt: skip
"""Zainab, who forgot her card, at another counter: written by somebody else."""
SOMEBODY = {
    "given_name": "كاظم", "father_name": "جاسم", "family_name": "الساعدي", "phone": "07809998877",
    "national_number": "198511111111", "date_of_birth": "1985-11-02", "sex": "male",
}  # fmt: skip


def begun(office: Office, who: User, answers: dict[str, str]) -> tuple[Draft, Session]:
    """A draft with these answers, kept."""
    draft = office.desk.registering.begin(who, FORM_ID, VERSION)
    session = office.session()
    for name, value in answers.items():
        session.set(f"/data/{name}", value)
    draft = kept(draft, session)
    office.desk.registering.keep_draft(who, draft)
    return draft, session


def found(office: Office, who: User, answers: dict[str, str], **about: str) -> tuple[Candidate, ...]:
    """Candidates for what is typed."""
    return office.desk.matching_people.candidates(who, answers, **about)


def names(candidates: tuple[Candidate, ...]) -> list[str]:
    """Whose records they are."""
    return [one.record.record_id for one in candidates]


def caught_up(office: Office, who: User) -> None:
    """Everything is moved into the keys."""
    while office.desk.matching_people.catch_up(who, least=1):
        pass


def body_of(office: Office, change_id: str) -> dict[str, object]:
    """What a change says on its way."""
    with office.desk.searching._opened.read() as work:
        row = work.outbox.get(change_id)
    assert row is not None
    return dict(decode_change(row.message).body)


def test_a_passports_letters_find_the_arabic_name_in_the_search_box(office: Office) -> None:
    clerk = office.enter("zainab")
    office.register(clerk)
    office.register(clerk, **SOMEBODY)
    caught_up(office, clerk)
    for text in ("Kadhim", "kazim al-saadi", "Jasem", "Al-Saidi Kathim", "كاظم Jassim"):
        assert [one.label for one in office.desk.searching.registrations(clerk, text)] == ["كاظم جاسم الساعدي"], text
    assert office.desk.searching.registrations(clerk, "Washington") == ()
    assert office.desk.searching.registrations(clerk, "Zainab", limit=1)[0].label.startswith("زينب")


def test_a_person_is_found_again_in_another_spelling_before_and_after_the_keys_know_them(office: Office) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    office.register(clerk, **SOMEBODY)
    for _ in range(2):
        (candidate,) = found(office, clerk, AGAIN)
        assert candidate.record.record_id == record
        assert candidate.likely
        assert candidate.decision is None
        assert {(one.field, one.level) for one in candidate.reasons} >= {("phone", "exact"), ("birth", "exact")}
        caught_up(office, clerk)
    assert found(office, clerk, SOMEBODY | {"given_name": "حيدر", "phone": "", "national_number": ""}) == ()
    assert found(office, clerk, {"sex": "female", "date_of_birth": "1990-03-21"}) == ()


def test_what_is_typed_is_read_from_the_filling_by_property(office: Office) -> None:
    clerk = office.enter("zainab")
    session = office.session()
    watched = Watched(session)
    assert watched.properties() == {}
    session.set("/data/given_name", "زينب")
    session.set("/data/consent_given", "yes")
    assert watched.properties() == {"given_name": "زينب"}
    assert found(office, clerk, watched.properties()) == ()


def test_nothing_likely_is_saved_undecided_and_a_reason_is_kept_for_who_is_different(office: Office) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    draft, session = begun(office, clerk, AGAIN)
    matching, duplicating = office.desk.matching_people, office.desk.duplicating
    with pytest.raises(MihanError, match="duplicates_undecided"):
        matching.require_decided(clerk, AGAIN, draft_id=draft.id)
    (candidate,) = found(office, clerk, AGAIN, draft_id=draft.id)
    with pytest.raises(MihanError, match="duplicate_words_missing"):
        duplicating.decide(clerk, draft.id, candidate, Verdict.DIFFERENT, "  ")
    duplicating.decide(clerk, draft.id, candidate, Verdict.DIFFERENT, "توأم، تسكنان معاً")
    (candidate,) = found(office, clerk, AGAIN, draft_id=draft.id)
    assert candidate.decision is not None
    assert (candidate.decision.verdict, candidate.decision.words) == (Verdict.DIFFERENT, "توأم، تسكنان معاً")
    matching.require_decided(clerk, AGAIN, draft_id=draft.id)
    saved = office.desk.registering.save(clerk, draft.id, session.finalise()).registration
    (decision,) = office.desk.duplicating.of_record(clerk, saved.record_id)
    assert (decision.person, decision.other, decision.status) == (saved.record_id, record, RecordStatus.WAITING)
    body = body_of(office, decision.id)
    assert body["verdict"] == "different"
    assert body["words"] == "توأم، تسكنان معاً"
    assert body["level"] == "desk"
    assert ["phone", "exact"] in body["reasons"]  # type: ignore[operator]
    huda = office.enter("huda")
    (item,) = [one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.DUPLICATE]
    assert [flag.code for flag in item.flags] == ["duplicate_different"]


def test_what_a_clerk_is_unsure_of_stands_side_by_side_before_the_supervisor(office: Office) -> None:
    clerk = office.enter("zainab")
    office.register(clerk)
    draft, session = begun(office, clerk, AGAIN)
    (candidate,) = found(office, clerk, AGAIN)
    office.desk.duplicating.decide(clerk, draft.id, candidate, Verdict.UNSURE)
    office.desk.registering.save(clerk, draft.id, session.finalise())
    huda = office.enter("huda")
    (item,) = [one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.DUPLICATE]
    assert [flag.code for flag in item.flags] == ["duplicate_unsure"]
    assert item.label == "زينب عبدالحسين جبوري / زينب عبد الحسين الجبوري"
    detail = office.desk.reviewing.detail(huda, item.change_id)
    assert ("سؤال father_name", "عبد الحسين", "عبدالحسين") in [
        (field.label, field.before, field.now) for field in detail.fields
    ]
    with office.desk.searching._opened.read() as work:
        lines = work.audit.of_record(candidate.record.record_id)
        seen = [line.details["where"] for line in lines if line.code == "viewed"]
    assert "review" in seen
    office.desk.reviewing.return_change(huda, item.change_id, "راجعي بطاقتها")
    clerk = office.enter("zainab")
    (notice,) = [one for one in office.desk.noticing.board(clerk).notices if one.code == "decision_returned"]
    (decision,) = office.desk.duplicating.of_record(clerk, notice.record_id)
    assert decision.status is RecordStatus.RETURNED
    (again,) = office.desk.matching_people.of_record(clerk, notice.record_id)
    office.desk.duplicating.decide_pair(clerk, notice.record_id, again, Verdict.SAME)
    (decision,) = office.desk.duplicating.of_record(clerk, notice.record_id)
    assert (decision.verdict, decision.status) == (Verdict.SAME, RecordStatus.WAITING)


def test_the_same_person_is_updated_with_what_was_typed_and_the_draft_stays_until_she_discards_it(
    office: Office,
) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    typed = AGAIN | {"phone": "07805556666", "national_number": ""}
    draft, session = begun(office, clerk, typed | {"phone": ZAINAB["phone"]})
    (candidate,) = found(office, clerk, AGAIN)
    session.set("/data/phone", typed["phone"])
    draft = kept(draft, session)
    office.desk.registering.keep_draft(clerk, draft)
    correcting = office.desk.duplicating.same_person(clerk, draft.id, candidate).draft
    assert correcting.record_id == record
    (first,) = office.desk.duplicating.typed_elsewhere(clerk, correcting.id)
    assert first.id == draft.id
    theirs = office.restored(correcting)
    offers = {one.ref: one for one in offered(office.restored(first), theirs)}
    assert offers["/data/phone"].before == "07701234567"
    assert offers["/data/phone"].now == "07805556666"
    assert "/data/national_number" not in offers  # nothing was typed: nothing is taken away
    assert "/data/given_name" not in offers  # the same
    with pytest.raises(MihanError, match="duplicate_is_same"):
        office.desk.matching_people.require_decided(clerk, AGAIN, draft_id=draft.id)
    theirs.set("/data/phone", offers["/data/phone"].value)
    office.desk.registering.keep_draft(clerk, kept(correcting, theirs))
    office.desk.registering.save(clerk, correcting.id, theirs.finalise())
    assert {one.id for one in office.desk.registering.drafts(clerk)} == {draft.id}
    (decision,) = office.desk.duplicating.of_record(clerk, record)
    assert (decision.person, decision.other, decision.verdict) == (record, draft.id, Verdict.SAME)
    assert office.desk.searching.registrations(clerk, "07805556666")[0].record_id == record


def test_a_decision_may_be_taken_back_while_the_form_is_filled(office: Office) -> None:
    clerk = office.enter("zainab")
    office.register(clerk)
    draft, _ = begun(office, clerk, AGAIN)
    (candidate,) = found(office, clerk, AGAIN)
    office.desk.duplicating.decide(clerk, draft.id, candidate, Verdict.UNSURE)
    office.desk.duplicating.take_back(clerk, draft.id, candidate.record.record_id)
    (candidate,) = found(office, clerk, AGAIN, draft_id=draft.id)
    assert candidate.undecided
    office.enter("ali")
    with pytest.raises(MihanError, match="not_author"):
        office.desk.duplicating.decide(office.people["ali"], draft.id, candidate, Verdict.UNSURE)


def test_two_records_of_one_person_are_found_later_and_what_is_said_last_holds(office: Office) -> None:
    clerk = office.enter("zainab")
    first = office.register(clerk).registration.record_id
    second = office.register(clerk, **AGAIN).registration.record_id
    caught_up(office, clerk)
    (candidate,) = office.desk.matching_people.of_record(clerk, second)
    assert candidate.record.record_id == first
    office.desk.duplicating.decide_pair(clerk, second, candidate, Verdict.UNSURE)
    (turned,) = office.desk.matching_people.of_record(clerk, first)
    assert turned.record.record_id == second
    assert turned.decision is not None
    office.desk.duplicating.decide_pair(clerk, first, turned, Verdict.SAME)
    (decision,) = office.desk.duplicating.of_record(clerk, second)
    assert decision.verdict is Verdict.SAME
    waiting = [one for one in office.desk.reviewing.waiting(office.enter("huda")) if one.kind is ChangeKind.DUPLICATE]
    assert [one.change_id for one in waiting] == [decision.id]


def test_a_corrected_record_is_found_by_what_it_says_now_and_one_withdrawn_by_nothing(office: Office) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    caught_up(office, clerk)
    correct(office, record, **SOMEBODY)
    for _ in range(2):
        assert names(found(office, clerk, SOMEBODY)) == [record]
        assert found(office, clerk, AGAIN) == ()
        caught_up(office, clerk)
    office.desk.registering.withdraw(clerk, record, "خطأ")
    assert found(office, clerk, SOMEBODY) == ()
    office.desk.registering.take_up(clerk, record)
    assert names(found(office, clerk, SOMEBODY)) == [record]


def test_an_erased_person_meets_nobody_and_leaves_no_name_behind(office: Office) -> None:
    clerk = office.enter("zainab")
    gone = office.register(clerk, given_name="شيرين", father_name="المحذوفه", family_name="الراحله").registration
    kept_one, session = begun(office, clerk, AGAIN | {"given_name": "شيرين", "father_name": "المحذوفه"})
    (candidate,) = found(office, clerk, AGAIN | {"given_name": "شيرين", "father_name": "المحذوفه"})
    office.desk.duplicating.decide(clerk, kept_one.id, candidate, Verdict.DIFFERENT, "أختُ شيرين المحذوفه")
    stays = office.desk.registering.save(clerk, kept_one.id, session.finalise()).registration
    caught_up(office, clerk)
    opened = office.desk.searching._opened
    with opened.write() as work:
        heeding.heed(opened, work, Item(1, "erased", stays.record_id, office.wall(), {}))
        heeding.heed(opened, work, Item(2, "erased", gone.record_id, office.wall(), {}))
    assert said_anywhere(office, "المحذوفه") == []
    assert found(office, clerk, AGAIN) == ()


def test_keys_of_another_version_are_made_anew_a_few_at_a_time(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    from mihan_desktop.storage import identities

    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    caught_up(office, clerk)
    monkeypatch.setattr(identities, "MAKER", 99)
    assert names(found(office, clerk, AGAIN)) == [record]
    assert office.desk.matching_people.catch_up(clerk, 1, 1) == 0
    with office.desk.searching._opened.read() as work:
        assert work.identities.counts()["given زينب"] == 1
    assert names(found(office, clerk, AGAIN)) == [record]


def test_a_database_that_never_had_keys_gets_them_range_by_range(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mihan_desktop.storage import identities

    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    office.register(clerk, **SOMEBODY)
    caught_up(office, clerk)
    monkeypatch.setattr(identities, "FAR", 1)
    monkeypatch.setattr(identities, "MAKER", 98)
    rounds = 0
    while office.desk.matching_people.catch_up(clerk, 1, 1):
        rounds += 1
    assert rounds > identities.RANGES
    office.desk.matching_people._fresh = {}
    with office.desk.searching._opened.read() as work:
        assert not work.identities.behind().building
        assert not work.identities.behind().count
    assert names(found(office, clerk, AGAIN)) == [record]
    assert len(found(office, clerk, SOMEBODY)) == 1


def test_the_ministrys_model_weighs_once_it_is_here_and_one_that_cannot_be_read_changes_nothing(office: Office) -> None:
    clerk = office.enter("zainab")
    office.register(clerk)
    own = found(office, clerk, AGAIN)[0].model
    told = json.loads(model())
    for number, (data, wanted) in enumerate(
        ((json.dumps(told | {"version": "ministry-7"}).encode(), "ministry-7"), (b"{}", own)), 1
    ):
        with office.desk.searching._opened.write() as work:
            part = PublishedPart("linkage_model", "linkage_model", "7", number, True, office.wall(), data)
            work.releases.publish(part, f"{number}")
        assert found(office, clerk, AGAIN)[0].model == wanted


def test_only_who_registers_decides(office: Office) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration
    (candidate,) = found(office, clerk, AGAIN)
    karwan = office.enter("karwan")
    with pytest.raises(MihanError, match="not_allowed"):
        office.desk.duplicating.decide_pair(karwan, record.record_id, candidate, Verdict.SAME)


def test_a_decision_reaches_the_ministry_with_the_records_it_is_about(enrolled: Office, running_centre: Centre) -> None:
    office = enrolled
    clerk = office.enter("zainab")
    first = office.register(clerk).registration.record_id
    second = office.register(clerk, **AGAIN).registration.record_id
    (candidate,) = office.desk.matching_people.of_record(clerk, second)
    office.desk.duplicating.decide_pair(clerk, second, candidate, Verdict.DIFFERENT, "توأم")
    huda = office.enter("huda")
    ids = [item.change_id for item in office.desk.reviewing.waiting(huda)]
    office.desk.reviewing.approve(huda, ids, PASSWORD.format("huda"))
    for _ in range(2):
        office.desk.sending.send(huda, lambda *_: None, lambda: False)
    (decision,) = office.desk.duplicating.of_record(huda, first)
    assert decision.status is RecordStatus.RECEIVED
    database = Database(load(running_centre.data, None).database)
    try:
        with database.read() as session:
            (held,) = standing(session, [first]).values()
            assert (held.id, held.verdict, held.words) == (decision.id, "different", "توأم")
    finally:
        database.close()
