"""A list of names with a tick each: Space ticks, arrows go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView


class Checklist(QListView):
    """Signals: changed() somebody ticked something."""

    changed = Signal()

    def __init__(self, height: int) -> None:
        """height: pixels."""
        super().__init__()
        self._items = QStandardItemModel(self)
        self._items.itemChanged.connect(lambda _: self.changed.emit())
        self.setModel(self._items)
        self.setUniformItemSizes(True)
        self.setFixedHeight(height)

    def offer(self, names: Sequence[tuple[str, str]], ticked: Sequence[str] = ()) -> None:
        """(code, name) of each line, in their order; ticks of codes that are still offered stay."""
        chosen = {*self.ticked(), *ticked}
        self._items.blockSignals(True)
        self._items.clear()
        for code, name in names:
            item = QStandardItem(name)
            item.setData(code, Qt.ItemDataRole.UserRole)
            item.setEditable(False)
            item.setCheckable(True)
            item.setCheckState(Qt.CheckState.Checked if code in chosen else Qt.CheckState.Unchecked)
            self._items.appendRow(item)
        self._items.blockSignals(False)
        self._items.layoutChanged.emit()
        if names and not self.currentIndex().isValid():
            first = self._items.index(0, 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The line that Space ticks is marked."""
        super().focusInEvent(event)
        self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Without the keyboard no line is marked, so that nothing looks chosen but by its tick."""
        super().focusOutEvent(event)
        self.clearSelection()

    def ticked(self) -> tuple[str, ...]:
        """Codes, in the order of the list."""
        items = (self._items.item(row) for row in range(self._items.rowCount()))
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked
        )
