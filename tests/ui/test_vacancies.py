"""Vacancies and referrals as the ministry told of them: searched and read with the keyboard alone."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.told import Offered, VacancyQuery, VacancyRow
from mihan_desktop.ui.pages.person import PersonPage
from mihan_desktop.ui.pages.vacancies import VacanciesPage
from tests.keys import press, type_text
from tests.ui import told
from tests.ui.story import Story, settle, wait_for

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(story: Story) -> VacanciesPage:
    """The page, open, with work and two people of this desk who were referred to the first of it."""
    office = story.office
    zainab = office.enter("zainab")
    people = [office.register(zainab, given_name=name).registration.record_id for name in ("هناء", "سلمى")]
    told.vacancies(office.desk, office.wall(), people)
    office.desk.signing_in.sign_out()
    story.sign_in("zainab")
    shown = story.show("vacancies")
    assert isinstance(shown, VacanciesPage)
    settle(story.built)
    return shown


def titles(page: VacanciesPage) -> list[str]:
    """What is listed."""
    return [one.title for one in page.vacancies.rows]


def test_what_is_open_is_listed_what_closes_first_on_top_and_any_spelling_finds_it(
    story: Story, page: VacanciesPage
) -> None:
    assert titles(page) == ["سائق شاحنة", "محاسب", "خیاط"], "neither filled nor past its last day"
    assert QApplication.focusWidget() is page.search
    type_text(page.search, "شاحنه سريع")
    wait_for(story.built, lambda: titles(page) == ["سائق شاحنة"])
    page.search.clear()
    type_text(page.search, "هولير")
    wait_for(story.built, lambda: titles(page) == ["خیاط"])
    page.search.clear()
    page.offered.setCurrentIndex(page.offered.findData(Offered.OVER))
    page.offered.activated.emit(1)
    wait_for(story.built, lambda: set(titles(page)) == {"حارس ليلي", "كهربائي منازل"})


def test_a_clerk_reads_who_was_referred_and_opens_the_person_with_the_keyboard_alone(
    story: Story, page: VacanciesPage
) -> None:
    type_text(page.search, "محاسب")
    wait_for(story.built, lambda: titles(page) == ["محاسب"])
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.table
    settle(story.built)
    assert {one.label.split()[0] for one in page.card.people.rows} == {"هناء", "سلمى"}
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.card.list
    press(page.card.list, Qt.Key.Key_2, ALT)
    assert QApplication.focusWidget() is page.people
    assert len(page.referrals.rows) == 2
    chosen = page.referrals.row(page.people.currentIndex())
    assert chosen is not None
    assert chosen.referral.employer == "شركة دجلة للتجارة"
    QTest.keyClick(page.people, Qt.Key.Key_Return)
    settle(story.built)
    person = story.built.window.page
    assert isinstance(person, PersonPage)
    assert person.person is not None
    assert person.person.record.record_id == chosen.referral.person_id


def test_what_was_written_of_a_vacancy_stays_when_the_ministry_only_says_that_it_is_closed(
    story: Story, page: VacanciesPage
) -> None:
    desk, user, later = story.built.desk, story.built.window.user, story.office.wall() + timedelta(hours=1)
    assert user is not None
    with desk._opened.write() as work:
        work.vacancies.tell(VacancyRow("v0", "closed", "", "", "", 0, "", "", "", later), {})
    (closed,) = desk.referring.vacancies(user, VacancyQuery("دجلة", Offered.ALL)).vacancies
    assert (closed.state, closed.title, closed.employer) == ("closed", "محاسب", "شركة دجلة للتجارة")
    assert titles(page)[1] == "محاسب"
    page.reload()
    settle(story.built)
    assert titles(page) == ["سائق شاحنة", "خیاط"]


def test_many_vacancies_come_page_by_page(story: Story, page: VacanciesPage) -> None:
    desk, user, at = story.built.desk, story.built.window.user, story.office.wall()
    assert user is not None
    with desk._opened.write() as work:
        for number in range(250):
            work.vacancies.tell(VacancyRow(f"n{number}", "open", f"عامل {number}", "", "", 1, "", "", "", at), {})
    page.reload()
    settle(story.built)
    assert len(page.vacancies.rows) == 100
    assert page.vacancies.more
    while page.vacancies.canFetchMore():
        page.vacancies.fetchMore()
        settle(story.built)
    assert len(set(titles(page))) == 253
