"""The tables of linkage: its runs, the cases it proposes, and the links that people made of them."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import BigInteger, Double, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base

PROPOSED, ONCE, SAME, DIFFERENT, UNSURE, GONE = "proposed", "once", "same", "different", "unsure", "gone"
OPEN: Final = (PROPOSED, ONCE, UNSURE)
"""States of a case that somebody may still decide."""
NOTHING: Final = "[]"
"""In ``LinkageCase.against``, as a database writes it: nothing speaks against the case."""
RUNNING, DONE, FAILED = "running", "done", "failed"
"""States of a run."""


class LinkageRun(Base):
    """One run. scope: ``full`` or ``new``; state: ``running``, ``done`` or ``failed``.

    up_to: what was decided on until then is in the features; records: of the register; fresh: looked at against all;
    met: pairs that shared a key, once for each key that they shared; proposed: cases that came of them; clusters: of
    the surest; contradicted: of those.
    """

    __tablename__ = "linkage_runs"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    scope: Mapped[str] = mapped_column(String(8))
    engine: Mapped[str] = mapped_column(String(16))
    model: Mapped[str] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(16))
    begun_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    up_to: Mapped[datetime]
    records: Mapped[int] = mapped_column(BigInteger, default=0)
    fresh: Mapped[int] = mapped_column(BigInteger, default=0)
    met: Mapped[int] = mapped_column(BigInteger, default=0)
    proposed: Mapped[int] = mapped_column(BigInteger, default=0)
    clusters: Mapped[int] = mapped_column(BigInteger, default=0)
    contradicted: Mapped[int] = mapped_column(BigInteger, default=0)


class LinkageCase(Base):
    """Two records that may be of one person. left, right: their ids, the lesser first.

    state: ``proposed``, ``once`` (one of two reviewers has said same), ``same``, ``different``, ``unsure`` or ``gone``
    (a later run does not find it any more, but another may again).
    evidence: [field, level, bits]; probability: the model's; cluster: the least record id of those that hang together;
    against: codes of what speaks against the cluster; two: whether a link takes two reviewers, and why.
    before: of a decided case, who had not been sure of it, when and in which words (``by``, ``at``, ``words``), if any.
    """

    __tablename__ = "linkage_cases"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    run_id: Mapped[str] = mapped_column(ForeignKey("linkage_runs.id"))
    left_id: Mapped[str] = mapped_column(ID)
    right_id: Mapped[str] = mapped_column(ID)
    probability: Mapped[float] = mapped_column(Double())
    model: Mapped[str] = mapped_column(String(64))
    evidence: Mapped[list[Any]]
    cluster: Mapped[str] = mapped_column(ID, default="")
    against: Mapped[list[Any]] = mapped_column(default=list)
    two: Mapped[str] = mapped_column(String(32), default="")
    state: Mapped[str] = mapped_column(String(16))
    first_by: Mapped[str] = mapped_column(String(80), default="")
    decided_by: Mapped[str] = mapped_column(String(80), default="")
    decided_at: Mapped[datetime | None]
    words: Mapped[str] = mapped_column(default="")
    before: Mapped[dict[str, Any]] = mapped_column(default=dict)
    __table_args__ = (
        UniqueConstraint("left_id", "right_id"),
        Index(None, "state", "probability"),
        Index(None, "right_id"),
        Index(None, "cluster"),
    )


class PersonLink(Base):
    """Two records are of one person, as a person decided: ``record_id`` goes on in ``of_id``. Neither is changed.

    undone_at: since when it holds no more; the row stays.
    """

    __tablename__ = "person_links"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("linkage_cases.id"), index=True)
    record_id: Mapped[str] = mapped_column(ID, index=True)
    of_id: Mapped[str] = mapped_column(ID, index=True)
    made_by: Mapped[str] = mapped_column(String(80))
    second_by: Mapped[str] = mapped_column(String(80), default="")
    made_at: Mapped[datetime]
    undone_by: Mapped[str] = mapped_column(String(80), default="")
    undone_at: Mapped[datetime | None]
