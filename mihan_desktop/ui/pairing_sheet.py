"""The sheet with a desk's code: a QR code and lines below it, on paper of A6; and QR codes for other sheets.

Lengths on paper are tenths of a millimetre.
"""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageSize, QPainter, QPixmap

from mihan_desktop.ui.paper_page import paint_page
from mihan_desktop.ui.theme import FAMILY


def code_picture(words: str, side: int, ratio: float) -> QPixmap:
    """A QR code, black on white with its quiet zone, ``side`` logical pixels wide."""
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.fill(Qt.GlobalColor.white)
    with QPainter(picture) as painter:
        paint_code(painter, words, QRectF(picture.rect()))
    picture.setDevicePixelRatio(ratio)
    return picture


def paint_code(painter: QPainter, words: str, frame: QRectF) -> None:
    """A QR code with four light modules on every side (ISO/IEC 18004)."""
    rows = segno.make_qr(words, error="m").matrix
    module = frame.width() / (len(rows) + 8)
    for at, line in enumerate(rows):
        for place, dark in enumerate(line):
            if dark:
                left, top = frame.left() + (4 + place) * module, frame.top() + (4 + at) * module
                painter.fillRect(QRectF(left, top, module * 1.02, module * 1.02), Qt.GlobalColor.black)


def paint(device: QPagedPaintDevice, words: str, lines: list[str]) -> bool:
    """The QR code of ``words`` and the lines below it; False when ``device`` does not answer."""

    def draw(painter: QPainter) -> None:
        paint_code(painter, words, QRectF(225, 120, 600, 600))
        _write_below(painter, lines)

    return paint_page(device, QPageSize(QSizeF(105, 148), QPageSize.Unit.Millimeter, "A6"), draw)


def _write_below(painter: QPainter, lines: list[str]) -> None:
    font = QFont(FAMILY)
    font.setPixelSize(40)
    painter.setFont(font)
    top = 780.0
    for line in lines:
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = QRectF(70, top, 910, 400)
        taken = painter.boundingRect(room, flags, line)
        painter.drawText(room, flags, line)
        top += taken.height() + 20
