"""A line as wide as what belongs in it, in any size of font."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit, QWidget

AROUND = 20  # the frame and the padding on both sides


class ShortLine(QLineEdit):
    """A line for so many letters."""

    def __init__(self, letters: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._letters = letters
        self._fit()

    def changeEvent(self, event: QEvent, /) -> None:
        """As wide as the letters are now."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * self._letters + AROUND)
