"""Samples drawn to be held against paper, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update

from mihan_desktop.storage.schema import sample_lines, samples


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One drawing. change_ids: what was drawn; results: what came of those that were checked so far."""

    id: str
    at: datetime
    by_id: str
    seed: str
    out_of: int
    change_ids: tuple[str, ...]
    results: Mapping[str, str]


class Samples:
    """Rows of ``samples`` and ``sample_lines``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, row: SampleRow) -> None:
        """Keep a drawing; nothing of it is checked yet."""
        self._connection.execute(
            samples.insert().values(id=row.id, at=row.at.isoformat(), by_id=row.by_id, seed=row.seed, out_of=row.out_of)
        )
        lines = [{"sample_id": row.id, "change_id": one, "result": "", "note": ""} for one in row.change_ids]
        self._connection.execute(sample_lines.insert(), lines)

    def newest_of(self, user_id: str) -> SampleRow | None:
        """The last drawing that somebody made."""
        row = self._connection.execute(
            select(samples)
            .where(samples.c.by_id == user_id)
            .order_by(samples.c.at.desc(), samples.c.id.desc())
            .limit(1)
        ).first()
        if row is None:
            return None
        lines = self._connection.execute(
            select(sample_lines.c.change_id, sample_lines.c.result).where(sample_lines.c.sample_id == row.id)
        ).all()
        return SampleRow(
            id=row.id,
            at=datetime.fromisoformat(row.at),
            by_id=row.by_id,
            seed=row.seed,
            out_of=row.out_of,
            change_ids=tuple(str(line[0]) for line in lines),
            results={str(line[0]): str(line[1]) for line in lines if line[1]},
        )

    def note(self, sample_id: str, change_id: str, result: str, words: str) -> bool:
        """Write down what came of a check; False when the change was not drawn."""
        found = self._connection.execute(
            update(sample_lines)
            .where(sample_lines.c.sample_id == sample_id, sample_lines.c.change_id == change_id)
            .values(result=result, note=words)
        )
        return bool(found.rowcount)

    def results(self, change_ids: Sequence[str]) -> dict[str, str]:
        """What came of the last check of each change that was checked, by its id."""
        query = (
            select(sample_lines.c.change_id, sample_lines.c.result)
            .join(samples, samples.c.id == sample_lines.c.sample_id)
            .where(sample_lines.c.change_id.in_(change_ids), sample_lines.c.result != "")
            .order_by(samples.c.at)
        )
        return {str(row[0]): str(row[1]) for row in self._connection.execute(query)}
