"""Invitations to a job fair on paper: who, when and where, and a code for the door; painted, so that they mirror.

Lengths are tenths of a millimetre; two invitations on a page of A4, to be cut.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter, QPen

from mihan_desktop.domain.work.fairs import Fair, Invitation, grouped
from mihan_desktop.ui.fair_words import place_text
from mihan_desktop.ui.language import Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.pairing_sheet import paint_code
from mihan_desktop.ui.paper_page import paint_pages
from mihan_desktop.ui.theme import FAMILY
from mihan_desktop.ui.widgets.writing import write

_CONTEXT: Final = "FairPapers"
_MINISTRY = QT_TRANSLATE_NOOP("FairPapers", "Ministry of Labour and Social Affairs")
_INVITED = QT_TRANSLATE_NOOP("FairPapers", "Invitation to a job fair")
_WHEN = QT_TRANSLATE_NOOP("FairPapers", "When")
_WHERE = QT_TRANSLATE_NOOP("FairPapers", "Where")
_INTERVIEW = QT_TRANSLATE_NOOP("FairPapers", "Your interview")
_NO_SLOT = QT_TRANSLATE_NOOP("FairPapers", "No time is kept: come when it suits you, and go to any stand.")
_BRING = QT_TRANSLATE_NOOP("FairPapers", "Show this code at the entrance, on paper or on a telephone.")
_FREE = QT_TRANSLATE_NOOP("FairPapers", "Coming costs nothing. Nobody may ask you for money.")
PER_PAGE: Final = 2
_TALL, _WIDE, _EDGE = 2970.0, 2100.0, 130.0
_HALF: Final = _TALL / PER_PAGE
_SIDE: Final = 520.0
_MOST_PLACES: Final = 3


def pages_of(invitations: tuple[Invitation, ...]) -> int:
    """How many sheets of paper they take."""
    return -(-len(invitations) // PER_PAGE)


def paint(
    device: QPagedPaintDevice, fair: Fair, invitations: tuple[Invitation, ...], language: Language, code: str
) -> bool:
    """An invitation for each, in the language ``code``; False when ``device`` does not answer."""
    pages = [invitations[start : start + PER_PAGE] for start in range(0, len(invitations), PER_PAGE)]

    def draw(painter: QPainter, page: int) -> None:
        for at, one in enumerate(pages[page]):
            _Invitation(painter, fair, language, code).draw(at * _HALF, one)

    return paint_pages(device, len(pages), draw, landscape=False)


class _Invitation:
    def __init__(self, painter: QPainter, fair: Fair, language: Language, code: str) -> None:
        self._painter, self._fair, self._language, self._code = painter, fair, language, code
        self._rtl = code != "en"

    def draw(self, top: float, one: Invitation) -> None:
        """Half a page."""
        fair, room = self._fair, _WIDE - 2 * _EDGE - _SIDE - 40
        if top:
            self._painter.setPen(QPen(Qt.GlobalColor.gray, 1, Qt.PenStyle.DashLine))
            self._painter.drawLine(QRectF(0, top, _WIDE, 0).topLeft(), QRectF(_WIDE, top, 0, 0).topLeft())
        self._text(_EDGE, top + 90, _WIDE - 2 * _EDGE, 60, self._said(_MINISTRY), 40, bold=True)
        title = fair.names.get(self._code) or next(iter(fair.names.values()), "")
        self._text(_EDGE, top + 150, _WIDE - 2 * _EDGE, 60, f"{self._said(_INVITED)} · {isolate(title)}", 38)
        self._text(_EDGE, top + 290, room, 80, one.name, 62, bold=True)
        lines = [(self._said(_WHEN), self._day()), (self._said(_WHERE), fair.place)]
        places = [place_text(fair, place, self._language) for place in one.places[:_MOST_PLACES]]
        lines += [(self._said(_INTERVIEW) if not at else "", words) for at, words in enumerate(places)]
        down = top + 420
        for label, words in lines:
            self._text(_EDGE, down, 330, 60, label, 36)
            self._text(_EDGE + 340, down, room - 340, 60, words, 38, bold=True)
            down += 84
        if not places:
            self._text(_EDGE, down, room, 60, self._said(_NO_SLOT), 36)
            down += 84
        self._text(_EDGE, top + 1_130, _WIDE - 2 * _EDGE, 56, self._said(_BRING), 34)
        self._text(_EDGE, top + 1_200, _WIDE - 2 * _EDGE, 56, self._said(_FREE), 34)
        left = _WIDE - _EDGE - _SIDE
        paint_code(self._painter, one.number, self._frame(left, top + 290, _SIDE, _SIDE))
        number = self._frame(left, top + 290 + _SIDE + 16, _SIDE, 56)
        self._letters(40, bold=True)
        self._painter.setPen(Qt.GlobalColor.black)
        self._painter.drawText(number, Qt.AlignmentFlag.AlignCenter, left_to_right(grouped(one.number)))
        self._text(left, top + 290 + _SIDE + 80, _SIDE, 50, isolate(one.office_name), 30)

    def _day(self) -> str:
        fair = self._fair
        first = self._language.full_date(fair.first)
        begins = min((one.begins for one in fair.slots), default=None)
        hour = "" if begins is None else left_to_right(self._language.localised(f"{begins:%H:%M}"))
        days = first if fair.first == fair.last else f"{first} – {self._language.full_date(fair.last)}"
        return f"{days} · {hour}" if hour else days

    def _said(self, text: str) -> str:
        return self._language.said_in(self._code, _CONTEXT, text)

    def _frame(self, left: float, top: float, width: float, height: float) -> QRectF:
        return QRectF(_WIDE - left - width if self._rtl else left, top, width, height)

    def _letters(self, size: int, *, bold: bool = False) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(size)
        font.setBold(bold)
        self._painter.setFont(font)

    def _text(
        self, left: float, top: float, width: float, height: float, text: str, size: int, *, bold: bool = False
    ) -> None:
        self._letters(size, bold=bold)
        self._painter.setPen(Qt.GlobalColor.black)
        write(self._painter, self._frame(left, top, width, height), text, rtl=self._rtl)
