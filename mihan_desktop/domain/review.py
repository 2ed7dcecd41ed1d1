"""What a supervisor looks at before the office's records leave it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.attendance import MarkEntry
from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import RecordStatus


class ChangeKind(StrEnum):
    """What one change in the outbox says; the names travel (sync.protocol.messages)."""

    REGISTRATION = "registration"
    CLASS = "class"
    ATTENDANCE = "attendance"
    ATTACHMENT = "attachment"  # carries a record's file; nobody decides on it by itself


@dataclass(frozen=True, slots=True)
class SheetCounts:
    """One session's marks by one trainer, as the supervisor reads them in a line."""

    session_number: int
    session_date: date
    present: int = 0
    absent: int = 0
    late: int = 0
    excused: int = 0


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """What waits for a supervisor: one change, or one sheet of attendance marks.

    flags: problem codes worth a look (``"at_night"``, ``"phone_shared"`` ...). label: the person's or the class's name.
    sheet: only of attendance; then ``change_id`` is the newest mark of the sheet, and whatever is decided on it is
    decided on the ``count`` marks of that session by that author up to it, so nobody decides on what was not shown.
    """

    change_id: str
    record_id: str
    kind: ChangeKind
    label: str
    author_id: str
    author_name: str
    recorded_at: datetime
    flags: tuple[Problem, ...] = ()
    own: bool = False  # the reviewer's own work: may be read, never approved
    count: int = 1
    sheet: SheetCounts | None = None
    status_code: str = ""  # why it is here again: the code with which the ministry refused its batch


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One answered field: its label in the form's language, the text before (``""`` when new) and now."""

    ref: str
    label: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class MarkDifference:
    """One trainee's mark on a sheet under review, and the mark that stood there before."""

    name: str
    before: MarkEntry | None
    now: MarkEntry


@dataclass(frozen=True, slots=True)
class ReviewDetail:
    """Everything the supervisor needs to decide on one change.

    fields: of a registration in the form's order; of a class with ``ref`` in ``title | session | trainee`` and, for
    sessions, their number as the label (the words are the window's). marks: of an attendance sheet. attachments: the
    files that travel with it and no others, because the change names them by their hash.
    """

    item: ReviewItem
    status: RecordStatus
    fields: tuple[FieldDifference, ...]
    history: tuple["HistoryLine", ...] = ()
    marks: tuple[MarkDifference, ...] = ()
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What happened to a record: a code (``"saved"``, ``"returned"`` ...), who, when, and the words given."""

    code: str
    actor_name: str
    at: datetime
    reason: str = ""


class BatchState(StrEnum):
    """Where a sealed batch is on its road (protocol.md)."""

    SEALED = "sealed"
    SENDING = "sending"
    SENT = "sent"
    RECEIVED = "received"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """A sealed batch as the sync page shows it. size: bytes of the .mihan file; chunks_sent of chunks."""

    id: str
    number: int
    state: BatchState
    count: int
    size: int
    sealed_at: datetime
    approver_name: str
    chunks: int
    chunks_sent: int
    refusal_code: str = ""
    receipt_number: int | None = None
    received_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """The sync chip in numbers: each is a count of changes."""

    waiting: int = 0
    returned: int = 0
    sealed: int = 0
    sent: int = 0
    received: int = 0
    need_person: int = 0


def four_eyes(author_id: str, approver_id: str) -> None:
    """Raise ``MihanError("own_record")`` when somebody would approve their own work."""
    if author_id == approver_id:
        raise MihanError("own_record")


def require_reason(reason: str) -> str:
    """The reason with outer blanks removed; ``MihanError("reason_required")`` when there is none."""
    words = written(reason)
    if not words:
        raise MihanError("reason_required", problems=(Problem("reason_required", "reason"),))
    return words
