"""What the desks of an office handed over to this machine: their sealed batches, and each change under review."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, ScalarSelect, delete, func, insert, literal_column, select, update

from mihan_desktop.domain.office import HandedBatch, HandedState
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchContent, ChangeKind
from mihan_desktop.storage.handed_files import FILES_ALONE, TAKEN_BACK
from mihan_desktop.storage.office_schema import OF_PAIRS, desks, handed_batches, handed_changes, handed_chunks


@dataclass(frozen=True, slots=True)
class HandedRow:
    """One change of a desk's. fields: JSON list of refs; session: of a mark, (class id, session id, number, date).

    message: as it travels; of a part of a file without its bytes.
    """

    id: str
    batch_id: str
    sequence: int
    kind: str
    record_id: str
    author_id: str
    author_name: str
    form_id: str
    form_version: str
    base: str
    recorded_at: str
    label: str
    flags: str
    status: RecordStatus
    reason: str
    fields: str
    class_id: str
    session_id: str
    session_number: int
    session_date: str
    message: bytes
    desk: str = ""  # its name: read, never written
    device_id: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A desk's sealed batch as it goes on to the ministry. approval: None before a supervisor signed it."""

    id: str
    device_id: str
    manifest: bytes
    signature: bytes
    approval: bytes | None
    approval_signature: bytes | None
    count: int
    state: HandedState
    content: BatchContent = BatchContent.PEOPLE


_OWN = [column for column in handed_changes.c if column.name != "message"]
_ROW = (*handed_changes.c, desks.c.name.label("desk"), handed_batches.c.device_id)
_LIGHT = (*_OWN, literal_column("x''").label("message"), desks.c.name.label("desk"), handed_batches.c.device_id)
_FROM = handed_changes.join(handed_batches, handed_batches.c.id == handed_changes.c.batch_id).join(
    desks, desks.c.device_id == handed_batches.c.device_id
)
_ON_THE_WAY = (HandedState.APPROVED.value, HandedState.SENT.value)
_AT_ONCE = 500


