"""An old copy of a profile goes on working: nothing that came first is overwritten, and the desk is told of it."""

import shutil
from pathlib import Path

from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.review import BatchState
from mihan_desktop.services.sending import SendResult
from tests.centre import Centre
from tests.faults.ledger import at_the_ministry
from tests.services.office import PASSWORD, Office


def copied(office: Office, folder: Path) -> Office:
    """A copy of the whole profile, as somebody makes it with nobody signed in; the copy's own desk."""
    office.desk.signing_in.sign_out()
    shutil.copytree(office.profile, folder)
    return Office(folder, wall=office.wall)


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


def device_of(office: Office) -> str:
    """The device's id."""
    office.enter("huda")
    found = office.desk.enrolling.device().device_id
    office.desk.signing_in.sign_out()
    return found
