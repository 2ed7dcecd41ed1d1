"""The list of what waits: every line is counted and can be chosen at once, its words are fetched when they are seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from mihan_desktop.domain.review import QueueEntry, ReviewItem
from mihan_desktop.ui.models.rows import ICON, SIGN, SUBTITLE, Column

Index = QModelIndex | QPersistentModelIndex
PAGE = 100
"""lines whose words are fetched together"""


class QueueModel(QAbstractTableModel):
    """One column. Attributes: entries. Signals: wanted(list of change ids) when lines are seen that have no words yet.

    column: how a line whose words are here is shown.
    """

    wanted = Signal(list)

    def __init__(self, column: Column[ReviewItem], parent: QObject) -> None:
        super().__init__(parent)
        self._column = column
        self.entries: tuple[QueueEntry, ...] = ()
        self._items: dict[str, ReviewItem] = {}
        self._places: dict[str, int] = {}
        self._asked: set[int] = set()
        self._due: set[int] = set()
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._fetch)

    @property
    def rows(self) -> tuple[ReviewItem, ...]:
        """The lines whose words are here, in the order of the list."""
        return tuple(self._items[one.change_id] for one in self.entries if one.change_id in self._items)

    def show(self, entries: tuple[QueueEntry, ...], items: Iterable[ReviewItem]) -> None:
        """Other lines; ``items``: the words of those that are seen first."""
        self.beginResetModel()
        self.entries = entries
        self._items = {item.change_id: item for item in items}
        self._places = {entry.change_id: at for at, entry in enumerate(entries)}
        self._asked.clear()
        self._due.clear()
        self.endResetModel()

    def fill(self, items: Sequence[ReviewItem]) -> None:
        """The words of some lines have come."""
        self._items.update((item.change_id, item) for item in items)
        places = [at for item in items if (at := self._places.get(item.change_id)) is not None]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), 0))

    def speak(self) -> None:
        """The language or the colours changed."""
        if self.entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.entries) - 1, 0))

    def row(self, index: Index) -> ReviewItem | None:
        """The words of a line; None when they are not here yet."""
        entry = self.entry(index)
        return None if entry is None else self._items.get(entry.change_id)

    def entry(self, index: Index) -> QueueEntry | None:
        """The line at ``index``."""
        return self.entries[index.row()] if index.isValid() and index.row() < len(self.entries) else None

    def find(self, change_id: str) -> int:
        """The place of a line, -1 when it is not shown."""
        return self._places.get(change_id, -1)

    def lines(self, change_ids: Iterable[str]) -> QItemSelection:
        """A selection of some lines, as few ranges as there can be."""
        places = sorted(at for one in change_ids if (at := self._places.get(one)) is not None)
        selection = QItemSelection()
        start = 0
        for place, at in enumerate(places):
            if place + 1 == len(places) or places[place + 1] != at + 1:
                selection.append(QItemSelectionRange(self.index(places[start], 0), self.index(at, 0)))
                start = place + 1
        return selection

    def chosen(self, selection: QItemSelectionModel) -> list[QueueEntry]:
        """The lines that are selected, in the order of the list."""
        lines = selection.selection()
        ranges = sorted((lines.at(at).top(), lines.at(at).bottom()) for at in range(lines.count()))
        return [entry for top, bottom in ranges for entry in self.entries[top : bottom + 1]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Every line that waits, its words here or not."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, second line, sign and icon, as soon as they are here."""
        column = self._column
        item = self.row(index)
        if item is None:
            if role == Qt.ItemDataRole.DisplayRole:
                self._want(index.row())
                return "…"
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(item)
        if role == SUBTITLE:
            return column.subtitle(item) if column.subtitle is not None else None
        if role == SIGN:
            return column.sign(item) if column.sign is not None else None
        if role == ICON:
            return column.icon(item) if column.icon is not None else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            sign = column.sign(item) if column.sign is not None else None
            parts = (column.text(item), column.subtitle(item) if column.subtitle else "", sign.text if sign else "")
            return ", ".join(part for part in parts if part)
        return None

    def _want(self, row: int) -> None:
        page = row // PAGE
        if page not in self._asked:
            self._asked.add(page)
            self._due.add(page)
            self._pause.start()

    def _fetch(self) -> None:
        for page in sorted(self._due):
            lines = self.entries[page * PAGE : (page + 1) * PAGE]
            missing = [entry.change_id for entry in lines if entry.change_id not in self._items]
            if missing:
                self.wanted.emit(missing)
        self._due.clear()
