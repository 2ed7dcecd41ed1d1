"""The pages of skills: what is short, what there is more of than work asks for, which course would close it; and the
digital-skills programme before and after. All of it from what was released.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from sync.central.counts import KEPT_BACK
from sync.central.database import Database
from sync.central.indicators import classes
from sync.central.indicators.digital import DIGITAL, Gained, gained
from sync.central.indicators.disclosure import ALL, TOGETHER
from sync.central.indicators.gaps import SKILL_STARS, TABLES, Gap, Gaps, by_class, gaps
from sync.central.indicators.results import Counted, Released
from sync.central.web import charts
from sync.central.web.drawing import Drawing, language_of, saved
from sync.central.web.figure_labels import label, place_name
from sync.central.web.figure_lines import SERIES, ReleasedStars, period_name
from sync.central.web.guard import Guard
from sync.central.web.kept import Kept, Lately
from sync.central.web.pages import as_number, asked, wanted
from sync.central.web.sessions import SignedIn
from sync.central.web.skill_names import skill_names
from sync.central.words import LANGUAGES, direction, label_in, say

if TYPE_CHECKING:
    from mihan_desktop.domain.training.catalogue import Course
    from sync.central.importing.reports import Cell

TOP: Final = 10
"""Skills of which a picture is drawn, and lines of courses."""
LINES: Final = 60
"""Skills on one page of the list."""
KEPT: Final = 512
"""Pages that are kept as they were drawn."""
LOOKED_UP: Final = timedelta(minutes=1)
"""How long it takes at most until a new catalogue of courses is on the pages."""
_HEADS: Final = ("skills_skill", "skills_code", "figures_period", "skills_of", "skills_demanded", "skills_held",
                 "skills_taught", "skills_lacking", "skills_gap", "skills_for_hundred", "skills_standing",
                 "figures_warning")  # fmt: skip
_KINDS: Final = ("skills_demanded_share", "skills_held_share", "skills_taught_share")


Shown = TypeVar("Shown", Gap, Gained)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page is of. series: the quarter and those before it, the newest first; table, of: as ``Gaps`` has them."""

    language: str
    released: tuple[Released, ...]
    series: tuple[Released, ...]
    table: str
    of: str

    @property
    def chosen(self) -> Released | None:
        """The quarter; None while none is out."""
        return self.series[0] if self.series else None

    @property
    def of_name(self) -> str:
        """What the reader calls it."""
        if self.table == "governorate" or not self.table:
            return place_name(self.language, self.of)
        return label(self.language, self.table, self.of)


