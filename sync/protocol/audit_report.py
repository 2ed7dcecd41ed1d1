"""A desk's log on its way to the ministry: lines sealed and signed by the desk; a signed word comes back."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sync.protocol import limits
from sync.protocol.audit import Line, line_hash
from sync.protocol.canonical import Fields, encode
from sync.protocol.envelope import HASH
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.feed import unpack
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.seals import SEAL, unwrapped
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import COMPRESSION_LEVEL, PROTOCOL

_WHAT: Final = "audit"
_RECEIPT: Final = "audit receipt"
_LABEL: Final = b"mihan/1 audit key\0"
_NONCE: Final = bytes(12)  # each report has a key of its own
_FIELDS: Final = frozenset(
    {"protocol", "office", "device", "first", "last", "before", "head", "batch", "keys", "sealed"}
)
_INSIDE: Final = frozenset({"people", "lines"})
_RECEIPT_FIELDS: Final = frozenset({"protocol", "device", "upto", "head", "at"})
_LINE: Final = 6


@dataclass(frozen=True, slots=True)
class Report:
    """What a desk says of its log.

    lines: in order, one at least; before: hash of the line before the first; head: hash of the last. batch: number of
    the newest batch that the desk knows of itself, 0 for none. people: names of those who act in the lines, by id.
    """

    office: str
    device: str
    before: bytes
    head: bytes
    batch: int
    lines: tuple[Line, ...]
    people: Mapping[str, str] = field(default_factory=dict)

    @property
    def first(self) -> int:
        """Number of the first line."""
        return self.lines[0].number

    @property
    def last(self) -> int:
        """Number of the last line."""
        return self.lines[-1].number

    def hashes(self) -> tuple[bytes, ...]:
        """The hash of each line, made anew from ``before``."""
        found: list[bytes] = []
        before = self.before
        for one in self.lines:
            before = line_hash(before, one.number, one.at, one.actor, one.code, one.record, one.details)
            found.append(before)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Claimed:
    """What a report says of itself in clear, for whoever hands it on. before, head: hashes, as in ``Report``."""

    office: str
    device: str
    first: int
    last: int
    before: bytes
    head: bytes


@dataclass(frozen=True, slots=True)
class Received:
    """The ministry's word: it has the device's log up to line ``upto``, whose hash is ``head``. at: aware UTC."""

    device: str
    upto: int
    head: bytes
    at: datetime


def seal_report(report: Report, recipients: Mapping[str, X25519PublicKey], device_key: Ed25519PrivateKey) -> Signed:
    """``report`` sealed to every one of ``recipients`` (by ``key_id``) and signed. ProtocolError ``too_long``, …"""
    lines = [[one.number, one.at, one.actor, one.code, one.record, one.details] for one in report.lines]
    plain = encode({"people": dict(report.people), "lines": lines}, _WHAT)
    if len(plain) > limits.AUDIT_PLAIN or len(lines) > limits.AUDIT_LINES:
        raise ProtocolError(Code.TOO_LONG, {"what": _WHAT, "most": limits.AUDIT_PLAIN})
    if not recipients:
        raise ProtocolError(Code.RECIPIENTS_MISSING)
    key, info = os.urandom(32), _info(report.device, report.first, report.last)
    packed = zstandard.ZstdCompressor(level=COMPRESSION_LEVEL).compress(plain)
    statement = encode(
        {
            "protocol": PROTOCOL,
            "office": report.office,
            "device": report.device,
            "first": report.first,
            "last": report.last,
            "before": report.before,
            "head": report.head,
            "batch": report.batch,
            "keys": {name: SEAL.encrypt(key, public, info) for name, public in recipients.items()},
            "sealed": AESGCM(key).encrypt(_NONCE, packed, info),
        },
        _WHAT,
    )
    if len(statement) > limits.AUDIT:
        raise ProtocolError(Code.TOO_LONG, {"what": _WHAT, "most": limits.AUDIT})
    return Signed(statement, sign(device_key, Purpose.AUDIT, statement))


def claimed_report(signed: Signed) -> Claimed:
    """Whose log it says that it is, and which lines; unverified. Raises ProtocolError."""
    fields = Fields.read(signed.statement, limits.AUDIT, _WHAT, _FIELDS)
    first = fields.number("first", least=1)
    return Claimed(
        fields.text("office"),
        fields.text("device"),
        first,
        fields.number("last", least=first),
        fields.blob("before", HASH),
        fields.blob("head", HASH),
    )


def verify_report(signed: Signed, device_public: Ed25519PublicKey) -> Claimed:
    """As ``claimed_report``, once the desk was found to have signed it: whoever hands it on needs to know no more.

    Raises ProtocolError ``signature_wrong``, ``too_long``, ``wrong_shape``, …
    """
    if len(signed.statement) > limits.AUDIT:
        raise ProtocolError(Code.TOO_LONG, {"what": _WHAT, "most": limits.AUDIT})
    verify(device_public, Purpose.AUDIT, signed.statement, signed.signature)
    Fields.read(signed.statement, limits.AUDIT, _WHAT, _FIELDS).version("protocol", PROTOCOL)
    return claimed_report(signed)


def open_report(
    signed: Signed, device_public: Ed25519PublicKey, private_keys: Mapping[str, X25519PrivateKey]
) -> Report:
    """The report, once its signature was found good. Its hashes are the reader's to look at.

    Raises ProtocolError ``signature_wrong``, ``not_for_us``, ``key_refused``, ``compression_wrong``, ``wrong_shape``, …
    """
    claimed = verify_report(signed, device_public)
    fields = Fields.read(signed.statement, limits.AUDIT, _WHAT, _FIELDS)
    device, first, last = claimed.device, claimed.first, claimed.last
    info = _info(device, first, last)
    key = _key(fields, private_keys, info)
    try:
        packed = AESGCM(key).decrypt(_NONCE, fields.blob("sealed", limits.AUDIT, 1), info)
    except (InvalidTag, ValueError) as error:
        raise ProtocolError(Code.KEY_REFUSED, {"key": device}) from error
    inside = Fields.read(unpack(packed, limits.AUDIT_PLAIN, _WHAT), limits.AUDIT_PLAIN, _WHAT, _INSIDE)
    lines = tuple(_line(one, inside) for one in inside.items("lines", limits.AUDIT_LINES))
    numbers = [one.number for one in lines]
    if not numbers or sorted(set(numbers)) != numbers or (numbers[0], numbers[-1]) != (first, last):
        raise inside.wrong("lines")
    return Report(
        office=claimed.office,
        device=device,
        before=claimed.before,
        head=claimed.head,
        batch=fields.number("batch"),
        lines=lines,
        people=_people(inside),
    )


def sign_received(received: Received, key: Ed25519PrivateKey) -> Signed:
    """The ministry's word, signed."""
    value = {
        "protocol": PROTOCOL,
        "device": received.device,
        "upto": received.upto,
        "head": received.head,
        "at": write_moment(received.at),
    }
    statement = encode(value, _RECEIPT)
    return Signed(statement, sign(key, Purpose.AUDIT_RECEIPT, statement))


