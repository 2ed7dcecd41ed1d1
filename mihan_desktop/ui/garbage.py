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
FULL_EVERY = 30.0
"""Seconds at least between two full collections: each goes through everything that lives."""
_names = itertools.count()
_collecting: set[int] = set()


class Garbage(QObject):
    """Collects while lanes run; ``leave``, or being destroyed, gives the work back to Python when it was the last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._full_at = time.monotonic()
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
        first, second, third = gc.get_threshold()
        if young <= first:
            return
        now = time.monotonic()
        if middle > second and old > third and now - self._full_at > FULL_EVERY:
            self._full_at = now
            gc.collect()
        else:
            gc.collect(1 if middle > second else 0)


def _leave(name: int, _gone: object = None) -> None:
    _collecting.discard(name)
    if not _collecting:
        gc.enable()
