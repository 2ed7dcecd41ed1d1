"""Statements of the acts that somebody waits for: composed from the tables once, and run without detours."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.dialects.sqlite import dialect as sqlite

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
