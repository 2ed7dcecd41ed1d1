"""A repeat: its entries in a list with a pane or in a table; adding, moving, and removal that can be undone."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forms.nodes import Node
from forms.session import Change
from mihan_desktop.ui import icons
from mihan_desktop.ui.form.canvas import Canvas
from mihan_desktop.ui.form.drawing import Words, show_text
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.repeat_list import ListPanes
from mihan_desktop.ui.form.repeat_panes import Panes, as_table, title_of
from mihan_desktop.ui.form.repeat_table import TablePanes
from mihan_desktop.ui.form.rows import Entries, Question, Stays, question_of
from mihan_desktop.ui.form.snapshot import Answers, restore_instance, take
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.turns import Work
from mihan_desktop.ui.widgets.flow_layout import FlowLayout


class RepeatView(Entries):
    """All entries, "add" and the buttons for the current one below, "undo" when one was removed.

    Attributes: current (the entry that the buttons and keys are about, counted from 0, -1 without any).
    """

    def __init__(self, node: Node, canvas: Canvas, parent: QWidget, indent: int = 0) -> None:
        super().__init__(parent)
        self.ref = node.ref
        self.indent = indent
        self.current = -1
        self._canvas = canvas
        self._nodes: list[Node] = []
        self._removed: tuple[int, Answers] | None = None
        self._exact = False
        self._own = False
        self._said = plain(node.label or "") or say("entry")
        self._label = Words(self, role="heading")
        self._empty = QLabel(self)
        self._empty.setProperty("role", "muted")
        self._make_undo_bar()
        self.add_button, self.up_button, self.down_button, self.remove_button = (QPushButton(self) for _ in range(4))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._label)
        self._layout.addWidget(self._empty)
        self._layout.addWidget(self._undo_bar)
        self._layout.addWidget(self._tools())
        self.panes: Panes = self._make_panes(node)
        canvas.repeats[self.ref] = self
        canvas.applied.connect(self._on_applied)
        canvas.problem_changed.connect(self._on_problem_changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        self.current = canvas.entered.pop(node, -1)
        self.sync()

    def hide_label(self) -> None:
        """The section's title says it already."""
        self._label.setMaximumHeight(0)

    def sync(self) -> None:
        """Follows the session: entries that are the same stay as they are drawn, others are drawn anew."""
        try:
            node = self._canvas.session.node(self.ref)
        except KeyError:
            return
        nodes = list(node.children)
        same = itertools.takewhile(lambda pair: pair[0] is pair[1], zip(self._nodes, nodes, strict=False))
        keep = sum(1 for _ in same)
        if as_table(node, self._canvas) is not isinstance(self.panes, TablePanes):
            self._change_panes(node)
            keep = 0
        if keep < max(len(nodes), len(self._nodes)) or not nodes:
            self._nodes = nodes
            self.panes.sync(nodes, keep)
            self.current = min(max(self.current, 0), len(nodes) - 1)
            self.panes.show_entry(self.current)
        self.refresh(node)
        self.stops_changed()

    def refresh(self, node: Node) -> None:
        """Labels, and which buttons there are."""
        reading = self._canvas.drawing.reading
        show_text(self._label, node.label or "", reading)
        label = plain(node.label or "") or say("entry")
        self._empty.setText(reading.own(say("none_yet")))
        self._empty.setVisible(not self._nodes)
        self.add_button.setText(reading.own(say("add", label=isolate(label))))
        self.add_button.setToolTip("F7")
        self.add_button.setVisible(node.can_add)
        self.undo_button.setText(reading.own(say("undo")))
        if label != self._said:  # every title says it
            self._said = label
            self.panes.refresh()
        self._show_tools()

    def add(self) -> None:
        """One more entry, with the keyboard in its first question."""
        if not self._canvas.session.node(self.ref).can_add:
            return
        self._forget_removed()
        self._apply(self._canvas.session.add_repeat(self.ref))
        self.go_to(len(self._nodes) - 1)

    def remove(self, number: int | None = None) -> None:
        """Without one entry (the current one); its answers are kept until the next change of entries here."""
        number = self.current if number is None else number
        session = self._canvas.session
        node = session.node(self.ref)
        if not node.can_remove or not 0 <= number < len(node.children):
            return
        title, kept = title_of(self._canvas, self.ref, number), take(node.children[number])
        self._apply(session.remove_repeat(node.children[number].ref))
        self._removed, self._exact = (number, kept), True
        self._undo_text.setText(self._canvas.drawing.reading.own(say("removed", label=isolate(title))))
        self._undo_bar.show()
        self._choose(min(number, len(self._nodes) - 1))
        self.stops_changed()
        self.undo_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def undo(self) -> None:
        """The removed entry back where it was, with its answers."""
        if self._removed is None:
            return
        (number, kept), exact = self._removed, self._exact
        self._forget_removed()
        session = self._canvas.session
        self._apply(session.undo() if exact and session.can_undo else restore_instance(session, self.ref, number, kept))
        self.go_to(number)

    def judge(self) -> None:
        """States of all entries as they are now."""
        self.panes.refresh()

    def shift(self, by: int) -> None:
        """The current entry one place up (-1) or down (1); the keyboard stays where it was in it."""
        number, to = self.current, self.current + by
        if not 0 <= number < len(self._nodes) or not 0 <= to < len(self._nodes) or not self._nodes[number].can_move:
            return
        widget, field = QApplication.focusWidget(), self._field_with_keyboard()
        rest = field.ref.removeprefix(self._nodes[number].ref) if field is not None else ""
        if field is not None:
            field.editor.settle()
        self._forget_removed()
        self._apply(self._canvas.session.move_repeat(self._nodes[number].ref, to + 1))
        self._choose(to)
        wanted = self._nodes[to].ref + rest
        drawn = next((each for each in self.panes.fields_of(to) if each.ref == wanted), None) if rest else None
        if drawn is not None:
            drawn.take_focus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(widget, QPushButton) and not widget.isEnabled():
            (self.down_button if widget is self.up_button else self.up_button).setFocus()

    def go_to(self, number: int) -> bool:
        """Shows an entry and puts the keyboard in its first question."""
        if not 0 <= number < len(self._nodes):
            return False
        self._choose(number)
        return any(field.take_focus(Qt.FocusReason.TabFocusReason) for field in self.panes.fields_of(number))

    def step(self, by: int) -> bool:
        """The entry before or after the current one."""
        return self.go_to(self.current + by)

    def go_on(self, field: Question) -> bool:
        """Behind the last question of an entry: the next entry; False when there is none, or questions are left."""
        later = itertools.dropwhile(lambda each: each is not field, self.panes.fields_of(self.current))
        if any(each.editor.steps() for each in itertools.islice(later, 1, None)):
            return False
        return self.step(1)

    def show_ref(self, ref: str) -> None:
        """Shows the entry that a question belongs to."""
        for number, node in enumerate(self._nodes):
            if ref == node.ref or ref.startswith(f"{node.ref}/"):
                self._choose(number)

    def fields(self) -> Iterator[Question]:
        """The questions that can be seen."""
        return self.panes.fields()

    def stops(self) -> Iterator[QWidget]:
        """The entries, "undo", "add", and what is done with the current one."""
        yield from self.panes.stops()
        yield self.undo_button
        yield from (self.add_button, self.up_button, self.down_button, self.remove_button)

    def stops_changed(self) -> None:
        """Tells the section that Tab has another way to go."""
        self._canvas.restop()

    def measure(self) -> None:
        """Other widths: where a table has no room, a list has."""
        node = self._canvas.session.node(self.ref)
        if as_table(node, self._canvas) is not isinstance(self.panes, TablePanes):
            self.sync()
        self.panes.measure()
        self._show_tools()

    def read_in(self) -> None:
        """Another language of the form."""
        self.refresh(self._canvas.session.node(self.ref))
        self.panes.read_in()

    def retranslate(self) -> None:
        """Another language of the app."""
        self.refresh(self._canvas.session.node(self.ref))
        self.panes.retranslate()

    @property
    def at_rest(self) -> bool:
        """When nothing is drawn of its entries, none can be brought back, and its own label stands above it."""
        return self._removed is None and self._label.maximumHeight() > 0 and self.panes.is_bare

    def shed(self, stays: Stays) -> Work:
        """Its entries."""
        return self.panes.shed(stays)

    def close_row(self) -> None:
        """It is going away."""
        if self._nodes and self._nodes[0].parent is not None:
            self._canvas.entered[self._nodes[0].parent] = self.current
        self._canvas.repeats.pop(self.ref, None)
        self._canvas.applied.disconnect(self._on_applied)
        self._canvas.problem_changed.disconnect(self._on_problem_changed)
        self.panes.close_panes()

    # Inside

    def _make_undo_bar(self) -> None:
        self._undo_bar = QFrame(self)
        self._undo_text = QLabel(self._undo_bar)
        self.undo_button = QPushButton(self._undo_bar)
        self.undo_button.setAutoDefault(False)
        self.undo_button.clicked.connect(self.undo)
        bar = QHBoxLayout(self._undo_bar)
        bar.setContentsMargins(14, 4, 14, 4)
        bar.addWidget(self._undo_text)
        bar.addWidget(self.undo_button)
        bar.addStretch(1)
        self._undo_bar.hide()

    def _tools(self) -> QWidget:
        tools = QWidget(self)
        line = FlowLayout(tools, gap=8)
        calls = (self.add, lambda: self.shift(-1), lambda: self.shift(1), self.remove)
        buttons = (self.add_button, self.up_button, self.down_button, self.remove_button)
        for button, call in zip(buttons, calls, strict=True):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, call=call: call())
            button.setParent(tools)
            line.addWidget(button)
            if button is not self.add_button:
                button.setProperty("role", "quiet")
        return tools

    def _make_panes(self, node: Node) -> Panes:
        panes: Panes
        if as_table(node, self._canvas):
            panes = TablePanes(self.ref, self._canvas, self)
        else:
            panes = ListPanes(self.ref, self._canvas, self.indent, self)
        panes.chosen.connect(self._on_chosen)
        self._layout.insertWidget(2, panes)
        return panes

    def _change_panes(self, node: Node) -> None:
        old = self.panes
        old.close_panes()
        self._layout.removeWidget(old)
        old.hide()
        old.deleteLater()
        self.panes = self._make_panes(node)
        self.panes.show()

    def _apply(self, change: Change) -> None:
        self._own = True
        try:
            self._canvas.apply(change)
        finally:
            self._own = False
        self._canvas.committed.emit(self.ref)

    def _choose(self, number: int) -> None:
        self.current = number
        self.panes.show_entry(number)
        self._show_tools()
        self.stops_changed()

    def _on_chosen(self, number: int) -> None:
        self.current = number
        self._show_tools()
        self.stops_changed()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(self.panes, TablePanes):
            number = self.panes.number_of(new)
            if number is not None and number != self.current:
                self.current = number
                self.panes.show_entry(number)
                self._show_tools()

    def _on_applied(self, change: Change) -> None:
        if not self._own:
            self._exact = False
            if change.structure and self._removed is not None:
                self._forget_removed()
        below = f"{self.ref}["
        touched = {ref[len(below) :].partition("]")[0] for ref in change.refs if ref.startswith(below)}
        numbers = [int(each) - 1 for each in touched]
        if numbers:
            self.panes.refresh([number for number in numbers if number < len(self._nodes)])

    def _on_problem_changed(self, ref: str) -> None:
        numbers = [number for number, node in enumerate(self._nodes) if ref.startswith(f"{node.ref}/")]
        if numbers:
            self.panes.refresh(numbers)

    def _field_with_keyboard(self) -> Question | None:
        return question_of(QApplication.focusWidget(), self)

    def _forget_removed(self) -> None:
        self._removed = None
        self._undo_bar.hide()

    def _show_tools(self) -> None:
        node = self._canvas.session.node(self.ref)
        reading = self._canvas.drawing.reading
        there = 0 <= self.current < len(self._nodes)
        title = title_of(self._canvas, self.ref, self.current) if there else ""
        movable = there and self._nodes[self.current].can_move
        side, ink = self.fontMetrics().height(), self.palette().color(QPalette.ColorRole.ButtonText)
        for button, word, icon, keys in (
            (self.up_button, "move_up", "up", "Ctrl+Shift+\u2191"),
            (self.down_button, "move_down", "down", "Ctrl+Shift+\u2193"),
            (self.remove_button, "remove", "remove", "Shift+F7"),
        ):
            button.setText(reading.own(say(word)))
            button.setIcon(icons.icon(icon, ink, side))
            button.setAccessibleName(f"{say(word)}: {title}")
            button.setToolTip(keys)
            button.setVisible(movable if button is not self.remove_button else there and node.can_remove)
        self.up_button.setEnabled(self.current > 0)
        self.down_button.setEnabled(self.current < len(self._nodes) - 1)
        self.add_button.setIcon(icons.icon("plus", ink, side))
        for button in (self.add_button, self.up_button, self.down_button, self.remove_button):
            button.setIconSize(QSize(side, side))
