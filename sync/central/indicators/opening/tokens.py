"""Tokens with which programs read open data: made by an administrator, shown once, for some sets, until some day."""

import hashlib
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central import acts
from sync.central.database import Database
from sync.central.indicators.opening.datasets import Scope
from sync.central.indicators.opening.schema import NAME, OpenToken
from sync.central.settings import CentralError

LONGEST_DAYS: Final = 400
USUAL_DAYS: Final = 365
BEGINS: Final = "mihan_"
"""What a token begins with, so that whoever finds one in a file knows what it is."""
_BYTES: Final = 32
_USED: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class TokenLine:
    """One of them, as pages and commands show it."""

    id: str
    name: str
    scopes: frozenset[Scope]
    made_by: str
    made_at: datetime
    expires_at: datetime
    ended_at: datetime | None
    used_at: datetime | None

    def is_open(self, now: datetime) -> bool:
        """Whether it opens anything."""
        return self.ended_at is None and now < self.expires_at


class Tokens:
    """Of one centre. Each making and ending is a line of its log, with who did it."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database, self._now, self._new_id = database, now, new_id

    def listed(self) -> tuple[TokenLine, ...]:
        """The newest first."""
        with self._database.read() as session:
            return tuple(_line(row) for row in session.scalars(select(OpenToken).order_by(OpenToken.made_at.desc())))

    def make(self, name: str, scopes: Iterable[str], days: int, by: str) -> tuple[TokenLine, str]:
        """A new one and its text, which is never shown again. days: after which it opens nothing.

        CentralError ``token_name``, ``token_scopes``, ``token_days``.
        """
        named, wanted = name.strip(), frozenset(scopes)
        if not named or len(named) > NAME:
            raise CentralError("token_name")
        if not wanted or not wanted <= set(Scope):
            raise CentralError("token_scopes")
        if not 1 <= days <= LONGEST_DAYS:
            raise CentralError("token_days", most=LONGEST_DAYS)
        text, now = BEGINS + secrets.token_urlsafe(_BYTES), self._now()
        with self._database.write() as session:
            row = OpenToken(
                id=self._new_id(), hash=_hash(text), name=named, scopes=sorted(wanted), made_by=by, made_at=now,
                expires_at=now + timedelta(days=days), ended_at=None, used_at=None,
            )  # fmt: skip
            session.add(row)
            self._note(session, "token_make", row, by)
            return _line(row), text

    def end(self, token: str, by: str) -> TokenLine:
        """Let it open nothing from now on. CentralError ``token_unknown``; one that was ended stays as it is."""
        with self._database.write() as session:
            row = session.get(OpenToken, token, with_for_update=True)
            if row is None:
                raise CentralError("token_unknown")
            if row.ended_at is None:
                row.ended_at = self._now()
                self._note(session, "token_end", row, by)
            return _line(row)

    def opened(self, text: str) -> frozenset[Scope] | None:
        """What the text of a token opens; None for one that opens nothing."""
        if not text.startswith(BEGINS) or len(text) > 2 * NAME:
            return None
        now = self._now()
        with self._database.read() as session:
            row = session.scalars(select(OpenToken).where(OpenToken.hash == _hash(text))).first()
            line = None if row is None else _line(row)
        if line is None or not line.is_open(now):
            return None
        if line.used_at is None or now - line.used_at > _USED:
            with self._database.write() as session:
                session.get_one(OpenToken, line.id).used_at = now
        return line.scopes

    def _note(self, session: Session, verb: str, row: OpenToken, by: str) -> None:
        details = {"name": row.name, "scopes": " ".join(row.scopes), "until": row.expires_at.date().isoformat()}
        acts.write(session, self._new_id(), self._now(), by, verb, row.id, details)


def _hash(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


def _line(row: OpenToken) -> TokenLine:
    return TokenLine(
        row.id, row.name, frozenset(Scope(one) for one in row.scopes), row.made_by, row.made_at, row.expires_at,
        row.ended_at, row.used_at,
    )  # fmt: skip
