"""The entries of a repeat as lines of a table, each cell the editor of its question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from forms.nodes import Node
from mihan_desktop.ui import icons
from mihan_desktop.ui.form.body import Body
from mihan_desktop.ui.form.canvas import Canvas, drawn_children, letters
from mihan_desktop.ui.form.cell import Cell
from mihan_desktop.ui.form.drawing import Words
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.repeat_panes import Panes
from mihan_desktop.ui.form.rows import Question, Row, Stays
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.turns import Work
from mihan_desktop.ui.widgets.digits import shown_digits

NUMBER_LETTERS, GAP = 4, 8
_WEIGHTS = {"int": 3, "decimal": 3, "time": 3}


def _column(layout: QHBoxLayout, widget: QWidget, weight: int) -> None:
    """Widths come from the weights alone, so that all lines agree."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    layout.addWidget(widget, weight)


class Line(Body):
    """One entry: its number, a place for each question, empty while it is not asked, and below what is wrong."""

    def __init__(self, number: int, nodes: Sequence[Node], canvas: Canvas, parent: QWidget) -> None:
        self._slots: dict[str, QVBoxLayout] = {}
        self._nodes = nodes
        self.number = QLabel()
        self.problems, self._sign = Words(role="error"), QLabel()
        self.problems.setTextFormat(Qt.TextFormat.PlainText)
        super().__init__(nodes, canvas, parent)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        reading = canvas.drawing.reading
        self.number.setText(reading.directed(shown_digits(str(number + 1), reading.digits)))
        self.measure()

    def set_current(self, *, current: bool) -> None:
        """The line that the keyboard is in."""
        self.setAutoFillBackground(current)

    def measure(self) -> None:
        """Another size of font."""
        self.number.setFixedWidth(letters(self, NUMBER_LETTERS))
        self.number.setContentsMargins(0, 7, 0, 0)
        indent = letters(self, NUMBER_LETTERS) + GAP
        rtl = self._canvas.drawing.reading.right_to_left
        self._sign.setContentsMargins(0 if rtl else indent, 0, indent if rtl else 0, 0)
        for row in self.rows.values():
            row.measure()

    def _lay_out(self) -> QLayout:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3, 0, 3)
        column.setSpacing(2)
        layout = QHBoxLayout()
        layout.setSpacing(GAP)
        column.addLayout(layout)
        below = QHBoxLayout()
        below.setSpacing(6)
        for label, stretch in ((self._sign, 0), (self.problems, 1)):
            label.setParent(self)
            label.hide()
            below.addWidget(label, stretch, Qt.AlignmentFlag.AlignTop)
        column.addLayout(below)
        layout.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        for node in self._nodes:
            place = QWidget(self)
            self._slots[node.ref] = QVBoxLayout(place)
            self._slots[node.ref].setContentsMargins(0, 0, 0, 0)
            self._slots[node.ref].setAlignment(Qt.AlignmentFlag.AlignTop)
            _column(layout, place, weight(node))
        return column

    def _row_for(self, node: Node) -> Row:
        return Cell(node, self._canvas, self, self._tell)

    def _tell(self, cell: Cell) -> None:
        """A sentence a line for each cell that something is wrong with."""
        cells = {**{ref: row for ref, row in self.rows.items() if isinstance(row, Cell)}, cell.ref: cell}
        shown = [cells[node.ref] for node in self._nodes if node.ref in cells]
        reading = self._canvas.drawing.reading
        said = [reading.directed(f"{isolate(each.title)}: {each.told}") for each in shown if each.told]
        self.problems.setText("\n".join(said))
        side, ink = self.fontMetrics().height(), self.palette().color(QPalette.ColorRole.BrightText)
        self._sign.setPixmap(icons.picture("problem", ink, side))
        for label in (self._sign, self.problems):
            label.setVisible(bool(said))

    def _make_room(self, ref: str, row: Row) -> None:
        self.setMinimumHeight(max(self.minimumHeight(), self.height()))
        self._slots[ref].removeWidget(row)

    def _close_rooms(self) -> None:
        self.setMinimumHeight(0)

    def _insert(self, slot: str, widget: QWidget) -> None:
        if slot in self._slots:
            self._slots[slot].addWidget(widget)
        else:
            widget.hide()  # a heading over several columns


