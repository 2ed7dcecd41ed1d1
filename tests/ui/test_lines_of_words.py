"""Words that run from right to left stand as a reader expects them: paragraphs flush, codes in their order."""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mihan_desktop.ui.language import left_to_right
from mihan_desktop.ui.paths import RESOURCES
from mihan_desktop.ui.theme import Theme
from mihan_desktop.ui.widgets import writing
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.writing import write, write_again

PARAGRAPH = (
    "كل ما هو محفوظ هنا، كما هو الآن، في ملف واحد مختوم. يُفتح بكلمات المرور وورقة الاسترداد المعمول بها اليوم، "
    "على أي حاسبة فيها هذا البرنامج. ويستمر العمل في أثناء ذلك."
)


def right_edges(image: QImage, lines: int) -> list[int]:
    """The last column that is written on, line by line."""
    ground = image.pixelColor(0, 0)
    height = image.height() // lines
    return [
        max(
            x
            for x in range(image.width())
            for y in range(line * height, (line + 1) * height)
            if image.pixelColor(x, y) != ground
        )
        for line in range(lines)
    ]


def test_the_lines_of_an_arabic_paragraph_begin_at_one_edge(qtbot: QtBot) -> None:
    words = label(wrap=True)
    qtbot.addWidget(words)
    words.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    words.setText(PARAGRAPH)
    words.setFixedWidth(180)
    words.setFixedHeight(words.heightForWidth(180))
    words.show()
    lines = round(words.height() / words.fontMetrics().height())
    assert lines > 2
    edges = right_edges(words.grab().toImage(), lines)
    assert max(edges) - min(edges) <= words.fontMetrics().horizontalAdvance("ا")


def test_the_groups_of_a_code_keep_their_order_in_arabic_digits(qtbot: QtBot) -> None:
    del qtbot  # letters need an application
    sentence = "الرقم " + left_to_right("١٠٠٠١-٠٠٠٠١١-٣٣") + " في السجل"
    layout = QTextLayout(sentence)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1000)
    layout.endLayout()
    places = [
        cast("tuple[float, int]", line.cursorToX(sentence.index(group) + 1))[0] for group in ("١٠٠٠١", "٠٠٠٠١١", "٣٣")
    ]
    assert places == sorted(places)


def test_words_that_keep_their_height_need_less_when_they_are_fewer(qtbot: QtBot) -> None:
    words = label(wrap=True)
    qtbot.addWidget(words)
    words.setFixedWidth(200)
    words.show()
    words.keep_height()
    words.setText(PARAGRAPH)
    high = words.minimumHeight()
    words.setText("مختوم")
    assert 0 < words.minimumHeight() < high


def _painted(theme: Theme, by: Callable[..., None], text: str, width: int, *, rtl: bool, bold: bool = False) -> QImage:
    picture = QImage(340, 60, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    font = theme.font(bold=bold)
    with QPainter(picture) as painter:
        painter.setFont(font)
        by(painter, QRect(11, 7, width, 41), text, rtl=rtl)
    return picture


@pytest.mark.parametrize("rtl", [True, False])
def test_words_that_are_painted_again_look_as_the_first_time(qapp: QApplication, *, rtl: bool) -> None:
    theme = Theme(qapp, RESOURCES)
    for text in ("زينب علي حسين محمد 123", "Zainab 12 علي", "١٢٣-٤٥"):
        for width, bold in ((60, False), (300, False), (300, True)):
            plain = _painted(theme, write, text, width, rtl=rtl, bold=bold)
            for _ in range(2):
                again = _painted(theme, write_again, text, width, rtl=rtl, bold=bold)
                near = [again.copy(0, by, 340, 50) == plain.copy(0, 1, 340, 50) for by in range(3)]
                assert any(near), (text, width, bold)  # half a pixel may be rounded up or down


def test_of_words_that_are_painted_again_only_some_screens_are_kept(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MOST_KEPT", 20)
    theme = Theme(qapp, RESOURCES)
    for number in range(50):
        _painted(theme, write_again, f"{number}", 60, rtl=True)
    assert 0 < len(writing._kept) <= writing.MOST_KEPT
