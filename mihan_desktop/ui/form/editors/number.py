"""Numbers, in all three kinds of digits: read by ourselves, because Qt's validators refuse what Iraq types."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width, align_line
from mihan_desktop.ui.widgets.digits import (
    ascii_digits,
    read_number,
    shown_digits,
    shown_number,
    without_zero_fraction,
)

LONGEST_NUMBER = 40
LARGEST_INTEGER = 2**53


LARGE = 10_000
"""From here on thousands are marked even where the form does not ask for it: no year of birth is so large."""


def groups_thousands(node: Node, number: str) -> bool:
    """Whether a number is shown with its thousands marked: where the form asks for it, and where it is large."""
    whole = number.lstrip("-").partition(".")[0]
    return "thousands-sep" in node.appearance or (whole.isdigit() and int(whole) >= LARGE)


class NumberEditor(Editor):
    """A whole or decimal number. Thousands are marked while nobody is typing."""

    width_class = Width.SHORT

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._whole = node.type == "int"
        self._node = node
        self._counts = "counter" in node.appearance and self._whole
        self._value = ""
        self.line = QLineEdit(self)
        self.line.setMaxLength(LONGEST_NUMBER)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line)
        self.fewer, self.more = QToolButton(self), QToolButton(self)
        for step in (self.fewer, self.more):
            step.setProperty("role", "step")
        for button, sign, by in ((self.fewer, "−", -1), (self.more, "+", 1)):
            button.setText(sign)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Up and Down do the same
            button.setVisible(self._counts)
            button.clicked.connect(lambda _=False, by=by: self._count(by))
            layout.addWidget(button)
        self.setFocusProxy(self.line)
        align_line(self.line, self.reading, left_to_right=True)
        self.line.textEdited.connect(self._on_edited)
        self.line.editingFinished.connect(self.settle)
        self.line.installEventFilter(self)

    def show_node(self, node: Node) -> None:
        """The value, unless the line holds something that is no number yet."""
        self._node = node
        self._value = without_zero_fraction(node.value)
        if not self.line.isModified() and not self.problem:
            self._write()

    def targets(self) -> list[QWidget]:
        """The line."""
        return [self.line]

    def settle(self) -> None:
        """What is typed becomes the answer; what is no number stays in the line, with the reason below it."""
        if not self.line.isModified():
            return
        self.line.setModified(False)
        text = self.line.text().strip()
        number = read_number(text, whole=self._whole) if text else ""
        if number is None:
            self.complain("not_a_whole_number" if self._whole else "not_a_number")
            number = ""
        elif self._whole and number and abs(int(number)) >= LARGEST_INTEGER:
            self.complain("number_too_large")
            number = ""
        else:
            self.complain("")
        changed = number != self._value
        self._value = number
        if not self.problem:
            self._write()
        if changed:
            self.answered.emit(number or None)

    def read_in(self, drawing: Drawing) -> None:
        """Another direction or kind of digits."""
        super().read_in(drawing)
        align_line(self.line, self.reading, left_to_right=True)
        if not self.line.isModified() and not self.problem:
            self._write()

    def set_names(self, label: str, description: str) -> None:
        """The buttons say what they do to the number."""
        super().set_names(label, description)
        self.fewer.setAccessibleName(f"{label} − 1")
        self.more.setAccessibleName(f"{label} + 1")

    def _count(self, by: int) -> None:
        """One more or one less; from nothing it begins at 0 or 1."""
        self.settle()
        if not self.problem:
            self.line.setText(str(max(int(self._value or "0") + by, 0) if self._value or by > 0 else 0))
            self.line.setModified(True)
            self.settle()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Thousands are ungrouped while typing; a counter goes up and down."""
        if self._counts and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
            if by:
                self._count(by)
                return True
        regroups = not self.problem and not self.line.isModified()
        if regroups and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._write(grouped=event.type() is QEvent.Type.FocusOut)
        return super().eventFilter(watched, event)

    def _write(self, *, grouped: bool | None = None) -> None:
        wanted = not self.line.hasFocus() if grouped is None else grouped
        wanted = wanted and groups_thousands(self._node, self._value)
        shown = shown_number(self._value, self.reading.digits, grouped=wanted)
        if shown != self.line.text():
            self.line.setText(shown)
        self.line.setModified(False)

    def _on_edited(self, text: str) -> None:
        shown = shown_digits(ascii_digits(text), self.reading.digits)
        if shown != text:
            caret = self.line.cursorPosition()
            self.line.setText(shown)
            self.line.setCursorPosition(caret)
            self.line.setModified(True)
