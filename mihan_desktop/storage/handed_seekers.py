"""What the matching knows of people whom other desks of the office handed over to this machine."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, delete, select

from mihan_desktop.storage.schema import cursors
from mihan_desktop.storage.seekers_schema import handed_seekers
from mihan_desktop.storage.statements import run

_MOVED: Final = "handed_seekers"
_GONE: Final = "handed_seekers_gone"
_STALE = "SELECT record_id, change_id FROM handed_seekers WHERE stamp < :stamp OR stamp > :stamp LIMIT :most"
_BEHIND = "SELECT count(*) FROM handed_seekers WHERE stamp < :stamp OR stamp > :stamp"
_AFTER = """
SELECT number, record_id, change_id, facts, points FROM handed_seekers
WHERE number > :after AND facts <> '' ORDER BY number LIMIT :most
"""
_NOTE = (
    "INSERT INTO handed_seekers VALUES (:number, :record_id, :change_id, '', 0, '') "
    "ON CONFLICT (record_id) DO UPDATE SET change_id = excluded.change_id, stamp = ''"
)
_NEXT = (
    "INSERT INTO cursors (name, value) VALUES (:name, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 "
    "RETURNING value"
)
_KEEP = (
    "UPDATE handed_seekers SET number = :number, facts = :facts, points = :points, stamp = :stamp "
    "WHERE record_id = :record_id AND change_id = :change_id"
)


@dataclass(frozen=True, slots=True)
class HandedSeeker:
    """Somebody. change_id: the revision that they were read from; points: that rules gave, account priority."""

    record_id: str
    change_id: str
    facts: str
    points: int = 0
    number: int = 0


class HandedSeekers:
    """Rows of ``handed_seekers``. A row that is another than it was has a number higher than all before."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(self, record_id: str, change_id: str) -> None:
        """Another revision of somebody is here: they are to be read from it, and stand as they were until then."""
        values = {"number": self._next(_MOVED), "record_id": record_id, "change_id": change_id}
        run(self._connection, _NOTE, values)

    def forget(self, record_id: str) -> None:
        """Nobody asks for this person here any more."""
        self._connection.execute(delete(handed_seekers).where(handed_seekers.c.record_id == record_id))
        self._next(_GONE)

    def stale(self, stamp: str, most: int) -> list[tuple[str, str]]:
        """(record, newest revision) of at most ``most`` people who were not read under this stamp."""
        rows = run(self._connection, _STALE, {"stamp": stamp, "most": most}).fetchall()
        return [(str(row[0]), str(row[1])) for row in rows]

    def behind(self, stamp: str) -> int:
        """How many were not read under this stamp."""
        return int(run(self._connection, _BEHIND, {"stamp": stamp}).fetchone()[0])

    def put(self, rows: Iterable[HandedSeeker], stamp: str) -> None:
        """People as they were read, as long as this is their newest revision."""
        for one in rows:
            values = {
                "number": self._next(_MOVED), "facts": one.facts, "points": one.points, "stamp": stamp,
                "record_id": one.record_id, "change_id": one.change_id,
            }  # fmt: skip
            run(self._connection, _KEEP, values)

    def after(self, number: int, most: int) -> tuple[HandedSeeker, ...]:
        """The people that follow, by number; nobody who was never read."""
        rows = run(self._connection, _AFTER, {"after": number, "most": most}).fetchall()
        return tuple(HandedSeeker(str(one[1]), str(one[2]), str(one[3]), int(one[4]), int(one[0])) for one in rows)

    def marks(self) -> tuple[int, int]:
        """(the highest number ever given, how often somebody left)."""
        query = select(cursors.c.name, cursors.c.value).where(cursors.c.name.in_([_MOVED, _GONE]))
        found = {str(row[0]): int(row[1]) for row in self._connection.execute(query)}
        return found.get(_MOVED, 0), found.get(_GONE, 0)

    def records(self) -> frozenset[str]:
        """Everybody who is here."""
        return frozenset(str(one) for one in self._connection.scalars(select(handed_seekers.c.record_id)))

    def changes(self, record_ids: Collection[str]) -> dict[str, str]:
        """Ids of the newest revisions of those of ``record_ids`` who were handed over, by record."""
        this: Any = handed_seekers.c
        query = select(this.record_id, this.change_id).where(this.record_id.in_(list(record_ids)))
        return {str(row[0]): str(row[1]) for row in self._connection.execute(query)}

    def _next(self, name: str) -> int:
        return int(run(self._connection, _NEXT, {"name": name}).fetchone()[0])
