"""The tables of versions of the program: what is handed on, its bytes, and what runs at which desk."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from sync.central.schema import ID, Base


class ProgramRow(Base):
    """A version. id: of its list (``sync.protocol.program_list``); size: bytes of its files; said: what the feed says
    of it, ``program_items.ProgramOffer.body``, with the state ``added`` before anybody was told.
    """

    __tablename__ = "programs"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    sequence: Mapped[int] = mapped_column(unique=True)
    version: Mapped[str] = mapped_column(String(32))
    state: Mapped[str] = mapped_column(String(16))
    listed: Mapped[bytes]
    said: Mapped[dict[str, Any]]
    size: Mapped[int] = mapped_column(BigInteger)
    added_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class ProgramPiece(Base):
    """A shard of a file, or a list, by its hash."""

    __tablename__ = "program_pieces"
    hash: Mapped[str] = mapped_column(ID, primary_key=True)
    size: Mapped[int]
    data: Mapped[bytes]


class DeskProgram(Base):
    """What runs at a desk, as its log says. version, system: "" until it said so; outcome: of the last try with another
    version (``desks.OUTCOMES``), "" before one; tried: which version that was; code: why it failed.
    """

    __tablename__ = "desk_programs"
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"), primary_key=True)
    version: Mapped[str] = mapped_column(String(32))
    system: Mapped[str] = mapped_column(String(32))
    runs_since: Mapped[str] = mapped_column(String(40))
    outcome: Mapped[str] = mapped_column(String(16))
    tried: Mapped[str] = mapped_column(String(32))
    code: Mapped[str] = mapped_column(String(32))
    tried_at: Mapped[str] = mapped_column(String(40))
