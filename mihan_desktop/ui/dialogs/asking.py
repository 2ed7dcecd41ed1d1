"""A dialog in which something is asked about one record: saved once, or told at the control that is to blame."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RegistrationSummary
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.ask import Words
from mihan_desktop.ui.dialogs.dialog import Dialog


class AskingDialog(Dialog):
    """Attributes: own (words, with which ``confirm`` ends too). Signals: asked() when it is durable."""

    asked = Signal()

    def __init__(
        self, context: Context, user: User, record: RegistrationSummary, parent: QWidget | None, width: int, words: int
    ) -> None:
        super().__init__(context, parent, width=600 if context.theme.large else width)
        self.user, self.record = user, record
        self._error: MihanError | None = None
        self.own = Words()
        self.own.setTabChangesFocus(True)
        self.own.setFixedHeight(context.theme.px(words))
        self.own.finished.connect(self.confirm)

    def at_fault(self, _code: str) -> QWidget:
        """The control that an error is about."""
        return self.own

    def problem(self, control: QWidget) -> str:
        """What is wrong with a control, in a sentence; "" for nothing."""
        error = self._error
        if error is None or self.at_fault(error.code) is not control:
            return ""
        return messages.of_error(error, self.context.language)

    def ask(self, act: Callable[[], object]) -> None:
        """Save it; it is durable when the dialog goes."""
        self.accept_button.setEnabled(False)
        self.context.tasks.run(act, done=lambda _: self._done(), failed=self._on_failed, owner=self)

    def _done(self) -> None:
        self.asked.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self.accept_button.setEnabled(True)
        if not isinstance(error, MihanError):
            return False
        self._error = error
        self.retranslate()
        self.point_at(self.at_fault(error.code))
        return True
