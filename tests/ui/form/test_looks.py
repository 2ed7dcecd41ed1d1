"""The form in other languages, sizes and colours than those it was opened in."""

from collections.abc import Callable
from string import Formatter

import pytest
from PySide6.QtCore import QEvent, QRect, Qt, QTranslator
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from mihan_desktop.ui.form.repeat_table import TablePanes
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.form.wording import _PROBLEMS, _WORDS, explain, say
from mihan_desktop.ui.theme import Look
from mihan_desktop.ui.widgets.digits import Digits
from tests.ui.form.conftest import Show
from tests.ui.form.hands import all_drawn, enter, error_of, field, texts
from tests.ui.form.spreadsheets import filling, registration


class Upside(QTranslator):
    """A language in which every sentence of the form is set in brackets."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Qt asks nothing of an empty catalogue."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"[{source}]" if context == "Form" else ""


@pytest.fixture
def other_language() -> object:
    """Switches the app to another language, and back after the test."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    translator = Upside()

    def _switch() -> None:
        application.installTranslator(translator)
        QApplication.processEvents()

    yield _switch
    application.removeTranslator(translator)


def test_the_apps_words_follow_its_language_and_the_questions_do_not(show: Show, other_language: object) -> None:
    view = show(filling(*registration(), language="ar"))
    enter()
    assert error_of(view, "/data/person/given") == "This needs an answer."
    assert callable(other_language)
    other_language()
    assert error_of(view, "/data/person/given") == "[This needs an answer.]"
    assert field(view, "/data/person/given").label.text() == "\u200fالاسم \u2217"
    for at in range(len(view.sections)):
        view.go_to_section(at)
        words = {text.strip("\u200e\u200f\u2066\u2067\u2069") for text in _own_words(view)}
        for word in ("Remove", "Clear the answer", "Choose a file…", "Move up", "Latitude"):
            assert word not in words
    line = field(view, "/data/person/born").editor.targets()[0]
    assert isinstance(line, QLineEdit)
    assert line.placeholderText() == "[day/month/year]"
    assert "[required]" in field(view, "/data/person/father").editor.targets()[0].accessibleDescription()


def _own_words(view: FormView) -> list[str]:
    return [*texts(view), *(button.text() for button in view.findChildren(QPushButton) if button.isVisible())]


def test_every_word_and_sentence_can_be_said() -> None:
    for word, english in _WORDS.items():
        values = {name: "x" for _, name, _, _ in Formatter().parse(english) if name}
        assert say(word, **values)
    for code in _PROBLEMS:
        assert explain(code)
    assert explain("a code nobody knows") == explain("constraint")


def test_digits_change_while_the_form_is_open(show: Show) -> None:
    session = filling(*registration(), language="ar")
    session.set("/data/person/born", "1990-03-12")
    session.set("/data/person/phone", "07701234567")
    view = show(session, digits=Digits.LATIN)
    phone, born = (field(view, f"/data/person/{name}").editor.targets()[0] for name in ("phone", "born"))
    assert isinstance(phone, QLineEdit)
    assert isinstance(born, QLineEdit)
    assert [phone.text(), born.text()] == ["07701234567", "12/03/1990"]
    view.set_digits(Digits.ARABIC)
    assert [phone.text(), born.text()] == ["٠٧٧٠١٢٣٤٥٦٧", "١٢/٠٣/١٩٩٠"]
    assert session.node("/data/person/phone").value == "07701234567"
    assert "١١ رقماً تبدأ بـ ٠٧" in field(view, "/data/person/phone").hint.text()


def test_labels_stand_above_their_fields_where_there_is_no_room_beside(show: Show) -> None:
    view = show(filling(*registration(), language="en"))
    drawn = field(view, "/data/person/given")
    QApplication.processEvents()
    assert drawn.label.geometry().right() < drawn.editor.geometry().left()
    window = view.window()
    window.resize(620, 600)
    QApplication.processEvents()
    QApplication.processEvents()
    assert drawn.label.geometry().bottom() <= drawn.editor.geometry().top()


