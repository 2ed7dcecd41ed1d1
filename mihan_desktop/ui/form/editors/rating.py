"""A range as stars (appearance ``rating``), and one picked from a list of its steps (``picker``)."""

import math

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QWidget

from forms.nodes import Choice, Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.choice import ListEditor
from mihan_desktop.ui.form.editors.editor import Editor, Width
from mihan_desktop.ui.form.editors.marks import paint_focus
from mihan_desktop.ui.form.editors.range import step_text, steps_of
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.digits import ascii_digits, shown_digits, shown_number, without_zero_fraction

MOST_STARS = 10
"""More steps than this are a slider."""


class Stars(QSlider):
    """So many stars, filled up to the value; 0 is none. A slider to the keyboard and to screen readers."""

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, count)
        self.setSingleStep(1)
        self.setPageStep(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def side(self) -> int:
        """The side of one star with the space around it, in pixels."""
        return round(self.fontMetrics().height() * 1.7)

    def sizeHint(self) -> QSize:
        """All stars side by side."""
        return QSize(self.side * self.maximum() + 4, self.side + 4)

    def minimumSizeHint(self) -> QSize:
        """As large as it wants to be."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Stars, filled or not, and the focus around them."""
        del event
        palette, side = self.palette(), self.side
        accent, edge = palette.color(QPalette.ColorRole.Accent), palette.color(QPalette.ColorRole.Dark)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number in range(self.maximum()):
                filled = number < self.value()
                painter.setPen(QPen(accent if filled else edge, 1.5))
                painter.setBrush(accent if filled else palette.color(QPalette.ColorRole.Base))
                painter.drawPolygon(_star(QPointF(self._left(number) + side / 2, side / 2 + 2), side * 0.4))
            paint_focus(painter, self)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """A click on a star gives so many."""
        if event.button() is Qt.MouseButton.LeftButton:
            x = event.position().x() - 2
            place = math.floor(x / self.side)
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.setValue((self.maximum() - 1 - place if mirrored else place) + 1)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Stars are clicked, not pulled."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Scrolling past it must not change an answer."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """A digit gives so many stars, Delete none."""
        digit = ascii_digits(event.text())
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setValue(0)
        elif digit in tuple("0123456789") and int(digit) <= self.maximum():
            self.setValue(int(digit))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent, /) -> None:
        """As large as the letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def _left(self, number: int) -> int:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return 2 + self.side * (self.maximum() - 1 - number if mirrored else number)


class RatingEditor(Editor):
    """Stars, and beside them how many of how many."""

    width_class = Width.FULL

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._start, self._step, count = steps_of(node)
        self._count = count + 1
        self._value = ""
        self.stars = Stars(self._count, self)
        self.stars.valueChanged.connect(self._on_given)
        self.words = QLabel(self)
        self.words.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.stars)
        layout.addWidget(self.words, 1)
        self.setFocusProxy(self.stars)

    def show_node(self, node: Node) -> None:
        """So many stars as the answer has steps."""
        self._value = without_zero_fraction(node.value)
        texts = [step_text(self._start, self._step, at) for at in range(self._count)]
        self.stars.blockSignals(True)
        self.stars.setValue(texts.index(self._value) + 1 if self._value in texts else 0)
        self.stars.blockSignals(False)
        self._say()

    def targets(self) -> list[QWidget]:
        """The stars."""
        return [self.stars]

    def read_in(self, drawing: Drawing) -> None:
        """Other digits."""
        super().read_in(drawing)
        self._say()

    def _say(self) -> None:
        digits = self.reading.digits
        given, most = (shown_digits(str(each), digits) for each in (self.stars.value(), self._count))
        said = say("stars", given=given, most=most) if self.stars.value() else say("empty")
        self.words.setText(self.reading.own(said))

    def _on_given(self, stars: int) -> None:
        value = step_text(self._start, self._step, stars - 1) if stars else ""
        self._say()
        if value != self._value:
            self._value = value
            self.answered.emit(value or None)


class PickerEditor(ListEditor):
    """The steps of a range as a list to pick from, or to type into."""

    width_class = Width.SHORT

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        start, step, count = steps_of(node)
        self._texts = [step_text(start, step, at) for at in range(count + 1)]
        self._choices = tuple(Choice(text, text) for text in self._texts)
        self._fill()

    def show_node(self, node: Node) -> None:
        """The chosen step."""
        value = without_zero_fraction(node.value)
        if value != self.box.value:
            self.box.set_value(value)

    def read_in(self, drawing: Drawing) -> None:
        """Other digits."""
        super().read_in(drawing)
        self._fill()

    def _fill(self) -> None:
        self.box.set_choices(self._texts, [shown_number(text, self.reading.digits) for text in self._texts])
        self.retranslate()


def _star(middle: QPointF, radius: float) -> QPolygonF:
    corners = []
    for number in range(10):
        reach = radius if number % 2 == 0 else radius * 0.45
        turn = -math.pi / 2 + number * math.pi / 5
        corners.append(QPointF(middle.x() + reach * math.cos(turn), middle.y() + reach * math.sin(turn)))
    return QPolygonF(corners)
