"""Repeats: one more, one less and back again, another order; as a list with a pane and as a table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from forms.session import Session
from mihan_desktop.ui.form.editors.editor import Editor
from mihan_desktop.ui.form.repeat import RepeatView
from mihan_desktop.ui.form.repeat_list import ListPanes
from mihan_desktop.ui.form.repeat_table import TablePanes
from mihan_desktop.ui.form.sections import SectionState
from mihan_desktop.ui.form.view import FormView
from tests.ui.form.conftest import Show
from tests.ui.form.hands import all_drawn, enter, error_of, field, focused, here, is_seen, key, write
from tests.ui.form.spreadsheets import filling

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORK = [
    {"type": "begin_repeat", "name": "work", "label": "Work"},
    {"type": "text", "name": "title", "label": "Title", "required": "yes"},
    {"type": "begin_repeat", "name": "tool", "label": "Tool"},
    {"type": "text", "name": "name", "label": "Name"},
    {"type": "end_repeat"},
    {"type": "end_repeat"},
    {"type": "text", "name": "end", "label": "End"},
]
FAMILY = [
    {"type": "begin_repeat", "name": "member", "label": "Member"},
    {"type": "text", "name": "name", "label": "Name", "required": "yes"},
    {"type": "integer", "name": "age", "label": "Age", "constraint": ". < 120"},
    {"type": "text", "name": "school", "label": "School", "relevant": "${age} < 18"},
    {"type": "end_repeat"},
    {"type": "text", "name": "end", "label": "End"},
]


def titles(session: Session) -> list[str]:
    return [session.node(f"{each.ref}/title").value for each in session.node("/data/work").children]


def names(session: Session) -> list[str]:
    return [session.node(f"{each.ref}/name").value for each in session.node("/data/member").children]


def the_list(repeat: RepeatView) -> ListPanes:
    assert isinstance(repeat.panes, ListPanes)
    return repeat.panes


def state(repeat: RepeatView, number: int) -> SectionState:
    return the_list(repeat).list.sections.entries[number].state


def three_jobs(show: Show) -> tuple[Session, FormView, RepeatView]:
    session = filling(WORK)
    view = show(session)
    write("carpenter")
    for title in ("driver", "welder"):
        key(Qt.Key.Key_F7)
        write(title)
    view.settle()
    return session, view, view.repeat("/data/work")


def test_a_repeat_is_added_with_f7_and_the_keyboard_is_in_its_first_question(show: Show) -> None:
    session = filling(WORK)
    view = show(session)
    write("carpenter")
    key(Qt.Key.Key_F7)
    assert here(view) == "title"
    write("driver")
    enter()
    assert titles(session) == ["carpenter", "driver"]


def test_adding_leaves_the_other_entries_as_they_were_drawn(show: Show) -> None:
    view = show(filling(WORK))
    first = field(view, "/data/work[1]/title")
    key(Qt.Key.Key_F7)
    assert field(view, "/data/work[1]/title") is first


def test_entries_are_a_list_with_the_questions_of_one_beside_it(show: Show) -> None:
    _, view, repeat = three_jobs(show)
    lines = [entry.title.strip("\u200e") for entry in the_list(repeat).list.sections.entries]
    assert lines == ["Work 1 — carpenter", "Work 2 — driver", "Work 3 — welder"]
    assert is_seen(view, "/data/work[3]/title")
    assert not is_seen(view, "/data/work[1]/title")
    key(Qt.Key.Key_PageUp, CONTROL)
    assert is_seen(view, "/data/work[2]/title")
    assert field(view, "/data/work[2]/title").editor.targets()[0] is focused()
    the_list(repeat).list.setFocus()
    key(Qt.Key.Key_Up)
    assert is_seen(view, "/data/work[1]/title")
    enter()
    assert field(view, "/data/work[1]/title").editor.targets()[0] is focused()


def test_one_entry_alone_needs_no_list(show: Show) -> None:
    view = show(filling(WORK))
    assert not the_list(view.repeat("/data/work")).list.isVisible()


def test_enter_leads_from_one_entry_to_the_next_and_out_behind_the_last(show: Show) -> None:
    _, view, repeat = three_jobs(show)
    view.reach("/data/work[1]/title")
    seen = [repeat.current]
    while here(view) != "end":
        enter()
        seen.append(repeat.current)
        assert len(seen) < 20
    assert sorted(set(seen)) == [0, 1, 2]


def test_an_entry_is_removed_from_the_middle_and_comes_back_with_its_answers(show: Show) -> None:
    session, view, repeat = three_jobs(show)
    view.reach("/data/work[2]/title")
    all_drawn(view).repeat("/data/work[2]/tool").add()
    for at in range(len(session.node("/data/work[2]/tool").children)):
        view.canvas.answer(f"/data/work[2]/tool[{at + 1}]/name", f"tool {at + 1}")
    tools = [session.node(f"{each.ref}/name").value for each in session.node("/data/work[2]/tool").children]
    view.reach("/data/work[2]/title")
    key(Qt.Key.Key_F7, SHIFT)
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


def test_a_removed_entry_comes_back_even_when_something_was_answered_meanwhile(show: Show) -> None:
    session, view, repeat = three_jobs(show)
    repeat.remove(0)
    view.canvas.answer("/data/end", "meanwhile")
    repeat.undo()
    assert titles(session) == ["carpenter", "driver", "welder"]
    assert session.node("/data/end").value == "meanwhile"


def test_a_removal_taken_back_with_the_forms_undo_is_not_offered_a_second_time(show: Show) -> None:
    session, view, repeat = three_jobs(show)
    repeat.remove(0)
    view.undo()
    assert titles(session) == ["carpenter", "driver", "welder"]
    assert not repeat.undo_button.isVisible()


def test_an_entry_moves_up_and_down_and_the_keyboard_goes_with_it(show: Show) -> None:
    session, view, repeat = three_jobs(show)
    view.reach("/data/work[3]/title")
    key(Qt.Key.Key_Up, CONTROL | SHIFT)
    assert titles(session) == ["carpenter", "welder", "driver"]
    assert repeat.current == 1
    line = field(view, "/data/work[2]/title").editor.targets()[0]
    assert isinstance(line, QLineEdit)
    assert (line.text(), line.hasFocus()) == ("welder", True)
    repeat.up_button.click()
    assert titles(session) == ["welder", "carpenter", "driver"]
    assert not repeat.up_button.isEnabled()
    key(Qt.Key.Key_Up, CONTROL | SHIFT)  # nowhere to go
    assert titles(session) == ["welder", "carpenter", "driver"]
    assert view.undo()
    assert titles(session) == ["carpenter", "welder", "driver"]
    assert [entry.title.strip("\u200e")[9:] for entry in the_list(repeat).list.sections.entries] == [
        "carpenter",
        "welder",
        "driver",
    ]


def test_removing_the_entry_that_is_being_typed_into_writes_nothing_into_the_next(show: Show) -> None:
    session = filling(WORK)
    view = show(session)
    write("carpenter")
    key(Qt.Key.Key_F7)
    write("driver")
    enter()
    view.reach("/data/work[1]/title")
    write("half a wo")
    view.repeat("/data/work").remove(0)
    assert titles(session) == ["driver"]


def test_the_draft_is_told_of_added_moved_and_removed_entries(show: Show) -> None:
    view = show(filling(WORK))
    told: list[str] = []
    view.committed.connect(told.append)
    repeat = view.repeat("/data/work")
    repeat.add()
    repeat.shift(-1)
    repeat.remove(1)
    repeat.undo()
    assert told == ["/data/work"] * 4


def test_the_list_says_where_something_is_wrong_and_a_problem_is_reached(show: Show) -> None:
    session = filling(WORK)
    for _ in range(7):
        session.add_repeat("/data/work")
    for number in (1, 2, 4, 5, 6, 7, 8):
        session.set(f"/data/work[{number}]/title", f"title {number}")
    view = show(session)
    repeat = view.repeat("/data/work")
    lines = the_list(repeat).list.sections
    assert [entry.state for entry in lines.entries[1:4]] == [
        SectionState.DONE,
        SectionState.INCOMPLETE,
        SectionState.DONE,
    ]
    assert view.first_problem() == "/data/work[3]/title"
    assert repeat.current == 2
    assert state(repeat, 2) is SectionState.PROBLEMS
    assert here(view) == "title"
    assert error_of(view, "/data/work[3]/title") == "This needs an answer."
    write("found")
    enter()
    assert state(repeat, 2) is SectionState.DONE


def test_a_counted_repeat_follows_its_count_and_is_neither_added_to_nor_moved(show: Show) -> None:
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
    repeat = view.repeat("/data/child")
    assert len(the_list(repeat).bodies) == 3
    for button in (repeat.add_button, repeat.remove_button, repeat.up_button):
        assert not button.isVisible()
    first: Editor = field(view, "/data/child[1]/name").editor
    view.reach("/data/count")
    key(Qt.Key.Key_A, CONTROL)
    write("2")
    enter()
    assert len(the_list(repeat).bodies) == 2
    assert field(view, "/data/child[1]/name").editor is first


def test_few_short_questions_are_a_table_and_enter_goes_from_cell_to_cell(show: Show) -> None:
    session = filling(FAMILY)
    view = show(session)
    repeat = view.repeat("/data/member")
    assert isinstance(repeat.panes, TablePanes)
    write("Zainab")
    enter()
    write("34")
    enter()
    assert here(view) == "end"
    view.reach("/data/member[1]/name")
    key(Qt.Key.Key_F7)
    write("Ali")
    enter()
    write("9")
    enter()
    assert here(view) == "school"
    enter()
    assert here(view) == "end"
    assert names(session) == ["Zainab", "Ali"]
    cells = [field(view, f"/data/member[{line}]/name") for line in (1, 2)]
    assert cells[0].mapTo(view, cells[0].pos()).x() == cells[1].mapTo(view, cells[1].pos()).x()
    assert len({(cell.width(), cell.editor.x()) for cell in cells}) == 1


def test_a_table_says_what_is_wrong_in_its_cell_and_moves_lines(show: Show) -> None:
    session = filling(FAMILY)
    view = show(session)
    write("Zainab")
    enter()
    write("340")
    enter()
    view.reach("/data/member[1]/name")
    repeat = view.repeat("/data/member")
    assert isinstance(repeat.panes, TablePanes)
    line = repeat.panes.lines[0]
    assert line.problems.isVisible()
    assert "Age" in line.problems.text()
    assert "This answer does not fit. Please check it." in line.problems.text()
    assert "Member 1" in field(view, "/data/member[1]/age").editor.targets()[0].accessibleName()
    view.reach("/data/member[1]/name")
    key(Qt.Key.Key_F7)
    write("Ali")
    key(Qt.Key.Key_Up, CONTROL | SHIFT)
    assert names(session) == ["Ali", "Zainab"]
    assert field(view, "/data/member[1]/name").editor.targets()[0] is focused()
    key(Qt.Key.Key_F7, SHIFT)
    assert names(session) == ["Zainab"]
    enter()
    assert names(session) == ["Ali", "Zainab"]


@pytest.mark.parametrize(("appearance", "panes"), [("mihan-list", "ListPanes"), ("mihan-table", "TablePanes")])
def test_a_form_may_choose_between_list_and_table(show: Show, appearance: str, panes: str) -> None:
    survey = [{**FAMILY[0], "appearance": appearance}, *FAMILY[1:]]
    survey[1] = {**survey[1], "hint": "As on the card"} if panes == "TablePanes" else survey[1]
    assert type(show(filling(survey)).repeat("/data/member").panes).__name__ == panes


def test_a_table_becomes_a_list_where_there_is_no_room_for_it(show: Show) -> None:
    session = filling(FAMILY)
    view = show(session)
    write("Zainab")
    enter()
    window = view.window()
    window.resize(520, 768)
    repeat = view.repeat("/data/member")
    assert type(repeat.panes).__name__ == "ListPanes"
    assert names(session) == ["Zainab"]
    window.resize(1366, 768)
    assert type(repeat.panes).__name__ == "TablePanes"
    assert view.reach("/data/member[1]/age")
