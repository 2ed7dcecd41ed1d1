"""Printed codes: enrolling the desk, and making a supervisor's signature known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.services.enrolling import Enrolled
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.tasks import FILES, NETWORK
from mihan_desktop.ui.widgets.card import button
from mihan_desktop.ui.widgets.fields import Field, line_edit
from sync.protocol.enrolment_file import SUFFIX

if TYPE_CHECKING:
    from sync.protocol.enrolment_file import EnrolmentFile


class CodeDialog(Dialog):
    """A code, another field and a verb; stays open until the ministry said yes."""

    def __init__(self, context: Context, user: User, parent: QWidget | None, *, secret: bool) -> None:
        super().__init__(context, parent, width=500)
        self.user = user
        self._blamed: tuple[Field, Exception] | None = None
        self.code = line_edit(codes=True)
        self.other = line_edit(codes=True, password=secret)
        self.code_field, self.other_field = Field(context.theme, self.code), Field(context.theme, self.other)
        order = [self.code_field, self.other_field] if secret else [self.other_field, self.code_field]
        for field in order:
            self.body.addWidget(field)
        self.retranslate()
        order[0].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self) -> None:
        """Ask the ministry, if both fields are filled."""
        if not self.accept_button.isEnabled():
            return
        for field, text in ((self.other_field, self.other.text()), (self.code_field, self.code.text())):
            if not text.strip():
                self.blame(field, MihanError("required"))
                return
        self.accept_button.setEnabled(False)
        self.ask(self.code.text().strip(), self.other.text())

    def ask(self, code: str, other: str) -> None:
        """Do it on the network lane."""
        raise NotImplementedError

    def on_failed(self, error: Exception) -> bool:
        """Say what was wrong beside the field it concerns."""
        field = (
            self.other_field if getattr(error, "code", "") in ("wrong_credentials", "try_later") else self.code_field
        )
        self.blame(field, error)
        return True

    def blame(self, field: Field, error: Exception) -> None:
        """Mark a field and go there."""
        self.accept_button.setEnabled(True)
        self._blamed = (field, error)
        self.show_blame()
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_blame(self) -> None:
        """The problem in the language of the moment."""
        for field in (self.code_field, self.other_field):
            blamed = self._blamed is not None and self._blamed[0] is field
            error = self._blamed[1] if self._blamed is not None else None
            field.blame(messages.of_error(error, self.context.language) if blamed and error is not None else "")


class EnrolDialog(CodeDialog):
    """Address and one-time code of the desk. Signals: enrolled(Enrolled)."""

    enrolled = Signal(object)

    def __init__(self, context: Context, user: User, parent: QWidget | None) -> None:
        self._office = ""
        self.from_file = button("secondary", self._choose)
        super().__init__(context, user, parent, secret=False)
        self.body.insertWidget(self.body.indexOf(self.other_field), self.from_file)
        self.setTabOrder(self.from_file, self.other)
        self.setTabOrder(self.other, self.code)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.from_file.text(), str(Path.home()), f"*{SUFFIX}")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.read_file(Path(chosen)))
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Take address and code from the ministry's file."""
        self.context.tasks.run(
            lambda: self.context.desk.enrolling.letter(path),
            done=self.bring, failed=self.on_failed, owner=self, lane=FILES,
        )  # fmt: skip

    def bring(self, letter: EnrolmentFile) -> None:
        """What a file says stands in the lines."""
        self._office = letter.office
        self.other.setText(letter.address)
        self.code.setText(letter.code)
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("Enrol this desk"),
            self.tr("The ministry's letter holds an address and a one-time code for this desk."),
            self.tr("Enrol"),
        )
        self.from_file.setText(self.tr("Open the enrolment file…"))
        self.other_field.say(self.tr("Address of the ministry's service"))
        self.code_field.say(self.tr("One-time code"), self.tr("As printed, in groups; it is used up by this"))
        self.show_blame()

    def ask(self, code: str, other: str) -> None:
        """Enrol."""

        def done(enrolled: Enrolled) -> None:
            self.enrolled.emit(enrolled)
            self.accept()

        self.context.tasks.run(
            lambda: self.context.desk.enrolling.enrol(self.user, other.strip(), code, self._office),
            done=done, failed=self.on_failed, owner=self, lane=NETWORK,
        )  # fmt: skip


class SignatureDialog(CodeDialog):
    """One-time code of a supervisor, and the password that opens the signing key. Signals: registered()."""

    registered = Signal()

    def __init__(self, context: Context, user: User, parent: QWidget | None) -> None:
        super().__init__(context, user, parent, secret=True)

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("Register my signature"),
            self.tr("The ministry gives each supervisor a one-time code in person. It stands for you alone."),
            self.tr("Register"),
        )
        self.code_field.say(self.tr("Your one-time code"), self.tr("As printed, in groups; it is used up by this"))
        self.other_field.say(self.tr("Your password"))
        self.show_blame()

    def ask(self, code: str, other: str) -> None:
        """Register the public half of the key."""

        def done(_: Changes) -> None:
            self.registered.emit()
            self.accept()

        self.context.tasks.run(
            lambda: self.context.desk.enrolling.enrol_supervisor(self.user, code, other),
            done=done, failed=self.on_failed, owner=self, lane=NETWORK,
        )  # fmt: skip
