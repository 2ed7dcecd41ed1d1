"""The tables of courses that are called in other offices, and of who applied from there."""

from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base


class CourseCall(Base):
    """What holds of a cohort's call. cohort: id of the class; said: ``domain.training.calling.write_call``."""

    __tablename__ = "course_calls"
    cohort: Mapped[str] = mapped_column(ID, primary_key=True)
    change_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID)
    author_id: Mapped[str] = mapped_column(ID)
    clock: Mapped[str] = mapped_column(String(96))
    said: Mapped[dict[str, Any]]
    received_at: Mapped[datetime]


class CourseTrainee(Base):
    """Somebody of another office in a cohort. id: of the enrolment; office_id: that applied for them.

    told: hash of what the cohort's office was told last, so that the same is not told twice.
    """

    __tablename__ = "course_trainees"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    cohort: Mapped[str] = mapped_column(ID, index=True)
    person: Mapped[str] = mapped_column(ID, index=True)
    office_id: Mapped[str] = mapped_column(ID)
    told: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
