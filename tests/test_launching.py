"""Which version of the program runs: real programs that hand over to one another, and one that does not start."""

import os
import subprocess
from pathlib import Path

import pytest

from mihan_desktop.launching import TRIES
from mihan_desktop.storage.program_folder import Pointer, ProgramFolder
from tests.services import bundles

OLD, NEW = "0.9.0", "1.0.0"


class Computer:
    """An account with an installed program, and versions beside it."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self.programs = ProgramFolder(self.data / "mihan" / "programs")
        self.installed = bundles.install(folder / "opt", OLD)

    def has(self, version: str, program: str = "") -> None:
        """A version lies beside the installed one."""
        bundles.install(self.programs.folder(version), version, program)

    def start(self, *argv: str, program: Path | None = None) -> str:
        """What the window of the version that runs says: its number and words; "" when none is seen."""
        done = subprocess.run(
            [program or self.installed, *argv], env=os.environ | {"XDG_DATA_HOME": str(self.data)}, text=True,
            stdout=subprocess.PIPE, check=False,
        )  # fmt: skip
        return done.stdout.strip()


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    """Nothing was ever updated on it."""
    return Computer(tmp_path)


pytestmark = pytest.mark.skipif(os.name == "nt" or os.uname().sysname != "Linux", reason="where accounts keep data")


def test_the_installed_program_hands_over_to_the_newer_one_and_commands_stay(computer: Computer) -> None:
    assert computer.start("--language", "ar") == "0.9.0 --language ar"
    computer.has(NEW)
    assert computer.start() == "0.9.0", "nobody named it"
    computer.programs.point(Pointer(NEW, "", OLD))
    assert computer.start("--language", "ar") == "1.0.0 --language ar"
    pointer = computer.programs.pointer()
    assert pointer is not None
    assert pointer.tries == 0, "its first page was seen"
    assert computer.start("verify-certificate", "x") == "0.9.0 verify-certificate x"


def test_a_version_that_does_not_start_is_left_after_three_tries(computer: Computer) -> None:
    computer.has(NEW, bundles.script(NEW, window=bundles.CRASH))
    computer.programs.point(Pointer(NEW, "", OLD, revision="0048"))
    assert [computer.start() for _ in range(TRIES + 2)] == [""] * TRIES + ["0.9.0"] * 2
    assert computer.programs.pointer() == Pointer("", left=NEW, why="not_started")


@pytest.mark.slow
def test_the_version_before_runs_when_the_newest_does_not(computer: Computer) -> None:
    computer.has("0.9.5")
    computer.has(NEW, bundles.script(NEW, window=bundles.CRASH))
    computer.programs.point(Pointer(NEW, "0.9.5", "0.9.5", tries=TRIES))
    assert computer.start() == "0.9.5"
    found = computer.programs.pointer()
    assert found == Pointer("0.9.5", left=NEW, why="not_started")


def test_whatever_is_wrong_beside_it_the_installed_program_starts(computer: Computer) -> None:
    computer.programs.point(Pointer(NEW, "", OLD))
    assert computer.start() == "0.9.0", "its folder is gone"
    pointer = computer.programs.root / "current.json"
    for said in (b"", b"[" * 9999, b'{"version": "../../x"}', b'{"version": 3}', b'{"else": ""}', b"\xff"):
        pointer.write_bytes(said)
        assert computer.programs.pointer() is None
    assert computer.start() == "0.9.0"
    computer.has(NEW)
    computer.programs.point(Pointer(NEW, "", OLD))
    later = bundles.install(computer.data / "usr", "1.0.1")
    assert computer.start(program=later) == "1.0.1", "a full installation that is newer"
    assert computer.start("--version-before", "--language", "en") == "0.9.0 --language en"
    assert computer.programs.pointer() == Pointer("", left=NEW, why="wish")
