"""Something that answers where the centre should: a portal, a broken proxy, noise, or nothing at all."""

import contextlib
import socket
import threading
from collections.abc import Callable

Answer = Callable[[socket.socket], None]

PORTAL = b"<html><title>Free WiFi</title><body>Please accept our terms</body></html>"


def page(status: str, body: bytes = PORTAL, *headers: str) -> Answer:
    """A complete HTTP answer."""
    head = [f"HTTP/1.1 {status}", "Content-Type: text/html", f"Content-Length: {len(body)}", *headers, "", ""]
    data = "\r\n".join(head).encode() + body

    def answer(line: socket.socket) -> None:
        line.recv(65_536)
        line.sendall(data)

    return answer


def noise(line: socket.socket) -> None:
    """Bytes that are no HTTP."""
    line.recv(65_536)
    line.sendall(bytes(range(256)) * 8)


def hang_up(line: socket.socket) -> None:
    """The line is there and closes at once."""
    line.recv(65_536)


def half_an_answer(line: socket.socket) -> None:
    """The line breaks in the middle of an answer."""
    line.recv(65_536)
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/cbor\r\nContent-Length: 5000\r\n\r\nabc")


def for_ever(line: socket.socket) -> None:
    """An answer that does not end."""
    line.recv(65_536)
    line.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    piece = b"10000\r\n" + b"\0" * 65_536 + b"\r\n"
    for _ in range(2_000):  # 131 MB
        line.sendall(piece)


class StrangeServer:
    """Answers every connection with ``answer``. Use as a context manager. url: what a desk is told."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.settimeout(0.1)
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self.url = f"http://127.0.0.1:{self._server.getsockname()[1]}"
        self.asked = 0

    def __enter__(self) -> "StrangeServer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        self._thread.join(10)
        self._server.close()

    def _serve(self) -> None:
        while not self._closing.is_set():
            try:
                line, _ = self._server.accept()
            except TimeoutError:
                continue
            line.settimeout(5)
            self.asked += 1
            with contextlib.suppress(OSError), line:
                self._answer(line)
