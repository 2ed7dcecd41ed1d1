"""The pages of indicators: figures of a quarter as they were released, with definition, period and coverage."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from sync.central.counts import KEPT_BACK
from sync.central.database import Database
from sync.central.indicators import classes, results
from sync.central.indicators.definitions import INDICATORS, Indicator, When
from sync.central.indicators.disclosure import ALL, TOGETHER
from sync.central.indicators.periods import Quarter
from sync.central.indicators.results import Counted, Released, Value, Warned
from sync.central.web import charts
from sync.central.web.drawing import Drawing, language_of, saved
from sync.central.web.figure_labels import depth, in_order, label, place_name
from sync.central.web.figure_lines import SERIES, Line, ReleasedStars, bars, line_of, pyramid, shown
from sync.central.web.guard import Guard
from sync.central.web.kept import Kept
from sync.central.web.pages import asked, wanted
from sync.central.web.sessions import SignedIn
from sync.central.words import LANGUAGES, direction, say

if TYPE_CHECKING:
    from sync.central.importing.reports import Cell

KEPT: Final = 1024
"""Pages that are kept as they were drawn: what was released stays as it is. Some 20 MB."""
KEPT_STARS: Final = 96
"""Populations of a quarter whose figures are kept as they were read."""
_HEADS: Final = ("figures_indicator", "figures_period", "governorate", "figures_class", "figures_value", "figures_base",
                 "figures_coverage", "figures_warning")  # fmt: skip
_WARNINGS: Final = {Warned.COVERAGE: "figures_warn_coverage", Warned.SMALL: "figures_warn_small"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page shows. series: the quarter and those before it, the newest first; place: of classes and series."""

    language: str
    indicator: Indicator
    series: tuple[Released, ...]
    table: str
    place: str

    @property
    def chosen(self) -> Released | None:
        """The quarter; None while none is out."""
        return self.series[0] if self.series else None


class FigurePages:
    """The routes under ``/indicators``. No row about a person is read for them."""

    def __init__(self, database: Database, guard: Guard, drawing: Drawing) -> None:
        self._guard = guard
        self._drawing = drawing
        self._released = ReleasedStars(database, KEPT_STARS)
        self._drawn: Kept[Markup] = Kept(KEPT)

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, one = self._guard.show, "/indicators/{code}"
        return [
            show("/indicators", self._list),
            show(one, self._one),
            show(f"{one}/table.csv", partial(self._save, ".csv")),
            show(f"{one}/table.xlsx", partial(self._save, ".xlsx")),
        ]

    def ahead(self, released: tuple[Released, ...]) -> Iterator[Callable[[], Markup]]:
        """The newest quarter in every language: the list, and each figure of the whole country by each table."""
        series = released[:SERIES]
        for language in LANGUAGES if series else ():
            yield partial(self._list_piece, language, released, series[0])
            for one in INDICATORS.values():
                for table in ("", *one.by):
                    yield partial(self._one_piece, Asked(language, one, series, table, ALL), released)

    def _stars(self, indicator: Indicator, of: Released) -> Mapping[str, Counted]:
        """What was released of the populations that it is made of."""
        terms = (*indicator.numerator, *indicator.denominator, *indicator.unknown)
        return self._released.of(of, {term.star for term in terms})

    def _values(self, indicator: Indicator, of: Released, table: str = "") -> Sequence[Value]:
        return tuple(results.of_counted(indicator, of.period, self._stars(indicator, of), table))

    def _list(self, request: Request, person: SignedIn) -> Response:
        (released, series), language = self._released.quarters(request), language_of(request)
        chosen = next(iter(series), None)
        content = self._list_piece(language, released, chosen)
        return self._drawing.whole(request, person, say(language, "indicators"), content)

    def _list_piece(self, language: str, released: Sequence[Released], chosen: Released | None) -> Markup:
        return self._drawn.get((language, released, chosen), partial(self._list_drawn, language, released, chosen))

    def _list_drawn(self, language: str, released: Sequence[Released], chosen: Released | None) -> Markup:
        groups: dict[str, list[Line]] = {}
        for one in INDICATORS.values():
            values = self._values(one, chosen) if chosen else ()
            groups.setdefault(one.group, []).extend(
                line_of(one, value, _name(language, one)) for value in values if value.place == ALL
            )
        return self._drawing.part(language, "indicators.html", released=released, chosen=chosen, groups=groups)

    def _one(self, request: Request, person: SignedIn) -> Response:
        released, series = self._released.quarters(request)
        said = _asked(request, series)
        if said is None:
            return self._drawing.missing(request, person)
        content = self._one_piece(said, released)
        return self._drawing.whole(request, person, _name(said.language, said.indicator), content)

    def _one_piece(self, said: Asked, released: Sequence[Released]) -> Markup:
        return self._drawn.get((said, released), partial(self._one_drawn, said, released))

    def _one_drawn(self, said: Asked, released: Sequence[Released]) -> Markup:
        one, chosen, language = said.indicator, said.chosen, said.language
        mirrored = direction(language) == "rtl"
        lines = _places(one, self._values(one, chosen), language) if chosen else []
        parts = self._parts(said, chosen) if chosen and said.table else []
        series = [
            line_of(one, value, quarter.period)
            for quarter in reversed(said.series) for value in self._values(one, quarter) if value.place == said.place
        ]  # fmt: skip
        stars = self._stars(one, chosen) if chosen else {}
        together = stars[one.numerator[0].star].together if one.numerator[0].star in stars else ()
        return self._drawing.part(
            language, "indicator_one.html", one=one, released=released, chosen=chosen, table=said.table,
            place=said.place, place_name=place_name(language, said.place), name=_name(language, one),
            figure=next((line for line in lines if line.value.place == said.place), None), lines=lines, parts=parts,
            series=series, days=_days(one, chosen), together=[place_name(language, row) for row in together],
            places=bars([line for line in lines if line.value.place != ALL], mirrored=mirrored),
            classes=bars([line for line in parts if line.value.class_ != ALL], mirrored=mirrored),
            pyramid=pyramid(parts, mirrored=mirrored),
            over=charts.lines(
                [(line.name, line.value.value, line.shown) for line in series],
                partial(shown, one, kept_back=False), mirrored=mirrored,
            ),
        )  # fmt: skip

    def _parts(self, said: Asked, chosen: Released) -> list[Line]:
        """The place by class, everybody first."""
        one, table, language = said.indicator, said.table, said.language
        at = in_order(table)
        values = [value for value in self._values(one, chosen, table) if value.place == said.place]
        values.sort(key=lambda value: at[value.class_])
        return [
            line_of(
                one, value, label(language, table, value.class_),
                depth=depth(table, value.class_), share=_share(value, values[0]),
            )
            for value in values
        ]  # fmt: skip

    def _save(self, kind: str, request: Request, person: SignedIn) -> Response:
        from sync.central.importing.reports import MAKERS, Table

        said = _asked(request, self._released.quarters(request)[1])
        if said is None or said.chosen is None:
            return self._drawing.missing(request, person)
        one, language, table, period = said.indicator, said.language, said.table, said.chosen.period
        told: list[Sequence[Cell]] = [[say(language, word) for word in _HEADS]]
        told += [
            _row(language, _name(language, one), table, value) for value in self._values(one, said.chosen, table)
        ]  # fmt: skip
        data = MAKERS[kind]((Table(say(language, "indicators"), told),), language)
        name = "-".join(part for part in (one.code, period, table) if part) + kind
        return saved(data, name)


