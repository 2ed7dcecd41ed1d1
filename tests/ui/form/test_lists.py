"""Lists of 50,000 choices open at once and answer every letter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mihan_desktop.domain.work.coding import Coder, Phrase
from mihan_desktop.ui.widgets.choice_list import ChoiceModel
from mihan_desktop.ui.widgets.choice_list_box import ChoiceBox
from tests.keys import press, type_text

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
