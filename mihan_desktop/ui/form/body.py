"""Questions below each other: the inside of a section, a group, or one instance of a repeat."""

import contextlib
import re
from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget
from shiboken6 import delete

from forms.nodes import Node
from mihan_desktop.ui.form.canvas import Canvas, drawn_children
from mihan_desktop.ui.form.drawing import Words, show_text
from mihan_desktop.ui.form.frame import Frame
from mihan_desktop.ui.form.heading import HeadingLine, Headings
from mihan_desktop.ui.form.rows import Home, Question, Row, Stays
from mihan_desktop.ui.turns import Work
from mihan_desktop.ui.widgets.flow_layout_column import ColumnLayout
from mihan_desktop.ui.widgets.flow_layout_grid import GridLayout

DEFAULT_COLUMNS = 4
_WIDTH = re.compile(r"w([1-9]|10)")


class Body(Home):
    """Rows in the form's order: made when a node is first relevant, and hidden, not unmade, when it is not.

    indent: by how many pixels it is set in, so that fields in it still align with those outside.
    """

    def __init__(self, nodes: Sequence[Node], canvas: Canvas, parent: QWidget | None = None, indent: int = 0) -> None:
        super().__init__(parent)
        self._indent = indent
        self._canvas = canvas
        self._refs = [node.ref for node in nodes]
        self.rows: dict[str, Row] = {}
        self._rooms: set[str] = set()  # of rows that were shed
        self.headings = Headings(nodes)
        self._layout = self._lay_out()
        self.reveals = canvas.revealed
        for node in nodes:
            canvas.homes[node.ref] = self
        if self.headings.over:
            canvas.applied.connect(self._show_headings)
        self.draw()

    def draw(self) -> None:
        """Draws rows in order as far as the canvas allows now; the rest waits for its turn."""
        # Every row shown would lay out all others again: they are laid out once, when all are there.
        with self._layout.holding() if isinstance(self._layout, ColumnLayout) else contextlib.nullcontext():
            waits = self._draw_rows()
        if waits:
            self._canvas.wait(self)
        else:
            self._close_rooms()
            self._canvas.forget(self)
        self.updateGeometry()
        self._show_headings()

    def _draw_rows(self) -> bool:
        """Draws what may be drawn now; whether something has to wait."""
        for ref in self._refs:
            if ref in self.rows or not self._canvas.session.node(ref).relevant:
                continue
            if not self._canvas.may_draw():
                return True
            self.row(ref)
        return False

    def row(self, ref: str) -> Row | None:
        """The row of a child, drawn now if it has not been; None while the child is not relevant."""
        if ref not in self.rows:
            node = self._canvas.session.node(ref)
            if not node.relevant:
                return None
            self._make(node)
        return self.rows[ref]

    def has_drawn(self, ref: str) -> bool:
        """Whether the row of a child is there, shown or not."""
        return ref in self.rows

    def update_child(self, ref: str) -> None:
        """Brings one row up to date: shown or not, and what it shows."""
        drawn = ref in self.rows
        row = self.row(ref)
        if row is None or not drawn:
            return
        node = self._canvas.session.node(ref)
        if row.isVisibleTo(self) is not node.relevant:
            row.setVisible(node.relevant)
            self._canvas.restop()
        if node.relevant:
            row.refresh(node)

    def shown_rows(self) -> Iterator[Row]:
        """The rows to be seen, in order; those that wait are drawn as one comes to them."""
        return (row for ref in self._refs if (row := self.row(ref)) is not None and row.isVisibleTo(self))

    def drawn(self) -> Iterator[Row]:
        """The rows that are there, in order."""
        return (self.rows[ref] for ref in self._refs if ref in self.rows)

    def fields(self) -> Iterator[Question]:
        """The questions to be seen, in order."""
        for row in self.shown_rows():
            yield from row.fields()

    def stops(self) -> Iterator[QWidget]:
        """Where Tab stops, in order, as far as it is drawn."""
        for ref in self._refs:
            row = self.rows.get(ref)
            if row is not None and row.isVisibleTo(self):
                yield from row.stops()

    def measure(self) -> None:
        """Other widths."""
        if isinstance(self._layout, ColumnLayout):
            self._layout.set_gap(self._canvas.metrics.gap)
        if isinstance(self._layout, GridLayout):
            self._layout.let_beside(beside=self._canvas.metrics.beside)
        for row in self.rows.values():
            row.measure()

    def read_in(self) -> None:
        """Another language of the form."""
        for row in self.rows.values():
            row.read_in()
        self._show_headings()

    def retranslate(self) -> None:
        """Another language of the app."""
        for row in self.rows.values():
            row.retranslate()

    def shed(self, stays: Stays) -> Work:
        """Rows that need not stay become data again, one at a time, and leave their room: nothing moves. They wait to
        be drawn as those do that never were.
        """
        for ref, row in reversed(list(self.rows.items())):
            if not self._holds(ref, row):
                continue
            yield from row.shed(stays)
            if self._holds(ref, row) and row.at_rest and not stays(row):
                self._take_out(ref, row)
                yield False

    def _holds(self, ref: str, row: Row) -> bool:
        """Whether a row is still here, and the body too: much may happen between two turns."""
        return self._canvas.homes.get(ref) is self and self.rows.get(ref) is row

    def _take_out(self, ref: str, row: Row) -> None:
        del self.rows[ref]
        row.close_row()
        self._make_room(ref, row)
        self._canvas.wait(self)
        delete(row)

    def _make_room(self, ref: str, row: Row) -> None:
        """A row is about to go."""
        if isinstance(self._layout, ColumnLayout):
            self._layout.take_out(row)
            self._rooms.add(ref)

    def _close_rooms(self) -> None:
        """Rows that were shed and are not asked for any more leave no gap."""
        while self._rooms and isinstance(self._layout, ColumnLayout):
            self._layout.close_up(self._index_of(self._rooms.pop()))

    def close_body(self) -> None:
        """It is going away."""
        self._canvas.forget(self)
        if self.headings.over:
            self._canvas.applied.disconnect(self._show_headings)
        for ref in self._refs:
            if self._canvas.homes.get(ref) is self:
                del self._canvas.homes[ref]
        for row in self.rows.values():
            row.close_row()

    def _make(self, node: Node) -> None:
        row = self._row_for(node)
        for heading in self.headings.over.get(node.ref, ()):
            if heading.key not in self.headings.lines:
                line = HeadingLine(self, self._canvas.metrics.gap)
                self._insert(heading.key, line)
                self.headings.lines[heading.key] = line
        self._insert(node.ref, row)
        if isinstance(self._layout, GridLayout) and isinstance(row, Question):
            self._layout.give(row, part_of_line(node))
        self.rows[node.ref] = row
        row.show()
        if self.reveals:
            for field in row.fields():
                field.reveal()
        elif node in self._canvas.met and isinstance(row, Question):
            row.reveal()
        self._canvas.restop()

    def _lay_out(self) -> QLayout:
        if not self._canvas.grid:
            return ColumnLayout(self, self._canvas.metrics.gap)
        grid = GridLayout(self, self._canvas.metrics.gap)
        grid.let_beside(beside=self._canvas.metrics.beside)
        return grid

    def _row_for(self, node: Node) -> Row:
        return self._canvas.row_for(node, self, self._indent)

    def _insert(self, slot: str, widget: QWidget) -> None:
        """A row or a heading at the place that the form gives it among those drawn so far."""
        if not isinstance(self._layout, ColumnLayout):
            return
        put = self._layout.fill if slot in self._rooms else self._layout.insert
        put(self._index_of(slot), widget, tells=isinstance(widget, Frame))
        self._rooms.discard(slot)

    def _index_of(self, slot: str) -> int:
        """How many rows, headings and rooms of rows stand before one."""
        before = self.headings.slots[: self.headings.slots.index(slot)]
        return sum(each in self.rows or each in self.headings.lines or each in self._rooms for each in before)

    def _show_headings(self) -> None:
        if not self.headings.over:
            return
        nodes = [self._canvas.session.node(ref) for ref in self.headings.over if ref in self.rows]
        labels = {each.key: each.label or "" for node in nodes for each in node.headings}
        seen = {each.key for node in nodes if node.relevant for each in node.headings}
        self.headings.show(labels, seen, self._canvas.drawing.reading)


