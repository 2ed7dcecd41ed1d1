"""The tables of employers and of the work they offer, as offices wrote them down."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Date, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base

KEY = String(300)
CLOCK = String(96)
LISTED = String(200)


class EmployerRow(Base):
    """An employer as it stands. facts: ``domain.work.employers.write_facts``; clock: of the word that counts; standing:
    of ``Standing``; words: why it was refused; first_by: who verified one that wants two; decided_by: who decided;
    same: another that is the same employer and stays; office_id: that said the word that counts.
    """

    __tablename__ = "employers"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    name: Mapped[str] = mapped_column(LISTED)
    name_folded: Mapped[str] = mapped_column(LISTED, index=True)
    governorate: Mapped[str] = mapped_column(String(16))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    clock: Mapped[str] = mapped_column(CLOCK)
    standing: Mapped[str] = mapped_column(String(16))
    words: Mapped[str] = mapped_column(String(2_000))
    first_by: Mapped[str] = mapped_column(String(128))
    decided_by: Mapped[str] = mapped_column(String(128))
    decided_at: Mapped[datetime | None]
    same: Mapped[str] = mapped_column(ID, index=True)
    office_id: Mapped[str] = mapped_column(ID)
    received_at: Mapped[datetime]
    __table_args__ = (Index(None, "standing", "received_at"),)


class EmployerKey(Base):
    """By what an employer is found again (``domain.work.employers.keys_of``)."""

    __tablename__ = "employer_keys"
    key: Mapped[str] = mapped_column(KEY, primary_key=True)
    employer: Mapped[str] = mapped_column(ID, primary_key=True, index=True)


class EmployerOffice(Base):
    """An office that spoke of an employer, and is told what becomes of it."""

    __tablename__ = "employer_offices"
    employer: Mapped[str] = mapped_column(ID, primary_key=True)
    office: Mapped[str] = mapped_column(ID, primary_key=True)


class OfferRow(Base):
    """A vacancy as it stands. offer: ``domain.work.vacancies.write_offer``, described: its clock; state, stated: what
    was said of it last, and when; office_id: that wrote it down, which alone speaks of it; late: days beyond the law's
    after which the office heard of it; everywhere: it was told to the whole country; told: its state as desks know it.
    """

    __tablename__ = "offered_vacancies"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    employer: Mapped[str] = mapped_column(ID, index=True)
    title: Mapped[str] = mapped_column(LISTED)
    offer: Mapped[dict[str, Any]] = mapped_column(JSON)
    described: Mapped[str] = mapped_column(CLOCK)
    state: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(2_000))
    stated: Mapped[str] = mapped_column(CLOCK)
    closes: Mapped[date | None] = mapped_column(Date)
    late: Mapped[int]
    office_id: Mapped[str] = mapped_column(ID)
    everywhere: Mapped[bool]
    told: Mapped[str] = mapped_column(String(16))
    received_at: Mapped[datetime]
    __table_args__ = (Index(None, "told", "closes"),)
