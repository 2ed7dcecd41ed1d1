"""Cycles of Python objects are collected by the window's thread alone.

Python collects them in whatever thread allocates next. On a lane that destroys Qt objects in a thread that must not
touch them: a list with its model, both left as garbage by the window, crash the program there and never in its own
thread.
"""

import gc
import itertools
import time
from functools import partial

from PySide6.QtCore import QObject, QTimer

EVERY = 25
"""Milliseconds between two looks: what a busy lane, or a form that is drawn, leaves in that time is soon collected."""
FULL_EVERY, FULL_AT_LAST = 30.0, 900.0
"""Seconds between two full collections at least, and at most while the program is never calm: each goes through
everything that lives, and holds the window for longer than a person notices who works in it.
"""
MIDDLE = 3
"""Collections of what is young between two of what is a little older: of more, one would take too long."""
CALM = 5.0
"""Seconds in which nothing young was worth collecting: nobody is at work, no lane, no hand."""
_names = itertools.count()
_collecting: set[int] = set()


class Garbage(QObject):
    """Collects while lanes run; ``leave``, or being destroyed, gives the work back to Python when it was the last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._full_at = self._busy_at = time.monotonic()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()
        self._name = next(_names)
        _collecting.add(self._name)
        gc.disable()
        self.destroyed.connect(partial(_leave, self._name))

    def leave(self) -> None:
        """The lanes are empty."""
        self._timer.stop()
        _leave(self._name)

    def _on_time(self) -> None:
        young, middle, old = gc.get_count()
        first, _, third = gc.get_threshold()
        now = time.monotonic()
        if young > first:
            self._busy_at = now
            gc.collect(1 if middle >= MIDDLE else 0)
        since = now - self._full_at
        calm = now - self._busy_at > CALM and since > FULL_EVERY
        if old > third and (calm or since > FULL_AT_LAST):
            self._full_at = now
            gc.collect()


def _leave(name: int, _gone: object = None) -> None:
    _collecting.discard(name)
    if not _collecting:
        gc.enable()
