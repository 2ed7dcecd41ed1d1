"""The bundle of a new version, unpacked where it will run from: ordinary files and folders, and nothing outside."""

import errno
import lzma
import os
import re
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, cast

from mihan_desktop.domain.problems import MihanError
from sync.protocol.durable import FULL, sync_folder

MOST_FILES: Final = 20_000
MOST_BYTES: Final = 2 * 1024**3
"""Of all files together, unpacked."""
LARGER: Final = 4
"""Times larger than its bundle is what is unpacked, at most as a rule: so much room is looked for."""
_LONGEST: Final = 240
_PIECE: Final = 1024 * 1024
_NAME: Final = re.compile(r"[^\x00-\x1f\\/:*?\"<>|]*[^\x00-\x1f\\/:*?\"<>|. ]")
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_HELD: Final = (errno.EBUSY, errno.ETXTBSY)
_SHARING: Final = (32, 33)  # winerror.h: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION


def unbundle(bundle: Path, version: str, target: Path, going: Callable[[int], None]) -> int:
    """Write ``mihan-<version>/mihan/…`` of the bundle into the new folder ``target``; the bytes that were written.

    What stands beside that folder in the bundle is left out. going: told how many bytes of the bundle were read; what
    it raises ends it. Everything is on the disk when this returns. Raises MihanError ``program_wrong_shape`` (params
    ``reason``), and as ``refused``; what was written until then is for whoever calls to remove.
    """
    within, written, count = f"mihan-{version}/mihan/", 0, 0
    with refused():
        target.mkdir(parents=True, mode=0o700)
        with bundle.open("rb") as file:
            try:
                packed = cast("BinaryIO", _Told(file, going))
                with lzma.open(packed) as plain, tarfile.open(fileobj=plain, mode="r|") as parts:
                    for part in parts:
                        name = _inside(part, within)
                        if not name:
                            continue
                        count, written = count + 1, written + part.size
                        if count > MOST_FILES or written > MOST_BYTES:
                            raise _wrong("too_large")
                        _put(parts, part, target / name)
                    while plain.read(_PIECE):  # to the end that the file itself marks: nothing of it is missing
                        pass
            except (tarfile.TarError, lzma.LZMAError, EOFError) as error:
                raise _wrong(type(error).__name__) from error
        if not count:
            raise _wrong("empty")
        _settle(target)
    return written


@contextmanager
def refused() -> Iterator[None]:
    """What this desk's disk refuses to a new version, as MihanError: ``disk_full``, ``program_no_rights``,

    ``program_locked`` (something else holds a file, an antivirus say), ``disk_error``. params: ``name`` of the file.
    """
    try:
        yield
    except OSError as error:
        raise MihanError(code_of(error), {"name": Path(str(error.filename or "")).name}) from error


def code_of(error: OSError) -> str:
    """Of what the system said about a file of a new version."""
    if error.errno in FULL:
        return "disk_full"
    if error.errno in _HELD or getattr(error, "winerror", None) in _SHARING:
        return "program_locked"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "program_no_rights"
    return "disk_error"


class _Told:
    """A file that says how far it was read."""

    def __init__(self, file: BinaryIO, going: Callable[[int], None]) -> None:
        self._file, self._going, self._done = file, going, 0

    def read(self, size: int) -> bytes:
        """As that of a file."""
        data = self._file.read(size)
        self._done += len(data)
        self._going(self._done)
        return data


def _inside(part: tarfile.TarInfo, within: str) -> str:
    """Where it goes below the program's folder; "" when it stays out. Raises MihanError ``program_wrong_shape``."""
    names = part.name.split("/")
    if len(part.name) > _LONGEST or any(not _NAME.fullmatch(one) or _RESERVED.fullmatch(one) for one in names):
        raise _wrong("name")
    if not part.name.startswith(within):
        return ""
    if not (part.isreg() or part.isdir()):
        raise _wrong("link")
    return part.name.removeprefix(within)


def _put(parts: tarfile.TarFile, part: tarfile.TarInfo, path: Path) -> None:
    if part.isdir():
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    content = parts.extractfile(part)
    if content is None:
        raise _wrong("link")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags, 0o700 if part.mode & 0o100 else 0o600)
    except FileExistsError as error:
        raise _wrong("twice") from error
    with os.fdopen(handle, "wb") as file:
        while piece := content.read(_PIECE):
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())


def _settle(target: Path) -> None:
    for folder, _, _ in os.walk(target):
        sync_folder(Path(folder))
    sync_folder(target.parent)


def _wrong(reason: str) -> MihanError:
    return MihanError("program_wrong_shape", {"reason": reason})
