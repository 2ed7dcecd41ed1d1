"""A drawing on white paper whose parts can be pressed, and walked through with the keys."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from mihan_desktop.ui.form.editors.regions import PartedPicture, edge_of, tinted
from mihan_desktop.ui.form.glyphs import paint_tick

LETTERS, LINES, HIGHEST = 64, 20, 460
"""So large is a drawing at most; in large letters, so many pixels: its question has to be seen with it."""
PAPER, INK = QColor("#ffffff"), QColor("#0b4f9e")
"""A drawing is made for white paper, in every look; what is marked on it is this blue."""


class OnePart(QRadioButton):
    """A part of which one is chosen: the drawing shows it, this takes the keyboard and has its name."""

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Nothing of its own."""


class PartOfSeveral(QCheckBox):
    """A part of which several may be chosen."""

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Nothing of its own."""


class MapView(QWidget):
    """The drawing on its paper. Signals: pressed(value), hovered(value) with "" beside all parts.

    Attributes: buttons (one for each part, by value: what takes the keyboard).
    """

    pressed = Signal(str)
    hovered = Signal(str)

    def __init__(self, parent: QWidget, make: Callable[[], QAbstractButton]) -> None:
        super().__init__(parent)
        self._make = make
        self._picture: PartedPicture | None = None
        self._drawn = QImage()
        self._under = ""
        self.buttons: dict[str, QAbstractButton] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)

    def show_picture(self, picture: PartedPicture | None, order: Sequence[str], labels: Mapping[str, str]) -> None:
        """Another drawing (or none), or other choices on it, in the order in which Tab comes to them."""
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self._picture, self._drawn = picture, QImage()
        self.buttons = {}
        for value in order:
            button = self._make()
            button.setParent(self)
            button.setProperty("choice", value)
            button.setAccessibleName(labels[value])
            button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            button.toggled.connect(self.update)
            button.installEventFilter(self)
            button.show()
            self.buttons[value] = button
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        """As large as it may be in letters of this size."""
        width = self._widest()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It shrinks with the page."""
        return QSize(120, 80)

    def heightForWidth(self, width: int, /) -> int:
        """In the drawing's own proportions."""
        if self._picture is None:
            return 0
        return round(min(width, self._widest()) * self._picture.size.height() / self._picture.size.width())

    def point_in(self, value: str) -> QPoint:
        """A point that lies in a part, for a hand."""
        if self._picture is None:
            return QPoint()
        frame = self._frame(value)
        steps = [QPoint(across, down) for down in range(21) for across in range(21)]
        points = [frame.topLeft() + QPoint(at.x() * frame.width() // 21, at.y() * frame.height() // 21) for at in steps]
        points.sort(key=lambda at: (at - frame.center()).manhattanLength())
        return next((at for at in points if self._value_at(QPointF(at)) == value), frame.center())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Another scale."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent, /) -> None:
        """Another size of letters, another direction."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange) and hasattr(self, "buttons"):
            self.updateGeometry()
            self._place()

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Says which part the pointer is on."""
        self._hover(self._value_at(event.position()))

    def leaveEvent(self, event: QEvent, /) -> None:
        """The pointer is elsewhere."""
        super().leaveEvent(event)
        self._hover("")

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Presses a part."""
        value = self._value_at(event.position())
        if value and event.button() is Qt.MouseButton.LeftButton:
            self.buttons[value].setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed.emit(value)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """The part that has the keyboard is framed."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """The paper, the drawing, and on it what is chosen, under the pointer, and under the keyboard."""
        del event
        if self._picture is None:
            return
        scale = self._scale()
        if self._drawn.isNull():
            self._drawn = self._picture.picture(scale)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paper = self._paper()
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Dark), 1))
            painter.setBrush(PAPER)
            painter.drawRect(paper.adjusted(0, 0, -1, -1))
            painter.drawImage(paper.topLeft(), self._drawn)
            for value, button in self.buttons.items():
                frame, shape = self._frame(value), self._picture.shape(value, scale)
                if button.isChecked():
                    painter.setOpacity(0.45)
                    painter.drawImage(frame.topLeft(), tinted(shape, INK))
                    painter.setOpacity(1)
                elif value == self._under:
                    painter.setOpacity(0.18)
                    painter.drawImage(frame.topLeft(), tinted(shape, INK))
                    painter.setOpacity(1)
                if button.hasFocus():
                    painter.drawImage(frame.topLeft() - QPoint(3, 3), edge_of(shape, INK, 3))
                if button.isChecked():
                    paint_tick(painter, self._sign(frame), INK, PAPER)

    def _sign(self, frame: QRect) -> QRectF:
        side = max(14, self.fontMetrics().height())
        return QRectF(frame.center().x() - side / 2, frame.center().y() - side / 2, side, side)

    def _hover(self, value: str) -> None:
        if value != self._under:
            self._under = value
            self.setCursor(Qt.CursorShape.PointingHandCursor if value else Qt.CursorShape.ArrowCursor)
            self.hovered.emit(value)
            self.update()

    def _widest(self) -> int:
        if self._picture is None:
            return 0
        metrics, size = self.fontMetrics(), self._picture.size
        highest = min(metrics.lineSpacing() * LINES, HIGHEST)
        return min(metrics.averageCharWidth() * LETTERS, round(highest * size.width() / size.height()))

    def _scale(self) -> float:
        """Pixels a unit of the drawing."""
        if self._picture is None:
            return 1.0
        width = min(self.width(), self._widest())
        return max(0.01, min(width / self._picture.size.width(), self.height() / self._picture.size.height()))

    def _paper(self) -> QRect:
        """The drawing's place: at the side where one begins to read."""
        if self._picture is None:
            return QRect()
        size = (self._picture.size * self._scale()).toSize()
        left = self.width() - size.width() if self.isRightToLeft() else 0
        return QRect(QPoint(left, 0), size)

    def _frame(self, value: str) -> QRect:
        if self._picture is None:
            return QRect()
        return self._picture.frame(value, self._scale()).translated(self._paper().topLeft())

    def _value_at(self, point: QPointF) -> str:
        if self._picture is None:
            return ""
        return self._picture.value_at(point - QPointF(self._paper().topLeft()), self._scale())

    def _place(self) -> None:
        self._drawn = QImage()
        for value, button in self.buttons.items():
            button.setGeometry(self._frame(value))
        self.update()
