"""The line of the storm: requests of real desks carried into the real application, and spoilt on the way by a seed."""

import asyncio
import errno
import hashlib
import io
import random
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
import requests
import urllib3
from requests.adapters import HTTPAdapter
from starlette.requests import ClientDisconnect

from sync.client import certificates
from sync.client.errors import ClientCode, ClientError
from sync.client.sender import Sender
from sync.office import listening
from sync.office.listening import Certificate

PIECE: Final = 16 * 1024
PATIENCE: Final = 60.0
FAULTS: Final = (
    "request lost", "request cut", "answer lost", "answer cut", "request twice", "request late", "portal page",
    "bad gateway", "too many requests", "nobody there",
)  # fmt: skip
PORTAL: Final = b"<html><body>Please accept our terms</body></html>"


class CrashError(BaseException):
    """The machine stopped here. No handler of the program's may catch it."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One request as it was put on the line."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    port: int = 0
    """Of an office's own machine; 0: the ministry's."""


@dataclass(slots=True)
class Answered:
    """What came back of the application: status, headers, body."""

    status: int = 0
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    body: bytes = b""


class Loop:
    """One event loop on a thread of its own, for every application of this process."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="storm", daemon=True)
        self._thread.start()

    def run(self, work: Any) -> Any:
        """The result of a coroutine. Raises TimeoutError with what every thread and task was at."""
        begun = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return begun.result(PATIENCE)
        except TimeoutError as slow:
            if begun.done():
                raise
            raise TimeoutError(self._at_work()) from slow

    def _at_work(self) -> str:
        said = io.StringIO()
        for thread, frame in sys._current_frames().items():
            print(f"\nthread {thread}", *traceback.format_stack(frame), file=said)
        for task in asyncio.all_tasks(self._loop):
            task.print_stack(file=said)
        return said.getvalue()

    def close(self) -> None:
        """Nothing more runs here."""
        self.run(self._loop.shutdown_default_executor())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()


