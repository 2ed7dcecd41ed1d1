"""Several choices: a few as check boxes, many as a list to tick with a filter above it."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from forms.nodes import Choice, Node
from mihan_desktop.ui.form.drawing import Drawing
from mihan_desktop.ui.form.editors.choice import ButtonsEditor, finder_of, listed, pictures_of
from mihan_desktop.ui.form.editors.editor import Editor, Width, align_line
from mihan_desktop.ui.form.editors.marks import Check, paint_box
from mihan_desktop.ui.form.wording import say
from mihan_desktop.ui.widgets.choice_list import ChoiceModel
from mihan_desktop.ui.widgets.choice_list_rows import PADDING, RowPainter, RowsView

FEW = 10
ROWS_SHOWN = 8
_CHECK = Qt.ItemDataRole.CheckStateRole


class CheckBoxesEditor(ButtonsEditor):
    """All choices to see; Space ticks, Up and Down walk."""

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing, lambda: Check(self))
        self.retranslate()

    def show_node(self, node: Node) -> None:
        """The choices, made again only when they are others, and the ticked ones."""
        if node.choices != self._choices or not self.row.buttons:
            self._choices = node.choices
            self.row.fill(node.choices)
            for button in self.row.buttons:
                button.clicked.connect(self._on_clicked)
                button.installEventFilter(self)
            self._nothing.setVisible(not node.choices)
            self.set_names(*self._names)
            self.stops_changed.emit()
        ticked = node.value.split()
        for button in self.row.buttons:
            button.setChecked(button.property("choice") in ticked)

    def targets(self) -> list[QWidget]:
        """Every box."""
        return list(self.row.buttons)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Up and Down walk from box to box."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            at = next((number for number, button in enumerate(self.row.buttons) if button is watched), -1)
            if step and at >= 0 and 0 <= at + step < len(self.row.buttons):
                self.row.buttons[at + step].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _on_clicked(self) -> None:
        self.answered.emit([str(button.property("choice")) for button in self.row.buttons if button.isChecked()])


class TickModel(ChoiceModel):
    """Choices that can be ticked; ticks outlive the filter."""

    def __init__(self) -> None:
        super().__init__()
        self.ticked: set[str] = set()

    def flags(self, index: QModelIndex | QPersistentModelIndex, /) -> Qt.ItemFlag:
        """Every row can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(  # type: ignore[override]
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | QPixmap | Qt.CheckState | None:
        """The label, the value, or whether the row is ticked."""
        if role != _CHECK:
            return super().data(index, role)
        value = self.value_at(index.row())
        return Qt.CheckState.Checked if value in self.ticked else Qt.CheckState.Unchecked

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Ticks or unticks a row."""
        choice = self.value_at(index.row())
        if role != _CHECK or choice is None:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.ticked.add(choice)
        else:
            self.ticked.discard(choice)
        self.dataChanged.emit(index, index, [_CHECK])
        return True

    def show_ticked(self, values: Sequence[str]) -> None:
        """Ticks from outside; says so to the view alone."""
        if self.ticked != set(values):
            self.ticked = set(values)
            if self.rowCount():
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0), [_CHECK])


class _TickPainter(RowPainter):
    """A box that can be seen in every look, and the label; a click anywhere on the row ticks it."""

    def paint_mark(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> int:
        """The box."""
        rect = QRect(option.rect)
        side = round(option.fontMetrics.height() * 0.78)
        box = QRect(rect.x() + PADDING, rect.y() + (rect.height() - side) // 2, side, side)
        area = QRectF(QStyle.visualRect(option.direction, rect, box))
        paint_box(painter, area, option.palette, ticked=index.data(_CHECK) == Qt.CheckState.Checked)
        return side + PADDING

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click or Space turns the tick over."""
        del option
        clicked = event.type() is QEvent.Type.MouseButtonRelease
        key = event.key() if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if not clicked and key != Qt.Key.Key_Space:
            return False
        done = index.data(_CHECK) == Qt.CheckState.Checked
        return model.setData(index, Qt.CheckState.Unchecked if done else Qt.CheckState.Checked, _CHECK)


class TickListEditor(Editor):
    """A filter, a list of choices to tick with Space, and what is ticked so far in words."""

    width_class = Width.LONG

    def __init__(self, node: Node, drawing: Drawing) -> None:
        super().__init__(node, drawing)
        self._choices: tuple[Choice, ...] | None = None
        self.model = TickModel()
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.filter.textEdited.connect(self.model.narrow)
        self._prepare = QTimer(self)
        self._prepare.setInterval(0)
        self._prepare.timeout.connect(self._on_idle)
        self.filter.installEventFilter(self)
        self.view = RowsView(self.model, self)
        self.view.installEventFilter(self)
        self.view.setItemDelegate(_TickPainter(self.view))
        self.model.dataChanged.connect(self._on_ticked)
        self.summary = QLabel(self)
        self.summary.setProperty("role", "muted")
        self.summary.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.filter)
        layout.addWidget(self.view)
        layout.addWidget(self.summary)
        self._showing = False
        self._settled: list[str] = []
        align_line(self.filter, self.reading, left_to_right=False)
        self.retranslate()
        self._fit()

    def show_node(self, node: Node) -> None:
        """The choices, when they are others, and the ticked ones."""
        choices = node.choices
        self._showing = True
        if self._choices is None or (choices is not self._choices and choices != self._choices):
            self._choices = choices
            self.model.set_choices(*listed(choices))
            self.model.set_finder(finder_of(choices))
            self.model.set_pictures(pictures_of(choices, self.drawing.media))
            self.view.make_room(pictured=self.model.pictured)
            self.model.narrow(self.filter.text())
            self._fit()
        self._settled = node.value.split()
        self.model.show_ticked(self._settled)
        self._showing = False
        self._summarise()

    def targets(self) -> list[QWidget]:
        """The filter, then the list."""
        return [self.filter, self.view]

    def enter(self, widget: QWidget) -> bool:
        """In the filter, ticks the first match and makes room for the next word; where several fit alike it leads into
        the list. Elsewhere goes on.
        """
        if widget is not self.filter or not self.filter.text().strip():
            return False
        if self.model.is_finding:
            self.model.finish()
            self.model.narrow(self.filter.text())
        if not self.model.rowCount():
            return False
        if not self.model.certain:
            self._into_the_list()
            return True
        first = self.model.index(0, 0)
        done = self.model.data(first, _CHECK) is Qt.CheckState.Checked
        self.model.setData(first, Qt.CheckState.Unchecked if done else Qt.CheckState.Checked, _CHECK)
        self.filter.clear()
        self.model.narrow("")
        return True

    def set_names(self, label: str, description: str) -> None:
        """The list is the question; the filter says what it is for."""
        self.view.setAccessibleName(label)
        self.view.setAccessibleDescription(description)
        self.filter.setAccessibleName(f"{label}: {say('filter')}")

    def read_in(self, drawing: Drawing) -> None:
        """Another direction."""
        super().read_in(drawing)
        align_line(self.filter, self.reading, left_to_right=False)

    def retranslate(self) -> None:
        """The app's words."""
        self.filter.setPlaceholderText(say("filter"))
        self._summarise()

    def mark_invalid(self, *, invalid: bool) -> bool:
        """The field draws the border: the filter is not what is wrong."""
        del invalid
        return False

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Down leads from the filter into the list."""
        pressed = watched is self.filter and event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down and self.model.rowCount():
            self._into_the_list()
            return True
        if watched is self.filter and event.type() is QEvent.Type.FocusIn:
            self._prepare.start()
        return super().eventFilter(watched, event)

    def _into_the_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.setCurrentIndex(self.model.index(0, 0))

    def _on_idle(self) -> None:
        """Gets a long list ready; what was typed meanwhile is looked up in all of it."""
        waits = self.model.is_finding
        if not self.model.prepare():
            self._prepare.stop()
            if waits and self.filter.text().strip():
                self.model.narrow(self.filter.text())

    def changeEvent(self, event: QEvent, /) -> None:
        """The same number of rows in any size of font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "view"):
            self._fit()

    def _on_ticked(self) -> None:
        if not self._showing:
            self._answer()

    def _answer(self) -> None:
        values = self._values()
        if values != self._settled:
            self._settled = values
            self._summarise()
            self.answered.emit(values)

    def _values(self) -> list[str]:
        return [choice.value for choice in self._choices or () if choice.value in self.model.ticked]

    def _summarise(self) -> None:
        labels = [self.model.label_of(value) or value for value in self._settled]
        text = say("chosen", labels="، ".join(labels) if self.reading.right_to_left else ", ".join(labels))
        self.summary.setText(self.reading.own(text) if labels else "")
        self.summary.setVisible(bool(labels))

    def _fit(self) -> None:
        self.view.setFixedHeight(self.view.row_height * min(ROWS_SHOWN, max(self.model.rowCount(), 3)) + 6)
