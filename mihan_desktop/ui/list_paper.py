"""A list on paper, A4 lying: its name, its headings on each page, and a box behind each line for a pen.

Lengths are tenths of a millimetre.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter, QPen

from mihan_desktop.services.tables import Table
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.paper_page import paint_pages
from mihan_desktop.ui.theme import FAMILY
from mihan_desktop.ui.widgets.writing import write

_WIDE, _TALL, _MARGIN = 2970.0, 2100.0, 120.0
_TITLE, _ROW, _FOOT = 110.0, 78.0, 70.0
_PEN = 420.0
"""Width of the box behind a line."""
_PER_PAGE = int((_TALL - 2 * _MARGIN - _TITLE - _ROW - _FOOT) // _ROW)


def pages_of(table: Table) -> int:
    """How many sheets of paper it takes."""
    return max(1, -(-len(table.lines) // _PER_PAGE))


def paint(device: QPagedPaintDevice, table: Table, notes: str, language: Language) -> bool:
    """Paint the list; False when ``device`` does not answer. notes: heading of the box for a pen, "" for no box."""
    pages = pages_of(table)

    def draw(painter: QPainter, page: int) -> None:
        _Page(painter, table, notes, language).draw(page, pages)

    return paint_pages(device, pages, draw, landscape=True)


class _Page:
    def __init__(self, painter: QPainter, table: Table, notes: str, language: Language) -> None:
        self._painter, self._table, self._notes, self._language = painter, table, notes, language
        pen = [_PEN] if notes else []
        room = _WIDE - 2 * _MARGIN - sum(pen)
        whole = sum(table.widths)
        self._widths = [room * width / whole for width in table.widths] + pen

    def draw(self, page: int, pages: int) -> None:
        table = self._table
        self._letters(50, bold=True)
        self._write(QRectF(_MARGIN, _MARGIN, _WIDE - 2 * _MARGIN, _TITLE), table.sheet)
        top = _MARGIN + _TITLE
        self._letters(30, bold=True)
        self._line(top, (*table.headings, *self._pen(self._notes)))
        self._letters(32)
        for at, cells in enumerate(table.lines[page * _PER_PAGE : (page + 1) * _PER_PAGE], 1):
            self._line(top + at * _ROW, (*(str(cell) for cell in cells), *self._pen("")))
        self._letters(26)
        foot = QRectF(_MARGIN, _TALL - _MARGIN - _FOOT / 2, _WIDE - 2 * _MARGIN, _FOOT / 2)
        self._write(foot, f"{page + 1} / {pages}")

    def _pen(self, text: str) -> tuple[str, ...]:
        return (text,) if self._notes else ()

    def _line(self, top: float, cells: tuple[str, ...]) -> None:
        rtl, left = self._language.right_to_left, _MARGIN
        painter = self._painter
        painter.setPen(QPen(Qt.GlobalColor.gray, 2))
        painter.drawLine(QRectF(_MARGIN, top + _ROW, _WIDE - 2 * _MARGIN, 0).topLeft(), QRectF(
            _WIDE - _MARGIN, top + _ROW, 0, 0).topLeft())  # fmt: skip
        painter.setPen(Qt.GlobalColor.black)
        for cell, width in zip(cells, self._widths, strict=True):
            x = _WIDE - left - width if rtl else left
            self._write(QRectF(x + 10, top, width - 20, _ROW), cell)
            left += width

    def _write(self, room: QRectF, text: str) -> None:
        code = any(letter.isascii() and letter.isalpha() for letter in text)  # as the number of a stand: as it is
        shown = text if code else self._language.localised(text)
        write(self._painter, room, shown, rtl=self._language.right_to_left)

    def _letters(self, height: int, *, bold: bool = False) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(height)
        font.setBold(bold)
        self._painter.setFont(font)
