"""A page that shows whether a printer prints what this program prints: letters, edges, sizes, greys, a code.

Lengths are tenths of a millimetre, on A4 standing.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPageSize, QPainter, QPen

from mihan_desktop.ui.language import OFFICE_TIME, Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.pairing_sheet import paint_code
from mihan_desktop.ui.paper_page import paint_page
from mihan_desktop.ui.theme import FAMILY

_CONTEXT: Final = "TrialPage"
_TITLE = QT_TRANSLATE_NOOP("TrialPage", "Test page")
_LOOK = QT_TRANSLATE_NOOP(
    "TrialPage",
    "Letters are joined, digits are whole, the frame is there on all four sides, the line is 10 cm long, and a "
    "telephone reads the code: then this printer is good for receipts, letters and the recovery paper.",
)
_FRAME = QT_TRANSLATE_NOOP("TrialPage", "A side of the frame is missing: choose “actual size” and paper A4.")
_TONGUES: Final = ("ar", "ckb", "en")
_SAMPLES: Final = (
    ("وزارة العمل والشؤون الاجتماعية – زينب عبد الحسين – ٠١٢٣٤٥٦٧٨٩", True),
    ("وەزارەتی کار و کاروباری کۆمەڵایەتی – ھێمن ئازاد، ڕێگە، ژیان، گوڵ، چۆمان – ٠١٢٣٤٥٦٧٨٩", True),
    ("Ministry of Labour and Social Affairs – 0123456789", False),
)
_WIDTH, _HEIGHT, _EDGE, _MARGIN = 2100.0, 2970.0, 80.0, 200.0
_TEN_CM: Final = 1000.0
_QR: Final = 420.0


def paint(device: QPagedPaintDevice, office: str, at: datetime, language: Language) -> bool:
    """The one page on ``device``; False when it does not answer. office: its name, ""; at: now."""

    def draw(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Page(painter, language).draw(office, at)

    return paint_page(device, QPageSize(QPageSize.PageSizeId.A4), draw)


class _Page:
    """The page under the pen, from the top down."""

    def __init__(self, painter: QPainter, language: Language) -> None:
        self._painter, self._language = painter, language
        self._y = _MARGIN

    def draw(self, office: str, at: datetime) -> None:
        """Frame, title, letters, a line of ten centimetres, greys, a code, and what to look at."""
        pen = QPen(Qt.GlobalColor.black, 4)
        self._painter.setPen(pen)
        self._painter.drawRect(QRectF(_EDGE, _EDGE, _WIDTH - 2 * _EDGE, _HEIGHT - 2 * _EDGE))
        self._line(self._in_all(_TITLE), 76, bold=True)
        when = at.astimezone(OFFICE_TIME)
        self._line(f"{isolate(office)}  {left_to_right(f'{when:%Y/%m/%d  %H:%M}')}".strip(), 40)
        self._y += 60
        for size in (64, 40, 28):
            for text, rtl in _SAMPLES:
                self._line(text, size, centred=False, rtl=rtl)
            self._y += 26
        self._ruler()
        self._greys()
        paint_code(self._painter, "MIHAN 0123456789", QRectF((_WIDTH - _QR) / 2, self._y, _QR, _QR))
        self._y += _QR + 20
        for tongue in _TONGUES:
            for text in (_LOOK, _FRAME):
                self._line(self._language.said_in(tongue, _CONTEXT, text), 36, centred=False, rtl=tongue != "en")
            self._y += 14

    def _ruler(self) -> None:
        left, top = (_WIDTH - _TEN_CM) / 2, self._y + 40
        self._painter.setPen(QPen(Qt.GlobalColor.black, 4))
        self._painter.drawLine(int(left), int(top), int(left + _TEN_CM), int(top))
        for at in range(11):
            x = int(left + at * _TEN_CM / 10)
            self._painter.drawLine(x, int(top - (30 if at % 5 == 0 else 16)), x, int(top))
        self._y = top + 10
        self._line("10 cm", 34, rtl=False)
        self._y += 20

    def _greys(self) -> None:
        step = _TEN_CM / 10
        for at in range(10):
            shade = QColor.fromRgbF(at / 10, at / 10, at / 10)
            left = (_WIDTH - _TEN_CM) / 2 + at * step
            self._painter.fillRect(QRectF(left, self._y, step, 60), shade)
        self._y += 90

    def _in_all(self, text: str) -> str:
        return " · ".join(isolate(self._language.said_in(tongue, _CONTEXT, text)) for tongue in _TONGUES)

    def _line(self, text: str, size: int, *, bold: bool = False, centred: bool = True, rtl: bool = True) -> None:
        """One paragraph between the margins; the pen stands below it afterwards."""
        font = QFont(FAMILY)
        font.setPixelSize(size)
        font.setBold(bold)
        painter = self._painter
        painter.setFont(font)
        painter.setPen(Qt.GlobalColor.black)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        where = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeading
        flags = where | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        shown = ("\u200f" if rtl else "\u200e") + text
        room = QRectF(_MARGIN, self._y, _WIDTH - 2 * _MARGIN, _HEIGHT)
        taken = painter.boundingRect(room, flags, shown)
        painter.drawText(room, flags, shown)
        self._y += taken.height() + 6
