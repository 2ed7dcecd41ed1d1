"""Which windows are alive: each holds a lock on a file of its own, and the system lets go when the window dies."""

from pathlib import Path
from typing import BinaryIO

from sync.protocol.turns import lock


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
        if not lock(file):
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
                if not lock(file):
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
