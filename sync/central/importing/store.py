"""The file of one legacy register: its rows as they came, and as they stand now. One DuckDB file, for its owner alone.

Everything that belongs together is one transaction: a block of rows with how far the file was read, a step of repair
with what stood before. One process writes at a time; others read when nobody writes.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa

from sync.central.importing.headings import PROPERTIES
from sync.central.importing.splitting import Aside
from sync.central.settings import CentralError

MEMORY: Final = "2GB"
_SAFE: Final[Mapping[str, str]] = {
    "memory_limit": MEMORY, "autoinstall_known_extensions": "false", "autoload_known_extensions": "false",
    "preserve_insertion_order": "false",
}  # fmt: skip
_BEGIN: Final = """
    CREATE TABLE facts (name VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);
    CREATE TABLE aside (row BIGINT, line BIGINT, code VARCHAR, text VARCHAR);
    CREATE TABLE steps (number INTEGER PRIMARY KEY, rule VARCHAR, changed BIGINT, actor VARCHAR, done_at VARCHAR);
    CREATE TABLE changes (step INTEGER, row BIGINT, property VARCHAR, before VARCHAR, after VARCHAR);
"""


class Store:
    """An open file. Attributes: ``connection`` (``cursor`` makes one for each question), ``path``."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: Path) -> None:
        self.connection = connection
        self.path = path

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A connection of its own to the same file; on a terminal it draws no bar among our lines."""
        made = self.connection.cursor()
        made.execute("SET enable_progress_bar = false")
        return made

    def ask(self, question: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """All rows of an answer, through a cursor of its own."""
        with self.cursor() as cursor:
            return cursor.execute(question, list(values)).fetchall()

    def value(self, question: str, values: Sequence[object] = ()) -> Any:
        """The first cell of an answer."""
        rows = self.ask(question, values)
        return rows[0][0] if rows else None

    @contextmanager
    def transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """All of it or none."""
        with self.cursor() as cursor:
            cursor.begin()
            try:
                yield cursor
            except BaseException:
                cursor.rollback()
                raise
            cursor.commit()

    def fact(self, name: str) -> Any:
        """What was written down under ``name``; None when nothing was."""
        found = self.value("SELECT value FROM facts WHERE name = ?", [name])
        return None if found is None else json.loads(found)

    @staticmethod
    def note(cursor: duckdb.DuckDBPyConnection, name: str, value: object) -> None:
        """Write a fact down."""
        cursor.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", [name, json.dumps(value, ensure_ascii=False)])

    def begin(self, columns: int) -> None:
        """The tables of a new file."""
        names = "".join(f", c{number} VARCHAR" for number in range(columns))
        with self.transaction() as cursor:
            cursor.execute(_BEGIN)
            cursor.execute(f"CREATE TABLE came (row BIGINT, line BIGINT{names})")

    def append(self, tables: Sequence[pa.Table], aside: Sequence[Aside], progress: Mapping[str, object]) -> None:
        """A block of rows, and how far the file is read with it."""
        with self.transaction() as cursor:
            if tables:
                cursor.register("block", pa.concat_tables(tables))
                cursor.execute("INSERT INTO came SELECT * FROM block")
                cursor.unregister("block")
            if aside:
                cursor.register("block", pa.Table.from_pylist([asdict(one) for one in aside]))
                cursor.execute("INSERT INTO aside SELECT row, line, code, text FROM block")
                cursor.unregister("block")
            self.note(cursor, "progress", progress)

    # As they stand now.

    def map(self, columns: Mapping[int, str], import_id: str) -> None:
        """Which column is which property; ``legacy_people`` shows rows as they came. CentralError ``steps_stand``."""
        if self.value("SELECT count(*) FROM steps"):
            raise CentralError("steps_stand")
        taken = {name: f"c{column}" for column, name in columns.items()}
        shown = ", ".join(f"coalesce({taken[name]}, '') AS {name}" for name in PROPERTIES if name in taken)
        with self.transaction() as cursor:
            cursor.execute("DROP VIEW IF EXISTS legacy_people")
            cursor.execute("DROP TABLE IF EXISTS now")
            cursor.execute(f"CREATE OR REPLACE VIEW mapped AS SELECT row, {shown} FROM came")
            cursor.execute(_people("mapped", taken, import_id))
            self.note(cursor, "mapping", {str(column): name for column, name in columns.items()})
            self.note(cursor, "id", import_id)

    def mapping(self) -> dict[int, str]:
        """Column → property."""
        return {int(column): str(name) for column, name in (self.fact("mapping") or {}).items()}

    def properties(self) -> tuple[str, ...]:
        """What is known of the people of this register, in the order of ``PROPERTIES``."""
        taken = set(self.mapping().values())
        return tuple(name for name in PROPERTIES if name in taken)

    def make_changeable(self) -> None:
        """Copy rows as they stand beside rows as they came, when that has not been done yet."""
        if self.value("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'now'"):
            return
        extra = "".join(
            f", '' AS {name}" for name in ("date_of_birth_precision",) if name not in self.properties()
        )  # fmt: skip
        names = {name: name for name in (*self.properties(), "date_of_birth_precision")}
        with self.transaction() as cursor:
            cursor.execute(f"CREATE TABLE now AS SELECT *{extra} FROM mapped ORDER BY row")
            cursor.execute("DROP VIEW legacy_people")
            cursor.execute(_people("now", names, str(self.fact("id"))))

    @property
    def people(self) -> str:
        """The table or view that holds people as they stand, with what is known of them alone."""
        changed = self.value("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'now'")
        return "now" if changed else "mapped"


def _people(source: str, taken: Mapping[str, str], import_id: str) -> str:
    """Everything that linkage may ask for, empty where a register has it not."""
    known = ", ".join(name if name in taken else f"'' AS {name}" for name in PROPERTIES)
    ids = import_id.replace("'", "''")
    return f"CREATE VIEW legacy_people AS SELECT '{ids}.' || row AS id, row, {known} FROM {source}"


@contextmanager
def open_store(path: Path, *, write: bool = False) -> Iterator[Store]:
    """The file at ``path``. ``CentralError``: ``import_busy`` while somebody writes, ``import_gone``."""
    if not write and not path.exists():
        raise CentralError("import_gone")
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    held = path.with_suffix(".tmp")
    settings: dict[str, str | bool | int | float | list[str]] = {**_SAFE, "temp_directory": str(held)}
    before = os.umask(0o077)
    try:
        connection = duckdb.connect(str(path), read_only=not write, config=settings)
    except (duckdb.IOException, duckdb.ConnectionException, duckdb.BinderException) as error:
        raise CentralError("import_busy") from error
    finally:
        os.umask(before)
    try:
        yield Store(connection, path)
    finally:
        connection.close()
