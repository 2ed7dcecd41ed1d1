"""Thinking better of it: answers are taken back and given again, and the keyboard is where that happened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from forms.session import Session
from tests.forms.scenario import Scenario, xform
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, error_of, field, focused, here, key, texts, write
from tests.ui.form.spreadsheets import Row, filling

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def two_sections() -> Session:
    survey: list[Row] = [
        {"type": "begin_group", "name": "a", "label": "First"},
        {"type": "text", "name": "given", "label": "Given name"},
        {"type": "integer", "name": "age", "label": "Age"},
        {"type": "end_group"},
        {"type": "begin_group", "name": "b", "label": "Second"},
        {"type": "text", "name": "city", "label": "City"},
        {"type": "end_group"},
    ]
    return filling(survey)


def test_an_answer_is_taken_back_and_given_again_where_it_was(show: Show) -> None:
    session = two_sections()
    view = show(session)
    committed: list[str] = []
    view.committed.connect(committed.append)
    write("زينب")
    enter()
    write("31")
    enter()
    assert here(view) == "city"
    key(Qt.Key.Key_F8)
    assert (here(view), session.node("/data/a/age").value) == ("age", "")
    assert committed[-1] == "/data/a/age"
    key(Qt.Key.Key_F8)
    assert (here(view), session.node("/data/a/given").value) == ("given", "")
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.text() == ""
    key(Qt.Key.Key_F8, SHIFT)
    assert (here(view), line.text()) == ("given", "زينب")
    key(Qt.Key.Key_Y, CONTROL)
    assert (here(view), session.node("/data/a/age").value) == ("age", "31")
    key(Qt.Key.Key_Y, CONTROL)
    assert here(view) == "age"


def test_while_something_is_typed_undo_belongs_to_the_line(show: Show) -> None:
    session = two_sections()
    view = show(session)
    write("زينب")
    enter()
    write("3")
    key(Qt.Key.Key_Z, CONTROL)
    assert (here(view), session.node("/data/a/given").value) == ("age", "زينب")
    key(Qt.Key.Key_Z, CONTROL)
    key(Qt.Key.Key_F8)
    assert (here(view), session.node("/data/a/given").value) == ("given", "")


def test_what_cannot_be_read_is_taken_back_first(show: Show) -> None:
    session = two_sections()
    view = show(session)
    enter()
    write("many")
    enter()
    view.reach("/data/a/age")
    assert error_of(view, "/data/a/age")
    key(Qt.Key.Key_F8)
    assert (here(view), error_of(view, "/data/a/age")) == ("age", "")
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.text() == ""


def test_an_instance_that_was_added_goes_and_comes_again(show: Show) -> None:
    session = filling(
        [
            {"type": "begin_repeat", "name": "child", "label": "Child"},
            {"type": "text", "name": "n", "label": "Name"},
            {"type": "end_repeat"},
        ]
    )
    view = show(session)
    before = len(session.node("/data/child").children)
    view.canvas.apply(session.add_repeat("/data/child"))
    assert view.undo() == "/data/child"
    assert len(session.node("/data/child").children) == before
    view.redo()
    assert len(session.node("/data/child").children) == before + 1


def test_with_nothing_to_take_back_nothing_happens(show: Show) -> None:
    view = show(two_sections())
    key(Qt.Key.Key_F8)
    key(Qt.Key.Key_F8, SHIFT)
    assert here(view) == "given"


def test_groups_without_a_node_have_their_headings_drawn_while_something_is_below_them(show: Show) -> None:
    scenario = Scenario(
        xform(
            "<asks/><name/><age/><outside/>",
            """<bind nodeset="/data/name" relevant="/data/asks != 'no'"/>
            <bind nodeset="/data/age" relevant="/data/asks != 'no'"/>""",
            """<input ref="/data/asks"><label>Ask?</label></input>
            <group><label>Of <output value="/data/asks"/></label>
              <input ref="/data/name"><label>Name</label></input><input ref="/data/age"><label>Age</label></input>
            </group><input ref="/data/outside"><label>Outside</label></input>""",
        )
    )
    view = show(scenario.session)
    write("all")
    enter()
    assert "Of all" in texts(view)
    heading = next(iter(view.page.body.headings.lines.values())) if view.page is not None else None
    assert heading is not None
    QApplication.processEvents()
    rows = [field(view, f"/data/{name}") for name in ("asks", "name", "outside")]
    tops = [rows[0].y(), heading.y(), rows[1].y(), rows[2].y()]
    assert tops == sorted(tops)
    view.reach("/data/asks")
    write("no")
    focused().selectAll()  # type: ignore[attr-defined]  # a line
    write("no")
    enter()
    assert not heading.isVisible()
    assert here(view) == "outside"


def test_the_log_of_the_filling_hears_which_question_is_looked_at(show: Show) -> None:
    session = filling(
        [
            {"type": "audit", "name": "audit", "parameters": "track-changes=true"},
            {"type": "text", "name": "q", "label": "Q"},
            {"type": "text", "name": "r", "label": "R"},
        ]
    )
    view = show(session)
    write("x")
    enter()
    view.hide()
    log = session.finalise().attachments["audit.csv"].decode()
    assert [line.split(",")[:2] for line in log.splitlines() if line.startswith("question")] == [
        ["question", "/data/q"],
        ["question", "/data/r"],
    ]
