"""What one change says, for people: answers before and now, marks before and now, and what happened to it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.attendance import MarkEntry, TrainingClass
from mihan_desktop.domain.elsewhere import SEEN
from mihan_desktop.domain.people.page import VIEWED, Section
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import (
    ChangeKind,
    FieldDifference,
    HistoryLine,
    MarkDifference,
    ReviewDetail,
    ReviewItem,
    SheetCounts,
)
from mihan_desktop.domain.roles import User
from mihan_desktop.services import (
    describing_calls,
    describing_enrolments,
    describing_fairs,
    describing_pairs,
    describing_points,
    describing_referrals,
    describing_results,
    describing_surveys,
    describing_work,
    judging,
)
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.registering import Registering

if TYPE_CHECKING:
    from forms.session import Session
    from mihan_desktop.services.submissions import Line
    from mihan_desktop.storage.handed import HandedRow
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work


_KIND = {kind.value: kind for kind in ChangeKind}
_REGISTRATION = ChangeKind.REGISTRATION.value
_OF_WORK = (ChangeKind.EMPLOYER.value, ChangeKind.VACANCY.value)
_PAGE = 500
"""rows up to which each is asked after by itself"""


class Describing:
    """Used by searching and reviewing; asks for no right of its own."""

    def __init__(self, opened: Opened, registering: Registering) -> None:
        self._opened = opened
        self._registering = registering

    def detail(self, reader: User, change_id: str) -> ReviewDetail:
        """Everything about one change, in ``reader``'s language. Raises MihanError ``change_unknown``."""
        with self._opened.read() as work:
            row = work.outbox.get(change_id)
            if row is None:
                raise MihanError("change_unknown")
            before = _before(work, row)
            lines = history(work, row)
            if row.kind == ChangeKind.ATTENDANCE.value:
                return _sheet_detail(work, reader, row, lines)
            act = work.enrolments.act(row.id) if row.kind == ChangeKind.ENROLMENT.value else ()
            if len(act) > 1 and row.status is RecordStatus.WAITING:
                return _act_detail(work, reader, row, work.outbox.among(act), lines)
            (item,) = review_items(work, reader, [row])
            files = files_of(work, row, before)
        if row.kind == ChangeKind.DUPLICATE.value:
            return self._pair(reader, row, ReviewDetail(item, row.status, (), lines))
        if row.kind == ChangeKind.QUESTION.value:
            return ReviewDetail(item, row.status, self._question(change_id), lines)
        if row.kind == ChangeKind.POINTS.value:
            return ReviewDetail(item, row.status, self._points(row), lines)
        if row.kind == ChangeKind.ENROLMENT.value:
            return ReviewDetail(item, row.status, self._enrolment(row), lines)
        if row.kind == ChangeKind.CALL.value:
            return ReviewDetail(item, row.status, self._call(row), lines)
        if row.kind == ChangeKind.FOLLOW_UP.value:
            return ReviewDetail(item, row.status, self._follow_up(reader, row), lines)
        if row.kind == ChangeKind.FAIR.value:
            return ReviewDetail(item, row.status, self._fair(reader, row), lines)
        if row.kind == ChangeKind.SURVEY.value:
            return ReviewDetail(item, row.status, self._survey(reader, row), lines)
        if row.kind == ChangeKind.ASSESSMENT.value:
            return ReviewDetail(item, row.status, self._result(reader, row), lines)
        if row.kind in _OF_WORK:
            return ReviewDetail(item, row.status, self._work(reader, row), lines)
        if row.kind == ChangeKind.REFERRAL.value:
            return ReviewDetail(item, row.status, self._referral(row), lines)
        if row.kind in (ChangeKind.CLASS.value, ChangeKind.REQUEST.value):
            named = _class_fields(row) if row.kind == ChangeKind.CLASS.value else request_fields(_body(row))
            return ReviewDetail(item, row.status, named, lines)
        fields = self._fields(reader, before, row)
        return ReviewDetail(item, row.status, fields, lines, attachments=files)

    def handed(self, reader: User, row: "HandedRow") -> ReviewDetail:
        """Everything about one change that another desk handed over, in ``reader``'s language."""
        with self._opened.read() as work:
            before = work.handed.before(row) if row.kind == _REGISTRATION else None
            fields: tuple[FieldDifference, ...] = ()
            if row.kind == _REGISTRATION:
                fields = self._handed_fields(reader, before, row)
            elif row.kind == ChangeKind.REQUEST.value:
                fields = request_fields(_body(row))
            elif row.kind == ChangeKind.CALL.value:
                fields = describing_calls.fields(work, _body(row))
            elif row.kind == ChangeKind.ENROLMENT.value:
                fields = describing_enrolments.fields(work, _body(row), row.id)
            elif row.kind == ChangeKind.FOLLOW_UP.value:
                fields = self._follow_up(reader, row)
            elif row.kind == ChangeKind.FAIR.value:
                fields = describing_fairs.fields(work, _body(row), reader.language)
            elif row.kind == ChangeKind.SURVEY.value:
                fields = self._survey(reader, row)
            elif row.kind == ChangeKind.REFERRAL.value:
                fields = describing_referrals.fields(work, _body(row))
            elif row.kind == ChangeKind.ASSESSMENT.value:
                fields = describing_results.fields(work, _body(row), row.id)
            elif row.kind == ChangeKind.POINTS.value:
                fields = describing_points.fields(work, row.id, _body(row), self._opened.now())
            elif row.kind in _OF_WORK:
                fields = describing_work.fields(work, _body(row), row.record_id)
        if row.kind in _OF_WORK and row.form_id:
            fields = (*fields, *self._handed_fields(reader, None, row))
        if row.kind == ChangeKind.ASSESSMENT.value and row.form_id:
            fields = (*fields, *self._handed_fields(reader, None, row))
        with self._opened.read() as work:
            detail = judging.detail(work, reader, row, fields)
        return self._pair(reader, row, detail) if row.kind == ChangeKind.DUPLICATE.value else detail

    def _pair(self, reader: User, row: "OutboxRow | HandedRow", detail: ReviewDetail) -> ReviewDetail:
        """Two records side by side."""
        body = _body(row)
        with self._opened.read() as work:
            pair = describing_pairs.both(work, body)
        fields = describing_pairs.fields(body, pair, lambda one: self._lines(reader, one))
        names = ["" if one is None else one.label for one in pair]
        return replace(detail, fields=fields, pair=(names[1], names[0]))

    def people_of(self, change_id: str) -> tuple[str, ...]:
        """The records of this machine that a change shows: its own, or the two that a decision is about."""
        with self._opened.read() as work:
            row = work.outbox.get(change_id) or work.handed.get(change_id)
            if row is None or row.kind != ChangeKind.DUPLICATE.value:
                return (change_id if row is None else row.record_id,)
            return tuple(one.record_id for one in describing_pairs.both(work, _body(row)) if one is not None)

    def _follow_up(self, reader: User, row: "OutboxRow | HandedRow") -> tuple[FieldDifference, ...]:
        """What came of a call, then what was answered: by its names where the form is not here."""
        from mihan_desktop.services.describing_follow_ups import fields

        with self._opened.read() as work:
            said = fields(work, _body(row))
        return (*said, *self._answered(reader, row))

    def _survey(self, reader: User, row: "OutboxRow | HandedRow") -> tuple[FieldDifference, ...]:
        """What came of asking an institution, then what was answered."""
        with self._opened.read() as work:
            said = describing_surveys.fields(work, _body(row), reader.language)
        return (*said, *self._answered(reader, row))

    def _answered(self, reader: User, row: "OutboxRow | HandedRow") -> tuple[FieldDifference, ...]:
        """The answers of a form that is no registration."""
        from mihan_desktop.services.describing_follow_ups import answered

        if not _body(row).get("submission"):
            return ()
        try:
            return answered((one.label, one.text) for one in self._lines(reader, row))
        except MihanError:
            from mihan_desktop.services.submissions import answers_of

            return answered(answers_of(row.message))

    def _fair(self, reader: User, row: "OutboxRow") -> tuple[FieldDifference, ...]:
        """What is said of somebody at a fair."""
        with self._opened.read() as work:
            return describing_fairs.fields(work, _body(row), reader.language)

    def _call(self, row: "OutboxRow") -> tuple[FieldDifference, ...]:
        """That others may apply for a cohort of this office."""
        with self._opened.read() as work:
            return describing_calls.fields(work, _body(row))

    def _referral(self, row: "OutboxRow") -> tuple[FieldDifference, ...]:
        """What is said of somebody and a vacancy."""
        with self._opened.read() as work:
            return describing_referrals.fields(work, _body(row))

    def _enrolment(self, row: "OutboxRow") -> tuple[FieldDifference, ...]:
        """What is said of somebody in a cohort."""
        with self._opened.read() as work:
            return describing_enrolments.fields(work, _body(row), row.id)

    def _result(self, reader: User, row: "OutboxRow") -> tuple[FieldDifference, ...]:
        """What somebody scored; of a form also its answers."""
        with self._opened.read() as work:
            fields = describing_results.fields(work, _body(row), row.id)
        return (*fields, *self._fields(reader, None, row)) if row.form_id else fields

    def _work(self, reader: User, row: "OutboxRow") -> tuple[FieldDifference, ...]:
        """What is said of an employer or a vacancy, held against how it was described before."""
        with self._opened.read() as work:
            said = describing_work.fields(work, _body(row), row.record_id)
            before = describing_work.before(work, row.kind, row.record_id, row.id)
            old = work.outbox.get(before) if before else None
        return (*said, *self._fields(reader, old, row)) if row.form_id else said

    def _points(self, row: "OutboxRow") -> tuple[FieldDifference, ...]:
        """What is asked about somebody's points, and what becomes of their total."""
        with self._opened.read() as work:
            return describing_points.fields(work, row.id, _body(row), self._opened.now())

    def _question(self, change_id: str) -> tuple[FieldDifference, ...]:
        """Where the country's index knows a person; ``now``: codes of governorates, with blanks between."""
        with self._opened.read() as work:
            places = work.questions.places_of(change_id)
        return (FieldDifference("elsewhere", "", "", " ".join(places)),)

    def _handed_fields(self, reader: User, before: "HandedRow | None", now: "HandedRow") -> tuple[FieldDifference, ...]:
        """By the form's questions; by their names alone where this machine does not have the form."""
        from mihan_desktop.services.submissions import differences

        try:
            return differences(() if before is None else self._lines(reader, before), self._lines(reader, now))
        except MihanError:
            return judging.plain_fields(now, before)

    def record_of(self, change_id: str) -> str:
        """The record that a change is of; the change's own id where it is none of this desk's."""
        with self._opened.read() as work:
            row = work.outbox.get(change_id)
        return change_id if row is None else row.record_id

    def attachment(self, change_id: str, name: str) -> bytes:
        """A file that a change names. Raises MihanError ``file_unknown``."""
        with self._opened.read() as work:
            data = work.attachments.data_named(change_id, name)
        if data is None:
            raise MihanError("file_unknown")
        return data

    def _fields(self, reader: User, before: "OutboxRow | None", now: "OutboxRow") -> tuple[FieldDifference, ...]:
        from mihan_desktop.services.submissions import differences

        old = () if before is None else self._lines(reader, before)
        return differences(old, self._lines(reader, now))

    def _lines(self, reader: User, row: "OutboxRow | HandedRow") -> "tuple[Line, ...]":
        from mihan_desktop.services.submissions import lines

        return lines(self.session(reader, row))

    def sections(self, reader: User, row: "OutboxRow") -> tuple[Section, ...]:
        """What a registration answers, by the groups of its form, in ``reader``'s language."""
        from mihan_desktop.services.submissions import sections

        return sections(self.session(reader, row))

    def changes_of(self, reader: User, rows: "Sequence[OutboxRow]") -> tuple[tuple[FieldDifference, ...], ...]:
        """Of each revision, oldest first, what it says otherwise than the one before; of the first, everything."""
        from mihan_desktop.services.submissions import differences

        said = [self._lines(reader, row) for row in rows]
        return tuple(
            tuple(one for one in differences(before, now) if not before or one.before != one.now)
            for before, now in zip(((), *said), said, strict=False)
        )

    def session(self, reader: User, row: "OutboxRow | HandedRow") -> "Session":
        """A registration to be read, in the form's words for ``reader``. Raises MihanError ``form_unknown``."""
        from mihan_desktop.services.submissions import opened

        definition = self._registering.definition(row.form_id, row.form_version)
        xml = str(_body(row)["submission"]).encode()
        return opened(definition, xml, reader.language, clock=self._opened.now, new_id=self._opened.new_id)


