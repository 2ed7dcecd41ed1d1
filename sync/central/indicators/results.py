"""Figures as they were released, and indicators made of them: from what is shown alone, so that nothing else follows.

Whoever shows or gives out a figure reads it here. What a page or file has is the same numbers, whatever was asked.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import ColumnElement, func, insert, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.problems import MihanError
from sync.central.indicators import classes
from sync.central.indicators.definitions import (
    INDICATORS,
    LOW_COVERAGE,
    SMALL_BASE,
    STARS,
    Indicator,
    Shape,
    Term,
    When,
)
from sync.central.indicators.disclosure import ALL
from sync.central.indicators.results_schema import ReleasedFigure, ReleasedPeriod, ReleasedTogether
from sync.central.schema import Base


@dataclass(frozen=True, slots=True)
class Released:
    """A quarter that is out; as ``ReleasedPeriod`` has it. reason: of a correction, why."""

    period: str
    released_at: datetime
    snapshot: str
    day: date
    edition: int
    smallest: int
    base: int
    revision: int = 1
    reason: str = ""


_OUT: Final = select(*(getattr(ReleasedPeriod, each.name) for each in fields(Released))).order_by(
    ReleasedPeriod.period.desc(), ReleasedPeriod.revision.desc()
)
"""What is out: asked by every page of figures, so it is put together once."""
MONTH: Final = "month"
"""The classification by the first, second or third month of a quarter."""
Place = tuple[str, str]
"""(row, class)"""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is shown of one star and quarter: by table the number of each (row, class), None where it is kept back.

    measures: by name the mean or median of each row, None where too few stand behind it; together: rows that stand in
    ``disclosure.TOGETHER`` alone.
    """

    tables: Mapping[str, Mapping[Place, int | None]]
    measures: Mapping[str, Mapping[str, int | None]] = field(default_factory=dict)
    together: tuple[str, ...] = ()


class Warned(StrEnum):
    """What is said beside a figure."""

    COVERAGE = "coverage"
    """less than ``LOW_COVERAGE`` percent of the answers are known, or it can't be told"""
    SMALL = "small"
    """fewer than ``SMALL_BASE`` stand behind it"""


@dataclass(frozen=True, slots=True)
class Value:
    """An indicator at one place and quarter (or year, ``2026``), of everybody or of one class.

    place: code of a governorate, ``disclosure.ALL`` or ``disclosure.TOGETHER``; table, class_: "" of everybody;
    value: None where it is kept back or nothing stands behind it, kept_back says which; base: what a share is of, what
    stands behind a measure, of a count itself; coverage: whole percent, None where it is not asked or kept back.
    """

    indicator: str
    period: str
    place: str
    table: str
    class_: str
    value: float | None
    numerator: int | None
    base: int | None
    coverage: int | None
    kept_back: bool
    warned: tuple[Warned, ...] = ()


def released(session: Session) -> tuple[Released, ...]:
    """The quarters that are out as they are in force, the newest first."""
    found: dict[str, Released] = {}
    for one in _released(session):
        found.setdefault(one.period, one)
    return tuple(found.values())


def revisions(session: Session, period: str) -> tuple[Released, ...]:
    """What was ever released of a quarter: the one in force first."""
    return tuple(_released(session, ReleasedPeriod.period == period))


def _released(session: Session, *which: ColumnElement[bool]) -> Iterable[Released]:
    for row in session.execute(_OUT.where(*which) if which else _OUT):
        yield Released(*row)


