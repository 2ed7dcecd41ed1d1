"""A bundle that was copied by halves, a clock gone back, a folder that cannot be used: each is told apart."""

import json
import socket
import sqlite3
from collections.abc import Callable
from contextlib import chdir
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mihan_desktop.config import Profile
from mihan_desktop.domain.self_tests import CODES
from mihan_desktop.self_test.failing import StepError
from mihan_desktop.self_test.ground import SPACE, look_at_clock, look_at_files, look_at_folder
from mihan_desktop.self_test.manifest import INSIDE, NAME, write_manifest

BUILT = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A folder as a build leaves it."""
    folder = tmp_path / "mihan"
    (folder / INSIDE / "PySide6").mkdir(parents=True)
    (folder / "mihan").write_bytes(b"program")
    (folder / INSIDE / "PySide6" / "QtCore.so").write_bytes(bytes(3_000_000))
    (folder / INSIDE / "empty").touch()
    write_manifest(folder, BUILT)
    return folder


def code_of(look: Callable[[], object]) -> tuple[str, str]:
    """Why a look at something failed, and what it named."""
    with pytest.raises(StepError) as failed:
        look()
    assert failed.value.code in CODES
    return failed.value.code, failed.value.detail


def occupied(path: Path) -> None:
    """Nobody can open what lies at ``path``, not even who owns the machine: as with a file that an antivirus holds."""
    path.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as one, chdir(path.parent):  # its address may not be long
        one.bind(path.name)


def test_a_whole_bundle_is_found_whole(bundle: Path) -> None:
    assert look_at_files(bundle) == "3"
    (bundle / "uninstall.exe").touch()  # what an installer puts beside it is its own
    assert look_at_files(bundle) == "3"
    assert look_at_files(None) == "from source"


def test_a_half_copied_bundle_is_told_by_its_first_file(bundle: Path) -> None:
    library = bundle / INSIDE / "PySide6" / "QtCore.so"
    library.write_bytes(bytes(1_000_000))
    assert code_of(lambda: look_at_files(bundle)) == ("bundle_changed", "_internal/PySide6/QtCore.so")
    library.write_bytes(b"\x01" + bytes(2_999_999))
    assert code_of(lambda: look_at_files(bundle)) == ("bundle_changed", "_internal/PySide6/QtCore.so")
    library.unlink()
    (bundle / "mihan").unlink()
    assert code_of(lambda: look_at_files(bundle)) == ("bundle_missing", "_internal/PySide6/QtCore.so (+1)")


def test_a_file_that_an_antivirus_holds_is_told_from_one_that_is_missing(bundle: Path) -> None:
    occupied(bundle / INSIDE / "empty")
    assert code_of(lambda: look_at_files(bundle)) == ("bundle_unreadable", "_internal/empty")


def test_a_library_of_an_older_version_that_was_left_behind_is_found(bundle: Path) -> None:
    (bundle / INSIDE / "PySide6" / "QtOld.so").touch()
    assert code_of(lambda: look_at_files(bundle)) == ("bundle_left_over", "_internal/PySide6/QtOld.so")


@pytest.mark.parametrize(
    "left", [None, "", "{", "[]", '{"files": 3}', '{"files": {"mihan": [1]}, "made": "2026-05-01"}']
)
def test_a_list_that_was_cut_short_is_no_list(bundle: Path, left: str | None) -> None:
    path = bundle / INSIDE / NAME
    path.unlink()
    if left is not None:
        path.write_text(left, encoding="utf-8")
    assert code_of(lambda: look_at_files(bundle))[0] == "bundle_unlisted"


def test_a_clock_in_1970_is_no_clock(bundle: Path) -> None:
    assert code_of(lambda: look_at_clock(datetime(1970, 1, 1, tzinfo=UTC), None)) == ("clock_before", "1970-01-01")
    assert code_of(lambda: look_at_clock(datetime(2026, 4, 20, tzinfo=UTC), bundle))[0] == "clock_before"
    assert code_of(lambda: look_at_clock(datetime(2099, 1, 1, tzinfo=UTC), bundle))[0] == "clock_after"
    assert look_at_clock(datetime(2026, 4, 30, 12, tzinfo=UTC), bundle) == "2026-04-30"  # another day elsewhere
    assert look_at_clock(datetime(2031, 1, 1, tzinfo=UTC), bundle) == "2031-01-01"


def test_a_folder_without_room_or_rights(tmp_path: Path) -> None:
    assert look_at_folder(tmp_path / "new", SPACE).endswith(" MB")
    assert code_of(lambda: look_at_folder(tmp_path / "new", 12_000_000)) == ("folder_space", "12 MB")
    (tmp_path / "file").touch()
    assert code_of(lambda: look_at_folder(tmp_path / "file" / "below", SPACE))[0] == "folder_rights"
    assert not list((tmp_path / "new").iterdir()), "nothing is left behind"


def test_a_foreign_profile_is_left_alone(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.database.write_bytes(b"some other program's")
    assert code_of(lambda: look_at_folder(tmp_path, SPACE)) == ("folder_foreign", "keyring.json")
    profile.keyring.write_text("not of ours", encoding="utf-8")
    assert code_of(lambda: look_at_folder(tmp_path, SPACE)) == ("folder_foreign", "keyring.json")
    profile.keyring.write_text(json.dumps({}), encoding="utf-8")
    look_at_folder(tmp_path, SPACE)
    profile.database.unlink()
    with sqlite3.connect(profile.database) as plain:
        plain.execute("CREATE TABLE people (name)")
    plain.close()
    assert code_of(lambda: look_at_folder(tmp_path, SPACE)) == ("folder_foreign", "mihan.db")


def test_records_that_somebody_else_holds_are_there_and_cannot_be_opened(tmp_path: Path) -> None:
    occupied(Profile(tmp_path).database)
    assert code_of(lambda: look_at_folder(tmp_path, SPACE))[0] == "folder_locked"
