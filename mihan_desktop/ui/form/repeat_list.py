"""The entries of a repeat as a list, and beside it (above it where room is short) the questions of one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget
from shiboken6 import delete

from forms.nodes import Node
from mihan_desktop.ui.form.body import Body
from mihan_desktop.ui.form.canvas import AT_ONCE, Canvas, drawn_children, letters
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.repeat_panes import Panes, state_of, summary_of, title_of
from mihan_desktop.ui.form.rows import Question, Stays
from mihan_desktop.ui.form.section_list import Entry, SectionList
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.turns import Work

LIST_LETTERS, LINES = 26, 9
PADDING = 14


class EntryList(SectionList):
    """The list: as high as its lines, of which ``most`` are seen at once."""

    def __init__(self, parent: QWidget, name: str = "entries", most: int = LINES) -> None:
        self._most = most
        super().__init__(parent, name)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Titles wrap otherwise."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent, /) -> None:
        """Another size of font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "sections"):
            self.fit()

    def fit(self) -> None:
        """As high as its lines."""
        count = min(self.sections.rowCount(), self._most)
        height = sum(self.sizeHintForRow(row) for row in range(count)) + 2 * self.frameWidth()
        if height != self.minimumHeight():
            self.setFixedHeight(max(height, 1))


class ListPanes(Panes):
    """A list with a detail pane. The pane of an entry is drawn when the entry is first shown, and kept."""

    def __init__(self, ref: str, canvas: Canvas, indent: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.ref = ref
        self.current = -1
        self.bodies: list[Body | None] = []
        self._nodes: list[Node] = []
        self._canvas, self._indent = canvas, indent
        self.list = EntryList(self)
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._on_list(index.row()))
        self.card = QFrame(self)
        self.card.setProperty("role", "card")
        self.title = QLabel(self.card)
        self.title.setProperty("role", "heading")
        self._pane = QVBoxLayout(self.card)
        self._pane.setContentsMargins(PADDING, 10, PADDING, 12)
        self._pane.setSpacing(10)
        self._pane.addWidget(self.title)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)
        self._layout.addWidget(self.list, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self.card, 1)
        self.measure()

    def _name_list(self) -> None:
        label = plain(self._canvas.session.node(self.ref).label or "")
        self.list.setAccessibleName(f"{label}: {say('entries')}" if label else say("entries"))

    def sync(self, nodes: Sequence[Node], keep: int) -> None:
        """Another number of entries, or others."""
        for body in self.bodies[keep:]:
            if body is not None:
                body.close_body()
                self._pane.removeWidget(body)
                body.hide()
                body.deleteLater()
        self._nodes = list(nodes)
        self.bodies = self.bodies[:keep] + [None] * (len(nodes) - keep)
        self._show_entries(range(keep, len(nodes)))
        self._name_list()
        self.list.setVisible(len(nodes) > 1)
        self.list.fit()
        self.setVisible(bool(nodes))
        if nodes:
            self.show_entry(min(max(self.current, 0), len(nodes) - 1))

    def show_entry(self, number: int) -> None:
        """The questions of one entry, in place of those shown until now."""
        if not 0 <= number < len(self._nodes):
            return
        self.current = number
        for place, body in enumerate(self.bodies):
            if body is not None:
                body.setVisible(place == number)
        if self.bodies[number] is None:
            self._canvas.allowance = AT_ONCE
            body = Body(drawn_children(self._nodes[number]), self._canvas, self.card, self._indent)
            self.bodies[number] = body
            self._pane.addWidget(body)
            body.show()
        self.title.setText(self._canvas.drawing.reading.directed(title_of(self._canvas, self.ref, number)))
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self.list.setCurrentIndex(self.list.sections.index(number, 0))
        selection.blockSignals(False)
        self.list.viewport().update()

    def refresh(self, numbers: Iterable[int] | None = None) -> None:
        """Titles and states."""
        self._show_entries(range(len(self._nodes)) if numbers is None else numbers)
        if numbers is None:
            self._name_list()
        if numbers is None and 0 <= self.current < len(self._nodes):
            self.show_entry(self.current)

    def fields(self) -> Iterator[Question]:
        """The questions of the entry shown."""
        return self.fields_of(self.current)

    def fields_of(self, number: int) -> Iterator[Question]:
        """The questions of an entry that has been shown."""
        body = self.bodies[number] if 0 <= number < len(self.bodies) else None
        if body is not None:
            yield from body.fields()

    def stops(self) -> Iterator[QWidget]:
        """The list, then the questions."""
        if len(self._nodes) > 1:
            yield self.list
        body = self.bodies[self.current] if 0 <= self.current < len(self.bodies) else None
        if body is not None:
            yield from body.stops()

    def measure(self) -> None:
        """The list beside the pane, or above it."""
        roomy = self._canvas.metrics.roomy
        way = QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() is not way:
            self._layout.setDirection(way)
        self.list.setMaximumWidth(letters(self, LIST_LETTERS) if roomy else 16_777_215)
        self.list.setMinimumWidth(letters(self, LIST_LETTERS) if roomy else 0)
        self._layout.setAlignment(self.list, Qt.AlignmentFlag.AlignTop if roomy else Qt.AlignmentFlag(0))
        for body in self._drawn():
            body.measure()

    def read_in(self) -> None:
        """Another language of the form."""
        self.refresh()
        for body in self._drawn():
            body.read_in()

    def retranslate(self) -> None:
        """Another language of the app."""
        self.list.retranslate()
        self.refresh()
        for body in self._drawn():
            body.retranslate()

    @property
    def is_bare(self) -> bool:
        """Whether no question of any entry is drawn."""
        return not any(body.rows for body in self._drawn())

    def shed(self, stays: Stays) -> Work:
        """The questions of each entry; an entry that is not shown goes whole, and is drawn when it is gone to."""
        for number, body in enumerate(list(self.bodies)):
            if body is None or number >= len(self.bodies) or self.bodies[number] is not body:
                continue
            yield from body.shed(stays)
            if number != self.current and self.bodies[number : number + 1] == [body] and not body.rows:
                body.close_body()
                self._pane.removeWidget(body)
                self.bodies[number] = None
                delete(body)

    def close_panes(self) -> None:
        """They are going away."""
        for body in self._drawn():
            body.close_body()

    def _drawn(self) -> Iterator[Body]:
        return (body for body in self.bodies if body is not None)

    def _show_entries(self, numbers: Iterable[int]) -> None:
        entries = list(self.list.sections.entries[: len(self._nodes)])
        reading = self._canvas.drawing.reading
        for number in numbers:
            node = self._nodes[number]
            summary = summary_of(node, reading)
            title = title_of(self._canvas, self.ref, number)
            text = reading.directed(f"{title} — {summary}" if summary else title)
            entry = Entry(text, state_of(self._canvas, node), number)
            entries[number : number + 1] = [entry]
        self.list.sections.show_entries(entries)

    def _on_list(self, number: int) -> None:
        if number >= 0 and number != self.current:
            self.show_entry(number)
            self.chosen.emit(number)
