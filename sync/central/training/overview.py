"""Cohorts as the ministry sees them: places, attendance, and what became of people, by course; numbers alone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from threading import Lock
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.attendance import ClassSession, Mark, MarkEntry, Trainee
from mihan_desktop.domain.standing import Attendance, Standing, attendance_of, marks_that_count
from mihan_desktop.domain.thresholds import USUAL, AttendanceRules
from mihan_desktop.domain.training.catalogue import Catalogue, read_catalogue
from mihan_desktop.domain.training.class_body import read_sessions
from mihan_desktop.domain.training.cohorts import Cohort, read_cohort
from mihan_desktop.domain.training.ending import Labels
from mihan_desktop.domain.training.enrolments import (
    LEFT,
    Enrolment,
    State,
    free_places,
    seen,
    times_of,
)
from sync.central.bulk import among
from sync.central.certificates.schema import CertificateRow
from sync.central.publishing import told_part
from sync.central.schema import AttendanceMark, ChangeRow, Office, Receipt, TrainingClassRow
from sync.central.training import enrolling
from sync.central.training.schema import EnrolmentWord
from sync.central.training.scores import Results, results_of
from sync.protocol.releases import POLICY, TRAINING_CATALOGUE

TOGETHER: Final = 100
"""Cohorts whose words and marks are read in one go."""
AT_ONCE: Final = 1_000
"""Receipts that may be written at one time, by far: after so many numbers a lower one comes no more."""
WITHDRAWN: Final = "withdrawn"
_SAID: Final = {mark.value: MarkEntry("", "", mark) for mark in Mark}
"""Of a mark no more is asked here than which it is."""


class Phase(StrEnum):
    """Where a cohort is on a day."""

    RUNNING = "running"
    PLANNED = "planned"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a cohort. state: as people read it on the day; attendance: None for who never had a place.

    certificate: serial of the one that holds, or "".
    """

    enrolment: Enrolment
    state: State
    attendance: Attendance | None
    certificate: str = ""


@dataclass(frozen=True, slots=True)
class CohortLine:
    """One cohort. first, last: days of its sessions; held: sessions up to the day; free: places that nobody has.

    states: how many stand where, as people read it; attended, missed: marks of everybody while they had a place; near,
    below: who of those with a place is near a threshold, or below it; certificates: that hold.
    """

    id: str
    title: str
    course: str
    labels: Labels
    programme: str
    programme_labels: Labels
    office: str
    office_name: str
    governorate: str
    first: date
    last: date
    phase: Phase
    sessions: int
    held: int
    places: int
    free: int
    states: Mapping[State, int]
    attended: int
    missed: int
    near: int
    below: int
    certificates: int

    @property
    def seated(self) -> int:
        """Who has a place, or had one to the end."""
        return self.places - self.free

    def of(self, *states: State) -> int:
        """How many stand in one of ``states``."""
        return sum(self.states.get(state, 0) for state in states)

    @property
    def left(self) -> int:
        """Who had a place or waited and left."""
        return self.of(*LEFT)

    @property
    def failed(self) -> int:
        """Who did not complete, for want of attendance or in an assessment."""
        return self.of(State.FAILED_ATTENDANCE, State.FAILED_ASSESSMENT)

    @property
    def completed(self) -> int:
        """Who completed, certified or not."""
        return self.of(State.COMPLETED, State.CERTIFIED)

    @property
    def share(self) -> int | None:
        """Per cent of the marks that count; None before the first."""
        return share(self.attended, self.missed)


@dataclass(frozen=True, slots=True)
class CourseLine:
    """All cohorts of a course that were asked for. Numbers as in ``CohortLine``."""

    course: str
    labels: Labels
    programme: str
    programme_labels: Labels
    cohorts: int
    places: int
    seated: int
    waiting: int
    share: int | None
    warned: int
    completed: int
    failed: int
    left: int
    certificates: int


