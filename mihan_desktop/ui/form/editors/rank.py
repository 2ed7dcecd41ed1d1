"""Choices put in order: the list is moved with Alt+Up and Alt+Down, the buttons, or the mouse."""

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from forms.nodes import Choice, Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.editor import Editor, Width
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.choice_list_rows import RowPainter
from mihan_desktop.ui.widgets.digits import shown_digits
from mihan_desktop.ui.widgets.flow_layout import FlowLayout


class RankEditor(Editor):
    """All choices, best first. It is an answer once a line has been moved, or the order kept as it stands."""

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._choices: tuple[Choice, ...] = ()
        self._order: list[str] = []
        self._answered = False
        self._dragged = False
        self.lines = QStringListModel(self)
        self.view = QListView(self)
        self.view.setModel(self.lines)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setUniformItemSizes(True)
        self.view.setItemDelegate(RowPainter(self.view))
        self.view.installEventFilter(self)
        self.view.viewport().installEventFilter(self)
        self.up, self.down, self.keep = (QPushButton(self) for _ in range(3))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.keep.clicked.connect(self._answer)
        self.keys = QLabel(self)
        self.keys.setProperty("role", "muted")
        self.keys.setWordWrap(True)
        row = QWidget(self)  # a wrapping row needs a widget of its own: nested in another layout it loses its items
        buttons = FlowLayout(row, gap=6)
        for button in (self.up, self.down, self.keep):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.view)
        layout.addWidget(row)
        layout.addWidget(self.keys)
        self.retranslate()

    def show_node(self, node: Node) -> None:
        """The order so far; choices that have none yet follow in the form's order."""
        ranked = [value for value in node.value.split() if any(value == choice.value for choice in node.choices)]
        self._answered = bool(ranked)
        if not ranked and node.choices == self._choices:
            ranked = self._order
        self._choices = node.choices
        rest = [choice.value for choice in node.choices if choice.value not in ranked]
        self._order = [*ranked, *rest]
        self._show(max(self.view.currentIndex().row(), 0))

    @property
    def at_rest(self) -> bool:
        """As of all, and the order is the form's own, or the answer."""
        return super().at_rest and (self._answered or self._order == [choice.value for choice in self._choices])

    def targets(self) -> list[QWidget]:
        """The list, then the buttons."""
        return [self.view, self.up, self.down, *([] if self._answered else [self.keep])]

    def stops(self) -> list[QWidget]:
        """The list and all buttons."""
        return [self.view, self.up, self.down, self.keep]

    def set_names(self, label: str, description: str) -> None:
        """The list is the question; the buttons say what they do to it."""
        self.view.setAccessibleName(label)
        self.view.setAccessibleDescription(f"{description} {say('rank_keys')}".strip())
        for button, word in ((self.up, "move_up"), (self.down, "move_down"), (self.keep, "keep_order")):
            button.setAccessibleName(f"{label}: {say(word)}")

    def read_in(self, drawing: Drawing) -> None:
        """Other labels and digits."""
        super().read_in(drawing)
        self._show(max(self.view.currentIndex().row(), 0))

    def retranslate(self) -> None:
        """The app's words."""
        self.up.setText(self.reading.own(say("move_up")))
        self.down.setText(self.reading.own(say("move_down")))
        self.keep.setText(self.reading.own(say("keep_order")))
        self.keys.setText(self.reading.own(say("rank_keys")))

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Alt+Up and Alt+Down move the marked line, the mouse pulls it."""
        if watched is self.view.viewport():
            return isinstance(event, QMouseEvent) and self._drag(event)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            held = event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if held and step:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent, /) -> None:
        """As high as its lines, in any size of font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "view"):
            self._fit()

    def _move(self, step: int) -> None:
        row = self.view.currentIndex().row()
        if row < 0 or not 0 <= row + step < len(self._order):
            return
        self._order.insert(row + step, self._order.pop(row))
        self._show(row + step)
        self._answer()

    def _drag(self, event: QMouseEvent) -> bool:
        """The line under a pressed mouse goes where the mouse goes; letting go answers."""
        if event.type() is QEvent.Type.MouseButtonRelease and self._dragged:
            self._dragged = False
            self._answer()
            return True
        if event.type() is not QEvent.Type.MouseMove or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        here, row = self.view.indexAt(event.position().toPoint()).row(), self.view.currentIndex().row()
        if here >= 0 and row >= 0 and here != row:
            self._order.insert(here, self._order.pop(row))
            self._dragged = True
            self._show(here)
        return True

    def _answer(self) -> None:
        self._answered = True
        self.keep.setVisible(False)
        self.answered.emit(list(self._order))

    def _show(self, row: int) -> None:
        labels = {choice.value: plain(choice.label) or choice.value for choice in self._choices}
        numbered = (shown_digits(str(number), self.reading.digits) for number in range(1, len(self._order) + 1))
        lines = [
            self.reading.directed(f"{number}  {labels.get(value, value)}")
            for number, value in zip(numbered, self._order, strict=True)
        ]
        self.lines.setStringList(lines)
        if lines:
            self.view.setCurrentIndex(self.lines.index(min(row, len(lines) - 1)))
        self.keep.setVisible(not self._answered)
        self._fit()

    def _fit(self) -> None:
        row = max(self.view.sizeHintForRow(0), self.fontMetrics().lineSpacing() + 6)
        self.view.setFixedHeight(row * min(max(len(self._order), 1), 12) + 6)
