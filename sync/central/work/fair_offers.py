"""Who may stand at a fair, and with what work: employers that were verified, and what they offer now."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.work.employers import Standing
from mihan_desktop.domain.work.fairs import MOST_OFFERS, Offer
from mihan_desktop.domain.work.vacancies import read_offer
from sync.central import saying
from sync.central.settings import CentralError
from sync.central.work.offers_schema import EmployerRow, OfferRow
from sync.central.work.vacancies import alone, of_employer
from sync.protocol.feed_items import VACANCY

MOST: Final = 2_000
"""Employers that a page lists; of more, whoever is not listed is written by hand."""
_VERIFIED: Final = (EmployerRow.standing == Standing.VERIFIED.value, EmployerRow.same == "")


def verified(session: Session, governorate: str) -> list[tuple[str, str, str]]:
    """(id, name, governorate) of employers that were verified, those of a governorate first."""
    columns = (EmployerRow.id, EmployerRow.name, EmployerRow.governorate)
    order = (EmployerRow.governorate != governorate, EmployerRow.name_folded, EmployerRow.id)
    rows = session.execute(select(*columns).where(*_VERIFIED).order_by(*order).limit(MOST))
    return [(str(record), str(name), str(place)) for record, name, place in rows]


def employer_name(session: Session, record: str) -> str:
    """Of one that was verified. ``CentralError`` ``employer_unknown``."""
    name = session.scalars(select(EmployerRow.name).where(EmployerRow.id == record, *_VERIFIED)).first()
    if name is None:
        raise CentralError("employer_unknown")
    return str(name)


def open_offers(session: Session, employer: str) -> tuple[Offer, ...]:
    """What an employer offers now, the newest first, as many as a stand takes."""
    rows = [row for row in of_employer(session, employer) if row.told in saying.LASTS]
    return tuple(_offer(row) for row in rows[:MOST_OFFERS])


def said_by_staff(session: Session) -> tuple[Offer, ...]:
    """Work that the ministry's staff said itself, of which no employer is registered; as it is titled, with whose."""
    lines = saying.said(session, VACANCY).lines
    mine = [line for line in lines if line.body.get("state") in saying.LASTS and not line.body.get("employer_id")]
    return tuple(
        Offer(line.record, f"{line.body.get('title', '')} · {line.body.get('employer', '')}"[:200]) for line in mine
    )


def offer(session: Session, vacancy: str, employer: str) -> Offer:
    """A vacancy that is open, for a stand of an employer ("" where it is not registered).

    ``CentralError`` ``vacancy_unknown``; ``vacancy_unverified`` where nobody has verified who offers it;
    ``fair_vacancy_of_another`` for one of another employer.
    """
    found = saying.vacancy(session, vacancy)
    if found is None:
        raise CentralError("vacancy_unknown")
    whose = str(found.body.get("employer_id", ""))
    if employer and whose and whose not in _same(session, employer):
        raise CentralError("fair_vacancy_of_another")
    if alone(session, vacancy):
        raise CentralError("vacancy_unverified")
    return Offer(vacancy, str(found.body.get("title", ""))[:200], int(found.body.get("places", 0)))


def _same(session: Session, employer: str) -> frozenset[str]:
    """An employer under every record of it."""
    others = session.scalars(select(EmployerRow.id).where(EmployerRow.same == employer))
    return frozenset({employer, *map(str, others)})


def _offer(row: OfferRow) -> Offer:
    return Offer(row.id, row.title[:200], read_offer(row.offer).places)
