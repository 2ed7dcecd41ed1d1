"""The tables of certificates: each as it was signed, and those that wait for something before they can be."""

from datetime import date, datetime

from sqlalchemy import Date, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base


class CertificateRow(Base):
    """One certificate. serial: ``2026-000127-4``; text: as its code shows it; claims: SHA-256 of what it says, hex.

    person, text: gone once the person is erased; serial, claims and whether it holds stay, so that the paper in the
    person's hands can still be looked up. state: ``good``, ``proposed`` (one of the staff wants it withdrawn and
    another must confirm) or ``withdrawn``; why: of ``WITHDRAWN_FOR``; words: for the staff alone.
    """

    __tablename__ = "certificates"
    serial: Mapped[str] = mapped_column(String(24), primary_key=True)
    enrolment: Mapped[str] = mapped_column(ID, index=True)
    cohort: Mapped[str] = mapped_column(ID, index=True)
    person: Mapped[str] = mapped_column(ID, index=True)
    office_id: Mapped[str] = mapped_column(ID)
    key: Mapped[str] = mapped_column(String(16))
    claims: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
    issued: Mapped[date] = mapped_column(Date)
    issued_at: Mapped[datetime]
    replaces: Mapped[str] = mapped_column(String(24))
    state: Mapped[str] = mapped_column(String(16))
    why: Mapped[str] = mapped_column(String(24))
    words: Mapped[str] = mapped_column(Text)
    proposed_by: Mapped[str] = mapped_column(String(80))
    withdrawn_by: Mapped[str] = mapped_column(String(80))
    withdrawn: Mapped[date | None] = mapped_column(Date)


class CertificateDue(Base):
    """An enrolment that was said to be certified and has no certificate yet. id: of its record.

    replaces: the serial whose place the new one takes, or ""; code: what it waits for, "" before it was looked at.
    """

    __tablename__ = "certificate_dues"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    cohort: Mapped[str] = mapped_column(ID)
    person: Mapped[str] = mapped_column(ID, index=True)
    office_id: Mapped[str] = mapped_column(ID)
    replaces: Mapped[str] = mapped_column(String(24))
    code: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime]
    tried_at: Mapped[datetime | None] = mapped_column(index=True)
