"""Running one of our programs and pulling its plug: what it had said by then, and what it complained of."""

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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
    command = [sys.executable, "-m", module, *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as process:  # type: ignore[call-overload]
        said: list[str] = []
        if seconds is not None:
            for line in process.stdout:
                said.append(line)
                times -= not after or line.split()[0] == after
                if times == 0:
                    break
            time.sleep(seconds)
            process.kill()
        rest, complaint = process.communicate(timeout=PATIENCE)
    lines = [*said, *rest.splitlines(keepends=True)]
    whole = [line.split() for line in lines if line.endswith("\n")]
    return Said(whole, process.returncode, complaint)
