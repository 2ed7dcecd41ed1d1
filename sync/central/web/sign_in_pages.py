"""Pages for whoever has not signed in yet: the form, the second step, the choice of a language, style and fonts."""

import asyncio
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from sync.central.log import note
from sync.central.settings import CentralError
from sync.central.web import totp
from sync.central.web.drawing import HERE, LANGUAGE_COOKIE, Drawing
from sync.central.web.guard import (
    Fields,
    Guard,
    address_of_client,
    equal,
    fields_of,
    let_in,
    same_site,
    session_cookie,
    set_cookie,
)
from sync.central.web.sessions import Sessions, SignedIn
from sync.central.web.signing_in import SigningIn
from sync.central.words import LANGUAGES

FONTS: Final = HERE.parents[2] / "resources" / "fonts"
STATIC: Final[Mapping[str, tuple[Path, str]]] = {
    "central.css": (HERE / "static" / "central.css", "text/css; charset=utf-8"),
    "icon.svg": (HERE / "static" / "icon.svg", "image/svg+xml"),
    "fonts/Vazirmatn-Regular.ttf": (FONTS / "Vazirmatn-Regular.ttf", "font/ttf"),
    "fonts/Vazirmatn-Bold.ttf": (FONTS / "Vazirmatn-Bold.ttf", "font/ttf"),
}
FORM_COOKIE: Final = "mihan_form"
FORM_SECONDS: Final = 3600
YEAR_SECONDS: Final = 365 * 24 * 3600
WAITING: Final = 20
"""Sign-ins that may wait for their turn: each costs a sixth of a second, and nobody waits at a door for long."""
STATUS: Final[Mapping[str, int]] = {
    "wait": 429, "busy": 503, "wrong_credentials": 401, "wrong_code": 401, "totp_unreadable": 401,
}  # fmt: skip


class SignInPages:
    """The routes."""

    def __init__(self, signing_in: SigningIn, sessions: Sessions, guard: Guard, drawing: Drawing) -> None:
        self._signing_in = signing_in
        self._sessions = sessions
        self._guard = guard
        self._drawing = drawing
        self._turn = asyncio.Semaphore(1)
        self._at_the_door = 0

    def routes(self) -> list[BaseRoute]:
        """Every address."""
        return [
            Route("/", self._home, methods=["GET"]),
            Route("/static/{name:path}", self._static, methods=["GET"]),
            Route("/language/{code}", self._language, methods=["GET"]),
            Route("/sign-in", self._form, methods=["GET"]),
            Route("/sign-in", self._sign_in, methods=["POST"]),
            self._guard.show("/second-step", self._second_step),
            self._guard.take("/second-step", self._code),
            self._guard.take("/sign-out", self._sign_out),
        ]

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
            set_cookie(request, response, LANGUAGE_COOKIE, code, YEAR_SECONDS)
        return response

    async def _form(self, request: Request) -> Response:
        return self._show(request)

    def _show(
        self, request: Request, problem: str = "", status: int = 200, username: str = "", **params: str | int
    ) -> Response:
        csrf = secrets.token_urlsafe(24)
        response = self._drawing.draw(
            request, "sign_in.html", status=status, csrf=csrf, problem=problem, params=params, username=username[:80]
        )
        set_cookie(request, response, FORM_COOKIE, csrf, FORM_SECONDS)
        return response

    async def _sign_in(self, request: Request) -> Response:
        body = await self._guard.body(request)
        if isinstance(body, Response):
            return body
        fields = fields_of(body)
        expected = request.cookies.get(FORM_COOKIE, "")
        if not same_site(request) or not expected or not equal(fields.get("csrf", ""), expected):
            return self._show(request, "form_expired", 403)
        username, password, address = fields.get("username", ""), fields.get("password", ""), address_of_client(request)
        try:
            token = await self._in_turn(lambda: self._signing_in.password(username, password, address))
        except CentralError as error:
            note("sign_in_failed", code=error.code)
            return self._show(request, error.code, STATUS[error.code], username, **error.params)
        response = RedirectResponse("/second-step", 303)
        response.delete_cookie(FORM_COOKIE)
        return let_in(request, response, token)

    async def _in_turn(self, guess: Callable[[], str]) -> str:
        """One guess at a time, so that a crowd at this door takes no thread from the desks.

        ``CentralError``: ``busy``, and those of ``SigningIn.password``.
        """
        if self._at_the_door > WAITING:
            raise CentralError("busy")
        self._at_the_door += 1
        try:
            async with self._turn:
                return await run_in_threadpool(guess)
        finally:
            self._at_the_door -= 1

    def _second_step(self, request: Request, person: SignedIn) -> Response:
        return RedirectResponse("/batches", 303) if person.whole else self._ask(request, person)

    def _ask(
        self, request: Request, person: SignedIn, problem: str = "", status: int = 200, **params: str | int
    ) -> Response:
        try:
            secret = self._signing_in.offered(person)
        except CentralError as error:
            secret, problem = None, error.code
        shown = {}
        if secret:
            drawn = Markup(totp.picture(secret, person.username))  # noqa: S704 - our own drawing
            shown = {"secret": totp.grouped(secret), "picture": drawn}
        return self._drawing.draw(
            request, "second_step.html", person, status, problem=problem, params=params, setup=shown
        )

    def _code(self, request: Request, person: SignedIn, fields: Fields) -> Response:
        if person.whole:
            return RedirectResponse("/batches", 303)
        try:
            entered = self._signing_in.code(person, fields.get("code", ""), address_of_client(request))
        except CentralError as error:
            note("second_step_failed", staff=person.id, code=error.code)
            return self._ask(request, person, error.code, STATUS.get(error.code, 422), **error.params)
        note("signed_in", staff=person.id)
        if not entered.codes:
            return let_in(request, RedirectResponse("/batches", 303), entered.token)
        page = codes_page(self._drawing, request, self._sessions.who(entered.token), entered.codes)
        return let_in(request, page, entered.token)

    def _sign_out(self, request: Request, person: SignedIn, _fields: Fields) -> Response:
        self._sessions.end(person.id, person.session)
        response = RedirectResponse("/sign-in", 303)
        response.delete_cookie(session_cookie(request), secure=request.url.scheme == "https")
        return response


def codes_page(drawing: Drawing, request: Request, person: SignedIn | None, codes: tuple[str, ...]) -> Response:
    """New one-time codes, shown this once."""
    return drawing.draw(request, "codes.html", person, codes=[totp.grouped(code) for code in codes])


def _local(back: str) -> str:
    """``back`` when it is a path of ours, else the start: a link may not lead a signed-in person elsewhere."""
    try:
        parts = urlsplit(back)
    except ValueError:
        return "/"
    safe = back.startswith("/") and not back.startswith(("//", "/\\")) and not parts.scheme and not parts.netloc
    return back if safe and back.isprintable() else "/"
