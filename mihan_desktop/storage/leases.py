"""Which windows are alive: each holds a lock on a file of its own, and the system lets go when the window dies."""

import os
from pathlib import Path
from typing import BinaryIO


class Leases:
    """The windows of one profile. folder: made when needed; name: this window's own, unique."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self._folder = folder
        self._own: BinaryIO | None = None

    def take(self) -> None:
        """Say that this window lives; clears away files of windows that don't."""
        if self._own is not None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        for path in self._folder.glob("*.lock"):
            self.alive(path.stem)
        file = self._path(self.name).open("ab")
        if not _lock(file):
            file.close()
            raise FileExistsError(self.name)
        self._own = file

    def give_back(self) -> None:
        """This window is closing."""
        if self._own is not None:
            self._own.close()
            self._own = None
            self._path(self.name).unlink(missing_ok=True)

    def alive(self, name: str) -> bool:
        """True for this window, and for another one that still runs."""
        if name == self.name:
            return self._own is not None
        path = self._path(name)
        try:
            with path.open("r+b") as file:
                if not _lock(file):
                    return True
        except FileNotFoundError:
            return False
        path.unlink(missing_ok=True)
        return False

    def others(self) -> bool:
        """Whether another window of the profile lives."""
        return any(self.alive(path.stem) for path in self._folder.glob("*.lock") if path.stem != self.name)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.lock"


class Turn:
    """What only one window of a profile does at a time. path: of a file that stays; the system lets go of its lock."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None

    def take(self) -> bool:
        """Begin; False while another window is at it."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = self._path.open("ab")
        if not _lock(file):
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

    def _lock(file: BinaryIO) -> bool:
        """Lock the file's first byte without waiting; False when another has it."""
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: BinaryIO) -> bool:
        """Lock the file without waiting; False when another has it."""
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
