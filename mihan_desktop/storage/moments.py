"""Moments that this desk remembers beside its records: when the ministry was heard, when a copy was made."""

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.storage.schema import cursors

_HEARD: Final = "ministry_heard_at"
_SEEN: Final = "latest_seen_at"
_WARNED: Final = "trust_warned"
_BACKED_UP: Final = "backed_up_at"
_BACKED_UP_TO: Final = "backed_up_to"
_REMINDED: Final = "backup_reminded_at"


class Moments:
    """Rows of ``cursors``; seconds since 1970 UTC."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def heard(self) -> datetime | None:
        """When the ministry, by its own clock, said the newest of what was heard."""
        return self._get(_HEARD)

    def hear(self, said: datetime) -> None:
        """The ministry was heard; that moment is also the latest that is known to have been."""
        self._put(_HEARD, int(said.timestamp()))
        self._put(_SEEN, int(said.timestamp()))

    def seen(self) -> datetime | None:
        """The latest moment that was ever on this desk's clock since the ministry was heard."""
        return self._get(_SEEN)

    def see(self, now: datetime) -> None:
        """It is at least ``now``."""
        before = self.seen()
        if before is None or now > before:
            self._put(_SEEN, int(now.timestamp()))

    def warn(self, left: int) -> bool:
        """People are told that ``left`` days are left; False when they have been told so already."""
        found = select(cursors.c.value).where(cursors.c.name == _WARNED)
        if self._connection.execute(found).scalar_one_or_none() == left:
            return False
        self._put(_WARNED, left)
        return True

    def backed_up(self) -> tuple[datetime, int] | None:
        """When the newest copy of everything was made that counts, and the highest number of a change in it."""
        at = self._get(_BACKED_UP)
        found = select(cursors.c.value).where(cursors.c.name == _BACKED_UP_TO)
        return None if at is None else (at, int(self._connection.execute(found).scalar_one_or_none() or 0))

    def back_up(self, at: datetime, last: int) -> None:
        """A copy of everything was made, with the changes up to number ``last``."""
        self._put(_BACKED_UP, int(at.timestamp()))
        self._put(_BACKED_UP_TO, last)

    def reminded(self) -> datetime | None:
        """When people were last told that a copy is due."""
        return self._get(_REMINDED)

    def remind(self, now: datetime) -> None:
        """They are told now."""
        self._put(_REMINDED, int(now.timestamp()))

    def _get(self, name: str) -> datetime | None:
        found = select(cursors.c.value).where(cursors.c.name == name)
        value = self._connection.execute(found).scalar_one_or_none()
        return None if value is None else datetime.fromtimestamp(int(value), UTC)

    def _put(self, name: str, value: int) -> None:
        put = insert(cursors).values(name=name, value=value)
        self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
