"""People's points as they are kept: ledgers made by rules, how far they are, and what was asked beside them."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from forms.rulebook.book import Account
from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.points.asking import Asked, What
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.storage.office_schema import office_marks
from mihan_desktop.storage.outbox import NEVER_LEAVES
from mihan_desktop.storage.points_schema import points_asked, points_passes, points_told
from mihan_desktop.storage.schema import attendance, corrected, outbox
from mihan_desktop.storage.statements import prepared, run, with_author

_first = outbox.alias("first")
_newest = outbox.alias("newest")
_PEOPLE = (
    select(_first.c.sequence, _newest.c.sequence, _first.c.id, _newest.c.status)
    .select_from(
        _first.outerjoin(corrected, corrected.c.number == _first.c.sequence).join(
            _newest, _newest.c.sequence == func.coalesce(corrected.c.newest, _first.c.sequence)
        )
    )
    .where(_first.c.kind == bindparam("kind"), _first.c.record_id == _first.c.id)
)
_AFTER = prepared(_PEOPLE.where(_first.c.sequence > bindparam("after"))) + " ORDER BY first.sequence LIMIT :most"
_NAMED = "SELECT value FROM json_each(:ids)"
_OF = prepared(_PEOPLE) + f" AND first.id IN ({_NAMED}) ORDER BY first.sequence"
_LAST = prepared(select(func.max(outbox.c.sequence)))
_CONCERNED = """
SELECT o.sequence, CASE o.kind WHEN 'registration' THEN o.record_id ELSE COALESCE(a.person_id, e.person_id) END
FROM outbox o LEFT JOIN attendance a ON a.change_id = o.id LEFT JOIN enrolments e ON e.change_id = o.id
WHERE o.sequence > :after AND o.sequence <= :until AND o.kind IN ('registration', 'attendance', 'enrolment')
"""
_GET = f"SELECT number, rules, day, entries FROM points_ledgers WHERE number IN ({_NAMED})"  # noqa: S608 - constants
_PUT = (
    "INSERT OR REPLACE INTO points_ledgers (number, rules, day, priority, engagement, entries) "
    "VALUES (:number, :rules, :day, :priority, :engagement, :entries)"
)
_DROP = "DELETE FROM points_ledgers WHERE number = :number"


@dataclass(frozen=True, slots=True)
class Scored:
    """How far the ledgers are. rules: hash of the rule set of this passage; day: on which it began.

    position: people up to this number were looked at; up_to: changes up to this one; last: the newest there is.
    """

    rules: str
    day: str
    position: int
    up_to: int
    last: int

    def same(self, other: "Scored") -> bool:
        """Whether nobody has looked at anybody meanwhile; what was saved meanwhile does not matter."""
        return replace(self, last=other.last) == other


@dataclass(frozen=True, slots=True)
class Subject:
    """A record whose points are asked for. number: its own; newest: the sequence of its newest revision."""

    number: int
    newest: int
    record_id: str
    status: RecordStatus


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What is kept of one person. entries: JSON values; priority, engagement: sums of them."""

    number: int
    rules: str
    day: str
    entries: Sequence[Any] = ()
    priority: int = 0
    engagement: int = 0


