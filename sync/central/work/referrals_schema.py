"""The tables of referrals: what was said, where each stands, and how many a vacancy has."""

from datetime import date, datetime

from sqlalchemy import Date, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base

VACANCY = String(128)


class ReferralWord(Base):
    """One word of one change, or of the ministry's staff. id: of the change; record: of the referral; side, state,
    reason: as ``domain.work.referrals`` names them; then: the day that goes with it; corrects: the change that it takes
    the place of; clock: of the change; device_id, office_id: "" of the ministry's own.
    """

    __tablename__ = "referral_words"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    record: Mapped[str] = mapped_column(ID)
    vacancy: Mapped[str] = mapped_column(VACANCY)
    person: Mapped[str] = mapped_column(ID)
    state: Mapped[str] = mapped_column(String(16))
    side: Mapped[str] = mapped_column(String(16))
    said_on: Mapped[date] = mapped_column(Date)
    reason: Mapped[str] = mapped_column(String(24))
    note: Mapped[str] = mapped_column(String(2_000))
    then_on: Mapped[date | None] = mapped_column(Date)
    corrects: Mapped[str] = mapped_column(ID)
    clock: Mapped[str] = mapped_column(String(96))
    device_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID)
    author_id: Mapped[str] = mapped_column(ID)
    received_at: Mapped[datetime]
    __table_args__ = (Index(None, "vacancy"), Index(None, "person"), Index(None, "record"))


class ReferralStand(Base):
    """Where a referral stands by all of its words. id: its record; topic: under which the feed says it; since: the day
    of the word that holds; issued: whether a letter ever went out; started: the day on which the work began.

    letter: the digits on it (``letter_of``).
    """

    __tablename__ = "referral_stands"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    vacancy: Mapped[str] = mapped_column(VACANCY)
    person: Mapped[str] = mapped_column(ID)
    topic: Mapped[str] = mapped_column(String(128))
    state: Mapped[str] = mapped_column(String(16))
    since: Mapped[date] = mapped_column(Date)
    issued: Mapped[bool]
    started: Mapped[date | None] = mapped_column(Date)
    letter: Mapped[str] = mapped_column(String(11))
    __table_args__ = (Index(None, "vacancy", "state"), Index(None, "person"), Index(None, "letter"))


class ReferredVacancy(Base):
    """What referrals make of a vacancy. filled: places that somebody has; out: letters whose answer is awaited.

    Whoever says something of it holds its row: of two offices that write the last letter one waits for the other.
    """

    __tablename__ = "referred_vacancies"
    id: Mapped[str] = mapped_column(VACANCY, primary_key=True)
    filled: Mapped[int]
    out: Mapped[int]
