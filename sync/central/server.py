"""Serving: listens, says where, answers until told to stop, and stops with nothing half written."""

import ipaddress
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from sync.central.audit_desks import Watching
from sync.central.certificates.issuing import AGAIN, Issuing
from sync.central.database import Database
from sync.central.keyring import LOOK_SECONDS, Keyring
from sync.central.log import note
from sync.central.moments import new_id, utc_now
from sync.central.national.keeping import EVERY_SECONDS as INDEX_SECONDS
from sync.central.national.keeping import Keeping
from sync.central.points.nightly import EVERY_SECONDS as POINTS_SECONDS
from sync.central.points.nightly import Nightly
from sync.central.repeating import Repeating
from sync.central.service import build_service
from sync.central.settings import CentralError, Settings
from sync.central.surveys.forgetting import Forgetting
from sync.central.tidying import EVERY_SECONDS, Tidying
from sync.central.timing import LOOK_SECONDS as TIMED_SECONDS
from sync.central.timing import BriefingTimer, MatchingTimer, SnapshotTimer
from sync.central.web.ahead import EVERY_SECONDS as AHEAD_SECONDS
from sync.central.work.notices.rounds import Rounds
from sync.central.work.vacancies import Closing
from sync.protocol.turns import Turn

GRACE_SECONDS = 10
"""How long running requests may take to end once the centre is told to stop."""


