"""What happened at a desk, as it travels: one change, and many changes one after the other."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from sync.protocol import limits
from sync.protocol.canonical import decode, encode
from sync.protocol.errors import Code, ProtocolError

REGISTRATION: Final = "registration"
CLASS: Final = "class"
ATTENDANCE: Final = "attendance"
ATTACHMENT: Final = "attachment"
FEEDBACK: Final = "feedback"
REQUEST: Final = "request"
QUESTION: Final = "question"
DUPLICATE: Final = "duplicate"
POINTS: Final = "points"
ENROLMENT: Final = "enrolment"
CALL: Final = "call"
FOLLOW_UP: Final = "follow_up"
ASSESSMENT: Final = "assessment"
REFERRAL: Final = "referral"
EMPLOYER: Final = "employer"
VACANCY: Final = "vacancy"
FAIR: Final = "fair"
SURVEY: Final = "survey"
VOID: Final = "void"
KINDS: Final = frozenset(
    {CALL, REGISTRATION, CLASS, ATTENDANCE, ATTACHMENT, FEEDBACK, REQUEST, QUESTION, DUPLICATE, POINTS, ENROLMENT, VOID}
    | {FOLLOW_UP, ASSESSMENT, EMPLOYER, VACANCY, REFERRAL, FAIR, SURVEY}
)
"""Kinds that this version knows. Others are read and answered per change with a code, so that a newer desk's
batch is never refused whole."""

ERASURE: Final = "erasure"
WITHDRAWAL: Final = "withdrawal"
ACCESS: Final = "access"
CORRECTION: Final = "correction"
REQUESTS: Final = frozenset({ERASURE, WITHDRAWAL, ACCESS, CORRECTION})
"""What a request may ask about a record."""

VERDICTS: Final = frozenset({"same", "different", "unsure"})
"""What may be said of two records that may be of one person."""

ADJUSTMENT: Final = "adjustment"
APPEAL: Final = "appeal"
REVERSAL: Final = "reversal"
POINTS_ASKED: Final = frozenset({ADJUSTMENT, APPEAL, REVERSAL})
ACCOUNTS: Final = frozenset({"priority", "engagement"})
"""Accounts of points, which never mix."""
"""What may be asked about somebody's points."""

_WHAT: Final = "change"
_KIND: Final = re.compile(r"[a-z][a-z_]{0,31}", re.ASCII)
_UUID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.ASCII)
_FIELDS: Final = 11


@dataclass(frozen=True, slots=True)
class Change:
    """One act of one person at one desk.

    id: UUID text, the idempotency key. sequence: 1.. gap-free per device. record: id of the record it is about.
    author: id of the user. clock: HLC text (``hlc.Clock``). base: id of the change it edits, "" when new.
    supersedes: ids of changes it takes the place of. body: depends on kind; CBOR values with text keys.
    """

    id: str
    sequence: int
    kind: str
    record: str
    author: str
    clock: str
    form_id: str = ""
    form_version: str = ""
    base: str = ""
    supersedes: tuple[str, ...] = ()
    body: Mapping[str, object] = field(default_factory=dict)

    def voided(self) -> "Change":
        """What travels in this change's place when it never leaves: its number and id, nothing about people."""
        return replace(
            self, kind=VOID, record="", author="", form_id="", form_version="", base="", supersedes=(), body={}
        )


def encode_change(change: Change) -> bytes:
    """One change as canonical CBOR: an array in the order of ``Change``'s fields.

    Raises ProtocolError (``wrong_shape``, ``malformed``, ``too_long``) for a change that ``decode_change`` refuses.
    """
    _check(change)
    data = encode(
        [
            change.id,
            change.sequence,
            change.kind,
            change.record,
            change.author,
            change.clock,
            change.form_id,
            change.form_version,
            change.base,
            change.supersedes,
            change.body,
        ],
        _WHAT,
    )
    if len(data) > limits.CHANGE:
        raise ProtocolError(Code.TOO_LONG, {"what": _WHAT, "most": limits.CHANGE})
    return data


