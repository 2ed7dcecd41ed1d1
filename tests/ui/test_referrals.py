"""The page of referrals, by hand: from the shortlist to the letter in a few keys."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.told import VacancyRow
from mihan_desktop.domain.work.referral_work import Due
from mihan_desktop.domain.work.referrals import Reason, State
from mihan_desktop.ui import letter_printing
from mihan_desktop.ui.dialogs.print_letter import PrintLetterDialog
from mihan_desktop.ui.dialogs.refer_people import ReferPeopleDialog
from mihan_desktop.ui.dialogs.referral import ReferralDialog
from tests.services.cohorts import people
from tests.ui.story import Story, dialog, open_office, settle, wait_for

VACANCY = "018f0000-0000-7000-8000-0000000000aa"


@pytest.fixture
def offered(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """An office with three people and a welder's place."""
    story = Story(tmp_path / "profile")
    open_office(story)
    office = story.office
    people(office, office.enter("zainab"), ("زينب", "هيوا", "نور"))
    with office.desk._opened.write() as work:
        row = VacancyRow(VACANCY, "open", "لحّام", "معمل النور", "7212", 2, "الكرخ", "", "", office.wall())
        work.vacancies.tell(row, {})
    office.desk.signing_in.sign_out()
    story.open_window()
    story.built.window.resize(1366, 728)
    yield story
    story.close()


def test_from_the_shortlist_to_the_letter_with_the_keyboard(offered: Story) -> None:
    offered.sign_in("zainab")
    vacancies: Any = offered.show("vacancies")
    wait_for(offered.built, lambda: len(vacancies.vacancies.rows) == 1)
    QTest.keyClick(vacancies, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    choose = dialog(offered, ReferPeopleDialog)
    wait_for(offered.built, lambda: len(choose.people.rows) == 3)
    assert "6" in choose._left.text() or "٦" in choose._left.text()
    index = choose.people.index(0, 0)
    choose.people.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    choose.accept_button.click()
    settle(offered.built)
    page: Any = offered.show("referrals")
    wait_for(offered.built, lambda: len(page.model.rows) == 1)
    assert page.model.rows[0].task.due is Due.CALL
    page.say_button.click()
    said = dialog(offered, ReferralDialog)
    assert said.state is State.CONTACTED
    said.reason.setCurrentIndex(said.reason.findData(Reason.AGREED.value))
    QTest.keyClick(said.states.view, Qt.Key.Key_Return)
    wait_for(offered.built, lambda: page.model.rows[0].task.due is Due.LETTER)
    page.say()
    said = dialog(offered, ReferralDialog)
    QTest.keyClicks(said.states.view, "2")
    assert said.state is State.ISSUED
    said.note.setText("الأحد 9")
    said.accept_button.click()
    settle(offered.built)
    wait_for(offered.built, lambda: page.lines[0].referral.state is State.ISSUED)
    letter = dialog(offered, PrintLetterDialog)
    wait_for(offered.built, lambda: letter.letter is not None)
    assert (letter.letter.words, letter.letter.vacancy.employer) == ("الأحد 9", "معمل النور")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert letter_printing.print_on(QPdfWriter(buffer), letter.letter, page.context.language)
    assert bytes(buffer.data().data()[:5]) == b"%PDF-"
    letter.reject()
    page.search.setText(letter.letter.number)
    page.reload()
    wait_for(offered.built, lambda: page.tabs[1].isEnabled() and len(page.lines) == 1)
    page.show_part(1)
    assert [one.letter for one in page.model.rows] == [letter.letter.number]


def test_what_is_missing_is_said_at_its_field_and_the_rest_stays(offered: Story) -> None:
    clerk = offered.office.enter("zainab")
    desk = offered.office.desk
    person = desk.searching.registrations(clerk, "زينب")[0].record_id
    desk.sending_to_work.issue(clerk, VACANCY, person)
    desk.signing_in.sign_out()
    offered.sign_in("zainab")
    page: Any = offered.show("referrals")
    wait_for(offered.built, lambda: len(page.lines) == 1)
    page.show_part(1)
    page.say()
    said = dialog(offered, ReferralDialog)
    said.states.choose(State.HIRED)
    said.accept_button.click()
    settle(offered.built)
    assert said.isVisible()
    assert said._then_field.problem
    said.reject()
    assert page.lines[0].referral.state is State.ISSUED
