"""The tables of job fairs: what the ministry plans, who is invited, and what desks say of them."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base


class FairRow(Base):
    """A fair. state: ``draft``, or as desks are told (``domain.work.fairs.FairState``); said: ``write_fair``.

    whom: how the invited are found: governorates, quotas by office, numbers that were brought; allotted_at: when they
    were found last, None before; by: who made it.
    """

    __tablename__ = "fairs"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    office_id: Mapped[str] = mapped_column(ID, index=True)
    state: Mapped[str] = mapped_column(String(16))
    said: Mapped[dict[str, Any]]
    whom: Mapped[dict[str, Any]]
    by: Mapped[str] = mapped_column(String(80))
    made_at: Mapped[datetime]
    allotted_at: Mapped[datetime | None]
    published_at: Mapped[datetime | None]


class FairInvitation(Base):
    """Somebody who is invited. id: of the visit; rank, ground, band, points, registered: why, and in which order.

    places: (stand, slot) each; told: whether desks were told of it; over: they are expected no more.
    """

    __tablename__ = "fair_invitations"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    fair: Mapped[str] = mapped_column(ID)
    person: Mapped[str] = mapped_column(ID, index=True)
    office_id: Mapped[str] = mapped_column(ID)
    ground: Mapped[str] = mapped_column(String(16))
    rank: Mapped[int] = mapped_column(BigInteger)
    band: Mapped[int] = mapped_column(BigInteger)
    points: Mapped[int | None] = mapped_column(BigInteger)
    registered: Mapped[str] = mapped_column(String(10))
    places: Mapped[list[Any]]
    told: Mapped[bool] = mapped_column(Boolean(create_constraint=False))
    over: Mapped[bool] = mapped_column(Boolean(create_constraint=False))
    __table_args__ = (Index(None, "fair", "rank"),)


class FairWordRow(Base):
    """One word of one change. id: of the change; record: of the visit; person: "" of somebody without a record, or who
    was erased; at: when it was, as the desk's clock said.
    """

    __tablename__ = "fair_words"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    record: Mapped[str] = mapped_column(ID)
    fair: Mapped[str] = mapped_column(ID, index=True)
    person: Mapped[str] = mapped_column(ID, index=True)
    said: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime]
    stand: Mapped[str] = mapped_column(ID)
    vacancy: Mapped[str] = mapped_column(ID)
    outcome: Mapped[str] = mapped_column(String(16))
    note: Mapped[str] = mapped_column(String(1000))
    corrects: Mapped[str] = mapped_column(ID)
    clock: Mapped[str] = mapped_column(String(96))
    device_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID)
    author_id: Mapped[str] = mapped_column(ID)
    received_at: Mapped[datetime]
