"""Classes and attendance: a trainer marks a session, every mark is a change of its own and none is erased."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from mihan_desktop.domain.attendance import AttendanceSheet, Mark, TrainingClass
from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened

Entry = tuple[str, str, Mark, int, str]
"""(session id, person id, mark, minutes late, note)"""


@dataclass(frozen=True, slots=True)
class ClassPlanned:
    """A class that may be marked."""

    training_class: TrainingClass
    changes: Changes


class Attending:
    """For trainers: right ``plan_classes`` opens a class, right ``teach`` marks it.

    Marks travel one change each (so that two machines never lose one, and the ministry answers for each); they are
    reviewed one sheet at a time.
    """

    def __init__(self, opened: Opened, *, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._opened = opened
        self._now = now
        self._new_id = new_id

    def classes(self, actor: User) -> tuple[TrainingClass, ...]:
        """All classes of this desk, newest first."""
        raise NotImplementedError

    def plan_class(
        self,
        actor: User,
        title: str,
        dates: Sequence[date],
        *,
        person_ids: Sequence[str] = (),
        names: Sequence[str] = (),
    ) -> ClassPlanned:
        """Open a class with a session on each of ``dates``; trainees are records of this desk and names typed.

        Raises MihanError ``invalid_class`` with problems ``required`` (``title``, ``dates``, ``trainees``),
        ``date_twice``, ``person_unknown``.
        """
        raise NotImplementedError

    def sheet(self, actor: User, class_id: str) -> AttendanceSheet:
        """The grid with its current marks. Raises MihanError ``class_unknown``."""
        raise NotImplementedError

    def mark(self, actor: User, class_id: str, entries: Sequence[Entry]) -> Changes:
        """Write marks down, all or none; a mark equal to the current one is not written again.

        Undo is a new mark. Raises MihanError: ``class_unknown``; ``invalid_marks`` with problems
        ``session_unknown``, ``person_unknown``, ``minutes_invalid``; ``nothing_to_mark``.
        """
        raise NotImplementedError
