"""The pages of rules of points: brought, checked by row, tried on the register, built into a release."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYetError
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from mihan_desktop.domain.points import Account
from mihan_desktop.domain.points.simulation import FEW_FOR_A_MEAN, SMALLEST
from sync.central.database import Database
from sync.central.log import note
from sync.central.schema import Office
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing, language_of
from sync.central.web.guard import Fields, Guard, Upload
from sync.central.web.pages import wanted
from sync.central.web.sessions import SignedIn
from sync.protocol.errors import ProtocolError

if TYPE_CHECKING:
    from sync.central.points.trying import Trying
    from sync.central.publishing import Publishing

PATIENCE: Final = 3.0
"""Seconds for which a page waits for what it began; then it says that it is being worked on."""


class PointsPages:
    """The routes under ``/points``. Nothing of a person is shown: groups of few are kept back from everybody."""

    def __init__(
        self, database: Database, office: "Publishing", guard: Guard, drawing: Drawing, now: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:  # fmt: skip
        self._database = database
        self._office = office
        self._guard = guard
        self._drawing = drawing
        self._now = now
        self._new_id = new_id
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="points")
        self._working: dict[str, Future[object]] = {}
        self._closing = False

    @cached_property
    def _trying(self) -> "Trying":
        from sync.central.points.trying import Trying

        return Trying(self._database, self._now, self._new_id)

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take, one = self._guard.show, self._guard.take, "/points/{id}"
        return [
            show("/points", self._list),
            self._guard.take_files("/points", self._bring),
            show(one, self._one),
            take(one + "/simulate", self._simulate),
            take(one + "/release", self._release),
        ]

    def close(self) -> None:
        """Stop what is being tried: it is begun anew when somebody wants it."""
        self._closing = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _list(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", problems: tuple[Any, ...] = (),
        **params: str | int,
    ) -> Response:  # fmt: skip
        from sync.central.points.in_force import in_force
        from sync.central.points.trying import days

        with self._database.read() as session:
            present = in_force(session, days(self._now()))
            offices = {one.id: one.name for one in session.scalars(select(Office))}
        return self._drawing.draw(
            request, "points.html", person, status, lines=self._trying.lines(), present=present, offices=offices,
            problem=problem, problems=_told(request, problems), params=params,
        )  # fmt: skip

    def _bring(self, request: Request, person: SignedIn, _fields: Fields, files: tuple[Upload, ...]) -> Response:
        from sync.central.points.rulebooks import read

        if len(files) != 1 or not files[0].data:
            return self._list(request, person, 422, "no_file")
        book, problems = read(files[0].data, files[0].name)
        if book is None or any(one.severity == "error" for one in problems):
            return self._list(request, person, 422, "points_refused", problems)
        line = self._trying.bring(book, person.username)
        if problems:
            return self._show(request, person, line.id, problems=problems)
        return RedirectResponse(f"/points/{line.id}", 303)

    def _one(self, request: Request, person: SignedIn) -> Response:
        return self._show(request, person, wanted(request))

    def _show(
        self, request: Request, person: SignedIn, name: str, status: int = 200, problem: str = "",
        problems: tuple[Any, ...] = (), **params: str | int,
    ) -> Response:  # fmt: skip
        try:
            line, book = self._trying.one(name)
        except CentralError:
            return self._drawing.missing(request, person)
        running = self._working.get(line.id)
        return self._drawing.draw(
            request, "points_one.html", person, status, one=line, book=book, accounts=tuple(Account), smallest=SMALLEST,
            mean=FEW_FOR_A_MEAN, working=running is not None and not running.done(), problem=problem, params=params,
            problems=_told(request, problems),
        )  # fmt: skip

    def _simulate(self, request: Request, person: SignedIn, _fields: Fields) -> Response:
        """Try it on the register, beside the page; whoever asked waits a moment."""
        name, by = wanted(request), person.username
        try:
            self._trying.one(name)
        except CentralError:
            return self._drawing.missing(request, person)
        running = self._working.get(name)
        if running is None or running.done():

            def run() -> object:
                try:
                    return self._trying.simulate(name, by, lambda *_: None, lambda: self._closing)
                except Exception:
                    note("simulation_failed", rules=name, error=True)
                    raise

            running = self._working[name] = self._pool.submit(run)
        try:
            running.result(PATIENCE)
        except NotYetError:
            pass
        except CentralError as error:
            return self._show(request, person, name, 422, error.code, (), **error.params)
        return RedirectResponse(f"/points/{name}", 303)

    def _release(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        """Into a new release, which is signed and published on its own page."""
        from sync.central.publishing import document_of
        from sync.protocol.releases import POINTS_RULES

        name = wanted(request)
        try:
            line, _ = self._trying.one(name)
        except CentralError:
            return self._drawing.missing(request, person)
        try:
            made = document_of(
                POINTS_RULES, f"{line.name}.json", self._trying.document(name), POINTS_RULES, line.version
            )  # fmt: skip
            release = self._office.build([made], fields.get("words", ""), by=person.username)
        except (CentralError, ProtocolError) as error:
            return self._show(request, person, name, 422, str(error.code), (), **error.params)
        self._trying.built(name, release.version)
        return RedirectResponse(f"/releases/{release.version}", 303)


def _told(request: Request, problems: tuple[Any, ...]) -> list[tuple[str, str, bool]]:
    """Where, what is wrong, and whether it must be mended, in the reader's language."""
    from sync.central.points.problem_words import sentence

    language = language_of(request)
    return [(str(one.where), sentence(one, language), one.severity == "error") for one in problems]
