"""Accounts of the ministry's staff: added, listed, given a role or a new password, and kept out when they leave."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from mihan_desktop.domain.passwords import guessable
from sync.central import acts
from sync.central.database import Database
from sync.central.passwords import MINIMUM_LENGTH, hash_password
from sync.central.settings import CentralError
from sync.central.staff_schema import Staff
from sync.central.web.roles import Role
from sync.central.web.sessions import end_all


@dataclass(frozen=True, slots=True)
class StaffLine:
    """One person who was added; closed: no password lets them in. totp: a second factor is set up."""

    id: str
    username: str
    name: str
    role: str
    created_at: datetime
    closed: bool
    totp: bool


class StaffDesk:
    """What an administrator does with accounts. by: their user name, written down with the act; "" writes nothing down.

    Whatever changes what a person may do ends all their sessions in the same transaction.
    """

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id

    def add(self, username: str, display_name: str, password: str, role: str = Role.ANALYST, by: str = "") -> StaffLine:
        """Add a member of staff.

        ``CentralError``: ``username_required``, ``role_unknown``, ``username_taken``, those of ``check_password``.
        """
        name = folded(username)
        if not name or len(name) > 80 or not name.isprintable():
            raise CentralError("username_required")
        check_password(password, name, display_name)
        row = Staff(
            id=self._new_id(), username=name, display_name=display_name.strip()[:200] or name,
            password=hash_password(password), role=_role(role), created_at=self._now(), codes=[], totp_step=0,
        )  # fmt: skip
        try:
            with self._database.write() as session:
                session.add(row)
                session.flush()
                self._note(session, by, "staff_add", row.id, role=row.role)
        except IntegrityError:
            raise CentralError("username_taken", username=name) from None
        return _line(row)

    def everybody(self) -> tuple[StaffLine, ...]:
        """Who was added, by name."""
        with self._database.read() as session:
            return tuple(_line(row) for row in session.scalars(select(Staff).order_by(Staff.username)))

    def one(self, username: str) -> StaffLine:
        """One of them. ``CentralError`` ``username_unknown``."""
        with self._database.read() as session:
            return _line(_known(session, username))

    def change(self, username: str, password: str | None, by: str = "") -> StaffLine:
        """Give a new password, which opens a closed account, or None to keep the person out.

        ``CentralError``: ``username_unknown``, ``last_administrator``, those of ``check_password``.
        """
        if password is not None:
            check_password(password, folded(username))
        hashed = None if password is None else hash_password(password)
        with self._database.write() as session:
            row = _known(session, username)
            if hashed is None:
                self._keep_an_administrator(session, row)
                row.closed_at = row.closed_at or self._now()
            else:
                row.password, row.closed_at = hashed, None
            end_all(session, row.id)
            self._note(session, by, "staff_close" if hashed is None else "staff_password", row.id)
            return _line(row)

    def set_role(self, username: str, role: str, by: str = "") -> StaffLine:
        """What the person may do from now on.

        ``CentralError``: ``username_unknown``, ``role_unknown``, ``last_administrator``.
        """
        new = _role(role)
        with self._database.write() as session:
            row = _known(session, username)
            if row.role != new:
                self._keep_an_administrator(session, row)
                row.role = new
                end_all(session, row.id)
                self._note(session, by, "staff_role", row.id, role=new)
            return _line(row)

    def reset_totp(self, username: str, by: str = "") -> StaffLine:
        """Forget the second factor of somebody who lost it: the next sign-in sets up a new one.

        ``CentralError`` ``username_unknown``.
        """
        with self._database.write() as session:
            row = _known(session, username)
            row.totp, row.codes = None, []
            end_all(session, row.id)
            self._note(session, by, "staff_totp_reset", row.id)
            return _line(row)

    def _keep_an_administrator(self, session: Session, leaving: Staff) -> None:
        others = select(func.count()).where(
            Staff.role == Role.ADMINISTRATOR, Staff.closed_at.is_(None), Staff.id != leaving.id
        )
        if leaving.role == Role.ADMINISTRATOR and leaving.closed_at is None and not session.scalar(others):
            raise CentralError("last_administrator")

    def _note(self, session: Session, by: str, verb: str, subject: str, **details: str) -> None:
        if by:
            acts.write(session, self._new_id(), self._now(), by, verb, subject, details)


def folded(username: str) -> str:
    """A user name as it is kept."""
    return username.strip().casefold()


def check_password(password: str, *known: str) -> None:
    """Raises ``CentralError`` ``password_too_short`` (minimum), ``password_common``. known: the person's names."""
    if len(password) < MINIMUM_LENGTH:
        raise CentralError("password_too_short", minimum=MINIMUM_LENGTH)
    if guessable(password, *known):
        raise CentralError("password_common")


def _role(role: str) -> str:
    try:
        return str(Role(role))
    except ValueError:
        raise CentralError("role_unknown", role=role[:80]) from None


def _known(session: Session, username: str) -> Staff:
    name = folded(username)
    row = session.scalars(select(Staff).where(Staff.username == name).with_for_update()).one_or_none()
    if row is None:
        raise CentralError("username_unknown", username=name[:80])
    return row


def _line(row: Staff) -> StaffLine:
    return StaffLine(
        row.id, row.username, row.display_name, row.role, row.created_at, row.closed_at is not None,
        row.totp is not None,
    )  # fmt: skip
