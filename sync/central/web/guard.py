"""The guard of the pages: looks up who may ask in the table of addresses, and lets nobody else through."""

import secrets
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from sync.central.log import note
from sync.central.settings import CentralError
from sync.central.web.addresses import FORM, JSON, Address, Needs, address_of
from sync.central.web.drawing import Drawing
from sync.central.web.roles import Permission
from sync.central.web.sessions import LONGEST, Sessions, SignedIn
from sync.protocol.errors import ProtocolError
from sync.serving.answering import read_body

MOST_BODY: Final = 64 * 1024
"""Bytes of a form, before it is read."""
MOST_FIELDS: Final = 20

Fields = Mapping[str, str]
Shown = Callable[[Request, SignedIn], Response]
Sent = Callable[[Request, SignedIn, Fields], Response]


class Guard:
    """Makes routes of what pages show and take; each runs in a thread, for whoever may."""

    def __init__(self, sessions: Sessions, drawing: Drawing) -> None:
        self._sessions = sessions
        self._drawing = drawing

    def show(self, path: str, act: Shown) -> Route:
        """``act`` for GET. KeyError when the table of addresses has no such row."""
        address = address_of("GET", path)

        def shown(request: Request) -> Response:
            person = self.who(request)
            return self._turned_away(request, address, person) or act(request, _known(person))

        async def answer(request: Request) -> Response:
            return await run_in_threadpool(shown, request)

        return Route(path, answer, methods=["GET"])

    def take(self, path: str, act: Sent) -> Route:
        """``act`` for the fields of a form that this site itself had shown to this person."""
        address = address_of("POST", path)

        def taken(request: Request, body: bytes) -> Response:
            person = self.who(request)
            refused = self._turned_away(request, address, person)
            if refused is not None:
                return refused
            known = _known(person)
            fields = fields_of(body)
            if not same_site(request) or not equal(fields.get("csrf", ""), known.csrf):
                return self._drawing.problem(request, "form_expired", 403, person)
            return act(request, known, fields)

        async def answer(request: Request) -> Response:
            read = await self.body(request)
            return read if isinstance(read, Response) else await run_in_threadpool(taken, request, read)

        return Route(path, answer, methods=["POST"])

    async def body(self, request: Request) -> bytes | Response:
        """The bytes of a form; the page to answer with when they are none, or too many."""
        if request.headers.get("content-type", "").split(";")[0].strip().lower() != FORM:
            return self._drawing.problem(request, "form_expired", 415)
        try:
            return await read_body(request, MOST_BODY)
        except ProtocolError:
            return self._drawing.problem(request, "too_long", 413)

    def who(self, request: Request) -> SignedIn | None:
        """Whose session this is."""
        return self._sessions.who(request.cookies.get(session_cookie(request), ""))

    def _turned_away(self, request: Request, address: Address, person: SignedIn | None) -> Response | None:
        """What whoever may not is answered; None for whoever may."""
        machine = address.answers.get(200) == (JSON,)
        if person is None:
            return JSONResponse({"error": "sign_in"}, 401) if machine else RedirectResponse("/sign-in", 303)
        if address.needs == Needs.PASSWORD:
            return None
        if not person.whole:
            return JSONResponse({"error": "second_step"}, 401) if machine else RedirectResponse("/second-step", 303)
        if not isinstance(address.needs, Permission) or person.may(address.needs):
            return None
        note("not_allowed", staff=person.id, address=address.path)
        if machine:
            return JSONResponse({"error": "not_allowed"}, 403)
        return self._drawing.problem(request, "not_allowed", 403, person)


def _known(person: SignedIn | None) -> SignedIn:
    if person is None:
        raise CentralError("sign_in")
    return person


def fields_of(body: bytes) -> Fields:
    """The fields of a form; none when it is not one, or one with more fields than any of ours."""
    try:
        said = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        return {}
    return {name: value.replace("\0", "") for name, value in said}


def session_cookie(request: Request) -> str:
    """The name of the cookie: over TLS one that no other host and no path can have set."""
    return "__Host-mihan_session" if request.url.scheme == "https" else "mihan_session"


def let_in(request: Request, response: Response, token: str) -> Response:
    """The answer, with the cookie of a session."""
    set_cookie(request, response, session_cookie(request), token, int(LONGEST.total_seconds()))
    return response


def set_cookie(request: Request, response: Response, name: str, value: str, seconds: int) -> None:
    """A cookie that no script and no other site sees."""
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, max_age=seconds, httponly=True, samesite="strict", secure=secure, path="/")


def same_site(request: Request) -> bool:
    """False when the browser says that another site's page sent this form."""
    return request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")


def equal(given: str, expected: str) -> bool:
    """Compared in a time that tells nothing."""
    return secrets.compare_digest(given.encode(errors="replace"), expected.encode(errors="replace"))


def address_of_client(request: Request) -> str:
    """Where a request comes from; behind a proxy what that proxy says."""
    return request.client.host if request.client else ""
