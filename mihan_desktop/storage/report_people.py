"""What reports know of people: read out of registrations some at a time, and counted by the database itself.

Saving writes nothing here. What is new is read behind the work (``services/office_reports.py``), and whatever is still
unread when a report is asked for is read first.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, select, update

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.reports.periods import Grain
from mihan_desktop.domain.reports.topics import AGES, Dimension
from mihan_desktop.storage.reports_schema import report_passes
from mihan_desktop.storage.schema import MOVED, outbox
from mihan_desktop.storage.statements import run

MAKER: Final = 1
"""Version of what reads people: a higher one than the database's reads everybody anew."""
_AGE: Final = (
    "CASE WHEN p.born = 0 OR p.born > {day} THEN '' "
    + "".join(f"WHEN ({{day}} - p.born) / 10000 >= {first} THEN '{first}' " for first in reversed(AGES))
    + "ELSE '' END"
)
_COLUMNS: Final[Mapping[Dimension, str]] = {
    Dimension.FORM: "p.form", Dimension.CLERK: "p.author", Dimension.DISTRICT: "p.district", Dimension.SEX: "p.sex",
    Dimension.AGE: _AGE.format(day="p.day"), Dimension.EDUCATION: "p.education",
    Dimension.OCCUPATION: "substr(p.occupation, 1, 1)", Dimension.JOB: "p.occupation", Dimension.DESK: "p.desk",
}  # fmt: skip
STATES: Final = tuple(one.value for one in RecordStatus if one is not RecordStatus.WITHDRAWN)
"""Where a record that is counted may stand."""
_STANDS: Final = f"WHEN p.newest IN (SELECT sequence FROM outbox WHERE ({MOVED}) AND status = '{{0}}') THEN '{{0}}'"  # noqa: S608
_STATE: Final = f"CASE {' '.join(_STANDS.format(one) for one in STATES if one != 'waiting')} ELSE 'waiting' END"
"""Of this desk's own records, out of the index of what was moved: the rows of the outbox need not be read."""
_HANDED_STATE: Final = "coalesce(c.status, '')"
_PERIODS: Final[Mapping[Grain, str]] = {
    Grain.NONE: "0", Grain.MONTH: "p.day / 100 * 100 + 1", Grain.WEEK: "p.day", Grain.DAY: "p.day",
}  # fmt: skip
_GONE = f"(p.newest = 0 OR p.newest NOT IN (SELECT sequence FROM outbox WHERE ({MOVED}) AND status = 'withdrawn'))"  # noqa: S608
_STATES = """
LEFT JOIN handed_people h ON h.number = -p.number
LEFT JOIN handed_changes c ON c.id = h.change_id
"""
_PUT = (
    "INSERT OR REPLACE INTO report_people "
    "(number, newest, day, form, author, desk, district, sex, born, education, occupation) VALUES "
    "(:number, :newest, :day, :form, :author, :desk, :district, :sex, :born, :education, :occupation)"
)
_FRESH = """
SELECT f.sequence FROM outbox n JOIN outbox f ON f.id = n.record_id
WHERE n.sequence > :after AND n.sequence <= :until AND n.kind = 'registration'
"""
_OWN = """
SELECT f.sequence, n.sequence, f.recorded_at, n.form_id, f.author_id, '', m.message
FROM outbox f LEFT JOIN corrected c ON c.number = f.sequence
JOIN outbox n ON n.sequence = coalesce(c.newest, f.sequence) JOIN messages m ON m.sequence = n.sequence
WHERE f.sequence IN (SELECT value FROM json_each(:numbers)) AND f.kind = 'registration' AND f.record_id = f.id
"""
_HANDED = """
SELECT -h.number, 0, (SELECT min(e.recorded_at) FROM handed_changes e
                      WHERE e.record_id = h.record_id AND e.kind = 'registration'),
       n.form_id, (SELECT e.author_id FROM handed_changes e WHERE e.record_id = h.record_id AND e.kind = 'registration'
                   ORDER BY e.recorded_at LIMIT 1), b.device_id, n.message
FROM handed_people h JOIN handed_changes n ON n.id = h.change_id JOIN handed_batches b ON b.id = n.batch_id
WHERE h.number IN (SELECT -value FROM json_each(:numbers)) AND n.kind = 'registration'
"""
_FACTS = "p.number, p.day, p.form, p.author, p.desk, p.district, p.sex, p.born, p.education, p.occupation"
_OWN_FACTS = f"""
SELECT o.id, {_FACTS} FROM outbox o JOIN report_people p ON p.number = o.sequence
WHERE o.id IN (SELECT value FROM json_each(:records))
"""  # noqa: S608 - columns, as below
_HANDED_FACTS = f"""
SELECT h.record_id, {_FACTS} FROM handed_people h JOIN report_people p ON p.number = -h.number
WHERE h.record_id IN (SELECT value FROM json_each(:records))
"""  # noqa: S608
_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, by what reports tell people apart. day, born: YYYYMMDD, 0 where not known; the rest "" there."""

    number: int
    day: int
    form: str
    author: str
    desk: str
    district: str = ""
    sex: str = ""
    born: int = 0
    education: str = ""
    occupation: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A record to be read. newest: as of the table; at: when it was first saved (ISO, UTC); message: as it travels."""

    number: int
    newest: int
    at: str
    form: str
    author: str
    desk: str
    message: bytes


