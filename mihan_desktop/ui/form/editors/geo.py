"""A place as latitude and longitude, typed."""

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from forms.nodes import Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width, align_line
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.digits import read_number, shown_digits

_LIMITS = (90.0, 180.0)


class GeoPointEditor(Editor):
    """Two numbers in degrees; both or neither make an answer. Altitude and accuracy are 0: nobody types them."""

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._value = ""
        self.lines = (QLineEdit(self), QLineEdit(self))
        self._labels = (QLabel(self), QLabel(self))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(10)
        layout.setVerticalSpacing(2)
        for column, (label, line) in enumerate(zip(self._labels, self.lines, strict=True)):
            label.setProperty("role", "muted")
            line.setMaxLength(24)
            line.editingFinished.connect(self.settle)
            layout.addWidget(label, 0, column)
            layout.addWidget(line, 1, column)
        self.setFocusProxy(self.lines[0])
        self.retranslate()
        self.read_in(drawing)

    def show_node(self, node: Node) -> None:
        """The value, unless something else is being typed."""
        self._value = node.value
        if not self.problem and not any(line.isModified() for line in self.lines):
            self._show()

    def targets(self) -> list[QWidget]:
        """Latitude, then longitude."""
        return list(self.lines)

    def steps(self) -> list[QWidget]:
        """Enter stops at both."""
        return self.targets()

    def set_names(self, label: str, description: str) -> None:
        """Each line says which of the two it is."""
        for line, word in zip(self.lines, ("latitude", "longitude"), strict=True):
            line.setAccessibleName(f"{label}: {say(word)}")
            line.setAccessibleDescription(description)

    def settle(self) -> None:
        """What is typed becomes the answer when it is a whole place."""
        if not any(line.isModified() for line in self.lines):
            return
        texts = [line.text().strip() for line in self.lines]
        if any(texts) and not all(texts) and not self._value:
            return  # the other half is still to come
        for line in self.lines:
            line.setModified(False)
        value = self._read(texts)
        self.complain("not_a_place" if value is None else "")
        changed = (value or "") != self._value
        if value is not None and changed:
            self._value = value
            self._show()
        elif value is None:
            self._value = ""
        if changed:
            self.answered.emit(value or None)

    def read_in(self, drawing: Drawing) -> None:
        """Another direction or kind of digits."""
        super().read_in(drawing)
        for line in self.lines:
            align_line(line, self.reading, left_to_right=True)
        if not self.problem:
            self._show()

    def retranslate(self) -> None:
        """The app's words."""
        for label, word in zip(self._labels, ("latitude", "longitude"), strict=True):
            label.setText(self.reading.own(say(word)))

    def _read(self, texts: list[str]) -> str | None:
        if not any(texts):
            return ""
        numbers = [read_number(text, whole=False) for text in texts]
        for number, limit in zip(numbers, _LIMITS, strict=True):
            if number is None or abs(float(number)) > limit:
                return None
        return f"{numbers[0]} {numbers[1]} 0 0"

    def _show(self) -> None:
        parts = [*self._value.split(), "", ""]
        for line, part in zip(self.lines, parts, strict=False):
            line.setText(shown_digits(part, self.reading.digits))
