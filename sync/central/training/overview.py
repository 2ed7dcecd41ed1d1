"""Cohorts as the ministry sees them: places, attendance, and what became of people, by course; numbers alone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import groupby
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
from sync.central.schema import AttendanceMark, Office, TrainingClassRow
from sync.central.training import enrolling
from sync.central.training.schema import EnrolmentWord
from sync.central.training.scores import Results, results_of
from sync.protocol.releases import POLICY, TRAINING_CATALOGUE

TOGETHER: Final = 100
"""Cohorts whose words and marks are read in one go."""
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
        self._held: dict[str, tuple[object, CohortLine]] = {}

    def cohorts(self, session: Session, day: date) -> tuple[CohortLine, ...]:
        """Those that go on first, then those to come, then those over, the newest first; by office and title."""
        context = _context(session, day)
        rows = [row for row in session.scalars(select(TrainingClassRow).order_by(TrainingClassRow.id)) if row.cohort]
        stamps = _stamps(session, rows, context)
        fresh = [row for row in rows if self._held.get(row.id, ("",))[0] != stamps[row.id]]
        for start in range(0, len(fresh), TOGETHER):
            for each in _read(session, fresh[start : start + TOGETHER], context):
                self._held[each.line.id] = stamps[each.line.id], each.line
        return tuple(sorted((self._held[row.id][1] for row in rows), key=_place))


def _place(line: CohortLine) -> tuple[int, int, str, str, str]:
    return list(Phase).index(line.phase), -line.first.toordinal(), line.office_name, line.title, line.id


def _stamps(session: Session, rows: Sequence[TrainingClassRow], context: _Context) -> dict[str, object]:
    """What each line rests on: the cohort as it was last said, how much was said in it, and what holds today.

    Words and marks are only ever added.
    """
    counted: dict[str, list[int]] = {row.id: [] for row in rows}
    for column in (EnrolmentWord.cohort, AttendanceMark.class_id):
        numbers = {str(row[0]): int(row[1]) for row in session.execute(select(column, func.count()).group_by(column))}
        for name, found in counted.items():
            found.append(numbers.get(name, 0))
    state = (CertificateRow.cohort, CertificateRow.state)
    good: dict[str, int] = {}
    for name, held, number in session.execute(select(*state, func.count()).group_by(*state)):
        good[name] = good.get(name, 0) + (number if held != WITHDRAWN else 0)
    return {
        row.id: (
            row.change_id, context.day, context.warn, context.catalogue.version, context.offices.get(row.office_id),
            *counted[row.id], good.get(row.id, 0),
        )
        for row in rows
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
    from mihan_desktop.domain.policy import read_policy

    columns = select(Office.id, Office.name, Office.governorate)
    offices = {id_: (name, governorate) for id_, name, governorate in session.execute(columns)}
    catalogue = read_catalogue(told_part(session, TRAINING_CATALOGUE)[0])
    warn = read_policy(told_part(session, POLICY)[0]).attendance.warn
    return _Context(day, offices, catalogue, warn, {one.id: one.labels for one in catalogue.programmes})


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
