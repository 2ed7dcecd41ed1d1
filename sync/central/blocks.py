"""Blocks of registration numbers: allotted to one desk for ever, refilled before they run out, never given twice."""

from datetime import datetime
from typing import Final

from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from mihan_desktop.domain.numbers import FIRST_BLOCK, LAST_BLOCK, PLACES, RegistrationNumber
from sync.central.feeding import Scope, say
from sync.central.log import note
from sync.central.publishing_schema import NumberBlock
from sync.central.schema import ChangeRow
from sync.protocol.feed_items import NUMBER_BLOCK

REFILL: Final = PLACES - PLACES // 10
"""Places of a block after which its desk gets the next one: a tenth of it is some years of work."""


def allot(session: Session, device: str, first: int, at: datetime) -> int | None:
    """Give a desk the next block that no desk ever had, from place ``first`` of its log on; None when all are given.

    Two that allot in one moment meet on the block's key, and the later one takes the next.
    """
    while True:
        block = max(FIRST_BLOCK, (session.scalar(select(func.max(NumberBlock.block))) or 0) + 1)
        if block > LAST_BLOCK:
            note("blocks_exhausted", 40, device=device)
            return None
        try:
            with session.begin_nested():
                session.execute(insert(NumberBlock).values(block=block, device_id=device, first=first, at=at))
        except IntegrityError:
            continue
        return block


def tell(session: Session, device: str, block: int, first: int, at: datetime) -> None:
    """Say in the desk's feed which block it has and from where."""
    say(session, Scope.device(device), NUMBER_BLOCK, str(block), {"block": block, "first": first}, at)


def wanted(session: Session, device: str) -> int:
    """The place from which a desk needs another block; 0 while it needs none.

    A desk that was enrolled before there were blocks needs its first one, for everything it has recorded.
    """
    last = session.scalars(
        select(NumberBlock.first).where(NumberBlock.device_id == device).order_by(NumberBlock.first.desc()).limit(1)
    ).first()
    if last is None:
        return 1
    return last + PLACES if _newest(session, device) - last + 1 >= REFILL else 0


def refill(session: Session, device: str, at: datetime) -> None:
    """Allot and tell what ``wanted`` names."""
    first = wanted(session, device)
    if first:
        _give(session, device, first, at)


def heal(session: Session, device: str, at: datetime) -> None:
    """A desk gives places for the second time (an old backup was put back): from now on it has another block.

    What it printed and lost can then never meet what it prints now. Once for each time that it happens: as long as
    nothing came from the new block, it is new enough.
    """
    newest = _newest(session, device)
    last = session.scalar(select(func.max(NumberBlock.first)).where(NumberBlock.device_id == device)) or 0
    if last <= newest:
        _give(session, device, newest + 1, at)


def number_of(session: Session, record: str) -> RegistrationNumber | None:
    """The number of a record: the block of the desk that began it, in force at the place of its first change."""
    found = _begins(session, record)
    if found is None:
        return None
    device, sequence = found
    held = session.execute(
        select(NumberBlock.block, NumberBlock.first)
        .where(NumberBlock.device_id == device, NumberBlock.first <= sequence)
        .order_by(NumberBlock.first.desc())
        .limit(1)
    ).first()
    return None if held is None else RegistrationNumber(held[0], sequence - held[1] + 1)


def record_with(session: Session, number: RegistrationNumber) -> str:
    """The record that has a number, or had it before its desk knew of a newer block; "" when there is none."""
    found = session.execute(
        select(ChangeRow.id, ChangeRow.record_id, ChangeRow.device_id, ChangeRow.sequence)
        .join(NumberBlock, NumberBlock.device_id == ChangeRow.device_id)
        .where(NumberBlock.block == number.block, ChangeRow.sequence == NumberBlock.first + number.place - 1)
    ).first()
    if found is None:
        return ""
    record = str(found[1] or found[0])  # a change that came empty began the record of its own id
    return record if _begins(session, record) == (found[2], found[3]) else ""


def _begins(session: Session, record: str) -> tuple[str, int] | None:
    """(device, place) of the change that began a record, also one that came empty; else of the first that counts."""
    places = select(ChangeRow.device_id, ChangeRow.sequence)
    own = session.execute(places.where(ChangeRow.id == record)).first()
    later = places.where(ChangeRow.record_id == record).order_by(ChangeRow.device_id, ChangeRow.sequence).limit(1)
    found = own or session.execute(later).first()
    return None if found is None else (str(found[0]), int(found[1]))


def _newest(session: Session, device: str) -> int:
    return session.scalar(select(func.max(ChangeRow.sequence)).where(ChangeRow.device_id == device)) or 0


def _give(session: Session, device: str, first: int, at: datetime) -> None:
    block = allot(session, device, first, at)
    if block is not None:
        tell(session, device, block, first, at)
        note("block_allotted", device=device, block=block, first=first)
