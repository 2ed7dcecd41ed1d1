"""Windows that live and windows that died."""

import subprocess
import sys
from pathlib import Path

from mihan_desktop.storage.leases import Leases

ROOT = Path(__file__).resolve().parents[2]


def test_a_living_window_is_seen_by_another_and_a_closed_one_is_not(tmp_path: Path) -> None:
    first, second = Leases(tmp_path, "first"), Leases(tmp_path, "second")
    first.take()
    second.take()
    assert second.alive("first")
    assert second.alive("second")
    first.give_back()
    assert not second.alive("first")
    assert not second.alive("nobody")
    second.give_back()
    assert list(tmp_path.iterdir()) == []


def test_a_window_that_was_killed_is_dead_at_once(tmp_path: Path) -> None:
    program = (
        "import sys, time; from pathlib import Path; from mihan_desktop.storage.leases import Leases; "
        f"leases = Leases(Path({str(tmp_path)!r}), 'victim'); leases.take(); print('up', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"up\n"
        mine = Leases(tmp_path, "mine")
        assert mine.alive("victim")
        process.kill()
        process.wait()
        assert not mine.alive("victim")
    mine.take()
    mine.give_back()
    assert list(tmp_path.iterdir()) == []
