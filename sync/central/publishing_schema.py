"""The tables of what the ministry publishes: feed, releases, blocks of numbers; and how records stand when merged."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base

__all__ = ["Base"]


class FeedItem(Base):
    """What the ministry has to say to desks.

    number: rising over all, given after the item is durable, so that none becomes visible behind one that was read.
    scope and target: ``all`` and "", ``governorate``, ``office`` or ``device`` and its id. topic: a later item of the
    same scope, target, kind and topic takes the place of this one (replaced). ends: says that something is over, which
    only those need who heard of it: since is the number of the first item of its topic.
    """

    __tablename__ = "feed_items"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    number: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    scope: Mapped[str] = mapped_column(String(16))
    target: Mapped[str] = mapped_column(ID)
    kind: Mapped[str] = mapped_column(String(32))
    topic: Mapped[str] = mapped_column(ID)
    record_id: Mapped[str] = mapped_column(ID)
    body: Mapped[dict[str, Any]]
    at: Mapped[datetime]
    replaced: Mapped[bool]
    ends: Mapped[bool]
    since: Mapped[int | None] = mapped_column(BigInteger)
    __table_args__ = (
        Index(
            "ix_feed_items_live", "scope", "target", "number",
            sqlite_where=text("NOT replaced"), postgresql_where=text("NOT replaced"),
        ),
        Index(
            "ix_feed_items_pending", "id",
            sqlite_where=text("number IS NULL"), postgresql_where=text("number IS NULL"),
        ),
        Index(None, "kind", "topic"),
    )  # fmt: skip


class WithdrawnPerson(Base):
    """Somebody who may not sign in at an office's desks. restored_at: None while that holds."""

    __tablename__ = "withdrawn_people"
    user_id: Mapped[str] = mapped_column(ID, primary_key=True)
    office_id: Mapped[str] = mapped_column(ForeignKey("offices.id"), primary_key=True)
    at: Mapped[datetime]
    words: Mapped[str]
    restored_at: Mapped[datetime | None]


class NumberBlock(Base):
    """A block of registration numbers, given to one desk and never to another; it holds from place ``first`` on."""

    __tablename__ = "number_blocks"
    block: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"), index=True)
    first: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime]


class ReleaseRow(Base):
    """A release. id: SHA-256 of the statement; state: ``built``, ``signed`` or ``published``."""

    __tablename__ = "releases"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    version: Mapped[int] = mapped_column(unique=True)
    state: Mapped[str] = mapped_column(String(16))
    statement: Mapped[bytes]
    signature: Mapped[bytes | None]
    built_at: Mapped[datetime]
    published_at: Mapped[datetime | None]
    published_to: Mapped[str] = mapped_column(default="")


class ReleasePart(Base):
    """A part by its hash, packed as it travels; releases share it."""

    __tablename__ = "release_parts"
    hash: Mapped[str] = mapped_column(ID, primary_key=True)
    size: Mapped[int]
    data: Mapped[bytes]


class MergedState(Base):
    """How a record stands after an edit was joined with others': an edit that began from it names it as its base."""

    __tablename__ = "merged_states"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    record_id: Mapped[str] = mapped_column(ID, index=True)
    change_id: Mapped[str] = mapped_column(ID)
    entity: Mapped[dict[str, Any]]
    submission: Mapped[str]
    at: Mapped[datetime]
