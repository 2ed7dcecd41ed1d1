"""The encrypted database of one desk: opened with its key, read by many, written by one at a time."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage.damage import PAGE, unreadable_because
from mihan_desktop.storage.schema import HEAD
from mihan_desktop.storage.work import Work

KEY_BYTES = 32
BUSY_SECONDS = 10.0
LOOKING_KB = 16_000
"""kB of pages, decrypted, that stay with the connection which answers while somebody types"""

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # an acknowledged act survives a power cut; NORMAL lost hundreds when measured
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",  # nothing personal in temporary files
    f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}",
)

_MEANINGS = (
    ("file is not a database", "database_damaged"),
    ("malformed", "database_damaged"),
    ("disk i/o error", "disk_error"),
    ("disk is full", "disk_full"),
    ("readonly", "disk_error"),
    ("unable to open", "disk_error"),
    ("database is locked", "database_busy"),
)


class Store:
    """One SQLCipher file. All codes are of MihanError."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing = threading.RLock()
        self._writer: Connection | None = None
        self._reader: Engine | None = None
        self._looking = threading.RLock()
        self._resting = False  # another file takes this one's place: it is over in a moment
        self._looker: tuple[Connection, Work] | None = None
        self._key = bytearray()
        self.secret: Callable[[str], bytes | None] | None = None  # of the system's store, by its entry
        self.reading = False  # opened where nothing could be written: acts are refused

    @property
    def is_open(self) -> bool:
        """True between ``open`` and ``close``."""
        return self._reader is not None

    def create(self, key: bytes, revision: str = "head") -> None:
        """Make a new database at ``path`` and open it; FileExistsError when there is a file.

        revision: of the program that it shall look made by.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))  # SQLite's log and index follow it
        self._open(key, revision)

    def open(self, key: bytes) -> None:
        """Open with the raw 32-byte ``key`` and bring the schema up to date.

        Raises ``database_missing``; ``wrong_key``; ``database_damaged``; ``newer_schema`` (params ``revision``) when a
        newer program has written it: it is left as it is.
        """
        if not self.path.exists():
            raise MihanError("database_missing")
        reason = unreadable_because(self.path, key)
        if reason and not (reason == "database_damaged" and self._log_may_mend()):
            raise MihanError(reason)
        self._open(key)

    def open_to_read(self, key: bytes) -> None:
        """Open with the raw key where nothing can be written, and refuse every act with ``disk_full``.

        SQLite keeps the index of its log in memory when one connection has the database to itself
        (https://sqlite.org/wal.html#noshm), so that no file need grow. Raises as ``open``, and ``newer_schema`` when
        the schema would have to be brought up to date first.
        """
        self._key = bytearray(key)
        self.reading = True
        prepare = "PRAGMA query_only = ON"
        self._reader = self._engine(prepare=prepare, first="PRAGMA locking_mode = EXCLUSIVE", connections=1)
        event.listen(self._reader, "begin", _begin)
        try:
            with in_codes(), self._reader.begin() as connection:
                revision = current_revision(connection)
        except BaseException:
            self.close()
            raise
        if revision != HEAD:
            self.close()
            raise MihanError("newer_schema", {"revision": revision or ""})

    def _log_may_mend(self) -> bool:
        """Whether a page that was torn while the log was folded in may stand whole in the log (https://sqlite.org/wal.html).

        A file without its first page gives no salt, and SQLite would throw the log of an empty one away.
        """
        log = self.path.with_name(f"{self.path.name}-wal")
        return self.path.stat().st_size >= PAGE and log.exists() and log.stat().st_size > 0

    def _open(self, key: bytes, revision: str = "head") -> None:
        if len(key) != KEY_BYTES:
            raise MihanError("wrong_key")
        self._key = bytearray(key)
        self._reader = self._engine(prepare="PRAGMA query_only = ON")
        event.listen(self._reader, "begin", _begin)
        try:
            with in_codes():
                self._writer = self._engine().connect()
            self._migrate(revision)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close every connection and drop the key. The store may be opened again."""
        with self._writing, self._looking:  # an act under way ends first
            if self._looker is not None:
                self._looker[0].close()
                self._looker[0].engine.dispose()
            self._looker = None
            if self._writer is not None:
                self._writer.close()
                self._writer.engine.dispose()
            if self._reader is not None:
                self._reader.dispose()
            self._writer = self._reader = None
        for index in range(len(self._key)):
            self._key[index] = 0
        self._key = bytearray()
        self.reading = False

    def replace(self, replace: Callable[[bytes], bytes]) -> None:
        """Have ``replace`` put another file in the place of this one while nobody has it open; everybody waits.

        It is given the key, and returns that of the other file; what it raises leaves the key as it was. Raises
        MihanError ``database_busy`` when somebody does not stop reading.
        """
        with self._writing, self._looking:
            if self._reader is None:
                raise MihanError("locked")
            key = bytes(self._key)
            self._resting = True
            try:
                self._wait_for_readers(self._reader)
                self.close()
                try:
                    key = replace(key)
                finally:
                    self._open(key)
            finally:
                self._resting = False

    def _wait_for_readers(self, reader: Engine) -> None:
        """A connection that closes later would take away the log of the file that came instead."""
        self._reader = None  # whoever comes from now on waits for the writer's turn
        until = time.monotonic() + BUSY_SECONDS
        while reader.pool.checkedout():  # type: ignore[attr-defined]
            if time.monotonic() > until:
                self._reader = reader
                raise MihanError("database_busy")
            time.sleep(0.01)
        self._reader = reader

    @contextmanager
    def write(self) -> "Iterator[Work]":
        """One IMMEDIATE transaction: committed (and on the disk) when the block ends, undone when it raises."""
        with self._writing, self._act() as connection:
            yield Work(connection, self.secret)

    @contextmanager
    def read(self) -> "Iterator[Work]":
        """One consistent view, on a connection of its own; writing through it fails."""
        reader = self._reader
        if reader is None and self._resting:
            with self._writing:
                reader = self._reader
        if reader is None:
            raise MihanError("locked")
        with in_codes(), reader.begin() as connection:
            yield Work(connection, self.secret)

    @contextmanager
    def look(self) -> "Iterator[Work]":
        """As ``read``, one at a time on a connection that stays: what answers at every key waits for no pool."""
        if self.reading:
            with self.read() as work:
                yield work
            return
        with self._looking, in_codes():
            if self._reader is None:
                raise MihanError("locked")
            if self._looker is None:
                connection = self._engine(
                    prepare=f"PRAGMA cache_size = -{LOOKING_KB}; PRAGMA query_only = ON"
                ).connect()
                self._looker = connection, Work(connection, self.secret)
            connection, work = self._looker
            driver: Any = connection.connection.driver_connection
            driver.execute("BEGIN")
            try:
                yield work
            finally:
                connection.rollback()  # what SQLAlchemy believes
                if driver.in_transaction:
                    driver.rollback()

    @contextmanager
    def _act(self) -> Iterator[Connection]:
        """A transaction on the one connection that writes: taking it from a pool and back cost as much as a page."""
        connection = self._writer
        if connection is None:
            raise MihanError("disk_full" if self.reading else "locked")
        driver: Any = connection.connection.driver_connection
        if driver.in_transaction:
            raise RuntimeError("an act inside an act")
        with in_codes():
            driver.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                driver.commit()
            finally:
                if driver.in_transaction:
                    driver.rollback()
                if connection.in_transaction():  # what SQLAlchemy believes
                    connection.rollback()

    def _engine(self, prepare: str = "", first: str = "", connections: int = 16) -> Engine:
        return create_engine(
            "sqlite://",
            module=sqlcipher,
            creator=lambda: self._connect(prepare, first),
            poolclass=QueuePool,
            pool_size=min(4, connections),
            max_overflow=max(0, connections - 4),
            pool_timeout=BUSY_SECONDS,
            hide_parameters=True,  # an error message must not carry a person's data
        )

    def _connect(self, prepare: str, first: str) -> Any:
        connection = sqlcipher.connect(
            str(self.path), check_same_thread=False, isolation_level=None, cached_statements=256
        )
        try:
            cursor = connection.cursor()
            cursor.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
            if first:
                cursor.execute(first)
            for pragma in _PRAGMAS:
                cursor.execute(pragma)
            for pragma in filter(None, prepare.split(";")):
                cursor.execute(pragma)
            cursor.close()
        except BaseException:  # a file left open here would keep the next one out
            connection.close()
            raise
        return connection

    def _migrate(self, to: str) -> None:
        with self._writing, self._act() as connection:
            revision = current_revision(connection)
            if revision == HEAD:
                return
            from mihan_desktop.storage.migrating import knows, upgrade

            if revision is not None and not knows(revision):
                raise MihanError("newer_schema", {"revision": revision})
            upgrade(connection, to)


def current_revision(connection: Connection) -> str | None:
    """The revision that wrote this database; None when it is empty."""
    there = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").first()
    if there is None:
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return None if row is None else str(row[0])


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


@contextmanager
def in_codes() -> Iterator[None]:
    """The driver's errors as MihanError."""
    try:
        yield
    except DBAPIError as error:
        raise MihanError(_meaning(error, str(error.orig))) from error
    except sqlcipher.Error as error:  # from statements that go to the driver without detours
        raise MihanError(_meaning(error, str(error))) from error


def _meaning(error: Exception, words: str) -> str:
    """The code for the driver's words; an error that is a fault of the program is raised again."""
    for part, code in _MEANINGS:
        if part in words.lower():
            return code
    raise error
