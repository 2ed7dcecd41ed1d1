"""Who is told what of a called cohort: the offices it is called in that it is; its own office who applied from there;
the office that applied what became of them. Nobody else hears of anybody.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from forms.criteria import answers_read
from mihan_desktop.domain.points import Account
from mihan_desktop.domain.training.calling import (
    ENDED,
    WITHDRAWN,
    Call,
    Called,
    Outside,
    read_call,
    write_called,
    write_outside,
)
from mihan_desktop.domain.training.catalogue import read_catalogue
from mihan_desktop.domain.training.class_body import read_sessions
from mihan_desktop.domain.training.cohorts import Cohort, read_cohort
from mihan_desktop.domain.training.enrolments import State, enrolment_id
from mihan_desktop.domain.training.selection import UNEMPLOYED
from sync.central import acts
from sync.central.answers import read_answers
from sync.central.bulk import among
from sync.central.feeding import ALL, GOVERNORATE, Scope, say
from sync.central.points import asking, scores
from sync.central.points.in_force import in_force
from sync.central.publishing import told_part
from sync.central.publishing_schema import FeedItem
from sync.central.schema import Office, Registration, TrainingClassRow
from sync.central.training import calling, enrolling
from sync.central.training.calling_schema import CourseCall, CourseTrainee
from sync.central.training.schema import EnrolmentWord
from sync.protocol import limits
from sync.protocol.calling_items import COURSE_CALL, ENROLMENT_TOLD, MOST_WORDS, TRAINEE
from sync.protocol.messages import CALL, CLASS, ENROLMENT, REGISTRATION, Change
from sync.protocol.releases import TRAINING_CATALOGUE

IRAQ: Final = ZoneInfo("Asia/Baghdad")
LONGEST_ANSWER: Final = 4_000
MINISTRY: Final = "ministry"
"""Who tells: nobody at the ministry decides on it, the approved application asks for it."""


def follow(session: Session, changes: Iterable[Change], at: datetime) -> None:
    """After changes were written: tell anew whatever they change of what is told, in the same transaction."""
    cohorts: set[str] = set()
    people: set[str] = set()
    places: set[tuple[str, str]] = set()
    for change in changes:
        if change.kind in (CLASS, CALL):
            cohorts.add(change.record if change.kind == CLASS else str(change.body.get("cohort", "")))
        elif change.kind == REGISTRATION:
            people.add(change.record)
        elif change.kind == ENROLMENT:
            places.add((str(change.body.get("cohort", "")), str(change.body.get("person", ""))))
    for cohort in sorted(cohorts):
        _call(session, cohort, at)
    told = _known(session, people) if people else set()
    for cohort, person in sorted(places | told):
        _trainee(session, cohort, person, at)


def linked(session: Session, people: Collection[str], at: datetime) -> None:
    """The ministry holds records to be one person's, or no longer: centres where one of them applied are told."""
    for cohort, person in sorted(_known(session, people)):
        _trainee(session, cohort, person, at)


def forget(session: Session, person: str) -> tuple[str, ...]:
    """Of an erased person nothing is told any longer; the offices of cohorts that were told of them."""
    rows = session.scalars(select(CourseTrainee).where(CourseTrainee.person == person)).all()
    said = (FeedItem.kind.in_((TRAINEE, ENROLMENT_TOLD)), FeedItem.record_id.in_([row.id for row in rows]))
    session.execute(update(FeedItem).where(*said).values(replaced=True, body={}))
    session.execute(delete(CourseTrainee).where(CourseTrainee.person == person))
    return tuple(sorted({calling.office_of(session, row.cohort) for row in rows} - {""}))


def _known(session: Session, people: Collection[str]) -> set[tuple[str, str]]:
    query = select(CourseTrainee.cohort, CourseTrainee.person)
    return set(session.execute(query.where(among(session, CourseTrainee.person, people))).all())


# -- that a cohort is called


