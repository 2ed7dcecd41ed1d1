"""A few numbered lines to choose one of: a digit chooses, Enter or a double click goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt

from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.widgets.digit_keys import DigitKeys
from mihan_desktop.ui.widgets.lines import fit, table_view

T = TypeVar("T", bound=StrEnum)


class NumberedList(Generic[T]):
    """Lines of ``dialog``, the first chosen, all of them high; what is chosen stays where it can be seen.

    text: of a line, without its number, asked in the language of the moment; on_chosen: another line is chosen.
    Attributes: model, view.
    """

    def __init__(
        self, context: Context, dialog: Dialog, rows: Sequence[T], text: Callable[[T], str],
        on_chosen: Callable[[], None],
    ) -> None:  # fmt: skip
        self._dialog, self._on_chosen = dialog, on_chosen

        def line(row: T) -> str:
            return f"{context.language.number(self.model.rows.index(row) + 1)}  {text(row)}"

        self.model: RowsModel[T] = RowsModel([Column(lambda: "", line)], str, dialog)
        self.view = table_view(context.theme)
        self.view.setModel(self.model)
        self.view.horizontalHeader().hide()
        self.view.horizontalHeader().setStretchLastSection(True)
        self.model.show(rows)
        fit(self.view, context.theme)
        self.view.setFixedHeight(sum(self.view.rowHeight(at) for at in range(len(rows))) + context.theme.px(4))
        self.choose(rows[0])
        DigitKeys(self.view).confirmed.connect(dialog.confirm)
        self.view.activated.connect(lambda _: dialog.confirm())
        self.view.selectionModel().currentRowChanged.connect(self._on_row)

    @property
    def chosen(self) -> T:
        """The line that is chosen."""
        row = self.model.row(self.view.currentIndex())
        return self.model.rows[0] if row is None else row

    def choose(self, row: T) -> None:
        """Another line."""
        self.view.setCurrentIndex(self.model.index(self.model.rows.index(row), 0))

    def speak(self, name: str) -> None:
        """Texts again. name: what is chosen here, for a screen reader."""
        self.view.setAccessibleName(name)
        self.model.speak()

    def take_focus(self) -> None:
        """The keyboard's place."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row(self) -> None:
        self._on_chosen()
        self._dialog.bring_line(self.view)
