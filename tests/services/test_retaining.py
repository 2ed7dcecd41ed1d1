"""Drafts that nobody goes on with: nothing goes of which its author was not told, and corrections stay."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.retention import NOTICE, Begun, Telling, fate
from mihan_desktop.domain.roles import Right, User
from tests.services.office import FORM_ID, MORNING, VERSION, Office, kept
from tests.services.test_audit_lines import lines

DAYS = timedelta(days=1)


def begin(office: Office, clerk: User, name: str = "سناء", photo: bytes = b"") -> Draft:
    """A draft with one answer, and perhaps a picture, left for another day."""
    draft = office.desk.registering.begin(clerk, FORM_ID, VERSION)
    session = office.session()
    session.set("/data/given_name", name)
    draft = kept(draft, session)
    office.desk.registering.keep_draft(clerk, draft, {"photo.png": photo} if photo else None)
    office.desk.registering.release_draft(clerk, draft.id)
    return draft


def told(office: Office, user: User) -> list[str]:
    """The codes of what somebody was told, oldest first."""
    return [notice.code for notice in reversed(office.desk.noticing.board(user).notices)]


def test_what_becomes_of_a_draft_by_rule() -> None:
    def found(*tellings: int, day: int, days: int = 30, correction: bool = False, works: bool = True) -> object:
        begun = Begun(MORNING, correction, works)
        said = [Telling(MORNING + one * DAYS, 30) for one in tellings]
        end = fate(begun, said, now=MORNING + day * DAYS, days=days)
        return end.tell, end.over, end.left, None if end.ends is None else (end.ends - MORNING).days

    nothing = (False, False, False, None)
    assert found(day=29) == nothing
    assert found(day=30) == (True, False, False, None)
    assert found(day=59) == (True, False, False, None), "nobody came to be told: it stays"
    assert found(day=60) == (True, False, True, None), "and somebody else looks after it"
    assert found(30, day=36) == (False, False, False, 37)
    assert found(30, day=37) == (False, True, False, 37)
    assert found(29, day=60) == (True, False, True, None), "told before it was touched last: of another day"
    assert found(40, day=35) == (True, False, False, None), "told by a clock that was set ahead"
    assert found(30, day=40, days=60) == nothing, "the ministry keeps them longer now"
    assert found(30, day=31, days=10) == (False, False, False, 37), "shorter: who was told has their days"
    assert found(20, day=31, days=10) == (True, False, True, None), "told when the rule was another, of others"
    assert found(30, 40, day=41) == (False, True, False, 37), "told twice is told once"
    assert found(day=1, works=False) == (False, False, True, None)
    assert found(30, day=59, correction=True) == nothing
    assert found(30, day=60, correction=True) == (True, False, False, None), "reminded again, and never removed"
    assert found(30, 60, day=500, correction=True) == (True, False, True, None)


def test_a_draft_goes_a_week_after_its_author_was_told_and_not_a_day_before(office: Office) -> None:
    zainab = office.enter("zainab")
    draft = begin(office, zainab, photo=b"\x89PNG\r\n\x1a\n" + bytes(60))
    kept_on = office.wall()
    office.wall.go_on(days=30)
    office.enter("ali")
    zainab = office.enter("zainab")
    assert told(office, zainab) == ["drafts_due"]
    (listed,) = office.desk.registering.drafts(zainab)
    assert listed.ends_at == kept_on + timedelta(days=37)
    office.wall.go_on(days=6)
    zainab = office.enter("zainab")
    assert [one.id for one in office.desk.registering.drafts(zainab)] == [draft.id]
    office.wall.go_on(days=1)
    office.enter("ali")  # whoever comes
    zainab = office.enter("zainab")
    assert office.desk.registering.drafts(zainab) == ()
    assert told(office, zainab) == ["drafts_due", "drafts_expired"]
    ((_, who, details),) = lines(office, "draft_expired")
    assert (who, details["author"], details["form"]) == ("", zainab.id, FORM_ID)
    assert "سناء" not in json.dumps(details, ensure_ascii=False)
    with office.desk._opened.read() as work:
        rows = work.audit._connection.exec_driver_sql("SELECT count(*) FROM attachments").scalar_one()
    assert rows == 0, "its picture goes with it"


def test_who_goes_on_keeps_the_draft(office: Office) -> None:
    zainab = office.enter("zainab")
    draft = begin(office, zainab)
    office.wall.go_on(days=31)
    zainab = office.enter("zainab")
    found = office.desk.registering.draft(zainab, draft.id)
    again = kept(found, office.restored(found))
    office.desk.registering.keep_draft(
        zainab, Draft(again.id, again.form_id, again.form_version, zainab.id, "", office.wall(), again.state)
    )
    office.desk.registering.release_draft(zainab, draft.id)
    office.wall.go_on(days=20)
    zainab = office.enter("zainab")
    (listed,) = office.desk.registering.drafts(zainab)
    assert listed.ends_at is None


def test_a_draft_that_is_open_in_a_window_stays(office: Office) -> None:
    zainab = office.enter("zainab")
    draft = begin(office, zainab)
    office.wall.go_on(days=30)
    zainab = office.enter("zainab")
    office.desk.registering.draft(zainab, draft.id)
    office.wall.go_on(days=8)
    other = office.window()
    office.enter("ali", other)
    assert [one.id for one in office.desk.registering.drafts(zainab)] == [draft.id]
    other.signing_in.sign_out()


def test_a_correction_never_goes_and_its_author_is_reminded(office: Office) -> None:
    zainab = office.enter("zainab")
    saved = office.register(zainab).registration
    draft = office.desk.registering.reopen(zainab, saved.record_id)
    office.desk.registering.release_draft(zainab, draft.id)
    for _ in range(10):
        office.wall.go_on(days=20)
        zainab = office.enter("zainab")
    assert [one.id for one in office.desk.registering.drafts(zainab)] == [draft.id]
    reminded = told(office, zainab)
    assert set(reminded) == {"corrections_wait"}
    assert len(reminded) == 5  # on the days 40, 80, 120, 160, 200: a month after the time before at the earliest
    assert lines(office, "draft_expired") == []


def test_the_drafts_of_whoever_was_removed_are_settled_by_a_supervisor(office: Office) -> None:
    zainab = office.enter("zainab")
    saved = office.register(zainab).registration
    office.desk.registering.reopen(zainab, saved.record_id)  # blocks the record for everybody else
    begun, lost = begin(office, zainab, "هيوا"), begin(office, zainab, "بريء")
    omar = office.enter("omar")
    office.desk.managing_users.remove_user(omar, zainab.id)
    office.wall.go_on(days=1)
    huda = office.enter("huda")
    assert told(office, huda) == ["drafts_left"]
    left = office.desk.retaining.left(huda)
    assert {one.left_by for one in left} == {"زينب الموظفة"}
    (correction,) = (one for one in left if one.record_id)
    heirs = office.desk.retaining.heirs(huda)
    assert [one.username for one in heirs] == ["ali"]
    office.desk.retaining.remove(huda, lost.id)
    for one in (correction.id, begun.id):
        office.desk.retaining.hand_on(huda, one, heirs[0].id)
    assert office.desk.retaining.left(huda) == ()
    assert len(lines(office, "draft_handed_on")) == 2
    ((_, who, _),) = lines(office, "draft_removed")
    assert who == "huda"
    ali = office.enter("ali")
    assert told(office, ali) == ["draft_handed_on", "draft_handed_on"]
    found = office.desk.registering.draft(ali, correction.id)
    office.desk.registering.save(ali, found.id, office.restored(found).finalise())
    (mine,) = office.desk.registering.drafts(ali)
    found = office.desk.registering.draft(ali, mine.id)
    assert office.restored(found).node("/data/given_name").value == "هيوا"


def test_a_supervisor_settles_only_what_was_left(office: Office) -> None:
    zainab = office.enter("zainab")
    draft = begin(office, zainab)
    huda = office.enter("huda")
    with pytest.raises(MihanError, match="draft_unknown"):
        office.desk.retaining.remove(huda, draft.id)
    with pytest.raises(MihanError, match="draft_unknown"):
        office.desk.retaining.hand_on(huda, draft.id, office.people["ali"].id)
    office.wall.go_on(days=60)
    huda = office.enter("huda")
    assert [one.id for one in office.desk.retaining.left(huda)] == [draft.id], "its author was not here for long"
    with pytest.raises(MihanError, match="user_unknown"):
        office.desk.retaining.hand_on(huda, draft.id, office.people["karwan"].id)
    assert not office.people["karwan"].may(Right.REGISTER)
    office.enter("zainab")  # and is here again: told, with a week to go on
    huda = office.enter("huda")
    assert office.desk.retaining.left(huda) == ()


def test_supervisors_are_told_once_a_week(office: Office) -> None:
    zainab = office.enter("zainab")
    begin(office, zainab)
    office.desk.managing_users.remove_user(office.enter("omar"), zainab.id)
    huda = office.enter("huda")
    for _ in range(5):
        office.wall.go_on(days=2)
        huda = office.enter("huda")
    assert told(office, huda) == ["drafts_left"] * (1 + timedelta(days=10) // NOTICE)


def test_what_a_supervisor_decided_can_be_undone_until_they_sign_out(office: Office) -> None:
    zainab = office.enter("zainab")
    lost, handed = begin(office, zainab, "بريء", photo=b"\x89PNG\r\n\x1a\n" + bytes(60)), begin(office, zainab, "هيوا")
    office.desk.managing_users.remove_user(office.enter("omar"), zainab.id)
    office.wall.go_on(days=1)
    huda, registering, retaining = office.enter("huda"), office.desk.registering, office.desk.retaining
    before, ali = retaining.left(huda), office.people["ali"]
    retaining.remove(huda, lost.id)
    office.wall.go_on(minutes=1)
    retaining.hand_on(huda, handed.id, ali.id)
    assert retaining.left(huda) == ()
    assert [one.id for one in registering.discarded(huda)] == [handed.id, lost.id]
    assert [registering.bring_back(huda).draft.id for _ in range(2)] == [handed.id, lost.id]
    assert retaining.left(huda) == before, "author, moment and place are as they were"
    with pytest.raises(MihanError, match="nothing_to_undo"):
        registering.bring_back(huda)
    assert [who for _, who, _ in lines(office, "draft_brought_back")] == ["huda", "huda"]
    retaining.hand_on(huda, lost.id, ali.id)
    ali = office.enter("ali")
    assert told(office, ali) == ["draft_handed_on"], "what was undone is not said"
    assert set(registering.draft_files(ali, lost.id)) == {"photo.png"}
    with pytest.raises(MihanError, match="nothing_to_undo"):
        registering.bring_back(ali)


def test_what_was_handed_on_stays_with_whoever_has_gone_on_with_it(office: Office) -> None:
    zainab = office.enter("zainab")
    touched, opened = begin(office, zainab, "هيوا"), begin(office, zainab, "ژيان")
    office.desk.managing_users.remove_user(office.enter("omar"), zainab.id)
    huda, retaining = office.enter("huda"), office.desk.retaining
    for one in (touched, opened):
        office.wall.go_on(minutes=1)
        retaining.hand_on(huda, one.id, office.people["ali"].id)
    other = office.window()
    ali = office.enter("ali", other)
    office.wall.go_on(minutes=1)
    found = other.registering.draft(ali, touched.id)
    other.registering.keep_draft(ali, replace(kept(found, office.restored(found)), saved_at=office.wall()))
    other.registering.release_draft(ali, touched.id)
    other.registering.draft(ali, opened.id)
    for _ in range(2):
        with pytest.raises(MihanError, match="draft_gone_on"):
            office.desk.registering.bring_back(huda)
    other.registering.release_draft(ali, opened.id)
    other.signing_in.sign_out()
    assert office.desk.registering.bring_back(huda).draft.id == opened.id, "it was looked at, and nothing was done"
    assert [one.id for one in retaining.left(huda)] == [opened.id]
