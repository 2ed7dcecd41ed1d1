"""Planning a cohort of a course: its sessions seen before it is saved, moved when a day turns out to be off."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from mihan_desktop.domain.attendance import ClassSession, TrainingClass
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import AT_THE_OFFICE, ON_THE_WAY, RecordStatus
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.training.calendar import Calendar, DayOff, Region, calendar, region_of
from mihan_desktop.domain.training.catalogue import Catalogue, Course, read_catalogue
from mihan_desktop.domain.training.cohorts import (
    Cohort,
    Move,
    Plan,
    Planned,
    Slot,
    Wanted,
    begun_with,
    check,
    check_anew,
    plan,
    said_anew,
)
from mihan_desktop.domain.training.ending import ABOUT_PEOPLE
from mihan_desktop.domain.training.enrolments import IN_CLASS
from mihan_desktop.domain.training.replanning import moves_of, replanned
from mihan_desktop.services.adopting import adopt, base_of
from mihan_desktop.services.class_acts import class_act
from mihan_desktop.services.office_marks import joined
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work

_YEARS = 5


@dataclass(frozen=True, slots=True)
class CohortPlanned:
    """A cohort that people may apply to."""

    training_class: TrainingClass
    changes: Changes


class Scheduling:
    """Right ``plan_classes`` plans; whoever enrols or teaches reads what is offered."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def catalogue(self, actor: User) -> Catalogue:
        """The courses that the ministry offers now; ``NOTHING`` before it has published any."""
        self._opened.allow(actor, Right.PLAN_CLASSES, Right.TEACH, Right.REGISTER, Right.REVIEW)
        with self._opened.read() as work:
            return catalogue_of(work)

    def preview(
        self, actor: User, first: date, pattern: Sequence[Slot], sessions: int, closed: Sequence[DayOff] = ()
    ) -> Plan:
        """The sessions that would follow, and the days off that are passed over, each with its name."""
        self._opened.allow(actor, Right.PLAN_CLASSES)
        with self._opened.read() as work:
            days = days_off(work, first, region_here(work), closed)
        return plan(first, pattern, sessions, days)

    def plan_cohort(self, actor: User, wanted: Wanted) -> CohortPlanned:
        """Begin a cohort of a course that is offered now.

        Raises MihanError ``invalid_cohort`` with problems by field (``cohorts.check``; ``sessions_outside`` where fewer
        days are left).
        """
        from mihan_desktop.services.recording import record

        user = self._opened.allow_new(actor, Right.PLAN_CLASSES)
        with self._opened.write() as work:
            offered = catalogue_of(work)
            course = offered.course(wanted.course)
            _refuse(check(wanted, course))
            assert course is not None  # noqa: S101 - refused above
            cohort = begun_with(wanted, course, offered.version, region_here(work))
            sessions = _planned(work, cohort, wanted)
            made = TrainingClass(
                self._opened.new_id(), written(wanted.title), user.id, self._numbered(sessions), (), cohort=cohort
            )
            (row,) = record(self._opened, work, user, class_act(made, self._opened.now().isoformat()))
            work.classes.add(made, row.id)
            work.audit.append("class_planned", at=row.recorded_at, actor_id=user.id, record_id=made.id)
        return CohortPlanned(made, Changes.of(Kind.CLASSES, Kind.OUTBOX))

    def amend_cohort(self, actor: User, class_id: str, wanted: Wanted) -> CohortPlanned:
        """Say a cohort anew: title, places, room, trainers, closed days, its days; sessions with marks stay on theirs.

        Its course stays, whether or not it is still offered. Raises MihanError ``invalid_cohort`` with problems by
        field (``capacity_below`` where more have a place, ``sessions_marked`` where more were marked than are wanted);
        ``class_unknown``; ``being_sent`` from sealing until the receipt.
        """
        user = self._opened.allow_new(actor, Right.PLAN_CLASSES)
        with self._opened.write() as work:
            adopt(self._opened, work, user, class_id)
            old, change, cohort = _known(work, class_id)
            anew = said_anew(cohort, wanted)
            _refuse(check_anew(wanted))
            seated = sum(one.state in IN_CLASS for one in work.enrolments.of_cohort(class_id))
            if wanted.capacity < seated:
                raise _invalid(Problem("capacity_below", "capacity", {"seated": seated}))
            other_days = _days_of(anew) != _days_of(cohort)
            sessions = old.sessions
            if other_days or wanted.sessions != len(sessions):
                sessions = self._anew(work, old, anew, wanted)
            planned = replace(old, title=written(wanted.title), sessions=sessions, cohort=anew)
            self._say(work, user, change, planned, "class_amended")
        return CohortPlanned(planned, Changes.of(Kind.CLASSES, Kind.OUTBOX))

    def _anew(self, work: "Work", old: TrainingClass, cohort: Cohort, wanted: Wanted) -> tuple[ClassSession, ...]:
        """The sessions on their new days; once any was marked those that were stay, and the others move."""
        marked = _marked(work, old.id)
        if not marked:
            return self._numbered(_planned(work, cohort, wanted), old.sessions)
        if wanted.sessions < len(marked):
            raise _invalid(Problem("sessions_marked", "sessions", {"marked": len(marked)}))
        today = self._opened.today()
        days = _days_off_of(work, cohort, min(one.date for one in old.sessions))
        made = replanned(old.sessions, marked, cohort, wanted.sessions, days, today)
        if len(made) < wanted.sessions:
            raise _invalid(Problem("sessions_outside", "sessions", {"most": len(made)}))
        return tuple(
            replace(one, number=number) if isinstance(one, ClassSession)
            else ClassSession(self._opened.new_id(), number, one.day, one.begins, one.minutes)
            for number, one in enumerate(made, start=1)
        )  # fmt: skip

    def moves(self, actor: User, class_id: str) -> tuple[Move, ...]:
        """Sessions ahead that fall on days off, as they are known now, and where they would go.

        Raises MihanError ``class_unknown``.
        """
        self._opened.allow(actor, Right.PLAN_CLASSES, Right.TEACH)
        with self._opened.read() as work:
            old = work.classes.get(class_id)
            if old is None or old.cohort is None:
                raise MihanError("class_unknown")
            return self._moves(work, old, old.cohort)

    def move_sessions(self, actor: User, class_id: str) -> CohortPlanned:
        """Move every session ahead that falls on a day off, and those after it; one that has marks stays on its day.

        Raises MihanError ``class_unknown``, ``being_sent``; ``nothing_to_move``.
        """
        user = self._opened.allow_new(actor, Right.PLAN_CLASSES)
        with self._opened.write() as work:
            adopt(self._opened, work, user, class_id)
            old, change, cohort = _known(work, class_id)
            found = {one.number: one.now for one in self._moves(work, old, cohort)}
            if not found:
                raise MihanError("nothing_to_move")
            sessions = _by_day(_moved(one, found.get(one.number)) for one in old.sessions)
            planned = replace(old, sessions=sessions)
            self._say(work, user, change, planned, "class_amended")
        return CohortPlanned(planned, Changes.of(Kind.CLASSES, Kind.OUTBOX))

    def _moves(self, work: "Work", old: TrainingClass, cohort: Cohort) -> tuple[Move, ...]:
        today = self._opened.today()
        return moves_of(old.sessions, _marked(work, old.id), cohort, _days_off_of(work, cohort, today), today)

    def _numbered(self, made: Iterable[Planned], before: Sequence[ClassSession] = ()) -> tuple[ClassSession, ...]:
        """Sessions by number, with the ids of those that were there before."""
        ids = {one.number: one.id for one in before}
        return tuple(
            ClassSession(ids.get(number) or self._opened.new_id(), number, one.day, one.begins, one.minutes)
            for number, one in enumerate(made, start=1)
        )

    def _say(self, work: "Work", user: User, change: "OutboxRow", planned: TrainingClass, code: str) -> None:
        from mihan_desktop.services.recording import record

        base = base_of(work, planned.id) or (change.base if change.status in AT_THE_OFFICE else change.id)
        if change.status in AT_THE_OFFICE:
            work.outbox.set_status([change.id], RecordStatus.SUPERSEDED)
        (row,) = record(self._opened, work, user, class_act(planned, self._opened.now().isoformat(), base))
        work.classes.replace(planned, row.id)
        work.audit.append(code, at=row.recorded_at, actor_id=user.id, record_id=planned.id)