@dataclass(frozen=True, slots=True)
class Behind:
    """up_to: changes that were looked at; last: the newest there is; unread: records to be read once more; anew: of
    what another version read nothing is of use.
    """

    up_to: int
    last: int
    unread: int
    anew: bool = False

    @property
    def count(self) -> int:
        """How much is still to be looked at."""
        return self.last - self.up_to + self.unread


class ReportPeople:
    """Rows of ``report_people``, ``report_passes`` and ``report_unread``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def behind(self) -> Behind:
        """How far they are; nowhere, when another version read them."""
        maker, up_to = self._connection.execute(select(report_passes.c.maker, report_passes.c.up_to)).one()
        last = self._connection.execute(select(func.max(outbox.c.sequence))).scalar_one_or_none() or 0
        unread = run(self._connection, "SELECT count(*) FROM report_unread").fetchone()[0]
        anew = maker != MAKER
        return Behind(0 if anew else int(up_to), int(last), int(unread), anew)

    def begin_anew(self) -> None:
        """Forget everybody whom another version read: all are to be read."""
        for statement in (
            "DELETE FROM report_people", "DELETE FROM report_unread",
            "INSERT INTO report_unread (number) SELECT -number FROM handed_people",
        ):  # fmt: skip
            run(self._connection, statement)
        self._connection.execute(update(report_passes).values(maker=MAKER, up_to=0))

    def fresh(self, after: int, until: int) -> list[int]:
        """Numbers of this desk's records of which something was said in (after, until]."""
        rows = run(self._connection, _FRESH, {"after": after, "until": until}).fetchall()
        return sorted({int(row[0]) for row in rows})

    def unread(self, most: int) -> list[int]:
        """Numbers of records that are to be read once more, ``most`` of them."""
        rows = run(self._connection, "SELECT number FROM report_unread LIMIT :most", {"most": most}).fetchall()
        return [int(row[0]) for row in rows]

    def said(self, numbers: Sequence[int]) -> list[Unread]:
        """What these records say now; nothing of one that was erased."""
        found = []
        for statement, some in ((_OWN, [n for n in numbers if n > 0]), (_HANDED, [n for n in numbers if n < 0])):
            if some:
                rows = run(self._connection, statement, {"numbers": json.dumps(some)}).fetchall()
                found += [
                    Unread(
                        int(row[0]), int(row[1]), str(row[2]), str(row[3]), str(row[4]), str(row[5]), bytes(row[6])
                    )
                    for row in rows
                ]  # fmt: skip
        return found

    def put(self, people: Iterable[tuple[Person, int]]) -> None:
        """(somebody, their newest revision), in the place of what was known of them."""
        names = Person.__slots__
        rows = [{name: getattr(one, name) for name in names} | {"newest": newest} for one, newest in people]
        driver: Any = self._connection.connection.dbapi_connection
        driver.executemany(_PUT, rows)

    def go_on(self, up_to: int) -> None:
        """Changes up to this one were looked at."""
        self._connection.execute(update(report_passes).values(up_to=up_to))

    def settled(self, numbers: Iterable[int]) -> None:
        """These need not be read once more."""
        for number in numbers:
            run(self._connection, "DELETE FROM report_unread WHERE number = :number", {"number": number})

    def look_again(self, number: int, newest: int = 0) -> None:
        """A record's newest revision is another one: where that was passed already, it is read once more."""
        if newest <= self.behind().up_to:
            run(self._connection, "INSERT OR IGNORE INTO report_unread (number) VALUES (:number)", {"number": number})

    def forget(self, number: int) -> None:
        """Somebody was erased, or is asked for here no more."""
        run(self._connection, "DELETE FROM report_people WHERE number = :number", {"number": number})
        self.settled([number])

    def bounds(self) -> tuple[int, int]:
        """The lowest and the highest number there is; (0, 0) where nobody is."""
        row = run(self._connection, "SELECT min(number), max(number) FROM report_people").fetchone()
        return int(row[0] or 0), int(row[1] or 0)

    def count(
        self,
        numbers: tuple[int, int],
        days: tuple[int, int],
        by: Dimension | None,
        where: Sequence[tuple[Dimension, str]],
        grain: Grain = Grain.DAY,
    ) -> list[tuple[int, str, int]]:
        """(day, group, how many people) of records with a number in ``numbers`` and a day in ``days``, both ends
        included; who was withdrawn is left out. numbers: all above zero, or all below; by, where: dimensions of people;
        grain: the day is the first of the month, or 0 where periods are not asked for.
        """
        handed = numbers[1] < 0
        columns = {**_COLUMNS, Dimension.STATE: _HANDED_STATE if handed else _STATE}
        group = "''" if by is None else columns[by]
        limits = "".join(f" AND {columns[one]} = :where{at}" for at, (one, _) in enumerate(where))
        joined = _STATES if handed and Dimension.STATE in {by, *(one for one, _ in where)} else ""
        statement = (
            f"SELECT {_PERIODS[grain]}, {group}, count(*) FROM report_people p {joined}"  # noqa: S608 - columns of this
            " WHERE p.number BETWEEN :first AND :last AND p.day BETWEEN :since AND :until"
            f" AND {_GONE}{limits} GROUP BY 1, 2"
        )
        values: dict[str, object] = {
            "first": numbers[0], "last": numbers[1], "since": days[0], "until": days[1],
        }  # fmt: skip
        values |= {f"where{at}": value for at, (_, value) in enumerate(where)}
        rows = run(self._connection, statement, values).fetchall()
        return [(int(row[0]), str(row[1]), int(row[2])) for row in rows]

    def of_records(self, record_ids: Iterable[str]) -> dict[str, Person]:
        """Those of ``record_ids`` who are registered here, by record."""
        found: dict[str, Person] = {}
        ids = list(dict.fromkeys(record_ids))
        for start in range(0, len(ids), _AT_ONCE):
            values = {"records": json.dumps(ids[start : start + _AT_ONCE])}
            for statement in (_HANDED_FACTS, _OWN_FACTS):  # this desk's own word goes before another's
                for record, *facts in run(self._connection, statement, values).fetchall():
                    found[str(record)] = Person(*facts)
        return found

    def values_of(self, column: Dimension) -> list[str]:
        """Every value that somebody has in a dimension of people, the most frequent first."""
        statement = f"SELECT {_COLUMNS[column]}, count(*) FROM report_people p GROUP BY 1 ORDER BY 2 DESC"  # noqa: S608
        return [str(row[0]) for row in run(self._connection, statement).fetchall()]
