"""The features of everybody in the register, kept beside the database from one night to the next.

One DuckDB file in the centre's folder, for its owner alone (``docs/security.md``). It holds names folded to skeletons
and plain forms, numbers and births: no answers, no labels, no pictures. It can be thrown away: ``--full`` makes it
anew. Registrations are followed by the batches that brought them, old registers by when they were touched.

What a run takes in is one transaction, and is fresh until a run that had it has ended well: the store keeps the number
from which on it is and the run, whose state is in the database. What a run was cut off with, the next one compares.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central.database import Database
from sync.central.linkage.counting import number
from sync.central.linkage.features import FORMAT, READ, Connection, make_features
from sync.central.linkage.schema import DONE, RUNNING, LinkageRun
from sync.central.schema import Batch, ChangeRow, RecordHome, Registration
from sync.central.settings import CentralError
from sync.protocol.messages import REGISTRATION
from sync.protocol.wire import BatchState

FILE: Final = "linkage/features.duckdb"
_SOME: Final = 20_000
_BEGUN: Final = """
    CREATE TABLE IF NOT EXISTS meta (name VARCHAR PRIMARY KEY, value VARCHAR);
    CREATE TABLE IF NOT EXISTS taken (import_id VARCHAR PRIMARY KEY, touched VARCHAR);
"""


class FeatureStore:
    """The file, open. One process at a time has it; the others are told ``linkage_busy``."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        connection.execute(_BEGUN)

    def forget(self) -> None:
        """Throw everything away: the next ``refresh`` reads the whole register."""
        with self._transaction():
            for table in ("features", "meta", "taken"):
                self.connection.execute(f"DROP TABLE IF EXISTS {table}")
            self.connection.execute(_BEGUN)

    @property
    def usable(self) -> bool:
        """False when nothing is kept, or by a program whose columns were others."""
        rows = self.connection.execute("SELECT value FROM meta WHERE name = 'made_by'").fetchall()
        return bool(rows) and rows[0][0] == made_by()

    def refresh(self, database: Database, legacy: Mapping[str, tuple[Path, str]], since: datetime | None) -> int:
        """Take in who came or changed; the number from which on records are fresh (0: all of them are).

        legacy: import → its file and when it was touched. since: what was decided on later is read; None for all.
        Fresh is also what runs had taken in that did not end. ``CentralError``: ``import_busy``; nothing is taken then.
        """
        if since is None or not self.usable:
            self.forget()
            since = None
        self._begin_raw()
        with database.read() as session:
            first = self._fresh_from(session)
            run = session.scalar(select(LinkageRun.id).where(LinkageRun.state == RUNNING))
            for rows in _registrations(session, since):
                self._add_raw(rows)
            gone = _erased(session, since)
        changed = self._add_legacy(legacy)
        make_features(self.connection, "raw", "arrived", self._next())
        facts = {"made_by": made_by(), "run": run or "", "first": str(first)}
        with self._transaction():
            self._take(gone, changed, legacy)
            self.connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", list(facts.items()))
        self.connection.execute("DROP TABLE arrived")
        self.connection.execute("DROP TABLE raw")
        return first

    def records(self) -> int:
        """How many records there are."""
        return number(self.connection, "SELECT count(*) FROM features")

    def count(self, query: str) -> int:
        """One number of the store."""
        return number(self.connection, query)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """All rows of a query, fetched."""
        return self.connection.execute(query).fetchall()

    def hand(self, name: str, columns: Mapping[str, list[str]]) -> None:
        """Let queries see columns of text as the table ``name``, until ``take_back``."""
        self.connection.register(name, pa.table({one: pa.array(text, pa.string()) for one, text in columns.items()}))

    def take_back(self, name: str) -> None:
        """Let go what ``hand`` gave."""
        self.connection.unregister(name)

    def _next(self) -> int:
        known = number(self.connection, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'features'")
        return number(self.connection, "SELECT coalesce(max(n) + 1, 0) FROM features") if known else 0

    def _fresh_from(self, session: Session) -> int:
        """The number of the next record; a lower one where what runs took in that did not end begins."""
        facts = dict(self.connection.execute("SELECT name, value FROM meta").fetchall())
        state = session.scalar(select(LinkageRun.state).where(LinkageRun.id == facts.get("run", "")))
        return self._next() if state == DONE else min(self._next(), int(facts.get("first", 0)))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of it or none."""
        self.connection.begin()
        try:
            yield
        except BaseException:
            self.connection.rollback()
            raise
        self.connection.commit()

    def _begin_raw(self) -> None:
        columns = ", ".join(f"{name} VARCHAR" for name in ("id", *READ))
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE raw ({columns})")

    def _add_raw(self, rows: list[tuple[str, Mapping[str, Any]]]) -> None:
        columns = {"id": pa.array([record for record, _ in rows], pa.string())}
        for name in READ:
            columns[name] = pa.array([_text(entity.get(name)) for _, entity in rows], pa.string())
        self.connection.register("handed_rows", pa.table(columns))
        self.connection.execute("INSERT INTO raw SELECT * FROM handed_rows")
        self.connection.unregister("handed_rows")

    def _add_legacy(self, legacy: Mapping[str, tuple[Path, str]]) -> list[str]:
        """Read the people of old registers that were touched since; which those are, and those that are gone."""
        taken = dict(self.connection.execute("SELECT import_id, touched FROM taken").fetchall())
        changed = [
            name
            for name in sorted(taken.keys() | legacy.keys())
            if name not in legacy or taken.get(name) != legacy[name][1]
        ]
        for name in changed:
            if name in legacy:
                self._attach(legacy[name][0])
        return changed

    def _attach(self, path: Path) -> None:
        try:
            self.connection.execute(f"ATTACH '{str(path).replace(chr(39), chr(39) * 2)}' AS legacy (READ_ONLY)")
        except duckdb.IOException as error:
            raise CentralError("import_busy", file=path.name) from error
        try:
            present = {row[0] for row in self.connection.execute("DESCRIBE legacy.legacy_people").fetchall()}
            columns = ", ".join(name if name in present else "''" for name in READ)
            self.connection.execute(f"INSERT INTO raw SELECT id, {columns} FROM legacy.legacy_people")
        finally:
            self.connection.execute("DETACH legacy")

    def _take(self, gone: list[str], changed: list[str], legacy: Mapping[str, tuple[Path, str]]) -> None:
        """Put ``arrived`` in the place of what was there of them; ``changed`` imports go and come as a whole."""
        connection = self.connection
        connection.execute("CREATE TABLE IF NOT EXISTS features AS SELECT * FROM arrived LIMIT 0")
        connection.register("gone", pa.table({"id": pa.array(gone, pa.string())}))
        connection.execute("DELETE FROM features WHERE id IN (SELECT id FROM arrived UNION SELECT id FROM gone)")
        connection.unregister("gone")
        for name in changed:
            connection.execute("DELETE FROM features WHERE starts_with(id, ?)", [f"{name}."])
            connection.execute("DELETE FROM taken WHERE import_id = ?", [name])
            if name in legacy:
                connection.execute("INSERT INTO taken VALUES (?, ?)", [name, legacy[name][1]])
        connection.execute("INSERT INTO features SELECT * FROM arrived")


def made_by() -> str:
    """What a store was made by: its columns' format, DuckDB, and the functions of the domain that fold names."""
    from mihan_desktop.domain import names, people

    folder = Path(str(people.__file__)).parent
    read = sorted([*folder.glob("*.py"), Path(str(names.__file__))])
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in read if path.is_file()))
    return f"{FORMAT} {duckdb.__version__} {digest.hexdigest()[:16]}"


