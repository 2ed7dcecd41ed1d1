"""A new version of the program on a stick: chosen, copied and looked at; then its folder is opened to install it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from mihan_desktop.domain.programs import OfferedProgram
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import left_to_right
from mihan_desktop.ui.tasks import FILES, Task
from mihan_desktop.ui.widgets.card import label


def show_folder(folder: Path) -> None:
    """Let the system show what is in a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class NewProgramDialog(Dialog):
    """show: how a folder is opened. Attributes: said (what became of it), progress."""

    def __init__(
        self, context: Context, user: User, parent: QWidget | None, show: Callable[[Path], None] = show_folder
    ) -> None:
        super().__init__(context, parent, width=540)
        self._user, self._show = user, show
        self._offered: OfferedProgram | None = None
        self._error: Exception | None = None
        self._task: Task[OfferedProgram] | None = None
        self.said = label(wrap=True)
        self.said.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(context.theme.px(8))
        self.progress.setRange(0, 1000)
        self.put(self.said, self.progress)
        self.progress.hide()
        self.retranslate()
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        found = self._offered
        self.say(
            self.tr("A new version of the program"),
            self.tr(
                "On a stick or a share, in the folder of the release. Whether it is from the makers of the program is "
                "looked at before anything of it is run; at this desk nothing changes yet."
            ),
            self.tr("Open its folder") if found is not None else self.tr("Choose the folder…"),
            self.tr("Stop") if self._task is not None else self.tr("Close"),
        )
        self.progress.setAccessibleName(self.tr("Copied so far"))
        self.said.setText(self._words())
        self.said.setVisible(bool(self.said.text()))

    def _words(self) -> str:
        language, found = self.context.language, self._offered
        if self._error is not None:
            return messages.of_error(self._error, language)
        if found is None:
            return self.tr("Copying and looking at it…") if self._task is not None else ""
        text = self.tr(
            "Genuine: version {version} of {day}, signed by two of its makers. A copy that nobody else can change lies "
            "at this desk. Make a backup, open the folder, close the program, and start the file that is in it."
        ).format(version=left_to_right(found.version), day=language.full_date(found.made.date()))
        if found.stale:
            text += "\n" + self.tr("It was meant to be replaced by {day}: ask whether there is a newer one.").format(
                day=language.full_date(found.good_until)
            )
        return text

    def confirm(self) -> None:
        """Ask for the folder; or, once it was looked at, open the copy."""
        if self._task is not None:
            return
        if self._offered is None:
            dialog = QFileDialog(self, self.tr("Folder of the release"), str(Path.home()))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            dialog.fileSelected.connect(lambda chosen: self.look_at(Path(chosen)))
            dialog.open()
            return
        offered, user, updating = self._offered, self._user, self.context.desk.updating
        self.context.tasks.run(
            lambda: updating.ready(user, offered), done=self._on_ready, failed=self._on_failed, owner=self, lane=FILES
        )

    def look_at(self, folder: Path) -> None:
        """Copy what is in ``folder`` and say what it is."""
        user, updating = self._user, self.context.desk.updating
        self._error = None
        self.accept_button.setEnabled(False)
        self._task = self.context.tasks.run_long(
            lambda progress, cancelled: updating.look(user, folder, progress, cancelled),
            done=self._on_found,
            failed=self._on_failed,
            progress=self._on_progress,
            owner=self,
            lane=FILES,
        )
        self.progress.setValue(0)
        self.progress.show()
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retranslate()

    def reject(self) -> None:
        """Esc or the second button: stop what is under way, or leave."""
        if self._task is None:
            super().reject()
        else:
            self._task.cancel()

    def _on_progress(self, done: int, of: int) -> None:
        self.progress.setValue(int(1000 * done / of) if of else 0)

    def _on_found(self, found: OfferedProgram) -> None:
        self._offered = found
        self._rest()

    def _on_ready(self, folder: Path) -> None:
        self._show(folder)
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self._error, self._offered = error, None
        self._rest()
        return True

    def _rest(self) -> None:
        self._task = None
        self.progress.hide()
        self.accept_button.setEnabled(True)
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retranslate()