async def ask(app: Any, sent: Sent, cut_after: int | None = None) -> Answered:
    """The application's answer to a request. cut_after: bytes of the body after which the line breaks."""
    path, _, query = sent.target.partition("?")
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": sent.method, "scheme": "http",
        "path": path, "raw_path": path.encode(), "query_string": query.encode(), "root_path": "",
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in sent.headers],
        "client": ("127.0.0.1", 50_000), "server": ("127.0.0.1", 80),
    }  # fmt: skip
    whole = sent.body if cut_after is None else sent.body[:cut_after]
    pieces = [whole[at : at + PIECE] for at in range(0, len(whole), PIECE)] or [b""]
    answered = Answered()
    over = asyncio.Event()

    async def receive() -> dict[str, Any]:
        if pieces:
            piece = pieces.pop(0)
            return {"type": "http.request", "body": piece, "more_body": bool(pieces) or cut_after is not None}
        if cut_after is None:
            await over.wait()
        return {"type": "http.disconnect"}

    async def send(message: Mapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            answered.status, answered.headers = message["status"], list(message["headers"])
        else:
            answered.body += message.get("body", b"")
            if not message.get("more_body", False):
                over.set()

    await app(scope, receive, send)
    return answered


class Wire:
    """Carries requests to ``app`` (None: the centre is off). spoilt: how likely each of the next requests is.

    Attributes: faults (how often each kind befell), late (requests that still arrive some day), requests (so many);
    lan (applications of offices' own machines by port), shown (SHA-256 of the certificate at each port).
    """

    def __init__(self, loop: Loop) -> None:
        self.app: Any = None
        self.lan: dict[int, Any] = {}
        self.shown: dict[int, bytes] = {}
        self.faults: Counter[str] = Counter()
        self.late: list[Sent] = []
        self.requests = 0
        self._loop = loop
        self._spoilt = 0.0
        self._chance = random.Random(0)

    def worsen(self, spoilt: float, seed: int) -> None:
        """From now on so many of the requests are spoilt, by ``seed``."""
        self._spoilt, self._chance = spoilt, random.Random(seed)

    def deliver(self, sent: Sent, cut_after: int | None = None) -> Answered | None:
        """One request into the application; None when it gave no answer."""
        app = self._at(sent)
        if app is None:
            return None
        try:
            answered: Answered = self._loop.run(ask(app, sent, cut_after))
        except (ClientDisconnect, CrashError):
            return None
        return answered if answered.status else None

    def _at(self, sent: Sent) -> Any:
        return self.lan.get(sent.port) if sent.port else self.app

    def carry(self, adapter: HTTPAdapter, request: requests.PreparedRequest) -> requests.Response:
        """What ``HTTPAdapter.send`` does, over this line."""
        self.requests += 1
        sent = _sent(request)
        fault = self._chance.choice(FAULTS) if self._chance.random() < self._spoilt else ""
        if fault:
            self.faults[fault] += 1
        if fault == "nobody there" or (self._at(sent) is None and fault not in ("portal page", "bad gateway")):
            raise requests.ConnectionError(ConnectionRefusedError(111, "refused"), request=request)
        if fault == "request lost":
            raise _reset(request)
        if fault == "request cut":
            self.deliver(sent, self._chance.randrange(len(sent.body) + 1) if sent.body else 0)
            raise _reset(request)
        if fault == "request late":
            self.late.append(sent)
            raise requests.ReadTimeout(request=request)
        if fault in ANSWERS:
            status, body, kind = ANSWERS[fault]
            return _response(adapter, request, status, [(b"content-type", kind)], body, len(body))
        answered = self.deliver(sent)
        if fault == "request twice":
            answered = self.deliver(sent)
        if answered is None or fault == "answer lost":
            raise _reset(request)
        most = self._chance.randrange(len(answered.body) + 1) if fault == "answer cut" else len(answered.body)
        return _response(adapter, request, answered.status, answered.headers, answered.body, most)


ANSWERS: Final = {
    "portal page": (200, PORTAL, b"text/html"),
    "bad gateway": (502, b"bad gateway", b"text/plain"),
    "too many requests": (429, b"", b"text/plain"),
}


@contextmanager
def in_place_of_the_network(wire: Wire) -> Iterator[None]:
    """Every request of this process goes over ``wire``, whatever address it names, and nobody waits between tries."""
    real = HTTPAdapter.send

    def send(adapter: HTTPAdapter, request: requests.PreparedRequest, **_: object) -> requests.Response:
        return wire.carry(adapter, request)

    waits = Sender.__init__.__kwdefaults__ or {}
    pause = waits["pause"]
    HTTPAdapter.send = send  # type: ignore[method-assign,assignment]
    waits["pause"] = _no_time_passes
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(listening, "Listening", partial(Answering, wire))
            patch.setattr(certificates, "seen_certificate", partial(_seen, wire))
            yield
    finally:
        HTTPAdapter.send = real  # type: ignore[method-assign]
        waits["pause"] = pause


class Answering:
    """An office's own machine on the office's network, in place of ``Listening``. Raises OSError for a taken port."""

    def __init__(self, wire: Wire, app: Any, certificate: Certificate, port: int, **_: object) -> None:
        if port in wire.lan:
            raise OSError(errno.EADDRINUSE, "in use")
        self.port = port or max(wire.lan, default=listening.PORT) + 1
        self._wire = wire
        wire.lan[self.port] = app
        wire.shown[self.port] = hashlib.sha256(certificate.certificate).digest()

    def stop(self) -> None:
        """Nobody is answered any more."""
        self._wire.lan.pop(self.port, None)


def _seen(wire: Wire, address: str) -> bytes:
    port = urlsplit(address).port or 0
    if port not in wire.lan:
        raise ClientError(ClientCode.OFFLINE)
    return wire.shown[port]


def _no_time_passes(_seconds: float) -> None:
    return None


def _sent(request: requests.PreparedRequest) -> Sent:
    parts = urlsplit(request.url or "")
    body: Any = request.body or b""
    data = body.read() if hasattr(body, "read") else body if isinstance(body, bytes) else bytes(str(body), "utf-8")
    headers = tuple((str(name), str(value)) for name, value in request.headers.items())
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    return Sent(str(request.method), target, headers, data, (parts.port or 0) if parts.scheme == "https" else 0)


def _reset(request: requests.PreparedRequest) -> requests.ConnectionError:
    broken = urllib3.exceptions.ProtocolError("Connection aborted.", ConnectionResetError(104, "reset"))
    return requests.ConnectionError(broken, request=request)


def _response(
    adapter: HTTPAdapter,
    request: requests.PreparedRequest,
    status: int,
    headers: list[tuple[bytes, bytes]],
    body: bytes,
    most: int,
) -> requests.Response:
    named = {name.decode("latin-1"): value.decode("latin-1") for name, value in headers}
    named["content-length"] = str(len(body))
    raw = urllib3.HTTPResponse(
        body=io.BytesIO(body[:most]), headers=named, status=status, preload_content=False,
        enforce_content_length=True, request_method=request.method,
    )  # fmt: skip
    return adapter.build_response(request, raw)
