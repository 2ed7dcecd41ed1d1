"""Another key for what is kept here: the administrator's own password, then how far it is; it can be stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.tasks import RECORDS, Task
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field, line_edit


class RekeyDialog(Dialog):
    """Signals: renewed(). Nothing else can be done in the window meanwhile; Esc stops it, and nothing has changed."""

    renewed = Signal()

    def __init__(self, context: Context, user: User, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=520)
        self._user = user
        self._error: Exception | None = None
        self._task: Task[Changes] | None = None
        self._share = 0.0
        self.password = line_edit(password=True)
        self._field = Field(context.theme, self.password)
        self._says = label("muted", wrap=True)
        self.progress, self._said = QProgressBar(), label("muted", wrap=True)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(context.theme.px(8))
        self.progress.setRange(0, 1000)
        self.put(self._says, self._field, self.progress, self._said)
        self.progress.hide()
        self._said.hide()
        self.retranslate()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr(
            "When somebody who may not read the records any more could have copied files of this computer. They open "
            "nothing then; everybody's password and the recovery paper stay good."
        )
        working = self._task is not None
        self.say(
            self.tr("A new key for this office"), words, self.tr("Give a new key"), self.tr("Stop") if working else ""
        )
        self._says.setText(
            self.tr(
                "Everything is copied once: about a minute for each gigabyte. Backups made until now still open with "
                "the old key: make a new one afterwards, and destroy the older ones."
            )
        )
        self._field.say(self.tr("Your own password"))
        self._field.blame("" if self._error is None else messages.of_error(self._error, self.context.language))
        self.progress.setAccessibleName(self.tr("Copied so far"))
        stopping = self._task is not None and self._task.cancelled()
        share = self.tr("{share} copied").format(share=self.context.language.percent(self._share))
        self._said.setText(self.tr("Stopping…") if stopping else share)

    def confirm(self) -> None:
        """Begin."""
        if self._task is not None or not self.password.text():
            return
        self._error, self._share = None, 0.0
        user, password, rekeying = self._user, self.password.text(), self.context.desk.rekeying
        self.accept_button.setEnabled(False)
        self.password.setEnabled(False)
        self._task = self.context.tasks.run_long(
            lambda progress, cancelled: rekeying.renew(user, password, progress, cancelled),
            done=self._on_done,
            failed=self._on_failed,
            progress=self._on_progress,
            owner=self,
            lane=RECORDS,  # what else there is to write waits its turn
        )
        self.progress.setValue(0)
        for part in (self.progress, self._said):
            part.show()
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retranslate()

    def reject(self) -> None:
        """Esc or the second button: stop what is under way, or leave."""
        if self._task is None:
            super().reject()
            return
        self._task.cancel()
        self.retranslate()

    def _on_progress(self, done: int, of: int) -> None:
        self._share = done / of if of else 0.0
        self.progress.setValue(int(self._share * 1000))
        self.retranslate()

    def _on_done(self, _: Changes) -> None:
        self._task = None
        self.renewed.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self._task, self._error = None, error
        for part in (self.progress, self._said):
            part.hide()
        self.accept_button.setEnabled(True)
        self.password.setEnabled(True)
        self.retranslate()
        self.password.selectAll()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
