"""What the kinds of change say inside: read strictly, refused with a code, never guessed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from mihan_desktop.domain.attendance import MOST_DOCUMENTS, Mark
from mihan_desktop.domain.requests import AskedBy, Shown
from mihan_desktop.domain.training.cohorts import read_cohort, write_cohort
from sync.protocol import limits
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.hlc import Reading, is_ahead
from sync.protocol.messages import REQUESTS, Change

MOST_PROPERTIES: Final = 1_000
MOST_NAME: Final = 200
"""Characters of a property's or a file's name."""
MOST_REQUEST_WORDS: Final = 2_000
MOST_MINUTES: Final = 24 * 60
MOST_ENTITIES: Final = 20_000
"""Entities of one registration beside its own: each entry of a repeat may be one."""
_ENTITY: Final = frozenset({"dataset", "id", "label", "action", "properties", "base_version"})
_SHA256: Final = re.compile("[0-9a-f]{64}")


class BadBodyError(Exception):
    """A change that its kind does not allow; ``code`` goes on the receipt's line."""

    def __init__(self, code: str = "bad_body") -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file that a registration names. sha256: hex; media_type and size: as the desk says them."""

    name: str
    sha256: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """What a registration creates or updates beside its own entity. action: create or update; properties: texts."""

    dataset: str
    id: str
    label: str
    action: str
    properties: Mapping[str, str]
    base_version: str


@dataclass(frozen=True, slots=True)
class RegistrationBody:
    """One submitted form. submission: XML; entity: property → text; label: the person's name; recorded_at: ISO 8601.

    entities: those beside ``entity``, in the form's order.
    """

    submission: str
    entity: Mapping[str, str]
    label: str
    recorded_at: str
    files: tuple[NamedFile, ...] = ()
    entities: tuple[NamedEntity, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassBody:
    """A class as its trainer describes it; sessions, trainees and cohort as they travel, for a JSON column."""

    title: str
    trainer: str
    sessions: list[Any]
    trainees: list[Any]
    cohort: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class AttendanceBody:
    """One mark. training_class, session, person: ids; minutes: 0..1440 late; files: documents brought with it."""

    training_class: str
    session: str
    person: str
    mark: str
    minutes: int
    note: str
    recorded_at: str
    files: tuple[NamedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestBody:
    """What somebody asks about a record. person: the record's id; what: of ``messages.REQUESTS``; asked_by and shown:
    codes of who asked and by what they showed who they are.
    """

    person: str
    what: str
    asked_by: str
    shown: str
    words: str
    recorded_at: str


def check_clock(change: Change) -> None:
    """Raise ``BadBodyError("clock_malformed")`` for a reading that does not sort."""
    try:
        Reading.parse(change.clock)
    except ProtocolError as error:
        raise BadBodyError(str(error.code)) from error


def check_not_ahead(change: Change, at: datetime) -> None:
    """Raise ``BadBodyError("clock_ahead")`` for a reading that would count before everybody's for days to come."""
    if is_ahead(change.clock, at):
        raise BadBodyError(Code.CLOCK_AHEAD.value)


def read_registration(body: Mapping[str, object]) -> RegistrationBody:
    """The body of a ``registration``. Raises ``BadBodyError``."""
    return RegistrationBody(
        _text(body, "submission"),
        _properties(body.get("entity", {})),
        _text(body, "label"),
        _text(body, "recorded_at"),
        _files(body),
        _entities(body),
    )


def read_class(body: Mapping[str, object]) -> ClassBody:
    """The body of a ``class``. Raises ``BadBodyError``, ``cohort_wrong`` for what makes no cohort of a course."""
    sessions, trainees = body.get("sessions", []), body.get("trainees", [])
    if not (isinstance(sessions, list | tuple) and isinstance(trainees, list | tuple)):
        raise BadBodyError
    if not all(_is_plain(item) for item in (*sessions, *trainees)):
        raise BadBodyError
    title = _text(body, "title")
    if not title.strip():
        raise BadBodyError
    trainer = _text(body, "trainer", optional=True)
    return ClassBody(title, trainer, list(sessions), list(trainees), _cohort(body.get("cohort")))


def _cohort(said: object) -> dict[str, Any] | None:
    if said is None:
        return None
    if not isinstance(said, Mapping) or not _is_plain(said):
        raise BadBodyError("cohort_wrong")
    try:
        return write_cohort(read_cohort(said))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadBodyError("cohort_wrong") from error


