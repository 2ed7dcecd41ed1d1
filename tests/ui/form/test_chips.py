"""Several out of very many, by keys: typed for, taken with Enter, taken away again."""

import io
import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forms.session import Session
from forms.xform import read_xform
from forms.xlsform import read_form
from mihan_desktop.ui.form.editors.chips import ChipsEditor
from mihan_desktop.ui.form.editors.choice import finder_of
from mihan_desktop.ui.form.view import FormView
from tests.forms.scenario import MOMENT, ids
from tests.forms.test_places import survey
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, field, here, key, write
from tests.ui.form.spreadsheets import filling
from tests.ui.form.test_editors import NEXT, asked, options


def chips(view: FormView) -> ChipsEditor:
    """What answers the question."""
    editor = field(view, "/data/q").editor
    assert isinstance(editor, ChipsEditor)
    return editor


def names(editor: ChipsEditor) -> list[str]:
    """What stands on the buttons."""
    return [chip.property("label") for chip in editor.chips]


@pytest.fixture
def session() -> Session:
    """Skills out of a list to type into."""
    question = {"type": "select_multiple list", "appearance": "minimal autocomplete"}
    return asked(question, options("red", "blue", "green", "grey"))


def test_each_enter_takes_one_and_an_empty_line_goes_on(show: Show, session: Session) -> None:
    view = show(session)
    editor = chips(view)
    write("Label b")
    enter()
    assert (here(view), editor.box.text(), session.node("/data/q").value) == ("q", "", "blue")
    write("Label r")
    enter()
    assert names(editor) == ["Label blue", "Label red"], "in the order in which they were said"
    assert session.node("/data/q").value == "red blue", "kept in the order of the list"
    write("Label b")
    enter()
    assert len(editor.chips) == 2, "nothing is chosen twice"
    enter()
    assert here(view) == "next"


def test_what_was_chosen_goes_by_backspace_in_the_line_and_by_its_button(show: Show, session: Session) -> None:
    view = show(session)
    editor = chips(view)
    for one in ("Label red", "Label blue", "Label green"):
        write(one)
        enter()
    key(Qt.Key.Key_Backspace)
    assert session.node("/data/q").value == "red blue"
    editor.chips[0].setFocus()
    assert here(view) == "q"
    enter()
    assert (session.node("/data/q").value, editor.chips[0].hasFocus()) == ("blue", True)
    key(Qt.Key.Key_Delete)
    assert (session.node("/data/q").value, editor.box.hasFocus()) == ("", True)
    write("Label gree")
    key(Qt.Key.Key_Tab)
    assert session.node("/data/q").value == "green", "leaving takes what was marked"
    QTest.mouseClick(editor.chips[0], Qt.MouseButton.LeftButton)
    assert session.node("/data/q").value == ""


def test_what_is_no_choice_is_not_kept_and_an_answer_from_before_is_shown(show: Show, session: Session) -> None:
    session.set("/data/q", ["grey", "red"])
    view = show(session)
    editor = chips(view)
    assert names(editor) == ["Label red", "Label grey"]
    assert editor.chips[1].accessibleName() == "Remove: Label grey"
    write("nothing of that kind")
    enter()
    assert session.node("/data/q").value == "red grey"
    assert editor.box.text() == ""


def test_those_somebody_is_very_good_at_are_ticked_by_keys_among_what_was_just_typed(show: Show) -> None:
    """As the ministry's form asks for levels: type, Enter, Enter, then Space where it is an exception."""
    skills = {"type": "select_multiple list", "name": "q", "label": "Skills", "appearance": "minimal autocomplete"}
    better = {
        "type": "select_multiple list", "name": "better", "label": "Very good at", "appearance": "columns-pack",
        "choice_filter": "selected(${q}, name)", "relevant": "count-selected(${q}) > 0",
    }  # fmt: skip
    session = filling([skills, better, NEXT], options("red", "blue", "green", "grey"))
    view = show(session)
    for one in ("Label b", "Label gree", "Label r"):
        write(one)
        enter()
    enter()
    assert here(view) == "better"
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Space)
    assert session.node("/data/better").value == "blue", "in the order of the list: red, blue, green"
    enter()
    assert here(view) == "next"
    chips(view).chips[0].setFocus()
    key(Qt.Key.Key_Delete)
    assert session.node("/data/q").value == "red green"
    assert session.node("/data/better").value == "", "whoever has it no longer is not very good at it"


def test_several_out_of_a_file_of_thousands_are_typed_for_by_label_and_by_words(show: Show) -> None:
    lines = "\n".join(f"s{number},Skill number {number},مهارة {number}" for number in range(3_000))
    form = survey("type | name | label", "select_multiple_from_file skills.csv | q | Skills", "text | next | Next")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("form.md", form)
        archive.writestr("skills.csv", f"name,label,words\n{lines}\n")
    compiled = read_form(packed.getvalue(), "form.zip")
    session = Session(read_xform(compiled.xml), clock=lambda: MOMENT, new_id=ids())
    view = show(session)
    editor = chips(view)
    assert len(session.node("/data/q").choices) == 3_000
    for typed in ("Skill number 1234", "مهارة 2999"):
        write(typed)
        enter()
    assert session.node("/data/q").value == "s1234 s2999"
    assert names(editor) == ["Skill number 1234", "Skill number 2999"]


def test_what_people_call_choices_is_read_before_their_line_is_come_to(qtbot: QtBot, show: Show) -> None:
    trades = [
        {"list_name": "trade", "name": f"t{at}", "label": f"Trade {at}", "words": f"work{at}"} for at in range(40)
    ]
    asked_of = [
        {"type": "text", "name": "given", "label": "Name"},
        {"type": "select_one trade", "name": "trade", "label": "Trade", "appearance": "autocomplete"},
    ]
    view = show(filling(asked_of, trades))
    assert here(view) == "given"
    finder = finder_of(view.session.node("/data/trade").choices)
    assert finder is not None
    qtbot.waitUntil(lambda: finder.ready)
