"""What the ministry's administrator does from the command line: offices, printed codes, devices."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select

from sync.central.database import Database
from sync.central.schema import Device, EnrolmentCode, Office
from sync.central.settings import CentralError
from sync.protocol import limits
from sync.protocol.printed_code import CodeKind, PrintedCode

UNSPECIFIED = "unspecified"
"""Governorate of an office for which nobody named one."""


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One office; parent: id or ``""``."""

    id: str
    name: str
    governorate: str
    parent: str


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
    """The acts; each is one transaction."""

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
        return OfficeLine(row.id, row.name, row.governorate, parent)

    def offices(self) -> tuple[OfficeLine, ...]:
        """Every office, by name."""
        with self._database.read() as session:
            rows = session.scalars(select(Office).order_by(Office.name, Office.id))
            return tuple(OfficeLine(row.id, row.name, row.governorate, row.parent_id or "") for row in rows)

    def issue_code(
        self, kind: CodeKind, office: str, ministry: Ed25519PublicKey, valid: timedelta, name: str = ""
    ) -> IssuedCode:
        """Make a one-time code for a device or, by ``name``, a supervisor. ``CentralError``: ``office_unknown``."""
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
            )
            session.add(row)
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

    def revoke_device(self, device: str) -> DeviceLine:
        """Let nothing more in from a desk; what it sent before stays. Again: no change.

        ``CentralError``: ``device_unknown``.
        """
        with self._database.write() as session:
            row = session.get(Device, device)
            if row is None:
                raise CentralError("device_unknown", device=device)
            row.revoked_at = row.revoked_at or self._now()
        return next(line for line in self.devices() if line.id == device)

    @staticmethod
    def _office(row: Office | None, office: str) -> Office:
        if row is None:
            raise CentralError("office_unknown", office=office)
        return row
