"""Signing in: a name, a password, and one answer for every mistake."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.ministry_opens import MinistryOpensDialog
from mihan_desktop.ui.dialogs.password import RecoverDialog
from mihan_desktop.ui.dialogs.restore import RestoreDialog
from mihan_desktop.ui.filling import Filling
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.pages.entrance import Entrance
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import button, label
from mihan_desktop.ui.widgets.fields import Field, line_edit

_BROKEN = ("database_damaged", "database_missing", "keyring_damaged", "wrong_key")
"""What a backup is for."""


class SignInPage(Entrance):
    """Signals: signed_in(User)."""

    signed_in = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._heading = label("heading")
        self.username, self.password = line_edit(codes=True), line_edit(password=True)
        self._name_field, self._password_field = (
            Field(context.theme, control) for control in (self.username, self.password)
        )
        self._error: Exception | None = None
        self.enter_button = button("primary", self.sign_in)
        self.username.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self.sign_in)
        self.recover_button = button("quiet", self.recover)
        self.restore_button = button("secondary", self.restore)
        self.restore_button.hide()
        self._waiting: tuple[Filling, ...] = ()
        self.waiting = label("muted", wrap=True)
        self.waiting.hide()
        self._out = ""
        self.out = label("error", wrap=True)
        self.out.keep_height()
        self.out.hide()
        self.card.add(
            self._heading,
            self.out,
            self.waiting,
            self._name_field,
            self._password_field,
            self.enter_button,
            self.restore_button,
            self.recover_button,
        )
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Sign in")

    def retranslate(self) -> None:
        """Every text again."""
        super().retranslate()
        self._heading.setText(self.tr("Sign in"))
        self._name_field.say(self.tr("User name"))
        self._password_field.say(self.tr("Password"))
        self.enter_button.setText(self.tr("Sign in"))
        self.recover_button.setText(self.tr("Password forgotten?"))
        self.restore_button.setText(self.tr("Restore from a backup…"))
        self._show_waiting()
        self._show_out()
        self._show_error()

    def show_out(self, code: str) -> None:
        """Why the person who sat here was put out, or ``""``."""
        self._out = code
        self._show_out()

    def _show_out(self) -> None:
        kept = self.tr("Answers that were not saved are kept as a draft.")
        why = messages.sentence(self._out, {}, self.context.language) if self._out else ""
        self.out.setText(f"{why} {kept}" if why else "")
        self.out.setVisible(bool(self._out))

    def show_waiting(self, waiting: tuple[Filling, ...]) -> None:
        """Answers that could not be kept and wait for their author."""
        self._waiting = waiting
        self._show_waiting()

    def _show_waiting(self) -> None:
        if self._waiting:
            names = list(dict.fromkeys(isolate(filling.author) for filling in self._waiting))
            why = messages.of_error(self._waiting[0].unkept, self.context.language) if self._waiting[0].unkept else ""
            said = self.tr("The last answers of {name} could not be kept yet and wait in this window: do not close it.")
            back = self.tr("When {name} signs in again, they are kept as soon as they can be.")
            joined = self.context.language.listed(names)
            self.waiting.setText(f"{said.format(name=joined)} {why} {back.format(name=joined)}")
        self.waiting.setVisible(bool(self._waiting))

    def begin(self) -> None:
        """Forget whoever was here and wait for a person."""
        for control in (self.username, self.password):
            control.setText("")  # ``clear`` could be undone
        self._wait(waiting=False)
        self._set_error(None)
        (self.password if self.username.text() else self.username).setFocus(Qt.FocusReason.OtherFocusReason)

    def sign_in(self) -> None:
        """Ask the desk; the fields wait meanwhile."""
        if not self.enter_button.isEnabled():
            return
        username, password = self.username.text().strip(), self.password.text()
        if not username or not password:
            (self.password if username else self.username).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._wait(waiting=True)
        self.context.tasks.run(
            lambda: self.desk.signing_in.sign_in(username, password),
            done=self._on_signed_in,
            failed=self._on_failed,
            owner=self,
        )

    def recover(self) -> None:
        """Open with the code from the safe."""
        dialog = RecoverDialog(self.context, self)
        dialog.username.setText(self.username.text())
        dialog.recovered.connect(self.signed_in.emit)
        dialog.lost.connect(self.ask_ministry)
        dialog.open()

    def restore(self) -> None:
        """The files here are broken: go on from a backup."""
        dialog = RestoreDialog(self.context, self)
        dialog.username.setText(self.username.text())
        dialog.restored.connect(self.signed_in.emit)
        dialog.open()

    def ask_ministry(self) -> None:
        """Open by the ministry's safe."""
        dialog = MinistryOpensDialog(self.context, self)
        dialog.username.setText(self.username.text())
        dialog.recovered.connect(self.signed_in.emit)
        dialog.open()

    @property
    def problem(self) -> str:
        """The sentence shown, if any."""
        return self._password_field.problem

    def _wait(self, *, waiting: bool) -> None:
        for control in (self.username, self.password, self.enter_button):
            control.setEnabled(not waiting)

    def _on_signed_in(self, user: User) -> None:
        self._wait(waiting=False)
        self.password.clear()
        self._set_error(None)
        self.signed_in.emit(user)
        self.context.tasks.run(self.desk.signing_in.strengthen, lane=FILES)  # the window stands by now
        self.context.tasks.run(self.desk.keeping.settle, failed=lambda _: True, lane=FILES)
        self.context.tasks.run(self.desk.certifying.keep_known, failed=lambda _: True, lane=FILES)

    def _on_failed(self, error: Exception) -> bool:
        self._wait(waiting=False)
        self._set_error(error)
        self.password.selectAll()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _set_error(self, error: Exception | None) -> None:
        self._error = error
        self._show_error()

    def _show_error(self) -> None:
        said = messages.of_error(self._error, self.context.language) if self._error is not None else ""
        self._password_field.blame(said)
        self.restore_button.setVisible(getattr(self._error, "code", "") in _BROKEN)
