"""Every way of answering, as hands give it and as the submission holds it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from forms.session import Session
from mihan_desktop.ui.form.editors.choice import ListEditor, RadioEditor
from mihan_desktop.ui.form.editors.date import DateEditor
from mihan_desktop.ui.form.editors.many import CheckBoxesEditor, TickListEditor
from mihan_desktop.ui.form.editors.rank import RankEditor
from mihan_desktop.ui.form.editors.readonly import ReadonlyEditor
from mihan_desktop.ui.form.editors.signature import SignatureEditor
from mihan_desktop.ui.form.editors.text import LineEditor
from mihan_desktop.ui.form.editors.upload import UploadEditor
from mihan_desktop.ui.widgets.digits import Digits
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, error_of, field, focused, here, key, write
from tests.ui.form.spreadsheets import Row, filling

NEXT: Row = {"type": "text", "name": "next", "label": "Next"}


def asked(question: Row, choices: list[Row] | None = None) -> Session:
    """A form of one question "q" and one after it."""
    return filling([{"name": "q", "label": "Question", **question}, NEXT], choices or [])


def options(*values: str, count: int = 0) -> list[Row]:
    names = [*values, *(f"c{number}" for number in range(count))]
    return [{"list_name": "list", "name": name, "label": f"Label {name}"} for name in names]


@pytest.mark.parametrize(
    ("question", "typed", "value"),
    [
        ({"type": "text"}, "  زينب  ", "زينب"),
        ({"type": "text"}, "a\u202eb\x07c", "abc"),
        ({"type": "text", "appearance": "numbers"}, "۰۷۷۰", "0770"),
        ({"type": "integer"}, "١٢", "12"),
        ({"type": "integer"}, "1,250", "1250"),
        ({"type": "decimal"}, "٣٫٥", "3.5"),
        ({"type": "date"}, "25/3/1990", "1990-03-25"),
        ({"type": "date"}, "٢٥/٣/١٩٩٠", "1990-03-25"),
        ({"type": "date"}, "1990-03-25", "1990-03-25"),
        ({"type": "date"}, "25031990", "1990-03-25"),
        ({"type": "date"}, "25 آذار 1990", "1990-03-25"),
        ({"type": "date"}, "15/8/1410", "1990-03-12"),
        ({"type": "date"}, "١٤١٠-٨-١٥", "1990-03-12"),
        ({"type": "date"}, "15 شعبان 1410 هـ", "1990-03-12"),
        ({"type": "date", "appearance": "ethiopian no-calendar"}, "12/3/1990", "1990-03-12"),
        ({"type": "date", "appearance": "month-year"}, "۳/۱۹۹۰", "1990-03-01"),
        ({"type": "date", "appearance": "year"}, "1990", "1990-01-01"),
        ({"type": "barcode"}, "12345670", "12345670"),
    ],
)
def test_what_is_typed_becomes_the_answer(show: Show, question: Row, typed: str, value: str) -> None:
    session = asked(question)
    view = show(session)
    write(typed)
    enter()
    assert session.node("/data/q").value == value
    assert here(view) == "next"
    assert error_of(view, "/data/q") == ""


@pytest.mark.parametrize(
    ("question", "typed", "sentence"),
    [
        ({"type": "integer"}, "1.5", "Please write a whole number, such as 12."),
        ({"type": "integer"}, "9" * 30, "This number is too large."),
        ({"type": "date"}, "31/8/1410", "Please write a date as day/month/year, such as 25/3/1990."),
        ({"type": "decimal"}, "1.2.3", "Please write a number, such as 12.5."),
        ({"type": "date"}, "31/2/1990", "Please write a date as day/month/year, such as 25/3/1990."),
        ({"type": "date", "appearance": "year"}, "90", "Please write a year with four digits, such as 1990."),
        ({"type": "time"}, "25:00", "Please write a time, such as 14:30."),
        ({"type": "geopoint"}, "95", "Write a place as 33.3152 and 44.3661, or in degrees and minutes."),
    ],
)
def test_what_cannot_be_read_stays_with_the_reason(show: Show, question: Row, typed: str, sentence: str) -> None:
    session = asked(question)
    view = show(session)
    write(typed)
    enter()
    if question["type"] == "geopoint":
        write("44")
        enter()
    assert session.node("/data/q").value == ""
    assert error_of(view, "/data/q") == sentence
    line = field(view, "/data/q").editor.targets()[0]
    assert isinstance(line, QLineEdit)
    assert line.text() == typed


@pytest.mark.parametrize(
    ("typed", "clock"), [("9:30", "09:30"), ("٠٩٣٠", "09:30"), ("2:15 م", "14:15"), ("12:00 ص", "00:00")]
)
def test_a_time_is_typed_as_people_write_it(show: Show, typed: str, clock: str) -> None:
    session = asked({"type": "time"})
    view = show(session)
    write(typed)
    enter()
    assert session.node("/data/q").value == f"{clock}:00.000+03:00"
    line = field(view, "/data/q").editor.targets()[0]
    assert isinstance(line, QLineEdit)
    assert line.text() == clock


def test_a_date_and_its_time_are_one_answer(show: Show) -> None:
    session = asked({"type": "dateTime"})
    view = show(session)
    write("25/3/2026")
    enter()
    assert session.node("/data/q").value == ""
    write("14:30")
    enter()
    assert session.node("/data/q").value == "2026-03-25T14:30:00.000+03:00"
    assert here(view) == "next"


def test_a_moment_written_in_another_zone_is_shown_as_the_clock_at_the_office_stood(show: Show) -> None:
    session = asked({"type": "dateTime"})
    session.set("/data/q", "2026-03-25T22:30:00.000Z")
    view = show(session)
    lines = [line.text() for line in field(view, "/data/q").editor.targets() if isinstance(line, QLineEdit)]
    assert lines == ["26/03/2026", "01:30"]


def test_the_date_is_said_in_words_with_the_iraqi_name_of_the_month(show: Show) -> None:
    session = filling(
        [{"type": "date", "name": "q", "label::Arabic (ar)": "التاريخ"}], settings={"default_language": "Arabic (ar)"}
    )
    view = show(session, digits=Digits.ARABIC)
    write("12/3/1990")
    enter()
    editor = field(view, "/data/q").editor
    assert isinstance(editor, DateEditor)
    assert editor.field.line.text() == "١٢/٠٣/١٩٩٠"
    assert editor.field.words.text() == "\u200fالاثنين ١٢ آذار ١٩٩٠ · ١٥ شعبان ١٤١٠ هـ"


def test_f4_opens_a_calendar_whose_week_starts_on_saturday(show: Show) -> None:
    session = asked({"type": "date"})
    view = show(session)
    write("12/3/1990")
    key(Qt.Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    editor = field(view, "/data/q").editor
    assert isinstance(editor, DateEditor)
    calendar = editor.field.calendar
    assert calendar is not None
    assert calendar.calendar.firstDayOfWeek() is Qt.DayOfWeek.Saturday
    assert calendar.calendar.selectedDate().toString(Qt.DateFormat.ISODate) == "1990-03-12"
    calendar.calendar.activated.emit(calendar.calendar.selectedDate().addDays(1))
    assert QApplication.activePopupWidget() is None
    assert session.node("/data/q").value == "1990-03-13"
    assert here(view) == "q"


def test_thousands_are_grouped_when_nobody_is_typing(show: Show) -> None:
    session = asked({"type": "integer", "appearance": "thousands-sep"})
    view = show(session)
    write("1250000")
    enter()
    line = field(view, "/data/q").editor.targets()[0]
    assert isinstance(line, QLineEdit)
    assert line.text() == "1,250,000"
    view.reach("/data/q")
    assert line.text() == "1250000"
    assert session.node("/data/q").value == "1250000"


def test_few_choices_are_buttons_and_many_a_list(show: Show) -> None:
    few = show(asked({"type": "select_one list"}, options(count=6)))
    assert isinstance(field(few, "/data/q").editor, RadioEditor)
    many = show(asked({"type": "select_one list"}, options(count=7)))
    assert isinstance(field(many, "/data/q").editor, ListEditor)
    spread = show(asked({"type": "select_one list", "appearance": "columns-2"}, options(count=12)))
    assert isinstance(field(spread, "/data/q").editor, RadioEditor)
    minimal = show(asked({"type": "select_one list", "appearance": "minimal"}, options(count=2)))
    assert isinstance(field(minimal, "/data/q").editor, ListEditor)


def test_text_that_is_no_choice_is_not_kept(show: Show) -> None:
    session = asked({"type": "select_one list", "appearance": "minimal"}, options("red", "blue"))
    view = show(session)
    write("Label r")
    enter()
    assert session.node("/data/q").value == "red"
    view.reach("/data/q")
    write("green")
    enter()
    editor = field(view, "/data/q").editor
    assert isinstance(editor, ListEditor)
    assert session.node("/data/q").value == "red"
    assert editor.box.text() == "Label red"


def test_escape_closes_the_list_and_gives_the_old_answer_back(show: Show) -> None:
    session = asked({"type": "select_one list", "appearance": "minimal"}, options("red", "blue"))
    view = show(session)
    write("Label b")
    editor = field(view, "/data/q").editor
    assert isinstance(editor, ListEditor)
    open_before = editor.box.is_open
    key(Qt.Key.Key_Escape)
    assert [open_before, editor.box.is_open] == [True, False]
    assert editor.box.text() == ""
    assert session.node("/data/q").value == ""


def test_arrows_choose_from_the_open_list(show: Show) -> None:
    session = asked({"type": "select_one list", "appearance": "minimal"}, options("red", "blue", "green"))
    view = show(session)
    key(Qt.Key.Key_F4)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Down)
    enter()
    assert session.node("/data/q").value == "blue"
    assert here(view) == "next"


def test_check_boxes_give_a_list_in_the_forms_order(show: Show) -> None:
    session = asked({"type": "select_multiple list"}, options("red", "blue", "green"))
    view = show(session)
    assert isinstance(field(view, "/data/q").editor, CheckBoxesEditor)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_Up)
    key(Qt.Key.Key_Up)
    key(Qt.Key.Key_Space)
    assert session.node("/data/q").value == "red green"
    enter()
    assert here(view) == "next"


def test_a_long_list_is_ticked_by_typing_and_enter(show: Show) -> None:
    session = asked({"type": "select_multiple list"}, options("red", "blue", count=30))
    view = show(session)
    editor = field(view, "/data/q").editor
    assert isinstance(editor, TickListEditor)
    write("blue")
    enter()
    assert here(view) == "q"
    assert editor.filter.text() == ""
    write("c29")
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Space)
    assert session.node("/data/q").value == "blue c29"
    assert "Label blue, Label c29" in editor.summary.text()
    QTest.mouseClick(
        editor.view.viewport(), Qt.MouseButton.LeftButton, pos=editor.view.visualRect(editor.model.index(0, 0)).center()
    )
    assert session.node("/data/q").value == "blue"


def test_choices_are_ranked_with_alt_and_arrows(show: Show) -> None:
    session = asked({"type": "rank list"}, options("red", "blue", "green"))
    view = show(session)
    assert isinstance(field(view, "/data/q").editor, RankEditor)
    assert session.node("/data/q").value == ""
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert session.node("/data/q").value == "blue red green"


def test_a_range_is_unanswered_until_it_is_moved_or_typed(show: Show) -> None:
    session = asked({"type": "range", "parameters": "start=10 end=20 step=5"})
    view = show(session)
    assert session.node("/data/q").value == ""
    key(Qt.Key.Key_Right)
    assert session.node("/data/q").value == "15"
    line = field(view, "/data/q").editor.targets()[1]
    line.setFocus()
    key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("٢٠")
    enter()
    assert session.node("/data/q").value == "20"
    view.reach("/data/q")
    line.setFocus()
    key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("17")
    enter()
    assert error_of(view, "/data/q") == "This number lies outside the range."


def test_space_acknowledges(show: Show) -> None:
    session = asked({"type": "acknowledge"})
    view = show(session)
    key(Qt.Key.Key_Space)
    assert session.node("/data/q").value == "OK"
    key(Qt.Key.Key_Space)
    assert session.node("/data/q").value == ""
    assert here(view) == "q"


def test_a_chosen_file_is_kept_and_its_name_is_the_answer(show: Show, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(b"%PDF-")
    session = asked({"type": "file"})
    view = show(session, choose_file=lambda *_: paper)
    key(Qt.Key.Key_F4)
    assert session.node("/data/q").value == "paper.pdf"
    assert view.attachments == {"paper.pdf": b"%PDF-"}
    editor = field(view, "/data/q").editor
    assert isinstance(editor, UploadEditor)
    editor.drop.click()
    assert session.node("/data/q").value == ""


def test_a_file_that_is_too_large_or_gone_is_refused_with_the_reason(show: Show, tmp_path: Path) -> None:
    large = tmp_path / "scan.tif"
    with large.open("wb") as file:
        file.truncate(20_000_001)
    session = asked({"type": "file"})
    view = show(session, choose_file=lambda *_: large)
    key(Qt.Key.Key_F4)
    said = error_of(view, "/data/q")
    assert said.endswith("This file is too large. Files up to 5 MB can be kept.")
    assert "Question" in said
    assert "scan.tif" in said
    large.unlink()
    key(Qt.Key.Key_F4)
    assert error_of(view, "/data/q").endswith("This file could not be read.")
    assert session.node("/data/q").value == ""


def test_a_signature_is_kept_as_a_picture(show: Show) -> None:
    session = asked({"type": "image", "appearance": "signature"})
    view = show(session)
    editor = field(view, "/data/q").editor
    assert isinstance(editor, SignatureEditor)
    QTest.mousePress(editor.pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(editor.pad, QPoint(60, 40))
    QTest.mouseRelease(editor.pad, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    assert session.node("/data/q").value == "signature.png"
    assert view.attachments["signature.png"].startswith(b"\x89PNG")
    editor.again.click()
    assert session.node("/data/q").value == ""


def test_what_is_calculated_is_shown_as_text_and_skipped_by_enter(show: Show) -> None:
    survey: list[Row] = [
        {"type": "integer", "name": "a", "label": "A"},
        {"type": "integer", "name": "q", "label": "Double", "calculation": "${a} * 2", "readonly": "yes"},
        NEXT,
    ]
    view = show(filling(survey))
    write("21")
    enter()
    assert here(view) == "next"
    editor = field(view, "/data/q").editor
    assert isinstance(editor, ReadonlyEditor)
    assert editor.text.text().endswith("42")


def test_a_question_that_becomes_fixed_turns_into_text(show: Show) -> None:
    survey: list[Row] = [
        {"type": "select_one list", "name": "fix", "label": "Fix?"},
        {"type": "text", "name": "q", "label": "Q", "readonly": "${fix} = 'yes'"},
    ]
    session = filling(survey, options("yes", "no"))
    session.set("/data/q", "kept")
    view = show(session)
    assert isinstance(field(view, "/data/q").editor, LineEditor)
    key(Qt.Key.Key_1)
    editor = field(view, "/data/q").editor
    assert isinstance(editor, ReadonlyEditor)
    assert editor.text.text().endswith("kept")


def test_a_megabyte_pasted_into_a_name_is_cut_and_does_no_harm(show: Show) -> None:
    session = asked({"type": "text"})
    show(session)
    line = focused()
    assert isinstance(line, QLineEdit)
    QApplication.clipboard().setText("ب\x00" * 500_000)
    line.paste()
    enter()
    assert 0 < len(session.node("/data/q").value) <= 4_000