def review_items(
    work: "Work", reader: User, rows: "Sequence[OutboxRow]", hurried: Collection[str] = ()
) -> tuple[ReviewItem, ...]:
    """Changes as lines of the review list, in the order given; of attendance use ``sheet_items``.

    hurried: ids of the changes that came faster than people can be listened to.
    """
    from mihan_desktop.services.recording import read_flags

    records = [row.record_id for row in rows if row.kind == _REGISTRATION]
    shared = work.shared_phones.among(records) if len(rows) <= _PAGE else work.shared_phones.all()
    before = work.outbox.reasons_before([row.id for row in rows if row.id != row.record_id])
    return tuple(
        _item(
            reader,
            row,
            (
                *read_flags(row.flags),
                *judging.sharing(row, shared.get(row.record_id, 0)),
                *_correcting(row, before.get(row.id)),
                *(judging.HURRIED if row.id in hurried else ()),
            ),
        )
        for row in rows
    )


def _correcting(row: "OutboxRow", returned_for: str | None) -> tuple[Problem, ...]:
    if row.kind == ChangeKind.ASSESSMENT.value and not returned_for:
        return ()  # of one that takes the place of a result which has left, its own flag says what stood there
    return () if returned_for is None else (Problem("correction", params={"reason": returned_for}),)


