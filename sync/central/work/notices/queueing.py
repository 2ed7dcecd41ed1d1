"""Who is to be written to: people whose letter of referral is ready, who agreed to messages, each once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.work.referrals import State
from sync.central import referring
from sync.central.answers import read_answers
from sync.central.database import Database
from sync.central.schema import Office, RecordHome, Registration
from sync.central.work import referrals
from sync.central.work.notices import texts
from sync.central.work.notices.schema import EMAIL, LEFT, SMS, WAITING, Notice
from sync.central.work.notices.settings import NoticeSettings
from sync.central.work.referrals_schema import ReferralStand

AGREED: Final = "messages"
"""The purpose of the registration's consent that messages rest on."""
FRESH: Final = timedelta(days=7)
"""Of letters that are older nobody is told any more."""
_AT_ONCE: Final = 500


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
    """As ``reach_of``, as the register stands now; None for the erased, and for who asked for no more offers.

    Until the transaction ends nobody is erased and no withdrawal granted.
    """
    home = session.get(RecordHome, person, with_for_update=True)
    if home is None or home.erased_at is not None or referring.withdrawn(session, person):
        return None
    told = session.scalars(select(Registration.submission).where(Registration.id == person)).first()
    if told is None:
        return None
    return reach_of({one.name: one.value for one in read_answers(told) if not one.group}, settings)


class Queueing:
    """Puts into the queue what is due."""

    def __init__(self, database: Database, settings: NoticeSettings, now: Callable[[], datetime]) -> None:
        self._database, self._settings, self._now = database, settings, now

    def queue(self) -> int:
        """Everybody whose letter is fresh and of whom nothing is queued yet; how many are new."""
        if not self._settings.any:
            return 0
        since = (self._now() - FRESH).astimezone(IRAQ).date()
        issued = (ReferralStand.state == State.ISSUED.value, ReferralStand.since >= since)
        said = select(Notice.about).where(Notice.kind == texts.LETTER)
        with self._database.read() as session:
            query = select(ReferralStand.id).where(*issued, ReferralStand.id.not_in(said)).limit(_AT_ONCE)
            due = list(session.scalars(query.order_by(ReferralStand.id)))
        return sum(self._queue(record) for record in due)

    def _queue(self, record: str) -> bool:
        with self._database.write() as session:
            stand = session.get(ReferralStand, record)
            notice = uuid5(UUID(record), texts.LETTER).hex
            if stand is None or session.get(Notice, notice) is not None:
                return False
            to = wanted(session, stand.person, self._settings)
            now = self._now()
            made = Notice(
                id=notice, kind=texts.LETTER, about=record, person=stand.person, channel=to.channel if to else "",
                address=to.address if to else "", language="", words="", state=WAITING if to else LEFT, made_at=now,
                due_at=now, ended_at=None if to else now,
            )  # fmt: skip
            if to is not None:
                made.language, made.words = _words(session, stand)
            session.add(made)
            return to is not None


def _words(session: Session, stand: ReferralStand) -> tuple[str, str]:
    row = session.execute(
        select(Registration.governorate, Registration.office_id).where(Registration.id == stand.person)
    ).one()
    office = session.get(Office, row.office_id)
    work = referrals.offered(session, stand.vacancy) or {}
    found = referrals.of_pair(session, stand.vacancy, stand.person)
    then = next((word.then for word in reversed(found.words) if word.then), None) if found else None
    language = texts.language_of(row.governorate)
    return language, texts.words_of(
        texts.LETTER, language, title=str(work.get("title", ""))[:80], office=office.name if office else "",
        day=then.isoformat() if then else "",
    )  # fmt: skip


def forget(session: Session, person: str) -> None:
    """Nothing of what was written to somebody stays but that it was, and what waits is not sent."""
    session.execute(update(Notice).where(Notice.person == person).values(address="", words="", person=""))
    session.execute(update(Notice).where(Notice.person == "", Notice.state == WAITING).values(state=LEFT))
