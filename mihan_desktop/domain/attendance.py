"""Classes, their sessions, and marks of attendance: append-only, the last word by clock, nothing erased."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mihan_desktop.domain.registrations import RecordStatus


class Mark(StrEnum):
    """One trainee at one session."""

    PRESENT = "present"
    ABSENT = "absent"
    LATE = "late"
    EXCUSED = "excused"


@dataclass(frozen=True, slots=True)
class Trainee:
    """A person enrolled in a class."""

    person_id: str
    name: str


@dataclass(frozen=True, slots=True)
class ClassSession:
    """One meeting of a class."""

    id: str
    number: int
    date: date


@dataclass(frozen=True, slots=True)
class TrainingClass:
    """A cohort that a trainer opens to mark attendance. reason: the supervisor's words when it was returned."""

    id: str
    title: str
    trainer_id: str
    sessions: tuple[ClassSession, ...]
    trainees: tuple[Trainee, ...]
    status: RecordStatus = RecordStatus.WAITING
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """A mark as written down: who, when, and what it replaced."""

    session_id: str
    person_id: str
    mark: Mark
    minutes_late: int = 0
    note: str = ""
    author_id: str = ""
    recorded_at: datetime | None = None
    status: RecordStatus = RecordStatus.WAITING
    change_id: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """The grid of one class: sessions across, trainees down, current marks by (person_id, session_id)."""

    training_class: TrainingClass
    marks: dict[tuple[str, str], MarkEntry]


LOCKED_AFTER = 2
"""days after a session until which a mark may be changed without saying why (48 hours: the project's default)"""


def locked(day: date, today: date) -> bool:
    """Whether a change of a mark of the session on ``day`` needs a reason ``today``."""
    return (today - day).days > LOCKED_AFTER


LONGEST_LATE = 1440
"""minutes: a day"""


def attendance_rate(marks: "list[Mark] | tuple[Mark, ...]") -> float | None:
    """Share of sessions attended, 0..1: present and late count as attended, excused is left out of both sides.

    None when there is nothing to count.
    """
    counted = [mark for mark in marks if mark is not Mark.EXCUSED]
    if not counted:
        return None
    return sum(mark in (Mark.PRESENT, Mark.LATE) for mark in counted) / len(counted)
