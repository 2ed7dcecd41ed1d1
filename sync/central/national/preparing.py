"""Preparing the register for the country's index: each person's keys, stretched once for as long as a season lasts."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Row, delete, exists, or_, select

from mihan_desktop.domain.elsewhere import KEYS
from sync.central.bulk import among
from sync.central.database import Database
from sync.central.national.people import TOGETHER, Prepared, keep, present, season_of, values_of
from sync.central.national.schema import IndexPerson, IndexSeason
from sync.central.repeating import Rest
from sync.central.schema import Registration
from sync.protocol.national_index import SALT, Season

COST: Final = 9
"""log2 of scrypt's N: 512 KiB and about a millisecond for each key (decision 0034 has the figures)."""


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
