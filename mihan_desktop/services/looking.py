"""Looking at people is written down: who saw whose answers, and when; once in a while for the same pair of eyes."""

from datetime import datetime, timedelta

from mihan_desktop.domain.people.page import VIEWED
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened

SAME_LOOK = timedelta(minutes=10)
"""Within this time another look by the same person at the same record is the same look."""


class Looking:
    """Used by whatever shows answers; asks for no right of its own."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._last: dict[tuple[str, str, str], datetime] = {}

    def at(self, user: User, record_id: str, where: str) -> None:
        """``user`` is about to see what is written of a person: it is in the audit before they do.

        where: ``"person"``, ``"file"``, ``"review"``, ``"conflict"``, ``"correct"``, ``"household"``, ``"match"``
        (record_id is a person, or the vacancy whose people are listed), ``"sheet"`` (then it is a class).
        """
        now = self._opened.now()
        last = self._last.get((user.id, record_id, where))
        if last is not None and timedelta() <= now - last < SAME_LOOK:
            return
        with self._opened.write() as work:
            work.audit.append(VIEWED, at=now, actor_id=user.id, record_id=record_id, details={"where": where})
        self._last[user.id, record_id, where] = now
