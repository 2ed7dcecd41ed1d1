"""What desks say people scored: held against the form that says it, and against what the course assesses."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.training.assessments import (
    HUNDREDTHS,
    Result,
    assessment_record,
    form_score,
    within,
)
from mihan_desktop.domain.training.cohorts import Cohort, read_cohort
from mihan_desktop.domain.training.ending import MOST_ATTEMPTS, MOST_POINTS
from mihan_desktop.domain.training.enrolments import enrolment_id
from sync.central.answers import read_answers
from sync.central.bodies import BadBodyError, read_text
from sync.central.bulk import among
from sync.central.schema import TrainingClassRow
from sync.central.training.assessing_schema import AssessmentWord
from sync.protocol import limits
from sync.protocol.messages import Change, is_uuid

MOST_REASON: Final = 2_000


@dataclass(frozen=True, slots=True)
class AssessmentBody:
    """The body of an ``assessment`` (``AssessmentWord``); submission: "" where a score was typed."""

    cohort: str
    person: str
    assessment: str
    attempt: int
    score: int
    on: date
    submission: str
    recorded_at: str


def read_assessment(body: Mapping[str, object]) -> AssessmentBody:
    """The body of an ``assessment``. Raises ``BadBodyError``, ``score_outside`` for points that nothing can give."""
    cohort, person, assessment = (
        read_text(body, name, limits.IDENTIFIER) for name in ("cohort", "person", "assessment")
    )
    attempt, score = body.get("attempt"), body.get("score")
    if not is_uuid(cohort) or not is_uuid(person) or not assessment:
        raise BadBodyError
    if type(attempt) is not int or not 1 <= attempt <= MOST_ATTEMPTS or type(score) is not int:
        raise BadBodyError
    if not 0 <= score <= MOST_POINTS * HUNDREDTHS:
        raise BadBodyError("score_outside")
    read_text(body, "reason", MOST_REASON)
    try:
        on = date.fromisoformat(read_text(body, "on", 10))
    except ValueError as error:
        raise BadBodyError from error
    submission = read_text(body, "submission", limits.CHANGE)
    return AssessmentBody(
        cohort, person, assessment, attempt, score, on, submission, read_text(body, "recorded_at", limits.IDENTIFIER)
    )


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:
    """Keep what came in a change. Raises ``BadBodyError``, ``assessment_record``."""
    said = read_assessment(change.body)
    if change.record != assessment_record(enrolment_id(said.cohort, said.person), said.assessment, said.attempt):
        raise BadBodyError("assessment_record")
    session.add(
        AssessmentWord(
            id=change.id, record=change.record, cohort=said.cohort, person=said.person, assessment=said.assessment,
            attempt=said.attempt, score=said.score, held=said.on, clock=change.clock, form_id=change.form_id,
            form_version=change.form_version, device_id=device, office_id=office, author_id=change.author,
            recorded_at=said.recorded_at, received_at=at,
        )
    )  # fmt: skip
    session.flush()  # what is said of the end of the course in the same batch rests on this one


def check(session: Session, change: Change, row: Mapping[str, Any] | None) -> None:
    """Hold a result against the course of its cohort; where the cohort is not here yet, nothing is asked.

    row: of its class where it changes in the same slice. Raises ``BadBodyError``: ``assessment_unknown``,
    ``assessment_form``, ``score_outside``, ``score_differs``, ``attempts_over``.
    """
    said = read_assessment(change.body)
    there = described(session, said.cohort, row)
    if there is None:
        return
    found = there[0].ending.assessment(said.assessment)
    if found is None:
        raise BadBodyError("assessment_unknown")
    if found.form != change.form_id or bool(found.form) != bool(said.submission):
        raise BadBodyError("assessment_form")
    if not within(found, said.score):
        raise BadBodyError("score_outside")
    if said.attempt > found.attempts:
        raise BadBodyError("attempts_over")
    if found.form:
        answers = (one.value for one in read_answers(said.submission) if one.name == found.result)
        if form_score(next(answers, "")) != said.score:
            raise BadBodyError("score_differs")


def described(
    session: Session, cohort_id: str, row: Mapping[str, Any] | None = None
) -> tuple[Cohort, Sequence[Any]] | None:
    """A cohort and its sessions, as ``row`` says them or as they are kept; None of what is none, or is not here."""
    if row is not None:
        return (read_cohort(row["cohort"]), row["sessions"]) if row["cohort"] else None
    kept = session.scalars(select(TrainingClassRow).where(TrainingClassRow.id == cohort_id)).first()
    return None if kept is None or not kept.cohort else (read_cohort(kept.cohort), kept.sessions)


def words_of(session: Session, cohort: str, people: Collection[str] = ()) -> dict[str, tuple[Result, ...]]:
    """Every word on results of a cohort, by person; of some people alone where they are named."""
    query = select(AssessmentWord).where(AssessmentWord.cohort == cohort)
    if people:
        query = query.where(among(session, AssessmentWord.person, people))
    found: dict[str, list[Result]] = {}
    for row in session.scalars(query.order_by(AssessmentWord.clock, AssessmentWord.id)):
        result = Result(row.assessment, row.attempt, row.score, row.held, row.clock, row.id, row.author_id)
        found.setdefault(row.person, []).append(result)
    return {person: tuple(said) for person, said in found.items()}
