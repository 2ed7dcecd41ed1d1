"""Classes, their sessions and trainees, and marks: every mark ever written down stays."""

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, delete, select, update

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.attendance import ClassSession, Mark, MarkEntry, Trainee, TrainingClass
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.training.class_body import read_class_body
from mihan_desktop.domain.training.cohorts import Cohort, read_cohort, write_cohort
from mihan_desktop.domain.training.enrolments import IN_CLASS, times_of
from mihan_desktop.storage.enrolments import Enrolments
from mihan_desktop.storage.mark_documents import read_documents, write_documents
from mihan_desktop.storage.office_schema import office_marks
from mihan_desktop.storage.office_words import OfficeWord, OfficeWords
from mihan_desktop.storage.outbox import NEVER_LEAVES
from mihan_desktop.storage.schema import attendance, class_sessions, class_trainees, classes, outbox

_MARKS = (
    select(
        attendance.c.session_id,
        attendance.c.person_id,
        attendance.c.mark,
        attendance.c.minutes,
        attendance.c.note,
        outbox.c.author_id,
        outbox.c.recorded_at,
        outbox.c.status,
        outbox.c.id,
        attendance.c.documents,
    )
    .join(outbox, outbox.c.id == attendance.c.change_id)
    .order_by(outbox.c.sequence)
)


