"""Repeats: one more, one less, and back again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from forms.session import Session
from mihan_desktop.ui.form.editors.editor import Editor
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, error_of, field, here, key, write
from tests.ui.form.spreadsheets import filling

WORK = [
    {"type": "begin_repeat", "name": "work", "label": "Work"},
    {"type": "text", "name": "title", "label": "Title", "required": "yes"},
    {"type": "begin_repeat", "name": "tool", "label": "Tool"},
    {"type": "text", "name": "name", "label": "Name"},
    {"type": "end_repeat"},
    {"type": "end_repeat"},
    {"type": "text", "name": "end", "label": "End"},
]


def titles(session: Session) -> list[str]:
    return [session.node(f"{each.ref}/title").value for each in session.node("/data/work").children]


def test_a_repeat_is_added_with_f7_and_the_keyboard_is_in_its_first_question(show: Show) -> None:
    session = filling(WORK)
    view = show(session)
    write("carpenter")
    key(Qt.Key.Key_F7)
    assert here(view) == "title"
    write("driver")
    enter()
    assert titles(session) == ["carpenter", "driver"]


def test_adding_leaves_the_other_instances_as_they_were_drawn(show: Show) -> None:
    view = show(filling(WORK))
    first = field(view, "/data/work[1]/title")
    key(Qt.Key.Key_F7)
    assert field(view, "/data/work[1]/title") is first


def test_a_repeat_is_removed_from_the_middle_and_comes_back_with_its_answers(show: Show) -> None:
    session = filling(WORK)
    view = show(session)
    write("carpenter")
    for title in ("driver", "welder"):
        view.canvas.repeats["/data/work"].add()
        write(title)
    view.canvas.repeats["/data/work[2]/tool"].add()
    for at in range(len(session.node("/data/work[2]/tool").children)):
        view.canvas.answer(f"/data/work[2]/tool[{at + 1}]/name", f"tool {at + 1}")
    tools = [session.node(f"{each.ref}/name").value for each in session.node("/data/work[2]/tool").children]
    repeat = view.canvas.repeats["/data/work"]
    repeat.cards[1].remove.click()
    assert titles(session) == ["carpenter", "welder"]
    assert repeat.undo_button.isVisible()
    assert repeat.undo_button.hasFocus()
    enter()
    assert titles(session) == ["carpenter", "driver", "welder"]
    assert [session.node(f"{each.ref}/name").value for each in session.node("/data/work[2]/tool").children] == tools
    line = field(view, "/data/work[2]/title").editor.targets()[0]
    assert isinstance(line, QLineEdit)
    assert line.text() == "driver"
    assert not repeat.undo_button.isVisible()
    assert here(view) == "title"


def test_removing_the_instance_that_is_being_typed_into_writes_nothing_into_the_next(show: Show) -> None:
    session = filling(WORK)
    view = show(session)
    write("carpenter")
    key(Qt.Key.Key_F7)
    write("driver")
    enter()
    view.reach("/data/work[1]/title")
    write("half a wo")
    view.canvas.repeats["/data/work"].remove(0)
    assert titles(session) == ["driver"]


def test_the_draft_is_told_of_added_and_removed_instances(show: Show) -> None:
    view = show(filling(WORK))
    told: list[str] = []
    view.committed.connect(told.append)
    repeat = view.canvas.repeats["/data/work"]
    repeat.add()
    repeat.remove(1)
    repeat.undo()
    assert told == ["/data/work"] * 3


def test_a_problem_in_a_folded_instance_is_unfolded_and_reached(show: Show) -> None:
    session = filling(WORK)
    for _ in range(7):
        session.add_repeat("/data/work")
    for number in (1, 2, 4, 5, 6, 7, 8):
        session.set(f"/data/work[{number}]/title", f"title {number}")
    view = show(session)
    repeat = view.canvas.repeats["/data/work"]
    assert [card.is_open for card in repeat.cards] == [False] * 7 + [True]
    assert "title 2" in repeat.cards[1].fold.text()
    assert view.first_problem() == "/data/work[3]/title"
    assert repeat.cards[2].is_open
    assert here(view) == "title"
    assert error_of(view, "/data/work[3]/title") == "This needs an answer."


def test_a_counted_repeat_follows_its_count_and_cannot_be_added_to(show: Show) -> None:
    survey = [
        {"type": "integer", "name": "count", "label": "How many?"},
        {"type": "begin_repeat", "name": "child", "label": "Child", "repeat_count": "${count}"},
        {"type": "text", "name": "name", "label": "Name"},
        {"type": "end_repeat"},
    ]
    session = filling(survey)
    view = show(session)
    write("3")
    enter()
    assert here(view) == "name"
    repeat = view.canvas.repeats["/data/child"]
    assert len(repeat.cards) == 3
    assert not repeat.add_button.isVisible()
    first: Editor = field(view, "/data/child[1]/name").editor
    view.reach("/data/count")
    key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("2")
    enter()
    assert len(repeat.cards) == 2
    assert field(view, "/data/child[1]/name").editor is first
