"""What is prepared of people for the country's index: the values of their keys, and the season that they are of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import delete, func, select, text
from sqlalchemy.orm import Session

from mihan_desktop.domain.elsewhere import MOST, keys_of
from sync.central.bulk import among, put
from sync.central.national.schema import IndexPerson, IndexRow, IndexSeason
from sync.protocol.national_index import Season

TOGETHER: Final = 1_000
"""People that are looked at in one transaction."""
_SIGN: Final = 2**63


def season_of(row: IndexSeason) -> Season:
    """As keys are stretched in it."""
    return Season(row.number, bytes(row.salt), row.cost)


def signed(value: int) -> int:
    """64 bits as a database keeps them."""
    return value - 2 * _SIGN if value >= _SIGN else value


def present(session: Session) -> IndexSeason | None:
    """The season of now; None before the first."""
    return session.scalars(select(IndexSeason).order_by(IndexSeason.number.desc()).limit(1)).first()


@dataclass(frozen=True, slots=True)
class Prepared:
    """One person. source, stamp: as ``IndexPerson.source`` and its ``change_id``."""

    id: str
    source: str
    stamp: str
    place: str
    values: Sequence[int]


def keep(session: Session, season: int, people: Sequence[Prepared]) -> None:
    """Write people down in place of what was there of them."""
    session.execute(delete(IndexPerson).where(among(session, IndexPerson.record_id, [one.id for one in people])))
    # asked after a row was touched, or could have been: from then on `hold_newcomers` waits for this transaction
    turn = (session.scalar(select(func.max(IndexRow.number))) or 0) + 1
    put(session, IndexPerson, [_row(one, season, turn) for one in people])


def hold_newcomers(session: Session) -> None:
    """Until the caller's transaction ends, nobody is written down who would not know of the number that it takes.

    On SQLite there is one writer at a time.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("LOCK TABLE index_people IN SHARE ROW EXCLUSIVE MODE"))


def _row(one: Prepared, season: int, turn: int) -> dict[str, Any]:
    first, second, third, *_ = (*one.values, None, None, None)
    return {
        "record_id": one.id, "source": one.source, "change_id": one.stamp, "season": season, "place": one.place,
        "turn": turn, "first": first, "second": second, "third": third,
    }  # fmt: skip


def values_of(season: Season, entity: Mapping[str, object]) -> list[int]:
    """Of the keys that the index holds, as a database keeps them; the part of the work that takes time."""
    texts = {name: value for name, value in entity.items() if isinstance(value, str)}
    return [signed(season.value(key)) for key in keys_of(texts)[:MOST]]


def forget(session: Session, record: str) -> None:
    """Nothing of an erased record is prepared any more; it is gone from the next whole index."""
    session.execute(delete(IndexPerson).where(IndexPerson.record_id == record))
