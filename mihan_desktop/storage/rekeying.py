"""Another key for the database, by copy: the copy is written under it, looked through, and takes the file's place.

SQLCipher's own ``rekey`` works inside one transaction of the size of the file, can't be stopped, and has answered well
after a failure (sqlcipher issue 616). A copy can be thrown away at any moment, and one rename decides.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage import copying
from mihan_desktop.storage.damage import unreadable_because
from sync.protocol.durable import sync_folder

_RENAMES, _PAUSE = 5, 0.1


def new_path(path: Path) -> Path:
    """Where the copy stands until it takes the place of ``path``."""
    return path.with_name(f"{path.name}.new")


def copy(
    path: Path, key: bytes, other: bytes, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> None:
    """Write the database at ``path`` under the key ``other`` beside it; nobody may have it open.

    progress: called with pages done and pages in all. Raises MihanError ``rekey_stopped``, and ``rekey_failed`` (params
    ``reason``) when the copy is not what it was made of; sqlcipher's errors, OSError. The copy is then gone.
    """

    def step(done: int, of: int) -> None:
        if cancelled():
            raise MihanError("rekey_stopped")
        progress(done, of)

    try:
        with copying.connected(path, key) as source:
            source.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            copying.copy(source, new_path(path), other, step)
            _expect_same(source, new_path(path), other)
    except BaseException:
        discard(path)
        raise


def switch(path: Path) -> None:
    """Put the copy in the place of the database. Raises OSError; then nothing has happened.

    A log left beside the old file would be replayed into the new one: there must be none.
    """
    for suffix in ("-wal", "-shm"):
        left = path.with_name(path.name + suffix)
        if suffix == "-wal" and left.exists() and left.stat().st_size:
            raise MihanError("rekey_failed", {"reason": "log"})
        left.unlink(missing_ok=True)
    for tried in range(_RENAMES):
        try:
            new_path(path).replace(path)
            break
        except PermissionError:  # Windows: somebody (a virus scanner) has it open for a moment
            if tried == _RENAMES - 1:
                raise
            time.sleep(_PAUSE)
    sync_folder(path.parent)


def discard(path: Path) -> None:
    """Throw the copy away, if there is one."""
    copying.discard(new_path(path))


def opens(path: Path, key: bytes) -> bool:
    """Whether ``key`` is the key of the database at ``path``, as far as its first page tells."""
    return path.exists() and unreadable_because(path, key) == ""


def _expect_same(source: Any, copy: Path, key: bytes) -> None:
    reason = copying.difference(source, copy, key)
    if reason:
        raise MihanError("rekey_failed", {"reason": reason})
