"""Where there is little room: columns give way to the one that matters, words to shorter ones or another line."""

from functools import partial

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.paths import RESOURCES
from mihan_desktop.ui.theme import Look, Theme
from mihan_desktop.ui.widgets.choice_list_box import ChoiceBox
from mihan_desktop.ui.widgets.lines import Room, list_view, table_view


def _nothing() -> str:
    return ""


def _said(text: str, _row: str) -> str:
    return text


def _sign(sign: Sign, _row: str) -> Sign:
    return sign


def test_columns_that_make_room_leave_none_between_the_others(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, RESOURCES)
    theme.wear(Look.LIGHT, 200)
    view = table_view(theme)
    qtbot.addWidget(view)
    texts = ("Name", "Number", "Telephone", "Where it is and what it waits for")
    model: RowsModel[str] = RowsModel([Column(_nothing, partial(_said, text)) for text in texts], str, view)
    view.setModel(model)
    room = Room(view, theme, 200, (2, 1))
    model.show(["one", "two"])
    view.show()
    header = view.horizontalHeader()
    for width in (1600, 700, 1600, 500, 700, 1600):
        view.resize(width, 400)
        room.make()
        qapp.processEvents()
        shown = [section for section in range(header.count()) if not view.isColumnHidden(section)]
        assert header.length() == sum(header.sectionSize(section) for section in shown), width
        assert header.sectionSize(0) >= theme.px(200)
        assert (len(shown) == 4) == (width == 1600)


def test_a_sign_without_room_for_its_words_has_them_in_the_second_line(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, RESOURCES)
    theme.wear(Look.LIGHT, 100)
    pictures = []
    for words in ("waits", "my own"):
        sign = Sign(words, "clock", "info")
        view = list_view(theme)
        qtbot.addWidget(view)
        column: Column[str] = Column(_nothing, str, partial(_sign, sign), partial(_said, "11:12"))
        model: RowsModel[str] = RowsModel([column], str, view)
        view.setModel(model)
        model.show(["one"])
        for width in (230, 500):
            view.resize(width, 200)
            pictures.append(view.grab().toImage())
    narrow, wide, other_narrow, other_wide = pictures
    assert wide != other_wide
    assert narrow != other_narrow


def test_a_line_with_a_list_says_what_has_room(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.set_prompts("Type to search, or press F4", "Type to search")
    for width, prompt in ((400, box._prompts[0]), (150, box._prompts[1]), (400, box._prompts[0])):
        box.resize(width, 30)
        box.grab()
        assert box.placeholderText() == prompt
