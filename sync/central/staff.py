"""Who at the ministry may look: passwords, sign-in that slows down guessing, sessions known by a hash."""

import hashlib
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from sync.central.database import Database
from sync.central.passwords import MINIMUM_LENGTH, hash_password, matches
from sync.central.schema import Staff, StaffSession
from sync.central.settings import CentralError

SESSION = timedelta(hours=8)
FREE_TRIES = 3
LONGEST_WAIT = timedelta(minutes=15)
REMEMBERED_NAMES = 10_000

CLOSED: Final = "closed"
"""In the place of a password's hash: nobody's password."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A member of staff with an open session. csrf: what every form of theirs must carry."""

    id: str
    username: str
    display_name: str
    csrf: str


class Throttle:
    """A wait that doubles with every wrong password for one name, known or not."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._failures: dict[str, tuple[int, datetime]] = {}
        self._lock = threading.Lock()

    def wait(self, name: str) -> int:
        """Seconds until ``name`` may try again; 0 when it may now."""
        with self._lock:
            count, last = self._failures.get(name, (0, self._now()))
        if count < FREE_TRIES:
            return 0
        pause = min(timedelta(seconds=2 ** min(count - FREE_TRIES + 1, 20)), LONGEST_WAIT)
        return max(0, round((last + pause - self._now()).total_seconds()))

    def failed(self, name: str) -> None:
        """One more wrong try."""
        with self._lock:
            count, _ = self._failures.pop(name, (0, self._now()))
            self._failures[name] = (count + 1, self._now())
            while len(self._failures) > REMEMBERED_NAMES:
                del self._failures[next(iter(self._failures))]

    def succeeded(self, name: str) -> None:
        """Forget what went before."""
        with self._lock:
            self._failures.pop(name, None)


@dataclass(frozen=True, slots=True)
class StaffLine:
    """One person who was added; closed: no password lets them in."""

    id: str
    username: str
    name: str
    created_at: datetime
    closed: bool


class StaffDesk:
    """Adds staff, signs them in and out."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id
        self._throttle = Throttle(now)

    def add(self, username: str, display_name: str, password: str) -> str:
        """Add a member of staff; their id.

        ``CentralError``: ``username_required``, ``password_too_short``, ``username_taken``.
        """
        name = username.strip().casefold()
        if not name or len(name) > 80:
            raise CentralError("username_required")
        _check_length(password)
        row = Staff(
            id=self._new_id(),
            username=name,
            display_name=display_name.strip() or name,
            password=hash_password(password),
            created_at=self._now(),
        )
        try:
            with self._database.write() as session:
                session.add(row)
        except IntegrityError:
            raise CentralError("username_taken", username=name) from None
        return row.id

    def everybody(self) -> tuple[StaffLine, ...]:
        """Who was added, by name."""
        with self._database.read() as session:
            return tuple(_line(row) for row in session.scalars(select(Staff).order_by(Staff.username)))

    def change(self, username: str, password: str | None) -> StaffLine:
        """Give a new password, or None to keep the person out; either way all their sign-ins end.

        ``CentralError``: ``username_unknown``, ``password_too_short``.
        """
        if password is not None:
            _check_length(password)
        name = username.strip().casefold()
        with self._database.write() as session:
            row = session.scalars(select(Staff).where(Staff.username == name)).one_or_none()
            if row is None:
                raise CentralError("username_unknown", username=name)
            row.password = CLOSED if password is None else hash_password(password)
            session.execute(delete(StaffSession).where(StaffSession.staff_id == row.id))
            return _line(row)

    def sign_in(self, username: str, password: str) -> str:
        """The token for the cookie.

        ``CentralError``: ``wait`` (seconds); ``wrong_credentials``, the same for a wrong name and a wrong password.
        """
        name = username.strip().casefold()
        if seconds := self._throttle.wait(name):
            raise CentralError("wait", seconds=seconds)
        with self._database.read() as session:
            row = session.scalars(select(Staff).where(Staff.username == name)).one_or_none()
        if not matches(password, row.password if row and row.password != CLOSED else None) or row is None:
            self._throttle.failed(name)
            raise CentralError("wrong_credentials")
        self._throttle.succeeded(name)
        token = secrets.token_urlsafe(32)
        with self._database.write() as session:
            session.execute(delete(StaffSession).where(StaffSession.expires_at < self._now()))
            session.add(
                StaffSession(
                    token=_fingerprint(token),
                    staff_id=row.id,
                    csrf=secrets.token_urlsafe(24),
                    expires_at=self._now() + SESSION,
                )
            )
        return token

    def who(self, token: str) -> SignedIn | None:
        """Whose cookie this is; None when it is nobody's or too old."""
        if not token:
            return None
        with self._database.read() as session:
            found = session.execute(
                select(Staff, StaffSession)
                .join(StaffSession, StaffSession.staff_id == Staff.id)
                .where(StaffSession.token == _fingerprint(token), StaffSession.expires_at > self._now())
            ).one_or_none()
        if found is None:
            return None
        person, opened = found
        return SignedIn(person.id, person.username, person.display_name, opened.csrf)

    def sign_out(self, token: str) -> None:
        """End the session."""
        with self._database.write() as session:
            session.execute(delete(StaffSession).where(StaffSession.token == _fingerprint(token)))


def _check_length(password: str) -> None:
    if len(password) < MINIMUM_LENGTH:
        raise CentralError("password_too_short", minimum=MINIMUM_LENGTH)


def _line(row: Staff) -> StaffLine:
    return StaffLine(row.id, row.username, row.display_name, row.created_at, row.password == CLOSED)


def _fingerprint(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
