"""A bar code: scanned into the line by a wedge scanner, typed, or read from a picture."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from forms.nodes import Node
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.ui import icons
from mihan_desktop.ui.barcodes import read_code_of
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Width
from mihan_desktop.ui.form.editors.text import LineEditor
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.wedge import as_scanned


class BarcodeEditor(LineEditor):
    """A scanner types the code and ends it with Enter, which goes on to the next question; F4 reads a picture."""

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self.width_class = Width.LONG
        self.from_picture = QPushButton(self)
        self.from_picture.setAutoDefault(False)
        self.from_picture.setProperty("role", "quiet")
        self.from_picture.clicked.connect(self.ask)
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.from_picture)
        line.addStretch(1)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(row)
        self.setAcceptDrops(True)
        self.retranslate()

    def targets(self) -> list[QWidget]:
        """The line, and the button for a picture."""
        return [self.line, self.from_picture]

    def steps(self) -> list[QWidget]:
        """Enter stops at the line."""
        return [self.line]

    def enter(self, widget: QWidget) -> bool:
        """Enter in the line goes on, on the button it asks for a picture."""
        if widget is self.from_picture:
            self.ask()
            return True
        return super().enter(widget)

    def set_names(self, label: str, description: str) -> None:
        """The button says what it is for."""
        super().set_names(label, description)
        self.from_picture.setAccessibleName(f"{label}: {say('code_from_picture')}")

    def settle(self) -> None:
        """A code that was typed under an Arabic layout is put right first."""
        if self.line.isModified() and (scanned := as_scanned(self.line.text())) != self.line.text():
            self.line.setText(scanned)
            self.line.setModified(True)
        if self.line.isModified():
            self.complain("")
        super().settle()

    def retranslate(self) -> None:
        """The app's words."""
        super().retranslate()
        side = self.fontMetrics().height()
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        self.from_picture.setText(self.reading.own(say("code_from_picture")))
        self.from_picture.setIcon(icons.icon("barcode", ink, side))
        self.from_picture.setIconSize(QSize(side, side))
        self.from_picture.setToolTip("F4")

    def open_popup(self) -> bool:
        """The dialog for a picture."""
        self.ask()
        return True

    def ask(self) -> None:
        """Asks for a picture and reads it."""
        pictures = f"{say('images')} (*.png *.jpg *.jpeg *.bmp *.webp)"
        path = self.drawing.choose_file(self, say("code_from_picture"), pictures)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Has the code in a picture read; says why when there is none."""
        self.complain("file_preparing")

        def done(code: str) -> None:
            self.complain("")
            self.line.setText(code)
            self.line.setModified(True)
            self.settle()

        def failed(error: Exception) -> bool:
            self.complain(error.code if isinstance(error, MihanError) else "file_unreadable")
            return True

        self.drawing.run(lambda: read_code_of(path), done, failed, self)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Takes pictures of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        """Reads the first picture dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.read(paths[0])
