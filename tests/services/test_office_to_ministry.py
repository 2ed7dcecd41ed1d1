"""The main job: register, review, seal, send, receipt, with the real centre on loopback."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState, ChangeKind
from mihan_desktop.services.sending import SendResult
from sync.protocol.bundle import Bundle
from tests.centre import Centre
from tests.services.conftest import add_office, enrol, printed
from tests.services.office import PASSWORD, Office

HUDA = PASSWORD.format("huda")


def send(office: Office, username: str = "huda") -> SendResult:
    """One press of "send"."""
    actor = office.enter(username)
    return office.desk.sending.send(actor, lambda done, whole: None, lambda: False)


def test_what_a_clerk_registers_and_a_supervisor_approves_is_received_by_the_ministry(enrolled: Office) -> None:
    zainab = enrolled.enter("zainab")
    saved = enrolled.register(zainab)
    record = saved.registration.record_id
    assert enrolled.desk.searching.why_not_sent(zainab, record).code == "waiting_for_supervisor"

    huda = enrolled.enter("huda")
    (item,) = enrolled.desk.reviewing.waiting(huda)
    approved = enrolled.desk.reviewing.approve(huda, [item.change_id], HUDA)
    assert (approved.batch.count, approved.batch.state, approved.batch.approver_name) == (1, BatchState.SEALED, "هدى")
    assert enrolled.desk.searching.why_not_sent(huda, record).code == "waiting_to_be_sent"

    seen: list[tuple[int, int]] = []
    result = enrolled.desk.sending.send(huda, lambda done, whole: seen.append((done, whole)), lambda: False)
    assert (result.sent, result.received, result.refused, result.code) == (1, 1, 0, "")
    assert seen[-1] == (approved.batch.chunks, approved.batch.chunks)
    (summary,) = enrolled.desk.searching.registrations(huda, "زينب")
    assert summary.status is RecordStatus.RECEIVED
    assert enrolled.desk.searching.why_not_sent(huda, record).code == "received"
    (batch,) = enrolled.desk.sending.batches(huda)
    assert batch.state is BatchState.RECEIVED
    assert batch.receipt_number is not None
    assert batch.chunks_sent == batch.chunks
    history = enrolled.desk.searching.registration(huda, record).history
    assert [line.code for line in history] == ["saved", "approved", "received"]

    again = send(enrolled)
    assert (again.sent, again.received, again.code) == (0, 0, "")


def test_a_returned_record_comes_back_corrected_and_its_first_number_leaves_as_an_empty_place(enrolled: Office) -> None:
    zainab = enrolled.enter("zainab")
    first = enrolled.register(zainab, phone="0770").registration

    huda = enrolled.enter("huda")
    enrolled.desk.reviewing.return_change(huda, first.change_id, "  رقم الهاتف ناقص ")
    assert enrolled.desk.reviewing.waiting(huda) == ()

    zainab = enrolled.enter("zainab")
    why = enrolled.desk.searching.why_not_sent(zainab, first.record_id)
    assert (why.code, why.params) == ("returned", {"reason": "رقم الهاتف ناقص"})
    draft = enrolled.desk.registering.reopen(zainab, first.record_id)
    assert draft.return_reason == "رقم الهاتف ناقص"
    assert enrolled.desk.registering.reopen(zainab, first.record_id).id == draft.id
    session = enrolled.restored(draft)
    session.set("/data/phone", "07709876543")
    finalised = session.finalise()
    assert b"deprecatedID" in finalised.xml
    second = enrolled.desk.registering.save(zainab, draft.id, finalised).registration
    assert second.record_id == first.record_id
    assert second.change_id != first.change_id

    huda = enrolled.enter("huda")
    (item,) = enrolled.desk.reviewing.waiting(huda)
    assert [flag.code for flag in item.flags] == ["correction"]
    changed = [one for one in enrolled.desk.reviewing.detail(huda, item.change_id).fields if one.before != one.now]
    assert [(one.ref, one.before, one.now) for one in changed] == [("/data/phone", "0770", "07709876543")]
    approved = enrolled.desk.reviewing.approve(huda, [item.change_id], HUDA)
    assert approved.batch.count == 1
    result = enrolled.desk.sending.send(huda, lambda *_: None, lambda: False)
    assert (result.sent, result.received) == (1, 1)
    # Two numbers were given, and the ministry answered for both.
    receipt = enrolled.desk.receiving.apply_receipt(huda, stored_receipt(enrolled, approved.batch.id))
    assert (receipt.repeated, receipt.received) == (True, 2)


def stored_receipt(office: Office, batch_id: str) -> bytes:
    """The receipt as the desk keeps it."""
    with office.desk.receiving._opened.read() as work:
        data = work.batches.receipt(batch_id)
    assert data is not None
    return data


def test_a_record_received_by_the_ministry_can_be_corrected_later(enrolled: Office) -> None:
    zainab = enrolled.enter("zainab")
    first = enrolled.register(zainab).registration
    huda = enrolled.enter("huda")
    enrolled.desk.reviewing.approve(huda, [first.change_id], HUDA)
    zainab = enrolled.enter("zainab")
    with pytest.raises(MihanError, match="being_sent"):
        enrolled.desk.registering.reopen(zainab, first.record_id)
    assert send(enrolled, "zainab").received == 1

    draft = enrolled.desk.registering.reopen(zainab, first.record_id)
    session = enrolled.restored(draft)
    session.set("/data/phone", "07712223344")
    second = enrolled.desk.registering.save(zainab, draft.id, session.finalise()).registration
    huda = enrolled.enter("huda")
    enrolled.desk.reviewing.approve(huda, [second.change_id], HUDA)
    assert send(enrolled).received == 1
    assert enrolled.desk.searching.registrations(huda, "07712223344")[0].status is RecordStatus.RECEIVED
    assert enrolled.desk.searching.registrations(huda, "07701234567") == ()


def test_a_class_and_its_marks_reach_the_ministry_one_sheet_at_a_time(enrolled: Office) -> None:
    karwan = enrolled.enter("karwan")
    planned = enrolled.desk.attending.plan_class(
        karwan, "خياطة", [date(2026, 3, 1), date(2026, 3, 3)], names=["زينب", "نور", "هيام"]
    ).training_class
    first = planned.sessions[0].id
    entries = [(first, trainee.person_id, Mark.PRESENT, 0, "") for trainee in planned.trainees]
    enrolled.desk.attending.mark(karwan, planned.id, entries)
    late = (first, planned.trainees[2].person_id, Mark.LATE, 15, "حافلة")
    enrolled.desk.attending.mark(karwan, planned.id, [late])

    huda = enrolled.enter("huda")
    class_item, sheet_item = enrolled.desk.reviewing.waiting(huda)
    assert (class_item.kind, sheet_item.kind) == (ChangeKind.CLASS, ChangeKind.ATTENDANCE)
    assert sheet_item.count == 3
    assert sheet_item.sheet is not None
    assert (sheet_item.sheet.session_number, sheet_item.sheet.present, sheet_item.sheet.late) == (1, 2, 1)
    with pytest.raises(MihanError, match="class_first"):
        enrolled.desk.reviewing.approve(huda, [sheet_item.change_id], HUDA)
    detail = enrolled.desk.reviewing.detail(huda, sheet_item.change_id)
    last = detail.marks[-1]
    assert (last.name, last.now.mark, last.before.mark if last.before else None) == ("هيام", Mark.LATE, Mark.PRESENT)
    assert [one.now for one in enrolled.desk.reviewing.detail(huda, class_item.change_id).fields] == [
        "خياطة", "2026-03-01", "2026-03-03", "زينب", "نور", "هيام",
    ]  # fmt: skip

    approved = enrolled.desk.reviewing.approve(huda, [class_item.change_id, sheet_item.change_id], HUDA)
    assert approved.batch.count == 4
    assert send(enrolled).received == 1
    karwan = enrolled.enter("karwan")
    marks = enrolled.desk.attending.sheet(karwan, planned.id).marks
    assert {entry.status for entry in marks.values()} == {RecordStatus.RECEIVED}
    # A mark that has left stays; the correction goes after it.
    enrolled.desk.attending.mark(karwan, planned.id, [(first, planned.trainees[0].person_id, Mark.EXCUSED, 0, "وفاة")])
    huda = enrolled.enter("huda")
    (correction,) = enrolled.desk.reviewing.waiting(huda)
    enrolled.desk.reviewing.approve(huda, [correction.change_id], HUDA)
    assert send(enrolled).received == 1


def test_a_mark_added_after_the_supervisor_looked_is_not_approved_unseen(enrolled: Office) -> None:
    karwan = enrolled.enter("karwan")
    planned = enrolled.desk.attending.plan_class(
        karwan, "لحام", [date(2026, 3, 1)], names=["زينب", "نور"]
    ).training_class
    session = planned.sessions[0].id
    one, two = planned.trainees
    enrolled.desk.attending.mark(karwan, planned.id, [(session, one.person_id, Mark.PRESENT, 0, "")])
    huda = enrolled.enter("huda")
    seen = enrolled.desk.reviewing.waiting(huda)
    karwan = enrolled.enter("karwan")
    enrolled.desk.attending.mark(karwan, planned.id, [(session, two.person_id, Mark.ABSENT, 0, "")])

    huda = enrolled.enter("huda")
    assert enrolled.desk.reviewing.approve(huda, [item.change_id for item in seen], HUDA).batch.count == 2
    (left,) = enrolled.desk.reviewing.waiting(huda)
    assert left.sheet is not None
    assert (left.count, left.sheet.absent) == (1, 1)


def test_nobody_approves_their_own_work(enrolled: Office) -> None:
    huda = enrolled.enter("huda")
    enrolled.desk.attending.plan_class(huda, "حاسوب", [date(2026, 3, 1)], names=["زينب"])
    (item,) = enrolled.desk.reviewing.waiting(huda)
    assert item.own
    with pytest.raises(MihanError, match="own_record"):
        enrolled.desk.reviewing.approve(huda, [item.change_id], HUDA)
    sara = enrolled.enter("sara")
    assert enrolled.desk.reviewing.approve(sara, [item.change_id], PASSWORD.format("sara")).batch.count == 1


def test_a_batch_approved_with_a_wrong_password_is_not_sealed(enrolled: Office) -> None:
    saved = enrolled.register(enrolled.enter("zainab"))
    huda = enrolled.enter("huda")
    with pytest.raises(MihanError, match="wrong_credentials"):
        enrolled.desk.reviewing.approve(huda, [saved.registration.change_id], PASSWORD.format("sara"))
    assert enrolled.desk.sending.batches(huda) == ()
    assert len(enrolled.desk.reviewing.waiting(huda)) == 1


def test_before_anybody_is_known_to_the_ministry_approval_says_so(office: Office) -> None:
    saved = office.register(office.enter("zainab"))
    huda = office.enter("huda")
    assert office.desk.searching.why_not_sent(huda, saved.registration.record_id).code == "not_enrolled"
    with pytest.raises(MihanError, match="not_enrolled"):
        office.desk.reviewing.approve(huda, [saved.registration.change_id], HUDA)
    assert send(office).code == "not_enrolled"


def test_a_centre_that_is_off_loses_nothing_and_gets_it_later(office: Office, tmp_path: Path) -> None:
    with Centre(tmp_path / "centre") as centre:
        enrol(office, centre)
        saved = office.register(office.enter("zainab"))
        huda = office.enter("huda")
        office.desk.reviewing.approve(huda, [saved.registration.change_id], HUDA)
        centre.kill()
        result = send(office)
        assert (result.sent, result.received, result.code) == (0, 0, "offline")
        assert office.desk.searching.why_not_sent(huda, saved.registration.record_id).code == "trouble_on_the_way"
        centre.start()
        result = send(office)
        assert (result.sent, result.received, result.code) == (1, 1, "")


def test_a_batch_goes_out_on_a_stick_as_the_same_bytes(enrolled: Office, tmp_path: Path) -> None:
    saved = enrolled.register(enrolled.enter("zainab"))
    huda = enrolled.enter("huda")
    batch = enrolled.desk.reviewing.approve(huda, [saved.registration.change_id], HUDA).batch
    path = enrolled.desk.sending.export(huda, batch.id, tmp_path / "stick.mihan")
    assert path.stat().st_size == batch.size
    with path.open("rb") as file:
        assert Bundle(file).header().number == 1
    with pytest.raises(MihanError, match="file_not_written"):
        enrolled.desk.sending.export(huda, batch.id, tmp_path / "no such folder" / "stick.mihan")
    with pytest.raises(MihanError, match="file_without_receipt"):
        enrolled.desk.receiving.import_file(huda, path)


def test_a_batch_that_was_changed_on_the_disk_is_refused_and_its_records_wait_again(enrolled: Office) -> None:
    saved = enrolled.register(enrolled.enter("zainab"))
    huda = enrolled.enter("huda")
    batch = enrolled.desk.reviewing.approve(huda, [saved.registration.change_id], HUDA).batch
    change_byte(enrolled, batch.id)
    result = send(enrolled)
    assert (result.sent, result.received, result.refused, result.code) == (0, 0, 1, "")
    why = enrolled.desk.searching.why_not_sent(huda, saved.registration.record_id)
    assert (why.code, why.params) == ("batch_refused", {"code": "signature_wrong"})
    assert enrolled.desk.searching.counts(huda).need_person == 1
    (item,) = enrolled.desk.reviewing.waiting(huda)
    assert item.status_code == "signature_wrong"

    enrolled.desk.reviewing.approve(huda, [item.change_id], HUDA)
    assert send(enrolled).received == 1
    states = [one.state for one in enrolled.desk.sending.batches(huda)]
    assert states == [BatchState.RECEIVED, BatchState.REFUSED]


def change_byte(office: Office, batch_id: str) -> None:
    """A thief of the open database changes one byte of a manifest."""
    from sqlalchemy import text

    with office.desk.sending._opened.write() as work:
        row = work.batches.sealed(batch_id)
        assert row is not None
        position = row.manifest.index(hashlib.sha256(row.chunks[0]).digest())
        changed = row.manifest[:position] + bytes([row.manifest[position] ^ 1]) + row.manifest[position + 1 :]
        work.batches._connection.execute(
            text("UPDATE batches SET manifest = :manifest WHERE id = :id"), {"manifest": changed, "id": batch_id}
        )


def test_an_approval_by_the_author_is_refused_by_the_centre_too(
    enrolled: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dishonest desk that skips its own rule: the ministry looks again."""
    huda = enrolled.enter("huda")
    enrolled.desk.attending.plan_class(huda, "حاسوب", [date(2026, 3, 1)], names=["زينب"])
    (item,) = enrolled.desk.reviewing.waiting(huda)
    monkeypatch.setattr("mihan_desktop.services.approving.four_eyes", lambda author, approver: None)
    enrolled.desk.reviewing.approve(huda, [item.change_id], HUDA)
    result = send(enrolled)
    assert (result.received, result.refused) == (0, 1)
    (again,) = enrolled.desk.reviewing.waiting(huda)
    assert again.status_code == "approved_by_author"


