"""Making job fairs: terms, stands, who is invited and when; told to the office that holds it and those of the invited.

Pages and whoever else goes by the same rules; each act is one transaction and one line of the centre's log.
"""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.work.allotting import Allotment, allot, kept_for
from mihan_desktop.domain.work.fair_report import FairReport, report
from mihan_desktop.domain.work.fairs import (
    MOST_OFFERS,
    MOST_STANDS,
    Fair,
    FairState,
    Ground,
    Invitation,
    Offer,
    Place,
    Stand,
    write_fair,
    write_invitation,
)
from sync.central import acts
from sync.central.database import Database
from sync.central.feeding import Scope, say
from sync.central.register import labels
from sync.central.schema import Office
from sync.central.settings import CentralError
from sync.central.work import fair_groups, fair_people
from sync.central.work.fair_matching import scorer
from sync.central.work.fair_words import fair_of, words
from sync.central.work.fairs_schema import FairInvitation, FairRow
from sync.protocol import limits
from sync.protocol.fair_items import FAIR, FAIR_INVITATION

DRAFT: Final = "draft"
MOST_SEATS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Whom:
    """How the invited are found. governorates: where they live, none for that of the fair's office; quotas: seats kept
    for people of an office, and, by ``kept_for``, of a group; law: that says so of groups; records: whom the ministry
    named; only_listed: nobody else.
    """

    governorates: tuple[str, ...] = ()
    quotas: Mapping[str, int] | None = None
    records: tuple[str, ...] = ()
    only_listed: bool = False
    law: str = ""

    @property
    def groups(self) -> tuple[str, ...]:
        """For whom seats are kept by law."""
        return tuple(one for one in fair_groups.LAWFUL if (self.quotas or {}).get(kept_for(one)))


@dataclass(frozen=True, slots=True)
class FairLine:
    """A fair in the list. invited: how many are expected."""

    fair: Fair
    state: str
    invited: int


@dataclass(frozen=True, slots=True)
class OneFair:
    """A fair with everything that its page shows. names: of the invited, by record, where the reader may see people."""

    fair: Fair
    state: str
    whom: Whom
    invitations: tuple[Invitation, ...]
    report: FairReport
    allotted_at: datetime | None
    published_at: datetime | None


