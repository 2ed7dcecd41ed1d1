"""Typing as a keyboard types: events that carry their text (``qtbot.keyClicks`` aborts on anything but Latin)."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier


def type_text(widget: QWidget, text: str) -> None:
    """Type ``text`` into ``widget``, one key a letter, in any script."""
    for letter in text:
        key = _key_of(letter)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, NONE, letter))


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press and release one key, shortcuts included."""
    QTest.keyClick(widget, key, modifiers)


def _key_of(letter: str) -> int:
    if letter == "\n":
        return Qt.Key.Key_Return
    return ord(letter.upper()) if letter.isascii() else Qt.Key.Key_unknown
