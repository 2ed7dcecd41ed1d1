"""A desk hands a sealed batch over to its office's machine: whose it is, and what the supervisor reads beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from sync.protocol import limits
from sync.protocol.canonical import Fields, decode, encode
from sync.protocol.envelope import HASH, Manifest
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.messages import is_uuid
from sync.protocol.moments import read_moment, write_moment
from sync.protocol.office import Credential
from sync.protocol.seals import SEAL
from sync.protocol.signing import Purpose, Signed, sign, verify
from sync.protocol.versions import PROTOCOL
from sync.protocol.wire import decode_signed, encode_signed

_WHAT: Final = "handover"
_LABEL: Final = b"mihan/1 slip\0"
_FIELDS: Final = frozenset({"protocol", "batch", "hub", "name", "heard", "heard_feed", "credential", "slip", "at"})
_APPROVED: Final = "approved"
"""Left out of a hand-over on which nobody has decided, so that those read as they always did."""
_SLIP_FIELDS: Final = frozenset({"people", "lines"})
_LINE: Final = 5
_ID: Final = 16
_SIGNATURE: Final = 64


@dataclass(frozen=True, slots=True)
class SlipLine:
    """What the desk knows of one change beside what the change says. label: the person's or the class's name.

    flags: JSON, as the desk's own review list has them. sheet: of a mark, (number of the session, its date).
    """

    change: str
    label: str
    recorded_at: str
    flags: str
    sheet: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Slip:
    """What a supervisor reads beside the changes. people: names of their authors, by id."""

    people: Mapping[str, str]
    lines: tuple[SlipLine, ...]


@dataclass(frozen=True, slots=True)
class Handover:
    """A batch on its way to ``hub``, the device id of the office's machine. heard, heard_feed: numbers up to which the
    desk has the machine's letters and the ministry's feed. slip: sealed to the office's key.

    approval: what a supervisor of that machine had signed already, when the machine has lost it; as the desk got it.
    """

    batch: str
    hub: str
    name: str
    heard: int
    heard_feed: int
    credential: Credential
    slip: bytes
    at: datetime
    approval: Signed | None = None


def seal_slip(slip: Slip, office_key: X25519PublicKey, batch: str) -> bytes:
    """``slip`` for the office's machine alone, bound to its batch (hex id)."""
    lines = [
        [UUID(line.change).bytes, line.label, line.recorded_at, line.flags, list(line.sheet) if line.sheet else []]
        for line in slip.lines
    ]
    plain = encode({"people": dict(slip.people), "lines": lines}, "slip")
    if len(plain) > limits.SLIP:
        raise ProtocolError(Code.TOO_LONG, {"what": "slip", "most": limits.SLIP})
    packed = zstandard.ZstdCompressor(level=10).compress(plain)
    return SEAL.encrypt(packed, office_key, _LABEL + bytes.fromhex(batch))


