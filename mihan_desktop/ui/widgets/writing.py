"""Writing on a painter in the window's direction, elided where the room ends."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTextOption


def write(painter: QPainter, rect: QRect | QRectF, text: str, *, rtl: bool) -> None:
    """``text`` in one line; the sentence runs as the window does even when it begins with the other script."""
    frame = QRectF(rect)
    width = max(0, int(frame.width()))
    mark = "\u200f" if rtl else "\u200e"
    shown = painter.fontMetrics().elidedText(mark + text, Qt.TextElideMode.ElideRight, width)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(frame, shown, option)
