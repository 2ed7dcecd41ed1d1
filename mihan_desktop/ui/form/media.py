"""What stands beside a label besides words: a picture to look at, a recording or a film to open."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from mihan_desktop.ui.form.drawing import Reading, Words
from mihan_desktop.ui.form.editors.marks import paint_focus
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.language import isolate, left_to_right

PICTURE_WIDTH, EDGE = 420, 4
PLAYED: dict[str, frozenset[str]] = {
    "audio": frozenset({".mp3", ".wav", ".ogg", ".oga", ".m4a", ".aac", ".flac", ".amr", ".opus", ".3gp"}),
    "video": frozenset({".mp4", ".webm", ".mkv", ".avi", ".mov", ".ogv", ".3gp", ".m4v"}),
}
"""What is given to the system to be played; a file that only calls itself a film is not."""


@lru_cache(maxsize=1)
def _beside() -> tempfile.TemporaryDirectory[str]:
    """Where files lie that the system plays: this run's own folder, gone with it. Nothing of a person is ever there."""
    return tempfile.TemporaryDirectory(prefix="mihan-", ignore_cleanup_errors=True)


Open = Callable[[str], object]


def open_outside(address: str) -> None:
    """Gives an address to the system: a page to the browser, a film to the player."""
    QDesktopServices.openUrl(QUrl(address))


def ask_to_open(parent: QWidget, address: str, opener: Open = open_outside) -> QMessageBox:
    """Asks before a link leaves the desk; the address is shown, the browser opens it."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(say("open_link"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(say("open_link_words", address=left_to_right(address)))
    go = box.addButton(say("open_link"), QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(say("close"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    go.clicked.connect(lambda: opener(address))
    box.open()
    return box


class _Picture(QLabel):
    """A picture; a click, Enter or Space shows it as large as the screen has room for, when there is a larger one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.large = QPixmap()
        self.setMargin(EDGE)

    def enlarge(self, large: QPixmap) -> None:
        """There is a larger one."""
        self.large = large
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(say("open_large"))

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Shows the large picture."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.show_large()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter and Space show it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not self.large.isNull():
            self.show_large()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """A frame while it has the keyboard."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus(painter, self)

    def show_large(self) -> None:
        """The large picture on a sheet of its own; Esc closes it."""
        if self.large.isNull():
            return
        sheet = QDialog(self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.setWindowTitle(self.accessibleName())
        shown = QLabel(sheet)
        room = self.screen().availableSize() * 0.85
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        fits = self.large.width() <= room.width() and self.large.height() <= room.height()
        shown.setPixmap(self.large if fits else self.large.scaled(room, keep, smooth))
        shown.setAccessibleName(self.accessibleName())
        shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QVBoxLayout(sheet).addWidget(shown)
        sheet.open()


class Media(QWidget):
    """The media of one label. ``media`` reads a file of the form; ``opener`` gives an address to the system.

    Attributes: buttons (what takes the keyboard).
    """

    def __init__(self, parent: QWidget, read: Callable[[str], bytes | None], opener: Open) -> None:
        super().__init__(parent)
        self._read, self._opener = read, opener
        self._shown: dict[str, str] = {}
        self._parts: list[tuple[QWidget, str, str]] = []
        self.buttons: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(4)

    def show_media(self, names: Mapping[str, str], label: str, reading: Reading) -> bool:
        """The files that a label names now; whether they are others than before."""
        changed = dict(names) != self._shown
        if changed:
            self._shown = dict(names)
            for part, _, _ in self._parts:
                self._column.removeWidget(part)
                part.hide()
                part.deleteLater()
            self._parts, self.buttons = [], []
            for kind, name in names.items():
                self._add(kind, name)
        self.speak(label, reading)
        self.setVisible(bool(self._parts))
        return changed

    def speak(self, label: str, reading: Reading) -> None:
        """Names in the language of the app."""
        for part, kind, name in self._parts:
            words = say(kind, name=isolate(Path(name).name)) if kind != "image" else label
            part.setAccessibleName(words if kind == "image" else f"{label}: {words}")
            if isinstance(part, QPushButton):
                part.setText(reading.own(f"▶ {words}"))
            elif isinstance(part, Words):
                part.setText(reading.own(words))

    def _add(self, kind: str, name: str) -> None:
        data = self._read(name)
        suffix = Path(name).suffix.lower()
        if kind in PLAYED and data is not None and suffix in PLAYED[kind]:
            button = QPushButton(self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda: self._play(name))
            self.buttons.append(button)
            self._keep(button, kind, name)
        elif kind in ("image", "big-image"):
            self._add_picture(kind, data)
        elif kind in PLAYED:
            self._keep(Words(self, role="muted"), "media_missing", name)

    def _add_picture(self, kind: str, data: bytes | None) -> None:
        picture = QPixmap()
        if data is None or not picture.loadFromData(data):
            return
        if kind == "big-image":
            for part, _, _ in self._parts:
                if isinstance(part, _Picture):
                    part.enlarge(picture)
                    self.buttons.append(part)
                    return
        label = _Picture(self)
        if picture.width() > PICTURE_WIDTH:
            label.enlarge(picture)
            self.buttons.append(label)
            picture = picture.scaledToWidth(PICTURE_WIDTH, Qt.TransformationMode.SmoothTransformation)
        label.setPixmap(picture)
        self._keep(label, "image", "")

    def _keep(self, part: QWidget, kind: str, name: str) -> None:
        self._parts.append((part, kind, name))
        if isinstance(part, Words):
            self._column.addWidget(part)  # words wrap where the room ends
        else:
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        part.show()

    def _play(self, name: str) -> None:
        data = self._read(name)
        if data is None:
            return
        path = Path(_beside().name) / Path(name).name
        path.write_bytes(data)
        self._opener(QUrl.fromLocalFile(str(path)).toString())

    def changeEvent(self, event: QEvent, /) -> None:
        """Another font needs other room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
