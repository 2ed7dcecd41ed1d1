"""Behind the work: what was saved becomes findable by its person's keys, a few records at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from mihan_desktop.domain.changes import Changes, Kind

if TYPE_CHECKING:
    from mihan_desktop.domain.roles import User
    from mihan_desktop.ui.context import Context

LATER = 3_000
"""Milliseconds after somebody came or something was saved."""
BETWEEN = 100
"""Milliseconds between two slices of a database that is far behind: an act waits for one slice at most."""


class Identifying(QObject):
    """Attributes: left (changes still to come, as far as is known), kinds (what was saved when it begins)."""

    kinds: tuple[Kind, ...] = (Kind.REGISTRATIONS,)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._user: User | None = None
        self._busy = False
        self.left = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        context.tasks.changed.connect(self._on_changed)

    def serve(self, user: User | None) -> None:
        """Whose sitting it is done in."""
        self._user = user
        if user is None:
            self._timer.stop()
        else:
            self._timer.start(LATER)

    def _on_changed(self, changes: Changes) -> None:
        if self._user is not None and changes.touches(*self.kinds) and not self._timer.isActive():
            self._timer.start(LATER)

    def _go_on(self) -> None:
        user = self._user
        if user is None or self._busy:
            return
        self._busy = True

        def done(left: int) -> None:
            self._busy, self.left = False, left
            if left and self._user is not None:
                self._timer.start(BETWEEN)

        def failed(_: Exception) -> bool:
            self._busy = False  # a full disk or a locked database: the next save tries again
            return True

        self._context.tasks.run(self.some(user), done=done, failed=failed, owner=self)

    def some(self, user: User) -> Callable[[], int]:
        """What is done between two stops; how much is left."""
        matching = self._context.desk.matching_people
        return lambda: matching.catch_up(user)
