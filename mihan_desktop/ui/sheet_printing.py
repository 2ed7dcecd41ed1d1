"""A blank sheet of a class on paper: names down, sessions across, boxes for a pen; painted, so that it mirrors.

Lengths are tenths of a millimetre, on A4 lying.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPen

from mihan_desktop.domain.attendance import AttendanceSheet, ClassSession, Trainee
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.theme import FAMILY
from mihan_desktop.ui.widgets.writing import write

_WIDTH, _HEIGHT, _MARGIN = 2970.0, 2100.0, 120.0
_NUMBER, _NAME, _HEAD, _ROW = 110.0, 720.0, 150.0, 78.0
_ACROSS: Final = 12
"""sessions on one page"""
_DOWN: Final = 18
"""trainees on one page"""
_TITLE = QT_TRANSLATE_NOOP("BlankSheet", "Attendance: {title}")
_HINT = QT_TRANSLATE_NOOP("BlankSheet", "P present · A absent · L late · E excused")
_NAME_HEADING = QT_TRANSLATE_NOOP("BlankSheet", "Name")
_SIGNED = QT_TRANSLATE_NOOP("BlankSheet", "Trainer's signature")
_PAGE = QT_TRANSLATE_NOOP("BlankSheet", "Page {page} of {of}")


def paint(device: QPagedPaintDevice, sheet: AttendanceSheet, language: Language) -> bool:
    """Every page of the sheet on ``device``; False when it does not answer."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        layout = device.pageLayout().paintRectPixels(device.logicalDpiX())
        scale = min(layout.width() / _WIDTH, layout.height() / _HEIGHT)
        painter.scale(scale, scale)
        pages = _pages(sheet)
        for number, (sessions, trainees, first) in enumerate(pages, 1):
            if number > 1:
                device.newPage()
            _Page(painter, language, sheet.training_class.title).draw(sessions, trainees, first, (number, len(pages)))
    finally:
        painter.end()
    return True


def lie_down(device: QPagedPaintDevice) -> None:
    """A4, lying, without margins: the sheet brings its own."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    device.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF(0, 0, 0, 0)))


def _pages(sheet: AttendanceSheet) -> list[tuple[tuple[ClassSession, ...], tuple[Trainee, ...], int]]:
    sessions, trainees = sheet.training_class.sessions, sheet.training_class.trainees
    return [
        (sessions[across : across + _ACROSS], trainees[down : down + _DOWN], down)
        for across in range(0, len(sessions), _ACROSS)
        for down in range(0, len(trainees), _DOWN)
    ]


class _Page:
    """One page under the pen. Everything is drawn from the side where reading begins."""

    def __init__(self, painter: QPainter, language: Language, title: str) -> None:
        self._painter, self._language, self._title = painter, language, title
        self._rtl = language.right_to_left

    def draw(
        self,
        sessions: tuple[ClassSession, ...],
        trainees: tuple[Trainee, ...],
        first: int,
        page: tuple[int, int],
    ) -> None:
        """Heading, grid and the line to sign."""
        language = self._language
        self._text(_MARGIN, _MARGIN, 1800, 80, self._said(_TITLE).format(title=self._title), 52, bold=True)
        self._text(_MARGIN, _MARGIN + 85, 1800, 50, self._said(_HINT), 32)
        words = self._said(_PAGE).format(page=language.number(page[0]), of=language.number(page[1]))
        self._text(_WIDTH - _MARGIN - 500, _MARGIN, 500, 60, words, 32)
        top = _MARGIN + 165
        width = (_WIDTH - 2 * _MARGIN - _NUMBER - _NAME) / max(len(sessions), 1)
        self._cell(_MARGIN, top, _NUMBER + _NAME, _HEAD, self._said(_NAME_HEADING), bold=True)
        for at, session in enumerate(sessions):
            left = _MARGIN + _NUMBER + _NAME + at * width
            self._cell(left, top, width, _HEAD / 2, language.number(session.number), bold=True, middle=True)
            self._cell(left, top + _HEAD / 2, width, _HEAD / 2, language.short_date(session.date), middle=True)
        for row, trainee in enumerate(trainees):
            down = top + _HEAD + row * _ROW
            self._cell(_MARGIN, down, _NUMBER, _ROW, language.number(first + row + 1), middle=True)
            self._cell(_MARGIN + _NUMBER, down, _NAME, _ROW, trainee.name)
            for at in range(len(sessions)):
                self._cell(_MARGIN + _NUMBER + _NAME + at * width, down, width, _ROW, "")
        self._text(_MARGIN, _HEIGHT - _MARGIN - 40, 1200, 60, f"{self._said(_SIGNED)}: …………………………………", 36)

    def _said(self, source: str) -> str:
        return QCoreApplication.translate("BlankSheet", source)

    def _frame(self, left: float, top: float, width: float, height: float) -> QRectF:
        return QRectF(_WIDTH - left - width if self._rtl else left, top, width, height)

    def _cell(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        text: str,
        *,
        bold: bool = False,
        middle: bool = False,
    ) -> None:
        frame = self._frame(left, top, width, height)
        self._painter.setPen(QPen(Qt.GlobalColor.black, 2))
        self._painter.drawRect(frame)
        if not text:
            return
        self._pen(36, bold=bold)
        if middle:
            self._painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        else:
            write(self._painter, frame.adjusted(18, 0, -18, 0), text, rtl=self._rtl)

    def _text(
        self, left: float, top: float, width: float, height: float, text: str, size: int, *, bold: bool = False
    ) -> None:
        self._pen(size, bold=bold)
        write(self._painter, self._frame(left, top, width, height), text, rtl=self._rtl)

    def _pen(self, size: int, *, bold: bool) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(size)
        font.setBold(bold)
        self._painter.setFont(font)
        self._painter.setPen(Qt.GlobalColor.black)
