"""Who fits which work, by hand in the window: from a vacancy to its people, from a person to their work, on paper."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.work.reasons import CODES, Reason, Stand
from mihan_desktop.domain.work.rules import Criterion
from mihan_desktop.ui.dialogs.print_matches import PrintMatchesDialog
from mihan_desktop.ui.match_words import REASONS, STANDS, reason
from mihan_desktop.ui.pages.person_work import WorkPart
from tests.services.seeking import seek
from tests.ui.story import Story, open_office, settle, wait_for
from tests.ui.walk.match_scenes import WELDER, make_market


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """An office with five people who seek work, and three vacancies."""
    story = Story(tmp_path / "profile")
    open_office(story)
    make_market(story.office)
    story.open_window()
    story.built.window.resize(1366, 728)
    yield story
    story.close()


def names(page: Any) -> list[str]:
    """Given names in the order of the list."""
    return [one.record.label.partition(" ")[0] for one in page.model.rows]


def test_every_reason_and_every_stand_has_words() -> None:
    assert set(REASONS) == CODES
    assert set(STANDS) == set(Stand)


def test_a_clerk_goes_from_a_vacancy_to_its_people_and_to_the_work_of_one_of_them(desk: Story) -> None:
    desk.sign_in("zainab")
    vacancies: Any = desk.show("vacancies")
    at = next(at for at, one in enumerate(vacancies.vacancies.rows) if one.id == WELDER)
    vacancies.table.setCurrentIndex(vacancies.vacancies.index(at, 0))
    settle(desk.built)
    vacancies.table.setFocus()
    QTest.keyClick(vacancies.table, Qt.Key.Key_F8)
    settle(desk.built)
    page: Any = desk.built.window.page
    assert names(page) == ["ڕێبین", "كريم", "سلمان", "هادي", "نزار"]
    assert "شرائح من ٥ من مئة" in page._order.text()
    assert "الخبرة: ٢٤ من ٣٦" in page.words.text().replace("\u2068", "").replace("\u2069", "")
    desk.built.context.language.speak("en")
    settle(desk.built)
    assert "Only inside a band do points of priority order people" in page._order.text()
    assert "Fits: the same occupation" in page.words.text()
    page.table.setCurrentIndex(page.model.index(names(page).index("هادي"), 0))
    settle(desk.built)
    plain = page.words.text().replace("\u2068", "").replace("\u2069", "")
    assert "Fits partly: Welding and metalwork: basic level, asked for is independent level" in plain
    page.table.setCurrentIndex(page.model.index(0, 0))
    settle(desk.built)
    unsaid = Reason("reach_unknown", Criterion.REACH, Stand.UNKNOWN)
    assert reason(unsaid, desk.built.context.language, {}) == "whether the place can be reached"
    QTest.keyClick(page.table, Qt.Key.Key_F7)
    settle(desk.built)
    person: Any = desk.built.window.page
    part = next(one for one in person.parts if isinstance(one, WorkPart))
    wait_for(desk.built, lambda: part.work is not None)
    assert part.model.rows[0].vacancy.id == WELDER
    assert part.told(person.person) == "3"
    part.open_vacancy()
    settle(desk.built)
    again: Any = desk.built.window.page
    assert [one.id for one in again.vacancies.rows] == [WELDER]


def test_whoever_is_chosen_is_put_on_the_shortlist_with_one_key_also_of_another_desk(desk: Story) -> None:
    desk.sign_in("zainab")
    page: Any = desk.show("fitting", WELDER)
    wait_for(desk.built, lambda: bool(page.model.rows))
    first = page.chosen
    assert (first.referred, page.list_button.isVisible(), page._scope.isVisible()) == (False, True, False)
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    wait_for(desk.built, lambda: page.model.rows[0].referred)
    assert not page.list_button.isVisible(), "nobody is put there twice"
    lines = desk.built.desk.sending_to_work.lines(page.user, vacancy=WELDER)
    assert [one.referral.person for one in lines] == [first.record.record_id]
    other = replace(page.found.people[1], desk="الشباك الثاني")
    page._show(replace(page.found, people=(other,), others=True))
    assert (page.person_button.isVisible(), page.list_button.isVisible()) == (False, True)
    assert "الشباك الثاني" in page._desk.text()
    assert page._scope.isVisible()
    assert page.as_table().lines[0][-1] == "الشباك الثاني"
    page.open_person()
    stays = desk.built.window.page is page
    assert stays, "their page is at their own desk"
    page._show(replace(page.found, people=(), others=False, hub="حاسبة هدى"))
    assert "حاسبة هدى" in page._scope.text()


def test_who_registers_now_and_who_is_searched_for_stand_in_the_list(desk: Story) -> None:
    desk.sign_in("zainab")
    page: Any = desk.show("fitting", WELDER)
    before = names(page)
    page.search.setText("سلمان")
    assert names(page) == ["سلمان"]
    page.search.setText("غغغ")
    assert not page.model.rows
    page.search.clear()
    assert names(page) == before
    user = desk.built.window.user
    assert user is not None
    office = desk.office
    mine, office.desk = office.desk, desk.built.desk
    seek(office, user, given_name="بهاء", skills="welding typing", experience_months="60", education_level="12")
    office.desk = mine
    page.reload()
    wait_for(desk.built, lambda: names(page)[:1] == ["بهاء"])


def test_both_lists_go_on_paper_and_into_a_file_and_the_log_says_so(desk: Story, tmp_path: Path) -> None:
    desk.sign_in("zainab")
    page: Any = desk.show("fitting", WELDER)
    page.print_list()
    _save(desk, page, tmp_path / "people.pdf")
    user = desk.built.window.user
    assert user is not None
    assert desk.built.desk.matching_work.export(user, WELDER, page.as_table(), tmp_path / "people.xlsx") == len(
        page.model.rows
    )
    record = page.model.rows[0].record.record_id
    person: Any = desk.show("person", record)
    part = next(one for one in person.parts if isinstance(one, WorkPart))
    wait_for(desk.built, lambda: part.work is not None)
    person.work.print_list()
    _save(desk, person, tmp_path / "work.pdf")
    with desk.built.desk.searching._opened.read() as work:
        lines = [line.code for one in (WELDER, record) for line in work.audit.of_record(one)]
    assert lines.count("matches_printed") == 2
    assert len(part.as_table().lines) == 3


def test_nobody_stays_behind_the_person_who_signs_out(desk: Story) -> None:
    desk.sign_in("zainab")
    page: Any = desk.show("fitting", WELDER)
    assert page.model.rows
    assert desk.built.desk.matching_work._held is not None
    desk.built.window.sign_out()
    settle(desk.built)
    assert desk.built.desk.matching_work._held is None


def _save(desk: Story, page: Any, path: Path) -> None:
    (dialog,) = [one for one in page.findChildren(PrintMatchesDialog) if one.isVisible()]
    dialog.save_to(path)
    wait_for(desk.built, lambda: not dialog.isVisible())
    assert path.read_bytes().startswith(b"%PDF")