def _call(session: Session, cohort: str, at: datetime) -> None:
    held, row = session.get(CourseCall, cohort), _cohort_row(session, cohort)
    if held is None or row is None or row.office_id != held.office_id:
        return
    call = read_call(held.said)
    body = _called(session, row, call)
    scopes = {Scope(GOVERNORATE, one) for one in call.governorates} or {Scope(ALL)}
    over = call.state == WITHDRAWN
    # First where it ends: a desk of a governorate that is named now may be among all who were told before.
    for scope in sorted(_told_before(session, COURSE_CALL, cohort) - scopes, key=lambda one: one.target):
        ended = _called(session, row, call.withdrawn(""))
        _say_once(session, scope, COURSE_CALL, cohort, ended, at, ends=True)
    for scope in sorted(scopes, key=lambda one: one.target):
        _say_once(session, scope, COURSE_CALL, cohort, body, at, ends=over)


def _called(session: Session, row: TrainingClassRow, call: Call) -> dict[str, object]:
    cohort = _terms(row)
    days = [one.date for one in read_sessions(row.sessions)] or [cohort.first]
    one = Called(
        row.id, row.office_id, _office(session, row.office_id), row.title[: limits.NAME], cohort.course[:64],
        {name: text[: limits.NAME] for name, text in cohort.labels.items()}, cohort.kind, days[0], days[-1],
        len(row.sessions), cohort.capacity, cohort.room[: limits.NAME], cohort.account,
        call,
    )  # fmt: skip
    return write_called(one)


# -- who applied from elsewhere, and what became of them


def _trainee(session: Session, cohort: str, person: str, at: datetime) -> None:
    """Tell the cohort's office of somebody, and whoever applied for them what was said of them there."""
    row = _cohort_row(session, cohort)
    if row is None:
        return
    of_pair = (EnrolmentWord.cohort == cohort, EnrolmentWord.person == person)
    words = session.scalars(select(EnrolmentWord).where(*of_pair).order_by(EnrolmentWord.clock)).all()
    outside = [one for one in words if one.office_id != row.office_id]
    held = session.get(CourseTrainee, enrolment_id(cohort, person))
    if held is None:
        if not outside:
            return
        name, office = enrolment_id(cohort, person), outside[0].office_id
        held = CourseTrainee(id=name, cohort=cohort, person=person, office_id=office, told="", at=at)
        session.add(held)
    _tell_centre(session, row, held, outside, at)
    inside = [one for one in words if one.office_id == row.office_id]
    body = {"cohort": cohort, "person": person, "words": _words(inside)}
    for office in sorted({held.office_id, *(one.office_id for one in outside)}) if inside else ():
        _say_once(session, Scope.office(office), ENROLMENT_TOLD, held.id, body, at)
    _went_on(session, held, inside, row.office_id, at)


def _went_on(
    session: Session, held: CourseTrainee, inside: Sequence[EnrolmentWord], office: str, at: datetime
) -> None:  # fmt: skip
    """Whoever goes on in another cohort of the same office is told of there, and back to the same who applied."""
    for to in {one.moved_to for one in inside if one.state == State.TRANSFERRED and one.moved_to}:
        name = enrolment_id(to, held.person)
        if calling.office_of(session, to) == office and session.get(CourseTrainee, name) is None:
            session.add(CourseTrainee(id=name, cohort=to, person=held.person, office_id=held.office_id, told="", at=at))
            session.flush()
            _trainee(session, to, held.person, at)


