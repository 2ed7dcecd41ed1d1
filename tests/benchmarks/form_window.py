"""Rows `echo` and `open_form`: a long form in its window against the widgets that it is made of, alone.

Both sides wear the same style sheet and run in turns in one process, now one first and now the other.
"""

import itertools
import os
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from forms.definition import FormDefinition
from forms.session import Session
from forms.xlsform import read_form
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.paths import RESOURCES
from mihan_desktop.ui.theme import Look, Theme
from tests.benchmarks.rows import Measured
from tests.ui.form.spreadsheets import Row, said, xlsform

QUESTIONS, LONG_FORM = 200, 500
OPENINGS, WARM_UP = 15, 3
LETTERS, WORD = 400, 20
FRAME = 0.016
"""Seconds in which an echo is felt to be immediate: one picture of a screen that shows sixty a second."""
NOW = datetime(2026, 3, 4, 7, 42, tzinfo=UTC)
SIZE = (1366, 768)
KINDS = ("text", "text", "text", "integer", "date", "text", "select_one yesno", "text", "text", "select_one place")
"""Ten questions as registrations have them; a form repeats them."""
ANSWERS = {"yesno": ["yes", "no"], "place": [f"place {number}" for number in range(40)]}


def sheet(count: int) -> bytes:
    """A form of so many questions in one section; every tenth depends on the one before."""
    survey: list[Row] = []
    for number, kind in zip(range(count), itertools.cycle(KINDS), strict=False):
        row = {"type": kind, "name": f"q{number}", **said(f"Question number {number}", f"السؤال رقم {number}")}
        if kind.endswith("place"):
            row["appearance"] = "minimal"
        if number % 10 == 9:
            row["relevant"] = f"${{q{number - 1}}} != 'never'"
        survey.append(row)
    choices = [{"list_name": name, "name": f"c{at}", **said(label)} for name, labels in ANSWERS.items()
               for at, label in enumerate(labels)]  # fmt: skip
    return xlsform(survey, choices)


def form(count: int) -> FormDefinition:
    """As ``sheet``, read."""
    return read_form(sheet(count), "bench.xlsx").definition


def session(definition: FormDefinition) -> Session:
    """A new filling."""
    return Session(definition, clock=lambda: NOW, new_id=lambda: "00000000-0000-7000-8000-000000000001")


class Painted(QObject):
    """Knows whether a widget was painted. Attributes: seen."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Hears the paint event; it goes on."""
        if event.type() is QEvent.Type.Paint:
            self.seen = True
        return super().eventFilter(watched, event)

    def wait(self) -> None:
        """Let the window work until it is painted."""
        while not self.seen:
            QApplication.processEvents()
        QApplication.processEvents()


def dressed() -> QApplication:
    """The application in the programme's own clothes."""
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    Theme(application, RESOURCES).wear(Look.LIGHT, 100)
    return application


# -- open_form


def measure_open_form() -> Measured:
    """Seconds from the filling to the first picture of a form of 200 questions, and of its widgets alone."""
    dressed()
    definition = form(QUESTIONS)
    found: dict[Callable[[], QWidget], list[float]] = {}
    sides: list[Callable[[], QWidget]] = [lambda: FormView(session(definition)), bare_widgets]
    for turn in range(OPENINGS + WARM_UP):
        for side in sides if turn % 2 else sides[::-1]:
            seconds = _opening(side)
            if turn >= WARM_UP:
                found.setdefault(side, []).append(seconds)
    ours, peer = (found[side] for side in sides)
    return Measured(ours, peer, "until the window is full of questions; those below are drawn while nobody waits")


def _opening(make: Callable[[], QWidget]) -> float:
    started = time.perf_counter()
    widget = make()
    widget.resize(*SIZE)
    painted = Painted(widget)
    widget.show()
    painted.wait()
    while isinstance(widget, FormView) and not _is_full(widget):
        QApplication.processEvents()
    seconds = time.perf_counter() - started
    for _ in range(200):
        QApplication.processEvents()
    widget.close()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return seconds


def _is_full(view: FormView) -> bool:
    """Whether the window is full of questions, from top to bottom, or has all of them."""
    page = view.page
    return page is not None and (page.body.height() >= page.viewport().height() or not view.canvas.is_drawing)


def bare_widgets() -> QWidget:
    """What a form of 200 questions is drawn with, below each other in a page that scrolls."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    page = QWidget()
    rows = QFormLayout(page)
    for number, kind in zip(range(QUESTIONS), itertools.cycle(KINDS), strict=False):
        rows.addRow(f"Question number {number}", _bare(kind))
    area.setWidget(page)
    return area


def _bare(kind: str) -> QWidget:
    name = kind.partition(" ")[2]
    if name == "yesno":
        box = QWidget()
        column = QVBoxLayout(box)
        for answer in ANSWERS[name]:
            column.addWidget(QRadioButton(answer))
        return box
    if name:
        combo = QComboBox()
        combo.addItems(ANSWERS[name])
        return combo
    return QLineEdit()


# -- echo


def measure_echo() -> Measured:
    """Seconds from a key press to the letter on the screen, in a form of 500 questions and in a bare line."""
    dressed()
    view = FormView(session(form(LONG_FORM)))
    view.resize(*SIZE)
    view.show()
    while len(view.canvas.fields) < LONG_FORM:
        QApplication.processEvents()
    assert view.reach("/data/q250")
    ours = view.canvas.fields["/data/q250"].editor.targets()[0]
    assert isinstance(ours, QLineEdit)
    window = QWidget()
    peer = QLineEdit(window)
    window.resize(*SIZE)
    window.show()
    found: dict[QLineEdit, list[float]] = {ours: [], peer: []}
    for _ in range(50):
        QApplication.processEvents()
    for number in range(LETTERS // WORD):
        for line in (ours, peer) if number % 2 else (peer, ours):
            line.window().activateWindow()
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.clear()
            for _ in range(50):
                QApplication.processEvents()
            found[line] += [_echo(line, "abcdefgh"[at % 8]) for at in range(WORD)]
    view.close()
    window.close()
    median = statistics.median(found[ours])
    late = f"the median is {median * 1000:.1f} ms, more than {FRAME * 1000:.0f}" if median >= FRAME else ""
    slowest = sorted(found[ours])[int(LETTERS * 0.99)]
    return Measured(found[ours], found[peer], f"99 of 100 within {slowest * 1000:.2f} ms", broken=late)


def _echo(line: QLineEdit, letter: str) -> float:
    painted = Painted(line)
    started = time.perf_counter()
    QApplication.sendEvent(
        line, QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
    )
    while not painted.seen:
        QApplication.processEvents()
    seconds = time.perf_counter() - started
    QApplication.sendEvent(
        line, QKeyEvent(QEvent.Type.KeyRelease, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
    )
    line.removeEventFilter(painted)
    painted.deleteLater()
    return seconds
