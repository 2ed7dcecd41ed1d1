"""An answer that is only shown: calculated, or fixed by the form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing, Reading
from mihan_desktop.ui.form.editors.date import date_in, moment_in, precision_of, time_in
from mihan_desktop.ui.form.editors.editor import Editor, Width
from mihan_desktop.ui.form.editors.number import groups_thousands
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.date_field import say_date, show_date, show_time
from mihan_desktop.ui.widgets.digits import shown_digits, shown_in_text, shown_number, without_zero_fraction

NO_NUMBER = frozenset({"NaN", "Infinity", "-Infinity"})
"""What a calculation gives while an answer that it needs is not there: nothing that a person would call a number."""


HIDDEN = "●●●●●●"
"""What is shown of a secret, however long it is."""


def is_secret(node: Node) -> bool:
    """Whether an answer is only for the eyes of who types it."""
    return bool(node.appearance & {"masked", "hidden-answer"})


def value_in_words(node: Node, reading: Reading) -> str:
    """A node's value as a person reads it: labels of choices, dates in words, digits as preferred. "" for none."""
    value, digits = node.value, reading.digits
    if not value or value in NO_NUMBER:
        return ""
    if is_secret(node):
        return HIDDEN
    if node.control in ("select1", "select", "rank"):
        labels = {choice.value: plain(choice.label) for choice in node.choices}
        values = [value] if node.control == "select1" else value.split()
        return ("، " if reading.right_to_left else ", ").join(labels.get(each) or each for each in values)
    day, moment = date_in(value), time_in(value)
    whole = moment_in(value) if node.type == "dateTime" else None
    if node.type == "date" and day is not None:
        precision = precision_of(node.appearance)
        return say_date(day, precision, reading.spoken, digits) or show_date(day, precision, digits)
    if node.type == "time" and moment is not None:
        return show_time(moment, digits)
    if whole is not None:
        said = say_date(whole.date(), precision_of(frozenset()), reading.spoken, digits)
        return f"{said} · {show_time(whole.time(), digits)}"
    if node.type in ("int", "decimal"):
        number = without_zero_fraction(value)
        return shown_number(number, digits, grouped=groups_thousands(node, number))
    return shown_digits(value, digits) if "numbers" in node.appearance else shown_in_text(value, digits)


class ReadonlyEditor(Editor):
    """The value as text that can be marked and copied."""

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._node = node
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(self.text)

    def show_node(self, node: Node) -> None:
        """The value in words; a dash when there is none."""
        self._node = node
        said = value_in_words(node, self.reading) or say("empty")
        self.text.setText(self.reading.directed(said))
        self.text.setAccessibleName(said)

    def targets(self) -> list[QWidget]:
        """Nothing here takes the keyboard."""
        return []

    def read_in(self, drawing: Drawing) -> None:
        """Other words and digits."""
        super().read_in(drawing)
        self.show_node(self._node)
