"""What desks say of graduates whom they follow up: kept word by word, counted by the one rule of the domain."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from mihan_desktop.domain.follow_up_counts import Answered, RoundCount, counted
from mihan_desktop.domain.follow_up_words import FollowUpSaid, read_body
from mihan_desktop.domain.following_up import (
    Contact,
    Known,
    Outcome,
    Round,
    RoundStand,
    Stand,
    Subject,
    died,
    facts_of,
    rounds_of,
)
from mihan_desktop.domain.training.cohorts import Cohort, read_cohort
from mihan_desktop.domain.training.enrolments import Enrolment, State, enrolment_id
from mihan_desktop.domain.training.graduates import completed_on, rounds_after
from sync.central.answers import read_answers
from sync.central.bodies import BadBodyError
from sync.central.bulk import among
from sync.central.counts import SMALLEST
from sync.central.schema import Registration, TrainingClassRow
from sync.central.training import enrolling
from sync.central.training.follow_ups_schema import FollowUpWord
from sync.central.training.schema import EnrolmentWord
from sync.protocol import limits
from sync.protocol.messages import Change, is_uuid

TOGETHER: Final = 200
"""Cohorts that are counted at a time."""


def read_follow_up(body: Mapping[str, object]) -> FollowUpSaid:
    """The body of a ``follow_up``. Raises ``BadBodyError``: ``follow_up_outcome`` for one that this version does not
    know, ``follow_up_facts`` for facts that are not those of the answers.
    """
    outcome, subject = body.get("outcome"), body.get("subject")
    if outcome not in set(Outcome) or subject not in set(Subject):
        raise BadBodyError("follow_up_outcome")
    try:
        said = read_body(body)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadBodyError from error
    ids = (said.of, said.person, *(one for one in (said.cohort, said.contact.corrects) if one))
    if not all(is_uuid(one) for one in ids) or len(said.recorded_at) > limits.IDENTIFIER:
        raise BadBodyError
    reached = said.contact.outcome is Outcome.REACHED
    answers = tuple((one.name, one.value) for one in read_answers(said.submission)) if said.submission else ()
    if (said.contact.working, said.contact.in_field) != (facts_of(answers) if reached else facts_of(())):
        raise BadBodyError("follow_up_facts")
    if said.submission and not reached:
        raise BadBodyError
    return said


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:
    """Keep what came in a change. Raises ``BadBodyError``: as ``read_follow_up``; ``follow_up_record``."""
    said = read_follow_up(change.body)
    enrolled = said.subject is not Subject.ENROLMENT or said.of == enrolment_id(said.cohort or said.of, said.person)
    if change.record != said.record or not enrolled:
        raise BadBodyError("follow_up_record")
    one = said.contact
    session.add(
        FollowUpWord(
            id=change.id, record=change.record, subject=said.subject.value, of=said.of, person=said.person,
            cohort=said.cohort, round=said.round, said_on=one.on, outcome=one.outcome.value, again=one.again,
            corrects=one.corrects, working=one.working.value, in_field=one.in_field.value, clock=change.clock,
            device_id=device, office_id=office, author_id=change.author, form_id=change.form_id,
            form_version=change.form_version, recorded_at=said.recorded_at, received_at=at,
        )
    )  # fmt: skip


def forget(session: Session, record: str) -> None:
    """Of an erased person no facts stay; that somebody tried to reach them does."""
    unknown = Known.UNKNOWN.value
    values = {"working": unknown, "in_field": unknown}
    session.execute(update(FollowUpWord).where(FollowUpWord.person == record).values(**values))


@dataclass(frozen=True, slots=True)
class Tracer:
    """What became of graduates. labels: names of courses by id; smallest: below it a number is kept back."""

    day: date
    rounds: tuple[RoundCount, ...]
    labels: Mapping[str, Mapping[str, str]]
    smallest: int = SMALLEST


def tracer(session: Session, day: date) -> Tracer:
    """Everybody whose round has begun, counted as of ``day``."""
    labels: dict[str, Mapping[str, str]] = {}
    return Tracer(day, counted(_everybody(session, day, labels), SMALLEST), labels)


def _everybody(session: Session, day: date, labels: dict[str, Mapping[str, str]]) -> Iterator[Answered]:
    graduated = select(EnrolmentWord.cohort).where(EnrolmentWord.state == State.COMPLETED.value).distinct()
    cohorts = sorted(session.scalars(graduated))
    for start in range(0, len(cohorts), TOGETHER):
        yield from _some(session, cohorts[start : start + TOGETHER], day, labels)


def _some(
    session: Session, ids: Sequence[str], day: date, labels: dict[str, Mapping[str, str]]
) -> Iterator[Answered]:  # fmt: skip
    rows = session.scalars(select(TrainingClassRow).where(among(session, TrainingClassRow.id, ids)))
    cohorts = {row.id: read_cohort(row.cohort) for row in rows if row.cohort}
    graduates = [
        (one, since) for cohort in cohorts for one in enrolling.of_cohort(session, cohort)
        if (since := completed_on(one)) is not None
    ]  # fmt: skip
    people = {one.person for one, _ in graduates}
    said = _said(session, people)
    places = _places(session, people)
    for one, since in graduates:
        cohort = cohorts[one.cohort]
        labels[cohort.course] = cohort.labels
        for stand in _rounds(one, since, cohort, said.get(one.person, {}), day, gone=one.person not in places):
            gone = stand.stand is Stand.CLOSED and stand.by is None
            if gone or day < stand.opens:
                continue
            place, sex = places.get(one.person, ("", ""))
            by = stand.by if stand.stand is Stand.DONE else None
            yield Answered(
                cohort.course, stand.round.id, place, sex, stand.stand,
                by.working if by else Known.UNKNOWN, by.in_field if by else Known.UNKNOWN,
            )  # fmt: skip


_Words = dict[str, dict[str, list[Contact]]]
"""words of one person by subject, then by round"""


def _rounds(
    one: Enrolment, since: date, cohort: Cohort, said: _Words, day: date, *, gone: bool
) -> tuple[RoundStand, ...]:  # fmt: skip
    dead = died(each for rounds in said.values() for words in rounds.values() for each in words)
    rounds: tuple[Round, ...] = rounds_after(cohort.ending)
    return rounds_of(since, rounds, said.get(one.id, {}), day, gone=gone or dead)


def _said(session: Session, people: Collection[str]) -> dict[str, _Words]:
    found: dict[str, _Words] = {}
    for row in session.scalars(select(FollowUpWord).where(among(session, FollowUpWord.person, people))):
        contact = Contact(
            Outcome(row.outcome), row.said_on, row.clock, row.id, row.again, working=Known(row.working),
            in_field=Known(row.in_field), corrects=row.corrects, author_id=row.author_id,
        )  # fmt: skip
        found.setdefault(row.person, {}).setdefault(row.of, {}).setdefault(row.round, []).append(contact)
    return found


def _places(session: Session, people: Collection[str]) -> dict[str, tuple[str, str]]:
    """(governorate, sex) of everybody who is in the register."""
    columns = (Registration.id, Registration.governorate, Registration.sex)
    rows = session.execute(select(*columns).where(among(session, Registration.id, people)))
    return {str(person): (str(place), str(sex)) for person, place, sex in rows}
