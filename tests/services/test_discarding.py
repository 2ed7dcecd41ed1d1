"""What a clerk discards is gone at once, and until they sign out it can be had back as it was."""

from dataclasses import replace

import pytest

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.duplicates import Verdict
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import User
from mihan_desktop.services import discarding
from tests.services.office import FORM_ID, VERSION, Office, kept
from tests.services.test_duplicates import AGAIN, begun, found
from tests.services.test_handing_out import PNG
from tests.services.test_people import correct
from tests.services.test_requesting import heard, said_anywhere


def begin(office: Office, clerk: User, name: str) -> Draft:
    """A kept draft that no window has open, left at its telephone."""
    draft = office.desk.registering.begin(clerk, FORM_ID, VERSION)
    session = office.session()
    session.set("/data/given_name", name)
    draft = replace(kept(draft, session), label=name, answered=1, asked=7, place="/data/phone")
    office.desk.registering.keep_draft(clerk, draft, {"photo.png": PNG, f"{draft.id[:6]}.png": PNG + name.encode()})
    office.desk.registering.release_draft(clerk, draft.id)
    return draft


def whole(office: Office, clerk: User, draft_id: str) -> tuple[object, ...]:
    """Everything that is kept of a draft."""
    registering = office.desk.registering
    with registering._opened.read() as work:
        found = work.drafts.get(draft_id)
        files = work.attachments.of_draft(draft_id)
        base = work.told.base_of(draft_id)
    return (
        found,
        files,
        base,
        office.desk.registering.draft_files(clerk, draft_id),
        office.desk.registering.drafts(clerk),
    )


def files_kept(office: Office) -> int:
    """How many files the database has."""
    with office.desk.registering._opened.read() as work:
        return int(work._connection.exec_driver_sql("SELECT count(*) FROM attachments").scalar_one())


def test_a_discarded_draft_is_gone_with_its_files_and_comes_back_as_it_was(office: Office) -> None:
    zainab, registering = office.enter("zainab"), office.desk.registering
    draft = begin(office, zainab, "رانية")
    office.wall.go_on(minutes=3)
    begin(office, zainab, "هيوا")
    office.wall.go_on(days=2)
    before = whole(office, zainab, draft.id)
    assert files_kept(office) == 3
    assert registering.discard_draft(zainab, draft.id).kinds == {Kind.DRAFTS}
    assert [one.label for one in registering.drafts(zainab)] == ["هيوا"]
    assert said_anywhere(office, "رانية") == []
    assert files_kept(office) == 2
    assert [(one.id, one.state) for one in registering.discarded(zainab)] == [(draft.id, b"")]
    office.wall.go_on(hours=1)
    back = registering.bring_back(zainab)
    assert back.draft.id == draft.id
    assert back.changes.kinds == {Kind.DRAFTS}
    assert whole(office, zainab, draft.id) == before
    assert registering.discarded(zainab) == ()
    found = registering.draft(zainab, draft.id)
    assert office.restored(found).node("/data/given_name").value == "رانية"
    assert found.place == "/data/phone"


def test_what_was_said_of_the_person_of_a_draft_comes_back_with_it(office: Office) -> None:
    zainab, desk = office.enter("zainab"), office.desk
    office.register(zainab)
    gone = office.register(zainab, given_name="زينة").registration.record_id
    draft, _ = begun(office, zainab, AGAIN)
    for candidate in found(office, zainab, AGAIN, draft_id=draft.id):
        desk.duplicating.decide(zainab, draft.id, candidate, Verdict.DIFFERENT, "توأم")
    with desk.registering._opened.read() as work:
        before = work.duplicates.of_draft(draft.id)
    assert len(before) == 2
    desk.registering.discard_draft(zainab, draft.id)
    with desk.registering._opened.write() as work:
        assert work.duplicates.of_draft(draft.id) == ()
        work.erasing.erase(gone)
    desk.registering.bring_back(zainab)
    with desk.registering._opened.read() as work:
        assert work.duplicates.of_draft(draft.id) == tuple(one for one in before if one.other != gone)
    desk.matching_people.require_decided(zainab, AGAIN, draft_id=draft.id)


