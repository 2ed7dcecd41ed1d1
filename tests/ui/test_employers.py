"""Employers on their page, by hand: one that is here already is told, a vacancy is written down and cancelled."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from mihan_desktop.domain.told import Offered, VacancyQuery
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.dialogs.form_about import FormAboutDialog
from tests.services.work_forms import NOOR, WELDER, add_forms, employer, vacancy
from tests.ui.story import Story, open_office, settle, wait_for


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


def dialog(story: Story, kind: type[QDialog]) -> Any:
    """The dialog that is open."""
    settle(story.built)
    (found,) = [one for one in story.built.window.findChildren(kind) if one.isVisible()]
    return found


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
