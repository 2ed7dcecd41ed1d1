"""The tables of the country's index: seasons, what is prepared of each person, the indexes made, and questions."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base

BUILDING, BUILT, PUBLISHED, OVER = "building", "built", "published", "over"


class IndexSeason(Base):
    """How keys are stretched for about a year. keys: version of what is fingerprinted (``domain.elsewhere.KEYS``)."""

    __tablename__ = "index_seasons"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    salt: Mapped[bytes]
    cost: Mapped[int]
    keys: Mapped[int]
    begun_at: Mapped[datetime]


class IndexPerson(Base):
    """What is prepared of one record: values of its keys (64 bits, signed), the surest first; none of what is unknown.

    source: "" for a registration, else the import of an old register; change_id: of the register's line that was looked
    at, or when the old register was touched and a hash of the keys; place: governorate of the office, or of the person;
    turn: number of the first index that could hold it so.
    """

    __tablename__ = "index_people"
    record_id: Mapped[str] = mapped_column(ID, primary_key=True)
    source: Mapped[str] = mapped_column(ID)
    change_id: Mapped[str] = mapped_column(ID)
    season: Mapped[int]
    place: Mapped[str] = mapped_column(ID)
    turn: Mapped[int]
    first: Mapped[int | None] = mapped_column(BigInteger, index=True)
    second: Mapped[int | None] = mapped_column(BigInteger, index=True)
    third: Mapped[int | None] = mapped_column(BigInteger, index=True)


class IndexRow(Base):
    """One index. id: SHA-256 of its statement; whole: id of the one that it adds to, "" for one that says everything.

    state: ``building`` (only the number counts, and the id is none yet), ``built``, ``published`` or ``over``; key: of
    its epoch, empty when it is over.
    """

    __tablename__ = "national_indexes"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    epoch: Mapped[int]
    whole: Mapped[str] = mapped_column(ID)
    season: Mapped[int]
    state: Mapped[str] = mapped_column(String(16))
    statement: Mapped[bytes]
    signature: Mapped[bytes]
    key: Mapped[bytes]
    people: Mapped[int] = mapped_column(BigInteger)
    entries: Mapped[int] = mapped_column(BigInteger)
    size: Mapped[int] = mapped_column(BigInteger)
    built_at: Mapped[datetime]
    published_at: Mapped[datetime | None]


class QuestionRow(Base):
    """Whether somebody is registered elsewhere. id: of the change that asked; known: record ids that were named.

    asked_at: when the desk wrote it down, as far as the ministry believes that (``questions.moment_of``).
    """

    __tablename__ = "questions"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    person: Mapped[str] = mapped_column(ID, index=True)
    device_id: Mapped[str] = mapped_column(ID)
    office_id: Mapped[str] = mapped_column(ID)
    author_id: Mapped[str] = mapped_column(ID)
    asked_at: Mapped[datetime]
    stale: Mapped[bool]
    known: Mapped[list[Any]]
    __table_args__ = (Index(None, "device_id", "asked_at"),)
