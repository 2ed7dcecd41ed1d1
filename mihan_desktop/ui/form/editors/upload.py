"""Files and pictures: chosen or dropped, kept through the page, shown by name."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width
from mihan_desktop.ui.form.wording import say

LARGEST_FILE = 20_000_000
PREVIEW_SIDE = 120


class UploadEditor(Editor):
    """A button to choose a file, its name, and a small picture when it is one."""

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._picture_wanted = node.parameters.get("mediatype", "").startswith("image")
        self._value = ""
        self.choose = QPushButton(self)
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self.ask)
        self.drop = QPushButton(self)
        self.drop.setAutoDefault(False)
        self.drop.setProperty("role", "quiet")
        self.drop.clicked.connect(self._on_dropped_away)
        self.name = QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.preview = QLabel(self)
        self.preview.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.choose)
        line.addWidget(self.name, 1)
        line.addWidget(self.drop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(self.preview)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.choose)
        self.retranslate()

    def show_node(self, node: Node) -> None:
        """The name of the file kept, if there is one."""
        if node.value != self._value:
            self.preview.hide()
        self._value = node.value
        self.retranslate()

    def targets(self) -> list[QWidget]:
        """The button, and the one that takes the file away again."""
        return [self.choose, self.drop] if self._value else [self.choose]

    def stops(self) -> list[QWidget]:
        """Both buttons."""
        return [self.choose, self.drop]

    def set_names(self, label: str, description: str) -> None:
        """Each button says which question it belongs to."""
        self.choose.setAccessibleName(f"{label}: {say('choose_file')}")
        self.choose.setAccessibleDescription(f"{self._value} {description}".strip())
        self.drop.setAccessibleName(f"{label}: {say('remove')}")

    def retranslate(self) -> None:
        """The app's words."""
        self.choose.setText(self.reading.own(say("choose_file")))
        self.drop.setText(self.reading.own(say("remove")))
        self.drop.setVisible(bool(self._value))
        self.name.setProperty("role", "" if self._value else "muted")
        self.name.style().unpolish(self.name)
        self.name.style().polish(self.name)
        self.name.setText(self.reading.own(self._value or say("no_file")))

    def open_popup(self) -> bool:
        """The dialog for a file."""
        self.ask()
        return True

    def ask(self) -> None:
        """Asks for a file and keeps it."""
        everything = f"{say('all_files')} (*)"
        pictures = f"{say('images')} (*.png *.jpg *.jpeg *.webp *.bmp)"
        path = self.drawing.choose_file(self, say("choose_file"), pictures if self._picture_wanted else everything)
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Keeps a file's bytes; says why when it cannot."""
        try:
            if path.stat().st_size > LARGEST_FILE:
                self.complain("file_too_large")
                return
            data = path.read_bytes()
        except OSError:
            self.complain("file_unreadable")
            return
        self.complain("")
        self._value = self.drawing.attach(self.ref, path.name, data)
        self.retranslate()
        self._show_picture(data)
        self.answered.emit(self._value or None)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Takes files of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        """Keeps the first file dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take(paths[0])

    def _show_picture(self, data: bytes) -> None:
        picture = QPixmap()
        if self._picture_wanted and picture.loadFromData(data):
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self.preview.setPixmap(picture.scaled(PREVIEW_SIDE, PREVIEW_SIDE, keep, smooth))
            self.preview.setAccessibleName(self._value)
            self.preview.show()

    def _on_dropped_away(self) -> None:
        self.complain("")
        self._value = ""
        self.preview.hide()
        self.retranslate()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answered.emit(None)
