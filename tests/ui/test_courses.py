"""The page of courses by hand: planned, applied, listed, given, left, and told to a supervisor."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.catalogue import read_catalogue
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.ui.dialogs.choose_cohort import ChooseCohortDialog
from mihan_desktop.ui.dialogs.plan_cohort import PlanCohortDialog
from mihan_desktop.ui.dialogs.take_applications import TakeApplicationsDialog
from mihan_desktop.ui.pages.courses import DAYS, SELECTION
from resources.demo import courses
from tests.services.cohorts import catalogue, holidays, people, wanted
from tests.ui.form.hands import write
from tests.ui.story import Story, dialog, open_office, settle, wait_for


@pytest.fixture
def centre(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """A training centre with three people and the ministry's catalogue; nobody has planned anything."""
    story = Story(tmp_path / "profile")
    open_office(story)
    people(story.office, story.office.enter("zainab"), ("زينب", "هيوا", "نور"))
    catalogue(story.office, digital=1)
    story.office.desk.signing_in.sign_out()
    story.open_window()
    story.built.window.resize(1366, 728)
    yield story
    story.close()


def test_a_cohort_from_the_plan_to_its_places_with_the_keyboard(centre: Story) -> None:
    centre.sign_in("karwan")
    page: Any = centre.show("courses")
    page.plan()
    plan = dialog(centre, PlanCohortDialog)
    plan.accept_button.click()
    wait_for(centre.built, lambda: bool(plan.fields["title"].problem))
    assert plan.class_title.hasFocus()
    write("خياطة آذار")
    plan.course.setCurrentIndex(plan.course.findData("sewing"))
    plan.course.activated.emit(plan.course.currentIndex())
    plan.capacity.setCurrentIndex(plan.capacity.findData(2))
    plan.count.setCurrentIndex(plan.count.findData(20))
    plan._preview()
    wait_for(centre.built, lambda: len([one for one in plan.model.rows if one.number]) == 20)
    offs = [one for one in plan.model.rows if one.off is not None]
    assert offs, "days off stand between the sessions, with their names"
    assert plan.model.data(plan.model.index(plan.model.rows.index(offs[0]), 0), Qt.ItemDataRole.AccessibleTextRole)
    QTest.keyClick(plan, Qt.Key.Key_Return)
    wait_for(centre.built, lambda: page.view is not None)
    assert page.view.line.training_class.title == "خياطة آذار"
    centre.built.window.activateWindow()
    page.list.setFocus()
    wait_for(centre.built, page.list.hasFocus)
    QTest.keyClick(page.list, Qt.Key.Key_F8)
    take = dialog(centre, TakeApplicationsDialog)
    QTest.keyClick(take.search, Qt.Key.Key_Return)
    for row in range(3):
        take.list.setCurrentIndex(take.people.index(row, 0))
        QTest.keyClick(take.list, Qt.Key.Key_Space)
    take.accept_button.click()
    wait_for(centre.built, lambda: len(page.people.model.rows) == 3)
    wait_for(centre.built, lambda: len(page.selection.model.rows) == 3)
    centre.built.window.activateWindow()
    page.show_part(SELECTION)
    wait_for(centre.built, page.selection.table.hasFocus)
    assert page.selection._why.text()
    QTest.keyClick(page.selection.table, Qt.Key.Key_F6)
    wait_for(centre.built, lambda: [one.state for one in page.people.model.rows].count(State.ADMITTED) == 2)
    settle(centre.built)
    centre.sign_in("huda")
    review: Any = centre.show("review")
    labels = [review.left.label_of(one) for one in centre.built.desk.reviewing.waiting(review.user)
              if one.kind is ChangeKind.ENROLMENT]  # fmt: skip
    assert len(labels) == 4, "three applications, and the places as one"
    assert all("خياطة آذار" in one for one in labels)


def test_somebody_leaves_and_the_next_is_named_and_given_the_place(centre: Story) -> None:
    from tests.services.cohorts import cohort

    office = centre.office
    karwan = office.enter("karwan")
    made = cohort(office, karwan, capacity=1)
    ids = [one.record_id for one in office.desk.searching.registrations(karwan)]
    office.desk.admitting.apply(karwan, made.id, ids)
    office.desk.admitting.select(karwan, office.desk.admitting.selection(karwan, made.id))
    office.desk.signing_in.sign_out()
    centre.sign_in("karwan")
    page: Any = centre.show("courses", made.id)
    placed = next(one.enrolment.person for one in page.people.model.rows if one.state is State.ADMITTED)
    page.people.table.setCurrentIndex(page.people.model.index(page.people.model.find(placed), 0))
    page.steps.take(State.DROPPED)
    from mihan_desktop.ui.dialogs.ask import ReasonDialog

    reason = dialog(centre, ReasonDialog)
    reason.reason.setPlainText("سافرت")
    reason.confirm()
    wait_for(centre.built, lambda: bool(page.view is not None and page.view.next))
    assert page._note.isVisibleTo(page)
    turn = page.view.next[0].person
    page.people.table.setCurrentIndex(page.people.model.index(page.people.model.find(turn), 0))
    page.steps.take(State.ADMITTED)
    wait_for(centre.built, lambda: any(
        one.enrolment.person == turn and one.state is State.ADMITTED for one in page.people.model.rows
    ))  # fmt: skip
    office.enter("karwan")
    holidays(office, {"date": "2026-03-10", "labels": {"ar": "عطلة"}, "region": ""})
    page.reload()
    settle(centre.built)
    page.show_part(DAYS)
    assert page.move_button.isVisibleTo(page)
    page.move_button.click()
    wait_for(centre.built, lambda: page.days.moving == 0)