def read_attendance(body: Mapping[str, object]) -> AttendanceBody:
    """The body of an ``attendance`` mark. Raises ``BadBodyError``."""
    minutes = body.get("minutes", 0)
    if type(minutes) is not int or not 0 <= minutes <= MOST_MINUTES:
        raise BadBodyError
    mark = _text(body, "mark")
    if mark not in set(Mark):
        raise BadBodyError("mark_unknown")
    return AttendanceBody(
        _id(body, "class"),
        _id(body, "session"),
        _id(body, "person"),
        mark,
        minutes,
        _text(body, "note", optional=True),
        _text(body, "recorded_at", optional=True),
        _files(body, MOST_DOCUMENTS),
    )


def read_text(body: Mapping[str, object], name: str, most: int) -> str:
    """A text of at most ``most`` characters that must be there. Raises ``BadBodyError``."""
    text = _text(body, name)
    if len(text) > most:
        raise BadBodyError
    return text


def read_request(body: Mapping[str, object]) -> RequestBody:
    """The body of a ``request``. Raises ``BadBodyError``, ``request_kind`` for one that this version does not know."""
    what, words = _text(body, "what"), _text(body, "words")
    if what not in REQUESTS:
        raise BadBodyError("request_kind")
    asked_by, shown = _text(body, "asked_by"), _text(body, "shown")
    if asked_by not in set(AskedBy) or shown not in set(Shown) or len(words) > MOST_REQUEST_WORDS:
        raise BadBodyError
    recorded_at = _text(body, "recorded_at")
    if len(recorded_at) > limits.IDENTIFIER:
        raise BadBodyError
    return RequestBody(_id(body, "person"), what, asked_by, shown, words, recorded_at)


def _properties(said: object) -> dict[str, str]:
    if not isinstance(said, Mapping) or len(said) > MOST_PROPERTIES:
        raise BadBodyError
    texts = {str(name): value for name, value in said.items() if isinstance(value, str)}
    if len(texts) != len(said) or any(len(name) > MOST_NAME for name in texts):
        raise BadBodyError
    return texts


def _entities(body: Mapping[str, object]) -> tuple[NamedEntity, ...]:
    said = body.get("entities", ())
    if not isinstance(said, list | tuple) or len(said) > MOST_ENTITIES:
        raise BadBodyError
    return tuple(_entity(one) for one in said)


def _entity(said: object) -> NamedEntity:
    if not isinstance(said, Mapping) or said.keys() != _ENTITY or said["action"] not in ("create", "update"):
        raise BadBodyError
    identifier = _text(said, "id")
    if len(identifier) > limits.IDENTIFIER:
        raise BadBodyError
    return NamedEntity(
        _text(said, "dataset"),
        identifier,
        _text(said, "label"),
        _text(said, "action"),
        _properties(said["properties"]),
        _text(said, "base_version"),
    )


def _files(body: Mapping[str, object], most: int = limits.ATTACHMENTS) -> tuple[NamedFile, ...]:
    files = body.get("attachments", {})
    if not isinstance(files, Mapping) or len(files) > most:
        raise BadBodyError
    return tuple(_file(str(name), said) for name, said in files.items())


def _file(name: str, said: object) -> NamedFile:
    if not isinstance(said, Mapping) or not 1 <= len(name) <= MOST_NAME:
        raise BadBodyError
    size, sha256 = said.get("size"), _text(said, "sha256")
    if type(size) is not int or not 1 <= size <= limits.ATTACHMENT or not _SHA256.fullmatch(sha256):
        raise BadBodyError
    return NamedFile(name, sha256, _text(said, "type")[: limits.IDENTIFIER], size)


def _text(body: Mapping[str, object], name: str, *, optional: bool = False) -> str:
    value = body.get(name, "" if optional else None)
    if not isinstance(value, str):
        raise BadBodyError
    return value


def _id(body: Mapping[str, object], name: str) -> str:
    value = _text(body, name)
    if not 1 <= len(value) <= limits.IDENTIFIER:
        raise BadBodyError
    return value


def _is_plain(value: object) -> bool:
    """True for what JSON can say too: everything that travels but bytes."""
    if isinstance(value, Mapping):
        return all(_is_plain(item) for item in value.values())
    if isinstance(value, list | tuple):
        return all(_is_plain(item) for item in value)
    return not isinstance(value, bytes)
