"""The tables of the ministry's staff: who may look, their open sessions, and how often somebody guessed wrong."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Double, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base


class Staff(Base):
    """A person at the ministry who may look at the pages. password: an Argon2id PHC string.

    closed_at: None while they may sign in. totp: the secret of their second factor, sealed; None until they confirmed
    one. totp_step: the step of time of the last code, which counts no more. codes: SHA-256 of one-time codes, in hex.
    """

    __tablename__ = "staff"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    username: Mapped[str] = mapped_column(String(80), unique=True)
    display_name: Mapped[str]
    password: Mapped[str]
    role: Mapped[str] = mapped_column(String(16))
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    totp: Mapped[bytes | None]
    totp_step: Mapped[int] = mapped_column(BigInteger, default=0)
    codes: Mapped[list[Any]] = mapped_column(default=list)


class StaffSession(Base):
    """A browser in which a password was right, known by the hash of its cookie.

    whole: the second factor was right too. seen_at: within the last minute of when it was last used. offered: the
    sealed secret of a second factor that this browser was shown and that is yet to be confirmed.
    """

    __tablename__ = "staff_sessions"
    token: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"), index=True)
    csrf: Mapped[str] = mapped_column(String(64))
    whole: Mapped[bool]
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    offered: Mapped[bytes | None]


class Failure(Base):
    """Wrong guesses of late, by the hash of a name or an address: they hold for all processes and outlive each."""

    __tablename__ = "staff_failures"
    key: Mapped[str] = mapped_column(ID, primary_key=True)
    count: Mapped[float] = mapped_column(Double())
    last: Mapped[datetime] = mapped_column(index=True)
