"""Deciding on what other desks handed over: the same review list, and one signature over a desk's whole batch."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.attendance import Mark, MarkEntry
from mihan_desktop.domain.office import HandedState
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.registrations import AT_THE_OFFICE, RecordStatus
from mihan_desktop.domain.review import (
    ChangeKind,
    FieldDifference,
    HistoryLine,
    MarkDifference,
    QueueEntry,
    ReviewDetail,
    ReviewItem,
    SheetCounts,
    four_eyes,
)
from mihan_desktop.domain.roles import User
from mihan_desktop.services import handed_files, office_marks, post, telling_office
from mihan_desktop.services.describing_enrolments import cohort_fields, counts_of, people
from mihan_desktop.services.handed_files import BACK, FILE
from mihan_desktop.services.recording import read_flags

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from mihan_desktop.storage.handed import HandedRow, Kept
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work
    from sync.protocol.approval import Approval
    from sync.protocol.signing import Signed

_KIND = {kind.value: kind for kind in ChangeKind}
_MARK = ChangeKind.ATTENDANCE.value
_OF_CLASS = (_MARK, ChangeKind.ENROLMENT.value, ChangeKind.CALL.value, ChangeKind.ASSESSMENT.value)
"""What is said of people in a class, and goes where the class goes."""
_CLASS = ChangeKind.CLASS.value
_REGISTRATION = ChangeKind.REGISTRATION.value
_OPEN = (RecordStatus.WAITING, RecordStatus.SEALED)
_STAYING = AT_THE_OFFICE | {RecordStatus.SUPERSEDED}
HURRIED = (Problem("hurried"),)


def sharing(row: "HandedRow | OutboxRow", count: int) -> tuple[Problem, ...]:
    """What is odd about a record whose telephone ``count`` records have, its own among them."""
    return (Problem("phone_shared", params={"count": count}),) if row.kind == _REGISTRATION and count else ()


def corrections(rows: "Sequence[HandedRow | OutboxRow]") -> tuple[Problem, ...]:
    """What is odd about the marks of a sheet: how many take the place of others which had left the office."""
    count = sum(any(flag.code == "mark_corrected" for flag in read_flags(row.flags)) for row in rows)
    return (Problem("marks_corrected", params={"count": count}),) if count else ()


def entries(user: User, rows: "Sequence[HandedRow]", hurried: Collection[str] = ()) -> tuple[QueueEntry, ...]:
    """Lines of the review list, in the order given; of marks, one for each session and author.

    hurried: ids of the changes that came faster than people can be listened to.
    """
    return tuple(
        QueueEntry(
            sheet[-1].id, sheet[-1].record_id, _KIND[sheet[-1].kind], sheet[-1].author_id, sheet[-1].form_id,
            any(row.flags != "[]" or row.id in hurried for row in sheet), sheet[-1].author_id == user.id, len(sheet),
        )
        for sheet in _sheets(rows)
    )  # fmt: skip


def items(
    work: "Work", user: User, rows: "Sequence[HandedRow]", hurried: Collection[str] = ()
) -> tuple[ReviewItem, ...]:
    """The same as people read them, with what is odd beside the records of this machine and of the other desks.

    rows of marks: with their messages.
    """
    shared = work.shared_phones.among([row.record_id for row in rows if row.kind == _REGISTRATION])
    found = []
    for sheet in _sheets(rows):
        item, newest = _item(user, sheet), sheet[-1]
        odd = (*sharing(newest, shared.get(newest.record_id, 0)), *(HURRIED if newest.id in hurried else ()))
        found.append(replace(item, flags=(*item.flags, *odd)))
    return tuple(found)


def names(rows: "Sequence[HandedRow]") -> dict[str, str]:
    """Names of the authors by id, each with the desk where it was written."""
    return {row.author_id: f"{row.author_name} · {row.desk}" for row in rows}


def _sheets(rows: "Sequence[HandedRow]") -> "list[list[HandedRow]]":
    found: dict[tuple[str, ...], list[HandedRow]] = {}
    for row in rows:
        key = (row.batch_id, row.session_id, row.author_id) if _is_sheet(row) else (row.id,)
        found.setdefault(key, []).append(row)
    return list(found.values())


def _is_sheet(row: "HandedRow") -> bool:
    """Whether a change is decided on with others: marks of a session, words of one act."""
    return row.kind == _MARK or (row.kind == ChangeKind.ENROLMENT.value and bool(row.session_id))


def _item(user: User, sheet: "Sequence[HandedRow]") -> ReviewItem:
    newest = sheet[-1]
    counts, label = None, newest.label
    states: tuple[tuple[str, int], ...] = ()
    if newest.kind == ChangeKind.ENROLMENT.value and newest.session_id:
        states = counts_of(str(_body(row).get("state", "")) for row in sheet)
        label = newest.label.rpartition(" / ")[2] if len(sheet) > 1 else label
    if newest.kind == _MARK and newest.session_date:
        tally: dict[str, int] = {}
        for row in sheet:
            mark = str(_body(row).get("mark", ""))
            if mark in set(Mark):
                tally[mark] = tally.get(mark, 0) + 1
        counts = SheetCounts(newest.session_number, date.fromisoformat(newest.session_date), **tally)
    return ReviewItem(
        change_id=newest.id,
        record_id=newest.record_id,
        kind=_KIND[newest.kind],
        label=label,
        author_id=newest.author_id,
        author_name=newest.author_name,
        recorded_at=moment(newest.recorded_at),
        flags=corrections(sheet) if newest.kind == _MARK else read_flags(newest.flags),
        own=newest.author_id == user.id,
        count=len(sheet),
        sheet=counts,
        desk=newest.desk,
        states=states if len(sheet) > 1 else (),
    )


def moment(text: str) -> datetime:
    """When something was written down, as it travels."""
    said = datetime.fromisoformat(text)
    return said if said.tzinfo else said.astimezone()


def meant(work: "Work", change_ids: Sequence[str], *, light: bool = False) -> "tuple[HandedRow, ...]":
    """The handed-over changes among ``change_ids``, a sheet's newest mark standing for the sheet."""
    rows = work.handed.among(list(dict.fromkeys(change_ids)), light=light)
    chosen = {row.id: row for row in rows}
    for row in rows:
        if _is_sheet(row):
            others = [one for one in work.handed.sheet(row) if one not in chosen]
            chosen.update((other.id, other) for other in work.handed.among(others, light=light))
    return tuple(sorted(chosen.values(), key=lambda row: (row.device_id, row.sequence)))


