"""A watchdog beside the window: notices when the GUI thread answers nobody, and says in what code it was."""

from __future__ import annotations

import os
import sys
import threading
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import FrameType, TracebackType

from PySide6.QtCore import QObject, Qt, QTimer

LIMIT = 0.050
"""Seconds that nobody notices."""
BEAT = 5
"""Milliseconds between two signs of life of the GUI thread."""


@dataclass(frozen=True)
class Hold:
    """One time that the GUI thread was held.

    seconds: on the clock; queued: of these the thread was ready and another programme had its core (0 where the system
    does not tell), so that a busy machine can be told from a busy window; worked: of processor; stack: where it was
    when it was noticed, outermost call first ("" when it came back before anybody could look).
    """

    seconds: float
    queued: float
    worked: float
    stack: str

    @property
    def own(self) -> float:
        """Seconds that the programme held the thread itself: its work, and waiting for its other threads and disks."""
        return self.seconds - self.queued

    def __str__(self) -> str:
        seconds, own, worked = (f"{each * 1000:.0f} ms" for each in (self.seconds, self.own, self.worked))
        return f"held for {own} ({seconds} on the clock, {worked} of processor)\n{self.stack}"


class Queue:
    """How long this thread has waited for a core, in seconds (https://docs.kernel.org/scheduler/sched-stats.html)."""

    def __init__(self) -> None:
        path = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._file = path.open("rb", buffering=0) if path.exists() else None

    def seconds(self) -> float:
        """Until now; 0 where the system does not tell."""
        return int(os.pread(self._file.fileno(), 100, 0).split()[1]) / 1e9 if self._file is not None else 0.0

    def close(self) -> None:
        """Done."""
        if self._file is not None:
            self._file.close()


class Watchdog(QObject):
    """Watches the thread it is made in while it is entered (``with``), as long as that thread runs an event loop.

    Attributes: limit (seconds), holds (those longer than the limit, in order), longest (of all, seconds on the clock),
    own (of all, as in ``Hold``), worked (of all, seconds of processor).
    """

    def __init__(self, limit: float = LIMIT) -> None:
        super().__init__()
        self.limit = limit
        self.holds: list[Hold] = []
        self.longest = self.own = self.worked = 0.0
        self._watched = threading.get_ident()
        self._queue = Queue()
        self._beat_at, self._worked_at, self._queued_at = 0.0, 0.0, 0.0
        self._noticed = ""
        self._over = threading.Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self.beat)
        self._thread = threading.Thread(target=self._look, name="watchdog", daemon=True)

    def __enter__(self) -> Watchdog:
        """Begin to watch."""
        self._beat_at, self._worked_at, self._queued_at = time.perf_counter(), time.thread_time(), self._queue.seconds()
        self._timer.start()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Watch no longer."""
        self.beat()
        self._timer.stop()
        self._over.set()
        self._thread.join()
        self._queue.close()

    def beat(self) -> None:
        """A sign of life (on the watched thread)."""
        now, worked, queued = time.perf_counter(), time.thread_time(), self._queue.seconds()
        hold = Hold(
            now - self._beat_at - BEAT / 1000, queued - self._queued_at, worked - self._worked_at, self._noticed
        )
        self._noticed = ""
        self._beat_at, self._worked_at, self._queued_at = now, worked, queued
        self.longest, self.own = max(self.longest, hold.seconds), max(self.own, hold.own)
        self.worked = max(self.worked, hold.worked)
        if hold.seconds > self.limit:
            self.holds.append(hold)

    def _look(self) -> None:
        """Look again and again (on a thread of its own) whether the last sign of life is too old."""
        while not self._over.wait(self.limit / 4):
            if time.perf_counter() - self._beat_at > self.limit and not self._noticed:
                frame = sys._current_frames().get(self._watched)
                if frame is not None:
                    self._noticed = stack_of(frame)


def stack_of(frame: FrameType) -> str:
    """The calls that led to a frame, as a traceback shows them."""
    return "".join(traceback.format_stack(frame))
