"""Hands at the desk: they type, press and click on real widgets, and wait as long as a person would."""

import time
from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

PATIENCE: Final = 60.0
"""Seconds until something that must happen is given up."""

NONE: Final = Qt.KeyboardModifier.NoModifier
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
W = TypeVar("W", bound=QWidget)


class StoryError(Exception):
    """The program did not do what it promises; the text says what was expected."""


def look_around(seconds: float = 0.0) -> None:
    """Let the window work for ``seconds``; at least whatever is waiting now."""
    deadline = time.monotonic() + seconds
    while True:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if time.monotonic() >= deadline:
            return
        time.sleep(0.002)


def wait_for(what: str, condition: Callable[[], object], patience: float = PATIENCE) -> None:
    """Wait until ``condition()`` is true. Raises StoryError naming ``what`` after ``patience`` seconds."""
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            raise StoryError(f"waited {patience:.0f} s for: {what}")
        look_around(0.005)


def type_text(widget: QWidget, text: str, after_each: Callable[[], None] = lambda: None) -> None:
    """Type ``text`` in any script: each press carries its text, as an input method would send it.

    (``QTest.keyClicks`` ends the interpreter on anything but Latin letters.)
    """
    for letter in text:
        key = _key_of(letter)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, NONE, letter))
        after_each()


def _key_of(letter: str) -> int:
    if letter == "\n":
        return Qt.Key.Key_Return
    return ord(letter.upper()) if letter.isascii() else Qt.Key.Key_unknown


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press and release one key, shortcuts included."""
    QTest.keyClick(widget, key, modifiers)


class Hands:
    """What a person does with a keyboard and a mouse. pace: seconds between key presses, for somebody who watches."""

    def __init__(self, pace: float = 0.0) -> None:
        self.pace = pace

    def press(self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press one key."""
        press(widget, key, modifiers)
        self._breathe()

    def write(self, line: QLineEdit | QPlainTextEdit, text: str) -> None:
        """Go to a line, replace what stands there by ``text``."""
        line.setFocus(Qt.FocusReason.TabFocusReason)
        line.selectAll()
        if text:
            type_text(line, text, self._breathe)
        else:
            self.press(line, Qt.Key.Key_Delete)

    def click(self, button: QAbstractButton) -> None:
        """Click a button that can be seen and used."""
        if not (button.isVisible() and button.isEnabled()):
            raise StoryError(f"the button {button.text() or button.accessibleName()!r} cannot be pressed")
        # A check box reacts on its box and words alone, which stand where reading begins.
        side = button.width() - 12 if button.layoutDirection() is Qt.LayoutDirection.RightToLeft else 12
        where = QPoint(side, button.height() // 2) if button.isCheckable() else button.rect().center()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, NONE, where)
        self._breathe()

    def dialog(self, kind: type[W]) -> W:
        """The open dialog of ``kind``, waited for."""
        found: list[W] = []

        def look() -> bool:
            found[:] = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
            return bool(found)

        wait_for(f"the dialog {kind.__name__}", look)
        return found[0]

    def _breathe(self) -> None:
        look_around(self.pace)
