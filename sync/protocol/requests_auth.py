"""Which desk is asking: HTTP requests signed by the device key (RFC 9421), fresh by the centre's clock alone.

One narrow profile, written and read byte for byte::

    Content-Digest: sha-256=:<base64>:
    Signature-Input: mihan=("@method" "@path" "@query" "content-digest");keyid="<device>";nonce="<nonce>";\
alg="ed25519";tag="mihan-1"
    Signature: mihan=:<base64>:

There is no ``created``: a desk's clock may be a year wrong. Freshness comes from the nonce, which the centre issues
and recognises without keeping it. ``@authority`` is left out because offices reach the centre by address, by name and
through proxies; another centre does not know the nonce. The package http-message-signatures implements the whole
RFC and is the independent witness in tests. It is not used here because its signer always writes ``created`` from the
desk's clock, and because a general parser of structured fields, and two more packages, would stand between an
unauthenticated stranger and the register, where one exact pattern does.
"""

import base64
import binascii
import hashlib
import hmac
import os
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.protocol.errors import Code, ProtocolError

TAG: Final = "mihan-1"
_COVERED: Final = '("@method" "@path" "@query" "content-digest")'
_INPUT: Final = re.compile(
    r'mihan=(\("@method" "@path" "@query" "content-digest"\);keyid="([0-9A-Za-z._-]{1,64})"'
    r';nonce="([0-9A-Za-z_-]{1,128})";alg="ed25519";tag="mihan-1")',
    re.ASCII,
)
_SIGNATURE: Final = re.compile(r"mihan=:([0-9A-Za-z+/]{86}==):", re.ASCII)


def sign_request(
    key: Ed25519PrivateKey, key_id: str, nonce: str, method: str, path: str, query: str = "", body: bytes = b""
) -> dict[str, str]:
    """The three headers that sign a request. path, query: as on the wire, query without its question mark."""
    digest = content_digest(body)
    parameters = f'{_COVERED};keyid="{key_id}";nonce="{nonce}";alg="ed25519";tag="{TAG}"'
    signature = key.sign(_base(method, path, query, digest, parameters))
    return {
        "Content-Digest": digest,
        "Signature-Input": f"mihan={parameters}",
        "Signature": f"mihan=:{base64.b64encode(signature).decode()}:",
    }


def content_digest(body: bytes) -> str:
    """The Content-Digest header (RFC 9530) of ``body``."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


def claimed_key_id(headers: Mapping[str, str]) -> str:
    """Who the request says it is from. Raises ProtocolError ``unsigned``."""
    return _input(headers)[1]


def verify_request(
    method: str,
    path: str,
    query: str,
    headers: Mapping[str, str],
    body: bytes,
    public_key: Callable[[str], Ed25519PublicKey],
    nonces: "Nonces",
) -> str:
    """The id of the device that signed this request just now.

    headers: names in lower case or a case-insensitive mapping. public_key: by device id; raises for a device that is
    unknown or revoked. Raises ProtocolError ``unsigned``, ``nonce_stale``, ``digest_wrong``, ``signature_wrong``.
    """
    parameters, key_id, nonce = _input(headers)
    found = _SIGNATURE.fullmatch(headers.get("signature", ""))
    if found is None:
        raise ProtocolError(Code.UNSIGNED)
    nonces.check(nonce)
    digest = headers.get("content-digest", "")
    try:
        signature = base64.b64decode(found[1], validate=True)
        public_key(key_id).verify(signature, _base(method, path, query, digest, parameters))
    except (InvalidSignature, binascii.Error) as error:
        raise ProtocolError(Code.SIGNATURE_WRONG, {"what": "request"}) from error
    if not hmac.compare_digest(content_digest(body).encode(), digest.encode()):
        raise ProtocolError(Code.DIGEST_WRONG)
    return key_id


def _input(headers: Mapping[str, str]) -> tuple[str, str, str]:
    found = _INPUT.fullmatch(headers.get("signature-input", ""))
    if found is None:
        raise ProtocolError(Code.UNSIGNED)
    return found[1], found[2], found[3]


def _base(method: str, path: str, query: str, digest: str, parameters: str) -> bytes:
    """The signature base of RFC 9421, 2.5."""
    lines = (
        f'"@method": {method}',
        f'"@path": {path}',
        f'"@query": ?{query}',
        f'"content-digest": {digest}',
        f'"@signature-params": {parameters}',
    )
    if any(character in line for line in lines for character in "\r\n"):
        raise ProtocolError(Code.UNSIGNED)
    return "\n".join(lines).encode()


class Nonces:
    """The centre's own clock, given out as texts that only the centre can make; nothing is remembered.

    secret: 32 random bytes shared by all processes of one centre, or what tells them: the first makes nonces, all are
    believed. now: the centre's clock. window: how long one lasts.
    Within it a request can be replayed, which changes nothing: every request of the protocol is idempotent.
    """

    def __init__(
        self,
        secret: bytes | Callable[[], Sequence[bytes]],
        now: Callable[[], datetime],
        window: timedelta = timedelta(minutes=10),
    ) -> None:
        self._secrets = (lambda: (secret,)) if isinstance(secret, bytes) else secret
        self._now = now
        self._window = window // timedelta(seconds=1)

    def issue(self) -> str:
        """A fresh nonce: base64url of time (8 bytes), chance (8 bytes) and HMAC-SHA-256 (16 bytes)."""
        head = int(self._now().timestamp()).to_bytes(8, "big") + os.urandom(8)
        return base64.urlsafe_b64encode(head + _seal(self._secrets()[0], head)).decode().rstrip("=")

    def check(self, nonce: str) -> None:
        """Raise ProtocolError ``nonce_stale`` unless this centre issued ``nonce`` within the window."""
        try:
            data = base64.b64decode(nonce + "=" * (-len(nonce) % 4), b"-_", validate=True)
        except (binascii.Error, ValueError) as error:
            raise ProtocolError(Code.NONCE_STALE) from error
        if len(data) != 32 or not any(
            hmac.compare_digest(_seal(secret, data[:16]), data[16:]) for secret in self._secrets()
        ):
            raise ProtocolError(Code.NONCE_STALE)
        age = int(self._now().timestamp()) - int.from_bytes(data[:8], "big")
        if not -self._window <= age <= self._window:
            raise ProtocolError(Code.NONCE_STALE)


def _seal(secret: bytes, head: bytes) -> bytes:
    return hmac.digest(secret, b"mihan/1 nonce\0" + head, hashlib.sha256)[:16]