@dataclass(frozen=True, slots=True)
class OneCohort:
    """A cohort with everybody of whom something holds in it, and what was asked of them.

    results: of each of them by record; empty where several cohorts are read.
    """

    line: CohortLine
    cohort: Cohort
    rules: AttendanceRules
    people: tuple[Person, ...]
    results: Results = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cohorts. Each "" for all."""

    governorate: str = ""
    course: str = ""
    phase: str = ""


@dataclass(frozen=True, slots=True)
class _Context:
    day: date
    offices: Mapping[str, tuple[str, str]]
    catalogue: Catalogue
    warn: int = USUAL.warn
    programmes: Mapping[str, Labels] = field(default_factory=dict)


def share(attended: int, missed: int) -> int | None:
    """Per cent attended, rounded down as the thresholds are compared; None of nothing."""
    return 100 * attended // (attended + missed) if attended + missed else None


def matches(line: CohortLine, wanted: Wanted) -> bool:
    """Whether a cohort was asked for."""
    return all(
        not said or said == value
        for said, value in (
            (wanted.governorate, line.governorate), (wanted.course, line.course), (wanted.phase, line.phase.value)
        )
    )  # fmt: skip


class Overview:
    """Every cohort. What was counted is kept while nothing was said of a cohort since: most of them are over."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[object, CohortLine | None]] = {}
        self._spoken = _Spoken()
        self._lock = Lock()

    def cohorts(self, session: Session, day: date) -> tuple[CohortLine, ...]:
        """Those that go on first, then those to come, then those over, the newest first; by office and title.

        session: nothing was read in it before, so that whoever comes later sees no less.
        """
        with self._lock:
            self._spoken.look(session)
            context = _context(session, day)
            stamps = _stamps(session, self._spoken.times, context)
            fresh = [name for name, stamp in stamps.items() if self._held.get(name, ("",))[0] != stamp]
            for start in range(0, len(fresh), TOGETHER):
                self._count(session, fresh[start : start + TOGETHER], stamps, context)
            lines = (self._held[name][1] for name in stamps)
            return tuple(sorted((line for line in lines if line is not None), key=_place))

    def _count(self, session: Session, ids: Sequence[str], stamps: Mapping[str, object], context: _Context) -> None:
        """Count these anew; a class that is no cohort has no line."""
        rows = session.scalars(select(TrainingClassRow).where(among(session, TrainingClassRow.id, ids)))
        found = {each.line.id: each.line for each in _read(session, [row for row in rows if row.cohort], context)}
        self._held |= {name: (stamps[name], found.get(name)) for name in ids}


class _Spoken:
    """For which cohorts something came. times: how often since this began, where it was at all.

    Words and marks come in batches alone, each in one transaction with its receipt. Several receipts are written at
    once, so that a lower number may come after a higher one: the last ones are looked at again.
    """

    def __init__(self) -> None:
        self.times: Counter[str] = Counter()
        self._last: int | None = None
        self._seen: frozenset[str] = frozenset()

    def look(self, session: Session) -> None:
        """What came since the last look."""
        last = session.scalar(select(func.max(Receipt.number))) or 0
        since = (last if self._last is None else self._last) - AT_ONCE
        numbers = dict(session.execute(select(Receipt.batch_id, Receipt.number).where(Receipt.number > since)).all())
        if self._last is not None:
            self._count(session, sorted(numbers.keys() - self._seen))
        self._last = last
        self._seen = frozenset(name for name, number in numbers.items() if number > last - AT_ONCE)

    def _count(self, session: Session, batches: Sequence[str]) -> None:
        for start in range(0, len(batches), TOGETHER):
            came = select(ChangeRow.id).where(among(session, ChangeRow.batch_id, batches[start : start + TOGETHER]))
            for cohort, change in (
                (EnrolmentWord.cohort, EnrolmentWord.id),
                (AttendanceMark.class_id, AttendanceMark.change_id),
            ):
                self.times.update(session.scalars(select(cohort).where(change.in_(came)).distinct()))