def release(session: Session, one: Released, stars: Mapping[str, Counted]) -> None:
    """Write a quarter, or a correction of one, down in the caller's transaction: what was released stays beside it.

    Raises MihanError ``period_released`` where it is out; ValueError for a correction that follows nothing or has no
    reason.
    """
    out = session.scalar(select(func.max(ReleasedPeriod.revision)).where(ReleasedPeriod.period == one.period)) or 0
    if one.revision <= out:
        raise MihanError("period_released")
    if one.revision != out + 1 or bool(one.reason) is (one.revision == 1):
        raise ValueError("revision")
    session.add(ReleasedPeriod(**asdict(one)))
    session.flush()
    which = {"period": one.period, "revision": one.revision}
    figures = [
        which | {"star": star, "classification": table, "place": row, "class": name, "number": number}
        for star, counted in stars.items()
        for table, numbers in _tables(counted)
        for (row, name), number in numbers.items()
    ]
    merged = [which | {"star": star, "place": row} for star, counted in stars.items() for row in counted.together]
    for table, rows in ((ReleasedFigure, figures), (ReleasedTogether, merged)):
        if rows:
            # Of the table itself: some ten thousand rows need no objects.
            session.execute(insert(Base.metadata.tables[table.__tablename__]), rows)


def _tables(one: Counted) -> Iterable[tuple[str, Mapping[Place, int | None]]]:
    yield from one.tables.items()
    for name, numbers in one.measures.items():
        yield name, {(row, ALL): number for row, number in numbers.items()}


def counted(session: Session, period: str, stars: Collection[str] = (), revision: int = 0) -> dict[str, Counted]:
    """What was released of a quarter, by star; of those wanted alone. Nothing where it is not out.

    revision: another than the one in force.
    """
    one, other = ReleasedFigure, ReleasedTogether
    last = select(func.max(ReleasedPeriod.revision)).where(ReleasedPeriod.period == period).scalar_subquery()
    wanted = revision or last
    figures = select(one.star, one.table, one.place, one.class_, one.number)
    figures = figures.where(one.period == period, one.revision == wanted)
    merged = select(other.star, other.place).where(other.period == period, other.revision == wanted)
    if stars:
        figures, merged = figures.where(one.star.in_(stars)), merged.where(other.star.in_(stars))
    tables: dict[str, dict[str, dict[Place, int | None]]] = {}
    measures: dict[str, dict[str, dict[str, int | None]]] = {}
    for star, table, place, name, number in session.execute(figures):
        if star in STARS and table in STARS[star].measures:
            measures.setdefault(star, {}).setdefault(table, {})[place] = number
        else:
            tables.setdefault(star, {}).setdefault(table, {})[place, name] = number
    together: dict[str, list[str]] = {}
    for star, place in session.execute(merged.order_by(other.place)):
        together.setdefault(star, []).append(place)
    return {
        star: Counted(tables[star], measures.get(star, {}), tuple(together.get(star, ()))) for star in sorted(tables)
    }


def values(session: Session, code: str, periods: Iterable[str], table: str = "") -> tuple[Value, ...]:
    """An indicator at every place of each period; a period is a quarter (``2026-Q3``) or a year (``2026``).

    table: a classification of ``Indicator.by``, so that each of its classes is told too. A year has counts of what
    happened within it, the sum of four quarters that are shown, and shares of these; of how things stand at its end it
    has the fourth quarter's; by the months of its quarters it has nothing. KeyError for an indicator or table that is
    not known.
    """
    indicator = INDICATORS[code]
    if table and table not in indicator.by:
        raise KeyError(table)
    stars = {term.star for term in (*indicator.numerator, *indicator.denominator, *indicator.unknown)}
    found: list[Value] = []
    for period in periods:
        found += of_counted(indicator, period, counted_in(session, period, stars, indicator.when), table)
    return tuple(found)


def of_counted(
    indicator: Indicator, period: str, stars: Mapping[str, Counted], table: str = ""
) -> Iterable[Value]:  # fmt: skip
    """The same of numbers that are at hand."""
    first = stars.get(indicator.numerator[0].star)
    if first is None or (table == MONTH and period.isdecimal()):
        return
    rows = {row: None for numbers in first.tables.values() for row, name in numbers if name == ALL}
    reading = _Reading(indicator, period, stars)
    for row in sorted(rows):
        if not table:
            yield reading.value(row, "", ALL)
            continue
        for name in (ALL, *classes.fixed(table).above):
            yield reading.value(row, table, name)


