"""One question in a table: its editor and what is wrong with it; what it asks stands at the head of the column."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.canvas import Canvas
from mihan_desktop.ui.form.editors.date import DateEditor
from mihan_desktop.ui.form.field import Field
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.repeat_panes import title_of

WIDEST = 16_777_215


class Cell(Field):
    """A question without its label and hint, as wide as its column.

    tell(cell) is called when another problem is to be shown: a column has no room for a sentence, the line has.
    """

    def __init__(self, node: Node, canvas: Canvas, parent: QWidget, tell: Callable[["Cell"], None]) -> None:
        self.told = ""
        self._tell = tell
        super().__init__(node, canvas, parent)
        self.inner.setMinimumWidth(0)

    @property
    def title(self) -> str:
        """What it asks, in plain words."""
        return plain(self._node.label or "") or self._node.name

    def _show_problem(self) -> None:
        super()._show_problem()
        for part in (self._error, self._error_icon, self._why):
            if part is not None:
                part.hide()
        self.told = self._problem_shown() if self._says_problem() and not self._node.readonly else ""
        self._tell(self)

    def measure(self) -> None:
        """The editor fills the column."""
        if self._grid.indexOf(self._column) < 0:
            self._grid.addLayout(self._column, 0, 0)
            self._grid.setColumnStretch(0, 1)
        self.label.hide()
        self.hint.hide()
        self.editor.setMaximumWidth(WIDEST)
        if isinstance(self.editor, DateEditor):
            self.editor.field.without_words()

    def _show_texts(self) -> None:
        self.label.hide()
        self.hint.hide()

    def _name_editor(self) -> None:
        super()._name_editor()
        instance = self.ref.rpartition("/")[0]
        above = self._canvas.session.node(instance)
        if above.index and above.parent is not None:
            line = title_of(self._canvas, above.parent.ref, above.index - 1)
            self.editor.set_names(f"{self.title}: {line}", self.problem if self._says_problem() else "")
