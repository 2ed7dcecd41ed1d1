"""Courses that are called in other offices, by hand: called, withdrawn, applied for, and shown to a supervisor."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.calling import Call, Called
from mihan_desktop.domain.training.catalogue import CourseKind
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.dialogs.call_course import CallCourseDialog
from mihan_desktop.ui.dialogs.choose_cohort import ChooseCohortDialog
from mihan_desktop.ui.dialogs.open_courses import OpenCoursesDialog
from tests.services.cohorts import catalogue, cohort, people
from tests.services.office import Office
from tests.ui.story import Story, dialog, open_office, settle, wait_for

FAR = "018f0000-0000-7000-8000-0000000000aa"


def heard(office: Office) -> None:
    """The ministry told of a course of another office."""
    today = office.wall().date()
    said = Call(today, today + timedelta(days=10), words="أحضروا بطاقة التموين")
    with office.desk.calling._opened.write() as work:
        work.calls.hear(
            Called(
                FAR, "far", "مركز تدريب الكوت", "لحام آذار", "sewing", {"ar": "لحام", "en": "Welding"},
                CourseKind.VOCATIONAL, today + timedelta(days=20), today + timedelta(days=60), 30, 20, "", "priority",
                said,
            ),
            office.wall(),
        )  # fmt: skip


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """An office with people, the ministry's catalogue, a cohort of its own, and a course of another that is called."""
    story = Story(tmp_path / "profile")
    open_office(story)
    people(story.office, story.office.enter("zainab"), ("زينب", "هيوا"))
    catalogue(story.office)
    cohort(story.office, story.office.enter("karwan"))
    heard(story.office)
    story.office.desk.signing_in.sign_out()
    story.open_window()
    story.built.window.resize(1366, 728)
    yield story
    story.close()


def test_a_course_is_called_and_its_call_withdrawn_and_a_supervisor_reads_both(office: Story) -> None:
    office.sign_in("karwan")
    page: Any = office.show("courses")
    wait_for(office.built, lambda: page.view is not None)
    page.calls.call()
    call = dialog(office, CallCourseDialog)
    call.closes.set_day(None)
    call.confirm()
    assert call.fields["closes"].problem
    call.closes.set_day(office.office.wall().date() - timedelta(days=1))
    call.confirm()
    wait_for(office.built, call._problem.isVisible)
    call.closes.set_day(office.office.wall().date() + timedelta(days=3))
    assert not call.governorates.selectedIndexes(), "nothing looks chosen before somebody ticks it"
    call.governorates.setFocus()
    QTest.keyClick(call.governorates, Qt.Key.Key_Space)
    assert len(call.governorates.ticked()) == 1
    call.confirm()
    wait_for(office.built, lambda: page.calls.said is not None)
    assert page._note.isVisibleTo(page)
    page.calls.withdraw()
    reason = dialog(office, ReasonDialog)
    reason.reason.setPlainText("لا مدرّب")
    reason.confirm()
    wait_for(office.built, lambda: page.calls.said is not None and page.calls.said.call.state == "withdrawn")
    settle(office.built)
    office.sign_in("huda")
    review: Any = office.show("review")
    waiting = [one for one in office.built.desk.reviewing.waiting(review.user) if one.kind is ChangeKind.CALL]
    assert [review.left.label_of(one) for one in waiting] == [review.left.label_of(waiting[0])], "the last word alone"
    detail = office.built.desk.reviewing.detail(review.user, waiting[0].change_id)
    assert {"call_state", "opens", "closes", "call_words"} <= {one.ref for one in detail.fields}


def test_a_clerk_applies_for_a_course_of_another_office_with_the_keyboard(office: Story) -> None:
    office.sign_in("zainab")
    page: Any = office.show("courses")
    wait_for(office.built, lambda: page.view is not None)
    page.calls.elsewhere()
    choose = dialog(office, OpenCoursesDialog)
    assert "أحضروا" in choose._about.text()
    wait_for(office.built, lambda: bool(choose.picker.people.rows))
    QTest.keyClick(choose.picker.search, Qt.Key.Key_Return)
    QTest.keyClick(choose.picker.list, Qt.Key.Key_Space)
    choose.accept_button.click()
    wait_for(office.built, lambda: not choose.isVisible())
    (one,) = office.built.desk.calling.open_courses(page.user)
    assert one.applied == 1


def test_on_a_persons_page_a_course_of_another_office_stands_beside_this_ones(office: Story) -> None:
    clerk = office.office.enter("zainab")
    person = office.office.desk.searching.registrations(clerk)[0].record_id
    office.office.desk.signing_in.sign_out()
    office.sign_in("zainab")
    page: Any = office.show("person", person)
    page.training.apply_button.click()
    choose = dialog(office, ChooseCohortDialog)
    assert len(choose.model.rows) == 2
    assert not choose._told.isVisible()
    choose.list.setCurrentIndex(choose.model.index(choose.model.find(FAR), 0))
    assert choose._about.text()
    assert choose._told.isVisible()
    choose.accept_button.click()
    wait_for(office.built, lambda: [one.cohort_id for one in page.training.places.rows] == [FAR])
    assert [one.title for one in page.training.places.rows] == ["لحام آذار"]
    assert page.training.places.rows[0].state is State.APPLIED
