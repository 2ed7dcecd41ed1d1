"""Whoever may no longer work here is put out: withdrawn or removed, or the desk itself was withdrawn."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.roles import User
from mihan_desktop.ui.context import Context

LOOK: Final = 5_000
"""Milliseconds between two looks at what another window of the profile, or a run under way, may have heard."""


class Barring(QObject):
    """Looks while somebody sits here. Attributes: code (why the last person was put out). Signals: barred()."""

    barred = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._user: User | None = None
        self.code = ""
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)
        context.tasks.changed.connect(self._on_changed)

    def serve(self, user: User | None) -> None:
        """Look for ``user`` from now on; for nobody, remember why the last one went."""
        self._user = user
        if user is None:
            self._timer.stop()
            return
        self.code = ""
        self._timer.start()

    def look(self) -> None:
        """Ask whether the person may still work here."""
        user = self._user
        if user is None:
            return

        def answered(code: str) -> None:
            if code and self._user is user and not self.code:
                self.code = code
                self.barred.emit()

        self._context.tasks.run(self._context.desk.signing_in.barred, done=answered, owner=self)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.USERS, Kind.DEVICE):
            self.look()
