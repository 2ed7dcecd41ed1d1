"""What the process itself gives away: no memory is written out when it fails, and nobody else on the machine reads its
files.

On Windows a profile lies in the user's own folder, which the system closes to others; permissions are left to it.
"""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

FOLDER: Final = 0o700
FILE: Final = 0o600
_OWN: Final = (
    "mihan.db", "keyring.", "audit.head", "looks.json", "escrow.", "training", "windows", "logs", "office", "trial-",
    "updates", "incoming", "programs", "before-update", "trying", ".room-", "copying", "restoring",
)  # fmt: skip
"""How the names of the program's own files and folders begin (config.py)."""
_PR_SET_DUMPABLE: Final = 4  # linux/prctl.h
_NO_HEAP: Final = 1  # werapi.h: WER_FAULT_REPORTING_FLAG_NOHEAP
_NO_REPORTS: Final = 0x0001 | 0x0002  # errhandlingapi.h: SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX


def harden() -> None:
    """Ask the system for no core file and no report with memory in it; what it does not know it passes over.

    Neither hinders who rules the machine, and nothing is said of swap and hibernation: those need a disk that the
    system itself encrypts (docs/security.md).
    """
    if os.name == "nt":  # pragma: no cover - runs on Windows only
        kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only there on Windows
        kernel.WerSetFlags(_NO_HEAP)
        kernel.SetErrorMode(_NO_REPORTS)
        return
    import resource

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def keep_private(root: Path) -> None:
    """Close a profile's folder, and its own files in it, to everybody else on the machine (0700 and 0600).

    A folder in which other things lie too keeps its mode: only what is the program's own is closed. So does one that is
    somebody else's, or on a disk that knows no such thing.
    """
    if os.name == "nt" or not root.is_dir():
        return
    found = sorted(root.iterdir())
    own = [path for path in found if path.name.startswith(_OWN)]
    logs = sorted((root / "logs").iterdir()) if (root / "logs").is_dir() else []
    for path in ([root] if own == found else []) + own + logs:
        wanted = FOLDER if path.is_dir() else FILE
        with suppress(OSError):
            if path.stat().st_mode & 0o777 != wanted and not path.is_symlink():
                path.chmod(wanted)
