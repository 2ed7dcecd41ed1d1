"""Sends and receives, when asked and by itself, and knows what the sync chip says: calm, honest, always there."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.review import OutboxCounts
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.rounds import Round, Terms
from mihan_desktop.ui.reception import Reception
from mihan_desktop.ui.tasks import FILES, Task, Tasks

if TYPE_CHECKING:
    from mihan_desktop.services.desk import Desk
    from mihan_desktop.services.handing import HandResult
    from mihan_desktop.services.sending import SendResult
    from mihan_desktop.ui.network import Network

SHOWN = (Kind.REGISTRATIONS, Kind.CLASSES, Kind.ATTENDANCE, Kind.OUTBOX, Kind.BATCHES, Kind.DEVICE, Kind.DRAFTS)
PLANNED = (Kind.BATCHES, Kind.DEVICE, Kind.SETTINGS)
QUIET = ("cancelled", "not_enrolled", "already_sending")
"""Codes after which there is nothing to worry about."""
AWAY = ("offline", "cut", "timeout")
FIRST: Final = 15.0
"""Seconds after somebody sat down, or after a round, in which no other begins by itself."""
WAKE: Final = (2.0, 6.0)
"""Seconds after the network came, by chance, so that the desks of an office do not all knock at once."""
TICK: Final = 20_000
"""Milliseconds after which "in 4 min" is looked at again."""


@dataclass(frozen=True, slots=True)
class SyncState:
    """What the chip knows. sent, of: parts of the run under way; code: why the last run stopped early, since when.
    to_office: it is the supervisor's machine that is asked at this moment, the ministry after it.

    round: what the desk means to do by itself.
    """

    counts: OutboxCounts = field(default_factory=OutboxCounts)
    sending: bool = False
    sent: int = 0
    of: int = 0
    code: str = ""
    since: datetime | None = None
    round: Round = field(default_factory=Round)
    to_office: bool = False

    @property
    def name(self) -> str:
        """``"sending" | "need_person" | "offline" | "trouble" | "to_send" | "files" | "waiting" | "up_to_date"``."""
        if self.sending:
            return "sending"
        if self.counts.need_person:
            return "need_person"
        if self.code in AWAY:
            return "offline"
        if self.code and self.code not in QUIET:
            return "trouble"
        if self.counts.sealed or self.counts.sent:
            return "to_send"
        if self.round.files:
            return "files"
        return "waiting" if self.counts.waiting else "up_to_date"


@dataclass(frozen=True, slots=True)
class Ran:
    """What one run did. handed: over to the supervisor's machine before; None where that was not its business."""

    sent: SendResult
    handed: HandResult | None
    changes: Changes


