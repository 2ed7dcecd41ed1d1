"""The connections of one transport while they are open, so that a silent one can be broken from outside."""

import contextlib
import socket
import threading
import weakref
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection


class Lines:
    """Every connection that was made and is still used."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connections: weakref.WeakSet[HTTPConnection] = weakref.WeakSet()

    def add(self, connection: HTTPConnection) -> None:
        """A connection was made."""
        with self._lock:
            self._connections.add(connection)

    def cut(self) -> None:
        """End every conversation now: who reads from the line gets its end, who writes gets an error."""
        with self._lock:
            connections = list(self._connections)
        for connection in connections:
            line = getattr(connection, "sock", None)
            if isinstance(line, socket.socket):
                with contextlib.suppress(OSError):  # it has just closed by itself
                    # Of the plain socket, below TLS: no farewell is said to somebody who does not answer.
                    socket.socket.shutdown(line, socket.SHUT_RDWR)


class LinesAdapter(HTTPAdapter):
    """As requests connects, with every connection noted in ``lines``."""

    def __init__(self, lines: Lines) -> None:
        class Plain(HTTPConnectionPool):
            def _new_conn(self) -> Any:
                made = super()._new_conn()
                lines.add(made)  # type: ignore[arg-type]
                return made

        class Secure(HTTPSConnectionPool):
            def _new_conn(self) -> Any:
                made = super()._new_conn()
                lines.add(made)  # type: ignore[arg-type]
                return made

        self._pools = {"http": Plain, "https": Secure}
        super().__init__()

    def init_poolmanager(self, *arguments: Any, **named: Any) -> None:
        """The manager of direct connections."""
        super().init_poolmanager(*arguments, **named)
        self._watch(self.poolmanager)

    def proxy_manager_for(self, *arguments: Any, **named: Any) -> Any:
        """The manager of connections through an office's proxy."""
        manager = super().proxy_manager_for(*arguments, **named)
        self._watch(manager)
        return manager

    def _watch(self, manager: PoolManager) -> None:
        manager.pool_classes_by_scheme = self._pools