def _item(reader: User, row: "OutboxRow", flags: tuple[Problem, ...]) -> ReviewItem:
    return ReviewItem(
        change_id=row.id,
        record_id=row.record_id,
        kind=_KIND[row.kind],
        label=row.label,
        author_id=row.author_id,
        author_name=row.author_name,
        recorded_at=row.recorded_at,
        flags=flags,
        own=row.author_id == reader.id,
        status_code=row.status_code,
    )


def _earlier(work: "Work", row: "OutboxRow") -> "list[OutboxRow]":
    """Revisions of the same record before this one, those taken back left out, without their message."""
    revisions = work.outbox.of_record(row.record_id)
    return [one for one in revisions if one.sequence < row.sequence and one.status is not RecordStatus.WITHDRAWN]


def _before(work: "Work", row: "OutboxRow") -> "OutboxRow | None":
    """What stood there before, also when it never left the office: it is what the supervisor has seen."""
    earlier = _earlier(work, row)
    return work.outbox.get(earlier[-1].id) if earlier else None


def files_of(work: "Work", row: "OutboxRow", before: "OutboxRow | None") -> tuple[Attachment, ...]:
    """The files of a change; new where the revision before had other bytes, whatever their name."""
    named = {} if before is None else _body(before).get("attachments", {})
    old = {str(one["sha256"]) for one in named.values()} if isinstance(named, dict) else set()
    return tuple(
        replace(one, new=one.sha256 not in old, status_code=work.outbox.refused_file(one.sha256))
        for one in work.attachments.of_change(row.id)
    )


