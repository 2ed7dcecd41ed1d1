"""A room that scrolls, and asks its inside for its size once when the window is dressed anew, not at every sheet."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea


class Scroll(QScrollArea):
    """Qt's measures everything in it again while the style is still being changed; the layout asks for that anyway as
    soon as it has changed.
    """

    def event(self, event: QEvent, /) -> bool:
        """Another style is no reason to measure now."""
        if event.type() is QEvent.Type.StyleChange:
            return QAbstractScrollArea.event(self, event)
        return super().event(event)
