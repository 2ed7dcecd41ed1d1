"""What the parts of one drawn form share: the session, who draws which ref, and how wide things are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from forms.nodes import Node, NodeKind
from forms.problems import FormError
from forms.session import Change, Session
from mihan_desktop.ui.form.drawing import Drawing

if TYPE_CHECKING:
    from mihan_desktop.ui.form.body import Body
    from mihan_desktop.ui.form.field import Field
    from mihan_desktop.ui.form.repeat import RepeatView


@dataclass(frozen=True, slots=True)
class Metrics:
    """label: width of the column of labels in pixels; stacked: labels stand above their fields; letter: the average
    width of one, which editors measure themselves in; gap: between questions.
    """

    label: int
    stacked: bool
    letter: int
    gap: int


class Row(QWidget):
    """Something that stands in a body: a question, a group, a repeat."""

    ref: str

    def refresh(self, node: Node) -> None:
        """Shows the node as it is now."""
        raise NotImplementedError

    def fields(self) -> Iterator[Field]:
        """The questions in it that can be seen, in reading order."""
        raise NotImplementedError

    def stops(self) -> Iterator[QWidget]:
        """Where Tab stops in it, in reading order."""
        raise NotImplementedError

    def measure(self) -> None:
        """Other widths."""

    def read_in(self) -> None:
        """Another language of the form, direction or kind of digits."""

    def retranslate(self) -> None:
        """Another language of the app."""

    def close_row(self) -> None:
        """It is going away: nobody must find it by its ref any more."""


class Canvas(QObject):
    """The shared part of one FormView.

    Signals: committed(ref) after an answer, or an added or removed instance, is in the session; applied(change) when
    the drawn parts have followed it; problem_changed(ref) when a field shows another problem of its own;
    stops_changed() when Tab has another way to go.
    """

    committed = Signal(str)
    applied = Signal(object)
    problem_changed = Signal(str)
    stops_changed = Signal()

    def __init__(self, session: Session, drawing: Drawing, metrics: Metrics, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.drawing = drawing
        self.metrics = metrics
        self.homes: dict[str, Body] = {}
        self.fields: dict[str, Field] = {}
        self.repeats: dict[str, RepeatView] = {}

    def answer(self, ref: str, value: str | list[str] | None) -> None:
        """One answer into the session, and everything it changes onto the screen."""
        try:
            change = self.session.set(ref, value)
        except KeyError:
            return  # its repeat was removed while it was being typed into
        except FormError as error:
            if ref in self.fields:
                self.fields[ref].complain(error.code)
            return
        self.apply(change)
        self.committed.emit(ref)

    def apply(self, change: Change) -> None:
        """Refreshes what a change names, nothing else; repeats only when instances came or went."""
        if change.structure:
            for repeat in list(self.repeats.values()):
                repeat.sync()
        for ref in sorted(change.refs):
            home = self.homes.get(ref)
            if home is not None:
                home.update_child(ref)
        self.applied.emit(change)


def drawn_children(node: Node) -> tuple[Node, ...]:
    """The children that a person sees: values without a control are not drawn, nor groups of nothing else."""
    return tuple(child for child in node.children if is_drawn(child))


def is_drawn(node: Node) -> bool:
    """Whether anything of a node can ever be seen."""
    if node.kind is NodeKind.GROUP:
        return any(is_drawn(child) for child in node.children)
    return node.kind is not NodeKind.VALUE


def letters(widget: QWidget, count: int) -> int:
    """The width of so many letters in a widget's font, in pixels."""
    return widget.fontMetrics().averageCharWidth() * count
