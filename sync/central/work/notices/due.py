"""Of what people are told: a letter that lies ready, work that is over, a placement to be followed up, a fair.

Each kind has one way to find what is to be said now, and one to say whether what was to be said still holds.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.following_up import follow_up_id
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.work.fairs import Fair, FairState, Slot
from mihan_desktop.domain.work.referrals import ROUNDS, State
from sync.central.publishing_schema import FeedItem
from sync.central.schema import Office, Registration
from sync.central.training.follow_ups_schema import FollowUpWord
from sync.central.work import referrals
from sync.central.work.fair_words import fair_of
from sync.central.work.fairs_schema import FairInvitation, FairRow
from sync.central.work.notices import texts
from sync.central.work.notices.schema import SENT, Notice
from sync.central.work.referrals_schema import ReferralStand, ReferralWord
from sync.protocol.feed_items import VACANCY

FRESH: Final = timedelta(days=7)
"""Of letters that are older nobody is told any more."""
LETTERS: Final = timedelta(days=60)
"""Whoever has a letter that is older is not told that its work is over."""
ASKED: Final = timedelta(days=14)
"""After the day of a follow-up somebody is told of it no more."""
OVER: Final = frozenset({"filled", "cancelled"})
"""States of a vacancy in which nobody needs to go there; one whose last day has passed still awaits who was sent."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something that is to be said. about, mark: as ``Notice`` has them; of: the record that it follows from; turn: how
    often just that was to be said before, and something else since.
    """

    kind: str
    about: str
    person: str
    mark: str = ""
    of: str = ""
    turn: int = 0

    @property
    def id(self) -> str:
        """Of its message: the same whoever queues it."""
        name = f"{self.kind}/{self.mark}" if self.mark else self.kind
        return uuid5(UUID(self.about), f"{name}/{self.turn}" if self.turn else name).hex


def found(session: Session, now: datetime, most: int) -> list[Due]:
    """What is to be said and was not queued yet, at most so much."""
    due: list[Due] = []
    for find in (_letters, _over, _placements, _invitations):
        for one in find(session, now):
            if len(due) >= most:
                return due
            if session.get(Notice, one.id) is None:
                due.append(one)
    return due


def holds(session: Session, row: Notice, now: datetime) -> bool:
    """Whether what a message says is so."""
    today = now.astimezone(IRAQ).date()
    if row.kind in (texts.INVITED, texts.MOVED, texts.CANCELLED):
        one = session.get(FairInvitation, row.about)
        held = session.get(FairRow, one.fair) if one is not None else None
        if one is None or held is None or not one.told or _past(fair_of(held), one, now):
            return False
        if row.kind == texts.CANCELLED:
            return held.state == FairState.CANCELLED.value
        return held.state == FairState.PUBLISHED.value and not one.over and _mark(fair_of(held), one) == row.mark
    if row.kind == texts.PLACEMENT:
        began = session.get(ReferralStand, row.mark)
        return began is not None and began.state == State.STARTED.value and not _asked(session, row.about)
    stand = session.get(ReferralStand, row.about)
    if stand is None or stand.state != State.ISSUED.value:
        return False
    if row.kind == texts.OVER:
        return _state(session, stand.vacancy) in OVER
    until = _until(session, stand)
    return until == row.mark and not _late(until, today) and _state(session, stand.vacancy) not in OVER


def said(session: Session, one: Due, now: datetime) -> tuple[str, Mapping[str, str]]:
    """(language, what its words are filled with) for ``texts.words_of``."""
    row = session.execute(
        select(Registration.governorate, Registration.office_id).where(Registration.id == one.person)
    ).one()
    office = session.get(Office, row.office_id)
    told = {"office": office.name if office else ""}
    if one.kind in (texts.LETTER, texts.OVER):
        stand = session.get_one(ReferralStand, one.about)
        work = referrals.offered(session, stand.vacancy) or {}
        told["title"] = str(work.get("title", ""))[:80]
        told["day"] = texts.day_of(date.fromisoformat(one.mark)) if one.kind == texts.LETTER and one.mark else ""
    language = texts.language_of(row.governorate)
    if one.kind in (texts.INVITED, texts.MOVED, texts.CANCELLED):
        fair = fair_of(session.get_one(FairRow, one.of))
        slot = _slot(fair, session.get_one(FairInvitation, one.about))
        told |= {"name": fair.names.get(language) or next(iter(fair.names.values()), ""), "place": fair.place}
        told["day"] = texts.day_of(slot.day if slot else max(fair.first, now.astimezone(IRAQ).date()))
        told["time"] = f"{slot.begins.hour}:{slot.begins.minute:02d}" if slot else ""
    return language, told


# -- letters, and work that is over


def _letters(session: Session, now: datetime) -> Iterator[Due]:
    since = (now - FRESH).astimezone(IRAQ).date()
    since_then = select(ReferralWord.id).where(
        ReferralWord.record == ReferralStand.id, ReferralWord.received_at > Notice.made_at
    )
    told = select(Notice.id).where(
        Notice.about == ReferralStand.id, Notice.kind == texts.LETTER, ~since_then.exists()
    )  # fmt: skip
    issued = (ReferralStand.state == State.ISSUED.value, ReferralStand.since >= since)
    states: dict[str, str] = {}
    for stand in session.scalars(select(ReferralStand).where(*issued, ~told.exists()).order_by(ReferralStand.id)).all():
        if stand.vacancy not in states:
            states[stand.vacancy] = _state(session, stand.vacancy)
        until = _until(session, stand)
        if states[stand.vacancy] not in OVER and not _late(until, now.astimezone(IRAQ).date()):
            yield Due(texts.LETTER, stand.id, stand.person, until)


def _until(session: Session, stand: ReferralStand) -> str:
    """The day until which the letter is good, "" where none was said: a letter that is written anew is another."""
    one = referrals.of_pair(session, stand.vacancy, stand.person)
    letter = one.letter if one is not None else None
    return letter.then.isoformat() if letter is not None and letter.then is not None else ""


def _late(until: str, today: date) -> bool:
    return bool(until) and until < today.isoformat()


def _over(session: Session, now: datetime) -> Iterator[Due]:
    since = (now - LETTERS).astimezone(IRAQ).date()
    said = (FeedItem.kind == VACANCY, FeedItem.replaced.is_(False), FeedItem.body["state"].as_string().in_(OVER))
    query = select(ReferralStand).where(
        ReferralStand.state == State.ISSUED.value, ReferralStand.since >= since,
        ReferralStand.vacancy.in_(select(FeedItem.topic).where(*said)),
    )  # fmt: skip
    for stand in session.scalars(query.order_by(ReferralStand.id)).all():
        if _state(session, stand.vacancy) in OVER:
            yield Due(texts.OVER, stand.id, stand.person, stand.since.isoformat())


def _state(session: Session, vacancy: str) -> str:
    return str((referrals.offered(session, vacancy) or {}).get("state", ""))


# -- placements


def _placements(session: Session, now: datetime) -> Iterator[Due]:
    today = now.astimezone(IRAQ).date()
    for turn in ROUNDS:
        began = (today - ASKED - timedelta(days=turn.days), today - timedelta(days=turn.days))
        query = select(ReferralStand).where(
            ReferralStand.state == State.STARTED.value, ReferralStand.started.between(*began)
        )
        for stand in session.scalars(query.order_by(ReferralStand.id)).all():
            about = follow_up_id(stand.id, turn.id)
            if not _asked(session, about):
                yield Due(texts.PLACEMENT, about, stand.person, stand.id)


def _asked(session: Session, record: str) -> bool:
    """Whether the office spoke with them already."""
    return session.scalars(select(FollowUpWord.id).where(FollowUpWord.record == record).limit(1)).first() is not None


# -- fairs


def _invitations(session: Session, now: datetime) -> Iterator[Due]:
    today = now.astimezone(IRAQ).date()
    for held in session.scalars(select(FairRow).where(FairRow.published_at.is_not(None)).order_by(FairRow.id)).all():
        fair = fair_of(held)
        if fair.last < today or held.state == FairState.OVER.value:
            continue
        those = select(FairInvitation).where(FairInvitation.fair == held.id, FairInvitation.told.is_(True))
        told = (Notice.about == FairInvitation.id, Notice.kind.in_((texts.INVITED, texts.MOVED)))
        if held.state == FairState.CANCELLED.value:
            went = select(Notice.id).where(*told, Notice.state == SENT)
            query = those.where(went.exists())
            for one in session.scalars(query.order_by(FairInvitation.rank, FairInvitation.id)).all():
                if not _past(fair, one, now):
                    yield Due(texts.CANCELLED, one.id, one.person, "", held.id)
            continue
        newest = select(func.max(Notice.made_at)).where(*told).correlate(FairInvitation).scalar_subquery()
        here = select(Notice.id).where(*told, Notice.made_at == newest, Notice.mark.like(f"%{_place(fair)}"))
        query = those.where(FairInvitation.over.is_(False), ~here.exists())
        rows = session.scalars(query.order_by(FairInvitation.rank, FairInvitation.id)).all()
        before = _before(session, held.id) if rows else {}
        for one in rows:
            if _past(fair, one, now):
                continue
            heard, mark = before.get(one.id, []), _mark(fair, one)
            kind = texts.MOVED if any(state == SENT for _, _, state in heard) else texts.INVITED
            turn = sum((other, said) == (kind, mark) for other, said, _ in heard)
            yield Due(kind, one.id, one.person, mark, held.id, turn)


def _before(session: Session, fair: str) -> dict[str, list[tuple[str, str, str]]]:
    """(kind, mark, state) of what was said of a fair's time and place, by invitation."""
    query = (
        select(Notice.about, Notice.kind, Notice.mark, Notice.state)
        .join(FairInvitation, FairInvitation.id == Notice.about)
        .where(FairInvitation.fair == fair, Notice.kind.in_((texts.INVITED, texts.MOVED)))
    )
    found: dict[str, list[tuple[str, str, str]]] = {}
    for about, kind, mark, state in session.execute(query):
        found.setdefault(about, []).append((kind, mark, state))
    return found


def _past(fair: Fair, one: FairInvitation, now: datetime) -> bool:
    """Whether nobody needs to hear of it any more: every interview that is kept for them has begun, or it is over."""
    at = now.astimezone(IRAQ)
    slots = [slot for _, each in one.places if (slot := fair.slot(each)) is not None]
    begun = bool(slots) and all(datetime.combine(slot.day, slot.begins, IRAQ) < at for slot in slots)
    return begun or fair.last < at.date()


def _mark(fair: Fair, one: FairInvitation) -> str:
    """When and where somebody is expected."""
    slot = _slot(fair, one)
    return f"{slot.id if slot else ''}{_place(fair)}"


def _place(fair: Fair) -> str:
    """Which days, and where: told anew when they change."""
    words = f"{fair.first}/{fair.last}/{fair.place}/{fair.district}"
    return f"@{hashlib.sha256(words.encode()).hexdigest()[:16]}"


def _slot(fair: Fair, one: FairInvitation) -> Slot | None:
    slots = (fair.slot(slot) for _, slot in one.places)
    return min((slot for slot in slots if slot is not None), key=lambda slot: slot.id, default=None)
