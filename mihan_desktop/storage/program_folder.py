"""Versions of the program beside the one that was installed: a folder each, and one small file that says which runs.

Nothing heavy is imported here: it is read before anything else of the program is.
"""

import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from mihan_desktop.domain.programs import parts
from mihan_desktop.storage.files import replace_file
from mihan_desktop.storage.leases import Leases

EXECUTABLE: Final = "mihan.exe" if os.name == "nt" else "mihan"
POINTER: Final = "current.json"
PART: Final = ".part"
"""How the name of a folder ends that is not whole yet, or was not proven."""
_RUNNING: Final = "running"
_MOST: Final = 16 * 1024


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which version runs: that of a folder here, or ``""`` for the one that was installed.

    before: what runs when this one does not start, likewise; was: the version of what ran before it; tries: starts
    since the last whose first page was seen;
    revision: of the schema before the change, "" when both read the same. left, why, by: a version that was gone away
    from, ``not_started`` or ``wish``, and whose wish (an id), until it was written down in the log.
    """

    version: str
    before: str = ""
    was: str = ""
    tries: int = 0
    revision: str = ""
    left: str = ""
    why: str = ""
    by: str = ""


class ProgramFolder:
    """root: made when needed."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def pointer(self) -> Pointer | None:
        """What was said last; None when nothing was, or nothing that can be read."""
        try:
            with (self.root / POINTER).open("rb") as file:
                said: Any = json.loads(file.read(_MOST))
            found = Pointer(**said)
        except (OSError, ValueError, TypeError, RecursionError):
            return None
        texts = (found.version, found.before, found.was, found.revision, found.left, found.why, found.by)
        sound = all(isinstance(text, str) for text in texts) and type(found.tries) is int
        named = all(not text or parts(text) for text in (found.version, found.before, found.left)) if sound else False
        return found if named else None

    def point(self, pointer: Pointer) -> None:
        """Say it: on the disk, whole, when this returns. Raises OSError, and then the last word holds."""
        replace_file(self.root / POINTER, json.dumps(asdict(pointer), sort_keys=True).encode("ascii"))

    def forget(self) -> None:
        """Nothing is said any more: the installed program runs. Raises OSError."""
        (self.root / POINTER).unlink(missing_ok=True)

    def folder(self, version: str) -> Path:
        """Where a version lies, or would."""
        return self.root / version

    def executable(self, version: str) -> Path | None:
        """What is started for a version; None when it is not there."""
        path = self.folder(version) / EXECUTABLE
        return path if parts(version) and path.is_file() else None

    def running(self, version: str) -> Leases:
        """For a window of that version: while it has taken its lease, nobody clears the folder away."""
        return Leases(self.root / _RUNNING / version, str(os.getpid()))

    def clear(self, keep: Iterable[str]) -> None:
        """Versions that nobody needs go, and what was left of one that never became whole; what cannot go, stays."""
        kept = {*keep, POINTER, _RUNNING}
        for path in sorted(self.root.iterdir()) if self.root.is_dir() else ():
            version = path.name.removesuffix(PART)
            if path.name in kept or (parts(version) and self.running(version).others()):
                continue
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