class Classes:
    """Rows of ``classes``, ``class_sessions``, ``class_trainees`` and ``attendance``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, planned: TrainingClass, change_id: str) -> None:
        """Keep a new class."""
        self._connection.execute(
            classes.insert().values(
                id=planned.id, change_id=change_id, title=planned.title, trainer_id=planned.trainer_id,
                cohort=_written(planned.cohort),
            )
        )  # fmt: skip
        self._put_members(planned)

    def replace(self, planned: TrainingClass, change_id: str) -> None:
        """Keep a new revision of a class; sessions that have marks must still be in it."""
        self._connection.execute(
            update(classes)
            .where(classes.c.id == planned.id)
            .values(change_id=change_id, title=planned.title, cohort=_written(planned.cohort))
        )
        kept = {meeting.id for meeting in planned.sessions}
        gone = [meeting for meeting in self._sessions(planned.id) if meeting.id not in kept]
        marked = {one.session_id for one in self.ever(planned.id)} if gone else set()
        for meeting in gone:
            if meeting.id not in marked:
                self._connection.execute(delete(class_sessions).where(class_sessions.c.id == meeting.id))
        self._connection.execute(delete(class_trainees).where(class_trainees.c.class_id == planned.id))
        self._put_members(planned)
        stays = (
            meeting for meeting in gone if meeting.id in marked
        )  # two desks said it anew at once: after the others
        for number, meeting in enumerate(stays, start=len(planned.sessions) + 1):
            this = class_sessions.c.id == meeting.id
            self._connection.execute(update(class_sessions).where(this).values(number=number))

    def say_again(self, class_id: str, change_id: str) -> None:
        """Another change says the class, as it stands, in place of the one before."""
        self._connection.execute(update(classes).where(classes.c.id == class_id).values(change_id=change_id))

    def _put_members(self, planned: TrainingClass) -> None:
        """Sessions, moved where they fall on another day; those named, none of a cohort: its enrolments say who."""
        known = {meeting.id: meeting for meeting in self._sessions(planned.id)}
        if any(known[one.id].number != one.number for one in planned.sessions if one.id in known) or len(known) > len(
            planned.sessions
        ):  # no two may have one number for a moment
            of_class = class_sessions.c.class_id == planned.id
            self._connection.execute(update(class_sessions).where(of_class).values(number=-class_sessions.c.number))
            known = {one.id: replace(one, number=-one.number) for one in known.values()}
        for meeting in planned.sessions:
            values: dict[str, Any] = {
                "date": meeting.date.isoformat(), "begins": _hour(meeting.begins), "minutes": meeting.minutes,
                "number": meeting.number,
            }  # fmt: skip
            if meeting.id not in known:
                values |= {"id": meeting.id, "class_id": planned.id}
                self._connection.execute(class_sessions.insert(), values)
            elif known[meeting.id] != meeting:
                self._connection.execute(
                    update(class_sessions).where(class_sessions.c.id == meeting.id).values(**values)
                )
        if planned.cohort is None:
            self._connection.execute(
                class_trainees.insert(),
                [
                    {"class_id": planned.id, "position": position, "person_id": trainee.person_id, "name": trainee.name}
                    for position, trainee in enumerate(planned.trainees)
                ],
            )

    def all(self) -> tuple[TrainingClass, ...]:
        """Every class of this desk, and every cohort of the office's other desks, newest first."""
        own = {str(one) for one in self._connection.scalars(select(classes.c.id))}
        theirs = OfficeWords(self._connection).cohorts()
        ids = sorted(own.union(theirs), reverse=True)
        return tuple(found for one in ids if (found := self.get(one)) is not None)

    def cohorts(self) -> tuple[Cohort, ...]:
        """What makes classes of this desk cohorts, of each that is one."""
        found = self._connection.scalars(select(classes.c.cohort).where(classes.c.cohort != ""))
        return tuple(read_cohort(json.loads(one)) for one in found)

    def get(self, class_id: str) -> TrainingClass | None:
        """One class with sessions by number and trainees in the order of the list; a cohort of another desk too."""
        row = self._connection.execute(
            select(classes.c.title, classes.c.trainer_id, outbox.c.status, outbox.c.reason, classes.c.cohort)
            .join(outbox, outbox.c.id == classes.c.change_id)
            .where(classes.c.id == class_id)
        ).first()
        if row is None:
            word = OfficeWords(self._connection).cohort(class_id)
            return None if word is None else self._elsewhere(word)
        cohort, sessions = read_cohort(json.loads(row[4])) if row[4] else None, self._sessions(class_id)
        return TrainingClass(
            id=class_id,
            title=str(row[0]),
            trainer_id=str(row[1]),
            sessions=sessions,
            trainees=self._named(class_id) if cohort is None else self._enrolled(class_id, sessions),
            status=RecordStatus(str(row[2])),
            reason=str(row[3]),
            cohort=cohort,
        )

    def _elsewhere(self, word: OfficeWord) -> TrainingClass:
        """A cohort as another desk said it."""
        found = read_class_body(word.cohort, word.body)
        return replace(found, trainees=self._enrolled(word.cohort, found.sessions), status=RecordStatus.SEALED)

    def _named(self, class_id: str) -> tuple[Trainee, ...]:
        rows = self._connection.execute(
            select(class_trainees.c.person_id, class_trainees.c.name)
            .where(class_trainees.c.class_id == class_id)
            .order_by(class_trainees.c.position)
        )
        return tuple(Trainee(str(person), str(name)) for person, name in rows)

    def _enrolled(self, class_id: str, sessions: Sequence[ClassSession]) -> tuple[Trainee, ...]:
        """Those who have a place in a cohort, by rank and application; then those who had one and have none now."""
        everybody = Enrolments(self._connection).of_cohort(class_id)
        seated = sorted(
            (one for one in everybody if one.state in IN_CLASS), key=lambda one: (one.basis.rank, one.applied)
        )
        had = (one for one in everybody if any(word.state in IN_CLASS for word in one.words))
        gone = (one for one in had if one.state not in IN_CLASS)  # their marks stay, and what they are due
        listed = (
            *(Trainee(one.person, one.name, None, times_of(one.words)) for one in seated),
            *(Trainee(one.person, one.name, one.since, times_of(one.words)) for one in gone),
        )
        return (*listed, *self._marked_only(class_id, sessions, {one.person_id for one in listed}))

    def _marked_only(
        self, class_id: str, sessions: Sequence[ClassSession], listed: Collection[str]
    ) -> tuple[Trainee, ...]:
        """Those whose place was turned back after they were marked: the last day on which they were is their last."""
        days = {meeting.id: meeting.date for meeting in sessions}
        last: dict[str, date] = {}
        for person, session in self._places(class_id, listed):
            if session in days:
                last[person] = max(days[session], last.get(person, date.min))
        names = Enrolments(self._connection).names(class_id) if last else {}
        return tuple(
            Trainee(one, names.get(one, ""), day + timedelta(days=1), ((day, day),))
            for one, day in sorted(last.items())
        )

    def _places(self, class_id: str, listed: Collection[str]) -> set[tuple[str, str]]:
        """(person, session) of every mark that holds of others than ``listed``, this desk's own and those of others."""
        never = [status.value for status in NEVER_LEAVES]
        own = (
            select(attendance.c.person_id, attendance.c.session_id)
            .join(outbox, outbox.c.id == attendance.c.change_id)
            .where(attendance.c.class_id == class_id, outbox.c.status.not_in(never))
            .where(attendance.c.person_id.not_in(listed))
        )
        theirs = select(office_marks.c.person_id, office_marks.c.session_id).where(
            office_marks.c.class_id == class_id, office_marks.c.person_id.not_in(listed)
        )
        return {(str(row[0]), str(row[1])) for row in self._connection.execute(own.union(theirs))}

    def _sessions(self, class_id: str) -> tuple[ClassSession, ...]:
        rows = self._connection.execute(
            select(
                class_sessions.c.id, class_sessions.c.number, class_sessions.c.date, class_sessions.c.begins,
                class_sessions.c.minutes,
            )
            .where(class_sessions.c.class_id == class_id)
            .order_by(class_sessions.c.number)
        )  # fmt: skip
        return tuple(
            ClassSession(
                str(row[0]), int(row[1]), date.fromisoformat(str(row[2])),
                time.fromisoformat(str(row[3])) if row[3] else None, int(row[4]),
            )
            for row in rows
        )  # fmt: skip

    def of_person(self, person_id: str) -> tuple[str, ...]:
        """Ids of the classes that a person is or was marked in, newest first."""
        enrolled = select(class_trainees.c.class_id).where(class_trainees.c.person_id == person_id)
        marked = select(attendance.c.class_id).where(attendance.c.person_id == person_id)
        found = {str(one) for one in self._connection.execute(enrolled.union(marked)).scalars()}
        placed = (one for one in Enrolments(self._connection).of_person(person_id) if one.state in IN_CLASS)
        return tuple(sorted(found | {one.cohort for one in placed}, reverse=True))

    def change_of(self, class_id: str) -> str | None:
        """The change that says the class as it stands."""
        return self._connection.execute(
            select(classes.c.change_id).where(classes.c.id == class_id)
        ).scalar_one_or_none()

    def add_mark(self, class_id: str, entry: MarkEntry) -> None:
        """Write a mark down beside whatever was there; ``entry.change_id`` names its row in the outbox."""
        self._connection.execute(
            attendance.insert(),
            {
                "change_id": entry.change_id,
                "class_id": class_id,
                "session_id": entry.session_id,
                "person_id": entry.person_id,
                "mark": entry.mark.value,
                "minutes": entry.minutes_late,
                "note": entry.note,
                "documents": write_documents(entry.documents),
            },
        )

    def current_marks(self, class_id: str) -> dict[tuple[str, str], MarkEntry]:
        """The newest mark of each (person id, session id) that was not withdrawn."""
        never = [status.value for status in NEVER_LEAVES]
        rows = self._connection.execute(_MARKS.where(attendance.c.class_id == class_id, outbox.c.status.not_in(never)))
        return {(str(row[1]), str(row[0])): _mark(row) for row in rows}

    def marks_of(self, session_id: str, person_id: str) -> tuple[MarkEntry, ...]:
        """Every mark that was ever written for one person at one session, oldest first."""
        rows = self._connection.execute(
            _MARKS.where(attendance.c.session_id == session_id, attendance.c.person_id == person_id)
        )
        return tuple(_mark(row) for row in rows)

    def documents_of(self, person_id: str) -> tuple[Attachment, ...]:
        """The documents of every mark of a person that was not replaced before it left, oldest first."""
        never = [status.value for status in NEVER_LEAVES]
        rows = self._connection.execute(
            _MARKS.where(
                attendance.c.person_id == person_id, attendance.c.documents != "", outbox.c.status.not_in(never)
            )
        )
        return tuple(one for row in rows for one in _mark(row).documents)

    def ever(self, class_id: str) -> tuple[MarkEntry, ...]:
        """Every mark that was ever written in a class, oldest first."""
        return tuple(_mark(row) for row in self._connection.execute(_MARKS.where(attendance.c.class_id == class_id)))

    def sheet_up_to(self, change_id: str) -> tuple[str, ...]:
        """The waiting marks of the same session by the same author, up to and with ``change_id``, by number."""
        this = (
            select(attendance.c.session_id, outbox.c.author_id, outbox.c.sequence)
            .join(outbox, outbox.c.id == attendance.c.change_id)
            .where(attendance.c.change_id == change_id)
            .subquery()
        )
        rows = self._connection.execute(
            select(outbox.c.id)
            .join(attendance, attendance.c.change_id == outbox.c.id)
            .join(this, (this.c.session_id == attendance.c.session_id) & (this.c.author_id == outbox.c.author_id))
            .where(outbox.c.sequence <= this.c.sequence, outbox.c.status == RecordStatus.WAITING.value)
            .order_by(outbox.c.sequence)
        ).scalars()
        return tuple(str(row) for row in rows)

    def marks_by_change(self, change_ids: Sequence[str]) -> dict[str, tuple[str, MarkEntry]]:
        """(class id, mark) of attendance changes, by change id."""
        found: dict[str, tuple[str, MarkEntry]] = {}
        for start in range(0, len(change_ids), 500):
            rows = self._connection.execute(
                _MARKS.add_columns(attendance.c.class_id).where(
                    attendance.c.change_id.in_(change_ids[start : start + 500])
                )
            )
            found.update((str(row[8]), (str(row[10]), _mark(row))) for row in rows)
        return found


def _written(cohort: Cohort | None) -> str:
    return "" if cohort is None else json.dumps(write_cohort(cohort), ensure_ascii=False)


def _hour(begins: time | None) -> str:
    return "" if begins is None else begins.isoformat("minutes")


def _mark(row: Sequence[Any]) -> MarkEntry:
    return MarkEntry(
        session_id=str(row[0]),
        person_id=str(row[1]),
        mark=Mark(str(row[2])),
        minutes_late=int(str(row[3])),
        note=str(row[4]),
        author_id=str(row[5]),
        recorded_at=datetime.fromisoformat(str(row[6])),
        status=RecordStatus(str(row[7])),
        change_id=str(row[8]),
        documents=read_documents(str(row[9]), str(row[8])),
    )
