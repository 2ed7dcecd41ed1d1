"""A database copied page by page as of one moment, while others read it and write to it.

SQLite's own copying begins anew whenever somebody else has written. The source stands in a transaction of its own
that reads: what it saw first stays what it sees (https://sqlite.org/wal.html, 2.2), so the copy never begins anew.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from mihan_desktop.storage.damage import unreadable_because, wrong_in
from sync.protocol.durable import sync_folder

PAGES: Final = 2000
"""copied between two looks at whether somebody wants it to stop: 8 MB"""
Step = Callable[[int, int], None]
"""Called with pages done and pages in all; whatever it raises stops the copy."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What must be the same in a copy. last: the highest number; audit: number and hash of the log's newest line."""

    last: int
    changes: int
    audit: tuple[int, bytes]
    revision: str


@dataclass(frozen=True, slots=True)
class Moment:
    """Whose database it is, and how it stands."""

    device: str
    office: str
    office_name: str
    facts: Facts


@contextmanager
def connected(path: Path, key: bytes) -> Iterator[Any]:
    """A connection of its own to the database at ``path`` with the raw ``key``; no transaction begins by itself."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    with closing(connection):
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA temp_store = MEMORY")
        yield connection


@contextmanager
def as_of_now(path: Path, key: bytes) -> Iterator[Any]:
    """As ``connected``, in a transaction that sees the database as it is now, whoever writes to it meanwhile."""
    with connected(path, key) as source:
        source.execute("PRAGMA query_only = ON")
        source.execute("BEGIN")
        facts(source)  # the moment: a transaction sees nothing before it has read
        yield source
        source.execute("ROLLBACK")


def copy(source: Any, path: Path, key: bytes, step: Step, pages: int = PAGES) -> None:
    """Write what ``source`` sees to the new file ``path`` under the raw ``key``: one file, on the disk, 0600.

    pages: copied between two calls of ``step``. Raises sqlcipher's errors, OSError; whoever calls throws away what
    stands there then.
    """
    discard(path)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600))
    with connected(path, key) as target:
        target.execute("PRAGMA synchronous = OFF")  # it is synced as a whole, below
        source.backup(target, pages=pages, progress=lambda _status, left, of: step(of - left, of))
        target.execute("PRAGMA journal_mode = DELETE").fetchall()
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    sync_folder(path.parent)


def facts(connection: Any) -> Facts:
    """How the database stands that ``connection`` sees."""
    (last, changes), audit, revision = (
        connection.execute(question).fetchone()
        for question in (
            "SELECT coalesce(max(sequence), 0), count(*) FROM outbox",
            "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1",
            "SELECT version_num FROM alembic_version",
        )
    )
    number, hashed = audit or (0, b"")
    return Facts(last, changes, (number, bytes(hashed)), str(revision[0]))


def moment(connection: Any) -> Moment:
    """The same, and whose it is."""
    device, office, name = connection.execute("SELECT device_id, office_id, office_name FROM device").fetchone()
    return Moment(device, office, name, facts(connection))


def difference(source: Any, path: Path, key: bytes) -> str:
    """What is wrong with the copy at ``path`` (``"cipher"``, ``"check"``, ``"contents"``), or ``""``."""
    with connected(path, key) as target:
        wrong = next(wrong_in(target.execute), None)
        if wrong is not None:
            return wrong[0]
        return "" if facts(source) == facts(target) else "contents"


def unsound(path: Path, keys: Sequence[bytes], *, sure: bool) -> bool:
    """Whether the database at ``path``, which has one of ``keys``, is not whole.

    sure: it must have one of them. Otherwise a file without its first page passes: it may be another office's.
    """
    reasons = {key: unreadable_because(path, key) for key in keys}
    opening = next((key for key, reason in reasons.items() if not reason), None)
    if opening is None:
        return sure or "database_damaged" in reasons.values()
    try:
        with connected(path, opening) as connection:
            return next(wrong_in(connection.execute), None) is not None
    except sqlcipher.DatabaseError:
        return True


def goes_on(path: Path, key: bytes, audit: tuple[int, bytes]) -> bool:
    """Whether the log in the database at ``path`` has the line ``audit`` (number, hash), or let go of it by its age."""
    number, hashed = audit
    with connected(path, key) as connection:
        found = connection.execute("SELECT hash FROM audit WHERE number = ?", (number,)).fetchone()
        (first,) = connection.execute("SELECT coalesce(min(number), 0) FROM audit").fetchone()
    return bool(first > number) if found is None else bytes(found[0]) == hashed


def discard(path: Path) -> None:
    """Throw a copy away, with whatever SQLite laid beside it."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
