"""The plug is pulled while a backup is made or restored, the stick is full or gone: no file looks whole that is not."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.backing_up import BackingUp
from mihan_desktop.storage import backups
from tests.faults.copying_in_a_process import MAKING, RESTORING
from tests.faults.forgetful import forgetful_disk
from tests.faults.plug import run
from tests.faults.small_disk import MEGABYTE, small_disk
from tests.services.office import PASSWORD, Office
from tests.services.test_backups import NAME, back_up, never, nowhere

_SAMPLE = {("make", "written"), ("restore", "moved")}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office in which somebody is registered, closed."""
    return opened_and_closed(tmp_path / "profile")


def opened_and_closed(profile: Path) -> Office:
    """The same in any folder."""
    made = Office(profile)
    made.open()
    made.register(made.enter("zainab"))
    made.desk.signing_in.sign_out()
    return made


def steps(verb: str, names: tuple[str, ...]) -> list[object]:
    """A parameter for each step; few of them in the daily suite."""
    return [name if (verb, name) in _SAMPLE else pytest.param(name, marks=pytest.mark.slow) for name in names]


def expect_office(office: Office) -> None:
    """It works on, with what it had."""
    huda = office.enter("huda")
    assert len(office.desk.searching.registrations(huda)) == 1
    with office.desk.signing_in._opened.read() as work:
        assert work.audit.broken_at() is None
        assert work.integrity() == ()
    office.desk.signing_in.sign_out()


def expect_backup(path: Path, folder: Path) -> None:
    """It is whole: an office comes from it."""
    machine = Office(folder)
    machine.desk.restoring.by_password(path, "omar", PASSWORD.format("omar"), nowhere, never)
    expect_office(machine)


@pytest.mark.parametrize("step", steps("make", MAKING))
def test_a_backup_that_is_cut_off_leaves_no_file_that_looks_whole(office: Office, tmp_path: Path, step: str) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    said = run("tests.faults.copying_in_a_process", ["make", str(office.profile), str(stick / NAME), step])
    assert said.status == -signal.SIGKILL, said.complaint
    assert (stick / NAME).exists() is (step == "named")
    if step == "named":
        expect_backup(stick / NAME, tmp_path / "another")
    for left in stick.iterdir():
        assert left.name == NAME or left.suffix == ".part"
    expect_office(office)
    back_up(office, stick / NAME)
    assert [one.name for one in stick.iterdir()] == [NAME]  # what was left is cleared away
    assert not (office.profile / "copying").exists()
    expect_backup(stick / NAME, tmp_path / "yet another")


@pytest.mark.parametrize("step", steps("restore", RESTORING))
def test_a_restore_that_is_cut_off_leaves_no_office_or_a_whole_one(office: Office, tmp_path: Path, step: str) -> None:
    path = back_up(office, tmp_path / NAME)
    before, machine = path.read_bytes(), Office(tmp_path / "another")
    said = run("tests.faults.copying_in_a_process", ["restore", str(machine.profile), str(path), step])
    assert said.status == -signal.SIGKILL, said.complaint
    assert path.read_bytes() == before
    assert machine.desk.setting_up.state() == ("locked" if step == "restored" else "new")
    if step != "restored":
        machine.desk.restoring.by_password(path, "omar", PASSWORD.format("omar"), nowhere, never)
    assert not (machine.profile / "restoring").exists()
    expect_office(machine)


def test_a_full_stick_and_a_full_disk_are_told_and_harm_nothing(office: Office, tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick", 4 * MEGABYTE) as stick:
        path = back_up(office, stick.root / NAME)
        before, size = path.read_bytes(), path.stat().st_size
        omar = office.enter("omar")
        making = office.desk.backing_up
        stick.fill(size // 2)
        with pytest.raises(MihanError, match="backup_no_room"):  # it is seen before anything is written
            making.make(omar, path, nowhere, never)
        stick.free()

        def fill(step: str) -> None:
            if step == "copied":
                stick.fill(size // 2)

        with pytest.raises(MihanError, match="backup_no_room"):  # somebody else filled it meanwhile
            BackingUp(office.desk.signing_in._opened, at=fill).make(omar, path, nowhere, never)
        stick.free()
        assert [one.name for one in stick.root.iterdir()] == [NAME]
        assert path.read_bytes() == before
        stick.fill(size // 2)
        machine = Office(stick.root / "machine")
        with pytest.raises(MihanError, match="disk_full"):
            machine.desk.restoring.by_password(path, "omar", PASSWORD.format("omar"), nowhere, never)
        assert machine.desk.setting_up.state() == "new"
    office.desk.signing_in.sign_out()
    expect_office(office)


@pytest.mark.parametrize("step", ["written", pytest.param("writing", marks=pytest.mark.slow)])
def test_a_stick_that_is_pulled_is_told_and_harms_nothing(office: Office, tmp_path: Path, step: str) -> None:
    with small_disk(tmp_path / "stick", 4 * MEGABYTE) as stick:
        omar = office.enter("omar")

        def pull(now: str) -> None:
            if now == step and os.path.ismount(stick.root):
                subprocess.run(["umount", "--lazy", str(stick.root)], check=True)

        with pytest.raises(MihanError) as error:
            BackingUp(office.desk.signing_in._opened, at=pull).make(omar, stick.root / NAME, nowhere, never)
        assert error.value.code in ("backup_not_written", "backup_not_read")
        assert list(stick.root.iterdir()) == []
        subprocess.run(["mount", "-t", "tmpfs", "mihan-test", str(stick.root)], check=True)  # for the end
    office.desk.signing_in.sign_out()
    expect_office(office)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_backups_outlive_power_cuts_or_are_not_there(tmp_path: Path) -> None:
    with forgetful_disk(tmp_path / "forgetful") as disk:
        office = opened_and_closed(disk.root / "profile")
        (disk.root / "stick").mkdir()
        path, seen = disk.root / "stick" / NAME, 0
        for seed, step in enumerate(MAKING * 3):
            run("tests.faults.copying_in_a_process", ["make", str(office.profile), str(path), step])
            disk.power_cut(seed)
            expect_office(office)
            if path.exists():
                seen += 1
                expect_backup(path, tmp_path / f"of {seed}")
        assert seen
        for seed, step in enumerate(RESTORING * 2):
            machine = Office(disk.root / f"machine {seed}")
            run("tests.faults.copying_in_a_process", ["restore", str(machine.profile), str(path), step])
            disk.power_cut(100 + seed)
            if machine.desk.setting_up.state() == "new":
                machine.desk.restoring.by_password(path, "omar", PASSWORD.format("omar"), nowhere, never)
            expect_office(machine)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_large_office_is_copied_at_the_pace_of_its_disk_and_says_how_far_it_is(
    office: Office, tmp_path: Path
) -> None:
    omar = office.enter("omar")
    with office.desk.signing_in._opened.write() as work:
        for _ in range(60):
            work.audit.append("x" * 800_000, at=office.wall())
    seen: list[int] = []
    making = office.desk.backing_up
    made, _ = making.make(omar, tmp_path / NAME, lambda done, _of: seen.append(done), never)
    assert made.size > 45_000_000
    assert len(seen) > 50
    assert seen == sorted(seen)
    assert backups.read_head(tmp_path / NAME).size < made.size
    office.desk.signing_in.sign_out()
    machine = Office(tmp_path / "another")
    machine.desk.restoring.by_password(tmp_path / NAME, "omar", PASSWORD.format("omar"), nowhere, never)
    machine.enter("omar")
    machine.desk.signing_in.sign_out()
