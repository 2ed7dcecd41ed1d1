"""A signature or a sketch: drawn with mouse, pen or finger, kept as a small PNG."""

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width
from mihan_desktop.ui.form.wording import say

PAPER = QSize(800, 300)
INK = 4.0


class SignaturePad(QWidget):
    """White paper in every look: what is signed is what is printed. Signals: drawn() at the end of a stroke."""

    drawn = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.strokes: list[QPainterPath] = []
        self.drawn_before = QImage()
        self.prompt = ""
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fit()

    def clear(self) -> None:
        """Empty paper."""
        self.strokes = []
        self.drawn_before = QImage()
        self.update()

    def show_again(self, data: bytes) -> None:
        """What was drawn at another time; strokes go on top of it."""
        self.drawn_before = QImage.fromData(data)
        self.update()

    def png(self) -> bytes:
        """What is drawn, black on white, 800 × 300."""
        picture = QImage(PAPER, QImage.Format.Format_Grayscale8)
        picture.fill(Qt.GlobalColor.white)
        with QPainter(picture) as painter:
            painter.drawImage(picture.rect(), self.drawn_before)
            self._ink(painter, INK)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
        return bytes(buffer.data().data())

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """A stroke begins."""
        if event.button() is Qt.MouseButton.LeftButton and self.isEnabled():
            path = QPainterPath(self._on_paper(event.position()))
            path.lineTo(self._on_paper(event.position()) + QPointF(0.5, 0.5))
            self.strokes.append(path)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """The stroke goes on."""
        if event.buttons() & Qt.MouseButton.LeftButton and self.strokes:
            self.strokes[-1].lineTo(self._on_paper(event.position()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """The stroke ends."""
        if event.button() is Qt.MouseButton.LeftButton and self.strokes:
            self.drawn.emit()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paper, line to sign on, strokes."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Dark), 1))
            painter.setBrush(Qt.GlobalColor.white)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.drawImage(self.rect().adjusted(1, 1, -1, -1), self.drawn_before)
            if not self.strokes and self.drawn_before.isNull():
                painter.setPen(QColor("#5c6b73"))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.prompt)
            painter.scale(self.width() / PAPER.width(), self.height() / PAPER.height())
            self._ink(painter, INK)

    def changeEvent(self, event: QEvent, /) -> None:
        """As large as the font asks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        height = self.fontMetrics().lineSpacing() * 7
        self.setFixedSize(QSize(height * PAPER.width() // PAPER.height(), height))

    def _on_paper(self, position: QPointF) -> QPointF:
        return QPointF(position.x() * PAPER.width() / self.width(), position.y() * PAPER.height() / self.height())

    def _ink(self, painter: QPainter, width: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor("#101418"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self.strokes:
            painter.drawPath(stroke)


class SignatureEditor(Editor):
    """A pad, and a button that clears it."""

    width_class = Width.FULL

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._value = ""
        self.pad = SignaturePad(self)
        self.pad.drawn.connect(self._on_drawn)
        self.again = QPushButton(self)
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self._on_cleared)
        line = QHBoxLayout()
        line.addWidget(self.again)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.pad)
        layout.addLayout(line)
        self.setFocusProxy(self.again)
        self.retranslate()

    def show_node(self, node: Node) -> None:
        """The picture kept; the strokes themselves are only known while they are drawn."""
        if node.value != self._value:
            self.pad.clear()
            data = self.drawing.kept(node.value) if node.value else b""
            self.complain("file_missing" if data is None and not node.value.startswith("jr:") else "")
            if data:
                self.pad.show_again(data)
        self._value = node.value
        self.retranslate()

    def targets(self) -> list[QWidget]:
        """The button: a pad is not for keys."""
        return [self.again]

    def set_names(self, label: str, description: str) -> None:
        """The pad is the question."""
        self.pad.setAccessibleName(label)
        self.again.setAccessibleName(f"{label}: {say('clear')}")
        self.again.setAccessibleDescription(description)

    def retranslate(self) -> None:
        """The app's words."""
        self.pad.prompt = self.reading.own(self._value or say("sign_here"))
        self.again.setText(self.reading.own(say("clear")))
        self.again.setVisible(True)
        self.pad.update()

    def _on_drawn(self) -> None:
        self.complain("")
        self._value = self.drawing.attach(self.ref, "signature.png", self.pad.png())
        self.answered.emit(self._value or None)

    def _on_cleared(self) -> None:
        self.pad.clear()
        self.complain("")
        if self._value:
            self._value = ""
            self.answered.emit(None)
        self.retranslate()