class SkillPages:
    """The routes under ``/skills``, and ``/digital``. No row about a person is read for them."""

    def __init__(self, database: Database, guard: Guard, drawing: Drawing, now: Callable[[], datetime]) -> None:
        self._database = database
        self._guard = guard
        self._drawing = drawing
        self._released = ReleasedStars(database, len((*SKILL_STARS, DIGITAL)) * 2 * SERIES)
        self._drawn: Kept[Markup] = Kept(KEPT)
        self._courses: Lately[tuple[Course, ...]] = Lately(1, LOOKED_UP, now)

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show = self._guard.show
        return [
            show("/skills", self._page),
            show("/skills/list", self._list),
            show("/skills/table.csv", partial(self._save, ".csv")),
            show("/skills/table.xlsx", partial(self._save, ".xlsx")),
            show("/skills/{code}", self._one),
            show("/digital", self._digital),
        ]

    def ahead(self, released: tuple[Released, ...]) -> Iterator[Callable[[], Markup]]:
        """The newest quarter of the whole country, in every language."""
        for language in LANGUAGES if released else ():
            said = Asked(language, released, released[:SERIES], "", ALL)
            yield partial(self._page_piece, said)
            yield partial(self._list_piece, said, released[0], "", 0)
            yield partial(self._digital_piece, said)

    # -- what is read

    def _asked(self, request: Request) -> Asked:
        released, series = self._released.quarters(request)
        return Asked(language_of(request), tuple(released), tuple(series), *_of(asked(request, "of")))

    def _stars(self, one: Released) -> Mapping[str, Counted]:
        return self._released.of(one, SKILL_STARS)

    def _gaps(self, said: Asked, chosen: Released) -> Gaps:
        return gaps(self._stars(chosen), chosen.base, said.table, said.of)

    def _offered(self) -> "tuple[Course, ...]":
        """The courses of the catalogue in force."""
        from sync.central.indicators.learning import catalogue_of

        with self._database.read() as session:
            return catalogue_of(session).courses

    def _names(self, language: str, skills: Collection[str]) -> Mapping[str, str]:
        with self._database.read() as session:
            return skill_names(session, skills, language)

    # -- pages

    def _page(self, request: Request, person: SignedIn) -> Response:
        said = self._asked(request)
        return self._drawing.whole(request, person, say(said.language, "skills"), self._page_piece(said))

    def _page_piece(self, said: Asked) -> Markup:
        courses = self._courses.get("", self._offered)
        taught = tuple((one.id, one.skills) for one in courses)
        return self._drawn.get(("skills", said, taught), partial(self._page_drawn, said, courses))

    def _page_drawn(self, said: Asked, courses: "Sequence[Course]") -> Markup:
        if said.chosen is None:
            return self._drawing.part(said.language, "skills.html", said=said)
        found, language = self._gaps(said, said.chosen), said.language
        taught = {one.id: one.skills for one in courses}
        titles = {one.id: label_in(language, one.labels, one.id) for one in courses}
        names = self._names(language, [one.skill for one in found.lines])
        return self._drawing.part(
            language, "skills.html", said=said, found=found, names=names, titles=titles, top=TOP, kinds=_KINDS,
            signed=signed, all_for_hundred=_for_hundred(found), closing=found.closing(taught)[:TOP],
            untaught=found.untaught(taught)[:TOP] if taught else (), choices=_choices(language),
            charts={
                word: _chart([(names.get(one.skill, one.skill), one) for one in lines[:TOP]], language)
                for word, lines in (("short", found.short), ("surplus", found.surplus))
            },
        )  # fmt: skip

    def _list(self, request: Request, person: SignedIn) -> Response:
        said, start = self._asked(request), as_number(asked(request, "start"), 5)
        text = asked(request, "q").strip()[:80]
        if said.chosen is None:
            return self._page(request, person)
        content = self._list_piece(said, said.chosen, text, start)
        return self._drawing.whole(request, person, say(said.language, "skills_list"), content)

    def _list_piece(self, said: Asked, chosen: Released, text: str, start: int) -> Markup:
        draw = partial(self._list_drawn, said, chosen, text, start)
        return draw() if text else self._drawn.get(("list", said, start), draw)

    def _list_drawn(self, said: Asked, chosen: Released, text: str, start: int) -> Markup:
        found = self._gaps(said, chosen)
        names = self._names(said.language, [one.skill for one in found.lines])
        lines = sorted(found.lines, key=lambda one: names.get(one.skill, one.skill))
        lines = [one for one in lines if text.casefold() in names.get(one.skill, one.skill).casefold()]
        return self._drawing.part(
            said.language, "skills_list.html", said=said, names=names, lines=lines[start : start + LINES], text=text,
            count=len(lines), start=start, following=start + LINES if start + LINES < len(lines) else 0, signed=signed,
            choices=_choices(said.language),
        )  # fmt: skip

    def _one(self, request: Request, person: SignedIn) -> Response:
        said, code, courses = self._asked(request), wanted(request, "code"), self._courses.get("", self._offered)
        if said.chosen is None:
            return self._page(request, person)
        line = _line(gaps(self._stars(said.chosen), said.chosen.base), code)
        if line is None:
            return self._drawing.missing(request, person)
        teaching = tuple(label_in(said.language, one.labels, one.id) for one in courses if code in one.skills)
        name = self._names(said.language, [code]).get(code, code)
        key = ("skill", said.language, said.released, said.series, code, teaching)
        content = self._drawn.get(key, partial(self._one_drawn, said, said.chosen, line, name, teaching))
        return self._drawing.whole(request, person, name, content)

    def _one_drawn(self, said: Asked, chosen: Released, line: Gap, name: str, teaching: Sequence[str]) -> Markup:
        language, told = said.language, {}
        for table in TABLES:
            each = by_class(self._stars(chosen), chosen.base, table, line.skill)
            told[table] = [(label(language, table, of), one) for of, one in each.items()]
        quarters = [(one.period, _line(gaps(self._stars(one), one.base), line.skill)) for one in reversed(said.series)]
        series = [(period, found) for period, found in quarters if found is not None]
        return self._drawing.part(
            language, "skill_one.html", said=said, line=line, name=name, told=told, series=series, kinds=_KINDS,
            signed=signed, teaching=teaching, periods=[period for period, _ in series],
            charts={word: _chart(lines, language) for word, lines in (*told.items(), ("series", _named(series)))},
        )  # fmt: skip

    def _save(self, kind: str, request: Request, person: SignedIn) -> Response:
        from sync.central.importing.reports import MAKERS, Table

        said = self._asked(request)
        if said.chosen is None:
            return self._drawing.missing(request, person)
        found, language = self._gaps(said, said.chosen), said.language
        names = self._names(language, [one.skill for one in found.lines])
        lines: list[Sequence[Cell]] = [[say(language, word) for word in _HEADS]]
        lines += [_row(said, names.get(one.skill, one.skill), one) for one in found.lines]
        data = MAKERS[kind]((Table(say(language, "skills"), lines),), language)
        name = "-".join(part for part in ("skills", said.chosen.period, said.of) if part) + kind
        return saved(data, name)

    def _digital(self, request: Request, person: SignedIn) -> Response:
        said = self._asked(request)
        return self._drawing.whole(request, person, say(said.language, "digital"), self._digital_piece(said))

    def _digital_piece(self, said: Asked) -> Markup:
        key = ("digital", said.language, said.released, said.series)
        return self._drawn.get(key, partial(self._digital_drawn, said))

    def _digital_drawn(self, said: Asked) -> Markup:
        language = said.language
        each = [(one.period, self._gained(one)) for one in said.series]
        lines = each[0][1] if each else []
        whole = [one for one in lines if not one.sex]
        places = sorted(
            ((place_name(language, one.place), one) for one in whole if one.place != ALL),
            key=lambda line: (line[1].place == TOGETHER, line[0]),
        )
        series = [
            (period, one) for period, found in reversed(each) for one in found if one.place == ALL and not one.sex
        ]
        return self._drawing.part(
            language, "digital.html", said=said, places=places, series=series,
            country=next((one for one in whole if one.place == ALL), None),
            sexes=sorted(
                ((place_name(language, one.place), one) for one in lines if one.sex and one.place != ALL),
                key=lambda line: (line[1].place == TOGETHER, line[0], line[1].sex),
            ),
            periods=[period for period, _ in series],
            by_sex=[(say(language, f"class_sex_{one.sex}"), one) for one in lines if one.sex and one.place == ALL],
            charts={
                word: charts.groups(
                    [(name, [_point(one.before), _point(one.after)]) for name, one in found],
                    mirrored=direction(language) == "rtl",
                )
                for word, found in (("places", places), ("series", _named(series)))
            },
        )  # fmt: skip

    def _gained(self, one: Released) -> list[Gained]:
        return list(gained(self._released.of(one, (DIGITAL,)).get(DIGITAL)))


