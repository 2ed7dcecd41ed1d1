"""Statements of the acts that somebody waits for: composed from the tables once, and run without detours."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ClauseElement, Connection, Select, Table, select
from sqlalchemy.dialects.sqlite import dialect as sqlite

from mihan_desktop.storage.schema import outbox, users

_DIALECT = sqlite(paramstyle="named")
_NOTHING: Mapping[str, object] = {}


def prepared(statement: ClauseElement) -> str:
    """SQL with ``:name`` places, for ``run``."""
    return str(statement.compile(dialect=_DIALECT))


def run(connection: Connection, statement: str, values: Mapping[str, object] = _NOTHING) -> Any:
    """The driver's own cursor after ``statement``, inside the transaction of ``connection``.

    Building, keying and dressing up twelve statements and their results took longer than the commit of a save.
    """
    driver: Any = connection.connection.dbapi_connection
    return driver.execute(statement, values)


def with_author(table: Table) -> Select[Any]:
    """Rows of a table that stands beside the outbox (``change_id``): when each was said, how it stands, and by whom."""
    return (
        select(table, outbox.c.recorded_at, outbox.c.status, users.c.display_name)
        .join(outbox, outbox.c.id == table.c.change_id)
        .join(users, users.c.id == outbox.c.author_id)
    )
