"""The centre put together: one ASGI application over one database and one set of keys."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.central.api import Api
from sync.central.audit_desks import SILENT, Watching
from sync.central.database import Database
from sync.central.door import Door
from sync.central.enrolling import Enrolling
from sync.central.intake import Intake
from sync.central.keyring import Held
from sync.central.lane import IntakeLane
from sync.central.log import note
from sync.central.metrics import Metrics
from sync.central.moments import new_id, utc_now
from sync.central.pacing import Limits
from sync.central.web.surface import Surface
from sync.protocol.certificates import PATH
from sync.protocol.requests_auth import Nonces

WORKERS: Final = 4
"""Batches taken in at once on PostgreSQL."""

SECURITY_HEADERS: Final = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}

DESK_HEADERS: Final = {"x-content-type-options": "nosniff"}
"""What an answer to a desk carries of them: no browser reads it, and every byte is paid for on a slow line."""


class Watched:
    """Adds the security headers to every answer and one line to the log, which never names a query or a body."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, watching what is answered."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started, status = time.monotonic(), 500

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in (DESK_HEADERS if scope["path"].startswith("/v1/") else SECURITY_HEADERS).items():
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", "no-store")
                if scope["scheme"] == "https":
                    headers.setdefault("strict-transport-security", "max-age=31536000")
            await send(message)

        try:
            await self._app(scope, receive, answer)
        finally:
            seconds, path = round(time.monotonic() - started, 4), _said(scope["path"])
            self._metrics.answered(path, status, seconds)
            note("request", method=scope["method"], path=path, status=status, seconds=seconds)


def _said(path: str) -> str:
    """A path as the log has it: that of a certificate's code is the whole certificate, name and all."""
    return f"{PATH}…" if path.upper().startswith(PATH) else path


def build_service(
    database: Database,
    keys: Held,
    now: Callable[[], datetime] = utc_now,
    new_id: Callable[[], str] = new_id,
    *,
    limits: Limits | None = None,
    metrics_token: str = "",
    behind_proxy: bool = False,
    data: Path | None = None,
) -> Starlette:
    """The application. It closes neither ``database`` nor ``keys``.

    data: the centre's folder, for old registers; None for a program without one. metrics_token: whoever brings it may
    ask for ``/metrics`` from anywhere. Attributes ``state.stop``: as ``Api.stop``; ``state.draw_ahead``: as
    ``Surface.draw_ahead``.
    """
    limits, metrics = limits or Limits(), Metrics(metrics_token, behind_proxy=behind_proxy)
    metrics.watch_keys(lambda: keys.held.serial)
    metrics.watch_silent(Watching(database, now).silent, SILENT)
    intake = Intake(database, keys, now, new_id)
    lane = IntakeLane(intake, 1 if database.is_sqlite else WORKERS, limits.queue, metrics)
    door, nonces = Door(database, now, new_id, limits, keys), Nonces(lambda: keys.held.nonce_secrets, now)
    enrolling = Enrolling(database, keys, now, new_id)
    api = Api(database, enrolling, door, lane, nonces, keys=keys, now=now, metrics=metrics, limits=limits)
    pages = Surface(database, keys, now, new_id, data)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await run_in_threadpool(lane.resume)
        yield
        await run_in_threadpool(lane.close)
        await run_in_threadpool(pages.close)

    async def missing(request: Request, _error: Exception) -> Response:
        return pages.missing(request)

    app = Starlette(
        routes=[*api.routes(), metrics.route(), *pages.routes()],
        middleware=[Middleware(Watched, metrics=metrics)],
        exception_handlers={404: missing},
        lifespan=lifespan,
    )
    app.state.stop = api.stop
    app.state.draw_ahead = pages.draw_ahead
    return app
