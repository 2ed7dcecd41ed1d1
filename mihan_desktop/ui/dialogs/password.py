"""A new password: by the old one, or by the code from the safe when the old one is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.widgets.card import button
from mihan_desktop.ui.widgets.fields import Field, line_edit


class NewPasswordDialog(Dialog):
    """What proves the person, then the new password twice. ``proof_fields`` come first."""

    def __init__(self, context: Context, parent: QWidget | None, proofs: tuple[QLineEdit, ...]) -> None:
        super().__init__(context, parent, width=480)
        self._error: Exception | None = None
        self.password, self.again = line_edit(password=True), line_edit(password=True)
        self.proof_fields = tuple(Field(context.theme, edit) for edit in proofs)
        self.password_field, self.again_field = (Field(context.theme, edit) for edit in (self.password, self.again))
        self.put(*self.proof_fields, self.password_field, self.again_field)
        self.retranslate()
        proofs[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def name_passwords(self) -> None:
        """The texts of the two last fields, and what is wrong."""
        self.password_field.say(self.tr("New password"), self.tr("Long is good: four words you can remember"))
        self.again_field.say(self.tr("New password again"))
        self._show_error()

    def confirm(self) -> None:
        """Check the two passwords, then ask the desk."""
        if not self.accept_button.isEnabled():
            return
        if self.password.text() != self.again.text():
            self.on_failed(MihanError("passwords_differ"))
            return
        self.accept_button.setEnabled(False)
        self.ask(self.password.text())

    def ask(self, password: str) -> None:
        """Have the service do it."""
        raise NotImplementedError

    def on_failed(self, error: Exception) -> bool:
        """Say what was wrong beside the field it concerns."""
        self.accept_button.setEnabled(True)
        self._error = error
        field = self._show_error()
        if field is not None:
            field.control.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _show_error(self) -> Field | None:
        for field in (*self.proof_fields, self.password_field, self.again_field):
            field.blame("")
        if self._error is None:
            return None
        code = getattr(self._error, "code", "")
        at = {"passwords_differ": self.again_field, "invalid_user": self.password_field}
        blamed = at.get(code, self.proof_fields[-1])
        problems = self._error.problems if isinstance(self._error, MihanError) and code == "invalid_user" else ()
        language = self.context.language
        blamed.blame(
            messages.of_problem(problems[0], language) if problems else messages.of_error(self._error, language)
        )
        return blamed


class RecoverDialog(NewPasswordDialog):
    """By the recovery code. Signals: recovered(User); lost() when there is no code any more either."""

    recovered = Signal(object)
    lost = Signal()

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        self.username, self.code = line_edit(codes=True), line_edit(codes=True)
        self.lost_button = button("secondary", self._on_lost)
        super().__init__(context, parent, (self.username, self.code))
        self.put(self.lost_button)

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("Open with the recovery code"),
            self.tr("The paper with the code lies in the office's safe."),
            self.tr("Open"),
        )
        self.lost_button.setText(self.tr("The paper is lost too…"))
        self.proof_fields[0].say(self.tr("User name"))
        self.proof_fields[1].say(self.tr("Recovery code"))
        self.name_passwords()

    def _on_lost(self) -> None:
        self.reject()
        self.lost.emit()

    def ask(self, password: str) -> None:
        """Recover, which signs the person in."""
        username, code = self.username.text().strip(), self.code.text().strip()

        def done(user: User) -> None:
            self.recovered.emit(user)
            self.accept()

        self.context.tasks.run(
            lambda: self.context.desk.signing_in.recover(username, code, password),
            done=done,
            failed=self.on_failed,
            owner=self,
        )


class ChangePasswordDialog(NewPasswordDialog):
    """By the old password. Signals: changed()."""

    changed = Signal()

    def __init__(self, context: Context, user: User, parent: QWidget | None) -> None:
        self._user = user
        self.old = line_edit(password=True)
        super().__init__(context, parent, (self.old,))

    def retranslate(self) -> None:
        """Every text again."""
        self.say(self.tr("Change my password"), "", self.tr("Change it"))
        self.proof_fields[0].say(self.tr("Password until now"))
        self.name_passwords()

    def ask(self, password: str) -> None:
        """Change it."""
        old = self.old.text()

        def done(_: None) -> None:
            self.changed.emit()
            self.accept()

        self.context.tasks.run(
            lambda: self.context.desk.signing_in.change_password(self._user, old, password),
            done=done,
            failed=self.on_failed,
            owner=self,
        )
