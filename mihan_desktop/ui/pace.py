"""Keeps the window's thread free of what can be done before, elsewhere, or in smaller parts."""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

from mihan_desktop.ui.window import Window

SWITCH = 0.0001
"""Seconds after which a lane that computes lets the window's thread go on; with Python's own 5 ms each of the hundred
returns from Qt in one layout may wait for as long.
"""
BETWEEN = 30
"""Milliseconds between two parts of pages that are built ahead."""
FIRST = 1_000
"""Milliseconds until the first: the entrance comes before, and the code that pages are made of."""


class Pace(QObject):
    """Builds pages ahead, one part at a time: everybody's first page while a password is typed, the others when it is
    known who sits there. And has the collector of garbage (``ui/garbage.py``) pass over what stays (modules, classes,
    tables, those pages): going through it takes a sixth of a second, in which no thread runs.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        sys.setswitchinterval(SWITCH)
        self._window = window
        self._passed_over: set[tuple[bool, bool]] = set()
        self._timer = QTimer(self, interval=FIRST)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    def _on_time(self) -> None:
        if self._window.looks.changing.busy:
            return  # what is built now would have to be dressed with the rest
        self._timer.setInterval(BETWEEN)
        if not self._passed_over:
            self._window.side.draw_ahead()
        built = self._window.build_ahead()
        reached = self._window.user is not None, built
        if reached not in self._passed_over:
            self._passed_over.add(reached)
            gc.freeze()
