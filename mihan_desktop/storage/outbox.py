"""The log of everything this desk says to the ministry: one row for each act, numbered without gaps."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, bindparam, func, literal_column, select, text, update
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.storage.schema import MOVED, attendance, cursors, feedback, messages, outbox, users
from mihan_desktop.storage.statements import prepared, run


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One change. base: change id of the revision it edits; message: the change as it will travel; flags: JSON."""

    sequence: int
    id: str
    kind: str
    record_id: str
    author_id: str
    clock: str
    form_id: str
    form_version: str
    base: str
    message: bytes
    recorded_at: datetime
    label: str
    flags: str = "[]"
    status: RecordStatus = RecordStatus.WAITING
    status_code: str = ""
    reason: str = ""
    batch_id: str | None = None
    author_name: str = ""  # read, never written

    def summary(self) -> RegistrationSummary:
        """A row of the register, as this change says it."""
        return RegistrationSummary(
            record_id=self.record_id,
            change_id=self.id,
            label=self.label,
            form_id=self.form_id,
            form_version=self.form_version,
            status=self.status,
            author_id=self.author_id,
            author_name=self.author_name,
            recorded_at=self.recorded_at,
            status_code=self.status_code,
            reason=self.reason,
            batch_id=self.batch_id,
        )


_COLUMNS = (
    outbox.c.sequence,
    outbox.c.id,
    outbox.c.kind,
    outbox.c.record_id,
    outbox.c.author_id,
    outbox.c.clock,
    outbox.c.form_id,
    outbox.c.form_version,
    outbox.c.base,
    messages.c.message,
    outbox.c.recorded_at,
    outbox.c.label,
    outbox.c.flags,
    outbox.c.status,
    outbox.c.status_code,
    outbox.c.reason,
    outbox.c.batch_id,
    users.c.display_name,
)
_ROWS = (
    select(*_COLUMNS)
    .select_from(outbox)
    .join(users, users.c.id == outbox.c.author_id)
    .join(messages, messages.c.sequence == outbox.c.sequence)
)
_LIGHT_ROWS = (
    select(*(literal_column("x''") if column is messages.c.message else column for column in _COLUMNS))
    .select_from(outbox)
    .join(users, users.c.id == outbox.c.author_id)
)
_MOVED = text(f"({MOVED})")  # written as the index is, so that it answers

_USED = "numbers_used"
_LEFT_OUT = "numbers_left_out"
_NEWEST = prepared(
    select(
        outbox.c.sequence, outbox.c.clock, select(cursors.c.value).where(cursors.c.name == bindparam("used")).label("u")
    ).order_by(outbox.c.sequence.desc())
)
_GET = prepared(_ROWS.where(outbox.c.id == bindparam("change_id")))
_ADD = prepared(outbox.insert())
_ADD_MESSAGE = prepared(messages.insert())

NEVER_LEAVES = (RecordStatus.SUPERSEDED, RecordStatus.WITHDRAWN)
"""States whose row travels as a void: its number and nothing else."""
_UNSAID = tuple(one.value for one in (*NEVER_LEAVES, RecordStatus.RETURNED, RecordStatus.REJECTED))

ATTACHMENT = ChangeKind.ATTACHMENT.value
"""Kind of the rows that carry a record's files: nobody decides on them, so no list and no count shows them."""
CARRIED = (ATTACHMENT, ChangeKind.FEEDBACK.value)
"""Kinds that are numbered when a batch is sealed, and never wait."""
ERASED = "erased"
"""Kind of the rows of a record that the ministry erased: a place, an author, a form and a hash."""
UNLISTED = (*CARRIED, ERASED)
"""Kinds that are in no list and no count."""

