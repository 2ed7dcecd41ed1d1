"""A clerk fills a form with the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from mihan_desktop.ui.form.editors.choice import ListEditor, RadioEditor
from mihan_desktop.ui.form.sections import SectionState
from mihan_desktop.ui.widgets.digits import Digits
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, error_of, field, focused, here, is_seen, key, write
from tests.ui.form.spreadsheets import filling, registration


def test_a_clerk_types_a_phone_in_arabic_digits(show: Show) -> None:
    session = filling(*registration(), language="ar")
    view = show(session, digits=Digits.ARABIC)
    enter()
    enter()
    assert here(view) == "phone"
    write("٠٧٧٠١٢٣٤٥٦٧")
    enter()
    assert session.node("/data/person/phone").value == "07701234567"
    line = field(view, "/data/person/phone").editor.targets()[0]
    assert isinstance(line, QLineEdit)
    assert line.text() == "٠٧٧٠١٢٣٤٥٦٧"
    assert line.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert error_of(view, "/data/person/phone") == ""


def test_latin_digits_typed_by_a_clerk_who_reads_arabic_ones_are_shown_in_arabic_at_once(show: Show) -> None:
    show(filling(*registration(), language="ar"), digits=Digits.ARABIC)
    enter()
    enter()
    write("077")
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.text() == "٠٧٧"


def test_enter_walks_through_the_fields_in_reading_order_and_on_into_the_next_section(show: Show) -> None:
    view = show(filling(*registration(), language="en"))
    walked = []
    for _ in range(7):
        walked.append(here(view))
        enter()
    assert walked == ["given", "father", "phone", "born", "sex", "children", "governorate"]
    assert view.page is not None
    assert view.page.section.ref == "/data/home"


def test_enter_stops_at_both_halves_of_a_place(show: Show) -> None:
    session = filling(
        [{"type": "geopoint", "name": "place", "label": "Where"}, {"type": "text", "name": "next", "label": "N"}]
    )
    view = show(session)
    write("٣٣٫٣")
    enter()
    assert here(view) == "place"
    write("44.4")
    enter()
    assert here(view) == "next"
    assert session.node("/data/place").value.startswith("33.3 44.4")


def test_tab_reaches_a_field_that_the_answer_just_typed_has_brought(show: Show) -> None:
    survey = [
        {"type": "integer", "name": "age", "label": "Age"},
        {"type": "text", "name": "guardian", "label": "Guardian", "relevant": "${age} < 18"},
        {"type": "text", "name": "last", "label": "Last"},
    ]
    view = show(filling(survey))
    write("16")
    key(Qt.Key.Key_Tab)
    assert here(view) == "guardian"


def test_choosing_no_hides_what_follows_and_the_keyboard_stays_where_it_is(show: Show) -> None:
    survey = [
        {"type": "select_one yn", "name": "worked", "label": "Worked?"},
        {"type": "text", "name": "title", "label": "Title", "relevant": "${worked} = 'yes'"},
        {"type": "text", "name": "other", "label": "Other"},
    ]
    choices = [{"list_name": "yn", "name": name, "label": name} for name in ("yes", "no")]
    view = show(filling(survey, choices))
    key(Qt.Key.Key_1)
    assert is_seen(view, "/data/title")
    drawn, other = field(view, "/data/title"), field(view, "/data/other")
    key(Qt.Key.Key_2)
    assert not is_seen(view, "/data/title")
    assert here(view) == "worked"
    key(Qt.Key.Key_1)
    assert field(view, "/data/title") is drawn, "the field was made again"
    assert field(view, "/data/other") is other


def test_choosing_no_hides_a_whole_section(show: Show) -> None:
    survey = [
        {"type": "begin_group", "name": "a", "label": "First"},
        {"type": "select_one yn", "name": "worked", "label": "Worked?"},
        {"type": "end_group"},
        {"type": "begin_group", "name": "b", "label": "Second", "relevant": "${worked} = 'yes'"},
        {"type": "text", "name": "title", "label": "Title"},
        {"type": "end_group"},
    ]
    choices = [{"list_name": "yn", "name": name, "label": name} for name in ("yes", "no")]
    view = show(filling(survey, choices))
    key(Qt.Key.Key_1)
    assert [entry.title for entry in view.list.sections.entries] == ["First", "Second"]
    key(Qt.Key.Key_2)
    assert [entry.title for entry in view.list.sections.entries] == ["First"]


def test_the_district_follows_the_governorate(show: Show) -> None:
    session = filling(*registration(), language="ar")
    view = show(session)
    view.go_to_section(1)
    write("بغ")
    enter()
    assert session.node("/data/home/governorate").value == "baghdad"
    assert here(view) == "district"
    write("الكرخ")
    enter()
    assert session.node("/data/home/district").value == "karkh"
    districts = field(view, "/data/home/district").editor
    assert isinstance(districts, ListEditor)
    before = districts
    view.reach("/data/home/governorate")
    write("اربيل")  # typed without its hamza
    enter()
    assert session.node("/data/home/governorate").value == "erbil"
    assert field(view, "/data/home/district").editor is before
    assert [choice.value for choice in session.node("/data/home/district").choices] == ["soran", "koya"]
    assert districts.box.model.rowCount() == 2


def test_a_wrong_phone_is_said_when_the_field_is_left_and_taken_back_when_it_is_mended(show: Show) -> None:
    session = filling(*registration(), language="en")
    view = show(session)
    enter()
    enter()
    write("123")
    assert error_of(view, "/data/person/phone") == ""
    enter()
    assert error_of(view, "/data/person/phone") == "A mobile number has 11 digits and begins with 07."
    line = field(view, "/data/person/phone").editor.targets()[0]
    assert line.property("invalid") is True
    assert "11 digits and begins" in line.accessibleDescription()
    assert view.list.sections.entries[0].state is SectionState.PROBLEMS
    view.reach("/data/person/phone")
    key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("07701234567")
    enter()
    assert error_of(view, "/data/person/phone") == ""
    assert line.property("invalid") is False


def test_letters_for_a_number_stay_in_the_field_with_the_reason_and_are_no_answer(show: Show) -> None:
    session = filling([{"type": "integer", "name": "age", "label": "Age"}, {"type": "text", "name": "n", "label": "N"}])
    view = show(session)
    write("12x")
    enter()
    assert session.node("/data/age").value == ""
    assert error_of(view, "/data/age") == "Please write a whole number, such as 12."
    assert [problem.ref for problem in view.problems()] == ["/data/age"]
    view.reach("/data/age")
    key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("۱۲")
    enter()
    assert session.node("/data/age").value == "12"
    assert view.problems() == ()


def test_asking_to_save_leads_to_the_first_problem_in_another_section(show: Show) -> None:
    session = filling(*registration(), language="en")
    view = show(session)
    view.go_to_section(3)
    assert view.first_problem() == "/data/person/given"
    assert here(view) == "given"
    assert error_of(view, "/data/person/given") == "This needs an answer."
    assert all(entry.state is not SectionState.DONE for entry in view.list.sections.entries)


def test_a_section_is_incomplete_then_done(show: Show) -> None:
    session = filling(*registration(), language="en")
    view = show(session)
    view.go_to_section(1)
    states = [[entry.state for entry in view.list.sections.entries]]
    write("bagh")
    enter()
    view.go_to_section(0)
    states.append([entry.state for entry in view.list.sections.entries])
    assert [each[1] for each in states] == [SectionState.INCOMPLETE, SectionState.DONE]


def test_control_enter_keeps_what_is_being_typed_and_asks_to_save(show: Show, qtbot: QtBot) -> None:
    session = filling(*registration(), language="en")
    view = show(session)
    write("Zainab")
    with qtbot.waitSignal(view.save_requested, timeout=60_000):
        key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.node("/data/person/given").value == "Zainab"


def test_enter_in_the_last_field_says_that_the_form_is_through(show: Show, qtbot: QtBot) -> None:
    view = show(filling([{"type": "text", "name": "only", "label": "Only"}]))
    with qtbot.waitSignal(view.completed, timeout=60_000):
        enter()


def test_every_answer_is_told_once_so_that_the_draft_can_be_kept(show: Show) -> None:
    view = show(filling(*registration(), language="en"))
    told: list[str] = []
    moved: list[str] = []
    view.committed.connect(told.append)
    view.moved.connect(moved.append)
    write("Zainab")
    enter()
    enter()
    assert told == ["/data/person/given"]
    assert moved == ["/data/person/father", "/data/person/phone"]


def test_alt_and_a_digit_lead_to_a_section(show: Show) -> None:
    view = show(filling(*registration(), language="ar"))
    key(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert here(view) == "worked"


def test_shift_enter_breaks_the_line_and_enter_leaves_it(show: Show) -> None:
    survey = [
        {"type": "text", "name": "note", "label": "Note", "appearance": "multiline"},
        {"type": "text", "name": "next", "label": "Next"},
    ]
    session = filling(survey)
    view = show(session)
    write("one")
    key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    write("two")
    enter()
    assert here(view) == "next"
    assert session.node("/data/note").value == "one\ntwo"


def test_delete_takes_a_choice_back(show: Show) -> None:
    session = filling(
        [{"type": "select_one yn", "name": "q", "label": "Q"}],
        [{"list_name": "yn", "name": name, "label": name} for name in ("yes", "no")],
    )
    view = show(session)
    assert isinstance(field(view, "/data/q").editor, RadioEditor)
    key(Qt.Key.Key_2)
    assert session.node("/data/q").value == "no"
    key(Qt.Key.Key_Delete)
    assert session.node("/data/q").value == ""


def test_the_form_follows_its_own_language_and_not_the_apps(show: Show) -> None:
    session = filling(*registration(), language="en")
    view = show(session)
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
    write("Zainab")
    view.set_form_language("Arabic (ar)")
    assert view.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert session.node("/data/person/given").value == "Zainab", "what was being typed is lost"
    assert field(view, "/data/person/given").label.text() == "\u200fالاسم \u2217"
    assert [entry.title for entry in view.list.sections.entries][:2] == ["الشخص", "السكن"]
    line = field(view, "/data/person/father").editor.targets()[0]
    assert isinstance(line, QLineEdit)
    assert line.alignment() & Qt.AlignmentFlag.AlignRight
    assert line.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_another_language_waits_for_its_lists_and_reaches_pages_when_they_are_gone_to(show: Show) -> None:
    waiting: list[Callable[[], None]] = []

    def later(call: Callable[[], object], done: Callable[[object], None], *_: object) -> None:
        waiting.append(lambda: done(call()))

    view = show(filling(*registration(), language="en"), run=later)
    view.go_to_section(1)
    view.go_to_section(0)
    write("Zainab")
    changed: list[bool] = []
    view.tongue_changed.connect(lambda: changed.append(True))
    view.set_form_language("Kurdish (ckb)")
    view.set_form_language("Arabic (ar)")
    assert field(view, "/data/person/given").label.text() == "\u200eGiven name \u2217"
    assert not changed
    for call in waiting:
        call()
    assert changed == [True], "the language chosen first came in between"
    assert field(view, "/data/person/given").label.text() == "\u200fالاسم \u2217"
    view.go_to_section(1)
    assert field(view, "/data/home/governorate").label.text() == "\u200fالمحافظة \u2217"
    assert focused().layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_every_editor_has_an_accessible_name_in_the_forms_language(show: Show) -> None:
    view = show(filling(*registration(), language="ckb"))
    for at in range(len(view.sections)):
        view.go_to_section(at)
        assert view.page is not None
        for drawn in view.page.fields():
            for widget in drawn.editor.targets():
                assert widget.accessibleName(), f"{drawn.ref}: {widget!r}"
    assert field(view, "/data/person/given").editor.targets()[0].accessibleName() == "ناو"
