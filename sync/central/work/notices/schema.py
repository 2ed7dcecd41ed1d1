"""The queue of messages to people, and who wants none."""

from datetime import datetime
from typing import Final

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base

WAITING, SENT, GIVEN_UP, LEFT = "waiting", "sent", "given_up", "left"
STATES: Final = (WAITING, SENT, GIVEN_UP, LEFT)
"""given_up: after too many tries, or refused for good; left: whom it was for wants none any more, or is erased."""
SMS, EMAIL = "sms", "email"


class Notice(Base):
    """One message. id: of what it is about and for whom, so that nothing is said twice; about: the record of a
    referral, of a round of follow-up or of a visit to a fair; mark: what it says of that (a day, a time, a place): once
    that is another, it is not sent and another message is due.

    address: the number (E.164) or the mailbox, "" once it is over; words: as they go out, "" likewise; parts: of a
    text, 0 of a letter; tried: how often; due_at: not before then; code: why the last try failed; reference: what the
    gateway called it.
    """

    __tablename__ = "notices"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    kind: Mapped[str] = mapped_column(String(32))
    about: Mapped[str] = mapped_column(ID, index=True)
    mark: Mapped[str] = mapped_column(String(64), default="", server_default="")
    person: Mapped[str] = mapped_column(ID, index=True)
    channel: Mapped[str] = mapped_column(String(8))
    address: Mapped[str]
    language: Mapped[str] = mapped_column(String(8))
    words: Mapped[str]
    parts: Mapped[int] = mapped_column(default=0, server_default="0")
    state: Mapped[str] = mapped_column(String(16))
    tried: Mapped[int] = mapped_column(default=0)
    code: Mapped[str] = mapped_column(String(64), default="")
    reference: Mapped[str] = mapped_column(String(128), default="")
    made_at: Mapped[datetime]
    due_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    __table_args__ = (Index(None, "state", "due_at"),)


class NoticeStop(Base):
    """A telephone to which nothing is written. number: a digest of it; by: who said so, "" who answered a text."""

    __tablename__ = "notice_stops"
    number: Mapped[str] = mapped_column(ID, primary_key=True)
    by: Mapped[str] = mapped_column(String(80))
    at: Mapped[datetime]
