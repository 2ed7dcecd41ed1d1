"""Reading the register for the ministry's pages: lists by pages, one batch, one person's record."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

from sqlalchemy import Select, and_, func, or_, select, tuple_
from sqlalchemy.orm import Session

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.numbers import read_number
from sync.central import blocks
from sync.central.schema import (
    Approver,
    Batch,
    ChangeRow,
    Disagreement,
    Office,
    Receipt,
    Refusal,
    Registration,
    TrainingClassRow,
)

Line = TypeVar("Line")

PAGE = 50
"""Lines on one page of a list."""

_BATCH: Final = (
    Batch.id, Batch.number, Batch.device_id, Batch.state, Batch.code, Batch.count, Batch.counts, Batch.notes,
    Batch.approver_id, Batch.created_at, Batch.offered_at,
)  # fmt: skip
"""What a line says of a batch itself: what was signed weighs ten times as much, and is on no page."""
_LINE: Final[Select[*tuple[Any, ...]]] = (
    select(*_BATCH, Office.name, Approver.name, Receipt.number)
    .join(Office, Office.id == Batch.office_id)
    .outerjoin(Approver, and_(Approver.id == Batch.approver_id, Approver.office_id == Batch.office_id))
    .outerjoin(Receipt, Receipt.batch_id == Batch.id)
)
_NEWEST: Final = _LINE.order_by(Batch.offered_at.desc(), Batch.id.desc()).limit(PAGE + 1)
_ALL_BATCHES: Final = select(func.count()).select_from(Batch)
_AWAY: Final = (
    select(Refusal.batch_id, Office.name, Refusal.office_id, Refusal.device_id, Refusal.code, Refusal.at)
    .outerjoin(Office, Office.id == Refusal.office_id)
    .outerjoin(Batch, Batch.id == Refusal.batch_id)
    .where(Batch.id.is_(None))
    .order_by(Refusal.at.desc())
)


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One batch in the list. counts: status → number of changes; receipt: ministry sequence or None."""

    id: str
    number: int
    office: str
    device: str
    state: str
    code: str
    count: int
    counts: Mapping[str, int]
    notes: tuple[str, ...]
    approver: str
    created_at: datetime
    offered_at: datetime
    receipt: int | None


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """A batch refused at the door."""

    batch_id: str
    office: str
    device: str
    code: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change of a batch or of a record's history; label: the person's or the class's name where known."""

    id: str
    record_id: str
    kind: str
    label: str
    status: str
    code: str
    office: str = ""
    received_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person in the list."""

    id: str
    name: str
    sex: str
    date_of_birth: str
    governorate: str
    district: str
    office: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Record:
    """One registration as the register knows it, with what is still in question.

    number: that stands on the person's receipt, "" when the desk had no block of numbers.
    """

    id: str
    number: str
    label: str
    office: str
    form_id: str
    form_version: str
    recorded_at: str
    received_at: datetime
    entity: Mapping[str, str]
    submission: str
    disagreements: tuple[tuple[str, str, str], ...]
    history: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class Page(Generic[Line]):
    """Lines of a list, how many there are in all, and where the next page starts (``""`` at the end)."""

    lines: tuple[Line, ...]
    total: int
    next: str = ""


def batches(session: Session, after: str = "") -> Page[BatchLine]:
    """All batches, newest first. after: id of the last batch of the page before."""
    query = _NEWEST
    last = session.get(Batch, after) if after else None
    if last is not None:
        query = query.where(
            or_(Batch.offered_at < last.offered_at, and_(Batch.offered_at == last.offered_at, Batch.id < last.id))
        )
    lines = [_batch_line(row) for row in session.execute(query)]
    total = session.scalar(_ALL_BATCHES) or 0
    return Page(tuple(lines[:PAGE]), total, lines[PAGE - 1].id if len(lines) > PAGE else "")


def batch(session: Session, batch_id: str) -> BatchLine | None:
    """One batch; None when there is none."""
    row = session.execute(_LINE.where(Batch.id == batch_id)).one_or_none()
    return _batch_line(row) if row is not None else None


def turned_away(session: Session, limit: int = PAGE) -> tuple[TurnedAway, ...]:
    """The latest batches refused at the door, newest first, except those that were let in later."""
    return tuple(
        TurnedAway(batch, name or office, device, code, at)
        for batch, name, office, device, code, at in session.execute(_AWAY.limit(limit))
    )


def labels(session: Session, record_ids: Collection[str]) -> dict[str, str]:
    """The names of those of ``record_ids`` that are registrations or classes."""
    found: dict[str, str] = {}
    for table, column in ((Registration, Registration.label), (TrainingClassRow, TrainingClassRow.title)):
        found.update(session.execute(select(table.id, column).where(table.id.in_(record_ids))).all())
    return found


def people(session: Session, name: str = "", after: str = "") -> Page[PersonLine]:
    """People by folded name; ``name`` is searched anywhere in it, or is the number on a receipt.

    after: id of the last person of the page before.
    """
    wanted, number = fold(name).replace("\0", ""), read_number(name)
    match = [Registration.name_folded.contains(wanted, autoescape=True)] if wanted else []
    if number is not None:
        match = [Registration.id == blocks.record_with(session, number)]
    query = select(Registration, Office.name).join(Office, Office.id == Registration.office_id).where(*match)
    last = session.get(Registration, after) if after else None
    if last is not None:
        query = query.where(tuple_(Registration.name_folded, Registration.id) > tuple_(last.name_folded, last.id))
    rows = session.execute(query.order_by(Registration.name_folded, Registration.id).limit(PAGE + 1)).all()
    lines = tuple(
        PersonLine(
            person.id, person.label, person.sex, person.date_of_birth, person.governorate, person.district, office,
            person.received_at,
        )
        for person, office in rows[:PAGE]
    )  # fmt: skip
    total = session.scalar(select(func.count()).select_from(Registration).where(*match)) or 0
    return Page(lines, total, lines[-1].id if len(rows) > PAGE else "")


def record(session: Session, record_id: str) -> Record | None:
    """One registration with its history, oldest first; None when there is none."""
    found = session.execute(
        select(Registration, Office.name)
        .join(Office, Office.id == Registration.office_id)
        .where(Registration.id == record_id)
    ).one_or_none()
    if found is None:
        return None
    row, office = found
    waiting = session.execute(
        select(Disagreement.property, Disagreement.kept, Disagreement.other)
        .where(Disagreement.record_id == record_id, Disagreement.resolved_at.is_(None))
        .order_by(Disagreement.property, Disagreement.change_id)
    )
    return Record(
        id=row.id,
        number=str(blocks.number_of(session, row.id) or ""),
        label=row.label,
        office=office,
        form_id=row.form_id,
        form_version=row.form_version,
        recorded_at=row.recorded_at,
        received_at=row.received_at,
        entity=row.entity,
        submission=row.submission,
        disagreements=tuple(waiting),
        history=_history(session, record_id),
    )


def _history(session: Session, record_id: str) -> tuple[ChangeLine, ...]:
    query = (
        select(ChangeRow.id, ChangeRow.kind, ChangeRow.status, ChangeRow.code, Office.name, Receipt.at)
        .join(Office, Office.id == ChangeRow.office_id)
        .join(Receipt, Receipt.batch_id == ChangeRow.batch_id)
        .where(ChangeRow.record_id == record_id)
        .order_by(Receipt.number, ChangeRow.position)
    )
    return tuple(
        ChangeLine(change_id, record_id, kind, "", status, code, office, at)
        for change_id, kind, status, code, office, at in session.execute(query)
    )


def _batch_line(row: Sequence[Any]) -> BatchLine:
    id_, number, device, state, code, count, counts, notes, approver_id, created, offered, *told = row
    office, approver, receipt = told
    return BatchLine(
        id=id_,
        number=number,
        office=office,
        device=device,
        state=state,
        code=code,
        count=count,
        counts=counts,
        notes=tuple(str(note) for note in notes),
        approver=approver or approver_id,
        created_at=created,
        offered_at=offered,
        receipt=receipt,
    )
