"""The tables of what keeps figures from telling of anybody: the key of rounding, and records that were given out."""

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import JSON, Date, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base

FOLDER: Final = "microdata"
"""Of the centre's folder, in which the records lie."""


class DisclosureKey(Base):
    """By which rounding and samples are drawn: one row, made when it is first asked for, and never again."""

    __tablename__ = "disclosure_keys"
    name: Mapped[str] = mapped_column(String(16), primary_key=True)
    key: Mapped[bytes]
    made_at: Mapped[datetime]


class MicrodataRelease(Base):
    """The records of one period, as they are given out whoever asks. period: ``2026-Q3``; day: of the snapshot.

    k: fewest who are alike; smallest: of the policy then; levels: how far each column was made coarser; rows: that are
    in it; left_out: for there were too few like them; told: by sensitive column how many different answers each group
    has at least, and how many answers were taken out; sha256: of the file beside the database.
    """

    __tablename__ = "microdata_releases"
    period: Mapped[str] = mapped_column(String(16), primary_key=True)
    day: Mapped[date] = mapped_column(Date)
    made_at: Mapped[datetime]
    k: Mapped[int]
    levels: Mapped[dict[str, Any]] = mapped_column(JSON)
    rows: Mapped[int]
    left_out: Mapped[int]
    groups: Mapped[int]
    told: Mapped[dict[str, Any]] = mapped_column(JSON)
    sha256: Mapped[str] = mapped_column(ID)


class MicrodataExport(Base):
    """One person's wish to have the records of a period, and what another of the staff said to it.

    state: ``asked``, ``approved`` or ``refused``; reason: what they are for; recipient: who is to have them; answer:
    why it was refused.
    """

    __tablename__ = "microdata_exports"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    period: Mapped[str] = mapped_column(String(16))
    asked_by: Mapped[str] = mapped_column(String(80))
    asked_at: Mapped[datetime]
    reason: Mapped[str]
    recipient: Mapped[str]
    state: Mapped[str] = mapped_column(String(16))
    decided_by: Mapped[str] = mapped_column(String(80))
    decided_at: Mapped[datetime | None]
    answer: Mapped[str]
    release: Mapped[str | None] = mapped_column(ForeignKey("microdata_releases.period"))
    __table_args__ = (Index(None, "state", "asked_at"),)
