"""The letter with which somebody goes to an employer, on one page of A4, and below it the employer's answer to fill in.

Painted, because tables of QTextDocument do not mirror; Arabic, Sorani and English stand beside each other. Lengths are
tenths of a millimetre.
"""

from __future__ import annotations

from typing import Final

import segno
from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageSize, QPainter, QPen, QPixmap

from mihan_desktop.services.sending_to_work import Letter
from mihan_desktop.ui.language import LOCALES, Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.paper_page import paint_page
from mihan_desktop.ui.theme import FAMILY
from mihan_desktop.ui.widgets.digits import ascii_digits

_CONTEXT: Final = "Letter"
_MINISTRY = QT_TRANSLATE_NOOP("Letter", "Ministry of Labour and Social Affairs")
_TITLE = QT_TRANSLATE_NOOP("Letter", "Letter of referral to work")
_NUMBER = QT_TRANSLATE_NOOP("Letter", "Number of the letter")
_TO = QT_TRANSLATE_NOOP("Letter", "To the employer")
_WORK = QT_TRANSLATE_NOOP("Letter", "Work")
_NAME = QT_TRANSLATE_NOOP("Letter", "Job seeker")
_REGISTRATION = QT_TRANSLATE_NOOP("Letter", "Registration number")
_PHONE = QT_TRANSLATE_NOOP("Letter", "Telephone")
_OFFICE = QT_TRANSLATE_NOOP("Letter", "Employment office")
_ISSUED = QT_TRANSLATE_NOOP("Letter", "Issued")
_UNTIL = QT_TRANSLATE_NOOP("Letter", "Holds until")
_WORDS = QT_TRANSLATE_NOOP("Letter", "To be noted")
_PLEASE = QT_TRANSLATE_NOOP("Letter", "The bearer is registered as seeking work and is referred to you for this work.")
_RETURN = QT_TRANSLATE_NOOP("Letter", "Please return the answer below to the office, or call it. The service is free.")
_CHECK = QT_TRANSLATE_NOOP("Letter", "Its number tells on the ministry's page whether it still holds.")
_COPY = QT_TRANSLATE_NOOP("Letter", "Printed again, copy")
_PROVISIONAL = QT_TRANSLATE_NOOP("Letter", "Until the ministry has confirmed it, the vacancy may be filled already")
_ANSWER = QT_TRANSLATE_NOOP("Letter", "The employer's answer")
_MET = QT_TRANSLATE_NOOP("Letter", "We met them on")
_TAKEN = QT_TRANSLATE_NOOP("Letter", "We take them; the work begins on")
_NOT_TAKEN = QT_TRANSLATE_NOOP("Letter", "We do not take them, because")
_ABSENT = QT_TRANSLATE_NOOP("Letter", "They did not come")
_SIGNED = QT_TRANSLATE_NOOP("Letter", "Name, signature, stamp")

_WIDE, _TALL, _MARGIN = 2100.0, 2970.0, 150.0
LANGUAGES: Final = ("ar", "ckb", "en")


