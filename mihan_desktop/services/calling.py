"""A course is called in other offices: by its centre, and applied for where the call is heard."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from forms.criteria import holds
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.names import written
from mihan_desktop.domain.points import Account
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import AT_THE_OFFICE, ON_THE_WAY, RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.training.calling import (
    MOST_WORDS,
    OPEN,
    WITHDRAWN,
    Call,
    Called,
    Outside,
    call_id,
    check,
    read_call,
    refusal,
    said_of,
    write_call,
)
from mihan_desktop.domain.training.enrolments import WANTING, Enrolment, State, may_follow, step
from mihan_desktop.domain.training.selection import Finding, Outcome, facts_of, findings
from mihan_desktop.services.applicants import answers, gone
from mihan_desktop.services.awarding import ranked_list
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.placing import Said, say_place
from mihan_desktop.services.scheduling import catalogue_of, governorate_here

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

DISTRICT: Final = {
    "ar": "يسكن في المنطقة التي تخصّها الدورة",
    "ckb": "لەو ناوچەیەدا دەژی کە خولەکەی بۆیە",
    "en": "Lives where the course is meant for",
}
_CHANGED: Final = Changes.of(Kind.CLASSES, Kind.OUTBOX, Kind.REGISTRATIONS)


@dataclass(frozen=True, slots=True)
class CallSaid:
    """What holds of a cohort's call. status: where the change that says it is."""

    call: Call
    status: RecordStatus


@dataclass(frozen=True, slots=True)
class OpenCourse:
    """A course of another office that people here may apply for. applied: how many of this desk did and still want."""

    called: Called
    applied: int


@dataclass(frozen=True, slots=True)
class Fitting:
    """An open course held against one person. points: of the course's account, None where no rules are in force.

    standing: where they stand in it, None for nowhere; may: they can apply today.
    """

    called: Called
    findings: tuple[Finding, ...]
    points: int | None
    standing: Enrolment | None
    may: bool

    @property
    def fits(self) -> bool:
        """Nothing that is known speaks against it."""
        return all(one.outcome is not Outcome.UNMET for one in self.findings)


@dataclass(frozen=True, slots=True)
class Outsider:
    """Somebody who applied from another office. known: None once no more than the name is needed."""

    name: str
    known: Outside | None


