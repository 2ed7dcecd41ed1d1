"""What desks ask over HTTP: signed requests in, canonical CBOR out, a fresh nonce on every answer."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy.exc import OperationalError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from sync.central import audit_desks
from sync.central.auditing import Auditing
from sync.central.database import Database, is_full
from sync.central.door import Door, Sender
from sync.central.enrolling import Enrolling
from sync.central.keyring import Held
from sync.central.lane import IntakeLane
from sync.central.log import note
from sync.central.metrics import Metrics
from sync.central.pacing import Limits
from sync.central.refusing import RefusedError
from sync.central.schema import Counter
from sync.central.shared_pacing import pacing
from sync.central.telling import Telling
from sync.protocol import limits, wire
from sync.protocol.envelope import batch_id
from sync.protocol.errors import ProtocolError
from sync.protocol.keys import signing_public
from sync.protocol.requests_auth import Nonces
from sync.protocol.succession import encode_letters
from sync.protocol.wire import Answer, BatchState
from sync.serving.answering import cbor, read_body, signed_by

BUSY_SECONDS: Final = 5
"""Told to whoever comes while there is too much to do."""
STOPPING_SECONDS: Final = 30
FULL_SECONDS: Final = 300
"""Told to whoever comes while the disk is full: somebody has to make room."""

SETTLE_SECONDS: Final = 2.0
"""How long an answer waits for a small batch to be taken in: spares a desk on a slow line another round."""


@dataclass(frozen=True, slots=True)
class Whole:
    """An answer that waits a moment: all of the batch is here, and it may be taken in before the desk asks again."""

    batch: str
    sender: Sender


Act = Callable[[Request, bytes], Response | Whole]


class Api:
    """The routes under ``/v1`` and ``/healthz``."""

    def __init__(
        self,
        database: Database,
        enrolling: Enrolling,
        door: Door,
        lane: IntakeLane,
        nonces: Nonces,
        *,
        keys: Held,
        now: Callable[[], datetime],
        metrics: Metrics,
        limits: Limits,
    ) -> None:
        self._metrics = metrics
        self._pacing = pacing(database, limits)
        self._most_at_once = limits.at_once
        self._at_once = 0
        self._keys = keys
        self._stopping = False
        self._database = database
        self._enrolling = enrolling
        self._door = door
        self._lane = lane
        self._nonces = nonces
        self._now = now
        self._telling = Telling(database, keys, now)
        self._auditing = Auditing(database, keys, now)

    def routes(self) -> list[BaseRoute]:
        """Every address that a desk may ask for."""
        chunk = wire.BATCHES + "/{id}/chunks/{sha256}"
        return [
            Route(wire.HEALTH, self._health),
            Route(wire.ENROLMENTS, self._answering(self._enrol, limits.ENROLMENT), methods=["POST"]),
            Route(wire.APPROVERS, self._answering(self._approver, limits.ENROLMENT), methods=["POST"]),
            Route(wire.BATCHES, self._answering(self._offer, limits.OFFER), methods=["POST"]),
            Route(wire.BATCHES + "/{id}", self._answering(self._state, 0), methods=["GET"]),
            Route(wire.FEED, self._answering(self._feed, 0), methods=["GET"]),
            Route(wire.RELEASES + "/{sha256}", self._answering(self._release, 0), methods=["GET"]),
            Route(wire.KEYS, self._answering(self._keys_after, 0), methods=["GET"]),
            Route(wire.AUDIT, self._answering(self._audit, limits.AUDIT + limits.KIB), methods=["POST"]),
            Route(chunk, self._answering(self._chunk, limits.SEALED_CHUNK), methods=["PUT"]),
        ]

    def stop(self, seconds: float) -> None:
        """Let nothing new begin, and wait for what is being written, but not longer than ``seconds``."""
        self._stopping = True
        self._lane.stop(seconds)

    async def _health(self, request: Request) -> Response:
        """That it can work, for anybody; how many desks are silent, for whoever may see figures."""
        if self._stopping:
            return JSONResponse({"status": "stopping"}, 503, {"retry-after": str(STOPPING_SECONDS)})

        def look() -> dict[str, int]:
            with self._database.read() as session:
                session.get_one(Counter, "receipt")
                if not self._metrics.may_look(request):
                    return {}
                return {"desks_silent": audit_desks.silent(session, self._now(), audit_desks.SILENT_DAYS)}

        try:
            figures = await run_in_threadpool(look)
        except Exception:  # noqa: BLE001 - whatever ails the database, the answer is the same
            note("unhealthy", 40, error=True)
            return JSONResponse({"status": "failing"}, 503)
        return JSONResponse({"status": "ok", **figures})

    def _answering(self, act: Act, most: int) -> Callable[[Request], Awaitable[Response]]:
        """``act`` on a body of at most ``most`` bytes, in a thread; refusals become answers with a code."""

        async def answer(request: Request) -> Response:
            self._at_once += 1
            try:
                self._look_after_ourselves()
                body = await read_body(request, most)
                self._metrics.received(len(body))
                found = await run_in_threadpool(act, request, body)
                response = await self._settled(found) if isinstance(found, Whole) else found
            except (ProtocolError, RefusedError) as error:
                response = self._refusal(request, error)
            except OperationalError as error:
                if not is_full(error):
                    raise
                response = self._refusal(request, RefusedError("centre_full", 507, retry_after=FULL_SECONDS))
            finally:
                self._at_once -= 1
            response.headers[wire.NONCE_HEADER] = self._nonces.issue()
            response.headers[wire.KEYS_HEADER] = str(self._keys.held.serial)
            return response

        return answer

    def _look_after_ourselves(self) -> None:
        """Raise ``RefusedError`` while there is no time for anybody."""
        if self._stopping:
            raise RefusedError("stopping", 503, retry_after=STOPPING_SECONDS)
        if self._at_once > self._most_at_once:
            raise RefusedError("busy", 429, retry_after=BUSY_SECONDS)

    def _refusal(self, request: Request, error: ProtocolError | RefusedError) -> Response:
        status = error.status if isinstance(error, RefusedError) else wire.status_of(error.code)
        self._metrics.refused(str(error.code))
        note("request_refused", path=request.url.path, code=str(error.code), status=status)
        refusal = wire.Refusal(str(error.code), error.params)
        response = Response(wire.encode_refusal(refusal), status, media_type=wire.CONTENT_TYPE)
        if isinstance(error, RefusedError) and error.retry_after:
            response.headers["retry-after"] = str(error.retry_after)
        return response

    def _sender(self, request: Request, body: bytes, *, revoked_too: bool = False) -> Sender:
        """The enrolled desk that signed this request. Raises ProtocolError and RefusedError."""
        found: list[Sender] = []

        def key(device: str) -> Ed25519PublicKey:
            found.append(self._door.sender(device, revoked_too=revoked_too))
            return signing_public(found[-1].key)

        signed_by(request, body, key, self._nonces)
        self._pacing.asked(found[-1].device, len(body))
        return found[-1]

    def _enrol(self, request: Request, body: bytes) -> Response:
        with self._guess(request):
            return cbor(self._enrolling.device(body))

    def _approver(self, request: Request, body: bytes) -> Response:
        sender = self._sender(request, body)
        with self._guess(request):
            return cbor(self._enrolling.approver(body, sender.device))

    @contextmanager
    def _guess(self, request: Request) -> Iterator[None]:
        """A printed code is shown: only wrong ones are counted against the address they come from."""
        address = request.client.host if request.client else ""
        self._pacing.may_guess(address)
        yield
        self._pacing.guessed_right(address)

    def _offer(self, request: Request, body: bytes) -> Response | Whole:
        sender = self._sender(request, body)
        offer = wire.decode_offer(body)
        name = batch_id(offer.manifest)
        if self._lane.full and not self._door.knows(name):
            raise RefusedError("busy", 429, retry_after=BUSY_SECONDS)
        return self._so_far(self._door.offer(offer, sender), name, sender)

    def _chunk(self, request: Request, body: bytes) -> Response | Whole:
        sender = self._sender(request, body)
        name = request.path_params["id"]
        return self._so_far(self._door.put_chunk(name, request.path_params["sha256"], body, sender), name, sender)

    def _state(self, request: Request, body: bytes) -> Response | Whole:
        sender = self._sender(request, body)
        name = request.path_params["id"]
        return self._so_far(self._door.answer(name, sender), name, sender)

    def _feed(self, request: Request, body: bytes) -> Response:
        sender = self._sender(request, body, revoked_too=True)
        return cbor(self._telling.feed(sender, request.query_params))

    def _keys_after(self, request: Request, body: bytes) -> Response:
        sender = self._sender(request, body)
        return cbor(encode_letters(self._telling.letters(sender, request.query_params)[: limits.KEY_LETTERS]))

    def _audit(self, request: Request, body: bytes) -> Response:
        sender = self._sender(request, body)
        return cbor(self._auditing.report(body, sender))

    def _release(self, request: Request, body: bytes) -> Response:
        self._sender(request, body)
        data, kind = self._telling.release(request.path_params["sha256"], request.query_params)
        return Response(data, media_type=kind)

    def _so_far(self, answer: Answer, name: str, sender: Sender) -> Response | Whole:
        """The answer; a whole batch is given a moment to be taken in."""
        return Whole(name, sender) if answer.state == BatchState.WORKING else cbor(wire.encode_answer(answer))

    async def _settled(self, whole: Whole) -> Response:
        await self._lane.settled(whole.batch, SETTLE_SECONDS)
        return cbor(wire.encode_answer(await run_in_threadpool(self._door.answer, whole.batch, whole.sender)))