def catalogue_of(work: "Work") -> Catalogue:
    """What is offered at this desk."""
    from sync.protocol.releases import TRAINING_CATALOGUE

    found = work.releases.published(TRAINING_CATALOGUE, TRAINING_CATALOGUE)
    return read_catalogue(found[0].data, found[0].version) if found else read_catalogue(b"")


def about_places(work: "Work") -> frozenset[str]:
    """Forms that are no registrations: those that courses of the catalogue, or cohorts of this desk, name."""
    named = [one.ending.forms for one in catalogue_of(work).courses]
    return ABOUT_PEOPLE.union(work.surveys.forms(), *named, *(one.ending.forms for one in work.classes.cohorts()))


def region_here(work: "Work") -> Region:
    """Whose days off this office keeps, by the governorate that the ministry pinned; the country's before it did."""
    return region_of(governorate_here(work))


def governorate_here(work: "Work") -> str:
    """The governorate of this office as the ministry pinned it; "" before it did."""
    import json

    enrolment = work.device.enrolment()
    return str(json.loads(enrolment).get("governorate", "")) if enrolment else ""


def days_off(work: "Work", first: date, region: Region, closed: Sequence[DayOff]) -> Calendar:
    """The calendar from a day on: the library's, as the ministry's list corrects it, and the centre's own."""
    from sync.protocol.releases import HOLIDAYS

    found = work.releases.published(HOLIDAYS, HOLIDAYS)
    years = range(first.year, first.year + _YEARS)
    return calendar(years, region, found[0].data if found else b"", closed)


