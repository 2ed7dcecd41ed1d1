"""People of this desk to choose from: found while one types, ticked with Space; ticks stay while the list narrows."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from mihan_desktop.domain.registrations import RegistrationSummary
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field, line_edit

Index = QModelIndex | QPersistentModelIndex
PAUSE = 150
"""Milliseconds without a letter after which the list follows."""
MOST = 200


class PeopleModel(QAbstractListModel):
    """People of this desk with a tick each; ticks stay while the search narrows the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[RegistrationSummary, ...] = ()
        self.ticked: dict[str, str] = {}

    def show(self, rows: tuple[RegistrationSummary, ...]) -> None:
        """Other people."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One row a person."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """May be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name and tick."""
        record = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return record.label
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if record.record_id in self.ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        record = self.rows[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.ticked[record.record_id] = record.label
        else:
            self.ticked.pop(record.record_id, None)
        self.dataChanged.emit(index, index)
        return True


class PeoplePicker(QWidget):
    """Attributes: search, list, people (model). Signals: ticked(int) how many are chosen."""

    ticked = Signal(int)

    def __init__(self, context: Context, user: User, height: int) -> None:
        """height: pixels of the list, in the scale of the window."""
        super().__init__()
        self._context, self._user = context, user
        self.search = line_edit()
        self.people = PeopleModel(self)
        self.list = QListView()
        self.list.setModel(self.people)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(height)
        self._field, self._count = Field(context.theme, self.search), label("muted")
        self._count.setVisible(self._may())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        column.addWidget(self._field)
        column.addWidget(self.list, 1)
        column.addWidget(self._count)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.people.dataChanged.connect(self._on_ticked)

    def _may(self) -> bool:
        return self._user.may(Right.SEARCH) or self._user.may(Right.REGISTER)

    def retranslate(self) -> None:
        """Every text again."""
        self._field.say(self.tr("People of this office"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.list.setAccessibleName(self.tr("People of this office"))
        count = len(self.people.ticked)
        self._count.setText(self._context.language.localised(self.tr("%n chosen", "", count)))

    def look(self) -> None:
        """Find people by what is typed; nobody for whoever may not search."""
        if not self._may():
            return
        text, user, searching = self.search.text().strip(), self._user, self._context.desk.searching
        self._context.tasks.run(
            lambda: searching.registrations(user, text, limit=MOST), done=self.people.show, owner=self
        )

    def to_list(self) -> None:
        """From the search to the first person."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.people.rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.people.index(0, 0))

    def _on_ticked(self) -> None:
        self.retranslate()
        self.ticked.emit(len(self.people.ticked))
