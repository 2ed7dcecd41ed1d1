"""Papers of a class: cards with a code for the door, and the month to be signed; painted, so that they mirror.

Lengths are tenths of a millimetre. The words are of the language that the paper is wanted in, not of the window.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter, QPen

from mihan_desktop.domain.attendance import (
    BROUGHT,
    AttendanceSheet,
    ClassSession,
    Mark,
    MarkEntry,
    Trainee,
    TrainingClass,
)
from mihan_desktop.domain.door import card_number, grouped
from mihan_desktop.domain.paying import APPROVED
from mihan_desktop.domain.standing import attendance_of, marks_that_count
from mihan_desktop.ui.language import LOCALES, Language, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.pairing_sheet import paint_code
from mihan_desktop.ui.paper_page import paint_pages
from mihan_desktop.ui.theme import FAMILY
from mihan_desktop.ui.widgets.writing import write

_CONTEXT: Final = "ClassPapers"
_MINISTRY = QT_TRANSLATE_NOOP("ClassPapers", "Ministry of Labour and Social Affairs")
_CARD = QT_TRANSLATE_NOOP("ClassPapers", "Card for the door")
_MONTH = QT_TRANSLATE_NOOP("ClassPapers", "Attendance, {month}: {title}")
_LETTERS = QT_TRANSLATE_NOOP("ClassPapers", "P present · A absent · L late · E excused")
NUMBER = QT_TRANSLATE_NOOP("ClassPapers", "Number")
NAME = QT_TRANSLATE_NOOP("ClassPapers", "Name")
CAME = QT_TRANSLATE_NOOP("ClassPapers", "Came")
ABSENT = QT_TRANSLATE_NOOP("ClassPapers", "Absent")
EXCUSED = QT_TRANSLATE_NOOP("ClassPapers", "Excused")
SHARE = QT_TRANSLATE_NOOP("ClassPapers", "Share")
_SIGNATURE = QT_TRANSLATE_NOOP("ClassPapers", "Signature")
_TRAINER = QT_TRANSLATE_NOOP("ClassPapers", "Trainer: name, signature, date")
_SUPERVISOR = QT_TRANSLATE_NOOP("ClassPapers", "Supervisor: name, signature, date")
_PAGE = QT_TRANSLATE_NOOP("ClassPapers", "Page {page} of {of}")
DOCUMENTED = QT_TRANSLATE_NOOP("ClassPapers", "With a document")
_BROUGHT = QT_TRANSLATE_NOOP("ClassPapers", "+ a document was brought with the mark")
_UNAPPROVED = QT_TRANSLATE_NOOP("ClassPapers", "* a mark that no supervisor has approved yet")
LETTERS: Final[dict[str, dict[Mark, str]]] = {
    "en": {Mark.PRESENT: "P", Mark.ABSENT: "A", Mark.LATE: "L", Mark.EXCUSED: "E"},
    "ar": {Mark.PRESENT: "ح", Mark.ABSENT: "غ", Mark.LATE: "ت", Mark.EXCUSED: "م"},
    "ckb": {Mark.PRESENT: "ئ", Mark.ABSENT: "ن", Mark.LATE: "د", Mark.EXCUSED: "م"},
}
"""One letter for each mark, as papers of each language write them; they are read again when a sheet is typed back."""
_ARABIC: Final = str.maketrans("0123456789%", "٠١٢٣٤٥٦٧٨٩٪")
_INK: Final = Qt.GlobalColor.black
_TALL, _WIDE, _MARGIN = 2970.0, 2100.0, 110.0
_CARD_WIDTH, _CARD_HEIGHT, _CARDS_ACROSS, _CARDS_DOWN = 856.0, 540.0, 2, 5
_MONTH_ROWS: Final = 20
_MONTH_DAYS: Final = 27
"""days on one page: as many as a month has, Fridays left out"""


class _Pen:
    """Writes in one language from the side where its reading begins, on a sheet of ``width``."""

    def __init__(self, painter: QPainter, language: Language, code: str, width: float) -> None:
        self.painter, self._language, self.code, self.width = painter, language, code, width
        self.rtl = code != "en"

    def said(self, text: str) -> str:
        """A text of the catalogues in the language of the paper."""
        return self._language.said_in(self.code, _CONTEXT, text)

    def digits(self, text: str) -> str:
        """Figures as the language writes them, unless the person prefers the others."""
        return text.translate(_ARABIC) if self.rtl and self._language.digits != "latin" else text

    def frame(self, left: float, top: float, width: float, height: float) -> QRectF:
        """A place that is ``left`` from where reading begins."""
        return QRectF(self.width - left - width if self.rtl else left, top, width, height)

    def text(self, left: float, top: float, width: float, height: float, text: str, size: int, **how: bool) -> None:
        """One line; bold, middle."""
        font = QFont(FAMILY)
        font.setPixelSize(size)
        font.setBold(how.get("bold", False))
        self.painter.setFont(font)
        self.painter.setPen(_INK)
        frame = self.frame(left, top, width, height)
        if how.get("middle", False):
            self.painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        else:
            write(self.painter, frame, text, rtl=self.rtl)

    def cell(self, left: float, top: float, width: float, height: float, text: str, size: int, **how: bool) -> None:
        """The same in a box."""
        self.painter.setPen(QPen(_INK, 2))
        self.painter.drawRect(self.frame(left, top, width, height))
        inner = 0.0 if how.get("middle", False) else 14.0
        self.text(left + inner, top, width - 2 * inner, height, text, size, **how)


def paint_cards(
    device: QPagedPaintDevice, training_class: TrainingClass, trainees: tuple[Trainee, ...], language: Language
) -> bool:
    """A card for each of ``trainees``, ten on a page of A4, to be cut; False when ``device`` does not answer."""
    each = _CARDS_ACROSS * _CARDS_DOWN
    pages = [trainees[start : start + each] for start in range(0, len(trainees), each)]

    def draw(painter: QPainter, page: int) -> None:
        pen = _Pen(painter, language, language.code, _WIDE)
        for at, one in enumerate(pages[page]):
            down, across = divmod(at, _CARDS_ACROSS)
            left = (_WIDE - _CARDS_ACROSS * _CARD_WIDTH) / 2 + across * _CARD_WIDTH
            _card(pen, left, (_TALL - _CARDS_DOWN * _CARD_HEIGHT) / 2 + down * _CARD_HEIGHT, one, training_class.title)

    return paint_pages(device, len(pages), draw, landscape=False)


def _card(pen: _Pen, left: float, top: float, trainee: Trainee, title: str) -> None:
    number = card_number(trainee.person_id)
    pen.painter.setPen(QPen(Qt.GlobalColor.gray, 1, Qt.PenStyle.DashLine))
    pen.painter.drawRect(pen.frame(left, top, _CARD_WIDTH, _CARD_HEIGHT))
    side = 330.0
    paint_code(pen.painter, number, pen.frame(left + _CARD_WIDTH - side - 20, top + 120, side, side))
    room = _CARD_WIDTH - side - 70
    pen.text(left + 36, top + 26, _CARD_WIDTH - 72, 50, pen.said(_MINISTRY), 30, bold=True)
    pen.text(left + 36, top + 76, _CARD_WIDTH - 72, 44, pen.said(_CARD), 26)
    pen.text(left + 36, top + 180, room, 60, trainee.name, 40, bold=True)
    pen.text(left + 36, top + 250, room, 50, title, 32)
    pen.text(left + _CARD_WIDTH - side - 40, top + 452, side + 30, 44, left_to_right(grouped(number)), 30, middle=True)


def paint_month(device: QPagedPaintDevice, sheet: AttendanceSheet, month: date, language: Language, code: str) -> bool:
    """The sessions of a month to be signed, in the language ``code``; False when ``device`` does not answer."""
    meetings = tuple(
        one for one in sheet.training_class.sessions if (one.date.year, one.date.month) == (month.year, month.month)
    )
    trainees = sheet.training_class.trainees
    parts = [
        (meetings[across : across + _MONTH_DAYS], trainees[down : down + _MONTH_ROWS], down)
        for across in range(0, max(len(meetings), 1), _MONTH_DAYS)
        for down in range(0, max(len(trainees), 1), _MONTH_ROWS)
    ]

    def draw(painter: QPainter, page: int) -> None:
        pen = _Pen(painter, language, code, _TALL)
        _Month(pen, sheet, meetings, month).draw(*parts[page], (page + 1, len(parts)))

    return paint_pages(device, len(parts), draw, landscape=True)


class _Month:
    """One page of a month; totals are of the whole month."""

    def __init__(self, pen: _Pen, sheet: AttendanceSheet, meetings: tuple[ClassSession, ...], month: date) -> None:
        self._pen, self._sheet, self._meetings, self._month = pen, sheet, meetings, month

    def draw(
        self, meetings: tuple[ClassSession, ...], trainees: tuple[Trainee, ...], first: int, page: tuple[int, int]
    ) -> None:
        """Heading, grid, totals, and who signs."""
        pen = self._pen
        month = f"{_month_name(pen.code, self._month.month)} {pen.digits(str(self._month.year))}"
        title = pen.said(_MONTH).format(month=month, title=self._sheet.training_class.title)
        pen.text(_MARGIN, 90, 2100, 70, title, 46, bold=True)
        pen.text(_MARGIN, 160, 2100, 44, f"{pen.said(_MINISTRY)} · {pen.said(_LETTERS)}", 28)
        words = pen.said(_PAGE).format(page=pen.digits(str(page[0])), of=pen.digits(str(page[1])))
        pen.text(_TALL - _MARGIN - 400, 90, 400, 60, words, 28)
        top, name, total, sign = 230.0, 520.0, 92.0, 250.0
        day = min(80.0, (_TALL - 2 * _MARGIN - 70 - name - 4 * total - sign) / max(len(meetings), 1))
        self._headings(top, meetings, name, day, total, sign)
        for row, trainee in enumerate(trainees):
            self._row(top + 100 + row * 70, first + row + 1, trainee, meetings, name, day, total, sign)
        self._foot(top + 100 + len(trainees) * 70, meetings, 70 + name, day)
        pen.text(_MARGIN, 1900, 1300, 50, f"{pen.said(_TRAINER)}: ……………………………………", 32)
        pen.text(_TALL / 2 + 40, 1900, 1300, 50, f"{pen.said(_SUPERVISOR)}: ……………………………………", 32)
        pen.text(_MARGIN, 1975, 2400, 40, f"{pen.said(_UNAPPROVED)} · {pen.said(_BROUGHT)}", 26)

    def _headings(
        self, top: float, meetings: tuple[ClassSession, ...], name: float, day: float, total: float, sign: float
    ) -> None:
        pen = self._pen
        pen.cell(_MARGIN, top, 70 + name, 100, pen.said(NAME), 34, bold=True)
        left = _MARGIN + 70 + name
        for one in meetings:
            pen.cell(left, top, day, 100, pen.digits(str(one.date.day)), 32, bold=True, middle=True)
            left += day
        for text in (CAME, ABSENT, EXCUSED, SHARE):
            pen.cell(left, top, total, 100, pen.said(text), 26, bold=True, middle=True)
            left += total
        pen.cell(left, top, sign, 100, pen.said(_SIGNATURE), 30, bold=True, middle=True)

    def _row(
        self, top: float, number: int, trainee: Trainee, meetings: tuple[ClassSession, ...], name: float, day: float,
        total: float, sign: float,
    ) -> None:  # fmt: skip
        pen, marks = self._pen, self._sheet.marks
        found = attendance_of(self._sheet.rules, marks_that_count(trainee, self._meetings, marks))
        pen.cell(_MARGIN, top, 70, 70, pen.digits(str(number)), 30, middle=True)
        pen.cell(_MARGIN + 70, top, name, 70, trainee.name, 34)
        left = _MARGIN + 70 + name
        for one in meetings:
            pen.cell(left, top, day, 70, self._letter(marks.get((trainee.person_id, one.id))), 32, middle=True)
            left += day
        share = "–" if found.rate is None else f"{found.rate:.0%}"
        for text in (str(found.attended), str(found.absent), str(found.excused), share):
            pen.cell(left, top, total, 70, pen.digits(text), 30, middle=True)
            left += total
        pen.cell(left, top, sign, 70, "", 30)

    def _foot(self, top: float, meetings: tuple[ClassSession, ...], name: float, day: float) -> None:
        """How many came to each session, of all trainees."""
        pen, marks = self._pen, self._sheet.marks
        pen.cell(_MARGIN, top, name, 60, pen.said(CAME), 30, bold=True)
        for at, one in enumerate(meetings):
            entries = (marks.get((trainee.person_id, one.id)) for trainee in self._sheet.training_class.trainees)
            came = sum(entry is not None and entry.mark in (Mark.PRESENT, Mark.LATE) for entry in entries)
            pen.cell(_MARGIN + name + at * day, top, day, 60, pen.digits(str(came)), 30, bold=True, middle=True)

    def _letter(self, entry: MarkEntry | None) -> str:
        if entry is None:
            return ""
        letter = LETTERS[self._pen.code][entry.mark] + (BROUGHT if entry.documents else "")
        return letter if entry.status in APPROVED else f"{letter}*"


def _month_name(code: str, month: int) -> str:
    return QLocale(LOCALES[code]).standaloneMonthName(month)
