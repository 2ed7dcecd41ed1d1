"""The plug is pulled while a desk changes over to a new version: the old one runs, or the new one does."""

import signal
from pathlib import Path

import pytest

from mihan_desktop.storage.program_folder import ProgramFolder
from sync.protocol.programs import encode_keys
from tests.attacks.test_programs import key_set, new_makers, publish
from tests.faults.forgetful import forgetful_disk
from tests.faults.installing_in_a_process import STEPS
from tests.faults.plug import run
from tests.faults.test_killed_backup import expect_office, opened_and_closed
from tests.services import bundles
from tests.services.office import Office

IN_THE_SUITE = ("unpacked", "pointed")
NEW = "1.0.0"


def prepared(folder: Path, office: Office) -> None:
    """A stick with a release whose makers the desk knows."""
    makers = new_makers()
    office.wall.go_on(days=1)
    made = bundles.bundle(folder / "stick", NEW, bundles.script(NEW))
    publish(folder / "stick", makers[:2], more=(made.name,))
    (folder / "keys").write_bytes(encode_keys(key_set(makers)))


def expect_one_version(folder: Path, step: str) -> None:
    """What is named can be started; it is the new one once that was the last step."""
    programs = ProgramFolder(folder / "programs")
    pointer = programs.pointer()
    assert (pointer is not None) is (step == "pointed")
    if pointer is not None:
        assert programs.executable(pointer.version) is not None


def finish(office: Office, folder: Path) -> None:
    """Nothing hinders whoever tries again, and nothing is left of the first try."""
    said = run("tests.faults.installing_in_a_process", [str(office.profile), str(folder), "never"])
    assert (said.status, said.lines) == (0, [["done"]]), said.complaint
    assert sorted(path.name for path in (folder / "programs").iterdir()) == [NEW, "current.json", "running"]
    assert not (office.profile / "trying").exists()


@pytest.mark.parametrize(
    "step", [step if step in IN_THE_SUITE else pytest.param(step, marks=pytest.mark.slow) for step in STEPS]
)
def test_an_update_that_is_cut_off_leaves_the_old_version_or_the_new_one(tmp_path: Path, step: str) -> None:
    office = opened_and_closed(tmp_path / "profile")
    prepared(tmp_path, office)
    said = run("tests.faults.installing_in_a_process", [str(office.profile), str(tmp_path), step])
    assert said.status == -signal.SIGKILL, said.complaint
    expect_one_version(tmp_path, step)
    expect_office(office)
    if step not in IN_THE_SUITE:
        finish(office, tmp_path)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_an_update_outlives_power_cuts_or_never_was(tmp_path: Path) -> None:
    with forgetful_disk(tmp_path / "forgetful") as disk:
        office = opened_and_closed(disk.root / "profile")
        prepared(disk.root, office)
        for seed, step in enumerate(STEPS[:-1] * 2):
            run("tests.faults.installing_in_a_process", [str(office.profile), str(disk.root), step])
            disk.power_cut(seed)
            expect_one_version(disk.root, step)
            expect_office(office)
        run("tests.faults.installing_in_a_process", [str(office.profile), str(disk.root), "pointed"])
        disk.power_cut(99)
        expect_one_version(disk.root, "pointed")
        executable = ProgramFolder(disk.root / "programs").executable(NEW)
        assert executable is not None
        assert executable.read_text("utf-8") == bundles.script(NEW)
