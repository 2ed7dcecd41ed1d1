"""What stands against saving a form, as a list: Enter goes to the question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.widgets.lines import list_view

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from forms.session import Session
    from mihan_desktop.ui.context import Context
    from mihan_desktop.ui.form.progress import FieldProblem


class MissingDialog(Dialog):
    """Attributes: model, list."""

    def __init__(
        self,
        context: Context,
        session: Session,
        problems: Sequence[FieldProblem],
        go_to: Callable[[str], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(context, parent, width=560)
        self._session, self._go_to = session, go_to
        self.model: RowsModel[FieldProblem] = RowsModel(
            [Column(lambda: "", self._label, None, lambda one: isolate(one.sentence), lambda _: "problem")],
            lambda one: one.ref,
            self,
        )
        self.list = list_view(context.theme)
        self.list.setModel(self.model)
        self.list.setMinimumHeight(self.list_height(300))
        self.list.activated.connect(lambda _: self.confirm())
        self.body.addWidget(self.list)
        self.model.show(problems)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.retranslate()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        count = len(self.model.rows)
        said = self.tr("%n question(s) need an answer, or another one.", "", count)
        self.say(
            self.tr("What is missing"), self.context.language.localised(said), self.tr("Go there"), self.tr("Close")
        )
        self.list.setAccessibleName(self.tr("Questions that need you"))

    def confirm(self) -> None:
        """Close, and go to the question that is chosen."""
        chosen = self.model.row(self.list.currentIndex())
        self.accept()
        if chosen is not None:
            self._go_to(chosen.ref)

    def _label(self, one: FieldProblem) -> str:
        node = self._session.node(one.ref)
        return isolate(plain(node.label or "") or node.name)
