"""Records of people without names, as they may be given out (decision 0072): so coarse that at least ``k`` are alike.

No number, office or day of anybody is in them. What others may know of somebody (governorate, sex, age, education,
occupation, year of registering) is made coarser, each column by its own ladder, until as little as can be is lost and
hardly anybody has fewer than ``k`` who are alike in all of it (Samarati 2001; Sweeney 2002); whoever still has fewer is
left out. What only they know (their status, since when they are without work, how they left) is told as it is, but
where few people are alike in it too: then whoever knows that somebody is among them would know it.

Each of the sixteen quarters of four years has people of its own, a sixteenth of all that a key draws: nobody is in the
records of two of them, and the next four years draw anew. So nobody finds somebody by what two quarters differ in, or
knows whether they are there at all.
"""

import hashlib
import hmac
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, pairwise, product
from pathlib import Path
from typing import Final

import duckdb

K: Final = 10
"""Fewest who are alike, whatever the policy says."""
PARTS: Final = 16
"""Quarters among which everybody is drawn once: four years, from one that four divides."""
LEFT_OUT: Final = 0.03
"""Share of people who may be left out, before columns are made coarser instead."""
ALL: Final = "*"
"""Whatever there is: a column that says nothing, and an answer that was taken out."""
MEMORY: Final = "1GB"


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three months of a year: what records are given out of."""

    year: int
    number: int

    @classmethod
    def read(cls, text: str) -> "Quarter":
        """Of ``2026-Q3``. ValueError for anything else."""
        year, _, number = text.partition("-Q")
        if not (len(year) == 4 and (year + number).isdecimal() and text.isascii() and number in ("1", "2", "3", "4")):
            raise ValueError(text)
        return cls(int(year), int(number))

    @classmethod
    def over_on(cls, day: date) -> "Quarter":
        """The last one that was over on a day."""
        here = day.year * 4 + (day.month - 1) // 3 - 1
        return cls(here // 4, here % 4 + 1)

    @property
    def end(self) -> date:
        """Its last day."""
        after = date(self.year + self.number // 4, self.number % 4 * 3 + 1, 1)
        return after - timedelta(days=1)

    @property
    def place(self) -> tuple[int, int]:
        """(turn of the drawing, part of it)."""
        return divmod(self.year * 4 + self.number - 1, PARTS)

    def __str__(self) -> str:
        """As it is written."""
        return f"{self.year}-Q{self.number}"


@dataclass(frozen=True, slots=True)
class Column:
    """What others may know. ladder: SQL of its texts, ever coarser; weight: how dear its detail is."""

    name: str
    ladder: tuple[str, ...]
    weight: int = 1


def _bands(number: str, bounds: tuple[int, ...]) -> str:
    """SQL of the band in which a number lies: ``15-19``, the last one ``65+``; "" of none."""
    cases = [f"WHEN {number} < {after} THEN '{_span(least, after - 1)}'" for least, after in pairwise(bounds)]
    return f"CASE WHEN {number} IS NULL THEN '' {' '.join(cases)} ELSE '{bounds[-1]}+' END"


def _span(least: int, most: int) -> str:
    return str(least) if least == most else f"{least}-{most}"


_KURDISTAN: Final = ("IQ-G05", "IQ-G08", "IQ-G11", "IQ-G19")
_ALL: Final = f"'{ALL}'"
_REGION: Final = (
    f"CASE WHEN governorate = '' THEN '' WHEN governorate IN {_KURDISTAN} THEN 'kurdistan' ELSE 'federal' END"
)
_MAJOR: Final = "left(occupation, 1)"
_WIDER: Final = (
    f"CASE WHEN {_MAJOR} IN ('1', '2', '3') THEN '1-3' WHEN {_MAJOR} IN ('4', '5') THEN '4-5' "
    f"WHEN {_MAJOR} IN ('6', '7', '8') THEN '6-8' ELSE {_MAJOR} END"
)
COLUMNS: Final = (
    Column(
        "governorate",
        (
            "governorate",
            _REGION,
            _ALL,
        ),
        3,
    ),
    Column("sex", ("sex", _ALL), 3),
    Column(
        "age",
        (
            _bands("age", (0, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65)),
            _bands("age", (0, 15, 25, 35, 45, 55, 65)),
            _bands("age", (0, 15, 25, 55, 65)),
            _ALL,
        ),
        2,
    ),
    Column(
        "education",
        (
            _bands("education", (0, 1, 2, 3, 4, 5, 6, 7)),
            _bands("education", (0, 2, 3, 5)),
            _bands("education", (0, 3)),
            _ALL,
        ),
        2,
    ),
    Column(
        "occupation",
        (
            _MAJOR,
            _WIDER,
            _ALL,
        ),
    ),
    Column("registered", (_bands("years", (0, 1, 2, 3, 4, 5)), _bands("years", (0, 1, 3)), _ALL)),
)  # fmt: skip
"""age, registered: years, as of the year in which the period lies; occupation: major group of ISCO-08; education: level
of ISCED 2011."""
TOLD: Final[Mapping[str, str]] = {
    "status": "status",
    "without": _bands("months", (0, 3, 6, 12, 24)),
    "stands": "CASE WHEN left_on <= {end} THEN left_why ELSE 'registered' END",
    "studies": "CASE WHEN studies THEN 'yes' WHEN NOT studies THEN 'no' ELSE '' END",
}
"""What only they know. without: months without work; stands: registered, placed, withdrawn."""

Levels = Mapping[str, int]
"""By column how far up its ladder."""


@dataclass(frozen=True, slots=True)
class Made:
    """What became of it. alike: by column of ``TOLD`` how few different answers a group has that has any, and how many
    answers were taken out (``least``, ``taken``).
    """

    levels: Levels
    k: int
    rows: int
    left_out: int
    groups: int
    alike: Mapping[str, Mapping[str, int]]


def make(people: Path, into: Path, quarter: Quarter, key: bytes, k: int, before: Levels | None = None) -> Made | None:
    """Write the records of a period to a Parquet file of texts; None where too few people are there.

    people: Parquet, as ``facts.PEOPLE``; key: of the centre; before: how coarse the records of the period before were,
    which holds again where it does; into: a new file.
    """
    connection = duckdb.connect()
    try:
        connection.execute(f"SET memory_limit = '{MEMORY}'")
        connection.execute("SET temp_directory = ?", [str(into.with_suffix(".spill"))])
        _draw(connection, people, quarter, key)
        everybody = _number(connection, "SELECT count(*) FROM drawn")
        levels = _levels(connection, everybody, k, before) if everybody >= k else None
        return None if levels is None else _write(connection, into, levels, k, everybody)
    finally:
        connection.close()


def _draw(connection: duckdb.DuckDBPyConnection, people: Path, quarter: Quarter, key: bytes) -> None:
    """Whoever has their turn, with every rung of every ladder; and how many are alike on the lowest."""
    turn, part = quarter.place
    seed = hmac.digest(key, f"microdata {turn}".encode(), hashlib.sha256).hex()
    end = f"DATE '{quarter.end}'"
    rungs = [f"{sql} AS {column.name}_{rung}" for column in COLUMNS for rung, sql in enumerate(column.ladder)]
    told = [f"coalesce({sql.format(end=end)}, '') AS {name}" for name, sql in TOLD.items()]
    connection.execute(
        f"""CREATE TEMP TABLE drawn AS SELECT {", ".join(rungs + told)} FROM (
            SELECT *, year({end}) - year(born) AS age, year({end}) - year(registered) AS years,
                CASE WHEN without_since <= {end} THEN date_sub('month', without_since, {end}) END AS months
            FROM read_parquet(?) WHERE registered <= {end} AND substr(sha256(? || person), 1, 1) = ?)""",
        [str(people), f"{seed}:", f"{part:x}"],
    )
    rungs = [f"{column.name}_{rung}" for column in COLUMNS for rung in range(len(column.ladder))]
    connection.execute(f"CREATE TEMP TABLE alike AS SELECT {', '.join(rungs)}, count(*) AS n FROM drawn GROUP BY ALL")


def _levels(connection: duckdb.DuckDBPyConnection, everybody: int, k: int, before: Levels | None) -> Levels | None:
    """The least coarse that leaves few out: by the ladders' weighted rungs, those of before where they do."""
    ways = chain([before] if before else [], _lattice())
    for levels in ways:
        few = f"SELECT sum(n) AS n FROM alike GROUP BY {', '.join(_names(levels))} HAVING sum(n) < {k}"
        if _number(connection, f"SELECT coalesce(sum(n), 0)::BIGINT FROM ({few})") <= LEFT_OUT * everybody:
            return levels
    return None


