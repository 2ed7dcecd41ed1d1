"""Rows of frozen records as Qt shows them: in a table by columns, or in a list by title, second line and sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
SUBTITLE = Qt.ItemDataRole.UserRole + 1
SIGN = Qt.ItemDataRole.UserRole + 2
ICON = Qt.ItemDataRole.UserRole + 3
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sign:
    """A state as a chip: words, icon, tone. Never told by colour alone."""

    text: str
    icon: str
    tone: str


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """heading: asked in the language of the moment; text: of one row; sign: shown as a chip instead of the text."""

    heading: Callable[[], str]
    text: Callable[[T], str]
    sign: Callable[[T], Sign | None] | None = None
    subtitle: Callable[[T], str] | None = None
    icon: Callable[[T], str] | None = None


class RowsModel(QAbstractTableModel, Generic[T]):
    """Attributes: rows. ``show`` replaces them; the view keeps the row with the same key selected."""

    def __init__(self, columns: Sequence[Column[T]], key: Callable[[T], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns, self._key = tuple(columns), key
        self.rows: tuple[T, ...] = ()

    def show(self, rows: Sequence[T]) -> None:
        """Other rows; nothing happens when they are the same."""
        if tuple(rows) == self.rows:
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def speak(self) -> None:
        """The language or the colours changed: every text is asked for again."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self._columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def row(self, index: Index) -> T | None:
        """The record at ``index``."""
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def find(self, key: str) -> int:
        """The row number of the record with ``key``, -1 when it is not shown."""
        return next((number for number, row in enumerate(self.rows) if self._key(row) == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One row a record."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """As given."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Headings, aligned like the cells below."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, second lines, signs; what assistive technology reads is all of them."""
        row = self.row(index)
        if row is None:
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == SUBTITLE:
            return column.subtitle(row) if column.subtitle is not None else None
        if role == SIGN:
            return column.sign(row) if column.sign is not None else None
        if role == ICON:
            return column.icon(row) if column.icon is not None else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(column, row)
        return None

    @staticmethod
    def _spoken(column: Column[T], row: T) -> str:
        parts = [column.text(row)]
        if column.subtitle is not None:
            parts.append(column.subtitle(row))
        sign = column.sign(row) if column.sign is not None else None
        if sign is not None:
            parts.append(sign.text)
        return ", ".join(part for part in dict.fromkeys(parts) if part)
