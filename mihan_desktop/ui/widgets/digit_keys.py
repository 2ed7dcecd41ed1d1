"""The keys of a short list whose lines are numbered."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView


class DigitKeys(QObject):
    """In ``view`` a digit, of whatever script, chooses the line of that number. Signals: confirmed() on Enter."""

    confirmed = Signal()

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the key was one of these."""
        if not (isinstance(watched, QAbstractItemView) and isinstance(event, QKeyEvent)):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            number, lines = unicodedata.digit(event.text(), 0) if len(event.text()) == 1 else 0, watched.model()
            if 1 <= number <= lines.rowCount():
                watched.setCurrentIndex(lines.index(number - 1, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.confirmed.emit()
                return True
        return super().eventFilter(watched, event)
