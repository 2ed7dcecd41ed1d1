"""Radio buttons and check boxes whose marks can be seen in every look: Fusion's outline vanishes on dark grounds."""

import enum
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QStyle, QWidget

from mihan_desktop.ui.theme import RING

GAP, EDGE = 8, 4


class Style(enum.Enum):
    """How a button shows its choice: LINE has the words beside the mark, UNDER below it, ALONE not at all (they stand
    at the head of the column); a TILE has no mark, its frame says whether it is chosen.
    """

    LINE = "line"
    UNDER = "under"
    ALONE = "alone"
    TILE = "tile"


def mark_side(button: QAbstractButton) -> int:
    """The side of the mark in pixels, in proportion to the letters."""
    return max(13, round(button.fontMetrics().height() * 0.78))


def paint_box(painter: QPainter, area: QRectF, palette: QPalette, *, ticked: bool, enabled: bool = True) -> None:
    """A square, filled with a tick when it is ticked."""
    _outline(painter, palette, filled=ticked, enabled=enabled)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3)
    if ticked:
        pen = QPen(palette.color(QPalette.ColorRole.HighlightedText), max(1.8, area.width() / 8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        at = [(0.27, 0.52), (0.43, 0.68), (0.74, 0.34)]
        painter.drawPolyline([QPointF(area.x() + x * area.width(), area.y() + y * area.height()) for x, y in at])


def paint_disc(painter: QPainter, area: QRectF, palette: QPalette, *, chosen: bool, enabled: bool = True) -> None:
    """A ring, with a disc in it when it is chosen."""
    _outline(painter, palette, filled=False, enabled=enabled)
    if chosen:
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
    painter.drawEllipse(area.adjusted(1, 1, -1, -1))
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Accent))
        inset = area.width() * 0.28
        painter.drawEllipse(area.adjusted(inset, inset, -inset, -inset))


def _outline(painter: QPainter, palette: QPalette, *, filled: bool, enabled: bool) -> None:
    accent, edge = palette.color(QPalette.ColorRole.Accent), palette.color(QPalette.ColorRole.Dark)
    ground = accent if filled else palette.color(QPalette.ColorRole.Base)
    painter.setPen(QPen(accent if filled else edge, 1.4))
    painter.setBrush(ground if enabled else QColor(Qt.GlobalColor.transparent))


