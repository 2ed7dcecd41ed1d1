"""What people at the ministry did and looked at, line after line, each bound to the one before by its hash.

Whoever adds an ``Act`` gets its number and hash when it is written; each head is in the service's own log as well,
which stands elsewhere: a line that is changed, taken out or cut off the end is seen.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import BigInteger, Connection, String, event, insert, select, update
from sqlalchemy.orm import Mapped, Mapper, Session, mapped_column

from sync.central.log import note
from sync.central.schema import Act, Base
from sync.protocol.audit import START, line_hash

_ONE: Final = "acts"


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


def view(session: Session, act_id: str, at: datetime, actor: str, verb: str, subject: str, **details: str) -> None:
    """Somebody is about to see what is kept of people: it is written before they do."""
    session.add(Act(id=act_id, at=at, actor=actor[:80], verb=verb, subject=subject, details=details))


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
    head = connection.execute(
        select(ActHead.number, ActHead.hash).where(ActHead.name == _ONE).with_for_update()
    ).first()
    number, before = (0, START) if head is None else (head.number, head.hash)
    row.number = number + 1
    row.hash = _hash(before, row.number, row.at, row.actor, row.verb, row.subject, row.details)
    values = {"number": row.number, "hash": row.hash}
    if head is None:
        connection.execute(insert(ActHead).values(name=_ONE, **values))
    else:
        connection.execute(update(ActHead).where(ActHead.name == _ONE).values(**values))
    note("act", number=row.number, verb=row.verb, hash=row.hash.hex())
