"""A list of matches on paper, A4 standing: each with a heading, a second line, and why on as many lines as it takes.

Lengths are tenths of a millimetre.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter, QPen

from mihan_desktop.ui.language import Language
from mihan_desktop.ui.paper_page import paint_pages
from mihan_desktop.ui.theme import FAMILY
from mihan_desktop.ui.widgets.writing import height_of, write

_WIDE, _TALL, _MARGIN = 2100.0, 2970.0, 150.0
_TITLE, _FOOT, _GAP = 110.0, 120.0, 34.0
_LETTERS: Final = (38, 32, 30)
"""Heights of the heading, of the second line, of why."""


@dataclass(frozen=True, slots=True)
class Matched:
    """One of a list. why: its lines."""

    heading: str
    second: str
    why: Sequence[str] = ()


class MatchesPaper:
    """heading: above everything; hint: how the list is ordered, below the last."""

    def __init__(self, heading: str, hint: str, matched: Sequence[Matched], language: Language) -> None:
        self._heading, self._hint, self._language = heading, hint, language
        self._pages: list[list[tuple[Matched, float]]] = [[]]
        room = _TALL - 2 * _MARGIN - _TITLE - _FOOT - 120
        top = 0.0
        for one in matched:
            height = self._height(one)
            if top + height > room and self._pages[-1]:
                self._pages.append([])
                top = 0.0
            self._pages[-1].append((one, height))
            top += height

    @property
    def pages(self) -> int:
        """How many sheets of paper it takes."""
        return len(self._pages)

    def paint(self, device: QPagedPaintDevice) -> bool:
        """Paint it; False when ``device`` does not answer."""
        return paint_pages(device, self.pages, self._draw, landscape=False)

    def _height(self, one: Matched) -> float:
        return sum(height for _, height in self._lines(one)) + 2 * _GAP

    def _lines(self, one: Matched) -> list[tuple[QFont, float]]:
        rtl, width = self._language.right_to_left, _WIDE - 2 * _MARGIN
        fonts = [_font(size, bold=not at) for at, size in enumerate(_LETTERS)]
        texts = [(fonts[0], one.heading), (fonts[1], one.second), *((fonts[2], text) for text in one.why)]
        return [(font, height_of(font, width, self._language.localised(text), rtl=rtl)) for font, text in texts]

    def _draw(self, painter: QPainter, page: int) -> None:
        language, width = self._language, _WIDE - 2 * _MARGIN
        painter.setFont(_font(54, bold=True))
        write(painter, QRectF(_MARGIN, _MARGIN, width, _TITLE), self._heading, rtl=language.right_to_left)
        top = _MARGIN + _TITLE + 20
        for one, height in self._pages[page]:
            at = top + _GAP
            for (font, tall), text in zip(self._lines(one), (one.heading, one.second, *one.why), strict=True):
                painter.setFont(font)
                frame = QRectF(_MARGIN, at, width, tall)
                write(painter, frame, language.localised(text), rtl=language.right_to_left, wrap=True)
                at += tall
            top += height
            painter.setPen(QPen(Qt.GlobalColor.gray, 2))
            painter.drawLine(QLineF(_MARGIN, top, _WIDE - _MARGIN, top))
            painter.setPen(Qt.GlobalColor.black)
        painter.setFont(_font(26))
        foot = QRectF(_MARGIN, _TALL - _MARGIN - _FOOT, width, _FOOT - 40)
        write(painter, foot, language.localised(self._hint), rtl=language.right_to_left, wrap=True)
        foot = QRectF(_MARGIN, _TALL - _MARGIN - 36, width, 36)
        write(painter, foot, language.localised(f"{page + 1} / {self.pages}"), rtl=language.right_to_left)


def _font(size: int, *, bold: bool = False) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setBold(bold)
    return font
