"""The table of what people scored in the assessments of their courses."""

from datetime import date, datetime

from sqlalchemy import Date, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base


class AssessmentWord(Base):
    """One result of one change. id: of the change; record: of the sitting; cohort: id of the class; person: the record.

    assessment: its id in the course; attempt: from 1; score: hundredths of a point; held: the day; clock: of the
    change: of several words on one sitting the last holds.
    """

    __tablename__ = "assessments"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    record: Mapped[str] = mapped_column(ID, index=True)
    cohort: Mapped[str] = mapped_column(ID)
    person: Mapped[str] = mapped_column(ID, index=True)
    assessment: Mapped[str] = mapped_column(String(64))
    attempt: Mapped[int] = mapped_column(Integer)
    score: Mapped[int] = mapped_column(Integer)
    held: Mapped[date] = mapped_column(Date)
    clock: Mapped[str] = mapped_column(String(96))
    form_id: Mapped[str] = mapped_column(String(256))
    form_version: Mapped[str] = mapped_column(String(64))
    device_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID)
    author_id: Mapped[str] = mapped_column(ID)
    recorded_at: Mapped[str] = mapped_column(String(64))
    received_at: Mapped[datetime]
    __table_args__ = (Index(None, "cohort", "person"),)
