"""Up to which release of the program this desk has seen a genuine one."""

from typing import Final

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from mihan_desktop.storage.schema import cursors

_SEEN: Final = "program_sequence"


class Programs:
    """A row of ``cursors``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def seen(self) -> int:
        """The highest sequence number of a release that was genuine, 0 before the first."""
        found = select(cursors.c.value).where(cursors.c.name == _SEEN)
        return int(self._connection.execute(found).scalar_one_or_none() or 0)

    def see(self, sequence: int) -> None:
        """A genuine release with that number was here; a lower one than before changes nothing."""
        value = max(sequence, self.seen())
        put = insert(cursors).values(name=_SEEN, value=value)
        self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
