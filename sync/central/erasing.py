"""Erasing one record: every answer and picture goes, numbers, hashes and the ledger of who sent what stay.

What stays of each change is its place, its author, its form and the SHA-256 of what it said (decision 0025).
"""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from sync.central import feeding
from sync.central.bulk import among
from sync.central.certificates import forgetting as certificates
from sync.central.deciding import offices_of
from sync.central.duplicates_schema import DuplicateDecision
from sync.central.linkage import forgetting
from sync.central.national import people, questions
from sync.central.national.schema import QuestionRow
from sync.central.points import asking as points
from sync.central.points.schema import PointsAsked
from sync.central.publishing_schema import FeedItem, MergedState
from sync.central.rights_schema import ErasedFile, RequestRow
from sync.central.schema import (
    Attachment,
    AttachmentPart,
    AttendanceMark,
    Batch,
    ChangeRow,
    Chunk,
    Disagreement,
    RecordAttachment,
    RecordHome,
    Registration,
    TrainingClassRow,
)
from sync.central.training import follow_ups, telling_courses
from sync.central.training.assessing_schema import AssessmentWord
from sync.central.training.follow_ups_schema import FollowUpWord
from sync.central.training.schema import EnrolmentWord
from sync.central.work import fair_words, telling_referrals
from sync.central.work.fairs_schema import FairWordRow
from sync.central.work.notices import queueing
from sync.protocol.canonical import encode_known
from sync.protocol.feed_items import DECISION, ERASED, REFERRAL, REQUEST_DECIDED
from sync.protocol.messages import ATTENDANCE, CLASS
from sync.protocol.wire import BatchState

GONE: Final = "erased"
"""Code of the line of a change that comes for an erased record, and key of what is kept in place of a body."""


@dataclass(frozen=True, slots=True)
class Erased:
    """How much it was. batches: whose sealed chunks went with it."""

    changes: int = 0
    files: int = 0
    classes: int = 0
    batches: int = 0
    offices: int = 0


def stone(body: bytes) -> bytes:
    """What is kept in place of a change's body: that it was erased, and the hash of what it said."""
    return encode_known({GONE: hashlib.sha256(body).hexdigest()})


def without(body: Mapping[str, object], erased: Collection[str]) -> dict[str, object]:
    """What a change says that speaks of somebody erased: no words, answers or notes, and no names of theirs."""
    said = {**body, **{name: "" for name in ("words", "reason", "note", "phone") if name in body}}
    if "in_field" in said:  # answers of somebody who was followed up
        said |= {"submission": "", "working": "unknown", "in_field": "unknown"}
    said.pop("attachments", None)
    listed = body.get("trainees")
    if isinstance(listed, list | tuple):
        said["trainees"] = [
            {**one, "name": ""} if isinstance(one, Mapping) and one.get("person") in erased else one for one in listed
        ]
    return said


def erase(session: Session, record: str, at: datetime) -> Erased:
    """Erase a record in the caller's transaction, and tell the offices that have it; again changes nothing more."""
    home = session.get(RecordHome, record, with_for_update=True)
    if home is None:
        session.add(RecordHome(id=record, home="", erased_at=at))
    else:
        home.erased_at = home.erased_at or at
    asked = select(RequestRow.id).where(RequestRow.person == record)
    paired = or_(DuplicateDecision.person == record, DuplicateDecision.other == record)
    decided = select(DuplicateDecision.id).where(paired)
    wondered = select(QuestionRow.id).where(QuestionRow.person == record)
    enrolled = select(EnrolmentWord.id).where(EnrolmentWord.person == record)
    adjusted = select(PointsAsked.id).where(PointsAsked.person == record)
    assessed = select(AssessmentWord.id).where(AssessmentWord.person == record)
    called = select(FollowUpWord.id).where(FollowUpWord.person == record)
    visited = select(FairWordRow.id).where(FairWordRow.person == record)
    sent = telling_referrals.words_of(record)
    spoken = (asked, decided, wondered, adjusted, called, assessed, enrolled, visited, sent)
    told = or_(*(ChangeRow.id.in_(ids) for ids in spoken))
    own = or_(ChangeRow.record_id == record, told)
    heard = {*telling_courses.forget(session, record), *fair_words.forget(session, record)}
    heard |= set(telling_referrals.forget(session, record))
    offices = tuple(sorted({*offices_of(session, (record,)), *heard}))
    rows = session.execute(select(ChangeRow.id, ChangeRow.batch_id, ChangeRow.body).where(own)).all()
    for change_id, _, body in rows:
        blank(session, change_id, bytes(body))
    files = _files(session, record, at)
    session.execute(delete(Registration).where(Registration.id == record))
    session.execute(delete(Disagreement).where(Disagreement.record_id == record))
    session.execute(delete(MergedState).where(MergedState.record_id == record))
    session.execute(update(RequestRow).where(RequestRow.person == record).values(words="", answer=""))
    session.execute(update(DuplicateDecision).where(paired).values(words=""))
    session.execute(update(EnrolmentWord).where(EnrolmentWord.person == record).values(reason=""))
    classes, marked = _classes(session, record)
    swept = sweep(session, {batch for _, batch, _ in rows} | marked)
    _unsay(session, record, asked)
    people.forget(session, record)
    questions.forget(session, record)
    forgetting.forget(session, record, at)
    points.forget(session, record)
    follow_ups.forget(session, record)
    certificates.forget(session, record)
    queueing.forget(session, record)
    for office in offices:
        feeding.say(session, feeding.Scope.office(office), ERASED, record, {}, at)
    return Erased(len(rows), files, classes, swept, len(offices))