def test_right_to_left_labels_stand_to_the_right_of_their_fields(show: Show) -> None:
    view = show(filling(*registration(), language="ckb"))
    QApplication.processEvents()
    drawn = field(view, "/data/person/given")
    assert drawn.label.geometry().left() > drawn.editor.geometry().right()
    assert view.list.geometry().left() > view.stack.geometry().left()


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
@pytest.mark.parametrize(("look", "scale"), [(Look.LIGHT, 80), (Look.DARK, 100), (Look.CONTRAST, 200)])
def test_nothing_overlaps_and_no_label_is_cut_in_any_look_and_size(
    show: Show, wear: Callable[[Look, int], None], language: str, look: Look, scale: int
) -> None:
    wear(look, scale)
    view = show(filling(*registration(), language=language))
    view.first_problem()
    for at in range(len(view.sections)):
        view.go_to_section(at)
        assert view.page is not None
        questions = list(view.page.fields())
        for _ in range(3):
            QApplication.processEvents()
        for drawn in questions:
            _has_room(drawn)


def test_problems_that_appear_on_pages_not_shown_have_their_room_when_these_are_shown(
    show: Show, wear: Callable[[Look, int], None]
) -> None:
    wear(Look.LIGHT, 100)
    session = filling(*registration(), language="ar")
    session.set("/data/experience/worked", "yes")
    session.add_repeat("/data/experience/work")
    view = show(session)
    view.go_to_section(2)
    view.go_to_section(0)
    view.first_problem()
    session.add_repeat("/data/experience/work")
    view.go_to_section(2)
    repeat = all_drawn(view).repeat("/data/experience/work")
    repeat.sync()
    for _ in range(5):
        QApplication.processEvents()
    assert isinstance(repeat.panes, TablePanes)
    assert len(repeat.panes.lines) == 3
    for line in repeat.panes.lines:
        drawn = list(line.fields())
        assert len(drawn) == 3
        for cell in drawn:
            assert line.rect().contains(QRect(cell.mapTo(line, cell.rect().topLeft()), cell.size()))
        assert all(each.height() >= each.heightForWidth(each.width()) for each in drawn)


def test_lines_for_dates_keep_their_width_when_the_size_goes_up_and_down_again(
    show: Show, wear: Callable[[Look, int], None]
) -> None:
    wear(Look.LIGHT, 100)
    view = show(filling(*registration(), language="en"))
    line = field(view, "/data/person/born").editor.targets()[0]
    widths = []
    for scale in (100, 150, 100):
        wear(Look.LIGHT, scale)
        QApplication.processEvents()
        widths.append(line.width())
    assert widths[0] == widths[2] < widths[1]


def _has_room(drawn: QWidget) -> None:
    labels = [label for label in drawn.findChildren(QLabel) if label.isVisible() and label.text() and label.wordWrap()]
    for label in labels:
        needed = label.heightForWidth(label.width())
        assert label.height() >= needed, f"{label.text()!r} is cut: {label.height()} of {needed}"
    places = [QRect(label.mapTo(drawn, label.rect().topLeft()), label.size()) for label in labels]
    for number, place in enumerate(places):
        assert drawn.rect().contains(place), f"{labels[number].text()!r} leaves its field"
        for other in places[number + 1 :]:
            assert not place.intersects(other), "two texts stand on each other"


def test_the_caret_of_an_empty_right_to_left_field_is_at_its_right(show: Show) -> None:
    view = show(filling(*registration(), language="ar"))
    line = field(view, "/data/person/given").editor.targets()[0]
    assert isinstance(line, QLineEdit)
    caret = line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert caret.center().x() > line.width() * 0.9


def test_a_palette_change_reaches_signs_that_are_painted(show: Show) -> None:
    view = show(filling(*registration(), language="en"))
    view.first_problem()
    palette = view.palette()
    palette.setColor(palette.ColorRole.BrightText, Qt.GlobalColor.magenta)
    view.setPalette(palette)
    QApplication.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    drawn = field(view, "/data/person/sex")
    picture = drawn.grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert "#ff00ff" in seen


def test_several_lines_of_arabic_begin_at_the_right(show: Show) -> None:
    view = show(filling(*registration(), language="ar"))
    view.reach("/data/home/landmark")
    area = field(view, "/data/home/landmark").editor.targets()[0]
    assert isinstance(area, QPlainTextEdit)
    assert area.cursorRect().center().x() > area.viewport().width() * 0.9
    area.insertPlainText("قرب الجسر")
    cursor = area.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    assert area.cursorRect(cursor).center().x() > area.viewport().width() * 0.9
