"""A request in, an answer out: within limits, signatures looked at, refusals with a code, a fresh nonce on each."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from sync.protocol import wire
from sync.protocol.durable import FULL
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.requests_auth import Nonces, verify_request

Act = Callable[[Request, bytes], Response]
MOST_DIGITS: Final = 18


class TurnedAwayError(Exception):
    """What is refused for a reason that only this machine can know. status: of the HTTP answer."""

    def __init__(self, code: str, status: int = 422, params: Mapping[str, str | int] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.params: dict[str, str | int] = dict(params or {})


def answering(act: Act, most: int, nonces: Nonces) -> Callable[[Request], Awaitable[Response]]:
    """``act`` on a body of at most ``most`` bytes, in a thread; refusals become answers with a code."""

    async def answer(request: Request) -> Response:
        try:
            body = await read_body(request, most)
            response = await run_in_threadpool(act, request, body)
        except (ProtocolError, TurnedAwayError) as error:
            status = error.status if isinstance(error, TurnedAwayError) else wire.status_of(error.code)
            refusal = wire.Refusal(str(error.code), error.params)
            response = Response(wire.encode_refusal(refusal), status, media_type=wire.CONTENT_TYPE)
        except OSError as error:
            if error.errno not in FULL:
                raise
            refusal = wire.Refusal("hub_full", {})
            response = Response(wire.encode_refusal(refusal), 507, media_type=wire.CONTENT_TYPE)
        response.headers[wire.NONCE_HEADER] = nonces.issue()
        return response

    return answer


def signed_by(request: Request, body: bytes, key: Callable[[str], Ed25519PublicKey], nonces: Nonces) -> str:
    """The id of the device that signed this request just now. key: by device id; may raise, too. ProtocolError."""
    path = request.scope["raw_path"].decode("ascii").split("?")[0]
    query = request.scope["query_string"].decode("ascii")
    return verify_request(request.method, path, query, request.headers, body, key, nonces)


def number_asked(request: Request, name: str) -> int:
    """A whole number in the query. Raises ProtocolError ``wrong_shape``."""
    said = request.query_params.get(name, "")
    if not (said.isascii() and said.isdecimal() and len(said) <= MOST_DIGITS):
        raise ProtocolError(Code.WRONG_SHAPE, {"what": "request", "field": name})
    return int(said)


def cbor(data: bytes) -> Response:
    """A body of the protocol's."""
    return Response(data, media_type=wire.CONTENT_TYPE)


async def read_body(request: Request, most: int) -> bytes:
    """The body; ProtocolError ``too_long`` before more than ``most`` bytes of it are in memory."""
    data = bytearray()
    async for part in request.stream():
        data += part
        if len(data) > most:
            raise ProtocolError(Code.TOO_LONG, {"what": "body", "most": most})
    return bytes(data)
