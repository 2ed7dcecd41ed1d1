"""What happened here, line after line, each bound to the one before by its hash: nothing can be taken out unseen."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, literal_column, select

from mihan_desktop.storage.schema import audit, outbox, users
from mihan_desktop.storage.statements import prepared, run

_AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_START = b"\0" * 32
_LAST = prepared(select(audit.c.number, audit.c.hash).order_by(audit.c.number.desc()))
_APPEND = prepared(audit.insert())
BEGINNING = "saved"
"""The code of the line with which a record begins: its number must be given to the change (``Outbox.add``)."""
_OF_RECORD = and_(audit.c.record_id == bindparam("of_record"), audit.c.code != literal_column(f"'{BEGINNING}'"))


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One line. details: codes, identifiers and words given, never answers of a form."""

    number: int
    at: datetime
    actor_id: str
    code: str
    record_id: str
    details: Mapping[str, str | int]
    actor_name: str = ""


class Audit:
    """Rows of ``audit``: appended and read, never changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(
        self,
        code: str,
        *,
        at: datetime,
        actor_id: str = "",
        record_id: str = "",
        details: Mapping[str, str | int] | None = None,
    ) -> int:
        """Append a line to the chain; its number."""
        row = run(self._connection, _LAST).fetchone()
        number, before = (1, _START) if row is None else (int(row[0]) + 1, bytes(row[1]))
        values: dict[str, object] = {
            "number": number,
            "at": at.isoformat(),
            "actor_id": actor_id,
            "code": code,
            "record_id": record_id,
            "details": _AS_JSON(dict(sorted(details.items()))) if details else "{}",
        }
        values["hash"] = _hash(before, tuple(values.values()))
        run(self._connection, _APPEND, values)
        return number

    def of_record(self, record_id: str) -> tuple[AuditLine, ...]:
        """What happened to one record, oldest first."""
        beginning = select(outbox.c.audit_number).where(outbox.c.id == record_id).scalar_subquery()
        rows = self._connection.execute(
            select(audit, users.c.display_name)
            .outerjoin(users, users.c.id == audit.c.actor_id)
            .where(_OF_RECORD | (audit.c.number == beginning))
            .order_by(audit.c.number),
            {"of_record": record_id},
        )
        return tuple(_line(row) for row in rows)

    def broken_at(self) -> int | None:
        """The number of the first line that isn't what was written, or None when the chain holds."""
        before = _START
        for expected, row in enumerate(self._connection.execute(select(audit).order_by(audit.c.number)), start=1):
            if row[0] != expected or bytes(row[6]) != _hash(before, tuple(row)[:6]):
                return int(row[0])
            before = bytes(row[6])
        return None


def _hash(before: bytes, values: tuple[object, ...]) -> bytes:
    return hashlib.sha256(before + _AS_JSON(values).encode()).digest()


def _line(row: Sequence[Any]) -> AuditLine:
    return AuditLine(
        number=int(str(row[0])),
        at=datetime.fromisoformat(str(row[1])),
        actor_id=str(row[2]),
        code=str(row[3]),
        record_id=str(row[4]),
        details=json.loads(str(row[5])),
        actor_name="" if row[7] is None else str(row[7]),
    )
