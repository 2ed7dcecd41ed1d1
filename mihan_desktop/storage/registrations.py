"""The register of this desk: which change is a record's newest revision, and the words by which it is found.

A record has the id of its first change, whose sequence is the record's number. A change is saved with its words, and
is found by them from then on; they move into the search index many at a time, because one at a time the index alone
writes more pages than all the rest of a save.
"""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, text
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.storage.schema import SEARCH_TABLE, corrected, indexed, messages, outbox, users
from mihan_desktop.storage.statements import prepared, run

INDEX_BEHIND = 32
"""changes: how far the search index may stay behind before ``index`` brings it up"""

_first = outbox.alias("first")
_newest = outbox.alias("newest")
_RECORDS = (
    _first.outerjoin(corrected, corrected.c.number == _first.c.sequence)
    .join(_newest, _newest.c.sequence == func.coalesce(corrected.c.newest, _first.c.sequence))
)  # fmt: skip
_BEGINS = (_first.c.kind == ChangeKind.REGISTRATION.value, _first.c.record_id == _first.c.id)
_SUMMARIES = (
    select(
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
    )
    .select_from(_RECORDS.join(users, users.c.id == _newest.c.author_id))
    .where(*_BEGINS)
)
_FOUND = text(
    "first.sequence IN (SELECT rowid FROM "  # noqa: S608 - a constant
    f"(SELECT rowid FROM {SEARCH_TABLE} WHERE {SEARCH_TABLE} MATCH :words ORDER BY rowid DESC LIMIT :most) "
    "UNION SELECT value FROM json_each(:fresh))"
)
_BEHIND = prepared(select(func.max(outbox.c.sequence) - indexed.c.up_to).select_from(indexed, outbox))
_FRESH = prepared(
    select(_first.c.sequence, messages.c.words)
    .select_from(
        indexed.join(_newest, _newest.c.sequence > indexed.c.up_to)
        .join(_first, _first.c.id == _newest.c.record_id)
        .outerjoin(corrected, corrected.c.number == _first.c.sequence)
        .join(messages, messages.c.sequence == _newest.c.sequence)
    )
    .where(
        _newest.c.kind == bindparam("kind"),
        _newest.c.sequence == func.coalesce(corrected.c.newest, _first.c.sequence),
        messages.c.words != bindparam("none"),
    )
)
_PHONES = prepared(
    select(_first.c.id, _newest.c.phones)
    .select_from(_RECORDS)
    .where(_first.c.kind == bindparam("kind"), _first.c.record_id == _first.c.id, _newest.c.phones != bindparam("none"))
)
_PLAIN = {"kind": ChangeKind.REGISTRATION.value, "none": ""}
_UP_TO_DATE = "UPDATE indexed SET up_to = (SELECT max(sequence) FROM outbox)"
_INDEX = f"INSERT INTO {SEARCH_TABLE} (rowid, words) VALUES (:number, :words)"  # noqa: S608 - a constant
_FORGET = f"DELETE FROM {SEARCH_TABLE} WHERE rowid = :number"  # noqa: S608 - a constant
_SILENCE = "UPDATE messages SET words = '' WHERE sequence = :newest"


class Registrations:
    """Rows of ``outbox`` and ``corrected`` as records, and their lines in the search index."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def make_newest(self, record_id: str, change_id: str) -> None:
        """Make a change that is in the outbox the newest revision of a record that is there already."""
        number, newest = self._sequence(record_id), self._sequence(change_id)
        put = insert(corrected).values(number=number, newest=newest)
        self._connection.execute(put.on_conflict_do_update(index_elements=["number"], set_={"newest": newest}))
        run(self._connection, _FORGET, {"number": number})
        old = select(messages.c.words).where(messages.c.sequence == newest, messages.c.sequence <= indexed.c.up_to)
        words = self._connection.execute(old).scalar_one_or_none()
        if words is not None:  # the index is past it and will not come to it again
            run(self._connection, _INDEX, {"number": number, "words": words})

    def _sequence(self, change_id: str) -> int:
        return int(self._connection.execute(select(outbox.c.sequence).where(outbox.c.id == change_id)).scalar_one())

    def index(self) -> None:
        """Move the words of what was saved into the search index when it has stayed behind far enough."""
        behind = run(self._connection, _BEHIND).fetchone()[0]
        if behind is None or behind < INDEX_BEHIND:
            return
        for number, words in run(self._connection, _FRESH, _PLAIN).fetchall():
            run(self._connection, _INDEX, {"number": number, "words": words})
        run(self._connection, _UP_TO_DATE)

    def get(self, record_id: str) -> RegistrationSummary | None:
        """One record."""
        row = self._connection.execute(_SUMMARIES.where(_first.c.id == record_id)).first()
        return None if row is None else _summary(row)

    def search(self, words: Sequence[str], status: RecordStatus | None, limit: int) -> tuple[RegistrationSummary, ...]:
        """Records that have a word beginning with each of ``words``, those first that were registered last."""
        query = _SUMMARIES.order_by(_first.c.sequence.desc()).limit(limit)
        if status is not None:
            query = query.where(_newest.c.status == status.value)
        if words:
            most = limit if status is None else -1
            query = query.where(
                _FOUND.bindparams(words=_all_of(words), most=most, fresh=json.dumps(self._fresh(words)))
            )
        return tuple(_summary(row) for row in self._connection.execute(query))

    def _fresh(self, words: Sequence[str]) -> list[int]:
        """Numbers of the records with these beginnings of words that the index has not come to yet."""
        return [
            int(number)
            for number, own in run(self._connection, _FRESH, _PLAIN)
            if all(f" {own}".find(f" {word}") >= 0 for word in words)
        ]

    def sharing_phones(self) -> dict[str, int]:
        """How many records have the same telephone, by record id; only of those that share one."""
        rows = run(self._connection, _PHONES, _PLAIN).fetchall()
        people = Counter(phone for row in rows for phone in row[1].split())
        shared = {phone: count for phone, count in people.items() if count > 1}
        return {
            str(row[0]): max(shared.get(phone, 0) for phone in row[1].split())
            for row in rows
            if not shared.keys().isdisjoint(row[1].split())
        }

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
            run(self._connection, _FORGET, {"number": row[0]})
            run(self._connection, _SILENCE, {"newest": row[1]})


def _all_of(words: Sequence[str]) -> str:
    return " AND ".join(f'"{word}"*' for word in words)


def _summary(row: Sequence[Any]) -> RegistrationSummary:
    return RegistrationSummary(
        record_id=str(row[0]),
        change_id=str(row[1]),
        label=str(row[2]),
        form_id=str(row[3]),
        form_version=str(row[4]),
        status=RecordStatus(str(row[5])),
        author_id=str(row[6]),
        author_name=str(row[7]),
        recorded_at=datetime.fromisoformat(str(row[8])),
        status_code=str(row[9]),
        reason=str(row[10]),
        batch_id=None if row[11] is None else str(row[11]),
    )
