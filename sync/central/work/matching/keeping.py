"""The lists of the last night: a file beside the database, for its owner alone, in the place of the one before.

It holds ids of records and of vacancies, places and scores: nobody's name and no answer. It can be thrown away.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb

from sync.central.work.matching.engine import PEOPLE, VACANCIES
from sync.central.work.matching.tables import Tables

FILE: Final = "matching/best.duckdb"


@dataclass(frozen=True, slots=True)
class Line:
    """One place of a list. id: of the person or of the vacancy; score: ‰."""

    id: str
    place: int
    score: int


def keep(connection: duckdb.DuckDBPyConnection, told: Tables, data: Path, run: str) -> int:
    """Write both lists of a connection; how many lines. run: whose they are."""
    path = data / FILE
    path.parent.mkdir(mode=0o700, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    before = os.umask(0o077)
    try:
        connection.execute(f"ATTACH '{str(fresh).replace(chr(39), chr(39) * 2)}' AS kept")
    finally:
        os.umask(before)
    try:
        for name, ids in (("records", told.records), ("offered", told.vacancies)):
            import pyarrow as pa

            connection.register("handed", pa.table({"id": pa.array(ids, pa.string()), "n": pa.array(range(len(ids)))}))
            connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM handed")
            connection.unregister("handed")
        for name, lists in (("people", PEOPLE), ("vacancies", VACANCIES)):
            connection.execute(
                f"""CREATE TABLE kept.{name} AS SELECT r.id AS record, o.id AS vacancy, place, score
                FROM ({lists}) AS l JOIN records AS r ON r.n = l.n JOIN offered AS o ON o.n = l.m
                ORDER BY {"vacancy" if name == "people" else "record"}, place"""
            )
        connection.execute("CREATE TABLE kept.run AS SELECT ?::VARCHAR AS id", [run])
        ((lines,),) = connection.execute(
            "SELECT (SELECT count(*) FROM kept.people) + (SELECT count(*) FROM kept.vacancies)"
        ).fetchall()
    finally:
        connection.execute("DETACH kept")
    fresh.replace(path)
    return int(lines)


def people_for(data: Path | None, vacancy: str) -> list[Line]:
    """The best people for a vacancy, by the last night; nothing before there was one."""
    return _read(data, "SELECT record, place, score FROM people WHERE vacancy = ? ORDER BY place", vacancy)


def vacancies_for(data: Path | None, record: str) -> list[Line]:
    """The best vacancies for somebody, by the last night."""
    return _read(data, "SELECT vacancy, place, score FROM vacancies WHERE record = ? ORDER BY place", record)


def listed(data: Path) -> set[str]:
    """Who is among the best of some vacancy."""
    return {line[0] for line in _rows(data, "SELECT DISTINCT record FROM people", [])}


def _read(data: Path | None, query: str, wanted: str) -> list[Line]:
    return [Line(*row) for row in _rows(data, query, [wanted])] if data is not None else []


def _rows(data: Path, query: str, wanted: list[str]) -> list[tuple[str, int, int]]:
    path = data / FILE
    if not path.exists():
        return []
    connection = duckdb.connect(path, read_only=True)
    try:
        return connection.execute(query, wanted).fetchall()
    finally:
        connection.close()
