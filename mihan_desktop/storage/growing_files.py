"""A file that grows piece by piece over many days: looked at shard by shard, under its name when it is whole."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Final, Self

from sync.protocol.durable import sync_folder

PART: Final = ".part"
"""Ending of one that is not whole."""

Looked = Callable[[int, bytes], bool]
"""(number of a shard, its bytes) → whether they are what they should be"""


class Growing:
    """A file on its way. sizes: bytes of each shard, in order; ending: what its name gets behind it once it is whole.

    Raises OSError; what is whole of it stays.

    Attributes: ``shard`` and ``have``: the shard that is wanted and how many bytes of it are here.
    """

    def __init__(self, folder: Path, name: str, sizes: Sequence[int], looked: Looked, ending: str = "") -> None:
        self._path, self._whole, self._sizes, self._looked = self.part(folder, name), f"{name}{ending}", sizes, looked
        self.shard = self.have = 0
        self._file: IO[bytes] | None = None

    @staticmethod
    def part(folder: Path, name: str) -> Path:
        """Where it is until it is whole."""
        return folder / f"{name}{PART}"

    def __enter__(self) -> Self:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        self._file = os.fdopen(descriptor, "r+b")
        try:
            self._look()
        except OSError:
            self._file.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    @property
    def whole(self) -> bool:
        """Whether every shard is here."""
        return self.shard == len(self._sizes)

    @property
    def fetched(self) -> int:
        """Bytes that are here."""
        return sum(self._sizes[: self.shard]) + self.have

    def append(self, data: bytes) -> bool:
        """The next bytes of the shard that is wanted; False when it was whole and wrong, and begins anew."""
        file, size = self._open(), self._sizes[self.shard]
        file.write(data[: size - self.have])
        self.have += min(len(data), size - self.have)
        if self.have < size:
            return True
        file.flush()
        os.fsync(file.fileno())
        begun = file.tell() - size
        file.seek(begun)
        good = self._looked(self.shard, file.read(size))
        if good:
            self.shard += 1
        else:
            file.seek(begun)
            file.truncate()
        self.have = 0
        return good

    def finish(self) -> None:
        """Every shard is here: the file gets its name."""
        file = self._open()
        file.flush()
        os.fsync(file.fileno())
        file.close()
        self._file = None
        self._path.replace(self._path.with_name(self._whole))
        sync_folder(self._path.parent)

    def give_up(self) -> None:
        """There is no room: what is here goes, so that there is room for people's records."""
        self.__exit__()
        self._path.unlink(missing_ok=True)

    def _look(self) -> None:
        """What is here is looked at shard by shard; a wrong one is cut off with all that follows it."""
        file, at = self._open(), 0
        for number, size in enumerate(self._sizes):
            data = file.read(size)
            if len(data) < size:
                self.have = len(data)
                break
            if not self._looked(number, data):
                file.seek(at)
                file.truncate()
                break
            self.shard, at = number + 1, at + size
        else:
            file.seek(at)
            file.truncate()

    def _open(self) -> IO[bytes]:
        if self._file is None:
            raise ValueError(self._whole)
        return self._file
