"""Notices that nobody has touched keyboard or mouse for some minutes."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

TOUCHES = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TabletPress,
})  # fmt: skip
MINUTE = 60_000


class Idle(QObject):
    """Signals: passed() after so many minutes without a touch. It looks at whole windows, not at every widget.

    A touch only notes that there was one; the timer is not started again with every key.
    """

    passed = Signal()

    def __init__(self, parent: QObject, minute: int = MINUTE) -> None:
        super().__init__(parent)
        self._minute = minute
        self._touched = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)
        self._left, self._ticks = 0, 0
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
            self._watch(application.focusWindow())

    def wait(self, minutes: int) -> None:
        """Begin to wait; 0 waits for ever."""
        self._ticks = self._left = minutes * 4
        self._touched = False
        if minutes:
            self._timer.start(self._minute // 4)
        else:
            self._timer.stop()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _on_time(self) -> None:
        if self._touched:
            self._touched, self._left = False, self._ticks
            return
        self._left -= 1
        if self._left <= 0:
            self._timer.stop()
            self.passed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        if event.type() in TOUCHES:
            self._touched = True
        return super().eventFilter(watched, event)
