"""Small files written whole or not at all, and by one program at a time."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep every other window and thread out of here that asks for the same ``path``; the file stays, empty.

    Not to be asked for twice by one thread. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with open(path, "ab", opener=_closed) as file:
        _wait_for(file)
        yield


def _closed(path: str, flags: int) -> int:
    """Open as usual; a new file is nobody else's."""
    return os.open(path, flags, 0o600)


def replace_file(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of ``path``; after a power cut either the old or the new is there, whole.

    What could not be written is not left behind in part. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = path.with_name(f"{path.name}.new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        with suppress(OSError):
            new.unlink()
        raise
    if os.name != "nt":  # Windows has no handle for a folder; its file system journals the rename
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


if os.name == "nt":  # pragma: no cover - runs on Windows only
    import msvcrt

    def _wait_for(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]

else:
    import fcntl

    def _wait_for(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX)
