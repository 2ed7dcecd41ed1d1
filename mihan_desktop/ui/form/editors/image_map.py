"""Choices as parts of a drawing (``image-map``): pressed, or walked through with the keys; others are buttons below."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from forms.nodes import Choice, Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.button_row import ButtonRow
from mihan_desktop.ui.form.editors.editor import Editor, Width
from mihan_desktop.ui.form.editors.image_map_view import MapView, OnePart, PartOfSeveral
from mihan_desktop.ui.form.editors.marks import Check, Radio
from mihan_desktop.ui.form.editors.regions import PartedPicture, in_reading_order, next_towards, picture_of_parts
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.wording import say

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class ImageMapEditor(Editor):
    """One choice or several on a drawing. Arrows walk to the part on that side, Tab to the next in reading order, Space
    chooses, Delete clears.

    Choices that the drawing does not show are buttons below it; without a drawing, all are. Attributes: map, row.
    """

    width_class = Width.FULL

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._many = node.control == "select"
        self._choices: tuple[Choice, ...] = ()
        self._source = ""
        self._stale = True
        self._picture: PartedPicture | None = None
        self._labels: dict[str, str] = {}
        self._values: list[str] = []
        self._names = ("", "")
        self.map = MapView(self, self._make_part)
        self.said, self._nothing = QLabel(self), QLabel(self)
        self.row = ButtonRow(node.appearance, drawing, lambda: Check(self) if self._many else Radio(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label in (self.said, self._nothing):
            label.setProperty("role", "muted")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for part in (self.map, self.said, self.row, self._nothing):
            column.addWidget(part)
        self.map.pressed.connect(self._on_pressed)
        self.map.hovered.connect(self._say)
        self.retranslate()

    def shows_media(self, node: Node) -> frozenset[str]:
        """The label's picture is the drawing itself, when it can be read as one."""
        self._read(node)
        return frozenset() if self._picture is None else frozenset({"image", "big-image"})

    def show_node(self, node: Node) -> None:
        """The drawing and the choices, made again only when they are others; and what is chosen."""
        self._read(node)
        if self._stale:
            self._fill()
        self._values = node.value.split()
        self._mark()

    def targets(self) -> list[QWidget]:
        """Of one choice the chosen part, else the first; of several all."""
        buttons = self._buttons()
        if self._many:
            return list(buttons)
        chosen = [each for each in buttons if each.isChecked()]
        return list(chosen or buttons[:1])

    def stops(self) -> list[QWidget]:
        """All parts in reading order, then the buttons below."""
        return list(self._buttons())

    def set_names(self, label: str, description: str) -> None:
        """The question stands in each part's description, its name is the choice."""
        self._names = (label, description)
        self.setAccessibleName(label)
        self.map.setAccessibleName(label)
        for button in self._buttons():
            button.setAccessibleDescription(f"{label}. {description}" if description else label)

    def read_in(self, drawing: Drawing) -> None:
        """Labels are other ones, and the order may be."""
        super().read_in(drawing)
        self.row.drawing = drawing
        self._source = "\0"  # no drawing is called so: it is read again

    def retranslate(self) -> None:
        """The app's words."""
        self._nothing.setText(self.reading.own(say("no_choices")))
        self._say("")

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Arrows walk on the drawing, Delete clears; what has the keyboard is said."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._say("")
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._give([])
                return True
            if key in _ARROWS and isinstance(watched, QAbstractButton):
                self._walk(watched, key)
                return True
        return super().eventFilter(watched, event)

    # Inside

    def _make_part(self) -> QAbstractButton:
        button: QAbstractButton = PartOfSeveral(self) if self._many else OnePart(self)
        button.setAutoExclusive(False)
        return button

    def _buttons(self) -> list[QAbstractButton]:
        return [*self.map.buttons.values(), *self.row.buttons]

    def _read(self, node: Node) -> None:
        """The drawing that the label's picture is now."""
        source = node.media.get("image", "")
        if source != self._source or node.choices != self._choices:
            self._source, self._choices = source, node.choices
            data = self.drawing.media(source) if source else None
            self._picture = picture_of_parts(data, [choice.value for choice in node.choices])
            self._stale = True

    def _fill(self) -> None:
        focused = any(button.hasFocus() for button in self._buttons())
        self._labels = {each.value: plain(each.label) or each.value for each in self._choices}
        self._stale = False
        places = self._picture.places if self._picture is not None else {}
        order = in_reading_order(places, right_to_left=self.reading.right_to_left)
        self.map.show_picture(self._picture, order, self._labels)
        self.map.setVisible(self._picture is not None)
        self.said.setVisible(self._picture is not None)
        self.row.fill(tuple(choice for choice in self._choices if choice.value not in places))
        self._nothing.setVisible(not self._choices)
        for button in self._buttons():
            button.setAutoExclusive(False)
            button.installEventFilter(self)
            button.clicked.connect(partial(self._on_pressed, str(button.property("choice"))))
        self.set_names(*self._names)
        self.stops_changed.emit()
        if focused and self._buttons():
            self._buttons()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self) -> None:
        for button in self._buttons():
            button.setChecked(button.property("choice") in self._values)
        self._say("")

    def _on_pressed(self, value: str, _checked: bool = False) -> None:  # noqa: FBT001 - a slot
        if not self._many:
            self._give([value])
        else:
            others = [each for each in self._values if each != value]
            wanted = {*others} if value in self._values else {*others, value}
            self._give([choice.value for choice in self._choices if choice.value in wanted])

    def _give(self, values: list[str]) -> None:
        changed = values != self._values
        self._values = values
        self._mark()
        if changed:
            self.answered.emit(values if self._many else (values[0] if values else None))

    def _walk(self, button: QAbstractButton, key: Qt.Key) -> None:
        value = str(button.property("choice"))
        if self._picture is not None and value in self.map.buttons:
            towards = next_towards(self._picture.places, value, key)
            if towards:
                self.map.buttons[towards].setFocus(Qt.FocusReason.OtherFocusReason)
                return
        buttons = self._buttons()
        back = key in (Qt.Key.Key_Up, Qt.Key.Key_Right if self.reading.right_to_left else Qt.Key.Key_Left)
        at = buttons.index(button) + (-1 if back else 1)
        if 0 <= at < len(buttons):
            buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, hovered: str) -> None:
        """Below the drawing: the part under the pointer or the keyboard, and what is chosen."""
        focused = next((value for value, button in self.map.buttons.items() if button.hasFocus()), "")
        here = self._labels.get(hovered or focused, "")
        comma = "، " if self.reading.right_to_left else ", "
        labels = comma.join(self._labels.get(value, value) for value in self._values)
        chosen = self.reading.own(say("chosen", labels=labels)) if labels else ""
        self.said.setText("\n".join([self.reading.directed(here) or " ", chosen or " "]))
