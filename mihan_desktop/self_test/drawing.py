"""Whether paper and windows come out so that people can read them: letters joined, three languages, both directions."""

import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QPageSize, QPainter, QPdfWriter, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from mihan_desktop.self_test.failing import StepError
from mihan_desktop.ui.language import NAMES
from mihan_desktop.ui.paper_page import paint_page
from mihan_desktop.ui.paths import RESOURCES
from mihan_desktop.ui.pdf import pdf_in_memory
from mihan_desktop.ui.theme import FAMILY, Look, Theme

_JOINED: Final = "بببب"
"""One letter four times: at the beginning, twice within and at the end of a word it has three shapes."""
_SHAPES: Final = 3
_LINES: Final = (
    "وزارة العمل والشؤون الاجتماعية",
    "وەزارەتی کار و کاروباری کۆمەڵایەتی",
    "Ministry of Labour 0123456789",
)
_POINTS: Final = 24.0


def application() -> QApplication:
    """Qt, on the screen if there is one. Raises StepError ``window_failed``."""
    running = QApplication.instance()
    if running is None and sys.platform.startswith("linux") and not _display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = running or QApplication(["mihan"])
    if not isinstance(found, QApplication):
        raise StepError("window_failed", "application")
    return found


def _display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def print_a_page(qt: QApplication) -> str:
    """A page with all three languages as PDF, read again and found written upon; its size in kB.

    Raises StepError ``print_failed``: ``font``, ``letters`` (not joined), ``empty`` (nothing on the paper).
    """
    from mihan_desktop.ui.pdf_pages import page_of

    Theme(qt, RESOURCES).wear(Look.LIGHT, 100)
    font = QFont(FAMILY)
    font.setPointSizeF(_POINTS)
    if QRawFont.fromFont(font).familyName() != FAMILY:
        raise StepError("print_failed", "font")
    if len(set(_glyphs(_JOINED, font))) < _SHAPES:
        raise StepError("print_failed", "letters")

    def draw(painter: QPainter) -> None:
        painter.setFont(font)
        for number, line in enumerate(_LINES, start=1):
            painter.drawText(100, 300 * number, line)

    def paint(writer: QPdfWriter) -> None:
        paint_page(writer, QPageSize(QPageSize.PageSizeId.A4), draw)

    data = pdf_in_memory(paint)
    picture, _ = page_of(data, 0, 400)
    if not _written_upon(picture):
        raise StepError("print_failed", "empty")
    return f"{len(data) // 1000} kB"


def _glyphs(text: str, font: QFont) -> list[int]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]


def _written_upon(picture: QImage) -> bool:
    """Whether a picture has more than one colour."""
    small = picture.scaled(64, 64)
    return len({small.pixel(x, y) for x in range(small.width()) for y in range(small.height())}) > 1


def open_a_window(qt: QApplication, root: Path, now: Callable[[], datetime], new_id: Callable[[], str]) -> str:
    """The program's own window over an empty profile, painted in each language, never shown; on which platform.

    Raises StepError ``window_failed``: ``empty``, ``texts`` (a language is missing), ``direction``.
    """
    from mihan_desktop.app import build_window

    built = build_window(qt, root, now=now, make_id=new_id)
    try:
        built.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        built.window.resize(1100, 700)
        built.window.start()
        built.window.show()
        texts = set()
        for code in NAMES:
            language = built.context.language
            language.speak(code)
            qt.processEvents()
            if not _written_upon(built.window.grab().toImage()):
                raise StepError("window_failed", "empty")
            if qt.layoutDirection() != language.direction:
                raise StepError("window_failed", "direction")
            texts.add(qt.translate("Assistance", "Every key (Shift+F1)"))
        if len(texts) < len(NAMES):
            raise StepError("window_failed", "texts")
    finally:
        built.close()
    return qt.platformName()
