"""What the ministry's administrator does from the command line: offices, codes, desks, approvers; each written down."""

import getpass
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central import acts, feeding, withdrawing
from sync.central.database import Database
from sync.central.publishing_schema import WithdrawnPerson
from sync.central.schema import Act, Approver, Device, EnrolmentCode, Office
from sync.central.settings import CentralError
from sync.protocol import limits
from sync.protocol.printed_code import CodeKind, PrintedCode

UNSPECIFIED = "unspecified"
"""Governorate of an office for which nobody named one."""


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One office; parent: id or ``""``; closed_at: None while it may send."""

    id: str
    name: str
    governorate: str
    parent: str
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A printed code that may still be used; id: not what is printed. serial: as ``EnrolmentCode.serial``."""

    id: str
    kind: str
    office: str
    name: str
    expires_at: datetime
    serial: int | None


@dataclass(frozen=True, slots=True)
class ApproverLine:
    """A supervisor; revoked_at: None while their countersignature counts."""

    id: str
    office: str
    name: str
    device: str
    created_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class WithdrawnLine:
    """Somebody who may not be let in at an office's desks; words: why."""

    user: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class BehindLine:
    """A desk that has not heard of the newest keys; serial: of the newest statement that it has."""

    id: str
    office: str
    serial: int


@dataclass(frozen=True, slots=True)
class ActLine:
    """One line of the centre's log. actor: the system's user at the terminal."""

    at: datetime
    actor: str
    verb: str
    subject: str
    details: str


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """One enrolled desk; revoked_at: None while it may send."""

    id: str
    office: str
    office_name: str
    program: str
    enrolled_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class IssuedCode:
    """A fresh code, shown this once: the centre keeps nothing from which it could be printed again."""

    code: str
    kind: str
    office: str
    expires_at: datetime