def _lattice() -> Iterator[Levels]:
    """Every way up all ladders, the least loss first."""
    names = [column.name for column in COLUMNS]
    ways = product(*(range(len(column.ladder)) for column in COLUMNS))
    for way in sorted(ways, key=lambda way: (_loss(way), way)):
        yield dict(zip(names, way, strict=True))


def _loss(way: tuple[int, ...]) -> float:
    parts = zip(COLUMNS, way, strict=True)
    return round(sum(column.weight * rung / (len(column.ladder) - 1) for column, rung in parts), 6)


def _names(levels: Levels) -> list[str]:
    return [f"{column.name}_{levels[column.name]}" for column in COLUMNS]


def _write(
    connection: duckdb.DuckDBPyConnection, into: Path, levels: Levels, k: int, everybody: int
) -> Made:  # fmt: skip
    names = _names(levels)
    same = f"OVER (PARTITION BY {', '.join(names)})"
    known = [f"{name} AS {column.name}" for name, column in zip(names, COLUMNS, strict=True)]
    told = [
        f"CASE WHEN alike < {3 * k} AND {name} <> '' "
        f"AND min(nullif({name}, '')) {same} = max(nullif({name}, '')) {same} THEN {_ALL} ELSE {name} END AS {name}"
        for name in TOLD
    ]
    connection.execute(
        f"""CREATE TEMP TABLE given AS SELECT {", ".join(known + told)}
        FROM (SELECT *, count(*) {same} AS alike FROM drawn) WHERE alike >= {k}"""
    )
    by = ", ".join(column.name for column in COLUMNS)
    found = ", ".join(f"count(DISTINCT {name}) FILTER ({name} NOT IN ({_ALL}, '')) AS {name}" for name in TOLD)
    connection.execute(f"CREATE TEMP TABLE groups AS SELECT count(*) AS n, {found} FROM given GROUP BY {by}")
    rows, groups = (_number(connection, f"SELECT count(*) FROM {table}") for table in ("given", "groups"))
    alike = {
        name: {
            "least": _number(connection, f"SELECT coalesce(min({name}) FILTER ({name} > 0), 0) FROM groups"),
            "taken": _number(connection, f"SELECT count(*) FROM given WHERE {name} = {_ALL}"),
        }
        for name in TOLD
    }
    fewest = _number(connection, "SELECT coalesce(min(n), 0) FROM groups")
    if fewest < k:
        return Made(levels, k, 0, everybody, 0, alike)
    connection.execute(f"COPY (SELECT * FROM given ORDER BY ALL) TO {_quoted(into)} (FORMAT parquet)")
    return Made(levels, fewest, rows, everybody - rows, groups, alike)


def rows_of(path: Path, mark: str) -> list[tuple[str, ...]]:
    """What is in such a file, in an order that is that of one export alone. mark: what names it."""
    connection = duckdb.connect()
    try:
        connection.execute(f"SET memory_limit = '{MEMORY}'")
        query = "SELECT * EXCLUDE (file_row_number) FROM read_parquet(?, file_row_number = true) ORDER BY "
        return connection.execute(query + "sha256(? || file_row_number), file_row_number", [str(path), mark]).fetchall()
    finally:
        connection.close()


def _number(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    ((number,),) = connection.execute(query).fetchall()
    return int(number)


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
