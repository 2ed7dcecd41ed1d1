"""Snapshots of the register: read in one view of the database, added to the one before where nothing else changed.

Of people only those records are read that somebody said something of since; of attendance only the cohorts of which
somebody did, and months in which nothing changed are taken over as files. Everything else is small and made anew. A
snapshot made from nothing has the same rows.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final

import duckdb
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from mihan_desktop.domain.oddities import IRAQ
from sync.central.bulk import among
from sync.central.database import Database
from sync.central.indicators import arriving, facts, keeping, learning, people
from sync.central.indicators.facts import DAY, TEXT, WHOLE, Table
from sync.central.indicators.keeping import Manifest, Part, number_of, quoted, selected
from sync.central.indicators.rows import Row, RowWriter, copy_sorted, texts, write_rows
from sync.central.indicators.work import Referrals, Vacancies
from sync.central.schema import Registration
from sync.central.timing import SNAPSHOT, Lease, Turn
from sync.central.work.matching.reading import first_of

MEMORY: Final = "600MB"
_STATE: Final = "state"
_HELD: Final = {"person": WHOLE, "skill": TEXT}
_SAME: Final = {"other": WHOLE, "first": WHOLE}
_LEFT: Final = {"person": WHOLE, "day": DAY, "why": TEXT}


@dataclass(slots=True)
class _Making:
    """A snapshot on its way. folder: its own; base: of the one that it is added to; read: records of people."""

    session: Session
    connection: duckdb.DuckDBPyConnection
    folder: Path
    base: Path | None
    key: bytes
    day: date
    read: int = 0
    first_of: dict[str, str] = field(default_factory=dict)


class Snapshots:
    """Of one centre. data: its folder."""

    def __init__(self, database: Database, data: Path, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database, self._data, self._now, self._new_id = database, data, now, new_id

    def make_alone(
        self, *, whole: bool = False, wanted: Callable[[Turn], bool] = lambda _turn: True
    ) -> Manifest | None:
        """As ``make``, unless another process is at it; None then, or where it is not ``wanted``."""
        with Lease(self._database, SNAPSHOT, self._now, self._new_id()).held(wanted) as mine:
            return self.make(whole=whole) if mine else None

    def make(self, *, whole: bool = False) -> Manifest:
        """Make one and put it in force. whole: from nothing, whatever there was before."""
        now = self._now()
        name = f"{now:%Y%m%dT%H%M%S}-{self._new_id()[-8:]}"
        base, key = None if whole else self._base(), keeping.number_key(self._data)
        folder = keeping.begin(self._data, name)
        connection = duckdb.connect()
        try:
            connection.execute(f"SET memory_limit = '{MEMORY}'")
            connection.execute("SET enable_progress_bar = false")
            connection.execute(f"SET temp_directory = {quoted(folder / 'spill')}")
            with self._database.read() as session:
                if not self._database.is_sqlite:  # where every statement would see the database as it is then
                    session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
                making = _Making(session, connection, folder, base, key, now.astimezone(IRAQ).date())
                _write(making)
        finally:
            connection.close()
        shutil.rmtree(folder / "raw")
        shutil.rmtree(folder / "spill", ignore_errors=True)
        tables = {one.name: _parts(folder, one) for one in facts.TABLES}
        manifest = Manifest(
            name, making.day, now, keeping.SCHEMA, base.name if base else "", making.read, tables
        )  # fmt: skip
        keeping.write_manifest(folder, manifest)
        keeping.put_in_force(self._data, folder)
        return manifest

    def _base(self) -> Path | None:
        """The snapshot that may be added to."""
        folder = keeping.newest(self._data)
        if folder is None or keeping.read_manifest(folder).schema != keeping.SCHEMA:
            return None
        return folder if (folder / _STATE / "people.parquet").is_file() else None


def _parts(folder: Path, table: Table) -> tuple[Part, ...]:
    whole = folder / f"{table.name}.parquet"
    paths = [whole] if whole.is_file() else sorted((folder / table.name).glob("*.parquet"))
    return tuple(keeping.part_of(folder, path) for path in paths)


def _write(making: _Making) -> None:
    for name in ("raw", _STATE, facts.ATTENDANCE.name):
        (making.folder / name).mkdir(mode=0o700)
    _people(making)
    _same(making)
    _settle_people(making)
    _work(making)
    _learning(making)
    _attendance(making)
    _arriving(making)


# -- people


def _people(making: _Making) -> None:
    """The state of people: of the base what still stands, and whoever something was said of since."""
    connection, session = making.connection, making.session
    _raw(making, "seen", people.SEEN, people.seen(session, making.key))
    before = selected(people.BASE, _before(making, "people"))
    connection.execute(
        f"CREATE TEMP TABLE stands AS SELECT person, stamp FROM ({before}) SEMI JOIN seen USING (person, stamp)"
    )
    ids = making.folder / "raw" / "fresh_ids.parquet"
    copy_sorted(connection, "SELECT * FROM seen ANTI JOIN stands USING (person)", ("record",), ("record",), ids)
    fresh, fresh_held = (making.folder / "raw" / f"fresh_{name}.parquet" for name in ("people", "held"))
    with RowWriter(fresh, people.BASE) as rows, RowWriter(fresh_held, _HELD) as held:
        for some in texts(ids, people.TOGETHER):
            making.read += len(some)
            for one in people.read(session, making.key, some):
                rows.add(one.row)
                for skill in one.skills:
                    held.add((one.row[0], skill))
    for name, columns, by, new in (("people", people.BASE, ("person",), fresh), ("held", _HELD, _HELD, fresh_held)):
        old = selected(columns, _before(making, name))
        both = f"SELECT * FROM ({old}) SEMI JOIN stands USING (person) UNION ALL {selected(columns, [new])}"
        copy_sorted(connection, both, columns, by, _state(making, name))
    connection.execute("DROP TABLE stands")


def _same(making: _Making) -> None:
    """Which records go on in another, as people hold it, where both are there."""
    found = first_of(making.session)
    there = _registered(making.session, {*found, *found.values()})
    making.first_of = {other: first for other, first in found.items() if other in there and first in there}
    key = making.key
    rows = ((number_of(key, other), number_of(key, first)) for other, first in sorted(making.first_of.items()))
    write_rows(_state(making, "same"), _SAME, rows)
    making.connection.execute(f"CREATE TEMP TABLE same AS {selected(_SAME, [_state(making, 'same')])}")


def _registered(session: Session, records: Iterable[str]) -> set[str]:
    ids, found = sorted(records), set[str]()
    for start in range(0, len(ids), people.TOGETHER):
        some = among(session, Registration.id, ids[start : start + people.TOGETHER])
        found |= set(session.scalars(select(Registration.id).where(some)))
    return found


def _settle_people(making: _Making) -> None:
    """The tables of people, and of what they can do."""
    connection = making.connection
    _raw(making, "gone", _LEFT, people.gone(making.session, making.key))
    base = selected(people.BASE, [_state(making, "people")])
    left = """SELECT coalesce(first, person) AS person, min(day) AS left_on, arg_min(why, (day, why)) AS left_why
        FROM gone LEFT JOIN same ON other = person GROUP BY ALL"""
    every = f"""SELECT one.*, left_on, coalesce(left_why, '') AS left_why FROM ({base}) AS one
        LEFT JOIN ({left}) USING (person) WHERE person NOT IN (SELECT other FROM same)"""
    _table(making, facts.PEOPLE, every)
    connection.execute(f"CREATE TEMP TABLE here AS SELECT person FROM {_file(making, facts.PEOPLE)}")
    _raw(making, "taught_people", _HELD, people.taught(making.session, making.key))
    said = selected(_HELD, [_state(making, "held")])
    both = f"SELECT * FROM ({said}) UNION ALL SELECT * FROM taught_people"
    _table(
        making, facts.HELD, f"SELECT DISTINCT person, skill FROM ({_of_the_first(both)}) SEMI JOIN here USING (person)"
    )


def _of_the_first(query: str) -> str:
    """The same rows, of each record that is one person's the person; ``other``: it was another record."""
    return f"""SELECT * REPLACE (coalesce(first, person) AS person), first IS NOT NULL AS moved
        FROM ({query}) LEFT JOIN (SELECT other, first FROM same) ON other = person"""


