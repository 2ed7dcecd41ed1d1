"""What people at the ministry did and looked at, line after line, each bound to the one before by its hash.

Whoever adds an ``Act`` gets its number and hash when it is written; each head is in the service's own log as well,
which stands elsewhere: a line that is changed, taken out or cut off the end is seen.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import BigInteger, Connection, String, event, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite
from sqlalchemy.orm import Mapped, Mapper, Session, mapped_column

from sync.central.log import note
from sync.central.schema import Act, Base
from sync.protocol.audit import START, line_hash

_ONE: Final = "acts"
ACTOR: Final = 80
"""Letters of a name that are kept."""


class ActHead(Base):
    """How far the chain has come: one row, which whoever writes a line holds until the transaction ends."""

    __tablename__ = "act_heads"
    name: Mapped[str] = mapped_column(String(16), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)
    hash: Mapped[bytes]


@dataclass(frozen=True, slots=True)
class ChainState:
    """How the chain stands. lines: in it; broken: number of the first line that is not what was written, or None."""

    lines: int
    broken: int | None


def write(
    session: Session, act_id: str, at: datetime, actor: str, verb: str, subject: str, details: Mapping[str, object]
) -> None:
    """Write an act down, in the caller's transaction: who did or is about to see what; it joins the chain with it."""
    session.add(Act(id=act_id, at=at, actor=actor[:ACTOR], verb=verb, subject=subject, details=dict(details)))


def look(session: Session) -> ChainState:
    """Go through the whole chain."""
    number, before = 0, START
    rows = session.scalars(select(Act).where(Act.number.is_not(None)).order_by(Act.number)).yield_per(1000)
    for row in rows:
        hashed = _hash(before, number + 1, row.at, row.actor, row.verb, row.subject, row.details)
        if row.number != number + 1 or row.hash != hashed:
            return ChainState(number, number + 1)
        number, before = number + 1, hashed
    head = session.get(ActHead, _ONE)
    whole = head is None or (head.number, head.hash) == (number, before)
    return ChainState(number, None if whole else number + 1)


def _hash(
    before: bytes, number: int, at: datetime, actor: str, verb: str, subject: str, details: Mapping[str, Any]
) -> bytes:
    said = json.dumps(dict(details), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    return line_hash(before, number, moment, actor, verb, subject, said)


@event.listens_for(Act, "before_insert")
def _join(_mapper: Mapper[Act], connection: Connection, row: Act) -> None:
    number, before = _held(connection)
    row.number = number + 1
    row.hash = _hash(before, row.number, row.at, row.actor, row.verb, row.subject, row.details)
    connection.execute(update(ActHead).where(ActHead.name == _ONE).values(number=row.number, hash=row.hash))
    note("act", number=row.number, verb=row.verb, hash=row.hash.hex())


def _held(connection: Connection) -> tuple[int, bytes]:
    """How far the chain has come; nobody else writes into it until the transaction ends.

    A row that is not there yet holds nobody off: whoever comes first makes it, and who comes at the same time waits.
    """
    wanted = select(ActHead.number, ActHead.hash).where(ActHead.name == _ONE).with_for_update()
    head = connection.execute(wanted).first()
    if head is None:
        insert = insert_postgresql if connection.dialect.name == "postgresql" else insert_sqlite
        first = insert(ActHead).values(name=_ONE, number=0, hash=START)
        connection.execute(first.on_conflict_do_nothing())
        head = connection.execute(wanted).one()
    return head.number, head.hash
