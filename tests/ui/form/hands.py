"""What hands do at a form: type where the keyboard is, press keys, look at what is shown."""

import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mihan_desktop.ui.form.field import Field
from mihan_desktop.ui.form.rows import Question
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.widgets.digits import ascii_digits
from tests.keys import NONE, press, type_text

PATIENCE = 60.0
"""Seconds in which a page is drawn on a busy machine."""
LAYOUTS = 5
"""Layouts within layouts: each asks the one around it for room in the next turn."""


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def write(text: str) -> None:
    """Types where the keyboard is."""
    type_text(focused(), text)
    QApplication.processEvents()


def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Presses a key where the keyboard is."""
    press(focused(), which, modifiers)
    QApplication.processEvents()


def enter() -> None:
    """Goes on."""
    key(Qt.Key.Key_Return)


def here(view: FormView) -> str:
    """The name of the question that has the keyboard."""
    field = view.field_of(focused())
    assert field is not None, f"the keyboard is in {focused()!r}, which is no question"
    return field.ref.rpartition("/")[2]


def drawn_at(view: FormView, ref: str) -> Question | None:
    """The question at a ref once it is drawn: those of a page are drawn in turns; None when all are and it is not."""
    end = time.monotonic() + PATIENCE
    while ref not in view.canvas.fields and view.canvas.is_drawing and time.monotonic() < end:
        QApplication.processEvents()
    return view.canvas.fields.get(ref)


def all_drawn(view: FormView) -> FormView:
    """The form once every question of its page is drawn."""
    end = time.monotonic() + PATIENCE
    while view.canvas.is_drawing and time.monotonic() < end:
        QApplication.processEvents()
    assert not view.canvas.is_drawing
    for _ in range(LAYOUTS):
        QApplication.processEvents()
    return view


def field(view: FormView, ref: str) -> Field:
    """The drawn question at a ref."""
    drawn = drawn_at(view, ref)
    assert isinstance(drawn, Field), ref
    return drawn


def is_seen(view: FormView, ref: str) -> bool:
    """Whether a question can be seen on the page."""
    drawn = drawn_at(view, ref)
    return drawn is not None and drawn.isVisible()


def texts(widget: QWidget) -> list[str]:
    """Every text that can be read on a widget, without marks of direction."""
    labels = (label.text() for label in widget.findChildren(QLabel) if label.isVisible())
    return [text.strip("\u200e\u200f\u2066\u2067\u2069") for text in labels if text]


def error_of(view: FormView, ref: str) -> str:
    """The sentence shown under a question, "" when there is none."""
    said = view.canvas.fields[ref].problem
    shown = (ascii_digits(text) for text in texts(view.canvas.fields[ref]))
    return said if any(said and ascii_digits(said) in text for text in shown) else ""
