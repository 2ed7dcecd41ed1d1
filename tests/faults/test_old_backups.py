"""A desk restored from an old backup goes on working: nothing that came first is overwritten, and it is told of it."""

import os
from datetime import date
from pathlib import Path

from mihan_desktop.domain.attendance import Mark, TrainingClass
from mihan_desktop.domain.feedback import FeedbackState
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.review import BatchState
from mihan_desktop.services.sending import SendResult
from tests.centre import Centre
from tests.faults.ledger import at_the_ministry
from tests.services.office import PASSWORD, Office
from tests.services.test_attachments import FORM, PHOTO, save


def copied(office: Office, folder: Path) -> Office:
    """A backup as the office makes it, restored into ``folder``; the desk that comes from it."""
    path = folder.with_suffix(".mihan-backup")
    office.desk.backing_up.make(office.enter("huda"), path, lambda *_: None, lambda: False)
    office.desk.signing_in.sign_out()
    copy = Office(folder, wall=office.wall)
    password = PASSWORD.format("huda")
    copy.desk.restoring.by_password(path, "huda", password, lambda *_: None, lambda: False)
    return copy


def register(office: Office, *names: str) -> list[RegistrationSummary]:
    """Register people by their given names."""
    zainab = office.enter("zainab")
    return [office.register(zainab, given_name=name).registration for name in names]


def approve(office: Office) -> None:
    """A supervisor approves whatever waits."""
    huda = office.enter("huda")
    waiting = [item.change_id for item in office.desk.reviewing.waiting(huda)]
    office.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda"))


def send(office: Office) -> SendResult:
    """Send as the supervisor."""
    return office.desk.sending.send(office.enter("huda"), lambda *_: None, lambda: False)


def rejected(office: Office) -> list[RegistrationSummary]:
    """Records that came back, in the clerk's hands."""
    zainab = office.enter("zainab")
    return list(office.desk.searching.registrations(zainab, status=RecordStatus.REJECTED))