class Handed:
    """Rows of ``handed_batches``, ``handed_chunks`` and ``handed_changes``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def knows(self, batch_id: str) -> bool:
        """Whether the batch is here."""
        query = select(handed_batches.c.id).where(handed_batches.c.id == batch_id)
        return self._connection.execute(query).first() is not None

    def add(self, batch: Kept, *, number: int, size: int, at: datetime, chunks: Iterable[bytes]) -> None:
        """Keep a batch that arrived whole."""
        self._connection.execute(
            handed_batches.insert().values(
                id=batch.id, device_id=batch.device_id, number=number, count=batch.count, size=size,
                manifest=batch.manifest, signature=batch.signature, arrived_at=at.isoformat(), state=batch.state.value,
                refusal_code="",
            )
        )  # fmt: skip
        for position, data in enumerate(chunks):
            self._connection.execute(insert(handed_chunks).values(batch_id=batch.id, position=position, data=data))

    def later(self, device_id: str, number: int, change_ids: Sequence[str]) -> tuple[bytes, ...]:
        """Manifests of a desk's batches with a higher number that hold any of these changes."""
        found: dict[str, bytes] = {}
        for start in range(0, len(change_ids), _AT_ONCE):
            query = (
                select(handed_batches.c.id, handed_batches.c.manifest)
                .join(handed_changes, handed_changes.c.batch_id == handed_batches.c.id)
                .where(handed_batches.c.device_id == device_id, handed_batches.c.number > number)
                .where(handed_changes.c.id.in_(change_ids[start : start + _AT_ONCE]))
            )
            found.update({row.id: row.manifest for row in self._connection.execute(query)})
        return tuple(found.values())

    def overtake(self, change_ids: Sequence[str], at: datetime) -> frozenset[str]:
        """A desk took these back and brings them in another batch: of those they were in, nobody decides any more.

        Ids of the records of which something went.
        """
        records: set[str] = set()
        undecided = handed_batches.c.state == HandedState.REVIEW.value
        returned = {"state": HandedState.RETURNED.value, "refusal_code": TAKEN_BACK, "decided_at": at.isoformat()}
        for start in range(0, len(change_ids), _AT_ONCE):
            again = handed_changes.c.id.in_(change_ids[start : start + _AT_ONCE])
            before = self._connection.execute(select(handed_changes.c.batch_id).where(again).distinct()).scalars().all()
            records.update(self._connection.scalars(select(handed_changes.c.record_id).where(again)))
            self._connection.execute(
                update(handed_batches).where(handed_batches.c.id.in_(before), undecided).values(**returned)
            )
            closed = select(handed_batches.c.id).where(
                handed_batches.c.id.in_(before), handed_batches.c.refusal_code == TAKEN_BACK
            )
            gone = {"status": RecordStatus.RETURNED.value}
            self._connection.execute(update(handed_changes).where(handed_changes.c.batch_id.in_(closed)).values(**gone))
            self._connection.execute(delete(handed_changes).where(again))
        return frozenset(records)

    def add_changes(self, rows: Iterable[HandedRow]) -> None:
        """Keep what is in it."""
        names = [column.name for column in handed_changes.c]
        values = [{name: getattr(row, name) for name in names} | {"status": row.status.value} for row in rows]
        if values:
            self._connection.execute(insert(handed_changes), values)

    def waiting(self) -> tuple[HandedRow, ...]:
        """What waits for a supervisor, oldest first, without messages."""
        query = select(*_LIGHT).select_from(_FROM).where(handed_changes.c.status == RecordStatus.WAITING.value)
        ordered = query.order_by(handed_changes.c.recorded_at, handed_changes.c.sequence)
        return tuple(_row(row) for row in self._connection.execute(ordered).mappings())

    def count_waiting(self) -> int:
        """How many lines wait for a supervisor: changes, and of marks their sheets."""
        waits = handed_changes.c.status == RecordStatus.WAITING.value
        marks = handed_changes.c.session_id != ""
        sheet = handed_changes.c.batch_id + handed_changes.c.session_id + handed_changes.c.author_id
        others = select(func.count()).select_from(handed_changes).where(waits, ~marks)
        sheets = select(func.count(func.distinct(sheet))).select_from(handed_changes).where(waits, marks)
        return sum(int(self._connection.execute(query).scalar_one()) for query in (others, sheets))

    def among(self, change_ids: Sequence[str], *, light: bool = False) -> tuple[HandedRow, ...]:
        """Those of ``change_ids`` that are here, by desk and number."""
        found: list[HandedRow] = []
        for start in range(0, len(change_ids), _AT_ONCE):
            some = change_ids[start : start + _AT_ONCE]
            query = select(*(_LIGHT if light else _ROW)).select_from(_FROM).where(handed_changes.c.id.in_(some))
            found += [_row(row) for row in self._connection.execute(query).mappings()]
        return tuple(sorted(found, key=lambda row: (row.device_id, row.sequence)))

    def get(self, change_id: str) -> HandedRow | None:
        """One change, with its message."""
        found = self.among([change_id])
        return found[0] if found else None

    def of_batch(self, batch_id: str) -> tuple[HandedRow, ...]:
        """Every change of a batch, with messages, by number."""
        query = select(*_ROW).select_from(_FROM).where(handed_changes.c.batch_id == batch_id)
        rows = self._connection.execute(query.order_by(handed_changes.c.sequence)).mappings()
        return tuple(_row(row) for row in rows)

    def before(self, row: HandedRow) -> HandedRow | None:
        """What the same desk said of the record before, if it is here."""
        query = select(*_ROW).select_from(_FROM).where(
            handed_changes.c.record_id == row.record_id, handed_changes.c.sequence < row.sequence,
            handed_batches.c.device_id == row.device_id,
        ).order_by(handed_changes.c.sequence.desc())  # fmt: skip
        found = self._connection.execute(query.limit(1)).mappings().first()
        return None if found is None else _row(found)

    def newest_of(self, record_id: str) -> HandedRow | None:
        """What was handed over last of a record."""
        query = select(*_ROW).select_from(_FROM).where(
            handed_changes.c.record_id == record_id, handed_changes.c.kind == "registration"
        ).order_by(handed_changes.c.sequence.desc())  # fmt: skip
        found = self._connection.execute(query.limit(1)).mappings().first()
        return None if found is None else _row(found)

    def sheet(self, row: HandedRow) -> tuple[str, ...]:
        """Ids of the waiting marks of the same session by the same author in the same batch, by number."""
        query = select(handed_changes.c.id).where(
            handed_changes.c.batch_id == row.batch_id, handed_changes.c.session_id == row.session_id,
            handed_changes.c.author_id == row.author_id, handed_changes.c.status == row.status.value,
        )  # fmt: skip
        return tuple(self._connection.execute(query.order_by(handed_changes.c.sequence)).scalars())

    def said_of_pairs(self, record_id: str) -> tuple[HandedRow, ...]:
        """What desks said of a record and another that may be one person's, but for what went back to them."""
        query = select(*_ROW).select_from(_FROM).where(
            OF_PAIRS, func.instr(handed_changes.c.message, record_id.encode()) > 0,
            handed_changes.c.status.not_in([RecordStatus.RETURNED.value, RecordStatus.SUPERSEDED.value]),
        )  # fmt: skip
        return tuple(
            _row(row) for row in self._connection.execute(query.order_by(handed_changes.c.recorded_at)).mappings()
        )

    def planned(self, class_ids: Collection[str]) -> dict[str, HandedRow]:
        """What a desk said last of each of these classes, where it handed that over; without messages."""
        query = select(*_LIGHT).select_from(_FROM).where(
            handed_changes.c.kind == ChangeKind.CLASS.value, handed_changes.c.record_id.in_(class_ids)
        )  # fmt: skip
        rows = self._connection.execute(query.order_by(handed_changes.c.sequence)).mappings()
        return {row["record_id"]: _row(row) for row in rows}

    def set_status(
        self, change_ids: Sequence[str], status: RecordStatus, *, reason: str = "", fields: str = "[]"
    ) -> None:
        """Move changes to a state."""
        values = {"status": status.value, "reason": reason, "fields": fields}
        for start in range(0, len(change_ids), _AT_ONCE):
            some = handed_changes.c.id.in_(change_ids[start : start + _AT_ONCE])
            self._connection.execute(update(handed_changes).where(some).values(**values))

    def finish(self, batch_id: str, status: RecordStatus) -> None:
        """Every change of a batch that was approved stands at ``status`` now; what went back to the desk does not."""
        of_batch = handed_changes.c.batch_id == batch_id
        kept = handed_changes.c.status.not_in([RecordStatus.RETURNED.value, RecordStatus.SUPERSEDED.value])
        self._connection.execute(update(handed_changes).where(of_batch, kept).values(status=status.value))

    def kept(self, batch_id: str) -> Kept | None:
        """A batch's own bytes but its chunks."""
        this = select(handed_batches, FILES_ALONE.label("files")).where(handed_batches.c.id == batch_id)
        row = self._connection.execute(this).mappings().first()
        return None if row is None else _kept(row)

    def chunk(self, batch_id: str, position: int) -> bytes:
        """One chunk; LookupError when it is gone."""
        query = select(handed_chunks.c.data).where(
            handed_chunks.c.batch_id == batch_id, handed_chunks.c.position == position
        )
        data = self._connection.execute(query).scalar_one_or_none()
        if data is None:
            raise LookupError(batch_id)
        return bytes(data)

    def open_batches(self) -> tuple[str, ...]:
        """Ids of batches on which nothing is signed yet, oldest first."""
        query = select(handed_batches.c.id).where(handed_batches.c.state == HandedState.REVIEW.value)
        return tuple(self._connection.execute(query.order_by(handed_batches.c.arrived_at)).scalars())

    def on_the_way(self) -> tuple[Kept, ...]:
        """Approved batches that have neither a receipt nor a refusal, each desk's in their order."""
        query = select(handed_batches, FILES_ALONE.label("files")).where(handed_batches.c.state.in_(_ON_THE_WAY))
        ordered = query.order_by(handed_batches.c.device_id, handed_batches.c.number)
        return tuple(_kept(row) for row in self._connection.execute(ordered).mappings())

    def states(self) -> dict[str, HandedState]:
        """Where every batch that is here stands, by its id."""
        rows = self._connection.execute(select(handed_batches.c.id, handed_batches.c.state))
        return {str(row[0]): HandedState(row[1]) for row in rows}

    def signed_for(self, device_id: str) -> tuple[str, ...]:
        """Ids of a desk's batches that were approved and have neither a receipt nor a refusal."""
        this = (handed_batches.c.device_id == device_id) & handed_batches.c.state.in_(_ON_THE_WAY)
        return tuple(self._connection.execute(select(handed_batches.c.id).where(this)).scalars())

    def decide(
        self, batch_id: str, state: HandedState, *, approver_id: str, at: datetime, approval: tuple[bytes, bytes] | None
    ) -> None:
        """A supervisor has decided on all of it. approval: statement and signature, None when nothing was approved."""
        said = approval or (None, None)
        values = {"state": state.value, "approver_id": approver_id, "decided_at": at.isoformat(), "approval": said[0]}
        self._set(batch_id, **values, approval_signature=said[1])

    def move_on(self, batch_id: str, state: HandedState, *, code: str = "") -> bool:
        """Move an approved batch along its road; False when it has ended meanwhile: its receipt came by a stick."""
        this = (handed_batches.c.id == batch_id) & handed_batches.c.state.in_(_ON_THE_WAY)
        values = {"state": state.value, "refusal_code": code}
        return self._connection.execute(update(handed_batches).where(this).values(**values)).rowcount > 0

    def set_exported(self, batch_id: str, at: datetime) -> None:
        """It was written to a stick for the ministry."""
        self._set(batch_id, exported_at=at.isoformat())

    def set_receipt(self, batch_id: str, receipt: bytes) -> None:
        """The ministry's receipt is here: the sealed bytes are needed no longer."""
        self._set(batch_id, receipt=receipt, state=HandedState.RECEIVED.value)
        self._connection.execute(delete(handed_chunks).where(handed_chunks.c.batch_id == batch_id))

    def receipt(self, batch_id: str) -> bytes | None:
        """The receipt as it came."""
        query = select(handed_batches.c.receipt).where(handed_batches.c.id == batch_id)
        data = self._connection.execute(query).scalar_one_or_none()
        return None if data is None else bytes(data)

    def all(self) -> tuple[HandedBatch, ...]:
        """Every batch as people read it, newest first."""
        waits, chosen = _inside(RecordStatus.WAITING), _inside(RecordStatus.SEALED)
        query = select(
            handed_batches, desks.c.name.label("desk"), waits.label("waits"), chosen.label("chosen"),
            FILES_ALONE.label("files"),
        ).join(desks, desks.c.device_id == handed_batches.c.device_id)  # fmt: skip
        rows = self._connection.execute(query.order_by(handed_batches.c.arrived_at.desc())).mappings()
        return tuple(_summary(row) for row in rows)

    def _set(self, batch_id: str, **values: object) -> None:
        self._connection.execute(update(handed_batches).where(handed_batches.c.id == batch_id).values(**values))


