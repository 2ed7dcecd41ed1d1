"""What is counted of somebody's training: the marks that stand, and what became of the places that they were given."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.points.facts import Training
from mihan_desktop.domain.training.enrolments import SEATED, Enrolment, State


def counted(marks: Iterable[Mark], enrolments: Iterable[Enrolment] = ()) -> Training:
    """One mark for each session, the one that stands; and where they stand in each cohort.

    Who never had a place has no facts of courses: nobody is thanked for not having left one, and an application that
    is taken back before a place was given costs nothing.
    """
    of = Counter(marks)
    training = Training(
        present=of[Mark.PRESENT], late=of[Mark.LATE], absent=of[Mark.ABSENT], excused=of[Mark.EXCUSED]
    )  # fmt: skip
    stood = Counter(one.state for one in enrolments if any(word.state in SEATED for word in one.words))
    if not stood:
        return training
    return replace(
        training,
        completed=stood[State.COMPLETED] + stood[State.CERTIFIED],
        certificates=stood[State.CERTIFIED],
        dropped=stood[State.DROPPED],
    )