class Points:
    """Rows of ``points_ledgers``, ``points_passes``, ``points_asked`` and ``points_told``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # -- what rules gave

    def scored(self) -> Scored:
        """How far the ledgers are."""
        rules, day, position, up_to = self._connection.execute(
            select(points_passes.c.rules, points_passes.c.day, points_passes.c.position, points_passes.c.up_to)
        ).one()
        (last,) = run(self._connection, _LAST).fetchone()
        return Scored(str(rules), str(day), int(position), int(up_to), int(last or 0))

    def begin(self, rules: str, day: date) -> None:
        """Everybody is to be looked at, by these rules."""
        self._go(rules=rules, day=day.isoformat(), position=0)

    def reached(self, position: int) -> None:
        """People up to this number were looked at."""
        self._go(position=position)

    def took_in(self, up_to: int) -> None:
        """Changes up to this one were looked at."""
        self._go(up_to=up_to)

    def _go(self, **values: object) -> None:
        self._connection.execute(update(points_passes).values(**values))

    def after(self, position: int, most: int) -> tuple[Subject, ...]:
        """The records that follow, by number."""
        values = {"after": position, "most": most, "kind": ChangeKind.REGISTRATION.value}
        return _subjects(run(self._connection, _AFTER, values))

    def subjects(self, record_ids: Collection[str]) -> tuple[Subject, ...]:
        """Those of these records that are here, by number."""
        values = {"ids": json.dumps(list(record_ids)), "kind": ChangeKind.REGISTRATION.value}
        return _subjects(run(self._connection, _OF, values))

    def concerned(self, after: int, until: int) -> set[str]:
        """Ids of the people whom changes in (after, until] are about."""
        rows = run(self._connection, _CONCERNED, {"after": after, "until": until})
        return {str(row[1]) for row in rows if row[1]}

    def ledgers(self, numbers: Collection[int]) -> dict[int, LedgerRow]:
        """What is kept of these records."""
        rows = run(self._connection, _GET, {"ids": json.dumps(list(numbers))})
        return {int(row[0]): LedgerRow(int(row[0]), row[1], row[2], json.loads(row[3])) for row in rows}

    def put(self, rows: Iterable[LedgerRow]) -> None:
        """Keep ledgers, in the place of what was there."""
        driver: Any = self._connection.connection.dbapi_connection
        driver.executemany(
            _PUT,
            [
                {
                    "number": row.number, "rules": row.rules, "day": row.day, "priority": row.priority,
                    "engagement": row.engagement,
                    "entries": json.dumps(row.entries, ensure_ascii=False, separators=(",", ":")),
                }
                for row in rows
            ],
        )  # fmt: skip

    def marks(self, person_ids: Collection[str]) -> dict[str, dict[str, tuple[str, Mark]]]:
        """Of each person the marks that stand, by session: (class, mark); none that supervisor or ministry refused.

        Those of the office's other desks too: at every desk the later by its clock counts.
        """
        never = [status.value for status in (*NEVER_LEAVES, RecordStatus.RETURNED, RecordStatus.REJECTED)]
        names = ("person_id", "session_id", "class_id", "mark", "clock")
        own = (
            select(*(attendance.c[name] for name in names[:4]), outbox.c.clock)
            .join(outbox, outbox.c.id == attendance.c.change_id)
            .where(attendance.c.person_id.in_(list(person_ids)), outbox.c.status.not_in(never))
        )
        theirs = select(*(office_marks.c[name] for name in names)).where(office_marks.c.person_id.in_(list(person_ids)))
        rows: Any = self._connection.execute(own.union_all(theirs).order_by("clock"))
        found: dict[str, dict[str, tuple[str, Mark]]] = {}
        for person, session, training_class, mark, _ in rows:
            found.setdefault(str(person), {})[str(session)] = str(training_class), Mark(mark)
        return found

    # -- what was asked

    def ask(self, one: Asked) -> None:
        """Something that a change in the outbox carries; its id is the change's."""
        self._connection.execute(points_asked.insert().values(change_id=one.id, version=one.version, **_said(one)))

    def tell(self, one: Asked) -> bool:
        """What another desk was granted; False when it is known, or was asked here."""
        if self.get(one.id) is not None:
            return False
        put = insert(points_told).values(id=one.id, office=one.office, at=one.at.isoformat(), **_said(one))
        return self._connection.execute(put.on_conflict_do_nothing()).rowcount > 0

    def get(self, change_id: str) -> Asked | None:
        """One that was asked here, or was told."""
        own = self._connection.execute(_asked().where(points_asked.c.change_id == change_id)).first()
        if own is not None:
            return _read(own)
        told = self._connection.execute(select(points_told).where(points_told.c.id == change_id)).first()
        return None if told is None else _told(told)

    def of_people(self, record_ids: Collection[str]) -> dict[str, tuple[Asked, ...]]:
        """What was asked of each of these records, here and elsewhere, oldest first."""
        ids = list(record_ids)
        own = [_read(row) for row in self._connection.execute(_asked().where(points_asked.c.person_id.in_(ids)))]
        rows = self._connection.execute(select(points_told).where(points_told.c.person_id.in_(ids)))
        told = [_told(row) for row in rows]
        back = {one.of: one.id for one in (*own, *told) if one.of and one.counts}
        found: dict[str, list[Asked]] = {}
        for one in sorted((*own, *told), key=lambda one: (one.at, one.id)):
            found.setdefault(one.person, []).append(_with(one, back.get(one.id, "")))
        return {person: tuple(some) for person, some in found.items()}

    def say_again(self, change_id: str, again: str) -> None:
        """Another change carries it now."""
        this = points_asked.c.change_id == change_id
        self._connection.execute(update(points_asked).where(this).values(change_id=again))
        self._connection.execute(update(points_asked).where(points_asked.c.of == change_id).values(of=again))

    def erase(self, record_id: str, number: int) -> tuple[str, ...]:
        """Words and the ledger of a person go; ids of the changes that carry such words."""
        about = points_asked.c.person_id == record_id
        found = tuple(str(one) for one in self._connection.scalars(select(points_asked.c.change_id).where(about)))
        self._connection.execute(update(points_asked).where(about).values(words=""))
        self._connection.execute(delete(points_told).where(points_told.c.person_id == record_id))
        run(self._connection, _DROP, {"number": number})
        return found


def _subjects(rows: Iterable[Any]) -> tuple[Subject, ...]:
    return tuple(Subject(int(row[0]), int(row[1]), str(row[2]), RecordStatus(row[3])) for row in rows)


def _asked() -> Any:
    return with_author(points_asked).add_columns(outbox.c.reason, outbox.c.status_code, outbox.c.author_id)


def _said(one: Asked) -> dict[str, object]:
    return {
        "person_id": one.person,
        "what": one.what.value,
        "account": one.account.value,
        "points": one.points,
        "words": one.words,
        "rule": one.rule,
        "of": one.of,
    }


def _read(row: Any) -> Asked:
    status = RecordStatus(row.status)
    answer = row.reason if status is RecordStatus.RETURNED else row.status_code
    return Asked(
        row.change_id, row.person_id, What(row.what), Account(row.account), int(row.points), row.words,
        datetime.fromisoformat(row.recorded_at), row.rule, row.of, row.version, row.author_id, row.display_name,
        status, str(answer),
    )  # fmt: skip


def _told(row: Any) -> Asked:
    return Asked(
        row.id, row.person_id, What(row.what), Account(row.account), int(row.points), row.words,
        datetime.fromisoformat(row.at), row.rule, row.of, status=RecordStatus.RECEIVED, office=row.office,
    )  # fmt: skip


def _with(one: Asked, reversed_by: str) -> Asked:
    return replace(one, reversed_by=reversed_by) if reversed_by else one
