"""Another key for the database, by copy: the copy is written under it, looked through, and takes the file's place.

SQLCipher's own ``rekey`` works inside one transaction of the size of the file, can't be stopped, and has answered well
after a failure (sqlcipher issue 616). A copy can be thrown away at any moment, and one rename decides.
"""

import os
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage.damage import unreadable_because
from sync.protocol.durable import sync_folder

PAGES = 2000
"""copied between two looks at whether somebody wants it to stop: 8 MB"""
_RENAMES, _PAUSE = 5, 0.1
_SAME = (
    "SELECT coalesce(max(sequence), 0), count(*) FROM outbox",
    "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1",
    "SELECT version_num FROM alembic_version",
)


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
    new = new_path(path)
    _unlink(new)
    os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600))

    def step(_status: int, left: int, pages: int) -> None:
        if cancelled():
            raise MihanError("rekey_stopped")
        progress(pages - left, pages)

    try:
        with closing(_connect(path, key)) as source, closing(_connect(new, other)) as target:
            source.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            target.execute("PRAGMA synchronous = OFF")  # it is synced as a whole, below
            source.backup(target, pages=PAGES, progress=step)
            target.execute("PRAGMA journal_mode = DELETE").fetchall()
            _compare(source, target)
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        sync_folder(path.parent)
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
    _unlink(new_path(path))


def opens(path: Path, key: bytes) -> bool:
    """Whether ``key`` is the key of the database at ``path``, as far as its first page tells."""
    return path.exists() and unreadable_because(path, key) == ""


def _compare(source: Any, target: Any) -> None:
    if target.execute("PRAGMA cipher_integrity_check").fetchall():
        raise MihanError("rekey_failed", {"reason": "cipher"})
    if target.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
        raise MihanError("rekey_failed", {"reason": "check"})
    for question in _SAME:
        if source.execute(question).fetchall() != target.execute(question).fetchall():
            raise MihanError("rekey_failed", {"reason": "contents"})


def _connect(path: Path, key: bytes) -> Any:
    connection = sqlcipher.connect(str(path), isolation_level=None)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        connection.close()
        raise
    return connection


def _unlink(new: Path) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        new.with_name(new.name + suffix).unlink(missing_ok=True)
