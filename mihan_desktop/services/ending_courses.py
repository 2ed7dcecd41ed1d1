"""What follows for the people of a cohort when everything known of them is put together: marks and results."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from mihan_desktop.domain.attendance import TrainingClass
from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.standing import marks_that_count
from mihan_desktop.domain.training.assessments import Result
from mihan_desktop.domain.training.cohorts import Cohort
from mihan_desktop.domain.training.completion import ENDS, Judged, contradicts, judge
from mihan_desktop.domain.training.enrolments import Enrolment, State
from mihan_desktop.services.office_marks import joined
from mihan_desktop.storage.assessments import holds

if TYPE_CHECKING:
    from mihan_desktop.storage.office_words import OfficeWord
    from mihan_desktop.storage.work import Work


def words_of(work: "Work", cohort_id: str, person: str = "") -> dict[str, tuple[Result, ...]]:
    """Every word on results that holds, by person: this desk's own, and those of the office's other desks."""
    found: dict[str, list[Result]] = {}
    own = work.assessments.of_cohort(cohort_id)
    for who, said in own.items():
        found.setdefault(who, []).extend(one.result for one in said if holds(one))
    mine = {one.result.change_id for said in own.values() for one in said}
    for word in work.office_words.of(ChangeKind.ASSESSMENT.value, cohort=cohort_id, person=person):
        result = _result(word)
        if result is not None and word.change_id not in mine:
            found.setdefault(word.person, []).append(result)
    return {who: tuple(results) for who, results in found.items() if not person or who == person}


def _result(word: "OfficeWord") -> Result | None:
    """The result that a change of another desk says; None where it says none."""
    body = word.body
    attempt, score = body.get("attempt"), body.get("score")
    if type(attempt) is not int or type(score) is not int:
        return None
    try:
        on = date.fromisoformat(str(body.get("on", "")))
    except ValueError:
        return None
    return Result(str(body.get("assessment", "")), attempt, score, on, word.clock, word.change_id, word.author_id)


def judged(
    work: "Work", planned: TrainingClass, cohort: Cohort, said: Mapping[str, Sequence[Result]]
) -> dict[str, Judged]:
    """What follows for everybody in the list of a cohort, by person."""
    marks = joined(work, planned.id).current
    return {
        one.person_id: judge(cohort, marks_that_count(one, planned.sessions, marks), said.get(one.person_id, ()))
        for one in planned.trainees
    }


def check_end(work: "Work", planned: TrainingClass, before: Enrolment, state: State, reason: str) -> Judged | None:
    """What follows for somebody of whom an end is said; None for a word that is none.

    Raises MihanError ``end_differs`` (params ``verdict``) for an end that does not follow and has no reason.
    """
    if state not in ENDS or planned.cohort is None:
        return None
    found = judged(work, planned, planned.cohort, words_of(work, planned.id, before.person)).get(before.person)
    if found is not None and contradicts(state, found.verdict) and not written(reason):
        raise MihanError("end_differs", {"verdict": found.verdict.value})
    return found
