"""What a disk refuses, as what a person is told; and whether there is room before something large begins."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from mihan_desktop.domain.problems import MihanError
from sync.protocol.durable import FULL

SPARE: Final = 1.1
"""Of what will be written, free before it begins: a database grows a little while it is copied."""


def has_room(folder: Path, size: float) -> bool:
    """Whether ``size`` bytes, and some to spare, are free on the disk of ``folder``. Raises OSError."""
    return shutil.disk_usage(folder).free >= size * SPARE


def reason(error: OSError) -> str:
    """The name of the system's reason, as ``ENOSPC``; of an error without a number, its kind."""
    return errno.errorcode.get(error.errno or 0, type(error).__name__)


@contextmanager
def here() -> Iterator[None]:
    """What this desk's own disk refuses, as MihanError ``disk_full`` or ``disk_error``."""
    try:
        yield
    except OSError as error:
        raise MihanError("disk_full" if error.errno in FULL else "disk_error") from error


@contextmanager
def at_source() -> Iterator[None]:
    """What the place refuses at which a backup lies, as MihanError ``backup_not_read`` (params ``reason``)."""
    try:
        yield
    except OSError as error:
        raise MihanError("backup_not_read", {"reason": reason(error)}) from error


@contextmanager
def at_target() -> Iterator[None]:
    """What the place refuses to which a backup goes (a stick that was pulled, a share that is gone), as MihanError

    ``backup_too_big``, ``backup_no_room`` or ``backup_not_written`` (params ``reason``).
    """
    try:
        yield
    except OSError as error:
        code = {errno.EFBIG: "backup_too_big"} | dict.fromkeys(FULL, "backup_no_room")
        raise MihanError(code.get(error.errno or 0, "backup_not_written"), {"reason": reason(error)}) from error


@contextmanager
def file_written() -> Iterator[None]:
    """What the place refuses to which a file goes, as MihanError ``file_not_written`` (params ``reason``)."""
    try:
        yield
    except OSError as error:
        raise MihanError("file_not_written", {"reason": reason(error)}) from error
