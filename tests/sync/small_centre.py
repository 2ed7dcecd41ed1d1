"""A small centre on a real loopback socket: keeps the protocol, and misbehaves exactly when it is told to."""

import hashlib
import ssl
import threading
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Self

from sync.protocol import limits, wire
from sync.protocol.approval import verify_approval
from sync.protocol.enrolment import (
    ApproverAnswer,
    CodedRequest,
    DeviceAnswer,
    answer_approver,
    answer_device,
    verify_approver_request,
    verify_device_request,
)
from sync.protocol.envelope import Manifest, open_batch, verify_manifest
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import key_id
from sync.protocol.printed_code import CodeKind, PrintedCode
from sync.protocol.receipts import Line, LineStatus, Receipt, sign_receipt
from sync.protocol.requests_auth import Nonces, verify_request
from sync.protocol.signing import Signed
from tests.sync.office import MORNING, Office

CUT_REQUEST = "the line breaks while the request is on its way"
CUT_ANSWER = "the line breaks in the middle of the answer"
LOST_ANSWER = "the centre does it and the answer is lost"
TROUBLE = "500"
BUSY = "429"
PORTAL = "a hotel's welcome page"
SILENCE = "nothing comes back"
FLOOD = "an answer without end"
PACKED = "an answer packed as nobody asked"


@dataclass
class Taken:
    """A batch that was offered, and what of it has arrived."""

    manifest: Manifest
    chunks: dict[bytes, bytes] = field(default_factory=dict)
    receipt: Signed | None = None


class SmallCentre:
    """url: where it listens. faults: what happens to the next requests, one each; None lets one pass."""

    def __init__(self, office: Office, tls: tuple[Path, Path] | None = None) -> None:
        self.office = office
        self.clock = MORNING + timedelta(days=365)
        self.nonces = Nonces(b"n" * 32, lambda: self.clock)
        self.code = PrintedCode.new(CodeKind.DEVICE, office.ministry_signing.public_key())
        self.supervisors_code = PrintedCode.new(CodeKind.SUPERVISOR, office.ministry_signing.public_key())
        self.batches: dict[str, Taken] = {}
        self.faults: list[str | None] = []
        self.heard: list[tuple[str, str, int]] = []
        self.connections = 0
        self.work = 0  # questions to answer with "working" before the receipt
        self.signing_key = office.ministry_signing
        self.released = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler(self))
        self._server.daemon_threads = False
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*tls)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        scheme = "https" if tls else "http"
        self.url = f"{scheme}://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.released.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def bytes_heard(self, method: str) -> int:
        return sum(size for said, _, size in self.heard if said == method)

    def answer(self, method: str, path: str, headers: dict[str, str], body: bytes) -> bytes:
        """The body of a 200, or ProtocolError."""
        if path == wire.ENROLMENTS:
            return self._enrol(CodedRequest.decode(body))
        device = verify_request(
            method, path, "", headers, body, lambda _: self.office.device_key.public_key(), self.nonces
        )
        if path == wire.APPROVERS:
            coded = CodedRequest.decode(body)
            asked = verify_approver_request(coded, self.supervisors_code.proof_key)
            answer = ApproverAnswer(coded.id, asked.approver, "erbil-1", MORNING)
            return wire.encode_signed(answer_approver(answer, self.signing_key))
        if path == wire.BATCHES:
            return self._offered(wire.decode_offer(body))
        _, _, _, batch, *rest = path.split("/")
        taken = self.batches[batch]
        if rest:
            if hashlib.sha256(body).hexdigest() != rest[1]:
                raise ProtocolError(Code.CHUNK_WRONG)
            taken.chunks[bytes.fromhex(rest[1])] = body
            if len(taken.chunks) < taken.manifest.count:
                return wire.encode_answer(wire.Answer(wire.BatchState.RECEIVING))
        return self._state(taken, device)

    def _enrol(self, coded: CodedRequest) -> bytes:
        verify_device_request(coded, self.code.proof_key)
        public = self.office.ministry_key.public_key()
        answer = DeviceAnswer(
            coded.id,
            "desk-1",
            "erbil-1",
            "أربيل",
            "erbil",
            self.signing_key.public_key(),
            {key_id(public): public},
            "",
            MORNING,
        )
        return wire.encode_signed(answer_device(answer, self.signing_key))

    def _offered(self, offer: wire.Offer) -> bytes:
        manifest = verify_manifest(offer.manifest, offer.signature, self.office.device_key.public_key())
        verify_approval(offer.approval, manifest, self.office.supervisor_key.public_key())
        return self._state(self.batches.setdefault(manifest.id, Taken(manifest)), manifest.header.device)

    def _state(self, taken: Taken, device: str) -> bytes:
        names = [taken.manifest.chunk_hash(index) for index in range(taken.manifest.count)]
        missing = tuple(name for name in names if name not in taken.chunks)
        if missing:
            return wire.encode_answer(wire.Answer(wire.BatchState.RECEIVING, missing))
        if self.work:
            self.work -= 1
            return wire.encode_answer(wire.Answer(wire.BatchState.WORKING))
        changes = open_batch(taken.manifest, [taken.chunks[name] for name in names], self.office.ministry_keys)
        lines = tuple(Line(change.id, LineStatus.ACCEPTED) for change in changes)
        receipt = Receipt(taken.manifest.id, device, len(self.batches), lines, MORNING)
        taken.receipt = taken.receipt or sign_receipt(receipt, self.signing_key)
        return wire.encode_answer(wire.Answer(wire.BatchState.DONE, receipt=taken.receipt))


