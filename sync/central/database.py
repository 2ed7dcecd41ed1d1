"""The ministry's database: SQLite by default, PostgreSQL by URL; short transactions, durable when they return."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from sync.central import tables  # noqa: F401 - whoever opens the database has them all

BUSY_SECONDS = 60
"""How long a writer waits for another on SQLite; a long intake holds the pen for as long as it writes."""

POOL = 20
"""Connections that stay open, ten more while many ask at once: to open one costs more than what a page asks."""

MIGRATIONS = Path(__file__).parent / "migrations"


def default_url(data: Path) -> str:
    """The URL of the SQLite file in the centre's data folder."""
    return URL.create("sqlite", database=str(data / "central.db")).render_as_string(hide_password=False)


def make_engine(url: str) -> Engine:
    """An engine for ``url``; ``postgresql://`` means psycopg. SQLite: WAL, ``synchronous=FULL``, foreign keys."""
    parsed = make_url(url)
    if parsed.drivername in ("postgresql", "postgres"):
        parsed = parsed.set(drivername="postgresql+psycopg")
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_pre_ping=True, pool_size=POOL)
    engine = create_engine(parsed, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False}, pool_size=POOL)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def is_full(error: OperationalError) -> bool:
    """Whether the disk had no room for what was to be written (SQLite cannot always tell that from a broken disk)."""
    if getattr(error.orig, "sqlstate", None) is not None:
        return str(getattr(error.orig, "sqlstate", "")) == "53100"  # disk_full (PostgreSQL, appendix A)
    code = getattr(error.orig, "sqlite_errorcode", 0)
    return code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE)


def _configuration() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the schema to ``to`` within the caller's transaction."""
    config = _configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver's own idea of when a transaction starts breaks savepoints: we say BEGIN ourselves.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that starts by reading and then writes can fail as busy; a writer takes the pen at once.
    reading = connection.get_execution_options().get("mihan_reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


class Database:
    """Sessions over one engine. Attributes: ``engine``."""

    def __init__(self, url: str) -> None:
        self.engine = make_engine(url)
        self._reader = self.engine.execution_options(mihan_reading=True)

    @property
    def is_sqlite(self) -> bool:
        """True for a database file, where there is one writer at a time."""
        return self.engine.dialect.name == "sqlite"

    def newer(self) -> str:
        """The revision of a program newer than this one that has written here, ``""`` when this one knows them all."""
        with self._reader.connect() as connection:
            found = MigrationContext.configure(connection).get_current_revision()
        script = ScriptDirectory.from_config(_configuration())
        return found if found is not None and found not in {one.revision for one in script.walk_revisions()} else ""

    def migrate(self) -> None:
        """Bring the schema to the newest revision; does nothing when it is there already."""
        with self.engine.begin() as connection:
            upgrade(connection)

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction that writes: committed when the block ends, undone when it raises."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def write_much(self) -> Iterator[Session]:
        """``write`` for what fills tables and looks into them by their keys meanwhile.

        PostgreSQL knows how large a table is from before the transaction: one that was nearly empty then it would
        read from end to end at every look, however much has come since.
        """
        with self.write() as session:
            if not self.is_sqlite:
                session.execute(text("SET LOCAL enable_seqscan = off"))
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One transaction that only reads."""
        with Session(self._reader, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def look(self) -> Iterator[Connection]:
        """As ``read``, for columns alone: what is asked before every page needs none of what makes objects."""
        with self._reader.connect() as connection:
            yield connection

    def close(self) -> None:
        """Let every connection go."""
        self.engine.dispose()