def _tell_centre(
    session: Session, row: TrainingClassRow, held: CourseTrainee, words: Sequence[EnrolmentWord], at: datetime
) -> None:
    """The centre of the course hears who applied; once they left or were refused, their name and that is all."""
    register = session.scalars(select(Registration).where(Registration.id == held.person)).first()
    if register is None:  # erased, or not here yet
        return
    stands = next((one for one in enrolling.of_person(session, held.person) if one.cohort == held.cohort), None)
    over = stands is None or stands.state in ENDED
    said = {} if over else write_outside(_outside(session, register, row, held.office_id, at))
    body = {
        "cohort": held.cohort, "person": held.person, "name": register.label[: limits.NAME], "said": said,
        "words": _words(words),
    }  # fmt: skip
    told = hashlib.sha256(json.dumps(body, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
    if told == held.told:
        return
    held.told = told
    say(session, Scope.office(row.office_id), TRAINEE, held.id, body, at)
    before = (FeedItem.kind == TRAINEE, FeedItem.topic == held.id, FeedItem.replaced.is_(True))
    session.execute(update(FeedItem).where(*before).values(body={}))  # what was told before stands nowhere else
    details = {"to": row.office_id, "cohort": held.cohort, "from": held.office_id, "over": "yes" if over else ""}
    acts.write(session, str(uuid7()), at, MINISTRY, "trainee_told", held.person, details)


def _outside(session: Session, row: Registration, held: TrainingClassRow, office: str, at: datetime) -> Outside:
    cohort = _terms(held)
    answers = dict(row.entity) | {
        one.name: one.value for one in read_answers(row.submission) if not one.group and one.value
    }
    day = at.astimezone(IRAQ).date()
    points, version, ties = _points(session, row.id, cohort.account, day)
    wanted = _facts_read(session, cohort.course, held.office_id)

    def said(name: str, most: int = 256) -> str:
        return str(answers.get(name, ""))[:most]

    return Outside(
        said("date_of_birth", 32), said("date_of_birth_precision", 32), row.sex or said("sex", 32), said("phone", 64),
        (row.governorate or said("governorate"))[:64], (row.district or said("district"))[:200], office,
        _office(session, office), {name: said(name, LONGEST_ANSWER) for name in wanted if answers.get(name)}, points,
        version, ties, tuple(sorted(calling.same_as(session, row.id)))[:20],
    )  # fmt: skip


def _facts_read(session: Session, course: str, office: str) -> tuple[str, ...]:
    """What the criteria of a course read, by the catalogue that its office was told last."""
    conditions = [UNEMPLOYED.when]
    found = read_catalogue(told_part(session, TRAINING_CATALOGUE, office)[0]).course(course)
    conditions += [one.when for one in found.criteria] if found is not None else []
    return answers_read(conditions)


def _points(session: Session, record: str, account: str, day: date) -> tuple[int | None, str, dict[str, str]]:
    """(total of an account, version of the rules, facts of its order of ties) of one person today."""
    found = scores.person(session, record, day)
    rules = None if found is None else in_force(session, day).of(found.office)
    if found is None or rules is None:
        return None, "", {}
    lines = rules.scorer.score(found.facts, day)
    total = sum(line.points for line in lines if line.account is Account(account))
    total += sum(one.points for one in asking.granted(session, [record]).get(record, ()) if one.account == account)
    ties = {tie.fact: found.facts.get(tie.fact) for tie in rules.book.ties}
    return total, rules.book.version, {name: str(value) for name, value in ties.items() if value is not None}


def _words(rows: Sequence[EnrolmentWord]) -> list[dict[str, object]]:
    return [
        {
            "id": one.id, "state": one.state, "on": one.since.isoformat(), "clock": one.clock, "reason": one.reason,
            "rank": one.rank, "points": one.points, "version": one.version, "to": one.moved_to,
        }
        for one in rows[-MOST_WORDS:]
    ]  # fmt: skip


# -- the feed, and what stands


def _say_once(
    session: Session, scope: Scope, kind: str, record: str, body: Mapping[str, Any], at: datetime, *, ends: bool = False
) -> None:
    """Say it unless that is what was said last."""
    if not any(item.body == dict(body) for item in session.scalars(_stands(kind, record, scope))):
        say(session, scope, kind, record, body, at, ends=ends)


def _told_before(session: Session, kind: str, record: str) -> set[Scope]:
    return {Scope(item.scope, item.target) for item in session.scalars(_stands(kind, record)) if not item.ends}


def _stands(kind: str, record: str, scope: Scope | None = None) -> Any:
    which: list[ColumnElement[bool]] = [FeedItem.kind == kind, FeedItem.topic == record, FeedItem.replaced.is_(False)]
    if scope is not None:
        which += [FeedItem.scope == scope.kind, FeedItem.target == scope.target]
    return select(FeedItem).where(*which)


def _cohort_row(session: Session, cohort: str) -> TrainingClassRow | None:
    row = session.scalars(select(TrainingClassRow).where(TrainingClassRow.id == cohort)).first()
    return None if row is None or not row.cohort else row


def _terms(row: TrainingClassRow) -> Cohort:
    assert row.cohort is not None  # noqa: S101 - _cohort_row gives cohorts alone
    return read_cohort(row.cohort)


def _office(session: Session, office: str) -> str:
    return (session.scalar(select(Office.name).where(Office.id == office)) or "")[: limits.NAME]
