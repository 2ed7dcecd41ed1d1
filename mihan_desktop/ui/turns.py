"""Long work on the window's thread, in turns: between two of them the window hears keys, and paints."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import delete, isValid

Work = Iterator[bool]
"""Stops wherever the window may have its turn; at ``True`` it has it in any case: what comes next is long."""

A_TURN = 0.004
"""Seconds of work before the window has its turn."""


class Turns(QObject):
    """Does one piece of work after the other, each in turns."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[tuple[Work, Callable[[], None]]] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_time)

    @property
    def busy(self) -> bool:
        """Whether there is work."""
        return bool(self._waiting)

    def take(self, work: Work, done: Callable[[], None] = lambda: None) -> None:
        """One more piece of work; ``done`` is called after it, even when it has failed."""
        self._waiting.append((work, done))
        self._timer.start()

    def _on_time(self) -> None:
        work, done = self._waiting[0]
        until = time.perf_counter() + A_TURN
        over = True
        try:
            for at_once in work:
                if at_once or time.perf_counter() >= until:
                    over = False
                    return
        finally:
            if over:
                self._waiting.pop(0)
                if not self._waiting:
                    self._timer.stop()
                done()


def taken_apart(widget: QWidget, kind: type[QWidget]) -> Work:
    """A widget that nobody sees goes, and before it all of a kind that stand in it, one at a time."""
    for part in reversed(widget.findChildren(kind)):
        if isValid(part):
            delete(part)
            yield False
    if isValid(widget):
        delete(widget)
