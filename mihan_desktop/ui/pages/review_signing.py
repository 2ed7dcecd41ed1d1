"""A hand-over of another desk that is decided whole: one signature, and it goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.services.reviewing import SignedNow
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.ask import PasswordDialog
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import button, label, row


class SigningStrip(QWidget):
    """Shown while something wants a signature. Signals: signed(int) so many hand-overs go on now."""

    signed = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._user: User | None = None
        self._count = 0
        self._words = label(wrap=True)
        self.sign_button = button("primary", self.sign)
        self.setLayout(row(self._words, self.sign_button, wide=self._words))
        self.hide()

    def show_count(self, user: User, count: int) -> None:
        """So many hand-overs want ``user``'s signature."""
        self._user, self._count = user, count
        self.setVisible(bool(count))
        self.retranslate()

    def retranslate(self) -> None:
        """Every text again."""
        language = self.context.language
        words = self.tr("%n hand-over(s) of other desks are decided and want your signature.", "", self._count)
        self._words.setText(language.localised(words))
        self.sign_button.setText(self.tr("Sign…"))

    def sign(self) -> None:
        """Ask for the password, then sign."""
        user = self._user
        if user is None:
            return

        def texts() -> tuple[str, str, str, str]:
            return (
                self.tr("Sign what is decided?"),
                self.tr("Returned records go back to their desk, the others to the ministry."),
                self.tr("My password"),
                self.tr("Sign"),
            )

        dialog = PasswordDialog(self.context, texts, self)

        def done(found: SignedNow) -> None:
            dialog.accept()
            self.signed.emit(found.count)

        def failed(error: Exception) -> bool:
            dialog.refuse(error)
            return True

        def work(password: str) -> None:
            reviewing = self.context.desk.reviewing
            self.context.tasks.run(
                lambda: reviewing.sign_decided(user, password),
                done=done, failed=failed, owner=dialog, lane=FILES,
            )  # fmt: skip

        dialog.given.connect(work)
        dialog.open()