def handler(centre: SmallCentre) -> type[BaseHTTPRequestHandler]:
    """The HTTP face of ``centre``."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            super().setup()
            centre.connections += 1

        def handle_any(self) -> None:
            fault = centre.faults.pop(0) if centre.faults else None
            length = int(self.headers.get("Content-Length", 0))
            if fault == CUT_REQUEST:
                self.rfile.read(length // 2)
                self.close_connection = True
                return
            body = self.rfile.read(length)
            centre.heard.append((self.command, self.path, length))
            if fault == SILENCE:
                centre.released.wait(60)
                self.close_connection = True
                return
            if fault in (TROUBLE, BUSY, PORTAL, FLOOD, PACKED):
                self._misbehave(fault)
                return
            try:
                headers = {name.lower(): value for name, value in self.headers.items()}
                status, answer = 200, centre.answer(self.command, self.path, headers, body)
            except ProtocolError as error:
                status, answer = wire.status_of(error.code), wire.encode_refusal(error)
            self._answer(status, answer, fault)

        do_GET = do_POST = do_PUT = handle_any  # noqa: N815 - the base class's names

        def _answer(self, status: int, answer: bytes, fault: str | None) -> None:
            if fault == LOST_ANSWER:
                self.close_connection = True
                return
            self.send_response(status)
            self.send_header("Content-Type", wire.CONTENT_TYPE)
            self.send_header("Content-Length", str(len(answer)))
            self.send_header(wire.NONCE_HEADER, centre.nonces.issue())
            self.end_headers()
            self.wfile.write(answer[: len(answer) // 2] if fault == CUT_ANSWER else answer)
            self.close_connection = self.close_connection or fault == CUT_ANSWER

        def _misbehave(self, fault: str) -> None:
            page = b"<html>Welcome to the hotel's network</html>"
            self.send_response({TROUBLE: 500, BUSY: 429}.get(fault, 200))
            if fault == PACKED:
                self.send_header("Content-Encoding", "gzip")
            if fault == FLOOD:
                self.close_connection = True
            else:
                self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)
            try:
                while fault == FLOOD:
                    self.wfile.write(bytes(limits.MIB))
            except OSError:
                return

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
            return

    return Handler
