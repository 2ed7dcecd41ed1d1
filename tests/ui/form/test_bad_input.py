"""What a clerk pastes by mistake: a whole book, signs that nobody sees, emoji, years of another century."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from forms.session import Session
from mihan_desktop.ui.form.editors.cleaning import LONGEST_LINE, LONGEST_TEXT
from mihan_desktop.ui.form.editors.limits import Count, longest
from mihan_desktop.ui.form.editors.text import LineEditor
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.paths import RESOURCES
from mihan_desktop.ui.widgets.digits import Digits
from tests.ui.form.conftest import Show
from tests.ui.form.hands import enter, error_of, field, focused, here, key, texts, write
from tests.ui.form.spreadsheets import Row, filling

NEXT: Row = {"type": "text", "name": "next", "label": "Next"}
MILLION = "زينب علي حسين الجبوري " * 50_000


def asked(**question: str) -> Session:
    return filling([{"name": "q", "label": "Question", "type": "text", **question}, NEXT])


def notice_of(view: FormView) -> str:
    """The sentence under the question that is no problem."""
    said = field(view, "/data/q")
    assert error_of(view, "/data/q") == ""
    return "; ".join(text for text in texts(said) if text.endswith("."))


def paste(text: str) -> None:
    QApplication.clipboard().setText(text)
    key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(("appearance", "most"), [("", LONGEST_LINE), ("multiline", LONGEST_TEXT)])
def test_a_book_pasted_into_a_question_is_cut_and_says_so_and_the_draft_lives(
    show: Show, appearance: str, most: int
) -> None:
    session = asked(appearance=appearance)
    view = show(session)
    paste(MILLION)
    enter()
    assert here(view) == "next"
    kept = session.node("/data/q").value
    assert most - 30 <= len(kept) <= most
    assert notice_of(view) == f"The text was too long. The first {most} letters were kept."
    again = Session.restore(session.definition, session.save(), clock=lambda: None, new_id=str)  # type: ignore[arg-type,return-value]
    assert again.node("/data/q").value == kept
    view.reach("/data/q")
    box = focused()
    box.selectAll()  # type: ignore[attr-defined]  # a line or a text
    write("زينب")
    enter()
    assert notice_of(view) == ""


@pytest.mark.parametrize(
    ("typed", "kept", "said"),
    [
        ("زينب\u202e علي\x07", "زينب علي", "Signs that nobody can see were left out."),
        ("\u2067زينب\u2069", "زينب", "Signs that nobody can see were left out."),
        ("زينب 😀👨\u200d👩\u200d👧 علي ❤\ufe0f", "زينب  علي", "Emoji were left out: no paper or card can hold them."),
        ("زينب\nعلي\tحسين", "زينب علي حسين", ""),
        ("کوردی\u200cـ", "کوردی\u200cـ", ""),
        ("٠٧٧۰12", "077012", ""),
    ],
)
def test_signs_that_have_no_place_in_a_name_are_left_out_and_named(
    show: Show, typed: str, kept: str, said: str
) -> None:
    session = asked()
    view = show(session)
    line = focused()
    assert isinstance(line, QLineEdit)
    line.insert(typed)
    line.setModified(True)
    enter()
    assert session.node("/data/q").value == kept
    assert notice_of(view) == said


def test_emoji_may_stand_in_a_remark(show: Show) -> None:
    session = asked(appearance="multiline")
    view = show(session)
    area = focused()
    assert isinstance(area, QPlainTextEdit)
    area.insertPlainText("شكراً 😀\nسطر")
    enter()
    assert session.node("/data/q").value == "شكراً 😀\nسطر"
    assert notice_of(view) == ""


@pytest.mark.parametrize("year", [1850, 2090])
def test_a_year_of_another_century_is_taken_and_questioned(show: Show, year: int) -> None:
    session = asked(type="date")
    view = show(session)
    write(f"25/3/{year}")
    enter()
    assert session.node("/data/q").value == f"{year}-03-25"
    assert notice_of(view) == f"The year {year} is unusual. Please check it."
    view.reach("/data/q")
    focused().selectAll()  # type: ignore[attr-defined]  # a line
    write("25/3/1990")
    enter()
    assert notice_of(view) == ""


@pytest.mark.parametrize(
    ("rule", "most"),
    [
        ("string-length(.) <= 30", 30),
        ("string-length(.) < 30", 29),
        ("30 >= string-length(.) and string-length(.) > 2", 30),
        ("string-length(.) = 11", 11),
        ("string-length(.) <= 30 or . = 'x'", None),
        ("string-length(${next}) <= 30", None),
        ("regex(., '^a+$')", None),
    ],
)
def test_the_longest_answer_is_read_from_the_forms_rule(rule: str, most: int | None) -> None:
    assert longest(asked(constraint=rule).node("/data/q")) == most


def test_letters_are_counted_where_the_form_limits_them(show: Show) -> None:
    view = show(asked(constraint="string-length(.) <= 5"))
    editor = field(view, "/data/q").editor
    assert isinstance(editor, LineEditor)
    assert isinstance(editor.count, Count)
    write("abcdef")
    assert (editor.count.text().strip("\u200e\u2066\u2069"), editor.count.property("role")) == ("6 of 5", "error")
    assert editor.count.isVisible()
    enter()
    assert not editor.count.isVisible()


def test_a_secret_is_seen_only_while_it_is_typed_and_can_be_mended(show: Show) -> None:
    session = asked(appearance="masked")
    view = show(session)
    line = focused()
    assert isinstance(line, QLineEdit)
    write("1234")
    assert line.displayText() == "1234"
    enter()
    assert "1234" not in line.displayText()
    view.reach("/data/q")
    line.end(False)
    write("5")
    enter()
    assert session.node("/data/q").value == "12345"


def test_an_answer_that_makes_another_too_long_names_that_question(show: Show) -> None:
    session = filling(
        [
            {"type": "text", "name": "q", "label": "Remark", "appearance": "multiline"},
            {
                "type": "text", "name": "whole", "label": "Everything", "readonly": "yes",
                "calculation": "if(string-length(${q}) > 3, " + _twice_many_times("${q}") + ", '')",
            },
            NEXT,
        ]
    )  # fmt: skip
    view = show(session)
    paste("م" * 4)
    enter()
    key(Qt.Key.Key_Tab)
    assert error_of(view, "/data/q") == ""
    view.reach("/data/q")
    focused().selectAll()  # type: ignore[attr-defined]  # a text
    paste("م" * LONGEST_TEXT)
    view.reach("/data/next")
    said = error_of(view, "/data/q").translate(dict.fromkeys(map(ord, "\u2068\u2069"), None))
    assert said == "With this answer “Everything” becomes too long to be kept. Please shorten it."
    assert session.node("/data/q").value == "م" * 4, "the answer before stays"


def _twice_many_times(name: str) -> str:
    """An expression that is 64 times as long as the answer."""
    return "concat(" + ", ".join([name] * 64) + ")"


@pytest.fixture
def in_arabic() -> Iterator[None]:
    """The app in Arabic."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    direction, locale = application.layoutDirection(), QLocale()
    language = Language(application, RESOURCES / "translations")
    language.speak("ar", "arabic")
    yield
    language.hush()
    language.deleteLater()
    QLocale.setDefault(locale)
    application.setLayoutDirection(direction)


@pytest.mark.usefixtures("in_arabic")
def test_a_form_that_names_no_language_says_dates_and_numbers_as_the_app_does(show: Show) -> None:
    session = filling([{"type": "date", "name": "q", "label": "Born"}, {"type": "integer", "name": "n", "label": "N"}])
    view = show(session, digits=Digits.ARABIC)
    write("25/3/1990")
    enter()
    assert "الأحد ٢٥ آذار ١٩٩٠" in " ".join(texts(field(view, "/data/q")))
    write("12x")
    enter()
    assert error_of(view, "/data/n") == "اكتب عدداً صحيحاً، مثل 12."
    assert any(text.endswith("مثل ١٢.") for text in texts(field(view, "/data/n"))), "in the digits of the person"
