"""Referrals as they arrive: who may say what, how many letters a vacancy takes, and where each stands."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from mihan_desktop.domain.policy import read_policy
from mihan_desktop.domain.work.referral_words import ReferralSaid, read_body
from mihan_desktop.domain.work.referral_work import Caps, Room, room
from mihan_desktop.domain.work.referrals import (
    BEGINS,
    IN_HAND,
    TAKES_PLACE,
    Reason,
    Referral,
    Side,
    State,
    Word,
    letter_of,
    may_follow,
    may_say,
    one_more,
    referral_id,
    standing,
    steps,
)
from sync.central import referring
from sync.central.bodies import BadBodyError, check_not_ahead
from sync.central.bulk import among
from sync.central.publishing import told_part
from sync.central.publishing_schema import FeedItem
from sync.central.schema import ChangeRow
from sync.central.settings import CentralError
from sync.central.work import vacancies
from sync.central.work.offers_schema import OfferRow
from sync.central.work.referrals_schema import ReferralStand, ReferralWord, ReferredVacancy
from sync.protocol.feed_items import VACANCY
from sync.protocol.hlc import Reading
from sync.protocol.messages import REGISTRATION, Change
from sync.protocol.receipts import LineStatus
from sync.protocol.releases import POLICY
from sync.protocol.work_items import OPEN

TAKES: Final = frozenset({OPEN, "part_filled"})
_BEGIN: Final = text('INSERT INTO referred_vacancies (id, filled, "out") VALUES (:id, 0, 0) ON CONFLICT DO NOTHING')


def read_referral(body: Mapping[str, object]) -> ReferralSaid:
    """The body of a ``referral``. Raises ``BadBodyError``."""
    try:
        return read_body(body)
    except (KeyError, TypeError, ValueError) as error:
        raise BadBodyError from error


def check(session: Session, change: Change, office: str, at: datetime, *, here: bool) -> None:
    """Whether an office may say it. here: the person is registered in what arrives with it.

    Raises ``BadBodyError``: ``referral_record``; ``clock_ahead``; ``person_not_theirs`` for whom another office looks
    after; ``referral_side`` for what only the other side says; ``vacancy_over``, ``person_withdrawn``,
    ``person_erased`` for sending somebody; ``vacancy_full``, ``letters_full`` for one letter too many.
    """
    said = read_referral(change.body)
    word = said.word
    if change.record != said.record:
        raise BadBodyError("referral_record")
    check_not_ahead(change, at)  # two offices speak, and words go by their clocks
    if word.side is Side.PERSON:
        if not here and not registered(session, said.person, office):
            raise BadBodyError("person_not_theirs")
    elif word.side is not Side.VACANCY or office_of(session, said.vacancy) != office:
        raise BadBodyError("referral_side")
    if not may_say(word.side, word.state):
        raise BadBodyError("referral_side")
    if word.state not in BEGINS:
        return
    try:
        referring.check(session, said.person, word.state.value)
    except CentralError as error:
        raise BadBodyError(error.code) from error
    held = hold(session, said.vacancy)
    if not takes(session, said.vacancy, office):
        raise BadBodyError("vacancy_over")
    if one_more(of_pair(session, said.vacancy, said.person), word) and (full := _full(session, said.person, held)):
        raise BadBodyError(full)


def _full(session: Session, person: str, held: ReferredVacancy) -> str:
    """``vacancy_full``, ``letters_full``, or "" where one letter more may be written."""
    caps = caps_of(session)
    if not room_of(session, held, caps).left:
        return "vacancy_full"
    others = select(ReferralStand.id).where(
        ReferralStand.person == person, ReferralStand.state.in_([one.value for one in IN_HAND])
    )
    return "letters_full" if len(session.scalars(others).all()) >= caps.per_person else ""


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:
    """Keep a word that ``check`` let pass, and where its referral stands since."""
    said = read_referral(change.body)
    add(session, said, change.id, change.clock, at, device=device, office=office, author=change.author)


def add(
    session: Session, said: ReferralSaid, name: str, clock: str, at: datetime, *, device: str = "", office: str = "",
    author: str = "", topic: str = "",
) -> None:  # fmt: skip
    """One word more. name: of its change, or its own; topic: under which the feed says the referral, its record when
    none is given."""
    word = said.word
    session.add(
        ReferralWord(
            id=name, record=said.record, vacancy=said.vacancy, person=said.person, state=word.state.value,
            side=word.side.value, said_on=word.on, reason=word.reason.value if word.reason else "", note=word.note,
            then_on=word.then, corrects=word.corrects, clock=clock, device_id=device, office_id=office,
            author_id=author, received_at=at,
        )
    )  # fmt: skip
    session.flush()
    _settle(session, said.vacancy, said.person, topic)


def say(
    session: Session, person: str, vacancy: str, state: State, words: str, by: str, at: datetime, name: str,
    topic: str = "",
) -> bool:  # fmt: skip
    """The ministry's staff say it, after all that was said of it so far; False where nothing can follow as yet, as
    nobody was ever sent. name: of the word; topic: as ``add``.

    ``CentralError`` ``referral_step`` for what cannot follow what stands; ``vacancy_full``, ``letters_full`` for one
    letter too many: the staff send no more people than offices may.
    """
    held = hold(session, vacancy)
    before = of_pair(session, vacancy, person)
    corrects = ""
    if not may_say(Side.MINISTRY, state):
        raise CentralError("referral_step", before=before.state.value if before else "", after=state.value)
    if not may_follow(None if before is None else before.state, state):
        if before is None:
            return False
        under = before.words[-2].state if len(before.words) > 1 else None
        if not may_follow(under, state):
            raise CentralError("referral_step", before=before.state.value, after=state.value)
        corrects = before.last.change_id  # what came of it after all, in the place of what was said last
    reason = Reason.OTHER if state in (State.DECLINED, State.NOT_HIRED, State.WITHDRAWN, State.LEFT) else None
    then = at.date() + timedelta(days=caps_of(session).holds) if state is State.ISSUED else None
    word = Word(state, at.date(), "", name, Side.MINISTRY, reason, words[:2_000], then, corrects)
    if one_more(before, word) and (full := _full(session, person, held)):
        raise CentralError(full)
    add(session, ReferralSaid(vacancy, person, word), name, _clock(before, at), at, author=by, topic=topic)
    return True


def choices(session: Session, one: Referral) -> tuple[tuple[State, ...], tuple[State, ...]]:
    """What the ministry's staff may say of a referral as it stands: (what can follow, what may take the place of what
    was said last). Nobody is sent who wants no offers, or where nobody is taken.
    """
    under = one.words[-2].state if len(one.words) > 1 else None
    known = vacancies.alone(session, one.vacancy)
    sends = takes(session, one.vacancy, known) and (not known or registered(session, one.person, known))
    sends = sends and not referring.withdrawn(session, one.person)
    going = tuple(state for state in steps(one.state, Side.MINISTRY) if sends or state not in BEGINS)
    instead = steps(under, Side.MINISTRY)
    return going, tuple(
        state for state in instead if state not in going and state is not one.state and (sends or state not in BEGINS)
    )


def _clock(before: Referral | None, at: datetime) -> str:
    """A reading after every word of the referral."""
    last = max((Reading.parse(one.clock).milliseconds for one in _every(before)), default=0)
    return str(Reading(max(int(at.timestamp() * 1000), last + 1), 0, "ministry"))


def _every(one: Referral | None) -> tuple[Word, ...]:
    return () if one is None else (*one.words, *one.idle)


def of_pair(session: Session, vacancy: str, person: str) -> Referral | None:
    """Where one person and one vacancy stand."""
    rows = session.scalars(select(ReferralWord).where(ReferralWord.record == referral_id(vacancy, person)))
    return standing(vacancy, person, [word_of(row) for row in rows])


def of_person(session: Session, person: str) -> tuple[Referral, ...]:
    """Every referral of a person."""
    return _grouped(session.scalars(select(ReferralWord).where(ReferralWord.person == person)).all())


def of_vacancy(session: Session, vacancy: str) -> tuple[Referral, ...]:
    """Every referral to a vacancy."""
    return _grouped(session.scalars(select(ReferralWord).where(ReferralWord.vacancy == vacancy)).all())


def of_vacancies(session: Session, vacancies: Collection[str]) -> tuple[Referral, ...]:
    """Every referral to these vacancies, that of the newest word first."""
    rows = session.scalars(select(ReferralWord).where(among(session, ReferralWord.vacancy, vacancies))).all()
    return tuple(sorted(_grouped(rows), key=lambda one: one.last.clock, reverse=True))


def _grouped(rows: Sequence[ReferralWord]) -> tuple[Referral, ...]:
    words: dict[tuple[str, str], list[Word]] = {}
    for row in rows:
        words.setdefault((row.vacancy, row.person), []).append(word_of(row))
    found = (standing(vacancy, person, said) for (vacancy, person), said in words.items())
    return tuple(one for one in found if one is not None)


def word_of(row: ReferralWord) -> Word:
    """A row as the domain has it."""
    return Word(
        State(row.state), row.said_on, row.clock, row.id, Side(row.side), Reason(row.reason) if row.reason else None,
        row.note, row.then_on, row.corrects, row.author_id,
    )  # fmt: skip


def _settle(session: Session, vacancy: str, person: str, topic: str = "") -> None:
    """Where a referral stands, and what that makes of its vacancy."""
    found = of_pair(session, vacancy, person)
    if found is None:
        return
    row = session.get(ReferralStand, found.id)
    if row is None:
        row = ReferralStand(
            id=found.id, vacancy=vacancy, person=person, topic=topic or found.id, issued=False,
            letter=letter_of(found.id),
        )  # fmt: skip
        session.add(row)
    row.state, row.since, row.started = found.state.value, found.last.on, found.started
    # Whoever was told of a letter is told what becomes of it, also where another word took its place.
    row.issued = row.issued or any(one.state is State.ISSUED for one in found.words)
    session.flush()
    held = hold(session, vacancy)
    states = session.scalars(select(ReferralStand.state).where(ReferralStand.vacancy == vacancy)).all()
    held.filled, held.out = sum(one in TAKES_PLACE for one in states), sum(one in IN_HAND for one in states)
    session.flush()


def hold(session: Session, vacancy: str) -> ReferredVacancy:
    """The row of a vacancy, held until the transaction ends."""
    session.execute(_BEGIN, {"id": vacancy})
    return session.get_one(ReferredVacancy, vacancy, with_for_update=True, populate_existing=True)


def caps_of(session: Session) -> Caps:
    """As the ministry's policy has them."""
    return read_policy(told_part(session, POLICY)[0]).referrals


