"""How somebody comes to a place in a cohort and what becomes of them: which word may follow which, in any order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID, uuid5

from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem


class State(StrEnum):
    """Where somebody stands in a cohort. ``ELIGIBLE``, ``ACTIVE`` and ``AT_RISK`` are seen; the others are said."""

    APPLIED = "applied"
    ELIGIBLE = "eligible"
    REFUSED = "refused"
    WAITING = "waiting"
    ADMITTED = "admitted"
    ACTIVE = "active"
    AT_RISK = "at_risk"
    COMPLETED = "completed"
    FAILED_ATTENDANCE = "failed_attendance"
    FAILED_ASSESSMENT = "failed_assessment"
    DROPPED = "dropped"
    TRANSFERRED = "transferred"
    CERTIFIED = "certified"


SEEN: Final = frozenset({State.ELIGIBLE, State.ACTIVE, State.AT_RISK})
"""States that nobody says: they follow from criteria, the calendar and attendance."""
SAID: Final = frozenset(State) - SEEN
SEATED: Final = frozenset({State.ADMITTED})
"""What is said of those who have a place."""
IN_CLASS: Final = SEATED | {
    State.COMPLETED, State.FAILED_ATTENDANCE, State.FAILED_ASSESSMENT, State.CERTIFIED,
}  # fmt: skip
"""Those whom the list of the class names."""
WANTING: Final = frozenset({State.APPLIED, State.WAITING})
"""Those who want a place and have none."""
LEFT: Final = frozenset({State.DROPPED, State.TRANSFERRED})
OVER: Final = frozenset({State.REFUSED, State.CERTIFIED}) | LEFT
NEEDS_REASON: Final = frozenset({State.REFUSED, State.DROPPED, State.TRANSFERRED})

_AFTER: Final[Mapping[State | None, frozenset[State]]] = {
    None: frozenset({State.APPLIED}),
    State.APPLIED: frozenset({State.REFUSED, State.WAITING, State.ADMITTED, State.DROPPED}),
    State.REFUSED: frozenset({State.APPLIED, State.WAITING, State.ADMITTED}),
    # Who waits is said to wait again when a newer list gives them another rank.
    State.WAITING: frozenset({State.WAITING, State.ADMITTED, State.DROPPED, State.REFUSED}),
    State.ADMITTED: frozenset(
        {
            State.WAITING, State.DROPPED, State.TRANSFERRED, State.COMPLETED, State.FAILED_ATTENDANCE,
            State.FAILED_ASSESSMENT,
        }
    ),
    State.COMPLETED: frozenset({State.CERTIFIED, State.ADMITTED}),
    State.FAILED_ATTENDANCE: frozenset({State.ADMITTED}),
    State.FAILED_ASSESSMENT: frozenset({State.ADMITTED, State.COMPLETED}),
    State.DROPPED: frozenset({State.APPLIED, State.ADMITTED}),
    State.TRANSFERRED: frozenset(),
    State.CERTIFIED: frozenset(),
}  # fmt: skip
_BACK: Final = frozenset(
    {
        (State.ADMITTED, State.WAITING), (State.COMPLETED, State.ADMITTED), (State.FAILED_ATTENDANCE, State.ADMITTED),
        (State.FAILED_ASSESSMENT, State.ADMITTED), (State.DROPPED, State.ADMITTED),
        (State.REFUSED, State.WAITING), (State.REFUSED, State.ADMITTED),
    }
)  # fmt: skip
"""Steps that take something back: they want a reason too."""


def enrolment_id(cohort: str, person: str) -> str:
    """The record of one person in one cohort: the same on every machine, so that what two of them say meets."""
    return str(uuid5(UUID(cohort), person))


@dataclass(frozen=True, slots=True)
class Basis:
    """On what a place was given. rank: 1 is the first of the list; points: of the account, None where no rules are in
    force; version: of the rules.
    """

    rank: int = 0
    points: int | None = None
    version: str = ""


NO_BASIS: Final = Basis()


@dataclass(frozen=True, slots=True)
class Word:
    """What was said of somebody in a cohort. state: one of ``SAID``; on: the day it holds from; clock: of its change;
    to: the cohort that a transfer goes to.
    """

    state: State
    on: date
    clock: str
    change_id: str = ""
    reason: str = ""
    basis: Basis = Basis()
    to: str = ""
    author_id: str = ""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """One person in one cohort, as all that was said leaves them.

    applied: the day of the application that counts; since: of the word that holds; idle: words that had no effect, as
    they could not follow what stood (two machines said both).
    """

    cohort: str
    person: str
    name: str
    state: State
    applied: date
    since: date
    basis: Basis = Basis()
    reason: str = ""
    to: str = ""
    words: tuple[Word, ...] = ()
    idle: tuple[Word, ...] = ()

    @property
    def id(self) -> str:
        """Of its record."""
        return enrolment_id(self.cohort, self.person)


def times_of(words: Iterable[Word]) -> tuple[tuple[date, date | None], ...]:
    """When somebody had a place, by the words that count, in their order: the first day, and that from which not."""
    found: list[tuple[date, date | None]] = []
    seated = False
    for word in words:
        if word.state in IN_CLASS and not seated:
            found.append((word.on, None))
        elif word.state not in IN_CLASS and seated:
            found[-1] = (found[-1][0], word.on)
        seated = word.state in IN_CLASS
    return tuple(found)


def may_follow(before: State | None, after: State) -> bool:
    """Whether ``after`` may be said of somebody of whom ``before`` holds."""
    return after in _AFTER.get(before, frozenset())


def wants_reason(before: State | None, after: State) -> bool:
    """Whether a step must say why: leaving, refusing, and whatever takes something back."""
    return after in NEEDS_REASON or (before, after) in _BACK


def step(before: State | None, after: State, reason: str = "", to: str = "") -> None:
    """Raise MihanError ``enrolment_step`` (params ``before``, ``after``) for what cannot follow; ``reason_required``;
    ``transfer_nowhere`` for a transfer that names no cohort.
    """
    if not may_follow(before, after):
        raise MihanError("enrolment_step", {"before": before.value if before else "", "after": after.value})
    if wants_reason(before, after) and not written(reason):
        raise MihanError("reason_required", problems=(Problem("reason_required", "reason"),))
    if after is State.TRANSFERRED and not to:
        raise MihanError("transfer_nowhere")


def standing(cohort: str, person: str, name: str, words: Iterable[Word]) -> Enrolment | None:
    """What holds of somebody when all of ``words`` were said, in whatever order they came; None before any counts.

    They are gone through by their clocks. A word that cannot follow what stands has no effect and is kept: of two desks
    that enrol one person at once the first counts, and an application never takes a place away.
    """
    state: State | None = None
    applied = since = date.min
    basis, reason, to = Basis(), "", ""
    counted: list[Word] = []
    idle: list[Word] = []
    for word in sorted(words, key=lambda one: (one.clock, one.change_id)):
        if not may_follow(state, word.state):
            idle.append(word)
            continue
        if word.state is State.APPLIED:
            applied = word.on
        if word.basis != Basis():
            basis = word.basis
        state, since, reason, to = word.state, word.on, word.reason, word.to
        counted.append(word)
    if state is None:
        return None
    return Enrolment(cohort, person, name, state, applied, since, basis, reason, to, tuple(counted), tuple(idle))


def seen(state: State, *, eligible: bool = False, begun: bool = False, at_risk: bool = False) -> State:
    """What people read of a state: an applicant who meets every criterion, a trainee whose cohort has begun.

    begun: the first session is today or was; at_risk: one absence more and the threshold is missed.
    """
    if state is State.APPLIED:
        return State.ELIGIBLE if eligible else state
    if state is State.ADMITTED and begun:
        return State.AT_RISK if at_risk else State.ACTIVE
    return state


def free_places(capacity: int, enrolments: Iterable[Enrolment]) -> int:
    """Places that nobody has; negative when more were given than there are."""
    return capacity - sum(one.state in IN_CLASS for one in enrolments)


def waiting_list(enrolments: Iterable[Enrolment]) -> tuple[Enrolment, ...]:
    """Those who wait, in the order in which places that come free are offered: by rank, day of application, id."""
    waiting = (one for one in enrolments if one.state is State.WAITING)
    return tuple(sorted(waiting, key=lambda one: (one.basis.rank or MOST_RANK, one.applied, one.person)))


MOST_RANK: Final = 1_000_000


def next_in_line(capacity: int, enrolments: Iterable[Enrolment]) -> tuple[Enrolment, ...]:
    """Those of the waiting list for whom a place has come free."""
    everybody = tuple(enrolments)
    return waiting_list(everybody)[: max(0, free_places(capacity, everybody))]
