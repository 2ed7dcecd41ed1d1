"""The files that a form asks for: which are here and which are missing, as a list that leads to each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from forms.model import NodeDefinition
from forms.nodes import Node, NodeKind
from forms.session import Change
from mihan_desktop.ui.form.canvas import Canvas
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.repeat_list import EntryList
from mihan_desktop.ui.form.section_list import Entry
from mihan_desktop.ui.form.sections import SectionState
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.digits import shown_digits

LINES = 3
"""How many files are seen at once: the sections above them need the room more."""


class Papers(QWidget):
    """Hidden when the form asks for no file now. Signals: wanted(ref) when the person chooses one."""

    wanted = Signal(str)

    def __init__(self, canvas: Canvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._refs: list[str] = []
        self._asks = _asks(canvas.session.root.definition)
        self.title = QLabel(self)
        self.title.setProperty("role", "muted")
        self.title.setContentsMargins(12, 0, 12, 0)
        self.title.setWordWrap(True)
        self.list = EntryList(self, "papers", LINES)
        self.list.activated.connect(lambda index: self._choose(index.row()))
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.list)
        canvas.applied.connect(self._on_applied)
        self.refresh()

    def refresh(self) -> None:
        """Counts again."""
        session, reading = self._canvas.session, self._canvas.drawing.reading
        asked = [node for node in session.root.walk() if node.relevant and is_paper(node)] if self._asks else []
        self._refs = [node.ref for node in asked]
        entries = [Entry(reading.directed(_name(node)), _state(node), at) for at, node in enumerate(asked)]
        here = sum(1 for node in asked if node.value)
        said = (shown_digits(str(count), reading.digits) for count in (here, len(asked)))
        self.title.setText(say("papers_count", **dict(zip(("here", "all"), said, strict=True))))
        self.list.sections.show_entries(entries)
        self.list.fit()
        self.setVisible(bool(asked))

    def missing(self) -> tuple[str, ...]:
        """The refs of questions that ask for a file and have none."""
        return tuple(ref for ref in self._refs if not self._canvas.session.node(ref).value)

    def retranslate(self) -> None:
        """Another language of the app."""
        self.list.retranslate()
        self.refresh()

    def press(self) -> None:
        """Enter on the list: to the question of the marked line."""
        self._choose(self.list.currentIndex().row())

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._refs):
            self.wanted.emit(self._refs[row])

    def _on_applied(self, change: Change) -> None:
        if self._asks and (change.structure or any(self._concerns(ref) for ref in change.refs)):
            self.refresh()

    def _concerns(self, ref: str) -> bool:
        try:
            node = self._canvas.session.node(ref)
        except KeyError:
            return True
        return is_paper(node) or node.kind is NodeKind.GROUP


def is_paper(node: Node) -> bool:
    """Whether a person is to give a file here (a signature is drawn, not brought along)."""
    return node.control == "upload" and not node.readonly and not node.appearance & {"signature", "draw"}


def _asks(definition: NodeDefinition) -> bool:
    """Whether the form has any question for a file."""
    control = definition.control
    return (control is not None and control.kind == "upload") or any(_asks(each) for each in definition.children)


def _name(node: Node) -> str:
    label = plain(node.label or "") or node.name
    above = node.parent
    while above is not None and not above.index:
        above = above.parent
    return label if above is None or above.parent is None else f"{label} ({above.index})"


def _state(node: Node) -> SectionState:
    if node.value:
        return SectionState.DONE
    return SectionState.PROBLEMS if node.required else SectionState.INCOMPLETE
