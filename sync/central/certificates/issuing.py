"""Issuing: whoever was said to be certified gets a certificate as soon as all that it says is here and agrees."""

import hashlib
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.training.assessments import overall
from mihan_desktop.domain.training.class_body import read_sessions
from mihan_desktop.domain.training.cohorts import Cohort, read_cohort
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.domain.training.serials import serial_of
from sync.central import feeding
from sync.central.certificates.keys import Certifying
from sync.central.certificates.schema import CertificateDue, CertificateRow
from sync.central.database import Database
from sync.central.deciding import offices_of
from sync.central.keyring import Held
from sync.central.log import note
from sync.central.publishing_schema import FeedItem
from sync.central.schema import Counter, Office, RecordHome, Registration, TrainingClassRow
from sync.central.training import completing, enrolling
from sync.protocol import limits
from sync.protocol.certificate_items import write_keys
from sync.protocol.certificate_judging import REPLACED
from sync.protocol.certificates import Claims, in_order, read_text, sign_claims, text_of, write_claims
from sync.protocol.errors import ProtocolError
from sync.protocol.feed_items import CERTIFICATE, CERTIFICATE_KEYS

IRAQ: Final = ZoneInfo("Asia/Baghdad")
AGAIN: Final = timedelta(minutes=10)
"""After which one that waits for something is looked at anew."""
TOGETHER: Final = 1_000
GOOD, PROPOSED, WITHDRAWN = "good", "proposed", "withdrawn"
RECORD: Final = "certificates"
"""Of the item that says the keys."""


class NotYetError(Exception):
    """Why there is no certificate yet; ``code`` is kept with the one that waits."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Waiting:
    """One that waits. id: of the enrolment; code: for what."""

    id: str
    cohort: str
    person: str
    office: str
    code: str
    at: datetime


class Issuing:
    """Signs what is due, each in a transaction of its own, so that numbers have no gaps and nothing is signed twice."""

    def __init__(self, database: Database, keys: Held, now: Callable[[], datetime]) -> None:
        self._database = database
        self._keys = keys
        self._now = now

    def issue_due(self, *, everything: bool = False) -> int:
        """Issue what can be issued; how many. everything: also what was looked at a moment ago."""
        self._keys.look()  # what a key signs that was revoked a moment ago would be signed anew by nobody
        issued = 0
        for due in self._due(everything=everything):
            with self._database.write() as session:
                row = session.get(CertificateDue, due, with_for_update=True)
                issued += row is not None and self._issue(session, row)
        if issued:
            note("certificates_issued", count=issued)
        return issued

    def issue_quietly(self) -> None:
        """As ``issue_due``, after a batch: whatever ails it is noted, and tried again with the next."""
        try:
            self.issue_due()
        except Exception:  # noqa: BLE001 - the batch is in and receipted; certificates follow when they can
            note("certificates_failed", 40, error=True)

    def sign_anew(self) -> int:
        """Sign what a revoked key had signed with the present one, and tell the offices; how many.

        The serial and everything that is said stays: papers are printed again, those that exist are good at the
        ministry's page. Raises ``NotYetError`` ``key_missing``.
        """
        certifying = self._keys.held.certificates
        if certifying.key is None:
            raise NotYetError("key_missing")
        key, present = certifying.key, certifying.keys[-1].id
        revoked = [one.id for one in certifying.keys if one.revoked is not None]
        with self._database.write() as session:
            self._say_keys(session, certifying)
            old = (CertificateRow.key.in_(revoked), CertificateRow.text != "", CertificateRow.state != WITHDRAWN)
            rows = session.scalars(select(CertificateRow).where(*old).order_by(CertificateRow.serial)).all()
            for row in rows:
                payload = read_text(row.text).payload
                row.text, row.key = text_of(sign_claims(payload, key), certifying.address), present
                _tell(session, row, self._now())
        return len(rows)

    def tell_keys(self) -> None:
        """Put the list of keys into every desk's feed, when it says something new."""
        with self._database.write() as session:
            self._say_keys(session, self._keys.held.certificates)

    def _due(self, *, everything: bool) -> list[str]:
        before = self._now() - AGAIN
        fresh = or_(CertificateDue.tried_at.is_(None), CertificateDue.tried_at < before)
        query = select(CertificateDue.id).order_by(CertificateDue.at, CertificateDue.id).limit(TOGETHER)
        with self._database.read() as session:
            return list(session.scalars(query if everything else query.where(fresh)))

    def _issue(self, session: Session, due: CertificateDue) -> bool:
        certifying, at = self._keys.held.certificates, self._now()
        due.tried_at = at
        if certifying.key is None:
            due.code = "key_missing"
            return False
        before = session.scalars(select(CertificateRow).where(CertificateRow.enrolment == due.id)).all()
        if any(one.state != WITHDRAWN for one in before):  # two desks said it
            session.delete(due)
            return False
        try:
            claims = self._claims(session, due, before, at.astimezone(IRAQ).date())
            write_claims(claims)  # nobody's number is used up for what could not be signed
        except NotYetError as reason:
            due.code = reason.code
            return False
        except ProtocolError:
            due.code = "unfit"
            return False
        claims = replace(claims, serial=_serial(session, claims.issued.year))
        payload = write_claims(claims)
        self._say_keys(session, certifying)
        row = CertificateRow(
            serial=claims.serial, enrolment=due.id, cohort=due.cohort, person=due.person, office_id=due.office_id,
            key=certifying.keys[-1].id, claims=hashlib.sha256(payload).hexdigest(),
            text=text_of(sign_claims(payload, certifying.key), certifying.address), issued=claims.issued, issued_at=at,
            replaces=due.replaces, state=GOOD, why="", words="", proposed_by="", withdrawn_by="", withdrawn=None,
        )  # fmt: skip
        session.add(row)
        session.delete(due)
        _tell(session, row, at)
        return True

    def _claims(
        self, session: Session, due: CertificateDue, before: Sequence[CertificateRow], today: date
    ) -> Claims:  # fmt: skip
        """What is to be signed, but for its number. before: withdrawn ones. Raises ``NotYetError``."""
        if any(one.why != REPLACED for one in before):
            raise NotYetError("withdrawn_before")
        home = session.get(RecordHome, due.person)
        if home is not None and home.erased_at is not None:
            raise NotYetError("erased")
        person = session.scalars(select(Registration).where(Registration.id == due.person)).first()
        row = session.scalars(select(TrainingClassRow).where(TrainingClassRow.id == due.cohort)).first()
        if person is None or row is None or not row.cohort:
            raise NotYetError("person_unknown" if person is None else "cohort_unknown")
        standing = [one for one in enrolling.of_cohort(session, due.cohort) if one.person == due.person]
        if not standing or standing[0].state is not State.CERTIFIED:
            raise NotYetError("not_completed")
        office, ended = session.get(Office, row.office_id), completing.judged(session, due.cohort, due.person)
        cohort = read_cohort(row.cohort)
        result = overall(cohort.ending, ended.sittings) if ended is not None else None
        written = _written(cohort, _days(row), person.label, office.name if office else "", today)
        return replace(written, result=result)

    def _say_keys(self, session: Session, certifying: Certifying) -> None:
        """Every list stays in the feed where it was said: before the certificates that its newest key signed, so that
        a desk which reads all of it from the beginning knows each key in time.
        """
        body = write_keys(certifying.keys)
        said = list(session.scalars(select(FeedItem.body).where(FeedItem.kind == CERTIFICATE_KEYS)))
        if certifying.keys and body not in said:
            topic = f"{RECORD} {len(said) + 1}"
            feeding.say(session, feeding.Scope.everybody(), CERTIFICATE_KEYS, RECORD, body, self._now(), topic=topic)


