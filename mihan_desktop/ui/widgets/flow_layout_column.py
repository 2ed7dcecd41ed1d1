"""Rows below each other at the height each needs, whatever room there is: meant for the inside of a scroll area.

QVBoxLayout squeezes all rows into the old height each time one is added, and lays them all out again a moment later.
Qt says that something in a layout has another size, not what: a layout of five hundred rows would ask five hundred.
Rows that tell by themselves are asked once, and asked again when they have told.
"""

import contextlib
from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QSpacerItem, QWidget, QWidgetItem

from mihan_desktop.ui.widgets.flow_layout_items import ItemsLayout


class _Place:
    """A row: what is known of its sizes until it has others, and where it was put; or the room of one that was taken
    out, without a widget.
    """

    __slots__ = ("heights", "item", "part", "put", "room", "tells", "widget", "widths")

    def __init__(self, widget: QWidget, *, tells: bool) -> None:
        self.widget: QWidget | None = widget
        self.tells = tells
        self.part = 1.0
        self.item: QLayoutItem = QWidgetItem(widget)
        self.put: tuple[int, int, int, int] | None = None
        self.room: tuple[int, int] | None = None
        self.widths: tuple[int, int] | None = None
        self.heights: dict[int, int] = {}

    def empty(self, letters: int) -> None:
        """Its widget goes, its room stays, and grows with letters that are so high now."""
        height = 0 if self.item.isEmpty() or self.put is None else self.put[3]
        self.room, self.widget, self.item = (height, max(letters, 1)), None, QSpacerItem(0, height)
        self.widths, self.heights = (0, 0), {}

    def seen(self) -> bool:
        """Whether it takes room."""
        return not self.widget.isHidden() if self.widget is not None else self.room is not None and self.room[0] > 0

    def forget(self) -> None:
        """It may have another size."""
        self.widths = None
        self.heights.clear()

    def ask_widths(self) -> tuple[int, int]:
        """The width that it needs, and the one that it wants."""
        if self.widths is None:
            self.widths = self.item.minimumSize().width(), self.item.sizeHint().width()
        return self.widths

    def ask_height(self, width: int, letters: int) -> int:
        """The height that it needs at a width; a room, with letters that are so high now."""
        if self.room is not None:
            return self.room[0] * letters // self.room[1]
        height = self.heights.get(width)
        if height is None:
            item = self.item
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            self.heights[width] = height
        return height

    def put_at(self, x: int, y: int, width: int, height: int) -> None:
        """Moves it there, unless it is there."""
        place = (x, y, width, height)
        if place != self.put:
            self.put = place
            self.item.setGeometry(QRect(*place))


class ColumnLayout(ItemsLayout):
    """A column of widgets with a gap between them."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        self._widths: tuple[int, int] | None = None
        self._held = False
        self._places: list[_Place] = []
        self._seen: list[_Place] | None = None
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

    def insert(self, index: int, widget: QWidget, *, tells: bool = False) -> None:
        """Puts a widget before the one that stands at an index now; ``tells``: it calls ``forget`` when its size is
        another one, and is not asked before.
        """
        self.addChildWidget(widget)
        place = _Place(widget, tells=tells)
        self._places.insert(index, place)
        self._items.insert(index, place.item)
        self.invalidate()

    def take_out(self, widget: QWidget) -> None:
        """A row goes and leaves its room as it is, so that nothing around it moves; ``fill`` puts another there."""
        for at, place in enumerate(self._places):
            if place.widget is widget:
                place.empty(self._letters())
                self._items[at] = place.item

    def fill(self, index: int, widget: QWidget, *, tells: bool = False) -> None:
        """Puts a widget into the room at an index that another one has left."""
        self.close_up(index)
        self.insert(index, widget, tells=tells)

    def close_up(self, index: int) -> None:
        """Nothing comes into the room at an index."""
        self._places.pop(index)
        self._items.pop(index)
        self.invalidate()

    def _letters(self) -> int:
        """How high letters are now."""
        parent = self.parentWidget()
        return parent.fontMetrics().height() if parent is not None else 1

    def forget(self, widget: QWidget) -> None:
        """A row that tells has another size."""
        for place in self._places:
            if place.widget is widget:
                place.forget()
        self.invalidate()

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        """Removes and returns the item at an index."""
        if not 0 <= index < len(self._places):
            return None
        self._items.pop(index)
        return self._places.pop(index).item

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
        self._widths = self._seen = None
        for place in self._places:
            if not place.tells:
                place.forget()
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
            asked = [place.widths or place.ask_widths() for place in self._shown()]
            self._widths = max((least for least, _ in asked), default=0), max((most for _, most in asked), default=0)
        return self._widths

    def _shown(self) -> list[_Place]:
        """The rows that are not hidden."""
        if self._seen is None:
            self._seen = [place for place in self._places if place.seen()]
        return self._seen

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        x, y, width, gap, shown = rect.x(), rect.y(), rect.width(), self._gap, self._shown()
        letters = self._letters()
        heights = [row.heights.get(width) or row.ask_height(width, letters) for row in shown]
        if place:
            for row, height in zip(shown, heights, strict=True):
                row.put_at(x, y, width, height)
                y += height + gap
        return sum(heights) + gap * max(len(heights) - 1, 0)
