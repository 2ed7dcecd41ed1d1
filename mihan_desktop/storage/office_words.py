"""What other desks of the office said of cohorts and of people in them: beside this desk's own, joined by clocks."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.storage.calling_schema import enrolments_told
from mihan_desktop.storage.office_schema import office_marks
from mihan_desktop.storage.office_words_schema import office_words

CLASS = "class"


@dataclass(frozen=True, slots=True)
class OfficeWord:
    """One change of another desk. cohort, person: ids, person "" of a class; base: what it takes the place of."""

    change_id: str
    kind: str
    record_id: str
    cohort: str
    person: str
    name: str
    clock: str
    base: str
    author_id: str
    author_name: str
    desk: str
    body: Mapping[str, Any]


class OfficeWords:
    """Rows of ``office_words``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, word: OfficeWord) -> None:
        """Keep a change of another desk, once."""
        values = {
            "change_id": word.change_id, "kind": word.kind, "record_id": word.record_id, "cohort_id": word.cohort,
            "person_id": word.person, "name": word.name, "clock": word.clock, "base": word.base,
            "author_id": word.author_id, "author_name": word.author_name, "desk": word.desk,
            "body": json.dumps(word.body, ensure_ascii=False),
        }  # fmt: skip
        self._connection.execute(insert(office_words).values(**values).on_conflict_do_nothing())

    def drop(self, change_ids: Collection[str]) -> None:
        """These hold no more, nor do marks among them."""
        ids = list(change_ids)
        for table in (office_words, office_marks):
            for start in range(0, len(ids), 500):
                some = table.c.change_id.in_(ids[start : start + 500])
                self._connection.execute(delete(table).where(some))

    def kept(self, change_ids: Collection[str]) -> frozenset[str]:
        """Those of these changes that came from another desk and hold: classes, marks, words of people."""
        ids, found = list(change_ids), set()
        holds = enrolments_told.c.status != RecordStatus.REJECTED.value
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            for query in (
                select(office_words.c.change_id).where(office_words.c.change_id.in_(some)),
                select(office_marks.c.change_id).where(office_marks.c.change_id.in_(some)),
                select(enrolments_told.c.change_id).where(enrolments_told.c.change_id.in_(some), holds),
            ):
                found |= set(self._connection.scalars(query))
        return frozenset(str(one) for one in found)

    def of(self, kind: str, *, cohort: str = "", person: str = "") -> tuple[OfficeWord, ...]:
        """What was said of a kind, of a cohort, of a person, or of all, by the clocks."""
        query = select(office_words).where(office_words.c.kind == kind)
        if cohort:
            query = query.where(office_words.c.cohort_id == cohort)
        if person:
            query = query.where(office_words.c.person_id == person)
        rows = self._connection.execute(query.order_by(office_words.c.clock, office_words.c.change_id)).mappings()
        return tuple(_read(row) for row in rows)

    def cohort(self, cohort: str) -> OfficeWord | None:
        """How another desk said a cohort last: a first word is before every one that takes the place of another."""
        said = self.of(CLASS, cohort=cohort)
        return max(said, key=lambda one: (bool(one.base), one.clock), default=None)

    def cohorts(self) -> tuple[str, ...]:
        """Ids of the cohorts of which other desks spoke."""
        query = select(office_words.c.cohort_id).where(office_words.c.kind == CLASS).distinct()
        return tuple(str(one) for one in self._connection.scalars(query))

    def erase(self, record: str) -> None:
        """What was said of somebody, or of an employer whose contact is forgotten, goes whole."""
        about = (office_words.c.person_id == record) | (office_words.c.record_id == record)
        self._connection.execute(delete(office_words).where(about))


def _read(row: Any) -> OfficeWord:
    values = dict(row)
    cohort, person, body = values.pop("cohort_id"), values.pop("person_id"), json.loads(values.pop("body"))
    return OfficeWord(**values, cohort=cohort, person=person, body=body)
