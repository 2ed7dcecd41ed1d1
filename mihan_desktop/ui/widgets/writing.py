"""Writing on a painter in the window's direction, elided where the room ends."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTextOption


def write(painter: QPainter, rect: QRect | QRectF, text: str, *, rtl: bool, wrap: bool = False) -> None:
    """``text`` in one line, or in several from the top with ``wrap``.

    The sentence runs as the window does even when it begins with the other script.
    """
    frame = QRectF(rect)
    width = max(0, int(frame.width()))
    mark = "\u200f" if rtl else "\u200e"
    shown = mark + text
    if not wrap:
        shown = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, width)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    middle = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute | middle)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WordWrap if wrap else QTextOption.WrapMode.NoWrap)
    painter.drawText(frame, shown, option)
