"""Answers a form on the screen as a clerk would: each question with the keys that its editor understands."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from forms.nodes import Node
from mihan_desktop.demo.hands import Hands, StoryError, look_around
from mihan_desktop.ui.form.editors.chips import ChipsEditor
from mihan_desktop.ui.form.editors.choice import ListEditor, RadioEditor
from mihan_desktop.ui.form.editors.date import DateEditor
from mihan_desktop.ui.form.editors.editor import Editor
from mihan_desktop.ui.form.editors.many import CheckBoxesEditor, TickListEditor
from mihan_desktop.ui.form.view import FormView
from resources.demo.answering import AddRepeat, Step


class Answering:
    """Gives answers through the widgets of one form.

    Attributes: typed (questions answered by keys and clicks); handed (questions of kinds without a keyboard way here,
    such as drawings and places, whose editor was handed the value).
    """

    def __init__(self, hands: Hands, view: FormView) -> None:
        self._hands, self._view = hands, view
        self.typed = 0
        self.handed = 0

    def take(self, step: Step) -> None:
        """One step of a story. Raises StoryError when the form does not hold what was answered."""
        if isinstance(step, AddRepeat):
            self._add(step.ref)
            return
        value = " ".join(map(str, step.value)) if isinstance(step.value, list) else str(step.value)
        if self._node(step.ref).type == "time":
            value = value[:5]  # a clerk writes hours and minutes
        if self._node(step.ref).value == value:
            return  # the form knows it already: a default, or a calculation
        if not self._view.reach(step.ref):
            raise StoryError(f"the question {step.ref} is not on the screen")
        look_around()
        field = self._view.canvas.fields[step.ref]
        if self._by_hand(field.editor, value):
            self.typed += 1
        else:
            field.editor.answered.emit(value.split() if self._node(step.ref).control in {"select", "rank"} else value)
            self.handed += 1
        look_around()
        self._check(step.ref, value)

    def _node(self, ref: str) -> Node:
        return self._view.session.node(ref)

    def _add(self, ref: str) -> None:
        count = len(self._node(ref).children)
        self._view.reach(ref)
        look_around()
        self._hands.click(self._view.repeat(ref).add_button)
        look_around()
        if len(self._node(ref).children) != count + 1:
            raise StoryError(f"{ref} has no new instance")

    def _by_hand(self, editor: Editor, value: str) -> bool:
        hands = self._hands
        if isinstance(editor, RadioEditor):
            for button in editor.row.buttons:
                if button.property("choice") == value:
                    hands.click(button)
            return True
        if isinstance(editor, ListEditor):
            self._choose(editor, value)
            return True
        if isinstance(editor, CheckBoxesEditor):
            wanted = set(value.split())
            for choice in [str(button.property("choice")) for button in editor.row.buttons]:
                button = next(each for each in editor.row.buttons if each.property("choice") == choice)
                if button.isChecked() is not (choice in wanted):
                    hands.click(button)
            return True
        if isinstance(editor, ChipsEditor):
            for one in value.split():
                self._choose(editor, one)
            return True
        if isinstance(editor, TickListEditor):
            return False
        lines = editor.targets()
        if len(lines) > 1 and not isinstance(editor, DateEditor):
            return False
        if not lines or not isinstance(lines[0], QLineEdit | QPlainTextEdit) or lines[0].isReadOnly():
            return False
        hands.write(lines[0], value)
        hands.press(lines[0], Qt.Key.Key_Tab)
        return True

    def _choose(self, editor: ListEditor | ChipsEditor, value: str) -> None:
        """Type the label until it is the marked one; walk down to it where another label starts alike."""
        box = editor.box
        label = box.model.label_of(value)
        if label is None:
            raise StoryError(f"{value!r} is not offered at {editor.ref}")
        self._hands.write(box, label)
        look_around()
        row = box.model.shown_row_of(value)
        for _ in range(max(row, 0)):
            self._hands.press(box, Qt.Key.Key_Down)
        self._hands.press(box, Qt.Key.Key_Return)

    def _check(self, ref: str, value: str) -> None:
        node = self._node(ref)
        got = node.value
        if "month-year" in node.appearance or "year" in node.appearance:
            length = len("2026-11") if "month-year" in node.appearance else len("2026")
            got, value = got[:length], value[:length]  # the question asks for no more
        if node.type == "time":
            got = got[:5]
        if not _alike(got, value):
            raise StoryError(f"{ref} was answered {value!r}, the form holds {got!r}")


def _alike(got: str, wanted: str) -> bool:
    """The same answer, however its numbers are written and in whatever order its choices stand."""
    ours, theirs = (re.split(r"[ ;]+", text.strip()) for text in (got, wanted))
    return sorted(map(_plain, ours)) == sorted(map(_plain, theirs))


def _plain(token: str) -> str:
    try:
        return repr(float(token))
    except ValueError:
        return token
