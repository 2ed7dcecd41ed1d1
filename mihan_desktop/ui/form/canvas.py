"""What the parts of one drawn form share: the session, who draws which ref, and how wide things are."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from forms.nodes import Node, NodeKind
from forms.problems import FormError
from forms.session import Change, Session
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.rows import Entries, Home, Question, Row
from mihan_desktop.ui.language import isolate

LABEL_LETTERS, ROOM_BESIDE, ROOM_FOR_LIST = 34, 88, 124
"""Letters of the column of labels; of the page where they stand beside their fields; where a list has room as well."""
AT_ONCE = 1
"""So many questions are drawn before a section is shown: to be laid out and painted takes them as long again."""
FIRST_PICTURE = 20
"""Milliseconds that are left to the window to show them before the next questions are drawn."""
A_TURN = 0.004
"""Seconds in which questions are drawn before the window has its turn again."""
STOPS_EVERY = 0.2
"""Seconds between two times that Tab's way is told while questions are drawn; the key itself asks for it at once."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """label: width of the column of labels in pixels; stacked: labels stand above their fields; letter: the average
    width of one, which editors measure themselves in; gap: between questions; roomy: a list has room beside a form;
    beside: questions that share a line have room beside each other.
    """

    label: int
    stacked: bool
    letter: int
    gap: int
    roomy: bool = True
    beside: bool = False


class Canvas(QObject):
    """The shared part of one FormView.

    make_row(node, canvas, parent, indent) draws a node; allowance: how many more questions may be drawn before the
    window has to be given a turn; revealed: whether fields say what is wrong with them before anybody has been there;
    remarks: by ref, what a supervisor said of some. Of what is drawn no more: met (nodes of questions that said what is
    wrong with them), entered (by node of a repeat, which entry was shown).

    Signals: committed(ref) after an answer, or an added or removed instance, is in the session; applied(change) when
    the drawn parts have followed it; problem_changed(ref) when a field shows another problem of its own;
    stops_changed() when Tab has another way to go; why_wanted(ref) when somebody asks why a question is so.
    """

    committed = Signal(str)
    applied = Signal(object)
    problem_changed = Signal(str)
    stops_changed = Signal()
    why_wanted = Signal(str)

    def __init__(
        self, session: Session, drawing: Drawing, metrics: Metrics, make_row: MakeRow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._make_row = make_row
        self.grid = is_grid(session)
        self.session = session
        self.drawing = drawing
        self.metrics = metrics
        self.homes: dict[str, Home] = {}
        self.fields: dict[str, Question] = {}
        self.repeats: dict[str, Entries] = {}
        self.allowance = AT_ONCE
        self.revealed = False
        self.remarks: Mapping[str, str] = {}
        self.met: set[Node] = set()
        self.entered: dict[Node, int] = {}
        self._paused = False
        self._waiting: list[Home] = []
        self._held = 0
        self._stops_stale = False
        self._stops_told = self._until = 0.0
        self._later = QTimer(self)
        self._later.timeout.connect(self._draw_more)

    def row_for(self, node: Node, parent: QWidget, indent: int) -> Row:
        """A new row for a node; indent: by how many pixels it is set in."""
        return self._make_row(node, self, parent, indent)

    def answer(self, ref: str, value: str | list[str] | None) -> None:
        """One answer into the session, and everything it changes onto the screen."""
        try:
            change = self.session.set(ref, value)
        except KeyError:
            return  # its repeat was removed while it was being typed into
        except FormError as error:
            if ref in self.fields:
                self.fields[ref].complain(error.code, self._question(error, ref))
            return
        self.apply(change)
        self.committed.emit(ref)

    def _question(self, error: FormError, ref: str) -> str:
        """The label of the question that an error is about, when it is another than the one just answered."""
        about = next((problem.where.ref for problem in error.problems if problem.where.ref), ref)
        if about == ref:
            return ""
        node = self.session.node(about)
        return isolate(plain(node.label or "") or node.name)

    def apply(self, change: Change) -> None:
        """Refreshes what a change names, nothing else; repeats only when instances came or went."""
        with self.holding():
            self._follow(change)
            self.applied.emit(change)

    def _follow(self, change: Change) -> None:
        if change.structure:
            for repeat in list(self.repeats.values()):
                repeat.sync()
        new: list[str] = []
        for ref in sorted(change.refs):
            home = self.homes.get(ref)
            if home is not None and home.has_drawn(ref):
                home.update_child(ref)
            elif home is not None and self.session.node(ref).relevant:
                new.append(ref)
        self._draw_new(new)

    def _draw_new(self, refs: list[str]) -> None:
        """Questions that have become relevant: the first now, for Tab may be about to go there."""
        if len(refs) > AT_ONCE:
            places = {ref: place for place, ref in enumerate(self.homes)}
            refs.sort(key=places.__getitem__)
        self.allowance = 1
        for ref in refs:
            if self.may_draw():
                self.homes[ref].update_child(ref)
            else:
                self.wait(self.homes[ref])

    def restop(self) -> None:
        """Tab has another way to go."""
        self._stops_stale = True
        self.tell_stops()

    def tell_stops(self) -> None:
        """Tab's way is needed now."""
        if self._stops_stale and not self._held:
            self._stops_stale = False
            self._stops_told = time.perf_counter()
            self.stops_changed.emit()

    @contextlib.contextmanager
    def holding(self) -> Iterator[None]:
        """Whatever is drawn meanwhile, Tab's way is told once, at the end."""
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1
        self.tell_stops()

    def wait(self, body: Home) -> None:
        """A body has rows that are not drawn yet; they are drawn when nobody else needs the window."""
        if body not in self._waiting:
            self._waiting.append(body)
            if not (self._paused or self._later.isActive()):
                self._later.start(FIRST_PICTURE)

    def pause(self) -> None:
        """Nothing more is drawn but what somebody asks for, until ``resume``."""
        self._paused = True
        self._later.stop()

    def resume(self) -> None:
        """What waits is drawn in its turn again."""
        self._paused = False
        if self._waiting:
            self._later.start(FIRST_PICTURE)

    @property
    def is_drawing(self) -> bool:
        """Whether questions are still to be drawn."""
        return bool(self._waiting)

    def may_draw(self) -> bool:
        """Whether one more question may be drawn before the window has its turn."""
        return self.allowance > 0 or time.perf_counter() < self._until

    def forget(self, body: Home) -> None:
        """A body is going away, or has been drawn whole."""
        if body in self._waiting:
            self._waiting.remove(body)
        if not self._waiting:
            self._later.stop()

    def reveal(self) -> None:
        """Every field says what is wrong with it, those not drawn yet too."""
        self.revealed = True
        for field in self.fields.values():
            field.reveal()
        for body in self._waiting:
            body.reveals = True
        for repeat in self.repeats.values():
            repeat.judge()

    def _draw_more(self) -> None:
        self._later.setInterval(0)
        self._until = time.perf_counter() + A_TURN
        self.allowance = 1
        self._held += 1
        try:
            while self._waiting and self.may_draw():
                self._waiting[0].draw()
        finally:
            self._held -= 1
            self.allowance, self._until = AT_ONCE, 0.0
        if not self._waiting:
            self._later.stop()
        if not self._waiting or time.perf_counter() > self._stops_told + STOPS_EVERY:
            self.tell_stops()


