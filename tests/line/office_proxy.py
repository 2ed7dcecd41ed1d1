"""The proxy of an office's network: CONNECT, as firms have it, leads every name to one place on loopback."""

import contextlib
import socket
import threading
from typing import Final, Self

_PIECE: Final = 65_536


class OfficeProxy:
    """Tunnels to ``target`` (host, port), or answers CONNECT with ``says`` alone. Use as a context manager.

    Attributes: address (``host:port``); asked (every ``host:port`` that somebody wanted).
    """

    def __init__(self, target: tuple[str, int] = ("127.0.0.1", 9), says: str = "") -> None:
        self._target, self._says = target, says
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.settimeout(0.1)
        self.address = f"127.0.0.1:{self._server.getsockname()[1]}"
        self.asked: list[str] = []
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._accept)]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join(10)
        self._server.close()

    def _accept(self) -> None:
        while not self._over.is_set():
            with contextlib.suppress(TimeoutError):
                near, _ = self._server.accept()
                self._threads.append(threading.Thread(target=self._tunnel, args=(near,)))
                self._threads[-1].start()

    def _tunnel(self, near: socket.socket) -> None:
        head = b""
        with near:
            while b"\r\n\r\n" not in head:
                head += near.recv(_PIECE)
            self.asked.append(head.split()[1].decode())
            if self._says:
                near.sendall(f"HTTP/1.1 {self._says}\r\nContent-Length: 0\r\n\r\n".encode())
                return
            with socket.create_connection(self._target) as far:
                near.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                back = threading.Thread(target=self._carry, args=(far, near))
                back.start()
                self._carry(near, far)
                back.join(10)

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        source.settimeout(0.1)
        with contextlib.suppress(OSError):
            while not self._over.is_set():
                with contextlib.suppress(TimeoutError):
                    piece = source.recv(_PIECE)
                    if not piece:
                        break
                    sink.sendall(piece)
        with contextlib.suppress(OSError):
            sink.shutdown(socket.SHUT_WR)
