"""What each kind of item in the feed says: read strictly at the desk, checked before the centre puts it in.

Bodies are texts, whole numbers, lists and maps, so that the centre can keep them in a JSON column; bytes travel as hex.
Keys that a reader does not know are left alone: a newer centre may say more.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from sync.protocol import calling_items, fair_items, limits, program_items, survey_items
from sync.protocol.calling_items import CallingSaid
from sync.protocol.certificate_items import CertificateIssued, CertificateKeys, read_issued, read_keys, read_withdrawn
from sync.protocol.certificate_judging import Withdrawal
from sync.protocol.item_fields import Body
from sync.protocol.item_fields import number as _number
from sync.protocol.item_fields import one_of as _one_of
from sync.protocol.item_fields import text as _text
from sync.protocol.item_fields import wrong as _wrong
from sync.protocol.messages import REQUESTS
from sync.protocol.national_terms import EPOCH_KEY, MOST_COST, SALT
from sync.protocol.points_items import PointsGranted, read_points
from sync.protocol.referral_items import read_said, read_side
from sync.protocol.work_items import EMPLOYER, EmployerTold, Vacancy, read_employer, read_vacancy

FEEDBACK_ANSWER: Final = "feedback_answer"
NUMBER_BLOCK: Final = "number_block"
RELEASE: Final = "release"
VACANCY: Final = "vacancy"
REFERRAL: Final = "referral"
DECISION: Final = "decision"
PERSON_LINK: Final = "person_link"
USER_WITHDRAWN: Final = "user_withdrawn"
USER_RESTORED: Final = "user_restored"
DEVICE_WITHDRAWN: Final = "device_withdrawn"
DEVICE_RESTORED: Final = "device_restored"
KEYS: Final = "keys"
REQUEST_DECIDED: Final = "request_decided"
ERASED: Final = "erased"
AUDIT_RECEIVED: Final = "audit_received"
NATIONAL_INDEX: Final = "national_index"
NATIONAL_CHANGES: Final = "national_changes"
QUESTION_ANSWERED: Final = "question_answered"
POINTS_GRANTED: Final = "points_granted"
CERTIFICATE: Final = "certificate"
CERTIFICATE_KEYS: Final = "certificate_keys"
CERTIFICATE_WITHDRAWN: Final = "certificate_withdrawn"

GRANTED: Final = "granted"
REFUSED: Final = "refused"

REFERRAL_STATES: Final = frozenset(
    {"proposed", "issued", "declined", "no_show", "interviewed", "hired", "not_hired", "withdrawn"}
)
MERGED: Final = "merged"
CONFLICT: Final = "conflict"
SETTLED: Final = "settled"
DUPLICATE: Final = "duplicate"
DECISIONS: Final = frozenset({"accepted", MERGED, CONFLICT, SETTLED, DUPLICATE})
SAME: Final = "same"
DIFFERENT: Final = "different"
RELATIONS: Final = frozenset({SAME, DIFFERENT})

_HEX32: Final = re.compile("[0-9a-f]{64}")
_HEX: Final = re.compile("(?:[0-9a-f]{2})+")
_KEY_ID: Final = re.compile("[0-9a-f]{32}")
_WORDS: Final = 2_000
_FIELDS: Final = 1_000


@dataclass(frozen=True, slots=True)
class NumberBlock:
    """block: of registration numbers, this desk's alone; first: the place in its log from which it holds."""

    block: int
    first: int


@dataclass(frozen=True, slots=True)
class ReleaseNotice:
    """A release to fetch; its hash is the item's record. size: bytes of all its parts."""

    version: int
    size: int


