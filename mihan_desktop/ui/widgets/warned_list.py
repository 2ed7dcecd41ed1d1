"""Beside a sheet: who is near a threshold of attendance, in sentences, while something can still be done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mihan_desktop.ui.context import Context
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.models.sheet import LOOKS, SheetModel
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.lines import list_view


@dataclass(frozen=True, slots=True)
class Line:
    """One trainee as the list says them."""

    person_id: str
    name: str
    words: str
    icon: str


class WarnedList(QWidget):
    """Signals: chosen(person id). Not there at all while nobody is near a threshold."""

    chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._title = label("heading", wrap=True)
        self.lines: RowsModel[Line] = RowsModel(
            [Column(lambda: "", lambda line: line.name, None, lambda line: line.words, lambda line: line.icon)],
            lambda line: line.person_id,
            self,
        )
        self.list = list_view(theme)
        self.list.setMinimumSize(theme.px(150), theme.px(62))
        self.list.setMaximumHeight(theme.px(126))  # two of them are seen, the others scroll
        self.list.setModel(self.lines)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._title)
        column.addWidget(self.list, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_of(self, model: SheetModel) -> None:
        """Those of an open sheet."""
        self.lines.show(
            [
                Line(
                    model.trainees[row].person_id, model.trainees[row].name, model.brief(row),
                    LOOKS[model.attendance(row).standing][0],
                )
                for row in model.warned()
            ]
        )  # fmt: skip
        self.setVisible(bool(self.lines.rows))

    def retranslate(self) -> None:
        """Every text again; the lines are shown anew with the sheet."""
        self._title.setText(self.tr("Near a limit"))
        self.list.setAccessibleName(self.tr("Trainees near a limit of attendance"))
        self.lines.speak()

    def _on_chosen(self, index: QModelIndex) -> None:
        line = self.lines.row(index)
        if line is not None:
            self.chosen.emit(line.person_id)
