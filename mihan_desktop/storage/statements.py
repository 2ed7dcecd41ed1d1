"""Statements of the acts that somebody waits for: composed from the tables once, not at every call."""

from sqlalchemy import ClauseElement
from sqlalchemy.dialects.sqlite import dialect as sqlite

_DIALECT = sqlite(paramstyle="named")


def prepared(statement: ClauseElement) -> str:
    """SQL with ``:name`` places, for ``Connection.exec_driver_sql``.

    SQLAlchemy's own cache spares compiling, not building and keying a statement: that was half the time of a save.
    """
    return str(statement.compile(dialect=_DIALECT))
