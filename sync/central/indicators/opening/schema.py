"""The tables of open data: tokens that open it, briefings that were made, letters that tell of these."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import JSON, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base

NAME: Final = 200
ADDRESS: Final = 320


class OpenToken(Base):
    """A right to read open data. hash: SHA-256 of the token, which is kept nowhere; name: whose it is, and for what.

    scopes: of ``datasets.Scope``; ended_at: by hand, before it ran out; used_at: within an hour of the last time.
    """

    __tablename__ = "open_tokens"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    name: Mapped[str] = mapped_column(String(NAME))
    scopes: Mapped[list[Any]] = mapped_column(JSON)
    made_by: Mapped[str] = mapped_column(String(80))
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    used_at: Mapped[datetime | None]


class Briefing(Base):
    """The briefing of a quarter, in the centre's folder. stamp: of the figures that it is made of; files: by language
    the SHA-256 of its PDF.
    """

    __tablename__ = "briefings"
    period: Mapped[str] = mapped_column(String(16), primary_key=True)
    stamp: Mapped[str] = mapped_column(String(64))
    made_at: Mapped[datetime]
    files: Mapped[dict[str, Any]] = mapped_column(JSON)


class BriefingLetter(Base):
    """Somebody who is told of a briefing. sent_at: None while it has not gone out; code: why the last try did not."""

    __tablename__ = "briefing_letters"
    period: Mapped[str] = mapped_column(String(16), primary_key=True)
    stamp: Mapped[str] = mapped_column(String(64), primary_key=True)
    address: Mapped[str] = mapped_column(String(ADDRESS), primary_key=True)
    tries: Mapped[int]
    code: Mapped[str] = mapped_column(String(64))
    sent_at: Mapped[datetime | None]
