"""Messages by themselves: every few minutes one of the processes that serve queues what is due, and sends it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sync.central.database import Database
from sync.central.log import note
from sync.central.repeating import Rest
from sync.central.timing import NOTICES, Lease
from sync.central.work.notices.queueing import Queueing
from sync.central.work.notices.sending import Sending, Sent
from sync.central.work.notices.settings import load


class Rounds:
    """data: the centre's folder, in which the settings lie."""

    def __init__(self, database: Database, data: Path, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database, self._data, self._now = database, data, now
        self._lease = Lease(database, NOTICES, now, new_id())

    def keep(self, rest: Rest) -> Sent | None:
        """One round; None where another process is at it, or no gateway is set up."""
        if not load(self._data).any:
            return None
        with self._lease.held() as mine:
            if not mine:
                return None
            told = load(self._data)
            queued = Queueing(self._database, told, self._now).queue(rest=rest)
            done = Sending(self._database, told, self._now).send(rest=rest)
        if queued or done.sent or done.later or done.given_up:
            note("notices", queued=queued, sent=done.sent, later=done.later, given_up=done.given_up)
        return done
