"""Files and pictures: chosen, dropped, pasted or scanned; looked at, turned, removed and brought back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forms.nodes import Node
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.ui import icons
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width
from mihan_desktop.ui.form.editors.large_picture import LargePicture
from mihan_desktop.ui.form.wording import explain, say
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.pictures import PASTED, Prepared, Wanted, carried_by, carries, fit, prepare, rotated, thumbnail
from mihan_desktop.ui.widgets.digits import shown_digits
from mihan_desktop.ui.widgets.flow_layout import FlowLayout

PREVIEW_LINES = 7
PREPARING = "file_preparing"


class UploadEditor(Editor):
    """A file: its small picture and name, and what can be done with it.

    F4 or Space chooses a file, Ctrl+V or Shift+Insert pastes one, Del removes it (and "undo" brings it back). A file
    that the scanner has just made is offered to the question that has the keyboard.
    """

    width_class = Width.FULL

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._wanted = wanted_by(node.parameters.get("mediatype", ""))
        self._value, self._label, self._about = "", "", ""
        self._asked: object = None
        self._offered: Path | None = None
        self._gone: tuple[str, bytes] | None = None
        self._is_picture = False
        self.choose, self.paste, self.use, self.turn, self.enlarge, self.drop, self.back = (
            self._button(call)
            for call in (
                self.ask,
                self.paste_now,
                self.use_offered,
                self.rotate,
                self.open_large,
                self.remove,
                self.undo,
            )
        )
        self.name = QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.preview = QLabel(self)
        self.preview.hide()
        self._said = QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.setAcceptDrops(True)
        self.setFocusProxy(self.choose)
        self.retranslate()

    # What the form asks for

    def show_node(self, node: Node) -> None:
        """The file kept, if there is one."""
        if node.value != self._value:
            self._value = node.value
            data = self.drawing.kept(node.value) if node.value else b""
            # A file that came with the form is not ours to keep.
            self._about = node.value
            self.complain("file_missing" if data is None and not node.value.startswith("jr:") else "")
            self._show_picture(data or b"")
        self.retranslate()

    @property
    def at_rest(self) -> bool:
        """As of all, and nothing is offered or may be brought back."""
        return super().at_rest and self._offered is None and self._gone is None and self._asked is None

    def targets(self) -> list[QWidget]:
        """The buttons that can be used now."""
        return [button for button in self.stops() if button.isVisibleTo(self)]

    def stops(self) -> list[QWidget]:
        """All buttons, in reading order."""
        return [self.use, self.choose, self.paste, self.enlarge, self.turn, self.drop, self.back]

    def steps(self) -> list[QWidget]:
        """Enter stops once."""
        return [self.choose]

    def enter(self, widget: QWidget) -> bool:
        """Enter goes on from "choose", and presses any other button."""
        if isinstance(widget, QPushButton) and widget is not self.choose:
            widget.click()
            return True
        return False

    def set_names(self, label: str, description: str) -> None:
        """Each button says which question it belongs to."""
        self._label = label
        words = ("use_scan", "choose_file", "paste_file", "open_large", "rotate", "remove", "undo")
        for button, word in zip(self.stops(), words, strict=True):
            button.setAccessibleName(f"{label}: {say(word)}")
        self.choose.setAccessibleDescription(f"{self._value} {description}".strip())

    def sentence(self) -> str:
        """What is wrong, with the question and the file it is about."""
        if not self.problem or self.problem == PREPARING:
            return super().sentence()
        about = " · ".join(isolate(part) for part in (self._label, self._about) if part)
        return f"{about}: {explain(self.problem)}" if about else explain(self.problem)

    def retranslate(self) -> None:
        """The app's words, and which buttons there are."""
        here = bool(self._value)
        picture = here and self._is_picture
        words = (
            (self.use, "use_scan", "scanner", self._offered is not None),
            (self.choose, "replace_file" if here else "choose_file", "plus", True),
            (self.paste, "paste_file", "paste", True),
            (self.enlarge, "open_large", "enlarge", picture),
            (self.turn, "rotate", "rotate", picture),
            (self.drop, "remove", "remove", here or bool(self.problem)),
            (self.back, "undo", "back", self._gone is not None),
        )
        side, ink = self.fontMetrics().height(), self.palette().color(QPalette.ColorRole.ButtonText)
        for button, word, icon, shown in words:
            button.setText(self.reading.own(say(word)))
            button.setIcon(icons.icon(icon, ink, side))
            button.setIconSize(QSize(side, side))
            if button.isVisibleTo(self) is not shown:
                button.setVisible(shown)
        self.choose.setToolTip("F4")
        self.paste.setToolTip("Ctrl+V")
        self.name.setProperty("role", "" if here else "muted")
        self.name.style().unpolish(self.name)
        self.name.style().polish(self.name)
        self.name.setText(self.reading.own(self._told()))
        self._say_offer()

    def open_popup(self) -> bool:
        """The dialog for a file."""
        self.ask()
        return True

    # What the person asks for

    def ask(self) -> None:
        """Asks for a file and keeps it."""
        everything = f"{say('all_files')} (*)"
        pictures = f"{say('images')} (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff)"
        picture = self._wanted is Wanted.PICTURE
        path = self.drawing.choose_file(self, say("choose_file"), pictures if picture else everything)
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Has a file made fit and keeps it; says why when it cannot. What was there stays until then."""
        self._prepare(path.name, lambda: prepare(path, self._wanted))

    def take_bytes(self, name: str, data: bytes) -> None:
        """As ``take``, for what has no file."""
        self._prepare(name, lambda: fit(data, self._wanted))

    def paste_now(self) -> None:
        """Keeps the file or the picture that was copied elsewhere."""
        self.take_from(QGuiApplication.clipboard().mimeData())

    def take_from(self, mime: QMimeData) -> bool:
        """Keeps the first file, or the picture, that was copied or dropped; whether there was one."""
        found = carried_by(mime)
        if isinstance(found, Path):
            self.take(found)
            return True
        if found:
            self.take_bytes(PASTED, found)
            return True
        self._about = ""
        self.complain("nothing_to_paste")
        self.retranslate()
        return False

    def offer(self, path: Path) -> None:
        """A file that the scanner has just made: taken with Enter, or left where it is."""
        self._offered = path
        self.retranslate()
        self.stops_changed.emit()
        self.use.setFocus(Qt.FocusReason.OtherFocusReason)

    def use_offered(self) -> None:
        """Keeps what the scanner has made."""
        path, self._offered = self._offered, None
        if path is not None:
            self.take(path)
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def rotate(self) -> None:
        """A quarter to the right."""
        data, name = self.drawing.kept(self._value), self._value
        if data:
            self._prepare(name, lambda: rotated(data))

    def open_large(self) -> None:
        """The picture as large as the screen has room for."""
        data = self.drawing.kept(self._value)
        if data:
            LargePicture(data, self._value, self.reading, self).open()

    def remove(self) -> None:
        """Without the file; it can be brought back until another one is chosen."""
        data = self.drawing.kept(self._value) if self._value else None
        self._gone = (self._value, data) if data else None
        self._asked = None
        self.complain("")
        had, self._value = bool(self._value), ""
        self._show_picture(b"")
        self.retranslate()
        (self.back if self._gone else self.choose).setFocus(Qt.FocusReason.OtherFocusReason)
        if had:
            self.answered.emit(None)

    def undo(self) -> None:
        """The removed file again."""
        gone, self._gone = self._gone, None
        if gone is not None:
            self._value = gone[0]
            self._show_picture(gone[1])
            self.retranslate()
            self.answered.emit(self._value)
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    # Events

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Paste and remove, whichever button has the keyboard."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_now()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers() and self._value:
            self.remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Takes files of this computer, and pictures."""
        if carries(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        """Keeps the first file dropped."""
        if self.take_from(event.mimeData()):
            event.acceptProposedAction()

    # Inside

    def _button(self, call: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: call())
        return button

    def _lay_out(self) -> None:
        shown = QWidget(self)
        beside = QHBoxLayout(shown)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(12)
        beside.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.name, 1)
        self._offer_bar = QFrame(self)
        bar = QHBoxLayout(self._offer_bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self._said)
        bar.addWidget(self.use)
        bar.addStretch(1)
        buttons = QWidget(self)
        line = FlowLayout(buttons, gap=8)
        for button in (self.choose, self.paste, self.enlarge, self.turn, self.drop, self.back):
            button.setParent(buttons)
            line.addWidget(button)
            if button not in (self.choose, self.back):
                button.setProperty("role", "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(6)
        for widget in (shown, self._offer_bar, buttons):
            layout.addWidget(widget)

    def _told(self) -> str:
        """The file's name and size, or that there is none."""
        if self.problem == PREPARING:
            return say("preparing_file")
        if not self._value:
            return say("no_file") if self._gone is None else say("removed", label=isolate(self._gone[0]))
        data = self.drawing.kept(self._value)
        if not data:
            return self._value
        kilobytes = shown_digits(str(max(1, len(data) // 1024)), self.reading.digits)
        return f"{isolate(self._value)} · {say('kilobytes', count=kilobytes)}"

    def _say_offer(self) -> None:
        offered = self._offered
        self._said.setText(self.reading.own(say("scanned", file=isolate(offered.name))) if offered else "")
        self._offer_bar.setVisible(offered is not None)

    def _prepare(self, name: str, call: Callable[[], Prepared]) -> None:
        self._about = name
        self.complain(PREPARING)
        self.retranslate()
        asked = self._asked = object()

        def done(file: Prepared) -> None:
            if self._asked is asked:
                self._attach(name, file.data)

        def failed(error: Exception) -> bool:
            if self._asked is asked:
                self.complain(error.code if isinstance(error, MihanError) else "file_unreadable")
                self.retranslate()
            return True

        self.drawing.run(call, done, failed, self)

    def _attach(self, filename: str, data: bytes) -> None:
        self._asked = self._gone = None
        self.complain("")
        self._value = self.drawing.attach(self.ref, filename, data)
        self._show_picture(data)
        self.retranslate()
        self.stops_changed.emit()
        self.answered.emit(self._value)

    def _show_picture(self, data: bytes) -> None:
        side = self.fontMetrics().lineSpacing() * PREVIEW_LINES
        picture = thumbnail(data, side) if data else QImage()
        self.preview.setPixmap(QPixmap.fromImage(picture))
        if picture.isNull() and data:
            muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
            self.preview.setPixmap(icons.picture("form", muted, side // 2))
        self.preview.setVisible(bool(data))
        self.preview.setAccessibleName(self._value)
        self._is_picture = not picture.isNull()


def wanted_by(mediatype: str) -> Wanted:
    """What an upload with this ``mediatype`` asks for."""
    return next((one for one in (Wanted.PICTURE, Wanted.SOUND) if mediatype.startswith(one.value)), Wanted.ANYTHING)
