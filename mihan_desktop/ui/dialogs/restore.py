"""A desk from its backup, where there is no office yet: the file, who one is, and how far it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QFileDialog, QWidget

from mihan_desktop.domain.backups import BackupClaim
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.work import Work, WorkDialog
from mihan_desktop.ui.language import OFFICE_TIME, isolate
from mihan_desktop.ui.tasks import FILES, RECORDS
from mihan_desktop.ui.widgets.card import button, label
from mihan_desktop.ui.widgets.fields import Field, line_edit

PASSWORD, PAPER = "password", "paper"
_OF_CODE = ("recovery_mistyped", "recovery_of_another")
_OF_PERSON = ("wrong_credentials", "try_later", "not_allowed", "trust_over", "device_withdrawn")


class RestoreDialog(WorkDialog):
    """Signals: restored(User), who is signed in then. Attributes: way (combo: by password or paper), gone (tick)."""

    restored = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=620)
        self._path: Path | None = None
        self._claim: BackupClaim | None = None
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
        self._secrets = self._pair(self._new_field, self._again_field)
        self.put(
            self.file_button, self.said, self._pair(self._way_field, self._name_field), self._password_field,
            self._code_field, self._secrets, self.gone, self.warned, self.progress,
        )  # fmt: skip
        self.way.currentIndexChanged.connect(self.retranslate)
        self.gone.toggled.connect(self.wait)
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
        self.wait()

    def _words(self) -> str:
        language = self.context.language
        if self.working:
            return self.how_far(self.tr("{share} restored"))
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
        error = self.error
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

    def wait(self, _ticked: bool = False) -> None:  # noqa: FBT001 - as the tick says it
        """Nothing is restored before there is a file, and somebody has said that the old computer is out of use."""
        idle = not self.working
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
            self._path, self._claim, self.error = path, claim, None
            self.retranslate()
            self.username.setFocus(Qt.FocusReason.OtherFocusReason)

        def failed(error: Exception) -> bool:
            self._path = self._claim = None
            return self.on_failed(error)

        self.context.tasks.run(lambda: restoring.look(path), done=done, failed=failed, owner=self, lane=FILES)

    def confirm(self) -> None:
        """Restore, and sign in."""
        if self._path is None or not self.accept_button.isEnabled():
            return
        path, username, restoring = self._path, self.username.text().strip(), self.context.desk.restoring
        if self.way.currentData() == PAPER:
            code, secret = self.code.text().strip(), self.new.text()
            if secret != self.again.text():
                self.on_failed(MihanError("passwords_differ"))
                return

            def restore(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
                restoring.by_paper(path, username, code, secret, progress, cancelled)
        else:
            secret = self.password.text()

            def restore(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
                restoring.by_password(path, username, secret, progress, cancelled)

        if not username:
            self.on_failed(MihanError("required"))
            return
        self._begin(restore, username, secret)

    def _begin(self, restore: Work[None], username: str, password: str) -> None:
        signing_in = self.context.desk.signing_in

        def enter(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> User:
            restore(progress, cancelled)
            return signing_in.sign_in(username, password)

        self.work(enter, self._on_restored, lane=RECORDS)

    def on_failed(self, error: Exception) -> bool:
        """Say what went wrong at what has to be typed again, or at the file."""
        super().on_failed(error)
        blamed = next((field.control for field in self._fields() if field.problem), self.file_button)
        self.point_at(blamed)
        return True

    def _on_restored(self, user: User) -> None:
        for secret in (self.password, self.code, self.new, self.again):
            secret.clear()
        self.restored.emit(user)
        self.accept()
