"""The page of open data: files of what was released, briefings, how programs read it, and the tokens for these."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central.database import Database
from sync.central.indicators.definitions import INDICATORS, STARS
from sync.central.indicators.opening import briefings, files, sdmx
from sync.central.indicators.opening.datasets import SETS, DataSet, Opening, Scope
from sync.central.indicators.opening.tokens import LONGEST_DAYS, USUAL_DAYS, Tokens
from sync.central.indicators.results import Released
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing, language_of, saved
from sync.central.web.guard import Fields, Guard
from sync.central.web.kept import Kept, Same
from sync.central.web.odata_routes import ROOT, ODataRoutes
from sync.central.web.pages import as_number, asked, wanted
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.central.words import LANGUAGES

AT: Final = "/opendata"
_ALL: Final = "all"
BOOKS: Final = 8
"""Workbooks that are kept as they were made: a large one takes seconds of a processor, and is four megabytes."""
KEPT: Final = 48
"""Lists of files, by quarter and language, that are kept as they were drawn."""
_PARTS: Final = {"values": ("indicator", tuple(INDICATORS)), "figures": ("star", tuple(STARS))}
"""Of large sets, by what their files are taken in parts."""


class OpeningPages:
    """The routes under ``/opendata``, and those under ``/odata/``. data: the centre's folder, for briefings."""

    def __init__(
        self, database: Database, data: Path | None, guard: Guard, drawing: Drawing, now: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:  # fmt: skip
        self._opening, self._tokens = Opening(database), Tokens(database, now, new_id)
        self._briefings = briefings.Shelf(database, data)
        self._odata = ODataRoutes(self._opening, self._tokens)
        self._guard, self._drawing, self._now = guard, drawing, now
        self._books: Kept[bytes] = Kept(BOOKS)
        self._drawn: Same[Markup] = Same(KEPT)

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take = self._guard.show, self._guard.take
        return [
            show(AT, self._all),
            show(f"{AT}/sdmx.csv", self._sdmx),
            show(f"{AT}/structure.xml", self._structure),
            show(f"{AT}/briefings/{{period}}/{{language}}", self._briefing),
            show(f"{AT}/{{name}}/data.csv", partial(self._file, ".csv")),
            show(f"{AT}/{{name}}/data.xlsx", partial(self._file, ".xlsx")),
            take(f"{AT}/tokens", self._make),
            take(f"{AT}/tokens/{{id}}/end", self._end),
            *self._odata.routes(),
        ]

    def _all(self, request: Request, person: SignedIn) -> Response:
        return self._show(request, person)

    def _show(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", made: str = "",
        typed: Fields | None = None, params: Mapping[str, str | int] | None = None,
    ) -> Response:  # fmt: skip
        released, language, written = self._opening.released(), language_of(request), self._briefings.listed()
        shown = (released, _chosen(request, released), written)
        drawn = self._drawn.get((language, shown[1]), shown, partial(self._files_drawn, language, *shown))
        may_make = person.may(Permission.MANAGE_TOKENS)
        return self._drawing.draw(
            request, "opendata.html", person, status, files=drawn, tokens=self._tokens.listed() if may_make else (),
            may_make=may_make, now=self._now(), root=f"{str(request.base_url).rstrip('/')}{ROOT}", scopes=tuple(Scope),
            days=USUAL_DAYS, most=LONGEST_DAYS, made=made, problem=problem, params=params or {}, typed=typed or {},
        )  # fmt: skip

    def _files_drawn(
        self, language: str, released: Sequence[Released], chosen: str, written: Sequence[briefings.BriefingLine]
    ) -> Markup:
        return self._drawing.part(
            language, "opendata_files.html", released=released[::-1], chosen=chosen, sets=tuple(SETS.values()),
            parts=_PARTS, briefings=written, languages=LANGUAGES,
        )  # fmt: skip

    def _file(self, ending: str, request: Request, person: SignedIn) -> Response:
        made = SETS.get(wanted(request, "name"))
        released = self._opening.released()
        said, part = asked(request, "period"), asked(request, "part")
        among = _among(made, released, said)
        if made is None or among is None:
            return self._drawing.missing(request, person)
        parts = frozenset({part} if part else ())
        if ending == ".csv":
            data = files.csv_of(self._opening, made.name, among, parts)
        else:
            said_in = language_of(request)
            make = partial(files.workbook, self._opening, made.name, among, parts, said_in)
            data = self._books.get((made.name, tuple(among), part, said_in), make)
        name = "-".join(word for word in ("mihan", made.name, said if made.grows else "", part) if word)
        return saved(data, f"{name}{ending}")

    def _sdmx(self, _request: Request, _person: SignedIn) -> Response:
        return saved(sdmx.data(self._opening, self._opening.released()), "mihan-sdmx.csv")

    def _structure(self, _request: Request, _person: SignedIn) -> Response:
        return saved(sdmx.structure(self._now()), "mihan-structure.xml")

    def _briefing(self, request: Request, person: SignedIn) -> Response:
        period, language = wanted(request, "period"), wanted(request, "language")
        data = self._briefings.read(period, language)
        if data is None:
            return self._drawing.missing(request, person)
        return saved(data, briefings.file_name(period, language))

    def _make(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        scopes = [str(one) for one in Scope if fields.get(f"scope_{one}")]
        try:
            days = as_number(fields.get("days", ""), 5)
            _line, text = self._tokens.make(fields.get("name", ""), scopes, days, person.username)
        except CentralError as error:
            return self._show(request, person, 422, error.code, typed=fields, params=error.params)
        return self._show(request, person, made=text)

    def _end(self, request: Request, person: SignedIn, _fields: Fields) -> Response:
        try:
            self._tokens.end(wanted(request), person.username)
        except CentralError:
            return self._drawing.missing(request, person)
        return RedirectResponse(AT, 303)


def _chosen(request: Request, released: Sequence[Released]) -> str:
    """The quarter that is asked for, ``all`` or the newest; "" where nothing is out."""
    said = asked(request, "period")
    if said == _ALL or any(one.period == said for one in released):
        return said
    return released[-1].period if released else ""


def _among(made: DataSet | None, released: Sequence[Released], period: str) -> Sequence[Released] | None:
    """The quarters whose rows are wanted; None where there is no such quarter."""
    if made is None or not made.grows or period in ("", _ALL):
        return released
    return [one for one in released if one.period == period] or None
