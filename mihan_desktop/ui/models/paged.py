"""Rows that come page by page: a list of two hundred thousand is as quick as one of twenty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal

from mihan_desktop.ui.models.rows import Index, RowsModel, T


class PagedRows(RowsModel[T]):
    """Attributes: more (rows follow that were not fetched yet). Signals: wanted() when the view comes near the end."""

    wanted = Signal()
    more = False
    _asked = False

    def show_page(self, rows: Sequence[T], *, more: bool) -> None:
        """The first page of another list."""
        self.more, self._asked = more, False
        self.show(rows)

    def append(self, rows: Sequence[T], *, more: bool) -> None:
        """The next page of the same list; rows that are there already are left out."""
        self.more, self._asked = more, False
        there = {self._key(row) for row in self.rows}
        new = [row for row in rows if self._key(row) not in there]
        if new:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(new) - 1)
            self.rows = (*self.rows, *new)
            self.endInsertRows()

    def canFetchMore(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's signature
        """Whether rows follow and nobody has asked for them yet."""
        return not parent.isValid() and self.more and not self._asked

    def fetchMore(self, parent: Index = QModelIndex()) -> None:  # noqa: ARG002, B008 - Qt's signature
        """Ask for them; they come when they come."""
        self._asked = True
        self.wanted.emit()
