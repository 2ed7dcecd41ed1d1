"""A trainer marks a class with the keyboard, as on a Monday morning."""

from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.attendance import AttendanceSheet, Mark
from mihan_desktop.domain.auditing import AuditQuery
from mihan_desktop.ui.dialogs import print_paper
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.dialogs.paste_marks import PasteMarksDialog
from mihan_desktop.ui.dialogs.plan_class import PlanClassDialog, meeting_days
from mihan_desktop.ui.dialogs.print_sheet import PrintSheetDialog
from mihan_desktop.ui.pages.attendance import AttendancePage
from tests.keys import press, type_text
from tests.ui.story import Story, settle

TODAY = 2  # the third session of the story's class is today's
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(busy: Story) -> AttendancePage:
    """The attendance page with the story's class open at today's session."""
    busy.sign_in("karwan")
    shown = busy.show("attendance")
    assert isinstance(shown, AttendancePage)
    return shown


def kept(story: Story, page: AttendancePage) -> AttendanceSheet:
    """The sheet as the database has it."""
    settle(story.built)
    return story.built.desk.attending.sheet(page.user, page.model.class_id)


def mark_of(sheet: AttendanceSheet, row: int, column: int) -> Mark | None:
    """A mark by its place."""
    person = sheet.training_class.trainees[row].person_id
    entry = sheet.marks.get((person, sheet.training_class.sessions[column].id))
    return entry.mark if entry is not None else None


def test_the_sheet_opens_at_todays_session(page: AttendancePage) -> None:
    assert page.sheet.currentIndex().column() == TODAY
    assert page.sheet.currentIndex().row() == 0


def test_letters_digits_and_arrows_mark(busy: Story, page: AttendancePage) -> None:
    for typed in ("p", "2", "م", "٤"):
        type_text(page.sheet, typed)
        press(page.sheet, Qt.Key.Key_Down)
    sheet = kept(busy, page)
    assert [mark_of(sheet, row, TODAY) for row in range(5)] == [
        Mark.PRESENT, Mark.ABSENT, Mark.LATE, Mark.EXCUSED, None,
    ]  # fmt: skip


def test_space_goes_round_the_marks(busy: Story, page: AttendancePage) -> None:
    seen = []
    for _ in range(5):
        press(page.sheet, Qt.Key.Key_Space)
        entry = page.model.entry(page.sheet.currentIndex())
        seen.append(entry.mark if entry is not None else None)
    assert seen == [Mark.PRESENT, Mark.ABSENT, Mark.LATE, Mark.EXCUSED, Mark.PRESENT]
    assert mark_of(kept(busy, page), 0, TODAY) is Mark.PRESENT


def test_the_whole_class_is_present_but_for_the_exceptions(busy: Story, page: AttendancePage) -> None:
    type_text(page.sheet, "a")
    press(page.sheet, Qt.Key.Key_A, CONTROL)
    sheet = kept(busy, page)
    assert [mark_of(sheet, row, TODAY) for row in range(6)] == [Mark.ABSENT, *[Mark.PRESENT] * 5]


def test_undo_writes_again_what_was_there(busy: Story, page: AttendancePage) -> None:
    press(page.sheet, Qt.Key.Key_Left if page.layoutDirection() == Qt.LayoutDirection.LeftToRight else Qt.Key.Key_Right)
    assert page.sheet.currentIndex().column() == TODAY - 1
    type_text(page.sheet, "2")
    assert mark_of(kept(busy, page), 0, TODAY - 1) is Mark.ABSENT
    press(page.sheet, Qt.Key.Key_F8)
    assert mark_of(kept(busy, page), 0, TODAY - 1) is Mark.PRESENT


def test_minutes_of_delay_are_typed_in_any_digits(busy: Story, page: AttendancePage) -> None:
    type_text(page.sheet, "l")
    settle(busy.built)
    page.minutes.clear()
    type_text(page.minutes, "٣٥")
    press(page.minutes, Qt.Key.Key_Return)
    sheet = kept(busy, page)
    person, session = sheet.training_class.trainees[0].person_id, sheet.training_class.sessions[TODAY].id
    assert sheet.marks[person, session].minutes_late == 35


def test_totals_follow_each_mark(page: AttendancePage) -> None:
    index = page.model.index(len(page.model.trainees), TODAY)
    page.context.language.speak("en")
    assert index.data() == "0/6"
    type_text(page.sheet, "p")
    assert index.data() == "1/6"
    assert page.model.index(0, len(page.model.sessions)).data() == "100%"


def test_marks_on_the_totals_change_nothing(busy: Story, page: AttendancePage) -> None:
    before = kept(busy, page)
    page.sheet.setCurrentIndex(page.model.index(len(page.model.trainees), TODAY))
    type_text(page.sheet, "p")
    assert kept(busy, page) == before


