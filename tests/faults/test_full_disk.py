"""The disk is full: whatever is asked is refused by name, nothing acknowledged is lost, and with space it goes on."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.roles import User
from mihan_desktop.storage.keyring import Keyring
from tests.centre import Centre
from tests.faults.small_disk import SmallDisk, small_disk
from tests.services.conftest import enrol
from tests.services.office import FORM_ID, PASSWORD, VERSION, Office, kept

FULL = ("disk_full", "disk_error")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """Three megabytes."""
    with small_disk(tmp_path / "disk") as made:
        yield made


@pytest.fixture
def tight(disk: SmallDisk, running_centre: Centre) -> Iterator[Office]:
    """An enrolled office whose profile is on the small disk."""
    office = Office(disk.root / "profile")
    office.open()
    enrol(office, running_centre)
    yield office
    office.desk.signing_in.sign_out()


def register_for_ever(office: Office, clerk: User, saved: list[RegistrationSummary]) -> None:
    """One person after another."""
    while True:
        saved.append(office.register(clerk).registration)


def begin_for_ever(office: Office, clerk: User) -> None:
    """One draft after another."""
    while True:
        draft = office.desk.registering.begin(clerk, FORM_ID, VERSION)
        session = office.session()
        session.set("/data/given_name", "زينب")
        office.desk.registering.keep_draft(clerk, kept(draft, session))


def test_registering_until_the_disk_is_full_loses_nothing_that_was_acknowledged(disk: SmallDisk, tight: Office) -> None:
    zainab = tight.enter("zainab")
    before = tight.register(zainab).registration
    saved = [before]
    disk.fill(left=120_000)
    with pytest.raises(MihanError, match="disk_full"):
        register_for_ever(tight, zainab, saved)
    drafts = tight.desk.registering.drafts(zainab)
    records = {one.change_id for one in tight.desk.searching.registrations(zainab)}
    assert {one.change_id for one in saved} <= records
    with pytest.raises(MihanError, match="disk_full"):
        begin_for_ever(tight, zainab)
    assert len(tight.desk.registering.drafts(zainab)) >= len(drafts)  # still there to be read

    disk.free()
    after = tight.register(zainab).registration
    records = {one.change_id for one in tight.desk.searching.registrations(zainab)}
    assert {one.change_id for one in (*saved, after)} <= records
    with tight.desk.registering._opened.read() as work:
        numbers = work.outbox.sequences()
    assert numbers == tuple(range(1, len(records) + 1))


def test_sealing_and_sending_with_no_space_leave_everything_as_it_was(disk: SmallDisk, tight: Office) -> None:
    saved = tight.register(tight.enter("zainab")).registration
    huda = tight.enter("huda")
    tight.desk.signing_in.sign_out()  # the log is folded into the file
    huda = tight.enter("huda")
    disk.fill()
    with pytest.raises(MihanError) as refused:
        tight.desk.reviewing.approve(huda, [saved.change_id], PASSWORD.format("huda"))
    assert refused.value.code in FULL
    assert tight.desk.sending.batches(huda) == ()
    disk.free()
    tight.desk.reviewing.approve(huda, [saved.change_id], PASSWORD.format("huda"))
    disk.fill()
    with pytest.raises(MihanError) as refused:
        tight.desk.sending.send(huda, lambda *_: None, lambda: False)
    assert refused.value.code in FULL
    disk.free()
    result = tight.desk.sending.send(huda, lambda *_: None, lambda: False)
    assert (result.received, result.refused, result.code) == (1, 0, "")
    (record,) = tight.desk.searching.registrations(huda)
    assert record.status is RecordStatus.RECEIVED


def test_with_a_full_disk_people_sign_in_to_read_and_to_write_once_there_is_room(
    disk: SmallDisk, tight: Office
) -> None:
    zainab = tight.enter("zainab")
    saved = tight.register(zainab).registration
    tight.desk.signing_in.sign_out()
    disk.fill()
    zainab = tight.enter("zainab")
    only_to_read = tight.desk.signing_in.reading
    assert only_to_read
    assert [one.change_id for one in tight.desk.searching.registrations(zainab, "زينب")] == [saved.change_id]
    with pytest.raises(MihanError, match="disk_full"):
        begin_for_ever(tight, zainab)
    with pytest.raises((MihanError, OSError)):
        tight.desk.signing_in.sign_in("zainab", "a wrong password")
    tight.desk.signing_in.sign_out()
    disk.free()
    zainab = tight.enter("zainab")
    only_to_read = tight.desk.signing_in.reading
    assert not only_to_read
    assert tight.register(zainab).registration.change_id != saved.change_id


def test_a_crash_on_a_full_disk_leaves_what_was_acknowledged_to_be_read(disk: SmallDisk, tight: Office) -> None:
    zainab = tight.enter("zainab")
    saved = tight.register(zainab).registration
    copied = disk.root / "after-the-crash"
    copied.mkdir()
    for name in ("mihan.db", "mihan.db-wal", "keyring.json"):  # as the crash leaves it: the log is not folded in
        (copied / name).write_bytes((tight.profile / name).read_bytes())
    assert (copied / "mihan.db-wal").stat().st_size > 0
    disk.fill()
    office = Office(copied)
    zainab = office.enter("zainab")
    assert [one.change_id for one in office.desk.searching.registrations(zainab)] == [saved.change_id]
    office.desk.signing_in.sign_out()
    disk.free()


def test_a_new_password_on_a_full_disk_leaves_the_old_one_in_force(disk: SmallDisk, tight: Office) -> None:
    huda = tight.enter("huda")
    disk.fill()
    with pytest.raises((MihanError, OSError)):
        tight.desk.signing_in.change_password(huda, PASSWORD.format("huda"), "another password that is long")
    disk.free()
    tight.desk.signing_in.sign_out()
    keyring = Keyring(tight.profile / "keyring.json", now=tight.wall)
    assert keyring.unlock("huda", PASSWORD.format("huda"))
    assert tight.enter("huda").id == huda.id


def test_a_first_run_on_a_full_disk_can_be_run_again(disk: SmallDisk) -> None:
    for left in (0, 4_096, 60_000, 200_000):
        disk.fill(left=left)
        office = Office(disk.root / "profile")
        with pytest.raises((MihanError, OSError)) as refused:
            office.desk.setting_up.create_office("omar", "عمر", PASSWORD.format("omar"), "ar")
        error = refused.value
        assert getattr(error, "code", "") in FULL or getattr(error, "errno", 0) == errno.ENOSPC
        assert office.desk.setting_up.state() == "new"
        disk.free()
    office.desk.setting_up.create_office("omar", "عمر", PASSWORD.format("omar"), "ar")
    assert office.enter("omar").username == "omar"
    office.desk.signing_in.sign_out()


def test_a_full_or_missing_stick_is_said_and_nothing_lies_about(
    enrolled: Office, disk: SmallDisk
) -> None:  # fmt: skip
    saved = enrolled.register(enrolled.enter("zainab")).registration
    huda = enrolled.enter("huda")
    batch = enrolled.desk.reviewing.approve(huda, [saved.change_id], PASSWORD.format("huda")).batch
    stick = disk.root / "batch.mihan"
    disk.fill()
    with pytest.raises(MihanError) as refused:
        enrolled.desk.sending.export(huda, batch.id, stick)
    assert (refused.value.code, refused.value.params["reason"]) == ("file_not_written", "ENOSPC")
    assert [path.name for path in disk.root.iterdir()] == ["ballast"]
    disk.free()
    for nowhere in (disk.root / "gone" / "batch.mihan", disk.root):
        with pytest.raises(MihanError, match="file_not_written"):
            enrolled.desk.sending.export(huda, batch.id, nowhere)
    assert enrolled.desk.sending.export(huda, batch.id, stick).stat().st_size == batch.size