def blank(session: Session, change_id: str, body: bytes) -> None:
    """A change keeps the hash of what it said, and no more of it."""
    if b"\x66erased" not in body[:8]:  # a map of one whose key is that: done before
        session.execute(update(ChangeRow).where(ChangeRow.id == change_id).values(body=stone(body)))


def _files(session: Session, record: str, at: datetime) -> int:
    """Files that no other record names; their bytes and parts go, their hashes stay."""
    mine = set(session.scalars(select(RecordAttachment.sha256).where(RecordAttachment.record_id == record)))
    session.execute(delete(RecordAttachment).where(RecordAttachment.record_id == record))
    others = set(session.scalars(select(RecordAttachment.sha256).where(RecordAttachment.sha256.in_(mine))))
    known = set(session.scalars(select(ErasedFile.sha256).where(ErasedFile.sha256.in_(mine))))
    for sha256 in mine - others:
        for table in (Attachment, AttachmentPart):
            session.execute(delete(table).where(table.sha256 == sha256))
        if sha256 not in known:
            session.add(ErasedFile(sha256=sha256, at=at))
    return len(mine - others)


def _classes(session: Session, record: str) -> tuple[int, set[str]]:
    """Names in lists of classes and notes of marks; (classes, batches whose sealed chunks say them)."""
    marked = select(AttendanceMark.class_id).where(AttendanceMark.person_id == record).distinct()
    batches: set[str] = set()
    named = []
    for row in session.scalars(select(TrainingClassRow)):
        if any(isinstance(one, dict) and one.get("person") == record for one in row.trainees):
            row.trainees = [_nameless(one, record) for one in row.trainees]
            named.append(row.id)
    told = (ChangeRow.kind == CLASS, ChangeRow.record_id.in_(named))
    marks = select(AttendanceMark.change_id).where(AttendanceMark.person_id == record)
    said = select(ChangeRow).where(or_(told[0] & told[1], (ChangeRow.kind == ATTENDANCE) & ChangeRow.id.in_(marks)))
    for change in session.scalars(said):
        batches.add(change.batch_id)
        if b"\x66erased" not in bytes(change.body)[:8]:
            change.body = stone(bytes(change.body))
    session.execute(update(AttendanceMark).where(AttendanceMark.person_id == record).values(note=""))
    count = len({*named, *session.scalars(marked)})
    return count, batches


def _nameless(one: Any, record: str) -> Any:
    return {**one, "name": ""} if isinstance(one, dict) and one.get("person") == record else one


def sweep(session: Session, batches: Collection[str]) -> int:
    """Sealed chunks of receipted batches that hold what was erased, before their time: the receipt stays."""
    query = select(Batch).where(Batch.id.in_(batches), Batch.state == BatchState.DONE, Batch.swept_at.is_(None))
    found = session.scalars(query).all()
    for batch in found:
        session.execute(delete(Chunk).where(Chunk.batch_id == batch.id, Chunk.home == batch.home))
        batch.swept_at = batch.decided_at
    return len(found)


def _unsay(session: Session, record: str, asked: Any) -> None:
    """Items of the feed that speak of the record's answers are said no more, and their words go."""
    about = (FeedItem.kind == DECISION) & (FeedItem.record_id == record)
    answered = (FeedItem.kind == REQUEST_DECIDED) & FeedItem.record_id.in_(asked)
    session.execute(update(FeedItem).where(about).values(replaced=True, body={}))
    for item in session.scalars(select(FeedItem).where(answered | (FeedItem.kind == REFERRAL))):
        if item.body.get("person") == record:
            item.body = {**item.body, "words": ""}


def erased_of(session: Session, records: Collection[str]) -> set[str]:
    """Those of ``records`` that were erased."""
    if not records:
        return set()
    gone = (among(session, RecordHome.id, sorted(records)), RecordHome.erased_at.is_not(None))
    return set(session.scalars(select(RecordHome.id).where(*gone)))


def erased_among(session: Session, records: Collection[str]) -> int:
    """How many of ``records`` were erased."""
    query = select(func.count()).select_from(RecordHome).where(
        RecordHome.id.in_(records), RecordHome.erased_at.is_not(None)
    )  # fmt: skip
    return session.scalar(query) or 0
