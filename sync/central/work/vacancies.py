"""Vacancies as they arrive from offices: kept by their clocks, told to the country once their employer is verified.

Until then they are told to the office that wrote them down alone. Whose last day has passed is told to be closed.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.work.employers import Standing as Verified
from mihan_desktop.domain.work.vacancies import (
    TAKES,
    Offer,
    Standing,
    State,
    VacancySaid,
    offer_of,
    read_body,
    read_offer,
    same_work,
    state_on,
    write_offer,
)
from resources.codes import code_list
from sync.central.answers import leaves
from sync.central.bodies import BadBodyError, check_not_ahead
from sync.central.bulk import among
from sync.central.database import Database
from sync.central.feeding import Scope, say
from sync.central.log import note
from sync.central.repeating import Rest
from sync.central.work.offers_schema import EmployerRow, OfferRow
from sync.central.work.referrals_schema import ReferredVacancy
from sync.protocol.feed_items import VACANCY
from sync.protocol.messages import Change
from sync.protocol.work_items import CLOSED

LASTS: Final = frozenset(one.value for one in TAKES)
AT_ONCE: Final = 200
"""vacancies that are closed in one transaction"""


def read_vacancy(change: Change) -> VacancySaid:
    """What a change says. Raises ``BadBodyError``: ``vacancy_facts`` for facts that are not those of the answers."""
    try:
        said = read_body(change.body)
        if said.offer is None:
            return said
        answered = offer_of(said.employer, leaves(said.submission))
    except (KeyError, TypeError, ValueError) as error:
        raise BadBodyError from error
    if said.offer not in (answered, replace(answered, levels={})):  # an older desk reads no levels
        raise BadBodyError("vacancy_facts")
    return replace(said, offer=answered)


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:  # noqa: ARG001
    """Keep what came in a change: the newest description and the newest state count, whichever comes first.

    Raises ``BadBodyError``: as ``read_vacancy``; ``vacancy_employer`` for one whose employer nobody wrote down;
    ``vacancy_office`` for one of another office; ``vacancy_missing`` for a state of what nobody described.
    """
    check_not_ahead(change, at)
    said = read_vacancy(change)
    row = session.get(OfferRow, change.record, with_for_update=True)
    if row is not None and row.office_id != office:
        raise BadBodyError("vacancy_office")
    if row is None and said.offer is None:
        raise BadBodyError("vacancy_missing")
    if said.offer is not None and session.get(EmployerRow, said.employer) is None:
        raise BadBodyError("vacancy_employer")
    if row is None:
        row = OfferRow(
            id=change.record, employer=said.employer, title="", offer={}, described="", state=State.OPEN.value,
            reason="", stated="", closes=None, late=0, office_id=office, everywhere=False, told="", received_at=at,
        )  # fmt: skip
        session.add(row)
    if said.offer is not None and change.clock > row.described:
        one = said.offer
        row.offer, row.described, row.title = write_offer(one), change.clock, one.title[:200]
        row.closes, row.late, row.employer = one.closes, one.told_late, said.employer
    if said.state is not None and change.clock > row.stated:
        row.state, row.reason, row.stated = said.state.value, said.reason, change.clock
    session.flush()
    tell(session, row, at)


def tell(session: Session, row: OfferRow, at: datetime) -> None:
    """Say how a vacancy stands: to its office, and to the whole country where its employer is verified."""
    boss = _boss(session, row.employer)
    held = session.get(ReferredVacancy, row.id)
    filled = 0 if held is None else held.filled
    offer = read_offer(row.offer)
    stands = state_on(_standing(row, offer), at.astimezone(IRAQ).date(), filled)
    state = CLOSED if stands is State.EXPIRED else stands.value
    row.told = state
    body: dict[str, Any] = {
        "state": state, "title": row.title, "employer": "" if boss is None else boss.name,
        "occupation": offer.occupation, "places": offer.places, "district": _place(offer.district or offer.governorate),
        "closes": "" if offer.closes is None else offer.closes.isoformat(), "words": row.reason,
        "employer_id": row.employer if boss is None else boss.id, "offer": row.offer, "described": row.described,
        "stated": row.stated, "filled": filled, "referred": 0 if held is None else held.out, "office": row.office_id,
    }  # fmt: skip
    verified = _is_verified(boss)
    if verified or row.everywhere:
        hidden = {} if verified else {"state": CLOSED}
        say(session, Scope.everybody(), VACANCY, row.id, body | hidden, at, ends=state not in LASTS or not verified)
        row.everywhere = True
    say(session, Scope.office(row.office_id), VACANCY, row.id, body, at)  # after it: desks go by what they hear last


def tell_of(session: Session, employer: str, at: datetime) -> None:
    """Say the vacancies of an employer anew: it is called otherwise, verified, or no longer."""
    those = select(EmployerRow.id).where(EmployerRow.same == employer)
    query = select(OfferRow).where((OfferRow.employer == employer) | OfferRow.employer.in_(those))
    for row in session.scalars(query.with_for_update()):
        if row.told in LASTS or row.everywhere or not row.told:
            tell(session, row, at)


def _boss(session: Session, employer: str) -> EmployerRow | None:
    row = session.get(EmployerRow, employer)
    return row if row is None or not row.same else session.get(EmployerRow, row.same)


def _is_verified(boss: EmployerRow | None) -> bool:
    return boss is not None and boss.standing == Verified.VERIFIED.value


def alone(session: Session, vacancy: str) -> str:
    """The office that alone may send people to a vacancy, as nobody has verified its employer; "" of any other."""
    row = session.get(OfferRow, vacancy)
    return "" if row is None or _is_verified(_boss(session, row.employer)) else row.office_id


def kept_back(session: Session) -> frozenset[str]:
    """Open vacancies that their offices alone may send people to."""
    stays = func.coalesce(func.nullif(EmployerRow.same, ""), EmployerRow.id)
    verified = select(EmployerRow.id).where(EmployerRow.standing == Verified.VERIFIED.value)
    query = (
        select(OfferRow.id)
        .join(EmployerRow, EmployerRow.id == OfferRow.employer)
        .where(OfferRow.told.in_(sorted(LASTS)), stays.not_in(verified))
    )
    return frozenset(map(str, session.scalars(query)))


def _standing(row: OfferRow, offer: Offer) -> Standing:
    return Standing(offer, State(row.state), row.reason, row.described, row.stated)


def _place(code: str) -> str:
    """A place by its Arabic name, for desks that know no codes of it."""
    for name in ("districts", "governorates"):
        found = next((one for one in code_list(name) if one.code == code), None)
        if found is not None:
            return found.names["ar"]
    return ""


# -- what pages show


def open_of(session: Session, employers: Collection[str]) -> dict[str, int]:
    """How many vacancies of each are open."""
    query = (
        select(OfferRow.employer, func.count())
        .where(among(session, OfferRow.employer, employers), OfferRow.told.in_(sorted(LASTS)))
        .group_by(OfferRow.employer)
    )
    return {str(employer): int(count) for employer, count in session.execute(query)} if employers else {}


def of_employer(session: Session, employer: str) -> Sequence[OfferRow]:
    """What an employer offers and offered, also under another record of it, what came last first."""
    those = select(EmployerRow.id).where(EmployerRow.same == employer)
    which = (OfferRow.employer == employer) | OfferRow.employer.in_(those)
    return session.scalars(select(OfferRow).where(which).order_by(OfferRow.received_at.desc(), OfferRow.id)).all()


def twins(rows: Sequence[OfferRow]) -> dict[str, tuple[str, ...]]:
    """Of the open vacancies of one employer, those that may have been written down twice, by id."""
    offers = [(row, read_offer(row.offer)) for row in rows if row.told in LASTS]
    found: dict[str, tuple[str, ...]] = {}
    for row, offer in offers:
        one = tuple(other.id for other, said in offers if other.id != row.id and _same(offer, said))
        if one:
            found[row.id] = one
    return found


def _same(offer: Offer, other: Offer) -> bool:
    return same_work(offer, replace(other, employer=offer.employer))


# -- what closes by itself


class Closing:
    """Tells desks of vacancies whose last day has passed."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def keep(self, rest: Rest) -> int:
        """One round; how many were closed."""
        closed = 0
        while True:
            with self._database.write() as session:
                today: date = self._now().astimezone(IRAQ).date()
                query = select(OfferRow).where(OfferRow.told.in_(sorted(LASTS)), OfferRow.closes < today)
                rows = session.scalars(query.order_by(OfferRow.id).limit(AT_ONCE).with_for_update()).all()
                for row in rows:
                    tell(session, row, self._now())
            closed += len(rows)
            if len(rows) < AT_ONCE or rest(0.05):
                break
        if closed:
            note("vacancies_closed", count=closed)
        return closed
