"""A desk from its backup, where there is no office yet: the file, who one is, and how far it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QFileDialog, QProgressBar, QWidget

from mihan_desktop.domain.backups import BackupClaim
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import OFFICE_TIME, isolate
from mihan_desktop.ui.tasks import FILES, RECORDS, Task
from mihan_desktop.ui.widgets.card import button, label
from mihan_desktop.ui.widgets.fields import Field, line_edit

PASSWORD, PAPER = "password", "paper"
_OF_CODE = ("recovery_mistyped", "recovery_of_another")
_OF_PERSON = ("wrong_credentials", "try_later", "not_allowed", "trust_over", "device_withdrawn")


class RestoreDialog(Dialog):
    """Signals: restored(User), who is signed in then. Attributes: way (combo: by password or paper), gone (tick)."""

    restored = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=620)
        self._path: Path | None = None
        self._claim: BackupClaim | None = None
        self._error: Exception | None = None
        self._task: Task[User] | None = None
        self._share = 0.0
        theme = context.theme
        self.file_button, self.said = button("secondary", self.choose), label("muted", wrap=True)
        self.way = QComboBox()
        for name in (PASSWORD, PAPER):
            self.way.addItem("", name)
        self.username, self.password = line_edit(codes=True), line_edit(password=True)
        self.code, self.new, self.again = line_edit(codes=True), line_edit(password=True), line_edit(password=True)
        (
            self._way_field,
            self._name_field,
            self._password_field,
            self._code_field,
            self._new_field,
            self._again_field,
        ) = (
            Field(theme, control)
            for control in (self.way, self.username, self.password, self.code, self.new, self.again)
        )
        self.gone = QCheckBox()
        self.warned = label("error", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(theme.px(8))
        self.progress.setRange(0, 1000)
        self._secrets = self._pair(self._new_field, self._again_field)
        self.put(
            self.file_button, self.said, self._pair(self._way_field, self._name_field), self._password_field,
            self._code_field, self._secrets, self.gone, self.warned, self.progress,
        )  # fmt: skip
        self.progress.hide()
        self.way.currentIndexChanged.connect(self.retranslate)
        self.gone.toggled.connect(self._wait)
        self.retranslate()
        self.file_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pair(self, *fields: Field) -> QWidget:
        """Two fields beside each other, or below each other where letters are large."""
        sheet = QWidget()
        way = QBoxLayout.Direction.TopToBottom if self.context.theme.large else QBoxLayout.Direction.LeftToRight
        box = QBoxLayout(way, sheet)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(self.context.theme.px(12))
        for field in fields:
            box.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        return sheet

    # what it says ---------------------------------------------------------------------------------------------------

    def retranslate(self, _index: int = 0) -> None:
        """Every text again."""
        self.say(
            self.tr("Restore a desk from its backup"),
            self.tr(
                "People, records and settings as they were when it was made. What was entered after that is not in it."
            ),
            self.tr("Restore"),
            self.tr("Stop") if self._task is not None else "",
        )
        self.file_button.setText(self.tr("Choose the backup…"))
        self.said.setText(self._words())
        self.way.setItemText(0, self.tr("A password of then"))
        self.way.setItemText(1, self.tr("The recovery paper"))
        self._way_field.say(self.tr("Open it with"))
        self._name_field.say(self.tr("User name"))
        self._password_field.say(self.tr("Password"), self.tr("Of a supervisor or an administrator"))
        self._code_field.say(self.tr("Recovery code"))
        self._new_field.say(self.tr("New password"))
        self._again_field.say(self.tr("New password again"))
        self.gone.setText(self.tr("The old computer is not used any more"))
        self.gone.setToolTip(
            self.tr("Two computers with one desk give the same numbers twice, and the ministry asks which is right.")
        )
        self.progress.setAccessibleName(self.tr("Restored so far"))
        by_paper = self.way.currentData() == PAPER
        self._password_field.setVisible(not by_paper)
        for part in (self._code_field, self._secrets):
            part.setVisible(by_paper)
        self._show_error()
        self._wait()

    def _words(self) -> str:
        language = self.context.language
        if self._task is not None:
            if self._task.cancelled():
                return self.tr("Stopping…")
            return self.tr("{share} restored").format(share=language.percent(self._share))
        if self._claim is None or self._path is None:
            return self.tr("Its name ends in .mihan-backup.")
        made = self._claim.made.astimezone(OFFICE_TIME)
        office = isolate(self._claim.office) if self._claim.office else self.tr("an office without a name yet")
        words = self.tr("{file}: {office}, {day}, {time}, {count}.")
        return words.format(
            file=isolate(self._path.name), office=office, day=language.full_date(made.date()),
            time=language.time(made), count=language.localised(self.tr("%n change(s)", "", self._claim.changes)),
        )  # fmt: skip

    def _show_error(self) -> None:
        error = self._error
        code = getattr(error, "code", "")
        by_paper = self.way.currentData() == PAPER
        person = self._code_field if by_paper else self._password_field
        at: dict[str, Field] = dict.fromkeys(_OF_CODE, self._code_field) | dict.fromkeys(_OF_PERSON, person)
        at |= {"passwords_differ": self._again_field, "invalid_user": self._new_field, "required": self._name_field}
        for field in self._fields():
            field.blame("")
        language, said = self.context.language, ""
        if error is not None:
            problems = error.problems if isinstance(error, MihanError) else ()
            said = messages.of_problem(problems[0], language) if problems else messages.of_error(error, language)
        if said and code in at:
            at[code].blame(said)
            said = ""
        self.warned.setText(said)
        self.warned.setVisible(bool(said))

    def _fields(self) -> tuple[Field, ...]:
        return (self._name_field, self._password_field, self._code_field, self._new_field, self._again_field)

    def _wait(self, _ticked: bool = False) -> None:  # noqa: FBT001 - as the tick says it
        """Nothing is restored before there is a file, and somebody has said that the old computer is out of use."""
        idle = self._task is None
        self.accept_button.setEnabled(idle and self._claim is not None and self.gone.isChecked())
        for part in (
            self.file_button, self.way, self.username, self.password, self.code, self.new, self.again, self.gone,
        ):  # fmt: skip
            part.setEnabled(idle)

    # what it does ---------------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask which file."""
        dialog = QFileDialog(self, self.tr("Choose the backup…"), str(Path.home()), "Mihan (*.mihan-backup)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.look(Path(chosen)))
        dialog.open()

    def look(self, path: Path) -> None:
        """See what the file says of itself."""
        restoring = self.context.desk.restoring

        def done(claim: BackupClaim) -> None:
            self._path, self._claim, self._error = path, claim, None
            self.retranslate()
            self.username.setFocus(Qt.FocusReason.OtherFocusReason)

        def failed(error: Exception) -> bool:
            self._path = self._claim = None
            return self._on_failed(error)

        self.context.tasks.run(lambda: restoring.look(path), done=done, failed=failed, owner=self, lane=FILES)

    def confirm(self) -> None:
        """Restore, and sign in."""
        if self._path is None or not self.accept_button.isEnabled():
            return
        path, username, restoring = self._path, self.username.text().strip(), self.context.desk.restoring
        if self.way.currentData() == PAPER:
            code, secret = self.code.text().strip(), self.new.text()
            if secret != self.again.text():
                self._on_failed(MihanError("passwords_differ"))
                return

            def restore(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
                restoring.by_paper(path, username, code, secret, progress, cancelled)
        else:
            secret = self.password.text()

            def restore(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
                restoring.by_password(path, username, secret, progress, cancelled)

        if not username:
            self._on_failed(MihanError("required"))
            return
        self._begin(restore, username, secret)

    def _begin(
        self,
        restore: Callable[[Callable[[int, int], None], Callable[[], bool]], None],
        username: str,
        password: str,
    ) -> None:
        signing_in = self.context.desk.signing_in

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> User:
            restore(progress, cancelled)
            return signing_in.sign_in(username, password)

        self._error, self._share = None, 0.0
        self._task = self.context.tasks.run_long(
            work, done=self._on_restored, failed=self._on_failed, progress=self._on_progress, owner=self, lane=RECORDS
        )
        self.progress.setValue(0)
        self.progress.show()
        self.retranslate()
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Esc or the second button: stop what is under way, or leave."""
        if self._task is None:
            super().reject()
            return
        self._task.cancel()
        self.retranslate()

    def _on_progress(self, done: int, of: int) -> None:
        share = int(done / of * 1000) if of else 0
        if share != self.progress.value():
            self._share = share / 1000
            self.progress.setValue(share)
            self.retranslate()

    def _on_restored(self, user: User) -> None:
        self._task = None
        for secret in (self.password, self.code, self.new, self.again):
            secret.clear()
        self.restored.emit(user)
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self._task, self._error = None, error
        self.progress.hide()
        self.retranslate()
        blamed = next((field.control for field in self._fields() if field.problem), self.file_button)
        self.point_at(blamed)
        return True
