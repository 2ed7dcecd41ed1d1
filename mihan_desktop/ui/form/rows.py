"""What stands on a drawn form, as its parts know each other: rows, questions, repeats, and the bodies they stand in.

Each is drawn by a module of its own (``field``, ``body``, ``repeat``); whoever only speaks to them imports these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.editors.editor import Editor
from mihan_desktop.ui.turns import Work

Stays = Callable[[QWidget], bool]
"""Whether a part of a page has to stay: somebody sees it."""


class Row(QWidget):
    """Something that stands in a body: a question, a group, a repeat."""

    ref: str

    def refresh(self, node: Node) -> None:
        """Shows the node as it is now."""
        raise NotImplementedError

    def fields(self) -> Iterator[Question]:
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

    @property
    def at_rest(self) -> bool:
        """Whether it could be drawn anew just as it is: nothing is in it that only its widgets know."""
        return False

    def shed(self, stays: Stays) -> Work:
        """What is in it becomes data again where it need not stay, part by part; it is drawn again in its turn."""
        del stays
        yield from ()

    def close_row(self) -> None:
        """It is going away: nobody must find it by its ref any more."""


class Question(Row):
    """One question. Attributes: editor (by which it is answered)."""

    editor: Editor

    @property
    def problem(self) -> str:
        """The sentence for what stands against the answer now, shown or not; "" when nothing does."""
        raise NotImplementedError

    @property
    def unreadable(self) -> bool:
        """Whether it holds something that could not become an answer at all."""
        raise NotImplementedError

    def reveal(self) -> None:
        """From now on it says what is wrong with it."""
        raise NotImplementedError

    def leave(self) -> None:
        """The person goes on: what is typed becomes the answer, and is judged."""
        raise NotImplementedError

    def give_up(self) -> None:
        """What is typed and cannot be read is forgotten; the answer is shown as it stands."""
        raise NotImplementedError

    def complain(self, code: str, question: str = "") -> None:
        """The engine would not take the answer; question: the label of another one that is the reason."""
        raise NotImplementedError

    def show_guidance(self) -> None:
        """The longer hint, or away with it."""
        raise NotImplementedError

    def take_focus(self, reason: Qt.FocusReason) -> bool:
        """The keyboard to where it begins; False when it takes none."""
        raise NotImplementedError


class Entries(Row):
    """All entries of a repeat."""

    def sync(self) -> None:
        """Follows the session: entries come and go."""
        raise NotImplementedError

    def show_ref(self, ref: str) -> None:
        """Shows the entry that a question belongs to."""
        raise NotImplementedError

    def judge(self) -> None:
        """States of all entries as they are now."""
        raise NotImplementedError


class Home(QWidget):
    """Rows below each other. Attributes: reveals (whether rows drawn from now on say what is wrong with them)."""

    reveals: bool

    def draw(self) -> None:
        """Draws rows in order as far as the canvas allows now; the rest waits for its turn."""
        raise NotImplementedError

    def row(self, ref: str) -> Row | None:
        """The row of a child, drawn now if it has not been; None while the child is not relevant."""
        raise NotImplementedError

    def has_drawn(self, ref: str) -> bool:
        """Whether the row of a child is there, shown or not."""
        raise NotImplementedError

    def update_child(self, ref: str) -> None:
        """Brings one row up to date: shown or not, and what it shows."""
        raise NotImplementedError


def question_of(widget: QWidget | None, within: QWidget) -> Question | None:
    """The question that a widget belongs to; None when it belongs to none below ``within``."""
    while widget is not None and widget is not within:
        if isinstance(widget, Question):
            return widget
        widget = widget.parentWidget()
    return None