def _paint(button: QAbstractButton, *, disc: bool) -> None:
    palette, side, rect = button.palette(), mark_side(button), button.rect()
    picture = button.iconSize() if not button.icon().isNull() else QSize(0, 0)
    box = QRect(EDGE, (rect.height() - side) // 2, side, side)
    text_at = EDGE + side + GAP + (picture.width() + GAP if picture.width() else 0)
    words = rect.adjusted(text_at, 0, -1, 0)
    direction = button.layoutDirection()
    with QPainter(button) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(QStyle.visualRect(direction, rect, box))
        if disc:
            paint_disc(painter, area, palette, chosen=button.isChecked(), enabled=button.isEnabled())
        else:
            paint_box(painter, area, palette, ticked=button.isChecked(), enabled=button.isEnabled())
        if picture.width():
            place = QRect(EDGE + side + GAP, (rect.height() - picture.height()) // 2, picture.width(), picture.height())
            button.icon().paint(painter, QStyle.visualRect(direction, rect, place))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.setLayoutDirection(direction)
        rtl = direction is Qt.LayoutDirection.RightToLeft
        flags = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags |= Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        text = QStyle.visualRect(direction, rect, words)
        painter.drawText(text, int(flags) | int(Qt.TextFlag.TextShowMnemonic), button.text())
        paint_focus(painter, button)


def paint_focus(painter: QPainter, widget: QWidget, around: QRectF | None = None, radius: float = 4) -> None:
    """A ring around a widget, or around a part of it, while it has the keyboard."""
    if widget.hasFocus():
        painter.setPen(QPen(widget.palette().color(RING), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(around or QRectF(widget.rect()).adjusted(1, 1, -1, -1), radius, radius)


def words_height(button: QAbstractButton, width: int) -> int:
    """How high the words are, wrapped into a width; 0 without words."""
    if not button.text():
        return 0
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextShowMnemonic)
    return button.fontMetrics().boundingRect(0, 0, width, 10_000, flags, button.text()).height()


def _paint_upright(button: QAbstractButton, *, disc: bool) -> None:
    """The mark above its words, or alone."""
    palette, side, rect = button.palette(), mark_side(button), button.rect()
    mark = QRectF((rect.width() - side) / 2, EDGE + 2, side, side)
    if button.style_of is Style.ALONE:  # type: ignore[attr-defined]  # Radio and Check have it
        mark.moveTop((rect.height() - side) / 2)
    with QPainter(button) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if disc:
            paint_disc(painter, mark, palette, chosen=button.isChecked(), enabled=button.isEnabled())
        else:
            paint_box(painter, mark, palette, ticked=button.isChecked(), enabled=button.isEnabled())
        if button.style_of is Style.UNDER:  # type: ignore[attr-defined]
            _paint_centred(painter, button, round(mark.bottom()) + 4)
            paint_focus(painter, button)
        else:
            paint_focus(painter, button, mark.adjusted(-4, -4, 4, 4))


def _paint_centred(painter: QPainter, button: QAbstractButton, top: int) -> None:
    """Picture and words in the middle, from a height on."""
    rect = button.rect()
    if not button.icon().isNull():
        size = button.iconSize()
        button.icon().paint(painter, QRect((rect.width() - size.width()) // 2, top, size.width(), size.height()))
        top += size.height() + 4
    painter.setPen(button.palette().color(QPalette.ColorRole.WindowText))
    painter.setLayoutDirection(button.layoutDirection())
    flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    flags |= int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextShowMnemonic)
    painter.drawText(rect.adjusted(EDGE, top, -EDGE, 0), flags, button.text())


def _paint_tile(button: QAbstractButton, *, disc: bool) -> None:
    """A framed tile; chosen, its frame is thick and a tick stands in its corner: never colour alone."""
    del disc
    palette, rect, chosen = button.palette(), QRectF(button.rect()), button.isChecked()
    accent = palette.color(QPalette.ColorRole.Accent)
    with QPainter(button) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent if chosen else palette.color(QPalette.ColorRole.Dark), 2.5 if chosen else 1.2))
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase if chosen else QPalette.ColorRole.Base))
        painter.drawRoundedRect(rect.adjusted(4, 4, -4, -4), 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _paint_centred(painter, button, EDGE + 8)
        if chosen:
            side = mark_side(button)
            x = rect.width() - side - 9 if button.layoutDirection() is Qt.LayoutDirection.LeftToRight else 9
            paint_box(painter, QRectF(x, 9, side, side), palette, ticked=True)
        paint_focus(painter, button)


def _size_upright(button: QAbstractButton) -> QSize:
    side = mark_side(button)
    return QSize(side + EDGE * 4, side + EDGE * 2 + 4)


def _size_tile(button: QAbstractButton) -> QSize:
    picture = button.iconSize() if not button.icon().isNull() else QSize(0, 0)
    words = button.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), button.text())
    width = max(words.width(), picture.width()) + EDGE * 2 + 2 * (mark_side(button) + 12)
    height = (picture.height() + 4 if picture.height() else 0) + (words.height() if button.text() else 0)
    return QSize(width, height + EDGE * 2 + 18)


def _size(button: QAbstractButton) -> QSize:
    metrics, side = button.fontMetrics(), mark_side(button)
    picture = button.iconSize() if not button.icon().isNull() else QSize(0, 0)
    words = metrics.size(int(Qt.TextFlag.TextShowMnemonic), button.text()) if button.text() else QSize(0, 0)
    width = EDGE * 2 + side + sum(GAP + part.width() for part in (words, picture) if part.width())
    return QSize(width + 2, max(metrics.height() + 8, picture.height() + 4, side + 4))


_SIZES: dict[Style, Callable[[QAbstractButton], QSize]] = {
    Style.LINE: _size,
    Style.UNDER: _size_upright,
    Style.ALONE: _size_upright,
    Style.TILE: _size_tile,
}
_PAINTERS: dict[Style, Callable[..., None]] = {
    Style.LINE: _paint,
    Style.UNDER: _paint_upright,
    Style.ALONE: _paint_upright,
    Style.TILE: _paint_tile,
}


class Radio(QRadioButton):
    """A radio button painted by us."""

    style_of = Style.LINE

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Mark, picture and words."""
        return _SIZES[self.style_of](self)

    def minimumSizeHint(self) -> QSize:
        """As large as it wants to be."""
        return _SIZES[self.style_of](self)

    def hitButton(self, position: object, /) -> bool:
        """The whole of it can be clicked."""
        del position
        return True

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Mark, picture, words, focus."""
        del event
        _PAINTERS[self.style_of](self, disc=True)


class Check(QCheckBox):
    """A check box painted by us."""

    style_of = Style.LINE

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Mark, picture and words."""
        return _SIZES[self.style_of](self)

    def minimumSizeHint(self) -> QSize:
        """As large as it wants to be."""
        return _SIZES[self.style_of](self)

    def hitButton(self, position: object, /) -> bool:
        """The whole of it can be clicked."""
        del position
        return True

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Mark, picture, words, focus."""
        del event
        _PAINTERS[self.style_of](self, disc=False)
