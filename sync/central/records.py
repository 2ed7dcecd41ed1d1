"""Writing changes into the register, some hundreds at a time: each gets its own line, none can harm another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import insert, select, update
from sqlalchemy.orm import DeclarativeBase, Session

from mihan_desktop.domain.names import fold
from sync.central.attachments import kept_body, take_part
from sync.central.bodies import (
    BadBodyError,
    RegistrationBody,
    check_clock,
    read_attendance,
    read_class,
    read_registration,
)
from sync.central.feedback import keep as keep_feedback
from sync.central.merging import merge
from sync.central.schema import (
    AttendanceMark,
    ChangeRow,
    Disagreement,
    RecordAttachment,
    Registration,
    TrainingClassRow,
)
from sync.protocol import limits
from sync.protocol.canonical import decode, encode
from sync.protocol.messages import ATTACHMENT, ATTENDANCE, CLASS, FEEDBACK, REGISTRATION, VOID, Change
from sync.protocol.receipts import Line, LineStatus

Row = dict[str, Any]
Verdict = tuple[LineStatus, str]
LISTED: Final = 200
"""Characters of a text that lists show and search: PostgreSQL indexes at most 2,700 bytes of a row."""
ACCEPTED: Final[Verdict] = (LineStatus.ACCEPTED, "")


@dataclass(frozen=True, slots=True)
class Arrival:
    """The batch that the changes came in."""

    batch: str
    device: str
    office: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Revision:
    """One earlier change of a record, as far as a merge needs it."""

    device: str
    sequence: int
    entity: Mapping[str, str]


@dataclass(slots=True)
class Known:
    """What the register already says about the ids in a slice, kept up to date while the slice is read."""

    changes: dict[str, Row]
    sequences: dict[int, str]
    registrations: dict[str, Row]
    revisions: dict[str, dict[str, Revision]]
    classes: dict[str, Row]
    new: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)


class Slice:
    """Some consecutive changes of one batch. ``write`` is to be called inside a savepoint of its own."""

    def __init__(self, session: Session, arrival: Arrival, start: int, changes: Sequence[Change]) -> None:
        self._session = session
        self._arrival = arrival
        self._start = start
        self._changes = changes
        self._rows: dict[type[DeclarativeBase], list[Row]] = {
            ChangeRow: [], Registration: [], TrainingClassRow: [], AttendanceMark: [], Disagreement: [],
            RecordAttachment: [],
        }  # fmt: skip

    def write(self) -> list[Line]:
        """Decide on every change and write what is to be kept; one line each, in order."""
        known = self._look_up()
        lines = [
            Line(change.id, *self._take(known, self._start + at, change)) for at, change in enumerate(self._changes)
        ]
        for table, states in ((Registration, known.registrations), (TrainingClassRow, known.classes)):
            touched = known.touched & states.keys()
            self._rows[table] = [states[record] for record in states if record in touched & known.new]
            changed = [states[record] for record in states if record in touched - known.new]
            if changed:
                self._session.execute(update(table), changed)
        for kept, rows in self._rows.items():
            if rows:
                self._session.execute(insert(kept), rows)
        return lines

    def _look_up(self) -> Known:
        session, changes = self._session, self._changes
        wanted = (
            ChangeRow.id, ChangeRow.device_id, ChangeRow.sequence, ChangeRow.kind, ChangeRow.record_id, ChangeRow.body,
            ChangeRow.status, ChangeRow.code,
        )  # fmt: skip
        query = select(*wanted).where(ChangeRow.id.in_([change.id for change in changes]))
        found = {row["id"]: dict(row) for row in session.execute(query).mappings()}
        taken = session.execute(
            select(ChangeRow.sequence, ChangeRow.id).where(
                ChangeRow.device_id == self._arrival.device,
                ChangeRow.sequence.in_([change.sequence for change in changes]),
            )
        )
        registrations = self._states(Registration, REGISTRATION)
        return Known(
            changes=found,
            sequences=dict(taken.all()),
            registrations=registrations,
            revisions=self._revisions(registrations.keys()),
            classes=self._states(TrainingClassRow, CLASS),
        )

    def _states(self, table: type[Registration | TrainingClassRow], kind: str) -> dict[str, Row]:
        """Current rows of the records that the slice changes, locked until the batch is in: nobody's update is lost."""
        ids = {change.record for change in self._changes if change.kind == kind}
        columns = table.__table__.columns
        query = select(*columns).where(columns["id"].in_(ids)).order_by(columns["id"]).with_for_update()
        return {row["id"]: dict(row) for row in self._session.execute(query).mappings()} if ids else {}

    def _revisions(self, records: Any) -> dict[str, dict[str, Revision]]:
        found: dict[str, dict[str, Revision]] = {record: {} for record in records}
        if not found:
            return found
        query = select(
            ChangeRow.id, ChangeRow.record_id, ChangeRow.device_id, ChangeRow.sequence, ChangeRow.body
        ).where(ChangeRow.record_id.in_(found), ChangeRow.kind == REGISTRATION, ChangeRow.status != LineStatus.REJECTED)
        for change, record, device, sequence, raw in self._session.execute(query):
            body = decode(raw, limits.CHANGE)
            entity = read_registration(body).entity if isinstance(body, dict) else {}
            found[record][change] = Revision(device, sequence, entity)
        return found

    def _take(self, known: Known, position: int, change: Change) -> Verdict:
        body = encode(kept_body(change.body))
        earlier = known.changes.get(change.id)
        if earlier is not None:
            return self._again(earlier, change, body)
        if change.sequence in known.sequences:
            # Two changes cannot both be this desk's n-th: a copied disk, or an old backup that went on working.
            return LineStatus.REJECTED, "cloned_sequence"
        try:
            status, code = self._apply(known, change)
        except BadBodyError as error:
            status, code = LineStatus.REJECTED, error.code
        row: Row = {
            "id": change.id, "batch_id": self._arrival.batch, "position": position, "device_id": self._arrival.device,
            "sequence": change.sequence, "office_id": self._arrival.office, "kind": change.kind,
            "record_id": change.record, "author_id": change.author, "clock": change.clock, "form_id": change.form_id,
            "form_version": change.form_version, "base": change.base, "body": body, "status": str(status), "code": code,
        }  # fmt: skip
        self._rows[ChangeRow].append(row)
        return status, code

    def _again(self, earlier: Row, change: Change, body: bytes) -> Verdict:
        same = (
            earlier["device_id"] == self._arrival.device
            and earlier["sequence"] == change.sequence
            and earlier["kind"] == change.kind
            and earlier["record_id"] == change.record
            and earlier["body"] == body
        )
        if earlier["device_id"] != self._arrival.device or not (same or change.kind == VOID):
            return LineStatus.REJECTED, "reused_id"
        if earlier["status"] == LineStatus.REJECTED:
            return LineStatus.REJECTED, earlier["code"]
        return LineStatus.DUPLICATE, "" if same else "arrived_before"

    def _apply(self, known: Known, change: Change) -> Verdict:
        if change.kind == VOID:
            return ACCEPTED
        check_clock(change)
        if change.kind == REGISTRATION:
            return self._register(known, change, read_registration(change.body))
        if change.kind == CLASS:
            return self._describe_class(known, change)
        if change.kind == ATTENDANCE:
            return self._mark(change)
        if change.kind == ATTACHMENT:
            take_part(
                self._session, change, device=self._arrival.device, office=self._arrival.office, at=self._arrival.at
            )
            return ACCEPTED
        if change.kind == FEEDBACK:
            new = keep_feedback(
                self._session, change, device=self._arrival.device, office=self._arrival.office, at=self._arrival.at
            )
            return ACCEPTED if new else (LineStatus.DUPLICATE, "")
        raise BadBodyError("unsupported_kind")

    def _register(self, known: Known, change: Change, body: RegistrationBody) -> Verdict:
        record = change.record
        current = known.registrations.get(record)
        revisions = known.revisions.setdefault(record, {})
        verdict = ACCEPTED
        if current is None:
            known.new.add(record)
            known.registrations[record] = self._registration(change, body, body.entity)
        elif not self._is_late(change, revisions):
            base = revisions.get(change.base)
            merged = merge(base.entity if base else {}, current["entity"], body.entity)
            newest = {} if change.clock < current["clock"] else self._registration(change, body, merged.entity)
            derived = _drawn(str(newest.get("label", current["label"])), merged.entity)
            current.update(newest | {"entity": merged.entity, "change_id": change.id} | derived)
            for clash in merged.clashes:
                self._rows[Disagreement].append(
                    {"change_id": change.id, "property": clash.property, "record_id": record, "kept": clash.kept,
                     "other": clash.other, "resolved_at": None}
                )  # fmt: skip
            if merged.clashes:
                verdict = (LineStatus.CONFLICT, "fields_differ")
            elif merged.others_moved:
                verdict = (LineStatus.MERGED, "")
        self._rows[RecordAttachment].extend(
            {"change_id": change.id, "name": file.name, "record_id": record, "sha256": file.sha256,
             "media_type": file.media_type, "size": file.size}
            for file in body.files
        )  # fmt: skip
        known.touched.add(record)
        revisions[change.id] = Revision(self._arrival.device, change.sequence, body.entity)
        return verdict

    def _is_late(self, change: Change, revisions: Mapping[str, Revision]) -> bool:
        """True when a later revision by the same desk is here already: this one is history, not an edit."""
        return any(
            revision.device == self._arrival.device and revision.sequence > change.sequence
            for revision in revisions.values()
        )

    def _registration(self, change: Change, body: RegistrationBody, entity: Mapping[str, str]) -> Row:
        return {
            "id": change.record, "change_id": change.id, "office_id": self._arrival.office, "author_id": change.author,
            "clock": change.clock, "form_id": change.form_id, "form_version": change.form_version, "label": body.label,
            "entity": dict(entity), "submission": body.submission, "recorded_at": body.recorded_at,
            "received_at": self._arrival.at, **_drawn(body.label, entity),
        }  # fmt: skip

    def _describe_class(self, known: Known, change: Change) -> Verdict:
        body = read_class(change.body)
        current = known.classes.get(change.record)
        known.touched.add(change.record)
        if current is None:
            known.new.add(change.record)
        elif change.clock < current["clock"]:
            return ACCEPTED
        known.classes[change.record] = {
            "id": change.record, "change_id": change.id, "office_id": self._arrival.office, "title": body.title,
            "trainer_id": body.trainer, "clock": change.clock, "sessions": body.sessions, "trainees": body.trainees,
        }  # fmt: skip
        return ACCEPTED

    def _mark(self, change: Change) -> Verdict:
        body = read_attendance(change.body)
        self._rows[AttendanceMark].append(
            {
                "change_id": change.id, "class_id": body.training_class, "session_id": body.session,
                "person_id": body.person, "mark": body.mark, "minutes": body.minutes, "note": body.note,
                "author_id": change.author, "clock": change.clock, "recorded_at": body.recorded_at,
            }
        )  # fmt: skip
        return ACCEPTED


def _drawn(label: str, entity: Mapping[str, str]) -> Row:
    """What the list of people shows and searches; never longer than an index takes."""
    drawn = {name: entity.get(name, "")[:LISTED] for name in ("sex", "date_of_birth", "governorate", "district")}
    return {"name_folded": fold(label)[:LISTED], **drawn}
