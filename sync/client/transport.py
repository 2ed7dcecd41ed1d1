"""One talk with the centre: a signed request, an answer within limits, and a name for each way it can fail."""

import ipaddress
import re
import ssl
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self
from urllib.parse import urlsplit

import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.client.errors import TOLD, ClientCode, ClientError
from sync.client.lines import Lines, LinesAdapter, PinError
from sync.client.pace import Body, Pace
from sync.protocol import limits, wire
from sync.protocol.audit_file import Stand
from sync.protocol.enrolment import (
    ApproverAnswer,
    CodedRequest,
    DeviceAnswer,
    verify_approver_answer,
    verify_device_answer,
)
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.printed_code import PrintedCode
from sync.protocol.requests_auth import sign_request
from sync.protocol.signing import Signed
from sync.protocol.succession import claimed_keys, decode_letters

TIMEOUTS: Final = (15.0, 60.0)
"""Seconds to connect, and for which the line may stay silent; never for a whole request, however slow the line."""
MOST_PATIENCE: Final = 8.0
"""After each silence the next is waited out twice as long, up to so many times: a line may be slower than believed."""

_READ: Final = 64 * limits.KIB
_ENDED: Final = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ConnectionError)
_ENROLMENT_ANSWER: Final = limits.ENROLMENT + limits.KIB
_PROXY_SAYS_NO: Final = re.compile("Tunnel connection failed: 4")


@dataclass(frozen=True, slots=True)
class Road:
    """How an office's network is left.

    proxy: ``host:port``, "" for the one that the system names. pins: SHA-256 of certificates, hex, of which the centre
    must show one; none for whatever the system trusts. cap: bytes a second, 0 for as many as the line takes. near: to a
    machine in the same building, where no proxy leads.
    """

    proxy: str = ""
    pins: tuple[str, ...] = ()
    cap: int = 0
    near: bool = False


