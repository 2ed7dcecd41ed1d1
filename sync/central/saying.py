"""What the staff say to desks: vacancies, referrals, links of people. Pages and commands go by the same rules."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.work.referrals import State
from sync.central import acts, feeding, referring
from sync.central.database import Database
from sync.central.deciding import offices_of
from sync.central.publishing_schema import FeedItem
from sync.central.register import PAGE, Page
from sync.central.settings import CentralError
from sync.central.work import referrals, telling_referrals
from sync.central.work.vacancies import alone
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.feed_items import PERSON_LINK, REFERRAL, VACANCY
from sync.protocol.messages import is_uuid
from sync.protocol.work_items import OPEN

KINDS: Final = (VACANCY, REFERRAL, PERSON_LINK)
LASTS: Final = frozenset({OPEN, "part_filled"})
"""States of a vacancy that desks still offer."""


@dataclass(frozen=True, slots=True)
class SaidLine:
    """One thing that stands in the feed. record: what it is about; scope, target: to whom."""

    record: str
    kind: str
    scope: str
    target: str
    body: Mapping[str, Any]
    at: datetime


class Saying:
    """The acts; each is one transaction and one line of the centre's log. by: who acts."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id

    def say(self, kind: str, record: str, body: Mapping[str, Any], scope: feeding.Scope, by: str) -> None:
        """Say it, in the place of what was said to the same of the same before.

        ``CentralError``: ``office_unknown``, … for a scope that is none; ``person_withdrawn``, ``person_erased``.
        ProtocolError for a body that is not its kind's.
        """
        self.say_all(kind, record, ((scope, body),), by)

    def say_all(
        self, kind: str, record: str, said: Sequence[tuple[feeding.Scope, Mapping[str, Any]]], by: str
    ) -> None:  # fmt: skip
        """As ``say``, to each of several: all of them hear it, or nobody does. What is said of a referral of which
        words were said is one word more: it counts there and here, and whoever hears of the referral hears it.

        Also ``CentralError`` ``referral_step`` for what cannot follow.
        """
        with self._database.write() as session:
            if kind == REFERRAL and said and _has_words(session, said[0][1]):
                self._word(session, record, said[0][1], by)
                self._note(session, kind, record, by, state=str(said[0][1].get("state")))
                return
            for scope, body in said:
                if not feeding.is_known(session, scope):
                    raise CentralError(f"{scope.kind}_unknown", target=scope.target)
                self._say(session, kind, record, body, scope)
                self._note(session, kind, record, by, to=f"{scope.kind} {scope.target}".strip())

    def refer(self, record: str, body: Mapping[str, Any], by: str) -> int:
        """Say a referral to every office that has the person's record; how many those are.

        ``CentralError``: ``record_unknown``, ``vacancy_unknown``, and as ``say``; ``vacancy_unverified`` for an office
        that may not hear of that work, as nobody has verified who offers it.
        """
        with self._database.write() as session:
            if body.get("state") in referring.BEGINS and vacancy(session, str(body.get("vacancy"))) is None:
                raise CentralError("vacancy_unknown")
            person, state = str(body.get("person")), str(body.get("state"))
            offices = offices_of(session, (person,))
            if not offices:
                raise CentralError("record_unknown")
            known = alone(session, str(body.get("vacancy")))
            if body.get("state") in referring.BEGINS and known not in ("", *offices):
                raise CentralError("vacancy_unverified")
            if not self._word(session, record, body, by):
                for office in offices:
                    hidden = {} if known in ("", office) else {"title": ""}
                    self._say(session, REFERRAL, record, {**body, **hidden}, feeding.Scope.office(office))
            self._note(session, REFERRAL, record, by, person=person, state=state)
        return len(offices)

    def _word(self, session: Session, record: str, body: Mapping[str, Any], by: str) -> bool:
        """Say it as a word of the referral, where one can follow; to the office of the vacancy too."""
        person, vacancy_id, words = str(body.get("person")), str(body.get("vacancy")), str(body.get("words", ""))
        if not is_uuid(person):
            return False
        referring.check(session, person, str(body.get("state")))
        if body.get("state") not in set(State):
            raise ProtocolError(Code.WRONG_SHAPE, {"what": "item", "field": "state"})
        state, at = State(str(body["state"])), self._now()
        said = referrals.say(session, person, vacancy_id, state, words, by, at, self._new_id(), record)
        if said:
            telling_referrals.tell(session, vacancy_id, person, at, words, str(body.get("title", "")))
            telling_referrals.tell_vacancy(session, vacancy_id, at)
        return said

    def _say(
        self, session: Session, kind: str, record: str, body: Mapping[str, Any], scope: feeding.Scope
    ) -> None:  # fmt: skip
        if kind == REFERRAL:
            referring.check(session, str(body.get("person")), str(body.get("state")))
        over = kind == VACANCY and body.get("state") not in LASTS
        feeding.say(session, scope, kind, record, body, self._now(), ends=over)

    def _note(self, session: Session, kind: str, record: str, by: str, **details: str) -> None:
        acts.write(session, self._new_id(), self._now(), by, f"say_{kind}", record, details)


def _has_words(session: Session, body: Mapping[str, Any]) -> bool:
    person = str(body.get("person"))
    return is_uuid(person) and referrals.of_pair(session, str(body.get("vacancy")), person) is not None


def said(session: Session, kind: str, after: str = "") -> Page[SaidLine]:
    """What holds of a kind, newest first, one line for each record; what ended before anybody heard of it does not.

    after: id of the last item of the page before.
    """
    holds = (FeedItem.kind == kind, FeedItem.replaced.is_(False))
    newest = select(func.max(FeedItem.id)).where(*holds).group_by(FeedItem.topic)
    query = select(FeedItem).where(FeedItem.id.in_(newest)).order_by(FeedItem.id.desc()).limit(PAGE + 1)
    if after:
        query = query.where(FeedItem.id < after)
    rows = session.scalars(query).all()
    total = session.scalar(select(func.count()).select_from(newest.subquery())) or 0
    return Page(tuple(map(_line, rows[:PAGE])), total, rows[PAGE - 1].id if len(rows) > PAGE else "")


def one(session: Session, kind: str, record: str) -> tuple[SaidLine, ...]:
    """What holds of one record, to each of those it was said to; nothing when there is no such thing."""
    holds = (FeedItem.kind == kind, FeedItem.topic == record, FeedItem.replaced.is_(False))
    return tuple(_line(row) for row in session.scalars(select(FeedItem).where(*holds).order_by(FeedItem.id.desc())))


def vacancy(session: Session, record: str) -> SaidLine | None:
    """A vacancy that desks still offer; None when it is over, or there never was one."""
    return next((line for line in one(session, VACANCY, record) if line.body.get("state") in LASTS), None)


def _line(row: FeedItem) -> SaidLine:
    return SaidLine(row.topic, row.kind, row.scope, row.target, row.body, row.at)