class Administration:
    """The acts; each is one transaction. by: who of the staff acts; "": the system's user at a terminal."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id

    def add_office(self, name: str, governorate: str = "", parent: str = "", office_id: str = "") -> OfficeLine:
        """Add an office to the tree.

        ``CentralError``: ``name_required``, ``office_unknown`` (the parent), ``office_exists``.
        """
        name = name.strip()
        if not 1 <= len(name) <= limits.NAME or len(governorate) > limits.IDENTIFIER:
            raise CentralError("name_required")
        with self._database.write() as session:
            above = self._office(session.get(Office, parent), parent) if parent else None
            if office_id and session.get(Office, office_id) is not None:
                raise CentralError("office_exists", office=office_id)
            row = Office(
                id=office_id or self._new_id(),
                name=name,
                governorate=governorate.strip() or (above.governorate if above else UNSPECIFIED),
                parent_id=parent or None,
                created_at=self._now(),
            )
            session.add(row)
            self._note(session, "office_add", row.id, {"name": name, "governorate": row.governorate})
        return OfficeLine(row.id, row.name, row.governorate, parent)

    def rename_office(self, office: str, name: str) -> OfficeLine:
        """Give an office another name. ``CentralError``: ``office_unknown``, ``name_required``."""
        name = name.strip()
        if not 1 <= len(name) <= limits.NAME:
            raise CentralError("name_required")
        with self._database.write() as session:
            row = self._office(session.get(Office, office), office)
            self._note(session, "office_rename", office, {"before": row.name, "name": name})
            row.name = name
            return _office_line(row)

    def close_office(self, office: str) -> OfficeLine:
        """Let nothing more in from an office; what it sent stays. Again: no change. ``CentralError``: as above."""
        with self._database.write() as session:
            row = self._office(session.get(Office, office), office)
            row.closed_at = row.closed_at or self._now()
            self._note(session, "office_close", office, {})
            return _office_line(row)

    def reopen_office(self, office: str) -> OfficeLine:
        """Let a closed office send again. ``CentralError``: ``office_unknown``."""
        with self._database.write() as session:
            row = self._office(session.get(Office, office), office)
            row.closed_at = None
            self._note(session, "office_reopen", office, {})
            return _office_line(row)

    def offices(self) -> tuple[OfficeLine, ...]:
        """Every office, by name."""
        with self._database.read() as session:
            rows = session.scalars(select(Office).order_by(Office.name, Office.id))
            return tuple(_office_line(row) for row in rows)

    def issue_code(
        self, kind: CodeKind, office: str, printed: tuple[Ed25519PublicKey, int], valid: timedelta, name: str = ""
    ) -> IssuedCode:
        """Make a one-time code for a device or, by ``name``, a supervisor. printed: as ``ministry_keys.printing_key``.

        ``CentralError``: ``office_unknown``.
        """
        ministry, serial = printed
        code = PrintedCode.new(kind, ministry)
        with self._database.write() as session:
            self._office(session.get(Office, office), office)
            row = EnrolmentCode(
                id=code.id,
                purpose=kind.name.lower(),
                office_id=office,
                name=name.strip(),
                proof_key=code.proof_key,
                created_at=self._now(),
                expires_at=self._now() + valid,
                serial=serial,
            )
            session.add(row)
            self._note(session, "code_issue", row.id, {"kind": row.purpose, "office": office})
        return IssuedCode(str(code), row.purpose, office, row.expires_at)

    def devices(self) -> tuple[DeviceLine, ...]:
        """Every desk that ever enrolled, oldest first."""
        with self._database.read() as session:
            rows = session.execute(
                select(Device, Office.name).join(Office, Office.id == Device.office_id).order_by(Device.enrolled_at)
            )
            return tuple(
                DeviceLine(row.id, row.office_id, office, row.program, row.enrolled_at, row.revoked_at)
                for row, office in rows
            )

    def revoke_device(self, device: str, words: str = "", by: str = "") -> DeviceLine:
        """Let nothing more in from a desk, and say so to it; what it sent before stays. Again: only the words change.

        words: why, for the people of the office. ``CentralError``: ``device_unknown``.
        """
        with self._database.write() as session:
            row = session.get(Device, device)
            if row is None:
                raise CentralError("device_unknown", device=device)
            withdrawing.withdraw_device(session, row, words, self._now())
            self._note(session, "device_revoke", device, {"words": words} if words else {}, by)
        return self._device_line(device)

    def restore_device(self, device: str, words: str = "", by: str = "") -> DeviceLine:
        """Let a revoked desk send and hear again: it was found. ``CentralError``: ``device_unknown``."""
        with self._database.write() as session:
            row = session.get(Device, device)
            if row is None:
                raise CentralError("device_unknown", device=device)
            withdrawing.restore_device(session, row, words, self._now())
            self._note(session, "device_restore", device, {"words": words} if words else {}, by)
        return self._device_line(device)

    def withdraw_user(self, user: str, office: str, words: str = "", by: str = "") -> int:
        """Let somebody neither sign in at an office's desks nor approve anything more; what they did stays.

        How many signing keys of theirs were revoked. ``CentralError``: ``office_unknown``.
        """
        with self._database.write() as session:
            self._office(session.get(Office, office), office)
            revoked = withdrawing.withdraw_user(session, user, office, words, self._now())
            self._note(session, "user_withdraw", user, {"office": office, "words": words, "approvers": revoked}, by)
        return revoked

    def restore_user(self, user: str, office: str, words: str = "", by: str = "") -> int:
        """Take a withdrawal back. How many signing keys count again.

        ``CentralError``: ``office_unknown``, ``user_not_withdrawn``.
        """
        with self._database.write() as session:
            self._office(session.get(Office, office), office)
            back = withdrawing.restore_user(session, user, office, words, self._now())
            if back < 0:
                raise CentralError("user_not_withdrawn", user=user, office=office)
            self._note(session, "user_restore", user, {"office": office, "words": words, "approvers": back}, by)
        return back

    def withdrawn_users(self, office: str) -> tuple[WithdrawnLine, ...]:
        """Who may not be let in at an office's desks, the latest first."""
        query = select(WithdrawnPerson).where(
            WithdrawnPerson.office_id == office, WithdrawnPerson.restored_at.is_(None)
        )  # fmt: skip
        with self._database.read() as session:
            rows = session.scalars(query.order_by(WithdrawnPerson.at.desc(), WithdrawnPerson.user_id))
            return tuple(WithdrawnLine(row.user_id, row.at, row.words) for row in rows)

    def open_codes(self) -> tuple[CodeLine, ...]:
        """Codes that may still be used, the first to expire first."""
        with self._database.read() as session:
            rows = session.scalars(
                select(EnrolmentCode)
                .where(
                    EnrolmentCode.used_at.is_(None),
                    EnrolmentCode.cancelled_at.is_(None),
                    EnrolmentCode.expires_at > self._now(),
                )
                .order_by(EnrolmentCode.expires_at)
            )
            return tuple(_code_line(row) for row in rows)

    def cancel_code(self, code: str) -> CodeLine:
        """Take back a code that nobody has used. ``CentralError``: ``code_unknown``, ``code_used``."""
        with self._database.write() as session:
            row = session.get(EnrolmentCode, code, with_for_update=True)
            if row is None:
                raise CentralError("code_unknown", id=code)
            if row.used_at is not None:
                raise CentralError("code_used", id=code)
            row.cancelled_at = row.cancelled_at or self._now()
            self._note(session, "code_cancel", code, {})
            return _code_line(row)

    def approvers(self) -> tuple[ApproverLine, ...]:
        """Every supervisor, by office and name."""
        with self._database.read() as session:
            rows = session.scalars(select(Approver).order_by(Approver.office_id, Approver.name, Approver.id))
            return tuple(_approver_line(row) for row in rows)

    def revoke_approver(self, approver: str, office: str) -> ApproverLine:
        """Accept a supervisor's signature no more; what it approved stays. ``CentralError``: ``approver_unknown``."""
        with self._database.write() as session:
            row = session.get(Approver, (approver, office))
            if row is None:
                raise CentralError("approver_unknown", approver=approver, office=office)
            row.revoked_at = row.revoked_at or self._now()
            self._note(session, "approver_revoke", approver, {"office": office})
            return _approver_line(row)

    def behind_keys(self, serial: int) -> tuple[BehindLine, ...]:
        """Desks in use that know no statement as new as ``serial``: they would miss a key that is put away now."""
        with self._database.read() as session:
            rows = session.scalars(
                select(Device)
                .where(Device.keys_serial < serial, Device.revoked_at.is_(None))
                .order_by(Device.office_id, Device.id)
            )
            return tuple(BehindLine(row.id, row.office_id, row.keys_serial) for row in rows)

    def tell_keys(self, verb: str, key: str, serial: int, letters: Sequence[bytes]) -> None:
        """Write a change of the ministry's keys down, and put its signed statements into every desk's feed."""
        with self._database.write() as session:
            self._note(session, verb, key, {"serial": serial})
            feeding.say_keys(session, letters, self._now())

    def note_act(self, verb: str, subject: str, details: Mapping[str, object]) -> None:
        """Write an act down that was done elsewhere."""
        with self._database.write() as session:
            self._note(session, verb, subject, details)

    def acts(self, most: int = 200) -> tuple[ActLine, ...]:
        """The newest lines of the log first."""
        with self._database.read() as session:
            rows = session.scalars(select(Act).order_by(Act.at.desc(), Act.id.desc()).limit(most))
            return tuple(
                ActLine(row.at, row.actor, row.verb, row.subject, json.dumps(row.details, ensure_ascii=False))
                for row in rows
            )

    def _note(
        self, session: Session, verb: str, subject: str, details: Mapping[str, object], by: str = ""
    ) -> None:  # fmt: skip
        acts.write(session, self._new_id(), self._now(), by or acting(), verb, subject, details)

    def _device_line(self, device: str) -> DeviceLine:
        return next(line for line in self.devices() if line.id == device)

    @staticmethod
    def _office(row: Office | None, office: str) -> Office:
        if row is None:
            raise CentralError("office_unknown", office=office)
        return row


def _office_line(row: Office) -> OfficeLine:
    return OfficeLine(row.id, row.name, row.governorate, row.parent_id or "", row.closed_at)


def _code_line(row: EnrolmentCode) -> CodeLine:
    return CodeLine(row.id, row.purpose, row.office_id, row.name, row.expires_at, row.serial)


def _approver_line(row: Approver) -> ApproverLine:
    return ApproverLine(row.id, row.office_id, row.name, row.device_id, row.created_at, row.revoked_at)


def acting() -> str:
    """The system's user; "" where it has no name for them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