class Transport:
    """Requests to one centre over one kept-alive connection; to be used from one thread at a time, then closed.

    base_url: ``https://host[:port]``; plain http for this machine itself alone. device_id, device_key: who signs; left
    out before enrolment. ca: a certificate file to trust instead of the system's. road: how the network is left; proxy:
    the same as ``Road(proxy)``. Attributes: pace (its speed: what the line turned out to be worth);
    newest_keys, the serial of the ministry's newest statement about its
    keys, as the centre says it.
    Every method raises ClientError.
    """

    def __init__(
        self,
        base_url: str,
        *,
        device_id: str = "",
        device_key: Ed25519PrivateKey | None = None,
        timeouts: tuple[float, float] = TIMEOUTS,
        program: str = "mihan",
        ca: Path | None = None,
        proxy: str = "",
        road: Road | None = None,
    ) -> None:
        road = road or Road(proxy)
        loopback = _check_address(base_url)
        self._base = base_url.rstrip("/")
        self._device_id = device_id
        self._device_key = device_key
        self._timeouts = timeouts
        self._nonce = "0"  # the first answer brings a real one
        self._patience = 1.0
        self.newest_keys = 0
        self._asked_to_wait: dict[str, str | int] = {}
        self._left = False
        self.pace = Pace(road.cap)
        self._lines = Lines()
        self._session = requests.Session()
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, LinesAdapter(self._lines, road.pins))
        self._verify = False if road.pins else None  # pins are looked at in place of authorities
        self._session.trust_env = not (loopback or road.near)  # an office's proxy reaches neither loopback nor desks
        self._session.headers.update(
            {"User-Agent": program, "Accept": wire.CONTENT_TYPE, "Accept-Encoding": "identity"}
        )
        way = road.proxy if "://" in road.proxy else f"http://{road.proxy}"
        self._proxies = {"http": way, "https": way} if road.proxy and not loopback else {}
        if ca is not None:
            self._session.verify = str(ca)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def leave(self) -> None:
        """Break the line under whoever is talking over it, from another thread; nothing more is asked afterwards."""
        self._left = True
        self.pace.leave()
        self._lines.cut()

    def close(self) -> None:
        """Let go of the connection.

        urllib3 leaves that to the garbage collector, and an error that somebody still holds would keep the line open.
        """
        for adapter in self._session.adapters.values():
            if isinstance(adapter, requests.adapters.HTTPAdapter):
                for manager in (adapter.poolmanager, *adapter.proxy_manager.values()):
                    for key in manager.pools.keys():  # noqa: SIM118 - not a dict: it cannot be iterated itself
                        manager.pools[key].close()
        self._session.close()

    def enrol(self, asked: CodedRequest, code: PrintedCode) -> DeviceAnswer:
        """Ask to be known. ``asked`` (``enrolment.ask_for_device``) was kept first, so that asking again is harmless.

        Raises also ProtocolError, when who answers is not the ministry that printed ``code``.
        """
        request = _Request("POST", wire.ENROLMENTS, asked.encode(), _ENROLMENT_ANSWER, signed=False)
        return verify_device_answer(_signed(self._send(request)), asked, code)

    def register_approver(self, asked: CodedRequest, ministry: Ed25519PublicKey) -> ApproverAnswer:
        """Make a supervisor's key known. Raises also ProtocolError for an answer that ``ministry`` did not sign."""
        request = _Request("POST", wire.APPROVERS, asked.encode(), _ENROLMENT_ANSWER)
        return verify_approver_answer(_signed(self._send(request)), asked, ministry)

    def offer(self, manifest: bytes, signature: bytes, approval: Signed) -> wire.Answer:
        """Offer a batch; ``missing`` of the answer names the chunks that the centre does not have."""
        body = wire.encode_offer(wire.Offer(manifest, signature, approval))
        return _answer(self._send(_Request("POST", wire.BATCHES, body, limits.ANSWER)))

    def put_chunk(self, batch: str, chunk_hash: bytes, chunk: bytes) -> wire.Answer:
        """Hand over one chunk; any number of times, in any order. ``missing`` of this answer is empty."""
        path = wire.chunk_path(batch, chunk_hash)
        return _answer(self._send(_Request("PUT", path, chunk, limits.ANSWER, wire.CHUNK_TYPE)))

    def state(self, batch: str) -> wire.Answer:
        """Where the centre is with a batch; with the receipt (not verified here) when it is done."""
        return _answer(self._send(_Request("GET", wire.batch_path(batch), b"", limits.ANSWER)))

    def feed(self, after: int, since: int | None = None, device: str = "") -> Signed:
        """What the centre has to say to this desk after number ``after``; not verified here.

        since: where the desk stood when it began to catch up; device: another one of the same office, to which the
        page is sealed.
        """
        query = f"after={after}" + (f"&since={since}" if since is not None else "")
        query += f"&device={device}" if device else ""
        return _signed(self._send(_Request("GET", wire.FEED, b"", limits.FEED + limits.KIB, query=query)), limits.FEED)

    def keys(self, after: int) -> tuple[bytes, ...]:
        """The ministry's statements about its keys after the one with serial ``after``; not verified here.

        All of them, however many answers that takes: what leads on from a desk's key may stand in the last.
        """
        most = limits.KEY_LETTERS * (limits.KEYS + limits.KIB)
        found: list[bytes] = []
        for _ in range(limits.KEY_PAGES):
            data = self._send(_Request("GET", wire.KEYS, b"", most, query=f"after={after}"))
            try:
                some = decode_letters(data)
                last = claimed_keys(some[-1]).serial if some else after
            except ProtocolError as error:
                raise ClientError(ClientCode.BAD_ANSWER, error.code) from error
            found += some
            if len(some) < limits.KEY_LETTERS or last <= after:
                break
            after = last
        return tuple(found)

    def audit(self, report: Signed) -> Signed:
        """Report lines of this desk's log; the ministry's word on how far it has them, not verified here."""
        body = wire.encode_signed(report)
        return _signed(
            self._send(_Request("POST", wire.AUDIT, body, limits.AUDIT_ANSWER + limits.KIB)), limits.AUDIT_ANSWER
        )

    def log_stand(self) -> Stand:
        """Of an office's machine: how far it has this desk's log in its keeping, or passed it on."""
        return _stand(self._send(_Request("GET", wire.AUDIT, b"", limits.AUDIT_ANSWER)))

    def hand_log(self, report: Signed) -> Stand:
        """Give an office's machine a part of this desk's log for the ministry; how far it has it then."""
        return _stand(self._send(_Request("POST", wire.AUDIT, wire.encode_signed(report), limits.AUDIT_ANSWER)))

    def letters(self, after: int) -> Signed:
        """What the office's machine has to say to this desk after number ``after``; not verified here."""
        request = _Request("GET", wire.LETTERS, b"", limits.FEED + limits.KIB, query=f"after={after}")
        return _signed(self._send(request), limits.FEED)

    def pair(self, asked: CodedRequest) -> Signed:
        """Ask the office's machine to take what this desk hands over; its card, not verified here."""
        request = _Request("POST", wire.DESKS, asked.encode(), limits.CARD + limits.KIB, signed=False)
        return _signed(self._send(request), limits.CARD)

    def release(self, name: str) -> Signed:
        """The signed list of a release, by its id; not verified here."""
        path = f"{wire.RELEASES}/{name}"
        most = limits.RELEASE_STATEMENT
        return _signed(self._send(_Request("GET", path, b"", most + limits.KIB)), most)

    def piece(self, part: str, start: int) -> bytes:
        """The next bytes of a part of a release, by its hash."""
        path = f"{wire.RELEASES}/{part}"
        return self._send(_Request("GET", path, b"", limits.RELEASE_CHUNK, query=f"from={start}"))

    def _send(self, request: "_Request") -> bytes:
        """The body of a 2xx answer. A stale nonce is answered with a fresh one: signed again, once."""
        status, data = self._once(request)
        if status == requests.codes.unauthorized and request.signed:
            status, data = self._once(request)
        if 200 <= status < 300:
            return data
        if status >= 500 or status == requests.codes.too_many_requests:
            raise ClientError(ClientCode.SERVER_ERROR, _trouble(data), {"status": status} | self._asked_to_wait)
        try:
            refusal = wire.decode_refusal(data)
        except ProtocolError as error:
            raise ClientError(ClientCode.BAD_ANSWER, params={"status": status}) from error
        raise ClientError(ClientCode.REFUSED, refusal.code, refusal.params)

    def _once(self, request: "_Request") -> tuple[int, bytes]:
        if self._left:
            raise ClientError(ClientCode.CANCELLED)
        method, path, body = request.method, request.path, request.body
        headers = {"Content-Type": request.content_type} if body else {}
        if request.signed:
            if self._device_key is None:
                raise ClientError(ClientCode.REFUSED, Code.DEVICE_UNKNOWN)
            headers |= sign_request(self._device_key, self._device_id, self._nonce, method, path, request.query, body)
        begun = time.monotonic()
        try:
            # A file goes out in blocks and the time-out holds for each; bytes would have to go out whole in that time.
            with self._session.request(
                method,
                self._base + path + (f"?{request.query}" if request.query else ""),
                data=Body(body, self.pace) if body else None,
                headers=headers,
                timeout=self._silence(len(body)),
                allow_redirects=False,
                stream=True,
                verify=self._verify,
                proxies=dict(self._proxies),  # here and not in the session, where those of the system go before ours
            ) as response:
                self._nonce = response.headers.get(wire.NONCE_HEADER, self._nonce)[:128]
                self.newest_keys = max(self.newest_keys, _serial(response.headers.get(wire.KEYS_HEADER, "")))
                wait = response.headers.get("Retry-After", "")
                self._asked_to_wait = {"wait": int(wait)} if wait.isascii() and wait.isdecimal() else {}
                data = _read(response, request.most, self.pace)
        except requests.RequestException as error:
            named = _named(error)
            if named.code is ClientCode.TIMEOUT:
                self._patience = min(self._patience * 2, MOST_PATIENCE)
            raise named from error
        self.pace.measured(len(body) + len(data), time.monotonic() - begun)
        return response.status_code, data

    def _silence(self, size: int) -> tuple[float, float]:
        """Seconds to connect, and to hear nothing: the system takes a body into buffers of its own long before it has
        gone, so that each 64 KiB may take as long again."""
        connect, silence = self._timeouts
        return connect, silence * self._patience * (1 + size / (64 * limits.KIB))


