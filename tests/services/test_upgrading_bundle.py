"""The real bundle as the new version: tried by the desk, handed over to by the installed program, gone back from."""

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from installer.bundling import BUNDLE
from mihan_desktop import __version__
from mihan_desktop.domain.programs import bundle_name
from mihan_desktop.services.updating import Updating
from mihan_desktop.services.upgrading import Upgrading
from mihan_desktop.storage.program_folder import Pointer, ProgramFolder
from sync.protocol.progress import nobody_stops
from tests.attacks.test_programs import key_set, new_makers, publish
from tests.services import bundles
from tests.services.office import Office

OLD = "0.0.1"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(not (BUNDLE / "mihan").is_file(), reason="python3 main.py bundle makes it"),
]


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle as a file of a release; packed lightly, for nobody waits for a stick here."""
    path = tmp_path_factory.mktemp("stick") / bundle_name(__version__, sys.platform)
    with tarfile.open(path, "w:xz", preset=0) as parts:
        parts.add(BUNDLE, f"mihan-{__version__}/mihan")
    return path


def start(installed: Path, data: Path, *argv: str) -> tuple[int, str]:
    """The installed program until its first page was seen: (exit status, what it said)."""
    environment = os.environ | {"XDG_DATA_HOME": str(data), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([installed, *argv], env=environment, text=True, stdout=subprocess.PIPE, check=False)
    return done.returncode, done.stdout.strip()


def test_the_real_program_is_proven_started_and_left(office: Office, packed: Path, tmp_path: Path) -> None:
    makers = new_makers()
    stick = publish(packed.parent, makers[:2], version=__version__, more=(packed.name,))
    office.wall.go_on(days=1)
    omar, opened = office.enter("omar"), office.desk._opened
    programs = ProgramFolder(tmp_path / "data" / "mihan" / "programs")
    updating = Updating(opened, key_set(makers), OLD, alone=True)
    offered = updating.look(omar, stick, lambda _done, _of: None, nobody_stops)
    far: list[int] = []
    Upgrading(opened, updating, programs=programs.root, own=OLD).install(
        omar, offered, lambda done, _of: far.append(done), nobody_stops
    )
    assert far == sorted(far)
    assert len(set(far)) > 20, "a person sees that it goes on"
    assert programs.pointer() == Pointer(__version__, "", OLD)
    installed = bundles.install(tmp_path / "opt", OLD)
    assert start(installed, tmp_path / "data", "--quit-when-ready") == (0, "painted\nready")
    found = programs.pointer()
    assert found is not None
    assert found.tries == 0, "its first page was seen"
    libraries = programs.folder(__version__) / "_internal" / "base_library.zip"
    libraries.rename(libraries.with_suffix(".gone"))
    said = [start(installed, tmp_path / "data", "--quit-when-ready") for _ in range(4)]
    assert [status != 0 for status, _ in said] == [True, True, True, False]
    assert said[-1][1].startswith(OLD), "the installed one runs again"
    assert programs.pointer() == Pointer("", left=__version__, why="not_started")
    shutil.rmtree(programs.root)