def _inside(status: RecordStatus) -> ScalarSelect[int]:
    """How many changes of a batch stand at ``status``."""
    of_batch = handed_changes.c.batch_id == handed_batches.c.id
    return select(func.count()).where(of_batch, handed_changes.c.status == status.value).scalar_subquery()


def _row(row: RowMapping) -> HandedRow:
    values: dict[str, Any] = dict(row)
    values["status"], values["message"] = RecordStatus(values["status"]), bytes(values["message"])
    return HandedRow(**values)


def _kept(row: RowMapping) -> Kept:
    return Kept(
        row["id"], row["device_id"], bytes(row["manifest"]), bytes(row["signature"]), row["approval"],
        row["approval_signature"], row["count"], HandedState(row["state"]), _content(row),
    )  # fmt: skip


def _content(row: RowMapping) -> BatchContent:
    return BatchContent.FILES if row["files"] else BatchContent.PEOPLE


def _summary(row: RowMapping) -> HandedBatch:
    return HandedBatch(
        id=row["id"],
        desk=row["desk"] or row["device_id"],
        number=row["number"],
        state=HandedState(row["state"]),
        count=row["count"],
        waiting=row["waits"],
        chosen=row["chosen"] if row["state"] == HandedState.REVIEW.value else 0,
        size=row["size"],
        arrived_at=datetime.fromisoformat(row["arrived_at"]),
        refusal_code=row["refusal_code"],
        exported=row["exported_at"] is not None,
        content=_content(row),
    )
