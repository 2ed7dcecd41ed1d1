"""A widget that remembers its heights, so that a page of three hundred of them is laid out by looking them up.

Qt forgets the heights of everything in a layout whenever one thing in it is shown, and asks all again, text by text.
"""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from mihan_desktop.ui.form.rows import Question
from mihan_desktop.ui.widgets.flow_layout_column import ColumnLayout

_LAYOUT, _FONT, _STYLE = QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.StyleChange


class _Inner(QWidget):
    def __init__(self, frame: "Frame") -> None:
        super().__init__(frame)
        self._frame = frame

    def event(self, event: QEvent, /) -> bool:
        """Something inside has another size."""
        if event.type() is _LAYOUT:
            self._frame.forget_heights()
        return super().event(event)


class Frame(Question):
    """A question whose parts stand in ``inner``, which fills it; give ``inner`` a layout, and the frame none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.inner = _Inner(self)

    def forget_heights(self) -> None:
        """Asks the layout again, next time.

        All layouts above are told here, up to the scroll area: Qt tells one a turn, and none of what is not visible.
        """
        self._heights.clear()
        self.updateGeometry()
        above = self.parentWidget()
        column = above.layout() if above is not None else None
        if isinstance(column, ColumnLayout):
            column.forget(self)
        while above is not None and not isinstance(above, QAbstractScrollArea):
            layout = above.layout()
            if layout is not None:
                layout.invalidate()
            above = above.parentWidget()

    def sizeHint(self) -> QSize:
        """As the layout inside wants it."""
        layout = self.inner.layout()
        return super().sizeHint() if layout is None else layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As the layout inside needs it."""
        layout = self.inner.layout()
        return super().minimumSizeHint() if layout is None else layout.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        """Texts wrap in it."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """The height that the parts need at a width, asked once."""
        layout = self.inner.layout()
        if layout is None:
            return -1
        if width not in self._heights:
            height = (
                layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
            )
            self._heights[width] = height
        return self._heights[width]

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """The parts fill it."""
        super().resizeEvent(event)
        self.inner.setGeometry(self.rect())

    def event(self, event: QEvent, /) -> bool:
        """Something inside, or the font, has another size."""
        kind = event.type()
        if kind is _LAYOUT or kind is _FONT or kind is _STYLE:
            self.forget_heights()
        return super().event(event)
