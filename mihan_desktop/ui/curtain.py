"""What is painted first: the ground and the deep band of the entrance, while the rest of the program is read in."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

BAND = 270
"""Height of the band in logical pixels, about that of the entrance."""


class Curtain(QWidget):
    """A window as large as the one to come. Signals: painted() once, when it can be seen."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._told = False
        self.setWindowTitle("Mihan")
        self.resize(1280, 760)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground and band."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#f4f6f7"))
        painter.fillRect(0, 0, self.width(), BAND, QColor("#0d363b"))
        painter.end()
        if not self._told:
            self._told = True
            self.painted.emit()