def open_slip(sealed: bytes, key: X25519PrivateKey, batch: str) -> Slip:
    """The slip of ``batch``. Raises ProtocolError ``key_refused``, ``compression_wrong``, ``wrong_shape``, …"""
    try:
        packed = SEAL.decrypt(sealed, key, _LABEL + bytes.fromhex(batch))
    except (InvalidTag, ValueError) as error:
        raise ProtocolError(Code.KEY_REFUSED, {"key": "office"}) from error
    try:
        plain = zstandard.ZstdDecompressor().decompress(packed, max_output_size=limits.SLIP, allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise ProtocolError(Code.COMPRESSION_WRONG) from error
    fields = Fields(decode(plain, limits.SLIP, "slip"), "slip", _SLIP_FIELDS)
    people: dict[str, str] = {}
    for identifier, name in fields.mapping("people", limits.CHANGES).items():
        if not isinstance(name, str) or len(name) > limits.NAME or len(identifier) > limits.IDENTIFIER:
            raise fields.wrong("people")
        people[identifier] = name
    return Slip(people, tuple(_line(value) for value in fields.items("lines", limits.CHANGES)))


def _line(value: object) -> SlipLine:
    parts = value if isinstance(value, list) and len(value) == _LINE else ()
    match parts:
        case (bytes(raw), str(label), str(recorded_at), str(flags), []) if len(raw) == _ID:
            return SlipLine(str(UUID(bytes=raw)), label, recorded_at, flags)
        case (bytes(raw), str(label), str(recorded_at), str(flags), [int(number), str(date)]) if len(raw) == _ID:
            return SlipLine(str(UUID(bytes=raw)), label, recorded_at, flags, (number, date))
    raise ProtocolError(Code.WRONG_SHAPE, {"what": "slip", "field": "line"})


def hand_over(said: Handover, key: Ed25519PrivateKey) -> Signed:
    """``said`` signed with the desk's device key."""
    value = {
        "protocol": PROTOCOL,
        "batch": bytes.fromhex(said.batch),
        "hub": said.hub,
        "name": said.name,
        "heard": said.heard,
        "heard_feed": said.heard_feed,
        "credential": said.credential.encode(),
        "slip": said.slip,
        "at": write_moment(said.at),
        **({_APPROVED: encode_signed(said.approval)} if said.approval else {}),
    }
    statement = encode(value, _WHAT)
    claimed_handover(statement)  # never sign what a reader refuses
    return Signed(statement, sign(key, Purpose.HANDOVER, statement))


def claimed_handover(statement: bytes) -> Handover:
    """The hand-over as it stands, unverified. Raises ProtocolError."""
    value = decode(statement, limits.HANDOVER, _WHAT)
    decided = isinstance(value, dict) and _APPROVED in value
    fields = Fields(value, _WHAT, _FIELDS | {_APPROVED} if decided else _FIELDS)
    fields.version("protocol", PROTOCOL)
    return Handover(
        fields.blob("batch", HASH).hex(),
        fields.text("hub"),
        fields.text("name", limits.NAME, 0),
        fields.number("heard"),
        fields.number("heard_feed"),
        Credential.decode(fields.blob("credential", limits.CARD, 1)),
        fields.blob("slip", limits.HANDOVER, 1),
        read_moment(fields.text("at"), _WHAT),
        decode_signed(fields.blob(_APPROVED, limits.HANDOVER, 1), limits.APPROVAL) if decided else None,
    )


def verify_handover(signed: Signed, manifest: Manifest, device: Ed25519PublicKey, hub: str) -> Handover:
    """The hand-over of ``manifest`` to ``hub`` by the desk that signs with ``device``.

    Raises ProtocolError ``signature_wrong``, ``approval_of_another``, ``handed_to_another``, …
    """
    verify(device, Purpose.HANDOVER, signed.statement, signed.signature)
    said = claimed_handover(signed.statement)
    if said.batch != manifest.id:
        raise ProtocolError(Code.APPROVAL_OF_ANOTHER)
    if said.hub != hub:
        raise ProtocolError(Code.HANDED_TO_ANOTHER)
    return said


@dataclass(frozen=True, slots=True)
class Returned:
    """A change that a supervisor sent back. fields: refs of the questions that the reason is about."""

    change: str
    reason: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A letter: what became of a batch that was handed over. approval: None when all of it was returned.

    approver: the supervisor's name, for people.
    """

    batch: str
    approver: str
    approval: Signed | None
    returned: tuple[Returned, ...] = ()

    def body(self) -> dict[str, object]:
        """As it travels."""
        return {
            "batch": bytes.fromhex(self.batch),
            "approver": self.approver,
            "approval": b"" if self.approval is None else self.approval.statement,
            "signature": b"" if self.approval is None else self.approval.signature,
            "returned": [[UUID(one.change).bytes, one.reason, list(one.fields)] for one in self.returned],
        }

    @classmethod
    def of(cls, body: Mapping[str, object]) -> "Decision":
        """The decision in a letter's body. Raises ProtocolError ``wrong_shape``."""
        fields = Fields(dict(body), "decision", frozenset({"batch", "approver", "approval", "signature", "returned"}))
        statement = fields.blob("approval", limits.APPROVAL, 0)
        approval = Signed(statement, fields.blob("signature", _SIGNATURE)) if statement else None
        returned = tuple(_returned(value) for value in fields.items("returned", limits.CHANGES))
        batch = fields.blob("batch", HASH).hex()
        return cls(batch, fields.text("approver", limits.NAME, 0), approval, returned)


def _returned(value: object) -> Returned:
    match value:
        case [bytes(raw), str(reason), list(refs)] if len(raw) == _ID and all(isinstance(ref, str) for ref in refs):
            change = str(UUID(bytes=raw))
            if is_uuid(change):
                return Returned(change, reason, tuple(refs))
    raise ProtocolError(Code.WRONG_SHAPE, {"what": "decision", "field": "returned"})


DECISION: Final = "decision"
RECEIPT: Final = "receipt"
REFUSED: Final = "refused"
LOG: Final = "log"
OFFICE_MARKS: Final = "office_marks"
"""Kinds of letters: of a receipt, and of the ministry's word on a log, the body has ``receipt`` as the ministry signed
it; of a batch that the ministry refused, ``record`` is its id and the body has ``code``; of what another desk said of
classes and their people, ``changes`` as they travelled, ``people`` (names of their authors by id), ``desk`` (its name),
``names`` of those spoken of, ``back`` (changes that hold no more) and ``applicants`` (protocol.md, 18)."""


@dataclass(frozen=True, slots=True)
class Mail:
    """What an office's machine gives a desk on a stick: pages of its letters and of the ministry's feed, in order."""

    device: str
    letters: tuple[Signed, ...]
    feed: tuple[Signed, ...]

    def encode(self) -> bytes:
        """The head of its file."""
        value = {
            "device": self.device,
            "letters": [[page.statement, page.signature] for page in self.letters],
            "feed": [[page.statement, page.signature] for page in self.feed],
        }
        return encode(value, "mail")

    @classmethod
    def decode(cls, data: bytes) -> "Mail":
        """What is in ``data``; its pages are not verified yet. Raises ProtocolError."""
        fields = Fields.read(data, limits.MAIL, "mail", frozenset({"device", "letters", "feed"}))
        letters, feed = (
            tuple(_page(one) for one in fields.items(name, limits.CHANGES)) for name in ("letters", "feed")
        )
        return cls(fields.text("device"), letters, feed)


def _page(value: object) -> Signed:
    match value:
        case [bytes(statement), bytes(signature)] if len(signature) == _SIGNATURE:
            return Signed(statement, signature)
    raise ProtocolError(Code.WRONG_SHAPE, {"what": "mail", "field": "page"})
