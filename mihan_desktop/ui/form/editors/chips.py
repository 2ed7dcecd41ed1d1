"""Several out of very many: a line to type into, and what was chosen so far as buttons that take it away again."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from forms.nodes import Choice, Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.choice import finder_of, listed, pictures_of, tell_refused
from mihan_desktop.ui.form.editors.editor import Editor, Width, align_line
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.choice_list_box import ChoiceBox
from mihan_desktop.ui.widgets.flow_layout import FlowLayout

_LETTERS = 44
"""A longer name is cut on its button, and whole in what the mouse and a screen reader are told."""
_TAKE_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ChipsEditor(Editor):
    """Typing narrows the list, Enter takes the marked choice and makes room for the next; in the empty line it goes on.

    Backspace in the empty line takes the last one away; on a button Enter, Space, Delete or Backspace takes that one.

    Attributes: box (the line), chips (a button of each that is chosen).
    """

    width_class = Width.FULL

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._choices: tuple[Choice, ...] | None = None
        self._values: list[str] = []
        self._names = ("", "")
        self._added = False
        self.box = ChoiceBox(self)
        self.box.setMaximumWidth(self.fontMetrics().averageCharWidth() * _LETTERS * 2)
        self.box.installEventFilter(self)
        self.box.chosen.connect(self._on_chosen)
        tell_refused(self, self.box)
        self.chips: list[QPushButton] = []
        # A wrapping row needs a widget of its own: nested in another layout it loses its items.
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row, gap=6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.box)
        layout.addWidget(self._row)
        self.setFocusProxy(self.box)
        align_line(self.box, self.reading, left_to_right=False)
        self.retranslate()

    def show_node(self, node: Node) -> None:
        """The choices, when they are others, and the chosen ones; whoever chose them sees them in their own order."""
        choices = node.choices
        others = self._choices is None or (choices is not self._choices and choices != self._choices)
        if others:
            self._choices = choices
            self.box.set_choices(*listed(choices))
            self.box.set_finder(finder_of(choices))
            self.box.set_pictures(pictures_of(choices, self.drawing.media))
            self.retranslate()
        values = node.value.split()
        if set(values) != set(self._values):
            self._values, others = values, True
        if others:
            self._show_chips()

    def targets(self) -> list[QWidget]:
        """The line, then every button."""
        return [self.box, *self.chips]

    def steps(self) -> list[QWidget]:
        """The line: the buttons are no questions."""
        return [self.box]

    def settle(self) -> None:
        """What is typed is chosen when it is a choice."""
        self.box.take_typed()

    def enter(self, widget: QWidget) -> bool:
        """Takes the marked choice and stays for the next one; where several fit and none is marked it stays as well."""
        if widget in self.chips:
            self._remove(self.chips.index(widget))
            return True
        if self.asks():
            return True
        self.box.take()
        return self._added

    def asks(self) -> bool:
        """Several fit and none is marked: the first is marked now."""
        return self.box.asks()

    def has_open_list(self) -> bool:
        """Whether the list is open."""
        return self.box.is_open

    def open_popup(self) -> bool:
        """The whole list, or away with it."""
        if self.box.is_open:
            self.box.close_list()
        else:
            self.box.open_list()
        return True

    def set_names(self, label: str, description: str) -> None:
        """The line is the question; each button says what it takes away."""
        self._names = (label, description)
        self.box.setAccessibleName(label)
        self.box.setAccessibleDescription(description)
        for chip in self.chips:
            chip.setAccessibleName(f"{say('remove')}: {chip.property('label')}")
            chip.setAccessibleDescription(label)

    def read_in(self, drawing: Drawing) -> None:
        """Another direction."""
        super().read_in(drawing)
        align_line(self.box, self.reading, left_to_right=False)

    def retranslate(self) -> None:
        """What to do here, in the language of the app."""
        if self._choices or self._choices is None:
            self.box.set_prompts(say("type_to_search"), say("filter"))
        else:
            self.box.set_prompts(say("no_choices"))
        self.set_names(*self._names)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Backspace in the empty line, and Delete on a button, take one away."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _TAKE_AWAY:
            if watched in self.chips:
                self._remove(self.chips.index(watched))
                return True
            empty = watched is self.box and not self.box.text() and event.key() == Qt.Key.Key_Backspace
            if empty and self.chips:
                self._remove(len(self.chips) - 1)
                return True
        return super().eventFilter(watched, event)

    def _on_chosen(self, value: str) -> None:
        if not value:
            return
        self.box.set_value("")
        self.box.setModified(False)
        self._added = True
        QTimer.singleShot(0, self, self._forget_added)
        if value not in self._values:
            self._values = [*self._values, value]
            self._show_chips()
            self._answer()

    def _forget_added(self) -> None:
        """The key that took it is over."""
        self._added = False

    def _remove(self, at: int) -> None:
        focused = self.chips[at].hasFocus()
        self._values = [value for number, value in enumerate(self._values) if number != at]
        self._show_chips()
        if focused:
            left = self.chips[min(at, len(self.chips) - 1)] if self.chips else self.box
            left.setFocus(Qt.FocusReason.OtherFocusReason)
        self._answer()

    def _answer(self) -> None:
        known = {choice.value: number for number, choice in enumerate(self._choices or ())}
        self.answered.emit(sorted(self._values, key=lambda value: known.get(value, len(known))))

    def _show_chips(self) -> None:
        """A button for each value; those that are there already say another one."""
        while len(self.chips) > len(self._values):
            chip = self.chips.pop()
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        while len(self.chips) < len(self._values):
            chip = QPushButton(self._row)
            chip.setAutoDefault(False)
            chip.setProperty("role", "chip")
            chip.installEventFilter(self)
            chip.clicked.connect(self._on_clicked)
            self._flow.addWidget(chip)
            chip.show()
            self.chips.append(chip)
        room = self.fontMetrics().averageCharWidth() * _LETTERS
        for chip, value in zip(self.chips, self._values, strict=True):
            label = self.box.model.label_of(value) or value
            short = self.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, room)
            chip.setProperty("label", label)
            chip.setText(f"{self.reading.directed(short.replace('&', '&&'))}  ×")
            chip.setToolTip(label if short != label else "")
        self._row.setVisible(bool(self.chips))
        self.set_names(*self._names)
        self.stops_changed.emit()

    def _on_clicked(self) -> None:
        chip = self.sender()
        if chip in self.chips:
            self._remove(self.chips.index(chip))
