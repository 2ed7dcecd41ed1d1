"""The guard of the pages: looks up who may ask in the table of addresses, and lets nobody else through."""

import asyncio
import secrets
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final
from urllib.parse import parse_qsl

from anyio import CapacityLimiter, to_thread
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from sync.central.log import note
from sync.central.settings import CentralError
from sync.central.web.addresses import FILES, FORM, JSON, Address, Needs, address_of
from sync.central.web.drawing import Drawing
from sync.central.web.roles import Permission
from sync.central.web.sessions import LONGEST, Sessions, SignedIn
from sync.protocol.errors import ProtocolError
from sync.serving.answering import read_body

MOST_BODY: Final = 64 * 1024
"""Bytes of a form, before it is read."""
MOST_FIELDS: Final = 450
"""Of one form: a register has up to 400 columns, and each is a field."""
MOST_UPLOAD: Final = 64 * 1024 * 1024
"""Bytes of files and fields together; one such form at a time is in memory."""
MOST_FILES: Final = 20
AT_ONCE: Final = 8
"""Pages drawn at one time; who sends something, and the desks, have threads of their own."""
TURN: Final = 0.05
"""Seconds for which a page is drawn alone: threads that reckon beside one another cost each of fifty readers two thirds
as much again. One that takes longer waits for its numbers, mostly, and others go on beside it.
"""
UPLOAD_SECONDS: Final = 300
"""After which the next one gets its turn."""

Fields = Mapping[str, str]
Shown = Callable[[Request, SignedIn], Response]
Sent = Callable[[Request, SignedIn, Fields], Response]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that somebody chose. name: as their computer calls it, without folders."""

    name: str
    data: bytes


Brought = Callable[[Request, SignedIn, Fields, tuple[Upload, ...]], Response]


class Guard:
    """Makes routes of what pages show and take; each runs in a thread, for whoever may."""

    def __init__(self, sessions: Sessions, drawing: Drawing) -> None:
        self._sessions = sessions
        self._drawing = drawing
        self._uploading = asyncio.Semaphore(1)
        self._showing = CapacityLimiter(AT_ONCE)
        self._turn = asyncio.Semaphore(1)

    def show(self, path: str, act: Shown) -> Route:
        """``act`` for GET. KeyError when the table of addresses has no such row."""
        address = address_of("GET", path)

        def shown(request: Request) -> Response:
            person = self.who(request)
            return self._turned_away(request, address, person) or act(request, _known(person))

        async def answer(request: Request) -> Response:
            await self._turn.acquire()
            page = asyncio.ensure_future(to_thread.run_sync(shown, request, limiter=self._showing))
            try:
                await asyncio.wait((page,), timeout=TURN)
            finally:
                self._turn.release()
            return await page

        return Route(path, answer, methods=["GET"])

    def take(self, path: str, act: Sent) -> Route:
        """``act`` for the fields of a form that this site itself had shown to this person."""
        address = address_of("POST", path)

        def taken(request: Request, body: bytes) -> Response:
            person = self.who(request)
            refused = self._turned_away(request, address, person)
            if refused is not None:
                return refused
            known, fields = _known(person), fields_of(body)
            expired = self._expired(request, known, fields)
            return act(request, known, fields) if expired is None else expired

        async def answer(request: Request) -> Response:
            read = await self.body(request)
            return read if isinstance(read, Response) else await run_in_threadpool(taken, request, read)

        return Route(path, answer, methods=["POST"])

    def take_files(self, path: str, act: Brought) -> Route:
        """As ``take``, for a form with files: nothing of it is read before it is known who sends it."""
        address = address_of("POST", path)

        def come(request: Request) -> tuple[SignedIn | None, Response | None]:
            person = self.who(request)
            return person, self._turned_away(request, address, person)

        async def answer(request: Request) -> Response:
            person, refused = await run_in_threadpool(come, request)
            if refused is not None:
                return refused
            known = _known(person)
            async with self._uploading:
                try:
                    async with asyncio.timeout(UPLOAD_SECONDS):
                        read = await self.body(request, FILES, MOST_UPLOAD)
                    if isinstance(read, Response):
                        return read
                    fields, files = await parts_of(request, read)
                except (MultiPartException, TimeoutError, ValueError, KeyError):
                    return self._drawing.problem(request, "form_expired", 400, known)
                expired = self._expired(request, known, fields)
                if expired is not None:
                    return expired
                return await run_in_threadpool(act, request, known, fields, files)

        return Route(path, answer, methods=["POST"])

    def _expired(self, request: Request, person: SignedIn, fields: Fields) -> Response | None:
        """The page to answer with when this site did not show that form to this person."""
        if same_site(request) and equal(fields.get("csrf", ""), person.csrf):
            return None
        return self._drawing.problem(request, "form_expired", 403, person)

    async def body(self, request: Request, kind: str = FORM, most: int = MOST_BODY) -> bytes | Response:
        """The bytes of a form; the page to answer with when they are none, or too many."""
        if request.headers.get("content-type", "").split(";")[0].strip().lower() != kind:
            return self._drawing.problem(request, "form_expired", 415)
        try:
            return await read_body(request, most)
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


async def parts_of(request: Request, body: bytes) -> tuple[Fields, tuple[Upload, ...]]:
    """Fields and files of a form. Raises MultiPartException, ValueError and KeyError for what is none."""

    async def stream() -> AsyncGenerator[bytes, None]:
        yield body

    parser = MultiPartParser(
        request.headers, stream(), max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=MOST_BODY
    )
    fields: dict[str, str] = {}
    files: list[Upload] = []
    form = await parser.parse()
    try:
        for name, value in form.multi_items():
            if not isinstance(value, UploadFile):
                fields[name] = value.replace("\0", "")
            elif value.filename:
                named = PurePosixPath(PureWindowsPath(value.filename).as_posix()).name.replace("\0", "")
                files.append(Upload(named, await value.read()))
    finally:
        await form.close()
    return fields, tuple(files)


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