def test_a_draft_that_a_window_left_open_when_it_died_is_offered_again_when_it_is_back(office: Office) -> None:
    zainab, registering = office.enter("zainab"), office.desk.registering
    draft = begin(office, zainab, "زينب")
    with registering._opened.write() as work:
        work.drafts.hold(draft.id, "a window that died")
    registering.discard_draft(zainab, draft.id)
    assert registering.interrupted(zainab) == ()
    registering.bring_back(zainab)
    assert [one.id for one in registering.interrupted(zainab)] == [draft.id]


def test_the_last_comes_back_first_and_after_signing_out_nothing_does(office: Office) -> None:
    zainab, registering = office.enter("zainab"), office.desk.registering
    drafts = [begin(office, zainab, name) for name in ("زينب", "هيوا", "سناء")]
    for draft in drafts:
        registering.discard_draft(zainab, draft.id)
    assert [one.label for one in registering.discarded(zainab)] == ["سناء", "هيوا", "زينب"]
    assert [registering.bring_back(zainab).draft.label for _ in range(2)] == ["سناء", "هيوا"]
    office.desk.signing_in.sign_out()
    ali = office.enter("ali")
    assert registering.discarded(ali) == ()
    with pytest.raises(MihanError, match="nothing_to_undo"):
        registering.bring_back(ali)
    zainab = office.enter("zainab")
    with pytest.raises(MihanError, match="nothing_to_undo"):
        registering.bring_back(zainab)
    assert {one.label for one in registering.drafts(zainab)} == {"سناء", "هيوا"}


def test_what_could_not_be_discarded_leaves_nothing_to_bring_back(office: Office) -> None:
    zainab = office.enter("zainab")
    draft = begin(office, zainab, "زينب")
    office.desk.registering.draft(zainab, draft.id)
    other = office.window()
    office.enter("zainab", other)
    with pytest.raises(MihanError, match="draft_open_elsewhere"):
        other.registering.discard_draft(zainab, draft.id)
    assert other.registering.discarded(zainab) == ()


def test_a_correction_comes_back_unless_the_record_has_gone_on_or_is_gone(office: Office) -> None:
    zainab, registering = office.enter("zainab"), office.desk.registering
    record = office.register(zainab, given_name="شيرين").registration.record_id
    other = begin(office, zainab, "هيوا")
    registering.discard_draft(zainab, other.id)
    first = registering.reopen(zainab, record)
    registering.discard_draft(zainab, first.id)
    again = registering.reopen(zainab, record)
    with pytest.raises(MihanError, match="record_changed"):
        registering.bring_back(zainab)
    assert registering.bring_back(zainab).draft.id == other.id, "what cannot come back holds up no other"
    registering.discard_draft(zainab, again.id)
    assert registering.bring_back(zainab).draft.id == again.id
    registering.discard_draft(zainab, again.id)
    correct(office, record, phone="07709998877")
    for _ in range(2):
        with pytest.raises(MihanError, match="record_changed"):
            registering.bring_back(zainab)
    last = registering.reopen(zainab, record)
    registering.discard_draft(zainab, last.id)
    heard(office, "erased", record, {})
    with pytest.raises(MihanError, match="record_unknown"):
        registering.bring_back(zainab)
    assert said_anywhere(office, "شيرين") == []


def test_only_so_many_can_be_had_back(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    zainab, registering = office.enter("zainab"), office.desk.registering
    drafts = [begin(office, zainab, f"زينب {number}") for number in range(4)]
    monkeypatch.setattr(discarding, "MOST", 3)
    for draft in drafts:
        registering.discard_draft(zainab, draft.id)
    assert [one.id for one in registering.discarded(zainab)] == [one.id for one in drafts[:0:-1]]
    monkeypatch.setattr(discarding, "MOST_BYTES", 1)
    registering.bring_back(zainab)
    registering.discard_draft(zainab, drafts[3].id)
    assert [one.id for one in registering.discarded(zainab)] == [drafts[3].id], "the last, however large"