@dataclass(frozen=True, slots=True)
class _Request:
    """One thing to ask. most: bytes that its answer may have."""

    method: str
    path: str
    body: bytes
    most: int
    content_type: str = wire.CONTENT_TYPE
    signed: bool = True
    query: str = ""


def _check_address(base_url: str) -> bool:
    """True for this machine itself. Raises ClientError ``address_malformed`` or ``tls_required``."""
    try:
        parts = urlsplit(base_url)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise ClientError(ClientCode.ADDRESS_MALFORMED) from error
    extra = parts.path.strip("/") or parts.query or parts.fragment or parts.username or parts.password
    if parts.scheme not in ("http", "https") or not host or extra:
        raise ClientError(ClientCode.ADDRESS_MALFORMED)
    try:
        loopback = ipaddress.ip_address(host).is_loopback
    except ValueError:
        loopback = host == "localhost"
    if parts.scheme == "http" and not loopback:
        raise ClientError(ClientCode.TLS_REQUIRED)
    return loopback


def _read(response: requests.Response, most: int, pace: Pace) -> bytes:
    """The body, at most ``most`` bytes of it; packed bodies were not asked for and are not unpacked."""
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise ClientError(ClientCode.BAD_ANSWER, params={"status": response.status_code})
    data = bytearray()
    for part in response.iter_content(_READ):
        data += part
        left = len(part)
        while left > 0:
            left -= pace.take(left)
        if len(data) > most:
            raise ClientError(ClientCode.BAD_ANSWER, params={"status": response.status_code})
    return bytes(data)