def claimed_received(signed: Signed) -> tuple[str, int, bytes]:
    """(device, number, hash) that the ministry's word says of itself; unverified. Raises ProtocolError."""
    fields = Fields.read(signed.statement, limits.AUDIT_ANSWER, _RECEIPT, _RECEIPT_FIELDS)
    return fields.text("device"), fields.number("upto"), fields.blob("head", HASH)


def verify_received(signed: Signed, ministry: Ed25519PublicKey, device: str) -> Received:
    """The ministry's word on this device's log. Raises ProtocolError ``signature_wrong``, ``receipt_of_another``, …"""
    if len(signed.statement) > limits.AUDIT_ANSWER:
        raise ProtocolError(Code.TOO_LONG, {"what": _RECEIPT, "most": limits.AUDIT_ANSWER})
    verify(ministry, Purpose.AUDIT_RECEIPT, signed.statement, signed.signature)
    fields = Fields.read(signed.statement, limits.AUDIT_ANSWER, _RECEIPT, _RECEIPT_FIELDS)
    fields.version("protocol", PROTOCOL)
    if fields.text("device") != device:
        raise ProtocolError(Code.RECEIPT_OF_ANOTHER)
    at = read_moment(fields.text("at"), _RECEIPT)
    return Received(device, fields.number("upto"), fields.blob("head", HASH), at)


def _info(device: str, first: int, last: int) -> bytes:
    return _LABEL + encode([device, first, last], _WHAT)


def _key(fields: Fields, private_keys: Mapping[str, X25519PrivateKey], info: bytes) -> bytes:
    keys = fields.mapping("keys", limits.RECIPIENTS)
    for name, private in private_keys.items():
        wrapped = keys.get(name)
        if wrapped is None:
            continue
        if not isinstance(wrapped, bytes) or len(wrapped) > limits.WRAPPED_KEY:
            raise fields.wrong("keys")
        return unwrapped(name, wrapped, private, info)
    raise ProtocolError(Code.NOT_FOR_US)


def _line(value: object, fields: Fields) -> Line:
    parts: Sequence[object] = value if isinstance(value, list) and len(value) == _LINE else ()
    match parts:
        case [int(number), str(at), str(actor), str(code), str(record), str(details)] if (
            number >= 1
            and max(map(len, (at, actor, code, record))) <= limits.IDENTIFIER
            and len(details) <= limits.AUDIT_DETAILS
        ):
            return Line(number, at, actor, code, record, details)
    raise fields.wrong("lines")


def _people(fields: Fields) -> dict[str, str]:
    people: dict[str, str] = {}
    for identifier, name in fields.mapping("people", limits.AUDIT_LINES).items():
        if not isinstance(name, str) or len(name) > limits.NAME or len(identifier) > limits.IDENTIFIER:
            raise fields.wrong("people")
        people[identifier] = name
    return people
