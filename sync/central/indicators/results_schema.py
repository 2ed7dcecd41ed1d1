"""The tables of figures that were released: written once, never changed."""

from datetime import date, datetime
from typing import Final

from sqlalchemy import Date, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import Base

PERIOD: Final = 16
NAME: Final = 32
PLACE: Final = 128


class ReleasedPeriod(Base):
    """A quarter whose figures are out. snapshot: its name; day: until when it knows; edition: of the definitions;
    smallest, base: by which numbers were kept back and rounded (``disclosure.Rule``). revision: 1 of what was released
    when the quarter was closed, more of corrections, each with its reason; the last one is in force.
    """

    __tablename__ = "released_periods"
    period: Mapped[str] = mapped_column(String(PERIOD), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    reason: Mapped[str] = mapped_column(Text)
    released_at: Mapped[datetime]
    snapshot: Mapped[str] = mapped_column(String(PLACE))
    day: Mapped[date] = mapped_column(Date)
    edition: Mapped[int]
    smallest: Mapped[int]
    base: Mapped[int]


class ReleasedFigure(Base):
    """One number as it was released, None where it is kept back.

    place: the row (a governorate, a skill …), ``disclosure.ALL`` of all, ``disclosure.TOGETHER`` of those with too few;
    table: a classification, or a measure, whose class is ``ALL``; class_: ``ALL`` of everybody.
    """

    __tablename__ = "released_figures"
    period: Mapped[str] = mapped_column(String(PERIOD), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    star: Mapped[str] = mapped_column(String(NAME), primary_key=True)
    table: Mapped[str] = mapped_column("classification", String(NAME), primary_key=True)
    place: Mapped[str] = mapped_column(String(PLACE), primary_key=True)
    class_: Mapped[str] = mapped_column("class", String(PLACE), primary_key=True)
    number: Mapped[int | None]


class ReleasedTogether(Base):
    """A row that is in ``disclosure.TOGETHER`` alone: its people were too few."""

    __tablename__ = "released_together"
    period: Mapped[str] = mapped_column(String(PERIOD), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    star: Mapped[str] = mapped_column(String(NAME), primary_key=True)
    place: Mapped[str] = mapped_column(String(PLACE), primary_key=True)
