"""A registration and where it stands between the desk and the ministry."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RecordStatus(StrEnum):
    """The honest answer to "where is this record?" (domain.md, States)."""

    DRAFT = "draft"  # being filled; only at this desk
    WAITING = "waiting"  # saved here, waits for a supervisor
    RETURNED = "returned"  # a supervisor sent it back with a reason
    HANDED = "handed"  # sealed for the office's own machine, where a supervisor decides
    SEALED = "sealed"  # approved and sealed in a batch that has not left yet
    SENT = "sent"  # the ministry has the whole batch, the receipt is not here yet
    RECEIVED = "received"  # the ministry's signed receipt names it
    MERGED = "merged"  # received, and joined field by field with a concurrent edit
    CONFLICT = "conflict"  # received, and a person must choose between two values
    REJECTED = "rejected"  # the ministry's signed receipt refuses it, with a code
    SUPERSEDED = "superseded"  # a later revision took its place before it left
    WITHDRAWN = "withdrawn"  # taken back with a reason before it left


AT_THE_OFFICE = frozenset({RecordStatus.WAITING, RecordStatus.RETURNED})
"""States in which nobody but this office has the record, and it may still be said otherwise."""

ON_THE_WAY = frozenset({RecordStatus.HANDED, RecordStatus.SEALED, RecordStatus.SENT})
"""States between an approval, or a hand-over for one, and the ministry's answer."""

FINAL = frozenset({RecordStatus.RECEIVED, RecordStatus.MERGED})
"""States in which nothing more is owed to the record."""

AT_THE_MINISTRY = FINAL | {RecordStatus.CONFLICT}
"""States in which the ministry has the record."""

NEEDS_PERSON = frozenset({RecordStatus.RETURNED, RecordStatus.CONFLICT, RecordStatus.REJECTED})
"""States in which somebody at the desk has to act."""


@dataclass(frozen=True, slots=True)
class FormSummary:
    """A form of this desk. title: in the form's default language; taken_back: drafts of it may be finished, no more."""

    form_id: str
    version: str
    title: str
    languages: tuple[str, ...]
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished filling: kept on every field, resumed by choice.

    answered of asked: questions, as the form stands now; place: ref of the question where it was left. ends_at: when
    it goes unless somebody goes on with it; left_by: its author's name, where nobody does (services/retaining.py).
    about: the record that a form filled about a person becomes, "" for a registration; about_person: their record.
    """

    id: str
    form_id: str
    form_version: str
    author_id: str
    label: str
    saved_at: datetime
    state: bytes
    record_id: str | None = None  # the record being corrected, if any
    return_reason: str = ""
    return_fields: tuple[str, ...] = ()  # refs of the questions that the reason is about
    answered: int = 0
    asked: int = 0
    place: str = ""
    ends_at: datetime | None = None
    left_by: str = ""
    about: str = ""
    about_person: str = ""


@dataclass(frozen=True, slots=True)
class RegistrationSummary:
    """One row of the register as this desk knows it."""

    record_id: str
    change_id: str
    label: str
    form_id: str
    form_version: str
    status: RecordStatus
    author_id: str
    author_name: str
    recorded_at: datetime
    status_code: str = ""  # the receipt's code when rejected or in conflict
    reason: str = ""  # the supervisor's words when returned
    batch_id: str | None = None
    phones: tuple[str, ...] = ()  # national significant numbers
    number: str = ""  # as people read it (domain.numbers), where the service was asked for it
