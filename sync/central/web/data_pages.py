"""Counts as a page, and counts and batches for other programs of the ministry, to the same people."""

import dataclasses
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute

from sync.central import register
from sync.central.counts import SEXES, SMALLEST, counts
from sync.central.database import Database
from sync.central.web.drawing import Drawing
from sync.central.web.guard import Guard
from sync.central.web.openapi import description
from sync.central.web.pages import asked, nameless
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn


class DataPages:
    """The routes ``/counts``, under ``/api`` and ``/openapi.json``."""

    def __init__(self, database: Database, guard: Guard, drawing: Drawing) -> None:
        self._database = database
        self._guard = guard
        self._drawing = drawing

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show = self._guard.show
        return [
            show("/counts", self._counts),
            show("/api/counts", self._counts_data),
            show("/api/batches", self._batches_data),
            show("/openapi.json", self._description),
        ]

    def _counts(self, request: Request, person: SignedIn) -> Response:
        with self._database.read() as session:
            table = counts(session)
        return self._drawing.draw(request, "counts.html", person, table=table, sexes=SEXES, smallest=SMALLEST)

    def _counts_data(self, _request: Request, _person: SignedIn) -> Response:
        with self._database.read() as session:
            table = counts(session)
        lines = [{"month": line.month, "governorate": line.governorate, **_sexes(line.counts)} for line in table.lines]
        return JSONResponse({"lines": lines, "totals_of_what_is_shown": _sexes(table.totals)})

    def _batches_data(self, request: Request, person: SignedIn) -> Response:
        with self._database.read() as session:
            page = register.batches(session, asked(request, "after"))
        lines = page.lines if person.may(Permission.SEE_PEOPLE) else nameless(page.lines)
        plain = [dataclasses.asdict(line) for line in lines]
        for line in plain:
            line |= {name: line[name].isoformat() for name in ("created_at", "offered_at")}
        return JSONResponse({"lines": plain, "total": page.total, "next": page.next})

    def _description(self, _request: Request, _person: SignedIn) -> Response:
        return JSONResponse(description())


def _sexes(found: Mapping[str, int | None]) -> dict[str, int | None]:
    return {sex or "other": number for sex, number in found.items()}
