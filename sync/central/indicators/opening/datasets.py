"""The data sets that anybody may be given: their columns, and rows of figures as they were released.

CSV, workbooks, OData and SDMX have the same rows by the same names. Codes stand as they are, beside them what each is
called in three languages; nought is a number that was counted, an empty cell one that is kept back or that is none.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache, partial
from typing import Final

from resources.codes import code_list
from sync.central.database import Database
from sync.central.indicators import classes, results
from sync.central.indicators.definitions import INDICATORS, STARS, Rows, When
from sync.central.indicators.disclosure import ALL, TOGETHER
from sync.central.indicators.gaps import SKILL_STARS, TABLES, Standing, gaps
from sync.central.indicators.periods import Quarter
from sync.central.indicators.results import Released, Warned
from sync.central.schema import Office
from sync.central.web.figure_labels import label, place_name
from sync.central.web.kept import Kept
from sync.central.words import LANGUAGES, say

COUNTRY: Final = "IQ"
TOTAL: Final = "_T"
"""Of all, as SDMX writes it: every class, every row that is no governorate."""
FEW: Final = "_X"
"""Rows that have too few to be shown alone, together."""

KEPT: Final = 24
"""Quarters of a set whose rows stay in memory: a few megabytes each."""

Cell = str | int | float | bool | date | datetime | None
Row = tuple[Cell, ...]


class Kind(StrEnum):
    """What stands in a column, as XLSForm calls it."""

    TEXT = "text"
    WHOLE = "integer"
    NUMBER = "decimal"
    YES_NO = "boolean"
    DAY = "date"
    MOMENT = "dateTime"


class Scope(StrEnum):
    """What a token opens."""

    INDICATORS = "indicators"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Column:
    """key: names its row, with the other keys; codes: the list (of the set ``labels``) that its codes are of."""

    name: str
    kind: Kind = Kind.TEXT
    key: bool = False
    codes: str = ""


@dataclass(frozen=True, slots=True)
class DataSet:
    """One table. scope: whose tokens open it, None of what every token does; part: the column by which its files are
    taken in parts, "" of small ones. What has a column ``period`` grows with every release, the others stay.
    """

    name: str
    scope: Scope | None
    columns: tuple[Column, ...]
    part: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Of its columns."""
        return tuple(column.name for column in self.columns)

    @property
    def grows(self) -> bool:
        """Whether it has rows of every period."""
        return "period" in self.names


def _coded(name: str, codes: str, *, key: bool = False) -> tuple[Column, ...]:
    return (Column(name, key=key, codes=codes), *(Column(f"{name}_{language}") for language in LANGUAGES))


_TEXTS: Final = tuple(Column(f"label_{language}") for language in LANGUAGES)
_PERIOD: Final = Column("period", key=True)

SETS: Final[Mapping[str, DataSet]] = {
    made.name: made
    for made in (
        DataSet(
            "periods",
            None,
            (
                _PERIOD,
                Column("first_day", Kind.DAY),
                Column("last_day", Kind.DAY),
                Column("released_at", Kind.MOMENT),
                Column("data_day", Kind.DAY),
                Column("revision", Kind.WHOLE),
                Column("reason"),
                Column("edition", Kind.WHOLE),
                Column("smallest", Kind.WHOLE),
                Column("base_number", Kind.WHOLE),
            ),
        ),
        DataSet(
            "indicators",
            None,
            (
                Column("indicator", key=True),
                *_TEXTS,
                *(Column(f"means_{language}") for language in LANGUAGES),
                Column("topic", codes="topic"),
                Column("shape", codes="shape"),
                Column("unit", codes="unit"),
                Column("source"),
            ),
        ),
        DataSet(
            "values",
            Scope.INDICATORS,
            (
                *_coded("indicator", "indicator", key=True),
                _PERIOD,
                *_coded("place", "place", key=True),
                Column("table", key=True, codes="table"),
                *_coded("class", "", key=True),
                Column("value", Kind.NUMBER),
                Column("numerator", Kind.WHOLE),
                Column("base", Kind.WHOLE),
                Column("coverage", Kind.WHOLE),
                Column("kept_back", Kind.YES_NO),
                Column("low_coverage", Kind.YES_NO),
                Column("small_base", Kind.YES_NO),
            ),
            part="indicator",
        ),
        DataSet(
            "figures",
            Scope.FIGURES,
            (
                *_coded("star", "star", key=True),
                _PERIOD,
                Column("rows", codes="rows"),
                *_coded("row", "", key=True),
                Column("table", key=True, codes="table"),
                *_coded("class", "", key=True),
                Column("number", Kind.WHOLE),
                Column("kept_back", Kind.YES_NO),
            ),
            part="star",
        ),
        DataSet(
            "gaps",
            Scope.INDICATORS,
            (
                *_coded("skill", "skill", key=True),
                _PERIOD,
                Column("table", key=True, codes="table"),
                *_coded("class", "", key=True),
                *(Column(name, Kind.WHOLE) for name in ("demanded", "held", "taught", "lacking", "gap")),
                Column("for_hundred", Kind.NUMBER),
                Column("standing", codes="standing"),
                Column("kept_back", Kind.YES_NO),
                Column("small_base", Kind.YES_NO),
            ),
        ),
        DataSet("labels", None, (Column("list_name", key=True), Column("name", key=True), *_TEXTS)),
        DataSet(
            "columns", None,
            (Column("data_set", key=True), Column("name", key=True), Column("type"), Column("list_name"), *_TEXTS),
        ),
    )
}  # fmt: skip


