"""The tables of points: what was asked and granted, rule sets that staff brought, and everybody's ledger."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base, Document


class PointsAsked(Base):
    """An adjustment, an appeal or a reversal that a desk's second person approved: it holds since then.

    id: of the change that brought it; points: whole, never 0; words: why, gone once the person is erased; rule: whose
    line it is about, or ""; of: of a reversal, what it takes back; version: of the rule set that the desk saw.
    """

    __tablename__ = "points_asked"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    person: Mapped[str] = mapped_column(ID, index=True)
    what: Mapped[str] = mapped_column(String(16))
    account: Mapped[str] = mapped_column(String(16))
    points: Mapped[int] = mapped_column(Integer)
    words: Mapped[str]
    rule: Mapped[str] = mapped_column(String(64))
    of: Mapped[str] = mapped_column(ID, index=True)
    version: Mapped[str] = mapped_column(String(64))
    clock: Mapped[str] = mapped_column(String(96))
    device_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID)
    author_id: Mapped[str] = mapped_column(ID)
    recorded_at: Mapped[str] = mapped_column(String(64))
    received_at: Mapped[datetime]


class PointsRuleSet(Base):
    """A rule set that somebody of the staff brought. id: SHA-256 of its document, hex; document: as a release has it.

    simulation: what came of trying it on the register, None before; release: the version of the one that it was built
    into, 0 before.
    """

    __tablename__ = "points_rule_sets"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    version: Mapped[str] = mapped_column(String(64))
    document: Mapped[bytes]
    rules: Mapped[int] = mapped_column(Integer)
    brought_by: Mapped[str] = mapped_column(String(80))
    brought_at: Mapped[datetime]
    simulation: Mapped[Any] = mapped_column(Document, nullable=True)
    simulated_at: Mapped[datetime | None]
    release: Mapped[int] = mapped_column(BigInteger, default=0)


class PointsLedger(Base):
    """Somebody's ledger: every line that was ever granted by rules, and its reversals. Adjustments stand beside it.

    rules: id of the rule set by which it was last looked at; stamp: what the record and the training said then; on: the
    day that it was looked at for (ISO); entries: as ``mihan_desktop.domain.points`` writes them.
    """

    __tablename__ = "points_ledgers"
    record_id: Mapped[str] = mapped_column(ID, primary_key=True)
    rules: Mapped[str] = mapped_column(ID)
    stamp: Mapped[str] = mapped_column(String(128))
    day: Mapped[str] = mapped_column(String(10))
    priority: Mapped[int] = mapped_column(BigInteger)
    engagement: Mapped[int] = mapped_column(BigInteger)
    entries: Mapped[list[Any]]


class PointsRun(Base):
    """One passage through the register. position: the last record that was looked at, so that a killed one goes on.

    people: looked at; moved: whose ledger got a line; ended_at: None while it is not over.
    """

    __tablename__ = "points_runs"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    rules: Mapped[str] = mapped_column(ID)
    day: Mapped[str] = mapped_column(String(10))
    position: Mapped[str] = mapped_column(ID)
    people: Mapped[int] = mapped_column(BigInteger, default=0)
    moved: Mapped[int] = mapped_column(BigInteger, default=0)
    begun_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