def is_loopback(host: str) -> bool:
    """True when only this machine can reach ``host``."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def serve(
    settings: Settings,
    passphrase: Callable[[], str],
    host: str,
    port: int,
    *,
    certificate: Path | None = None,
    certificate_key: Path | None = None,
    behind_proxy: bool = False,
    metrics_token: str = "",
    announce: Callable[[str], None],
) -> None:
    """Serve until SIGINT or SIGTERM; SIGHUP opens the keys anew, which happens by itself too when their folder changes.

    passphrase: asked for each time. port 0 takes a free one; ``announce`` is told the address once it listens.

    ``CentralError``: ``tls_required`` for an address that others can reach without certificate or a proxy that has
    one; ``already_serving`` where another process serves the same SQLite file; ``address_unavailable``; those of
    ``open_keys``.
    """
    if certificate is None and not behind_proxy and not is_loopback(host):
        raise CentralError("tls_required", host=host)
    with _alone(settings):
        keys = Keyring(settings.keys, passphrase)
        listener = _listen(host, port)
        database = settings.open_database()
        beside = _beside(database, keys, settings)
        try:
            app = build_service(
                database, keys, limits=settings.limits, metrics_token=metrics_token, behind_proxy=behind_proxy,
                data=settings.data,
            )  # fmt: skip
            ahead = Repeating("pages", app.state.draw_ahead, AHEAD_SECONDS, AHEAD_SECONDS / 10)
            beside = (*beside, ahead)
            config = _config(app, certificate, certificate_key, behind_proxy=behind_proxy)
            address = _address(listener, tls=certificate is not None)
            note("serving", address=address)
            announce(address)
            _stop_quietly()
            _reload_when_told(keys)
            for thread in beside:
                thread.start()
            _Server(config, app.state.stop).run(sockets=[listener])
        finally:
            listener.close()
            for thread in beside:
                thread.stop()
            database.close()
            note("stopped")


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """Of an SQLite file one process serves; the system lets go of the lock beside it when that dies.

    What protects one process (the lane of batches, rates, wrong codes) would hold for each of two by itself.
    """
    if settings.sqlite is None:
        yield
        return
    file = settings.sqlite.resolve()
    turn = Turn(file.with_name(f"{file.name}.serving"))
    if not turn.take():
        raise CentralError("already_serving", database=str(file))
    try:
        yield
    finally:
        turn.give_back()


def _beside(database: Database, keys: Keyring, settings: Settings) -> tuple[Repeating, ...]:
    """What is done again and again beside answering."""
    timed = MatchingTimer(database, settings.timers, utc_now, settings.data, settings.database)
    nightly = SnapshotTimer(database, settings.timers, utc_now, settings.data, settings.database)
    briefing = BriefingTimer(database, settings.timers, utc_now, settings.data, settings.database)
    rounds, minutes = Rounds(database, settings.data, utc_now, new_id), settings.timers.notices * 60
    tidying, issuing = Tidying(database, settings.retention, utc_now), Issuing(database, keys, utc_now)
    return (
        Repeating("tidying", tidying.keep_house, EVERY_SECONDS, EVERY_SECONDS / 10),
        Repeating("logs", Watching(database, utc_now).look, EVERY_SECONDS, EVERY_SECONDS / 10),
        Repeating("index", Keeping(database, keys, utc_now, settings.data).keep, INDEX_SECONDS, INDEX_SECONDS / 5),
        Repeating("points", Nightly(database, utc_now, new_id).keep, POINTS_SECONDS, POINTS_SECONDS),
        Repeating("vacancies", Closing(database, utc_now).keep, EVERY_SECONDS, POINTS_SECONDS),
        Repeating("surveys", Forgetting(database, utc_now, new_id).keep, EVERY_SECONDS, POINTS_SECONDS),
        Repeating("keys", lambda _rest: _look(keys), LOOK_SECONDS, LOOK_SECONDS),
        Repeating("certificates", lambda _rest: issuing.issue_quietly(), AGAIN.total_seconds(), LOOK_SECONDS),
        Repeating("matching", timed.keep, TIMED_SECONDS, POINTS_SECONDS),
        Repeating("snapshot", nightly.keep, TIMED_SECONDS, POINTS_SECONDS),
        Repeating("briefings", briefing.keep, TIMED_SECONDS, POINTS_SECONDS),
        *((Repeating("notices", rounds.keep, minutes, minutes),) if minutes else ()),
    )


def _config(app: Starlette, certificate: Path | None, key: Path | None, *, behind_proxy: bool) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=behind_proxy,
        ssl_certfile=str(certificate) if certificate else None,
        ssl_keyfile=str(key) if key else None,
        timeout_graceful_shutdown=GRACE_SECONDS,
        ws="none",
    )


def _address(listener: socket.socket, *, tls: bool) -> str:
    bound = listener.getsockname()
    shown = f"[{bound[0]}]" if listener.family == socket.AF_INET6 else bound[0]
    return f"{'https' if tls else 'http'}://{shown}:{bound[1]}"


class _Server(uvicorn.Server):
    """Told to stop, it goes on answering, with 503, until what is being written is written; told twice, it stops."""

    def __init__(self, config: uvicorn.Config, stop: Callable[[float], None]) -> None:
        super().__init__(config)
        self._stop = stop
        self._told = False

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal came."""
        if self._told:
            super().handle_exit(sig, frame)
            return
        self._told = True
        note("stopping")
        threading.Thread(target=self._finish, args=(sig, frame), name="stopping").start()

    def _finish(self, sig: int, frame: FrameType | None) -> None:
        self._stop(GRACE_SECONDS)
        super().handle_exit(sig, frame)


def _look(keys: Keyring) -> None:
    keys.look()


def _reload_when_told(keys: Keyring) -> None:
    """SIGHUP: open the keys anew, in a thread, as it takes a while."""
    if hasattr(signal, "SIGHUP") and threading.current_thread() is threading.main_thread():
        again = partial(keys.look, asked=True)
        signal.signal(signal.SIGHUP, lambda *_: threading.Thread(target=again, name="keys").start())


def _stop_quietly() -> None:
    """uvicorn raises the signal that stopped it once more when all is done: let that end the process with status 0."""
    if threading.current_thread() is threading.main_thread():
        for stop in (signal.SIGINT, signal.SIGTERM):
            signal.signal(stop, lambda *_: sys.exit(0))


def _listen(host: str, port: int) -> socket.socket:
    """A listening socket: connections made from now on wait until they are answered."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        try:
            if os.name != "nt":  # there it would let two programs share one port
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
            listener.listen(128)
        except OSError:
            listener.close()
            raise
    except OSError as error:
        raise CentralError("address_unavailable", host=host, port=port) from error
    return listener