def test_a_class_is_planned_and_opened(busy: Story, page: AttendancePage) -> None:
    page.plan()
    dialog = page.findChild(PlanClassDialog)
    assert dialog is not None
    settle(busy.built)
    dialog.confirm()
    settle(busy.built)
    assert dialog.isVisible(), "without title and trainees it stays and says so"
    type_text(dialog.class_title, "خياطة")
    type_text(dialog.names, "سرى علي")
    dialog.names.insertPlainText("\nريژين كمال")
    dialog.confirm()
    settle(busy.built)
    assert not dialog.isVisible()
    assert [trainee.name for trainee in page.model.trainees] == ["سرى علي", "ريژين كمال"]
    assert len(page.model.sessions) == 10


def test_meeting_days_skip_the_days_nobody_chose(busy: Story) -> None:
    monday = busy.office.wall().date()
    days = meeting_days(monday, {7, 2}, 3)
    assert [day.isoweekday() for day in days] == [2, 7, 2]
    assert meeting_days(monday, set(), 3) == ()


def test_marks_are_pasted_after_a_look_at_names_that_do_not_match(busy: Story, page: AttendancePage) -> None:
    QApplication.clipboard().setText("الاسم\tاليوم\nشيلان عمر\tغ\nرزگار حسين\tت\nزينب\tح\n")
    page.paste()
    settle(busy.built)
    dialog = page.findChild(PasteMarksDialog)
    assert dialog is not None
    assert "زينب" in dialog.strangers.said()
    column = dialog.first.currentIndex()
    assert column == page.sheet.currentIndex().column()
    dialog.confirm()
    settle(busy.built)
    sheet = kept(busy, page)
    assert [mark_of(sheet, row, column) for row in range(3)] == [Mark.ABSENT, Mark.LATE, None]


def test_a_late_change_is_asked_for_its_reason(busy: Story, page: AttendancePage) -> None:
    busy.office.wall.go_on(days=9)
    page.sheet.setCurrentIndex(page.model.index(0, 0))
    before = page.model.entry(page.sheet.currentIndex())
    assert before is not None
    press(page.sheet, Qt.Key.Key_A)
    settle(busy.built)
    dialog = page.findChild(ReasonDialog)
    assert dialog is not None
    dialog.reject()
    settle(busy.built)
    assert mark_of(kept(busy, page), 0, 0) is before.mark
    press(page.sheet, Qt.Key.Key_A)
    settle(busy.built)
    dialog = page.findChildren(ReasonDialog)[-1]
    type_text(dialog.reason, "ورقة الحضور")
    dialog.confirm()
    settle(busy.built)
    assert mark_of(kept(busy, page), 0, 0) is Mark.ABSENT


def test_a_class_is_corrected_and_its_blank_sheet_saved(busy: Story, page: AttendancePage, tmp_path: Path) -> None:
    trainees = len(page.model.trainees)
    page.amend()
    dialog = page.findChildren(PlanClassDialog)[-1]
    assert dialog.class_title.text() == page._class_title.said()
    assert dialog.dates() == ()  # no more sessions unless they are asked for
    dialog.names.setPlainText("سعاد كامل")
    dialog.confirm()
    settle(busy.built)
    assert len(page.model.trainees) == trainees + 1
    page.print_blank()
    printing = page.findChild(PrintSheetDialog)
    assert printing is not None
    printing.save_to(tmp_path / "sheet.pdf")
    settle(busy.built)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_is_gone_is_said_and_one_that_prints_leaves_a_line_in_the_log(
    busy: Story, page: AttendancePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.print_blank()
    printing = page.findChild(PrintSheetDialog)
    assert printing is not None
    printing.printer.insertItem(0, "HP LaserJet", "HP LaserJet")
    printing.printer.setCurrentIndex(0)
    assert not printing.to_file
    press(printing, Qt.Key.Key_Return)
    assert printing.isVisible()
    assert printing.said.said()
    assert printing.said.property("role") == "error"

    def paper(mode: QPrinter.PrinterMode) -> QPrinter:
        made = QPrinter(mode)
        made.setOutputFileName(str(tmp_path / "paper.pdf"))  # what the printer would have got
        return made

    monkeypatch.setattr(print_paper, "QPrinter", Mock(side_effect=paper, PrinterMode=QPrinter.PrinterMode))
    press(printing, Qt.Key.Key_Return)
    settle(busy.built)
    assert not printing.isVisible()
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF-")
    busy.sign_in("omar")
    omar = busy.built.window.user
    assert omar is not None
    assert [one.code for one in busy.built.desk.auditing.page(omar, AuditQuery())].count("sheet_printed") == 1