def room_of(session: Session, held: ReferredVacancy, caps: Caps) -> Room:
    """How many more letters a vacancy takes."""
    body = offered(session, held.id)
    places = body.get("places") if body else 0
    return room(caps, places if isinstance(places, int) else 0, held.filled, held.out)


def offered(session: Session, vacancy: str) -> Mapping[str, object] | None:
    """What the feed says of a vacancy now; None of one that was never offered."""
    said = (FeedItem.kind == VACANCY, FeedItem.topic == vacancy)
    query = select(FeedItem.body).where(*said).order_by(FeedItem.id.desc()).limit(1)
    return session.scalars(query).first()


def takes(session: Session, vacancy: str, office: str) -> bool:
    """Whether an office may send somebody there: to work that another wrote down once its employer is verified."""
    row = session.get(OfferRow, vacancy)
    if row is not None:
        return row.told in TAKES and vacancies.alone(session, vacancy) in ("", office)
    body = offered(session, vacancy)
    return body is not None and body.get("state") in TAKES


def registered(session: Session, person: str, office: str) -> bool:
    """Whether an office has a record: it registered the person, or corrected what is written of them."""
    own = (ChangeRow.record_id == person, ChangeRow.kind == REGISTRATION, ChangeRow.office_id == office)
    kept = select(ChangeRow.id).where(*own, ChangeRow.status != LineStatus.REJECTED).limit(1)
    return session.scalars(kept).first() is not None


def office_of(session: Session, vacancy: str) -> str:
    """The office that registered a vacancy; "" of one that the ministry's staff offer."""
    row = session.get(OfferRow, vacancy)
    if row is not None:
        return row.office_id
    first = (ChangeRow.kind == VACANCY, ChangeRow.record_id == vacancy, ChangeRow.status != LineStatus.REJECTED)
    return session.scalar(select(ChangeRow.office_id).where(*first).order_by(ChangeRow.clock).limit(1)) or ""


def forget(session: Session, person: str) -> tuple[str, ...]:
    """Words in writing about an erased person go, and reasons, which may tell of health.

    Returns the offices of vacancies that were told their name.
    """
    session.execute(update(ReferralWord).where(ReferralWord.person == person).values(note="", reason=""))
    told = select(ReferralStand.vacancy).where(ReferralStand.person == person, ReferralStand.issued)
    return tuple(sorted({office_of(session, one) for one in session.scalars(told)} - {""}))
