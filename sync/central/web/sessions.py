"""Open sessions: known by a hash of their cookie, ended by time, by hand, and by whatever changes a person's rights."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from sync.central.database import Database
from sync.central.staff_schema import Staff, StaffSession
from sync.central.web.roles import MAY, Permission, Role

LONGEST: Final = timedelta(hours=8)
IDLE: Final = timedelta(minutes=30)
HALF: Final = timedelta(minutes=10)
"""For how long a right password waits for the second factor."""
NOTED: Final = timedelta(minutes=1)
"""How exactly is known when a session was last used: not every look at a page is worth a write."""

_WHO: Final = (
    select(
        Staff.id, Staff.username, Staff.display_name, Staff.role,
        StaffSession.csrf, StaffSession.whole, StaffSession.seen_at,
    )
    .join(StaffSession, StaffSession.staff_id == Staff.id)
    .where(
        StaffSession.token == bindparam("name"), StaffSession.expires_at > bindparam("at"),
        StaffSession.seen_at > bindparam("used"), Staff.closed_at.is_(None),
    )
)  # fmt: skip
"""Asked before every page: columns, not objects, and the same text each time."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A member of staff with an open session. csrf: what every form of theirs must carry.

    whole: the second factor was right too; without it nothing may be seen. session: names it; is not its cookie.
    """

    id: str
    username: str
    display_name: str
    csrf: str
    role: Role
    whole: bool
    session: str

    def may(self, permission: Permission) -> bool:
        """Whether this person may do that."""
        return self.whole and permission in MAY[self.role]


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One open session of a person. name: as ``SignedIn.session``."""

    name: str
    created_at: datetime
    seen_at: datetime
    whole: bool


class Sessions:
    """Who a cookie belongs to, and what is open."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def begin(self, session: Session, staff: str, *, whole: bool, offered: bytes | None = None) -> str:
        """A new session, in the caller's transaction; the token for its cookie."""
        token, at = secrets.token_urlsafe(32), self._now()
        session.execute(delete(StaffSession).where(StaffSession.expires_at < at))
        session.add(
            StaffSession(
                token=_hash(token), staff_id=staff, csrf=secrets.token_urlsafe(24), whole=whole, created_at=at,
                seen_at=at, expires_at=at + (LONGEST if whole else HALF), offered=offered,
            )
        )  # fmt: skip
        return token

    def who(self, token: str) -> SignedIn | None:
        """Whose cookie this is; None when it is nobody's any more."""
        if not token:
            return None
        at, name = self._now(), _hash(token)
        with self._database.look() as connection:
            found = connection.execute(_WHO, {"name": name, "at": at, "used": at - IDLE}).one_or_none()
        if found is None:
            return None
        staff, username, display_name, role, csrf, whole, seen_at = found
        if at - seen_at >= NOTED:
            with self._database.write() as session:
                session.execute(update(StaffSession).where(StaffSession.token == name).values(seen_at=at))
        return SignedIn(staff, username, display_name, csrf, Role(role), whole, name.hex())

    def of(self, staff: str) -> tuple[SessionLine, ...]:
        """The open sessions of a person, newest first."""
        at = self._now()
        with self._database.read() as session:
            rows = session.scalars(
                select(StaffSession)
                .where(
                    StaffSession.staff_id == staff, StaffSession.expires_at > at, StaffSession.seen_at > at - IDLE
                )
                .order_by(StaffSession.created_at.desc(), StaffSession.token)
            )  # fmt: skip
            return tuple(SessionLine(row.token.hex(), row.created_at, row.seen_at, row.whole) for row in rows)

    def end(self, staff: str, name: str) -> None:
        """End one session of ``staff``."""
        with self._database.write() as session:
            end_one(session, staff, name)


def end_one(session: Session, staff: str, name: str) -> None:
    """End one session, in the caller's transaction."""
    try:
        token = bytes.fromhex(name)
    except ValueError:
        return
    session.execute(delete(StaffSession).where(StaffSession.staff_id == staff, StaffSession.token == token))


def end_all(session: Session, staff: str) -> None:
    """End every session of a person, in the caller's transaction."""
    session.execute(delete(StaffSession).where(StaffSession.staff_id == staff))


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode(errors="replace")).digest()
