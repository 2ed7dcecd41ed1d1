"""What only one process does at a time: a lock on a file, of which the system lets go when the process dies."""

import os
from pathlib import Path
from typing import BinaryIO


class Turn:
    """path: of a file that stays where it is, empty; its folder is made when needed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None

    def take(self) -> bool:
        """Begin; False while another process, or another ``Turn`` of this one, is at it. Raises OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = self._path.open("ab")
        if not lock(file):
            file.close()
            return False
        self._file = file
        return True

    def give_back(self) -> None:
        """It is done."""
        if self._file is not None:
            self._file.close()
            self._file = None


if os.name == "nt":  # pragma: no cover - runs on Windows only
    import msvcrt

    def lock(file: BinaryIO) -> bool:
        """Lock the file's first byte without waiting; False when another has it."""
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True

else:
    import fcntl

    def lock(file: BinaryIO) -> bool:
        """Lock the file without waiting; False when another has it."""
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
