"""The connections of one transport: broken from outside when one falls silent; whose certificates they accept."""

import contextlib
import hashlib
import hmac
import http.client
import socket
import ssl
import threading
import weakref
from collections.abc import Sequence
from typing import Any

import truststore
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection


class PinError(ssl.SSLError):
    """The certificate is not one of those that were pinned."""


class _Head:
    """The head of an answer, line by line: one that is not there to its end is a line that broke."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def readline(self, most: int = -1, /) -> bytes:
        """The next line. Raises ConnectionResetError."""
        line: bytes = self._file.readline(most)
        if not line.endswith(b"\n") and len(line) != most:
            raise ConnectionResetError("the line broke in the middle of the head")
        return line

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


class _Answer(http.client.HTTPResponse):
    """As the library reads answers, which takes half a head for a whole one: half a length, half a word."""

    def begin(self) -> None:
        """Read the head."""
        whole, self.fp = self.fp, _Head(self.fp)  # type: ignore[assignment]
        try:
            super().begin()
        finally:
            if isinstance(self.fp, _Head):  # it is let go of where there is no body
                self.fp = whole


class _Plain(HTTPConnection):
    response_class = _Answer


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
    """As requests connects, with every connection noted in ``lines``.

    Certificates are those that the system trusts, as the ministry's administrators keep it. pins: SHA-256 of
    certificates, hex; when there are any, a certificate must be one of them and need not be anything else: neither a
    public authority nor a desk whose clock is a year wrong has a say then.
    """

    def __init__(self, lines: Lines, pins: Sequence[str] = ()) -> None:
        class Line(HTTPSConnection):
            response_class = _Answer

            def connect(self) -> None:
                super().connect()
                if pins:
                    _check_pin(self.sock, pins)
                    self.is_verified = True

        class Plain(HTTPConnectionPool):
            ConnectionCls = _Plain

            def _new_conn(self) -> Any:
                made = super()._new_conn()
                lines.add(made)  # type: ignore[arg-type]
                return made

        class Secure(HTTPSConnectionPool):
            ConnectionCls = Line

            def _new_conn(self) -> Any:
                made = super()._new_conn()
                lines.add(made)  # type: ignore[arg-type]
                return made

        self._pools = {"http": Plain, "https": Secure}
        self._pinned = bool(pins)
        super().__init__()

    def build_connection_pool_key_attributes(self, request: Any, verify: Any, cert: Any = None) -> Any:
        """Our own ideas of trust instead of the list that comes with requests, unless a file was named."""
        host, named = super().build_connection_pool_key_attributes(request, verify, cert)
        if host.get("scheme") == "https" and not isinstance(verify, str):
            named.pop("ca_certs", None)
            named["cert_reqs"] = "CERT_NONE" if self._pinned else "CERT_REQUIRED"
            named["ssl_context"] = self._context()
        return host, named

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """As above: nothing is added to what the system trusts."""
        if isinstance(verify, str):
            super().cert_verify(conn, url, verify, cert)  # type: ignore[no-untyped-call]

    def _context(self) -> ssl.SSLContext:
        if not hasattr(self, "_made"):
            self._made = _blind() if self._pinned else truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return self._made

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


def _blind() -> ssl.SSLContext:
    """Takes any certificate: the pin is looked at before a byte is said."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _check_pin(line: Any, pins: Sequence[str]) -> None:
    shown = hashlib.sha256(line.getpeercert(binary_form=True) or b"").hexdigest()
    if not any(hmac.compare_digest(shown, pin) for pin in pins):
        line.close()
        raise PinError("the certificate is not the one that was pinned")
