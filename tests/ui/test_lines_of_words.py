"""Words that run from right to left stand as a reader expects them: paragraphs flush, codes in their order."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextLayout, QTextOption
from pytestqt.qtbot import QtBot

from mihan_desktop.ui.language import left_to_right
from mihan_desktop.ui.widgets.card import label

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
