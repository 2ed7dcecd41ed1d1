"""A network line that can fail: a TCP relay on loopback that can be cut in the middle of what a desk sends."""

import contextlib
import socket
import threading
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

PIECE: Final = 4096


class BadLine:
    """Relays from its own address to a server's. Use as a context manager.

    Attributes: url (what a desk is told), cuts (how often the line was cut so far).
    """

    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        self._target = (parts.hostname or "127.0.0.1", parts.port or 80)
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.settimeout(0.2)
        self.url = f"http://127.0.0.1:{self._server.getsockname()[1]}"
        self.cuts = 0
        self._most: int | None = None
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> "BadLine":
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        for thread in self._threads:
            thread.join(10)
        self._server.close()

    def cut_after(self, count: int) -> None:
        """From now on, cut every connection when ``count`` bytes have gone from the desk to the server."""
        self._most = count

    def mend(self) -> None:
        """No more cuts."""
        self._most = None

    def _start(self, work: Callable[..., None], *arguments: socket.socket) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._closing.is_set():
            try:
                near, _ = self._server.accept()
            except TimeoutError:
                continue
            try:
                far = socket.create_connection(self._target, timeout=5)
            except OSError:  # the server is off: so is the line
                near.close()
                continue
            for each in (near, far):
                each.settimeout(0.2)
            self._start(self._carry, near, far)
            self._start(self._carry_back, far, near)

    def _carry(self, near: socket.socket, far: socket.socket) -> None:
        self._relay(near, far, counted=True)

    def _carry_back(self, far: socket.socket, near: socket.socket) -> None:
        self._relay(far, near, counted=False)

    def _relay(self, source: socket.socket, sink: socket.socket, *, counted: bool) -> None:
        carried = 0
        with contextlib.suppress(OSError):
            while not self._closing.is_set():
                try:
                    piece = source.recv(PIECE)
                except TimeoutError:
                    continue
                if not piece:
                    break
                carried += len(piece)
                if counted and self._most is not None and carried > self._most:
                    sink.sendall(piece[: self._most - carried])
                    with self._lock:
                        self.cuts += 1
                    break
                sink.sendall(piece)
        for each in (source, sink):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        source.close()
