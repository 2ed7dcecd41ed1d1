"""While somebody sits at the supervisor's machine, what the desks bring is opened; elsewhere, answers are fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui.tasks import NETWORK, Task, Tasks

if TYPE_CHECKING:
    from mihan_desktop.services.desk import Desk
    from mihan_desktop.services.handing import HandResult

LOOK: Final = 2_000
"""Milliseconds between two looks at whether something came."""
FETCH: Final = 60_000
"""Milliseconds between two visits of a desk that has something at the supervisor's machine."""


class Reception(QObject):
    """Works by itself once it serves somebody; says nothing when there is no other machine."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._desk, self._tasks = desk, tasks
        self._user: User | None = None
        self._busy = False
        self._visit: Task[HandResult] | None = None
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._on_look)
        self._fetch = QTimer(self, interval=FETCH)
        self._fetch.timeout.connect(self._on_fetch)

    def serve(self, user: User | None) -> None:
        """Open what came for ``user``; for nobody, leave it sealed where it is."""
        self._user = user
        self.give_way()
        for timer in (self._look, self._fetch):
            timer.stop()
        if user is None:
            return
        self._fetch.start()
        self._tasks.run(lambda: self._resume(user), done=lambda _: self._look.start(), owner=self)

    def give_way(self) -> None:
        """End a visit that is under way: somebody asks for the line, or leaves, and that machine may be silent."""
        if self._visit is not None:
            self._visit.cancel()

    def _resume(self, user: User) -> Changes:
        """Listen again where that was switched on, and open what came while nobody was here."""
        hosting = self._desk.hosting
        return hosting.take_in(user) if hosting.resume(user) else Changes()

    def _on_look(self) -> None:
        user = self._user
        if user is None or self._busy or not self._desk.hosting.news:
            return
        self._busy = True
        self._tasks.run(lambda: self._desk.hosting.take_in(user), done=self._rest, failed=self._failed, owner=self)

    def _on_fetch(self) -> None:
        user = self._user
        if user is None or self._busy or not user.may(Right.SEND):
            return
        self._busy = True
        visit = self._desk.handing.visit
        self._visit = self._tasks.run_long(
            lambda _, cancelled: visit(user, cancelled),
            done=self._rest, failed=self._failed, progress=lambda *_: None, owner=self, lane=NETWORK,
        )  # fmt: skip

    def _rest(self, _: object) -> None:
        self._busy, self._visit = False, None

    def _failed(self, _: Exception) -> bool:
        self._busy, self._visit = False, None
        return True  # by itself: whoever presses a button hears of it
