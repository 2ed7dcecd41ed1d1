"""The end of a course: what follows is proposed for a whole cohort, and said in one step, exceptions with a reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.training.cohorts import Cohort
from mihan_desktop.domain.training.completion import ENDS, Judged, Verdict, contradicts
from mihan_desktop.domain.training.enrolments import Enrolment, State, step
from mihan_desktop.services.ending_courses import judged, words_of
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.placing import Said, say_place

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

_CHANGED: Final = Changes.of(Kind.CLASSES, Kind.OUTBOX, Kind.REGISTRATIONS, Kind.POINTS)


@dataclass(frozen=True, slots=True)
class Proposed:
    """What follows for somebody who has a place, and nothing was said of their end yet."""

    enrolment: Enrolment
    judged: Judged

    @property
    def state(self) -> State | None:
        """What would be said; None while it can't be told yet."""
        verdict = self.judged.verdict
        return None if verdict is Verdict.NOT_YET else State(verdict.value)


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a cohort as it is proposed now."""

    cohort_id: str
    title: str
    cohort: Cohort
    lines: tuple[Proposed, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """What is said of somebody in place of what follows. state: None to say nothing of them yet."""

    state: State | None
    reason: str = ""


class Completing:
    """Right ``plan_classes``; a supervisor approves it, as every word on a place."""

    def __init__(self, opened: Opened, looking: Looking) -> None:
        self._opened = opened
        self._looking = looking

    def proposed(self, actor: User, cohort_id: str) -> Ending:
        """What follows for everybody of whom no end was said. Nothing is written. MihanError ``class_unknown``."""
        user = self._opened.allow(actor, Right.PLAN_CLASSES)
        with self._opened.read() as work:
            found = _ending(work, cohort_id)
        self._looking.at(user, cohort_id, "cohort")
        return found

    def complete(self, actor: User, shown: Ending, others: Mapping[str, Other] | None = None) -> Changes:
        """Say the end of everybody of whom it can be told, as it was shown, in one transaction.

        others: of whom something else is said, by person, with the reason. Raises MihanError ``class_unknown``;
        ``completion_changed`` when something else follows now; ``reason_required`` (field: the person) for an end that
        does not follow; ``nothing_to_complete``.
        """
        user = self._opened.allow_new(actor, Right.PLAN_CLASSES)
        instead = dict(others or {})
        with self._opened.write() as work:
            now = _ending(work, shown.cohort_id)
            if now.lines != shown.lines:
                raise MihanError("completion_changed")
            at, day = self._opened.now(), self._opened.today()
            count = 0
            for one in now.lines:
                other = instead.get(one.enrolment.person, Other(one.state))
                if other.state is None:
                    continue
                _check(one.enrolment, one.judged, other)
                person, name = one.enrolment.person, one.enrolment.name
                said = Said(person, name, other.state, day, other.reason, grounds=one.judged.grounds)
                say_place(self._opened, work, user, shown.cohort_id, said, at)
                count += 1
            if not count:
                raise MihanError("nothing_to_complete")
            details: dict[str, str | int] = {"count": count}
            work.audit.append("cohort_ended", at=at, actor_id=user.id, record_id=shown.cohort_id, details=details)
        return _CHANGED


def _check(enrolment: Enrolment, found: Judged, said: Other) -> None:
    assert said.state is not None  # noqa: S101 - asked of what is said alone
    step(enrolment.state, said.state, said.reason)
    if said.state not in ENDS:
        raise MihanError("enrolment_step", {"before": enrolment.state.value, "after": said.state.value})
    if contradicts(said.state, found.verdict) and not written(said.reason):
        raise MihanError("reason_required", problems=(Problem("reason_required", enrolment.person),))


def _ending(work: "Work", cohort_id: str) -> Ending:
    planned = work.classes.get(cohort_id)
    if planned is None or planned.cohort is None:
        raise MihanError("class_unknown")
    verdicts = judged(work, planned, planned.cohort, words_of(work, cohort_id))
    lines = tuple(
        Proposed(one, verdicts[one.person])
        for one in work.enrolments.of_cohort(cohort_id)
        if one.state is State.ADMITTED and one.person in verdicts
    )
    return Ending(cohort_id, planned.title, planned.cohort, lines)
