"""The tables of what people ask the ministry about their own records, and of what was erased."""

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base


class RequestRow(Base):
    """One request. id: of the change that brought it; person: the record's id.

    state: ``open``, ``proposed`` (an erasure that one of the staff granted and another must confirm), ``granted``,
    ``refused`` or ``lifted`` (a withdrawal that holds no longer); words: what was asked, answer: what the ministry
    said, both gone once the record is erased.
    """

    __tablename__ = "requests"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    person: Mapped[str] = mapped_column(ID, index=True)
    device_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID)
    author_id: Mapped[str] = mapped_column(ID)
    what: Mapped[str] = mapped_column(String(16))
    asked_by: Mapped[str] = mapped_column(String(16))
    shown: Mapped[str] = mapped_column(String(16))
    words: Mapped[str]
    recorded_at: Mapped[str] = mapped_column(String(64))
    received_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(16))
    answer: Mapped[str]
    proposed_by: Mapped[str] = mapped_column(String(80))
    decided_by: Mapped[str] = mapped_column(String(80))
    decided_at: Mapped[datetime | None]
    __table_args__ = (Index(None, "state", "received_at"),)


class ErasedFile(Base):
    """A file that only erased records named: it is not taken in again."""

    __tablename__ = "erased_files"
    sha256: Mapped[str] = mapped_column(ID, primary_key=True)
    at: Mapped[datetime]
