"""What happened here, line after line, each bound to the one before by its hash: nothing can be taken out unseen."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, literal_column, select

from mihan_desktop.domain.auditing import AuditQuery, LoggedLine, codes_of
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.storage.schema import audit, classes, outbox, users
from mihan_desktop.storage.statements import prepared, run
from sync.protocol.audit import START, Line, details_text, line_hash

_LAST = prepared(select(audit.c.number, audit.c.hash).order_by(audit.c.number.desc()))
_APPEND = prepared(audit.insert())
_HASH_OF = prepared(select(audit.c.hash).where(audit.c.number == bindparam("of_number")))
_FROM = prepared(select(audit).where(audit.c.number > bindparam("after")).order_by(audit.c.number))
_MOST_BREAKS = 20
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
        number, before = (1, START) if row is None else (int(row[0]) + 1, bytes(row[1]))
        values: dict[str, object] = {
            "number": number,
            "at": at.isoformat(),
            "actor_id": actor_id,
            "code": code,
            "record_id": record_id,
            "details": details_text(details),
        }
        values["hash"] = line_hash(before, *values.values())  # type: ignore[arg-type]
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

    def page(self, query: AuditQuery, most: int) -> tuple[LoggedLine, ...]:
        """The newest lines that ``query`` asks for, with the names of who and whom they are about."""
        condition = [audit.c.number < query.before] if query.before else []
        if query.group is not None:
            condition.append(audit.c.code.in_(codes_of(query.group)))
        if query.actor_id:
            condition.append(audit.c.actor_id == query.actor_id)
        if query.record_id:
            condition.append(audit.c.record_id == query.record_id)
        if query.since is not None:
            condition.append(audit.c.at >= _begins(query.since))
        if query.until is not None:
            condition.append(audit.c.at < _begins(query.until + timedelta(days=1)))
        about, first = users.alias(), outbox.alias()
        rows = self._connection.execute(
            select(
                audit, users.c.display_name,
                func.coalesce(first.c.label, classes.c.title, about.c.display_name, ""),
            )
            .outerjoin(users, users.c.id == audit.c.actor_id)
            .outerjoin(first, first.c.id == audit.c.record_id)
            .outerjoin(classes, classes.c.id == audit.c.record_id)
            .outerjoin(about, about.c.id == audit.c.record_id)
            .where(*condition)
            .order_by(audit.c.number.desc())
            .limit(most)
        )  # fmt: skip
        return tuple(
            LoggedLine(
                number, datetime.fromisoformat(at), code, actor_id, actor or "", record_id, record, json.loads(details)
            )
            for number, at, actor_id, code, record_id, details, _, actor, record in rows
        )

    def actors(self) -> tuple[tuple[str, str], ...]:
        """(id, name) of whoever is or was here."""
        rows = self._connection.execute(select(users.c.id, users.c.display_name))
        return tuple((row.id, row.display_name) for row in rows)

    def beginning(self) -> datetime | None:
        """When the first line was written."""
        at = self._connection.execute(select(audit.c.at).order_by(audit.c.number).limit(1)).scalar_one_or_none()
        return None if at is None else datetime.fromisoformat(at)

    def head(self) -> tuple[int, bytes]:
        """Number and hash of the newest line; 0 and ``START`` before the first."""
        row = run(self._connection, _LAST).fetchone()
        return (0, START) if row is None else (int(row[0]), bytes(row[1]))

    def lines_after(self, number: int, most: int) -> tuple[Line, ...]:
        """Lines as they travel, ``most`` at once, in order."""
        rows = run(self._connection, f"{_FROM} LIMIT :most", {"after": number, "most": most})
        return tuple(Line(*row[:6]) for row in rows)

    def hash_of(self, number: int) -> bytes | None:
        """The hash of a line, ``START`` for number 0; None when it is not there."""
        if number == 0:
            return START
        row = run(self._connection, _HASH_OF, {"of_number": number}).fetchone()
        return None if row is None else bytes(row[0])

    def breaks(self, after: int = 0) -> tuple[int, ...]:
        """The numbers of lines that are not what was written there or follow a gap; none when the chain holds.

        after: a line from which on to look. Twenty at most: then nothing of it is worth anything.
        """
        found: list[int] = []
        expected, before = after + 1, self.hash_of(after)
        for number, at, actor, code, record, details, kept in run(self._connection, _FROM, {"after": after}):
            hashed = None if before is None else line_hash(before, number, at, actor, code, record, details)
            if number != expected or kept != hashed:
                found.append(number)
                if len(found) == _MOST_BREAKS:
                    break
            expected, before = number + 1, kept
        return tuple(found)

    def broken_at(self) -> int | None:
        """The number of the first line that isn't what was written, or None when the chain holds."""
        found = self.breaks()
        return found[0] if found else None


def _begins(day: date) -> str:
    """When a day begins by Iraq's clock, as times stand in the lines."""
    return datetime.combine(day, time(), IRAQ).astimezone(UTC).isoformat()


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
