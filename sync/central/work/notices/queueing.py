"""Who is to be written to: people of whom something is due, who agreed to messages, each once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from sync.central import referring
from sync.central.answers import read_answers
from sync.central.database import Database
from sync.central.repeating import Rest
from sync.central.schema import RecordHome, Registration
from sync.central.work.notices import due, stops, texts
from sync.central.work.notices.schema import EMAIL, LEFT, SMS, WAITING, Notice
from sync.central.work.notices.settings import NoticeSettings

AGREED: Final = "messages"
"""The purpose of the registration's consent that messages rest on."""
MOST: Final = 20_000
"""Messages that one round queues."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How somebody may be written to."""

    channel: str
    address: str


def reach_of(answers: Mapping[str, str], settings: NoticeSettings) -> Reach | None:
    """By their own phone, else by e-mail; None for who did not agree, or has neither. Never by another's phone."""
    if answers.get("consent_given") != "yes" or AGREED not in answers.get("consent_purposes", "").split():
        return None
    if settings.sms is not None and answers.get("phone_e164") and answers.get("phone_owner") == "own":
        return Reach(SMS, answers["phone_e164"])
    if settings.email is not None and answers.get("email"):
        return Reach(EMAIL, answers["email"])
    return None


def wanted(session: Session, person: str, settings: NoticeSettings) -> Reach | None:
    """As ``reach_of``, as the register stands now; None for the erased, for who asked for no more offers, and for a
    telephone to which nothing is to be written.

    Until the transaction ends nobody is erased and no withdrawal granted.
    """
    home = session.get(RecordHome, person, with_for_update=True)
    if home is None or home.erased_at is not None or referring.withdrawn(session, person):
        return None
    told = session.scalars(select(Registration.submission).where(Registration.id == person)).first()
    if told is None:
        return None
    to = reach_of({one.name: one.value for one in read_answers(told) if not one.group}, settings)
    return None if to is None or (to.channel == SMS and stops.stopped(session, to.address)) else to


class Queueing:
    """Puts into the queue what is due."""

    def __init__(self, database: Database, settings: NoticeSettings, now: Callable[[], datetime]) -> None:
        self._database, self._settings, self._now = database, settings, now

    def queue(self, most: int = MOST, rest: Rest = lambda _seconds: False) -> int:
        """Everything that is to be said and of which nothing is queued yet, at most so much; how many are new. rest:
        True where it is to end.
        """
        if not self._settings.any:
            return 0
        with self._database.read() as session:
            found = due.found(session, self._now(), most)
        return sum(self._queue(one) for one in found if not rest(0))

    def _queue(self, one: due.Due) -> bool:
        with self._database.write() as session:
            if session.get(Notice, one.id) is not None:
                return False
            to = wanted(session, one.person, self._settings)
            now = self._now()
            last = session.scalar(select(func.max(Notice.made_at)).where(Notice.about == one.about))
            after = now if last is None else max(now, last + timedelta(microseconds=1))  # though the clock went back
            made = Notice(
                id=one.id, kind=one.kind, about=one.about, mark=one.mark, person=one.person,
                channel=to.channel if to else "", address=to.address if to else "", language="", words="",
                state=WAITING if to else LEFT, made_at=after, due_at=now, ended_at=None if to else now,
            )  # fmt: skip
            if to is not None:
                made.language, told = due.said(session, one, now)
                text = to.channel == SMS
                stop = text and self._settings.sms is not None and self._settings.sms.answers
                made.words = texts.words_of(one.kind, made.language, told, stop=stop, whole=not text)
                made.parts = texts.parts_of(made.words) if text else 0
            session.add(made)
            return to is not None


def forget(session: Session, person: str) -> None:
    """Nothing of what was written to somebody stays but that it was, and what waits is not sent."""
    session.execute(update(Notice).where(Notice.person == person).values(address="", words="", person=""))
    session.execute(update(Notice).where(Notice.person == "", Notice.state == WAITING).values(state=LEFT))
