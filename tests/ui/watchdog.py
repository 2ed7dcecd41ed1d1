"""A watchdog beside the window: notices when the GUI thread answers nobody, and says in what code it was."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from dataclasses import dataclass
from types import FrameType, TracebackType

from PySide6.QtCore import QObject, Qt, QTimer

LIMIT = 0.050
"""Seconds that nobody notices."""
BEAT = 5
"""Milliseconds between two signs of life of the GUI thread."""


@dataclass(frozen=True)
class Hold:
    """One time that the GUI thread was held.

    seconds: on the clock; worked: of processor, so that a busy machine can be told from a busy window; stack: where it
    was when it was noticed, outermost call first ("" when it came back before anybody could look).
    """

    seconds: float
    worked: float
    stack: str

    def __str__(self) -> str:
        return f"held for {self.seconds * 1000:.0f} ms ({self.worked * 1000:.0f} ms of processor)\n{self.stack}"


class Watchdog(QObject):
    """Watches the thread it is made in while it is entered (``with``), as long as that thread runs an event loop.

    Attributes: limit (seconds), holds (those longer than the limit, in order), longest (of all, seconds on the clock),
    worked (of all, seconds of processor).
    """

    def __init__(self, limit: float = LIMIT) -> None:
        super().__init__()
        self.limit = limit
        self.holds: list[Hold] = []
        self.longest = self.worked = 0.0
        self._watched = threading.get_ident()
        self._beat_at, self._worked_at = 0.0, 0.0
        self._noticed = ""
        self._over = threading.Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self.beat)
        self._thread = threading.Thread(target=self._look, name="watchdog", daemon=True)

    def __enter__(self) -> Watchdog:
        """Begin to watch."""
        self._beat_at, self._worked_at = time.perf_counter(), time.thread_time()
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

    def beat(self) -> None:
        """A sign of life (on the watched thread)."""
        now, worked = time.perf_counter(), time.thread_time()
        seconds, work = now - self._beat_at - BEAT / 1000, worked - self._worked_at
        stack, self._noticed = self._noticed, ""
        self._beat_at, self._worked_at = now, worked
        self.longest, self.worked = max(self.longest, seconds), max(self.worked, work)
        if seconds > self.limit:
            self.holds.append(Hold(seconds, work, stack))

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
