"""A fair by hand: codes from a reader, a name typed, interviews by a digit, undo, the report as a file and on paper."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import openpyxl
import pytest
import segno
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.handouts import LANGUAGES, HandOut
from mihan_desktop.domain.people.page import Section
from mihan_desktop.domain.requests import AskedBy, Shown
from mihan_desktop.domain.work.fair_words import FairOutcome
from mihan_desktop.domain.work.referral_work import Due
from mihan_desktop.domain.work.referrals import State
from mihan_desktop.ui import fair_papers, person_sheet
from mihan_desktop.ui.dialogs.fair_interview import InterviewDialog, WalkInDialog
from mihan_desktop.ui.dialogs.fair_papers import PrintInvitationsDialog
from tests.services.cohorts import people
from tests.services.fair_days import EMPLOYERS, FAIR, fair, told
from tests.services.test_sending_to_work import offer
from tests.ui.story import Story, dialog, open_office, settle, wait_for


@pytest.fixture
def hall(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """A desk of the office that holds a fair today; two of its people are invited, a third is not."""
    story = Story(tmp_path / "profile")
    open_office(story)
    office = story.office
    made = people(office, office.enter("zainab"), ("زينب", "هيوا", "نور"))
    told(office, list(zip(made[:2], ("زينب", "هيوا"), strict=True)))
    offer(office, fair(office).stands[0].offers[0].vacancy, "عامل", 2)
    office.desk.signing_in.sign_out()
    story.open_window()
    story.built.window.resize(1366, 728)
    yield story
    story.close()


@pytest.fixture
def hall_of_thirty(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """The same with thirty of the invited, of other offices nearly all."""
    story = Story(tmp_path / "profile")
    open_office(story)
    office = story.office
    made = people(office, office.enter("zainab"), ("زينب", "هيوا"))
    others = [(str(uuid5(UUID(FAIR), str(at))), f"مدعو {at}") for at in range(28)]
    told(office, [*zip(made, ("زينب", "هيوا"), strict=True), *others], replace(fair(office), seats=40))
    office.desk.signing_in.sign_out()
    story.open_window()
    story.built.window.resize(1366, 728)
    yield story
    story.close()


def opened(story: Story) -> Any:
    story.sign_in("zainab")
    page: Any = story.show("fairs")
    settle(story.built)
    return page


def typed(story: Story, page: Any, text: str) -> None:
    """A reader types it and presses Enter."""
    assert page.door.code.hasFocus()
    QTest.keyClicks(page.door.code, text)
    QTest.keyClick(page.door.code, Qt.Key.Key_Return)
    settle(story.built)


def test_the_door_and_a_stand_by_the_keyboard_alone(
    hall: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(hall)
    rows = page.guests.rows
    assert [one.came for one in rows] == [False, False]
    typed(hall, page, rows[0].invitation.number)
    assert page.guests.rows[0].came
    assert "A1" in page.door.said.text(), "where to go"
    assert page.door.code.text() == ""
    typed(hall, page, rows[0].invitation.number)
    assert page.day.report.came == 1

    page.show_part(0)
    page.table.setCurrentIndex(page.guests.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_F7)
    asked = dialog(hall, InterviewDialog)
    QTest.keyClick(asked.outcomes.view, Qt.Key.Key_4)
    asked.accept_button.click()
    settle(hall.built)
    assert page.day.report.hired == 1
    assert page.guests.rows[0].visit.interviews["s0"].outcome is FairOutcome.HIRED

    page.undo()
    settle(hall.built)
    assert (page.day.report.hired, page.day.report.came) == (0, 1)

    page.count_in()
    settle(hall.built)
    assert page.day.report.unnamed == 1
    page.show_part(2)
    path = tmp_path / "fair.xlsx"
    monkeypatch.setattr("mihan_desktop.ui.pages.fairs.ask_where", lambda *_: path)
    page.save()
    settle(hall.built)
    rows = list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))
    assert (len(rows), rows[2][0], rows[5][0]) == (9, "A1", None), "three stands, then people by sex and by age"
    assert [row[2] for row in rows[5:7]] == [2, 0], "nobody's sex is told of the visitor without a record"


def test_whoever_is_not_invited_is_found_by_name(hall: Story) -> None:
    page = opened(hall)
    page.door.code.setText("نور")
    QTest.keyClick(page.door.code, Qt.Key.Key_Return)
    picking = dialog(hall, WalkInDialog)
    settle(hall.built)
    (row,) = picking.picker.people.rows
    picking.picker.people.setData(
        picking.picker.people.index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole
    )
    picking.confirm()
    settle(hall.built)
    assert page.day.report.walk_ins == 1
    assert page.guests.rows[-1].name == row.label


def test_a_code_comes_in_a_picture_from_the_clipboard_or_in_arabic_digits(hall: Story, tmp_path: Path) -> None:
    page = opened(hall)
    hall.built.context.language.speak("en")
    number = page.guests.rows[0].invitation.number
    photo = tmp_path / "code.png"
    segno.make_qr(number).save(str(photo), scale=6)
    page.door.read_picture(str(photo))
    wait_for(hall.built, lambda: page.day.report.came == 1)
    page.door.to_code()
    QApplication.clipboard().setImage(QImage(str(photo)))
    QTest.keyClick(page.door.code, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_for(hall.built, lambda: "nothing is written again" in page.door.said.text())
    assert page.day.report.came == 1, "a copy of a code lets nobody in twice, and says since when they are here"
    blank = tmp_path / "blank.png"
    segno.make_qr("x").save(str(blank), scale=1, border=0, dark="white", light="white")
    page.door.read_picture(str(blank))
    wait_for(hall.built, lambda: "No code" in page.door.said.text())
    page.door.read_picture(str(tmp_path / "gone.pdf"))
    wait_for(hall.built, lambda: "cannot be read" in page.door.said.text())

    other = page.guests.rows[1].invitation.number
    page.door.code.setText(other.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")) + "\u200f")
    QTest.keyClick(page.door.code, Qt.Key.Key_Return)
    wait_for(hall.built, lambda: page.day.report.came == 2)


def test_hired_is_one_digit_one_day_and_enter_and_the_referral_knows_it(hall: Story) -> None:
    page = opened(hall)
    vacancy = page.day.fair.stand("s0").offers[0].vacancy
    page.show_part(0)
    page.table.setCurrentIndex(page.guests.index(0, 0))
    page.interview()
    asked = dialog(hall, InterviewDialog)
    assert not asked.begins.isVisible(), "only whoever is hired has a first day"
    QTest.keyClick(asked.outcomes.view, Qt.Key.Key_4)
    assert asked.begins.isVisible()
    asked.begins.line.setText("1/1/2020")
    asked.accept_button.click()
    settle(hall.built)
    assert asked.isVisible(), "a day that is over is refused where it stands"
    day = hall.office.wall().date() + timedelta(days=3)
    asked.begins.line.setText(f"{day.day}/{day.month}/{day.year}")
    asked.accept_button.click()
    settle(hall.built)
    (line,) = page.desk.sending_to_work.lines(page.user, tuple(Due), vacancy=vacancy)
    assert (line.referral.state, line.referral.last.then) == (State.HIRED, day)
    assert page.day.report.hired == 1


def test_a_person_is_handed_their_fairs_on_paper_in_three_languages(
    hall: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(hall)
    guest, user = page.guests.rows[0], page.user
    page.desk.fairs.interview(user, FAIR, guest.visitor, "s0", FairOutcome.SECOND, note="الأحد")
    person = page.desk.viewing.person(user, guest.person)
    written: list[tuple[str, str]] = []
    row = person_sheet._Sheet.row

    def seen(sheet: person_sheet._Sheet, label: str, text: str) -> None:
        written.append((label, text))
        row(sheet, label, text)

    monkeypatch.setattr(person_sheet._Sheet, "row", seen)
    none: dict[str, tuple[Section, ...]] = dict.fromkeys(LANGUAGES, ())
    found = HandOut(person, none, "", hall.office.wall(), "", AskedBy.PERSON, next(iter(Shown)))
    language = hall.built.context.language
    person_sheet.ready(language)
    for code, title, what in (
        ("ar", "معرض الربيع للتشغيل", "دُعي"), ("ckb", "پێشانگای بەهاری کار", "دووەم"), ("en", "Spring fair", "second"),
    ):  # fmt: skip
        written.clear()
        assert person_sheet.pdf_of(found, code, language).startswith(b"%PDF")
        (told,) = [text for label, text in written if title in label]
        assert EMPLOYERS[0] in told, code
        assert "الأحد" in told, code
        assert what in told, code


def test_thirty_are_let_in_within_a_minute_and_an_interview_is_three_keys(hall_of_thirty: Story) -> None:
    page = opened(hall_of_thirty)
    rows = page.guests.rows
    assert len(rows) == 30
    begun = time.monotonic()
    for one in rows:
        assert page.door.code.hasFocus(), "the reader never waits for a hand"
        QTest.keyClicks(page.door.code, one.invitation.number)
        QTest.keyClick(page.door.code, Qt.Key.Key_Return)
        QApplication.processEvents()
    wait_for(hall_of_thirty.built, lambda: page.day.report.came == 30)
    assert time.monotonic() - begun < 60

    QTest.keyClick(page.door.code, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    settle(hall_of_thirty.built)
    for row, digit in ((0, Qt.Key.Key_1), (1, Qt.Key.Key_5), (2, Qt.Key.Key_4)):
        page.table.setCurrentIndex(page.guests.index(row, 0))
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        asked = dialog(hall_of_thirty, InterviewDialog)
        assert asked.outcomes.view.hasFocus()
        QTest.keyClick(asked.outcomes.view, digit)
        QTest.keyClick(asked.outcomes.view, Qt.Key.Key_Return)
        settle(hall_of_thirty.built)
    report = page.desk.fairs.report(page.user, FAIR)
    assert (report.came, report.interviews, report.hired) == (30, 3, 1)
    assert report.outcomes == {"hired": 1, "met": 1, "not_suitable": 1}


@pytest.mark.slow
def test_invitations_fit_their_pages_in_every_language(hall: Story) -> None:
    page = opened(hall)
    page.print_invitations()
    asking = dialog(hall, PrintInvitationsDialog)
    assert asking.whose.count() == 2, "everybody of the office, and whoever is chosen"
    for at in range(asking.spoken.count()):
        asking.spoken.setCurrentIndex(at)
        held = QBuffer()
        held.open(QIODevice.OpenModeFlag.WriteOnly)
        assert asking.draw(QPdfWriter(held))
        assert len(bytes(held.data().data())) > 2_000
    assert fair_papers.pages_of(page.desk.fairs.invitations(page.user, FAIR)) == 1
