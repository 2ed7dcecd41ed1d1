"""The ministry's pages about what came in: batches, people, records, files. Who saw whom is written down first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from sync.central import attachments, register
from sync.central.answers import read_answers
from sync.central.database import Database
from sync.central.receipts import receipt_bytes, receipt_lines
from sync.central.register import BatchLine
from sync.central.web.drawing import Drawing, attachment, language_of, saved
from sync.central.web.guard import Guard
from sync.central.web.kept import Same
from sync.central.web.roles import Permission
from sync.central.web.sessions import SignedIn
from sync.central.web.viewing import Viewing
from sync.central.words import say

KEPT: Final = 24
"""Pages of the list of batches that are kept as they were drawn."""
NOBODY: Final = ""
"""In the place of a person's name, for whoever may not see it."""


class Pages:
    """The routes. Whoever may see no people gets a page for which no name was read."""

    def __init__(self, database: Database, guard: Guard, drawing: Drawing, viewing: Viewing) -> None:
        self._database = database
        self._viewed = viewing.note
        self._guard = guard
        self._drawing = drawing
        self._draw = drawing.draw
        self._drawn: Same[Markup] = Same(KEPT)
        self._missing = drawing.missing

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        show = self._guard.show
        return [
            show("/batches", self._batches),
            show("/batches/{id}", self._batch),
            show("/batches/{id}/receipt", self._receipt),
            show("/people", self._people),
            show("/records/{id}", self._record),
            show("/records/{id}/files/{sha256}", self._file),
        ]

    def _batches(self, request: Request, person: SignedIn) -> Response:
        after = asked(request, "after")
        with self._database.read() as session:
            page, away = register.batches(session, after), register.turned_away(session)
        language = language_of(request)
        content = self._drawn.get(
            (language, after), (page, away),
            lambda: self._drawing.part(language, "batches.html", page=page, away=away, after=after),
        )  # fmt: skip
        return self._draw(request, "kept.html", person, title=say(language, "batches"), content=content)

    def _batch(self, request: Request, person: SignedIn) -> Response:
        start = as_number(asked(request, "from"))
        named = person.may(Permission.SEE_PEOPLE)
        with self._database.read() as session:
            found = register.batch(session, wanted(request))
            if found is None:
                return self._missing(request, person)
            page = receipt_lines(session, found.id, start, named=named)
        if any(line.label for line in page.lines):
            self._viewed(person, "batch_viewed", found.id)
        found = found if named else nameless([found])[0]
        return self._draw(request, "batch.html", person, batch=found, page=page, start=start)

    def _receipt(self, request: Request, person: SignedIn) -> Response:
        with self._database.read() as session:
            data = receipt_bytes(session, wanted(request))
        if data is None:
            return self._missing(request, person)
        return saved(data, f"receipt-{wanted(request)[:16]}.mihan-receipt")

    def _people(self, request: Request, person: SignedIn) -> Response:
        name, after = asked(request, "name")[:200], asked(request, "after")
        with self._database.read() as session:
            page = register.people(session, name, after)
        self._viewed(person, "people_searched" if name else "people_listed", "")
        return self._draw(request, "people.html", person, page=page, name=name, after=after)

    def _record(self, request: Request, person: SignedIn) -> Response:
        with self._database.read() as session:
            found = register.record(session, wanted(request))
            files = attachments.of_record(session, wanted(request))
        if found is None:
            return self._missing(request, person)
        self._viewed(person, "record_viewed", found.id)
        answers = read_answers(found.submission)
        return self._draw(request, "record.html", person, record=found, answers=answers, files=files)

    def _file(self, request: Request, person: SignedIn) -> Response:
        record, sha256 = wanted(request), wanted(request, "sha256")
        with self._database.read() as session:
            found = attachments.file_of(session, record, sha256)
        if found is None:
            return self._missing(request, person)
        self._viewed(person, "file_viewed", record, file=sha256)
        # A file is saved, never opened in the ministry's own origin; a picture on a page is drawn all the same.
        return attachment(
            found.data,
            found.media_type,
            {"content-disposition": f"attachment; filename*=UTF-8''{quote(found.name, safe='')}"},
        )


def nameless(lines: Sequence[BatchLine]) -> list[BatchLine]:
    """Batches without the supervisors who approved them."""
    return [replace(line, approver=NOBODY) for line in lines]


def asked(request: Request, name: str) -> str:
    """A text in the query that a database can be asked about: PostgreSQL takes no zero."""
    return request.query_params.get(name, "").replace("\0", "").encode(errors="replace").decode()


def as_number(said: str, digits: int = 8) -> int:
    """A number that somebody wrote, with so many digits at most; 0 for what is none."""
    return int(said) if said.isascii() and said.isdecimal() and len(said) <= digits else 0


def wanted(request: Request, name: str = "id") -> str:
    """A part of the path, likewise."""
    return str(request.path_params[name]).replace("\0", "").encode(errors="replace").decode()
