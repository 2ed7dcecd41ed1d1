"""Classes and attendance: a trainer marks a session, every mark is a change of its own and none is erased."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.domain.attendance import (
    LONGEST_LATE,
    AttendanceSheet,
    ClassSession,
    Mark,
    MarkEntry,
    Papers,
    Trainee,
    TrainingClass,
    locked,
)
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.names import written
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import AT_THE_OFFICE, ON_THE_WAY, RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import attaching, mark_papers, trusted
from mihan_desktop.services.adopting import adopt
from mihan_desktop.services.attendance_rules import rules_of
from mihan_desktop.services.class_acts import class_act
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.mark_papers import Named, Place
from mihan_desktop.services.office_marks import joined, read_class
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.services.recording import Act
    from mihan_desktop.storage.work import Work

Entry = tuple[str, str, Mark, int, str]
"""(session id, person id, mark, minutes late, note)"""

_NOT_OUTSIDE = AT_THE_OFFICE | {RecordStatus.SUPERSEDED, RecordStatus.WITHDRAWN}


@dataclass(frozen=True, slots=True)
class ClassPlanned:
    """A class that may be marked."""

    training_class: TrainingClass
    changes: Changes


@dataclass(frozen=True, slots=True)
class OfferedClass:
    """A class of another desk that may be marked here too. desk, author: names of where and by whom."""

    id: str
    title: str
    desk: str
    author: str


class Attending:
    """For trainers: right ``plan_classes`` opens a class, right ``teach`` marks it.

    Marks travel one change each (so that two machines never lose one, and the ministry answers for each); they are
    reviewed one sheet at a time.
    """

    def __init__(self, opened: Opened, looking: Looking) -> None:
        self._opened = opened
        self._looking = looking

    def classes(self, actor: User) -> tuple[TrainingClass, ...]:
        """All classes of this desk, newest first."""
        self._opened.allow(actor, Right.TEACH, Right.PLAN_CLASSES)
        with self._opened.read() as work:
            return work.classes.all()

    def plan_class(
        self,
        actor: User,
        title: str,
        dates: Sequence[date],
        *,
        person_ids: Sequence[str] = (),
        names: Sequence[str] = (),
    ) -> ClassPlanned:
        """Open a class with a session on each of ``dates``; trainees are records of this desk and names typed.

        Raises MihanError ``invalid_class`` with problems ``required`` (``title``, ``dates``, ``trainees``),
        ``date_twice``, ``person_unknown``.
        """
        from mihan_desktop.services.recording import record

        user = self._opened.allow_new(actor, Right.PLAN_CLASSES)
        new_id = self._opened.new_id
        with self._opened.write() as work:
            known = work.registrations.names(person_ids)
            _check_class(title, dates, person_ids, names, known)
            planned = TrainingClass(
                id=new_id(),
                title=written(title),
                trainer_id=user.id,
                sessions=tuple(
                    ClassSession(new_id(), number, day) for number, day in enumerate(sorted(dates), start=1)
                ),
                trainees=tuple(Trainee(person, known[person]) for person in dict.fromkeys(person_ids))
                + tuple(Trainee(new_id(), written(name)) for name in names if written(name)),
            )
            (row,) = record(self._opened, work, user, class_act(planned, self._opened.now().isoformat()))
            work.classes.add(planned, row.id)
            work.audit.append("class_planned", at=row.recorded_at, actor_id=user.id, record_id=planned.id)
        return ClassPlanned(planned, Changes.of(Kind.CLASSES, Kind.OUTBOX))

    def amend_class(
        self,
        actor: User,
        class_id: str,
        *,
        title: str,
        add_dates: Sequence[date] = (),
        person_ids: Sequence[str] = (),
        names: Sequence[str] = (),
    ) -> ClassPlanned:
        """Say a class anew, as after it was returned: another title, more sessions, more trainees; it waits again.

        Raises as ``plan_class``; ``class_unknown``; ``class_is_cohort``: that is said anew with its course;
        ``being_sent`` from sealing until the receipt.
        """
        from mihan_desktop.services.recording import record

        user = self._opened.allow_new(actor, Right.PLAN_CLASSES)
        with self._opened.write() as work:
            old = work.classes.get(class_id)
            change = None if old is None else work.outbox.get(work.classes.change_of(class_id) or "")
            if old is None or change is None:
                raise MihanError("class_unknown")
            if old.cohort is not None:
                raise MihanError("class_is_cohort")
            if change.status in ON_THE_WAY:
                raise MihanError("being_sent")
            known = work.registrations.names(person_ids)
            dates = [meeting.date for meeting in old.sessions] + list(add_dates)
            _check_class(title, dates, person_ids, [*names, *(one.name for one in old.trainees)], known)
            planned = self._with_more(old, title, add_dates, {one: known[one] for one in person_ids}, names)
            base = change.base if change.status in AT_THE_OFFICE else change.id
            if change.status in AT_THE_OFFICE:
                work.outbox.set_status([change.id], RecordStatus.SUPERSEDED)
            act = class_act(planned, self._opened.now().isoformat(), base)
            (row,) = record(self._opened, work, user, act)
            work.classes.replace(planned, row.id)
            work.audit.append("class_amended", at=row.recorded_at, actor_id=user.id, record_id=class_id)
        return ClassPlanned(planned, Changes.of(Kind.CLASSES, Kind.OUTBOX))

    def _with_more(
        self, old: TrainingClass, title: str, add_dates: Sequence[date], people: dict[str, str], names: Sequence[str]
    ) -> TrainingClass:
        """A class with more sessions, more people of this desk (names by id) and more names that were typed."""
        new_id = self._opened.new_id
        there = {one.person_id for one in old.trainees}
        sessions = tuple(
            ClassSession(new_id(), number, day)
            for number, day in enumerate(sorted(add_dates), start=len(old.sessions) + 1)
        )
        trainees = [Trainee(one, name) for one, name in people.items() if one not in there]
        trainees += [Trainee(new_id(), written(name)) for name in names if written(name)]
        return replace(
            old, title=written(title), sessions=old.sessions + sessions, trainees=(*old.trainees, *trainees),
            status=RecordStatus.WAITING, reason="",
        )  # fmt: skip

    def offered(self, actor: User) -> tuple[OfferedClass, ...]:
        """Classes that other desks of the office planned and that are not marked at this one, newest first."""
        self._opened.allow(actor, Right.TEACH)
        with self._opened.read() as work:
            return tuple(
                OfferedClass(one.id, planned.title, one.desk, one.author_name)
                for one in work.office_marks.offered()
                if (planned := read_class(one.message)) is not None
            )

    def take_over(self, actor: User, class_id: str) -> ClassPlanned:
        """Mark a class of another desk here too: the same sessions and trainees, said once more as it was.

        What either desk marks meets at the ministry and at every desk; nothing is lost. Raises MihanError
        ``class_unknown``.
        """
        user = self._opened.allow_new(actor, Right.TEACH)
        with self._opened.write() as work:
            taken = adopt(self._opened, work, user, class_id)
            if taken is None:
                raise MihanError("class_unknown")
        return ClassPlanned(taken, Changes.of(Kind.CLASSES, Kind.OUTBOX))

    def sheet(self, actor: User, class_id: str) -> AttendanceSheet:
        """The grid with its current marks. Raises MihanError ``class_unknown``."""
        user = self._opened.allow(actor, Right.TEACH, Right.PLAN_CLASSES)
        with self._opened.read() as work:
            found = work.classes.get(class_id)
            if found is None:
                raise MihanError("class_unknown")
            both = joined(work, class_id)
            sheet = AttendanceSheet(found, both.current, rules_of(work, class_id), both.twice)
        self._looking.at(user, class_id, "sheet")
        return sheet

    def write_blank(self, actor: User, class_id: str, path: Path, data: bytes) -> None:
        """Write a blank sheet of a class to ``path``, whole or not at all.

        Raises MihanError ``class_unknown``; OSError.
        """
        from mihan_desktop.storage.files import replace_file

        self.printed_blank(actor, class_id)
        replace_file(path, data)

    def printed_blank(self, actor: User, class_id: str) -> None:
        """A blank sheet of a class was sent to a printer: it is in the log. Raises MihanError ``class_unknown``."""
        user = self._opened.allow(actor, Right.TEACH, Right.PLAN_CLASSES)
        with self._opened.write() as work:
            if work.classes.get(class_id) is None:
                raise MihanError("class_unknown")
            work.audit.append("sheet_printed", at=self._opened.now(), actor_id=user.id, record_id=class_id)

    def document(self, actor: User, class_id: str, change_id: str, name: str) -> bytes:
        """A document of a mark; who opened it is in the log.

        Raises MihanError ``file_elsewhere`` when its bytes are at another desk; ``file_unknown``.
        """
        user = self._opened.allow(actor, Right.TEACH, Right.PLAN_CLASSES)
        with self._opened.read() as work:
            data = mark_papers.read(work, class_id, change_id, name)
        self._looking.at(user, class_id, "file")
        return data

    def mark(
        self, actor: User, class_id: str, entries: Sequence[Entry], papers: Mapping[Place, Papers] | None = None
    ) -> Changes:
        """Write marks down, all or none; a mark equal to the current one is not written again.

        papers: the documents of marks by (person id, session id); a place that is not in it keeps what it has while
        its mark stays the same.

        Undo is a new mark. A mark that has not left the office is replaced (its number travels as an empty place), one
        that has left is superseded and stays beside it. Raises MihanError: ``class_unknown``; ``invalid_marks`` with
        problems ``session_unknown``, ``person_unknown``, ``minutes_invalid``, ``marked_twice``; when a mark is changed
        and no note says why, ``approved_change`` of one that a supervisor approved or that was handed over,
        ``late_change`` of one whose session was locked meanwhile (``domain.attendance.locked``), unless documents are
        all that is new; ``document_required`` when the ministry excuses nobody without one; of files as
        ``mark_papers.named_by``.
        """
        from mihan_desktop.services.recording import record

        user = self._opened.allow_new(actor, Right.TEACH)
        with self._opened.write() as work:
            found = work.classes.get(class_id)
            if found is None:
                raise MihanError("class_unknown")
            _check_entries(found, entries)
            current = joined(work, class_id).current
            moment = self._opened.now()
            policy = trusted.policy(work)
            files = _files(work, class_id, entries, current, papers or {})
            _check_reasons(found, entries, current, files, moment.astimezone(IRAQ).date(), policy.attendance_lock_days)
            fresh = [entry for entry in entries if not _same(current.get(_place(entry)), entry, files[_place(entry)])]
            _check_excuses(fresh, files, needed=bool(policy.excuse_document))
            acts = [_mark_act(work, found, entry, current, moment.isoformat(), files[_place(entry)]) for entry in fresh]
            if not acts:
                return Changes()
            adopt(self._opened, work, user, class_id)
            rows = record(self._opened, work, user, *acts, at=moment)
            for row, entry in zip(rows, fresh, strict=True):
                _keep(work, class_id, row.id, entry, files[_place(entry)])
            details: dict[str, str | int] = {"marks": len(rows), "first": rows[0].id}
            work.audit.append("marked", at=moment, actor_id=user.id, record_id=class_id, details=details)
        return Changes.of(Kind.ATTENDANCE, Kind.OUTBOX)


def _place(entry: Entry) -> Place:
    return entry[1], entry[0]


def _files(
    work: "Work",
    class_id: str,
    entries: Sequence[Entry],
    current: Mapping[Place, MarkEntry],
    papers: Mapping[Place, Papers],
) -> dict[Place, Named]:
    """The documents of each mark."""
    places = [(_place(entry), entry[2]) for entry in entries]
    return {
        place: mark_papers.named_by(work, class_id, place, mark, current.get(place), papers.get(place))
        for place, mark in places
    }


def _keep(work: "Work", class_id: str, change_id: str, entry: Entry, files: Named) -> None:
    """A mark beside whatever was there, and its documents."""
    session_id, person_id, mark, minutes, note = entry
    entered = MarkEntry(session_id, person_id, mark, minutes, written(note), change_id=change_id, documents=files.found)
    work.classes.add_mark(class_id, entered)
    if files.found:
        work.attachments.keep_with_change(change_id, files.found, files.brought)


def _mark_act(
    work: "Work",
    training_class: TrainingClass,
    entry: Entry,
    current: dict[tuple[str, str], MarkEntry],
    recorded_at: str,
    files: Named,
) -> "Act":
    """The change that says one mark; makes room where a mark of the office stood."""
    from mihan_desktop.services.recording import Act

    session_id, person_id, mark, minutes, note = entry
    before = current.get((person_id, session_id))
    if before is not None and before.status in AT_THE_OFFICE:
        work.outbox.set_status([before.change_id], RecordStatus.SUPERSEDED)
    ever = work.classes.marks_of(session_id, person_id) if before is not None else ()
    left = [one for one in ever if one.status not in _NOT_OUTSIDE]
    corrected = before if before is not None and before.status not in AT_THE_OFFICE else None
    return Act(
        kind=ChangeKind.ATTENDANCE,
        # The same on every machine, so that all that was ever said about one person at one session meets.
        record_id=str(uuid.uuid5(uuid.UUID(session_id), person_id)),
        body={
            "class": training_class.id,
            "session": session_id,
            "person": person_id,
            "mark": mark.value,
            "minutes": minutes,
            "note": written(note),
            "recorded_at": recorded_at,
            **attaching.in_body(files.found),
        },
        label=training_class.title,
        supersedes=tuple(one.change_id for one in left[-1:]),
        flags=corrects(corrected or left[-1]) if corrected or left else (),
    )


def corrects(before: MarkEntry) -> tuple[Problem, ...]:
    """What a supervisor is told of a mark that takes the place of one which has left the office."""
    params: dict[str, str | int] = {"before": before.mark.value, "minutes": before.minutes_late}
    return (Problem("mark_corrected", before.person_id, params),)


def _same(current: MarkEntry | None, entry: Entry, files: Named) -> bool:
    """True when the mark says nothing new; a returned one is said again on purpose."""
    _, _, mark, minutes, note = entry
    if current is None or current.status is RecordStatus.RETURNED or not files.equal(current.documents):
        return False
    return (current.mark, current.minutes_late, current.note) == (mark, minutes, written(note))


def _check_class(
    title: str, dates: Sequence[date], person_ids: Sequence[str], names: Sequence[str], known: dict[str, str]
) -> None:
    problems = [Problem("required", "title")] if not written(title) else []
    if not dates:
        problems.append(Problem("required", "dates"))
    if len(set(dates)) != len(dates):
        problems.append(Problem("date_twice", "dates"))
    if not person_ids and not any(written(name) for name in names):
        problems.append(Problem("required", "trainees"))
    problems.extend(Problem("person_unknown", "trainees") for person in person_ids if person not in known)
    if problems:
        raise MihanError("invalid_class", problems=tuple(problems))


def _check_reasons(
    training_class: TrainingClass,
    entries: Sequence[Entry],
    current: Mapping[Place, MarkEntry],
    files: Mapping[Place, Named],
    today: date,
    lock: int,
) -> None:
    """Raise when a mark is changed without a word of why after it was approved, or after its session was locked.

    A document that is brought later changes no mark.
    """
    days = {meeting.id: meeting.date for meeting in training_class.sessions}
    for entry in entries:
        before, named = current.get(_place(entry)), files[_place(entry)]
        if before is None or before.status is RecordStatus.RETURNED or written(entry[4]):
            continue
        if _same(before, entry, named) or _adds(before, entry, named):
            continue
        if before.status not in AT_THE_OFFICE:
            raise MihanError("approved_change")
        if locked(days[entry[0]], today, lock):
            raise MihanError("late_change", {"days": lock})


def _adds(before: MarkEntry, entry: Entry, files: Named) -> bool:
    """Whether documents are all that is new."""
    same = (before.mark, before.minutes_late, before.note) == (entry[2], entry[3], written(entry[4]))
    return same and files.holds(before.documents)


def _check_excuses(entries: Sequence[Entry], files: Mapping[Place, Named], *, needed: bool) -> None:
    if needed and any(entry[2] is Mark.EXCUSED and not files[_place(entry)].found for entry in entries):
        raise MihanError("document_required")


def _check_entries(training_class: TrainingClass, entries: Sequence[Entry]) -> None:
    sessions = {meeting.id for meeting in training_class.sessions}
    people = {trainee.person_id for trainee in training_class.trainees}
    problems = []
    for session_id, person_id, mark, minutes, _ in entries:
        if session_id not in sessions:
            problems.append(Problem("session_unknown", session_id))
        if person_id not in people:
            problems.append(Problem("person_unknown", person_id))
        if not 0 <= minutes <= LONGEST_LATE or (minutes and mark is not Mark.LATE):
            problems.append(Problem("minutes_invalid", person_id, {"maximum": LONGEST_LATE}))
    if len({(entry[0], entry[1]) for entry in entries}) != len(entries):
        problems.append(Problem("marked_twice"))
    if problems:
        raise MihanError("invalid_marks", problems=tuple(problems))