def part_of_line(node: Node) -> float:
    """How much of a line a question takes in a grid: its ``w`` of the group's, of which a line has four by itself."""
    above = node.parent
    columns = _columns(above) if above is not None else None
    return min(1.0, (_columns(node) or DEFAULT_COLUMNS) / (columns or DEFAULT_COLUMNS))


def _columns(node: Node) -> int | None:
    """What the appearance ``w1`` … ``w10`` says, None without one."""
    said = next((name for name in node.appearance if _WIDTH.fullmatch(name)), "")
    return int(said[1:]) if said else None


class GroupBlock(Row):
    """A group inside a section: its heading, and its questions below; without a label it is not seen at all."""

    def __init__(self, node: Node, canvas: Canvas, parent: QWidget, indent: int) -> None:
        super().__init__(parent)
        self.ref = node.ref
        self._canvas = canvas
        self._heading = Words(self, role="heading")
        self._line = QFrame(self)
        self._line.setProperty("role", "line")
        self._line.setFixedHeight(1)
        self._hint = Words(self, role="muted")
        self.body = Body(drawn_children(node), canvas, self, indent)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(6)
        for widget in (self._heading, self._line, self._hint, self.body):
            self._layout.addWidget(widget)
        self._layout.insertSpacing(3, 6)
        self.refresh(node)

    def refresh(self, node: Node) -> None:
        """The heading and the hint."""
        reading = self._canvas.drawing.reading
        show_text(self._heading, node.label or "", reading)
        show_text(self._hint, node.hint or "", reading)
        self._line.setVisible(bool(node.label))
        top = self._canvas.metrics.gap // 2 if node.label else 0
        self._layout.setContentsMargins(0, top, 0, top // 2)

    def fields(self) -> Iterator[Question]:
        """Its questions."""
        return self.body.fields()

    def stops(self) -> Iterator[QWidget]:
        """Its questions' stops."""
        return self.body.stops()

    def measure(self) -> None:
        """Other widths."""
        self.body.measure()

    def read_in(self) -> None:
        """Another language of the form."""
        self.refresh(self._canvas.session.node(self.ref))
        self.body.read_in()

    def retranslate(self) -> None:
        """Another language of the app."""
        self.body.retranslate()

    @property
    def at_rest(self) -> bool:
        """When nothing is drawn in it any more."""
        return not self.body.rows

    def shed(self, stays: Stays) -> Work:
        """Its questions."""
        return self.body.shed(stays)

    def close_row(self) -> None:
        """It is going away."""
        self.body.close_body()
