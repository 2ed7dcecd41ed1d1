"""The page of what arrived and from whom: offices as tiles of governorates and as a list, and the last days."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from sync.central.arrivals import DAYS, Arrivals, Place, arrivals
from sync.central.audit_desks import SILENT_DAYS
from sync.central.database import Database
from sync.central.web import charts, tiles
from sync.central.web.drawing import Drawing, language_of
from sync.central.web.guard import Guard
from sync.central.web.kept import Kept, Lately
from sync.central.web.pages import as_number, asked
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.central.words import direction, name_of, say

KEPT: Final = timedelta(seconds=15)
"""How long an answer is shown again: many readers at once cost one look at the batches."""
PAGES: Final = 64
"""Pages that are kept as they were drawn, for as long."""
LINES: Final = 100
"""Offices on one page."""


class ArrivalPages:
    """The route ``/arrivals``."""

    def __init__(self, database: Database, guard: Guard, drawing: Drawing, now: Callable[[], datetime]) -> None:
        self._database = database
        self._guard = guard
        self._drawing = drawing
        self._now = now
        self._read: Lately[Arrivals] = Lately(1, KEPT, now)
        self._drawn: Kept[Markup] = Kept(PAGES)

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        return [self._guard.show("/arrivals", self._page)]

    def _arrivals(self) -> Arrivals:
        with self._database.read() as session:
            return arrivals(session, self._now())

    def _page(self, request: Request, person: SignedIn) -> Response:
        found, language = self._read.get("", self._arrivals), language_of(request)
        wanted = asked(request, "governorate")
        wanted = wanted if wanted in found.places else ""
        start = as_number(asked(request, "start"))
        manages = person.may(Permission.MANAGE_OFFICES)
        content = self._drawn.get(
            (found.at, language, wanted, start, manages),
            lambda: self._content(found, language, wanted, start, manages=manages),
        )
        return self._drawing.draw(request, "kept.html", person, title=say(language, "arrivals"), content=content)

    def _content(self, found: Arrivals, language: str, wanted: str, start: int, *, manages: bool) -> Markup:
        offices = [one for one in found.offices if wanted in ("", one.governorate)]
        chart = charts.bars(
            [(f"{day:%m-%d}", numbers.changes, f"{numbers.changes:,}") for day, numbers in found.days],
            mirrored=direction(language) == "rtl",
        )
        return self._drawing.part(
            language, "arrivals.html", found=found, offices=offices[start : start + LINES], count=len(offices),
            start=start, following=start + LINES if len(offices) > start + LINES else 0, wanted=wanted, chart=chart,
            tiles=tuple((*tiles.corner(code), code, found.places.get(code, Place())) for code in tiles.PLACES),
            width=tiles.WIDTH, height=tiles.HEIGHT, size=tiles.SIZE, days=DAYS, silent_days=SILENT_DAYS,
            elsewhere=sorted(
                ((code, one) for code, one in found.places.items() if code not in tiles.PLACES),
                key=lambda one: name_of(language, one[0]),
            ),
            manages=manages,
        )  # fmt: skip
