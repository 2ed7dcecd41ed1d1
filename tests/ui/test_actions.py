"""Every key does one thing, and does it under an Arabic keyboard too."""

from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from mihan_desktop.ui import actions

NONE = Qt.KeyboardModifier.NoModifier


def test_no_two_shortcuts_collide_where_both_live() -> None:
    taken = [(row.scope, QKeySequence(keys).toString(), row.name) for row in actions.TABLE for keys in row.keys]
    both = [
        (first, second)
        for first, second in combinations(taken, 2)
        if first[1] == second[1] and (first[0] == second[0] or "window" in (first[0], second[0]))
    ]
    assert not both


def test_every_key_is_one_that_qt_knows() -> None:
    assert all(not QKeySequence(keys).isEmpty() for row in actions.TABLE for keys in row.keys)


@pytest.mark.parametrize(("letter", "name"), [("ش", "absent"), ("ح", "present"), ("م", "late"), ("ث", "excused")])
def test_a_letter_marks_under_the_arabic_layout(letter: str, name: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, NONE, letter)
    assert actions.pressed("attendance", event) == name


def test_arabic_digits_mark_like_latin_ones() -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, NONE, "٣")
    assert actions.pressed("attendance", event) == "late"


def test_a_letter_of_another_page_means_nothing() -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_J, NONE, "j")
    assert actions.pressed("attendance", event) is None
    assert actions.pressed("review", event) == "next"
