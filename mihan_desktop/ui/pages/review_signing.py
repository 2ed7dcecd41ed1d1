"""A hand-over that is decided whole, or files whose batch was refused: one signature, and they go on."""

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
    """Shown while something wants a signature. Signals: signed(SignedNow) what goes on now."""

    signed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._user: User | None = None
        self._count = self._files = 0
        self._words = label(wrap=True)
        self.sign_button = button("primary", self.sign)
        self.setLayout(row(self._words, self.sign_button, wide=self._words))
        self.hide()

    def show_count(self, user: User, count: int, files: int) -> None:
        """So many hand-overs, and files of records that were approved before, want ``user``'s signature."""
        self._user, self._count, self._files = user, count, files
        self.setVisible(bool(count or files))
        self.retranslate()

    def retranslate(self) -> None:
        """Every text again."""
        language = self.context.language
        words = []
        if self._count:
            words.append(
                self.tr("%n hand-over(s) of other desks are decided and want your signature.", "", self._count)
            )
        if self._files:
            files = self._files
            words.append(
                self.tr("%n photograph(s) did not reach the ministry and want your signature again.", "", files)
            )
        self._words.setText(language.localised(" ".join(words)))
        self.sign_button.setText(self.tr("Sign…"))

    def _consequence(self) -> str:
        if self._count:
            return self.tr("Returned records go back to their desk, the others to the ministry.")
        return self.tr("The photographs are sealed once more and sent with the next round.")

    def sign(self) -> None:
        """Ask for the password, then sign."""
        user = self._user
        if user is None:
            return

        def texts() -> tuple[str, str, str, str]:
            return (
                self.tr("Sign what is decided?"),
                self._consequence(),
                self.tr("Your password"),
                self.tr("Sign"),
            )

        dialog = PasswordDialog(self.context, texts, self)

        def done(found: SignedNow) -> None:
            dialog.accept()
            self.signed.emit(found)

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
