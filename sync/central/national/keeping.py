"""The country's index kept new by the service itself, once the ministry has published a first one."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sync.central.database import Database
from sync.central.keyring import Held
from sync.central.log import note
from sync.central.national.indexing import Indexing, IndexLine
from sync.central.national.preparing import Preparing
from sync.central.national.schema import PUBLISHED
from sync.central.repeating import Rest
from sync.central.settings import CentralError

WHOLE_EVERY: Final = timedelta(days=30)
CHANGES_EVERY: Final = timedelta(days=7)
EVERY_SECONDS: Final = 3600.0


class Keeping:
    """Prepares whoever arrived; a whole index each month, what is new each week. One process at a time does it."""

    def __init__(self, database: Database, keys: Held, now: Callable[[], datetime], data: Path | None = None) -> None:
        self._preparing = Preparing(database, now, data=data)
        self._indexing = Indexing(database, now, self._preparing)
        self._keys = keys
        self._now = now

    def keep(self, rest: Rest) -> None:
        """One round. Nothing happens before somebody has published a first index."""
        lines = [line for line in self._indexing.status() if line.state == PUBLISHED]
        if not lines:
            return
        prepared = self._preparing.prepare(rest)
        whole = next(line for line in lines if not line.whole)
        due = self._due(whole, lines[0])
        if due:
            made = self._made(changes=due == "changes")
            note("index_published", number=made.number, people=made.people, size=made.size, prepared=prepared)

    def _due(self, whole: IndexLine, newest: IndexLine) -> str:
        now = self._now()
        if now - whole.built_at >= WHOLE_EVERY:
            return "whole"
        return "changes" if now - newest.built_at >= CHANGES_EVERY and self._indexing.waiting() else ""

    def _made(self, *, changes: bool) -> IndexLine:
        signing = self._keys.held.signing
        try:
            line = self._indexing.build(signing, changes=changes)
        except CentralError as error:
            if error.code != "index_season":
                raise
            line = self._indexing.build(signing)
        return self._indexing.publish(line.number)
