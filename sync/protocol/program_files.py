"""The files of a new version of the program: measured, and copied to where nobody else can change them."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from sync.protocol import limits
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.programs import SIGNATURES, STATEMENT, FileSeal

_PIECE: Final = limits.MIB
_MOST: Final = 256 * limits.KIB


def statements(folder: Path) -> tuple[bytes, bytes]:
    """(statement, signatures) of the release in ``folder``. Raises OSError; ProtocolError ``too_long``."""
    return _small(folder / STATEMENT), _small(folder / SIGNATURES)


def measure(path: Path) -> FileSeal:
    """Size and SHA-256 of a file. Raises OSError."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            size += len(piece)
    return FileSeal(size, digest.digest())


def check(path: Path, seal: FileSeal) -> None:
    """Raise ProtocolError ``chunk_wrong`` unless the file is the one that is named; OSError when it can't be read."""
    if measure(path) != seal:
        raise ProtocolError(Code.CHUNK_WRONG, {"part": path.name})


def copy_in(source: Path, target: Path, seal: FileSeal, going: Callable[[int], None]) -> None:
    """Copy ``source`` to ``target`` (new, 0600, on the disk when this returns) and look at the copy: is it the one?

    No more than ``seal.size`` bytes and one are read, however long the other file is. going: told the bytes so far;
    what it raises ends the copying. Raises OSError; ProtocolError ``chunk_wrong``. Whatever it raises, no copy is left.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(target, flags, 0o600)
    try:
        with os.fdopen(descriptor, "w+b") as made:
            with source.open("rb") as file:
                _pour(file, made, seal.size, going)
            made.flush()
            os.fsync(made.fileno())
        check(target, seal)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _pour(source: BinaryIO, target: BinaryIO, size: int, going: Callable[[int], None]) -> None:
    done = 0
    while done <= size and (piece := source.read(min(_PIECE, size + 1 - done))):
        target.write(piece)
        done += len(piece)
        going(done)


def _small(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(_MOST + 1)
    if len(data) > _MOST:
        raise ProtocolError(Code.TOO_LONG, {"what": "program", "most": _MOST})
    return data
