"""Sends what is due, one after the other: what fails is tried again ever later, and given up after so many tries.

A message is claimed before it goes out, so that two workers never send it both. Who was cut off after it went out tries
again under the same id, by which the gateway knows it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.oddities import IRAQ
from sync.central.database import Database
from sync.central.log import note
from sync.central.repeating import Rest
from sync.central.work.notices import due, texts
from sync.central.work.notices.gateways import Message, NotSentError, send_mail, send_sms
from sync.central.work.notices.queueing import wanted
from sync.central.work.notices.schema import EMAIL, GIVEN_UP, LEFT, SENT, SMS, WAITING, Notice
from sync.central.work.notices.settings import NoticeSettings

FIRST: Final = timedelta(minutes=5)
LONGEST: Final = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Sent:
    """What one round did. later: will be tried again; left: whom they were for wants none; quiet: it was too late or
    too early to write to anybody.
    """

    sent: int = 0
    later: int = 0
    given_up: int = 0
    left: int = 0
    quiet: bool = False


def awake(settings: NoticeSettings, at: datetime) -> bool:
    """Whether people may be written to."""
    return settings.from_hour <= at.astimezone(IRAQ).hour < settings.to_hour


def pause(tried: int, asked: int = 0) -> timedelta:
    """How long to wait after so many tries: twice as long each time, at least what the gateway asked for (seconds)."""
    return max(min(FIRST * (1 << min(tried - 1, 16)), LONGEST), timedelta(seconds=asked))


class Sending:
    """Works the queue off."""

    def __init__(self, database: Database, settings: NoticeSettings, now: Callable[[], datetime]) -> None:
        self._database, self._settings, self._now = database, settings, now

    def send(self, most: int = 1_000, rest: Rest = lambda _seconds: False) -> Sent:
        """Everything that is due, at most so many. rest: True where it is to end."""
        done = Sent()
        for _ in range(most):
            if rest(0):
                break
            if not awake(self._settings, self._now()):
                return replace(done, quiet=True)
            claimed = self._claim()
            if claimed is None:
                break
            state = self._one(*claimed)
            name = {SENT: "sent", WAITING: "later", GIVEN_UP: "given_up", LEFT: "left"}[state]
            done = replace(done, **{name: getattr(done, name) + 1})
        return done

    def _claim(self) -> tuple[str, int] | None:
        """(id, how often it was tried with this time) of the one that has waited longest; nobody else takes it now."""
        now = self._now()
        with self._database.write() as session:
            ready = (Notice.state == WAITING, Notice.due_at <= now)
            query = select(Notice).where(*ready).order_by(Notice.due_at, Notice.id).limit(1)
            row = session.scalars(query.with_for_update(skip_locked=True)).first()
            if row is None:
                return None
            row.tried += 1
            row.due_at = now + pause(row.tried)
            return row.id, row.tried

    def _one(self, notice: str, tried: int) -> str:
        with self._database.write() as session:
            row = session.get_one(Notice, notice)
            to = wanted(session, row.person, self._settings) if due.holds(session, row, self._now()) else None
            if to is None:
                return _end(row, LEFT, self._now())
            row.channel, row.address = to.channel, to.address
            message = Message(row.id, to.address, texts.subject_of(row.kind, row.language), row.words)
        try:
            reference = self._hand_over(to.channel, message)
        except NotSentError as failed:
            return self._failed(notice, tried, failed)
        with self._database.write() as session:
            row = session.get_one(Notice, notice)
            row.reference = reference[:128]
            return _end(row, SENT, self._now())

    def _hand_over(self, channel: str, message: Message) -> str:
        if channel == SMS and self._settings.sms is not None:
            return send_sms(self._settings.sms, message)
        if channel == EMAIL and self._settings.email is not None:
            return send_mail(self._settings.email, message)
        raise NotSentError("no_gateway")

    def _failed(self, notice: str, tried: int, failed: NotSentError) -> str:
        note("notice_failed", code=failed.code, notice=notice, tried=tried)
        with self._database.write() as session:
            row = session.get_one(Notice, notice)
            row.code = failed.code[:64]
            if failed.for_good or tried >= self._settings.tries:
                return _end(row, GIVEN_UP, self._now())
            row.due_at = self._now() + pause(tried, failed.wait)
            return WAITING


def _end(row: Notice, state: str, at: datetime) -> str:
    """It is over: to whom and in which words is nobody's any more."""
    row.state, row.ended_at, row.address, row.words = state, at, "", ""
    return state


def counts(session: Session) -> dict[str, int]:
    """How many there are of each state."""
    return {str(state): int(many) for state, many in session.execute(
        select(Notice.state, func.count()).group_by(Notice.state)
    )}  # fmt: skip
