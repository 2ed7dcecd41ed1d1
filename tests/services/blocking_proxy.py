"""A way to the centre on which one batch never gets through: its offers are answered with a fault of the server."""

import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from sync.protocol.envelope import batch_id
from sync.protocol.wire import BATCHES, decode_offer


class BlockingProxy:
    """Hands everything on to ``centre`` but offers of batches whose ids are in ``blocked``. Use as a context manager.

    asked: ids offered, in order; status, headers: how a blocked offer is answered.
    """

    def __init__(self, centre: str, status: int = 503, headers: dict[str, str] | None = None) -> None:
        self.blocked: set[str] = set()
        self.asked: list[str] = []
        self.status, self.headers = status, headers or {}
        self._centre = urlsplit(centre)
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _serve(self) -> None:
                proxy.serve(self)

            do_GET = do_POST = do_PUT = _serve  # noqa: N815 - names that http.server looks for

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> "BlockingProxy":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)

    def serve(self, asked: BaseHTTPRequestHandler) -> None:
        """One request: blocked, or handed on."""
        body = asked.rfile.read(int(asked.headers.get("Content-Length", "0")))
        if asked.command == "POST" and asked.path == BATCHES:
            name = batch_id(decode_offer(body).manifest)
            self.asked.append(name)
            if name in self.blocked:
                self._answer(asked, self.status, self.headers, b"")
                return
        line = http.client.HTTPConnection(self._centre.hostname or "", self._centre.port, timeout=30)
        line.request(asked.command, asked.path, body or None, dict(asked.headers.items()))
        answer = line.getresponse()
        data = answer.read()
        kept = {name: value for name, value in answer.getheaders() if name.lower() not in ("content-length", "server")}
        line.close()
        self._answer(asked, answer.status, kept, data)

    def _answer(self, asked: BaseHTTPRequestHandler, status: int, headers: dict[str, str], body: bytes) -> None:
        asked.send_response(status)
        for name, value in headers.items():
            asked.send_header(name, value)
        asked.send_header("Content-Length", str(len(body)))
        asked.end_headers()
        asked.wfile.write(body)