def decode_change(data: bytes) -> Change:
    """The change in ``data``. Raises ProtocolError (``malformed``, ``wrong_shape``, ``too_long``)."""
    value = decode(data, limits.CHANGE, _WHAT)
    if not isinstance(value, list) or len(value) != _FIELDS:
        raise _wrong("")
    supersedes = value[9]
    if not isinstance(supersedes, list):
        raise _wrong("supersedes")
    value[9] = tuple(supersedes)
    change = Change(*value)
    _check(change)
    return change


def encode_changes(changes: Iterable[Change]) -> bytes:
    """A CBOR sequence of byte strings, each holding one change."""
    return b"".join(part for change in changes for part in framed(encode_change(change)))


def decode_changes(data: bytes) -> Iterator[Change]:
    """The changes in a whole sequence, one at a time. Raises ProtocolError as soon as something is wrong."""
    frames = Frames()
    for item in frames.feed(data):
        yield decode_change(item)
    frames.end()


def framed(item: bytes) -> tuple[bytes, bytes]:
    """The shortest CBOR byte-string head for ``item``, and ``item`` itself (uncopied)."""
    length = len(item)
    if length < 24:
        return bytes((0x40 | length,)), item
    if length < 0x100:
        return bytes((0x58, length)), item
    if length < 0x10000:
        return b"\x59" + length.to_bytes(2, "big"), item
    return b"\x5a" + length.to_bytes(4, "big"), item


class Frames:
    """Cuts a stream of bytes back into the items that ``framed`` put into it, holding at most one and a bit."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The items that ``data`` completes. Raises ProtocolError ``malformed`` or ``too_long``."""
        self._rest += data
        at = 0
        while (span := self._span(at)) is not None:
            start, at = span
            yield bytes(self._rest[start:at])
        del self._rest[:at]

    def end(self) -> None:
        """Raise ProtocolError ``malformed`` unless the stream ended between two items."""
        if self._rest:
            raise ProtocolError(Code.MALFORMED, {"what": _WHAT})

    def _span(self, at: int) -> tuple[int, int] | None:
        """Where the item whose head is at ``at`` starts and ends; None while it is incomplete."""
        rest = self._rest
        if at >= len(rest):
            return None
        head = rest[at]
        width = {0x58: 1, 0x59: 2, 0x5A: 4}.get(head, 0)
        if not width and not 0x40 <= head < 0x58:
            raise ProtocolError(Code.MALFORMED, {"what": _WHAT})
        start = at + 1 + width
        if start > len(rest):
            return None
        length = int.from_bytes(rest[at + 1 : start], "big") if width else head - 0x40
        if width and length < {1: 24, 2: 0x100, 4: 0x10000}[width]:
            raise ProtocolError(Code.MALFORMED, {"what": _WHAT})
        if length > limits.CHANGE:
            raise ProtocolError(Code.TOO_LONG, {"what": _WHAT, "most": limits.CHANGE})
        return (start, start + length) if start + length <= len(rest) else None


def is_uuid(text: str) -> bool:
    """True when ``text`` is a UUID as this protocol writes it: lower case, with hyphens."""
    return _UUID.fullmatch(text) is not None


def _wrong(name: str) -> ProtocolError:
    return ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": name})


def _check(change: Change) -> None:
    """Raise ProtocolError ``wrong_shape`` unless every field is what its place says."""
    if type(change.id) is not str or not is_uuid(change.id):
        raise _wrong("id")
    if type(change.sequence) is not int or not 1 <= change.sequence < 2**63:
        raise _wrong("sequence")
    if type(change.kind) is not str or not _KIND.fullmatch(change.kind):
        raise _wrong("kind")
    for name in ("record", "author", "clock", "form_version", "base"):
        value = getattr(change, name)
        if type(value) is not str or len(value) > limits.IDENTIFIER:
            raise _wrong(name)
    if type(change.form_id) is not str or len(change.form_id) > limits.FORM_ID:
        raise _wrong("form_id")
    if len(change.supersedes) > limits.SUPERSEDES or not all(
        type(item) is str and is_uuid(item) for item in change.supersedes
    ):
        raise _wrong("supersedes")
    if not isinstance(change.body, Mapping):
        raise _wrong("body")
    if change.kind == VOID and change != change.voided():
        raise _wrong("kind")
    if change.kind != VOID and not (change.record and change.author):
        raise _wrong("record" if change.author else "author")
