"""A word on somebody's place in a cohort, as it goes into the outbox: for whatever service says it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.training.completion import Ground, write_grounds
from mihan_desktop.domain.training.enrolments import NO_BASIS, Basis, State, Word, enrolment_id
from mihan_desktop.services.adopting import adopt
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of whom. on: the day from which it holds; to: the cohort of a transfer; grounds: of an end."""

    person: str
    name: str
    state: State
    on: date
    reason: str = ""
    to: str = ""
    basis: Basis = NO_BASIS
    grounds: Sequence[Ground] = ()


def say_place(opened: Opened, work: "Work", user: User, cohort: str, said: Said, at: datetime) -> None:
    """Append one word to the outbox, in the place of what was returned of them. at: one moment for words of one act.

    Raises MihanError ``class_unknown``.
    """
    from mihan_desktop.services.recording import Act, record

    adopt(opened, work, user, cohort)
    planned = work.classes.get(cohort) or work.calls.heard(cohort)  # of another office, where somebody applies
    if planned is None:
        raise MihanError("class_unknown")
    before = work.enrolments.one(cohort, said.person)
    returned = work.enrolments.returned(cohort, said.person)
    if returned:
        work.outbox.set_status(list(returned), RecordStatus.SUPERSEDED)
    words, basis = written(said.reason), said.basis
    body: dict[str, object] = {
        "cohort": cohort, "person": said.person, "state": said.state.value, "reason": words, "on": said.on.isoformat(),
        "to": said.to, "basis": {"rank": basis.rank, "points": basis.points, "version": basis.version},
        "recorded_at": at.isoformat(),
    }  # fmt: skip
    if said.grounds:
        body["grounds"] = write_grounds(said.grounds)
    act = Act(
        ChangeKind.ENROLMENT, enrolment_id(cohort, said.person), body, f"{said.name} / {planned.title}",
        base=before.words[-1].change_id if before is not None else "", flags=_flags(said.state),
    )  # fmt: skip
    (row,) = record(opened, work, user, act, at=at)
    word = Word(said.state, said.on, row.clock, row.id, words, basis, said.to)
    work.enrolments.add(row.id, cohort, said.person, said.name, word)
    details: dict[str, str | int] = {"cohort": cohort, "state": said.state.value}
    work.audit.append("enrolled_as", at=at, actor_id=user.id, record_id=said.person, details=details)


def _flags(state: State) -> tuple[Problem, ...]:
    """What a supervisor should look at twice."""
    return (Problem(f"enrolment_{state.value}"),) if state in (State.DROPPED, State.TRANSFERRED, State.REFUSED) else ()