def _row(language: str, name: str, table: str, one: Value) -> "list[Cell]":
    cells: list[Cell] = [name, one.period, place_name(language, one.place)]
    cells.append(label(language, table, one.class_) if table else "")
    cells += ["" if number is None else number for number in (one.value, one.base, one.coverage)]
    if one.kept_back:
        cells[4] = KEPT_BACK
    cells.append("; ".join(say(language, _WARNINGS[each]) for each in one.warned))
    return cells


def _name(language: str, indicator: Indicator) -> str:
    return say(language, f"indicator_{indicator.code}")


def _asked(request: Request, series: Sequence[Released]) -> Asked | None:
    """None where there is no such indicator; what else is said and not known is as if it were not said."""
    indicator = INDICATORS.get(wanted(request, "code"))
    if indicator is None:
        return None
    table, place = asked(request, "by"), asked(request, "place")
    return Asked(
        language_of(request), indicator, tuple(series), table if table in indicator.by else "",
        place if place in (*classes.governorates(), TOGETHER) else ALL,
    )  # fmt: skip


def _days(indicator: Indicator, chosen: Released | None) -> tuple[str, str]:
    """(first, last) of what it tells; ("", last) of how things stand at the end."""
    if chosen is None:
        return "", ""
    quarter = Quarter.read(chosen.period)
    return "" if indicator.when is When.END else quarter.first.isoformat(), quarter.last.isoformat()


def _places(indicator: Indicator, values: Sequence[Value], language: str) -> list[Line]:
    """The whole first, then governorates by name, and those that stand together at the end."""
    whole = next(iter(one for one in values if one.place == ALL), None)
    lines = [line_of(indicator, one, place_name(language, one.place), share=_share(one, whole)) for one in values]
    return sorted(lines, key=lambda line: (line.value.place != ALL, line.value.place == TOGETHER, line.name))


def _share(one: Value, whole: Value | None) -> str:
    if whole is None or not whole.value or one.value is None:
        return ""
    return f"{min(100.0, 100 * one.value / whole.value):.1f} %"
