"""The receipt on paper: painted, because tables of QTextDocument do not mirror; the same on screen, printer and PDF.

Lengths are tenths of a millimetre. Arabic and Sorani stand on every receipt, English too when the window speaks it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import segno
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageSize, QPainter, QPen, QPixmap

from mihan_desktop.domain.receipts import Slip
from mihan_desktop.ui.language import OFFICE_TIME, Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.paper_page import paint_page
from mihan_desktop.ui.theme import FAMILY

_CONTEXT: Final = "Receipt"
_MINISTRY = QT_TRANSLATE_NOOP("Receipt", "Ministry of Labour and Social Affairs")
_TITLE = QT_TRANSLATE_NOOP("Receipt", "Receipt of registration")
_NUMBER = QT_TRANSLATE_NOOP("Receipt", "Registration number")
_NAME = QT_TRANSLATE_NOOP("Receipt", "Name")
_OFFICE = QT_TRANSLATE_NOOP("Receipt", "Office")
_DATE = QT_TRANSLATE_NOOP("Receipt", "Date")
_PROVISIONAL = QT_TRANSLATE_NOOP("Receipt", "Provisional until confirmed by the ministry")
_RECEIVED = QT_TRANSLATE_NOOP("Receipt", "Received by the ministry")
_NO_NUMBER = QT_TRANSLATE_NOOP("Receipt", "The number follows when the ministry knows this office")
_KEEP = QT_TRANSLATE_NOOP("Receipt", "Keep this receipt and bring it with you. Registration is free of charge.")

_INK: Final = Qt.GlobalColor.black
_QUIET: Final = Qt.GlobalColor.black  # printers of rolls know no grey
_RULE: Final = 3.0


class Paper(StrEnum):
    """What receipts are printed on."""

    A6 = "a6"
    ROLL = "80mm"

    @property
    def width(self) -> float:
        """Of the sheet."""
        return 1050 if self is Paper.A6 else 800

    @property
    def margin(self) -> float:
        """On every side; printers of rolls reach 72 of 80 mm."""
        return 70 if self is Paper.A6 else 40

    @property
    def height(self) -> float:
        """Of the sheet; 0 for a roll, which is cut where the text ends."""
        return 1480 if self is Paper.A6 else 0


@dataclass(frozen=True, slots=True)
class _Text:
    size: float
    bold: bool = False
    colour: Qt.GlobalColor = _INK
    centred: bool = False


_SMALL, _PLAIN, _STRONG = _Text(29, colour=_QUIET), _Text(38), _Text(44, bold=True)
_HEAD, _BIG = _Text(34, bold=True, centred=True), _Text(62, bold=True, centred=True)
_TITLES, _STATUS, _FOOT = _Text(46, bold=True, centred=True), _Text(38, bold=True, centred=True), _Text(
    29, colour=_QUIET, centred=True
)  # fmt: skip


class ReceiptPainter:
    """Paints one slip. languages: of the texts, in their order down the paper."""

    def __init__(self, slip: Slip, language: Language, paper: Paper) -> None:
        self._slip, self._language, self._paper = slip, language, paper
        self._languages = ("ar", "ckb") if language.code != "en" else ("ar", "ckb", "en")
        self._y = 0.0

    def height(self) -> float:
        """Of the sheet that the slip is painted on."""
        return self._paper.height or self._needed()

    def paint(self, painter: QPainter) -> None:
        """Paint from the top left corner of the sheet, one unit a tenth of a millimetre; smaller where it is full."""
        needed = self._needed()
        if (room := self.height()) < needed:
            painter.translate(self._paper.width * (1 - room / needed) / 2, 0)
            painter.scale(room / needed, room / needed)
        self._run(painter, draw=True)

    def _needed(self) -> float:
        """Measured on a sheet of its own, at one pixel a tenth of a millimetre."""
        sheet = QPixmap(1, 1)
        with QPainter(sheet) as painter:
            return self._run(painter, draw=False)

    def _run(self, painter: QPainter, *, draw: bool) -> float:
        self._painter, self._draw, self._y = painter, draw, self._paper.margin * 0.8
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._each(_MINISTRY, _HEAD)
        self._skip(16)
        self._rule()
        self._each(_TITLE, _TITLES)
        self._skip(20)
        self._number()
        self._skip(14)
        moment = self._slip.recorded_at.astimezone(OFFICE_TIME)
        self._row(_NAME, isolate(self._slip.name), _STRONG)
        if self._slip.office:
            self._row(_OFFICE, isolate(self._slip.office), _PLAIN)
        self._row(_DATE, left_to_right(f"{moment:%Y/%m/%d  %H:%M}"), _PLAIN)
        self._skip(10)
        self._status()
        self._skip(22)
        self._each(_KEEP, _FOOT)
        return self._y + self._paper.margin

    def _number(self) -> None:
        number = self._slip.number
        if number is None:
            self._each(_NO_NUMBER, _STATUS)
            return
        self._line(self._label(_NUMBER), _Text(_SMALL.size, colour=_QUIET, centred=True))
        self._line(left_to_right(str(number)), _BIG)
        self._skip(8)
        self._code(number.digits)

    def _code(self, digits: str) -> None:
        rows = segno.make_qr(digits, error="m").matrix
        side = 300.0
        module = side / (len(rows) + 8)  # four light modules on every side, as ISO/IEC 18004 asks
        left = (self._paper.width - side) / 2 + 4 * module
        top = self._y + 2 * module  # the paper above is light
        if self._draw:
            for at, row in enumerate(rows):
                for place, dark in enumerate(row):
                    if dark:
                        dot = QRectF(left + place * module, top + at * module, module * 1.02, module * 1.02)
                        self._painter.fillRect(dot, _INK)
        self._y += side - 4 * module

    def _status(self) -> None:
        """In a box: what the number is worth so far."""
        top = self._y
        self._skip(14)
        self._each(_RECEIVED if self._slip.received else _PROVISIONAL, _STATUS)
        self._skip(14)
        if self._draw:
            left, width = self._paper.margin, self._paper.width - 2 * self._paper.margin
            style = Qt.PenStyle.SolidLine if self._slip.received else Qt.PenStyle.DashLine
            self._painter.setPen(QPen(_INK, _RULE, style))
            self._painter.drawRoundedRect(QRectF(left, top, width, self._y - top), 14, 14)

    def _label(self, text: str) -> str:
        return " · ".join(isolate(self._language.said_in(code, _CONTEXT, text)) for code in self._languages)

    def _each(self, text: str, style: _Text) -> None:
        for code in self._languages:
            self._line(isolate(self._language.said_in(code, _CONTEXT, text)), style)

    def _row(self, label: str, value: str, style: _Text) -> None:
        self._line(self._label(label), _SMALL)
        self._line(value, style)
        self._skip(10)

    def _line(self, text: str, style: _Text) -> None:
        painter, left = self._painter, self._paper.margin
        font = QFont(FAMILY)
        font.setPixelSize(round(style.size))
        font.setBold(style.bold)
        painter.setFont(font)
        painter.setPen(style.colour)
        where = Qt.AlignmentFlag.AlignHCenter if style.centred else Qt.AlignmentFlag.AlignLeading
        flags = where | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        room = QRectF(left, self._y, self._paper.width - 2 * left, 4000)
        taken = painter.boundingRect(room, flags, "\u200f" + text)
        if self._draw:
            painter.drawText(room, flags, "\u200f" + text)
        self._y += taken.height()

    def _rule(self) -> None:
        if self._draw:
            self._painter.setPen(QPen(_INK, _RULE))
            left = self._paper.margin
            self._painter.drawLine(QPointF(left, self._y), QPointF(self._paper.width - left, self._y))
        self._skip(16)

    def _skip(self, length: float) -> None:
        self._y += length


def picture_of(slip: Slip, language: Language, paper: Paper, width: int, ratio: float = 1.0) -> QPixmap:
    """The receipt as it will be printed, ``width`` pixels wide (times ``ratio`` of them on the screen)."""
    painting = ReceiptPainter(slip, language, paper)
    scale = width * ratio / paper.width
    image = QPixmap(round(width * ratio), round(painting.height() * scale))
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painting.paint(painter)
    image.setDevicePixelRatio(ratio)
    return image


def print_on(device: QPagedPaintDevice, slip: Slip, language: Language, paper: Paper) -> bool:
    """Paint the receipt on a printer or into a PDF, on a sheet of its size; False when the device would not begin."""
    painting = ReceiptPainter(slip, language, paper)
    size = QSizeF(paper.width / 10, painting.height() / 10)
    page = QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return paint_page(device, page, painting.paint)
