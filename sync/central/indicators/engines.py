"""Which engine counts a quarter: DuckDB, unless whoever releases says otherwise."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from sync.central.database import Database
from sync.central.indicators import keeping
from sync.central.indicators.engine import OnDuckDB, Whole, count
from sync.central.indicators.periods import Quarter
from sync.central.settings import CentralError

MEMORY: Final = "4GB"
DUCKDB, POSTGRESQL, SPARK = "duckdb", "postgresql", "spark"
Counting = Callable[[Quarter, Path, Iterable[str]], Mapping[str, Whole]]
"""Stars of a quarter, over the snapshot in a folder."""


def on_duckdb(quarter: Quarter, folder: Path, stars: Iterable[str]) -> Mapping[str, Whole]:
    """In this process, what does not fit into memory beside the snapshots."""
    import duckdb

    with closing(duckdb.connect()) as connection:
        connection.execute(f"SET memory_limit = '{MEMORY}'")
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"SET temp_directory = {keeping.quoted(folder.parent / 'spill')}")
        keeping.views(connection, folder)
        return count(OnDuckDB(connection), quarter, stars=stars)


def counting(name: str, database: Database) -> Counting:
    """By its name. CentralError ``postgresql_required`` for ``POSTGRESQL`` where the ministry's database is none."""
    if name == POSTGRESQL:
        if database.is_sqlite:
            raise CentralError("postgresql_required")
        return lambda quarter, folder, stars: _on_postgresql(database, quarter, folder, stars)
    return _on_spark if name == SPARK else on_duckdb


def _on_postgresql(
    database: Database, quarter: Quarter, folder: Path, stars: Iterable[str]
) -> Mapping[str, Whole]:  # fmt: skip
    from sync.central.indicators import on_postgresql

    with database.engine.begin() as connection:
        return on_postgresql.count(connection, folder, quarter, stars)


def _on_spark(quarter: Quarter, folder: Path, stars: Iterable[str]) -> Mapping[str, Whole]:
    from sync.central.indicators import on_spark

    return on_spark.count(folder, quarter, stars)