def sheet_items(work: "Work", reader: User, rows: "list[OutboxRow]") -> tuple[ReviewItem, ...]:
    """Attendance marks as one line for each session and author; ``change_id`` is the newest mark of the sheet."""
    marks = work.classes.marks_by_change([row.id for row in rows])
    sheets: dict[tuple[str, str], list[OutboxRow]] = {}
    for row in rows:
        sheets.setdefault((marks[row.id][1].session_id, row.author_id), []).append(row)
    classes: dict[str, TrainingClass | None] = {}
    items = []
    for sheet in sheets.values():
        class_id = marks[sheet[0].id][0]
        if class_id not in classes:
            classes[class_id] = work.classes.get(class_id)
        items.append(_sheet_item(reader, classes[class_id], sheet, [marks[row.id][1] for row in sheet]))
    return tuple(items)


def _sheet_item(
    reader: User, training_class: TrainingClass | None, rows: "list[OutboxRow]", marks: list[MarkEntry]
) -> ReviewItem:
    newest = rows[-1]
    meeting = next(
        (found for found in (training_class.sessions if training_class else ()) if found.id == marks[0].session_id),
        None,
    )
    counts: dict[str, int] = {}
    for mark in marks:
        counts[mark.mark.value] = counts.get(mark.mark.value, 0) + 1
    return ReviewItem(
        change_id=newest.id,
        record_id=training_class.id if training_class else newest.record_id,
        kind=ChangeKind.ATTENDANCE,
        label=training_class.title if training_class else newest.label,
        author_id=newest.author_id,
        author_name=newest.author_name,
        recorded_at=newest.recorded_at,
        flags=judging.corrections(rows),
        own=newest.author_id == reader.id,
        count=len(rows),
        sheet=None if meeting is None else SheetCounts(meeting.number, meeting.date, **counts),
        status_code=next((row.status_code for row in rows if row.status_code), ""),
    )


