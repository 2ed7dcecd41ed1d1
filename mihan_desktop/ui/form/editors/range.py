"""A number between two ends: a slider, and the number beside it to type."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width, align_line
from mihan_desktop.ui.form.editors.marks import paint_focus
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.digits import read_number, shown_number, without_zero_fraction
from mihan_desktop.ui.widgets.digits_line import ShortLine

MOST_STEPS, MOST_TICKS = 100_000, 20


def _decimal(text: str, otherwise: str) -> Decimal:
    try:
        number = Decimal(text or otherwise)
    except InvalidOperation:
        return Decimal(otherwise)
    return number if number.is_finite() else Decimal(otherwise)


def steps_of(node: Node) -> tuple[Decimal, Decimal, int]:
    """The start, the step and the number of steps of a range; 0 to 10 by 1 where the form says nothing usable."""
    start = _decimal(node.parameters.get("start", ""), "0")
    end = _decimal(node.parameters.get("end", ""), "10")
    step = abs(_decimal(node.parameters.get("step", ""), "1")) or Decimal(1)
    step = step if end >= start else -step
    return start, step, min(int((end - start) / step), MOST_STEPS)


def step_text(start: Decimal, step: Decimal, position: int) -> str:
    """The value at a position of a range."""
    return f"{start + step * position:f}"


class _Slider(QSlider):
    """A slider that can be seen in every look, and leaves the mouse wheel to the page: scrolling past it must not
    change an answer. Its handle is hollow while nothing is answered.
    """

    answered = False

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """The line, the part that is reached, a tick for each step, and the handle."""
        del event
        palette, upright = self.palette(), self.orientation() is Qt.Orientation.Vertical
        accent, edge = palette.color(QPalette.ColorRole.Accent), palette.color(QPalette.ColorRole.Dark)
        radius, length = max(8.0, self.fontMetrics().height() * 0.4), self.height() if upright else self.width()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if upright:  # one picture for both: the upright one is turned, its beginning below
                painter.translate(0, self.height())
                painter.rotate(-90)
            elif self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                painter.translate(self.width(), 0)
                painter.scale(-1, 1)
            middle = (self.width() if upright else self.height()) / 2
            steps = max(self.maximum() - self.minimum(), 1)
            reach = length - 2 * radius - 4
            at = radius + 2 + reach * (self.value() - self.minimum()) / steps
            painter.setPen(QPen(edge, 1))
            painter.setBrush(palette.color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(QRectF(radius, middle - 3, length - 2 * radius, 6), 3, 3)
            if self.tickPosition() is not QSlider.TickPosition.NoTicks:
                for step in range(0, steps + 1, max(self.tickInterval(), 1)):
                    x = radius + 2 + reach * step / steps
                    painter.drawLine(QPointF(x, middle + radius), QPointF(x, middle + radius + 3))
            painter.setPen(QPen(accent, 2))
            if self.answered:
                painter.setBrush(accent)
                painter.drawRoundedRect(QRectF(radius, middle - 2, at - radius, 4), 2, 2)
            painter.setBrush(accent if self.answered else palette.color(QPalette.ColorRole.Base))
            painter.drawEllipse(QPointF(at, middle), radius - 1, radius - 1)
            paint_focus(painter, self, QRectF(1, middle - radius - 4, length - 2, 2 * radius + 8), 5)

    def sizeHint(self) -> QSize:
        """Room for the handle, its ticks and the focus around them."""
        hint = super().sizeHint()
        upright = self.orientation() is Qt.Orientation.Vertical
        return (
            QSize(max(hint.width(), self._thick()), hint.height())
            if upright
            else QSize(hint.width(), max(hint.height(), self._thick()))
        )

    def minimumSizeHint(self) -> QSize:
        """No thinner than that."""
        upright = self.orientation() is Qt.Orientation.Vertical
        return QSize(self._thick(), 60) if upright else QSize(60, self._thick())

    def _thick(self) -> int:
        return max(28, round(self.fontMetrics().height() * 1.4))

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Not for the slider."""
        event.ignore()


