"""The attendance grid under a trainer's fingers: arrows move, one key marks, under any keyboard layout."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from mihan_desktop.domain.attendance import Mark, MarkEntry
from mihan_desktop.ui import actions, icons
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.models.sheet import ENTRY, LOOKS, TOTALS, SheetModel
from mihan_desktop.ui.theme import Theme
from mihan_desktop.ui.words import MARK_LOOKS

Index = QModelIndex | QPersistentModelIndex
MARK_OF = {"present": Mark.PRESENT, "absent": Mark.ABSENT, "late": Mark.LATE, "excused": Mark.EXCUSED}
ORDER = (Mark.PRESENT, Mark.ABSENT, Mark.LATE, Mark.EXCUSED)


class SheetView(QTableView):
    """Signals: marked(Mark) for the current cell; whole_class_wanted(); undo_wanted(); moved() to another cell."""

    marked = Signal(object)
    whole_class_wanted = Signal()
    undo_wanted = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self.setItemDelegate(SheetDelegate(theme, language, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMinimumSize(theme.px(300), theme.px(190))
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setHighlightSections(True)
        self.verticalHeader().setHighlightSections(True)
        self.doubleClicked.connect(lambda _: self._cycle())

    def fit(self) -> None:
        """Cells by the font."""
        px, metrics = self._theme.px, QFontMetrics(self._theme.font())
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setDefaultSectionSize(max(px(64), metrics.horizontalAdvance("00/00") + px(28)))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(metrics.height() + px(12))
        model = self.model()
        if isinstance(model, SheetModel) and model.trainees:
            for section in range(len(model.sessions), len(model.sessions) + TOTALS):
                total = model.headerData(section, Qt.Orientation.Horizontal)
                across.resizeSection(section, max(px(80), metrics.horizontalAdvance(str(total)) + px(40)))
            names = max(metrics.horizontalAdvance(trainee.name) for trainee in model.trainees)
            down.setFixedWidth(min(names + px(62), px(330)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Marks by key; everything else moves as in any grid."""
        name = actions.pressed("attendance", event)
        if name in MARK_OF:
            self.marked.emit(MARK_OF[name])
        elif name == "next_mark":
            self._cycle()
        elif name == "all_present":
            self.whole_class_wanted.emit()
        elif name == "undo":
            self.undo_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
            if below.isValid():
                self.setCurrentIndex(below)
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another cell is current."""
        super().currentChanged(current, previous)
        self.moved.emit()

    def _cycle(self) -> None:
        entry = self.currentIndex().data(ENTRY)
        at = ORDER.index(entry.mark) + 1 if isinstance(entry, MarkEntry) else 0
        self.marked.emit(ORDER[at % len(ORDER)])


class SheetDelegate(QStyledItemDelegate):
    """Paints a mark as an icon on its soft ground; a low rate in words of warning colour with its sign."""

    def __init__(self, theme: Theme, language: Language, view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._language, self._view = theme, language, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """A square with air."""
        return QSize(self._theme.px(64), self._theme.px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px, rect = self._theme, self._theme.px, QRect(option.rect)
        model = index.model()
        totals = isinstance(model, SheetModel) and model.place(index) is None
        painter.fillRect(rect, theme.colour("sunken" if totals else "surface"))
        entry = index.data(ENTRY)
        if isinstance(entry, MarkEntry):
            self._mark(painter, rect, entry)
        elif not totals:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("border"))
            dot = px(5)
            painter.drawEllipse(QRectF(rect.center().x() - dot / 2, rect.center().y() - dot / 2, dot, dot))
        if totals and isinstance(model, SheetModel):
            self._total(painter, rect, model, index)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            strong = self._view.hasFocus()
            painter.setPen(QPen(theme.colour("focus" if strong else "field_border"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), px(5), px(5))
        painter.restore()

    def _mark(self, painter: QPainter, rect: QRect, entry: MarkEntry) -> None:
        theme, px = self._theme, self._theme.px
        icon, tone = MARK_LOOKS[entry.mark]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{tone}_soft"))
        painter.drawRoundedRect(QRectF(rect).adjusted(px(4), px(4), -px(4), -px(4)), px(5), px(5))
        side = px(18)
        minutes = self._language.number(entry.minutes_late) if entry.mark is Mark.LATE and entry.minutes_late else ""
        shift = px(11) if minutes else 0
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = rect.center().x() + (shift if rtl else -shift)
        frame = QRectF(middle - side / 2 + 0.5, rect.center().y() - side / 2 + 0.5, side, side)
        icons.paint(painter, frame, icon, theme.colour(tone))
        if minutes:
            painter.setFont(theme.font(0.9, bold=True))
            painter.setPen(theme.colour(tone))
            words = QRectF(rect).adjusted(0, 0, -px(22), 0) if rtl else QRectF(rect).adjusted(px(22), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, minutes)

    def _total(self, painter: QPainter, rect: QRect, model: SheetModel, index: Index) -> None:
        theme = self._theme
        look = None
        if index.row() < len(model.trainees):
            look = LOOKS.get(model.attendance(index.row()).standing)
        tone = look[1] if look is not None else "text"
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.colour(tone))
        if look is not None and index.column() == len(model.sessions):
            side = theme.px(14)
            rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = rect.right() - side - theme.px(6) if rtl else rect.left() + theme.px(6)
            frame = QRectF(left, rect.center().y() - side / 2, side, side)
            icons.paint(painter, frame, look[0], theme.colour(tone))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data() or ""))