def signed(number: int) -> str:
    """A difference with its sign."""
    return f"{number:+,}".replace("-", "−") if number else "0"


def _of(said: str) -> tuple[str, str]:
    """(table, class) of ``governorate:IQ-G01``; of the whole country where nothing is said that is known."""
    table, _, of = said.partition(":")
    return (table, of) if table in TABLES and of in classes.fixed(table).above else ("", ALL)


def _choices(language: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Of what one may ask, by table: (what to ask, its name)."""
    return [
        (table, [(f"{table}:{of}", label(language, table, of)) for of in classes.fixed(table).above])
        for table in TABLES
    ]  # fmt: skip


def _line(found: Gaps, skill: str) -> Gap | None:
    return next((one for one in found.lines if one.skill == skill), None)


def _for_hundred(found: Gaps) -> float | None:
    return round(100 * found.demanded / found.held, 1) if found.demanded is not None and found.held else None


def _chart(lines: Sequence[tuple[str, Gap]], language: str) -> charts.Bars:
    """Shares of all, so that posts and people stand on one scale."""
    values = [
        (name, [(share, KEPT_BACK if share is None else f"{share:.1f} %") for share in one.shares])
        for name, one in lines if any(one.shares)
    ]  # fmt: skip
    return charts.groups(values, mirrored=direction(language) == "rtl")


def _named(series: Sequence[tuple[str, Shown]]) -> list[tuple[str, Shown]]:
    """Quarters as a picture names them."""
    return [(period_name(period), one) for period, one in series]


def _point(mean: int | None) -> tuple[int | None, str]:
    return mean, KEPT_BACK if mean is None else str(mean)


def _row(said: Asked, name: str, one: Gap) -> "list[Cell]":
    cells: list[Cell] = [name, one.skill, said.chosen.period if said.chosen else "", said.of_name]
    numbers = (one.demanded, one.held, one.taught, one.lacking)
    cells += [KEPT_BACK if number is None else number for number in numbers]
    cells.append(one.gap if one.gap is not None else KEPT_BACK if one.kept_back else "")
    cells += ["" if one.for_hundred is None else one.for_hundred, say(said.language, f"skills_{one.standing}")]
    return [*cells, say(said.language, "figures_warn_small") if one.warned else ""]
