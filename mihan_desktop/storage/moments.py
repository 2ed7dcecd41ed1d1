"""Moments that this desk remembers beside its records: when the ministry was heard, the latest it has ever seen."""

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.storage.schema import cursors

_HEARD: Final = "ministry_heard_at"
_SEEN: Final = "latest_seen_at"
_WARNED: Final = "trust_warned"


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

    def _get(self, name: str) -> datetime | None:
        found = select(cursors.c.value).where(cursors.c.name == name)
        value = self._connection.execute(found).scalar_one_or_none()
        return None if value is None else datetime.fromtimestamp(int(value), UTC)

    def _put(self, name: str, value: int) -> None:
        put = insert(cursors).values(name=name, value=value)
        self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
