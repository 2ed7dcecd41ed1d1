"""A picture that one may draw on: chosen like any other, marked in red, kept with its marks."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton

from forms.nodes import Node
from mihan_desktop.domain.attachments import MOST_SIDE
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.pad import MARKER, Pad
from mihan_desktop.ui.form.editors.signature import SKETCH_LINES, SKETCH_PAPER
from mihan_desktop.ui.form.editors.upload import UploadEditor
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.pictures import Wanted, fit, thumbnail


class AnnotateEditor(UploadEditor):
    """The picture stands on a pad in place of its small self; every stroke is kept with it."""

    def __init__(self, node: Node, drawing: Drawing) -> None:
        self.pad: Pad | None = None
        super().__init__(node, drawing)
        self._wanted = Wanted.PICTURE
        self.pad = Pad(self, SKETCH_PAPER, lines=SKETCH_LINES, ink=MARKER, width=6.0)
        self.pad.hide()
        self.pad.drawn.connect(self._on_drawn)
        self.clean = QPushButton(self)
        self.clean.setAutoDefault(False)
        self.clean.setProperty("role", "quiet")
        self.clean.clicked.connect(self._on_clean)
        self.clean.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.pad)
            layout.addWidget(self.clean)
        self.retranslate()

    def retranslate(self) -> None:
        """The app's words."""
        super().retranslate()
        if self.pad is not None:
            self.clean.setText(self.reading.own(say("undo_stroke")))
            self.clean.setVisible(bool(self.pad.strokes))

    def set_names(self, label: str, description: str) -> None:
        """The pad says what is marked."""
        super().set_names(label, description)
        if self.pad is not None:
            self.pad.setAccessibleName(label)
            self.clean.setAccessibleName(f"{label}: {say('undo_stroke')}")

    def _show_picture(self, data: bytes) -> None:
        super()._show_picture(data)
        if self.pad is None:
            return
        ground = thumbnail(data, MOST_SIDE) if data else QImage()
        self.pad.setVisible(not ground.isNull())
        if not ground.isNull():
            self.preview.hide()
            self.pad.clear(ground, paper=ground.size())

    def _on_drawn(self) -> None:
        if self.pad is None or not self._value:
            return
        file = fit(self.pad.png(), Wanted.PICTURE)
        self._value = self.drawing.attach(self.ref, self._value, file.data)
        self.retranslate()
        self.answered.emit(self._value)

    def _on_clean(self) -> None:
        if self.pad is not None:
            self.pad.take_back()
            self._on_drawn()
