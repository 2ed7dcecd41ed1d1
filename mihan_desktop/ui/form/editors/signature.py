"""A signature or a sketch, drawn with mouse, pen or finger; or, by keyboard, the statement that paper was signed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.cleaning import clean_line
from mihan_desktop.ui.form.editors.editor import Editor, Width, align_line
from mihan_desktop.ui.form.editors.pad import INK, Pad, png_of
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.flow_layout import FlowLayout

SIGNATURE_PAPER, SKETCH_PAPER = QSize(800, 300), QSize(900, 600)
SIGNATURE_LINES, SKETCH_LINES = 7, 14
ON_PAPER = "signed-on-paper.png"
LONGEST_REASON = 160


class SignatureEditor(Editor):
    """A pad, and buttons that take a stroke back and clear it.

    Who cannot draw (no mouse, no pen, an injured hand) signs on paper: the answer is then a picture that says so in
    words, with what the clerk wrote, and never looks like a signature.
    """

    width_class = Width.FULL

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._value = ""
        signs = "signature" in node.appearance
        self._file = "signature.png" if signs else "drawing.png"
        paper, lines = (SIGNATURE_PAPER, SIGNATURE_LINES) if signs else (SKETCH_PAPER, SKETCH_LINES)
        self.pad = Pad(self, paper, lines=lines)
        self.pad.drawn.connect(self._on_drawn)
        self.again, self.stroke, self.on_paper, self.state = (QPushButton(self) for _ in range(4))
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(LONGEST_REASON)
        self.again.clicked.connect(self._on_cleared)
        self.stroke.clicked.connect(self._on_stroke_back)
        self.on_paper.clicked.connect(self._on_paper_wanted)
        self.state.clicked.connect(self.state_on_paper)
        self.on_paper.setVisible(signs)
        buttons = QWidget(self)
        line = FlowLayout(buttons, gap=8)
        for button in (self.on_paper, self.stroke, self.again):
            button.setParent(buttons)
            button.setAutoDefault(False)
            button.setProperty("role", "quiet")
            line.addWidget(button)
        self._statement = QWidget(self)
        told = QHBoxLayout(self._statement)
        told.setContentsMargins(0, 0, 0, 0)
        told.addWidget(self.reason, 1)
        told.addWidget(self.state)
        self.state.setAutoDefault(False)
        self._statement.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.pad, buttons, self._statement):
            layout.addWidget(widget)
        self._signs = signs
        self.setFocusProxy(self.on_paper if signs else self.again)
        self.retranslate()

    def show_node(self, node: Node) -> None:
        """The picture kept; the strokes themselves are only known while they are drawn."""
        if node.value != self._value:
            data = self.drawing.kept(node.value) if node.value else b""
            self.complain("file_missing" if data is None and not node.value.startswith("jr:") else "")
            self.pad.clear(QImage.fromData(data) if data else None)
        self._value = node.value
        self.retranslate()

    def targets(self) -> list[QWidget]:
        """The buttons, and the line for the reason: a pad is not for keys."""
        return [widget for widget in self.stops() if widget.isVisibleTo(self)]

    def stops(self) -> list[QWidget]:
        """Everything that takes the keyboard."""
        return [self.on_paper, self.stroke, self.again, self.reason, self.state]

    def steps(self) -> list[QWidget]:
        """Enter stops once, and at the reason while it is asked for."""
        first: QWidget = self.on_paper if self._signs else self.again
        return [first, self.reason] if self._statement.isVisibleTo(self) else [first]

    def enter(self, widget: QWidget) -> bool:
        """Enter in the reason states it; on the other buttons it presses them."""
        if widget is self.reason and self.reason.text().strip():
            self.state_on_paper()
            return True
        if isinstance(widget, QPushButton) and widget is not self.steps()[0]:
            widget.click()
            return True
        return False

    @property
    def at_rest(self) -> bool:
        """As of all, and no stroke could be taken back, no statement is being written."""
        return super().at_rest and not self.pad.strokes and self._statement.isHidden()

    def set_names(self, label: str, description: str) -> None:
        """The pad is the question."""
        self.pad.setAccessibleName(label)
        self.pad.setAccessibleDescription(description)
        words = ("on_paper", "undo_stroke", "clear", "keep_statement")
        for button, word in zip((self.on_paper, self.stroke, self.again, self.state), words, strict=True):
            button.setAccessibleName(f"{label}: {say(word)}")
        self.reason.setAccessibleName(f"{label}: {say('on_paper_reason')}")
        self.on_paper.setAccessibleDescription(description)

    def mark_invalid(self, *, invalid: bool) -> bool:
        """The field draws the border."""
        del invalid
        return False

    def read_in(self, drawing: Drawing) -> None:
        """Another direction."""
        super().read_in(drawing)
        align_line(self.reason, self.reading, left_to_right=False)

    def retranslate(self) -> None:
        """The app's words."""
        own = self.reading.own
        self.pad.prompt = own(self._value or say("sign_here"))
        self.again.setText(own(say("clear")))
        self.again.setEnabled(bool(self._value) or bool(self.problem))
        self.stroke.setText(own(say("undo_stroke")))
        self.stroke.setEnabled(bool(self.pad.strokes))
        self.on_paper.setText(own(say("on_paper")))
        self.state.setText(own(say("keep_statement")))
        self.reason.setPlaceholderText(say("on_paper_reason"))
        self.pad.update()

    def state_on_paper(self) -> None:
        """The answer is the statement that paper was signed, with the clerk's words."""
        words = clean_line(self.reason.text()).text
        if not words:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        picture = statement(self.pad.picture().size(), say("on_paper_statement"), words, self.reading.direction)
        self._statement.hide()
        self.complain("")
        self._value = self.drawing.attach(self.ref, ON_PAPER, png_of(picture))
        self.pad.clear(picture)
        self.retranslate()
        self.stops_changed.emit()
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answered.emit(self._value)

    def _on_paper_wanted(self) -> None:
        self._statement.show()
        self.stops_changed.emit()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_drawn(self) -> None:
        self.complain("")
        self._value = self.drawing.attach(self.ref, self._file, self.pad.png())
        self.retranslate()
        self.answered.emit(self._value or None)

    def _on_stroke_back(self) -> None:
        self.pad.take_back()
        if self.pad.strokes or not self.pad.ground.isNull():
            self._on_drawn()
        else:
            self._on_cleared()

    def _on_cleared(self) -> None:
        self.pad.clear()
        self.complain("")
        had, self._value = bool(self._value), ""
        self.retranslate()
        (self.on_paper if self._signs else self.again).setFocus(Qt.FocusReason.OtherFocusReason)
        if had:
            self.answered.emit(None)


def statement(size: QSize, head: str, words: str, direction: Qt.LayoutDirection) -> QImage:
    """A picture of a sentence and a person's words below it, black on white, in a frame."""
    picture = QImage(size, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    with QPainter(picture) as painter:
        painter.setLayoutDirection(direction)
        painter.setPen(INK)
        painter.drawRect(picture.rect().adjusted(4, 4, -5, -5))
        font = QFont(painter.font())
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        font.setPixelSize(size.height() // 8)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(QRectF(20, 10, size.width() - 40, size.height() * 0.4), flags, head)
        font.setBold(False)
        font.setPixelSize(size.height() // 10)
        painter.setFont(font)
        painter.drawText(QRectF(20, size.height() * 0.4, size.width() - 40, size.height() * 0.55), flags, words)
    return picture
