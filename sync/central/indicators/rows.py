"""Rows on their way from the register into files of Parquet: some at a time, and sorted by a database at the end."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mihan_desktop.domain.oddities import IRAQ
from sync.central.indicators.facts import DAY, SMALL, TEXT, WHOLE, YES
from sync.central.indicators.keeping import quoted

if TYPE_CHECKING:
    import duckdb

TOGETHER: Final = 50_000
"""Rows that are in memory at a time."""
MOST_SMALL: Final = 32_767
Row = tuple[Any, ...]


class RowWriter:
    """A file of Parquet that rows are added to as they come. columns: DuckDB's type by name."""

    def __init__(self, path: Path, columns: Mapping[str, str]) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        kinds = {TEXT: pa.string(), DAY: pa.date32(), WHOLE: pa.int64(), SMALL: pa.int16(), YES: pa.bool_()}
        self._schema = pa.schema([(name, kinds[kind]) for name, kind in columns.items()])
        self._file = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._some: list[Row] = []

    def add(self, row: Row) -> None:
        """One row."""
        self._some.append(row)
        if len(self._some) == TOGETHER:
            self._write()

    def _write(self) -> None:
        import pyarrow as pa

        if self._some:
            columns = zip(zip(*self._some, strict=True), self._schema, strict=True)
            arrays = [pa.array(values, column.type) for values, column in columns]
            self._file.write_batch(pa.record_batch(arrays, schema=self._schema))
            self._some = []

    def __enter__(self) -> "RowWriter":
        return self

    def __exit__(self, *_raised: object) -> None:
        """What is left is written."""
        self._write()
        self._file.close()


def write_rows(path: Path, columns: Mapping[str, str], rows: Iterable[Row]) -> None:
    """Write rows as they come."""
    with RowWriter(path, columns) as writer:
        for row in rows:
            writer.add(row)


def texts(path: Path, together: int) -> Iterator[list[str]]:
    """The first column of a file, some at a time."""
    import pyarrow.parquet as pq

    for some in pq.ParquetFile(path).iter_batches(batch_size=together):
        yield some.column(0).to_pylist()


def copy_sorted(
    connection: "duckdb.DuckDBPyConnection", query: str, columns: Iterable[str], by: Iterable[str], path: Path
) -> None:  # fmt: skip
    """Write what a query finds as a file of Parquet, by these columns in this order."""
    names = ", ".join(f'"{name}"' for name in columns)
    order = ", ".join(f'"{name}"' for name in by)
    connection.execute(
        f"COPY (SELECT {names} FROM ({query}) ORDER BY {order}) TO {quoted(path)} (FORMAT parquet, COMPRESSION zstd)"
    )


def small(number: int | None) -> int | None:
    """A number as a small column takes it."""
    return None if number is None else max(-MOST_SMALL, min(MOST_SMALL, number))


def day_of(at: datetime | None) -> date | None:
    """The day at the offices."""
    return None if at is None else at.astimezone(IRAQ).date()
