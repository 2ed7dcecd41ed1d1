"""Withdrawing a certificate: one of the staff proposes it with a reason, another confirms, every desk hears of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.training.serials import read_serial
from sync.central import acts, feeding
from sync.central.certificates.issuing import GOOD, IRAQ, PROPOSED, WITHDRAWN, Waiting
from sync.central.certificates.schema import CertificateDue, CertificateRow
from sync.central.database import Database
from sync.central.register import PAGE, Page
from sync.central.settings import CentralError
from sync.protocol.certificate_judging import REPLACED, WITHDRAWN_FOR
from sync.protocol.certificates import Claims, read_text
from sync.protocol.feed_items import CERTIFICATE_WITHDRAWN

STATES: Final = (PROPOSED, WITHDRAWN, GOOD)
WORDS: Final = 2_000


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """One certificate. claims: what it says, None once its person is erased; the rest as ``CertificateRow``."""

    serial: str
    person: str
    cohort: str
    office: str
    claims: Claims | None
    text: str
    issued: date
    state: str
    why: str
    words: str
    replaces: str
    proposed_by: str
    withdrawn_by: str
    withdrawn: date | None


class Certificates:
    """The staff's acts; each is one transaction and one line of the centre's log. by: who of the staff acts."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id

    def page(self, state: str, after: str) -> Page[CertificateLine]:
        """Certificates in a state, the newest first, after the serial ``after``; a page of them."""
        with self._database.read() as session:
            query = select(CertificateRow).where(CertificateRow.state == state).order_by(CertificateRow.serial.desc())
            if after:
                query = query.where(CertificateRow.serial < after)
            rows = session.scalars(query.limit(PAGE + 1)).all()
            total = session.scalar(
                select(func.count()).select_from(CertificateRow).where(CertificateRow.state == state)
            )
            lines = tuple(_line(row) for row in rows[:PAGE])
            return Page(lines, total or 0, rows[PAGE - 1].serial if len(rows) > PAGE else "")

    def one(self, serial: str) -> CertificateLine | None:
        """The certificate with this number, however it was typed."""
        with self._database.read() as session:
            row = session.get(CertificateRow, read_serial(serial) or "")
            return None if row is None else _line(row)

    def waiting(self) -> tuple[Waiting, ...]:
        """Enrolments that were said to be certified and have no certificate, oldest first."""
        with self._database.read() as session:
            rows = session.scalars(select(CertificateDue).order_by(CertificateDue.at, CertificateDue.id).limit(1_000))
            return tuple(Waiting(row.id, row.cohort, row.person, row.office_id, row.code, row.at) for row in rows)

    def propose(self, serial: str, why: str, words: str, by: str) -> CertificateLine:
        """Want a certificate withdrawn. why: of ``WITHDRAWN_FOR``, which the public reads; words: for the staff.

        ``CentralError``: ``certificate_unknown``, ``certificate_decided`` when it is not good, ``words_required``,
        ``why_unknown``.
        """
        if why not in WITHDRAWN_FOR:
            raise CentralError("why_unknown", known=" ".join(WITHDRAWN_FOR))
        if not words.strip():
            raise CentralError("words_required")
        with self._database.write() as session:
            row = _in_state(session.get(CertificateRow, serial, with_for_update=True), serial, GOOD)
            row.state, row.why, row.words, row.proposed_by = PROPOSED, why, words[:WORDS], by
            self._note(session, "certificate_propose", row, by)
            return _line(row)

    def leave(self, serial: str, by: str) -> CertificateLine:
        """A proposal comes to nothing: the certificate stays good. ``CentralError``: as ``propose``."""
        with self._database.write() as session:
            row = _in_state(session.get(CertificateRow, serial, with_for_update=True), serial, PROPOSED)
            self._note(session, "certificate_leave", row, by)
            row.state, row.why, row.words, row.proposed_by = GOOD, "", "", ""
            return _line(row)

    def confirm(self, serial: str, by: str) -> CertificateLine:
        """Withdraw what another of the staff proposed: every desk hears of it, and the page says it from now on.

        Of a ``replaced`` one another is made. ``CentralError``: as ``propose``; ``own_proposal``.
        """
        with self._database.write() as session:
            row = _others_proposal(session.get(CertificateRow, serial, with_for_update=True), serial, by)
            row.state, row.withdrawn_by = WITHDRAWN, by
            row.withdrawn = self._now().astimezone(IRAQ).date()
            body = {"since": row.withdrawn.isoformat(), "why": row.why}
            feeding.say(session, feeding.Scope.everybody(), CERTIFICATE_WITHDRAWN, serial, body, self._now())
            self._note(session, "certificate_withdraw", row, by)
            if row.why == REPLACED and row.person:
                self._want_another(session, row)
            return _line(row)

    def may_confirm(self, serial: str, by: str) -> None:
        """Raise what ``confirm`` would, and change nothing."""
        with self._database.read() as session:
            _others_proposal(session.get(CertificateRow, serial), serial, by)

    def _want_another(self, session: Session, row: CertificateRow) -> None:
        """In the place of this one; a desk's word may wait already."""
        due = session.get(CertificateDue, row.enrolment)
        if due is None:
            due = CertificateDue(
                id=row.enrolment, cohort=row.cohort, person=row.person, office_id=row.office_id, code="",
                at=self._now(), tried_at=None,
            )  # fmt: skip
            session.add(due)
        due.replaces = row.serial

    def _note(self, session: Session, verb: str, row: CertificateRow, by: str) -> None:
        details = {"why": row.why, "person": row.person}
        acts.write(session, self._new_id(), self._now(), by, verb, row.serial, details)


def of_person(session: Session, person: str) -> tuple[CertificateLine, ...]:
    """Somebody's certificates, the newest first."""
    mine = select(CertificateRow).where(CertificateRow.person == person).order_by(CertificateRow.serial.desc())
    return tuple(_line(row) for row in session.scalars(mine))


def _in_state(row: CertificateRow | None, serial: str, state: str) -> CertificateRow:
    if row is None:
        raise CentralError("certificate_unknown", certificate=serial)
    if row.state != state:
        raise CentralError("certificate_decided", certificate=serial, state=row.state)
    return row


def _others_proposal(row: CertificateRow | None, serial: str, by: str) -> CertificateRow:
    found = _in_state(row, serial, PROPOSED)
    if found.proposed_by == by:
        raise CentralError("own_proposal", certificate=serial)
    return found


def _line(row: CertificateRow) -> CertificateLine:
    claims = read_text(row.text).claims if row.text else None
    return CertificateLine(
        row.serial, row.person, row.cohort, row.office_id, claims, row.text, row.issued, row.state, row.why, row.words,
        row.replaces, row.proposed_by, row.withdrawn_by, row.withdrawn,
    )  # fmt: skip