class RangeEditor(Editor):
    """Nothing is chosen until the slider is moved or a number typed."""

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._start, self._step, self._count = steps_of(node)
        self._value = ""
        upright = "vertical" in node.appearance
        self.slider = _Slider(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, max(self._count, 1))
        every = int(abs(_decimal(node.parameters.get("tick-interval", ""), "0") / self._step)) or 1
        if self._count <= MOST_TICKS * every and "no-ticks" not in node.appearance:
            self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
            self.slider.setTickInterval(every)
        self.slider.setPageStep(max(1, self._count // 10))
        self.slider.valueChanged.connect(self._on_slid)
        self.line = ShortLine(9, self)
        self.line.setMaxLength(20)
        self.line.editingFinished.connect(self.settle)
        self._low, self._high = QLabel(self), QLabel(self)
        for label in (self._low, self._high):
            label.setProperty("role", "muted")
        self._lay_out(upright=upright)
        self.setFocusProxy(self.slider)
        self.read_in(drawing)

    def _lay_out(self, *, upright: bool) -> None:
        """The slider with its ends; upright, the high end is above, as on a thermometer."""
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(10)
        layout.setVerticalSpacing(0)
        begin, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if upright:
            self.slider.setTickPosition(QSlider.TickPosition.TicksLeft if self._ticks() else self.slider.tickPosition())
            self.slider.setFixedHeight(self.fontMetrics().lineSpacing() * 8)
            layout.addWidget(self.slider, 0, 0, 3, 1)
            layout.addWidget(self._high, 0, 1, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(self._low, 2, 1, Qt.AlignmentFlag.AlignBottom)
            layout.addWidget(self.line, 0, 2, 3, 1)
            layout.setColumnStretch(3, 1)
            return
        layout.addWidget(self.slider, 0, 0, 1, 2)
        layout.addWidget(self.line, 0, 2)
        layout.addWidget(self._low, 1, 0, begin)
        layout.addWidget(self._high, 1, 1, end)
        layout.setColumnStretch(0, 1)

    def _ticks(self) -> bool:
        return self.slider.tickPosition() is not QSlider.TickPosition.NoTicks

    def show_node(self, node: Node) -> None:
        """The value; the slider stays where it is while there is none."""
        self._value = without_zero_fraction(node.value)
        if not self.problem and not self.line.isModified():
            self._show()

    def targets(self) -> list[QWidget]:
        """The slider, then the number."""
        return [self.slider, self.line]

    def set_names(self, label: str, description: str) -> None:
        """The slider is the question, the line its value."""
        self.slider.setAccessibleName(label)
        self.slider.setAccessibleDescription(description)
        self.line.setAccessibleName(f"{label}: {say('value')}")
        self.line.setAccessibleDescription(description)

    def settle(self) -> None:
        """A typed number becomes the answer when it is one of the steps."""
        if not self.line.isModified():
            return
        self.line.setModified(False)
        text = self.line.text().strip()
        number = read_number(text, whole=False) if text else ""
        if number is None:
            self.complain("not_a_number")
            return
        position = self._position(number) if number else 0
        if position is None:
            self.complain("out_of_range")
            return
        self.complain("")
        self._answer(self._text(position) if number else "")

    def read_in(self, drawing: Drawing) -> None:
        """Another direction or kind of digits."""
        super().read_in(drawing)
        align_line(self.line, self.reading, left_to_right=True)
        digits = self.reading.digits
        self._low.setText(self.reading.directed(shown_number(self._text(0), digits)))
        self._high.setText(self.reading.directed(shown_number(self._text(self._count), digits)))
        self._show()

    def _position(self, value: str) -> int | None:
        offset = (_decimal(value, "NaN" if value == "" else "0") - self._start) / self._step
        position = int(offset)
        return position if offset == position and 0 <= position <= self._count else None

    def _text(self, position: int) -> str:
        return step_text(self._start, self._step, position)

    def _show(self) -> None:
        position = self._position(self._value) if self._value else None
        self.slider.blockSignals(True)
        self.slider.setValue(position or 0)
        self.slider.answered = position is not None
        self.slider.update()
        self.slider.blockSignals(False)
        self.line.setText(shown_number(self._value, self.reading.digits))
        self.line.setPlaceholderText(say("empty"))

    def _on_slid(self, position: int) -> None:
        self.complain("")
        self._answer(self._text(position))

    def _answer(self, value: str) -> None:
        changed, self._value = value != self._value, value
        self._show()
        if changed:
            self.answered.emit(value or None)
