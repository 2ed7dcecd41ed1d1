"""The queries run on DuckDB, within so much memory, in a folder for what does not fit into it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb

from mihan_desktop.domain.work.rules import Rules
from sync.central.work.matching.statements import DUCKDB, Statements, slices
from sync.central.work.matching.tables import Tables

SLICE: Final = 10_000
"""People who are looked at together: their pairs must fit into memory."""

Tell = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Placed:
    """One line of a list of the best. place: from 1; n, m: numbers of somebody and of a vacancy; score: ‰."""

    n: int
    m: int
    place: int
    score: int


@dataclass(frozen=True, slots=True)
class Best:
    """people: by vacancy; vacancies: by person; both in order."""

    people: list[Placed]
    vacancies: list[Placed]


PEOPLE: Final = """SELECT n, m, cast(row_number() OVER (
    PARTITION BY m ORDER BY band DESC, points DESC, score DESC, registered, n) AS int) AS place, score
    FROM best_people"""
VACANCIES: Final = "SELECT n, m, place, score FROM best_vacancies"


def match(
    connection: duckdb.DuckDBPyConnection, told: Tables, rules: Rules, most: int = SLICE, tell: Tell = lambda *_: None
) -> None:
    """Leaves ``best_people`` and ``best_vacancies`` in the connection. tell: of how many people it is done."""
    for name, table in told.tables.items():
        connection.register("handed", table)
        connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM handed")
        connection.unregister("handed")
    asked = Statements(rules, told.shape, DUCKDB)
    for name, query in asked.begin():
        connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {query}")
    people = len(told.records)
    for first, last in slices(people, most):
        for name, query in asked.slice(first, last):
            if name == "best_vacancies":
                connection.execute(f"INSERT INTO {name} {query}")
            else:
                connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {query}")
        tell(last + 1, people)


def best(connection: duckdb.DuckDBPyConnection) -> Best:
    """Both lists, read."""
    people = connection.execute(f"{PEOPLE} ORDER BY m, place").fetchall()
    vacancies = connection.execute(f"{VACANCIES} ORDER BY n, place").fetchall()
    return Best([Placed(*row) for row in people], [Placed(*row) for row in vacancies])


def open_engine(folder: Path | None = None, memory: str = "6GB", threads: int = 0) -> duckdb.DuckDBPyConnection:
    """A connection of its own. threads: 0 for as many as the machine has."""
    connection = duckdb.connect()
    connection.execute(f"SET memory_limit = '{memory}'")
    connection.execute("SET preserve_insertion_order = false")
    if threads:
        connection.execute(f"SET threads = {threads}")
    if folder is not None:
        connection.execute(f"SET temp_directory = '{str(folder).replace(chr(39), chr(39) * 2)}'")
    return connection
