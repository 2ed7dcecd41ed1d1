"""The file for whoever helps: read here first, then saved; it holds nothing about anybody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from mihan_desktop.services.diagnosing import Diagnostics
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.widgets.fields import Field

NAME = "mihan-diagnostics.zip"


def ask_for_path(parent: QWidget, title: str) -> str:
    """Where to save it; "" when the person thought better of it."""
    return QFileDialog.getSaveFileName(parent, title, str(Path.home() / NAME), "ZIP (*.zip)")[0]


class DiagnosticsDialog(Dialog):
    """choose: asks for the place to save. Signals: saved(str path)."""

    saved = Signal(str)

    def __init__(
        self, context: Context, parent: QWidget | None, choose: Callable[[QWidget, str], str] = ask_for_path
    ) -> None:
        super().__init__(context, parent, width=720)
        self._choose = choose
        self._gathered: Diagnostics | None = None
        self._error: Exception | None = None
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.preview.setMinimumHeight(context.theme.px(160))
        self.field = Field(context.theme, self.preview)
        self.body.addWidget(self.field)
        self.accept_button.setEnabled(False)
        self.retranslate()
        seen = self._window()
        context.tasks.run(
            lambda: context.desk.diagnosing.gather(seen), done=self._show, failed=self._on_failed, owner=self
        )

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("File for whoever helps"),
            self.tr("Versions, settings, counts and the end of the log. Nobody's name, phone or document is in it."),
            self.tr("Save…"),
        )
        self.field.say(self.tr("What will be in the file"))
        self.field.blame(messages.of_error(self._error, self.context.language) if self._error is not None else "")

    def confirm(self) -> None:
        """Ask where, and save."""
        gathered = self._gathered
        path = self._choose(self, self.windowTitle()) if gathered is not None else ""
        if gathered is None or not path:
            return
        self.context.tasks.run(
            lambda: self.context.desk.diagnosing.save(gathered, Path(path)),
            done=self._on_saved,
            failed=self._on_failed,
            owner=self,
        )

    def _window(self) -> dict[str, str | int]:
        looks, screen = self.context.preferences.looks, self.screen().size()
        return {
            "qt": qVersion(),
            "language": self.context.language.code,
            "digits": self.context.language.digits,
            "look": looks.look.value,
            "scale": looks.scale,
            "screen": f"{screen.width()}x{screen.height()}",
        }

    def _show(self, gathered: Diagnostics) -> None:
        self._gathered = gathered
        self.preview.setPlainText(gathered.whole())
        self.accept_button.setEnabled(True)

    def _on_saved(self, path: Path) -> None:
        self.saved.emit(path.name)
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self._error = error
        self.retranslate()
        return True
