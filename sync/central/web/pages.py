"""The ministry's web pages: drawn here, escaped always, shown to nobody who has not signed in."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from sync.central import attachments, register
from sync.central.answers import read_answers
from sync.central.database import Database
from sync.central.log import note
from sync.central.receipts import receipt_bytes, receipt_lines
from sync.central.settings import CentralError
from sync.central.staff import SESSION, SignedIn, StaffDesk
from sync.central.words import LANGUAGES, choose, direction, name_of, say

HERE: Final = Path(__file__).parent
FONTS: Final = HERE.parents[2] / "resources" / "fonts"
STATIC: Final[Mapping[str, tuple[Path, str]]] = {
    "central.css": (HERE / "static" / "central.css", "text/css; charset=utf-8"),
    "icon.svg": (HERE / "static" / "icon.svg", "image/svg+xml"),
    "fonts/Vazirmatn-Regular.ttf": (FONTS / "Vazirmatn-Regular.ttf", "font/ttf"),
    "fonts/Vazirmatn-Bold.ttf": (FONTS / "Vazirmatn-Bold.ttf", "font/ttf"),
}
SESSION_COOKIE: Final = "mihan_session"
FORM_COOKIE: Final = "mihan_form"
LANGUAGE_COOKIE: Final = "mihan_language"
IRAQ: Final = ZoneInfo("Asia/Baghdad")
WAITING: Final = 20
"""Sign-ins that may wait for their turn: each costs a sixth of a second, and nobody waits at a door for long."""
YEAR_SECONDS: Final = 365 * 24 * 3600

Shown = Callable[[Request, SignedIn], Response]


class Pages:
    """The routes of the pages. Reads the register; writes nothing but sessions."""

    def __init__(self, database: Database, staff: StaffDesk) -> None:
        self._database = database
        self._staff = staff
        self._turn = asyncio.Semaphore(1)
        self._at_the_door = 0
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
        )
        self._templates.filters["moment"] = _moment

    def routes(self) -> list[BaseRoute]:
        """Every address that a browser may ask for."""
        return [
            Route("/", self._home),
            Route("/static/{name:path}", self._static),
            Route("/language/{code}", self._language),
            Route("/sign-in", self._sign_in_form, methods=["GET"]),
            Route("/sign-in", self._sign_in, methods=["POST"]),
            Route("/sign-out", self._sign_out, methods=["POST"]),
            Route("/batches", self.guard(self._batches)),
            Route("/batches/{id}", self.guard(self._batch)),
            Route("/batches/{id}/receipt", self.guard(self._receipt)),
            Route("/people", self.guard(self._people)),
            Route("/records/{id}", self.guard(self._record)),
            Route("/records/{id}/files/{sha256}", self.guard(self._file)),
        ]

    def guard(self, show: Shown) -> Callable[[Request], Awaitable[Response]]:
        """``show`` for whoever has signed in; others sign in first."""

        async def guarded(request: Request) -> Response:
            return await run_in_threadpool(only_signed_in, request)

        def only_signed_in(request: Request) -> Response:
            person = self._staff.who(request.cookies.get(SESSION_COOKIE, ""))
            if person is None:
                return RedirectResponse("/sign-in", 303)
            return show(request, person)

        return guarded

    def draw(
        self, request: Request, template: str, person: SignedIn | None = None, status: int = 200, **values: object
    ) -> Response:
        """A page in the reader's language."""
        language = _language_of(request)
        text = self._templates.get_template(template).render(
            say=lambda word, **params: say(language, word, **params),
            name_of=lambda value: name_of(language, value),
            language=language,
            direction=direction(language),
            languages=LANGUAGES,
            path=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
            person=person,
            here=request.url.path.split("/")[1],
            **values,
        )
        return HTMLResponse(text, status)

    def missing(self, request: Request) -> Response:
        """The page for what is not there."""
        return self.draw(request, "problem.html", status=404, problem="not_found", params={})

    async def _home(self, _request: Request) -> Response:
        return RedirectResponse("/batches", 303)

    async def _static(self, request: Request) -> Response:
        found = STATIC.get(request.path_params["name"])
        if found is None or not found[0].exists():
            return Response(status_code=404)
        return FileResponse(found[0], media_type=found[1], headers={"cache-control": "public, max-age=3600"})

    async def _language(self, request: Request) -> Response:
        response = RedirectResponse(_local(request.query_params.get("back", "/")), 303)
        code = request.path_params["code"]
        if code in LANGUAGES:
            _set_cookie(request, response, LANGUAGE_COOKIE, code, YEAR_SECONDS)
        return response

    async def _sign_in_form(self, request: Request) -> Response:
        return self._show_sign_in(request)

    def _show_sign_in(
        self, request: Request, problem: str = "", status: int = 200, username: str = "", **params: str | int
    ) -> Response:
        csrf = secrets.token_urlsafe(24)
        response = self.draw(
            request, "sign_in.html", status=status, csrf=csrf, problem=problem, params=params, username=username
        )
        _set_cookie(request, response, FORM_COOKIE, csrf, 3600)
        return response

    async def _sign_in(self, request: Request) -> Response:
        form = await request.form(max_files=0, max_fields=10, max_part_size=16 * 1024)
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        expected = request.cookies.get(FORM_COOKIE, "")
        if not _same_site(request) or not expected or not _equal(fields.get("csrf", ""), expected):
            return self._show_sign_in(request, "form_expired", 403)
        username = fields.get("username", "")
        try:
            token = await self._in_turn(username, fields.get("password", ""))
        except CentralError as error:
            note("sign_in_failed", code=error.code)
            status = {"wait": 429, "busy": 503}.get(error.code, 401)
            return self._show_sign_in(request, error.code, status, username, **error.params)
        response = RedirectResponse("/batches", 303)
        _set_cookie(request, response, SESSION_COOKIE, token, int(SESSION.total_seconds()))
        response.delete_cookie(FORM_COOKIE)
        return response

    async def _in_turn(self, username: str, password: str) -> str:
        """One guess at a time, so that a crowd at this door takes no thread from the desks.

        ``CentralError``: ``busy``, and those of ``StaffDesk.sign_in``.
        """
        if self._at_the_door > WAITING:
            raise CentralError("busy")
        self._at_the_door += 1
        try:
            async with self._turn:
                return await run_in_threadpool(self._staff.sign_in, username, password)
        finally:
            self._at_the_door -= 1

    async def _sign_out(self, request: Request) -> Response:
        token = request.cookies.get(SESSION_COOKIE, "")
        person = await run_in_threadpool(self._staff.who, token)
        if person is not None:
            form = await request.form(max_files=0, max_fields=5, max_part_size=1024)
            if not _same_site(request) or not _equal(str(form.get("csrf", "")), person.csrf):
                return self.draw(request, "problem.html", person, 403, problem="form_expired", params={})
            await run_in_threadpool(self._staff.sign_out, token)
        response = RedirectResponse("/sign-in", 303)
        response.delete_cookie(SESSION_COOKIE)
        return response

    async def form_of(self, request: Request) -> tuple[SignedIn, Mapping[str, str]] | Response:
        """Who sent a form, and its fields; the page to show instead when nobody may have, or another site sent it."""
        person = await run_in_threadpool(self._staff.who, request.cookies.get(SESSION_COOKIE, ""))
        if person is None:
            return RedirectResponse("/sign-in", 303)
        form = await request.form(max_files=0, max_fields=5, max_part_size=64 * 1024)
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        if not _same_site(request) or not _equal(fields.get("csrf", ""), person.csrf):
            return self.draw(request, "problem.html", person, 403, problem="form_expired", params={})
        return person, fields

    def _batches(self, request: Request, person: SignedIn) -> Response:
        after = request.query_params.get("after", "")
        with self._database.read() as session:
            page, away = register.batches(session, after), register.turned_away(session)
        return self.draw(request, "batches.html", person, page=page, away=away, after=after)

    def _batch(self, request: Request, person: SignedIn) -> Response:
        asked = request.query_params.get("from", "0")
        start = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 0
        with self._database.read() as session:
            found = register.batch(session, request.path_params["id"])
            if found is None:
                return self.draw(request, "problem.html", person, 404, problem="not_found", params={})
            page = receipt_lines(session, found.id, start)
        return self.draw(request, "batch.html", person, batch=found, page=page, start=start)

    def _receipt(self, request: Request, person: SignedIn) -> Response:
        with self._database.read() as session:
            data = receipt_bytes(session, request.path_params["id"])
        if data is None:
            return self.draw(request, "problem.html", person, 404, problem="not_found", params={})
        name = f"receipt-{request.path_params['id'][:16]}.mihan-receipt"
        return Response(
            data,
            media_type="application/octet-stream",
            headers={"content-disposition": f'attachment; filename="{name}"'},
        )

    def _people(self, request: Request, person: SignedIn) -> Response:
        name, after = request.query_params.get("name", "")[:200], request.query_params.get("after", "")
        with self._database.read() as session:
            page = register.people(session, name, after)
        return self.draw(request, "people.html", person, page=page, name=name, after=after)

    def _record(self, request: Request, person: SignedIn) -> Response:
        with self._database.read() as session:
            found = register.record(session, request.path_params["id"])
            files = attachments.of_record(session, request.path_params["id"])
        if found is None:
            return self.draw(request, "problem.html", person, 404, problem="not_found", params={})
        note("record_viewed", staff=person.id, record=found.id)
        answers = read_answers(found.submission)
        return self.draw(request, "record.html", person, record=found, answers=answers, files=files)

    def _file(self, request: Request, person: SignedIn) -> Response:
        record, sha256 = request.path_params["id"], request.path_params["sha256"]
        with self._database.read() as session:
            found = attachments.file_of(session, record, sha256)
        if found is None:
            return self.draw(request, "problem.html", person, 404, problem="not_found", params={})
        note("file_viewed", staff=person.id, record=record, file=sha256)
        # A file is saved, never opened in the ministry's own origin; a picture on a page is drawn all the same.
        headers = {
            "content-disposition": f"attachment; filename*=UTF-8''{quote(found.name, safe='')}",
            "x-content-type-options": "nosniff",
            "content-security-policy": "default-src 'none'; sandbox",
        }
        return Response(found.data, media_type=found.media_type, headers=headers)


def _language_of(request: Request) -> str:
    return choose(request.cookies.get(LANGUAGE_COOKIE, ""), request.headers.get("accept-language", ""))


def _moment(value: datetime | str) -> str:
    """A time to the minute on Iraq's clock, in ISO order, whatever the language."""
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return str(value)
    return at.astimezone(IRAQ).strftime("%Y-%m-%d %H:%M") if at.tzinfo else at.isoformat(" ", "minutes")


def _set_cookie(request: Request, response: Response, name: str, value: str, seconds: int) -> None:
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, max_age=seconds, httponly=True, samesite="strict", secure=secure, path="/")


def _local(back: str) -> str:
    """``back`` when it is a path of ours, else the start: a link may not lead a signed-in person elsewhere."""
    parts = urlsplit(back)
    safe = back.startswith("/") and not back.startswith(("//", "/\\")) and not parts.scheme and not parts.netloc
    return back if safe and back.isprintable() else "/"


def _same_site(request: Request) -> bool:
    """False when the browser says that another site's page sent this form."""
    return request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")


def _equal(given: str, expected: str) -> bool:
    return secrets.compare_digest(given.encode(), expected.encode())
