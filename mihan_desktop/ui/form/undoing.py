"""Takes answers back and gives them again, and shows the person where that happened."""

from collections.abc import Callable, Mapping

from forms.nodes import Node, NodeKind
from forms.session import Change, Session
from mihan_desktop.ui.form.canvas import Canvas
from mihan_desktop.ui.form.rows import Question


class Undoing:
    """place() is the question that has the keyboard; reach(ref) shows a question and puts the keyboard there."""

    def __init__(self, canvas: Canvas, place: Callable[[], Question | None], reach: Callable[[str], object]) -> None:
        self._canvas = canvas
        self._place = place
        self._reach = reach

    def undo(self) -> str:
        """Takes back what was typed and cannot be read, else the last answer; where that was, "" when nothing was."""
        question, session = self._place(), self._canvas.session
        if question is not None:
            question.editor.settle()
            if question.unreadable:
                question.give_up()
                return question.ref
        return self._go(session.undo) if session.can_undo else ""

    def redo(self) -> str:
        """Gives the answer again that was taken back last; where that was, "" when there is nothing."""
        question, session = self._place(), self._canvas.session
        if question is not None:
            question.editor.settle()
        return self._go(session.redo) if session.can_redo else ""

    def _go(self, step: Callable[[], Change]) -> str:
        before = _state(self._canvas.session)
        change = step()
        ref = _where(self._canvas.session, change, before)
        for each in change.refs:
            if each in self._canvas.fields:
                self._canvas.fields[each].give_up()
        self._canvas.apply(change)
        self._canvas.committed.emit(ref)
        self._reach(ref)
        return ref


def _state(session: Session) -> dict[Node, object]:
    """Each question with its answer, each repeat with its instances."""
    return {
        node: node.children if node.kind is NodeKind.REPEAT else node.place.value
        for node in session.root.walk()
        if node.kind in (NodeKind.QUESTION, NodeKind.REPEAT)
    }


def _where(session: Session, change: Change, before: Mapping[Node, object]) -> str:
    """The first question that holds another answer now, else the repeat that has other instances."""
    other = [node for node, state in _state(session).items() if before.get(node, "") != state and node.relevant]
    asked = [node for node in other if node.kind is NodeKind.QUESTION and not node.readonly]
    found = [node.ref for node in (*asked, *other)]
    return found[0] if found else min(change.refs, default="")