def _place(line: CohortLine) -> tuple[int, int, str, str, str]:
    return list(Phase).index(line.phase), -line.first.toordinal(), line.office_name, line.title, line.id


def _stamps(session: Session, spoken: Mapping[str, int], context: _Context) -> dict[str, object]:
    """What the line of each class rests on: the class as it was last said, what came for it, and what holds today."""
    state = (CertificateRow.cohort, CertificateRow.state)
    good: Counter[str] = Counter()
    for name, held, number in session.execute(select(*state, func.count()).group_by(*state)):
        good[name] += number if held != WITHDRAWN else 0
    classes = select(TrainingClassRow.id, TrainingClassRow.change_id, TrainingClassRow.office_id)
    return {
        name: (
            change, context.day, context.warn, context.catalogue.version, context.offices.get(office),
            spoken.get(name, 0), good[name],
        )
        for name, change, office in session.execute(classes.order_by(TrainingClassRow.id))
    }  # fmt: skip


def one(session: Session, cohort: str, day: date) -> OneCohort | None:
    """One of them with its people; None for what is none."""
    row = session.scalars(select(TrainingClassRow).where(TrainingClassRow.id == cohort)).first()
    if row is None or not row.cohort:
        return None
    found = next(_read(session, [row], _context(session, day)))
    people = [each.enrolment.person for each in found.people]
    return replace(found, results=results_of(session, cohort, found.cohort.ending, people))


def by_course(lines: Iterable[CohortLine]) -> tuple[CourseLine, ...]:
    """The same by programme and course."""

    def key(line: CohortLine) -> tuple[str, str]:
        return line.programme, line.course

    return tuple(
        _course(list(group)) for _, group in groupby(sorted(lines, key=lambda line: (*key(line), line.first)), key)
    )


def whole(lines: Sequence[CohortLine]) -> CourseLine | None:
    """All of them together, as a course without a name; None of none."""
    return replace(_course(lines), course="", labels={}, programme="", programme_labels={}) if lines else None


def _course(lines: Sequence[CohortLine]) -> CourseLine:
    newest = lines[-1]
    attended, missed = sum(one.attended for one in lines), sum(one.missed for one in lines)
    return CourseLine(
        newest.course, newest.labels, newest.programme, newest.programme_labels, len(lines),
        places=sum(one.places for one in lines), seated=sum(one.seated for one in lines),
        waiting=sum(one.of(State.WAITING) for one in lines), share=share(attended, missed),
        warned=sum(one.near + one.below for one in lines), completed=sum(one.completed for one in lines),
        failed=sum(one.failed for one in lines), left=sum(one.left for one in lines),
        certificates=sum(one.certificates for one in lines),
    )  # fmt: skip


def _context(session: Session, day: date) -> _Context:
    columns = select(Office.id, Office.name, Office.governorate)
    offices = {id_: (name, governorate) for id_, name, governorate in session.execute(columns)}
    catalogue = _catalogue(told_part(session, TRAINING_CATALOGUE)[0])
    warn = _warn(told_part(session, POLICY)[0])
    return _Context(day, offices, catalogue, warn, {one.id: one.labels for one in catalogue.programmes})


@lru_cache(maxsize=2)
def _catalogue(part: bytes) -> Catalogue:
    return read_catalogue(part)


@lru_cache(maxsize=2)
def _warn(part: bytes) -> int:
    from mihan_desktop.domain.policy import read_policy

    return read_policy(part).attendance.warn


def _read(session: Session, rows: Sequence[TrainingClassRow], context: _Context) -> Iterator[OneCohort]:
    ids = [row.id for row in rows]
    enrolled = enrolling.of_cohorts(session, ids)
    marks = _marks(session, ids)
    certificates = _certificates(session, ids)
    for row in rows:
        cohort = read_cohort(row.cohort or {})
        rules = AttendanceRules(cohort.terms.attendance, cohort.terms.in_a_row, context.warn)
        sessions = read_sessions(row.sessions)
        begun = bool(sessions) and sessions[0].date <= context.day
        people = tuple(
            _person(each, sessions, marks.get(row.id, {}), rules, certificates, begun=begun)
            for each in enrolled.get(row.id, ())
        )
        yield OneCohort(_line(row, cohort, sessions, people, context), cohort, rules, people)


