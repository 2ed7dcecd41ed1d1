"""Two other ways to bring registrations up a line: CouchDB's replication, and one OpenRosa submission for each."""

import http.server
import json
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

from sync.protocol.messages import decode_change
from tests.benchmarks.node import installed
from tests.benchmarks.rows import PeerMissingError
from tests.line.relay import FAIR, Relay, Weather

PATIENCE = 3_600
THANKS = b"""<?xml version="1.0" encoding="UTF-8"?>
<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message nature="">full submission upload was successful!
</message></OpenRosaResponse>"""


@dataclass(frozen=True, slots=True)
class Carried:
    """What bringing records over a line took. bytes: in both directions, with everything that HTTP adds."""

    records: int
    bytes: int
    seconds: float


def replicated(documents: Sequence[bytes], together: int, weather: Weather = FAIR) -> Carried:
    """PouchDB replicates to express-pouchdb, ``together`` documents at a time. Raises PeerMissingError."""
    home = installed("couch")
    with tempfile.TemporaryDirectory(dir="build") as folder, _couch(home) as url, Relay(url, weather) as relay:
        lines = Path(folder, "documents.jsonl")
        lines.write_bytes(b"\n".join(documents))
        command = ["node", "push.mjs", relay.url, str(lines.absolute()), str(together), "retry"]
        done = subprocess.run(command, cwd=home, capture_output=True, text=True, timeout=PATIENCE, check=False)
        if done.returncode != 0:
            raise PeerMissingError(f"replication: {done.stderr.strip()[-300:]}")
        said = json.loads(done.stdout.splitlines()[-1])
        return Carried(int(said["written"]), relay.bytes, float(said["seconds"]))


@contextmanager
def _couch(home: Path) -> Iterator[str]:
    command = ["node", "server.mjs"]
    with subprocess.Popen(command, cwd=home, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        if server.stdin is None or server.stdout is None:
            raise PeerMissingError("no pipes to the server")
        try:
            url = server.stdout.readline().strip()
            if not url:
                raise PeerMissingError("the server did not come up")
            yield url
        finally:
            server.stdin.close()
            server.wait(30)


def posted(changes: Sequence[bytes], weather: Weather = FAIR) -> Carried:
    """Each registration as one multipart POST, as ODK Collect sends it, over one connection that stays open."""
    submissions = [str(decode_change(change).body["submission"]).encode() for change in changes]
    with _openrosa() as url, Relay(url, weather) as relay, requests.Session() as session:
        session.trust_env = False
        session.headers.update({"X-OpenRosa-Version": "1.0", "User-Agent": "org.odk.collect.android/v2024.3.5 Dalvik"})
        started = time.monotonic()
        for submission in submissions:
            part = {"xml_submission_file": ("submission.xml", submission, "text/xml")}
            answer = session.post(f"{relay.url}/submission?deviceID=collect", files=part, timeout=60)
            answer.raise_for_status()
        return Carried(len(submissions), relay.bytes, time.monotonic() - started)


@contextmanager
def _openrosa() -> Iterator[str]:
    class Submission(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # an answer leaves in one piece
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(201)
            for name, value in (
                ("Content-Type", "text/xml; charset=utf-8"), ("X-OpenRosa-Version", "1.0"),
                ("X-OpenRosa-Accept-Content-Length", "104857600"), ("Content-Length", str(len(THANKS))),
            ):  # fmt: skip
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(THANKS)

        def log_message(self, *_: object) -> None:
            """Nothing is said."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Submission)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        serving.join()


def better(ways: Mapping[str, Callable[[], Carried]], what: Callable[[Carried], float]) -> tuple[float, str]:
    """The least of ``what`` for all ways, and a line that says every one."""
    found, said = best(ways, what)
    return what(found), said


def best(ways: Mapping[str, Callable[[], Carried]], what: Callable[[Carried], float]) -> tuple[Carried, str]:
    """What the way with the least of ``what`` came to, and a line that says every one."""
    found = {name: carry() for name, carry in ways.items()}
    said = ", ".join(
        f"{name} {what(one):,.3g}" if what(one) < 1 else f"{name} {what(one):,.0f}" for name, one in found.items()
    )
    return min(found.values(), key=what), said
