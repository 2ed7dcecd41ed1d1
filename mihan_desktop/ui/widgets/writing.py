"""Writing on a painter in the window's direction, elided where the room ends."""

from math import ceil
from weakref import WeakKeyDictionary

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QStaticText, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel

_Made = tuple[tuple[str, str, int], QTextLayout, float]
_made: WeakKeyDictionary[QLabel, _Made] = WeakKeyDictionary()
"""Of each label the lines that it was last painted with, what they were made of, and their height."""


MOST_KEPT = 2_000
"""Lines that are kept for ``write_again``: some screens of a table."""
_kept: dict[tuple[str, str, int, bool], tuple[QStaticText, float]] = {}
"""Lines by what they say, their letters, their width and their direction, with their height."""


def write(painter: QPainter, rect: QRect | QRectF, text: str, *, rtl: bool, wrap: bool = False) -> None:
    """``text`` in one line, or in several from the top with ``wrap``.

    The sentence runs as the window does even when it begins with the other script.
    """
    frame = QRectF(rect)
    width = max(0, int(frame.width()))
    mark = "\u200f" if rtl else "\u200e"
    shown = mark + text
    if wrap:
        layout, _ = _laid_out(shown, painter.font(), width, rtl=rtl)
        layout.draw(painter, frame.topLeft())
        return
    shown = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, width)
    painter.drawText(frame, shown, _one_line(rtl=rtl))


def write_again(painter: QPainter, rect: QRect, text: str, *, rtl: bool) -> None:
    """As ``write`` in one line on a screen, of what is painted again and again: its letters are put beside each other
    once, which takes longer than painting them. Paper has other measures.
    """
    width = max(0, rect.width())
    key = text, painter.font().key(), width, rtl
    kept = _kept.get(key)
    if kept is None:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        kept = _kept[key] = _put_together(painter, text, width, rtl=rtl)
    made, height = kept
    painter.drawStaticText(QPointF(rect.left(), rect.top() + (rect.height() - height) / 2), made)


def _put_together(painter: QPainter, text: str, width: int, *, rtl: bool) -> tuple[QStaticText, float]:
    mark = "\u200f" if rtl else "\u200e"
    made = QStaticText(painter.fontMetrics().elidedText(mark + text, Qt.TextElideMode.ElideRight, width))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextOption(_one_line(rtl=rtl))
    made.setTextWidth(width)
    made.prepare(font=painter.font())
    return made, made.size().height()


def _one_line(*, rtl: bool) -> QTextOption:
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


def write_lines(label: QLabel) -> bool:
    """Paint the words of a plain label that runs right to left on several lines; whether it was such a one.

    Qt's own way moves every line but the last to the left by the width of the blank that it ends with, and cuts what
    has no room there: QTextLayout puts the lines where they belong.
    """
    several = label.height() > 1.6 * label.fontMetrics().height()
    plain = label.textFormat() is Qt.TextFormat.PlainText and label.pixmap().isNull()
    centred = label.alignment() & Qt.AlignmentFlag.AlignHCenter
    right_to_left = label.layoutDirection() is Qt.LayoutDirection.RightToLeft
    if not (several and plain and right_to_left and label.wordWrap() and label.text()) or centred:
        return False
    room = label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin())
    of = label.text(), label.font().key(), room.width()
    made = _made.get(label)
    if made is None or made[0] != of:
        made = _made[label] = (of, *_laid_out(label.text(), label.font(), room.width(), rtl=True))
    _, layout, height = made
    top = float(room.top())
    if label.alignment() & Qt.AlignmentFlag.AlignVCenter:
        top += max(0.0, (room.height() - height) / 2)
    with QPainter(label) as painter:
        label.drawFrame(painter)
        painter.setPen(label.palette().color(label.foregroundRole()))
        layout.draw(painter, QPointF(room.left(), top))
    return True


def _laid_out(text: str, font: QFont, width: int, *, rtl: bool) -> tuple[QTextLayout, float]:
    """``text`` on lines of ``width`` from the side where reading begins, and their height."""
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, ceil(height)))
        height = ceil(height) + line.height()
    layout.endLayout()
    return layout, height


def height_of(font: QFont, width: float, text: str, *, rtl: bool) -> float:
    """How high ``write`` with ``wrap`` makes ``text`` in letters of ``font``."""
    return _laid_out(("\u200f" if rtl else "\u200e") + text, font, max(0, int(width)), rtl=rtl)[1]
