"""The table of tries to follow graduates up, as desks said them."""

from datetime import date, datetime

from sqlalchemy import Date, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base


class FollowUpWord(Base):
    """One word of one change. id: of the change; record: of the round; subject, of: after what; cohort: "" of none.

    outcome: of ``domain.following_up.Outcome``; again: the day on which they try again; corrects: the change that it
    takes the place of; working, in_field: from the answers, unknown once the person is erased; clock: of the change.
    """

    __tablename__ = "follow_ups"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    record: Mapped[str] = mapped_column(ID)
    subject: Mapped[str] = mapped_column(String(16))
    of: Mapped[str] = mapped_column(ID)
    person: Mapped[str] = mapped_column(ID, index=True)
    cohort: Mapped[str] = mapped_column(ID)
    round: Mapped[str] = mapped_column(String(8))
    said_on: Mapped[date] = mapped_column(Date)
    outcome: Mapped[str] = mapped_column(String(16))
    again: Mapped[date | None] = mapped_column(Date)
    corrects: Mapped[str] = mapped_column(ID)
    working: Mapped[str] = mapped_column(String(8))
    in_field: Mapped[str] = mapped_column(String(8))
    clock: Mapped[str] = mapped_column(String(96))
    device_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID)
    author_id: Mapped[str] = mapped_column(ID)
    form_id: Mapped[str] = mapped_column(String(256))
    form_version: Mapped[str] = mapped_column(String(64))
    recorded_at: Mapped[str] = mapped_column(String(64))
    received_at: Mapped[datetime]
    __table_args__ = (Index(None, "of", "round"),)
