"""The supervisor's password for a batch, then how far the sealing is; between two batches it can be stopped."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.ask import PasswordDialog, Texts
from mihan_desktop.ui.widgets.card import label


class ApproveDialog(PasswordDialog):
    """Signals: given(str) the password; stopped() while it works."""

    stopped = Signal()

    def __init__(self, context: Context, texts: Texts, parent: QWidget | None) -> None:
        self.progress, self._said = QProgressBar(), label("muted", wrap=True)
        self._working, self._stopping, self._share = False, False, (0, 0)
        super().__init__(context, texts, parent)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(context.theme.px(8))
        for part in (self.progress, self._said):
            self.body.addWidget(part)
            part.hide()

    def retranslate(self) -> None:
        """Every text again."""
        super().retranslate()
        self.progress.setAccessibleName(self.tr("Sealed so far"))
        if self._working:
            self.cancel_button.setText(self.tr("Stop"))
        self._show_share()

    def show_progress(self, done: int, of: int) -> None:
        """So many of the chosen lines are sealed; the first word of it says that the password was right."""
        self._working, self._share = True, (done, of)
        self.field.setEnabled(False)
        for part in (self.progress, self._said):
            part.show()
        self.progress.setRange(0, of)
        self.progress.setValue(done)
        self.retranslate()
        self.cancel_button.setFocus()

    def reject(self) -> None:
        """Esc or the second button: leave, or stop after the batch under way."""
        if not self._working:
            super().reject()
            return
        self._stopping = True
        self.cancel_button.setEnabled(False)
        self._show_share()
        self.stopped.emit()

    def leave(self) -> None:
        """The work ended without success: close."""
        self._working = False
        self.reject()

    def _show_share(self) -> None:
        done, of = self._share
        if self._stopping:
            self._said.setText(self.tr("Stopping after the batch that is being sealed…"))
            return
        words = self.tr("{done} of {of} sealed")
        number = self.context.language.number
        self._said.setText(words.format(done=number(done), of=number(of)))