def _serial(session: Session, year: int) -> str:
    """The next number of a year, in the caller's transaction: one that comes to nothing gives it back."""
    name = f"certificates {year}"
    counter = session.get(Counter, name, with_for_update=True)
    if counter is None:
        counter = Counter(name=name, value=0)
        session.add(counter)
    counter.value += 1
    return serial_of(year, counter.value)


def _tell(session: Session, row: CertificateRow, at: datetime) -> None:
    """Every desk of the offices that know the person hears of it, of one enrolment only the newest."""
    body = {"person": row.person, "cohort": row.cohort, "text": row.text, "replaces": row.replaces}
    for office in {row.office_id, *offices_of(session, (row.person,))}:
        scope = feeding.Scope.office(office)
        feeding.say(session, scope, CERTIFICATE, row.serial, body, at, topic=row.enrolment)


def _days(row: TrainingClassRow) -> tuple[date, date]:
    """First and last day of a class. Raises ``NotYetError`` ``cohort_unknown`` for one without sessions."""
    sessions = read_sessions(row.sessions)
    if not sessions:
        raise NotYetError("cohort_unknown")
    return sessions[0].date, sessions[-1].date


def _written(cohort: Cohort, days: tuple[date, date], name: str, office: str, today: date) -> Claims:
    """All but its number. Raises ``NotYetError`` ``no_certificate`` for a course that ends without one."""
    terms = cohort.ending.certificate
    if terms is None:
        raise NotYetError("no_certificate")
    return Claims(
        serial_of(today.year, 1), name, in_order(cohort.labels), in_order(terms.labels),
        office[: limits.CERTIFICATE_NAME], days[0], days[1], terms.hours, None, today,
        _until(today, terms.valid_months),
    )  # fmt: skip


def _until(issued: date, months: int | None) -> date | None:
    """The last day of validity: the same day some months on, or the last of a shorter month."""
    if months is None:
        return None
    year, month = divmod(issued.year * 12 + issued.month - 1 + months, 12)
    return date(year, month + 1, min(issued.day, monthrange(year, month + 1)[1]))