@contextmanager
def open_store(data: Path, memory: str = "6GB") -> Iterator[FeatureStore]:
    """The store of the centre in the folder ``data``. CentralError ``linkage_busy`` while another process has it."""
    path = data / FILE
    path.parent.mkdir(mode=0o700, exist_ok=True)
    before = os.umask(0o077)
    try:
        connection = duckdb.connect(path)
    except duckdb.IOException as error:
        raise CentralError("linkage_busy", file=path.name) from error
    finally:
        os.umask(before)
    try:
        connection.execute(f"SET memory_limit = '{memory}'")
        connection.execute(f"SET temp_directory = '{str(path.parent).replace(chr(39), chr(39) * 2)}'")
        yield FeatureStore(connection)
    finally:
        connection.close()


def _registrations(session: Session, since: datetime | None) -> Iterator[list[tuple[str, Mapping[str, Any]]]]:
    """Those that batches brought or changed since."""
    query = select(Registration.id, Registration.entity)
    if since is not None:
        brought = (
            select(ChangeRow.record_id)
            .join(Batch, (Batch.id == ChangeRow.batch_id) & (Batch.home == ChangeRow.home))
            .where(Batch.state == BatchState.DONE, Batch.decided_at >= since, ChangeRow.kind == REGISTRATION)
        )
        query = query.where(Registration.id.in_(brought))
    for part in session.execute(query.execution_options(yield_per=_SOME)).partitions(_SOME):
        yield [(record, entity) for record, entity in part]


def _erased(session: Session, since: datetime | None) -> list[str]:
    if since is None:
        return []
    return list(session.scalars(select(RecordHome.id).where(RecordHome.erased_at >= since)))


def _text(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)