class Fairs:
    """by: who acts."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id

    def all(self) -> tuple[FairLine, ...]:
        """Every fair, the last to be held first."""
        with self._database.read() as session:
            rows = session.scalars(select(FairRow)).all()
            expected = select(FairInvitation.fair, func.count()).where(FairInvitation.over.is_(False))
            found = session.execute(expected.group_by(FairInvitation.fair))
            counts = {str(fair): int(count) for fair, count in found}
        lines = [FairLine(fair_of(row), row.state, counts.get(row.id, 0)) for row in rows]
        return tuple(sorted(lines, key=lambda one: (one.fair.first, one.fair.id), reverse=True))

    def one(self, fair_id: str, *, named: bool = False) -> OneFair | None:
        """A fair as it stands; names of people only where ``named``."""
        with self._database.read() as session:
            row = session.get(FairRow, fair_id)
            if row is None:
                return None
            fair, rows = fair_of(row), _invited(session, fair_id)
            names = labels(session, {one.person for one in rows}) if named else {}
            told = tuple(_invitation(one, names.get(one.person, "")) for one in rows)
            said = words(session, fair_id)
            people = {one.person for one in told} | {one.person for one in said if one.person}
            groups = fair_groups.groups_of(session, people, fair.first)
            return OneFair(
                fair, row.state, _whom(row.whom), tuple(one for one in told if not one.over),
                report(fair, told, said, groups), row.allotted_at, row.published_at,
            )  # fmt: skip

    def make(self, terms: Fair, by: str) -> str:
        """A draft with these terms (its id and revision are given here); its id. CentralError ``office_unknown``;
        ``fair_terms`` for terms that nobody could be told.
        """
        with self._database.write() as session:
            office = _office(session, terms.office)
            fair = replace(terms, id=self._new_id(), office_name=office.name[: limits.NAME], revision=1)
            _check(fair)
            session.add(
                FairRow(
                    id=fair.id, office_id=fair.office, state=DRAFT, said=write_fair(fair), whom=_said(Whom()), by=by,
                    made_at=self._now(), allotted_at=None, published_at=None,
                )
            )  # fmt: skip
            self._note(session, "fair_made", fair.id, by)
        return fair.id

    def amend(self, fair_id: str, by: str, change: Callable[[Fair], Fair]) -> None:
        """Other terms or stands; desks that were told are told anew. CentralError ``fair_unknown``; ``fair_over``;
        ``fair_terms``; ``fair_slot_taken`` where somebody who was told would lose an interview.
        """
        with self._database.write() as session:
            row = self._open(session, fair_id)
            before = fair_of(row)
            after = replace(change(before), id=before.id, office=before.office, state=before.state)
            _check(after)
            rows = _invited(session, fair_id)
            kept = {(stand.id, slot.id) for stand in after.stands for slot in after.slots}
            if row.state != DRAFT and any(
                tuple(place) not in kept for one in rows if not one.over for place in one.places
            ):
                raise CentralError("fair_slot_taken")
            self._keep(session, row, after)
            self._note(session, "fair_amended", fair_id, by)

    def choose(self, fair_id: str, whom: Whom, by: str) -> Allotment:
        """Find who is invited, and which interviews are kept for them; the same for the same data.

        Whoever was told of an invitation keeps it, in the order and at the times that they were told: after a fair is
        published others only join. What is found rests on what was read; where somebody changed the fair meanwhile, it
        is found anew. CentralError ``fair_unknown``, ``fair_over``, ``fair_no_stands``; ``fair_law_missing`` for seats
        of a group without the law that keeps them.
        """
        if whom.groups and not whom.law.strip():
            raise CentralError("fair_law_missing")
        with self._database.read() as session:
            rests_on, found = self._allotted(session, self._open(session, fair_id, hold=False), whom)
        with self._database.write() as session:
            row = self._open(session, fair_id)
            if _rests_on(session, row) != rests_on:
                _, found = self._allotted(session, row, whom)
            session.execute(
                delete(FairInvitation).where(FairInvitation.fair == fair_id, FairInvitation.told.is_(False))
            )
            session.add_all(_row(one) for one in found.invited)
            row.whom, row.allotted_at = _said(whom), self._now()
            session.flush()
            if row.state != DRAFT:
                self._tell(session, row)
            counts = {"invited": len(found.invited), "without": len(found.without), "unmet": len(found.unmet)}
            self._note(session, "fair_allotted", fair_id, by, **{name: str(count) for name, count in counts.items()})
        return found

    def _allotted(self, session: Session, row: FairRow, whom: Whom) -> tuple[str, Allotment]:
        """(what it rests on, who is invited)."""
        fair, rests_on = fair_of(row), _rests_on(session, row)
        if not fair.stands or not fair.slots:
            raise CentralError("fair_no_stands")
        told = [_invitation(one, "") for one in _invited(session, row.id) if one.told]
        people = fair_people.candidates(
            session,
            whom.governorates or (_office(session, fair.office).governorate,),
            whom.records,
            only_listed=whom.only_listed,
            scores=scorer(session, fair, self._now().astimezone(IRAQ).date()),
            groups=whom.groups,
        )
        stays = fair_groups.of_law(session, {one.person for one in told}, whom.groups)
        return rests_on, allot(fair, people, whom.quotas, told, stays)

    def publish(self, fair_id: str, by: str) -> int:
        """Tell the office that holds it and the offices of the invited; how many are invited.

        CentralError ``fair_unknown``, ``fair_over``, ``fair_no_stands``.
        """
        with self._database.write() as session:
            row = self._open(session, fair_id)
            fair = fair_of(row)
            if not fair.stands or not fair.slots:
                raise CentralError("fair_no_stands")
            row.state, row.published_at = FairState.PUBLISHED.value, row.published_at or self._now()
            self._keep(session, row, fair)
            self._note(session, "fair_published", fair_id, by)
            return sum(not one.over for one in _invited(session, fair_id))

    def end(self, fair_id: str, state: FairState, by: str) -> None:
        """It is over, or is not held. CentralError ``fair_unknown``, ``fair_over``."""
        with self._database.write() as session:
            row = self._open(session, fair_id)
            row.state = state.value
            self._keep(session, row, replace(fair_of(row), state=state))
            self._note(session, f"fair_{state.value}", fair_id, by)

    # -- what all of it rests on

    def _open(self, session: Session, fair_id: str, *, hold: bool = True) -> FairRow:
        """hold: nobody else changes it until the transaction ends."""
        row = session.get(FairRow, fair_id, with_for_update=hold)
        if row is None:
            raise CentralError("fair_unknown")
        if row.state not in (DRAFT, FairState.PUBLISHED.value):
            raise CentralError("fair_over")
        return row

    def _keep(self, session: Session, row: FairRow, fair: Fair) -> None:
        row.said = write_fair(replace(fair, revision=fair.revision + (row.published_at is not None)))
        session.flush()
        if row.published_at is not None:
            self._tell(session, row)

    def _tell(self, session: Session, row: FairRow) -> None:
        """The fair to every office concerned; each invitation to the office that holds it and to the person's own."""
        fair, at = fair_of(row), self._now()
        rows = _invited(session, row.id)
        cancelled, over = fair.state is FairState.CANCELLED, fair.state is FairState.OVER
        for office in sorted({fair.office, *(one.office_id for one in rows)}):
            say(session, Scope.office(office), FAIR, fair.id, write_fair(fair), at)
        names = labels(session, {one.person for one in rows})
        offices = _names_of(session, {one.office_id for one in rows})
        for one in rows:
            if (one.told and not (cancelled or over)) or (one.over and not one.told):
                continue
            one.told, one.over = True, one.over or cancelled
            name = names.get(one.person, "")[: limits.NAME]
            said = replace(_invitation(one, name), office_name=offices.get(one.office_id, ""))
            for office in sorted({fair.office, one.office_id}):
                nameless = (over or cancelled) and office != one.office_id  # who holds it needs their names no more
                body = write_invitation(replace(said, name="") if nameless else said)
                say(session, Scope.office(office), FAIR_INVITATION, one.id, body, at)

    def _note(self, session: Session, verb: str, fair_id: str, by: str, **details: str) -> None:
        acts.write(session, self._new_id(), self._now(), by, verb, fair_id, details)