class LetterPainter:
    """Paints one letter."""

    def __init__(self, letter: Letter, language: Language) -> None:
        self._letter, self._language = letter, language
        self._y = 0.0

    def paint(self, painter: QPainter) -> None:
        """From the top left corner of the sheet; one unit is a tenth of a millimetre."""
        self._painter = painter
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._y = _MARGIN * 0.8
        one = self._letter
        self._code(one.number)
        self._beside(_MINISTRY, 36, bold=True)
        self._beside(_TITLE, 54, bold=True)
        self._skip(16)
        self._rule()
        if one.printed:
            self._row(_COPY, str(one.printed + 1), bold=True)
        self._row(_TO, isolate(one.vacancy.employer))
        self._row(_WORK, " · ".join(isolate(text) for text in (one.vacancy.title, one.vacancy.district) if text))
        self._row(_NAME, isolate(one.person), bold=True)
        self._row(_REGISTRATION, left_to_right(one.registration))
        phone = f"0{one.phone}" if one.phone.startswith("7") else one.phone
        self._row(_PHONE, left_to_right(phone))
        self._row(_OFFICE, isolate(one.office))
        self._row(_ISSUED, self._day(one.issued.year, one.issued.month, one.issued.day))
        self._row(_UNTIL, self._day(one.until.year, one.until.month, one.until.day), bold=True)
        if one.words:
            self._row(_WORDS, isolate(one.words))
        self._skip(18)
        for code in LANGUAGES:
            words = f"{self._said(code, _PLEASE)} {self._said(code, _RETURN)} {self._said(code, _CHECK)}"
            self._text(words, 33, rtl=code != "en")
            self._skip(8)
        if not one.confirmed:
            self._box(_PROVISIONAL)
        self._answer()

    def _answer(self) -> None:
        """Below a line to be cut: what the employer fills in."""
        self._skip(26)
        painter = self._painter
        painter.setPen(QPen(Qt.GlobalColor.black, 3, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(_MARGIN / 2, self._y), QPointF(_WIDE - _MARGIN / 2, self._y))
        self._skip(24)
        self._text(self._label(_ANSWER), 42, bold=True, centred=True)
        self._text(f"{self._label(_NUMBER)}: {left_to_right(self._letter.number)}", 30, centred=True)
        self._skip(18)
        for text, lined in ((_MET, True), (_TAKEN, True), (_NOT_TAKEN, True), (_ABSENT, False)):
            self._choice(text, lined=lined)
        self._skip(14)
        self._text(self._label(_SIGNED), 30)
        self._skip(70)
        self._rule()

    def _code(self, digits: str) -> None:
        """At the end of the line where reading ends, beside the head."""
        rows = segno.make_qr(digits, error="m").matrix
        side = 380.0
        module = side / (len(rows) + 8)  # four light modules on every side, as ISO/IEC 18004 asks
        left, top = _MARGIN + 4 * module - 30, self._y
        for at, row in enumerate(rows):
            for place, dark in enumerate(row):
                if dark:
                    dot = QRectF(left + place * module, top + at * module, module * 1.02, module * 1.02)
                    self._painter.fillRect(dot, Qt.GlobalColor.black)
        frame = QRectF(_MARGIN - 30, top + len(rows) * module + 8, side, 60)
        self._font(34, bold=True)
        self._painter.drawText(frame, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, digits)

    def _beside(self, text: str, size: int, *, bold: bool) -> None:
        """In each language below the other, beside the code."""
        for code in LANGUAGES:
            self._text(self._said(code, text), size if code != "en" else size - 8, bold=bold, left=420)

    def _row(self, text: str, value: str, *, bold: bool = False) -> None:
        """What it is on the side where reading begins, what it says beside it; nothing where there is nothing."""
        if not value:
            return
        wide, gap = 760.0, 20.0
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        label_room = QRectF(_WIDE - _MARGIN - wide, self._y + 6, wide, 4000)
        value_room = QRectF(_MARGIN, self._y, _WIDE - 2 * _MARGIN - wide - gap, 4000)
        painter, height = self._painter, 0.0
        for room, words, size, strong in ((label_room, self._label(text), 28, False), (value_room, value, 40, bold)):
            self._font(size, bold=strong)
            height = max(height, painter.boundingRect(room, flags, "\u200f" + words).height())
            painter.drawText(room, flags, "\u200f" + words)
        self._y += height + 14

    def _choice(self, text: str, *, lined: bool) -> None:
        """A box to tick, and room to write."""
        painter, size = self._painter, 38.0
        painter.setPen(QPen(Qt.GlobalColor.black, 3))
        painter.drawRect(QRectF(_WIDE - _MARGIN - size, self._y + 6, size, size))
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        wide = 1080.0
        self._font(29)
        room = QRectF(_WIDE - _MARGIN - size - 24 - wide, self._y, wide, 400)
        taken = painter.boundingRect(room, flags, "\u200f" + self._label(text)).height()
        painter.drawText(room, flags, "\u200f" + self._label(text))
        if lined:
            painter.setPen(QPen(Qt.GlobalColor.black, 2, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(_MARGIN, self._y + 46), QPointF(room.left() - 16, self._y + 46))
        self._y += max(taken, size) + 22

    def _box(self, text: str) -> None:
        top = self._y + 8
        self._y = top + 14
        for code in LANGUAGES:
            self._text(self._said(code, text), 29, bold=True, centred=True, rtl=code != "en")
        self._skip(12)
        self._painter.setPen(QPen(Qt.GlobalColor.black, 3, Qt.PenStyle.DashLine))
        self._painter.drawRoundedRect(QRectF(_MARGIN, top, _WIDE - 2 * _MARGIN, self._y - top), 14, 14)

    def _text(
        self, text: str, size: int, *, bold: bool = False, centred: bool = False, left: float = 0.0, rtl: bool = True
    ) -> None:
        self._font(size, bold=bold)
        where = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeading
        flags = where | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        room = QRectF(_MARGIN + left, self._y, _WIDE - 2 * _MARGIN - left, 4000)
        self._painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )  # fmt: skip
        shown = ("\u200f" if rtl else "") + text
        self._y += self._painter.boundingRect(room, flags, shown).height()
        self._painter.drawText(room.adjusted(0, 0, 0, 0), flags, shown)
        self._painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    def _font(self, size: int, *, bold: bool = False) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(size)
        font.setBold(bold)
        self._painter.setFont(font)
        self._painter.setPen(Qt.GlobalColor.black)

    def _said(self, code: str, text: str) -> str:
        return self._language.said_in(code, _CONTEXT, text)

    def _label(self, text: str) -> str:
        return " · ".join(isolate(self._said(code, text)) for code in LANGUAGES)

    def _day(self, year: int, month: int, day: int) -> str:
        """As it is written in Arabic in Iraq, and in digits."""
        told = QLocale(LOCALES["ar"]).toString(QDate(year, month, day), "d MMMM yyyy")
        words = ascii_digits(told) if self._language.digits == "latin" else told
        return f"{isolate(words)}   {left_to_right(f'{year}/{month:02}/{day:02}')}"

    def _rule(self) -> None:
        self._painter.setPen(QPen(Qt.GlobalColor.black, 3))
        self._painter.drawLine(QPointF(_MARGIN, self._y), QPointF(_WIDE - _MARGIN, self._y))
        self._skip(18)

    def _skip(self, length: float) -> None:
        self._y += length


def picture_of(letter: Letter, language: Language, width: int, ratio: float = 1.0) -> QPixmap:
    """The letter as it will be printed, ``width`` pixels wide (times ``ratio`` of them on the screen)."""
    scale = width * ratio / _WIDE
    image = QPixmap(round(width * ratio), round(_TALL * scale))
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        LetterPainter(letter, language).paint(painter)
    image.setDevicePixelRatio(ratio)
    return image


def print_on(device: QPagedPaintDevice, letter: Letter, language: Language) -> bool:
    """Paint the letter on a printer or into a PDF; False when the device would not begin."""
    page = QPageSize(
        QSizeF(_WIDE / 10, _TALL / 10), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch
    )
    return paint_page(device, page, LetterPainter(letter, language).paint)