def send_back(
    work: "Work", user: User, rows: "Sequence[HandedRow]", reason: str, fields: Sequence[str], at: datetime
) -> None:
    """Return changes of one batch to their desk; with a class, the marks that were made of it.

    The desk hears of it when all of its batch is decided. Raises MihanError ``not_waiting``.
    """
    if any(row.status not in _OPEN or not _undecided(work, row.batch_id) for row in rows):
        raise MihanError("not_waiting")
    returned = {row.id: row for row in rows}
    classes = {row.record_id for row in rows if row.kind == _CLASS}
    if classes:
        for row in work.handed.of_batch(rows[0].batch_id):
            if row.kind in _OF_CLASS and row.class_id in classes and row.status in _OPEN:
                returned[row.id] = row
    refs = json.dumps(list(dict.fromkeys(fields)))
    work.handed.set_status(list(returned), RecordStatus.RETURNED, reason=reason, fields=refs)
    for batch_id in {row.batch_id for row in rows}:
        inside = [row for row in work.handed.of_batch(batch_id) if row.kind != FILE]
        if all(row.status is RecordStatus.RETURNED for row in inside):
            _close(work, user, batch_id, inside, at)
            _close_files(work, user, rows[0].device_id, at)


def take_back(work: "Work", rows: "Sequence[HandedRow]") -> None:
    """Returned changes wait again, with a class what went back for it, while nothing was said to their desk.

    Raises MihanError ``not_returned``.
    """
    if any(row.status is not RecordStatus.RETURNED or not _undecided(work, row.batch_id) for row in rows):
        raise MihanError("not_returned")
    back = {row.id for row in rows}
    for row in rows:
        back.update(
            one.id for one in (work.handed.of_batch(row.batch_id) if row.kind == _CLASS else ())
            if one.kind in _OF_CLASS and one.class_id == row.record_id and one.status is RecordStatus.RETURNED
            and (one.reason, one.fields) == (row.reason, row.fields)
        )  # fmt: skip
    work.handed.set_status(list(back), RecordStatus.WAITING)


