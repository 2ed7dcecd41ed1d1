"""Paints rows: two lines with an icon and a sign in lists, text or a sign in tables."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from mihan_desktop.ui import icons
from mihan_desktop.ui.models.rows import ICON, SIGN, SUBTITLE, Sign
from mihan_desktop.ui.theme import Look, Theme
from mihan_desktop.ui.widgets.writing import write_again

Index = QModelIndex | QPersistentModelIndex
MEASURED = 40
"""Rows that a column's width is measured by; a thousand, as Qt would, hold the window for a third of a second."""

WIDTHS_KEPT = 2_000
"""Of so many texts the width is remembered: a list that is searched shows most of them again."""

LEAST_SIGN = 100
"""Pixels, before the scale, below which the words of a sign take too much of a line."""


def paint_sign(painter: QPainter, theme: Theme, frame: QRect, sign: Sign, *, rtl: bool, at_end: bool = False) -> int:
    """A chip in ``frame``, at the side where reading begins (or ends); its width.

    At the end of a line with little room (``bare``) it is its icon alone: the name beside it is worth more.
    """
    px, font = theme.px, theme.font(0.9)
    metrics = QFontMetrics(font)
    height = metrics.height() + px(4)
    bare = at_end and is_bare(theme, frame)
    width = px(32) if bare else min(metrics.horizontalAdvance(sign.text) + px(42), frame.width())
    left = frame.left() if rtl == at_end else frame.right() - width
    chip = QRectF(left, frame.center().y() - height / 2, width, height)
    ground = theme.colour("sunken" if sign.tone == "muted" else f"{sign.tone}_soft")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outlined = theme.look is Look.CONTRAST
    painter.setPen(QPen(theme.colour(sign.tone), 1) if outlined else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(chip, height / 2, height / 2)
    side = px(14)
    icon_left = chip.right() - px(9) - side if rtl else chip.left() + px(9)
    icons.paint(
        painter, QRectF(icon_left, chip.center().y() - side / 2, side, side), sign.icon, theme.colour(sign.tone)
    )
    painter.setFont(font)
    painter.setPen(theme.colour(sign.tone))
    words = chip.adjusted(px(8), 0, -px(26), 0) if rtl else chip.adjusted(px(26), 0, -px(8), 0)
    if not bare:
        write_again(painter, words.toRect(), sign.text, rtl=rtl)
    painter.restore()
    return round(width)


def is_bare(theme: Theme, frame: QRect) -> bool:
    """Whether the words of a sign at the end of a line have no room in ``frame``."""
    return frame.width() < theme.px(LEAST_SIGN)


class LinesDelegate(QStyledItemDelegate):
    """Two-line rows for lists when ``lines`` is 2, calm table cells when it is 1."""

    def __init__(self, theme: Theme, lines: int, parent: QAbstractItemView, *, snug: bool = False) -> None:
        super().__init__(parent)
        self._theme, self._lines, self._view = theme, lines, parent
        self._around = 9 if snug else 16
        self._widths: dict[str, int] = {}
        self._measure()

    def _measure(self) -> None:
        """Letters and their measures in the present scale: asked for by each cell, they cost as much as its words."""
        theme = self._theme
        self._scale = theme.scale
        self._plain, self._bold, self._small = theme.font(), theme.font(bold=True), theme.font(0.9)
        self._metrics = QFontMetrics(self._plain), QFontMetrics(self._small)
        self._widths.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Height by the font, width by the text."""
        px = self._theme.px
        if self._scale != self._theme.scale:
            self._measure()
        normal, small = self._metrics
        if self._lines > 1:
            return QSize(px(200), normal.height() + small.height() + px(self._around))
        sign = index.data(SIGN)
        text = sign.text if isinstance(sign, Sign) else str(index.data() or "")
        if text not in self._widths:
            if len(self._widths) >= WIDTHS_KEPT:
                self._widths.clear()
            self._widths[text] = normal.horizontalAdvance(text)
        return QSize(self._widths[text] + px(68 if isinstance(sign, Sign) else 36), normal.height() + px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, icon, lines, sign."""
        painter.save()
        theme, px = self._theme, self._theme.px
        if self._scale != theme.scale:
            self._measure()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        selected = bool(state & QStyle.StateFlag.State_Selected)
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if ground is not None:
            painter.fillRect(rect, ground)
        self._ground(painter, rect, selected=selected, hovered=bool(state & QStyle.StateFlag.State_MouseOver))
        if selected and index.column() == 0 and (self._lines > 1 or theme.look is Look.CONTRAST):
            bar = QRect(rect.right() - px(3) + 1 if rtl else rect.left(), rect.top(), px(3), rect.height())
            painter.fillRect(bar, theme.colour("primary"))
        inner = rect.adjusted(px(12), px(4), -px(12), -px(4))
        if self._lines > 1:
            self._two_lines(painter, inner, index, rtl=rtl)
        else:
            sign = index.data(SIGN)
            if isinstance(sign, Sign):
                paint_sign(painter, theme, inner, sign, rtl=rtl)
            else:
                painter.setFont(self._plain if index.column() else self._bold)
                painter.setPen(theme.colour("text"))
                write_again(painter, inner, str(index.data() or ""), rtl=rtl)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool) -> None:
        theme = self._theme
        if selected or hovered:
            painter.fillRect(rect, theme.colour("primary_soft" if selected else "hover"))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _two_lines(self, painter: QPainter, inner: QRect, index: Index, *, rtl: bool) -> None:
        theme, px = self._theme, self._theme.px
        icon = index.data(ICON)
        if icon:
            side = px(20)
            left = inner.right() - side if rtl else inner.left()
            icons.paint(
                painter, QRectF(left, inner.center().y() - side / 2, side, side), str(icon), theme.colour("muted")
            )
            inner = inner.adjusted(0, 0, -side - px(10), 0) if rtl else inner.adjusted(side + px(10), 0, 0, 0)
        sign, said = index.data(SIGN), str(index.data(SUBTITLE) or "")
        if isinstance(sign, Sign):
            half = QRect(inner.left() if rtl else inner.center().x(), inner.top(), inner.width() // 2, inner.height())
            width = paint_sign(painter, theme, half, sign, rtl=rtl, at_end=True)
            if is_bare(theme, half):  # then its words begin the second line
                said = " · ".join(part for part in (sign.text, said) if part)
            inner = inner.adjusted(width + px(8), 0, 0, 0) if rtl else inner.adjusted(0, 0, -width - px(8), 0)
        middle = inner.top() + self._metrics[0].height() + px(1)
        painter.setFont(self._bold)
        painter.setPen(theme.colour("text"))
        first = QRect(inner.left(), inner.top(), inner.width(), middle - inner.top())
        write_again(painter, first, str(index.data() or ""), rtl=rtl)
        painter.setFont(self._small)
        painter.setPen(theme.colour("muted"))
        second = QRect(inner.left(), middle, inner.width(), inner.bottom() - middle + 1)
        write_again(painter, second, said, rtl=rtl)


def list_view(theme: Theme, *, snug: bool = False) -> QListView:
    """An empty list of two-line rows; ``snug``: close together, where all of them shall be seen at once."""
    view = QListView()
    view.setItemDelegate(LinesDelegate(theme, 2, view, snug=snug))
    view.setMouseTracking(True)
    view.setMinimumSize(theme.px(220), theme.px(150))
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    return view


def lines_view(theme: Theme) -> QTableView:
    """As ``list_view``, for very many rows: a table of one column does not go through them all to lay them out."""
    view = _rows_view(theme, 2, 220)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.horizontalHeader().hide()
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    rows = view.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setMinimumSectionSize(1)
    rows.setDefaultSectionSize(lines_height(theme))
    return view


def lines_height(theme: Theme) -> int:
    """Pixels of a row of two lines."""
    return QFontMetrics(theme.font()).height() + QFontMetrics(theme.font(0.9)).height() + theme.px(16)


class AnswersDelegate(QStyledItemDelegate):
    """Cells whose words wrap, with the room around them that the headings have."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words at the width that is left to them."""
        px = self._theme.px
        inner = QStyleOptionViewItem(option)
        rect: QRect = option.rect
        inner.rect = rect.adjusted(px(7), 0, -px(7), 0)
        hint = super().sizeHint(inner, index)
        return QSize(hint.width() + px(14), hint.height() + px(8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground as wide as the cell, the words inside."""
        px = self._theme.px
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        rect: QRect = option.rect
        if ground is not None:
            painter.fillRect(rect, ground)
        elif option.features & QStyleOptionViewItem.ViewItemFeature.Alternate:
            painter.fillRect(rect, self._theme.colour("hover"))
        inner = QStyleOptionViewItem(option)
        inner.rect = rect.adjusted(px(7), 0, -px(7), 0)
        super().paint(painter, inner, index)


def table_view(theme: Theme, *, wide: int = 0) -> QTableView:
    """An empty table of one-line rows; column ``wide`` takes the room that is left."""
    view = _rows_view(theme, 1, 300)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setProperty("wide", wide)
    header = view.horizontalHeader()
    header.setResizeContentsPrecision(MEASURED)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    return view


def _rows_view(theme: Theme, lines: int, width: int) -> QTableView:
    """A table whose whole rows, of so many lines, are chosen and never edited in place; ``width`` at 100 %."""
    view = QTableView()
    view.setItemDelegate(LinesDelegate(theme, lines, view))
    view.setMouseTracking(True)
    view.setMinimumSize(theme.px(width), theme.px(150))
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    return view


def fit(view: QTableView, theme: Theme) -> None:
    """Size columns to what they show now, the wide one to the rest; rows to the font."""
    header = view.horizontalHeader()
    _fit_rows(view, theme)
    for section in range(header.count()):
        wide = section == view.property("wide")
        header.setSectionResizeMode(
            section, QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.ResizeToContents
        )


def _fit_rows(view: QTableView, theme: Theme) -> None:
    """Rows as high as the font; no column narrower than a short word."""
    view.horizontalHeader().setMinimumSectionSize(theme.px(96))  # the column that takes the rest is left some
    rows = view.verticalHeader()
    rows.setDefaultSectionSize(QFontMetrics(theme.font()).height() + theme.px(16))
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


class Room(QObject):
    """Columns of a table as wide as what they show; the wide one keeps ``least`` pixels (before the scale) or more:
    ``spare`` ones come and go for it.

    Each column is measured once after a change. Qt's own way, with columns that follow their contents, measures all
    of them whenever one is touched.
    """

    def __init__(self, view: QTableView, theme: Theme, least: int, spare: Sequence[int]) -> None:
        super().__init__(view)
        self._view, self._theme, self._least, self._spare = view, theme, least, tuple(spare)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.make)
        model = view.model()
        for changed in (model.modelReset, model.rowsInserted, model.dataChanged, model.headerDataChanged):
            changed.connect(lambda *_: self._soon.start())
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The table is wider or narrower now."""
        if isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width():
            self._soon.start()
        return super().eventFilter(watched, event)

    def make(self) -> None:
        """Measures; spare columns are hidden one after the other until the wide one has its room."""
        view, header, wide = self._view, self._view.horizontalHeader(), int(self._view.property("wide"))
        self._soon.stop()
        for section in self._spare:
            view.setColumnHidden(section, False)
        _fit_rows(view, self._theme)
        shown = {section: self._wanted(section) for section in range(header.count()) if section != wide}
        room = view.viewport().width()
        least = max(self._theme.px(self._least), header.sectionSizeHint(wide))
        spared: list[int] = []
        while room - sum(shown.values()) < least and len(spared) < len(self._spare):
            spared.append(self._spare[len(spared)])
            shown.pop(spared[-1], None)
        for section, width in shown.items():
            _set_mode(header, section, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(section, width)
        crowded = room - sum(shown.values()) < least  # then the table scrolls sideways
        _set_mode(header, wide, QHeaderView.ResizeMode.Fixed if crowded else QHeaderView.ResizeMode.Stretch)
        if crowded:
            header.resizeSection(wide, least)
        for section in spared:  # while another stretches Qt takes its room later, and not at all if none does then
            view.setColumnHidden(section, True)

    def _wanted(self, section: int) -> int:
        """The width that a column needs for what can be seen of it, and for its heading."""
        header = self._view.horizontalHeader()
        return max(self._view.sizeHintForColumn(section), header.sectionSizeHint(section), header.minimumSectionSize())


def _set_mode(header: QHeaderView, section: int, mode: QHeaderView.ResizeMode) -> None:
    if header.sectionResizeMode(section) is not mode:
        header.setSectionResizeMode(section, mode)
