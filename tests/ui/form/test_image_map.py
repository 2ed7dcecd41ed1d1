"""Choices on a drawing: pressed with the mouse, walked through with the keys, and as buttons where it shows none."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from forms.session import Session
from mihan_desktop.ui.form.editors.image_map import ImageMapEditor
from mihan_desktop.ui.form.editors.image_map_view import INK
from mihan_desktop.ui.form.view import FormView
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, field, focused, here, key, texts
from tests.ui.form.spreadsheets import Row, filling, said

# Four rooms of a house around a yard that is drawn as an outline; two lie in a group that is moved.
HOUSE = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="10 10 200 120">
<rect id="kitchen" x="20" y="20" width="60" height="40" fill="#c9dfc1"/>
<path id="hall" d="M90 20 h100 v40 h-50 v-20 h-50 z" fill="#e8d9b5"/>
<g transform="translate(0 50)"><rect id="store" x="20" y="20" width="60" height="40" fill="#d8c1df"/>
<rect id="yard" x="130" y="20" width="60" height="40" fill="none" stroke="#345" stroke-width="1"/></g>
</svg>"""
ROOMS = [
    ("hall", "Hall", "الصالة"), ("kitchen", "Kitchen", "المطبخ"), ("yard", "Yard", "الحوش"),
    ("store", "Store", "المخزن"), ("roof", "Roof", "السطح"),
]  # fmt: skip
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down


def house(kind: str, language: str = "en") -> Session:
    picture = said("house.svg", "house.svg", "house.svg", "media::image")
    survey: list[Row] = [
        {"type": f"{kind} room", "name": "room", "appearance": "image-map", **said("Where?", "أين؟"), **picture},
        {"type": "text", "name": "end", **said("End", "النهاية")},
    ]
    choices = [{"list_name": "room", "name": name, **said(en, ar)} for name, en, ar in ROOMS]
    return filling(survey, choices, language=language)


def media_of(data: bytes | None) -> Callable[[str], bytes | None]:
    return lambda name: data if name.endswith("house.svg") else None


def opened(show: Show, session: Session, data: bytes | None = HOUSE) -> tuple[FormView, ImageMapEditor]:
    view = show(session, media=media_of(data))
    editor = field(view, "/data/room").editor
    assert isinstance(editor, ImageMapEditor)
    return view, editor


def has_keyboard() -> str:
    return focused().accessibleName()


def value(session: Session) -> str:
    return session.node("/data/room").value


def click(editor: ImageMapEditor, part: str) -> None:
    QTest.mouseClick(editor.map, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, editor.map.point_in(part))


def test_one_part_is_chosen_with_the_mouse_also_one_drawn_as_an_outline(show: Show) -> None:
    session = house("select_one")
    _, editor = opened(show, session)
    for part in ("store", "hall", "yard"):
        click(editor, part)
        assert value(session) == part
    in_the_corner_of_the_hall = editor.map.buttons["hall"].geometry().bottomLeft()
    QTest.mouseClick(editor.map, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, in_the_corner_of_the_hall)
    assert value(session) == "yard", "the hall's frame is there, the hall is not"


def test_several_parts_are_chosen_and_kept_in_the_order_of_the_list(show: Show) -> None:
    session = house("select_multiple")
    _, editor = opened(show, session)
    for part in ("store", "kitchen", "hall"):
        click(editor, part)
    assert value(session) == "hall kitchen store"
    click(editor, "kitchen")
    assert value(session) == "hall store"
    assert "Chosen: Hall, Store" in editor.said.text()


@pytest.mark.parametrize(
    ("language", "order"),
    [("en", ["Kitchen", "Hall", "Store", "Yard", "Roof"]), ("ar", ["الصالة", "المطبخ", "الحوش", "المخزن", "السطح"])],
)
def test_tab_comes_to_the_parts_as_one_reads_and_then_to_what_is_not_drawn(
    show: Show, language: str, order: list[str]
) -> None:
    session = house("select_one", language)
    view, _ = opened(show, session)
    view.reach("/data/room")
    walked = []
    for _ in order:
        walked.append(has_keyboard())
        key(Qt.Key.Key_Tab)
    assert walked == order
    assert here(view) == "end"


def test_arrows_walk_to_what_stands_on_that_side_space_chooses_and_delete_clears(show: Show) -> None:
    session = house("select_one")
    view, editor = opened(show, session)
    view.reach("/data/room")
    walked = []
    for arrow in (RIGHT, DOWN, LEFT, UP, LEFT):
        key(arrow)
        walked.append(has_keyboard())
    assert walked == ["Hall", "Yard", "Store", "Kitchen", "Kitchen"]
    assert value(session) == "", "walking chooses nothing"
    key(RIGHT)
    key(Qt.Key.Key_Space)
    assert value(session) == "hall"
    assert editor.map.buttons["hall"].isChecked()
    assert any("Hall" in text and "Chosen: Hall" in text for text in texts(field(view, "/data/room")))
    assert focused().accessibleDescription() == "Where?"
    key(Qt.Key.Key_Delete)
    assert (value(session), editor.map.buttons["hall"].isChecked()) == ("", False)
    enter()
    assert here(view) == "end", "Enter goes on, whatever part has the keyboard"


def test_a_choice_that_is_not_drawn_is_a_button_below_and_shares_the_answer(show: Show) -> None:
    session = house("select_one")
    _, editor = opened(show, session)
    assert [button.accessibleName() for button in editor.row.buttons] == ["Roof"]
    editor.row.buttons[0].click()
    assert value(session) == "roof"
    click(editor, "store")
    assert (value(session), editor.row.buttons[0].isChecked()) == ("store", False)


@pytest.mark.parametrize("data", [None, b"\x89PNG no drawing", b"<svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_without_a_drawing_all_choices_are_buttons(show: Show, data: bytes | None) -> None:
    session = house("select_multiple")
    view, editor = opened(show, session, data)
    assert not editor.map.isVisible()
    assert [button.accessibleName() for button in editor.row.buttons] == [name for _, name, _ in ROOMS]
    view.reach("/data/room")
    key(Qt.Key.Key_Space)
    key(DOWN)
    key(Qt.Key.Key_Space)
    assert value(session) == "hall kitchen"


def test_the_drawing_is_shown_once_and_what_is_chosen_can_be_seen_on_it(show: Show) -> None:
    session = house("select_one")
    view, editor = opened(show, session)
    pictures = [label for label in field(view, "/data/room").findChildren(QLabel) if not label.pixmap().isNull()]
    assert pictures == [], "the drawing stands once on the page"
    frame = editor.map.buttons["store"].geometry()

    def ink() -> int:
        image = editor.map.grab(frame).toImage()
        return sum(
            image.pixelColor(x, y) == INK for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
        )

    before = ink()
    click(editor, "store")
    view.reach("/data/end")
    QApplication.processEvents()
    assert (before, ink() > 5) == (0, True), "a tick stands on it, not its colour alone"


def test_another_language_of_the_form_names_the_parts_anew_and_keeps_the_answer(show: Show) -> None:
    session = house("select_one")
    view, editor = opened(show, session)
    click(editor, "kitchen")
    view.set_form_language("Arabic (ar)")
    assert editor.map.buttons["kitchen"].accessibleName() == "المطبخ"
    assert editor.map.buttons["kitchen"].isChecked()
    assert value(session) == "kitchen"
