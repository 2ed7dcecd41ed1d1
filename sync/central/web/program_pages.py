"""The page of versions of the program: which offices are offered which, what runs where, where an update failed."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central.database import Database
from sync.central.programs.desks import DeskRuns, desks
from sync.central.programs.staging import Staging
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Fields, Guard
from sync.central.web.pages import asked, wanted
from sync.central.web.publishing_pages import scope_of, targets
from sync.central.web.sessions import SignedIn
from sync.protocol.program_items import ALL, GOVERNORATE, OFFICE, SCOPES, WORDS, Stage

SHOWN: Final = 200
"""Desks of one list."""
_ORDER: Final = (ALL, GOVERNORATE, OFFICE)


class ProgramPages:
    """The routes under ``/programs``. What is here comes by ``programs add``: nobody makes a version in a browser."""

    def __init__(self, database: Database, now: Callable[[], datetime], guard: Guard, drawing: Drawing) -> None:
        self._database = database
        self._staging = Staging(database, now)
        self._guard, self._drawing = guard, drawing

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        return [self._guard.show("/programs", self._page), self._guard.take("/programs/{id}", self._act)]

    def _page(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", said: Fields | None = None,
        **params: str | int,
    ) -> Response:  # fmt: skip
        with self._database.read() as session:
            running, whom = desks(session), targets(session)
        names = dict(whom)
        version = asked(request, "version")
        known = "version" in request.query_params
        return self._drawing.draw(
            request, "programs.html", person, status, programs=self._staging.programs(), runs=_runs(running),
            troubled=[one for one in running if one.outcome and one.outcome != "installed"][:SHOWN],
            chosen=[one for one in running if known and one.version == version][:SHOWN], version=version, known=known,
            scopes=_ORDER, targets=whom, names=names, problem=problem, params=params, said=said or {}, shown=SHOWN,
        )  # fmt: skip

    def _act(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        version = wanted(request)
        try:
            self._do(version, fields, person.username)
        except CentralError as error:
            return self._page(request, person, 422, error.code, {**fields, "of": version}, **error.params)
        return RedirectResponse("/programs", 303)

    def _do(self, version: str, fields: Fields, by: str) -> None:
        staging = self._staging
        match fields.get("act", ""):
            case "offer":
                staging.offer(version, _stage(fields), fields.get("words", "")[:WORDS], by)
            case "withdraw":
                staging.withdraw(version, _stage(fields), by)
            case "hold" | "let_go" as act:
                staging.hold(version, fields.get("office", "").strip(), by, undo=act == "let_go")
            case "pause":
                staging.pause(version, by)
            case "resume":
                staging.resume(version, by)
            case "stop":
                staging.stop(version, by)
            case _:
                raise CentralError("program_act")


def _stage(fields: Fields) -> Stage:
    """Whom a form means. CentralError ``scope_unknown``, ``program_share``."""
    scope, share = scope_of(fields), fields.get("share", "100").strip()
    if scope.kind not in SCOPES:
        raise CentralError("scope_unknown")
    if not (share.isascii() and share.isdecimal() and len(share) < 4 and 1 <= int(share) <= 100):
        raise CentralError("program_share")
    return Stage(scope.kind, scope.target, int(share))


def _runs(running: tuple[DeskRuns, ...]) -> list[tuple[str, str, int, int]]:
    """(version, system, desks, offices) of what runs, most desks first; "" where a desk never said."""
    counted = Counter((one.version, one.system) for one in running)
    offices = {key: len({one.office for one in running if (one.version, one.system) == key}) for key in counted}
    return [(*key, count, offices[key]) for key, count in counted.most_common()]
