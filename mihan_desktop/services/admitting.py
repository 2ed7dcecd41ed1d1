"""Applications, the list by which places are given, and what becomes of a place: each word a change of its own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from forms.criteria import holds
from mihan_desktop.domain.attendance import Trainee, TrainingClass
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.names import written
from mihan_desktop.domain.points import Account
from mihan_desktop.domain.points.ranking import BY_ID, BY_POINTS
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.standing import Standing, attendance_of, marks_that_count
from mihan_desktop.domain.training.catalogue import Course
from mihan_desktop.domain.training.cohorts import Cohort
from mihan_desktop.domain.training.enrolments import (
    IN_CLASS,
    MOST_RANK,
    NO_BASIS,
    WANTING,
    Basis,
    Enrolment,
    State,
    free_places,
    may_follow,
    next_in_line,
    seen,
    step,
)
from mihan_desktop.domain.training.selection import (
    Applicant,
    Fate,
    Finding,
    Outcome,
    Points,
    Ranked,
    facts_of,
    findings,
    ranked,
)
from mihan_desktop.services.applicants import alone, answers, candidates, doubles, gone, versions
from mihan_desktop.services.attendance_rules import rules_of
from mihan_desktop.services.ending_courses import check_end
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.office_marks import joined
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.placing import Said, say_place
from mihan_desktop.services.scheduling import course_of

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

NOT_ELSEWHERE: Final = {
    "ar": "لا مقعد له في دورة أخرى الآن",
    "ckb": "ئێستا شوێنی لە خولێکی تردا نییە",
    "en": "Has no place in another course now",
}
_CHANGED = Changes.of(Kind.CLASSES, Kind.OUTBOX, Kind.REGISTRATIONS)


@dataclass(frozen=True, slots=True)
class CohortLine:
    """A cohort in the list. seated, waiting, applied: people; free: places, below 0 when more were given."""

    training_class: TrainingClass
    cohort: Cohort
    seated: int
    waiting: int
    applied: int

    @property
    def free(self) -> int:
        """Places that nobody has."""
        return self.cohort.capacity - self.seated


@dataclass(frozen=True, slots=True)
class Enrolled:
    """One person of a cohort as people read it. status: where their newest word is on its way."""

    enrolment: Enrolment
    state: State
    status: RecordStatus


@dataclass(frozen=True, slots=True)
class CohortView:
    """Everything about one cohort. offered: the catalogue still has its course; next: for whom a place is free."""

    line: CohortLine
    people: tuple[Enrolled, ...]
    offered: bool
    next: tuple[Enrolment, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """The list by which places would be given now. places: that are free; version: of the rules, "" without any."""

    cohort_id: str
    lines: tuple[Ranked, ...]
    places: int
    version: str


class Admitting:
    """Rights ``register`` or ``plan_classes`` take applications; ``plan_classes`` gives places."""

    def __init__(self, opened: Opened, looking: Looking) -> None:
        self._opened = opened
        self._looking = looking

    def cohorts(self, actor: User) -> tuple[CohortLine, ...]:
        """Every cohort of this desk, the newest first."""
        self._opened.allow(actor, Right.REGISTER, Right.PLAN_CLASSES, Right.TEACH)
        with self._opened.read() as work:
            return tuple(_line(work, one) for one in work.classes.all() if one.cohort is not None)

    def cohort(self, actor: User, cohort_id: str) -> CohortView:
        """One cohort with everybody in it. Raises MihanError ``class_unknown``."""
        user = self._opened.allow(actor, Right.REGISTER, Right.PLAN_CLASSES, Right.TEACH)
        with self._opened.read() as work:
            line = _line(work, _class(work, cohort_id))
            everybody = work.enrolments.of_cohort(cohort_id)
            course = course_of(work, line.cohort)
            near = self._near(work, line.training_class)
            people = tuple(self._seen(work, line.training_class, course, one, near) for one in everybody)
            turn = next_in_line(line.cohort.capacity, _here(work, everybody))
        self._looking.at(user, cohort_id, "cohort")
        return CohortView(line, people, course is not None, turn)

    def of_person(self, actor: User, person_id: str) -> tuple[tuple[TrainingClass, Enrolment], ...]:
        """Where somebody stands in every cohort, the last application first."""
        self._opened.allow(actor, Right.SEARCH, Right.REGISTER)
        with self._opened.read() as work:
            found = [(work.classes.get(one.cohort), one) for one in work.enrolments.of_person(person_id)]
        return tuple((planned, one) for planned, one in reversed(found) if planned is not None)

    def apply(self, actor: User, cohort_id: str, person_ids: Sequence[str], on: date | None = None) -> Changes:
        """Take applications of people of this desk. on: the day, today where none is named.

        Raises MihanError ``class_unknown``; ``person_unknown``; ``applied_already`` (params ``name``) for somebody of
        whom something holds in this cohort that no application may follow; ``day_ahead``.
        """
        user = self._opened.allow_new(actor, Right.REGISTER, Right.PLAN_CLASSES)
        day = on or self._opened.today()
        if day > self._opened.today():
            raise MihanError("day_ahead")
        with self._opened.write() as work:
            _class(work, cohort_id)
            names = work.registrations.names(list(person_ids))
            for person in dict.fromkeys(person_ids):
                if person not in names or gone(work, person):
                    raise MihanError("person_unknown")
                before = work.enrolments.one(cohort_id, person)
                if before is not None and before.state not in (State.DROPPED, State.REFUSED):
                    raise MihanError("applied_already", {"name": names[person]})
                self._say(work, user, cohort_id, person, names[person], State.APPLIED, day)
        return _CHANGED

    def selection(self, actor: User, cohort_id: str) -> Selection:
        """The list of everybody who wants a place: ranked, each line with its why. Nothing is written.

        Raises MihanError ``class_unknown``.
        """
        user = self._opened.allow(actor, Right.PLAN_CLASSES)
        with self._opened.read() as work:
            found = self._selection(work, cohort_id)
        self._looking.at(user, cohort_id, "cohort")
        return found

    def select(self, actor: User, shown: Selection) -> Changes:
        """Give places as the list that was shown says, and have the others wait, in one transaction; it is a supervisor
        who approves it. Whom a criterion excludes is left as an applicant. Those who wait already are said to wait anew
        with their ranks of this list where the ranks of an older one would put the line in another order.

        Raises MihanError ``class_unknown``; ``selection_changed`` when the list would be another now;
        ``nothing_to_select``.
        """
        user = self._opened.allow_new(actor, Right.PLAN_CLASSES)
        with self._opened.write() as work:
            now = self._selection(work, shown.cohort_id)
            if now != shown:
                raise MihanError("selection_changed")
            standing = {one.person: one for one in work.enrolments.of_cohort(shown.cohort_id)}
            anew = _other_order(now.lines, standing)
            count, at = 0, self._opened.now()
            for line in now.lines:
                to = {Fate.PLACE: State.ADMITTED, Fate.WAITING: State.WAITING}.get(line.fate)
                person = line.applicant.person
                stood = standing[person]
                if to is None or (stood.state is to and not (anew and stood.basis.rank != line.rank)):
                    continue
                points = line.applicant.points
                basis = Basis(line.rank, None if points is None else points.total, points.version if points else "")
                self._say(
                    work, user, shown.cohort_id, person, line.applicant.name, to, self._opened.today(), basis=basis,
                    at=at,
                )  # fmt: skip
                count += 1
            if not count:
                raise MihanError("nothing_to_select")
            details: dict[str, str | int] = {"count": count, "places": now.places}
            work.audit.append("selected", at=at, actor_id=user.id, record_id=shown.cohort_id, details=details)
        return _CHANGED

    def say(self, actor: User, cohort_id: str, person_id: str, state: State, reason: str = "") -> Changes:
        """Say what becomes of somebody: a place that came free, refused, dropped out, completed, failed …

        Raises MihanError ``class_unknown``, ``enrolment_unknown``; ``enrolment_step``, ``reason_required``
        (``enrolments.step``); ``no_place`` when the cohort is full; ``not_next`` when somebody before them waits and no
        reason says why.
        """
        user = self._opened.allow_new(actor, Right.PLAN_CLASSES)
        with self._opened.write() as work:
            planned = _class(work, cohort_id)
            before = work.enrolments.one(cohort_id, person_id)
            if before is None:
                raise MihanError("enrolment_unknown")
            if before.state is state:
                raise MihanError("enrolment_step", {"before": state.value, "after": state.value})
            step(before.state, state, reason, "-" if state is not State.TRANSFERRED else "")
            if state is State.ADMITTED and before.state not in IN_CLASS:
                if gone(work, person_id):
                    raise MihanError("person_unknown")
                _check_turn(work, planned, before, reason)
            check_end(work, planned, before, state, reason)
            self._say(
                work, user, cohort_id, person_id, before.name, state, self._opened.today(), reason=reason,
                basis=before.basis if state is State.ADMITTED else NO_BASIS,
            )  # fmt: skip
        return _CHANGED

    def transfer(self, actor: User, cohort_id: str, person_id: str, to: str, reason: str) -> Changes:
        """Somebody with a place goes on in another cohort, in one transaction: they leave here and have a place there.

        Raises MihanError as ``say``; ``no_place`` when the other cohort is full; ``applied_already`` when they have one
        there; ``enrolment_step`` when they went elsewhere from there before, which is over.
        """
        user = self._opened.allow_new(actor, Right.PLAN_CLASSES)
        with self._opened.write() as work:
            _class(work, cohort_id)
            target = _class(work, to)
            before = work.enrolments.one(cohort_id, person_id)
            if before is None or to == cohort_id:
                raise MihanError("enrolment_unknown")
            step(before.state, State.TRANSFERRED, reason, to)
            there = work.enrolments.one(to, person_id)
            if there is not None and there.state in IN_CLASS:
                raise MihanError("applied_already", {"name": before.name})
            stood = None if there is None else there.state
            applies = stood not in WANTING
            if applies and not may_follow(stood, State.APPLIED):
                raise MihanError("enrolment_step", {"before": stood or "", "after": State.ADMITTED.value})
            _free(work, target)
            day = self._opened.today()
            self._say(
                work, user, cohort_id, person_id, before.name, State.TRANSFERRED, day, reason=reason, to=to
            )  # fmt: skip
            if applies:
                self._say(work, user, to, person_id, before.name, State.APPLIED, day)
            self._say(work, user, to, person_id, before.name, State.ADMITTED, day, reason=reason, basis=before.basis)
        return _CHANGED

    def _say(
        self, work: "Work", user: User, cohort: str, person: str, name: str, state: State, on: date, *,
        reason: str = "", to: str = "", basis: Basis = NO_BASIS, at: datetime | None = None,
    ) -> None:  # fmt: skip
        said = Said(person, name, state, on, reason, to, basis)
        say_place(self._opened, work, user, cohort, said, at or self._opened.now())

    def _selection(self, work: "Work", cohort_id: str) -> Selection:
        planned = _class(work, cohort_id)
        cohort = planned.cohort
        assert cohort is not None  # noqa: S101 - _class gives cohorts alone
        everybody = work.enrolments.of_cohort(cohort_id)
        course, day = course_of(work, cohort), self._opened.today()
        here = _here(work, everybody)
        wanting, twice = [one for one in here if one.state in WANTING], doubles(work, here)
        points = points_of(work, [one.person for one in wanting], cohort.account, day)
        applicants = [
            Applicant(one.person, one.name, one.applied, (*met, alone(one.person, twice)), points.get(one.person))
            for one, met in ((one, self._findings(work, course, one, day)) for one in wanting)
        ]
        places = free_places(cohort.capacity, everybody)
        version = next((one.version for one in points.values()), "")
        return Selection(cohort_id, ranked(applicants, places), places, version)

    def _findings(self, work: "Work", course: Course | None, one: Enrolment, day: date) -> tuple[Finding, ...]:
        """Criteria of the course, and that nobody has two places at once."""
        elsewhere = any(
            other.cohort != one.cohort and other.state is State.ADMITTED and not _over(work, other.cohort, day)
            for other in work.enrolments.of_person(one.person)
        )
        twice = Finding("in_training", NOT_ELSEWHERE, Outcome.UNMET if elsewhere else Outcome.MET)
        return (*findings(course, facts_of(answers(work, one.cohort, one.person), day), day, holds), twice)

    def _seen(
        self, work: "Work", planned: TrainingClass, course: Course | None, one: Enrolment, near: frozenset[str]
    ) -> Enrolled:  # fmt: skip
        day = self._opened.today()
        eligible = one.state is State.APPLIED and all(
            found.outcome is Outcome.MET for found in self._findings(work, course, one, day)
        )
        begun = any(each.date <= day for each in planned.sessions)
        said = work.enrolments.get(one.words[-1].change_id)
        status = RecordStatus.WAITING if said is None else said.status
        return Enrolled(one, seen(one.state, eligible=eligible, begun=begun, at_risk=one.person in near), status)

    def _near(self, work: "Work", planned: TrainingClass) -> frozenset[str]:
        """Trainees who are near a threshold of attendance, or below it."""
        marks, rules = joined(work, planned.id).current, rules_of(work, planned.id)

        def stands(one: Trainee) -> Standing:
            return attendance_of(rules, marks_that_count(one, planned.sessions, marks)).standing

        return frozenset(one.person_id for one in planned.trainees if stands(one) is not Standing.WELL)


def points_of(work: "Work", people: Collection[str], account: str, day: date) -> Mapping[str, Points]:
    """Everybody's total of an account; empty where no rules are in force: then the day of application orders."""
    from mihan_desktop.services.awarding import ranked_list

    listed = ranked_list(work, people, Account(account), day, candidates(work, people))
    elsewhere = versions(work, people)
    found: dict[str, Points] = {}
    for place in listed.places if listed.version else ():
        apart = place.decided_by != BY_ID  # of whom nothing published tells apart the day of application does
        tie = len({one.tie for one in found.values()}) + apart
        by = place.decided_by if place.decided_by not in (BY_ID, BY_POINTS) else ""
        found[place.person_id] = Points(place.points, elsewhere.get(place.person_id, listed.version), tie, by)
    return found


