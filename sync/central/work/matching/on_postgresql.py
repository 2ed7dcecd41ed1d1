"""The same queries in the ministry's own PostgreSQL, in tables that are gone when the transaction ends."""

from io import StringIO
from typing import Any

import pyarrow as pa
from sqlalchemy import Connection, text

from mihan_desktop.domain.work.rules import Rules
from sync.central.work.matching.engine import PEOPLE, SLICE, VACANCIES, Best, Placed
from sync.central.work.matching.statements import POSTGRESQL, Statements, slices
from sync.central.work.matching.tables import Tables


def match(connection: Connection, told: Tables, rules: Rules, most: int = SLICE) -> Best:
    """Both lists, read. connection: inside a transaction, at the end of which nothing of it is left."""
    for name, table in told.tables.items():
        _put(connection, name, table)
    asked = Statements(rules, told.shape, POSTGRESQL)
    for name, query in asked.begin():
        _make(connection, name, query)
    for first, last in slices(len(told.records), most):
        for name, query in asked.slice(first, last):
            if name == "best_vacancies":
                connection.execute(text(f"INSERT INTO {name} {query}"))
            else:
                _make(connection, name, query)
    people = connection.execute(text(f"{PEOPLE} ORDER BY m, place")).all()
    vacancies = connection.execute(text(f"{VACANCIES} ORDER BY n, place")).all()
    return Best([Placed(*row) for row in people], [Placed(*row) for row in vacancies])


def _make(connection: Connection, name: str, query: str) -> None:
    """A table of a query's rows, in the place of the one of that name before, from which it may be made."""
    connection.execute(text(f"CREATE TEMP TABLE fresh ON COMMIT DROP AS {query}"))
    connection.execute(text(f"DROP TABLE IF EXISTS pg_temp.{name}"))
    connection.execute(text(f"ALTER TABLE fresh RENAME TO {name}"))
    connection.execute(text(f"ANALYZE {name}"))


def _put(connection: Connection, name: str, table: pa.Table) -> None:
    columns = ", ".join(f"{one.name} {'bigint' if one.type == pa.int64() else 'int'}" for one in table.schema)
    connection.execute(text(f"CREATE TEMP TABLE {name} ({columns}) ON COMMIT DROP"))
    driver: Any = connection.connection.driver_connection
    with driver.cursor().copy(f"COPY {name} FROM STDIN") as copy:
        for batch in table.to_batches(20_000):
            rows = StringIO()
            for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                rows.write("\t".join(map(str, row)) + "\n")
            copy.write(rows.getvalue())
    connection.execute(text(f"ANALYZE {name}"))
