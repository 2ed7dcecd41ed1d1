"""Every appearance is a widget of its own, answered with the keyboard, and drawn whole in every look."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QSlider, QWidget

from forms.session import Session
from mihan_desktop.ui.form import field as drawn_field
from mihan_desktop.ui.form.editors.choice import ListEditor, RadioEditor
from mihan_desktop.ui.form.editors.image_map import ImageMapEditor
from mihan_desktop.ui.form.editors.marks import Radio, Style
from mihan_desktop.ui.form.editors.number import NumberEditor
from mihan_desktop.ui.form.editors.range import RangeEditor
from mihan_desktop.ui.form.editors.rank import RankEditor
from mihan_desktop.ui.form.editors.rating import PickerEditor, RatingEditor
from mihan_desktop.ui.form.editors.scale import HeadsEditor
from mihan_desktop.ui.form.media import ask_to_open
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.form.why_sheet import WhySheet
from mihan_desktop.ui.theme import Look
from mihan_desktop.ui.widgets.digits import Digits
from tests.ui.form.conftest import Show
from tests.ui.form.gallery import gallery, media
from tests.ui.form.hands import all_drawn, enter, error_of, field, focused, here, key, texts, write
from tests.ui.form.spreadsheets import Row, filling

Wear = Callable[[Look, int], None]


def whole(language: str = "en") -> Session:
    return filling(*gallery(), language=language)


def open_at(show: Show, ref: str, language: str = "en", **more: object) -> tuple[FormView, Session]:
    """The gallery with the keyboard in one question."""
    session = whole(language)
    view = show(session, media=media, **more)
    assert view.reach(f"/data/{ref}")
    QApplication.processEvents()
    return all_drawn(view), session


def test_stars_are_given_with_arrows_digits_and_clicks_and_taken_away(show: Show) -> None:
    view, session = open_at(show, "ranges/stars")
    editor = field(view, "/data/ranges/stars").editor
    assert isinstance(editor, RatingEditor)
    node = session.node("/data/ranges/stars")
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Right)
    assert node.value == "2"
    write("٤")
    assert (node.value, editor.words.text().strip("\u200e\u2066\u2069")) == ("4", "4 of 5")
    key(Qt.Key.Key_Delete)
    assert node.value == ""
    middle = QPoint(editor.stars.side * 3 - editor.stars.side // 2, editor.stars.height() // 2)
    QTest.mouseClick(editor.stars, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert node.value == "3"


def test_stars_run_from_right_to_left_in_arabic(show: Show) -> None:
    view, session = open_at(show, "ranges/stars", "ar", digits=Digits.ARABIC)
    editor = field(view, "/data/ranges/stars").editor
    assert isinstance(editor, RatingEditor)
    first = QPoint(editor.stars.width() - editor.stars.side // 2, editor.stars.height() // 2)
    QTest.mouseClick(editor.stars, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    assert session.node("/data/ranges/stars").value == "1"
    key(Qt.Key.Key_Left)
    assert session.node("/data/ranges/stars").value == "2"


def test_a_step_is_picked_from_a_list_by_typing_it(show: Show) -> None:
    view, session = open_at(show, "ranges/picked", "ar", digits=Digits.ARABIC)
    editor = field(view, "/data/ranges/picked").editor
    assert isinstance(editor, PickerEditor)
    write("٤٫٥")
    enter()
    assert session.node("/data/ranges/picked").value == "4.5"
    assert editor.box.text() == "٤٫٥"


def test_an_upright_slider_goes_up_with_the_up_key(show: Show) -> None:
    view, session = open_at(show, "ranges/upright")
    editor = field(view, "/data/ranges/upright").editor
    assert isinstance(editor, RangeEditor)
    assert editor.slider.orientation() is Qt.Orientation.Vertical
    assert not editor.slider.answered
    key(Qt.Key.Key_Up)
    assert (session.node("/data/ranges/upright").value, editor.slider.answered) == ("1", True)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_table_has_its_heads_over_the_buttons_and_arrows_walk_along_the_line(show: Show, language: str) -> None:
    view, session = open_at(show, "tables/table/t_ease", language)
    heads = next(each for each in view.canvas.fields.values() if isinstance(each.editor, HeadsEditor))
    ease = field(view, "/data/tables/table/t_ease").editor
    assert isinstance(heads.editor, HeadsEditor)
    assert isinstance(ease, RadioEditor)
    assert ease.row.buttons[0].accessibleName() in ("Never", "أبداً")
    for head, button in zip(heads.editor.row.cells, ease.row.buttons, strict=True):
        assert _middle(head, view) == _middle(button, view)
        assert head.height() > head.fontMetrics().height() // 2
        assert isinstance(button, Radio)
        assert button.style_of is Style.ALONE
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_Left if language == "ar" else Qt.Key.Key_Right)
    assert session.node("/data/tables/table/t_ease").value == "seldom"
    enter()
    assert here(view) == "t_time"
    write("4")
    assert session.node("/data/tables/table/t_time").value == "always"


def _middle(widget: QWidget, view: FormView) -> int:
    return widget.mapTo(view, widget.rect().center()).x()


def test_a_table_that_is_too_narrow_shows_the_words_at_every_button(show: Show) -> None:
    view, _ = open_at(show, "tables/table/t_ease")
    view.window().resize(420, 700)
    for _ in range(4):
        QApplication.processEvents()
    ease = field(view, "/data/tables/table/t_ease").editor
    assert isinstance(ease, RadioEditor)
    styles = {button.style_of for button in ease.row.buttons if isinstance(button, Radio)}
    tops = [button.y() for button in ease.row.buttons]
    heads = next(each for each in view.canvas.fields.values() if isinstance(each.editor, HeadsEditor))
    assert isinstance(heads.editor, HeadsEditor)
    if styles == {Style.LINE}:
        assert tops == sorted(set(tops))
        assert not any(cell.isVisible() for cell in heads.editor.row.cells)
    else:
        assert all(cell.isVisible() for cell in heads.editor.row.cells)
    view.window().resize(330, 700)
    for _ in range(4):
        QApplication.processEvents()
    assert ease.row.heightForWidth(120) > ease.row.heightForWidth(800)


def test_tiles_without_buttons_are_chosen_like_buttons(show: Show) -> None:
    view, session = open_at(show, "ones/one_bare")
    editor = field(view, "/data/ones/one_bare").editor
    assert isinstance(editor, RadioEditor)
    assert {button.style_of for button in editor.row.buttons if isinstance(button, Radio)} == {Style.TILE}
    write("2")
    assert session.node("/data/ones/one_bare").value == "sewing"
    view.reach("/data/several/many_bare")
    key(Qt.Key.Key_Space)
    assert session.node("/data/several/many_bare").value == "driving"


def test_quick_does_not_go_on_by_itself(show: Show) -> None:
    view, session = open_at(show, "ones/one_quick")
    write("3")
    assert session.node("/data/ones/one_quick").value == "welding"
    assert here(view) == "one_quick"


def test_an_image_map_whose_picture_has_no_parts_is_the_picture_and_buttons(show: Show) -> None:
    view, session = open_at(show, "pictured/map")
    drawn = field(view, "/data/pictured/map")
    assert isinstance(drawn.editor, ImageMapEditor)
    assert any(not label.pixmap().isNull() and label.isVisible() for label in drawn.findChildren(QLabel))
    key(Qt.Key.Key_Space)
    assert session.node("/data/pictured/map").value == "driving"


def test_recordings_and_films_are_opened_by_the_system(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(drawn_field, "open_outside", opened.append)
    view, _ = open_at(show, "pictured/heard")
    listen, watch = (
        next(each for each in field(view, f"/data/pictured/{name}").findChildren(QPushButton))
        for name in ("heard", "seen")
    )
    assert "Listen: " in listen.text()
    assert listen.accessibleName().startswith("What was said?")
    key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is listen
    enter()
    watch.click()
    assert [address.rpartition("/")[2] for address in opened] == ["voice.mp3", "film.mp4"]


def test_a_recording_that_did_not_come_is_named(show: Show) -> None:
    view = show(whole(), media=lambda name: None)
    view.reach("/data/pictured/heard")
    said = " ".join(texts(field(view, "/data/pictured/heard")))
    assert "did not come with the form" in said


def test_a_link_is_opened_only_when_the_person_says_so(show: Show) -> None:
    view, _ = open_at(show, "words/worked")
    note = field(view, "/data/words/law")
    note.label.linkActivated.emit("https://molsa.gov.iq")
    (box,) = [each for each in note.findChildren(QMessageBox) if each.isVisible()]
    assert "https://molsa.gov.iq" in box.text()
    box.reject()
    opened: list[str] = []
    again = ask_to_open(view, "https://molsa.gov.iq", opened.append)
    next(each for each in again.buttons() if each.text() == "Open in the browser").click()
    assert opened == ["https://molsa.gov.iq"]


def test_the_longer_hint_opens_with_the_keyboard(show: Show) -> None:
    view, _ = open_at(show, "texts/given")
    drawn = field(view, "/data/texts/given")
    assert "Write the name with all its parts." not in texts(drawn)
    key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert "Write the name with all its parts." in texts(drawn)
    key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert "Write the name with all its parts." not in texts(drawn)


def test_large_numbers_mark_their_thousands_while_nobody_types(show: Show) -> None:
    view, session = open_at(show, "texts/salary", digits=Digits.ARABIC)
    editor = field(view, "/data/texts/salary").editor
    assert isinstance(editor, NumberEditor)
    write("1250000")
    assert editor.line.text() == "١٢٥٠٠٠٠"
    enter()
    assert (editor.line.text(), session.node("/data/texts/salary").value) == ("١٬٢٥٠٬٠٠٠", "1250000")
    write("12345.75")
    enter()
    area = field(view, "/data/texts/area").editor
    assert isinstance(area, NumberEditor)
    assert (area.line.text(), session.node("/data/texts/area").value) == ("١٢٬٣٤٥٫٧٥", "12345.75")
    view.reach("/data/texts/children")
    write("2026")
    assert error_of(view, "/data/texts/children") == ""
    enter()
    children = field(view, "/data/texts/children").editor
    assert isinstance(children, NumberEditor)
    assert children.line.text() == "٢٠٢٦"


def test_a_counter_goes_up_and_down_with_keys_and_buttons_and_never_below_nothing(show: Show) -> None:
    view, session = open_at(show, "texts/rooms")
    editor = field(view, "/data/texts/rooms").editor
    assert isinstance(editor, NumberEditor)
    values = []
    for which in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        key(which)
        values.append(session.node("/data/texts/rooms").value)
    assert values == ["0", "1", "2", "1", "0", "0"]
    editor.line.selectAll()
    write("7")
    editor.more.click()
    assert session.node("/data/texts/rooms").value == "8"
    assert not field(view, "/data/texts/children").editor.more.isVisible()  # type: ignore[attr-defined]  # a number too


def test_undo_and_why_are_asked_from_the_list_of_sections_too(show: Show) -> None:
    view, session = open_at(show, "texts/rooms")
    write("4")
    enter()
    view.list.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(view.list, Qt.Key.Key_F8)
    assert (here(view), session.node("/data/texts/rooms").value) == ("rooms", "")
    view.list.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(view.list, Qt.Key.Key_F6)
    (sheet,) = [each for each in view.findChildren(WhySheet) if each.isVisible()]
    assert sheet.ref == "/data/texts/rooms"
    sheet.reject()


def test_a_line_is_pulled_to_its_place_with_the_mouse(show: Show) -> None:
    view, session = open_at(show, "several/order")
    editor = field(view, "/data/several/order").editor
    assert isinstance(editor, RankEditor)
    port = editor.view.viewport()
    places = [editor.view.visualRect(editor.lines.index(row)).center() for row in range(4)]
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[3])
    for place in (places[2], places[1], places[0]):
        QTest.mouseMove(port, place)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[0])
    assert session.node("/data/several/order").value == "always never seldom often"


def test_a_cascade_keeps_what_still_fits_and_says_what_it_took_away(show: Show) -> None:
    view, session = open_at(show, "ones/governorate")
    session_district = session.node("/data/ones/district")
    write("baghdad")
    enter()
    write("karkh")
    enter()
    assert session_district.value == "karkh"
    view.reach("/data/ones/governorate")
    focused().selectAll()  # type: ignore[attr-defined]  # a line
    write("erbil")
    enter()
    assert session_district.value == ""
    said = texts(field(view, "/data/ones/district"))
    assert any(text.startswith("The answer was taken away") for text in said)
    write("soran")
    enter()
    said = texts(field(view, "/data/ones/district"))
    assert not any(text.startswith("The answer was taken away") for text in said)
    assert isinstance(field(view, "/data/ones/district").editor, ListEditor)


@pytest.mark.parametrize(
    ("language", "look", "scale"),
    [("ar", Look.DARK, 100), ("ckb", Look.CONTRAST, 200), ("en", Look.LIGHT, 100), ("ar", Look.LIGHT, 200)],
)
def test_every_question_has_room_in_every_look(show: Show, wear: Wear, language: str, look: Look, scale: int) -> None:
    wear(look, scale)
    session = whole(language)
    for ref, value in (("texts/salary", "1250000"), ("dates/born", "1990-03-12"), ("ones/likert", "often")):
        session.set(f"/data/{ref}", value)
    view = show(session, media=media, digits=Digits.LATIN if language == "en" else Digits.ARABIC)
    for at in range(len(view.sections)):
        view.go_to_section(at)
        assert view.page is not None
        fields = list(view.page.fields())
        for _ in range(4):
            QApplication.processEvents()
        for drawn in fields:
            for widget in drawn.findChildren(QWidget):
                if widget.isVisible() and isinstance(widget, Radio | QSlider | QPushButton):
                    inside = drawn.rect().contains(widget.mapTo(drawn, widget.rect().topLeft()))
                    assert inside, f"{widget} of {drawn.ref} leaves its field"
            assert drawn.height() >= drawn.heightForWidth(drawn.width())


def test_a_date_in_a_table_takes_one_line_whatever_it_says_elsewhere(show: Show) -> None:
    survey: list[Row] = [
        {"type": "begin_repeat", "name": "child", "label": "Child", "appearance": "mihan-table"},
        {"type": "text", "name": "n", "label": "Name"},
        {"type": "date", "name": "born", "label": "Born"},
        {"type": "end_repeat"},
    ]
    session = filling(survey)
    while len(session.node("/data/child").children) < 2:
        session.add_repeat("/data/child")
    session.set("/data/child[1]/born", "1990-03-12")
    view = show(session)
    for _ in range(4):
        QApplication.processEvents()
    first, second = (field(view, f"/data/child[{number}]/born") for number in (1, 2))
    assert first.height() == second.height()
    assert first.height() < view.fontMetrics().height() * 4
