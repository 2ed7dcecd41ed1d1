"""Employers on their page, by hand: one that is here already is told, a vacancy is written down and cancelled."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.told import Offered, VacancyQuery
from mihan_desktop.domain.work.referrals import Reason
from mihan_desktop.domain.work.referrals import State as Stands
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.dialogs.employer_history import EmployerHistoryDialog
from mihan_desktop.ui.dialogs.form_about import FormAboutDialog
from mihan_desktop.ui.pages.person import PersonPage
from tests.services.work_forms import NOOR, WELDER, add_forms, employer, vacancy
from tests.ui.story import Story, dialog, open_office, settle, wait_for


@pytest.fixture
def story(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """An office with one employer and one vacancy of it."""
    made = Story(tmp_path / "profile")
    open_office(made)
    add_forms(made.office, made.office.enter("omar"))
    clerk = made.office.enter("zainab")
    vacancy(made.office, clerk, employer(made.office, clerk))
    made.office.desk.signing_in.sign_out()
    made.open_window()
    made.built.window.resize(1366, 728)
    yield made
    made.close()


def answer(story: Story, answers: dict[str, Any]) -> Any:
    """Fill the form that is open and save it; the dialog."""
    form = dialog(story, FormAboutDialog)
    for name, value in answers.items():
        form.filling.session.set(f"/data/{name}", value)
    form.filling.commit()
    form.accept_button.click()
    settle(story.built)
    return form


def opened(story: Story) -> Any:
    """The page, with its line chosen."""
    story.sign_in("zainab")
    story.show("vacancies")
    QTest.keyClick(story.built.window, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    settle(story.built)
    return story.built.window.page


def test_who_is_here_already_is_told_and_saving_again_keeps_both(story: Story) -> None:
    page = opened(story)
    assert [one.employer.name for one in page.model.rows] == ["شركة النور للحديد"]
    QTest.keyClick(page, Qt.Key.Key_F2)
    form = answer(story, {**NOOR, "who/legal_name": "النور"})
    assert form.isVisible()
    assert "شركة النور للحديد" in form._problem.text()
    form.accept_button.click()
    settle(story.built)
    assert {one.employer.name for one in page.model.rows} == {"شركة النور للحديد", "النور"}
    assert "النور" in page.panel._title.said()


def test_a_vacancy_is_written_down_and_another_is_cancelled_with_a_reason(story: Story) -> None:
    page = opened(story)
    wait_for(story.built, page.panel.edit_button.isVisible)
    today = story.office.wall().date()
    QTest.keyClick(page, Qt.Key.Key_F6)
    days = {"place/told": today.isoformat(), "place/closes": today.replace(day=28).isoformat()}
    answer(story, {**WELDER, **days, "work/title": "محاسب", "work/occupation": "24"})
    assert {one.title for one in page.panel.vacancies.rows} == {"لحّام", "محاسب"}
    rows = [one.title for one in page.panel.vacancies.rows]
    page.panel.list.setCurrentIndex(page.panel.vacancies.index(rows.index("لحّام"), 0))
    wait_for(story.built, page.panel.close_button.isVisible)
    page.panel.close_button.click()
    why = dialog(story, ReasonDialog)
    why.reason.setPlainText("أغلق المعمل")
    why.accept_button.click()
    settle(story.built)
    user = story.built.window.user
    assert user is not None
    over = story.built.desk.referring.vacancies(user, VacancyQuery("", Offered.OVER)).vacancies
    assert [(one.title, one.state) for one in over] == [("لحّام", "cancelled")]


def test_a_supervisor_reads_and_changes_nothing(story: Story) -> None:
    story.sign_in("huda")
    page: Any = story.show("employers")
    settle(story.built)
    assert len(page.model.rows) == 1
    for press in (page.new_button, page.panel.offer_button, page.panel.edit_button, page.panel.close_button):
        assert not press.isVisible()


def test_what_came_of_sending_people_there_stands_behind_one_key(story: Story) -> None:
    office, desk = story.office, story.office.desk
    clerk = office.enter("zainab")
    boss = desk.offering.employers(clerk).lines[0].id
    work = desk.offering.employer(clerk, boss).vacancies[0].id
    people = [office.register(clerk, given_name=name).registration.record_id for name in ("دلنيا", "كرار", "ئاڤان")]
    say, today = desk.sending_to_work.say, office.wall().date()
    for person in people:
        desk.sending_to_work.issue(clerk, work, person, "")
    say(clerk, work, people[0], Stands.HIRED, then=today)
    say(clerk, work, people[0], Stands.STARTED)
    say(clerk, work, people[1], Stands.NOT_HIRED, reason=Reason.EXPERIENCE)
    desk.signing_in.sign_out()
    page = opened(story)
    wait_for(story.built, page.panel.history_button.isVisible)
    QTest.keyClick(page, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    history = dialog(story, EmployerHistoryDialog)
    assert history._told.said() == "أُحيلوا: ٣ · قوبلوا: ٢ · قُبلوا: ١ · باشروا: ١ · يعملون الآن: ١"
    rows = {one.referral.person: at for at, one in enumerate(history.model.rows)}
    assert set(rows) == set(people)
    began = history.model.index(rows[people[0]], 5).data()
    assert began == story.built.context.language.answer(today.isoformat())
    assert not history.model.index(rows[people[1]], 5).data()
    history.table.setCurrentIndex(history.model.index(rows[people[2]], 0))
    history.accept_button.click()
    settle(story.built)
    shown = story.built.window.page
    assert isinstance(shown, PersonPage)
    assert shown.person is not None
    assert shown.person.record.record_id == people[2]
