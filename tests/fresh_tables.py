"""The tables of a database: made by all the migrations once a process, then as those left them.

The suite makes more than a thousand databases. What a migration does is held by the tests that take every step: they
ask for the fixture ``every_migration``.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ClassVar

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from mihan_desktop.storage import migrating
from sync.central import database

Upgrade = Callable[[Connection, str], None]


class AsLeft:
    """In the place of an ``upgrade``: from the second empty SQLite database on, without the steps between.

    One that has the newest tables is left as it is, without asking every migration for its name.
    """

    def __init__(self, real: Upgrade) -> None:
        self._real = real
        self._laid: tuple[str, ...] = ()
        self._newest = ""

    def __call__(self, connection: Connection, to: str = "head") -> None:
        known = to == "head" and connection.dialect.name == "sqlite"
        if known and self._newest and _revision(connection) == self._newest:
            return
        if not known or not _empty(connection):
            self._real(connection, to)
        elif not self._laid:
            self._real(connection, to)
            self._laid = tuple(_as_statements(connection))
            self._newest = _revision(connection)
        else:
            for statement in self._laid:
                connection.exec_driver_sql(statement)


class Scripts:
    """In the place of ``ScriptDirectory``: the migrations of a folder are read once."""

    _read: ClassVar[dict[str | None, ScriptDirectory]] = {}

    @classmethod
    def from_config(cls, config: Config) -> ScriptDirectory:
        """As Alembic's own."""
        where = config.get_main_option("script_location")
        if where not in cls._read:
            cls._read[where] = ScriptDirectory.from_config(config)
        return cls._read[where]


_REAL = {migrating: migrating.upgrade, database: database.upgrade}
_QUICK = {module: AsLeft(real) for module, real in _REAL.items()}


@contextmanager
def in_use(*, quick: bool) -> Iterator[None]:
    """Fresh databases as the migrations left them (quick), or by every step."""
    with pytest.MonkeyPatch.context() as patch:
        for module, function in (_QUICK if quick else _REAL).items():
            patch.setattr(module, "upgrade", function)
        patch.setattr(database, "ScriptDirectory", Scripts if quick else ScriptDirectory)
        yield


def _empty(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM sqlite_master").first() is None


def _revision(connection: Connection) -> str:
    there = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").first()
    row = there and connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return str(row[0]) if row else ""


def _as_statements(connection: Connection) -> Iterator[str]:
    """All that makes the schema of today, and the few rows that migrations write."""
    shadows = {row[1] for row in connection.exec_driver_sql("PRAGMA table_list") if row[2] == "shadow"}
    listed = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    ours = [row for row in connection.exec_driver_sql(listed) if row[2] not in shadows and row[1] != "sqlite_sequence"]
    for _kind, _name, _table, sql in ours:
        yield sql
    for kind, name, _table, sql in ours:
        if kind == "table" and not sql.startswith("CREATE VIRTUAL"):
            yield from _rows(connection, name)


def _rows(connection: Connection, table: str) -> Iterator[str]:
    columns = [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]
    quoted = ", ".join(f'quote("{name}")' for name in columns)
    for row in connection.exec_driver_sql(f'SELECT {quoted} FROM "{table}"'):
        yield f'INSERT INTO "{table}" VALUES ({", ".join(row)})'
