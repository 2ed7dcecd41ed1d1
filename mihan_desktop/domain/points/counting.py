"""What is counted of somebody's training: the marks that stand."""

from collections import Counter
from collections.abc import Iterable

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.points.facts import Training


def counted(marks: Iterable[Mark]) -> Training:
    """One mark for each session, the one that stands."""
    of = Counter(marks)
    return Training(
        present=of[Mark.PRESENT], late=of[Mark.LATE], absent=of[Mark.ABSENT], excused=of[Mark.EXCUSED]
    )  # fmt: skip