class Courier(QObject):
    """One run at a time on the network lane.

    Attributes: state. Signals: changed() when ``state`` is another one, or time has gone on; finished(Ran) after
    a run that somebody asked for; failed(Exception) when such a run could not even begin; rested() after any run.
    """

    changed = Signal()
    finished = Signal(object)
    failed = Signal(object)
    rested = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(tasks)
        self._desk, self._tasks, self._now = desk, tasks, now
        self._user: User | None = None
        self._task: Task[Ran] | None = None
        self._network: Network | None = None
        self._by_itself = self._woken = False
        self._to_office = False  # written on the lane of the run
        self.state = SyncState()
        self._reception = Reception(desk, tasks)
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._begin_by_itself)
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self._on_tick)
        self._first = FIRST
        tasks.changed.connect(self._on_changed)

    def go_by_itself(self, first: float = FIRST) -> None:
        """Send by itself from now on, whenever somebody is signed in. first: seconds in which nothing begins."""
        self._by_itself, self._first = True, first
        if self._user is not None:
            self._look_out()

    @property
    def metered(self) -> bool:
        """Whether the system says that the line costs."""
        return self._network is not None and self._network.metered

    def serve(self, user: User | None) -> None:
        """Count for ``user`` from now on; for nobody, stop a run and forget."""
        self._user = user
        self._reception.serve(user)
        self._woken = False
        self._due.stop()
        self._tick.stop()
        if user is None:
            self.stop()
            self._set(SyncState())
            return
        self.count()
        self.plan()
        if self._by_itself:
            self._look_out()

    def count(self) -> None:
        """Ask how many changes stand where."""
        user = self._user
        if user is None:
            return

        def counted(counts: OutboxCounts) -> None:
            if self._user is user:
                self._set(replace(self.state, counts=counts))

        self._tasks.run(lambda: self._desk.searching.counts(user), done=counted, owner=self)

    def plan(self) -> None:
        """Ask when the next round is due, and wait for it."""
        user, metered = self._user, self.metered
        if user is None:
            return

        def planned(found: Round) -> None:
            if self._user is not user:
                return
            if not self.state.sending:
                trouble = found.line.trouble
                lost = {"code": trouble, "since": found.line.since} if trouble else {}
                self._set(replace(self.state, round=found, **lost))  # type: ignore[arg-type]
            self._wait_for(found.due)

        self._tasks.run(lambda: self._desk.planning.next_round(user, metered=metered), done=planned, owner=self)

    def send(self, *, files_too: bool = False) -> bool:
        """Send and receive now; False when a run is under way already or nobody is signed in.

        files_too: photographs leave even over a line that costs.
        """
        return self._begin(Terms(metered=self.metered, files_too=files_too))

    def stop(self) -> None:
        """Stop the run under way; what arrived is kept."""
        if self._task is not None:
            self._task.cancel()

    def wake(self) -> None:
        """The network is another one: whatever waits is tried soon, however long it had been put off."""
        waits = self.state.code or self.state.counts.sealed or self.state.counts.sent or self.state.round.files
        if self._by_itself and self.state.round.due is not None and waits and not self.state.sending:
            self._woken = True
            self._due.start(int(random.uniform(*WAKE) * 1000))  # noqa: S311 - not a secret

    # -- by itself

    def _look_out(self) -> None:
        """Listen to the network; what that needs is read on another lane first."""
        if self._network is None:
            self._tasks.run(_import_network, done=lambda _: self._listen(), owner=self, lane=FILES)

    def _listen(self) -> None:
        from mihan_desktop.ui.network import Network

        if self._network is None:
            self._network = Network(self)
            self._network.changed.connect(self._on_network)

    def _on_network(self) -> None:
        self.wake()

    def _wait_for(self, due: datetime | None) -> None:
        if self._woken:
            return
        if due is None or not self._by_itself:
            self._due.stop()
            self._tick.stop()
            return
        seconds = max((due - self._now()).total_seconds(), self._first)
        self._tick.start()
        self._due.start(int(min(seconds, 24 * 3600.0) * 1000))

    def _begin_by_itself(self) -> None:
        """It is time; unless another window of the profile has been quicker."""
        user, metered, woken = self._user, self.metered, self._woken
        self._woken = False
        if user is None or self.state.sending:
            return

        def looked(found: Round) -> None:
            if self._user is not user or self.state.sending or found.due is None:
                return
            if woken or found.due <= self._now():
                self._begin(Terms(metered=metered, by_itself=True))
            else:
                self._set(replace(self.state, round=found))
                self._wait_for(found.due)

        self._tasks.run(lambda: self._desk.planning.next_round(user, metered=metered), done=looked, owner=self)

    def _on_tick(self) -> None:
        """What another window did is seen here too; and minutes pass."""
        if not self.state.sending and not self._woken:
            self.plan()
        self.changed.emit()

    # -- a run

    def _begin(self, terms: Terms) -> bool:
        user = self._user
        if user is None or self.state.sending:
            return False
        self._due.stop()
        self._reception.give_way()
        self._to_office = False
        self._set(replace(self.state, sending=True, sent=0, of=0, to_office=False))
        self._task = self._tasks.run_long(
            lambda progress, cancelled: self._walk(user, progress, cancelled, terms),
            done=lambda result: self._on_sent(user, result, terms),
            failed=lambda error: self._on_failed(user, error, terms),
            progress=lambda sent, of: self._on_progress(user, sent, of),
            owner=self,
        )
        return True

    def _walk(
        self, user: User, progress: Callable[[int, int], None], cancelled: Callable[[], bool], terms: Terms
    ) -> Ran:
        """Called on the lane: first to the supervisor's machine of the office, then to the ministry."""
        handed = None if terms.by_itself else self._hand_over(user, progress, cancelled)
        if self._to_office:
            self._to_office = False
            progress(0, 0)
        sent = self._desk.sending.send(user, progress, cancelled, terms)
        return Ran(sent, handed, sent.changes if handed is None else handed.changes | sent.changes)

    def _hand_over(
        self, user: User, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> HandResult | None:
        """What waits, where the office's network leads to that machine; who may approve here is asked by the button."""
        from mihan_desktop.services.handing import HandResult

        handing = self._desk.handing
        hub = handing.hub(user)
        if hub is None or not hub.address or not user.may(Right.SEND):
            return None
        self._to_office = True
        progress(0, 0)
        try:
            if user.may(Right.APPROVE):
                return handing.visit(user, cancelled)
            return handing.hand_over(user, progress, cancelled)
        except MihanError as error:  # it is no reason not to send
            return HandResult(0, 0, error.code, Changes())

    def _on_progress(self, user: User, sent: int, of: int) -> None:
        if self._user is user:
            self._set(replace(self.state, sent=sent, of=of, to_office=self._to_office))

    def _on_sent(self, user: User, result: Ran, terms: Terms) -> None:
        if self._user is not user:  # who sent has signed out: it is no news for whoever sits here now
            return
        self._rest(result.sent.code)
        if not terms.by_itself:
            self.finished.emit(result)

    def _on_failed(self, user: User, error: Exception, terms: Terms) -> bool:
        if self._user is not user:
            return True
        self._rest(str(getattr(error, "code", type(error).__name__)))
        if not terms.by_itself:
            self.failed.emit(error)
        return True

    def _rest(self, code: str) -> None:
        self._task = None
        since = (self.state.since or self._now()) if code else None
        self._set(replace(self.state, sending=False, code=code, since=since, to_office=False))
        self.plan()
        self.rested.emit()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*SHOWN):
            self.count()
        if changes.touches(*PLANNED) and not self.state.sending:
            self.plan()

    def _set(self, state: SyncState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _import_network() -> None:
    """A third of a second on a slow disk, which the window need not wait for."""
    import PySide6.QtNetwork  # noqa: F401 - the window makes use of it when it is here
