"""Writing changes into the register, some hundreds at a time: each gets its own line, none can harm another."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select, text, update
from sqlalchemy.orm import DeclarativeBase, Session

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.training.completion import ENDS
from sync.central import deciding
from sync.central.attachments import Incoming, kept_body
from sync.central.bodies import (
    BadBodyError,
    NamedFile,
    RegistrationBody,
    check_clock,
    read_attendance,
    read_class,
    read_registration,
)
from sync.central.bulk import among, put
from sync.central.duplicates import keep as keep_duplicate
from sync.central.erasing import GONE, erased_of, stone, without
from sync.central.feedback import keep as keep_feedback
from sync.central.merging import Stand, join
from sync.central.national import questions
from sync.central.points.asking import keep as keep_points
from sync.central.requests import keep as keep_request
from sync.central.schema import (
    AttendanceMark,
    ChangeRow,
    Disagreement,
    RecordAttachment,
    RecordHome,
    Registration,
    TrainingClassRow,
)
from sync.central.surveys import keeping as surveys
from sync.central.training import assessing, calling, completing, enrolling, follow_ups, telling_courses
from sync.central.work import employers, fair_words, referrals, telling_referrals, vacancies
from sync.protocol import limits
from sync.protocol.canonical import decode, encode_known
from sync.protocol.messages import (
    ASSESSMENT,
    ATTACHMENT,
    ATTENDANCE,
    CALL,
    CLASS,
    DUPLICATE,
    EMPLOYER,
    ENROLMENT,
    FAIR,
    FEEDBACK,
    FOLLOW_UP,
    POINTS,
    QUESTION,
    REFERRAL,
    REGISTRATION,
    REQUEST,
    SURVEY,
    VACANCY,
    VOID,
    Change,
)
from sync.protocol.receipts import Line, LineStatus

Row = dict[str, Any]
Verdict = tuple[LineStatus, str]
LISTED: Final = 200
"""Characters of a text that lists show and search: PostgreSQL indexes at most 2,700 bytes of a row."""
ACCEPTED: Final[Verdict] = (LineStatus.ACCEPTED, "")
_KEEPING: Final[Mapping[str, Callable[..., bool | None]]] = {
    FEEDBACK: keep_feedback, REQUEST: keep_request, DUPLICATE: keep_duplicate, QUESTION: questions.answer,
    EMPLOYER: employers.keep, VACANCY: vacancies.keep,
    POINTS: keep_points, FOLLOW_UP: follow_ups.keep, ENROLMENT: enrolling.keep, CALL: calling.keep,
    ASSESSMENT: assessing.keep, SURVEY: surveys.keep, FAIR: fair_words.keep, REFERRAL: referrals.keep,
}  # fmt: skip
"""What is no part of a record: kind → who keeps it, with the device, the office and when it came; False: it is here."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """The batch that the changes came in. home: the governorate of its office."""

    batch: str
    device: str
    office: str
    home: str
    at: datetime


@dataclass(slots=True)
class Known:
    """What the register already says about the ids in a slice, kept up to date while the slice is read."""

    changes: dict[str, Row]
    sequences: dict[int, str]
    registrations: dict[str, Row]
    revisions: dict[str, dict[str, deciding.Revision]]
    classes: dict[str, Row]
    homes: dict[str, str]
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
        self._told: list[deciding.Outcome] = []
        self._erased: set[str] = set()
        self._files = Incoming(session, arrival.device, arrival.office, arrival.home, arrival.at)

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
            put(self._session, kept, rows)
        self._files.write()
        for outcome in self._told:
            revisions = known.revisions[outcome.change.record]
            if deciding.wants_telling(outcome, revisions):
                deciding.tell(self._session, outcome, revisions, self._arrival.office, self._arrival.at)
        telling_courses.follow(self._session, self._changes, self._arrival.at)
        telling_referrals.follow(self._session, self._changes, self._arrival.at)
        return lines

    def _look_up(self) -> Known:
        session, changes = self._session, self._changes
        wanted = (
            ChangeRow.id, ChangeRow.device_id, ChangeRow.sequence, ChangeRow.kind, ChangeRow.record_id, ChangeRow.body,
            ChangeRow.status, ChangeRow.code,
        )  # fmt: skip
        query = select(*wanted).where(among(session, ChangeRow.id, [change.id for change in changes]))
        found = {row["id"]: dict(row) for row in session.execute(query).mappings()}
        taken = session.execute(
            select(ChangeRow.sequence, ChangeRow.id).where(
                ChangeRow.device_id == self._arrival.device,
                ChangeRow.home == self._arrival.home,
                among(session, ChangeRow.sequence, [change.sequence for change in changes]),
            )
        )
        about = {person for change in changes for person in _about(change)}
        self._erased = erased_of(session, about)
        homes, begun = self._homes()
        registrations = self._states(Registration, REGISTRATION, homes, begun)
        self._files.look_up([change.record for change in changes if change.kind == ATTACHMENT], self._named())
        return Known(
            changes=found,
            sequences=dict(taken.all()),
            registrations=registrations,
            revisions=self._revisions(registrations.keys()),
            classes=self._states(TrainingClassRow, CLASS, homes, begun),
            homes=homes,
        )

    def _named(self) -> set[str]:
        """Files that registrations and marks of the slice name, those of erased records left out."""
        found: set[str] = set()
        for change in self._changes:
            files = change.body.get("attachments")
            whose = {REGISTRATION: change.record, ATTENDANCE: change.body.get("person")}.get(change.kind)
            if whose is not None and whose not in self._erased and isinstance(files, Mapping):
                found |= {str(one.get("sha256")) for one in files.values() if isinstance(one, Mapping)}
        return found

    def _homes(self) -> tuple[dict[str, str], set[str]]:
        """Where the slice's records live, and which of them begin here and now, so that nobody has a row of them.

        A record has one home for the whole country: of two offices that begin it at once one waits here for the other.
        """
        ids = sorted({change.record for change in self._changes if change.kind in (REGISTRATION, CLASS)})
        if not ids:
            return {}, set()
        found = select(RecordHome.id, RecordHome.home, RecordHome.erased_at).where(
            among(self._session, RecordHome.id, ids)
        )
        there = self._session.execute(found).all()
        self._erased |= {record for record, _, erased in there if erased is not None}
        homes = {record: home for record, home, _ in there}
        fresh = [record for record in ids if record not in homes]
        begun = self._begin(fresh)
        homes |= dict.fromkeys(begun, self._arrival.home)
        if len(begun) < len(fresh):
            homes |= {record: home for record, home, _ in self._session.execute(found)}
        return homes, begun

    def _begin(self, ids: list[str]) -> set[str]:
        """Those of ``ids`` that have no home yet and get that of this office."""
        if not ids:
            return set()
        if self._session.get_bind().dialect.name == "postgresql":
            into = text(
                "INSERT INTO record_homes (id, home) SELECT unnest(CAST(:ids AS varchar[])), :home "
                "ON CONFLICT DO NOTHING RETURNING id"
            )
            return set(self._session.scalars(into, {"ids": ids, "home": self._arrival.home}))
        put(self._session, RecordHome, [{"id": record, "home": self._arrival.home} for record in ids])
        return set(ids)

    def _states(
        self, table: type[Registration] | type[TrainingClassRow], kind: str, homes: Mapping[str, str], begun: set[str]
    ) -> dict[str, Row]:
        """Current rows of the records that the slice changes, locked until the batch is in: nobody's update is lost."""
        ids = {change.record for change in self._changes if change.kind == kind} - begun
        if not ids:
            return {}
        here = among(self._session, table.home, {homes[record] for record in ids})
        query = select(*table.__table__.columns).where(among(self._session, table.id, ids), here).order_by(table.id)
        return {row["id"]: dict(row) for row in self._session.execute(query.with_for_update()).mappings()}

    def _revisions(self, records: Any) -> dict[str, dict[str, deciding.Revision]]:
        found: dict[str, dict[str, deciding.Revision]] = {record: {} for record in records}
        if not found:
            return found
        query = select(
            ChangeRow.id,
            ChangeRow.record_id,
            ChangeRow.device_id,
            ChangeRow.sequence,
            ChangeRow.office_id,
            ChangeRow.author_id,
            ChangeRow.body,
        ).where(
            among(self._session, ChangeRow.record_id, found),
            ChangeRow.kind == REGISTRATION,
            ChangeRow.status != LineStatus.REJECTED,
        )
        for change, record, device, sequence, office, author, raw in self._session.execute(query):
            body = decode(raw, limits.CHANGE)
            if isinstance(body, dict):
                said = read_registration(body)
                found[record][change] = deciding.revision(device, sequence, office, author, said)
        return found

    def _take(self, known: Known, position: int, change: Change) -> Verdict:
        body = encode_known(kept_body(change.body))
        gone = change.kind == REGISTRATION and change.record in self._erased
        told = not self._erased.isdisjoint(_about(change))  # words about somebody who was erased since they were said
        if told:
            change = replace(change, body=without(change.body, self._erased))
        late = change.kind == EMPLOYER and employers.forgotten_since(self._session, change)
        late |= change.kind == SURVEY and surveys.forgotten_since(self._session, change, self._arrival.at)
        body = stone(body) if gone or told or late else body
        earlier = known.changes.get(change.id)
        if earlier is not None:
            return self._again(earlier, change, body)
        if change.sequence in known.sequences:
            # Two changes cannot both be this desk's n-th: a copied disk, or an old backup that went on working.
            return LineStatus.REJECTED, "cloned_sequence"
        try:
            status, code = (LineStatus.REJECTED, GONE) if gone else self._apply(known, change)
        except BadBodyError as error:
            status, code = LineStatus.REJECTED, error.code
        row: Row = {
            "id": change.id, "batch_id": self._arrival.batch, "position": position, "device_id": self._arrival.device,
            "sequence": change.sequence, "office_id": self._arrival.office, "kind": change.kind,
            "record_id": change.record, "author_id": change.author, "clock": change.clock, "form_id": change.form_id,
            "form_version": change.form_version, "base": change.base, "body": body, "status": str(status), "code": code,
            "home": self._arrival.home,
        }  # fmt: skip
        self._rows[ChangeRow].append(row)
        return status, code

    def _again(self, earlier: Row, change: Change, body: bytes) -> Verdict:
        same = (
            earlier["device_id"] == self._arrival.device
            and earlier["sequence"] == change.sequence
            and earlier["kind"] == change.kind
            and earlier["record_id"] == change.record
            and earlier["body"] in (body, stone(body))
        )
        if earlier["device_id"] != self._arrival.device or not (same or change.kind == VOID):
            emptied = earlier["kind"] == VOID and earlier["sequence"] == change.sequence
            own = earlier["device_id"] == self._arrival.device
            return LineStatus.REJECTED, "came_empty" if emptied and own else "reused_id"
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
            self._files.take(change)
            return ACCEPTED
        keep = _KEEPING.get(change.kind)
        if keep is None:
            raise BadBodyError("unsupported_kind")
        came = self._arrival
        if change.kind == ENROLMENT:
            here = change.body.get("person") in known.touched  # taken, and before it
            calling.check(self._session, change, came.office, came.at, here=here)
        elif change.kind == REFERRAL:
            here = change.body.get("person") in known.touched
            referrals.check(self._session, change, came.office, came.at, here=here)
        self._check_cohort(known, change)
        new = keep(self._session, change, device=came.device, office=came.office, at=came.at)
        return (LineStatus.DUPLICATE, "") if new is False else ACCEPTED

    def _check_cohort(self, known: Known, change: Change) -> None:
        """What rests on a cohort is held against it, with what came before it in this slice."""
        row = known.classes.get(str(change.body.get("cohort", "")))
        if change.kind == ASSESSMENT:
            assessing.check(self._session, change, row)
        elif change.kind == ENROLMENT:
            enrolling.check(self._session, change, row)
        if change.kind == ENROLMENT and change.body.get("state") in ENDS:
            marks = self._rows[AttendanceMark]
            put(self._session, AttendanceMark, marks)
            marks.clear()
            completing.check(self._session, change, row)

    def _register(self, known: Known, change: Change, body: RegistrationBody) -> Verdict:
        record = change.record
        current = known.registrations.get(record)
        revisions = known.revisions.setdefault(record, {})
        verdict = ACCEPTED
        if current is None:
            known.new.add(record)
            known.registrations[record] = self._registration(change, body, body.entity, known.homes[record])
        elif not self._is_late(change, revisions):
            verdict = self._edit(known, change, body, current)
        self._name_files(change, record, body.files)
        known.touched.add(record)
        arrival = self._arrival
        revisions[change.id] = deciding.revision(
            arrival.device, change.sequence, arrival.office, change.author, body
        )  # fmt: skip
        return verdict

    def _name_files(self, change: Change, record: str, files: Sequence[NamedFile]) -> None:
        """The files that a change names belong to the record of the person whom they are about."""
        self._rows[RecordAttachment].extend(
            {"change_id": change.id, "name": file.name, "record_id": record, "sha256": file.sha256,
             "media_type": file.media_type, "size": file.size, "home": self._arrival.home}
            for file in files
        )  # fmt: skip

    def _edit(self, known: Known, change: Change, body: RegistrationBody, current: Row) -> Verdict:
        """Join an edit with what stands; what is to be told of it is told when the slice is written."""
        session, home = self._session, known.homes[change.record]
        stands = Stand(current["entity"], current["submission"])
        base = deciding.base_of(session, change, known.revisions[change.record])
        joined = join(base, stands, Stand(body.entity, body.submission))
        newer = change.clock >= current["clock"]
        newest = self._registration(change, body, joined.entity, home) if newer else {}
        writers = deciding.writers(joined.clashes, current["origins"], change.record)
        state = deciding.keep_state(session, change, joined, self._arrival.at) if joined.others_moved else ""
        current.update(
            newest
            | {"entity": joined.entity, "submission": joined.submission, "change_id": change.id, "state": state}
            | {"origins": current["origins"] | dict.fromkeys(joined.changed, change.id)}
            | _drawn(str(newest.get("label", current["label"])), joined.entity)
        )
        for clash in joined.clashes:
            self._rows[Disagreement].append(
                {"change_id": change.id, "property": clash.property[:200], "record_id": change.record,
                 "kept": clash.kept, "other": clash.other, "base": clash.base, "resolved_at": None, "resolved_by": "",
                 "kept_change": writers[clash.property], "home": self._arrival.home}
            )  # fmt: skip
        settled = deciding.settle(session, change, self._arrival.at)
        decision = deciding.decision_of(joined, settled=settled)
        self._told.append(
            deciding.Outcome(change, decision, state or change.id, joined.submission, joined.clashes, writers)
        )
        if joined.clashes:
            return LineStatus.CONFLICT, "fields_differ"
        return (LineStatus.MERGED, "") if joined.others_moved else ACCEPTED

    def _is_late(self, change: Change, revisions: Mapping[str, deciding.Revision]) -> bool:
        """True when a later revision by the same desk is here already: this one is history, not an edit."""
        return any(
            revision.device == self._arrival.device and revision.sequence > change.sequence
            for revision in revisions.values()
        )

    def _registration(self, change: Change, body: RegistrationBody, entity: Mapping[str, str], home: str) -> Row:
        return {
            "id": change.record, "change_id": change.id, "office_id": self._arrival.office, "author_id": change.author,
            "clock": change.clock, "form_id": change.form_id, "form_version": change.form_version, "label": body.label,
            "entity": dict(entity), "submission": body.submission, "origins": {}, "state": "",
            "recorded_at": body.recorded_at, "received_at": self._arrival.at, "home": home,
            **_drawn(body.label, entity),
        }  # fmt: skip

    def _describe_class(self, known: Known, change: Change) -> Verdict:
        body = read_class(change.body)
        current = known.classes.get(change.record)
        known.touched.add(change.record)
        if current is None:
            known.new.add(change.record)
        elif current["office_id"] != self._arrival.office and current["cohort"]:
            raise BadBodyError("class_office")  # nobody takes another office's cohort, and with it who applied there
        elif change.clock < current["clock"] or not change.base:
            return ACCEPTED  # without a base a second desk says once more what it has heard, and corrects nothing
        known.classes[change.record] = {
            "id": change.record, "change_id": change.id, "office_id": self._arrival.office, "title": body.title,
            "trainer_id": body.trainer, "clock": change.clock, "sessions": body.sessions, "trainees": body.trainees,
            "cohort": body.cohort, "home": known.homes[change.record],
        }  # fmt: skip
        return ACCEPTED

    def _mark(self, change: Change) -> Verdict:
        body = read_attendance(change.body)
        self._rows[AttendanceMark].append(
            {
                "change_id": change.id, "class_id": body.training_class, "session_id": body.session,
                "person_id": body.person, "mark": body.mark, "minutes": body.minutes, "note": body.note,
                "author_id": change.author, "clock": change.clock, "recorded_at": body.recorded_at,
                "home": self._arrival.home,
            }
        )  # fmt: skip
        self._name_files(change, body.person, body.files)
        return ACCEPTED


def _about(change: Change) -> tuple[str, ...]:
    """The records of whose people a change speaks that is no part of one."""
    if change.kind == CLASS:
        listed = change.body.get("trainees")
        named = listed if isinstance(listed, list | tuple) else ()
        said = [one.get("person") for one in named if isinstance(one, Mapping)]
    else:
        known = change.kind == ATTENDANCE or change.kind in _KEEPING
        said = [change.body.get(side) for side in ("person", "other")] if known else []
    return tuple(one for one in said if isinstance(one, str) and one)


def _drawn(label: str, entity: Mapping[str, str]) -> Row:
    """What the list of people shows and searches; never longer than an index takes."""
    drawn = {name: entity.get(name, "")[:LISTED] for name in ("sex", "date_of_birth", "governorate", "district")}
    return {"name_folded": fold(label)[:LISTED], **drawn}
