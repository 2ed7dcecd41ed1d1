"""A centre without pages inside one's own process, on loopback: what a self-test sends a first batch to.

It is the centre that desks meet: the same tables, door, intake, keys and receipts. Nothing that only the ministry's
pages and reckonings need is imported.
"""

import socket
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Self

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool

from sync.central.administration import Administration
from sync.central.api import Api
from sync.central.database import Database, default_url
from sync.central.door import Door
from sync.central.enrolling import Enrolling
from sync.central.intake import Intake
from sync.central.lane import IntakeLane
from sync.central.metrics import Metrics
from sync.central.ministry_keys import create_keys, open_keys
from sync.central.moments import new_id, utc_now
from sync.central.pacing import Limits
from sync.protocol.keys import Cost
from sync.protocol.printed_code import CodeKind
from sync.protocol.requests_auth import Nonces

_START: Final = 30.0
"""Seconds that it may take until it answers."""
_VALID: Final = timedelta(hours=1)


class LoopbackCentre:
    """One office's ministry in ``folder`` while the block runs. cost: of guessing the passphrase of its keys.

    Attributes: url, from the beginning of the block. Raises OSError, TimeoutError.
    """

    def __init__(self, folder: Path, passphrase: str, cost: Cost, now: Callable[[], datetime] = utc_now) -> None:
        self.url = ""
        self._now = now
        folder.mkdir(parents=True, exist_ok=True)
        create_keys(folder / "keys", folder / "recovery.key", passphrase, passphrase, cost)
        self._keys = open_keys(folder / "keys", passphrase)
        self._database = Database(default_url(folder))
        self._database.migrate()
        self._administration = Administration(self._database, now, new_id)
        self._office = ""

    def __enter__(self) -> Self:
        listener = socket.create_server(("127.0.0.1", 0))
        config = uvicorn.Config(
            self._app(), log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=3, ws="none"
        )
        self._listener, self._server = listener, uvicorn.Server(config)
        self._thread = threading.Thread(target=lambda: self._server.run(sockets=[listener]), name="centre", daemon=True)
        self._thread.start()
        end = time.monotonic() + _START
        while not self._server.started:
            if time.monotonic() > end or not self._thread.is_alive():
                self.__exit__()
                raise TimeoutError
            time.sleep(0.01)
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        self._office = self._administration.add_office("loopback").id
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(_START)
        self._listener.close()
        self._database.close()

    def code(self, kind: CodeKind, name: str = "") -> str:
        """A printed code for a desk of its one office or, by ``name``, a supervisor there."""
        printed = (self._keys.public, self._keys.serial)
        return self._administration.issue_code(kind, self._office, printed, _VALID, name).code

    def _app(self) -> Starlette:
        database, keys, limits, metrics = self._database, self._keys, Limits(), Metrics()
        lane = IntakeLane(Intake(database, keys, self._now, new_id), 1, limits.queue, metrics)
        door = Door(database, self._now, new_id, limits, keys)
        nonces = Nonces(lambda: keys.held.nonce_secrets, self._now)
        enrolling = Enrolling(database, keys, self._now, new_id)
        api = Api(database, enrolling, door, lane, nonces, keys=keys, now=self._now, metrics=metrics, limits=limits)

        @asynccontextmanager
        async def lifespan(_app: Starlette) -> AsyncIterator[None]:
            yield
            await run_in_threadpool(lane.close)

        return Starlette(routes=list(api.routes()), lifespan=lifespan)