def withdraw(session: Session, person: str, at: datetime) -> int:
    """Somebody wants no more offers: of fairs still to be held they are expected no more; how many."""
    ended = 0
    for one in session.scalars(
        select(FairInvitation).where(FairInvitation.person == person, FairInvitation.over.is_(False))
    ):
        row = session.get(FairRow, one.fair)
        if row is None or fair_of(row).last < at.astimezone(IRAQ).date():
            continue
        one.over, ended = True, ended + 1
        if one.told:
            name = labels(session, {person}).get(person, "")[: limits.NAME]
            for office in sorted({row.office_id, one.office_id}):
                body = write_invitation(_invitation(one, name))
                say(session, Scope.office(office), FAIR_INVITATION, one.id, body, at, ends=True)
    return ended


def with_stand(fair: Fair, stand: Stand) -> Fair:
    """With a stand more, or another in the place of that with its id."""
    others = [one for one in fair.stands if one.id != stand.id]
    return replace(fair, stands=tuple(sorted((*others, stand), key=lambda one: (len(one.number), one.number, one.id))))


def with_offer(fair: Fair, stand_id: str, offer: Offer) -> Fair:
    """With work more at a stand. CentralError ``fair_stand_unknown``."""
    stand = fair.stand(stand_id)
    if stand is None:
        raise CentralError("fair_stand_unknown")
    others = [one for one in stand.offers if not offer.vacancy or one.vacancy != offer.vacancy]
    return with_stand(fair, replace(stand, offers=(*others, offer)))


def without_stand(fair: Fair, stand_id: str) -> Fair:
    """Without one."""
    return replace(fair, stands=tuple(one for one in fair.stands if one.id != stand_id))


def _check(fair: Fair) -> None:
    from mihan_desktop.domain.work.fairs import read_fair

    try:
        read_fair(fair.id, write_fair(fair))
    except (KeyError, TypeError, ValueError) as error:
        raise CentralError("fair_terms") from error
    named = any(name.strip() for name in fair.names.values())
    too_many = len(fair.stands) > MOST_STANDS or any(len(one.offers) > MOST_OFFERS for one in fair.stands)
    if not named or not fair.slots or too_many or fair.seats > MOST_SEATS:
        raise CentralError("fair_terms")


def _rests_on(session: Session, row: FairRow) -> str:
    """What an allotment rests on besides the register: the fair's terms, and who was told."""
    told = [(one.id, one.over) for one in _invited(session, row.id) if one.told]
    return json.dumps([row.state, row.said, told], sort_keys=True)


def _invited(session: Session, fair_id: str) -> list[FairInvitation]:
    query = select(FairInvitation).where(FairInvitation.fair == fair_id)
    return list(session.scalars(query.order_by(FairInvitation.rank, FairInvitation.person)))


def _invitation(row: FairInvitation, name: str) -> Invitation:
    return Invitation(
        row.fair, row.person, name, row.office_id, "", Ground(row.ground), row.rank, row.band, row.points,
        row.registered, tuple(Place(stand, slot) for stand, slot in row.places), row.over,
    )  # fmt: skip


def _row(one: Invitation) -> FairInvitation:
    return FairInvitation(
        id=one.id, fair=one.fair, person=one.person, office_id=one.office, ground=one.ground.value, rank=one.rank,
        band=one.band, points=one.points, registered=one.registered,
        places=[[each.stand, each.slot] for each in one.places], told=False, over=False,
    )  # fmt: skip


def _office(session: Session, office: str) -> Office:
    found = session.get(Office, office)
    if found is None:
        raise CentralError("office_unknown", target=office)
    return found


def _names_of(session: Session, offices: Collection[str]) -> dict[str, str]:
    rows = session.execute(select(Office.id, Office.name).where(Office.id.in_(offices)))
    return {str(office): str(name)[: limits.NAME] for office, name in rows}


def _said(whom: Whom) -> dict[str, Any]:
    return {
        "governorates": list(whom.governorates), "quotas": dict(whom.quotas or {}), "records": list(whom.records),
        "only_listed": whom.only_listed, "law": whom.law,
    }  # fmt: skip


def _whom(said: Mapping[str, Any]) -> Whom:
    return Whom(
        tuple(said.get("governorates", ())), said.get("quotas") or {}, tuple(said.get("records", ())),
        bool(said.get("only_listed")), str(said.get("law", "")),
    )  # fmt: skip
