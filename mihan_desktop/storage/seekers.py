"""What the matching knows of this desk's people: read out of registrations some at a time, taken up in one go."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.storage.points_schema import points_asked, points_told
from mihan_desktop.storage.schema import corrected, cursors, outbox
from mihan_desktop.storage.seekers_schema import seeker_facts, seeker_passes
from mihan_desktop.storage.statements import run

MAKER: Final = 2
"""Version of what reads facts out of answers: a higher one than the database's reads everybody anew."""
_AGAIN: Final = "seekers_again"
_PUT = (
    "INSERT OR REPLACE INTO seeker_facts (number, newest, record_id, facts) "
    "VALUES (:number, :newest, :record_id, :facts)"
)
_DROP = "DELETE FROM seeker_facts WHERE number = :number"
_AFTER = """
SELECT s.number, s.newest, s.record_id, s.facts, COALESCE(p.priority, 0)
FROM seeker_facts s LEFT JOIN points_ledgers p ON p.number = s.number
WHERE s.number > :after ORDER BY s.number LIMIT :most
"""
_LEDGERS = """
SELECT s.record_id, p.priority FROM seeker_facts s JOIN points_ledgers p ON p.number = s.number WHERE p.priority <> 0
"""
_LEDGERS_OF = f"{_LEDGERS} AND s.record_id IN (SELECT value FROM json_each(:people))"  # noqa: S608 - constants
_MOVED = """
SELECT s.number, COALESCE(c.newest, s.number) FROM seeker_facts s LEFT JOIN corrected c ON c.number = s.number
WHERE COALESCE(c.newest, s.number) <> s.newest
"""


@dataclass(frozen=True, slots=True)
class SeekerRow:
    """Somebody. number: of their record; newest: the revision that it was read from; ledger: points that rules gave."""

    number: int
    newest: int
    record_id: str
    facts: str
    ledger: int = 0


@dataclass(frozen=True, slots=True)
class Passed:
    """up_to: changes that were looked at; last: the newest there is."""

    up_to: int
    last: int


class Seekers:
    """Rows of ``seeker_facts`` and ``seeker_passes``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def passed(self) -> Passed:
        """How far they are; everybody is to be read where another version read them."""
        maker, up_to = self._connection.execute(select(seeker_passes.c.maker, seeker_passes.c.up_to)).one()
        last = self._connection.execute(select(func.max(outbox.c.sequence))).scalar_one_or_none() or 0
        return Passed(int(up_to) if maker == MAKER else 0, int(last))

    def go_on(self, up_to: int) -> None:
        """Changes up to this one were looked at."""
        self._connection.execute(update(seeker_passes).values(maker=MAKER, up_to=up_to))

    def put(self, rows: Iterable[SeekerRow]) -> None:
        """People, in the place of what was known of them."""
        driver: Any = self._connection.connection.dbapi_connection
        names = ("number", "newest", "record_id", "facts")
        driver.executemany(_PUT, [{name: getattr(row, name) for name in names} for row in rows])

    def after(self, number: int, most: int) -> tuple[SeekerRow, ...]:
        """The people that follow, by number."""
        rows = run(self._connection, _AFTER, {"after": number, "most": most}).fetchall()
        return tuple(SeekerRow(int(one[0]), int(one[1]), str(one[2]), str(one[3]), int(one[4])) for one in rows)

    def ledgers(self, people: Iterable[str] | None = None) -> dict[str, int]:
        """Points that rules gave, by record, of these people or of all; nobody who has none."""
        values = {} if people is None else {"people": json.dumps(list(people))}
        rows = run(self._connection, _LEDGERS if people is None else _LEDGERS_OF, values).fetchall()
        return {str(one[0]): int(one[1]) for one in rows}

    def count(self) -> int:
        """How many people there are."""
        return int(self._connection.execute(select(func.count()).select_from(seeker_facts)).scalar_one())

    def look_again(self, record_id: str) -> None:
        """Something that is read of somebody is another than it was, though no newer revision came."""
        this = seeker_facts.c.record_id == record_id
        self._connection.execute(update(seeker_facts).where(this).values(newest=0))
        put = insert(cursors).values(name=_AGAIN, value=1)
        more = {"value": cursors.c.value + 1}
        self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_=more))

    def again(self) -> int:
        """How often somebody was to be looked at again."""
        query = select(cursors.c.value).where(cursors.c.name == _AGAIN)
        return int(self._connection.execute(query).scalar_one_or_none() or 0)

    def moved(self) -> list[tuple[int, int]]:
        """(number, newest revision) of people who were read from another revision than the one that stands."""
        return [(int(one[0]), int(one[1])) for one in run(self._connection, _MOVED).fetchall()]

    def newest(self, record_id: str) -> int:
        """The sequence of the newest revision of a record; 0 for one that is not here."""
        first = select(outbox.c.sequence).where(outbox.c.id == record_id, outbox.c.record_id == record_id)
        number = self._connection.execute(first).scalar_one_or_none()
        if number is None:
            return 0
        query = select(corrected.c.newest).where(corrected.c.number == number)
        return int(self._connection.execute(query).scalar_one_or_none() or number)

    def records(self, numbers: Sequence[int]) -> dict[int, str]:
        """Ids of records by their numbers."""
        query = select(outbox.c.sequence, outbox.c.id).where(outbox.c.sequence.in_(list(numbers)))
        return {int(number): str(record) for number, record in self._connection.execute(query)}

    def asked_for(self) -> Iterator[str]:
        """People for whom points were asked beside the rules, here or elsewhere."""
        for table in (points_asked, points_told):
            for person in self._connection.scalars(select(table.c.person_id).distinct()):
                yield str(person)

    def forget(self, number: int) -> None:
        """Somebody was erased."""
        run(self._connection, _DROP, {"number": number})
