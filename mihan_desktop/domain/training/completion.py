"""Who has completed a course: attendance, absences in a row and assessments, as promised; one rule for both ends."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.standing import Attendance, attendance_of
from mihan_desktop.domain.thresholds import AttendanceRules
from mihan_desktop.domain.training.assessments import Result, Sitting, score_text, sittings
from mihan_desktop.domain.training.cohorts import Cohort
from mihan_desktop.domain.training.ending import Ending, Need
from mihan_desktop.domain.training.enrolments import State

_WHOLE: Final = 100


class Verdict(StrEnum):
    """What follows from everything that is known of somebody in a cohort."""

    COMPLETED = "completed"
    FAILED_ATTENDANCE = "failed_attendance"
    FAILED_ASSESSMENT = "failed_assessment"
    NOT_YET = "not_yet"


ENDS: Final = frozenset({State.COMPLETED, State.FAILED_ATTENDANCE, State.FAILED_ASSESSMENT})
"""What is said of somebody when a cohort is over."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground of a verdict.

    code: ``attendance`` (params ``percent`` of the sessions attended, ``least``), ``attendance_below`` (the same),
    ``in_a_row_above`` (``count``, ``most``), ``unmarked`` (``count``), ``never_came``; of an assessment, whose id is
    ``field``: ``passed``, ``assessment_failed``, ``resit`` (``score``, ``out_of``, ``least``: per cent; the last also
    ``left``: attempts), ``not_assessed``.
    """

    code: str
    field: str = ""
    params: Mapping[str, int | str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict with all its grounds: those that decide it first."""

    verdict: Verdict
    grounds: tuple[Ground, ...] = ()
    attendance: Attendance | None = None
    sittings: tuple[Sitting, ...] = ()


def judge(cohort: Cohort, marks: Sequence[Mark | None], results: Iterable[Result]) -> Judged:
    """marks: of every session that counts for the person, in order, None where nobody has marked; results: every word.

    What no later mark or sitting can turn is a failure at once; what one still can is ``NOT_YET``.
    """
    ending = cohort.ending
    rules = AttendanceRules(percent=cohort.terms.attendance, in_a_row=cohort.terms.in_a_row)
    attended = attendance_of(rules, marks)
    found = sittings(ending, results)
    failed, waits, holds = _attendance(ending, rules, attended)
    low, later, passed = _assessments(ending, found)
    grounds = (*failed, *low, *waits, *later, *holds, *passed)
    if failed:
        verdict = Verdict.FAILED_ATTENDANCE
    elif low:
        verdict = Verdict.FAILED_ASSESSMENT
    else:
        verdict = Verdict.NOT_YET if waits or later else Verdict.COMPLETED
    return Judged(verdict, grounds, attended, found)


_Grounds = tuple[list[Ground], list[Ground], list[Ground]]
"""what fails somebody, what is not known yet, and what holds"""


def _attendance(ending: Ending, rules: AttendanceRules, attended: Attendance) -> _Grounds:
    failed: list[Ground] = []
    waits: list[Ground] = []
    holds: list[Ground] = []
    share = {"percent": _share(attended), "least": rules.percent}
    if Need.ATTENDANCE in ending.needs:
        if attended.may_miss < 0:
            failed.append(Ground("attendance_below", params=share))
        elif not attended.unmarked and not attended.attended:
            waits.append(Ground("never_came"))
        else:
            holds.append(Ground("attendance", params=share))
    if Need.IN_A_ROW in ending.needs and rules.in_a_row and attended.longest > rules.in_a_row:
        failed.append(Ground("in_a_row_above", params={"count": attended.longest, "most": rules.in_a_row}))
    if attended.unmarked:
        waits.append(Ground("unmarked", params={"count": attended.unmarked}))
    return failed, waits, holds


def _share(attended: Attendance) -> int:
    """Per cent of the sessions that count, rounded down: nobody reads a threshold as reached that is not."""
    counted = attended.attended + attended.absent
    return _WHOLE * attended.attended // counted if counted else 0


def _assessments(ending: Ending, found: Iterable[Sitting]) -> _Grounds:
    failed: list[Ground] = []
    waits: list[Ground] = []
    holds: list[Ground] = []
    required = {one.id for one in ending.required}
    for one in found:
        if one.assessment.id not in required:
            continue
        if one.best is None:
            waits.append(Ground("not_assessed", one.assessment.id))
            continue
        params: dict[str, int | str] = {
            "score": score_text(one.best.score), "out_of": one.assessment.out_of, "least": one.assessment.pass_mark,
        }  # fmt: skip
        if one.passed:
            holds.append(Ground("passed", one.assessment.id, params))
        elif one.left:
            waits.append(Ground("resit", one.assessment.id, {**params, "left": one.left}))
        else:
            failed.append(Ground("assessment_failed", one.assessment.id, params))
    return failed, waits, holds


def contradicts(said: State, verdict: Verdict) -> bool:
    """Whether a word on the end of a course is another than what follows: it wants a reason then."""
    return said in ENDS and said.value != verdict.value


def write_grounds(grounds: Iterable[Ground]) -> list[dict[str, Any]]:
    """As they travel beside the word that rests on them."""
    return [{"code": one.code, "field": one.field, "params": dict(one.params)} for one in grounds]


def read_grounds(said: object) -> tuple[Ground, ...]:
    """As ``write_grounds`` wrote them; what is none is passed over."""
    listed = said if isinstance(said, list | tuple) else ()
    return tuple(
        Ground(str(one["code"]), str(one.get("field", "")), dict(one.get("params", {})))
        for one in listed
        if isinstance(one, Mapping) and "code" in one and isinstance(one.get("params", {}), Mapping)
    )
