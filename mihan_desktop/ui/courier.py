"""Sends and receives when asked, and knows what the sync chip says: calm, honest, always there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.review import OutboxCounts
from mihan_desktop.domain.roles import User
from mihan_desktop.ui.tasks import Task, Tasks

if TYPE_CHECKING:
    from mihan_desktop.services.desk import Desk
    from mihan_desktop.services.sending import SendResult

SHOWN = (Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE, Kind.OUTBOX, Kind.BATCHES, Kind.DEVICE, Kind.DRAFTS)


@dataclass(frozen=True, slots=True)
class SyncState:
    """What the chip knows. sent, of: parts of the run under way; code: why the last run stopped early, since when."""

    counts: OutboxCounts = field(default_factory=OutboxCounts)
    sending: bool = False
    sent: int = 0
    of: int = 0
    code: str = ""
    since: datetime | None = None

    @property
    def name(self) -> str:
        """``"sending" | "need_person" | "offline" | "trouble" | "to_send" | "waiting" | "up_to_date"``."""
        if self.sending:
            return "sending"
        if self.counts.need_person:
            return "need_person"
        if self.code in ("offline", "cut", "timeout"):
            return "offline"
        if self.code and self.code not in ("cancelled", "not_enrolled"):
            return "trouble"
        if self.counts.sealed or self.counts.sent:
            return "to_send"
        return "waiting" if self.counts.waiting else "up_to_date"


class Courier(QObject):
    """One run at a time on the network lane.

    Attributes: state. Signals: changed() when ``state`` is another one; finished(SendResult) after a run;
    failed(Exception) when a run could not even begin.
    """

    changed = Signal()
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(tasks)
        self._desk, self._tasks, self._now = desk, tasks, now
        self._user: User | None = None
        self._task: Task[SendResult] | None = None
        self.state = SyncState()
        tasks.changed.connect(self._on_changed)

    def serve(self, user: User | None) -> None:
        """Count for ``user`` from now on; for nobody, stop a run and forget."""
        self._user = user
        if user is None:
            self.stop()
            self._set(SyncState())
        else:
            self.count()

    def count(self) -> None:
        """Ask how many changes stand where."""
        user = self._user
        if user is None:
            return

        def counted(counts: OutboxCounts) -> None:
            if self._user is user:
                self._set(replace(self.state, counts=counts))

        self._tasks.run(lambda: self._desk.searching.counts(user), done=counted, owner=self)

    def send(self) -> bool:
        """Send and receive now; False when a run is under way already or nobody is signed in."""
        user = self._user
        if user is None or self.state.sending:
            return False
        self._set(replace(self.state, sending=True, sent=0, of=0))
        self._task = self._tasks.run_long(
            lambda progress, cancelled: self._desk.sending.send(user, progress, cancelled),
            done=lambda result: self._on_sent(user, result),
            failed=lambda error: self._on_failed(user, error),
            progress=lambda sent, of: self._on_progress(user, sent, of),
            owner=self,
        )
        return True

    def stop(self) -> None:
        """Stop the run under way; what arrived is kept."""
        if self._task is not None:
            self._task.cancel()

    def _on_progress(self, user: User, sent: int, of: int) -> None:
        if self._user is user:
            self._set(replace(self.state, sent=sent, of=of))

    def _on_sent(self, user: User, result: SendResult) -> None:
        if self._user is not user:  # who sent has signed out: it is no news for whoever sits here now
            return
        self._task = None
        since = (self.state.since or self._now()) if result.code else None
        self._set(replace(self.state, sending=False, code=result.code, since=since))
        self.finished.emit(result)

    def _on_failed(self, user: User, error: Exception) -> bool:
        if self._user is not user:
            return True
        self._task = None
        code = str(getattr(error, "code", type(error).__name__))
        self._set(replace(self.state, sending=False, code=code, since=self.state.since or self._now()))
        self.failed.emit(error)
        return True

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*SHOWN):
            self.count()

    def _set(self, state: SyncState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
