"""The table of the nights on which everybody was put beside all work; the lists themselves are a file (``keeping``)."""

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import JSON, Date, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base

RUNNING, DONE, FAILED = "running", "done", "failed"
"""States of a run."""
DUCKDB, SPARK, POSTGRESQL = "duckdb", "spark", "postgresql"
ENGINES: Final = (DUCKDB, SPARK, POSTGRESQL)


class MatchingRun(Base):
    """One run. rules: version of the weights, "" for those to start from; day: on which ages and dates were looked at.

    people, vacancies: that took part; listed: people who are among the best of some vacancy; lines: of both lists;
    groups: how many by group (``rates.Group``), as counted when it ended; code: why it was not completed.
    """

    __tablename__ = "matching_runs"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    engine: Mapped[str] = mapped_column(String(16))
    rules: Mapped[str] = mapped_column(String(64))
    day: Mapped[date] = mapped_column(Date)
    state: Mapped[str] = mapped_column(String(16))
    begun_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    people: Mapped[int] = mapped_column(default=0)
    vacancies: Mapped[int] = mapped_column(default=0)
    listed: Mapped[int] = mapped_column(default=0)
    lines: Mapped[int] = mapped_column(default=0)
    code: Mapped[str] = mapped_column(String(64), default="", server_default="")
    groups: Mapped[list[Any]] = mapped_column(JSON, default=list)
