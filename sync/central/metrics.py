"""What a monitoring system may know of the centre: counts and times, never an id, a name or a word about a person."""

import hmac
import ipaddress
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from sync.protocol import wire

PATH: Final = "/metrics"
_ROUTES: Final = {
    wire.ENROLMENTS: "enrolments", wire.APPROVERS: "approvers", wire.BATCHES: "offers", wire.FEED: "feed",
    wire.KEYS: "keys", wire.AUDIT: "audit", wire.HEALTH: "health", PATH: "metrics",
}  # fmt: skip
_WAITS: Final = (0.005, 0.02, 0.1, 0.5, 2.0, 10.0, 60.0)
_INTAKES: Final = (0.05, 0.2, 1.0, 5.0, 20.0, 60.0, 300.0)


class Metrics:
    """The figures of one running centre, in a registry of their own. token: of those who may see them from anywhere."""

    def __init__(self, token: str = "", *, behind_proxy: bool = False) -> None:
        self._token = token
        self._behind_proxy = behind_proxy
        self._registry = CollectorRegistry()
        registry = self._registry
        self._requests = Counter("mihan_requests", "Requests answered", ["route", "status"], registry=registry)
        self._seconds = Histogram(
            "mihan_request_seconds", "Time to answer", ["route"], buckets=_WAITS, registry=registry
        )
        self._bytes = Counter("mihan_request_bytes", "Bytes of bodies of desks", registry=registry)
        self._refusals = Counter("mihan_refusals", "Requests refused, by code", ["code"], registry=registry)
        self._batches = Counter(
            "mihan_batches", "Batches taken in, by what became of them", ["state"], registry=registry
        )
        self._changes = Counter(
            "mihan_changes", "Changes taken in, by what the receipt says", ["status"], registry=registry
        )
        self._intake = Histogram("mihan_intake_seconds", "Time to take a batch in", buckets=_INTAKES, registry=registry)
        self._serial = Gauge("mihan_keys_serial", "The newest statement about the keys in use", registry=registry)
        self._queue = Gauge("mihan_intake_queue", "Whole batches being taken in or waiting for it", registry=registry)
        self._silent = Gauge(
            "mihan_desks_silent", "Desks whose log was not reported for so many days", ["days"], registry=registry
        )

    def watch_keys(self, serial: Callable[[], int]) -> None:
        """Ask ``serial`` whenever somebody looks at which of the ministry's keys are in use."""
        self._serial.set_function(serial)

    def watch_queue(self, length: Callable[[], int]) -> None:
        """Ask ``length`` whenever somebody looks at the length of the queue."""
        self._queue.set_function(length)

    def watch_silent(self, silent: Callable[[int], int], days: Iterable[int]) -> None:
        """Ask ``silent`` whenever somebody looks at how many desks have not reported for each of so many ``days``."""
        for some in days:
            self._silent.labels(str(some)).set_function(partial(silent, some))

    def answered(self, path: str, status: int, seconds: float) -> None:
        """A request was answered."""
        route = route_of(path)
        self._requests.labels(route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def received(self, size: int) -> None:
        """A desk's body of ``size`` bytes came in."""
        self._bytes.inc(size)

    def refused(self, code: str) -> None:
        """A request was refused; ``code`` is one of ours."""
        self._refusals.labels(code).inc()

    def taken(self, state: str, counts: Mapping[str, int], seconds: float) -> None:
        """A batch was taken in: ``done``, ``refused`` or ``failed``."""
        self._batches.labels(state).inc()
        self._intake.observe(seconds)
        for status, count in counts.items():
            self._changes.labels(status).inc(count)

    def may_look(self, request: Request) -> bool:
        """Whether figures are for whoever asks: this machine, or who has the token; behind a proxy the token alone."""
        given = request.headers.get("authorization", "").encode()
        known = bool(self._token) and hmac.compare_digest(given, b"Bearer " + self._token.encode())
        return known or (not self._behind_proxy and _is_loopback(request))

    def route(self) -> Route:
        """Where they can be asked for."""

        async def show(request: Request) -> Response:
            if not self.may_look(request):
                return PlainTextResponse("forbidden", 403)
            figures = await run_in_threadpool(generate_latest, self._registry)  # some are asked of the database
            return Response(figures, media_type=CONTENT_TYPE_LATEST)

        return Route(PATH, show)


def route_of(path: str) -> str:
    """The kind of thing that was asked, without what it was asked about."""
    if path in _ROUTES:
        return _ROUTES[path]
    if path.startswith(wire.BATCHES + "/"):
        return "chunks" if "/chunks/" in path else "states"
    if path.startswith(wire.RELEASES + "/"):
        return "releases"
    return "other" if path.startswith("/v1/") else "pages"


def _is_loopback(request: Request) -> bool:
    try:
        return request.client is not None and ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False
