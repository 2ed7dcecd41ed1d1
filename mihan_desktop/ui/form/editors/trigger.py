"""Something to acknowledge: one box to tick."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width
from mihan_desktop.ui.form.editors.marks import Check
from mihan_desktop.ui.form.wording import say

ACKNOWLEDGED = "OK"


class TriggerEditor(Editor):
    """A box; ticked, the answer is ``OK``, as the specification says."""

    width_class = Width.FULL

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self.box = Check(self)
        self.box.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.box)
        self.retranslate()

    def show_node(self, node: Node) -> None:
        """Ticked or not."""
        self.box.setChecked(node.value != "")

    def targets(self) -> list[QWidget]:
        """The box."""
        return [self.box]

    def retranslate(self) -> None:
        """The app's words."""
        self.box.setText(self.reading.own(say("understood")))

    def _on_clicked(self) -> None:
        self.answered.emit(ACKNOWLEDGED if self.box.isChecked() else None)