def course_of(work: "Work", cohort: Cohort) -> Course | None:
    """The course of a cohort as it is offered now; None when it no longer is."""
    return catalogue_of(work).course(cohort.course)


def _days_off_of(work: "Work", cohort: Cohort, first: date) -> Calendar:
    return days_off(work, first, cohort.region, cohort.closed)


def _planned(work: "Work", cohort: Cohort, wanted: Wanted) -> tuple[Planned, ...]:
    """The sessions, every one: raises where so many do not fit into the years that are looked at."""
    days = _days_off_of(work, cohort, wanted.first)
    made = plan(wanted.first, wanted.pattern, wanted.sessions, days).sessions
    if len(made) < wanted.sessions:
        raise _invalid(Problem("sessions_outside", "sessions", {"most": len(made)}))
    return made


def _days_of(cohort: Cohort) -> tuple[object, ...]:
    """What decides on which days it meets; a day on which the centre is closed may be called otherwise."""
    return cohort.first, cohort.pattern, {one.day for one in cohort.closed}


def _marked(work: "Work", class_id: str) -> frozenset[str]:
    """Sessions that have marks, of this desk or of another."""
    return frozenset(session for _, session in joined(work, class_id).current)


def _by_day(sessions: Iterable[ClassSession]) -> tuple[ClassSession, ...]:
    """Numbered in the order of their days."""
    ordered = sorted(sessions, key=lambda one: (one.date, "" if one.begins is None else one.begins.isoformat()))
    return tuple(replace(one, number=number) for number, one in enumerate(ordered, start=1))


def _known(work: "Work", class_id: str) -> "tuple[TrainingClass, OutboxRow, Cohort]":
    """A cohort and the change that says it."""
    old = work.classes.get(class_id)
    change = None if old is None else work.outbox.get(work.classes.change_of(class_id) or "")
    if old is None or change is None or old.cohort is None:
        raise MihanError("class_unknown")
    if change.status in ON_THE_WAY:
        raise MihanError("being_sent")
    return old, change, old.cohort


def _moved(one: ClassSession, now: Planned | None) -> ClassSession:
    return one if now is None else replace(one, date=now.day, begins=now.begins, minutes=now.minutes)


def _refuse(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise _invalid(*problems)


def _invalid(*problems: Problem) -> MihanError:
    return MihanError("invalid_cohort", problems=problems)
