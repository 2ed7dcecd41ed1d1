"""The page of institutions to be asked, by hand: a digit for not reached, the form for one that answers."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.surveys.responses import Outcome, Stand
from mihan_desktop.ui.dialogs.form_about import FormAboutDialog
from mihan_desktop.ui.dialogs.survey_try import SurveyTryDialog
from tests.services.survey_days import add_form, told
from tests.ui.story import Story, dialog, open_office, settle, wait_for


@pytest.fixture
def asking(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """An office that is to ask three institutions."""
    story = Story(tmp_path / "profile")
    open_office(story)
    add_form(story.office, story.office.enter("omar"))
    told(story.office)
    story.office.desk.signing_in.sign_out()
    story.open_window()
    story.built.window.resize(1366, 728)
    yield story
    story.close()


def test_institutions_are_asked_from_the_page_of_employers(asking: Story, tmp_path: Path) -> None:
    asking.sign_in("zainab")
    employers: Any = asking.show("employers")
    employers.to_surveys()
    settle(asking.built)
    page: Any = asking.built.window.page
    wait_for(asking.built, lambda: len(page.model.rows) == 3)
    QTest.keyClick(page.table, Qt.Key.Key_F6)
    tried = dialog(asking, SurveyTryDialog)
    QTest.keyClick(tried.outcomes.view, Qt.Key.Key_3)
    assert tried.outcome is Outcome.APPOINTMENT
    tried.confirm()
    wait_for(asking.built, lambda: bool(tried._again_field.problem))
    QTest.keyClick(tried.outcomes.view, Qt.Key.Key_2)
    assert tried.again.day is not None, "not reached: tried again on the next working day"
    QTest.keyClick(tried.outcomes.view, Qt.Key.Key_Return)
    wait_for(asking.built, lambda: len(page.model.rows) == 2)
    page.show_part(1)
    assert [one.stand.stand for one in page.model.rows] == [Stand.LATER]
    page.take_back()
    wait_for(asking.built, lambda: not page.model.rows)

    page.show_part(0)
    record = page.chosen.record
    page.ask_now()
    dialog(asking, SurveyTryDialog).confirm()
    form = dialog(asking, FormAboutDialog)
    for name, value in (
        ("respondent/respondent_name", "سارا"), ("office/people", "12"), ("wanted_people/needs", "no"),
    ):  # fmt: skip
        form.filling.session.set(f"/data/{name}", value)
    form.confirm()
    wait_for(asking.built, lambda: len(page.model.rows) == 2)
    page.show_part(2)
    (done,) = page.model.rows
    assert (done.record, done.stand.stand) == (record, Stand.ANSWERED)
    assert page._found.text()
    page.ask_now()
    again = dialog(asking, FormAboutDialog)
    assert again.filling.session.node("/data/office/people").value == "12", "it goes on from what was said"
    again.reject()
    table = page.as_table()
    assert (len(table.lines), len(table.headings)) == (1, 8)
