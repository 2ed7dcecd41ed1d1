"""Classes, their sessions, and marks of attendance: append-only, the last word by clock, nothing erased."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.thresholds import LOCKED_AFTER, USUAL, AttendanceRules
from mihan_desktop.domain.training.cohorts import Cohort


class Mark(StrEnum):
    """One trainee at one session."""

    PRESENT = "present"
    ABSENT = "absent"
    LATE = "late"
    EXCUSED = "excused"


@dataclass(frozen=True, slots=True)
class Trainee:
    """A person enrolled in a class. left: since when they come no more; what was marked of them stays.

    times: in which they have a place, the first day and that from which they no longer do; none where they always do.
    """

    person_id: str
    name: str
    left: date | None = None
    times: tuple[tuple[date, date | None], ...] = ()

    def gone_by(self, day: date) -> bool:
        """Whether they came no more on ``day``."""
        return self.left is not None and self.left <= day

    def expected(self, day: date) -> bool:
        """Whether they have a place on ``day``: a session before they joined, or after they left, is none of theirs."""
        return not self.times or any(begins <= day and (ends is None or day < ends) for begins, ends in self.times)


@dataclass(frozen=True, slots=True)
class ClassSession:
    """One meeting of a class. begins, minutes: its hour in Iraq and how long it lasts; None and 0 where unsaid."""

    id: str
    number: int
    date: date
    begins: time | None = None
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class TrainingClass:
    """What a trainer opens to mark attendance. reason: the supervisor's words when it was returned.

    cohort: what makes it a cohort of a course; None of a class that was planned by hand. Trainees of a cohort are those
    who have a place in it, then those who left.
    """

    id: str
    title: str
    trainer_id: str
    sessions: tuple[ClassSession, ...]
    trainees: tuple[Trainee, ...]
    status: RecordStatus = RecordStatus.WAITING
    reason: str = ""
    cohort: Cohort | None = None


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """A mark as written down: who, when, and what it replaced. documents: that were brought with it."""

    session_id: str
    person_id: str
    mark: Mark
    minutes_late: int = 0
    note: str = ""
    author_id: str = ""
    recorded_at: datetime | None = None
    status: RecordStatus = RecordStatus.WAITING
    change_id: str = ""
    documents: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Brought:
    """A file as it was chosen for a mark. name: as it was called; data: as it will be kept."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Papers:
    """The documents that a mark shall have: those of what stood there before that stay, and those brought now."""

    kept: tuple[Attachment, ...] = ()
    brought: tuple[Brought, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """The grid of one class: sessions across, trainees down, current marks by (person_id, session_id).

    rules: what is asked of its trainees. twice: places where two desks said different things; the later one is in
    ``marks``.
    """

    training_class: TrainingClass
    marks: dict[tuple[str, str], MarkEntry]
    rules: AttendanceRules = USUAL
    twice: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class MarkSaid:
    """One mark in the history of its place. stands: it is the one that counts; desk: where, "" for this one."""

    entry: MarkEntry
    author_name: str
    stands: bool
    desk: str = ""


def locked(day: date, today: date, after: int = LOCKED_AFTER) -> bool:
    """Whether a change of a mark of the session on ``day`` needs a reason ``today``; after: the policy's days."""
    return (today - day).days > after


LONGEST_LATE = 1440
"""minutes: a day"""
BROUGHT = "+"
"""What papers write after the letter of a mark that has a document."""
MOST_DOCUMENTS = 5
"""Files of one mark."""


def attendance_rate(marks: "list[Mark] | tuple[Mark, ...]") -> float | None:
    """Share of sessions attended, 0..1: present and late count as attended, excused is left out of both sides.

    None when there is nothing to count.
    """
    counted = [mark for mark in marks if mark is not Mark.EXCUSED]
    if not counted:
        return None
    return sum(mark in (Mark.PRESENT, Mark.LATE) for mark in counted) / len(counted)
