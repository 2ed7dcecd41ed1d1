"""Takes answers back and gives them again, and shows the person where that happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from forms.nodes import Node, NodeKind
from forms.session import Change

if TYPE_CHECKING:
    from mihan_desktop.ui.form.view import FormView


def undo(view: FormView) -> str:
    """Takes back what was typed and cannot be read, else the last answer; where that was, "" when there is nothing."""
    field = view.field_of(QApplication.focusWidget())
    if field is not None:
        field.editor.settle()
        if field.unreadable:
            field.give_up()
            return field.ref
    return _go(view, view.session.undo) if view.session.can_undo else ""


def redo(view: FormView) -> str:
    """Gives the answer again that was taken back last; where that was, "" when there is nothing."""
    view.settle()
    return _go(view, view.session.redo) if view.session.can_redo else ""


def _go(view: FormView, step: Callable[[], Change]) -> str:
    before = _state(view)
    change = step()
    ref = _where(view, change, before)
    for each in change.refs:
        if each in view.canvas.fields:
            view.canvas.fields[each].give_up()
    view.canvas.apply(change)
    view.canvas.committed.emit(ref)
    view.reach(ref)
    return ref


def _state(view: FormView) -> dict[Node, object]:
    """Each question with its answer, each repeat with its instances."""
    return {
        node: node.children if node.kind is NodeKind.REPEAT else node.place.value
        for node in view.session.root.walk()
        if node.kind in (NodeKind.QUESTION, NodeKind.REPEAT)
    }


def _where(view: FormView, change: Change, before: Mapping[Node, object]) -> str:
    """The first question that holds another answer now, else the repeat that has other instances."""
    other = [node for node, state in _state(view).items() if before.get(node, "") != state and node.relevant]
    asked = [node for node in other if node.kind is NodeKind.QUESTION and not node.readonly]
    found = [node.ref for node in (*asked, *other)]
    return found[0] if found else min(change.refs, default="")