def test_a_receipt_that_the_ministry_did_not_sign_changes_nothing(enrolled: Office) -> None:
    saved = enrolled.register(enrolled.enter("zainab"))
    huda = enrolled.enter("huda")
    batch = enrolled.desk.reviewing.approve(huda, [saved.registration.change_id], HUDA).batch
    assert send(enrolled).received == 1
    good = stored_receipt(enrolled, batch.id)
    for position in range(0, len(good), 37):
        bad = good[:position] + bytes([good[position] ^ 1]) + good[position + 1 :]
        with pytest.raises(MihanError, match="receipt_invalid"):
            enrolled.desk.receiving.apply_receipt(huda, bad)
    assert enrolled.desk.receiving.apply_receipt(huda, good).repeated


def test_a_code_of_another_ministry_or_mistyped_enrols_nobody(
    office: Office, running_centre: Centre, tmp_path: Path
) -> None:
    omar = office.enter("omar")
    mine = add_office(running_centre)
    code = printed(running_centre, "device", mine)
    with pytest.raises(MihanError, match="code_malformed"):
        office.desk.enrolling.enrol(omar, running_centre.url, code[:-1] + ("0" if code[-1] != "0" else "1"))
    with pytest.raises(MihanError, match="code_malformed"):
        office.desk.enrolling.enrol(omar, running_centre.url, printed(running_centre, "supervisor", mine))
    with pytest.raises(MihanError, match="tls_required"):
        office.desk.enrolling.enrol(omar, "http://192.0.2.1", code)
    with pytest.raises(MihanError, match="offline"):
        office.desk.enrolling.enrol(omar, "http://127.0.0.1:9", code)
    assert not office.desk.enrolling.device().enrolled
    state = office.desk.enrolling.enrol(omar, running_centre.url, code).device
    assert (state.enrolled, state.office_id, state.office_name) == (True, mine, "مكتب تشغيل الكرخ")
    with pytest.raises(MihanError, match="already_enrolled"):
        office.desk.enrolling.enrol(omar, running_centre.url, code)

    second = Office(tmp_path / "second")
    second.open()
    with pytest.raises(MihanError) as refused:
        second.desk.enrolling.enrol(second.people["omar"], running_centre.url, code)
    assert (refused.value.code, refused.value.params["reason"]) == ("code_refused", "code_used")
    second.desk.signing_in.sign_out()
