"""Who of the staff looked at whom: in the chain of acts before anybody sees it."""

from collections.abc import Callable
from datetime import datetime

from sync.central import acts
from sync.central.database import Database
from sync.central.web.sessions import SignedIn


class Viewing:
    """Writes looks down."""

    def __init__(self, database: Database, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id

    def note(self, person: SignedIn, verb: str, record: str, /, **details: str) -> None:
        """``person`` is about to see something. record: whose, "" for a list."""
        with self._database.write() as session:
            acts.write(session, self._new_id(), self._now(), person.username, verb, record, details)
