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
        self._left: int | None = None
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
        """Cut the line once, when ``count`` more bytes have gone from the desk to the server."""
        with self._lock:
            self._left = count

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
        with contextlib.suppress(OSError):
            while not self._closing.is_set():
                try:
                    piece = source.recv(PIECE)
                except TimeoutError:
                    continue
                if not piece:
                    break
                if counted and (room := self._room_for(len(piece))) < len(piece):
                    sink.sendall(piece[:room])
                    break
                sink.sendall(piece)
        for each in (source, sink):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        source.close()

    def _room_for(self, size: int) -> int:
        with self._lock:
            if self._left is None:
                return size
            if self._left >= size:
                self._left -= size
                return size
            room, self._left = self._left, None
            self.cuts += 1
            return room
