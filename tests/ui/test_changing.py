"""Another look, size or language with a long form open: few widgets at once, and the clerk goes on where they were."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import getCppPointer

from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.pages.registration import RegistrationPage
from mihan_desktop.ui.theme import Look
from tests.keys import press, type_text
from tests.ui.form.spreadsheets import Row, xlsform
from tests.ui.story import Story, settle, wait_for

QUESTIONS = 90
AT_ONCE = 400
"""Widgets that are dressed in 50 ms, and more than the window has with the questions that are seen."""


EDGES = 8
"""Pixels by which high contrast, whose edges are thicker, may move the page as a whole."""


class Dressed(QObject):
    """Counts, turn by turn of the window, the widgets that were dressed anew in it: each timer begins a turn."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._turns: list[set[int]] = [set()]
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Hears each widget."""
        if event.type() is QEvent.Type.Timer:
            self._turns.append(set())
        elif event.type() is QEvent.Type.StyleChange and isinstance(watched, QWidget):
            self._turns[-1].add(getCppPointer(watched)[0])
        return False

    def most(self) -> int:
        """In any one turn."""
        return max(map(len, self._turns))


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Dressed]:
    """Counts while a test runs."""
    made = Dressed(qapp)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


def long_form(story: Story) -> FormView:
    """A clerk in the middle of a long form, in the middle of a word."""
    omar = story.office.enter("omar")
    survey: list[Row] = [{"type": "text", "name": f"q{at}", "label": f"Question {at}"} for at in range(QUESTIONS)]
    added = story.office.desk.registering.add_form(omar, xlsform(survey), "long.xlsx")
    story.office.desk.signing_in.sign_out()
    story.sign_in("zainab")
    page = story.show("registration", ("form", f"{added.form.form_id}\n{added.form.version}"))
    assert isinstance(page, RegistrationPage)
    view = page.view
    assert view is not None
    assert view.reach("/data/q45")
    type_text(line(), "نصف كل")
    settle(story.built)
    return view


def line() -> QLineEdit:
    """The line that has the keyboard."""
    found = QApplication.focusWidget()
    assert isinstance(found, QLineEdit)
    return found


def place(view: FormView) -> QPoint:
    """Where in the window the keyboard is."""
    return line().mapTo(view.window(), QPoint(0, 0))


def test_a_look_dresses_what_is_seen_and_the_rest_is_drawn_in_it_afterwards(story: Story, dressed: Dressed) -> None:
    view = long_form(story)
    window, before, typed = story.built.window, place(view), line()
    assert len(window.findChildren(QWidget)) > 1.5 * AT_ONCE
    for look in (Look.DARK, Look.CONTRAST):
        story.built.context.own.choose(look=look.value)
        wait_for(story.built, lambda: not window.updatesEnabled())
        settle(story.built)
        assert window.updatesEnabled()
        assert story.built.context.theme.look is look
        assert len(view.canvas.fields) == QUESTIONS
        assert (line(), line().text()) == (typed, "نصف كل")
        assert (place(view) - before).manhattanLength() <= EDGES
        ground = story.built.context.theme.colour("text").name()
        assert {each.label.palette().windowText().color().name() for each in view.canvas.fields.values()} == {ground}  # type: ignore[attr-defined]  # fields have labels
    assert 0 < dressed.most() < AT_ONCE


def test_size_and_language_keep_the_keyboard_and_the_word_that_is_typed(story: Story) -> None:
    view = long_form(story)
    window, context, typed = story.built.window, story.built.context, line()
    press(typed, Qt.Key.Key_F9)
    press(typed, Qt.Key.Key_F9)  # before the first is done
    window.looks.rescale(1)
    window.looks.rescale(1)
    settle(story.built)
    assert (context.language.code, context.theme.scale) == ("en", 125)
    assert view.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert (line(), line().text()) == (typed, "نصف كل")
    assert line().visibleRegion().boundingRect() == line().rect(), "it went out of sight"
    assert len(view.canvas.fields) == QUESTIONS
    heights = {each.font().pointSizeF() for each in view.canvas.fields.values()}
    assert heights == {context.theme.font().pointSizeF()}


def test_whoever_leaves_in_the_middle_of_a_change_leaves(story: Story) -> None:
    long_form(story)
    window = story.built.window
    for signs_out in (False, True):
        window.looks.next_language()
        QApplication.processEvents()
        assert window.looks.changing.busy
        if signs_out:
            window.sign_out()
        else:
            press(line(), Qt.Key.Key_Escape)
        settle(story.built)
        assert window.updatesEnabled()
        page = window.pages.get("registration")
        assert page is None or not page.engaged
    assert window.user is None


def test_pages_that_are_not_shown_come_back_to_what_they_showed(busy: Story) -> None:
    busy.sign_in("dana")
    window = busy.built.window
    busy.show("records")
    first = busy.show("home")
    busy.built.context.own.choose(look="dark")
    settle(busy.built)
    assert window.page is first
    assert "records" not in window.pages
    assert window._stack.places == {"records": None}
    assert busy.show("records") is window.page