def test_a_backup_of_before_some_saves_is_noticed_and_its_new_records_come_back_by_name(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    register(enrolled, "before")
    approve(enrolled)
    send(enrolled)
    old = copied(enrolled, tmp_path / "backup")
    first = register(enrolled, "first1", "first2")
    approve(enrolled)
    assert send(enrolled).received == 1
    enrolled.desk.signing_in.sign_out()

    later = register(old, "later1", "later2", "later3")  # the disk died, the backup was put back
    approve(old)
    assert send(old).received == 1
    assert rejected(old) == []  # their numbers had been used: they have new ones and wait for the supervisor again
    huda = old.enter("huda")
    again = {item.record_id: item for item in old.desk.reviewing.waiting(huda)}
    assert again.keys() == {record.record_id for record in later[:2]}
    with old.desk.sending._opened.read() as work:
        numbers = [row.sequence for row in work.outbox.among([item.change_id for item in again.values()])]
    assert min(numbers) > 4  # all that the ministry knows of this desk, so that the next round meets nothing
    approve(old)
    assert send(old).received == 1
    assert rejected(old) == []
    there = {row[0] for row in at_the_ministry(running_centre, old.desk.enrolling.device().device_id)}
    assert {record.change_id for record in first} <= there
    found = old.desk.searching.registrations(old.enter("huda"))
    assert {record.status for record in found} == {RecordStatus.RECEIVED}
    assert {record.change_id for record in found} <= there
    assert "restored" in {notice.code for notice in old.desk.noticing.board(huda).notices}
    old.desk.signing_in.sign_out()


def test_a_backup_with_a_sealed_batch_that_has_arrived_since_asks_for_its_receipt(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    register(enrolled, "sealed1", "sealed2")
    approve(enrolled)
    old = copied(enrolled, tmp_path / "backup")
    assert send(enrolled).received == 1
    enrolled.desk.signing_in.sign_out()
    result = send(old)
    assert (result.received, result.refused, result.code) == (1, 0, "")
    (batch,) = old.desk.sending.batches(old.enter("huda"))
    assert batch.state is BatchState.RECEIVED
    assert len(at_the_ministry(running_centre, old.desk.enrolling.device().device_id)) == 2
    old.desk.signing_in.sign_out()


def test_a_backup_with_waiting_records_that_have_arrived_since_sends_them_again_and_none_lands_twice(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    register(enrolled, "waiting1", "waiting2")
    old = copied(enrolled, tmp_path / "backup")
    approve(enrolled)
    assert send(enrolled).received == 1
    enrolled.desk.signing_in.sign_out()
    approve(old)
    assert send(old).received == 1
    found = old.desk.searching.registrations(old.enter("huda"))
    assert [record.status for record in found] == [RecordStatus.RECEIVED] * 2
    assert len(at_the_ministry(running_centre, old.desk.enrolling.device().device_id)) == 2
    old.desk.signing_in.sign_out()


def test_two_copies_used_in_turn_lose_no_record_of_either(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    twins = [enrolled, copied(enrolled, tmp_path / "twin")]
    for round_ in range(3):
        for number, twin in enumerate(twins):
            register(twin, f"twin{number} round{round_}")
            approve(twin)
            assert send(twin).code == ""
            twin.desk.signing_in.sign_out()
    for _ in range(4):  # what came back has a number above all that the ministry knew then
        for twin in twins:
            if twin.desk.reviewing.waiting(twin.enter("huda")):
                approve(twin)
                assert send(twin).code == ""
            twin.desk.signing_in.sign_out()
    there = at_the_ministry(running_centre, device_of(enrolled))
    assert len({row[1] for row in there}) == len(there)
    for twin in twins:
        found = twin.desk.searching.registrations(twin.enter("huda"))
        assert len(found) == 3
        assert {record.status for record in found} == {RecordStatus.RECEIVED}
        assert {record.change_id for record in found} <= {row[0] for row in there}
        twin.desk.signing_in.sign_out()


def teach(office: Office, title: str, *marks: Mark) -> TrainingClass:
    """A trainer plans a class and marks its one session."""
    karwan = office.enter("karwan")
    names = [f"{title} {number}" for number in range(len(marks))]
    planned = office.desk.attending.plan_class(karwan, title, [date(2026, 3, 1)], names=names).training_class
    mark(office, planned, *marks)
    return planned


def mark(office: Office, planned: TrainingClass, *marks: Mark, why: str = "") -> None:
    """The trainer marks the first of the class."""
    session = planned.sessions[0].id
    entries = [(session, one.person_id, said, 0, why) for one, said in zip(planned.trainees, marks, strict=False)]
    office.desk.attending.mark(office.enter("karwan"), planned.id, entries)


def test_a_backup_that_went_on_teaching_heals_classes_marks_and_what_people_said(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    known = teach(enrolled, "before", Mark.PRESENT, Mark.PRESENT)
    approve(enrolled)
    send(enrolled)
    old = copied(enrolled, tmp_path / "backup")
    register(enrolled, *(f"first{number}" for number in range(12)))
    approve(enrolled)
    assert send(enrolled).received == 1
    enrolled.desk.signing_in.sign_out()

    mark(old, known, Mark.ABSENT, why="he had signed for his brother")  # about one that the ministry has
    later = teach(old, "later", Mark.PRESENT, Mark.ABSENT)
    old.desk.giving_feedback.give(old.enter("karwan"), "attendance", "slow", b"", "en")
    approve(old)
    mark(old, later, Mark.EXCUSED, why="she brought a paper")  # a newer word than the one that is on its way
    assert send(old).received == 1

    huda = old.enter("huda")
    assert old.desk.tracing.not_sent(huda).cloned == 0
    assert old.desk.searching.counts(huda).need_person == 0
    with old.desk.sending._opened.read() as work:
        waiting = work.outbox.with_status(RecordStatus.WAITING)
        assert work.outbox.counts()[RecordStatus.WAITING] == len(waiting) == 4  # class, three marks: the newer stands
        assert [row.kind for row in waiting if row.sequence <= 15] == ["attendance"]  # that newer one, not yet met
    assert old.desk.giving_feedback.mine(old.enter("karwan"))[0].state is FeedbackState.KEPT
    for _ in range(3):  # the newer mark had a number of before the receipt
        if old.desk.reviewing.waiting(old.enter("huda")):
            approve(old)
            assert send(old).code == ""
    sheets = [old.desk.attending.sheet(old.enter("karwan"), one.id) for one in (known, later)]
    assert [sheet.training_class.status for sheet in sheets] == [RecordStatus.RECEIVED] * 2
    assert {one.status for sheet in sheets for one in sheet.marks.values()} == {RecordStatus.RECEIVED}
    assert sorted(one.mark.value for one in sheets[1].marks.values()) == ["absent", "excused"]
    assert sorted(one.mark.value for one in sheets[0].marks.values()) == ["absent", "present"]
    assert old.desk.giving_feedback.mine(old.enter("karwan"))[0].state is FeedbackState.RECEIVED
    there = {row[0] for row in at_the_ministry(running_centre, old.desk.enrolling.device().device_id)}
    assert {one.change_id for sheet in sheets for one in sheet.marks.values()} <= there
    old.desk.signing_in.sign_out()


def test_a_backup_whose_photographs_alone_meet_used_numbers_owes_them_again(enrolled: Office, tmp_path: Path) -> None:
    enrolled.desk.registering.add_form(enrolled.enter("omar"), FORM, "papers.xml")
    save(enrolled, enrolled.enter("zainab"), photo=PHOTO + os.urandom(32))
    old = copied(enrolled, tmp_path / "backup")  # the record is number 1 in both, its photograph is not
    register(enrolled, "second")
    approve(enrolled)
    assert send(enrolled).received == 2
    enrolled.desk.signing_in.sign_out()

    approve(old)
    assert send(old).received == 2
    huda = old.enter("huda")
    (found,) = old.desk.searching.registrations(huda)
    assert found.status is RecordStatus.RECEIVED
    register(old, "third")
    approve(old)
    assert send(old).received == 2
    assert {one.status for one in old.desk.searching.registrations(old.enter("huda"))} == {RecordStatus.RECEIVED}
    with old.desk.sending._opened.read() as work:
        assert work.attachments.missing(found.change_id) == ()
        assert work.outbox.rejected_for("cloned_sequence") == ()
        assert work.outbox.sequences()[-2:] == (4, 5)
    old.desk.signing_in.sign_out()


def device_of(office: Office) -> str:
    """The device's id."""
    office.enter("huda")
    found = office.desk.enrolling.device().device_id
    office.desk.signing_in.sign_out()
    return found
