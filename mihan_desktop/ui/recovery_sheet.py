"""The recovery paper, painted: the code in groups, a QR code of it, and what it is for in three languages.

Lengths are tenths of a millimetre, on A5 standing.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageSize, QPainter, QPen, QPixmap

from mihan_desktop.domain.recovery import RecoveryPaper
from mihan_desktop.ui.language import OFFICE_TIME, Language, isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.pairing_sheet import paint_code
from mihan_desktop.ui.theme import FAMILY

_CONTEXT: Final = "RecoverySheet"
_TITLE = QT_TRANSLATE_NOOP("RecoverySheet", "Recovery paper")
_OFFICE = QT_TRANSLATE_NOOP("RecoverySheet", "Office")
_PAPER = QT_TRANSLATE_NOOP("RecoverySheet", "Paper")
_MADE = QT_TRANSLATE_NOOP("RecoverySheet", "Made")
_DESK = QT_TRANSLATE_NOOP("RecoverySheet", "Desk")
_KEEP = QT_TRANSLATE_NOOP(
    "RecoverySheet",
    "Keep it in the office's safe; nobody needs it daily. Whoever has it and this computer can read everything. It "
    "opens when every password is lost: choose “Open with the recovery code” where people sign in. When a newer "
    "paper is made, destroy this one.",
)

_WIDTH, _HEIGHT, _MARGIN = 1480.0, 2100.0, 100.0
_GROUPS_ABOVE: Final = 4
_QR: Final = 460.0
_TONGUES: Final = ("ar", "ckb", "en")


def paint(device: QPagedPaintDevice, paper: RecoveryPaper, language: Language) -> bool:
    """The one page on ``device``; False when it does not answer."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        layout = device.pageLayout().fullRectPixels(device.logicalDpiX())
        scale = min(layout.width() / _WIDTH, layout.height() / _HEIGHT)
        painter.scale(scale, scale)
        _Sheet(painter, paper, language).draw()
    finally:
        painter.end()
    return True


def picture_of(paper: RecoveryPaper, language: Language, width: int) -> QPixmap:
    """As it will be printed, ``width`` pixels wide."""
    picture = QPixmap(QSize(width, round(width * _HEIGHT / _WIDTH)))
    picture.fill(Qt.GlobalColor.white)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(width / _WIDTH, width / _WIDTH)
        _Sheet(painter, paper, language).draw()
    return picture


def stand(device: QPagedPaintDevice) -> None:
    """A5, standing, without margins: the sheet brings its own."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    device.setPageMargins(QMarginsF(0, 0, 0, 0))


class _Sheet:
    """The page under the pen, from the top down."""

    def __init__(self, painter: QPainter, paper: RecoveryPaper, language: Language) -> None:
        self._painter, self._paper, self._language = painter, paper, language
        self._y = _MARGIN

    def draw(self) -> None:
        """Title, code, which paper it is, and what to do with it."""
        paper = self._paper
        self._line(self._in_all(_TITLE), 58, bold=True)
        self._y += 30
        groups = paper.code.split("-")
        top = self._y
        self._y += 34
        for part in (groups[:_GROUPS_ABOVE], groups[_GROUPS_ABOVE:]):
            self._line(left_to_right("-".join(part)), 84, bold=True, rtl=False)
        self._y += 34
        self._painter.setPen(QPen(Qt.GlobalColor.black, 4))
        self._painter.drawRoundedRect(QRectF(_MARGIN, top, _WIDTH - 2 * _MARGIN, self._y - top), 16, 16)
        self._y += 20
        paint_code(self._painter, paper.code, QRectF((_WIDTH - _QR) / 2, self._y, _QR, _QR))
        self._y += _QR + 10
        made = paper.made.astimezone(OFFICE_TIME)
        self._line(f"{self._in_all(_PAPER)}: {left_to_right(paper.which)}", 44, bold=True)
        self._line(f"{self._in_all(_MADE)}: {left_to_right(f'{made:%Y/%m/%d  %H:%M}')}", 34)
        self._line(f"{self._in_all(_DESK)}: {left_to_right(paper.device[-8:])}", 34)
        self._line(f"{self._in_all(_OFFICE)}: {isolate(paper.office) or '…………………………………………'}", 34)
        self._y += 36
        for tongue in _TONGUES:
            self._line(self._language.said_in(tongue, _CONTEXT, _KEEP), 34, centred=False, rtl=tongue != "en")
            self._y += 22

    def _in_all(self, text: str) -> str:
        return " · ".join(isolate(self._language.said_in(tongue, _CONTEXT, text)) for tongue in _TONGUES)

    def _line(self, text: str, size: int, *, bold: bool = False, centred: bool = True, rtl: bool = True) -> None:
        """One paragraph as wide as the sheet; the pen stands below it afterwards."""
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
        self._y += taken.height()
