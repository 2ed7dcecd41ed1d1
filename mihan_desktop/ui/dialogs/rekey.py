"""Another key for what is kept here: the administrator's own password, then how far it is; it can be stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.roles import User
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.work import WorkDialog
from mihan_desktop.ui.tasks import RECORDS
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field, line_edit


class RekeyDialog(WorkDialog):
    """Signals: renewed(). Nothing else can be done in the window meanwhile; Esc stops it, and nothing has changed."""

    renewed = Signal()

    def __init__(self, context: Context, user: User, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=520)
        self._user = user
        self.password = line_edit(password=True)
        self._field = Field(context.theme, self.password)
        self._says, self._said = label("muted", wrap=True), label("muted", wrap=True)
        self.put(self._says, self._field, self.progress, self._said)
        self._said.hide()
        self.retranslate()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr(
            "When somebody who may not read the records any more could have copied files of this computer. They open "
            "nothing then; everybody's password and the recovery paper stay good."
        )
        self.say(self.tr("A new key for this office"), words, self.tr("Give a new key"))
        self._says.setText(
            self.tr(
                "Everything is copied once: about a minute for each gigabyte. Backups made until now still open with "
                "the old key: make a new one afterwards, and destroy the older ones."
            )
        )
        self._field.say(self.tr("Your own password"))
        self._field.blame(self.what_failed())
        self.progress.setAccessibleName(self.tr("Copied so far"))
        self._said.setText(self.how_far(self.tr("{share} copied")))

    def confirm(self) -> None:
        """Begin."""
        if self.working or not self.password.text():
            return
        user, password, rekeying = self._user, self.password.text(), self.context.desk.rekeying
        self.work(
            lambda progress, cancelled: rekeying.renew(user, password, progress, cancelled),
            self._on_done,
            lane=RECORDS,  # what else there is to write waits its turn
        )

    def wait(self) -> None:
        """The password is asked before, and how far it is stands there meanwhile."""
        super().wait()
        self.password.setEnabled(not self.working)
        self._said.setVisible(self.working)

    def on_failed(self, error: Exception) -> bool:
        """Say what went wrong at the password, to be typed again."""
        super().on_failed(error)
        self.password.selectAll()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _on_done(self, _: Changes) -> None:
        self.renewed.emit()
        self.accept()
