"""What a supervisor looks at before the office's records leave it."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

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
    DUPLICATE = "duplicate"  # what somebody says of two records that may be one person's
    ENROLMENT = "enrolment"  # what is said of one person in one cohort of a course
    CALL = "call"  # that people of other offices may apply for a cohort of this one
    FOLLOW_UP = "follow_up"  # what came of a call to somebody who completed a course
    REFERRAL = "referral"  # what is said of one person and one vacancy
    ASSESSMENT = "assessment"  # what one person scored in one sitting of an assessment
    FAIR = "fair"  # that somebody came to a job fair, and what came of their interviews there
    SURVEY = "survey"  # what came of asking an institution in a survey
    EMPLOYER = "employer"  # who offers work, as their form says
    VACANCY = "vacancy"  # work that is offered, or that it is no longer
    REQUEST = "request"  # what a person asks about their own record
    POINTS = "points"  # what is asked about somebody's points: granted by whoever approves it
    QUESTION = "question"  # whether somebody whom the country's index knows is registered elsewhere
    FEEDBACK = "feedback"  # what somebody says of the program; travels with the next batch


@dataclass(frozen=True, slots=True)
class SheetCounts:
    """One session's marks by one trainer, as the supervisor reads them in a line."""

    session_number: int
    session_date: date
    present: int = 0
    absent: int = 0
    late: int = 0
    excused: int = 0


PERSON: Final = "person:"
"""Before the change of somebody who is one line of what was said of many in one act, in ``FieldDifference.ref``."""


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """What waits for a supervisor: one change, or one sheet of attendance marks.

    flags: problem codes worth a look (``"at_night"``, ``"phone_shared"`` ...). label: the person's or the class's name.
    sheet: only of attendance; then ``change_id`` is the newest mark of the sheet, and whatever is decided on it is
    decided on the ``count`` marks of that session by that author up to it, so nobody decides on what was not shown.
    states: of places in a cohort that were given, or of its end, in one act: how many people by what is said of them.
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
    desk: str = ""  # the name of the desk that handed it over, "" for this one
    states: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One line of the list of what waits, without the words: enough to filter, to count and to choose.

    flagged: something about it wants a second look, telephones left out (``Queue``); count: marks of a sheet, else 1.
    """

    change_id: str
    record_id: str
    kind: ChangeKind
    author_id: str
    form_id: str
    flagged: bool
    own: bool
    count: int = 1


@dataclass(frozen=True, slots=True)
class Sample:
    """Records drawn by chance to be held against their paper. results: ``"matched" | "differs"`` by change id."""

    id: str
    at: datetime
    seed: str
    out_of: int
    change_ids: frozenset[str]
    results: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Queue:
    """Everything that waits, oldest first, then what other desks handed over. authors, forms: names by id.

    sample: the last one the reader drew; to_sign: hand-overs that are decided whole and want a signature; files: those
    of approved records that no batch carries any more (theirs was refused) and that want one too.
    """

    entries: tuple[QueueEntry, ...] = ()
    authors: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    sample: Sample | None = None
    to_sign: int = 0
    files: int = 0


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What of the queue is shown; None and "" let everything pass. sampled: the change ids of a sample."""

    flagged: bool | None = None
    own: bool | None = None
    author_id: str = ""
    form_id: str = ""
    sampled: frozenset[str] | None = None

    def passes(self, entry: QueueEntry, shared: frozenset[str]) -> bool:
        """Whether ``entry`` is shown. shared: ids of the records whose telephone somebody else has too."""
        return (
            (self.flagged is None or self.flagged == (entry.flagged or entry.record_id in shared))
            and (self.own is None or self.own == entry.own)
            and (not self.author_id or self.author_id == entry.author_id)
            and (not self.form_id or self.form_id == entry.form_id)
            and (self.sampled is None or entry.change_id in self.sampled)
        )


SAMPLE_SHARE, SAMPLE_LEAST = 0.10, 5
"""How much of what waits is held against paper: the project's default, until the ministry says another number."""


def drawn(change_ids: Sequence[str], seed: str) -> tuple[str, ...]:
    """The sample that ``seed`` draws from ``change_ids``, in their order: anybody can draw the same one again.

    A tenth, five at least: those whose SHA-256 over seed and id comes first.
    """
    count = min(len(change_ids), max(SAMPLE_LEAST, round(len(change_ids) * SAMPLE_SHARE)))
    ranked = sorted(change_ids, key=lambda one: hashlib.sha256(f"{seed}|{one}".encode()).digest())
    chosen = frozenset(ranked[:count])
    return tuple(one for one in change_ids if one in chosen)


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
    files that travel with it and no others, because the change names them by their hash. pair: of a decision about two
    records, the name of the one whose answers stand in ``before`` and of the one whose stand in ``now``.
    """

    item: ReviewItem
    status: RecordStatus
    fields: tuple[FieldDifference, ...]
    history: tuple["HistoryLine", ...] = ()
    marks: tuple[MarkDifference, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    pair: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What happened to a record: a code (``"saved"``, ``"returned"`` ...), who, when, and the words given."""

    code: str
    actor_name: str
    at: datetime
    reason: str = ""


class BatchState(StrEnum):
    """Where a sealed batch is on its road (protocol.md, 12)."""

    SEALED = "sealed"
    SENDING = "sending"
    SENT = "sent"
    ANSWERED = "answered"  # its receipt is kept and not applied yet
    RECEIVED = "received"
    REFUSED = "refused"
    HANDED = "handed"  # on its way to the office's own machine, where a supervisor decides
    AT_OFFICE = "at_office"  # that machine has all of it


class BatchContent(StrEnum):
    """What a batch carries: people's records, or files that those name."""

    PEOPLE = "people"
    FILES = "files"


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """A sealed batch as the sync page shows it. size: bytes of the .mihan file; chunks_sent of chunks.

    stage_at: since when it is in its state. trouble: why the last try did not do, tried at ``tried_at`` for the
    ``tries``-th time in a row; by itself it is not tried before ``next_at``. act: what batches of one approval share.
    """

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
    exported_at: datetime | None = None
    content: BatchContent = BatchContent.PEOPLE
    act: str = ""
    stage_at: datetime | None = None
    trouble: str = ""
    tries: int = 0
    tried_at: datetime | None = None
    next_at: datetime | None = None
    hub: str = ""  # device id of the machine to which it was handed over


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