def unchoose(work: "Work", rows: "Sequence[HandedRow]") -> int:
    """Approved changes for whose batch nobody has signed wait again, with a class the marks made of it; how many.

    Raises MihanError ``signed_already`` when there is none.
    """
    open_ones = [row for row in rows if row.status is RecordStatus.SEALED and _undecided(work, row.batch_id)]
    if not open_ones:
        raise MihanError("signed_already")
    back = {row.id for row in open_ones}
    classes = {row.record_id for row in open_ones if row.kind == _CLASS}
    for batch_id in work.handed.open_batches() if classes else ():
        back.update(
            row.id for row in work.handed.of_batch(batch_id)
            if row.kind in _OF_CLASS and row.class_id in classes and row.status is RecordStatus.SEALED
        )  # fmt: skip
    work.handed.set_status(list(back), RecordStatus.WAITING)
    return len(back)


def lay_aside(work: "Work", batch_id: str) -> int:
    """What nobody has decided of a batch comes again in another one, so that the rest can be signed; how many.

    Raises MihanError ``batch_unknown``; ``nothing_to_sign`` when nothing of it was approved; ``nothing_chosen`` when
    all of it is decided.
    """
    if not _undecided(work, batch_id):
        raise MihanError("batch_unknown")
    inside = [row for row in work.handed.of_batch(batch_id) if row.kind != FILE]
    if all(row.status is not RecordStatus.SEALED for row in inside):
        raise MihanError("nothing_to_sign")
    waiting = [row.id for row in inside if row.status is RecordStatus.WAITING]
    if not waiting:
        raise MihanError("nothing_chosen")
    work.handed.set_status(waiting, RecordStatus.SUPERSEDED)
    return len(waiting)


def choose(work: "Work", user: User, rows: "Sequence[HandedRow]") -> None:
    """Approve changes; their batch goes on when the last of it is decided and somebody signs.

    Raises MihanError ``not_waiting``, ``own_record``, ``class_first``.
    """
    fit(work, user, rows)
    work.handed.set_status([row.id for row in rows], RecordStatus.SEALED)


def fit(work: "Work", user: User, rows: "Sequence[HandedRow]") -> None:
    """Raise what hinders ``choose``."""
    for row in rows:
        if row.status is not RecordStatus.WAITING or not _undecided(work, row.batch_id):
            raise MihanError("not_waiting")
        four_eyes(row.author_id, user.id)
    leaving = {row.record_id for row in rows if row.kind == _CLASS}
    for planned in work.handed.planned({row.class_id for row in rows if row.kind in _OF_CLASS} - leaving).values():
        if planned.status in _STAYING and not planned.base:
            raise MihanError("class_first")


def to_sign(work: "Work") -> tuple[str, ...]:
    """Batches of which every change is decided and some approved: they want a signature; files after their people."""
    found, files = [], []
    open_ones = work.handed.open_batches()
    for batch_id in open_ones:
        statuses = {row.status for row in work.handed.of_batch(batch_id) if row.kind != FILE}
        going = RecordStatus.SEALED in statuses or statuses == {RecordStatus.SUPERSEDED}  # the last was erased
        if not statuses:
            files.append(batch_id)
        elif RecordStatus.WAITING not in statuses and going:
            found.append(batch_id)
    undecided = set(open_ones) - set(found) - set(files)
    return (*found, *(one for one in files if not handed_files.wait(work, one, undecided)))


def sign(work: "Work", user: User, signing: "Ed25519PrivateKey", at: datetime) -> int:
    """Sign every batch that is decided whole: how many. Raises MihanError ``own_record``, ``too_many_returned``."""
    batches = to_sign(work)
    for batch_id in batches:
        _sign(work, user, signing, batch_id, at)
    return len(batches)


