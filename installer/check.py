"""Everything that must hold before a change lands; the same on a desk, on Windows and in CI."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

STEPS: tuple[tuple[str, list[str]], ...] = (
    ("lint", ["-m", "ruff", "check", "."]),
    ("format", ["-m", "ruff", "format", "--check", "--quiet", "."]),
    ("types", ["-m", "mypy"]),
    ("import contracts", ["-m", "importlinter.cli"]),
    ("translations", ["-m", "installer.translations", "check"]),
    ("tests", ["-m", "pytest", "-q", "--numprocesses", "auto", "--dist", "worksteal"]),
)


def main(arguments: list[str]) -> int:
    """Run every step (or those named), print a line for each, and return 0 only when all hold."""
    chosen = [step for step in STEPS if not arguments or step[0] in arguments]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    # Hundreds of tests start the program: without compiled files beside the sources each compiles all of it again.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    failed = []
    for name, command in chosen:
        started = time.monotonic()
        print(f"== {name}", flush=True)
        status = subprocess.call([sys.executable, *command], cwd=ROOT, env=environment)
        print(f"== {name}: {'holds' if status == 0 else 'FAILED'} ({time.monotonic() - started:.0f} s)", flush=True)
        if status:
            failed.append(name)
    print(f"check: {'every step holds' if not failed else 'failed: ' + ', '.join(failed)}", flush=True)
    return 1 if failed else 0