@dataclass(frozen=True, slots=True)
class Referral:
    """A person sent to a vacancy. person: a record's id; vacancy: an item's record; state: of ``REFERRAL_STATES``.

    side: for whom the office that is told speaks; name: of somebody who is registered elsewhere; said: every word of
    it (``referral_items``), of which ``state`` is what older desks know.
    """

    person: str
    vacancy: str
    state: str
    title: str = ""
    words: str = ""
    side: str = ""
    name: str = ""
    said: tuple[Mapping[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Wrote:
    """Who wrote a value: author and office by id, the office's name, the change, and when (ISO 8601, as it said)."""

    author: str
    office: str
    office_name: str
    change: str
    at: str


@dataclass(frozen=True, slots=True)
class FieldDecision:
    """One answer that two wrote otherwise. field: as ``sync.protocol.fields`` names it, or a property's name.

    base: what both had seen; kept: what stands in the register; other: what was not taken.
    """

    field: str
    base: str
    kept: str
    other: str
    kept_by: Wrote
    other_by: Wrote


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of a record at the ministry after more than one had a hand in it. decision: of ``DECISIONS``.

    change: the edit that it is about; state: id of how the record stands in the register since then (an edit that
    began from it names it as its base); submission: how it stands, "" where it is too long; fields: the open questions
    of a conflict; of: for a duplicate, the record that stays, number: as people read it.
    """

    decision: str
    change: str
    state: str = ""
    submission: str = ""
    fields: tuple[FieldDecision, ...] = ()
    of: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class PersonLink:
    """The ministry holds two records to be of one person, or of two. relation: of ``RELATIONS``.

    undone: neither any longer: what it had said of the two is taken back.
    """

    other: str
    relation: str
    number: str = ""
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A user or a device that the ministry withdrew, or lets work again. words: why, as its staff said."""

    words: str = ""


@dataclass(frozen=True, slots=True)
class KeyLetters:
    """letters: signed statements about the ministry's keys, in order, each signed by the key before it (succession)."""

    letters: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class RequestDecided:
    """What the ministry decided on a request (the item's record is its id). what: of ``messages.REQUESTS``;
    decision: ``granted`` or ``refused``; words: why, for the person.
    """

    person: str
    what: str
    decision: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class RecordErased:
    """Every answer and picture of the item's record goes, wherever it is."""


@dataclass(frozen=True, slots=True)
class AuditReceived:
    """The ministry's word on the desk's log, which came by file: up to which line, and ``audit_report.Received`` as it
    is signed (``wire.encode_signed``)."""

    upto: int
    receipt: bytes


@dataclass(frozen=True, slots=True)
class IndexNotice:
    """The country's index to fetch, or what it does not hold yet; its hash is the item's record, whole the one that it
    adds to, "" for one that says everything. key, season, salt, cost: as ``national_index`` has them; size: in bytes.
    """

    number: int
    epoch: int
    whole: str
    size: int
    key: bytes
    season: int
    salt: bytes
    cost: int


@dataclass(frozen=True, slots=True)
class KnownElsewhere:
    """A record of probably the same person. office: its name; number: as people read it."""

    governorate: str
    office: str
    number: str


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """What the ministry says of a question (the item's record is its change). stale: it was of a season that is over,
    and means nothing now; known: empty when nobody is registered elsewhere."""

    person: str
    known: tuple[KnownElsewhere, ...]
    stale: bool = False


@dataclass(frozen=True, slots=True)
class FeedbackAnswer:
    """What the ministry's staff answer to feedback."""

    words: str


Said = (
    NumberBlock
    | ReleaseNotice
    | Vacancy
    | EmployerTold
    | Referral
    | Decision
    | PersonLink
    | Withdrawn
    | KeyLetters
    | FeedbackAnswer
    | RequestDecided
    | RecordErased
    | AuditReceived
    | PointsGranted
    | CallingSaid
    | fair_items.FairSaid
    | survey_items.SurveySaid
    | program_items.ProgramOffer
    | CertificateIssued
    | CertificateKeys
    | Withdrawal
    | IndexNotice
    | QuestionAnswered
)


def read_item(kind: str, body: Body) -> Said | None:
    """What an item says; None for a kind that this version does not know. ProtocolError ``wrong_shape``."""
    read = _READERS.get(kind)
    return None if read is None else read(body)


def _block(body: Body) -> NumberBlock:
    return NumberBlock(_number(body, "block", 1, 10**9), _number(body, "first", 1, 2**62))


def _release(body: Body) -> ReleaseNotice:
    return ReleaseNotice(_number(body, "version", 1, 2**31), _number(body, "size", 0, limits.RELEASE))


def _referral(body: Body) -> Referral:
    return Referral(
        _text(body, "person", least=1),
        _text(body, "vacancy", least=1),
        _one_of(body, "state", REFERRAL_STATES),
        _text(body, "title", limits.NAME),
        _text(body, "words", _WORDS),
        read_side(body),
        _text(body, "name", limits.NAME),
        read_said(body),
    )


def _wrote(body: Body, name: str) -> Wrote:
    value = body.get(name)
    if not isinstance(value, Mapping):
        raise _wrong(name)
    return Wrote(
        _text(value, "author"),
        _text(value, "office"),
        _text(value, "office_name", limits.NAME),
        _text(value, "change"),
        _text(value, "at"),
    )


def _field(value: object) -> FieldDecision:
    if not isinstance(value, Mapping):
        raise _wrong("fields")
    return FieldDecision(
        _text(value, "field", limits.FIELD_NAME, least=1),
        _text(value, "base", limits.DECISION_TEXT),
        _text(value, "kept", limits.DECISION_TEXT),
        _text(value, "other", limits.DECISION_TEXT),
        _wrote(value, "kept_by"),
        _wrote(value, "other_by"),
    )


def _decision(body: Body) -> Decision:
    fields = body.get("fields", [])
    if not isinstance(fields, list | tuple) or len(fields) > _FIELDS:
        raise _wrong("fields")
    return Decision(
        _one_of(body, "decision", DECISIONS),
        _text(body, "change"),
        _text(body, "state"),
        _text(body, "submission", limits.DECISION_SUBMISSION),
        tuple(_field(one) for one in fields),
        _text(body, "of"),
        _text(body, "number"),
    )


def _link(body: Body) -> PersonLink:
    undone = body.get("undone", False)
    if not isinstance(undone, bool):
        raise _wrong("undone")
    relation = _one_of(body, "relation", RELATIONS)
    return PersonLink(_text(body, "other", least=1), relation, _text(body, "number"), undone)


def _withdrawn(body: Body) -> Withdrawn:
    return Withdrawn(_text(body, "words", _WORDS))


def _keys(body: Body) -> KeyLetters:
    letters = body.get("letters")
    if not isinstance(letters, list | tuple) or not 1 <= len(letters) <= limits.KEY_LETTERS:
        raise _wrong("letters")
    if not all(isinstance(letter, str) and _HEX.fullmatch(letter) for letter in letters):
        raise _wrong("letters")
    return KeyLetters(tuple(bytes.fromhex(str(letter)) for letter in letters))


def _request_decided(body: Body) -> RequestDecided:
    return RequestDecided(
        _text(body, "person", least=1),
        _one_of(body, "what", REQUESTS),
        _one_of(body, "decision", frozenset({GRANTED, REFUSED})),
        _text(body, "words", _WORDS),
    )


def _erased(_body: Body) -> RecordErased:
    return RecordErased()


def _audit_received(body: Body) -> AuditReceived:
    receipt = _text(body, "receipt", 2 * limits.AUDIT_ANSWER, least=2)
    if not _HEX.fullmatch(receipt):
        raise _wrong("receipt")
    return AuditReceived(_number(body, "upto", 0, 2**62), bytes.fromhex(receipt))


def _hex(body: Body, name: str, size: int) -> bytes:
    value = _text(body, name, 2 * size)
    if len(value) != 2 * size or not _HEX.fullmatch(value):
        raise _wrong(name)
    return bytes.fromhex(value)


def _index(body: Body) -> IndexNotice:
    whole = _text(body, "whole")
    if whole and not _HEX32.fullmatch(whole):
        raise _wrong("whole")
    return IndexNotice(
        _number(body, "number", 1, 2**31),
        _number(body, "epoch", 1, 2**31),
        whole,
        _number(body, "size", 1, limits.INDEX),
        _hex(body, "key", EPOCH_KEY),
        _number(body, "season", 1, 2**31),
        _hex(body, "salt", SALT),
        _number(body, "cost", 0, MOST_COST),
    )


def _question_answered(body: Body) -> QuestionAnswered:
    known, stale = body.get("known", []), body.get("stale", False)
    if not isinstance(known, list | tuple) or len(known) > limits.ANSWERS or not isinstance(stale, bool):
        raise _wrong("known")
    if not all(isinstance(one, Mapping) for one in known):
        raise _wrong("known")
    named = tuple(
        KnownElsewhere(_text(one, "governorate"), _text(one, "office", limits.NAME), _text(one, "number"))
        for one in known
    )
    return QuestionAnswered(_text(body, "person", least=1), named, stale)


def _answer(body: Body) -> FeedbackAnswer:
    return FeedbackAnswer(_text(body, "words", limits.FEEDBACK_WORDS, least=1))


_READERS: Final[Mapping[str, Callable[[Body], Said]]] = {
    NUMBER_BLOCK: _block,
    RELEASE: _release,
    VACANCY: read_vacancy,
    EMPLOYER: read_employer,
    REFERRAL: _referral,
    DECISION: _decision,
    PERSON_LINK: _link,
    USER_WITHDRAWN: _withdrawn,
    DEVICE_WITHDRAWN: _withdrawn,
    USER_RESTORED: _withdrawn,
    DEVICE_RESTORED: _withdrawn,
    KEYS: _keys,
    REQUEST_DECIDED: _request_decided,
    ERASED: _erased,
    AUDIT_RECEIVED: _audit_received,
    NATIONAL_INDEX: _index,
    NATIONAL_CHANGES: _index,
    QUESTION_ANSWERED: _question_answered,
    POINTS_GRANTED: read_points,
    **calling_items.READERS,
    **fair_items.READERS,
    **survey_items.READERS,
    **program_items.READERS,
    CERTIFICATE: read_issued,
    CERTIFICATE_KEYS: read_keys,
    CERTIFICATE_WITHDRAWN: read_withdrawn,
    FEEDBACK_ANSWER: _answer,
}
KINDS: Final = frozenset(_READERS)
