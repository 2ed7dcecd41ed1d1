"""Who is told what of a referral: the offices that look after the person, and once a letter is out that of the vacancy.

The first hear every word. The other hears the name, and of what was said before the letter and to the person no more
than that it was said. The vacancy itself is told to whoever heard of it when places are filled, or its letters are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from mihan_desktop.domain.work.referral_words import write_word
from mihan_desktop.domain.work.referrals import Referral, Side, State, Word
from sync.central import referring
from sync.central.bulk import among
from sync.central.deciding import offices_of
from sync.central.feeding import Scope, say
from sync.central.publishing_schema import FeedItem
from sync.central.schema import RecordHome, Registration
from sync.central.work import referrals, vacancies
from sync.central.work.offers_schema import OfferRow
from sync.central.work.referrals_schema import ReferralStand, ReferralWord
from sync.protocol import limits
from sync.protocol.feed_items import REFERRAL, VACANCY
from sync.protocol.messages import REFERRAL as REFERRAL_CHANGE
from sync.protocol.messages import REGISTRATION, Change
from sync.protocol.referral_items import MOST_SAID
from sync.protocol.work_items import CLOSED, OPEN

AS_BEFORE: Final = {State.CONTACTED: State.PROPOSED, State.STARTED: State.HIRED, State.LEFT: State.HIRED}
"""How a state is called for desks that knew no words of referrals."""
_BEFORE_LETTERS: Final = frozenset({State.PROPOSED, State.CONTACTED})
_ENDED: Final = frozenset({State.PROPOSED, State.CONTACTED, State.ISSUED})


def follow(session: Session, changes: Iterable[Change], at: datetime) -> None:
    """After changes were written: tell anew what they change of what is told, in the same transaction."""
    pairs: set[tuple[str, str]] = set()
    people: set[str] = set()
    for change in changes:
        if change.kind == REFERRAL_CHANGE:
            pairs.add((str(change.body.get("vacancy", "")), str(change.body.get("person", ""))))
        elif change.kind == REGISTRATION and change.base:
            people.add(change.record)  # somebody's name may be another now
    if people:
        query = select(ReferralStand.vacancy, ReferralStand.person)
        pairs |= {
            (row[0], row[1]) for row in session.execute(query.where(among(session, ReferralStand.person, people)))
        }
    for vacancy, person in sorted(pairs):
        tell(session, vacancy, person, at)
    for vacancy in sorted({one for one, _ in pairs}):
        tell_vacancy(session, vacancy, at)


def tell(session: Session, vacancy: str, person: str, at: datetime, words: str = "", title: str = "") -> int:
    """Say a referral as it stands to the offices concerned, where it is news; how many of the person's those are.

    words: of the ministry's staff, for the person's offices; title: of the work as they name it.
    """
    found = referrals.of_pair(session, vacancy, person)
    if found is None:
        return 0
    row = session.get_one(ReferralStand, found.id)
    body = _body(session, found, words, title)
    every = [*found.words, *found.idle][-MOST_SAID:]
    own = _offices(session, found)
    said = {**body, "side": Side.PERSON.value, "said": [_word(one) for one in every]}
    known = vacancies.alone(session, vacancy)
    for office in own:
        hidden = {} if known in ("", office) else {"title": ""}  # of work that another office alone knows
        _say_once(session, Scope.office(office), REFERRAL, row.topic, said | hidden, at)
    other = referrals.office_of(session, vacancy)
    if row.issued and other and other not in own:
        told = {
            **body, "side": Side.VACANCY.value, "name": _name(session, person), "words": "",
            "said": [_word(_for_others(one)) for one in every],
        }  # fmt: skip
        _say_once(session, Scope.office(other), REFERRAL, row.topic, told, at)
    return len(own)


def tell_vacancy(session: Session, vacancy: str, at: datetime) -> None:
    """Say a vacancy anew to whoever heard of it when its places are filled otherwise than it was said, or when as many
    letters are out as it takes, or no longer.
    """
    held = referrals.hold(session, vacancy)
    row = session.get(OfferRow, vacancy)
    free = referrals.room_of(session, held, referrals.caps_of(session))
    items = session.scalars(select(FeedItem).where(FeedItem.kind == VACANCY, FeedItem.topic == vacancy)).all()
    for scope in sorted({(item.scope, item.target) for item in items}):
        last = max((item for item in items if (item.scope, item.target) == scope), key=lambda item: item.id)
        body = dict(last.body)
        was_full = int(body.get("referred") or 0) >= free.most > 0
        if int(body.get("filled") or 0) == held.filled and was_full == (not free.left):
            continue
        if row is not None:
            vacancies.tell(session, row, at)  # to its office, and to the country
            return
        body |= {"filled": held.filled, "referred": held.out, "state": _state(body, held.filled)}
        say(session, Scope(*scope), VACANCY, vacancy, body, at)


def _state(body: Mapping[str, Any], filled: int) -> str:
    """A vacancy that was closed or cancelled stays so."""
    if body.get("state") not in (OPEN, "part_filled", "filled"):
        return str(body.get("state") or CLOSED)
    if not filled:
        return OPEN
    return "filled" if filled >= max(int(body.get("places") or 0), 1) else "part_filled"


def end(session: Session, person: str, at: datetime) -> int:
    """Take back whatever still wants something of a person, as they asked; how many that were."""
    ended = 0
    for one in referrals.of_person(session, person):
        if one.state in _ENDED:
            name = str(uuid7())
            referrals.say(session, person, one.vacancy, State.WITHDRAWN, "", "ministry", at, name)
            tell(session, one.vacancy, person, at)
            tell_vacancy(session, one.vacancy, at)
            ended += 1
    return ended + referring.end(session, person, at)


def forget(session: Session, person: str) -> tuple[str, ...]:
    """Of an erased person no name and no words are told any longer; the offices of vacancies that were told theirs."""
    offices = referrals.forget(session, person)
    this = (FeedItem.kind == REFERRAL, FeedItem.body["person"].as_string() == person)
    for item in session.scalars(select(FeedItem).where(*this)):
        said = [{**one, "note": "", "reason": ""} for one in item.body.get("said", ())]
        item.body = {**item.body, "words": "", **({"name": "", "said": said} if "said" in item.body else {})}
    return offices


def words_of(person: str) -> Any:
    """Ids of the changes that say something of a person."""
    return select(ReferralWord.id).where(ReferralWord.person == person)


def _body(session: Session, found: Referral, words: str, title: str) -> dict[str, Any]:
    offer = referrals.offered(session, found.vacancy) or {}
    last = found.last
    return {
        "person": found.person, "vacancy": found.vacancy, "state": str(AS_BEFORE.get(found.state, found.state)),
        "title": (title or str(offer.get("title") or ""))[: limits.NAME],
        "words": words or (last.note if last.side is Side.MINISTRY else ""),
    }  # fmt: skip


def _offices(session: Session, found: Referral) -> tuple[str, ...]:
    """That look after the person: that have the record, or spoke for them."""
    spoke = select(ReferralWord.office_id).where(
        ReferralWord.record == found.id, ReferralWord.side == Side.PERSON.value
    )
    return tuple(sorted({*offices_of(session, (found.person,)), *session.scalars(spoke)} - {""}))


def _name(session: Session, person: str) -> str:
    home = session.get(RecordHome, person)
    if home is not None and home.erased_at is not None:
        return ""
    label = session.scalar(select(Registration.label).where(Registration.id == person))
    return str(label or "")[: limits.NAME]


def _word(one: Word) -> dict[str, object]:
    return {"id": one.change_id, "clock": one.clock, "author": one.author_id, **write_word(one)}


def _for_others(one: Word) -> Word:
    """What the office of the vacancy hears of a word that was said to the person, or before there was a letter."""
    if one.state in _BEFORE_LETTERS:
        return replace(one, note="", reason=None, then=None, author_id="")
    return one if one.side is Side.VACANCY or one.state is State.ISSUED else replace(one, note="")


def _say_once(session: Session, scope: Scope, kind: str, record: str, body: Mapping[str, Any], at: datetime) -> None:
    """Say it unless that is what was said last."""
    same = (
        FeedItem.kind == kind, FeedItem.topic == record, FeedItem.replaced.is_(False), FeedItem.scope == scope.kind,
        FeedItem.target == scope.target,
    )  # fmt: skip
    if not any(item.body == dict(body) for item in session.scalars(select(FeedItem).where(*same))):
        say(session, scope, kind, record, body, at)
