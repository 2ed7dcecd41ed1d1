"""Paths and bodies of the centre's HTTP interface: canonical CBOR both ways."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sync.protocol import limits
from sync.protocol.canonical import Fields, encode
from sync.protocol.envelope import HASH
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.signing import Signed

CONTENT_TYPE: Final = "application/cbor"
CHUNK_TYPE: Final = "application/octet-stream"
"""Of the body of a PUT: the sealed chunk itself."""
NONCE_HEADER: Final = "Mihan-Nonce"
"""On every answer: the nonce to sign the next request with."""

KEYS_HEADER: Final = "Mihan-Keys"
"""On every answer: the serial of the newest statement about the ministry's keys; a hint that nobody has to believe."""

ENROLMENTS: Final = "/v1/enrolments"
APPROVERS: Final = "/v1/approvers"
BATCHES: Final = "/v1/batches"
FEED: Final = "/v1/feed"
RELEASES: Final = "/v1/releases"
KEYS: Final = "/v1/keys"
DESKS: Final = "/v1/desks"
"""Of an office's machine alone: a desk pairs with it."""
LETTERS: Final = "/v1/letters"
"""Of an office's machine alone: what it has to say to a desk."""
AUDIT: Final = "/v1/audit"
HEALTH: Final = "/healthz"

_SIGNATURE: Final = 64
_OFFER_FIELDS: Final = frozenset({"manifest", "signature", "approval", "approval_signature"})
_SIGNED_FIELDS: Final = frozenset({"statement", "signature"})
_ANSWER_FIELDS: Final = frozenset({"state", "missing", "receipt", "code"})
_REFUSAL_FIELDS: Final = frozenset({"code", "params"})


def batch_path(batch: str) -> str:
    """Where batch ``batch`` (hex id) is asked after."""
    return f"{BATCHES}/{batch}"


def chunk_path(batch: str, chunk_hash: bytes) -> str:
    """Where the chunk with SHA-256 ``chunk_hash`` is put."""
    return f"{BATCHES}/{batch}/chunks/{chunk_hash.hex()}"


@dataclass(frozen=True, slots=True)
class Offer:
    """The first thing sent of a batch: what it is and who answers for it."""

    manifest: bytes
    signature: bytes
    approval: Signed


def encode_offer(offer: Offer) -> bytes:
    """The body of POST /v1/batches, and the head of a .mihan file."""
    return encode(
        {
            "manifest": offer.manifest,
            "signature": offer.signature,
            "approval": offer.approval.statement,
            "approval_signature": offer.approval.signature,
        },
        "offer",
    )


def decode_offer(data: bytes, approval: int = limits.APPROVAL) -> Offer:
    """The offer in ``data``; nothing in it is verified yet. approval: bytes that one may have. Raises ProtocolError."""
    fields = Fields.read(data, limits.OFFER - limits.APPROVAL + approval, "offer", _OFFER_FIELDS)
    return Offer(
        fields.blob("manifest", limits.MANIFEST, 1),
        fields.blob("signature", _SIGNATURE),
        Signed(fields.blob("approval", approval, 1), fields.blob("approval_signature", _SIGNATURE)),
    )


def encode_signed(signed: Signed) -> bytes:
    """A signed statement as one message."""
    return encode({"statement": signed.statement, "signature": signed.signature}, "signed")


def decode_signed(data: bytes, most: int) -> Signed:
    """A signed statement of at most ``most`` bytes, unverified. Raises ProtocolError."""
    fields = Fields.read(data, most + limits.KIB, "signed", _SIGNED_FIELDS)
    return Signed(fields.blob("statement", most, 1), fields.blob("signature", _SIGNATURE))


class BatchState(StrEnum):
    """Where the centre is with a batch."""

    RECEIVING = "receiving"  # chunks are missing
    WORKING = "working"  # all chunks are there; the receipt is not yet
    DONE = "done"  # the receipt is in the answer
    REFUSED = "refused"  # it can never be taken in; code says why


_STATES: Final = frozenset(map(str, BatchState))


@dataclass(frozen=True, slots=True)
class Answer:
    """The centre's answer to an offer, a chunk or a question after a batch. missing: SHA-256 of chunks to put."""

    state: BatchState
    missing: tuple[bytes, ...] = ()
    receipt: Signed | None = None
    code: str = ""


def encode_answer(answer: Answer) -> bytes:
    """The body of every answer about a batch."""
    return encode(
        {
            "state": str(answer.state),
            "missing": b"".join(answer.missing),
            "receipt": encode_signed(answer.receipt) if answer.receipt else b"",
            "code": answer.code,
        },
        "answer",
    )


def decode_answer(data: bytes) -> Answer:
    """The answer in ``data``; its receipt is not verified yet. Raises ProtocolError."""
    fields = Fields.read(data, limits.ANSWER, "answer", _ANSWER_FIELDS)
    state = fields.text("state")
    if state not in _STATES:
        raise fields.wrong("state")
    missing = fields.blob("missing", limits.CHUNKS * HASH, 0)
    receipt = fields.blob("receipt", limits.RECEIPT + limits.KIB, 0)
    if len(missing) % HASH:
        raise fields.wrong("missing")
    if (state == BatchState.DONE) != bool(receipt):
        raise fields.wrong("receipt")
    return Answer(
        BatchState(state),
        tuple(missing[at : at + HASH] for at in range(0, len(missing), HASH)),
        decode_signed(receipt, limits.RECEIPT) if receipt else None,
        fields.text("code", least=0),
    )


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request was refused: the body of every 4xx and 5xx that the centre itself answers."""

    code: str
    params: Mapping[str, str | int]


def encode_refusal(error: ProtocolError | Refusal) -> bytes:
    """The refusal as a body."""
    return encode({"code": str(error.code), "params": dict(error.params)}, "refusal")


def decode_refusal(data: bytes) -> Refusal:
    """The refusal in ``data``. Raises ProtocolError."""
    fields = Fields.read(data, limits.REFUSAL, "refusal", _REFUSAL_FIELDS)
    params: dict[str, str | int] = {}
    for name, value in fields.mapping("params", 16).items():
        if type(value) is not str and type(value) is not int:
            raise fields.wrong("params")
        params[name] = value
    return Refusal(fields.text("code"), params)


_STATUS: Final[Mapping[str, int]] = {
    Code.UNSIGNED: 401,
    Code.NONCE_STALE: 401,
    Code.SIGNATURE_WRONG: 403,
    Code.DEVICE_UNKNOWN: 403,
    Code.PROOF_WRONG: 403,
    Code.TOO_LONG: 413,
}


def status_of(code: str) -> int:
    """The HTTP status that goes with a refusal's code; 401 alone means "sign again with the nonce given here"."""
    return _STATUS.get(code, 422)
