"""How the entries of a repeat are shown: what a list with a pane and a table have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from forms.nodes import Node, NodeKind
from mihan_desktop.ui.form.canvas import Canvas, drawn_children
from mihan_desktop.ui.form.drawing import Reading
from mihan_desktop.ui.form.editors.choice import FEW
from mihan_desktop.ui.form.editors.readonly import value_in_words
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.rows import Question, Stays
from mihan_desktop.ui.form.sections import SectionState, has_answers
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.turns import Work
from mihan_desktop.ui.widgets.digits import shown_digits

SUMMARY_PARTS, SUMMARY_LETTERS = 3, 80
TABLE, LIST = frozenset({"mihan-table", "table-list"}), frozenset({"mihan-list"})
"""Appearances of a repeat that ask for one of the two ways."""
MOST_COLUMNS, MOST_COLUMNS_ASKED, MOST_LINES = 5, 8, 40
"""So many questions an entry are a table by themselves, and where the form asks for one; more lines are a list."""
ROOM = 92
"""Letters that all columns may need together: what stands beside each other where labels do."""
_NEEDED = {"int": 8, "decimal": 9, "time": 12, "date": 21, "dateTime": 34}
_SHORT_TYPES = frozenset({"string", "int", "decimal", "date", "time"})
_LONG = frozenset({"multiline", "textarea"})
_AS_LINE = frozenset({"minimal", "autocomplete", "search", "picker"})


class Panes(QWidget):
    """The entries on the screen. Signals: chosen(number) when the person goes to another one, counted from 0."""

    chosen = Signal(int)

    def sync(self, nodes: Sequence[Node], keep: int) -> None:
        """These are the entries now; the first ``keep`` are untouched, the others drawn anew."""
        raise NotImplementedError

    def show_entry(self, number: int) -> None:
        """One entry's questions can be seen."""
        raise NotImplementedError

    def refresh(self, numbers: Iterable[int] | None = None) -> None:
        """Titles, summaries and states of some entries (all) as they are now."""
        raise NotImplementedError

    def fields(self) -> Iterator[Question]:
        """The questions that can be seen."""
        raise NotImplementedError

    def fields_of(self, number: int) -> Iterator[Question]:
        """The questions of one entry that is shown."""
        raise NotImplementedError

    def stops(self) -> Iterator[QWidget]:
        """Where Tab stops, in order."""
        raise NotImplementedError

    def measure(self) -> None:
        """Other widths."""
        raise NotImplementedError

    def read_in(self) -> None:
        """Another language of the form."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Another language of the app."""
        raise NotImplementedError

    @property
    def is_bare(self) -> bool:
        """Whether no question of any entry is drawn."""
        raise NotImplementedError

    def shed(self, stays: Stays) -> Work:
        """Questions that need not stay become data again."""
        raise NotImplementedError

    def close_panes(self) -> None:
        """They are going away."""
        raise NotImplementedError


def title_of(canvas: Canvas, ref: str, number: int) -> str:
    """The repeat's label and the entry's number, counted from 1, in the person's digits."""
    label = plain(canvas.session.node(ref).label or "") or say("entry")
    return f"{label} {shown_digits(str(number + 1), canvas.drawing.reading.digits)}"


def summary_of(node: Node, reading: Reading) -> str:
    """The first answers of an entry, by which one knows it among others."""
    return " · ".join(_first_answers(node, reading))[:SUMMARY_LETTERS]


def state_of(canvas: Canvas, node: Node) -> SectionState:
    """How far one entry is; what is missing is a problem only when the person has asked to save."""
    broken = [each for each in canvas.session.violations(node.ref) if each.severity == "error"]
    below = f"{node.ref}/"
    unreadable = any(field.unreadable for ref, field in canvas.fields.items() if ref.startswith(below))
    if unreadable or any(canvas.revealed or each.condition == "constraint" for each in broken):
        return SectionState.PROBLEMS
    return SectionState.DONE if has_answers(node) and not broken else SectionState.INCOMPLETE


def as_table(node: Node, canvas: Canvas) -> bool:
    """Whether a repeat's entries are lines of a table: where the form asks for it, or few short questions do."""
    if not node.children or node.appearance & LIST or canvas.metrics.stacked or len(node.children) > MOST_LINES:
        return False
    asked = drawn_children(node.children[0])
    if any(each.kind is not NodeKind.QUESTION or each.control in ("upload", "rank") for each in asked):
        return False
    if sum(_letters(each) for each in asked) > ROOM:
        return False
    if node.appearance & TABLE:
        return len(asked) <= MOST_COLUMNS_ASKED
    return 1 < len(asked) <= MOST_COLUMNS and all(_is_short(each) for each in asked)


def _letters(node: Node) -> int:
    """How wide a column must be at least."""
    return _NEEDED.get(node.type, 14) if node.control == "input" else 16


def _is_short(node: Node) -> bool:
    if node.hint or node.guidance or node.media or node.appearance & _LONG:
        return False
    if node.control == "select1":
        return bool(node.appearance & _AS_LINE) or len(node.choices) > FEW
    return node.control == "input" and node.type in _SHORT_TYPES


def _first_answers(node: Node, reading: Reading) -> list[str]:
    answers: list[str] = []
    for child in node.children:
        if len(answers) == SUMMARY_PARTS:
            break
        if child.kind is NodeKind.GROUP and child.relevant:
            answers += _first_answers(child, reading)
        elif child.kind is NodeKind.QUESTION and child.relevant and child.control != "upload":
            answers += [said for said in [value_in_words(child, reading)] if said]
    return answers[:SUMMARY_PARTS]