def _of_people(making: _Making, table: Table, rows: Iterable[Row]) -> None:
    """A table of facts of people: of two records that are one person's the first one's fact where both have one."""
    name = f"raw_{table.name}"
    _raw(making, name, table.columns, rows)
    key = ", ".join(f'"{one}"' for one in table.key)
    order = ", ".join(f'"{one}"' for one in table.columns)
    query = f"""SELECT * FROM ({_of_the_first(f"SELECT * FROM {name}")}) SEMI JOIN here USING (person)
        QUALIFY row_number() OVER (PARTITION BY {key} ORDER BY moved, {order}) = 1"""
    _table(making, table, query)


# -- the other tables


def _work(making: _Making) -> None:
    referrals = Referrals(making.key)
    _of_people(making, facts.REFERRALS, referrals.rows(making.session))
    asked = making.folder / "raw" / "asked.parquet"
    with RowWriter(asked, facts.ASKED.columns) as writer:
        vacancies = Vacancies(making.key, referrals.hired, making.day, writer.add)
        _plain(making, facts.VACANCIES, vacancies.rows(making.session))
    _table(making, facts.ASKED, selected(facts.ASKED.columns, [asked]))


def _learning(making: _Making) -> None:
    session, catalogue = making.session, learning.catalogue_of(making.session)
    _plain(making, facts.TAUGHT, learning.taught(catalogue))
    _plain(making, facts.COHORTS, learning.cohorts(session, making.key, catalogue))
    found = learning.Learning(making.key, making.day)
    _of_people(making, facts.ENROLMENTS, found.enrolments(session))
    _of_people(making, facts.FOLLOWED, found.followed(session))


