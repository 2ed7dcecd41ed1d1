"""What other desks of the office said of classes and of marks: beside this desk's own, never in their place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.attendance import Mark, MarkEntry
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.storage.mark_documents import read_documents, write_documents
from mihan_desktop.storage.office_schema import office_classes, office_marks
from mihan_desktop.storage.schema import attendance, classes, outbox


@dataclass(frozen=True, slots=True)
class OfficeMark:
    """A mark that another desk wrote. clock: by which the later of two counts."""

    entry: MarkEntry
    class_id: str
    author_name: str
    desk: str
    clock: str


@dataclass(frozen=True, slots=True)
class OfficeClass:
    """A class that another desk planned. message: the change that says it."""

    id: str
    clock: str
    message: bytes
    author_name: str
    desk: str


class OfficeMarks:
    """Rows of ``office_classes`` and ``office_marks``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put_class(self, row: OfficeClass, *, again: bool = False) -> None:
        """A class as another desk says it; an older word changes nothing, nor does one that only says it ``again``."""
        values = {name: getattr(row, name) for name in OfficeClass.__slots__}
        put = insert(office_classes).values(**values)
        if again:
            self._connection.execute(put.on_conflict_do_nothing())
            return
        later = office_classes.c.clock < row.clock
        self._connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=values, where=later))

    def put_marks(self, rows: Sequence[OfficeMark]) -> None:
        """Marks of another desk, each once."""
        values = [
            {
                "change_id": one.entry.change_id, "class_id": one.class_id, "session_id": one.entry.session_id,
                "person_id": one.entry.person_id, "mark": one.entry.mark.value, "minutes": one.entry.minutes_late,
                "note": one.entry.note, "author_id": one.entry.author_id, "author_name": one.author_name,
                "desk": one.desk, "clock": one.clock,
                "recorded_at": "" if one.entry.recorded_at is None else one.entry.recorded_at.isoformat(),
                "documents": write_documents(one.entry.documents),
            }
            for one in rows
        ]  # fmt: skip
        if values:
            self._connection.execute(insert(office_marks).on_conflict_do_nothing(), values)

    def marks(self, class_id: str) -> tuple[OfficeMark, ...]:
        """Every mark that other desks wrote in a class, by their clocks."""
        query = select(office_marks).where(office_marks.c.class_id == class_id)
        rows = self._connection.execute(query.order_by(office_marks.c.clock)).mappings()
        return tuple(_mark(row) for row in rows)

    def marks_of(self, class_id: str, session_id: str, person_id: str) -> tuple[OfficeMark, ...]:
        """Those of one person at one session."""
        place = session_id, person_id
        return tuple(one for one in self.marks(class_id) if (one.entry.session_id, one.entry.person_id) == place)

    def clocks(self, class_id: str) -> dict[str, str]:
        """The clocks of this desk's own marks of a class, by change id."""
        query = (
            select(attendance.c.change_id, outbox.c.clock)
            .join(outbox, outbox.c.id == attendance.c.change_id)
            .where(attendance.c.class_id == class_id)
        )
        return {str(row[0]): str(row[1]) for row in self._connection.execute(query)}

    def offered(self) -> tuple[OfficeClass, ...]:
        """Classes of other desks that are none of this desk's own."""
        query = select(office_classes).where(office_classes.c.id.not_in(select(classes.c.id)))
        rows = self._connection.execute(query.order_by(office_classes.c.id.desc())).mappings()
        return tuple(OfficeClass(**{**row, "message": bytes(row["message"])}) for row in rows)


def _mark(row: Any) -> OfficeMark:
    at = datetime.fromisoformat(row["recorded_at"]) if row["recorded_at"] else None
    entry = MarkEntry(
        row["session_id"], row["person_id"], Mark(row["mark"]), row["minutes"], row["note"], row["author_id"], at,
        RecordStatus.SEALED, row["change_id"], read_documents(row["documents"], row["change_id"]),
    )  # fmt: skip
    return OfficeMark(entry, row["class_id"], row["author_name"], row["desk"], row["clock"])
