"""Small signs painted in the colours of the moment: the arrow that folds, the state of a section."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QAbstractButton

_SHARP = 2  # drawn twice as large, so that it is crisp on dense screens


def put_arrow(button: QAbstractButton, *, opened: bool, mirrored: bool) -> None:
    """An arrow on a button: down when something is unfolded, along the line of reading when it is folded."""
    side = max(10, button.fontMetrics().height() - 4)
    picture = QPixmap(side * _SHARP, side * _SHARP)
    picture.setDevicePixelRatio(_SHARP)
    picture.fill(Qt.GlobalColor.transparent)
    middle, reach = side / 2, side * 0.26
    turn = math.pi / 2 if opened else (math.pi if mirrored else 0.0)
    points = [(-reach / 2, -reach), (reach / 2, 0.0), (-reach / 2, reach)]
    cos, sin = math.cos(turn), math.sin(turn)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(button.palette().color(QPalette.ColorRole.PlaceholderText), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline([QPointF(middle + x * cos - y * sin, middle + x * sin + y * cos) for x, y in points])
    button.setIcon(QIcon(picture))
    button.setIconSize(QSize(side, side))


def paint_ring(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """An empty ring: something is still to do."""
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area.adjusted(1.5, 1.5, -1.5, -1.5))


def paint_tick(painter: QPainter, area: QRectF, colour: QColor, ground: QColor) -> None:
    """A tick on a disc: done."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5))
    pen = QPen(ground, max(1.6, area.width() / 9))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    at = [(0.28, 0.52), (0.44, 0.68), (0.72, 0.36)]
    painter.drawPolyline([QPointF(area.x() + x * area.width(), area.y() + y * area.height()) for x, y in at])


def paint_alarm(painter: QPainter, area: QRectF, colour: QColor, ground: QColor) -> None:
    """A triangle with a stroke in it: something is wrong."""
    painter.setPen(QPen(colour, 1))
    painter.setBrush(colour)
    top, left, right = (0.5, 0.06), (0.02, 0.92), (0.98, 0.92)
    corners = [QPointF(area.x() + x * area.width(), area.y() + y * area.height()) for x, y in (top, right, left)]
    painter.drawPolygon(QPolygonF(corners))
    pen = QPen(ground, max(1.6, area.width() / 9))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x = area.center().x()
    painter.drawLine(QPointF(x, area.y() + area.height() * 0.38), QPointF(x, area.y() + area.height() * 0.6))
    painter.drawPoint(QPointF(x, area.y() + area.height() * 0.77))
