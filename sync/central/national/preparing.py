"""Preparing the register for the country's index: each person's keys, stretched once for as long as a season lasts."""

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
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

    def __init__(
        self, database: Database, now: Callable[[], datetime], cost: int = COST, data: Path | None = None
    ) -> None:
        """data: the centre's folder, where old registers lie; None leaves them out."""
        self._database = database
        self._now = now
        self._cost = cost
        self._data = data

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
            gone = (IndexPerson.source == "") & ~exists().where(Registration.id == IndexPerson.record_id)
            session.execute(delete(IndexPerson).where(gone))
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            while not rest(0):
                with self._database.read() as session:
                    rows = session.execute(_wanting(season.number, after)).all()
                if not rows:
                    break
                after = rows[-1].id
                values = pool.map(lambda entity: values_of(season, entity), [row.entity for row in rows])
                self._keep(season.number, rows, list(values))
                done += len(rows)
                told(done)
            if self._data is not None:
                from sync.central.national.old_registers import prepare

                done += prepare(self._database, self._data, season, pool, rest)
        return done

    def _keep(self, season: int, rows: Sequence[Row[Any]], values: Sequence[Sequence[int]]) -> None:
        with self._database.write() as session:
            ids = [row.id for row in rows]
            still = set(session.scalars(select(Registration.id).where(among(session, Registration.id, ids))))
            people = [
                Prepared(row.id, "", row.change_id, row.home, some)
                for row, some in zip(rows, values, strict=True)
                if row.id in still  # one that was erased meanwhile is not written down again
            ]
            keep(session, season, people)


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
    turn = (session.scalar(select(func.max(IndexRow.number))) or 0) + 1
    session.execute(delete(IndexPerson).where(among(session, IndexPerson.record_id, [one.id for one in people])))
    put(session, IndexPerson, [_row(one, season, turn) for one in people])


def _row(one: Prepared, season: int, turn: int) -> dict[str, Any]:
    first, second, third, *_ = (*one.values, None, None, None)
    return {
        "record_id": one.id, "source": one.source, "change_id": one.stamp, "season": season, "place": one.place,
        "turn": turn, "first": first, "second": second, "third": third,
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


def values_of(season: Season, entity: Mapping[str, object]) -> list[int]:
    """Of the keys that the index holds, as a database keeps them; the part of the work that takes time."""
    texts = {name: value for name, value in entity.items() if isinstance(value, str)}
    return [signed(season.value(key)) for key in keys_of(texts)[:MOST]]


def forget(session: Session, record: str) -> None:
    """Nothing of an erased record is prepared any more; it is gone from the next whole index."""
    session.execute(delete(IndexPerson).where(IndexPerson.record_id == record))
