"""What every editor can do: show a node, give its answer, take the focus, say what it cannot read."""

import enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing, Reading
from mihan_desktop.ui.form.wording import explain


class Width(enum.Enum):
    """How wide an editor wants to be, in letters."""

    SHORT = 16
    MEDIUM = 26
    LONG = 44
    FULL = 0


class Editor(QWidget):
    """One way of answering a question.

    notice is "" or a code of wording's notices: something about the answer that is no problem, with its value.

    Signals: answered(value: str | list[str] | None) when the person has given another answer; complained() when
    ``problem`` or ``notice`` has become another one; stops_changed() when other widgets may take the keyboard.
    """

    answered = Signal(object)
    complained = Signal()
    stops_changed = Signal()
    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__()
        self.drawing = drawing
        self.ref = node.ref
        self.problem = ""
        self.notice = ("", "")

    @property
    def at_rest(self) -> bool:
        """Whether it shows its answer and nothing else: it could be made anew from it."""
        return not (self.problem or self.notice[0] or any(is_being_typed(each) for each in self.stops()))

    @property
    def reading(self) -> Reading:
        """How the form reads now."""
        return self.drawing.reading

    def show_node(self, node: Node) -> None:
        """Shows the node's value, and its choices where it has some. Says nothing."""
        raise NotImplementedError

    def shows_media(self, node: Node) -> frozenset[str]:
        """Which of the label's media, by kind, the editor shows itself."""
        del node
        return frozenset()

    def targets(self) -> list[QWidget]:
        """The widgets that take the keyboard, in reading order."""
        raise NotImplementedError

    def settle(self) -> None:
        """Whatever is being typed becomes the answer."""

    def stops(self) -> list[QWidget]:
        """All widgets that can ever take the keyboard; which of them Tab stops at, their focus policy says."""
        return self.targets()

    def steps(self) -> list[QWidget]:
        """Where Enter stops on its way through the form; the first is where the field begins."""
        return self.targets()[:1]

    def enter(self, widget: QWidget) -> bool:
        """Enter or Tab on one of the widgets: settles; True when the person is to stay."""
        del widget
        self.settle()
        return False

    def asks(self) -> bool:
        """Whether a key that goes on is a question back first: what is typed may mean several choices."""
        return False

    def has_open_list(self) -> bool:
        """Whether a list is open whose marked line Tab would take."""
        return False

    def open_popup(self) -> bool:
        """Opens the calendar or the list; whether there is one."""
        return False

    def read_in(self, drawing: Drawing) -> None:
        """Another language, direction or kind of digits."""
        self.drawing = drawing

    def retranslate(self) -> None:
        """The app's own words in another language."""

    def set_names(self, label: str, description: str) -> None:
        """What a screen reader calls the editor."""
        for widget in self.targets():
            widget.setAccessibleName(label)
            widget.setAccessibleDescription(description)

    def mark_invalid(self, *, invalid: bool) -> bool:
        """Shows on the editor itself that it is wrong; False when the field has to draw the border instead."""
        lines = [widget for widget in self.targets() if isinstance(widget, QLineEdit)]
        for line in lines:
            if bool(line.property("invalid")) is not invalid:
                line.setProperty("invalid", invalid)
                line.style().unpolish(line)
                line.style().polish(line)
        return bool(lines)

    def give_up(self) -> None:
        """What is typed and no answer yet is forgotten; the node's value is shown next."""
        for widget in self.targets():
            if isinstance(widget, QLineEdit):
                widget.setModified(False)
            elif isinstance(widget, QPlainTextEdit):
                widget.document().setModified(False)
        self.complain("")

    def sentence(self) -> str:
        """What stands against what is typed, for a person; "" when nothing does."""
        return explain(self.problem) if self.problem else ""

    def remark(self, notice: str, value: str = "") -> None:
        """Something was done to what was typed, or it is odd ("" when neither)."""
        if (notice, value) != self.notice:
            self.notice = (notice, value)
            self.complained.emit()

    def complain(self, problem: str) -> None:
        """What is typed cannot be an answer, and why ("" when it can)."""
        if problem != self.problem:
            self.problem = problem
            self.complained.emit()


def is_being_typed(widget: QWidget) -> bool:
    """Whether a line or a text holds something typed that is no answer yet."""
    if isinstance(widget, QLineEdit):
        return widget.isModified()
    return isinstance(widget, QPlainTextEdit) and widget.document().isModified()


def align_line(line: QLineEdit, reading: Reading, *, left_to_right: bool) -> None:
    """Text direction and caret of a line: an empty RTL line would have its caret at the left.

    Codes and numbers run left to right in every language, but stand where the reader's eye expects them.
    """
    ltr = left_to_right or not reading.right_to_left
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight if ltr else Qt.LayoutDirection.RightToLeft)
    side = Qt.AlignmentFlag.AlignRight if reading.right_to_left else Qt.AlignmentFlag.AlignLeft
    line.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
