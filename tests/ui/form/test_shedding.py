"""What nobody sees of a form becomes data again, a row at a time, and is drawn again as if nothing had happened."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from forms.session import Session
from mihan_desktop.ui.form.repeat_list import ListPanes
from mihan_desktop.ui.form.repeat_table import TablePanes
from mihan_desktop.ui.form.rows import Question, Row
from mihan_desktop.ui.form.view import FormView
from tests.ui.form.conftest import Show
from tests.ui.form.hands import all_drawn, drawn_at, enter, error_of, field, focused, here, key, write
from tests.ui.form.spreadsheets import Row as Line
from tests.ui.form.spreadsheets import filling, said
from tests.ui.form.test_repeats import FAMILY, WORK

COUNT = 80
MOST_OF_A_ROW = 12
"""Widgets that one question is made of at most."""


def long(style: str = "") -> Session:
    """Numbers below each other; one asks for a word that is not given, one is asked when the first is 1."""
    survey: list[Line] = [
        {"type": "integer", "name": f"q{number}", "label": f"Question {number}", "appearance": "w1"}
        for number in range(COUNT)
    ]
    survey[3] = {"type": "text", "name": "q3", "label": "Asked", "required": "yes"}
    survey[40] = {"type": "text", "name": "q40", "label": "Perhaps", "relevant": "${q0} = 1"}
    return filling(survey, (), {"style": style} if style else None)


def grouped() -> Session:
    """Three sections, the second a group in a group."""
    survey: list[Line] = []
    for number in range(3):
        survey.append({"type": "begin_group", "name": f"g{number}", "label": f"G {number}"})
        survey.append({"type": "begin_group", "name": f"in{number}", "label": "Inside"})
        survey += [{"type": "text", "name": f"t{number}_{at}", "label": f"T {at}"} for at in range(30)]
        survey += [{"type": "end_group"}, {"type": "end_group"}]
    return filling(survey)


def at_rest(view: FormView) -> FormView:
    """The form once all of its page is drawn and laid out."""
    all_drawn(view)
    for _ in range(5):
        QApplication.processEvents()
    return view


def seen(view: FormView) -> dict[str, QRect]:
    """The questions in the window, and where in it they stand."""
    page = view.page
    assert page is not None
    window = page.viewport()
    places = {
        ref: QRect(each.mapTo(window, QPoint(0, 0)), each.size())
        for ref, each in view.canvas.fields.items()
        if each.isVisible()
    }
    return {ref: place for ref, place in places.items() if place.intersects(window.rect())}


def shed(view: FormView) -> list[int]:
    """How many widgets each step took away, those that took none away left out."""
    QApplication.processEvents()
    steps, before = [], len(view.findChildren(QWidget))
    work: Iterator[bool] = view.shed()
    for _ in work:
        now = len(view.findChildren(QWidget))
        steps.append(before - now)
        before = now
    QApplication.processEvents()
    return [each for each in steps if each]


def order(view: FormView) -> list[str]:
    """The questions of the page by name, as Enter goes through them, with what stands between them."""
    page = view.page
    assert page is not None
    QApplication.processEvents()
    return [each.ref for each in page.fields()]


@pytest.mark.parametrize("style", ["", "theme-grid"])
def test_rows_out_of_sight_go_one_at_a_time_and_nothing_that_is_seen_moves(show: Show, style: str) -> None:
    view = at_rest(show(long(style)))
    assert view.reach("/data/q50")
    QApplication.processEvents()
    page, before, names = view.page, seen(view), order(view)
    assert page is not None
    height, bar = page.body.height(), page.verticalScrollBar().value()
    steps = shed(view)
    assert len(steps) >= COUNT - 1 - len(before)
    assert max(steps) <= MOST_OF_A_ROW
    assert set(view.canvas.fields) == set(before)
    assert (seen(view), page.body.height(), page.verticalScrollBar().value()) == (before, height, bar)
    view.resume()
    at_rest(view)
    assert order(view) == names
    assert (seen(view), page.body.height(), page.verticalScrollBar().value()) == (before, height, bar)
    assert here(view) == "q50"


def test_what_only_widgets_know_stays_and_what_was_said_is_said_again(show: Show) -> None:
    view = at_rest(show(long()))
    assert view.reach("/data/q3")
    enter()  # without an answer
    assert error_of(view, "/data/q3")
    assert view.reach("/data/q10")
    write("12")
    assert view.reach("/data/q11")
    assert view.reach("/data/q75")
    letters = field(view, "/data/q10").editor.targets()[0]
    letters.setProperty("text", "twelve")
    letters.setProperty("modified", True)
    write("7")
    shed(view)
    assert "/data/q3" not in view.canvas.fields
    assert {"/data/q10", "/data/q75"} <= set(view.canvas.fields)
    view.resume()
    at_rest(view)
    assert error_of(view, "/data/q3")
    assert field(view, "/data/q10").editor.targets()[0] is letters
    assert letters.property("text") == "twelve"
    assert here(view) == "q75"
    assert focused().property("text") == "7"


def test_keys_reach_what_is_not_drawn_and_what_is_not_asked_any_more_leaves_no_gap(show: Show) -> None:
    view = at_rest(show(long()))
    page = view.page
    assert page is not None
    without = page.body.height()
    write("1")
    enter()
    assert drawn_at(view, "/data/q40") is not None
    QApplication.processEvents()
    assert page.body.height() > without
    shed(view)
    assert "/data/q40" not in view.canvas.fields
    assert here(view) == "q1"
    assert view.reach("/data/q0")
    write("2")
    enter()
    assert view.reach("/data/q60"), "while it is still data"
    assert here(view) == "q60"
    view.resume()
    at_rest(view)
    assert page.body.height() == without
    assert "/data/q40" not in order(view)


def test_a_large_page_speaks_another_language_with_what_is_seen_first(show: Show) -> None:
    survey: list[Line] = [{"type": "text", "name": f"q{at}", **said(f"Name {at}", f"اسم {at}")} for at in range(COUNT)]
    view = at_rest(show(filling(survey, language="en")))
    assert view.reach("/data/q50")
    drawn: list[int] = []
    view.tongue_changed.connect(lambda: drawn.append(len(view.canvas.fields)))
    arabic = view.session.definition.language_for("ar")
    assert arabic is not None
    view.set_form_language(arabic)
    assert drawn == []
    while not drawn:
        QApplication.processEvents()
    assert drawn[0] < COUNT / 2
    at_rest(view)
    assert here(view) == "q50"
    assert view.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert all("اسم" in each.label.text() for each in view.canvas.fields.values())  # type: ignore[attr-defined]  # fields
    assert len(view.canvas.fields) == COUNT


def test_pages_that_are_not_shown_go_whole_and_groups_are_filled_again(show: Show) -> None:
    view = show(grouped())
    for at in (0, 2, 1):
        view.go_to_section(at)
        all_drawn(view)
    names = order(view)
    shed(view)
    assert view.stack.count() == 1
    assert 0 < len(view.canvas.fields) < 30
    view.resume()
    at_rest(view)
    assert order(view) == names
    view.go_to_section(2)
    all_drawn(view)
    assert order(view)[0].endswith("t2_0")


def test_entries_of_a_repeat_that_are_not_shown_are_drawn_when_they_are_gone_to(show: Show) -> None:
    view = show(filling(WORK))
    write("carpenter")
    for title in ("driver", "welder"):
        key(Qt.Key.Key_F7)
        write(title)
    all_drawn(view)
    repeat = view.repeat("/data/work")
    panes = repeat.panes
    assert isinstance(panes, ListPanes)
    assert all(body is not None for body in panes.bodies)
    shed(view)
    assert [body is not None for body in panes.bodies] == [False, False, True]
    view.resume()
    assert repeat.go_to(0)
    assert here(view) == "title"
    assert focused().property("text") == "carpenter"


def test_lines_of_a_table_keep_their_height_without_their_cells(show: Show) -> None:
    session = filling(FAMILY)
    for _ in range(36):
        session.add_repeat("/data/member")
    view = at_rest(show(session, one_page=True))
    repeat = view.repeat("/data/member")
    assert isinstance(repeat.panes, TablePanes)
    assert view.reach("/data/member[2]/name")
    write("Hero")
    height, cells = repeat.height(), list(view.canvas.fields)
    before = seen(view)
    shed(view)
    assert set(view.canvas.fields) - {"/data/end"} == set(before)
    assert len(before) < len(cells) - 10
    assert (repeat.height(), seen(view)) == (height, before)
    assert view.reach("/data/member[20]/name"), "its cells are drawn when they are gone to"
    view.resume()
    at_rest(view)
    assert set(view.canvas.fields) == set(cells)
    assert repeat.height() == height


def test_a_large_page_goes_in_turns_when_the_form_is_shown_another_way_or_left(show: Show) -> None:
    view = show(grouped())
    view.go_to_section(1)
    all_drawn(view)
    gone: list[int] = []

    def watch(rows: list[Row]) -> None:
        for row in rows:
            row.destroyed.connect(lambda: gone.append(1))

    def turns() -> list[int]:
        counts = [len(gone)]
        while counts[-1] < total:
            QApplication.processEvents()
            counts.append(len(gone))
        return sorted({after - before for before, after in itertools.pairwise(counts)})

    rows = [row for row in view.findChildren(Question) if row.ref.startswith("/data/g1/")]
    watch(list(rows))
    view.show_as(one_page=True)
    assert gone == [], "the page went at once"
    total = 30
    assert turns()[-1] <= total
    all_drawn(view)
    gone.clear()
    rows = view.findChildren(Question)
    watch(list(rows))
    total = len(rows)
    view.end()
    assert gone == []
    assert turns()[-1] < total, "all went in one turn"
