"""Lanes for work that must not hold the window: the database in order, the network, files, typing, reports."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from mihan_desktop.domain.changes import Changes
from mihan_desktop.ui.garbage import Garbage

RECORDS, NETWORK, FILES, SEARCH, REPORTS = "records", "network", "files", "search", "reports"
T = TypeVar("T")
log = logging.getLogger(__name__)


class Task(Generic[T]):
    """One piece of work under way.

    Attributes: stopped (set by ``cancel``; long work asks ``cancelled`` and ends early); over.
    """

    def __init__(
        self, done: Callable[[T], None] | None, failed: Callable[[Exception], bool] | None, owner: QObject | None
    ) -> None:
        self._done, self._failed, self._owner = done, failed, owner
        self._progress: Callable[[int, int], None] | None = None
        self.stopped = Event()
        self.over = False

    def cancel(self) -> None:
        """Ask the work to stop; what it wrote until then is still broadcast."""
        self.stopped.set()

    def cancelled(self) -> bool:
        """True once somebody asked the work to stop (called on the lane)."""
        return self.stopped.is_set()

    @property
    def wanted(self) -> bool:
        """False when the widget that asked is gone."""
        return self._owner is None or isValid(self._owner)

    def deliver(self, value: T) -> None:
        """Hand the result to who asked (GUI thread)."""
        if self._done is not None and self.wanted:
            self._done(value)

    def refuse(self, error: Exception) -> bool:
        """Hand the error to who asked; True when it was dealt with there (GUI thread)."""
        return self._failed is not None and self.wanted and self._failed(error)

    def on_progress(self, call: Callable[[int, int], None]) -> None:
        """Have ``call(done, of)`` called on the GUI thread while the work reports."""
        self._progress = call

    def report(self, done: int, of: int) -> None:
        """Show progress to who asked (GUI thread)."""
        if self._progress is not None and self.wanted:
            self._progress(done, of)


class _Errand(Generic[T]):
    """What a lane is given. The GUI thread empties it: a lane that held the last of a page would destroy it there."""

    def __init__(self, task: Task[T], call: Callable[[], T]) -> None:
        self._held: tuple[Task[T], Callable[[], T]] | None = (task, call)

    def run(self) -> T:
        """The work itself (called on the lane)."""
        if self._held is None:
            raise RuntimeError("an errand is run once")
        return self._held[1]()

    def give_back(self) -> Task[T]:
        """The task; from here on nothing that the lane still holds leads to a widget (GUI thread)."""
        if self._held is None:
            raise RuntimeError("an errand is given back once")
        task, self._held = self._held[0], None
        return task


def changes_in(value: object) -> Changes:
    """What a service's answer says has changed: itself, its ``changes``, or one member of a pair."""
    if isinstance(value, Changes):
        return value
    if isinstance(value, tuple):
        return next((member for member in value if isinstance(member, Changes)), Changes())
    inner = getattr(value, "changes", None)
    return inner if isinstance(inner, Changes) else Changes()


class Tasks(QObject):
    """Runs service calls off the GUI thread and brings their results back to it.

    Signals: changed(Changes) once per act that wrote; failed(Exception) for errors nobody dealt with;
    busy(bool) while the network lane works.
    """

    changed = Signal(object)
    failed = Signal(object)
    busy = Signal(bool)
    _back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            name: ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
            for name in (RECORDS, NETWORK, FILES, SEARCH, REPORTS)
        }
        self._running = dict.fromkeys(self._lanes, 0)
        self._garbage = Garbage(self)
        self._back.connect(self._on_back)

    def run(
        self,
        call: Callable[[], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], bool] | None = None,
        owner: QObject | None = None,
        lane: str = RECORDS,
    ) -> Task[T]:
        """Run ``call`` on ``lane``; ``done(result)`` or ``failed(error) -> dealt with`` follow on the GUI thread.

        Nothing is delivered when ``owner`` is destroyed meanwhile; changes are broadcast all the same.
        """
        task: Task[T] = Task(done, failed, owner)
        self._start(task, call, lane)
        return task

    def run_long(
        self,
        call: Callable[[Callable[[int, int], None], Callable[[], bool]], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], bool],
        progress: Callable[[int, int], None],
        owner: QObject,
        lane: str = NETWORK,
    ) -> Task[T]:
        """Run ``call(progress, cancelled)`` on the network lane or another, ``Task.cancel`` heard."""
        task: Task[T] = Task(done, failed, owner)
        task.on_progress(progress)

        def tell(so_far: int, of: int) -> None:
            self._back.emit(lambda: task.report(so_far, of))

        self._start(task, lambda: call(tell, task.cancelled), lane)
        return task

    def idle(self) -> bool:
        """True when nothing runs or waits on either lane."""
        return not any(self._running.values())

    def shut_down(self) -> None:
        """Wait for what has begun; nothing new starts."""
        for lane in self._lanes.values():
            lane.shutdown(wait=True)
        self._garbage.leave()

    def _start(self, task: Task[T], call: Callable[[], T], lane: str) -> None:
        self._running[lane] += 1
        if lane == NETWORK:
            self.busy.emit(True)

        errand = _Errand(task, call)
        del task, call  # the function below must not keep them

        def work() -> None:
            try:
                value = errand.run()
            except Exception as error:  # noqa: BLE001 - every error of a lane ends in one place
                caught = error
                self._back.emit(lambda: self._on_failed(errand.give_back(), caught, lane))
            else:
                self._back.emit(lambda: self._on_done(errand.give_back(), value, lane))

        self._lanes[lane].submit(work)

    def _on_back(self, step: Callable[[], None]) -> None:
        step()

    def _end(self, task: Task[T], lane: str) -> None:
        task.over = True
        self._running[lane] -= 1
        if lane == NETWORK and not self._running[lane]:
            self.busy.emit(False)

    def _on_done(self, task: Task[T], value: T, lane: str) -> None:
        self._end(task, lane)
        try:
            task.deliver(value)
        finally:
            changes = changes_in(value)
            if changes.kinds:
                self.changed.emit(changes)

    def _on_failed(self, task: Task[T], error: Exception, lane: str) -> None:
        self._end(task, lane)
        if not hasattr(error, "code"):
            log.error("unexpected on lane %s", lane, exc_info=error)
        if not task.refuse(error):
            self.failed.emit(error)
        error.__traceback__ = None  # its frames lead to who asked, and the lane may be the last to let go
