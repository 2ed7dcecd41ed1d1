"""Headings of groups that have no node of their own: they stand above the first question shown in them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from forms.nodes import Heading, Node
from mihan_desktop.ui.form.drawing import Reading, Words, show_text


class HeadingLine(QWidget):
    """The label of such a group, with a line below it."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self.words = Words(self, role="heading")
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, gap // 2, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.words)
        layout.addWidget(line)

    def say(self, label: str, reading: Reading) -> None:
        """The label as it is now."""
        show_text(self.words, label, reading)


class Headings:
    """Which headings stand over the rows of one body.

    over: the headings of each row by ref, outermost first. slots: rows (by ref) and headings (by key) as they stand
    below each other.
    """

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.over: dict[str, tuple[Heading, ...]] = {}
        self.slots: list[str] = []
        self.lines: dict[str, HeadingLine] = {}
        before: set[str] = set()
        for node in nodes:
            headings = node.headings
            if headings:
                self.over[node.ref] = headings
            self.slots += [each.key for each in headings if each.key not in before]
            before |= {each.key for each in headings}
            self.slots.append(node.ref)

    def show(self, labels: dict[str, str], seen: set[str], reading: Reading) -> None:
        """Labels by key; seen: the keys of those with something to see below them."""
        for key, line in self.lines.items():
            line.say(labels.get(key, ""), reading)
            line.setVisible(key in seen and bool(labels.get(key)))
