"""The way out for what came back for its number or its id alone: it is said again under new ones.

After an old backup was put back; or when a supervisor returned what its desk had just taken back.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.finding import NOTHING, findable
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.services import recording
from mihan_desktop.services.opened import Opened
from mihan_desktop.storage.begun import CLONED, EMPTIED
from mihan_desktop.storage.outbox import UNLISTED

if TYPE_CHECKING:
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work

USED = (CLONED, EMPTIED)
"""Codes of a receipt with which something comes back though nothing is wrong with what it says."""


def number_again(opened: Opened, work: "Work", user: User, after: int = 0) -> int:
    """Say every such change again, in the caller's transaction; how many wait for a supervisor now.

    What records, classes and marks say stays as it is, their authors too, and a supervisor approves them once more;
    files and feedback travel with the next approval. after: the highest number that the ministry knows of this desk;
    whatever is recorded from now on goes on from there.
    """
    if after:
        work.outbox.go_on_after(after)
    count = 0
    for row in work.outbox.rejected_for(*USED):
        work.outbox.set_status([row.id], RecordStatus.SUPERSEDED, code=row.status_code)
        if row.kind == ChangeKind.ATTACHMENT.value:
            work.attachments.let_go({row.record_id})
        elif row.kind == ChangeKind.FEEDBACK.value:
            work.feedback.let_go(row.id)
        elif _stands(work, row):
            _save_again(opened, work, user, row)
            count += 1
    return count


def say_again(opened: Opened, work: "Work", user: User, change_ids: Collection[str]) -> int:
    """Say changes again that an approval left out undecided, in the caller's transaction; how many.

    Their numbers are used up: at the ministry they are empty places. Files and feedback among them are left alone.
    """
    owed = (RecordStatus.HANDED, RecordStatus.SEALED)  # SEALED: by a decision that a later one replaces
    rows = [row for row in work.outbox.among(list(change_ids)) if row.status in owed]
    listed = sorted((row for row in rows if row.kind not in UNLISTED), key=attrgetter("sequence"))
    for row in listed:
        work.outbox.set_status([row.id], RecordStatus.SUPERSEDED)
        if _stands(work, row):
            _save_again(opened, work, user, row)
    return len(listed)


def cloned(work: "Work") -> "tuple[OutboxRow, ...]":
    """What was turned back for its number alone and nobody has said anew since; files and feedback left out."""
    return tuple(row for row in work.outbox.rejected_for(*USED) if row.kind not in UNLISTED)


def _stands(work: "Work", row: "OutboxRow") -> bool:
    """Whether a change still says how things are: a class that was described anew and a mark with a newer one don't.

    The ministry would take what is said last for what holds, so an old word is never said after a newer one.
    """
    if row.kind == ChangeKind.CLASS.value:
        return work.classes.change_of(row.record_id) == row.id
    if row.kind == ChangeKind.ATTENDANCE.value:
        ((_, mark),) = work.classes.marks_by_change([row.id]).values()
        return work.classes.marks_of(mark.session_id, mark.person_id)[-1].change_id == row.id
    if row.kind == ChangeKind.ENROLMENT.value:
        return work.enrolments.standing(row.id)
    if row.kind == ChangeKind.CALL.value:
        return work.calls.current(work.calls.cohort_of(row.id)) is None  # nothing was said of it since
    if row.kind == ChangeKind.ASSESSMENT.value:
        return work.assessments.newest(row.id)
    if row.kind == ChangeKind.REFERRAL.value:
        return work.referrals.stands(row.id)
    if row.kind == ChangeKind.DUPLICATE.value:
        said = work.duplicates.get(row.id)
        standing = None if said is None else work.duplicates.of_pair(said.person, said.other)
        return said is not None and (standing is None or standing.id == row.id)
    return True


def _as_it_stands(work: "Work", row: "OutboxRow", body: Mapping[str, object]) -> Mapping[str, object]:
    """What a change said; one that corrects another names it by the id under which that is said now."""
    if row.kind == ChangeKind.REFERRAL.value:
        said = work.referrals.get(row.id)
        return body if said is None else {**body, "corrects": said.word.corrects}
    if row.kind == ChangeKind.FAIR.value:
        heard = work.fairs.word(row.id)
        return body if heard is None else {**body, "corrects": heard.word.corrects}
    if row.kind == ChangeKind.SURVEY.value:
        tried = work.surveys.word(row.id)
        return body if tried is None else {**body, "corrects": tried.tried.corrects}
    kept = work.follow_ups.get(row.id) if row.kind == ChangeKind.FOLLOW_UP.value else None
    return body if kept is None else {**body, "corrects": kept.said.contact.corrects}


_WORDS: Final = {
    "duplicate": "duplicates", "request": "requests", "question": "questions", "enrolment": "enrolments",
    "call": "calls", "follow_up": "follow_ups", "assessment": "assessments", "points": "points",
    "referral": "referrals", "fair": "fairs", "survey": "surveys", "employer": "work_words", "vacancy": "work_words",
}  # fmt: skip
"""Kinds that are a word of something: which part of the work is told under what number it is said now."""


def _save_again(opened: Opened, work: "Work", user: User, row: "OutboxRow") -> None:
    """A new change that says the same, by the same author, in place of one that the register never had."""
    from mihan_desktop.services.submissions import answers_of
    from sync.protocol.messages import decode_change

    old = decode_change(row.message)
    registration = row.kind == ChangeKind.REGISTRATION.value
    act = recording.Act(
        kind=ChangeKind(row.kind),
        record_id=row.record_id,
        body=_as_it_stands(work, row, old.body),
        label=row.label,
        form_id=row.form_id,
        form_version=row.form_version,
        base=row.base,
        supersedes=(row.id,) if registration else (*old.supersedes, row.id),
        flags=recording.read_flags(row.flags),
        found=findable(row.label, answers_of(row.message)) if registration else NOTHING,
    )
    author = User(row.author_id, "", row.author_name, frozenset())
    (again,) = recording.record(opened, work, author, act)
    if registration:
        work.registrations.make_newest(row.record_id, again.id)
        work.attachments.name_again(again.id, work.attachments.of_change(row.id))
    elif row.kind == ChangeKind.CLASS.value:
        work.classes.say_again(row.record_id, again.id)
    elif row.kind in _WORDS:
        getattr(work, _WORDS[row.kind]).say_again(row.id, again.id)
    else:
        ((class_id, mark),) = work.classes.marks_by_change([row.id]).values()
        work.classes.add_mark(class_id, replace(mark, change_id=again.id))
        work.attachments.name_again(again.id, work.attachments.of_change(row.id))
    work.settle_work([again.id])
    details: dict[str, str | int] = {"change": again.id, "instead_of": row.id}
    work.audit.append("numbered_again", at=opened.now(), actor_id=user.id, record_id=row.record_id, details=details)
