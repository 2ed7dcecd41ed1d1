"""The register of this desk: which change is a record's newest revision, and lists of records.

A record has the id of its first change, whose sequence is the record's number. How the words are kept and searched is
told in ``search.py``.
"""

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, select, text
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.finding import Wanted, wanted
from mihan_desktop.domain.listing import Order, RegisterChoices, RegisterQuery
from mihan_desktop.domain.names import fold
from mihan_desktop.domain.numbers import Blocks
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.storage.begun import CLONED
from mihan_desktop.storage.identities import Identities
from mihan_desktop.storage.report_people import ReportPeople
from mihan_desktop.storage.schema import SEARCH_TABLE, corrected, forms, indexed, messages, outbox, people, users
from mihan_desktop.storage.search import FRESH as _FRESH
from mihan_desktop.storage.search import Search
from mihan_desktop.storage.seekers import Seekers
from mihan_desktop.storage.statements import prepared, run

NO_BLOCKS = Blocks()
_first = outbox.alias("first")
_newest = outbox.alias("newest")
_STATUS = {status.value: status for status in RecordStatus}
_RECORDS = (
    _first.outerjoin(corrected, corrected.c.number == _first.c.sequence)
    .join(_newest, _newest.c.sequence == func.coalesce(corrected.c.newest, _first.c.sequence))
)  # fmt: skip
_BEGINS = (_first.c.kind == ChangeKind.REGISTRATION.value, _first.c.record_id == _first.c.id)
_COLUMNS = select(
    _first.c.id,
    _newest.c.id,
    _newest.c.label,
    _newest.c.form_id,
    _newest.c.form_version,
    _newest.c.status,
    _newest.c.author_id,
    users.c.display_name,
    _newest.c.recorded_at,
    _newest.c.status_code,
    _newest.c.reason,
    _newest.c.batch_id,
    _newest.c.phones,
    _first.c.sequence,
    _first.c.status_code,
).select_from(_RECORDS.join(users, users.c.id == _newest.c.author_id))
_SUMMARIES = _COLUMNS.where(*_BEGINS)
_BY_NUMBER = prepared(_COLUMNS.where(text("first.sequence IN (SELECT value FROM json_each(:numbers))")))
_AMONG = prepared(
    _COLUMNS.where(
        text("first.id IN (SELECT value FROM json_each(:ids))"),
        text("first.record_id = first.id AND first.kind = 'registration'"),
    )
)
_PHONES = prepared(
    select(_first.c.id, _newest.c.phones)
    .select_from(_RECORDS)
    .where(
        _first.c.kind == bindparam("kind"),
        _first.c.record_id == _first.c.id,
        _newest.c.phones != bindparam("none"),
        _newest.c.status != bindparam("gone"),
    )
)
_PLAIN = {"kind": ChangeKind.REGISTRATION.value, "none": "", "gone": RecordStatus.WITHDRAWN.value}
_SILENCE = "UPDATE messages SET words = '' WHERE sequence = :newest"
_SPEAK = "UPDATE messages SET words = :words WHERE sequence = :newest"