def _person(
    one: Enrolment, sessions: Sequence[ClassSession], marks: Mapping[tuple[str, str], MarkEntry],
    rules: AttendanceRules, certificates: Mapping[str, str], *, begun: bool,
) -> Person:  # fmt: skip
    times = times_of(one.words)
    attendance = None
    if times:
        trainee = Trainee(one.person, "", times=times)
        attendance = attendance_of(rules, marks_that_count(trainee, sessions, marks))
    warned = attendance is not None and attendance.standing is not Standing.WELL
    return Person(one, seen(one.state, begun=begun, at_risk=warned), attendance, certificates.get(one.id, ""))


def _line(
    row: TrainingClassRow, cohort: Cohort, sessions: Sequence[ClassSession], people: Sequence[Person],
    context: _Context,
) -> CohortLine:  # fmt: skip
    office, governorate = context.offices.get(row.office_id, ("", ""))
    course = context.catalogue.course(cohort.course)
    programme = course.programme if course is not None else ""
    here = [one.attendance for one in people if one.state in (State.ACTIVE, State.AT_RISK) and one.attendance]
    every = [one.attendance for one in people if one.attendance]
    return CohortLine(
        row.id, row.title, cohort.course, cohort.labels, programme, context.programmes.get(programme, {}),
        row.office_id, office, governorate, sessions[0].date if sessions else cohort.first,
        sessions[-1].date if sessions else cohort.first, _phase(sessions, context.day, cohort), len(sessions),
        held=sum(one.date <= context.day for one in sessions), places=cohort.capacity,
        free=free_places(cohort.capacity, [one.enrolment for one in people]),
        states=Counter(one.state for one in people), attended=sum(one.attended for one in every),
        missed=sum(one.absent for one in every), near=sum(one.standing is Standing.NEAR for one in here),
        below=sum(one.standing is Standing.BELOW for one in here),
        certificates=sum(bool(one.certificate) for one in people),
    )  # fmt: skip


def _phase(sessions: Sequence[ClassSession], day: date, cohort: Cohort) -> Phase:
    if not sessions or sessions[0].date > day:
        return Phase.PLANNED if cohort.first > day or not sessions else Phase.RUNNING
    return Phase.OVER if sessions[-1].date < day else Phase.RUNNING


def _marks(session: Session, ids: Sequence[str]) -> dict[str, dict[tuple[str, str], MarkEntry]]:
    """By class the mark that stands of each person at each session: what was said last."""
    columns = (AttendanceMark.class_id, AttendanceMark.person_id, AttendanceMark.session_id, AttendanceMark.mark)
    place = func.row_number().over(
        partition_by=columns[:3], order_by=(AttendanceMark.clock.desc(), AttendanceMark.change_id.desc())
    )
    ranked = select(*columns, place.label("place")).where(among(session, AttendanceMark.class_id, ids)).subquery()
    found: dict[str, dict[tuple[str, str], MarkEntry]] = {}
    rows = session.execute(select(*ranked.c[:4]).where(ranked.c.place == 1))
    for held, person, meeting, mark in rows:
        found.setdefault(held, {})[person, meeting] = _SAID[mark]
    return found


def _certificates(session: Session, ids: Sequence[str]) -> dict[str, str]:
    """The serial that holds of each enrolment."""
    holds = (among(session, CertificateRow.cohort, ids), CertificateRow.state != WITHDRAWN)
    rows = session.execute(select(CertificateRow.enrolment, CertificateRow.serial).where(*holds))
    return {str(enrolment): str(serial) for enrolment, serial in rows.all()}