def _sign(work: "Work", user: User, signing: "Ed25519PrivateKey", batch_id: str, at: datetime) -> None:
    from sync.protocol.approval import approve
    from sync.protocol.errors import ProtocolError

    kept, rows = work.handed.kept(batch_id), work.handed.of_batch(batch_id)
    if kept is None:
        raise MihanError("batch_unknown")
    returned = [row for row in rows if row.status is RecordStatus.RETURNED]
    back = [row for row in rows if row.status in BACK]
    files = handed_files.left_out(work, batch_id, rows, set(work.handed.open_batches()) - {batch_id})
    if len(files) == len(rows) > 0:
        _close(work, user, batch_id, (), at, files)
        return
    for row in rows:
        if row.status not in BACK and row.id not in files:
            four_eyes(row.author_id, user.id)
    try:
        signed = approve(
            kept.manifest, approver=user.id, count=kept.count, at=at, key=signing,
            excepted=[*(row.id for row in back), *files],
        )  # fmt: skip
    except ProtocolError as error:
        raise MihanError("too_many_returned", {"reason": str(error.code)}) from error
    work.handed.set_status(list(files), RecordStatus.RETURNED)
    said = (signed.statement, signed.signature)
    work.handed.decide(batch_id, HandedState.APPROVED, approver_id=user.id, at=at, approval=said)
    _say(work, user, kept, returned, said, at)
    telling_office.tell(work, [row for row in rows if row.status not in BACK and row.id not in files], at)
    details: dict[str, str | int] = {"batch": batch_id, "count": len(rows) - len(back), "returned": len(returned)}
    work.audit.append("approved", at=at, actor_id=user.id, details=details)


def stand_by(work: "Work", batch_id: str, approval: "tuple[Approval, Signed] | None", at: datetime) -> None:
    """A signature that this machine had forgotten holds: who got it may have acted on it. What it approves is kept here
    and told to the other desks, once more where they had heard of it.
    """
    kept = work.handed.kept(batch_id)
    if approval is None or kept is None or kept.state not in (HandedState.REVIEW, HandedState.RETURNED):
        return
    said, signed = approval
    inside = [row for row in work.handed.of_batch(batch_id) if row.kind != FILE]
    back = [row.id for row in inside if row.id in said.excepted]
    holds = [row for row in inside if row.id not in said.excepted]
    work.handed.set_status([row.id for row in holds], RecordStatus.SEALED)
    work.handed.set_status(back, RecordStatus.RETURNED)
    both = (signed.statement, signed.signature)
    work.handed.decide(batch_id, HandedState.APPROVED, approver_id=said.approver, at=at, approval=both)
    telling_office.tell(work, holds, at)


def _close(
    work: "Work", user: User, batch_id: str, rows: "Sequence[HandedRow]", at: datetime, files: Collection[str] = ()
) -> None:
    """All of a batch goes back: nothing has to be signed, and the ministry hears nothing of it.

    rows: what its desk is told of; files: ids of parts of files that it is not.
    """
    kept = work.handed.kept(batch_id)
    if kept is not None:
        work.handed.set_status(list(files), RecordStatus.RETURNED)
        work.handed.decide(batch_id, HandedState.RETURNED, approver_id=user.id, at=at, approval=None)
        _say(work, user, kept, rows, None, at)


def _close_files(work: "Work", user: User, device_id: str, at: datetime) -> None:
    """Files of a desk that only records name which went back go back with them."""
    open_ones = work.handed.open_batches()
    for batch_id in open_ones:
        kept, rows = work.handed.kept(batch_id), work.handed.of_batch(batch_id)
        if kept is None or kept.device_id != device_id or any(row.kind != FILE for row in rows):
            continue
        files = handed_files.left_out(work, batch_id, rows, set(open_ones) - {batch_id})
        if len(files) == len(rows) > 0:
            _close(work, user, batch_id, (), at, files)


def _say(
    work: "Work",
    user: User,
    kept: "Kept",
    returned: "Sequence[HandedRow]",
    approval: tuple[bytes, bytes] | None,
    at: datetime,
) -> None:
    from sync.protocol.handover import DECISION, Decision, Returned
    from sync.protocol.signing import Signed

    back = tuple(Returned(row.id, row.reason, tuple(json.loads(row.fields))) for row in returned)
    decision = Decision(kept.id, user.display_name, None if approval is None else Signed(*approval), back)
    post.write(work, kept.device_id, DECISION, "", at, decision.body())


def _undecided(work: "Work", batch_id: str) -> bool:
    kept = work.handed.kept(batch_id)
    return kept is not None and kept.state is HandedState.REVIEW


def _body(row: "HandedRow") -> Mapping[str, object]:
    from sync.protocol.messages import decode_change

    return decode_change(row.message).body


