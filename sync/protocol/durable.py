"""Files that are whole or not there, and stay when the power goes: their bytes and the name in their folder."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

FULL: Final = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
"""Errno of a disk without room, or of whoever has used up their share of it (Windows knows no such share)."""


@contextmanager
def written_whole(path: Path, suffix: str = "") -> Iterator[BinaryIO]:
    """Open a file beside ``path`` that takes its place, on the disk, when the block ends well, and goes otherwise.

    suffix: how its name ends meanwhile. Raises OSError.
    """
    part = path.with_name(f".{os.urandom(6).hex()}{suffix}")
    try:
        with part.open("xb") as file:  # not mkstemp: on a share, whoever carries the file on must be able to read it
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in it durable, where the system can: Windows has no such call, some sticks refuse it. OSError."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)