class Calling:
    """Right ``plan_classes`` calls a course of this office; ``register`` or ``plan_classes`` applies for another's."""

    def __init__(self, opened: Opened, looking: Looking) -> None:
        self._opened = opened
        self._looking = looking

    # -- by the centre of the course

    def of_cohort(self, actor: User, cohort_id: str) -> CallSaid | None:
        """What holds of the call of a cohort here; None where it was never called."""
        self._opened.allow(actor, Right.REGISTER, Right.PLAN_CLASSES, Right.TEACH)
        with self._opened.read() as work:
            found = _holds(work, cohort_id)
        return None if found is None else CallSaid(found[1], found[2])

    def call(self, actor: User, cohort_id: str, wanted: Call) -> Changes:
        """Call a cohort, or say its call anew; a supervisor approves it before anybody hears of it.

        Raises MihanError ``class_unknown``; ``invalid_call`` with problems by field (``calling.check``);
        ``being_sent`` while the last word on it is on its way.
        """
        user = self._opened.allow_new(actor, Right.PLAN_CLASSES)
        call = said_of(replace(wanted, state=OPEN))
        with self._opened.write() as work:
            title, last = _planned(work, cohort_id)
            problems = check(call, self._opened.today(), last)
            if problems:
                raise MihanError("invalid_call", problems=problems)
            self._say(work, user, cohort_id, title, call)
        return _CHANGED

    def withdraw(self, actor: User, cohort_id: str, reason: str) -> Changes:
        """Nobody of other offices applies any more; who applied already stays where they stand.

        Raises MihanError ``class_unknown``; ``call_closed`` where none is open; ``reason_required``; ``being_sent``;
        ``invalid_call`` for a reason that is too long.
        """
        user = self._opened.allow_new(actor, Right.PLAN_CLASSES)
        words = written(reason)
        if not words:
            raise MihanError("reason_required", problems=(Problem("reason_required", "reason"),))
        if len(words) > MOST_WORDS:
            raise MihanError("invalid_call", problems=(Problem("too_long", "words", {"maximum": MOST_WORDS}),))
        with self._opened.write() as work:
            title, _ = _planned(work, cohort_id)
            found = _holds(work, cohort_id)
            if found is None or found[1].state == WITHDRAWN:
                raise MihanError("call_closed")
            self._say(work, user, cohort_id, title, found[1].withdrawn(words))
        return _CHANGED

    def _say(self, work: "Work", user: User, cohort: str, title: str, call: Call) -> None:
        from mihan_desktop.services.adopting import adopt
        from mihan_desktop.services.recording import Act, record

        adopt(self._opened, work, user, cohort)
        before = _holds(work, cohort)
        base = "" if before is None else before[0]
        if before is not None and before[2] in ON_THE_WAY:
            raise MihanError("being_sent")
        instead = list(work.calls.returned(cohort))
        if before is not None and before[2] in AT_THE_OFFICE:
            row = work.outbox.get(base)
            base, instead = "" if row is None else row.base, [*instead, before[0]]
        work.outbox.set_status(instead, RecordStatus.SUPERSEDED)
        at = self._opened.now()
        body: dict[str, object] = {"cohort": cohort, **write_call(call), "recorded_at": at.isoformat()}
        flags = (Problem("call_withdrawn"),) if call.state == WITHDRAWN else ()
        act = Act(ChangeKind.CALL, call_id(cohort), body, title, base=base, flags=flags)
        (row,) = record(self._opened, work, user, act, at=at)
        work.calls.add(row.id, cohort, call)
        details: dict[str, str | int] = {"state": call.state, "closes": call.closes.isoformat()}
        work.audit.append("course_called", at=at, actor_id=user.id, record_id=cohort, details=details)

    def outside(self, actor: User, cohort_id: str, person_id: str) -> Outsider | None:
        """Somebody of another office in a cohort here, as this desk was told; None for a record of this desk.

        That somebody looked is written down.
        """
        user = self._opened.allow(actor, Right.SEARCH, Right.PLAN_CLASSES)
        with self._opened.read() as work:
            name = work.outside.name(person_id) if work.registrations.get(person_id) is None else None
            known = None if name is None else work.outside.one(cohort_id, person_id)
        if name is None:
            return None
        self._looking.at(user, person_id, "person")
        return Outsider(name, known)

    # -- where the call is heard

    def open_courses(self, actor: User) -> tuple[OpenCourse, ...]:
        """Courses of other offices that take applications today, the first to close on top."""
        self._opened.allow(actor, Right.REGISTER, Right.PLAN_CLASSES)
        with self._opened.read() as work:
            found = [(one, work.enrolments.of_cohort(one.cohort)) for one in _open(work, self._opened.today())]
        return tuple(OpenCourse(one, sum(each.state in WANTING for each in standing)) for one, standing in found)

    def fitting(self, actor: User, person_id: str) -> tuple[Fitting, ...]:
        """Courses of other offices that are open, held against one person of this desk; those that fit first.

        Raises MihanError ``person_unknown``.
        """
        user = self._opened.allow(actor, Right.REGISTER, Right.PLAN_CLASSES)
        day = self._opened.today()
        with self._opened.read() as work:
            if work.registrations.get(person_id) is None or gone(work, person_id):
                raise MihanError("person_unknown")
            facts = facts_of(answers(work, "", person_id), day)
            found = [_fitting(work, one, person_id, facts, day) for one in _open(work, day)]
        self._looking.at(user, person_id, "person")
        return tuple(sorted(found, key=lambda one: (not one.may, not one.fits)))

    def apply(self, actor: User, cohort_id: str, person_ids: Sequence[str]) -> Changes:
        """Apply for people of this desk, today; what the course's centre needs of them is told to it by the ministry.

        Raises MihanError ``class_unknown`` for a course that nobody called here; ``call_closed``, ``call_late``,
        ``call_elsewhere``; ``person_unknown``; ``applied_already`` (params ``name``).
        """
        user = self._opened.allow_new(actor, Right.REGISTER, Right.PLAN_CLASSES)
        day = self._opened.today()
        with self._opened.write() as work:
            called = work.calls.heard(cohort_id)
            if called is None or work.classes.get(cohort_id) is not None:
                raise MihanError("class_unknown")
            code = refusal(called.call, day, governorate_here(work))
            if code:
                raise MihanError(code)
            names, at = work.registrations.names(list(person_ids)), self._opened.now()
            for person in dict.fromkeys(person_ids):
                if person not in names or gone(work, person):
                    raise MihanError("person_unknown")
                before = work.enrolments.one(cohort_id, person)
                if before is not None and not may_follow(before.state, State.APPLIED):
                    raise MihanError("applied_already", {"name": names[person]})
                said = Said(person, names[person], State.APPLIED, day)
                say_place(self._opened, work, user, cohort_id, said, at)
        return _CHANGED

    def leave(self, actor: User, cohort_id: str, person_id: str, reason: str) -> Changes:
        """Somebody who applied elsewhere no longer wants to; why, in words.

        Raises MihanError ``enrolment_unknown``; ``enrolment_step``, ``reason_required`` (``enrolments.step``).
        """
        user = self._opened.allow_new(actor, Right.REGISTER, Right.PLAN_CLASSES)
        with self._opened.write() as work:
            called, before = work.calls.heard(cohort_id), work.enrolments.one(cohort_id, person_id)
            if called is None or before is None or work.classes.get(cohort_id) is not None:
                raise MihanError("enrolment_unknown")
            step(before.state, State.DROPPED, reason)
            said = Said(person_id, before.name, State.DROPPED, self._opened.today(), reason)
            say_place(self._opened, work, user, cohort_id, said, self._opened.now())
        return _CHANGED


