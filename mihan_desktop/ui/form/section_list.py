"""The list of sections beside the form: where one is, what is done, where something is wrong."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mihan_desktop.ui.form.glyphs import paint_alarm, paint_ring, paint_tick
from mihan_desktop.ui.form.sections import SectionState
from mihan_desktop.ui.form.wording import say

_STATE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: title, state, and which section it is."""

    title: str
    state: SectionState
    section: int


class SectionsModel(QAbstractListModel):
    """The sections to be seen, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Other sections, or other titles and states of the same."""
        if [entry.section for entry in entries] != [entry.section for entry in self.entries]:
            self.beginResetModel()
            self.entries = entries
            self.endResetModel()
            return
        before, self.entries = self.entries, entries
        for row, (old, new) in enumerate(zip(before, entries, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many sections are to be seen."""
        return 0 if parent.isValid() else len(self.entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | SectionState | None:
        """The title, the state, and both in words for a screen reader."""
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{entry.title}: {say(entry.state.value)}"
        return entry.state if role == _STATE else None


class _Painter(QStyledItemDelegate):
    """State sign, title on up to two lines, a bar at the section one is in."""

    def __init__(self, view: "SectionList") -> None:
        super().__init__(view)
        self._view = view
        self._sizes: dict[tuple[str, int], QSize] = {}

    def forget_sizes(self) -> None:
        """Another font."""
        self._sizes.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """High enough for the title on the lines it needs, two at most."""
        del option  # the list is asked itself: a list that is painted asks for each line's height again
        width, text = self._view.viewport().width(), self._view.sections.entries[index.row()].title
        size = self._sizes.get((text, width))
        if size is None:
            size = self._sizes[text, width] = self._measure(text, width)
        return size

    def _measure(self, text: str, width: int) -> QSize:
        metrics = self._view.fontMetrics()
        space = max(40, width - _pad(metrics) * 3 - _sign(metrics))
        height = metrics.lineSpacing()
        if metrics.horizontalAdvance(text) > space:  # measuring a line is much quicker than breaking it
            height = metrics.boundingRect(0, 0, space, 1000, int(Qt.TextFlag.TextWordWrap), text).height()
        return QSize(width, min(height, metrics.lineSpacing() * 2) + _pad(metrics) * 4 // 3)  # nine fit on 768 pixels

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints one line, in the direction of the list."""
        palette = option.palette
        direction = option.direction
        rect, state = option.rect, option.state
        font, metrics = self._view.font(), self._view.fontMetrics()
        entry = self._view.sections.entries[index.row()]
        pad, sign = _pad(metrics), _sign(metrics)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, base = palette.color(QPalette.ColorRole.Accent), palette.color(QPalette.ColorRole.Base)
        current = bool(state & QStyle.StateFlag.State_Selected)
        if current:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.AlternateBase))
            bar = QStyle.visualRect(direction, rect, rect.adjusted(0, 4, -(rect.width() - 4), -4))
            painter.fillRect(bar, accent)
        box = rect.adjusted(pad, 0, 0, 0)
        box.setWidth(sign)
        box = QStyle.visualRect(direction, rect, box)
        area = QRectF(box.x(), rect.center().y() - sign / 2 + 0.5, sign, sign)
        match entry.state:
            case SectionState.DONE:
                paint_tick(painter, area, accent, base)
            case SectionState.PROBLEMS:
                paint_alarm(painter, area, palette.color(QPalette.ColorRole.BrightText), base)
            case _:
                paint_ring(painter, area, palette.color(QPalette.ColorRole.PlaceholderText))
        words = QStyle.visualRect(direction, rect, rect.adjusted(pad * 2 + sign, 0, -pad, 0))
        font.setBold(current)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        side = (
            Qt.AlignmentFlag.AlignRight if direction is Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
        )
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter) | int(
            Qt.TextFlag.TextWordWrap
        )
        painter.setLayoutDirection(direction)
        painter.drawText(words, flags, entry.title)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()


class SectionList(QListView):
    """The list itself; ``sections.entries`` are the lines. name: the word for what they are."""

    def __init__(self, parent: QWidget, name: str = "sections") -> None:
        super().__init__(parent)
        self._name = name
        self.sections = SectionsModel()
        self.setModel(self.sections)
        self._painter = _Painter(self)
        self.setItemDelegate(self._painter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.retranslate()

    def changeEvent(self, event: QEvent, /) -> None:
        """Another size of font: lines are measured again."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_painter"):
            self._painter.forget_sizes()

    def retranslate(self) -> None:
        """The app's words."""
        self.setAccessibleName(say(self._name))
        if self.sections.entries:
            last = self.sections.index(len(self.sections.entries) - 1, 0)
            self.sections.dataChanged.emit(self.sections.index(0, 0), last)


def _pad(metrics: QFontMetrics) -> int:
    return metrics.height() // 2


def _sign(metrics: QFontMetrics) -> int:
    return metrics.height() * 4 // 5
