"""One person as the office knows them: a record through all its revisions, and everything that hangs on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.consents import Consent
from mihan_desktop.domain.elsewhere import Question
from mihan_desktop.domain.following_up import Contact, RoundStand
from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.requests import Request
from mihan_desktop.domain.review import FieldDifference, HistoryLine
from mihan_desktop.domain.told import PersonTold
from mihan_desktop.domain.training.enrolments import State

VIEWED = "viewed"
"""Code of the audit's line for somebody who looked at a person."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answered question in the words of its form."""

    ref: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A group of the form, or one entry of a repeat: number 1.. then, else 0."""

    title: str
    answers: tuple[Answer, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class Revision:
    """One change of the record: who said it when, what it changed, and where it is.

    fields: what differs from the revision before; of the first, every answer. why: as ``Searching.why_not_sent``, for
    this change alone.
    """

    change_id: str
    author_name: str
    at: datetime
    status: RecordStatus
    fields: tuple[FieldDifference, ...]
    why: Problem
    reason: str = ""
    number: int = 1


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A correction somebody has begun."""

    id: str
    author_name: str
    saved_at: datetime
    own: bool


@dataclass(frozen=True, slots=True)
class Attended:
    """A class of the person's. counts: of marks; rate: share attended of the sessions marked, None before the first."""

    class_id: str
    title: str
    trainer_name: str
    sessions: int
    counts: Mapping[Mark, int]
    rate: float | None
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the person stands in a cohort of a course. since: of that; applied: the day of the application."""

    cohort_id: str
    title: str
    state: State
    applied: date
    since: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Assessed:
    """What the person scored in one attempt, as it holds now. labels: of the assessment; score: of ``out_of`` points;

    passed: None where it decides nothing.
    """

    change_id: str
    course: str
    labels: Mapping[str, str]
    attempt: int
    score: str
    out_of: int
    passed: bool | None
    on: date


@dataclass(frozen=True, slots=True)
class Certified:
    """A certificate of the person's. course, qualification: by language; text: as its code shows it; withdrawn: since
    when it holds no longer, with why as a code; "" and None while it holds.
    """

    serial: str
    course: Mapping[str, str]
    qualification: Mapping[str, str]
    issued: date
    valid_until: date | None
    text: str
    withdrawn: date | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Called:
    """One time that the person is asked what became of them. said: every word of it, oldest first; answers: (question's
    name, answer) of whoever was reached.
    """

    title: str
    stand: RoundStand
    said: tuple[Contact, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Visited:
    """A job fair at which the person was expected, or came. names: of the fair, by language; day: its first one;
    came: when, None for who did not; kept: (slot, employer) of interviews that were kept; interviews: (employer,
    outcome, note).
    """

    names: Mapping[str, str]
    day: date
    invited: bool
    came: datetime | None
    kept: tuple[tuple[str, str], ...] = ()
    interviews: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Everything that is known here. revisions: newest first; events: oldest first; files: of the newest revision;
    consents: oldest first, one for each time that something else was agreed to; requests, questions, places,
    certificates: newest first; called: the first to fall due on top; results: of the places, as they are held.
    """

    record: RegistrationSummary
    form_title: str
    sections: tuple[Section, ...]
    revisions: tuple[Revision, ...]
    events: tuple[HistoryLine, ...]
    files: tuple[Attachment, ...]
    drafts: tuple[OpenDraft, ...]
    training: tuple[Attended, ...]
    told: PersonTold = field(default_factory=PersonTold)
    consents: tuple[Consent, ...] = ()
    requests: tuple[Request, ...] = ()
    questions: tuple[Question, ...] = ()
    places: tuple[Placed, ...] = ()
    certificates: tuple[Certified, ...] = ()
    called: tuple[Called, ...] = ()
    fairs: tuple[Visited, ...] = ()
    results: tuple[Assessed, ...] = ()
