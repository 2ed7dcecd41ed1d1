"""The only thing that ends a record's way: the ministry's signed word on each change of a batch."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import Fields, encode
from sync.protocol.envelope import HASH
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import PROTOCOL

_WHAT: Final = "receipt"
_FIELDS: Final = frozenset({"protocol", "batch", "device", "number", "lines", "at"})


class LineStatus(StrEnum):
    """What became of one change."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"  # the very same change had arrived before
    MERGED = "merged"
    CONFLICT = "conflict"
    REJECTED = "rejected"


_STATUSES: Final = frozenset(map(str, LineStatus))


@dataclass(frozen=True, slots=True)
class Line:
    """One change's fate. code: why, when it is not simply accepted; "" otherwise."""

    change: str
    status: LineStatus
    code: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """batch: id (hex). device: whose batch. number: the ministry's own sequence. lines: one per change. at: UTC."""

    batch: str
    device: str
    number: int
    lines: tuple[Line, ...]
    at: datetime

    def by_change(self) -> Mapping[str, Line]:
        """Lines by change id."""
        return {line.change: line for line in self.lines}


def encode_receipt(receipt: Receipt) -> bytes:
    """Canonical CBOR."""
    value = {
        "protocol": PROTOCOL,
        "batch": bytes.fromhex(receipt.batch),
        "device": receipt.device,
        "number": receipt.number,
        "lines": [[line.change, str(line.status), line.code] for line in receipt.lines],
        "at": write_moment(receipt.at),
    }
    return encode(value, _WHAT)


def decode_receipt(statement: bytes) -> Receipt:
    """The receipt in ``statement``, unverified. Raises ProtocolError."""
    fields = Fields.read(statement, limits.RECEIPT, _WHAT, _FIELDS)
    fields.version("protocol", PROTOCOL)
    lines = tuple(_line(item, fields) for item in fields.items("lines", limits.CHANGES))
    if len({line.change for line in lines}) != len(lines):
        raise fields.wrong("lines")
    return Receipt(
        batch=fields.blob("batch", HASH).hex(),
        device=fields.text("device"),
        number=fields.number("number", least=1),
        lines=lines,
        at=read_moment(fields.text("at"), _WHAT),
    )


def sign_receipt(receipt: Receipt, key: Ed25519PrivateKey) -> Signed:
    """``receipt`` signed with the ministry's signing key."""
    statement = encode_receipt(receipt)
    decode_receipt(statement)  # never sign what a reader refuses
    return Signed(statement, sign(key, Purpose.RECEIPT, statement))


def verify_receipt(signed: Signed, ministry_public: Ed25519PublicKey, *, batch: str, device: str) -> Receipt:
    """The receipt, once it was found to be the ministry's, and for this batch of this device.

    batch: "" when any batch of the device will do (a receipt from a stick); the caller then looks up ``Receipt.batch``.
    Raises ProtocolError ``signature_wrong``, ``receipt_of_another``, …
    """
    if len(signed.statement) > limits.RECEIPT:
        raise ProtocolError(Code.TOO_LONG, {"what": _WHAT, "most": limits.RECEIPT})
    verify(ministry_public, Purpose.RECEIPT, signed.statement, signed.signature)
    receipt = decode_receipt(signed.statement)
    if receipt.device != device or (batch and receipt.batch != batch):
        raise ProtocolError(Code.RECEIPT_OF_ANOTHER)
    return receipt


def _line(item: object, fields: Fields) -> Line:
    if not isinstance(item, list) or len(item) != 3:
        raise fields.wrong("lines")
    change, status, code = item
    if not (isinstance(change, str) and isinstance(status, str) and isinstance(code, str)):
        raise fields.wrong("lines")
    if not 1 <= len(change) <= limits.IDENTIFIER or len(code) > limits.IDENTIFIER or status not in _STATUSES:
        raise fields.wrong("lines")
    return Line(change, LineStatus(status), code)
