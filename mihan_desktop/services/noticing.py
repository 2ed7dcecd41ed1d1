"""The notice area: what came back and what arrived, told to each person until they have seen it."""

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.notices import NoticeBoard
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened

NEWEST = 50
"""lines that the area shows"""


class Noticing:
    """For everybody; each person sees what is meant for them and what is meant for all."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def board(self, actor: User) -> NoticeBoard:
        """The newest lines, newest first, and how many were not seen."""
        user = self._opened.allow(actor)
        with self._opened.read() as work:
            return NoticeBoard(work.notices.of(user.id, NEWEST), work.notices.unread(user.id))

    def seen(self, actor: User) -> Changes:
        """``actor`` has seen everything that is there now."""
        user = self._opened.allow(actor)
        with self._opened.write() as work:
            if work.notices.unread(user.id):
                work.notices.read(user.id)
        return Changes.of(Kind.NOTICES)
