"""The register of this desk: which change is a record's newest revision, and the words by which it is found."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, text, update

from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.storage.schema import SEARCH_TABLE, outbox, registrations, users
from mihan_desktop.storage.statements import prepared, run

_SUMMARIES = (
    select(
        registrations.c.record_id,
        outbox.c.id,
        outbox.c.label,
        outbox.c.form_id,
        outbox.c.form_version,
        outbox.c.status,
        outbox.c.author_id,
        users.c.display_name,
        outbox.c.recorded_at,
        outbox.c.status_code,
        outbox.c.reason,
        outbox.c.batch_id,
    )
    .select_from(registrations)
    .join(outbox, outbox.c.id == registrations.c.change_id)
    .join(users, users.c.id == outbox.c.author_id)
)
_FOUND = text(f"SELECT rowid FROM {SEARCH_TABLE} WHERE {SEARCH_TABLE} MATCH :words")  # noqa: S608 - a constant
_NUMBER = prepared(select(registrations.c.number).where(registrations.c.record_id == bindparam("record_id")))
_ADD = prepared(insert(registrations).values({name: bindparam(name) for name in ("record_id", "change_id", "phones")}))
_INDEX = f"INSERT INTO {SEARCH_TABLE} (rowid, words) VALUES (:number, :words)"  # noqa: S608 - a constant
_FORGET = text(f"DELETE FROM {SEARCH_TABLE} WHERE rowid = :number")  # noqa: S608 - a constant


class Registrations:
    """Rows of ``registrations`` and their lines in the search index."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, record_id: str, change_id: str, *, words: Sequence[str], phones: Sequence[str]) -> None:
        """Make ``change_id`` the newest revision of a record and find it by ``words`` (folded, without blanks)."""
        number = self._number(record_id)
        if number is None:
            values = {"record_id": record_id, "change_id": change_id, "phones": " ".join(phones)}
            result = run(self._connection, _ADD, values)
            number = int(result.lastrowid)
        else:
            self._connection.execute(
                update(registrations)
                .where(registrations.c.number == number)
                .values(change_id=change_id, phones=" ".join(phones))
            )
            self._connection.execute(_FORGET, {"number": number})
        run(self._connection, _INDEX, {"number": number, "words": " ".join(words)})

    def _number(self, record_id: str) -> int | None:
        row = run(self._connection, _NUMBER, {"record_id": record_id}).fetchone()
        return None if row is None else int(row[0])

    def get(self, record_id: str) -> RegistrationSummary | None:
        """One record."""
        row = self._connection.execute(_SUMMARIES.where(registrations.c.record_id == record_id)).first()
        return None if row is None else _summary(row)

    def search(self, words: Sequence[str], status: RecordStatus | None, limit: int) -> tuple[RegistrationSummary, ...]:
        """Records that have a word beginning with each of ``words``, those first that were registered last."""
        query = _SUMMARIES.order_by(registrations.c.number.desc()).limit(limit)
        if status is not None:
            query = query.where(outbox.c.status == status.value)
        if words:
            query = query.where(registrations.c.number.in_(_FOUND.bindparams(bindparam("words", _all_of(words)))))
        return tuple(_summary(row) for row in self._connection.execute(query))

    def sharing_phones(self) -> dict[str, int]:
        """How many records have the same telephone, by record id; only of those that share one."""
        rows = self._connection.execute(
            select(registrations.c.record_id, registrations.c.phones).where(registrations.c.phones != "")
        ).all()
        people = Counter(phone for row in rows for phone in str(row[1]).split())
        shared = {str(row[0]): max(people[phone] for phone in str(row[1]).split()) for row in rows}
        return {record_id: count for record_id, count in shared.items() if count > 1}

    def names(self, record_ids: Sequence[str]) -> dict[str, str]:
        """Labels of the records that are known, by record id."""
        found: dict[str, str] = {}
        for start in range(0, len(record_ids), 500):
            rows = self._connection.execute(
                select(registrations.c.record_id, outbox.c.label)
                .join(outbox, outbox.c.id == registrations.c.change_id)
                .where(registrations.c.record_id.in_(record_ids[start : start + 500]))
            )
            found.update((str(row[0]), str(row[1])) for row in rows)
        return found

    def remove(self, record_id: str) -> None:
        """Take a withdrawn record out of the index; its row stays."""
        number = self._number(record_id)
        if number is not None:
            self._connection.execute(_FORGET, {"number": number})


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
