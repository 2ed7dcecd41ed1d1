"""A trainer's keys counted, cards at the door, sheets from files, and papers of a month."""

from copy import copy
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.door import card_number
from mihan_desktop.ui.dialogs.class_papers import PayDialog, PrintCardsDialog, PrintMonthDialog
from mihan_desktop.ui.dialogs.door import DoorDialog, next_quarter, read_hour
from mihan_desktop.ui.dialogs.paste_marks import PasteMarksDialog
from mihan_desktop.ui.dialogs.trainee import TraineeDialog
from mihan_desktop.ui.pages.attendance import AttendancePage
from tests.keys import press, type_text
from tests.services.cohorts import catalogue, wanted
from tests.services.office import MORNING
from tests.ui.story import Story, settle

TODAY = 2
MOST_KEYS = 40


@pytest.fixture
def page(busy: Story) -> AttendancePage:
    """The attendance page with the story's class open at today's session."""
    busy.sign_in("karwan")
    shown = busy.show("attendance")
    assert isinstance(shown, AttendancePage)
    return shown


def class_of_thirty(story: Story, page: AttendancePage) -> None:
    """Open a class of thirty that meets today."""
    names = [f"متدربة {number}" for number in range(30)]
    made = story.built.desk.attending.plan_class(page.user, "حاسوب", [story.office.wall().date()], names=names)
    story.show("attendance", made.training_class.id)