def _sheet_detail(work: "Work", reader: User, row: "OutboxRow", lines: tuple[HistoryLine, ...]) -> ReviewDetail:
    """The sheet for which a mark stands: all that waits with it, or the mark alone once it was decided."""
    waiting = work.classes.sheet_up_to(row.id) if row.status is RecordStatus.WAITING else ()
    rows = list(work.outbox.among(waiting or (row.id,)))
    (item,) = sheet_items(work, reader, rows)
    marks = work.classes.marks_by_change([found.id for found in rows])
    class_id = marks[row.id][0]
    training_class = work.classes.get(class_id)
    names = {trainee.person_id: trainee.name for trainee in (training_class.trainees if training_class else ())}
    found = []
    for _, mark in (marks[one.id] for one in rows):
        ever = work.classes.marks_of(mark.session_id, mark.person_id)
        earlier = [one.change_id for one in ever].index(mark.change_id)
        before = ever[earlier - 1] if earlier else None
        found.append(MarkDifference(names.get(mark.person_id, mark.person_id), before, mark))
    return ReviewDetail(item, row.status, (), lines, tuple(found), judging.documents(found))


def _act_detail(
    work: "Work", reader: User, row: "OutboxRow", rows: "Sequence[OutboxRow]", lines: tuple[HistoryLine, ...]
) -> ReviewDetail:
    """Everybody of whom something was said in one act, each on a line."""
    (item,) = describing_enrolments.act_items(work, reader, rows)
    said = [(one, work.enrolments.get(one.id)) for one in rows]
    people = [(one.id, "" if word is None else word.name, _body(one)) for one, word in said]
    return ReviewDetail(item, row.status, describing_enrolments.people(work, people), lines)


def _class_fields(row: "OutboxRow") -> tuple[FieldDifference, ...]:
    body = _body(row)
    fields = [FieldDifference("title", "", "", str(body["title"])), *describing_enrolments.cohort_fields(body)]
    sessions, trainees = body["sessions"], body["trainees"]
    if isinstance(sessions, list):
        fields.extend(FieldDifference("session", str(one["number"]), "", str(one["date"])) for one in sessions)
    if isinstance(trainees, list):
        fields.extend(FieldDifference("trainee", "", "", str(one["name"])) for one in trainees)
    return tuple(fields)


def request_fields(body: Mapping[str, object]) -> tuple[FieldDifference, ...]:
    """What a request says; ``ref`` is ``what | asked_by | shown | words``, the words of codes are the window's."""
    names = ("what", "asked_by", "shown", "words")
    return tuple(FieldDifference(name, "", "", str(body[name])) for name in names if body.get(name))


def history(work: "Work", row: "OutboxRow") -> tuple[HistoryLine, ...]:
    """What happened to the record of a change, oldest first."""
    lines = [
        HistoryLine(line.code, line.actor_name, line.at, str(line.details.get("reason", "")))
        for line in work.audit.of_record(row.record_id)
        if line.code not in (VIEWED, SEEN)
    ]
    revisions = work.outbox.of_record(row.record_id)
    for batch_id in dict.fromkeys(one.batch_id for one in revisions if one.batch_id):
        batch = work.batches.summary(batch_id)
        if batch is None:
            continue
        lines.append(HistoryLine("approved", batch.approver_name, batch.sealed_at))
        if batch.received_at is not None:
            ends = [one for one in revisions if one.batch_id == batch_id]
            lines.append(HistoryLine(ends[-1].status.value, "", batch.received_at, ends[-1].status_code))
    return tuple(sorted(lines, key=lambda line: line.at))


def _body(row: "OutboxRow | HandedRow") -> "dict[str, object]":
    from sync.protocol.messages import decode_change

    return dict(decode_change(row.message).body)
