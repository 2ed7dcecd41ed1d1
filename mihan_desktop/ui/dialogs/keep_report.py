"""A name for a question that is asked again and again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.reports.queries import NAME, ReportQuery, SavedReport
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.widgets.fields import Field, line_edit


class KeepReportDialog(Dialog):
    """Attributes: name. Signals: kept(SavedReport)."""

    kept = Signal(object)

    def __init__(self, context: Context, user: User, query: ReportQuery, name: str, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._user, self._query = user, query
        self.name = line_edit()
        self.name.setMaxLength(NAME)
        self.name.setText(name)
        self.name_field = Field(context.theme, self.name)
        self.put(self.name_field)
        self.retranslate()
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr("It is asked anew each time: “last month” is then another month. Only you see it in your list.")
        self.say(self.tr("Save the question"), words, self.tr("Save"))
        self.name_field.say(self.tr("Name"), self.tr("One of the same name is replaced."))

    def confirm(self) -> None:
        """Keep it."""
        reports, user, query, name = self.context.desk.reports, self._user, self._query, self.name.text()

        def done(saved: SavedReport) -> None:
            self.kept.emit(saved)
            self.accept()

        self.context.tasks.run(
            lambda: reports.save(user, name, query), done=done, failed=self._on_failed, owner=self
        )  # fmt: skip

    def _on_failed(self, error: Exception) -> bool:
        self.name_field.blame(messages.of_error(error, self.context.language))
        return isinstance(error, (MihanError, OSError))