class Fingers:
    """Presses keys and counts them."""

    def __init__(self, page: AttendancePage) -> None:
        self._page, self.pressed = page, 0

    def key(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            press(self._page.sheet, key)
            self.pressed += 1

    def letter(self, letter: str) -> None:
        type_text(self._page.sheet, letter)
        self.pressed += 1


def test_a_class_of_thirty_with_three_exceptions_takes_no_more_than_forty_keys(
    busy: Story, page: AttendancePage
) -> None:
    class_of_thirty(busy, page)
    assert page.sheet.hasFocus(), "the sheet is ready at today's session, at the first name"
    fingers = Fingers(page)
    fingers.key(Qt.Key.Key_F6)  # everybody is here …
    fingers.key(Qt.Key.Key_Down, 6)
    fingers.letter("2")  # … but the seventh is absent,
    fingers.key(Qt.Key.Key_Down, 11)
    fingers.letter("3")  # the eighteenth late,
    fingers.key(Qt.Key.Key_Down, 12)
    fingers.letter("4")  # and the thirtieth excused
    settle(busy.built)
    marks = busy.built.desk.attending.sheet(page.user, page.model.class_id)
    by_row = [
        marks.marks[one.person_id, marks.training_class.sessions[0].id].mark for one in marks.training_class.trainees
    ]
    assert (by_row[6], by_row[17], by_row[29]) == (Mark.ABSENT, Mark.LATE, Mark.EXCUSED)
    assert by_row.count(Mark.PRESENT) == 27
    assert fingers.pressed <= MOST_KEYS


def test_a_trainees_calendar_and_history_and_who_is_near_a_limit(busy: Story, page: AttendancePage) -> None:
    page.sheet.setCurrentIndex(page.model.index(2, 0))
    press(page.sheet, Qt.Key.Key_F4)
    dialog = page.findChild(TraineeDialog)
    assert dialog is not None
    settle(busy.built)
    assert [one.entry.mark for one in dialog.lines.rows] == [Mark.ABSENT]
    assert len([row for row in range(dialog.model.rowCount()) for at in range(7)
                if dialog.model.session(dialog.model.index(row, at)) is not None]) == 5  # fmt: skip
    press(dialog.calendar, Qt.Key.Key_Home)
    settle(busy.built)
    dialog.reject()

    assert [line.name for line in page.warned.lines.rows] == ["مريم صباح"]
    page.warned.list.setCurrentIndex(page.warned.lines.index(0, 0))
    page.warned.list.activated.emit(page.warned.list.currentIndex())
    assert page.sheet.currentIndex().row() == 2
    assert page.model.standing_text(2) in page._cell.said()
    page.write([])
    busy.show("home")
    assert "مريم صباح" in " ".join(
        label.text()
        for label in busy.built.window.page.findChildren(type(page._cell))  # type: ignore[union-attr]
    )


def held(busy: Story, dialog: DoorDialog, text: str) -> str:
    """What the door says of a card."""
    type_text(dialog.card, text)
    press(dialog.card, Qt.Key.Key_Return)
    settle(busy.built)
    assert dialog.isVisible(), "Enter belongs to the reader"
    return dialog.lines._columns[0].subtitle(dialog.lines.rows[0])  # type: ignore[misc]


def test_cards_fill_the_sheet_from_the_door_on_the_day_of_a_session_alone(busy: Story, page: AttendancePage) -> None:
    page.acts.open_door()
    dialog = page.findChild(DoorDialog)
    assert dialog is not None
    settle(busy.built)
    assert dialog.card.hasFocus()
    trainees = page.model.trainees
    held(busy, dialog, card_number(trainees[0].person_id))
    again = held(busy, dialog, card_number(trainees[0].person_id))
    assert len(dialog.lines.rows) == 2
    assert again != held(busy, dialog, "123")
    dialog.begins.setText("08:00")
    held(busy, dialog, card_number(trainees[1].person_id))
    dialog.begins.setText("soon")
    type_text(dialog.card, card_number(trainees[2].person_id))
    press(dialog.card, Qt.Key.Key_Return)
    assert dialog.begins_field.problem
    dialog.reject()
    settle(busy.built)
    session = page.model.sessions[TODAY].id
    marks = [page.model.marks.get((one.person_id, session)) for one in trainees[:3]]
    assert [one and one.mark for one in marks] == [Mark.PRESENT, Mark.LATE, None]

    # another day: the door stays closed, and the clock is named
    busy.office.wall.time += timedelta(days=40)
    said: list[str] = []
    page.told.connect(lambda _, tone: said.append(tone))
    page.acts.open_door()
    assert len(page.findChildren(DoorDialog)) == 1
    assert said == ["warning"]


def test_hours_are_read_in_any_digits() -> None:
    assert [str(read_hour(text)) for text in ("9:05", "٠٩:٣٠", "14", "25:00", "soon")] == [
        "09:05:00", "09:30:00", "14:00:00", "None", "None",
    ]  # fmt: skip


def test_the_next_quarter_never_leaves_the_day() -> None:
    now = MORNING.replace(hour=23, minute=50)
    assert str(next_quarter(now)) == "23:50:00"
    assert str(next_quarter(now.replace(hour=8, minute=46))) == "09:00:00"


def test_papers_and_tables_go_out_come_back_by_their_days_and_are_told_from_those_of_another_class(
    busy: Story, page: AttendancePage, tmp_path: Path
) -> None:
    page.acts.print_month()
    dialog = page.findChild(PrintMonthDialog)
    assert dialog is not None
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    dialog.save_table(tmp_path / "month.xlsx")
    settle(busy.built)
    book = load_workbook(tmp_path / "month.xlsx")
    sheet = book.active
    assert sheet is not None
    today = page.model.sessions[TODAY].date.isoformat()
    column = next(at for at, cell in enumerate(sheet[1], 1) if cell.value == today)
    sheet.cell(row=2, column=column, value="A")
    sheet.cell(row=3, column=column, value="P")
    book.save(tmp_path / "typed.xlsx")
    page.acts.bring(tmp_path / "typed.xlsx")
    settle(busy.built)
    looking = page.findChild(PasteMarksDialog)
    assert looking is not None
    assert not looking.first.isVisibleTo(looking), "the days of the heading decide"
    looking.confirm()
    settle(busy.built)
    session = page.model.sessions[TODAY].id
    first, second = (page.model.marks[one.person_id, session].mark for one in page.model.trainees[:2])
    assert (first, second) == (Mark.ABSENT, Mark.PRESENT)

    day = busy.office.wall().date()
    busy.built.desk.attending.plan_class(page.user, "خياطة", [day], names=["سرى علي", "ريژين كمال"])
    (tmp_path / "other.csv").write_text("الاسم,اليوم\nسرى علي,ح\nريژين كمال,غ\n", "utf-8")
    page.acts.bring(tmp_path / "other.csv")
    settle(busy.built)
    strange = page.findChildren(PasteMarksDialog)[-1]
    assert "خياطة" in strange.elsewhere.said()
    assert not strange.accept_button.isEnabled()
    strange.reject()

    page.acts.print_cards()
    cards = page.findChild(PrintCardsDialog)
    assert cards is not None
    cards.whose.setCurrentIndex(1)
    cards.save_to(tmp_path / "cards.pdf")
    settle(busy.built)
    page.acts.print_month()
    month = page.findChildren(PrintMonthDialog)[-1]
    month.save_to(tmp_path / "month.pdf")
    settle(busy.built)
    assert all((tmp_path / name).read_bytes().startswith(b"%PDF-") for name in ("cards.pdf", "month.pdf"))
    (tmp_path / "no.xlsx").write_bytes(b"PK\3\4 nothing")
    looked = len(page.findChildren(PasteMarksDialog))
    page.acts.bring(tmp_path / "no.xlsx")
    settle(busy.built)
    assert len(page.findChildren(PasteMarksDialog)) == looked, "a file that is no table is said, and not looked at"


def test_what_trainees_are_due_is_for_whoever_may_export(busy: Story, page: AttendancePage, tmp_path: Path) -> None:
    page.acts.open_pay()
    assert page.findChild(PayDialog) is None, "a trainer writes no lists for finance"
    busy.sign_in("huda")
    shown = busy.show("attendance")
    assert isinstance(shown, AttendancePage)
    shown.acts.open_pay()
    settle(busy.built)
    dialog = shown.findChild(PayDialog)
    assert dialog is not None
    dialog.save_to(tmp_path / "missing" / "\0.csv")
    settle(busy.built)
    assert dialog.isVisible(), "what could not be written is said, and can be tried again"
    assert dialog.said.said()
    dialog.save_to(tmp_path / "dues.csv")
    settle(busy.built)
    assert not dialog.isVisible()
    assert (tmp_path / "dues.csv").read_text("utf-8-sig").count("\n") == 9


def test_the_page_opens_at_the_class_that_meets_today_and_not_at_one_that_is_only_planned(busy: Story) -> None:
    user = busy.sign_in("karwan")
    later = busy.office.wall().date() + timedelta(days=60)
    busy.built.desk.attending.plan_class(user, "دورة قادمة", [later], names=["زينب"])
    page = busy.show("attendance")
    assert isinstance(page, AttendancePage)
    settle(busy.built)
    assert page.chosen is not None
    assert page.chosen.title != "دورة قادمة"


def test_a_cohort_where_nobody_has_a_place_says_what_to_do_and_leads_there(busy: Story) -> None:
    user = busy.sign_in("karwan")
    office = copy(busy.office)
    office.desk = busy.built.desk
    catalogue(office)
    course = busy.built.desk.scheduling.plan_cohort(user, wanted(capacity=3, sessions=4, first=date(2026, 4, 5)))
    page = busy.show("attendance", course.training_class.id)
    assert isinstance(page, AttendancePage)
    settle(busy.built)
    assert not page.sheet.isVisibleTo(page)
    gone: list[tuple[str, object]] = []
    page.went.connect(lambda *where: gone.append(where))
    (act,) = [one for one in page._grid.findChildren(QPushButton) if one.isVisibleTo(page)]
    act.click()
    assert gone == [("courses", course.training_class.id)]
