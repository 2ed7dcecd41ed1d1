"""The page of ESCO: which version is here, how much of it, what is in it by words, and the release that carries it."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central.database import Database
from sync.central.publishing import Publishing, told_part
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing, language_of
from sync.central.web.guard import Fields, Guard
from sync.central.web.pages import asked
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.protocol.errors import ProtocolError
from sync.protocol.releases import ESCO

if TYPE_CHECKING:
    from mihan_desktop.domain.work.occupations import Occupations

MOST_ASKED: Final = 80
"""letters of a search"""


class EscoPages:
    """The routes under ``/esco``. Nobody's data is on them."""

    def __init__(self, database: Database, office: Publishing, guard: Guard, drawing: Drawing) -> None:
        self._database = database
        self._office = office
        self._guard = guard
        self._drawing = drawing

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        return [self._guard.show("/esco", self._page), self._guard.take("/esco/release", self._build)]

    @cached_property
    def _titles(self) -> "Occupations":
        from mihan_desktop.domain.work.occupations import occupations
        from resources.codes import code_list

        return occupations((one.code, one.names) for one in code_list("isco08"))

    def _page(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", **params: str | int
    ) -> Response:
        from sync.central.work import esco

        text = asked(request, "q").strip()[:MOST_ASKED]
        with self._database.read() as session:
            lines = esco.imports(session)
            counts = esco.counts(session) if lines else None
            found = esco.search(session, text, language_of(request)) if text else ()
            published = esco.version_of(told_part(session, ESCO)[0])
        return self._drawing.draw(
            request, "esco.html", person, status, lines=lines, counts=counts, found=found, text=text,
            published=published, titles=self._titles, builds=person.may(Permission.PUBLISH_RELEASES), problem=problem,
            params=params,
        )  # fmt: skip

    def _build(self, request: Request, person: SignedIn, _fields: Fields) -> Response:
        from sync.central.work import esco

        try:
            with self._database.read() as session:
                made = esco.make_part(session)
            line = self._office.build([made], f"ESCO {made.part.version}", by=person.username)
        except (CentralError, ProtocolError) as error:
            return self._page(request, person, 422, str(error.code), **error.params)
        return RedirectResponse(f"/releases/{line.version}", 303)
