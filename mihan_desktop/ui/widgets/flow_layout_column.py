"""Rows below each other at the height each needs, whatever room there is: meant for the inside of a scroll area.

QVBoxLayout squeezes all rows into the old height each time one is added, and lays them all out again a moment later.
"""

import contextlib
from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget, QWidgetItem

from mihan_desktop.ui.widgets.flow_layout_items import ItemsLayout


class ColumnLayout(ItemsLayout):
    """A column of widgets with a gap between them."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        self._widths: tuple[int, int] | None = None
        self._held = False
        super().__init__(parent, gap)

    @contextlib.contextmanager
    def holding(self) -> Iterator[None]:
        """Rows that come meanwhile are measured at the end, all at once: every one shown asks the whole column else."""
        self._held = True
        self.setEnabled(False)
        try:
            yield
        finally:
            self._held = False
            self.setEnabled(True)
            self.invalidate()

    def insert(self, index: int, widget: QWidget) -> None:
        """Puts a widget before the one that stands at an index now."""
        self.addChildWidget(widget)
        self._items.insert(index, QWidgetItem(widget))
        self.invalidate()

    def set_gap(self, gap: int) -> None:
        """Another gap, in pixels."""
        if gap != self._gap:
            self._gap = gap
            self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """It never asks for more height than it needs."""
        return Qt.Orientation.Horizontal

    def invalidate(self) -> None:
        """Some row has another size."""
        if self._held:
            return
        self._widths = None
        super().invalidate()

    def sizeHint(self) -> QSize:
        """As wide as the widest row wants to be, as high as all are then."""
        wanted = self._wanted_widths()[1]
        return QSize(wanted, self.heightForWidth(wanted))

    def minimumSize(self) -> QSize:
        """As wide as the widest row must be; the height follows the width."""
        return QSize(self._wanted_widths()[0], 0)

    def _wanted_widths(self) -> tuple[int, int]:
        """The width that is needed, and the one that is wanted."""
        if self._widths is None:
            shown = [item for item in self._items if not item.isEmpty()]
            least = max((item.minimumSize().width() for item in shown), default=0)
            self._widths = least, max((item.sizeHint().width() for item in shown), default=0)
        return self._widths

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        y, width, gap = rect.y(), rect.width(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            y += gap
            if place:
                item.setGeometry(QRect(rect.x(), y, width, height))
            y += height
            gap = self._gap
        return y - rect.y()