def _arriving(making: _Making) -> None:
    _plain(making, facts.ARRIVED, arriving.arrived(making.session))
    _raw(making, "linked", arriving.LINKED, arriving.linked(making.session, making.key))
    base = selected(people.BASE, [_state(making, "people")])
    _table(
        making, facts.DOUBLES,
        f"SELECT office, day, count(*) AS pairs FROM linked JOIN ({base}) USING (person) GROUP BY ALL",
    )  # fmt: skip


# -- attendance


def _attendance(making: _Making) -> None:
    """Months of marks: those in which nothing changed are the files of the base."""
    connection, session = making.connection, making.session
    stamps = learning.stamps(session, making.key)
    write_rows(_state(making, "cohorts"), learning.COHORT_STAMPS, sorted(stamps.values()))
    before = selected(learning.COHORT_STAMPS, _before(making, "cohorts"))
    known = set(connection.execute(before).fetchall())
    changed = {name for name, stamp in stamps.items() if stamp not in known}
    months = _months(making.base)
    if making.base is not None:
        changed |= learning.classes_of(session, _moved(making)) & stamps.keys()
    marks = learning.attendance(session, making.key, changed, making.first_of)
    _raw(making, "marks", facts.ATTENDANCE.columns, marks)
    rows = [(stamps[name][0],) for name in sorted(changed)]
    _raw(making, "changed", {"cohort": WHOLE}, rows)
    touched = _touched(making, months)
    for month, path in months.items():
        if month not in touched:
            _take_over(path, making.folder / facts.ATTENDANCE.name / path.name)
    for month in sorted(touched):
        old = selected(facts.ATTENDANCE.columns, [months[month]] if month in months else [])
        query = f"""SELECT * FROM ({old}) ANTI JOIN changed USING (cohort) SEMI JOIN here USING (person)
            UNION ALL SELECT * FROM marks SEMI JOIN here USING (person)
            WHERE strftime(held_on, '%Y-%m') = '{month}'"""
        path = making.folder / facts.ATTENDANCE.name / f"{month}.parquet"
        copy_sorted(connection, query, facts.ATTENDANCE.columns, facts.ATTENDANCE.key, path)
        if not connection.execute(f"SELECT count(*) FROM {quoted(path)}").fetchall()[0][0]:
            path.unlink()


def _months(base: Path | None) -> Mapping[str, Path]:
    paths = sorted((base / facts.ATTENDANCE.name).glob("*.parquet")) if base is not None else []
    return {path.stem: path for path in paths}


def _moved(making: _Making) -> set[str]:
    """Records of people who came or went since the base, or go on in another record now."""
    old = selected({"person": WHOLE}, [making.base / "people.parquet"] if making.base else [])
    same = selected(_SAME, _before(making, "same"))
    query = f"""SELECT record FROM seen WHERE person IN (
        (SELECT person FROM here EXCEPT SELECT * FROM ({old})) UNION ALL
        (SELECT * FROM ({old}) EXCEPT SELECT person FROM here) UNION ALL
        SELECT other FROM ((SELECT * FROM same EXCEPT SELECT * FROM ({same})) UNION ALL
                           (SELECT * FROM ({same}) EXCEPT SELECT * FROM same)))"""
    return {record for (record,) in making.connection.execute(query).fetchall()}


def _touched(making: _Making, months: Mapping[str, Path]) -> set[str]:
    """Months of which some row comes or goes."""
    connection = making.connection
    old = selected(facts.ATTENDANCE.columns, months.values())
    query = f"""SELECT DISTINCT strftime(held_on, '%Y-%m') FROM ({old})
        WHERE cohort IN (SELECT cohort FROM changed) OR person NOT IN (SELECT person FROM here)
        UNION SELECT DISTINCT strftime(held_on, '%Y-%m') FROM marks SEMI JOIN here USING (person)"""
    return {month for (month,) in connection.execute(query).fetchall()}


def _take_over(path: Path, to: Path) -> None:
    """The same file once more, without its bytes where the disk can do that."""
    try:
        os.link(path, to)
    except OSError:
        shutil.copyfile(path, to)


# -- files


def _raw(making: _Making, name: str, columns: Mapping[str, str], rows: Iterable[Row]) -> None:
    """Rows as they come, as a view of that name."""
    path = making.folder / "raw" / f"{name}.parquet"
    write_rows(path, columns, rows)
    making.connection.execute(f"CREATE TEMP VIEW {name} AS {selected(columns, [path])}")


def _plain(making: _Making, table: Table, rows: Iterable[Row]) -> None:
    _raw(making, f"raw_{table.name}", table.columns, rows)
    _table(making, table, f"SELECT * FROM raw_{table.name}")


def _table(making: _Making, table: Table, query: str) -> None:
    copy_sorted(making.connection, query, table.columns, table.key, making.folder / f"{table.name}.parquet")


def _file(making: _Making, table: Table) -> str:
    return quoted(making.folder / f"{table.name}.parquet")


def _state(making: _Making, name: str) -> Path:
    return making.folder / _STATE / f"{name}.parquet"


def _before(making: _Making, name: str) -> list[Path]:
    return [making.base / _STATE / f"{name}.parquet"] if making.base is not None else []