def _class(work: "Work", cohort_id: str) -> TrainingClass:
    found = work.classes.get(cohort_id)
    if found is None or found.cohort is None:
        raise MihanError("class_unknown")
    return found


def _line(work: "Work", planned: TrainingClass) -> CohortLine:
    states = [one.state for one in work.enrolments.of_cohort(planned.id)]
    cohort = planned.cohort
    assert cohort is not None  # noqa: S101 - asked for cohorts alone
    seated = sum(state in IN_CLASS for state in states)
    return CohortLine(planned, cohort, seated, states.count(State.WAITING), states.count(State.APPLIED))


def _free(work: "Work", planned: TrainingClass) -> CohortLine:
    """A cohort with a place. Raises MihanError ``no_place``."""
    line = _line(work, planned)
    if line.free <= 0:
        raise MihanError("no_place")
    return line


def _check_turn(work: "Work", planned: TrainingClass, one: Enrolment, reason: str) -> None:
    """A free place goes to the next of the waiting list; to somebody else only with a reason."""
    line = _free(work, planned)
    turn = next_in_line(line.cohort.capacity, _here(work, work.enrolments.of_cohort(planned.id)))
    if turn and one.person not in {each.person for each in turn} and not written(reason):
        raise MihanError("not_next", {"name": turn[0].name})


def _over(work: "Work", cohort_id: str, day: date) -> bool:
    """Whether the last session of a cohort was before ``day``."""
    planned = work.classes.get(cohort_id)
    return planned is None or all(one.date < day for one in planned.sessions)


def _other_order(lines: Sequence[Ranked], standing: Mapping[str, Enrolment]) -> bool:
    """Whether the ranks of those who wait already would put the waiting list in another order than ``lines``."""
    waits = [one for one in lines if one.fate is Fate.WAITING]

    def key(one: Ranked) -> tuple[int, date, str]:
        stood = standing[one.applicant.person]
        rank = stood.basis.rank if stood.state is State.WAITING else one.rank
        return rank or MOST_RANK, stood.applied, stood.person

    return sorted(waits, key=key) != waits


def _here(work: "Work", everybody: Sequence[Enrolment]) -> tuple[Enrolment, ...]:
    """Without those who want a place and whose record was withdrawn or erased since: nobody is ranked after that."""
    return tuple(one for one in everybody if one.state not in WANTING or not gone(work, one.person))