def test_a_clerk_takes_an_application_on_a_persons_page_and_gives_no_places(centre: Story) -> None:
    from tests.services.cohorts import cohort

    office = centre.office
    karwan = office.enter("karwan")
    made = cohort(office, karwan)
    person = office.desk.searching.registrations(karwan)[0].record_id
    office.desk.signing_in.sign_out()
    centre.sign_in("zainab")
    page: Any = centre.show("person", person)
    page.training.apply_button.click()
    choose = dialog(centre, ChooseCohortDialog)
    choose.accept_button.click()
    wait_for(centre.built, lambda: len(page.training.places.rows) == 1)
    courses: Any = centre.show("courses", made.id)
    assert not courses.tabs[SELECTION].isVisibleTo(courses)
    assert not courses.plan_button.isVisibleTo(courses)
    assert courses.applications_button.isVisibleTo(courses)


def test_whoever_left_is_not_marked_with_the_whole_class(centre: Story) -> None:
    user = centre.sign_in("zainab")
    ids = [one.record_id for one in centre.built.desk.searching.registrations(user, "")]
    user = centre.sign_in("karwan")
    desk = centre.built.desk
    asked = wanted(sessions=3, first=centre.office.wall().date())
    made = desk.scheduling.plan_cohort(user, asked).training_class
    desk.admitting.apply(user, made.id, ids[:2])
    desk.admitting.select(user, desk.admitting.selection(user, made.id))
    desk.admitting.say(user, made.id, ids[0], State.DROPPED, "سافرت")
    page: Any = centre.show("attendance", made.id)
    wait_for(centre.built, lambda: len(page.model.trainees) == 2)
    page.sheet.setCurrentIndex(page.model.index(0, 0))
    page.mark_whole_class()
    wait_for(centre.built, lambda: bool(desk.attending.sheet(user, made.id).marks))
    assert [person for person, _ in desk.attending.sheet(user, made.id).marks] == [ids[1]]


def test_a_cohort_is_as_long_and_as_large_as_the_catalogue_says(centre: Story) -> None:
    document = courses.document()
    document["courses"][0] |= {"minutes": 45, "sessions": 200, "most": 120, "units": []}
    user = centre.sign_in("karwan")
    page = centre.show("courses")
    offered = read_catalogue(json.dumps(document).encode(), "demo.2")
    plan = PlanCohortDialog(centre.built.context, user, offered, page)
    assert plan.course.currentData() == document["courses"][0]["id"]
    assert [box.currentData() for box in (plan.minutes, plan.count, plan.capacity)] == [45, 200, 120]
    settle(centre.built)
    plan.reject()


def test_what_is_typed_for_a_day_and_is_none_is_said_and_no_other_day_is_taken(centre: Story) -> None:
    user = centre.sign_in("karwan")
    page: Any = centre.show("courses")
    page.plan()
    plan = dialog(centre, PlanCohortDialog)
    plan.class_title.setText("خياطة آذار")
    plan.first.set_day(None)
    plan.closed.setPlainText("12/3/2026 عطل\nالخميس القادم")
    plan.accept_button.click()
    settle(centre.built)
    assert plan.fields["first"].problem
    assert plan.fields["closed"].problem
    assert centre.built.desk.admitting.cohorts(user) == ()
    plan.first.set_day(date(2026, 3, 8))
    plan.closed.setPlainText("12/3/2026 عطل")
    plan.course.setCurrentIndex(plan.course.findData("sewing"))
    plan.course.activated.emit(plan.course.currentIndex())
    plan.accept_button.click()
    wait_for(centre.built, lambda: page.view is not None)
    page.take_applications()
    take = dialog(centre, TakeApplicationsDialog)
    wait_for(centre.built, lambda: bool(take.people.rows))
    take.list.setCurrentIndex(take.people.index(0, 0))
    QTest.keyClick(take.list, Qt.Key.Key_Space)
    take.day.set_day(None)
    take.accept_button.click()
    settle(centre.built)
    assert take._day_field.problem
    assert page.view.people == ()
    take.reject()


def test_who_left_stays_in_the_sheet_and_it_says_since_when(centre: Story) -> None:
    office = centre.office
    karwan = office.enter("karwan")
    with office.desk.attending._opened.read() as work:
        ids = [one.record_id for one in work.points.after(0, 9)]
    made = office.desk.scheduling.plan_cohort(karwan, wanted(capacity=3, first=date(2026, 3, 2))).training_class
    admitting = office.desk.admitting
    admitting.apply(karwan, made.id, ids)
    admitting.select(karwan, admitting.selection(karwan, made.id))
    admitting.say(karwan, made.id, ids[0], State.DROPPED, "انتقلت")
    office.desk.signing_in.sign_out()
    centre.sign_in("karwan")
    centre.built.window.speak("en")
    page: Any = centre.show("attendance", made.id)
    row = next(at for at, one in enumerate(page.model.trainees) if one.left is not None)
    page.sheet.setCurrentIndex(page.model.index(row, 0))
    assert "No longer in the course since 2 March 2026." in page._cell.text()
    assert page.model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.DecorationRole) is not None
    assert page.model.index(len(page.model.trainees), 0).data() == "0/2", "two are asked to come"
