"""What the process and its files give away to others on the machine."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from mihan_desktop.hardening import keep_private
from tests.services.office import Office, Wall, new_id

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows closes a user's own folder by itself")


def mode(path: Path) -> int:
    """The permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


def test_nobody_else_on_the_machine_reads_what_lies_in_a_profile(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        office = Office(tmp_path / "profile", Wall(), new_id)
        office.open()
        office.enter("zainab")
        found = {path.name: mode(path) for path in office.profile.iterdir() if path.is_file()}
        office.desk.signing_in.sign_out()
    finally:
        os.umask(before)
    assert found.pop("keyring.json.lock", 0o600) == 0o600
    assert {"mihan.db", "mihan.db-wal", "keyring.json"} <= found.keys()
    assert set(found.values()) == {0o600}, found
    assert mode(office.profile) == 0o700


def test_a_profile_of_before_is_closed_and_strangers_things_beside_it_are_let_be(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir(mode=0o755)
    for name in ("mihan.db", "keyring.json", "logs/mihan.log"):
        (tmp_path / name).write_bytes(b"")
        (tmp_path / name).chmod(0o644)
    tmp_path.chmod(0o755)
    keep_private(tmp_path)
    assert [mode(tmp_path / name) for name in ("", "mihan.db", "logs", "logs/mihan.log")] == [
        0o700,
        0o600,
        0o700,
        0o600,
    ]
    script = tmp_path / "a script"
    script.write_bytes(b"")
    for path in (script, tmp_path):
        path.chmod(0o755)
    keep_private(tmp_path)
    assert (mode(tmp_path), mode(script)) == (0o755, 0o755)
    keep_private(tmp_path / "none")


def test_a_process_that_fails_leaves_no_core_file() -> None:
    said = (
        "import ctypes, resource; from mihan_desktop.hardening import harden; harden();"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True, timeout=60)
    limit, dumpable = done.stdout.strip().rsplit(" ", 1)
    assert limit == "(0, 0)"
    assert dumpable == "0" or sys.platform != "linux"
