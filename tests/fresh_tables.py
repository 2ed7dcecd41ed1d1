"""The tables of a fresh database: made by all the migrations once a process, then as those left them.

The suite makes more than a thousand databases. What a migration does is held by the tests that take every step: they
ask for the fixture ``every_migration``.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection

from mihan_desktop.storage import migrating
from sync.central import database

Upgrade = Callable[[Connection, str], None]


class AsLeft:
    """In the place of an ``upgrade``: from the second empty SQLite database on, without the steps between."""

    def __init__(self, real: Upgrade) -> None:
        self._real = real
        self._laid: tuple[str, ...] = ()

    def __call__(self, connection: Connection, to: str = "head") -> None:
        if to != "head" or connection.dialect.name != "sqlite" or not _empty(connection):
            self._real(connection, to)
        elif not self._laid:
            self._real(connection, to)
            self._laid = tuple(_as_statements(connection))
        else:
            for statement in self._laid:
                connection.exec_driver_sql(statement)


_REAL = {migrating: migrating.upgrade, database: database.upgrade}
_QUICK = {module: AsLeft(real) for module, real in _REAL.items()}


@contextmanager
def in_use(*, quick: bool) -> Iterator[None]:
    """Fresh databases as the migrations left them (quick), or by every step."""
    with pytest.MonkeyPatch.context() as patch:
        for module, function in (_QUICK if quick else _REAL).items():
            patch.setattr(module, "upgrade", function)
        yield


def _empty(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM sqlite_master").first() is None


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
