"""A certificate of training on paper: three languages on one page of A4, lying; painted, so that each mirrors.

Lengths are tenths of a millimetre. May be painted on any thread once ``ready`` was called on the window's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter, QPen, QTextOption

from mihan_desktop.services.certifying import Paper
from mihan_desktop.ui.language import LOCALES, Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.pairing_sheet import paint_code
from mihan_desktop.ui.paper_page import paint_pages
from mihan_desktop.ui.theme import FAMILY
from mihan_desktop.ui.widgets.digits import ascii_digits
from sync.protocol.certificates import LANGUAGES, label_in

_CONTEXT: Final = "Certificate"
_MINISTRY = QT_TRANSLATE_NOOP("Certificate", "Ministry of Labour and Social Affairs")
_TITLE = QT_TRANSLATE_NOOP("Certificate", "Certificate of training")
_STATEMENT = QT_TRANSLATE_NOOP("Certificate", "Statement of completion")
_CERTIFIES = QT_TRANSLATE_NOOP("Certificate", "The ministry certifies that")
_STATES = QT_TRANSLATE_NOOP("Certificate", "This office states that")
_COMPLETED = QT_TRANSLATE_NOOP("Certificate", "has completed the course named below.")
_PROVISIONAL = QT_TRANSLATE_NOOP("Certificate", "Provisional, until the ministry's certificate is issued")
_COURSE = QT_TRANSLATE_NOOP("Certificate", "Course")
_QUALIFICATION = QT_TRANSLATE_NOOP("Certificate", "Qualification")
_CENTRE = QT_TRANSLATE_NOOP("Certificate", "Training centre")
_DATES = QT_TRANSLATE_NOOP("Certificate", "From – to")
_HOURS = QT_TRANSLATE_NOOP("Certificate", "Hours of training")
_RESULT = QT_TRANSLATE_NOOP("Certificate", "Result")
_ISSUED = QT_TRANSLATE_NOOP("Certificate", "Issued")
_UNTIL = QT_TRANSLATE_NOOP("Certificate", "Valid until")
_LASTING = QT_TRANSLATE_NOOP("Certificate", "lasting")
_NUMBER = QT_TRANSLATE_NOOP("Certificate", "Number of the certificate")
_CHECK = QT_TRANSLATE_NOOP("Certificate", "Hold a telephone to the code to check it.")
_ASK = QT_TRANSLATE_NOOP("Certificate", "Any office of the ministry checks it by the code.")
_COPY = QT_TRANSLATE_NOOP("Certificate", "Copy {number}")
_DIRECTOR = QT_TRANSLATE_NOOP("Certificate", "Director of the centre: name, signature")
_STAMP = QT_TRANSLATE_NOOP("Certificate", "For the ministry: name, signature, stamp")

_WIDE, _TALL, _MARGIN = 2970.0, 2100.0, 150.0
_GAP: Final = 50.0
_COLUMN: Final = (_WIDE - 2 * _MARGIN - 2 * _GAP) / 3
CODE_SIDE: Final = 500.0
"""5 cm: a module of the longest usual text is half a millimetre."""
_INK, _SOFT, _BRAND = QColor("#111b1e"), QColor("#4c5d63"), QColor("#0b5c63")

Step = Callable[[int], None]


class StoppedError(Exception):
    """Somebody pressed Stop between two pages."""


def ready(language: Language) -> None:
    """Have the catalogues at hand (on the thread of the window)."""
    for code in LANGUAGES:
        language.said_in(code, _CONTEXT, _TITLE)


def paint(device: QPagedPaintDevice, papers: Sequence[Paper], language: Language, step: Step | None = None) -> bool:
    """A page for each of ``papers``; False when ``device`` does not answer.

    step: called with each page's place before it is painted, and may raise ``StoppedError``.
    """

    def draw(painter: QPainter, page: int) -> None:
        if step is not None:
            step(page)
        _Page(painter, papers[page], language).draw()

    return paint_pages(device, len(papers), draw, landscape=True)


class _Column:
    """Writes in one language within its third of the page. Arabic stands on the right, where its reader begins."""

    def __init__(self, painter: QPainter, language: Language, code: str) -> None:
        self._painter, self._language, self.code = painter, language, code
        self._locale = QLocale(LOCALES[code])
        place = {"en": 0, "ckb": 1, "ar": 2}[code]
        self.left = _MARGIN + place * (_COLUMN + _GAP)

    def said(self, text: str) -> str:
        """A text of the catalogues in this language."""
        return self._language.said_in(self.code, _CONTEXT, text)

    def day(self, day: date) -> str:
        """A date as the language writes it in Iraq."""
        return self._digits(self._locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy"))

    def number(self, number: int) -> str:
        """A whole number."""
        return self._digits(self._locale.toString(number))

    def share(self, number: int) -> str:
        """Of a hundred."""
        return f"{self.number(number)} / {self.number(100)}"

    def write(
        self, top: float, height: float, text: str, size: int, *, bold: bool = False, colour: QColor = _INK
    ) -> None:
        """In the middle of the column; smaller where it would not fit."""
        frame = QRectF(self.left, top, _COLUMN, height)
        write_middle(self._painter, frame, text, size, rtl=self.code != "en", bold=bold, colour=colour)

    def fact(self, top: float, label: str, text: str, left: float = 0.0, width: float = 1.0) -> None:
        """What it is above, what it says below. left, width: of the column."""
        frame = QRectF(self.left + left * _COLUMN, top, width * _COLUMN, 44)
        rtl = self.code != "en"
        write_middle(self._painter, frame, self.said(label), 25, rtl=rtl, colour=_SOFT)
        write_middle(self._painter, frame.translated(0, 36).adjusted(0, 0, 0, 30), text, 37, rtl=rtl, bold=True)

    def pair(self, top: float, first: tuple[str, str], second: tuple[str, str]) -> None:
        """Two short facts side by side, the first where reading begins; one alone takes the whole room."""
        there = [one for one in (first, second) if one[1]]
        for at, (label, text) in enumerate(there):
            place = at if self.code == "en" else len(there) - 1 - at
            self.fact(top, label, text, place / len(there), 1 / len(there))

    def _digits(self, text: str) -> str:
        return ascii_digits(text) if self._language.digits == "latin" else text


class _Page:
    """One certificate."""

    def __init__(self, painter: QPainter, paper: Paper, language: Language) -> None:
        self._painter, self._paper, self._claims = painter, paper, paper.claims
        self._columns = tuple(_Column(painter, language, code) for code in LANGUAGES)

    def draw(self) -> None:
        """From the top down."""
        self._frame()
        title, by = (_STATEMENT, _STATES) if self._paper.provisional else (_TITLE, _CERTIFIES)
        for column in self._columns:
            column.write(120, 50, column.said(_MINISTRY), 33, bold=True)
            column.write(190, 90, column.said(title), 60, bold=True, colour=_BRAND)
            column.write(300, 50, column.said(by), 34)
        whole = QRectF(_MARGIN, 365, _WIDE - 2 * _MARGIN, 120)
        write_middle(self._painter, whole, isolate(self._claims.name), 88, rtl=True, bold=True)
        for column in self._columns:
            column.write(500, 50, column.said(_COMPLETED), 34)
            self._facts(column)
        self._foot()
        if self._paper.provisional and self._paper.promised:
            self._say_across(570, _PROVISIONAL)

    def _frame(self) -> None:
        painter = self._painter
        for inset, width, colour in ((50.0, 9, _BRAND), (68.0, 2, _BRAND)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(QRectF(inset, inset, _WIDE - 2 * inset, _TALL - 2 * inset))
        painter.setPen(QPen(QColor("#c6d2d4"), 2))
        for at in (1, 2):
            left = _MARGIN + at * (_COLUMN + _GAP) - _GAP / 2
            painter.drawLine(int(left), 640, int(left), 1330)

    def _facts(self, column: _Column) -> None:
        claims = self._claims
        dates = f"{column.day(claims.begins)} – {column.day(claims.ends)}"
        result = "" if claims.result is None else column.share(claims.result)
        until = column.said(_LASTING) if claims.valid_until is None else column.day(claims.valid_until)
        top, step = 640.0, 116.0
        course, qualification = (label_in(one, column.code) for one in (claims.course, claims.qualification))
        for label, text in (
            (_COURSE, isolate(course)), (_QUALIFICATION, isolate(qualification)), (_CENTRE, isolate(claims.centre)),
            (_DATES, dates),
        ):  # fmt: skip
            if text:
                column.fact(top, label, text)
                top += step
        column.pair(top, (_HOURS, column.number(claims.hours) if claims.hours else ""), (_RESULT, result))
        if not self._paper.provisional:
            column.pair(top + step, (_ISSUED, column.day(claims.issued)), (_UNTIL, until))
        else:
            column.pair(top + step, (_ISSUED, column.day(claims.issued)), ("", ""))

    def _foot(self) -> None:
        """The code and its number where English begins; who signs, in the room beside it."""
        paper, painter = self._paper, self._painter
        top = 1430.0
        if not paper.provisional:
            paint_code(painter, paper.text, QRectF(_MARGIN - 20, top - 40, CODE_SIDE, CODE_SIDE))
            left = _MARGIN + CODE_SIDE + 20
            check = _CHECK if paper.text.startswith("HTTPS:") else _ASK
            for at, column in enumerate(self._columns):
                frame = QRectF(left, top + at * 46, 760, 46)
                write_middle(painter, frame, column.said(check), 27, rtl=column.code != "en", colour=_SOFT)
            numbers = " · ".join(column.said(_NUMBER) for column in self._columns)
            write_middle(painter, QRectF(left, top + 165, 760, 46), numbers, 25, rtl=True, colour=_SOFT)
            serial = left_to_right(paper.serial)
            write_middle(painter, QRectF(left, top + 215, 760, 80), serial, 58, rtl=False, bold=True)
            if paper.copy > 1:
                copies = " · ".join(
                    column.said(_COPY).format(number=column.number(paper.copy)) for column in self._columns
                )
                write_middle(painter, QRectF(left, top + 315, 760, 60), copies, 38, rtl=True, bold=True)
        side = 620.0
        for at, label in enumerate((_DIRECTOR,) if paper.provisional else (_STAMP, _DIRECTOR)):
            left = _WIDE - _MARGIN - (at + 1) * side - at * 60
            for line, column in enumerate(self._columns):
                place = QRectF(left, top + line * 42, side, 42)
                write_middle(painter, place, column.said(label), 27, rtl=column.code != "en", colour=_SOFT)
            painter.setPen(QPen(_SOFT, 2))
            painter.drawLine(int(left + 40), int(top + 400), int(left + side - 40), int(top + 400))

    def _say_across(self, top: float, text: str) -> None:
        for column in self._columns:
            column.write(top, 50, column.said(text), 32, bold=True, colour=QColor("#8a4b00"))


def write_middle(
    painter: QPainter, frame: QRectF, text: str, size: int, *, rtl: bool, bold: bool = False, colour: QColor = _INK
) -> None:
    """``text`` in the middle of ``frame``, in letters of ``size`` or as much smaller as it takes to fit."""
    option = QTextOption(Qt.AlignmentFlag.AlignCenter)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    font = QFont(FAMILY)
    font.setBold(bold)
    for letters in range(size, 11, -1):
        font.setPixelSize(letters)
        painter.setFont(font)
        needed = painter.boundingRect(QRectF(0, 0, frame.width(), 10_000), text, option)
        if needed.height() <= frame.height() + 4 and needed.width() <= frame.width() + 1:
            break
    painter.setPen(colour)
    painter.drawText(frame, text, option)