_WITH_STATUS = prepared(
    _LIGHT_ROWS.where(
        outbox.c.status == bindparam("status"),
        outbox.c.kind != bindparam("files"),
        outbox.c.kind != bindparam("said"),
        outbox.c.kind != bindparam("gone"),
    ).order_by(outbox.c.sequence)
)
_BRIEFLY = (
    prepared(
        select(
            outbox.c.id,
            outbox.c.record_id,
            outbox.c.kind,
            outbox.c.author_id,
            outbox.c.form_id,
            outbox.c.recorded_at,
            text("flags <> '[]' OR status_code <> '' OR (kind = 'registration' AND record_id <> id)"),
        )
        .where(outbox.c.status == bindparam("status"), outbox.c.kind != bindparam("files"))
        .order_by(outbox.c.sequence.desc())
    )
    + " LIMIT :most"
)
_LATELY = (
    "SELECT sequence, author_id, recorded_at, kind FROM outbox"
    " WHERE sequence < :before ORDER BY sequence DESC LIMIT :most"
)
OPEN = frozenset(RecordStatus) - {
    RecordStatus.RECEIVED, RecordStatus.MERGED, RecordStatus.SUPERSEDED, RecordStatus.WITHDRAWN, RecordStatus.DRAFT,
}  # fmt: skip
_STATUS = {status.value: status for status in RecordStatus}  # twenty thousand calls of an Enum take their time

_IN_A_BATCH = [RecordStatus.HANDED.value, RecordStatus.SEALED.value, RecordStatus.SENT.value]
_AT_ONCE = 500
"""identifiers in one statement"""


