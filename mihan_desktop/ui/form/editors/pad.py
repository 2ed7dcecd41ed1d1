"""Paper to draw on with mouse, pen or finger, light in every look and white when it is kept; or a picture to mark."""

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

INK, MARKER = QColor("#101418"), QColor("#d01e2b")
DIMMED = "#c3cdd1"
"""Paper in the dark look: what is written on it stands out by 5 to 1 and more."""
PROMPT = "#3c4950"
"""What the empty paper asks for."""
MOST = 520
"""Pixels of width in large letters: hands do not grow with them, and the form beside its sections has room for it."""


class Pad(QWidget):
    """What is drawn is kept in the paper's own measure, so that it looks the same at any size of font.

    Touch and pens without a driver of their own reach it as a mouse. Signals: drawn() at the end of a stroke.
    Attributes: strokes, ground (what lies under them), prompt.
    """

    drawn = Signal()

    def __init__(self, parent: QWidget, paper: QSize, *, lines: int, ink: QColor = INK, width: float = 4.0) -> None:
        super().__init__(parent)
        self.strokes: list[QPainterPath] = []
        self.ground = QImage()
        self.prompt = ""
        self._paper, self._lines, self._ink, self._width = paper, lines, ink, width
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fit()

    def clear(self, ground: QImage | None = None, *, paper: QSize | None = None) -> None:
        """No strokes, on empty paper or on a picture; a paper of another size."""
        self.strokes = []
        self.ground = QImage() if ground is None else ground
        if paper is not None:
            self._paper = paper
            self._fit()
        self.update()

    def take_back(self) -> None:
        """Without the last stroke."""
        if self.strokes:
            self.strokes.pop()
            self.update()

    def picture(self, form: QImage.Format = QImage.Format.Format_Grayscale8) -> QImage:
        """What lies under the strokes, and the strokes, in the paper's own measure."""
        picture = QImage(self._paper, form)
        picture.fill(Qt.GlobalColor.white)
        with QPainter(picture) as painter:
            painter.drawImage(picture.rect(), self.ground)
            self._draw(painter)
        return picture

    def png(self) -> bytes:
        """The picture, small: shades of grey where the ink is black."""
        return png_of(self.picture() if self._ink == INK else self.picture(QImage.Format.Format_RGB32))

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
        """Paper, what lies on it, strokes."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Dark), 1))
            painter.setBrush(self._sheet())
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.drawImage(self.rect().adjusted(1, 1, -1, -1), self.ground)
            if not self.strokes and self.ground.isNull():
                painter.setPen(QColor(PROMPT))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.prompt)
            painter.scale(self.width() / self._paper.width(), self.height() / self._paper.height())
            self._draw(painter)

    def _sheet(self) -> QColor:
        """The paper on the screen: white in a dark room would blind. In high contrast nothing is softened."""
        ground = self.palette().color(QPalette.ColorRole.Base)
        return QColor(DIMMED if 0 < ground.lightness() < 128 else Qt.GlobalColor.white)

    def changeEvent(self, event: QEvent, /) -> None:
        """As large as the font asks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        wanted = self.fontMetrics().lineSpacing() * self._lines * self._paper.width() // self._paper.height()
        width = max(1, min(wanted, MOST))
        self.setFixedSize(QSize(width, max(1, width * self._paper.height() // self._paper.width())))

    def _on_paper(self, position: QPointF) -> QPointF:
        return QPointF(
            position.x() * self._paper.width() / self.width(), position.y() * self._paper.height() / self.height()
        )

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._ink, self._width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self.strokes:
            painter.drawPath(stroke)


def png_of(picture: QImage) -> bytes:
    """A picture as a PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
    return bytes(buffer.data().data())
