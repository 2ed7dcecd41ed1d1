"""A row that wraps: widgets stand beside each other in reading order and break into lines, mirrored in RTL."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Lays widgets in lines; ``columns`` > 0 gives every widget the same width so that columns align."""

    def __init__(self, parent: QWidget | None = None, *, columns: int = 0, gap: int = 16, line_gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._columns = columns
        self._gap = gap
        self._line_gap = line_gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem, /) -> None:
        """Qt calls this for addWidget."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        """The item at an index, None beyond the end, as Qt expects."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        """Removes and returns the item at an index."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It never asks for more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Lines break, so the height follows the width."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """The height that all lines need at a width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in it has another size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect, /) -> None:
        """Places the widgets."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """All on one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        if not shown:
            return QSize(0, 0)
        widest = max(size.width() for size in shown)
        across = min(self._columns, len(shown)) if self._columns else len(shown)
        width = across * widest if self._columns else sum(size.width() for size in shown)
        return QSize(width + self._gap * (across - 1), max(size.height() for size in shown))

    def minimumSize(self) -> QSize:
        """The largest single widget."""
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        shown = [item for item in self._items if not item.isEmpty()]
        width = self._column_width(shown, rect.width())
        x = y = line_height = 0
        for item in shown:
            hint = item.sizeHint()
            size = QSize(min(width or hint.width(), rect.width()), hint.height())
            if item.hasHeightForWidth():
                size.setHeight(max(size.height(), item.heightForWidth(size.width())))
            if x > 0 and x + size.width() > rect.width():
                x, y, line_height = 0, y + line_height + self._line_gap, 0
            if place:
                area = QRect(QPoint(rect.x() + x, rect.y() + y), size)
                direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
                item.setGeometry(QStyle.visualRect(direction, rect, area))
            x += size.width() + self._gap
            line_height = max(line_height, size.height())
        return y + line_height

    def _column_width(self, shown: list[QLayoutItem], available: int) -> int:
        if not self._columns or not shown:
            return 0
        widest = max(item.sizeHint().width() for item in shown)
        fair = (available - self._gap * (self._columns - 1)) // self._columns
        # Never narrower than the widest label: fewer columns read better than clipped ones.
        return max(fair, widest)
