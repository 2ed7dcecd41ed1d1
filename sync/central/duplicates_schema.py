"""The table of what people at desks said of two records that may be of one person."""

from datetime import datetime
from typing import Any

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base, Document


class DuplicateDecision(Base):
    """One decision. id: of the change that brought it; person, other: record ids, ``other`` also of a draft that became
    none because its person was registered.

    verdict: ``same``, ``different`` or ``unsure``; words: why, gone once one of the records is erased; score: how
    likely it seemed to the desk, of 10,000; reasons: pairs of field and level; model: the version that weighed them;
    clock: of the change, so that of a pair what was said last holds; level: ``desk``.
    """

    __tablename__ = "duplicate_decisions"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    person: Mapped[str] = mapped_column(ID, index=True)
    other: Mapped[str] = mapped_column(ID, index=True)
    verdict: Mapped[str] = mapped_column(String(16))
    words: Mapped[str]
    score: Mapped[int] = mapped_column(Integer)
    model: Mapped[str] = mapped_column(String(64))
    reasons: Mapped[Any] = mapped_column(Document)
    level: Mapped[str] = mapped_column(String(16))
    clock: Mapped[str] = mapped_column(String(64))
    device_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID)
    author_id: Mapped[str] = mapped_column(ID)
    recorded_at: Mapped[str] = mapped_column(String(64))
    received_at: Mapped[datetime]
