"""Every key on one sheet, those of the page at hand first."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from mihan_desktop.ui import actions
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import Language, left_to_right
from mihan_desktop.ui.widgets.lines import Room, table_view

Index = QModelIndex | QPersistentModelIndex


class KeysModel(QAbstractTableModel):
    """Rows of the table of shortcuts: what, where, keys."""

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One row a shortcut."""
        return 0 if parent.isValid() else len(actions.TABLE)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, ARG002 - Qt's signature
        """What, where, keys."""
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The texts."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        shortcut = actions.TABLE[index.row()]
        texts = (
            self._language.localised(actions.text_of(shortcut)),
            actions.scope_text(shortcut.scope),
            left_to_right(actions.keys_text(shortcut)),
        )
        return texts[index.column()]


class KeysDialog(Dialog):
    """The overlay of F1."""

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=760)
        self.table = table_view(context.theme, wide=0)
        self._model = KeysModel(context.language, self)
        self.table.setModel(self._model)
        self.table.horizontalHeader().hide()
        self.table.setMinimumHeight(self.list_height(430))
        self._room = Room(self.table, context.theme, 200, (1,))  # where a key works goes first, what it does never
        self.body.addWidget(self.table)
        self.cancel_button.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("Every key"), self.tr("All of them work with an Arabic or a Kurdish keyboard."), self.tr("Close")
        )
        self.table.setAccessibleName(self.tr("Every key"))
        self._model.layoutChanged.emit()
        self._room.make()
