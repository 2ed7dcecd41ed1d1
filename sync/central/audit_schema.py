"""The tables of desks' logs: lines as they came, heads that were vouched for, and what does not fit together."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base

__all__ = ["AuditBreak", "AuditDesk", "AuditHead", "AuditLine", "AuditName", "Base"]

_LIVE = text("left_at IS NULL")


class AuditLine(Base):
    """A line of a desk's log. hash: made here anew. left_at: since when the desk goes on without it; it is kept."""

    __tablename__ = "audit_lines"
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    hash: Mapped[bytes] = mapped_column(primary_key=True)
    at: Mapped[str]
    actor_id: Mapped[str] = mapped_column(ID)
    code: Mapped[str] = mapped_column(ID)
    record_id: Mapped[str] = mapped_column(ID)
    details: Mapped[str]
    received_at: Mapped[datetime]
    left_at: Mapped[datetime | None]
    __table_args__ = (
        Index("ix_audit_lines_live", "device_id", "number", sqlite_where=_LIVE, postgresql_where=_LIVE),
        Index(None, "record_id"),
    )


class AuditHead(Base):
    """A head that a desk and a supervisor signed in a batch's manifest. batch: that batch's number."""

    __tablename__ = "audit_heads"
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"), primary_key=True)
    batch: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    hash: Mapped[bytes]
    left_at: Mapped[datetime | None]


class AuditBreak(Base):
    """What does not fit. kind: see ``auditing.BREAKS``; number: of the first line concerned; seen_at: by whom is here.

    said: of what the desk found itself, its kind. over_at: since when lines that were late are here.
    """

    __tablename__ = "audit_breaks"
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    seen_at: Mapped[datetime]
    said: Mapped[str] = mapped_column(String(16))
    over_at: Mapped[datetime | None]


class AuditDesk(Base):
    """How far the log of a desk is here: its last line, which was written at ``line_at`` (as it says).

    reported_at: when the desk last reported. road: ``wire``, ``file``, or ``office`` for the machine ``brought_by``.
    """

    __tablename__ = "audit_desks"
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)
    hash: Mapped[bytes]
    line_at: Mapped[str]
    reported_at: Mapped[datetime]
    road: Mapped[str] = mapped_column(String(16))
    brought_by: Mapped[str] = mapped_column(ID)


class AuditName(Base):
    """What a desk calls whoever acts in its log."""

    __tablename__ = "audit_names"
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"), primary_key=True)
    actor_id: Mapped[str] = mapped_column(ID, primary_key=True)
    name: Mapped[str]
