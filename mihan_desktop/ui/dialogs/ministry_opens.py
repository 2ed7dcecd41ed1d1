"""Passwords and paper are lost: a question for the ministry's safe goes out, and its answer opens the desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.password import NewPasswordDialog
from mihan_desktop.ui.widgets.card import button, label
from mihan_desktop.ui.widgets.fields import line_edit

T = TypeVar("T")


class MinistryOpensDialog(NewPasswordDialog):
    """Signals: recovered(User). Attributes: ask_button; letters (label), to be read out by telephone."""

    recovered = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        self.username = line_edit(codes=True)
        self.ask_button = button("secondary", self.save_question)
        self.letters, self._letters_words = label("code"), label("muted", wrap=True)
        self.letters.setAlignment(Qt.AlignmentFlag.AlignCenter)
        super().__init__(context, parent, (self.username,))
        self.put(self.ask_button, self.letters, self._letters_words)
        for part in (self.letters, self._letters_words):
            part.hide()

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("The ministry opens this desk"),
            self.tr(
                "Choose a new password, save the question, and bring the file to the ministry. With its answer come "
                "back here and type the same password again."
            ),
            self.tr("Open the answer…"),
        )
        self.proof_fields[0].say(self.tr("User name"))
        self.ask_button.setText(self.tr("Save the question…"))
        self.letters.setAccessibleName(self.tr("Letters of the question"))
        self._letters_words.setText(self.tr("Read these letters out to the ministry by telephone."))
        self.name_passwords()

    def save_question(self) -> None:
        """Ask where the file shall be."""
        if self._passwords_agree():
            dialog = QFileDialog(self, self.tr("Save the question"), "mihan-question.mihan", "Mihan (*.mihan)")
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix("mihan")
            dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
            dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the question."""
        username, password = self.username.text().strip(), self.password.text()

        def done(letters: str) -> None:
            self._idle()
            self.letters.setText(letters)
            for part in (self.letters, self._letters_words):
                part.show()
            self.retranslate()

        self._run(lambda: self.context.desk.escrowing.ask(path, username, password), done)

    def ask(self, password: str) -> None:
        """Ask which file is the answer."""
        self._idle()
        dialog = QFileDialog(self, self.tr("Open the answer…"), str(Path.home()), "Mihan (*.mihan)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.open_answer(Path(chosen), password))
        dialog.open()

    def open_answer(self, path: Path, password: str) -> None:
        """Open the desk, which signs the person in."""
        username = self.username.text().strip()

        def done(user: User) -> None:
            self.recovered.emit(user)
            self.accept()

        self._run(lambda: self.context.desk.escrowing.open_answer(path, username, password), done)

    def _run(self, call: Callable[[], T], done: Callable[[T], None]) -> None:
        for verb in (self.accept_button, self.ask_button):
            verb.setEnabled(False)
        self.context.tasks.run(call, done=done, failed=self.on_failed, owner=self)

    def _idle(self) -> None:
        for verb in (self.accept_button, self.ask_button):
            verb.setEnabled(True)

    def on_failed(self, error: Exception) -> bool:
        """Say what was wrong beside the field it concerns."""
        self._idle()
        return super().on_failed(error)

    def _passwords_agree(self) -> bool:
        agree = self.password.text() == self.again.text()
        if not agree:
            self.on_failed(MihanError("passwords_differ"))
        return agree