MakeRow = Callable[[Node, Canvas, QWidget, int], Row]
"""Draws a node: see ``row_making``."""


def drawn_children(node: Node) -> tuple[Node, ...]:
    """The children that a person sees: values without a control are not drawn, nor groups of nothing else."""
    return tuple(child for child in node.children if is_drawn(child))


def is_drawn(node: Node) -> bool:
    """Whether anything of a node can ever be seen."""
    if node.kind is NodeKind.GROUP:
        return any(is_drawn(child) for child in node.children)
    return node.kind is not NodeKind.VALUE


def is_grid(session: Session) -> bool:
    """Whether the form says that questions share lines, each as wide as its appearance ``w1`` … ``w10`` says."""
    return "theme-grid" in session.definition.style


def letters(widget: QWidget, count: int) -> int:
    """The width of so many letters in a widget's font, in pixels."""
    return widget.fontMetrics().averageCharWidth() * count


def metrics_for(widget: QWidget, width: int, *, grid: bool) -> Metrics:
    """How wide things are on a page of so many pixels, in a widget's font; grid: questions may share a line."""
    letter = max(letters(widget, 1), 1)
    roomy, narrow = width >= letter * ROOM_FOR_LIST, width < letter * ROOM_BESIDE
    return Metrics(letter * LABEL_LETTERS, grid or narrow, letter, max(10, letter * 2), roomy, grid and not narrow)
