"""Parts of which one is seen at a time, and which ask for no more room than that one."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Shown(QStackedWidget):
    """Asks for the room of the part that is shown: those behind it make the page no higher."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """Of what is shown."""
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()

    def sizeHint(self) -> QSize:
        """Of what is shown."""
        shown = self.currentWidget()
        return super().sizeHint() if shown is None else shown.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Whether what is shown is higher where it is narrower."""
        shown = self.currentWidget()
        return shown is not None and shown.hasHeightForWidth()

    def heightForWidth(self, width: int, /) -> int:
        """Of what is shown."""
        shown = self.currentWidget()
        return -1 if shown is None else shown.heightForWidth(width)
