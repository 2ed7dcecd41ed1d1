"""Calls of cohorts as they arrive, and what offices that are not a cohort's may say of people in it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.training.calling import FROM_OUTSIDE, Call, call_id, read_call, refusal, write_call
from mihan_desktop.domain.training.enrolments import State, may_follow
from sync.central.bodies import BadBodyError, check_not_ahead, read_text
from sync.central.linkage.schema import PersonLink
from sync.central.schema import ChangeRow, Office, TrainingClassRow
from sync.central.training import enrolling
from sync.central.training.calling_schema import CourseCall
from sync.central.training.schema import EnrolmentWord
from sync.protocol import limits
from sync.protocol.messages import REGISTRATION, Change, is_uuid
from sync.protocol.receipts import LineStatus

TAKEN: Final = "application_twice"
NOT_THEIRS: Final = "person_not_theirs"
OF_ANOTHER: Final = "enrolment_office"


def read_body(body: Mapping[str, object]) -> tuple[str, Call]:
    """(cohort, call) of a ``call``. Raises ``BadBodyError``."""
    cohort = read_text(body, "cohort", limits.IDENTIFIER)
    if not is_uuid(cohort):
        raise BadBodyError
    try:
        call = read_call(body)
    except (KeyError, TypeError, ValueError) as error:
        raise BadBodyError from error
    if call.closes < call.opens:
        raise BadBodyError
    return cohort, call


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:  # noqa: ARG001
    """Keep what holds of a call: the last word by its clock.

    Raises ``BadBodyError``: as ``read_body``; ``call_record``; ``call_office`` of a cohort that is another office's.
    """
    cohort, call = read_body(change.body)
    if change.record != call_id(cohort):
        raise BadBodyError("call_record")
    held = session.get(CourseCall, cohort, with_for_update=True)
    if (office_of(session, cohort) or (office if held is None else held.office_id)) != office:
        raise BadBodyError("call_office")
    if held is not None and held.office_id == office and (held.clock, held.change_id) > (change.clock, change.id):
        return
    if held is None:
        held = CourseCall(cohort=cohort)
        session.add(held)
    held.change_id, held.office_id, held.author_id, held.clock = change.id, office, change.author, change.clock
    held.said, held.received_at = write_call(call), at
    session.flush()


def office_of(session: Session, cohort: str) -> str:
    """Whose cohort it is; "" for one that is not here, or a class that is none."""
    row = session.execute(
        select(TrainingClassRow.office_id, TrainingClassRow.cohort).where(TrainingClassRow.id == cohort)
    ).first()
    return "" if row is None or not row[1] else str(row[0])


def check(session: Session, change: Change, office: str, at: datetime, *, here: bool) -> None:
    """Whether an office may say what it says of somebody in a cohort; everything where the cohort is its own.

    at: now; here: the person is registered in what arrives with it. Raises ``BadBodyError``: ``enrolment_office`` for
    what only the cohort's office says; ``clock_ahead``; ``person_not_theirs``; ``call_closed``, ``call_late``,
    ``call_elsewhere``; ``application_twice`` for somebody who is in the list, also under another record of theirs.
    """
    said = enrolling.read_enrolment(change.body)
    owner = office_of(session, said.cohort)
    if owner in ("", office):
        return
    if said.state not in FROM_OUTSIDE:
        raise BadBodyError(OF_ANOTHER)
    check_not_ahead(change, at)  # nothing that the centre of the course says could follow one of next year
    if said.state is State.DROPPED:
        words = (EnrolmentWord.cohort == said.cohort, EnrolmentWord.person == said.person)
        own = select(EnrolmentWord.id).where(*words, EnrolmentWord.office_id == office).limit(1)
        if session.scalars(own).first() is None:
            raise BadBodyError(OF_ANOTHER)
        return
    if not here and not _registered(session, said.person, office):
        raise BadBodyError(NOT_THEIRS)
    code = refusal(_call(session, said.cohort), _day(said), _governorate(session, office))
    if code:
        raise BadBodyError(code)
    if _in_the_list(session, said.cohort, said.person):
        raise BadBodyError(TAKEN)


def same_as(session: Session, person: str) -> frozenset[str]:
    """Records that people at the ministry hold to be this person's."""
    links = select(PersonLink.record_id, PersonLink.of_id).where(
        (PersonLink.record_id == person) | (PersonLink.of_id == person), PersonLink.undone_at.is_(None)
    )
    return frozenset(one for pair in session.execute(links) for one in pair) - {person}


def _registered(session: Session, person: str, office: str) -> bool:
    """Whether an office has a record: it registered the person, or corrected what is written of them."""
    own = (ChangeRow.record_id == person, ChangeRow.kind == REGISTRATION, ChangeRow.office_id == office)
    kept = select(ChangeRow.id).where(*own, ChangeRow.status != LineStatus.REJECTED).limit(1)
    return session.scalars(kept).first() is not None


def _call(session: Session, cohort: str) -> Call | None:
    held = session.get(CourseCall, cohort)
    return None if held is None else read_call(held.said)


def _governorate(session: Session, office: str) -> str:
    return session.scalar(select(Office.governorate).where(Office.id == office)) or ""


def _day(said: enrolling.EnrolmentBody) -> date:
    """When somebody applied: as it is said, and not before the desk wrote it down by its own clock."""
    try:
        return max(said.on, date.fromisoformat(said.recorded_at[:10]))
    except ValueError:
        return said.on


def _in_the_list(session: Session, cohort: str, person: str) -> bool:
    own = [one for one in enrolling.of_person(session, person) if one.cohort == cohort]
    if own and not may_follow(own[0].state, State.APPLIED):
        return True
    others = enrolling.of_people(session, same_as(session, person)).values()
    return any(one.cohort == cohort and not may_follow(one.state, State.APPLIED) for found in others for one in found)
