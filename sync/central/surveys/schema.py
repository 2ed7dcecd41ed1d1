"""The tables of surveys: what the ministry plans, whom it asks, and what offices say of them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, Date, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base


class SurveyRow(Base):
    """A survey. state: ``draft``, or as desks are told (``domain.surveys.SurveyState``); said: ``write_survey``; by:
    who made it.
    """

    __tablename__ = "surveys"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    said: Mapped[dict[str, Any]]
    by: Mapped[str] = mapped_column(String(80))
    made_at: Mapped[datetime]
    published_at: Mapped[datetime | None]


class SurveyAskedRow(Base):
    """An institution of a survey's list. id: its record in the survey; said: what the office is told of it; office_id:
    which asks it, "" before one does; drawn: it belongs to the sample; told: an office heard of it; forgotten_at: when
    nobody kept any more who answered there.
    """

    __tablename__ = "survey_asked"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    survey: Mapped[str] = mapped_column(ID)
    kind: Mapped[str] = mapped_column(String(32))
    governorate: Mapped[str] = mapped_column(String(16))
    said: Mapped[dict[str, Any]]
    office_id: Mapped[str] = mapped_column(ID)
    drawn: Mapped[bool] = mapped_column(Boolean(create_constraint=False))
    told: Mapped[bool] = mapped_column(Boolean(create_constraint=False))
    forgotten_at: Mapped[datetime | None]
    __table_args__ = (Index(None, "survey", "office_id"),)


class SurveyWordRow(Base):
    """One word of one change. id: of the change; record: of the institution in the survey; needs: what was lifted of
    the answers, empty where nobody answered.
    """

    __tablename__ = "survey_words"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    record: Mapped[str] = mapped_column(ID, index=True)
    survey: Mapped[str] = mapped_column(ID, index=True)
    outcome: Mapped[str] = mapped_column(String(16))
    said_on: Mapped[date] = mapped_column(Date)
    again: Mapped[date | None] = mapped_column(Date)
    needs: Mapped[dict[str, Any]]
    corrects: Mapped[str] = mapped_column(ID)
    clock: Mapped[str] = mapped_column(String(96))
    device_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID)
    author_id: Mapped[str] = mapped_column(ID)
    received_at: Mapped[datetime]


class SurveyResultRow(Base):
    """What was answered in a survey, as it was released: an edition stays as it is. reason: why there is one more;
    said: ``results.write_answers``.
    """

    __tablename__ = "survey_results"
    survey: Mapped[str] = mapped_column(ID, primary_key=True)
    edition: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    made_at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(80))
    reason: Mapped[str]
    said: Mapped[dict[str, Any]]
