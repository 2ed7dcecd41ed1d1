"""Radio buttons and check boxes whose marks can be seen in every look: Fusion's outline vanishes on dark grounds."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QStyle, QWidget

GAP, EDGE = 8, 4


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
        if button.hasFocus():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)


def _size(button: QAbstractButton) -> QSize:
    metrics, side = button.fontMetrics(), mark_side(button)
    picture = button.iconSize() if not button.icon().isNull() else QSize(0, 0)
    words = metrics.size(int(Qt.TextFlag.TextShowMnemonic), button.text()) if button.text() else QSize(0, 0)
    width = EDGE * 2 + side + sum(GAP + part.width() for part in (words, picture) if part.width())
    return QSize(width + 2, max(metrics.height() + 8, picture.height() + 4, side + 4))


class Radio(QRadioButton):
    """A radio button painted by us."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Mark, picture and words."""
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        """As large as it wants to be."""
        return _size(self)

    def hitButton(self, position: object, /) -> bool:
        """The whole of it can be clicked."""
        del position
        return True

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Mark, picture, words, focus."""
        del event
        _paint(self, disc=True)


class Check(QCheckBox):
    """A check box painted by us."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Mark, picture and words."""
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        """As large as it wants to be."""
        return _size(self)

    def hitButton(self, position: object, /) -> bool:
        """The whole of it can be clicked."""
        del position
        return True

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Mark, picture, words, focus."""
        del event
        _paint(self, disc=False)
