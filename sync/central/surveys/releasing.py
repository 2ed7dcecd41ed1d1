"""What was answered in surveys, as it was released: whoever shows or gives out a figure reads it here.

Answers of a survey that goes on are on no page: two looks a day apart would tell what came in between.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central.surveys.results import Answers, read_answers
from sync.central.surveys.schema import SurveyResultRow


@dataclass(frozen=True, slots=True)
class Edition:
    """One release. reason: why there is one more than before."""

    edition: int
    made_at: datetime
    by: str
    reason: str
    answers: Answers


def editions(session: Session, survey: str) -> tuple[Edition, ...]:
    """Every release of a survey, the newest first."""
    query = select(SurveyResultRow).where(SurveyResultRow.survey == survey).order_by(SurveyResultRow.edition.desc())
    return tuple(
        Edition(row.edition, row.made_at, row.by, row.reason, read_answers(row.said)) for row in session.scalars(query)
    )


def edition_of(session: Session, survey: str) -> Edition | None:
    """The newest; None before the first."""
    return next(iter(editions(session, survey)), None)
