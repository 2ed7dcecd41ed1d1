"""Running one of our programs and pulling its plug: what it had said by then, and what it complained of."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests import nursery

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 100.0


@dataclass(frozen=True, slots=True)
class Said:
    """lines: whole ones of standard output, in words; status: -9 after the plug; complaint: standard error."""

    lines: list[list[str]]
    status: int
    complaint: str


def run(
    module: str, arguments: Sequence[str], seconds: float | None = None, *, after: str = "", times: int = 1
) -> Said:
    """Run ``python -m module`` and pull the plug ``seconds`` after it has said a line, or let it finish (None).

    after: the first word of that line, any word when empty; times: how often it must have been said.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        process = _begin(module, arguments, log)
        assert process.stdout is not None
        with process.stdout:
            said: list[str] = []
            if seconds is not None:
                for line in process.stdout:
                    said.append(line)
                    times -= not after or line.split()[0] == after
                    if times == 0:
                        break
                time.sleep(seconds)
                process.kill()
            said += process.stdout.readlines()
        status = process.wait(PATIENCE)
        log.seek(0)
        complaint = log.read()
    return Said([line.split() for line in said if line.endswith("\n")], status, complaint)


def _begin(module: str, arguments: Sequence[str], log: IO[str]) -> nursery.Forked | subprocess.Popen[str]:
    if not sys.platform.startswith("linux"):
        command = [sys.executable, "-m", module, *arguments]
        return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=log)
    return nursery.begin(module, arguments, os.environ, ROOT, log)
