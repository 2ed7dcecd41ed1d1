"""Following trainees through a class: who is near a threshold, and how each mark came to be what it is."""

from typing import TYPE_CHECKING

from mihan_desktop.domain.attendance import Mark, MarkEntry, MarkSaid, TrainingClass
from mihan_desktop.domain.names import fold
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.standing import Standing, Warned, attendance_of, in_order, marks_that_count
from mihan_desktop.services.attendance_rules import rules_of
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.office_marks import joined
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


class Following:
    """Rights ``teach`` or ``plan_classes``."""

    def __init__(self, opened: Opened, looking: Looking) -> None:
        self._opened = opened
        self._looking = looking

    def warned(self, actor: User) -> tuple[Warned, ...]:
        """Who is near a threshold, or below it, in the classes that go on; a trainer's own come alone.

        Who left is not named. A trainer's own are also the cohorts that name them, and those that somebody planned who
        does not teach.
        """
        user = self._opened.allow(actor, Right.TEACH, Right.PLAN_CLASSES)
        today = self._opened.today()
        found: list[Warned] = []
        with self._opened.read() as work:
            for one in work.classes.all():
                if not one.sessions or max(meeting.date for meeting in one.sessions) < today:
                    continue
                if user.may(Right.TEACH) and not _teaches(work, one, user):
                    continue
                rules = rules_of(work, one.id)
                marks = joined(work, one.id).current
                for trainee in (each for each in one.trainees if each.left is None):
                    attended = attendance_of(rules, marks_that_count(trainee, one.sessions, marks))
                    if attended.standing is not Standing.WELL:
                        found.append(Warned(one.id, one.title, trainee, attended, rules))
        return in_order(found)

    def history(self, actor: User, class_id: str, session_id: str, person_id: str) -> tuple[MarkSaid, ...]:
        """Every mark that was ever written for one person at one session, the newest first; its reader is in the log.

        Raises MihanError ``class_unknown``.
        """
        user = self._opened.allow(actor, Right.TEACH, Right.PLAN_CLASSES)
        with self._opened.read() as work:
            found = work.classes.get(class_id)
            if found is None or session_id not in {meeting.id for meeting in found.sessions}:
                raise MihanError("class_unknown")
            ever = work.classes.marks_of(session_id, person_id)
            authors = {one: work.users.name_of(one) or "" for one in {entry.author_id for entry in ever}}
            current = joined(work, class_id).current.get((person_id, session_id))
            clocks = work.office_marks.clocks(class_id)
            theirs = work.office_marks.marks_of(class_id, session_id, person_id)
        self._looking.at(user, class_id, "sheet")
        standing = "" if current is None else current.change_id
        said = [
            (clocks[one.change_id], MarkSaid(one, authors[one.author_id], one.change_id == standing)) for one in ever
        ] + [
            (one.clock, MarkSaid(one.entry, one.author_name, one.entry.change_id == standing, one.desk))
            for one in theirs
        ]  # fmt: skip
        return tuple(one for _, one in sorted(said, key=lambda pair: pair[0], reverse=True))


def _teaches(work: "Work", training_class: TrainingClass, user: User) -> bool:
    if training_class.trainer_id == user.id:
        return True
    if training_class.cohort is None:
        return False
    named = training_class.cohort.trainers
    if user.id in named or fold(user.display_name) in {fold(one) for one in named}:
        return True
    planner = work.users.by_id(training_class.trainer_id)
    return planner is not None and not planner.may(Right.TEACH)


def marks_in_order(
    training_class: TrainingClass, person_id: str, marks: dict[tuple[str, str], MarkEntry]
) -> list[Mark | None]:
    """A trainee's mark at each session in its order, None where nobody has marked."""
    entries = (marks.get((person_id, meeting.id)) for meeting in training_class.sessions)
    return [None if entry is None else entry.mark for entry in entries]