class Registrations:
    """Rows of ``outbox`` and ``corrected`` as records, and their lines in the search index."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._words = Search(connection)
        self._identities = Identities(connection)

    def make_newest(self, record_id: str, change_id: str) -> None:
        """Make a change that is in the outbox the newest revision of a record that is there already."""
        number, newest = self._sequence(record_id), self._sequence(change_id)
        put = insert(corrected).values(number=number, newest=newest)
        self._connection.execute(put.on_conflict_do_update(index_elements=["number"], set_={"newest": newest}))
        self._identities.look_again(number, newest)
        ReportPeople(self._connection).look_again(number, newest)
        seekers = Seekers(self._connection)
        if newest <= seekers.passed().up_to:
            seekers.look_again(record_id)
        self._words.forget(number)
        old = select(messages.c.words).where(messages.c.sequence == newest, messages.c.sequence <= indexed.c.up_to)
        words = self._connection.execute(old).scalar_one_or_none()
        if words:  # the index is past it and will not come to it again
            self._words.put(number, words)

    def number(self, record_id: str) -> int:
        """A record's number; 0 when there is no such record."""
        found = self._connection.execute(select(outbox.c.sequence).where(outbox.c.id == record_id)).scalar_one_or_none()
        return int(found or 0)

    def _sequence(self, change_id: str) -> int:
        return int(self._connection.execute(select(outbox.c.sequence).where(outbox.c.id == change_id)).scalar_one())

    def index(self) -> None:
        """Move the words of what was saved into the search index when it has stayed behind far enough."""
        self._words.index()

    def get(self, record_id: str) -> RegistrationSummary | None:
        """One record."""
        row = self._connection.execute(_SUMMARIES.where(_first.c.id == record_id)).first()
        return None if row is None else _summary(row)

    def among(self, record_ids: Collection[str]) -> dict[str, RegistrationSummary]:
        """Those of these records that are there, by id: hundreds in one question."""
        rows = run(self._connection, _AMONG, {"ids": json.dumps(list(record_ids))}).fetchall()
        return {str(row[0]): _summary(row) for row in rows}

    def nearest(
        self, wanted: Wanted, limit: int, offset: int = 0, *, blocks: Blocks = NO_BLOCKS
    ) -> tuple[RegistrationSummary, ...]:
        """Records that match, the nearest first (``Search.nearest``). blocks: of the desk, for their numbers."""
        return self.numbered(self._words.nearest(wanted, limit + offset)[offset:], blocks=blocks)

    def numbered(self, numbers: Sequence[int], *, blocks: Blocks = NO_BLOCKS) -> tuple[RegistrationSummary, ...]:
        """Those of the records with these numbers that are there, in this order."""
        rows = run(self._connection, _BY_NUMBER, {"numbers": json.dumps(numbers)}).fetchall()
        found = {row[13]: _summary(row, blocks) for row in rows}
        return tuple(found[number] for number in numbers if number in found)

    def listed(
        self, query: RegisterQuery, bounds: tuple[str, str], limit: int, offset: int = 0, *, blocks: Blocks = NO_BLOCKS
    ) -> tuple[RegistrationSummary, ...]:
        """Records in the order of ``query``. bounds: moments in UTC between which they were saved, "" for open ends."""
        rows = self._limited(_SUMMARIES, query, bounds).order_by(*_order(query)).limit(limit).offset(offset)
        if query.order is Order.NAME:
            rows = rows.outerjoin_from(_first, people, people.c.number == _first.c.sequence)
        return tuple(_summary(row, blocks) for row in self._connection.execute(rows))

    def count(self, query: RegisterQuery, bounds: tuple[str, str]) -> int:
        """How many records answer ``query``."""
        every = select(func.count()).select_from(_RECORDS).where(*_BEGINS)
        return int(self._connection.execute(self._limited(every, query, bounds)).scalar_one())

    def choices(self) -> RegisterChoices:
        """Clerks and forms that have records here, by name."""
        records = outbox.c.kind == ChangeKind.REGISTRATION.value
        authors = select(users.c.id, users.c.display_name).where(
            select(outbox.c.id).where(records, outbox.c.author_id == users.c.id).exists()
        )
        titles = select(forms.c.form_id, forms.c.title).order_by(forms.c.number)
        return RegisterChoices(
            tuple(sorted(((str(row[0]), str(row[1])) for row in self._connection.execute(authors)), key=_by_name)),
            tuple(sorted({str(row[0]): str(row[1]) for row in self._connection.execute(titles)}.items(), key=_by_name)),
        )

    def _limited(self, rows: Select[Any], query: RegisterQuery, bounds: tuple[str, str]) -> Select[Any]:
        searched = wanted(query.text)
        if searched:
            found = text("first.sequence IN (SELECT value FROM json_each(:found))")
            rows = rows.where(found.bindparams(found=self._words.matching(searched)))
        for column, value in (
            (_newest.c.status, query.status.value if query.status else ""),
            (_newest.c.author_id, query.author_id),
            (_newest.c.form_id, query.form_id),
        ):
            if value:
                rows = rows.where(column == value)
        since, until = bounds
        if since:
            rows = rows.where(_newest.c.recorded_at >= since)
        return rows.where(_newest.c.recorded_at < until) if until else rows

    def all_phones(self) -> dict[str, list[str]]:
        """The telephones of every record that has one, by record id."""
        return {str(row[0]): row[1].split() for row in run(self._connection, _PHONES, _PLAIN)}

    def phones_of(self, record_ids: Sequence[str]) -> dict[str, list[str]]:
        """The telephones of those among ``record_ids`` that have one."""
        return self._phones_of(_first.c.id, record_ids)

    def with_phones(self, wanted: Collection[str]) -> dict[str, list[str]]:
        """Records with one of these telephones, each with those of them that it has: asked of the search index, which
        holds every number as a word.
        """
        if not wanted:
            return {}
        found = select(text("rowid")).select_from(text(SEARCH_TABLE)).where(text(f"{SEARCH_TABLE} MATCH :phones"))
        any_of = " OR ".join(f'"{phone}"' for phone in sorted(wanted))
        numbers = {int(number) for number in self._connection.execute(found, {"phones": any_of}).scalars()}
        for number, own in run(self._connection, _FRESH, _PLAIN):
            if not set(wanted).isdisjoint(own.split()):
                numbers.add(int(number))
        theirs = self._phones_of(_first.c.sequence, sorted(numbers))
        return {record: [phone for phone in phones if phone in wanted] for record, phones in theirs.items()}

    def _phones_of(self, column: ColumnElement[Any], values: Sequence[object]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for start in range(0, len(values), 500):
            query = select(_first.c.id, _newest.c.phones).select_from(_RECORDS)
            rows = self._connection.execute(
                query.where(*_BEGINS, _newest.c.phones != "", column.in_(values[start : start + 500])).where(
                    _newest.c.status != RecordStatus.WITHDRAWN.value
                )
            )
            found.update((str(row[0]), str(row[1]).split()) for row in rows)
        return found

    def names(self, record_ids: Sequence[str]) -> dict[str, str]:
        """Labels of the records that are known, by record id."""
        found: dict[str, str] = {}
        for start in range(0, len(record_ids), 500):
            rows = self._connection.execute(
                select(_first.c.id, _newest.c.label)
                .select_from(_RECORDS)
                .where(*_BEGINS, _first.c.id.in_(record_ids[start : start + 500]))
            )
            found.update((str(row[0]), str(row[1])) for row in rows)
        return found

    def remove(self, record_id: str) -> None:
        """A withdrawn record is found by its words no longer; it stays in the list."""
        row = self._connection.execute(
            select(_first.c.sequence, _newest.c.sequence).select_from(_RECORDS).where(_first.c.id == record_id)
        ).first()
        if row is not None:
            self._words.forget(row[0])
            run(self._connection, _SILENCE, {"newest": row[1]})

    def put_back(self, record_id: str, change_id: str, words: str) -> None:
        """A record that was withdrawn is found by its words again."""
        run(self._connection, _SPEAK, {"newest": self._sequence(change_id), "words": words})
        self.make_newest(record_id, change_id)


def _by_name(choice: tuple[str, str]) -> str:
    return fold(choice[1])


def _order(query: RegisterQuery) -> list[ColumnElement[Any]]:
    column: ColumnElement[Any] = {
        Order.NEAREST: _first.c.sequence,
        Order.NAME: func.coalesce(people.c.name, _newest.c.label),
        Order.STATUS: _newest.c.status,
        Order.AUTHOR: users.c.display_name,
        Order.SAVED: _newest.c.sequence,
    }[query.order]
    newest_first = _first.c.sequence.desc()
    if query.order is Order.NEAREST:
        return [newest_first]
    return [column.desc() if query.descending else column, newest_first]


def _summary(row: Sequence[Any], blocks: Blocks = NO_BLOCKS) -> RegistrationSummary:
    """As the columns come: text, but for those that are something else."""
    values: list[Any] = [*row[:13]]
    values[5], values[8], values[12] = _STATUS[row[5]], datetime.fromisoformat(row[8]), tuple(row[12].split())
    # What began at a place that was given twice has another number (``Begun.places``), which lists do not look for.
    values.append(str(blocks.at(row[13]) or "") if row[14] != CLONED else "")
    return RegistrationSummary(*values)
