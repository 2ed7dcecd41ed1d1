"""Keeps the window's thread free of what can be done before, elsewhere, or in smaller parts."""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

from mihan_desktop.ui.window import Window

SWITCH = 0.0005
"""Seconds after which a lane that computes lets the window's thread go on; with Python's own 5 ms each of the hundred
returns from Qt in one layout may wait for as long.
"""
BETWEEN = 150
"""Milliseconds between two pages that are built ahead."""


FIRST = 1_000
"""Milliseconds until the first: the entrance comes before, and the code that pages are made of."""


class Pace(QObject):
    """Builds pages ahead, one at a time: everybody's first page while a password is typed, the others when it is known
    who sits there. And lets the collector of garbage forget what stays for good (modules, classes, tables): going
    through it takes a sixth of a second, in which no thread runs.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        sys.setswitchinterval(SWITCH)
        self._window = window
        self._frozen = False
        self._timer = QTimer(self, interval=FIRST)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    def _on_time(self) -> None:
        self._timer.setInterval(BETWEEN)
        if self._window.user is not None and not self._frozen:
            self._frozen = True
            gc.freeze()
        self._window.build_ahead()
