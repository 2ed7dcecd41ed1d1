"""The tools that look at what the program is made of, in an environment of their own (build/supply).

They read lists of packages; they need not stand among the packages themselves, where each of their own would be one
more to trust. ``installer/supply.lock`` pins them by hash, as requirements.lock pins the program's.
"""

import subprocess
import sys
from pathlib import Path
from typing import Final

from installer.pinned import pip_arguments

ROOT: Final = Path(__file__).resolve().parents[1]
LOCK: Final = ROOT / "installer" / "supply.lock"
HOME: Final = ROOT / "build" / "supply"
PYTHON: Final = HOME / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
_STAMP: Final = HOME / ".mihan-environment"


class SupplyError(Exception):
    """The tools can't be had; the text says why."""


def tools() -> Path:
    """The Python beside which the tools are installed; made when it is not there or not from today's lock.

    Raises SupplyError when they cannot be installed, which needs a network or a folder of wheels (MIHAN_WHEELS).
    """
    wanted = f"{sys.version_info.major}.{sys.version_info.minor}\n".encode() + LOCK.read_bytes()
    if PYTHON.exists() and _STAMP.exists() and _STAMP.read_bytes() == wanted:
        return PYTHON
    print("making build/supply from installer/supply.lock ...", flush=True)
    _run([sys.executable, "-m", "venv", "--clear", str(HOME)])
    _run([str(PYTHON), *pip_arguments(LOCK)])
    _STAMP.write_bytes(wanted)
    return PYTHON


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SupplyError("\n".join((done.stdout + done.stderr).splitlines()[-5:]))
