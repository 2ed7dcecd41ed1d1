"""A row that wraps: widgets stand beside each other in reading order and break into lines, mirrored in RTL."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QStyle, QWidget

from mihan_desktop.ui.widgets.flow_layout_items import ItemsLayout


class FlowLayout(ItemsLayout):
    """Lays widgets in lines; ``columns`` > 0 gives every widget the same width so that columns align.

    even: widgets of one line are equally high.
    """

    def __init__(
        self, parent: QWidget | None = None, *, columns: int = 0, gap: int = 16, line_gap: int = 6, even: bool = False
    ) -> None:
        self._wants: dict[int, QSize] = {}
        self._even = even
        super().__init__(parent, gap)
        self._columns = columns
        self._line_gap = line_gap

    def set_columns(self, columns: int) -> None:
        """Another number of columns of one width."""
        if columns != self._columns:
            self._columns = columns
            self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """It never asks for more than it needs."""
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """All on one line."""
        shown = [self._wanted(item) for item in self._items if not item.isEmpty()]
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

    def invalidate(self) -> None:
        """Some widget has another size."""
        self._wants.clear()
        super().invalidate()

    def _wanted(self, item: QLayoutItem) -> QSize:
        """The size that an item wants to be, asked once."""
        if id(item) not in self._wants:
            self._wants[id(item)] = item.sizeHint()
        return self._wants[id(item)]

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        shown = [item for item in self._items if not item.isEmpty()]
        width = self._column_width(shown, rect.width())
        x = y = line_height = 0
        highest = max((item.heightForWidth(width or rect.width()) for item in shown), default=0) if self._even else 0
        for item in shown:
            hint = self._wanted(item)
            size = QSize(min(width or hint.width(), rect.width()), hint.height())
            if item.hasHeightForWidth():
                size.setHeight(max(size.height(), item.heightForWidth(size.width())))
            if self._even:
                size.setHeight(max(size.height(), highest))
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
        widest = max(self._wanted(item).width() for item in shown)
        # Never narrower than the widest label: fewer columns, as wide as there is room, read better than clipped ones.
        fit = next((count for count in range(self._columns, 1, -1) if self._fair(available, count) >= widest), 1)
        if self._even:  # lines of the same number: four stand two and two rather than three and one
            fit = -(-len(shown) // -(-len(shown) // fit))
        return max(self._fair(available, fit), widest)

    def _fair(self, available: int, count: int) -> int:
        return (available - self._gap * (count - 1)) // count
