"""People and vacancies out of the register, as the matching knows them."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.training.catalogue import Catalogue, Course, read_catalogue
from mihan_desktop.domain.work.aspects import Ground
from mihan_desktop.domain.work.facts import Seeker, Vacancy
from mihan_desktop.domain.work.seekers import seeker_of
from mihan_desktop.domain.work.vacancies import vacancy_of
from resources.codes.coder import coded
from resources.codes.places import district_places
from sync.central import saying
from sync.central.answers import leaves
from sync.central.bulk import among
from sync.central.certificates.schema import CertificateRow
from sync.central.linkage.schema import PersonLink
from sync.central.points import asking
from sync.central.points.schema import PointsLedger
from sync.central.publishing import told_part
from sync.central.publishing_schema import FeedItem
from sync.central.rights_schema import RequestRow
from sync.central.schema import Registration, TrainingClassRow
from sync.central.work.ruling import rules_in_force
from sync.central.work.vacancies import kept_back
from sync.protocol.feed_items import GRANTED, VACANCY
from sync.protocol.messages import WITHDRAWAL
from sync.protocol.releases import TRAINING_CATALOGUE

TOGETHER: Final = 1_000
"""People that are read in one go."""
PRIORITY: Final = "priority"


def ground(session: Session, day: date) -> Ground:
    """By what is matched on a day: the weights that were published, and where districts lie."""
    places = {code: (float(one.latitude), float(one.longitude)) for code, one in district_places().items()}
    return Ground(rules_in_force(session), day, places)


def vacancies(session: Session) -> list[Vacancy]:
    """Everything that desks still offer, each once, as the feed says it last; not what its office alone may offer, as
    nobody has verified who offers it."""
    holds = (FeedItem.kind == VACANCY, FeedItem.replaced.is_(False))
    rows = session.execute(select(FeedItem.topic, FeedItem.body).where(*holds).order_by(FeedItem.id))
    found: dict[str, dict[str, Any]] = {topic: body for topic, body in rows}  # noqa: C416
    back = kept_back(session)
    return [
        vacancy_of(topic, body)
        for topic, body in found.items()
        if body.get("state") in saying.LASTS and topic not in back
    ]


def vacancy(session: Session, record: str) -> Vacancy | None:
    """One of these; None when it is no longer offered, or never was."""
    said = saying.vacancy(session, record)
    return None if said is None else vacancy_of(record, said.body)


def seekers(session: Session) -> Iterator[list[Seeker]]:
    """Everybody who may be offered work, by ascending record, some at a time.

    Of records that are one person's the first by its id; nobody who asked for no more offers.
    """
    left = withdrawn(session) | first_of(session).keys()
    catalogue = read_catalogue(told_part(session, TRAINING_CATALOGUE)[0])
    after = ""
    while True:
        query = select(Registration.id, Registration.submission).where(Registration.id > after)
        rows = session.execute(query.order_by(Registration.id).limit(TOGETHER)).all()
        if not rows:
            return
        after = rows[-1][0]
        yield _seekers(session, [(record, told) for record, told in rows if record not in left], catalogue)


def some(session: Session, records: Collection[str]) -> list[Seeker]:
    """Those of these people who are in the register."""
    rows = session.execute(
        select(Registration.id, Registration.submission).where(among(session, Registration.id, records))
    )
    catalogue = read_catalogue(told_part(session, TRAINING_CATALOGUE)[0])
    return _seekers(session, [(record, told) for record, told in rows], catalogue)


def seeker(session: Session, record: str) -> Seeker | None:
    """One person; None where there is no such record."""
    told = session.scalars(select(Registration.submission).where(Registration.id == record)).first()
    if told is None:
        return None
    catalogue = read_catalogue(told_part(session, TRAINING_CATALOGUE)[0])
    return _seekers(session, [(record, told)], catalogue)[0]


def _seekers(session: Session, rows: list[tuple[str, str]], catalogue: Catalogue) -> list[Seeker]:
    records = [record for record, _ in rows]
    points, taught = points_of(session, records), _taught(session, records, catalogue)
    return [
        seeker_of(
            record, leaves(told), courses=taught.get(record, ()), points=points.get(record, 0), coded=coded
        )
        for record, told in rows
    ]  # fmt: skip


def courses(session: Session) -> tuple[Course, ...]:
    """What is taught, by the catalogue in force."""
    return read_catalogue(told_part(session, TRAINING_CATALOGUE)[0]).courses


def points_of(session: Session, records: Collection[str]) -> dict[str, int]:
    """Of the night's ledgers, with what people at the ministry gave."""
    query = select(PointsLedger.record_id, PointsLedger.priority).where(among(session, PointsLedger.record_id, records))
    found = {str(record): int(points) for record, points in session.execute(query)}
    for record, given in asking.granted(session, records).items():
        if record in found:
            found[record] += sum(one.points for one in given if one.account == PRIORITY)
    return found


def _taught(session: Session, records: Collection[str], catalogue: Catalogue) -> dict[str, list[Course]]:
    """The courses of certificates that hold."""
    query = (
        select(CertificateRow.person, TrainingClassRow.cohort)
        .join(TrainingClassRow, TrainingClassRow.id == CertificateRow.cohort)
        .where(among(session, CertificateRow.person, records), CertificateRow.state != "withdrawn")
    )
    found: dict[str, list[Course]] = {}
    for person, cohort in session.execute(query):
        course = catalogue.course(str((cohort or {}).get("course", "")))
        if course is not None:
            found.setdefault(person, []).append(course)
    return found


def withdrawn(session: Session) -> frozenset[str]:
    """Whoever is to get no more offers."""
    asked = (RequestRow.what == WITHDRAWAL, RequestRow.state == GRANTED)
    return frozenset(session.scalars(select(RequestRow.person).where(*asked)))


def first_of(session: Session) -> dict[str, str]:
    """Of records that people hold to be one person's, all but the first by its id → the first."""
    links = select(PersonLink.record_id, PersonLink.of_id).where(PersonLink.undone_at.is_(None))
    before: dict[str, str] = {}
    for pair in session.execute(links):
        first, other = sorted(map(str, pair))
        before[other] = min(first, before.get(other, first))
    for other in sorted(before):  # a record of three: what its first leads to stands already
        before[other] = before.get(before[other], before[other])
    return before