def _named(error: requests.RequestException) -> ClientError:
    """What a person would call this failure."""
    if isinstance(error, requests.exceptions.SSLError):
        if _is_behind(error, PinError):
            return ClientError(ClientCode.TLS_OTHER)
        if _is_behind(error, _ENDED):  # in the middle of the handshake: nothing was said about the certificate yet
            return ClientError(ClientCode.CUT)
        return ClientError(ClientCode.TLS_UNTRUSTED)
    if isinstance(error, requests.exceptions.ProxyError) and _turned_away(error):
        return ClientError(ClientCode.PROXY_REFUSED)
    if isinstance(error, requests.exceptions.ConnectTimeout):
        return ClientError(ClientCode.OFFLINE)
    if isinstance(error, requests.exceptions.Timeout):
        return ClientError(ClientCode.TIMEOUT)
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return ClientError(ClientCode.CUT)
    if isinstance(error, requests.ConnectionError):
        return ClientError(_connection_code(error))
    return ClientError(ClientCode.BAD_ANSWER)


def _turned_away(error: BaseException) -> bool:
    """Whether the office's proxy said no (4xx) and it is not the way behind it that is broken."""
    return any(_PROXY_SAYS_NO.match(str(one)) for one in _behind(error) if isinstance(one, OSError))


def _is_behind(error: BaseException, kind: type[BaseException] | tuple[type[BaseException], ...]) -> bool:
    """Whether an error of ``kind`` is what ``error`` was made of."""
    return any(isinstance(one, kind) for one in _behind(error))


def _behind(error: BaseException) -> list[BaseException]:
    """``error`` and what it was made of."""
    seen = [error]
    for one in seen:  # grows while it is gone through
        if len(seen) < 32:
            inner = (*one.args, getattr(one, "reason", None), one.__context__)
            seen += [item for item in inner if isinstance(item, BaseException)]
    return seen


def _connection_code(error: BaseException) -> ClientCode:
    """Whether the line never was, broke, or fell silent: requests has one name for all three."""
    seen: set[int] = set()
    code = ClientCode.OFFLINE
    cause: object = error
    while isinstance(cause, BaseException) and id(cause) not in seen:
        seen.add(id(cause))
        if isinstance(cause, ConnectionRefusedError):
            return ClientCode.OFFLINE
        if isinstance(cause, ConnectionResetError | BrokenPipeError | ConnectionAbortedError):
            code = ClientCode.CUT
        if isinstance(cause, TimeoutError):
            code = ClientCode.TIMEOUT
        inner = next((item for item in cause.args if isinstance(item, BaseException)), None)
        cause = inner or getattr(cause, "reason", None) or cause.__context__
    return code


def _answer(data: bytes) -> wire.Answer:
    try:
        return wire.decode_answer(data)
    except ProtocolError as error:
        raise ClientError(ClientCode.BAD_ANSWER, error.code) from error


def _stand(data: bytes) -> Stand:
    try:
        return Stand.decode(data)
    except ProtocolError as error:
        raise ClientError(ClientCode.BAD_ANSWER, error.code) from error


def _trouble(data: bytes) -> str:
    """What a centre in trouble says of it; "" for one that says nothing, and for whoever else answers in its place."""
    try:
        code = wire.decode_refusal(data).code
    except ProtocolError:
        return ""
    return code if code in TOLD else ""


def _signed(data: bytes, most: int = limits.ENROLMENT) -> Signed:
    try:
        return wire.decode_signed(data, most)
    except ProtocolError as error:
        raise ClientError(ClientCode.BAD_ANSWER, error.code) from error


def _serial(said: str) -> int:
    """A number in a header; 0 for anything else."""
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else 0
