"""The same statements in a PostgreSQL, the ministry's own or another, in tables that are gone with the transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection

from sync.central.indicators import keeping
from sync.central.indicators.definitions import STARS
from sync.central.indicators.engine import Whole
from sync.central.indicators.engine import count as _count
from sync.central.indicators.facts import TABLES, Table
from sync.central.indicators.periods import Quarter
from sync.central.indicators.statements import POSTGRESQL

_TOGETHER: Final = 50_000
"""Rows that are in memory at a time."""


def count(connection: Connection, folder: Path, quarter: Quarter, stars: Iterable[str] = STARS) -> dict[str, Whole]:
    """As ``engine.count``, over the snapshot in a folder. connection: inside a transaction.

    ``CentralError("snapshot_damaged")``.
    """
    manifest = keeping.check(folder)
    for table in TABLES:
        _put(connection, table, [folder / part.path for part in manifest.tables.get(table.name, ())])
    return _count(_OnPostgreSQL(connection), quarter, POSTGRESQL, stars)


@dataclass(frozen=True, slots=True)
class _OnPostgreSQL:
    """See ``engine.Engine``."""

    connection: Connection

    def make(self, name: str, statement: str) -> None:
        self.connection.exec_driver_sql(f"DROP TABLE IF EXISTS pg_temp.{name}")
        self.connection.exec_driver_sql(f"CREATE TEMP TABLE {name} ON COMMIT DROP AS {statement}")
        self.connection.exec_driver_sql(f"ANALYZE {name}")

    def rows(self, statement: str) -> Sequence[Sequence[Any]]:
        return self.connection.exec_driver_sql(statement).all()


def _put(connection: Connection, table: Table, paths: Iterable[Path]) -> None:
    """A table of facts; its lines go over as CSV, in which nothing is NULL and "" is in quotes."""
    import pyarrow.csv
    import pyarrow.parquet as pq

    columns = ", ".join(f'"{name}" {kind}' for name, kind in table.columns.items())
    connection.exec_driver_sql(f"CREATE TEMP TABLE {table.name} ({columns}) ON COMMIT DROP")
    driver: Any = connection.connection.driver_connection
    bare = pyarrow.csv.WriteOptions(include_header=False)
    with driver.cursor().copy(f"COPY {table.name} FROM STDIN (FORMAT csv)") as copy:
        for path in paths:
            for some in pq.ParquetFile(path).iter_batches(_TOGETHER, columns=list(table.columns)):
                lines = BytesIO()
                pyarrow.csv.write_csv(some, lines, bare)
                copy.write(lines.getvalue())
    connection.exec_driver_sql(f"ANALYZE {table.name}")
