"""A report on paper, A4 standing: what it is, its bars, its table on as many pages as it takes.

Lengths are tenths of a millimetre.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter, QPen

from mihan_desktop.domain.reports.tables import Report
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.paper_page import paint_pages
from mihan_desktop.ui.report_picture import Drawing, Style, picture_of
from mihan_desktop.ui.report_table import about_lines, shown, table_of, title_text
from mihan_desktop.ui.report_words import meant_text, say
from mihan_desktop.ui.theme import FAMILY, LOOKS, Look
from mihan_desktop.ui.widgets.report_chart import PARTS
from mihan_desktop.ui.widgets.writing import height_of, write

_WIDE, _TALL, _EDGE = 2100.0, 2970.0, 150.0
_ROOM: Final = _WIDE - 2 * _EDGE
_TITLE, _ROW, _FOOT, _CHART = 90.0, 62.0, 110.0, 980.0
_PIXEL: Final = 25.4 * 10 / 96
CROWDED: Final = 7
"""Columns of numbers from which on their headings take several lines."""
_LETTERS: Final = 37.0
"""Height of the reading size: 10.5 points."""
_NOT_FOR_ALL = QT_TRANSLATE_NOOP(
    "Reports", "For use in the office: small numbers stand as they are. Published figures are the ministry’s."
)
_MADE = QT_TRANSLATE_NOOP("Reports", "{office} · made on {day} by {who}")


@dataclass(frozen=True, slots=True)
class Made:
    """Where, when and by whom a report was made. day: in words."""

    office: str
    day: str
    who: str


class ReportPaper:
    """pages: how many sheets it takes."""

    def __init__(self, report: Report, made: Made, language: Language) -> None:
        self._report, self._made, self._language = report, made, language
        self._rtl = language.right_to_left
        self._table = table_of(report, language)
        self._style = _style()
        self._about = self._paragraphs()
        rows = [*self._table.lines, self._table.total]
        under = _EDGE + sum(height for _, _, height in self._about) + _CHART + 40
        self._head = _ROW if len(self._table.kinds) < CROWDED else 2 * _ROW
        first = int((_TALL - _EDGE - _FOOT - under - self._head) // _ROW)
        rest = int((_TALL - 2 * _EDGE - _FOOT - self._head) // _ROW)
        self._pages = [rows[:first], *(rows[start : start + rest] for start in range(first, len(rows), rest))]
        self.pages = len(self._pages)

    def paint(self, device: QPagedPaintDevice) -> bool:
        """Paint it; False when ``device`` does not answer."""
        return paint_pages(device, self.pages, self._draw, landscape=False)

    def _paragraphs(self) -> list[tuple[QFont, str, float]]:
        """(letters, words, height) of what stands above the bars."""
        language = self._language
        said = [
            (_font(56, bold=True), title_text(self._report)),
            (_font(36), " · ".join(about_lines(self._report, language))),
            (_font(32), meant_text(self._report.query.topic)),
        ]
        return [(font, text, height_of(font, _ROOM, text, rtl=self._rtl) + 14) for font, text in said]

    def _draw(self, painter: QPainter, page: int) -> None:
        top = _EDGE
        if not page:
            for font, text, height in self._about:
                painter.setFont(font)
                painter.setPen(Qt.GlobalColor.black)
                write(painter, QRectF(_EDGE, top, _ROOM, height), text, rtl=self._rtl, wrap=True)
                top += height
            room = QRectF(_EDGE, top + 10, _ROOM, _CHART - 10)
            Drawing(picture_of(self._report, self._language), room, self._style, rtl=self._rtl).paint(painter)
            top += _CHART + 40
        self._line(painter, top, self._table.headings, bold=True, height=self._head)
        top += self._head
        for at, (name, numbers) in enumerate(self._pages[page]):
            told = [shown(one, kind, self._language) for one, kind in zip(numbers, self._table.kinds, strict=True)]
            last = page == self.pages - 1 and at == len(self._pages[page]) - 1
            self._line(painter, top + at * _ROW, (name, *told), bold=last)
        self._foot(painter, page)

    def _line(self, painter: QPainter, top: float, cells: Sequence[str], *, bold: bool, height: float = _ROW) -> None:
        """A name, then numbers in columns of one width; words on several lines where the line is higher."""
        painter.setPen(QPen(Qt.GlobalColor.lightGray, 2))
        painter.drawLine(QLineF(_EDGE, top + height, _WIDE - _EDGE, top + height))
        painter.setPen(Qt.GlobalColor.black)
        count = max(1, len(cells) - 1)
        width = min(300.0, _ROOM * 0.72 / count)
        painter.setFont(_font(26 if count >= CROWDED else 32, bold=bold))
        left, name = _EDGE, _ROOM - width * count
        for at, cell in enumerate(cells):
            wide = width if at else name
            x = _WIDE - left - wide if self._rtl else left
            room = QRectF(x + 6, top, wide - 12, height)
            write(painter, room, cell, rtl=self._rtl, wrap=height > _ROW)
            left += wide

    def _foot(self, painter: QPainter, page: int) -> None:
        language, made = self._language, self._made
        painter.setFont(_font(26))
        painter.setPen(Qt.GlobalColor.black)
        top = _TALL - _EDGE + 20 - _FOOT / 2
        words = say(_MADE).format(office=made.office, day=made.day, who=made.who)
        number = f"{language.localised(str(page + 1))} / {language.localised(str(self.pages))}"
        write(painter, QRectF(_EDGE, top, _ROOM, 44), f"{words} · {number}", rtl=self._rtl)
        write(painter, QRectF(_EDGE, top + 44, _ROOM, 44), say(_NOT_FOR_ALL), rtl=self._rtl)


def _font(height: float, *, bold: bool = False) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(round(height))
    font.setBold(bold)
    return font


def _style() -> Style:
    tokens = LOOKS[Look.LIGHT]
    colours = tuple(QColor(str(getattr(tokens, name))) for name in PARTS)
    return Style(
        lambda factor: _font(_LETTERS * factor), lambda pixels: pixels * _PIXEL, QColor(tokens.text),
        QColor(tokens.muted), QColor(tokens.border), QColor("#ffffff"), colours,
    )  # fmt: skip
