"""The only thing that ends a record's way: the ministry's signed word on each change of a batch."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import Fields, decode, encode
from sync.protocol.envelope import HASH
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.messages import is_uuid
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import PROTOCOL

_WHAT: Final = "receipt"
_ID: Final = 16
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
    """The ministry's word on one batch.

    batch: id (hex). device: whose batch. number: the ministry's own sequence. lines: one per change,
    by status and code. at: aware UTC. last: the highest sequence number that the ministry knows of the device, told
    when a line says that one was used twice; else 0.
    """

    batch: str
    device: str
    number: int
    lines: tuple[Line, ...]
    at: datetime
    last: int = 0

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
        "lines": _grouped(receipt.lines),
        "at": write_moment(receipt.at),
    }
    return encode(value | ({"last": receipt.last} if receipt.last else {}), _WHAT)


def decode_receipt(statement: bytes) -> Receipt:
    """The receipt in ``statement``, unverified. Raises ProtocolError."""
    value = decode(statement, limits.RECEIPT, _WHAT)
    told = isinstance(value, dict) and "last" in value
    fields = Fields(value, _WHAT, _FIELDS | {"last"} if told else _FIELDS)
    fields.version("protocol", PROTOCOL)
    lines = _ungrouped(fields)
    return Receipt(
        batch=fields.blob("batch", HASH).hex(),
        device=fields.text("device"),
        number=fields.number("number", least=1),
        lines=lines,
        at=read_moment(fields.text("at"), _WHAT),
        last=fields.number("last", least=1) if told else 0,
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


def _grouped(lines: tuple[Line, ...]) -> list[list[str | bytes]]:
    """[status, code, ids of 16 bytes one after the other] per status and code: two in three bytes saved."""
    groups: dict[tuple[str, str], list[bytes]] = {}
    for line in lines:
        if not is_uuid(line.change):
            raise ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": "lines"})
        groups.setdefault((str(line.status), line.code), []).append(bytes.fromhex(line.change.replace("-", "")))
    return [[status, code, b"".join(ids)] for (status, code), ids in sorted(groups.items())]


def _ungrouped(fields: Fields) -> tuple[Line, ...]:
    lines: list[Line] = []
    groups = [_group(item, fields) for item in fields.items("lines", limits.GROUPS)]
    if sum(len(ids) for *_, ids in groups) > limits.CHANGES * _ID:
        raise fields.wrong("lines")
    if [group[:2] for group in groups] != sorted({group[:2] for group in groups}):
        raise fields.wrong("lines")
    for status, code, ids in groups:
        lines += [Line(str(UUID(bytes=ids[at : at + _ID])), LineStatus(status), code) for at in range(0, len(ids), _ID)]
    if len({line.change for line in lines}) != len(lines):
        raise fields.wrong("lines")
    return tuple(lines)


def _group(item: object, fields: Fields) -> tuple[str, str, bytes]:
    if not isinstance(item, list) or len(item) != 3:
        raise fields.wrong("lines")
    status, code, ids = item
    if not (isinstance(status, str) and isinstance(code, str) and isinstance(ids, bytes)):
        raise fields.wrong("lines")
    if status not in _STATUSES or len(code) > limits.IDENTIFIER or not ids or len(ids) % _ID:
        raise fields.wrong("lines")
    return status, code, ids
