"""Everything that must hold before a change lands; the same on a desk, on Windows and in CI."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent

DRAWN = 2656818017
"""In which of all orders a check does the tests, and which of long families it draws: the same on every machine, so
that what fails on one can be seen on the next. Who changes it looks at others; ``main.py test`` draws anew each time.
"""

_MANNER = ["--numprocesses", str((os.cpu_count() or 1) + 1), "--dist", "worksteal", f"--randomly-seed={DRAWN}"]
"""A process of tests more than there are cores: each waits now and then, for a disk, a centre or a moment."""

STEPS: tuple[tuple[str, list[str]], ...] = (
    ("lint", ["-m", "ruff", "check", "."]),
    ("format", ["-m", "ruff", "format", "--check", "--quiet", "."]),
    ("types", ["-m", "mypy"]),
    ("import contracts", ["-m", "importlinter.cli"]),
    ("translations", ["-m", "installer.translations", "check"]),
    ("tests", ["-m", "pytest", "-q", *_MANNER]),
)
BESIDE = "types"
"""The step that takes a core for a minute: it is begun first, goes on beside the others and is told at the end."""

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder with a name of its own is made there
ROOM = 6 * 1024**3


def main(arguments: list[str]) -> int:
    """Run every step (or those named), print a line for each, and return 0 only when all hold."""
    chosen = [step for step in STEPS if not arguments or step[0] in arguments]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    # Hundreds of tests start the program: without compiled files beside the sources each compiles all of it again.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    failed = []
    beside = [_begin(command, environment) for name, command in chosen if name == BESIDE]
    for name, command in chosen:
        if name == BESIDE:
            continue
        started = time.monotonic()
        print(f"== {name}", flush=True)
        with _scratch() as folder:
            here = environment | ({"PYTEST_DEBUG_TEMPROOT": folder} if folder else {})
            status = subprocess.call([sys.executable, *command], cwd=ROOT, env=here)
        failed += _told(name, status, time.monotonic() - started)
    for process, log in beside:
        started = time.monotonic()
        status = process.wait()
        print(f"== {BESIDE}", flush=True)
        log.seek(0)
        print(log.read(), end="", flush=True)
        failed += _told(BESIDE, status, time.monotonic() - started)
    print(f"check: {'every step holds' if not failed else 'failed: ' + ', '.join(failed)}", flush=True)
    return 1 if failed else 0


def _begin(command: list[str], environment: dict[str, str]) -> tuple["subprocess.Popen[str]", IO[str]]:
    """A step that goes on by itself, and the file where it says what it finds."""
    log = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - as long as the step
    process = subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT, text=True
    )
    return process, log


def _told(name: str, status: int, seconds: float) -> list[str]:
    """Say how a step ended; its name when it failed."""
    print(f"== {name}: {'holds' if status == 0 else 'FAILED'} ({seconds:.0f} s)", flush=True)
    return [name] if status else []


@contextmanager
def _scratch() -> Iterator[str]:
    """Where the tests keep their files: in memory where there is much room, "" for the usual place.

    They make a thousand databases that wait for the disk at every commit; what must outlast a power cut is proved on a
    disk of its own that forgets (``tests/faults/forgetful.py``).
    """
    if not IN_MEMORY.is_dir() or shutil.disk_usage(IN_MEMORY).free < ROOM or _memory() < ROOM:
        yield ""
        return
    with tempfile.TemporaryDirectory(prefix="mihan-check-", dir=IN_MEMORY, ignore_cleanup_errors=True) as folder:
        yield folder


def _memory() -> int:
    """Bytes that are free for whoever asks, as Linux counts them; 0 where it does not say."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")), 0)
