"""Many rows at once: COPY on PostgreSQL, one prepared statement on SQLite; never a round trip for each."""

import json
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any, Final

from sqlalchemy import BigInteger, Column, ColumnElement, Dialect, Integer, LargeBinary, Table, any_, insert, literal
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Session
from sqlalchemy.types import JSON, String

from sync.central.schema import Moment

Row = Mapping[str, Any]
_plain = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))
_TYPES: Final = ((Moment, "timestamptz"), (LargeBinary, "bytea"), (BigInteger, "int8"), (Integer, "int4"))


def put(session: Session, model: type[DeclarativeBase], rows: Sequence[Row]) -> None:
    """Insert ``rows``, which all have the same keys. Raises ``StatementError`` as any other statement does."""
    if not rows:
        return
    table = model.__table__
    if not isinstance(table, Table):
        raise TypeError(model)
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        _copy(connection.connection.driver_connection, connection.dialect, table, rows)
    else:
        session.execute(insert(table), list(rows))


def among(
    session: Session, column: InstrumentedAttribute[str] | InstrumentedAttribute[int], values: Collection[str | int]
) -> ColumnElement[bool]:
    """``column`` is one of ``values``: one array on PostgreSQL, so that the statement is always the same."""
    if session.get_bind().dialect.name == "postgresql":
        return column == any_(literal(list(values), ARRAY(column.type)))
    return column.in_(values)


def _copy(raw: Any, dialect: Dialect, table: Table, rows: Sequence[Row]) -> None:
    import psycopg
    from psycopg.types.json import Jsonb

    columns = [table.columns[name] for name in rows[0]]
    documents = {column.name for column in columns if isinstance(column.type, JSON)}
    names = ", ".join(f'"{column.name}"' for column in columns)
    statement = f'COPY "{table.name}" ({names}) FROM STDIN (FORMAT BINARY)'
    try:
        with raw.cursor() as cursor, cursor.copy(statement) as copy:
            copy.set_types([_type_of(column) for column in columns])
            for row in rows:
                copy.write_row(
                    [Jsonb(value, _plain) if name in documents else value for name, value in row.items()]
                    if documents
                    else list(row.values())
                )
    except psycopg.Error as error:  # named as SQLAlchemy names it, so that whoever decides about it needs one rule
        raise DBAPIError.instance(statement, None, error, psycopg.Error, dialect=dialect) from error


def _type_of(column: Column[Any]) -> str:
    """PostgreSQL's name of a column's type."""
    if isinstance(column.type, JSON):
        return "jsonb"
    if isinstance(column.type, String):
        return "text"
    return next(name for kind, name in _TYPES if isinstance(column.type, kind))
