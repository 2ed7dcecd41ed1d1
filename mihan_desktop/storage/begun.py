"""Records by their beginning: the place in the log that gives a record its number, and whose the last one was."""

from sqlalchemy import Connection, bindparam, func, select

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.storage.schema import outbox
from mihan_desktop.storage.statements import prepared, run

CLONED = "cloned_sequence"
"""The receipt's code of a change whose place another change of this desk has: an old backup was put back."""
EMPTIED = "came_empty"
"""The receipt's code of a change whose place had come to the ministry empty: by a return of which this desk, which took
the batch back meanwhile, did not know."""
_REGISTRATION = ChangeKind.REGISTRATION.value
_AT = prepared(
    select(outbox.c.record_id).where(outbox.c.sequence == bindparam("place"), outbox.c.kind == bindparam("kind"))
)


class Begun:
    """Reads rows of ``outbox``: those that began a record have its id."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def place(self, record_id: str) -> int | None:
        """The sequence of the change that began a record; None when there is no such record.

        A change that was turned back because its place was given twice began nothing: the one after it did.
        """
        return self.places([record_id]).get(record_id)

    def places(self, record_ids: list[str]) -> dict[str, int]:
        """As ``place``, for many."""
        found: dict[str, int] = {}
        for start in range(0, len(record_ids), 500):
            some = outbox.c.id.in_(record_ids[start : start + 500])
            query = select(outbox.c.id, outbox.c.sequence, outbox.c.status_code).where(
                some, outbox.c.kind == _REGISTRATION
            )
            for record, place, code in self._connection.execute(query):
                found[str(record)] = self._renumbered(record, place) if code == CLONED else int(place)
        return found

    def _renumbered(self, record_id: str, place: int) -> int:
        later = select(func.min(outbox.c.sequence)).where(
            outbox.c.record_id == record_id, outbox.c.kind == _REGISTRATION, outbox.c.status_code != CLONED
        )
        found = self._connection.execute(later).scalar_one_or_none()
        return int(place if found is None else found)

    def record_at(self, place: int) -> str | None:
        """The record that began at this place of the log."""
        row = run(self._connection, _AT, {"place": place, "kind": _REGISTRATION}).fetchone()
        record = None if row is None else str(row[0])
        return record if record is not None and self.place(record) == place else None

    def last_by(self, author_id: str, form_id: str) -> str | None:
        """The change with which somebody filled a form the last time; what was withdrawn does not count."""
        query = (
            select(outbox.c.id)
            .where(
                outbox.c.author_id == author_id,
                outbox.c.kind == _REGISTRATION,
                outbox.c.form_id == form_id,
                outbox.c.status != RecordStatus.WITHDRAWN.value,
            )
            .order_by(outbox.c.sequence.desc())
            .limit(1)
        )
        found = self._connection.execute(query).scalar_one_or_none()
        return None if found is None else str(found)
