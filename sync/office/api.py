"""What desks ask of their office's machine over HTTP: as they ask the centre, and its letters."""

from collections.abc import Callable
from datetime import datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sync.office.door import Door
from sync.office.spool import FEED, LETTERS
from sync.protocol import limits, wire
from sync.protocol.requests_auth import Nonces
from sync.protocol.wire import Answer
from sync.serving.answering import Act, TurnedAwayError, answering, cbor, number_asked, signed_by


class Api:
    """The routes of one machine. arrived: called when something new is in the spool, on any thread."""

    def __init__(self, door: Door, nonces: Nonces, now: Callable[[], datetime], arrived: Callable[[], None]) -> None:
        self._door = door
        self._nonces = nonces
        self._now = now
        self._arrived = arrived

    def application(self) -> Starlette:
        """All of it."""
        chunk = wire.BATCHES + "/{id}/chunks/{sha256}"
        return Starlette(
            routes=[
                Route(wire.HEALTH, self._health),
                self._route(wire.DESKS, self._pair, 2 * limits.CARD, "POST"),
                self._route(wire.BATCHES, self._offer, limits.HANDED, "POST"),
                self._route(wire.BATCHES + "/{id}", self._state, 0, "GET"),
                self._route(chunk, self._chunk, limits.SEALED_CHUNK, "PUT"),
                self._route(wire.AUDIT, self._log_stand, 0, "GET"),
                self._route(wire.AUDIT, self._log, limits.AUDIT + limits.KIB, "POST"),
                self._route(wire.LETTERS, self._letters, 0, "GET"),
                self._route(wire.FEED, self._feed, 0, "GET"),
                self._route(wire.RELEASES + "/{name}", self._release, 0, "GET"),
            ]
        )

    def _route(self, path: str, act: Act, most: int, method: str) -> Route:
        return Route(path, answering(act, most, self._nonces), methods=[method])

    async def _health(self, _request: Request) -> Response:
        return JSONResponse({"status": "ok"})

    def _sender(self, request: Request, body: bytes) -> str:
        device = signed_by(request, body, self._door.key_of, self._nonces)
        self._door.note(device, self._now())
        return device

    def _pair(self, _request: Request, body: bytes) -> Response:
        card = self._door.pair(body, self._now())
        self._arrived()
        return cbor(card)

    def _offer(self, request: Request, body: bytes) -> Response:
        device = self._sender(request, body)
        return self._told(self._door.offer(wire.decode_offer(body, limits.HANDOVER), device, self._now()))

    def _chunk(self, request: Request, body: bytes) -> Response:
        device = self._sender(request, body)
        name, sha256 = request.path_params["id"], request.path_params["sha256"]
        return self._told(self._door.put_chunk(name, sha256, body, device))

    def _state(self, request: Request, body: bytes) -> Response:
        device = self._sender(request, body)
        return self._told(self._door.answer(request.path_params["id"], device))

    def _told(self, answer: Answer | bytes) -> Response:
        if isinstance(answer, bytes):
            return cbor(answer)
        if answer.state is wire.BatchState.WORKING:
            self._arrived()
        return cbor(wire.encode_answer(answer))

    def _log_stand(self, request: Request, body: bytes) -> Response:
        """How far a desk's log is here, or passed on."""
        return cbor(self._door.spool.logs.stand(self._sender(request, body)).encode())

    def _log(self, request: Request, body: bytes) -> Response:
        device = self._sender(request, body)
        return cbor(self._door.keep_log(wire.decode_signed(body, limits.AUDIT), device, self._now()).encode())

    def _letters(self, request: Request, body: bytes) -> Response:
        device = self._sender(request, body)
        after = number_asked(request, "after")
        self._door.note(device, self._now(), heard=after)
        return self._page(device, LETTERS, after)

    def _feed(self, request: Request, body: bytes) -> Response:
        device = self._sender(request, body)
        after = number_asked(request, "after")
        self._door.note(device, self._now(), heard_feed=after)
        return self._page(device, FEED, after)

    def _release(self, request: Request, body: bytes) -> Response:
        """A list, or with ``from`` the next bytes of a part: what this machine fetched for itself."""
        self._sender(request, body)
        name, spool = request.path_params["name"], self._door.spool
        begins = "from" in request.query_params
        data = spool.asked_for(name, number_asked(request, "from")) if begins else spool.release(name)
        if data is None:
            raise TurnedAwayError("nothing_kept", 404)
        return Response(data, media_type=wire.CHUNK_TYPE if begins else wire.CONTENT_TYPE)

    def _page(self, device: str, kind: str, after: int) -> Response:
        page = self._door.spool.page(device, kind, after)
        if page is None:
            self._arrived()  # perhaps an old backup was put back there: it is made anew when somebody is signed in
            raise TurnedAwayError("nothing_kept", 404)
        return cbor(page)
