"""Colours that everybody can read, in every look."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mihan_desktop.ui.form.editors.marks import Check, Radio
from mihan_desktop.ui.form.editors.pad import DIMMED, PROMPT, Pad
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.messages import sentence
from mihan_desktop.ui.paths import RESOURCES
from mihan_desktop.ui.theme import LOOKS, PAIRS, SCALES, Look, Theme, contrast

ENOUGH = 4.5
Rects = Callable[[QStyle, QStyleOption, QWidget], object]
PART = QStyle.SubElement
RANKS = ("", "primary", "secondary", "danger", "quiet", "tab")


def _part(*elements: QStyle.SubElement) -> Rects:
    return lambda style, option, widget: [style.subElementRect(one, option, widget) for one in elements]


def _room_for_words(style: QStyle, option: QStyleOption, widget: QWidget) -> object:
    assert isinstance(option, QStyleOptionComboBox)
    return style.subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
    )


def _button(style: QStyle, option: QStyleOption, widget: QWidget) -> object:
    wanted = style.sizeFromContents(QStyle.ContentsType.CT_PushButton, option, QSize(50, 20), widget)
    return wanted, style.subElementRect(PART.SE_PushButtonContents, option, widget)


def _controls(above: QDialog) -> Iterator[tuple[QWidget, QStyleOption, Rects]]:
    for rank in RANKS:
        press = QPushButton("زر", above)
        press.setProperty("role", rank)
        yield press, QStyleOptionButton(), _button
    yield QLineEdit(above), QStyleOptionFrame(), _part(PART.SE_LineEditContents)
    for frame in (QPlainTextEdit(above), QTableView(above), QListView(above)):
        yield frame, QStyleOptionFrame(), _part(PART.SE_ShapedFrameContents)
    yield QComboBox(above), QStyleOptionComboBox(), _room_for_words
    tick, radio = QCheckBox("نعم", above), QRadioButton("نعم", above)
    yield tick, QStyleOptionButton(), _part(PART.SE_CheckBoxContents, PART.SE_CheckBoxIndicator)
    yield radio, QStyleOptionButton(), _part(PART.SE_RadioButtonContents, PART.SE_RadioButtonIndicator)


@pytest.mark.parametrize("look", list(Look))
def test_what_has_the_keyboard_takes_as_much_room_as_before(qtbot: QtBot, qapp: QApplication, look: Look) -> None:
    theme, above, moved = Theme(qapp, RESOURCES), QDialog(), []
    qtbot.addWidget(above)
    controls = list(_controls(above))
    for scale in SCALES:
        theme.wear(look, scale)
        for widget, option, rects in controls:
            widget.ensurePolished()
            widget.initStyleOption(option)  # type: ignore[attr-defined]
            option.rect = QRect(0, 0, theme.px(300), theme.px(60))
            found = []
            for state in (QStyle.StateFlag.State_None, QStyle.StateFlag.State_HasFocus):
                option.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Active | state
                found.append(rects(widget.style(), option, widget))
            if found[0] != found[1]:
                moved.append((scale, type(widget).__name__, widget.property("role"), found))
    assert not moved


@pytest.mark.parametrize("look", list(Look))
def test_the_ring_around_a_choice_is_of_the_colour_of_every_other_ring(
    qtbot: QtBot, qapp: QApplication, look: Look
) -> None:
    theme = Theme(qapp, RESOURCES)
    theme.wear(look, 100)
    above = QDialog()
    qtbot.addWidget(above)
    above.show()
    above.activateWindow()
    for choice in (Radio(above), Check(above)):
        choice.setText("نعم")
        choice.resize(choice.sizeHint())
        choice.show()
        choice.setFocus()
        qtbot.waitUntil(choice.hasFocus, timeout=20_000)
        picture = choice.grab().toImage()
        assert picture.pixelColor(picture.width() // 2, 1) == theme.colour("focus")


def test_paper_is_dimmed_in_the_dark_alone_and_white_where_it_is_kept(qtbot: QtBot, qapp: QApplication) -> None:
    theme, above = Theme(qapp, RESOURCES), QDialog()
    qtbot.addWidget(above)
    pad = Pad(above, QSize(80, 30), lines=3)
    for look, paper in ((Look.LIGHT, "#ffffff"), (Look.DARK, DIMMED), (Look.CONTRAST, "#ffffff")):
        theme.wear(look, 100)
        assert pad.grab().toImage().pixelColor(pad.width() // 2, pad.height() // 2).name() == paper
        assert pad.picture(QImage.Format.Format_RGB32).pixelColor(40, 15).name() == "#ffffff"
    assert contrast(DIMMED, PROMPT) >= ENOUGH


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """Says nothing any more behind the test."""
    made = Language(qapp, RESOURCES / "translations")
    yield made
    made.hush()
    made.deleteLater()


@pytest.mark.parametrize(
    ("code", "digits", "shown"),
    [
        ("ar", "arabic", "٩٦٪"), ("ar", "latin", "96%"), ("ar", "language", "٩٦٪"), ("ckb", "language", "٩٦٪"),
        ("ckb", "latin", "96%"), ("en", "language", "96%"), ("en", "arabic", "٩٦٪"),
    ],
)  # fmt: skip
def test_a_percent_sign_is_of_the_digits_beside_it(language: Language, code: str, digits: str, shown: str) -> None:
    language.speak(code, digits)
    assert language.percent(0.96) == shown


def test_contrast_is_computed_as_the_guidelines_do() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("look", list(Look))
def test_every_text_stands_out_from_its_ground(look: Look) -> None:
    tokens = LOOKS[look]
    weak = {
        (text, ground): round(found, 2)
        for text, ground in PAIRS
        if (found := contrast(getattr(tokens, text), getattr(tokens, ground))) < ENOUGH
    }
    assert not weak


@pytest.mark.parametrize("look", list(Look))
def test_the_edge_of_a_field_stands_out_from_the_page(look: Look) -> None:
    tokens = LOOKS[look]
    assert contrast(tokens.field_border, tokens.surface) >= 3
    assert contrast(tokens.focus, tokens.surface) >= 3


def test_a_sentence_says_a_percentage_as_the_window_does(language: Language) -> None:
    for digits, shown in (("arabic", "٩٦٪"), ("latin", "96%")):
        language.speak("ar", digits)
        said = sentence("duplicate_unsure", {"percent": 96}, language)
        assert shown in said
        assert f"{shown[:2]} " not in said
