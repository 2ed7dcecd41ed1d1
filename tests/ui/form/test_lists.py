"""Lists of 50,000 choices open at once and answer every letter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mihan_desktop.domain.work.coding import Coder, Phrase
from mihan_desktop.ui.widgets.choice_list import ChoiceModel
from mihan_desktop.ui.widgets.choice_list_box import ChoiceBox
from tests.keys import press, type_text
from tests.ui.form.conftest import Show
from tests.ui.form.hands import field, here, key, texts, write
from tests.ui.form.spreadsheets import Row, filling

MANY = 50_000


@pytest.fixture(scope="module")
def villages() -> tuple[list[str], list[str]]:
    names = ("قرية الأنهار", "ناحية البصرة", "گوندی هەولێر", "حي الزهراء", "Village")
    return [f"v{number}" for number in range(MANY)], [f"{names[number % 5]} {number}" for number in range(MANY)]


def labels(model: ChoiceModel, count: int = 5) -> list[object]:
    return [model.data(model.index(row, 0)) for row in range(min(count, model.rowCount()))]


def test_fifty_thousand_choices_open_and_answer_each_letter(
    qtbot: QtBot, villages: tuple[list[str], list[str]]
) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    box.setFocus()
    box.set_choices(*villages)
    box.open_list()
    QApplication.processEvents()
    assert box.is_open
    assert box.model.rowCount() == MANY
    type_text(box, "ا")  # the first letter folds all labels
    type_text(box, "لبصره 4999")
    assert labels(box.model) == ["ناحية البصرة 49991", "ناحية البصرة 49996"]
    press(box, Qt.Key.Key_Return)
    assert box.value == "v49991"


def test_choices_that_begin_with_what_is_typed_come_first_then_words_then_the_rest(qtmodeltester: object) -> None:
    model = ChoiceModel()
    model.set_choices(["a", "b", "c", "d"], ["Old Basra", "Basra", "Albasra", "Erbil"])
    qtmodeltester.check(model)  # type: ignore[attr-defined]  # the plugin's fixture has no type
    model.narrow("bas")
    assert labels(model) == ["Basra", "Old Basra", "Albasra"]
    model.narrow("")
    assert model.rowCount() == 4
    model.narrow("zzz")
    assert model.rowCount() == 0


def test_a_value_is_found_by_its_whole_label_only_when_it_is_the_only_one() -> None:
    model = ChoiceModel()
    model.set_choices(["a", "b", "c"], ["Same", "Same", "البصرة"])
    assert model.value_labelled("same") is None
    assert model.value_labelled("البصره") == "c"
    assert model.value_labelled("b") == "b"
    assert model.value_labelled("") is None


def test_labels_with_line_breaks_stay_one_choice_each() -> None:
    model = ChoiceModel()
    model.set_choices(["a", "b"], ["first\nline", "second"])
    model.narrow("second")
    assert [model.value_at(row) for row in range(model.rowCount())] == ["b"]
    model.narrow("line")
    assert [model.value_at(row) for row in range(model.rowCount())] == ["a"]


def test_choices_are_found_by_what_people_call_them_in_any_language(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    box.setFocus()
    titles = ["Motor vehicle mechanics and repairers", "Car, taxi and van drivers", "Welders and flamecutters"]
    box.set_choices(["7231", "8322", "7212"], titles)
    said = [("7231", "فيتر"), ("7231", "mechanic"), ("8322", "سايق تكسي"), ("8322", "driver"), ("7212", "لحام")]
    box.set_finder(Coder(Phrase(code, "", words) for code, words in said))
    type_text(box, "فيت")
    assert labels(box.model) == ["Motor vehicle mechanics and repairers · \u2068فيتر\u2069"]
    press(box, Qt.Key.Key_Return)
    assert (box.value, box.text()) == ("7231", "Motor vehicle mechanics and repairers")
    box.selectAll()
    type_text(box, "weld")
    assert labels(box.model) == ["Welders and flamecutters"], "labels are found as before"
    box.selectAll()
    type_text(box, "mecanic")
    assert box.model.rowCount() == 1, "a slip is forgiven"
    assert not box.model.certain, "but nothing is taken that was hardly typed"
    press(box, Qt.Key.Key_Tab)
    assert box.value == "7231"
    box.selectAll()
    type_text(box, "qqq")
    assert box.model.rowCount() == 0


@pytest.fixture
def occupations(qtbot: QtBot) -> ChoiceBox:
    """A line in which occupations are found by what people call them."""
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    box.setFocus()
    box.set_choices(
        ["22", "2221", "3221", "8322"], ["Health", "Nursing professionals", "Nursing associates", "Drivers"]
    )
    said = [("2221", "nurse"), ("3221", "nurse"), ("3221", "nurse of a ward"), ("8322", "driver"), ("8322", "سايق")]
    box.set_finder(Coder(Phrase(code, "", words) for code, words in said))
    return box


def test_a_word_for_several_choices_is_taken_only_once_the_person_has_seen_which(occupations: ChoiceBox) -> None:
    type_text(occupations, "nurse")
    assert set(labels(occupations.model)) >= {"Nursing professionals · \u2068nurse\u2069"}
    press(occupations, Qt.Key.Key_Return)
    assert (occupations.value, occupations.text(), occupations.is_open) == ("", "nurse", True), "nothing is lost"
    press(occupations, Qt.Key.Key_Return)
    assert occupations.value in {"2221", "3221"}, "the one that is marked now"
    occupations.selectAll()
    type_text(occupations, "سايق")
    press(occupations, Qt.Key.Key_Return)
    assert occupations.value == "8322", "said of one alone: at once"


def test_a_label_that_has_the_letters_somewhere_makes_nothing_else_certain(occupations: ChoiceBox) -> None:
    type_text(occupations, "nurs")
    assert not occupations.model.certain
    occupations.selectAll()
    type_text(occupations, "heal")
    assert occupations.model.certain


def test_what_was_typed_and_is_none_of_the_choices_goes_aloud(occupations: ChoiceBox) -> None:
    refused: list[str] = []
    occupations.refused.connect(refused.append)
    for typed, leave in (("nurse", Qt.Key.Key_Tab), ("xyzzy", Qt.Key.Key_Return), ("nurse", Qt.Key.Key_Escape)):
        occupations.setFocus()
        type_text(occupations, typed)
        assert (occupations.is_open, occupations._popup.nothing.isVisible()) == (True, typed == "xyzzy")
        press(occupations, Qt.Key.Key_Down) if typed == "xyzzy" else None
        press(occupations, leave)
        assert (occupations.value, occupations.text(), occupations.is_open) == ("", "", False)
    assert refused == ["nurse", "xyzzy"], "whoever takes it back knows"
    type_text(occupations, "heal")
    press(occupations, Qt.Key.Key_Tab)
    assert (occupations.value, refused[2:]) == ("22", [])


def test_a_form_says_under_the_line_what_was_none_of_the_choices_until_somebody_types_again(show: Show) -> None:
    survey: list[Row] = [
        {"type": "select_one town", "name": "town", "label": "Town"},
        {"type": "text", "name": "given", "label": "Given name"},
    ]
    towns: list[Row] = [{"list_name": "town", "name": f"t{at}", "label": f"Town {at}"} for at in range(9)]
    view = show(filling(survey, towns))
    write("qqq")
    key(Qt.Key.Key_Tab)
    assert here(view) == "given"
    assert any("“\u2068qqq\u2069” is none of the choices" in one for one in texts(field(view, "/data/town")))
    view.reach("/data/town")
    write("5")
    assert not any("none of the choices" in one for one in texts(field(view, "/data/town")))


def test_tab_on_what_may_mean_several_stays_once_and_shows_which(show: Show) -> None:
    survey: list[Row] = [
        {"type": "select_one job", "name": "job", "label": "Work"},
        {"type": "text", "name": "given", "label": "Given name"},
    ]
    jobs: list[Row] = [
        {"list_name": "job", "name": f"j{at}", "label": f"Work {at}", "words": "nurse"} for at in range(9)
    ]
    view = show(filling(survey, jobs))
    write("nurse")
    key(Qt.Key.Key_Tab)
    assert (here(view), view.session.node("/data/job").value) == ("job", "")
    key(Qt.Key.Key_Tab)
    assert (here(view), view.session.node("/data/job").value) == ("given", "j0")


def test_a_line_that_is_gone_leaves_no_list_behind(occupations: ChoiceBox) -> None:
    type_text(occupations, "heal")
    assert occupations.is_open
    occupations.hide()
    assert not occupations.is_open


@pytest.mark.parametrize("typed", ["8322", "٨٣٢٢", "۸۳۲۲", "83"])
def test_a_code_is_found_by_its_digits_as_anybody_types_them(occupations: ChoiceBox, typed: str) -> None:
    type_text(occupations, typed)
    assert labels(occupations.model) == ["Drivers"]
    press(occupations, Qt.Key.Key_Return)
    assert occupations.value == "8322"
    occupations.selectAll()
    type_text(occupations, "22")
    assert labels(occupations.model) == ["Health", "Nursing professionals"]
    press(occupations, Qt.Key.Key_Return)
    assert occupations.value == "22"


def test_a_key_before_every_word_is_read_waits_for_little_of_it() -> None:
    model = ChoiceModel()
    many = range(3_000)
    model.set_choices([str(number) for number in many], [f"work {number}" for number in many])
    model.set_finder(Coder(Phrase(str(number), "", "zq" if number == 77 else f"trade{number}") for number in many))
    model.narrow("zq")
    assert (model.rowCount(), model.is_finding, model.certain) == (0, True, False)
    model.finish()
    model.narrow("zq")
    assert (model.value_at(0), model.is_finding, model.certain) == ("77", False, True)


def test_what_is_typed_before_every_word_is_read_is_found_once_they_are(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    box.setFocus()
    many = range(3_000)
    box.set_choices([str(number) for number in many], [f"work {number}" for number in many])
    said = [(str(number), "zq" if number == 77 else f"trade{number}") for number in many]
    for _ in range(2):
        box.set_finder(Coder(Phrase(code, "", words) for code, words in said))
        box.selectAll()
        type_text(box, "zq")
        qtbot.waitUntil(lambda: box.model.rowCount() == 1)
        assert box.model.value_at(0) == "77"
    press(box, Qt.Key.Key_Return)
    assert box.value == "77"
