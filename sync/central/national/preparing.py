"""Preparing the register for the country's index: each person's keys, stretched once for as long as a season lasts."""

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, delete, exists, func, or_, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.elsewhere import KEYS, MOST, keys_of
from sync.central.bulk import among, put
from sync.central.database import Database
from sync.central.national.schema import IndexPerson, IndexRow, IndexSeason
from sync.central.repeating import Rest
from sync.central.schema import Registration
from sync.protocol.national_index import SALT, Season

COST: Final = 9
"""log2 of scrypt's N: 512 KiB and about a millisecond for each key (decision 0034 has the figures)."""
TOGETHER: Final = 1_000
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


class Preparing:
    """Keeps ``index_people`` level with the register, some hundreds in a transaction of their own."""

    def __init__(self, database: Database, now: Callable[[], datetime], cost: int = COST) -> None:
        self._database = database
        self._now = now
        self._cost = cost

    def begin_season(self, cost: int | None = None) -> Season:
        """A new salt: everybody is prepared anew. Desks hear of it with the next whole index."""
        with self._database.write() as session:
            before = present(session)
            number = 1 if before is None else before.number + 1
            chosen = cost if cost is not None else (self._cost if before is None else before.cost)
            row = IndexSeason(
                number=number, salt=os.urandom(SALT), cost=chosen, keys=KEYS, begun_at=self._now()
            )  # fmt: skip
            session.add(row)
            return season_of(row)

    def season(self) -> Season:
        """The season of now; another is begun for the first person of all, and when keys mean something else."""
        with self._database.read() as session:
            row = present(session)
        return season_of(row) if row is not None and row.keys == KEYS else self.begin_season()

    def prepare(self, rest: Rest = lambda _seconds: False, told: Callable[[int], None] = lambda _done: None) -> int:
        """Everybody who is new or otherwise, and nobody who is gone; how many were prepared.

        rest: True to stop between two transactions; what was done stays done. told: how many are done.
        """
        season, done, after = self.season(), 0, ""
        with self._database.write() as session:
            gone = ~exists().where(Registration.id == IndexPerson.record_id)
            session.execute(delete(IndexPerson).where(gone))
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            while not rest(0):
                with self._database.read() as session:
                    rows = session.execute(_wanting(season.number, after)).all()
                if not rows:
                    break
                after = rows[-1].id
                values = pool.map(lambda entity: _values(season, entity), [row.entity for row in rows])
                self._keep(season.number, rows, list(values))
                done += len(rows)
                told(done)
        return done

    def _keep(self, season: int, rows: Sequence[Row[Any]], values: Sequence[Sequence[int]]) -> None:
        with self._database.write() as session:
            turn = (session.scalar(select(func.max(IndexRow.number))) or 0) + 1
            ids = [row.id for row in rows]
            session.execute(delete(IndexPerson).where(among(session, IndexPerson.record_id, ids)))
            still = set(session.scalars(select(Registration.id).where(among(session, Registration.id, ids))))
            made = [
                _row(row, season, turn, some)
                for row, some in zip(rows, values, strict=True)
                if row.id in still  # one that was erased meanwhile is not written down again
            ]
            put(session, IndexPerson, made)


def _row(row: Row[Any], season: int, turn: int, values: Sequence[int]) -> dict[str, Any]:
    first, second, third, *_ = (*values, None, None, None)
    return {
        "record_id": row.id, "change_id": row.change_id, "season": season, "place": row.home, "turn": turn,
        "first": first, "second": second, "third": third,
    }  # fmt: skip


def _wanting(season: int, after: str) -> Any:
    other = or_(
        IndexPerson.record_id.is_(None),
        IndexPerson.change_id != Registration.change_id,
        IndexPerson.season != season,
    )
    return (
        select(Registration.id, Registration.change_id, Registration.home, Registration.entity)
        .outerjoin(IndexPerson, IndexPerson.record_id == Registration.id)
        .where(Registration.id > after, other)
        .order_by(Registration.id)
        .limit(TOGETHER)
    )


def _values(season: Season, entity: Mapping[str, object]) -> list[int]:
    texts = {name: value for name, value in entity.items() if isinstance(value, str)}
    return [signed(season.value(key)) for key in keys_of(texts)[:MOST]]


def forget(session: Session, record: str) -> None:
    """Nothing of an erased record is prepared any more; it is gone from the next whole index."""
    session.execute(delete(IndexPerson).where(IndexPerson.record_id == record))
