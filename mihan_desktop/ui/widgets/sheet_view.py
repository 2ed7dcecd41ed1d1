"""The attendance grid under a trainer's fingers: arrows move, one key marks, under any keyboard layout."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mihan_desktop.domain.attendance import Mark, MarkEntry
from mihan_desktop.ui import actions, icons
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.models.sheet import ENTRY, LOOKS, TOTALS, SheetModel
from mihan_desktop.ui.theme import Theme
from mihan_desktop.ui.words import MARK_LOOKS

Index = QModelIndex | QPersistentModelIndex
MARK_OF = {"present": Mark.PRESENT, "absent": Mark.ABSENT, "late": Mark.LATE, "excused": Mark.EXCUSED}
_CENTRE = Qt.AlignmentFlag.AlignCenter
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
        self._cells = SheetDelegate(theme, language, self)
        self.setItemDelegate(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMinimumSize(theme.px(300), theme.px(190))
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._across, self._down = Heading(Qt.Orientation.Horizontal, self), Heading(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(self._across)
        self.setVerticalHeader(self._down)
        self.doubleClicked.connect(lambda _: self._cycle())

    def fit(self) -> None:
        """Cells by the font."""
        self._cells.forget()
        px, metrics = self._theme.px, QFontMetrics(self._theme.font())
        across, down = self._across, self._down
        across.room = QSize(px(64), 2 * metrics.lineSpacing() + px(18))
        down.room = QSize(px(120), metrics.height())
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
            down.room = QSize(down.width(), metrics.height())

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
        self._cells.chosen = current.row(), current.column()
        super().currentChanged(current, previous)
        self.moved.emit()

    def _cycle(self) -> None:
        entry = self.currentIndex().data(ENTRY)
        at = ORDER.index(entry.mark) + 1 if isinstance(entry, MarkEntry) else 0
        self.marked.emit(ORDER[at % len(ORDER)])


class Heading(QHeaderView):
    """A heading whose room is known: Qt's measures every day and every name whenever one of them changes.

    Attributes: room (None before the sheet has told it).
    """

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.room: QSize | None = None
        self.setSectionsClickable(True)
        self.setHighlightSections(True)

    def sizeHint(self) -> QSize:
        """As it was told."""
        return self.room if self.room is not None else super().sizeHint()


class SheetDelegate(QStyledItemDelegate):
    """Paints a mark as an icon on its soft ground; the totals of whom a threshold is near to with its sign.

    A sheet has few different cells and very many of them: each kind is drawn once and copied. Attributes: chosen (row
    and column of the cell that has the keyboard).
    """

    def __init__(self, theme: Theme, language: Language, view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._language, self._view = theme, language, view
        self._drawn: dict[tuple[object, ...], QPixmap] = {}
        self.chosen = (-1, -1)

    def forget(self) -> None:
        """Colours, size, language or direction changed: every kind of cell is drawn anew."""
        self._drawn.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """A square with air."""
        return QSize(self._theme.px(64), self._theme.px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        model, rect = index.model(), option.rect
        if not isinstance(model, SheetModel):
            return
        row, column = index.row(), index.column()
        totals = row >= len(model.trainees) or column >= len(model.sessions)
        entry = None if totals else model.at(row, column)
        kind = (
            rect.width(), rect.height(), totals, None if entry is None else (entry.mark, entry.minutes_late),
            entry is not None and model.is_twice(row, column), entry is not None and bool(entry.documents),
        )  # fmt: skip
        picture = self._drawn.get(kind)
        if picture is None:
            picture = self._drawn[kind] = self._draw(rect.size(), entry, totals=totals, twice=bool(kind[4]))
        painter.drawPixmap(rect.topLeft(), picture)
        if totals:
            self._total(painter, rect, model, index)
        if (row, column) == self.chosen:
            self._choose(painter, rect)

    def _choose(self, painter: QPainter, rect: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        strong = self._view.hasFocus()
        painter.setPen(QPen(self._theme.colour("focus" if strong else "field_border"), 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), self._theme.px(5), self._theme.px(5))
        painter.restore()

    def _draw(self, size: QSize, entry: MarkEntry | None, *, totals: bool, twice: bool) -> QPixmap:
        """A cell without its text of totals, as every one of its kind looks."""
        theme, px = self._theme, self._theme.px
        ratio = self._view.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme.colour("sunken" if totals else "surface"))
        rect = QRect(QPoint(0, 0), size)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(self._view.layoutDirection())
            if entry is not None:
                self._mark(painter, rect, entry)
            elif not totals:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("border"))
                dot = px(5)
                painter.drawEllipse(QRectF(rect.center().x() - dot / 2, rect.center().y() - dot / 2, dot, dot))
            signs = [
                name for name, there in (("users", twice), ("form", entry is not None and entry.documents)) if there
            ]
            side, rtl = px(11), self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
            for at, name in enumerate(signs):
                aside = px(5) + at * (side + px(3))
                left = rect.left() + aside if rtl else rect.right() - aside - side
                icons.paint(painter, QRectF(left, rect.top() + px(4), side, side), name, theme.colour("text"))
        return picture

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
            painter.drawText(words, _CENTRE, minutes)

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
        painter.drawText(rect, _CENTRE, str(index.data() or ""))
