"""Which version of the program runs: the installed one is its own launcher, and hands over to a newer one beside it.

It looks before Qt is imported. No rights of an administrator are needed, and whatever is killed on the way, either the
old version runs or the new one (decision 0079).
"""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop import __version__

if TYPE_CHECKING:
    from mihan_desktop.storage.leases import Leases
    from mihan_desktop.storage.program_folder import Pointer, ProgramFolder

STAYS: Final = ("--self-test", "--multiprocessing-fork")
"""Words on the command line with which a program is asked about itself, or for itself: nobody else answers for it."""
GO_BACK: Final = "--version-before"
"""Word on the command line: the version before runs again from now on."""
TRIES: Final = 3
"""So often a version may begin without its first page being seen, until the one before runs again."""
_INSTALLED: Final = "MIHAN_INSTALLED"
_UNKNOWN: Final = "unknown"
_FILES: Final = ".mihan"
_installed: list[str] = []
_leases: list["Leases"] = []


def hand_over(argv: list[str], own: str = __version__) -> int | None:
    """Let the version run that is to run. None: that is this one; otherwise the exit status of the other.

    Where the system can, this process becomes the other one and nothing is returned. ``GO_BACK`` is taken out of argv.
    """
    installed = os.environ.pop(_INSTALLED, "")
    if installed:
        _installed[:] = [installed]
        _hold(own)
        return None
    if not _for_a_window(argv):
        return None
    folder = _folder()
    if folder is None:
        return None
    back = GO_BACK in argv
    if back:
        argv.remove(GO_BACK)
    pointer = folder.pointer()
    for _ in range(2):  # the newest, or the one before it
        if pointer is None or not _newer(pointer.version, own):
            return None
        executable = folder.executable(pointer.version)
        if back or pointer.tries >= TRIES or executable is None:
            pointer = _gone_back(folder, pointer, "wish" if back else "not_started")
            back = False
            continue
        with suppress(OSError):  # a full disk counts nothing, and hinders nobody
            folder.point(replace(pointer, tries=pointer.tries + 1))
        with suppress(OSError):  # it may not be run, or something holds it: the next time, and in the end not any more
            return _become(executable, argv, {_INSTALLED: str(Path(sys.executable).resolve())})
        return None
    return None


def seen(own: str = __version__) -> None:
    """The first page of this program was seen: it starts."""
    folder = _folder() if _installed else None
    pointer = None if folder is None else folder.pointer()
    if folder is not None and pointer is not None and pointer.tries and pointer.version == own:
        with suppress(OSError):
            folder.point(replace(pointer, tries=0))


def tried_again(own: str = __version__) -> str:
    """The version that was gone away from is tried again: it has written what this one can't read. "" without one."""
    folder = _folder() if frozen() else None
    pointer = None if folder is None else folder.pointer()
    if folder is None or pointer is None or not pointer.left:
        return ""
    from mihan_desktop.storage.program_folder import Pointer

    with suppress(OSError):
        folder.point(Pointer(pointer.left, pointer.version, own, revision=_UNKNOWN))
        return pointer.left
    return ""


def start_again(argv: Sequence[str]) -> int:
    """End as whichever version is to run now. Raises OSError."""
    return _become(Path(_installed[0] if _installed else sys.executable), argv, {}, wait=False)


def frozen() -> bool:
    """Whether this program is one that changes over by itself; from source nothing does."""
    return bool(getattr(sys, "frozen", False))


def handed_over() -> bool:
    """Whether this is a version beside the installed one."""
    return bool(_installed)


def clean(environment: Mapping[str, str]) -> dict[str, str]:
    """What another version is to find around it: nothing that the bundle of this one put there."""
    found = {name: value for name, value in environment.items() if not name.startswith("_PYI_")}
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        original = found.pop(f"{name}_ORIG", None)
        if getattr(sys, "frozen", False):
            found.pop(name, None)
        if original:
            found[name] = original
    found.pop(_INSTALLED, None)
    return found | {"PYINSTALLER_RESET_ENVIRONMENT": "1"}


def _become(executable: Path, argv: Sequence[str], beside: Mapping[str, str], *, wait: bool = True) -> int:
    line, environment = [str(executable), *argv], clean(os.environ) | dict(beside)
    if os.name != "nt":
        os.execve(executable, line, environment)  # noqa: S606 - a version of ours in the account's own folder
    import subprocess  # a twentieth of a second, which nobody waits for where nothing is handed over

    process = subprocess.Popen(line, env=environment)  # noqa: S603 - likewise; Windows knows no exec
    return process.wait() if wait else 0


def _gone_back(folder: "ProgramFolder", pointer: "Pointer", why: str) -> "Pointer":
    from mihan_desktop.storage.program_folder import Pointer

    back = Pointer(pointer.before, left=pointer.version, why=why)
    with suppress(OSError):
        folder.point(back)
    return back


def _for_a_window(argv: Sequence[str]) -> bool:
    """Whether a person opens the program; other words ask for a command of this very version."""
    command = bool(argv) and not argv[0].startswith("-") and not argv[0].endswith(_FILES)
    return not command and not any(word in argv for word in STAYS)


def _newer(version: str, own: str) -> bool:
    from mihan_desktop.domain.programs import parts

    return parts(version) > parts(own)


def _folder() -> "ProgramFolder | None":
    """Where the others lie; None when nothing was ever said there."""
    from mihan_desktop.config import programs_path

    root = programs_path()
    if not (root / "current.json").exists():
        return None
    from mihan_desktop.storage.program_folder import ProgramFolder

    return ProgramFolder(root)


def _hold(own: str) -> None:
    """This folder is not cleared away while the program in it runs."""
    folder = _folder()
    if folder is not None:
        with suppress(OSError):
            _leases[:] = [folder.running(own)]
            _leases[0].take()
