"""Copies in bad hands and on bad days: written over the office, keys that are lost, clocks that ran ahead."""

from datetime import timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.auditing import AuditQuery
from mihan_desktop.domain.backups import BackupState
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.restoring import Restoring
from tests.faults.test_old_backups import register
from tests.services.office import PASSWORD, Office
from tests.services.test_backups import NAME, back_up, labels, never, nowhere


@pytest.fixture
def path(office: Office, tmp_path: Path) -> Path:
    """A copy, after which somebody else was registered; nobody is signed in."""
    register(office, "somebody")
    made = back_up(office, tmp_path / NAME)
    register(office, "later")
    office.desk.signing_in.sign_out()
    return made


def restore(office: Office, path: Path, username: str = "omar") -> None:
    """By a password."""
    office.desk.restoring.by_password(path, username, PASSWORD.format(username), nowhere, never)


def test_no_copy_is_written_over_the_office_itself(office: Office, tmp_path: Path) -> None:
    omar, keys = office.enter("omar"), (office.profile / "keyring.json").read_bytes()
    (tmp_path / "link").symlink_to(office.profile)
    for folder in (office.profile, office.profile / "windows", tmp_path / "link", office.profile / "windows" / ".."):
        for act in (
            lambda path: office.desk.backing_up.make(omar, path, nowhere, never),
            lambda path: office.desk.backing_up.same_disk(omar, path),
        ):
            with pytest.raises(MihanError, match="backup_in_office"):
                act(folder / "keyring.json")
    assert (office.profile / "keyring.json").read_bytes() == keys
    office.desk.signing_in.sign_out()


def test_lost_keys_come_back_and_the_newer_records_stay(office: Office, path: Path) -> None:
    keys = office.profile / "keyring.json"
    keys.unlink()
    with pytest.raises(MihanError, match="not_allowed"):
        restore(office, path, "zainab")
    assert not keys.exists()  # nothing has happened
    restore(office, path)
    assert len(labels(office)) == 2
    assert not list(office.profile.glob("mihan.db.replaced-*"))
    office.desk.signing_in.sign_out()


def test_an_older_database_without_keys_gives_way_to_a_newer_copy(office: Office, path: Path) -> None:
    database = office.profile / "mihan.db"
    older = database.read_bytes()
    register(office, "newest")
    newer = back_up(office, path.with_name("newer.mihan-backup"))
    database.write_bytes(older)
    (office.profile / "keyring.json").unlink()
    restore(office, newer)
    assert len(labels(office)) == 3
    assert [one.read_bytes() for one in office.profile.glob("mihan.db.replaced-*")] == [older]
    office.desk.signing_in.sign_out()


def test_nothing_is_restored_under_an_open_window(office: Office, path: Path) -> None:
    office.enter("huda")
    (office.profile / "keyring.json").unlink()
    with pytest.raises(MihanError, match="other_windows_open"):
        restore(Office(office.profile, wall=office.wall), path)
    office.desk.signing_in.sign_out()


def test_an_office_that_is_begun_meanwhile_in_another_window_stays(office: Office, path: Path, tmp_path: Path) -> None:
    other = Office(tmp_path / "new")

    def begun(step: str) -> None:
        if step == "unpacked":
            other.open()

    restoring = Restoring(Office(other.profile, wall=office.wall).desk._opened, at=begun)
    with pytest.raises(MihanError, match="already_created"):
        restoring.by_password(path, "omar", PASSWORD.format("omar"), nowhere, never)
    register(other, "of the new one")
    assert len(labels(other)) == 1
    other.desk.signing_in.sign_out()


def test_what_a_copy_that_was_cut_off_left_goes_when_somebody_comes_in(office: Office) -> None:
    for name in ("copying", "restoring"):
        (office.profile / name).mkdir()
        (office.profile / name / "mihan.db").write_bytes(b"under the key of before")
    office.desk.backing_up.remind(office.enter("zainab"))
    assert not {"copying", "restoring"} & {one.name for one in office.profile.iterdir()}
    office.desk.signing_in.sign_out()


def test_what_a_restore_replaced_stays_a_month_and_is_then_removed(office: Office, path: Path) -> None:
    database = office.profile / "mihan.db"
    database.write_bytes(database.read_bytes()[:4096] + bytes(8192))
    restore(office, path)
    (office.profile / "mihan.db.unfinished-of-another").write_bytes(b"no key opens it: it is never removed")

    def aside() -> set[str]:
        office.desk.backing_up.remind(office.enter("zainab"))
        return {one.name.partition("-")[0] for one in office.profile.glob("*.*.*-*")}

    everything = {"mihan.db.replaced", "keyring.json.replaced", "mihan.db.unfinished"}
    assert aside() == everything
    office.wall.go_on(days=-90)  # a clock that was wrong begins the count anew, and holds nothing for ever
    assert aside() == everything
    office.wall.go_on(days=31)
    assert aside() == {"mihan.db.unfinished"}
    lines = office.desk.auditing.page(office.enter("huda"), AuditQuery())
    (line,) = [one for one in lines if one.code == "leftovers_removed"]
    assert line.details["count"] == 2
    office.desk.signing_in.sign_out()


def test_a_copy_of_a_day_that_has_not_come_does_not_still_the_reminder(office: Office) -> None:
    began, now = office.wall(), office.wall() + timedelta(days=9)
    ahead = BackupState.at(now, now + timedelta(days=3650), began, 7, 1)
    assert (ahead.due, ahead.age) == (True, 9)
    assert not BackupState.at(now, now + timedelta(hours=3), began, 7, 1).due  # a clock set back a little
