"""Sign-in of the ministry's staff: a password, then a second factor; each step a new session, each guess counted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central import acts
from sync.central.database import Database
from sync.central.passwords import hash_password, matches, somebody_like
from sync.central.settings import CentralError
from sync.central.staff import check_password, folded
from sync.central.staff_schema import Staff, StaffSession
from sync.central.web import totp
from sync.central.web.failures import Failures
from sync.central.web.sessions import Sessions, SignedIn, end_all, end_one


@dataclass(frozen=True, slots=True)
class Entered:
    """Signed in whole. token: for the cookie; codes: new one-time codes, to be shown this once."""

    token: str
    codes: tuple[str, ...] = ()


class SigningIn:
    """The door of the pages."""

    def __init__(
        self,
        database: Database,
        sessions: Sessions,
        failures: Failures,
        safe: totp.Safe,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:
        self._database = database
        self._sessions = sessions
        self._failures = failures
        self._safe = safe
        self._now = now
        self._new_id = new_id

    def password(self, username: str, password: str, address: str) -> str:
        """The token of a session that waits for its second factor.

        ``CentralError``: ``wait`` (seconds); ``wrong_credentials``, the same for a wrong name and a wrong password.
        """
        name = folded(username)
        self._failures.begin(name, address)
        with self._database.read() as session:
            row = session.scalars(select(Staff).where(Staff.username == name)).one_or_none()
            others = session.scalars(select(Staff.password).where(Staff.closed_at.is_(None)).order_by(Staff.id)).all()
        stored = row.password if row and row.closed_at is None else None
        if not matches(password, stored, somebody_like(name, others)) or row is None:
            raise CentralError("wrong_credentials")
        self._failures.right(name, address)
        with self._database.write() as session:
            # A secret that somebody else was shown before, with the same first password, is not offered again.
            offered = None if row.totp else self._safe.seal(totp.new_secret(), row.id)
            return self._sessions.begin(session, row.id, whole=False, offered=offered)

    def offered(self, person: SignedIn) -> str | None:
        """The secret to set up in an authenticator; None when the person has one."""
        with self._database.read() as session:
            row = session.get(StaffSession, bytes.fromhex(person.session))
        return self._safe.open(row.offered, person.id) if row is not None and row.offered is not None else None

    def code(self, person: SignedIn, typed: str, address: str) -> Entered:
        """The second step: a code of the authenticator, or one of the one-time codes; each counts once.

        ``CentralError``: ``wait`` (seconds), ``wrong_code``, ``totp_unreadable``; ``totp_set_up``: elsewhere meanwhile.
        """
        guessing = _second(person)
        self._failures.begin(guessing, address)
        with self._database.write() as session:
            row = _locked(session, person.id)
            opened = session.get(StaffSession, bytes.fromhex(person.session))
            offered = opened.offered if opened is not None else None
            codes: tuple[str, ...] = ()
            if offered is not None:
                codes = self._confirm(session, row, offered, typed)
            else:
                self._check(row, typed)
            token = self._anew(session, person)
        self._failures.right(guessing, address)
        return Entered(token, codes)

    def _confirm(self, session: Session, row: Staff, offered: bytes, typed: str) -> tuple[str, ...]:
        """The first code of a new authenticator shows that it holds the secret; from now on it is asked for."""
        if row.totp is not None:
            raise CentralError("totp_set_up")
        step = totp.step_of(self._safe.open(offered, row.id), totp.as_typed(typed), self._now(), 0)
        if step is None:
            raise CentralError("wrong_code")
        codes = totp.new_codes()
        row.totp, row.totp_step, row.codes = offered, step, [totp.hashed(code) for code in codes]
        self._note(session, row, "totp_set_up")
        return codes

    def _check(self, row: Staff, typed: str) -> None:
        """One that was right is used up. Raises ``CentralError`` ``wrong_code``, ``totp_unreadable``."""
        plain = totp.as_typed(typed)
        hashed = totp.hashed(plain)
        if hashed in row.codes:
            row.codes = [code for code in row.codes if code != hashed]
            return
        if row.totp is None:
            raise CentralError("wrong_code")
        secret = self._safe.open(row.totp, row.id)
        step = totp.step_of(secret, plain, self._now(), row.totp_step)
        if step is None:
            raise CentralError("wrong_code")
        row.totp, row.totp_step = self._safe.seal(secret, row.id), step  # under the present key of the ministry

    def change_password(self, person: SignedIn, old: str, new: str, address: str) -> str:
        """A new password, which ends every session; the token of the one to go on with.

        ``CentralError``: ``wait``, ``wrong_credentials``, those of ``check_password``.
        """
        check_password(new, person.username, person.display_name)
        self._failures.begin(person.username, address)
        with self._database.read() as session:
            row = session.get(Staff, person.id)
        if row is None or not matches(old, row.password):
            raise CentralError("wrong_credentials")
        self._failures.right(person.username, address)
        hashed = hash_password(new)
        with self._database.write() as session:
            row = _locked(session, person.id)
            row.password = hashed
            end_all(session, person.id)
            self._note(session, row, "password_changed")
            return self._sessions.begin(session, person.id, whole=True)

    def renew_codes(self, person: SignedIn, typed: str, address: str) -> tuple[str, ...]:
        """New one-time codes in place of all old ones.

        ``CentralError``: ``wait``, ``wrong_code``, ``totp_unreadable``.
        """
        guessing = _second(person)
        self._failures.begin(guessing, address)
        codes = totp.new_codes()
        with self._database.write() as session:
            row = _locked(session, person.id)
            self._check(row, typed)
            row.codes = [totp.hashed(code) for code in codes]
            self._note(session, row, "totp_codes_renewed")
        self._failures.right(guessing, address)
        return codes

    def prove(self, person: SignedIn, typed: str, address: str) -> None:
        """Somebody who is signed in shows the second factor once more, before what can't be taken back.

        ``CentralError``: ``wait``, ``wrong_code``, ``totp_unreadable``.
        """
        guessing = _second(person)
        self._failures.begin(guessing, address)
        with self._database.write() as session:
            self._check(_locked(session, person.id), typed)
        self._failures.right(guessing, address)

    def codes_left(self, person: SignedIn) -> int:
        """One-time codes that were not used yet."""
        with self._database.read() as session:
            row = session.get(Staff, person.id)
        return len(row.codes) if row is not None else 0

    def _anew(self, session: Session, person: SignedIn) -> str:
        """A whole session in place of the half one: what somebody planted before is worth nothing."""
        end_one(session, person.id, person.session)
        return self._sessions.begin(session, person.id, whole=True)

    def _note(self, session: Session, row: Staff, verb: str) -> None:
        acts.write(session, self._new_id(), self._now(), row.username, verb, row.id, {})


def _second(person: SignedIn) -> str:
    """For whom guesses at the second factor are counted: no name that anybody can type."""
    return f"totp\0{person.id}"


def _locked(session: Session, staff: str) -> Staff:
    return session.scalars(select(Staff).where(Staff.id == staff).with_for_update()).one()
