"""A new version of the program on a stick: chosen, copied and looked at; then its folder is opened to install it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from mihan_desktop.domain.programs import OfferedProgram
from mihan_desktop.domain.roles import User
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.work import WorkDialog
from mihan_desktop.ui.language import left_to_right
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import label


def show_folder(folder: Path) -> None:
    """Let the system show what is in a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class NewProgramDialog(WorkDialog):
    """show: how a folder is opened. Attributes: said (what became of it)."""

    def __init__(
        self, context: Context, user: User, parent: QWidget | None, show: Callable[[Path], None] = show_folder
    ) -> None:
        super().__init__(context, parent, width=540)
        self._user, self._show = user, show
        self._offered: OfferedProgram | None = None
        self.said = label(wrap=True)
        self.said.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.put(self.said, self.progress)
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
            self.tr("Close"),
        )
        self.progress.setAccessibleName(self.tr("Copied so far"))
        self.said.setText(self._words())
        self.said.setVisible(bool(self.said.text()))

    def _words(self) -> str:
        language, found = self.context.language, self._offered
        if self.error is not None:
            return self.what_failed()
        if found is None:
            return self.tr("Copying and looking at it…") if self.working else ""
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
        if self.working:
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
            lambda: updating.ready(user, offered), done=self._on_ready, failed=self.on_failed, owner=self, lane=FILES
        )

    def look_at(self, folder: Path) -> None:
        """Copy what is in ``folder`` and say what it is."""
        user, updating = self._user, self.context.desk.updating
        self.work(
            lambda progress, cancelled: updating.look(user, folder, progress, cancelled), self._on_found, lane=FILES
        )

    def on_failed(self, error: Exception) -> bool:
        """Say what went wrong; another folder can be chosen."""
        self._offered = None
        return super().on_failed(error)

    def _on_found(self, found: OfferedProgram) -> None:
        self._offered = found
        self.rest()

    def _on_ready(self, folder: Path) -> None:
        self._show(folder)
        self.accept()