def weight(node: Node) -> int:
    """How wide a question's column is beside the others."""
    return _WEIGHTS.get(node.type, 5) if node.control == "input" else 5


class TablePanes(Panes):
    """All entries below each other under one head."""

    def __init__(self, ref: str, canvas: Canvas, parent: QWidget) -> None:
        super().__init__(parent)
        self.ref = ref
        self.lines: list[Line] = []
        self._canvas = canvas
        self._nodes: list[Node] = []
        self._heads: list[Words] = []
        self._head = QWidget(self)
        self._corner = QLabel(self._head)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._head)

    def sync(self, nodes: Sequence[Node], keep: int) -> None:
        """Another number of lines, or others."""
        for line in self.lines[keep:]:
            line.close_body()
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        del self.lines[keep:]
        self._nodes = list(nodes)
        if nodes and not self._heads:
            self._make_head(drawn_children(nodes[0]))
        for number in range(keep, len(nodes)):
            line = Line(number, drawn_children(nodes[number]), self._canvas, self)
            self.lines.append(line)
            self._layout.addWidget(line)
            line.show()
        self.setVisible(bool(nodes))
        self.refresh()

    def show_entry(self, number: int) -> None:
        """Marks the line; all can be seen."""
        for place, line in enumerate(self.lines):
            line.set_current(current=place == number)

    def refresh(self, numbers: Iterable[int] | None = None) -> None:
        """What stands over the columns."""
        del numbers
        if not self._nodes:
            return
        reading = self._canvas.drawing.reading
        for head, node in zip(self._heads, drawn_children(self._nodes[0]), strict=False):
            text = plain(node.label or "") or node.name
            head.setText(reading.directed(f"{text} \u2217" if node.required and not node.readonly else text))

    def fields(self) -> Iterator[Question]:
        """Line by line."""
        for line in self.lines:
            yield from line.fields()

    def fields_of(self, number: int) -> Iterator[Question]:
        """The cells of one line."""
        if 0 <= number < len(self.lines):
            yield from self.lines[number].fields()

    def stops(self) -> Iterator[QWidget]:
        """Line by line."""
        for line in self.lines:
            yield from line.stops()

    def measure(self) -> None:
        """Other widths."""
        self._corner.setFixedWidth(letters(self, NUMBER_LETTERS))
        for line in self.lines:
            line.measure()

    def read_in(self) -> None:
        """Another language of the form."""
        self.refresh()
        for line in self.lines:
            line.read_in()

    def retranslate(self) -> None:
        """Another language of the app."""
        for line in self.lines:
            line.retranslate()

    @property
    def is_bare(self) -> bool:
        """Whether no question of any entry is drawn."""
        return not any(line.rows for line in self.lines)

    def shed(self, stays: Stays) -> Work:
        """Line by line."""
        for line in list(self.lines):
            if line in self.lines:
                yield from line.shed(stays)

    def close_panes(self) -> None:
        """They are going away."""
        for line in self.lines:
            line.close_body()

    def number_of(self, widget: QWidget | None) -> int | None:
        """The line that a widget stands in."""
        while widget is not None and widget is not self:
            if isinstance(widget, Line):
                return self.lines.index(widget) if widget in self.lines else None
            widget = widget.parentWidget()
        return None

    def _make_head(self, nodes: Sequence[Node]) -> None:
        layout = QHBoxLayout(self._head)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(GAP)
        layout.addWidget(self._corner)
        self._corner.setFixedWidth(letters(self, NUMBER_LETTERS))
        for node in nodes:
            words = Words(self._head, role="muted")
            words.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading)
            _column(layout, words, weight(node))
            self._heads.append(words)
