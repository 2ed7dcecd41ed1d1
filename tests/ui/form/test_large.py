"""A section of three hundred questions: the first screen at once, the rest when nobody waits."""

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import QApplication

from forms.session import Session
from mihan_desktop.ui.form.canvas import AT_ONCE
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, error_of, here, key, write
from tests.ui.form.spreadsheets import Row, filling

COUNT = 300


def large() -> Session:
    survey: list[Row] = [
        {
            "type": "text",
            "name": f"q{number}",
            "label": f"Question {number}",
            "required": "yes" if number == 250 else "",
        }
        for number in range(COUNT)
    ]
    survey.insert(60, {"type": "text", "name": "extra", "label": "Extra", "relevant": "${q0} = 'yes'"})
    return filling(survey)


def settle(seconds: float = 0.5) -> None:
    """Let the window work until nothing happens for a while."""
    quiet = QElapsedTimer()
    quiet.start()
    while quiet.elapsed() < seconds * 1000:
        before = len(QApplication.allWidgets())
        QApplication.processEvents()
        if len(QApplication.allWidgets()) != before:
            quiet.restart()


def test_the_first_question_is_drawn_before_the_form_is_shown_and_the_rest_soon_after(qtbot: object) -> None:
    from mihan_desktop.ui.form.view import FormView

    view = FormView(large())
    qtbot.addWidget(view)  # type: ignore[attr-defined]  # the plugin's fixture, as an object
    assert len(view.canvas.fields) == AT_ONCE
    settle()
    assert len(view.canvas.fields) == COUNT


def test_a_form_that_is_left_goes_page_by_page(show: Show) -> None:
    sections = [
        row
        for number in range(3)
        for row in (
            {"type": "begin_group", "name": f"g{number}", "label": f"G {number}"},
            {"type": "text", "name": f"t{number}", "label": f"T {number}"},
            {"type": "end_group"},
        )
    ]
    view = show(filling(sections))
    for at in range(3):
        view.go_to_section(at)
    pages = [view.stack.widget(at) for at in range(view.stack.count())]
    gone: list[int] = []
    for at, page in enumerate(pages):
        assert page is not None
        page.destroyed.connect(lambda *_, at=at: gone.append(at))
    view.destroyed.connect(lambda: gone.append(-1))
    view.end()
    assert view.isHidden()
    seen = set()
    while -1 not in gone:
        QApplication.processEvents()
        seen.add(len(gone))
    assert {1, 2, 3} <= seen, "several pages went in one turn of the window"


def test_a_question_far_below_is_reached_before_it_was_drawn(show: Show) -> None:
    view = show(large())
    assert view.reach("/data/q290")
    assert here(view) == "q290"
    settle()
    assert here(view) == "q290"
    assert len(view.canvas.fields) == COUNT
    assert view.page is not None
    assert [each.ref for each in view.page.fields()] == [
        each.ref for each in view.session.root.children if each.relevant and each.control
    ]


def test_the_first_problem_is_shown_even_where_nothing_was_drawn_yet(show: Show) -> None:
    view = show(large())
    assert view.first_problem() == "/data/q250"
    assert error_of(view, "/data/q250") == "This needs an answer."


def test_enter_and_tab_go_on_beyond_what_is_drawn(show: Show) -> None:
    view = show(large())
    for _ in range(AT_ONCE + 10):
        enter()
    assert here(view) == f"q{AT_ONCE + 10}"
    settle()
    key(Qt.Key.Key_Tab)
    assert here(view) == f"q{AT_ONCE + 11}"


def test_a_question_that_becomes_relevant_while_others_wait_takes_its_own_place(show: Show) -> None:
    view = show(large())
    write("yes")
    enter()
    settle()
    assert view.page is not None
    names = [each.ref.rpartition("/")[2] for each in view.page.fields()]
    assert names[59:62] == ["q59", "extra", "q60"]
