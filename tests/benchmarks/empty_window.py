"""An empty PySide6 window that says when it was painted, and ends: what start and size are measured against."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    """Says when it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first is the last."""
        super().paintEvent(event)
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        QTimer.singleShot(0, QApplication.quit)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = Window()
    window.resize(1366, 768)
    window.show()
    application.exec()