@dataclass(frozen=True, slots=True)
class _Reading:
    indicator: Indicator
    period: str
    stars: Mapping[str, Counted]

    def value(self, row: str, table: str, name: str) -> Value:
        one = self.indicator
        terms = (Term(one.numerator[0].star, table, (name,)),) if table else one.numerator
        top, below = self._sum(terms, row), self._sum(one.denominator, row) if one.denominator else None
        base = below if one.denominator else top
        coverage = self._coverage(row)
        value = self._worth(top, below, row)
        warned = []
        if one.unknown and (coverage is None or coverage < LOW_COVERAGE):
            warned.append(Warned.COVERAGE)
        if one.shape is not Shape.COUNT and base is not None and base < SMALL_BASE:
            warned.append(Warned.SMALL)
        kept = value is None and not (one.shape in (Shape.SHARE, Shape.RATIO) and below == 0)
        return Value(
            one.code, self.period, row, table, name, value, top, base, coverage, kept, tuple(warned)
        )  # fmt: skip

    def _worth(self, top: int | None, below: int | None, row: str) -> float | None:
        match self.indicator.shape:
            case Shape.COUNT:
                return top
            case Shape.MEASURE:
                star = self.stars[self.indicator.numerator[0].star]
                return star.measures.get(self.indicator.measure, {}).get(row)
            case Shape.SHARE:
                # Each number is rounded by itself: the share of what is shown may pass a hundred by a little.
                return round(min(100.0, 100 * top / below), 1) if top is not None and below else None
            case Shape.RATIO:
                return round(top / below, 3) if top is not None and below else None

    def _coverage(self, row: str) -> int | None:
        one = self.indicator
        unknown, among = self._sum(one.unknown, row), self._sum(one.among, row)
        if not one.unknown or unknown is None or not among:
            return None
        return max(0, round(100 * (1 - unknown / among)))

    def _sum(self, terms: Sequence[Term], row: str) -> int | None:
        total = 0
        for term in terms:
            star = self.stars.get(term.star)
            if star is None:
                return None
            for name in term.classes:
                number = _number(star, term.table, row, name)
                if number is None:
                    return None
                total += number
        return total


def _number(star: Counted, table: str, row: str, name: str) -> int | None:
    """A number that is shown; a row with nobody is nought, one whose people stand with others is kept back."""
    numbers = star.tables[table] if table else next(iter(star.tables.values()))
    if (row, name) in numbers:
        return numbers[row, name]
    return None


def counted_in(session: Session, period: str, stars: Collection[str], when: When) -> dict[str, Counted]:
    """What was released of a quarter, or of a year as ``values`` has it, by star."""
    if "-" in period:
        return counted(session, period, stars)
    quarters = [f"{period}-Q{number}" for number in range(1, 5)]
    if when is When.END:
        return counted(session, quarters[-1], stars)
    each = [counted(session, quarter, stars) for quarter in quarters]
    return {star: _year([one[star] for one in each]) for star in stars if all(star in one for one in each)}


def _year(quarters: Sequence[Counted]) -> Counted:
    """The sum of what is shown; a row that stands with others in one of them has no sum, and measures have none."""
    tables: dict[str, dict[Place, int | None]] = {}
    for name in quarters[0].tables:
        if name == MONTH and len(quarters[0].tables) > 1:
            continue
        each = [one.tables[name] for one in quarters]
        places = [place for place in each[0] if all(place in one for one in each[1:])]
        if name == MONTH:  # its first month is another in each quarter: the whole alone has a sum
            places = [(row, class_) for row, class_ in places if class_ == ALL]
        tables[name] = {place: _added([one[place] for one in each]) for place in places}
    return Counted(tables)


def _added(numbers: Iterable[int | None]) -> int | None:
    total = 0
    for number in numbers:
        if number is None:
            return None
        total += number
    return total
