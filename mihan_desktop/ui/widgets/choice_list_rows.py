"""A plain list that shows 50,000 rows at once: QListView lays out every row before the first is seen, a table none."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

ROOM, PADDING, PICTURE = 8, 10, 40


class RowPainter(QStyledItemDelegate):
    """One label a row, in the direction of the list; the current row stands on a soft ground with a bar before it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line."""
        del index
        return QSize(100, option.fontMetrics.height() + ROOM)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, bar, mark, label."""
        rect, palette, direction = QRect(option.rect), option.palette, option.direction
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)):
            painter.fillRect(rect, palette.color(QPalette.ColorRole.AlternateBase))
        if bool(state & QStyle.StateFlag.State_Selected):
            bar = QRect(rect.x(), rect.y() + 2, 3, rect.height() - 4)
            painter.fillRect(QStyle.visualRect(direction, rect, bar), palette.color(QPalette.ColorRole.Accent))
        before = self.paint_mark(painter, option, index)
        before += self._paint_picture(painter, option, index, before)
        words = QStyle.visualRect(direction, rect, rect.adjusted(PADDING + before, 0, -PADDING, 0))
        label = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        rtl = direction is Qt.LayoutDirection.RightToLeft
        start = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setFont(option.font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.setLayoutDirection(direction)
        painter.drawText(words, start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, label)
        painter.restore()

    def _paint_picture(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        before: int,
    ) -> int:
        """The picture of a choice, behind its mark; the width that it takes in pixels."""
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if not isinstance(picture, QPixmap):
            return 0
        rect = QRect(option.rect)
        side = rect.height() - ROOM
        box = QRect(rect.x() + PADDING + before, rect.y() + ROOM // 2, side, side)
        size = picture.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(QStyle.visualRect(option.direction, rect, box).center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture)
        return side + PADDING

    def paint_mark(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> int:
        """What stands before the label; its width in pixels."""
        del painter, option, index
        return 0


class RowsView(QTableView):
    """One column of rows of one height."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(RowPainter(self))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._lowest = 0
        self._fit()

    @property
    def row_height(self) -> int:
        """The height of each row in pixels."""
        return self.verticalHeader().defaultSectionSize()

    def make_room(self, *, pictured: bool) -> None:
        """Rows with pictures are higher."""
        lowest = PICTURE if pictured else 0
        if lowest != self._lowest:
            self._lowest = lowest
            self._fit()

    def mark(self, row: int) -> None:
        """Makes a row the current one and shows it; -1 for none, at the top."""
        self.setCurrentIndex(self.model().index(row, 0))
        if row >= 0:
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        else:
            self.scrollToTop()

    def changeEvent(self, event: QEvent, /) -> None:
        """As high as the letters are."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        height = max(self.fontMetrics().height(), self._lowest) + ROOM
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
