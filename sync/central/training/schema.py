"""The table of what desks said of people in cohorts."""

from datetime import date, datetime

from sqlalchemy import Date, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base


class EnrolmentWord(Base):
    """One word of one change. id: of the change; cohort: id of the class; person: id of the record.

    state: of ``domain.training.enrolments.SAID``; since: the day from which it holds; reason: gone once the person is
    erased; rank, points, version: on what a place was given; moved_to: the cohort of a transfer; clock: of the change,
    so that of many words the order is the same everywhere.
    """

    __tablename__ = "enrolments"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    cohort: Mapped[str] = mapped_column(ID)
    person: Mapped[str] = mapped_column(ID, index=True)
    state: Mapped[str] = mapped_column(String(24))
    since: Mapped[date] = mapped_column(Date)
    reason: Mapped[str]
    rank: Mapped[int] = mapped_column(Integer)
    points: Mapped[int | None] = mapped_column(Integer)
    version: Mapped[str] = mapped_column(String(64))
    moved_to: Mapped[str] = mapped_column(ID)
    clock: Mapped[str] = mapped_column(String(96))
    device_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID)
    author_id: Mapped[str] = mapped_column(ID)
    recorded_at: Mapped[str] = mapped_column(String(64))
    received_at: Mapped[datetime]
    __table_args__ = (Index(None, "cohort", "person"),)
