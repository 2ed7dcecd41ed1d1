"""What desks say of people in cohorts: kept word by word; the last place is given once, to whoever is heard first."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.training.cohorts import read_cohort
from mihan_desktop.domain.training.enrolments import (
    IN_CLASS,
    SAID,
    Basis,
    Enrolment,
    State,
    Word,
    enrolment_id,
    free_places,
    standing,
)
from sync.central.bodies import BadBodyError, read_text
from sync.central.bulk import among
from sync.central.certificates.schema import CertificateDue
from sync.central.schema import TrainingClassRow
from sync.central.training.schema import EnrolmentWord
from sync.protocol import limits
from sync.protocol.messages import Change, is_uuid

MOST_REASON: Final = 2_000
MOST_RANK: Final = 1_000_000
MOST_POINTS: Final = 10_000_000
FULL: Final = "cohort_full"


@dataclass(frozen=True, slots=True)
class EnrolmentBody:
    """The body of an ``enrolment`` (``EnrolmentWord``)."""

    cohort: str
    person: str
    state: State
    on: date
    reason: str
    basis: Basis
    to: str
    recorded_at: str


def read_enrolment(body: Mapping[str, object]) -> EnrolmentBody:
    """The body of an ``enrolment``. Raises ``BadBodyError``, ``enrolment_state`` for a state that nobody may say."""
    cohort, person, state = (read_text(body, name, limits.IDENTIFIER) for name in ("cohort", "person", "state"))
    if state not in set(SAID):
        raise BadBodyError("enrolment_state")
    to = read_text(body, "to", limits.IDENTIFIER)
    if not is_uuid(cohort) or not is_uuid(person) or (to and not is_uuid(to)):
        raise BadBodyError
    try:
        on = date.fromisoformat(read_text(body, "on", 10))
    except ValueError as error:
        raise BadBodyError from error
    return EnrolmentBody(
        cohort,
        person,
        State(state),
        on,
        read_text(body, "reason", MOST_REASON),
        _basis(body.get("basis")),
        to,
        read_text(body, "recorded_at", limits.IDENTIFIER),
    )


def _basis(said: object) -> Basis:
    if not isinstance(said, Mapping):
        raise BadBodyError
    rank, points = said.get("rank"), said.get("points")
    if type(rank) is not int or not 0 <= rank <= MOST_RANK:
        raise BadBodyError
    if points is not None and not (type(points) is int and -MOST_POINTS <= points <= MOST_POINTS):
        raise BadBodyError
    return Basis(rank, points, read_text(said, "version", limits.IDENTIFIER))


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:
    """Keep what came in a change. Raises ``BadBodyError``, ``enrolment_record``."""
    said = read_enrolment(change.body)
    if change.record != enrolment_id(said.cohort, said.person):
        raise BadBodyError("enrolment_record")
    session.add(
        EnrolmentWord(
            id=change.id, cohort=said.cohort, person=said.person, state=said.state.value, since=said.on,
            reason=said.reason, rank=said.basis.rank, points=said.basis.points, version=said.basis.version,
            moved_to=said.to, clock=change.clock, device_id=device, office_id=office, author_id=change.author,
            recorded_at=said.recorded_at, received_at=at,
        )
    )  # fmt: skip
    if said.state is State.CERTIFIED and session.get(CertificateDue, change.record) is None:
        session.add(
            CertificateDue(
                id=change.record, cohort=said.cohort, person=said.person, office_id=office, replaces="", code="", at=at,
                tried_at=None,
            )
        )  # fmt: skip
    session.flush()  # the next of the same batch counts this one


def check(session: Session, change: Change, described: Mapping[str, Any] | None) -> None:
    """Two desks may both give the last place: the second is told. Of a cohort not known yet nothing is counted.

    described: the row of its class where it changes in the same slice. Raises ``BadBodyError``, ``cohort_full``.
    """
    said = read_enrolment(change.body)
    if said.state is not State.ADMITTED:
        return
    terms = None if described is None else described["cohort"]
    if described is None:
        row = session.scalars(
            select(TrainingClassRow).where(TrainingClassRow.id == said.cohort).with_for_update()
        ).first()
        terms = None if row is None else row.cohort
    if not terms:
        return
    seated = [one for one in of_cohort(session, said.cohort) if one.state in IN_CLASS and one.person != said.person]
    if free_places(read_cohort(terms).capacity, seated) <= 0:
        raise BadBodyError(FULL)


def of_cohort(session: Session, cohort: str) -> tuple[Enrolment, ...]:
    """Everybody of whom something holds in a cohort, by the day on which they applied; names are the register's."""
    return _standing(session.scalars(select(EnrolmentWord).where(EnrolmentWord.cohort == cohort)).all())


def of_cohorts(session: Session, cohorts: Collection[str]) -> dict[str, tuple[Enrolment, ...]]:
    """Likewise of several; of whom nothing holds in one is not in it."""
    found: dict[str, list[Enrolment]] = {}
    query = select(EnrolmentWord).where(among(session, EnrolmentWord.cohort, cohorts))
    for one in _standing(session.scalars(query).all()):
        found.setdefault(one.cohort, []).append(one)
    return {cohort: tuple(some) for cohort, some in found.items()}


def of_person(session: Session, person: str) -> tuple[Enrolment, ...]:
    """Where somebody stands in every cohort."""
    return _standing(session.scalars(select(EnrolmentWord).where(EnrolmentWord.person == person)).all())


def of_people(session: Session, people: Collection[str]) -> dict[str, tuple[Enrolment, ...]]:
    """Where each of these people stands in every cohort; who stands in none is not in it."""
    found: dict[str, tuple[Enrolment, ...]] = {}
    query = select(EnrolmentWord).where(among(session, EnrolmentWord.person, people))
    for one in _standing(session.scalars(query).all()):
        found[one.person] = (*found.get(one.person, ()), one)
    return found


def _standing(rows: Sequence[EnrolmentWord]) -> tuple[Enrolment, ...]:
    words: dict[tuple[str, str], list[Word]] = {}
    for row in rows:
        words.setdefault((row.cohort, row.person), []).append(
            Word(
                State(row.state), row.since, row.clock, row.id, row.reason,
                Basis(row.rank, row.points, row.version), row.moved_to, row.author_id,
            )
        )  # fmt: skip
    found = (standing(cohort, person, "", said) for (cohort, person), said in words.items())
    return tuple(sorted((one for one in found if one is not None), key=lambda one: (one.applied, one.person)))
