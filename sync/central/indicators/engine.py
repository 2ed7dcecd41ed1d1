"""A quarter counted: statements over the tables of facts, and what may be shown of what they give."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import floor
from typing import Any, Final, Protocol, TypeVar

from resources.codes import code_list
from sync.central.indicators import classes
from sync.central.indicators.definitions import STARS, Rows, Star
from sync.central.indicators.disclosure import ALL, Cell, Classification, Rule, protect
from sync.central.indicators.periods import Quarter
from sync.central.indicators.results import Counted
from sync.central.indicators.statements import DUCKDB, MEASURES, Dialect, Statements, cells, measure

STANDS_BEHIND: Final = 3
"""How many times the smallest number must stand behind a mean or median that is shown."""


At = TypeVar("At", Cell, str)


class Engine(Protocol):
    """What executes a statement."""

    def make(self, name: str, statement: str) -> None:
        """A table of what the statement gives, in place of the one of that name."""

    def rows(self, statement: str) -> Sequence[Sequence[Any]]:
        """What it gives."""


@dataclass(frozen=True, slots=True)
class OnDuckDB:
    """Over a connection that has the tables of facts (``keeping.opened``)."""

    connection: Any

    def make(self, name: str, statement: str) -> None:
        """See ``Engine``."""
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {statement}")

    def rows(self, statement: str) -> Sequence[Sequence[Any]]:
        """See ``Engine``."""
        found: Sequence[Sequence[Any]] = self.connection.execute(statement).fetchall()
        return found


@dataclass(frozen=True, slots=True)
class Whole:
    """A star as it was counted, for nobody's eyes. tables: by table the number of each (row, lowest class).

    measures: by name and row (``disclosure.ALL`` of all) what it comes to, and how many units stand behind it.
    """

    rows: tuple[str, ...]
    tables: Mapping[str, Mapping[Cell, int]]
    measures: Mapping[str, Mapping[str, tuple[float, int]]]


def count(
    engine: Engine, quarter: Quarter, dialect: Dialect = DUCKDB, stars: Iterable[str] = STARS
) -> dict[str, Whole]:  # fmt: skip
    """Every star of a quarter."""
    statements = Statements(quarter, dialect)
    for name, statement in statements.begin():
        engine.make(name, statement)
    return {star: _count(engine, STARS[star], statements) for star in stars}


def _count(engine: Engine, star: Star, statements: Statements) -> Whole:
    statement = statements.of(star.code)
    measured = MEASURES.get(star.code, ())
    if measured:
        engine.make("units", statement)
        statement = "SELECT * FROM units"
    tables: dict[str, dict[Cell, int]] = {table: {} for table in star.tables}
    for row, *told, number in engine.rows(cells(star.code, statement)):
        if number:
            table, name = next((table, name) for table, name in zip(star.tables, told, strict=True) if name is not None)
            tables[table][row, name] = int(number)
    measures = {
        one.name: {
            ALL if row is None else row: (float(worth), int(behind))
            for row, worth, behind in engine.rows(measure(one, statements.dialect))
            if behind
        }
        for one in measured
    }
    found = sorted({row for counts in tables.values() for row, _ in counts})
    return Whole(tuple(dict.fromkeys((*_every(star.rows), *found))), tables, measures)


def _every(rows: Rows) -> tuple[str, ...]:
    """Rows that are there whether anybody is in them or not, so that it is not said in which there is somebody."""
    if rows is Rows.SKILL:
        return tuple(one.code for one in code_list("skills"))
    return classes.governorates() if rows is Rows.GOVERNORATE else ()


def show(star: str, whole: Whole, rule: Rule, before: Counted | None = None) -> Counted:
    """What may be shown of a star. Raises ValueError where its tables count other people.

    before: what was shown of the same quarter: what was kept back in it stays so, for both lie beside each other.
    """
    if not STARS[star].secret:
        return plain(whole)
    before = before or Counted({})
    tables = [(classes.fixed(table), counts) for table, counts in whole.tables.items()]
    shown = protect(star, whole.rows, tables, rule, before.together)
    places = {row for row, name in next(iter(shown.tables.values())) if name == ALL}
    measures = {
        name: {
            row: floor(worth + 0.5) if behind >= STANDS_BEHIND * rule.smallest else None
            for row, (worth, behind) in numbers.items()
            if row in places
        }
        for name, numbers in whole.measures.items()
    }
    return Counted(
        {table: _hidden(numbers, before.tables.get(table, {})) for table, numbers in shown.tables.items()},
        {name: _hidden(numbers, before.measures.get(name, {})) for name, numbers in measures.items()},
        tuple(sorted(shown.together)),
    )


def _hidden(numbers: Mapping[At, int | None], before: Mapping[At, int | None]) -> dict[At, int | None]:
    """The same without what was kept back before."""
    return {at: None if before.get(at, 0) is None else number for at, number in numbers.items()}


def plain(whole: Whole) -> Counted:
    """All of it with its sums, nothing kept back."""
    tables = {table: _summed(classes.fixed(table), whole.rows, counts) for table, counts in whole.tables.items()}
    measures = {
        name: {row: floor(worth + 0.5) for row, (worth, _) in numbers.items()}
        for name, numbers in whole.measures.items()
    }
    return Counted(tables, measures)


def _summed(made: Classification, rows: Iterable[str], counts: Mapping[Cell, int]) -> Mapping[Cell, int]:
    places = (*rows, ALL)
    found = dict.fromkeys(product(places, (ALL, *made.above)), 0)
    for (row, leaf), number in counts.items():
        name = leaf
        while True:
            for place in (row, ALL):
                found[place, name] += number
            if name == ALL:
                break
            name = made.above[name]
    return found