def detail(work: "Work", user: User, row: "HandedRow", fields: tuple[FieldDifference, ...]) -> ReviewDetail:
    """Everything about one change. fields: of a registration."""
    history = (HistoryLine("saved", row.author_name, moment(row.recorded_at)),)
    if row.kind == _MARK:
        rows = work.handed.among(work.handed.sheet(row) or (row.id,))
        (item,) = items(work, user, rows)
        marks = tuple(_mark(work, one) for one in rows)
        return ReviewDetail(item, row.status, (), history, marks, documents(marks))
    if _is_sheet(row) and row.status is RecordStatus.WAITING:
        act = work.handed.among(work.handed.sheet(row) or (row.id,))
        if len(act) > 1:
            (item,) = items(work, user, act)
            said = [(one.id, one.label.rpartition(" / ")[0], _body(one)) for one in act]
            return ReviewDetail(item, row.status, people(work, said), history)
    (item,) = items(work, user, [row])
    if row.kind == _CLASS:
        return ReviewDetail(item, row.status, _class_fields(row), history)
    return ReviewDetail(item, row.status, fields, history, attachments=handed_files.named_by(row))


def documents(marks: Iterable[MarkDifference]) -> tuple[Attachment, ...]:
    """The files of the marks of a sheet, each with the name of its trainee; new where the mark before had others."""
    return tuple(
        replace(file, change_id=one.now.change_id, whose=one.name, new=file.sha256 not in _hashes(one.before))
        for one in marks
        for file in one.now.documents
    )


def _hashes(before: MarkEntry | None) -> set[str]:
    return set() if before is None else {one.sha256 for one in before.documents}


def _mark(work: "Work", row: "HandedRow") -> MarkDifference:
    body = _body(row)
    said = str(body.get("mark", ""))
    person = str(body.get("person", ""))
    at = moment(row.recorded_at)
    minutes = body.get("minutes", 0)
    late = minutes if isinstance(minutes, int) else 0
    note = str(body.get("note", ""))
    mark = MarkEntry(
        row.session_id,
        person,
        Mark(said),
        late,
        note,
        row.author_id,
        at,
        row.status,
        row.id,
        handed_files.named_by(row),
    )
    before = _replaced(row, person) or office_marks.said_before(work, row.message)
    return MarkDifference(_trainee(work, row, person), before, mark)


def _replaced(row: "HandedRow", person: str) -> MarkEntry | None:
    """The mark whose place it takes, as its desk told it; None where it is the first, or the other never left."""
    for flag in read_flags(row.flags):
        said, minutes = flag.params.get("before"), flag.params.get("minutes", 0)
        if flag.code == "mark_corrected" and said in set(Mark):
            return MarkEntry(row.session_id, person, Mark(str(said)), minutes if isinstance(minutes, int) else 0)
    return None


def _trainee(work: "Work", row: "HandedRow", person: str) -> str:
    """The name of somebody in a class that this desk planned, as far as its plan or their place was handed over."""
    for one in work.handed.of_batch(row.batch_id):
        if one.kind == _CLASS and one.record_id == row.class_id:
            trainees = _body(one).get("trainees", ())
            for trainee in trainees if isinstance(trainees, list | tuple) else ():
                if isinstance(trainee, Mapping) and trainee.get("person") == person:
                    return str(trainee.get("name", person))
        if one.kind == ChangeKind.ENROLMENT.value and one.class_id == row.class_id and _body(one)["person"] == person:
            return one.label.rpartition(" / ")[0]
    return work.enrolments.names(row.class_id).get(person, person)


def _class_fields(row: "HandedRow") -> tuple[FieldDifference, ...]:
    body = _body(row)
    fields = [FieldDifference("title", "", "", str(body.get("title", ""))), *cohort_fields(body)]
    sessions, trainees = body.get("sessions"), body.get("trainees")
    if isinstance(sessions, list):
        fields.extend(FieldDifference("session", str(one["number"]), "", str(one["date"])) for one in sessions)
    if isinstance(trainees, list):
        fields.extend(FieldDifference("trainee", "", "", str(one["name"])) for one in trainees)
    return tuple(fields)


def plain_fields(row: "HandedRow", before: "HandedRow | None") -> tuple[FieldDifference, ...]:
    """Answers by the names that the form gives its questions: for a form that this machine does not have."""
    from mihan_desktop.services.submissions import answers_of

    old = {} if before is None else dict(answers_of(before.message))
    now = dict(answers_of(row.message))
    return tuple(FieldDifference(name, name, old.get(name, ""), value) for name, value in now.items() if value)