class Opening:
    """Rows of what is out in a database. What was released stays, so rows are made once and kept."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: Kept[tuple[Row, ...]] = Kept(KEPT)

    def released(self) -> tuple[Released, ...]:
        """The quarters that are out, the oldest first: what is released later comes after what a reader has."""
        with self._database.read() as session:
            return tuple(reversed(results.released(session)))

    def rows(self, name: str, released: Iterable[Released], parts: frozenset[str] = frozenset()) -> Iterator[Row]:
        """The rows of a data set, of these quarters where it grows; parts: of those of its column ``part`` alone.

        A year has its values after its last quarter, when all four are out. KeyError for an unknown name.
        """
        made = SETS[name]
        if not made.grows:
            yield from _FIXED[name]()
            return
        among = tuple(released)
        for one in among:
            years = [one.period[:4]] if name == "values" and _is_whole(one, among) else []
            for period in (one.period, *years):
                found = self._kept.get((name, one, period), partial(self._make, name, one, period))
                if not parts:
                    yield from found
                    continue
                at = made.names.index(made.part)
                yield from (row for row in found if row[at] in parts)

    def _make(self, name: str, one: Released, period: str) -> tuple[Row, ...]:
        if name == "periods":
            quarter = Quarter.read(one.period)
            days = (quarter.first, quarter.last, one.released_at, one.day)
            return ((one.period, *days, one.revision, one.reason, one.edition, one.smallest, one.base),)
        if name == "gaps":
            return tuple(self._gaps(one))
        return tuple(self._values(period) if name == "values" else self._figures(period))

    def _gaps(self, one: Released) -> Iterator[Row]:
        """Skills of the country, and by each table."""
        with self._database.read() as session:
            stars = results.counted(session, one.period, SKILL_STARS)
        each = [(made, of) for made in TABLES for of in classes.fixed(made).above]
        for table, of in [("", ALL), *each]:
            about_it = (one.period, table or TOTAL, *class_(table, of))
            for gap in gaps(stars, one.base, table, of).lines:
                yield (
                    *row_(Rows.SKILL, gap.skill, {}), *about_it, gap.demanded, gap.held, gap.taught, gap.lacking,
                    gap.gap, gap.for_hundred, str(gap.standing), gap.kept_back, gap.warned,
                )  # fmt: skip

    def _values(self, period: str) -> Iterator[Row]:
        with self._database.read() as session:
            stars = {when: results.counted_in(session, period, STARS, when) for when in When}
        for code, indicator in INDICATORS.items():
            named, is_year = _named("indicator", code), "-" not in period
            for table in ("", *(one for one in indicator.by if not (is_year and one == results.MONTH))):
                for one in results.of_counted(indicator, period, stars[indicator.when], table):
                    if table and one.class_ == ALL:
                        continue  # everybody stands there already
                    yield (
                        *named, period, *place(one.place), table or TOTAL, *class_(table, one.class_), one.value,
                        one.numerator, one.base, one.coverage, one.kept_back, Warned.COVERAGE in one.warned,
                        Warned.SMALL in one.warned,
                    )  # fmt: skip

    def _figures(self, period: str) -> Iterator[Row]:
        with self._database.read() as session:
            found = results.counted(session, period)
            offices = {office.id: office.name for office in session.query(Office)}
        for code, counted in found.items():
            rows = STARS[code].rows if code in STARS else Rows.GOVERNORATE
            begins = (*_named("star", code), period, str(rows))
            for table, numbers in counted.tables.items():
                for (row, name), number in numbers.items():
                    yield (
                        *begins, *row_(rows, row, offices), table, *class_(table, name), number, number is None
                    )  # fmt: skip
            for measure, worths in counted.measures.items():
                for row, number in worths.items():
                    yield (*begins, *row_(rows, row, offices), measure, *class_("", ALL), number, number is None)


def _is_whole(one: Released, among: Iterable[Released]) -> bool:
    """Whether with this quarter its year is out."""
    year = [each.period for each in among if each.period[:4] == one.period[:4]]
    return len(year) == 4 and one.period == max(year)


def place(code: str) -> tuple[str, ...]:
    """A governorate: its code, and what it is called."""
    return ({ALL: COUNTRY, TOGETHER: FEW}.get(code, code), *(place_name(language, code) for language in LANGUAGES))


def class_(table: str, code: str) -> tuple[str, ...]:
    """A class of a table."""
    return (code if code != ALL else TOTAL, *(label(language, table, code) for language in LANGUAGES))


def row_(rows: Rows, code: str, offices: Mapping[str, str]) -> tuple[str, ...]:
    """A row of a star: a governorate, a skill, an office."""
    if rows == Rows.GOVERNORATE:
        return place(code)
    if code in (ALL, TOGETHER):
        word = "figures_everybody" if code == ALL else "opening_few"
        return (TOTAL if code == ALL else FEW, *(say(language, word) for language in LANGUAGES))
    if rows == Rows.SKILL:
        names = _skills().get(code)
        return (code, *(names[language] if names else code for language in LANGUAGES))
    return (code, *(offices.get(code, code) for _ in LANGUAGES))


@cache
def _skills() -> Mapping[str, Mapping[str, str]]:
    return {one.code: one.names for one in code_list("skills")}


def _named(kind: str, code: str) -> tuple[str, ...]:
    return (code, *(say(language, f"{kind}_{code}") for language in LANGUAGES))


def _indicators() -> Iterator[Row]:
    for code, one in INDICATORS.items():
        means = (say(language, f"indicator_{code}_means") for language in LANGUAGES)
        yield (*_named("indicator", code), *means, one.group, str(one.shape), str(one.unit), one.source)


def _columns() -> Iterator[Row]:
    """The dictionary: every column of every set."""
    for made in SETS.values():
        for column in made.columns:
            kind = f"select_one {column.codes}" if column.codes else str(column.kind)
            yield (made.name, column.name, kind, column.codes, *about(column.name))


def about(column: str) -> tuple[str, ...]:
    """What stands in a column, in three languages."""
    stem, _, end = column.rpartition("_")
    if end in LANGUAGES and stem:
        word = f"opening_of_{stem}"
        return tuple(f"{say(language, word)} ({LANGUAGES[end]})" for language in LANGUAGES)
    return tuple(say(language, f"opening_of_{column}") for language in LANGUAGES)


def tables() -> tuple[str, ...]:
    """Every classification by which something released is told apart."""
    return tuple(dict.fromkeys(table for star in STARS.values() for table in star.tables))


def labels() -> Iterator[Row]:
    """Every code that is in a set, by its list: classes stand in the list of their table."""
    lists: dict[str, Iterable[tuple[str, ...]]] = {
        "indicator": (_named("indicator", code) for code in INDICATORS),
        "star": (_named("star", code) for code in STARS),
        "place": (place(code) for code in (ALL, *classes.governorates(), TOGETHER)),
        "skill": ((code, *(names[language] for language in LANGUAGES)) for code, names in _skills().items()),
        "table": (
            (TOTAL, *(say(language, "figures_everybody") for language in LANGUAGES)),
            *(_named("table", one) for one in (*tables(), *_measures())),
        ),
        "rows": (_worded("opening_rows", str(one)) for one in Rows),
        "standing": (_worded("skills", str(one)) for one in Standing),
        "topic": (_worded("figures_group", one) for one in dict.fromkeys(one.group for one in INDICATORS.values())),
        "shape": (_worded("opening_shape", one) for one in dict.fromkeys(str(i.shape) for i in INDICATORS.values())),
        "unit": (_named("unit", one) for one in dict.fromkeys(str(star.unit) for star in STARS.values())),
    }
    for name, codes in lists.items():
        yield from ((name, *one) for one in codes)
    for table in tables():
        yield from ((table, *class_(table, name)) for name in (ALL, *classes.fixed(table).above))


def _worded(stem: str, code: str) -> tuple[str, ...]:
    return (code, *(say(language, f"{stem}_{code}") for language in LANGUAGES))


def _measures() -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for star in STARS.values() for name in star.measures))


_FIXED: Final[Mapping[str, Callable[[], Iterable[Row]]]] = {
    "indicators": _indicators,
    "labels": labels,
    "columns": _columns,
}
