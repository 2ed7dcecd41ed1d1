"""Choices with pictures in lists that open, lists to tick, and large pictures by the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from forms.session import Session
from mihan_desktop.ui.form.editors.choice import ListEditor
from mihan_desktop.ui.form.editors.many import TickListEditor
from tests.ui.form.conftest import Show
from tests.ui.form.gallery import png
from tests.ui.form.hands import enter, field, focused, key, write
from tests.ui.form.spreadsheets import Row, filling

COLOURS = {"red": (200, 40, 40), "blue": (40, 60, 200)}
DECORATION = Qt.ItemDataRole.DecorationRole


def form(kind: str) -> Session:
    survey: list[Row] = [
        {"type": f"{kind} sign", "name": "sign", "label": "Which sign?", "appearance": "minimal",
         "media::image": "all.png", "media::big-image": "large.png"},
        {"type": "text", "name": "end", "label": "End", "media::image": "", "media::big-image": ""},
    ]  # fmt: skip
    choices: list[Row] = [
        {"list_name": "sign", "name": name, "label": name.title(), "media::image": f"{name}.png"}
        for name in ("red", "blue", "gone")
    ]
    return filling(survey, choices)


def media(name: str) -> bytes | None:
    colour = COLOURS.get(name.rpartition("/")[2].partition(".")[0], (90, 90, 90))
    return None if "gone" in name else png(colour)


def colour_of(picture: object) -> str:
    assert isinstance(picture, QPixmap)
    shade = picture.toImage().pixelColor(2, 2)
    return "red" if shade.red() > shade.blue() else "blue"


def test_a_list_that_opens_shows_the_pictures_and_the_chosen_one_below(show: Show) -> None:
    session = form("select_one")
    view = show(session, media=media)
    view.reach("/data/sign")
    editor = field(view, "/data/sign").editor
    assert isinstance(editor, ListEditor)
    assert editor.box._popup.list.row_height > view.fontMetrics().height() * 2, "a picture can be made out"
    model = editor.box.model
    shown = [model.data(model.index(row, 0), DECORATION) for row in range(3)]
    assert [colour_of(each) for each in shown[:2]] == ["red", "blue"]
    assert shown[2] is None, "a picture that did not come with the form is none"
    write("bl")
    enter()
    assert session.node("/data/sign").value == "blue"
    assert editor.picture.isVisible()
    assert (colour_of(editor.picture.pixmap()), editor.picture.accessibleName()) == ("blue", "Blue")
    view.reach("/data/sign")
    focused().selectAll()  # type: ignore[attr-defined]  # a line
    key(Qt.Key.Key_Delete)
    enter()
    assert (session.node("/data/sign").value, editor.picture.isVisible()) == ("", False)


def test_a_list_to_tick_shows_them_too(show: Show) -> None:
    view = show(form("select_multiple"), media=media)
    editor = field(view, "/data/sign").editor
    assert isinstance(editor, TickListEditor)
    model = editor.model
    assert colour_of(model.data(model.index(1, 0), DECORATION)) == "blue"
    editor.model.narrow("blue")
    assert colour_of(model.data(model.index(0, 0), DECORATION)) == "blue", "filtered, each keeps its own"
    assert editor.view.row_height >= 40


def test_the_large_picture_of_a_label_opens_with_enter_and_closes_with_escape(show: Show) -> None:
    view = show(form("select_one"), media=media)
    view.reach("/data/sign")
    key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    picture = focused()
    assert isinstance(picture, QLabel)
    assert picture.accessibleName() == "Which sign?"
    key(Qt.Key.Key_Return)
    assert [each.isVisible() for each in picture.findChildren(QDialog)] == [True]
    assert focused().accessibleName() == "Which sign?", "it says what it shows"
    key(Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert picture.findChildren(QDialog) == []
    assert view.window().focusWidget() is picture, "the keyboard is where it was"


@pytest.mark.parametrize("kind", ["select_one", "select_multiple"])
def test_the_recording_of_a_choice_is_played_beside_it_and_chooses_nothing(
    show: Show, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("mihan_desktop.ui.form.editors.button_row.open_outside", opened.append)
    survey: list[Row] = [{"type": f"{kind} trade", "name": "trade", "label": "Trade"}]
    choices: list[Row] = [
        {"list_name": "trade", "name": "sewing", "label": "Sewing", "media::audio": "sewing.mp3"},
        {"list_name": "trade", "name": "welding", "label": "Welding"},
    ]
    session = filling(survey, choices)
    view = show(session, media=lambda name: b"ID3" + bytes(64) if name.endswith("sewing.mp3") else None)
    view.reach("/data/trade")
    key(Qt.Key.Key_Tab)
    player = focused()
    assert isinstance(player, QPushButton)
    assert player.accessibleName().startswith("Sewing")
    key(Qt.Key.Key_Space)
    assert [address.rpartition("/")[2] for address in opened] == ["sewing.mp3"]
    assert session.node("/data/trade").value == ""
    enter()