class Outbox:
    """Rows of ``outbox``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.moved: Callable[[Sequence[str]], None] = lambda _: None
        """told which changes stand otherwise now, for what is made out of them"""

    def newest(self) -> tuple[int, str]:
        """(highest number used, clock of the newest row); (0, "") before the first."""
        row = run(self._connection, _NEWEST, {"used": _USED}).fetchone()
        return (0, "") if row is None else (max(int(row[0]), int(row[2] or 0)), str(row[1]))

    def newest_of(self, record_id: str) -> str:
        """The highest clock of what is said of a record here and holds; "" where there is nothing."""
        held = (outbox.c.record_id == record_id, outbox.c.status.not_in(_UNSAID))
        return str(self._connection.execute(select(func.max(outbox.c.clock)).where(*held)).scalar_one_or_none() or "")

    def size(self) -> int:
        """How many changes there are; all of them are looked at."""
        return int(self._connection.execute(select(func.count()).select_from(outbox)).scalar_one())

    def last(self) -> int:
        """The highest number that a change here has; 0 before the first."""
        return int(self._connection.execute(select(func.coalesce(func.max(outbox.c.sequence), 0))).scalar_one())

    def go_on_after(self, number: int) -> None:
        """All numbers up to ``number`` were used by this desk, whether or not it remembers: the next is above it."""
        newest = self.newest()[0]
        if number > newest:
            self._put(_LEFT_OUT, self._left_out() + number - newest)
            self._put(_USED, number)

    def _left_out(self) -> int:
        """How many numbers have no row: this desk used them before an old backup was put back."""
        query = select(cursors.c.value).where(cursors.c.name == _LEFT_OUT)
        return int(self._connection.execute(query).scalar_one_or_none() or 0)

    def _put(self, name: str, value: int) -> None:
        put = insert(cursors).values(name=name, value=value)
        self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": value}))

    def add(self, row: OutboxRow, *, words: str = "", phones: str = "", audit_number: int | None = None) -> None:
        """Append a row. Of a registration: folded words and phones with a blank between; its line in the audit."""
        run(
            self._connection,
            _ADD,
            {
                "sequence": row.sequence,
                "id": row.id,
                "kind": row.kind,
                "record_id": row.record_id,
                "author_id": row.author_id,
                "clock": row.clock,
                "form_id": row.form_id,
                "form_version": row.form_version,
                "base": row.base,
                "recorded_at": row.recorded_at.isoformat(),
                "label": row.label,
                "phones": phones,
                "flags": row.flags,
                "status": row.status.value,
                "status_code": row.status_code,
                "reason": row.reason,
                "batch_id": row.batch_id,
                "audit_number": audit_number,
            },
        )
        run(self._connection, _ADD_MESSAGE, {"sequence": row.sequence, "words": words, "message": row.message})

    def get(self, change_id: str) -> OutboxRow | None:
        """One change."""
        row = run(self._connection, _GET, {"change_id": change_id}).fetchone()
        return None if row is None else _read(row)

    def of_record(self, record_id: str) -> tuple[OutboxRow, ...]:
        """All revisions of a record, oldest first, without their message."""
        rows = self._connection.execute(_LIGHT_ROWS.where(_of_record(outbox, record_id)).order_by(outbox.c.sequence))
        return tuple(_read(row) for row in rows)

    def reasons_before(self, change_ids: Sequence[str]) -> dict[str, str]:
        """For each of ``change_ids`` that has an earlier revision: the words with which that one was returned."""
        earlier = outbox.alias()
        query = (
            select(outbox.c.id, earlier.c.reason)
            .join(earlier, _of_record(earlier, outbox.c.record_id) & (earlier.c.sequence < outbox.c.sequence))
            .where(outbox.c.record_id != outbox.c.id)  # a change that began its record has nothing before it
            .where(earlier.c.status != RecordStatus.WITHDRAWN.value)
            .order_by(earlier.c.sequence)
        )
        return {
            str(row[0]): str(row[1])
            for some in _portions(change_ids)
            for row in self._connection.execute(query.where(outbox.c.id.in_(some)))
        }

    def among(self, change_ids: Sequence[str], *, light: bool = False) -> tuple[OutboxRow, ...]:
        """Those of ``change_ids`` that are here, by number. light: without their message, which is most of a row."""
        query = _LIGHT_ROWS if light else _ROWS
        rows = [
            _read(row)
            for some in _portions(change_ids)
            for row in self._connection.execute(query.where(outbox.c.id.in_(some)))
        ]
        return tuple(sorted(rows, key=lambda row: row.sequence))

    def states_in_batch(self, batch_id: str) -> dict[str, RecordStatus]:
        """Where each change of a batch stands, voids too, by change id."""
        rows = self._connection.execute(select(outbox.c.id, outbox.c.status).where(outbox.c.batch_id == batch_id))
        return {str(row[0]): RecordStatus(row[1]) for row in rows}

    def with_status(self, status: RecordStatus) -> tuple[OutboxRow, ...]:
        """All acts in one state, oldest first, without their message (a list needs none)."""
        unlisted = dict(zip(("files", "said", "gone"), UNLISTED, strict=True))
        rows = run(self._connection, _WITH_STATUS, {"status": status.value, **unlisted})
        return tuple(_read(row) for row in rows.fetchall())

    def waiting_briefly(self) -> list[tuple[str, str, str, str, str, str, bool]]:
        """Everything that waits but files, oldest first.

        (id, record id, kind, author's id, form's id, recorded at, flagged by itself.) Read from the end of the log and
        no further than the last that waits: what was received years ago is not gone through.
        """
        waiting = self.counts().get(RecordStatus.WAITING, 0)
        rows = run(
            self._connection, _BRIEFLY, {"status": RecordStatus.WAITING.value, "files": ATTACHMENT, "most": waiting}
        )
        found = list(rows.fetchall())
        found.reverse()
        return found

    def not_received(self, limit: int) -> tuple[list[str], int]:
        """Ids of the records whose newest revision the ministry does not have, newest first; and how many there are."""
        registration = ChangeKind.REGISTRATION.value
        moved = [status.value for status in RecordStatus if status in OPEN and status is not RecordStatus.WAITING]
        query = select(outbox.c.sequence, outbox.c.record_id).where(
            _MOVED, outbox.c.status.in_(moved), outbox.c.kind == registration
        )
        found = [(int(row[0]), str(row[1])) for row in self._connection.execute(query)]
        places = {one: at for at, one in enumerate(dict.fromkeys(record for _, record in sorted(found, reverse=True)))}
        waiting = [row[1] for row in reversed(self.waiting_briefly()) if row[2] == registration]
        newest = dict.fromkeys([*waiting, *places])
        return list(newest)[:limit], len(newest)

    def rejected_for(self, *codes: str) -> tuple[OutboxRow, ...]:
        """What the ministry turned back with one of ``codes`` and nobody has corrected, by number."""
        query = _ROWS.where(_MOVED, outbox.c.status == RecordStatus.REJECTED.value, outbox.c.status_code.in_(codes))
        return tuple(_read(row) for row in self._connection.execute(query.order_by(outbox.c.sequence)))

    def registered_since(self, moment: datetime) -> list[tuple[str, datetime]]:
        """(author's id, when) of every change of a registration since then: read from the end of the log."""
        found: list[tuple[str, datetime]] = []
        before = self.newest()[0] + 1
        since = moment.isoformat()
        while before > 1:
            values = {"before": before, "most": _AT_ONCE}
            rows = run(self._connection, _LATELY, values).fetchall()
            if not rows:
                break
            kind = ChangeKind.REGISTRATION.value
            found += [(row[1], datetime.fromisoformat(row[2])) for row in rows if row[3] == kind and row[2] >= since]
            if rows[-1][2] < since:
                break
            before = int(rows[-1][0])
        return found

    def lines_of_marks(self, status: RecordStatus) -> tuple[int, int]:
        """(marks in a state, sheets that they are): people count sheets."""
        this = text(f"outbox.status = '{status.value}'")
        query = (
            select(func.count(), func.count(func.distinct(attendance.c.session_id + outbox.c.author_id)))
            .select_from(outbox)
            .join(attendance, attendance.c.change_id == outbox.c.id)
        )
        if status is RecordStatus.WAITING:
            most = self.counts().get(status, 0)
            rows = select(outbox.c.id, outbox.c.author_id, outbox.c.kind).where(this).order_by(outbox.c.sequence.desc())
            newest = rows.limit(most).subquery()
            query = (
                select(func.count(), func.count(func.distinct(attendance.c.session_id + newest.c.author_id)))
                .select_from(newest)
                .join(attendance, attendance.c.change_id == newest.c.id)
            )
        else:
            query = query.where(_MOVED, this)
        row = self._connection.execute(query).one()
        return int(row[0]), int(row[1])

    def unsent_voids(self) -> tuple[OutboxRow, ...]:
        """Rows that will never leave and whose empty place no batch has named yet."""
        rows = self._connection.execute(
            _ROWS.where(
                outbox.c.status.in_([status.value for status in NEVER_LEAVES]), outbox.c.batch_id.is_(None)
            ).order_by(outbox.c.sequence)
        )
        return tuple(_read(row) for row in rows)

    def set_status(
        self, change_ids: Sequence[str], status: RecordStatus, *, code: str = "", reason: str | None = None
    ) -> None:
        """Move rows to a state. reason: replaced when given."""
        values: dict[str, object] = {"status": status.value, "status_code": code}
        if reason is not None:
            values["reason"] = reason
        for some in _portions(change_ids):
            self._connection.execute(update(outbox).where(outbox.c.id.in_(some)).values(**values))
        self.moved(change_ids)

    def seal(self, change_ids: Sequence[str], batch_id: str, status: RecordStatus = RecordStatus.SEALED) -> None:
        """Put waiting rows into a batch."""
        for some in _portions(change_ids):
            self._connection.execute(
                update(outbox)
                .where(outbox.c.id.in_(some))
                .values(status=status.value, status_code="", batch_id=batch_id)
            )

    def name_voids(self, change_ids: Sequence[str], batch_id: str) -> None:
        """Say which batch names the empty places."""
        for some in _portions(change_ids):
            self._connection.execute(update(outbox).where(outbox.c.id.in_(some)).values(batch_id=batch_id))

    def move_batch(self, batch_id: str, status: RecordStatus) -> None:
        """Move the rows of a batch that are on their way to ``status``."""
        self._connection.execute(
            update(outbox)
            .where(
                outbox.c.batch_id == batch_id,
                outbox.c.status.in_(_IN_A_BATCH),
            )
            .values(status=status.value)
        )

    def take_back(self, batch_id: str, code: str) -> None:
        """A refused batch's rows wait for a person again, with the code; its voids wait for the next batch.

        Rows that carried files or feedback become voids: whether these still have to travel is seen when the next batch
        is sealed. What the office's machine returned stays returned.
        """
        never = [status.value for status in NEVER_LEAVES]
        of_batch = outbox.c.batch_id == batch_id
        said = select(outbox.c.id).where(of_batch)
        self._connection.execute(update(feedback).where(feedback.c.change_id.in_(said)).values(change_id=None))
        superseded = RecordStatus.SUPERSEDED.value
        self._connection.execute(
            update(outbox).where(of_batch, outbox.c.kind.in_(CARRIED)).values(status=superseded, status_code=code)
        )
        returned = outbox.c.status == RecordStatus.RETURNED.value
        gone = outbox.c.status.in_(never) | returned
        self._connection.execute(update(outbox).where(of_batch, gone).values(batch_id=None))
        self._connection.execute(
            update(outbox).where(of_batch).values(batch_id=None, status=RecordStatus.WAITING.value, status_code=code)
        )

    def counts(self) -> dict[RecordStatus, int]:
        """How many acts stand in each state."""
        query = select(outbox.c.status, func.count()).group_by(outbox.c.status)
        found = {RecordStatus(row[0]): int(row[1]) for row in self._connection.execute(query.where(_MOVED))}
        # Numbers have no other gaps, so what has not moved needs no counting.
        just_saved = self.newest()[0] - self._left_out() - sum(found.values())
        found[RecordStatus.WAITING] = found.get(RecordStatus.WAITING, 0) + just_saved
        # All these counts are answered by an index alone; leaving files out above would read every row.
        for kind in UNLISTED:
            for status, some in self._connection.execute(query.where(outbox.c.kind == text(f"'{kind}'"))):
                found[RecordStatus(status)] -= int(some)
        return found

    def refused_waiting(self) -> int:
        """How many rows wait again because their batch was refused."""
        return int(
            self._connection.execute(
                select(func.count())
                .select_from(outbox)
                .where(_MOVED, outbox.c.status == RecordStatus.WAITING.value, outbox.c.status_code != "")
            ).scalar_one()
        )

    def refused_file(self, sha256: str) -> str:
        """The code with which the ministry turned a file away the last time, "" when it did not."""
        rows = self._connection.execute(
            select(outbox.c.batch_id, outbox.c.status, outbox.c.status_code)
            .where(_of_record(outbox, sha256), outbox.c.kind == ATTACHMENT)
            .order_by(outbox.c.sequence.desc())
        ).all()
        last = [row for row in rows if row[0] == rows[0][0]]
        return next((str(row[2]) for row in last if row[1] == RecordStatus.REJECTED.value), "")

    def took_files(self, batch_id: str) -> bool:
        """Whether the ministry took a file that the batch carried."""
        there = select(outbox.c.sequence).where(
            outbox.c.batch_id == batch_id,
            outbox.c.kind == text(f"'{ATTACHMENT}'"),
            outbox.c.status == RecordStatus.RECEIVED.value,
        )
        return self._connection.execute(there.limit(1)).first() is not None

    def sequences(self) -> tuple[int, ...]:
        """All numbers given, ascending (for checks)."""
        return tuple(self._connection.execute(select(outbox.c.sequence).order_by(outbox.c.sequence)).scalars())


def _portions(identifiers: Sequence[str]) -> Iterable[Sequence[str]]:
    return (identifiers[start : start + _AT_ONCE] for start in range(0, len(identifiers), _AT_ONCE))


def _of_record(table: FromClause, record_id: "str | ColumnElement[str]") -> ColumnElement[bool]:
    """A record's changes: the one that gave it its id, and those that came after."""
    return (table.c.id == record_id) | ((table.c.record_id == record_id) & (table.c.record_id != table.c.id))


def _read(row: Sequence[Any]) -> OutboxRow:
    values: list[Any] = [*row]
    values[9] = bytes(values[9])
    values[10] = datetime.fromisoformat(values[10])
    values[13] = _STATUS[values[13]]
    return OutboxRow(*values)
