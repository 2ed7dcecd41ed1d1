"""How far a trainee is from the ministry's thresholds of attendance: said before they are missed, not afterwards."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mihan_desktop.domain.attendance import ClassSession, Mark, MarkEntry, Trainee
from mihan_desktop.domain.thresholds import AttendanceRules

_WHOLE: Final = 100
CAME: Final = frozenset({Mark.PRESENT, Mark.LATE})
"""What counts as attended; what is excused counts on neither side."""


class Standing(StrEnum):
    """Where a trainee stands."""

    WELL = "well"
    NEAR = "near"  # few absences more, and a threshold is missed
    BELOW = "below"  # a threshold is missed, whatever comes


@dataclass(frozen=True, slots=True)
class Attendance:
    """One trainee's marks against the rules.

    attended, absent, excused, unmarked: sessions; they make up the class. may_miss: absences that still leave the share
    at the threshold, below 0 when even attending all that is left does not reach it; row: absences one after the other
    up to the last mark, and longest: the most there were; row_left: absences that may still follow them.
    """

    attended: int
    absent: int
    excused: int
    unmarked: int
    may_miss: int
    row: int
    longest: int
    row_left: int
    standing: Standing

    @property
    def rate(self) -> float | None:
        """Share of the marked sessions attended, 0..1; None before the first that counts."""
        counted = self.attended + self.absent
        return self.attended / counted if counted else None

    @property
    def left(self) -> int:
        """Absences in a row of which the last would miss a threshold; 0 where one is missed."""
        return 0 if self.standing is Standing.BELOW else min(self.may_miss, self.row_left) + 1

    @property
    def by_row(self) -> bool:
        """Whether the next threshold, or the one that is missed, is that of absences in a row."""
        if self.standing is Standing.BELOW:
            return self.may_miss >= 0
        return self.row_left < self.may_miss


def marks_that_count(
    trainee: Trainee, sessions: Iterable[ClassSession], marks: Mapping[tuple[str, str], MarkEntry]
) -> list[Mark | None]:
    """A trainee's mark at each session that is asked of them, in its order, None where nobody has marked.

    A session before they joined, or after they left, counts on neither side, unless they came to it.
    """
    found: list[Mark | None] = []
    for one in sessions:
        entry = marks.get((trainee.person_id, one.id))
        mark = None if entry is None else entry.mark
        if mark in CAME or trainee.expected(one.date):
            found.append(mark)
    return found


def attendance_of(rules: AttendanceRules, marks: Sequence[Mark | None]) -> Attendance:
    """``marks``: of one trainee at every session of the class in their order, None where nobody has marked.

    A share is compared without fractions: attended × 100 ≥ percent × sessions that count. What nobody has marked may
    still be attended; an excused absence neither counts nor ends a row of absences.
    """
    absent = excused = unmarked = row = longest = 0
    for mark in marks:
        if mark is None:
            unmarked += 1
        elif mark is Mark.ABSENT:
            absent += 1
            row += 1
            longest = max(longest, row)
        elif mark is Mark.EXCUSED:
            excused += 1
        else:
            row = 0
    attended = len(marks) - absent - excused - unmarked
    best = attended + unmarked
    may_miss = (_WHOLE * best - rules.percent * (best + absent)) // _WHOLE
    row_left = rules.in_a_row - row if rules.in_a_row else len(marks)
    return Attendance(
        attended, absent, excused, unmarked, may_miss, row, longest, row_left,
        _standing(rules, absent, unmarked, may_miss, longest, row_left, row),
    )  # fmt: skip


def _standing(
    rules: AttendanceRules, absent: int, unmarked: int, may_miss: int, longest: int, row_left: int, row: int
) -> Standing:
    """Nobody is warned of who was never absent, nor where too few sessions are left for a threshold to be missed."""
    if may_miss < 0 or longest > (rules.in_a_row or longest):
        return Standing.BELOW
    by_share = absent > 0 and may_miss < rules.warn and may_miss < unmarked
    by_row = row > 0 and row_left < min(rules.warn, rules.in_a_row) and row_left < unmarked
    return Standing.NEAR if by_share or by_row else Standing.WELL


@dataclass(frozen=True, slots=True)
class Warned:
    """A trainee who is near a threshold, or below it."""

    class_id: str
    class_title: str
    trainee: Trainee
    attendance: Attendance
    rules: AttendanceRules


def in_order(warned: Iterable[Warned]) -> tuple[Warned, ...]:
    """Those first for whom something can still be done, who have least left before the others."""
    return tuple(
        sorted(
            warned,
            key=lambda one: (one.attendance.standing is Standing.BELOW, one.attendance.left, one.trainee.name),
        )
    )
