"""What the person at the desk has set: read when they sign in, kept with every choice, gone when they leave."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.policy import Policy
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.settings import Settings
from mihan_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from mihan_desktop.services.desk import Desk


class OwnSettings(QObject):
    """Attributes: settings (the usual ones while nobody is signed in), policy (the ministry's, likewise).

    Signals: changed() when they are other ones.
    """

    changed = Signal()

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._desk, self._tasks = desk, tasks
        self._user: User | None = None
        self.settings = Settings()
        self.policy = Policy()

    @property
    def lock_after(self) -> int:
        """Minutes without a touch until the window locks, 0 for never: as the person likes, within the policy."""
        return self.policy.lock_after(self.settings.lock_minutes)

    @property
    def user(self) -> User | None:
        """Who is signed in."""
        return self._user

    def serve(self, user: User | None) -> None:
        """Read what ``user`` has set; for nobody, what is usual."""
        self._user = user
        if user is None:
            self._set(Settings(), Policy())
            return

        def read(found: tuple[Settings, Policy]) -> None:
            if self._user is user:
                self._set(*found)

        desk = self._desk
        self._tasks.run(lambda: (desk.choosing.settings(user), desk.trusting.policy(user)), done=read, owner=self)

    def choose(self, **fields: object) -> None:
        """Set some fields, at once here, and keep them; nothing is kept while nobody is signed in."""
        chosen, user = replace(self.settings, **fields), self._user  # type: ignore[arg-type]
        self._set(chosen, self.policy)
        if user is not None:
            self._tasks.run(lambda: self._keep(user, chosen), owner=self)

    def _keep(self, user: User, chosen: Settings) -> Changes:
        return self._desk.choosing.choose(user, chosen)

    def _set(self, chosen: Settings, policy: Policy) -> None:
        if (chosen, policy) != (self.settings, self.policy):
            self.settings, self.policy = chosen, policy
            self.changed.emit()
