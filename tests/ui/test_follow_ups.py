"""The page of graduates to be called, by hand: three keys for no answer, the form for who answers."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.following_up import Known, Outcome, Stand
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.services.tables import Table
from mihan_desktop.ui import list_paper
from mihan_desktop.ui.dialogs.contact import ContactDialog
from mihan_desktop.ui.dialogs.form_about import FormAboutDialog
from mihan_desktop.ui.dialogs.print_list import PrintListDialog
from tests.services.cohorts import catalogue, cohort, people
from tests.services.test_contacting import FORM
from tests.ui.story import Story, dialog, open_office, settle, wait_for


@pytest.fixture
def centre(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """A centre whose three graduates completed sewing a hundred days ago."""
    story = Story(tmp_path / "profile")
    open_office(story)
    office = story.office
    omar = office.enter("omar")
    catalogue(office)
    office.desk.registering.add_form(omar, FORM.read_bytes(), FORM.name)
    made = people(office, office.enter("zainab"), ("زينب", "هيوا", "نور"))
    karwan = office.enter("karwan")
    planned = cohort(office, karwan, capacity=3).id
    office.desk.admitting.apply(karwan, planned, made)
    for person in made:
        office.desk.admitting.say(karwan, planned, person, State.ADMITTED)
        office.desk.admitting.say(karwan, planned, person, State.COMPLETED, "أكملها")
    office.wall.time += timedelta(days=100)
    office.desk.signing_in.sign_out()
    story.open_window()
    story.built.window.resize(1366, 728)
    yield story
    story.close()


def opened(story: Story) -> Any:
    """The page with its three lines."""
    story.sign_in("karwan")
    page: Any = story.show("follow_ups")
    wait_for(story.built, lambda: len(page.model.rows) == 3)
    return page


def test_no_answer_is_three_keys_and_the_line_waits_for_its_day(centre: Story) -> None:
    page = opened(centre)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F6)
    call = dialog(centre, ContactDialog)
    QTest.keyClick(call.outcomes.view, Qt.Key.Key_2)
    assert call.outcome is Outcome.NO_ANSWER
    assert call.again.day is not None
    QTest.keyClick(call.outcomes.view, Qt.Key.Key_Return)
    wait_for(centre.built, lambda: len(page.model.rows) == 2)
    page.show_part(1)
    (later,) = page.model.rows
    assert later.stand.stand is Stand.LATER
    assert page.back_button.isVisibleTo(page)
    page.take_back()
    wait_for(centre.built, lambda: not page.model.rows)
    page.show_part(0)
    assert len(page.model.rows) == 3


def test_the_last_result_of_a_call_is_seen_in_large_letters_too(centre: Story) -> None:
    opened(centre)
    theme = centre.built.context.theme
    theme.wear(theme.look, 200)
    settle(centre.built)
    page: Any = centre.show("follow_ups")  # built anew
    wait_for(centre.built, lambda: page.chosen is not None)
    page.call()
    call = dialog(centre, ContactDialog)
    QTest.keyClick(call.outcomes.view, Qt.Key.Key_8)
    assert call.outcome is Outcome.DECEASED

    def seen() -> bool:
        line = call.outcomes.view.visualRect(call.outcomes.view.currentIndex())
        return not call.outcomes.view.viewport().visibleRegion().intersected(line).isEmpty()

    wait_for(centre.built, seen)
    call.reject()
    theme.wear(theme.look, 100)


def test_a_call_that_is_wanted_on_another_day_asks_which(centre: Story) -> None:
    page = opened(centre)
    page.call()
    call = dialog(centre, ContactDialog)
    call.outcomes.choose(call.outcomes.model.rows[4])
    assert call.outcome is Outcome.CALL_BACK
    call.confirm()
    wait_for(centre.built, lambda: bool(call._again_field.problem))
    call.again.set_day(centre.office.wall().date() + timedelta(days=3))
    call.confirm()
    wait_for(centre.built, lambda: not call.isVisible())
    wait_for(centre.built, lambda: len(page.model.rows) == 2)


def test_whoever_answers_is_asked_by_the_form_and_the_answers_can_be_corrected(centre: Story) -> None:
    page = opened(centre)
    person = page.chosen.person
    page.call()
    call = dialog(centre, ContactDialog)
    QTest.keyClick(call.outcomes.view, Qt.Key.Key_Return)
    wait_for(centre.built, lambda: bool(_forms(centre)))
    form = _forms(centre)[0]
    for name, value in (("worked", "yes"), ("kind", "employee"), ("in_field", "yes")):
        form.filling.session.set(f"/data/work/{name}", value)
    form.confirm()
    wait_for(centre.built, lambda: len(page.model.rows) == 2)
    page.show_part(2)
    (done,) = page.model.rows
    assert (done.person, done.stand.stand) == (person, Stand.DONE)
    page.call()
    wait_for(centre.built, lambda: bool(_forms(centre)))
    again = _forms(centre)[0]
    assert again.filling.session.node("/data/work/kind").value == "employee", "it goes on from what was said"
    again.filling.session.set("/data/work/in_field", "no")
    again.confirm()
    wait_for(centre.built, lambda: page.model.rows[0].stand.by.in_field is Known.NO)
    centre.sign_in("huda")
    review: Any = centre.show("review")
    waiting = [one for one in centre.built.desk.reviewing.waiting(review.user) if one.kind is ChangeKind.FOLLOW_UP]
    assert len(waiting) == 2
    assert review.left.label_of(waiting[0])


def _forms(story: Story) -> list[FormAboutDialog]:
    return [one for one in story.built.window.findChildren(FormAboutDialog) if one.isVisible()]


def test_who_died_is_closed_and_opened_again_with_a_reason(centre: Story) -> None:
    page = opened(centre)
    page.call()
    call = dialog(centre, ContactDialog)
    QTest.keyClick(call.outcomes.view, Qt.Key.Key_8)
    call.confirm()
    wait_for(centre.built, lambda: len(page.model.rows) == 2)
    page.show_part(2)
    page.call()
    call = dialog(centre, ContactDialog)
    assert list(call.outcomes.model.rows) == [Outcome.REOPENED]
    call.confirm()
    wait_for(centre.built, lambda: bool(call._problem.text()))
    call.note.setText("اسم مشابه")
    call.confirm()
    wait_for(centre.built, lambda: not page.model.rows)


def test_the_list_goes_on_paper_and_home_says_how_many_are_to_be_called(centre: Story) -> None:
    page = opened(centre)
    page.print_list()
    paper = dialog(centre, PrintListDialog)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.ReadWrite)
    writer = QPdfWriter(held)
    assert paper.draw(writer)
    assert bytes(held.data().data()).startswith(b"%PDF")
    paper.reject()
    many = Table(("a", "b"), (10, 10), [("x", 1)] * 60, "list", right_to_left=False)
    assert list_paper.pages_of(many) == 3
    home: Any = centre.show("home")
    wait_for(centre.built, lambda: home._overview.calls.due == 3)
