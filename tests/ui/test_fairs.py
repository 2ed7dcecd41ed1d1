"""A fair by hand: codes from a reader, a name typed, interviews by a digit, undo, the report as a file and on paper."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from mihan_desktop.domain.work.fair_words import FairOutcome
from mihan_desktop.ui import fair_papers
from mihan_desktop.ui.dialogs.fair_interview import InterviewDialog, WalkInDialog
from mihan_desktop.ui.dialogs.fair_papers import PrintInvitationsDialog
from tests.services.cohorts import people
from tests.services.fair_days import FAIR, told
from tests.ui.story import Story, open_office, settle


@pytest.fixture
def hall(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """A desk of the office that holds a fair today; two of its people are invited, a third is not."""
    story = Story(tmp_path / "profile")
    open_office(story)
    office = story.office
    made = people(office, office.enter("zainab"), ("زينب", "هيوا", "نور"))
    told(office, list(zip(made[:2], ("زينب", "هيوا"), strict=True)))
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


def dialog(story: Story, kind: type[QDialog]) -> Any:
    settle(story.built)
    (found,) = [one for one in story.built.window.findChildren(kind) if one.isVisible()]
    return found


def typed(story: Story, page: Any, text: str) -> None:
    """A reader types it and presses Enter."""
    assert page.code.hasFocus()
    QTest.keyClicks(page.code, text)
    QTest.keyClick(page.code, Qt.Key.Key_Return)
    settle(story.built)


def test_the_door_and_a_stand_by_the_keyboard_alone(
    hall: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(hall)
    rows = page.guests.rows
    assert [one.came for one in rows] == [False, False]
    typed(hall, page, rows[0].invitation.number)
    assert page.guests.rows[0].came
    assert "A1" in page._said.text(), "where to go"
    assert page.code.text() == ""
    typed(hall, page, rows[0].invitation.number)
    assert page.day.report.came == 1

    page.show_part(0)
    page.table.setCurrentIndex(page.guests.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_F7)
    asked = dialog(hall, InterviewDialog)
    QTest.keyClick(asked.list, Qt.Key.Key_4)
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
    assert (len(rows), rows[2][0]) == (5, "A1")


def test_whoever_is_not_invited_is_found_by_name(hall: Story) -> None:
    page = opened(hall)
    page.code.setText("نور")
    QTest.keyClick(page.code, Qt.Key.Key_Return)
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
