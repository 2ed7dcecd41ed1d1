"""Files and pictures: chosen or dropped, kept through the page, shown by name."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forms.nodes import Node
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.pictures import Prepared, Wanted, prepare, thumbnail

PREVIEW_SIDE = 120
PREPARING = "file_preparing"


class UploadEditor(Editor):
    """A button to choose a file, its name, and a small picture when it is one."""

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._wanted = wanted_by(node.parameters.get("mediatype", ""))
        self._value = ""
        self._asked: Path | None = None
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
            self._value = node.value
            data = self.drawing.kept(node.value) if node.value else b""
            # A file that came with the form is not ours to keep.
            self.complain("file_missing" if data is None and not node.value.startswith("jr:") else "")
            self._show_picture(data or b"")
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
        self.drop.setVisible(bool(self._value or self.problem))
        self.name.setProperty("role", "" if self._value else "muted")
        self.name.style().unpolish(self.name)
        self.name.style().polish(self.name)
        words = say("preparing_file") if self.problem == PREPARING else self._value or say("no_file")
        self.name.setText(self.reading.own(words))

    def open_popup(self) -> bool:
        """The dialog for a file."""
        self.ask()
        return True

    def ask(self) -> None:
        """Asks for a file and keeps it."""
        everything = f"{say('all_files')} (*)"
        pictures = f"{say('images')} (*.png *.jpg *.jpeg *.webp *.bmp)"
        picture = self._wanted is Wanted.PICTURE
        path = self.drawing.choose_file(self, say("choose_file"), pictures if picture else everything)
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Has a file made fit and keeps it; says why when it cannot. What was there stays until then."""
        self.complain(PREPARING)
        self.retranslate()
        self._asked = path

        def done(file: Prepared) -> None:
            if self._asked is path:
                self._keep(path.name, file)

        def failed(error: Exception) -> bool:
            if self._asked is path:
                self.complain(error.code if isinstance(error, MihanError) else "file_unreadable")
                self.retranslate()
            return True

        self.drawing.run(lambda: prepare(path, self._wanted), done, failed, self)

    def _keep(self, filename: str, file: Prepared) -> None:
        self._asked = None
        self.complain("")
        self._value = self.drawing.attach(self.ref, filename, file.data)
        self.retranslate()
        self._show_picture(file.data)
        self.answered.emit(self._value)

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
        picture = thumbnail(data, PREVIEW_SIDE) if data else QImage()
        if picture.isNull():
            self.preview.hide()
            return
        self.preview.setPixmap(QPixmap.fromImage(picture))
        self.preview.setAccessibleName(self._value)
        self.preview.show()

    def _on_dropped_away(self) -> None:
        self._asked = None
        self.complain("")
        had = bool(self._value)
        self._value = ""
        self.preview.hide()
        self.retranslate()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        if had:
            self.answered.emit(None)


def wanted_by(mediatype: str) -> Wanted:
    """What an upload with this ``mediatype`` asks for."""
    return next((one for one in (Wanted.PICTURE, Wanted.SOUND) if mediatype.startswith(one.value)), Wanted.ANYTHING)
