"""A backup of this desk: where it shall be, how far it is, and what became of it; it can be stopped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mihan_desktop.domain.backups import BackupMade, BackupState
from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.roles import User
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.work import WorkDialog
from mihan_desktop.ui.language import left_to_right
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import button, label

SUFFIX = "mihan-backup"


class BackupDialog(WorkDialog):
    """The window is in nobody's way meanwhile: other windows of the office go on. Signals: made().

    Attributes: said (what is so, or what became of it), warned (about the place), other (chooses another place).
    """

    made = Signal()

    def __init__(self, context: Context, user: User, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=540)
        self._user = user
        self._state: BackupState | None = None
        self._path: Path | None = None
        self._near = False
        self._done: BackupMade | None = None
        self.said, self.warned = label(wrap=True), label("error", wrap=True)
        self.other = button("secondary", self.choose)
        self.put(self.said, self.warned, self.other, self.progress)
        self.retranslate()
        self._read()
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # what it says ---------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr(
            "Everything that is kept here, as it is now, in one sealed file. It opens with the passwords and the "
            "recovery paper of today, on any computer with this program. People go on working meanwhile."
        )
        accept = self.tr("Choose where…")
        if self._done is not None:
            accept = self.tr("Done")
        elif self._near:
            accept = self.tr("Make it there all the same")
        self.say(self.tr("A backup of this desk"), words, accept)
        self.cancel_button.setVisible(self._done is None)
        self.other.setText(self.tr("Choose another place…"))
        self.other.setVisible(self._near and not self.working and self._done is None)
        self.progress.setAccessibleName(self.tr("Copied and tried so far"))
        self.said.setText(self._words())
        warned = self._warning()
        self.warned.setText(warned)
        self.warned.setVisible(bool(warned))

    def _words(self) -> str:
        language = self.context.language
        if self._done is not None:
            made = self.tr(
                "The backup is made, and it was opened once to see that everything is there: {count}, as of {time}. "
                "The log knows it as {mark}. Keep it in another place than this computer."
            )
            count = language.localised(self.tr("%n change(s)", "", self._done.changes))
            time = language.moment(self._done.at, self.context.now())
            return made.format(count=count, time=time, mark=left_to_right(self._done.mark))
        if self.working:
            return self.how_far(self.tr("{share} copied and tried"))
        return self._last()

    def _last(self) -> str:
        state, language = self._state, self.context.language
        if state is None:
            return ""
        if state.made is None:
            return self.tr("No backup has been made on another disk yet.")
        last = self.tr("The last one on another disk: {time}.").format(
            time=language.moment(state.made, self.context.now())
        )
        new = language.localised(self.tr("%n change(s) since.", "", state.new))
        return f"{last} {new}"

    def _warning(self) -> str:
        if self.error is not None:
            return self.what_failed()
        near = self._near or (self._done is not None and self._done.same_disk)
        if not near:
            return ""
        return self.tr(
            "This is the disk on which the office itself lies: when it fails or is stolen, both are gone. Such a "
            "backup does not count. Take a stick, another disk or a folder of the network."
        )

    def _read(self) -> None:
        user, backing_up = self._user, self.context.desk.backing_up

        def done(state: BackupState) -> None:
            self._state = state
            self.retranslate()

        self.context.tasks.run(lambda: backing_up.state(user), done=done, failed=self.on_failed, owner=self)

    # what it does ---------------------------------------------------------------------------------------------------

    def confirm(self) -> None:
        """Choose where; or begin there all the same; or leave when it is made."""
        if self._done is not None:
            self.accept()
        elif not self.working and self._near and self._path is not None:
            self.begin(self._path)
        elif not self.working:
            self.choose()

    def choose(self) -> None:
        """Ask where the file shall be."""
        user, backing_up = self._user, self.context.desk.backing_up
        self.context.tasks.run(
            lambda: backing_up.name(user), done=self._ask_where, failed=self.on_failed, owner=self, lane=FILES
        )

    def _ask_where(self, name: str) -> None:
        folder = Path.home() if self._path is None else self._path.parent
        dialog = QFileDialog(self, self.tr("Save the backup"), str(folder), f"Mihan (*.{SUFFIX})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Begin there, unless it is the disk on which the office lies: then say so first."""
        user, backing_up = self._user, self.context.desk.backing_up
        self._path, self.error = path, None

        def done(near: bool) -> None:  # noqa: FBT001 - what the service answers
            self._near = near
            self.retranslate()
            if near:
                self.other.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.begin(path)

        self.context.tasks.run(
            lambda: backing_up.same_disk(user, path), done=done, failed=self.on_failed, owner=self, lane=FILES
        )

    def begin(self, path: Path) -> None:
        """Make it."""
        user, backing_up = self._user, self.context.desk.backing_up
        self._near = False
        self.work(
            lambda progress, cancelled: backing_up.make(user, path, progress, cancelled), self._on_made, lane=FILES
        )

    def _on_made(self, made: tuple[BackupMade, Changes]) -> None:
        self._done = made[0]
        self.rest()
        self.made.emit()
