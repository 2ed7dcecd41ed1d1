"""What every layout of ours has in common: it keeps its items, and its height follows its width."""

from PySide6.QtCore import QMargins, QRect
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ItemsLayout(QLayout):
    """A layout that arranges ``_items`` in ``_arrange`` and remembers the heights that came of it."""

    def __init__(self, parent: QWidget | None, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """The height that the items need in ``rect``'s width; puts them there when ``place``."""
        raise NotImplementedError

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

    def hasHeightForWidth(self) -> bool:
        """Texts wrap and lines break, so the height follows the width."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """The height that everything needs at a width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in it has another size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect, /) -> None:
        """Places the items."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)