def _planned(work: "Work", cohort_id: str) -> tuple[str, date | None]:
    """(title, day of the last session) of a cohort of this office."""
    found = work.classes.get(cohort_id)
    if found is None or found.cohort is None:
        raise MihanError("class_unknown")
    return found.title, max((one.date for one in found.sessions), default=None)


def _holds(work: "Work", cohort_id: str) -> tuple[str, Call, RecordStatus] | None:
    """(the change, what it says, where that is) of the last word on a call, by this desk or another of the office."""
    own, said = work.calls.current(cohort_id), work.office_words.of(ChangeKind.CALL.value, cohort=cohort_id)
    row = None if own is None else work.outbox.get(own[0])
    if not said or (row is not None and row.clock > said[-1].clock):
        return own
    try:
        return said[-1].change_id, read_call(said[-1].body), RecordStatus.RECEIVED
    except (KeyError, TypeError, ValueError):  # as only a newer program says it
        return own


def _open(work: "Work", day: date) -> tuple[Called, ...]:
    """What other offices call and what takes applications today; what this office holds itself is none of it."""
    here = governorate_here(work)
    takes = (one for one in work.calls.every() if not refusal(one.call, day, here))
    return tuple(one for one in takes if work.classes.get(one.cohort) is None)


def _fitting(work: "Work", one: Called, person: str, facts: dict[str, str], day: date) -> Fitting:
    course = catalogue_of(work).course(one.course)
    found = findings(course, facts, day, holds)
    if one.call.districts:
        lives = facts.get("district", "")
        outcome = Outcome.MET if lives in one.call.districts else Outcome.UNMET if lives else Outcome.UNKNOWN
        found = (*found, Finding("district", DISTRICT, outcome, () if lives else ("district",)))
    listed = ranked_list(work, [person], Account(one.account), day)
    points = listed.places[0].points if listed.version and listed.places else None
    standing = work.enrolments.one(one.cohort, person)
    may = may_follow(None if standing is None else standing.state, State.APPLIED)
    return Fitting(one, found, points, standing, may)
