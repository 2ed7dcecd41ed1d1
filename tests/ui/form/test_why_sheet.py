"""A person asks why: the sheet tells in sentences, and leads to the answer that decides."""

import re

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from forms.session import Session
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.form.why_sheet import MOST_ENTRIES, WhySheet, questions
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, field, here, key, write
from tests.ui.form.spreadsheets import Row, filling


def form() -> Session:
    survey: list[Row] = [
        {"type": "text", "name": "given", "label": "Given name", "required": "yes",
         "constraint": "string-length(.) <= 5 and not(contains(., 'x'))", "constraint_message": "Too long."},
        {"type": "select_one yesno", "name": "worked", "label": "Worked?"},
        {"type": "select_multiple yesno", "name": "several", "label": "Several?"},
        {"type": "date", "name": "born", "label": "Born", "constraint": ". <= today()"},
        {"type": "integer", "name": "salary", "label": "Salary",
         "relevant": "${worked}='yes' and ${given} != '' or selected(${several},'no')"},
        {"type": "text", "name": "yearly", "label": "In a year", "calculation": "${salary}*12", "readonly": "yes"},
        {"type": "begin_group", "name": "g", "label": "The group",
         "relevant": "not(${worked}='no') and count-selected(${several}) > 0"},
        {"type": "select_one town", "name": "town", "label": "Town", "choice_filter": "at=${worked}",
         "required": "${worked}='yes'"},
        {"type": "end_group"},
    ]  # fmt: skip
    choices: list[Row] = [
        {"list_name": "yesno", "name": "yes", "label": "Yes, now"},
        {"list_name": "yesno", "name": "no", "label": "No"},
        {"list_name": "town", "name": "a", "label": "Heet", "at": "yes"},
    ]
    return filling(survey, choices)


def said(sheet: WhySheet) -> list[str]:
    """The lines of the sheet, without marks of direction."""
    lines = re.sub("[\u2066-\u2069]", "", sheet.text.toPlainText()).replace("\u00a0", " ").splitlines()
    return [re.sub(" +", " ", line).strip() for line in lines]


def test_a_hidden_question_says_which_answers_hide_it(show: Show) -> None:
    view = show(form())
    assert said(view.explain("/data/salary")) == [
        "The question is not asked now. It is asked only when:",
        "✗ at least one of this is so:",
        "✗ all of this is so:",
        "✗ “Worked?” is “Yes, now” — now: no answer",
        "The rest of the rule was not needed for that.",
        "✗ “Several?” includes “No” — now: no answer",
    ]


def test_a_group_that_is_hidden_hides_what_is_in_it(show: Show) -> None:
    session = form()
    session.set("/data/worked", "no")
    view = show(session)
    lines = said(view.explain("/data/g/town"))
    assert lines[1:4] == [
        "The rule stands at “The group”, around this question.",
        "✗ all of this is so:",
        "✗ “Worked?” is not “No” — now: No",
    ]


def test_a_wrong_answer_says_which_part_of_the_rule_it_breaks(show: Show) -> None:
    session = form()
    session.set("/data/given", "Alexander")
    session.set("/data/born", "2090-01-01")
    view = show(session)
    lines = said(view.explain("/data/given"))
    assert "✗ The answer does not fit the form's rule:" in lines
    assert "Too long." in lines
    assert "✗ the length of “Given name” is at most 5 — now: 9" in lines
    assert lines[-1] == "A person gave this answer: Alexander"
    assert "✗ “Born” is not after today — now: 01/01/2090, 04/03/2026" in said(view.explain("/data/born"))


def test_a_worked_out_value_says_what_it_rests_on_and_a_list_what_filters_it(show: Show) -> None:
    session = form()
    for name, value in (("worked", "yes"), ("given", "زينب"), ("several", ["yes"]), ("salary", "100")):
        session.set(f"/data/{name}", value)
    view = show(session)
    assert said(view.explain("/data/yearly"))[-3:] == [
        "The form works this out: 1200",
        "It rests on:",
        "“Salary”: 100",
    ]
    assert said(view.explain("/data/g/town"))[-2:] == [
        "What the list offers (choices now: 1) depends on:",
        "“Worked?”: Yes, now",
    ]


