"""The pages of records without names: who asked for which, and what another of the staff said to it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from sync.central.database import Database
from sync.central.indicators.exporting import Exports, snapshot_people
from sync.central.indicators.microdata import COLUMNS, K
from sync.central.settings import CentralError
from sync.central.web.drawing import Drawing, language_of, saved
from sync.central.web.guard import Fields, Guard, address_of_client
from sync.central.web.pages import wanted
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.central.web.sign_in_pages import STATUS
from sync.central.web.signing_in import SigningIn

_LADDERS = {column.name: len(column.ladder) - 1 for column in COLUMNS}


class MicrodataPages:
    """The routes under ``/microdata``. An approval takes the authenticator of whoever approves.

    data: the centre's folder.
    """

    def __init__(
        self, database: Database, data: Path | None, signing_in: SigningIn, guard: Guard, drawing: Drawing,
        now: Callable[[], datetime], new_id: Callable[[], str],
    ) -> None:  # fmt: skip
        self._signing_in = signing_in
        self._exports = Exports(database, data, now, new_id, snapshot_people(data))
        self._guard, self._drawing = guard, drawing

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show, take, one = self._guard.show, self._guard.take, "/microdata/{id}"
        return [
            show("/microdata", self._all),
            take("/microdata", self._ask),
            show(one, self._one),
            take(one + "/approve", self._approve),
            take(one + "/refuse", self._refuse),
            show(one + "/file.xlsx", partial(self._file, ".xlsx")),
            show(one + "/file.zip", partial(self._file, ".zip")),
        ]

    def _all(self, request: Request, person: SignedIn) -> Response:
        return self._list(request, person)

    def _one(self, request: Request, person: SignedIn) -> Response:
        return self._show(request, person)

    def _list(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", fields: Fields | None = None
    ) -> Response:
        lines = self._exports.listed()
        return self._drawing.draw(
            request, "microdata.html", person, status, lines=lines, by=self._exports.names(lines), k=K,
            periods=self._exports.periods(), problem=problem, typed=fields or {},
        )  # fmt: skip

    def _ask(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        period, reason, recipient = (fields.get(name, "") for name in ("period", "reason", "recipient"))
        try:
            line = self._exports.ask(period, reason, recipient, person.id)
        except CentralError as error:
            return self._list(request, person, 422, error.code, fields)
        return RedirectResponse(f"/microdata/{line.id}", 303)

    def _show(
        self, request: Request, person: SignedIn, status: int = 200, problem: str = "", words: str = "",
        **params: str | int,
    ) -> Response:  # fmt: skip
        line = self._exports.one(wanted(request))
        if line is None:
            return self._drawing.missing(request, person)
        return self._drawing.draw(
            request, "microdata_one.html", person, status, one=line, by=self._exports.names([line]), problem=problem,
            params=params, words=words, ladders=_LADDERS, may_decide=person.may(Permission.APPROVE_MICRODATA),
            may_save=person.id in (line.asked_by, line.decided_by),
        )  # fmt: skip

    def _approve(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        name = wanted(request)

        def approve() -> None:
            self._exports.may_approve(name, person.id)  # before a code is used up
            self._signing_in.prove(person, fields.get("code", ""), address_of_client(request))
            self._exports.approve(name, person.id)

        return self._done(request, person, fields, approve)

    def _refuse(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        words = fields.get("words", "")
        return self._done(
            request, person, fields, lambda: self._exports.refuse(wanted(request), words, person.id)
        )  # fmt: skip

    def _done(self, request: Request, person: SignedIn, fields: Fields, act: Callable[[], object]) -> Response:
        try:
            act()
        except CentralError as error:
            shown = {name: value for name, value in error.params.items() if name == "seconds"}
            status = STATUS.get(error.code, 422)
            return self._show(request, person, status, error.code, fields.get("words", ""), **shown)
        return RedirectResponse(f"/microdata/{wanted(request)}", 303)

    def _file(self, ending: str, request: Request, person: SignedIn) -> Response:
        from sync.central.indicators.microdata_files import FILES

        try:
            line, rows = self._exports.take(wanted(request), person.id)
        except CentralError as error:
            return self._show(request, person, 409, error.code)
        names = self._exports.names([line])
        who = (names.get(line.asked_by, line.asked_by), names.get(line.decided_by, line.decided_by))
        data = FILES[ending](line, rows, who, language_of(request))
        return saved(data, f"microdata-{line.period}-{line.mark}{ending}")