def test_f6_asks_for_the_question_at_hand_and_a_link_leads_to_the_one_that_decides(show: Show, qtbot: QtBot) -> None:
    view = show(form())
    write("Ali")
    enter()
    key(Qt.Key.Key_F6)
    sheet = _sheet(view)
    assert sheet.ref == "/data/worked"
    sheet.tell("/data/salary")
    assert not sheet.go.isEnabled()
    sheet.text.anchorClicked.emit(QUrl("/data/given"))
    assert not sheet.isVisible()
    qtbot.waitUntil(view.window().isActiveWindow, timeout=60_000)
    assert here(view) == "given"


def test_a_link_to_a_hidden_question_explains_that_one(show: Show) -> None:
    view = show(form())
    sheet = view.explain("/data/yearly")
    sheet.text.anchorClicked.emit(QUrl("/data/salary"))
    assert (sheet.isVisible(), sheet.ref) == (True, "/data/salary")


def test_another_question_is_found_by_typing_its_name(show: Show) -> None:
    view = show(form())
    sheet = view.explain()
    sheet.box.setFocus(Qt.FocusReason.TabFocusReason)
    sheet.box.setText("Salary — not asked now")
    sheet.box.take()
    assert sheet.ref == "/data/salary"


def test_the_mouse_finds_the_same_beside_the_problem_and_the_shown_value(show: Show) -> None:
    view = show(form())
    enter()
    for ref in ("/data/given", "/data/yearly"):
        buttons = [each for each in field(view, ref).findChildren(QToolButton) if each.isVisible()]
        (why,) = [each for each in buttons if each.accessibleName() == "Why is this question so?"]
        why.click()
        sheet = _sheet(view)
        assert sheet.ref == ref
        sheet.reject()


def _sheet(view: FormView) -> WhySheet:
    (sheet,) = [each for each in view.findChildren(WhySheet) if each.isVisible()]
    return sheet


def test_of_a_long_repeat_the_first_entries_are_listed_and_the_one_at_hand(show: Show) -> None:
    survey: list[Row] = [
        {"type": "begin_repeat", "name": "child", "label": "Child"},
        {"type": "text", "name": "n", "label": "Name"},
        {"type": "end_repeat"},
    ]
    session = filling(survey)
    while len(session.node("/data/child").children) < 30:
        session.add_repeat("/data/child")
    refs = [node.ref for node in questions(session.root, "/data/child[27]/n")]
    assert refs == [f"/data/child[{number}]/n" for number in (*range(1, MOST_ENTRIES + 1), 27)]
    assert said(show(session).explain("/data/child[27]/n"))[0] == "The question is always asked."


def test_a_secret_is_not_read_out_and_moments_and_sums_are_said_in_words(show: Show) -> None:
    survey: list[Row] = [
        {"type": "text", "name": "pin", "label": "Secret", "appearance": "masked"},
        {"type": "dateTime", "name": "met", "label": "Met"},
        {
            "type": "date",
            "name": "born",
            "label": "Born",
            "constraint": ". <= ${day} and int(number(${pin}) div 2) >= 15",
        },
        {"type": "date", "name": "day", "label": "Day", "default": "2026-03-04"},
        {"type": "text", "name": "q", "label": "Q", "relevant": "${pin} = '1' and ${met} = 'x' or ${met} != ''"},
    ]  # fmt: skip
    session = filling(survey)
    session.set("/data/pin", "1")
    session.set("/data/met", "2026-03-04T10:30:00.000+03:00")
    view = show(session)
    lines = said(view.explain("/data/q"))
    assert "✓ “Secret” is 1 — now: ●●●●●●" in lines
    assert any("now: 04/03/2026 10:30" in line for line in lines)
    assert "●●●●●●" in said(view.explain("/data/pin"))[-1]
    session.set("/data/born", "2020-05-05")
    lines = said(view.explain("/data/born"))
    assert "✓ “Born” is not after “Day” — now: 05/05/2020, 04/03/2026" in lines
    assert "✗ what the form works out from “Secret” is at least 15 — now: 0" in lines
