"""A new version of the program: chosen, copied and looked at; then installed beside this one, or its folder opened.

Where the program changes over by itself it is unpacked, tried at this computer, and runs from the next start on; the
version before can be gone back to while nothing hinders it. Elsewhere a person installs it from the folder.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from mihan_desktop.domain.programs import OfferedProgram, WayBack
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.work import WorkDialog
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.tasks import FILES
from mihan_desktop.ui.widgets.card import button, label

if TYPE_CHECKING:
    from mihan_desktop.services.fetching_program import Offered

NONE_BEFORE = "program_none_before"


def show_folder(folder: Path) -> None:
    """Let the system show what is in a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class NewProgramDialog(WorkDialog):
    """show: how a folder is opened. Signals: restart_wanted() to begin anew, as whichever version runs from now on.

    Attributes: said (what became of it), come (looks at the one that the ministry gave this office, where it is here),
    back (goes back to the version before, where there is one).
    """

    restart_wanted = Signal()

    def __init__(
        self, context: Context, user: User, parent: QWidget | None, show: Callable[[Path], None] = show_folder
    ) -> None:
        super().__init__(context, parent, width=540)
        self._user, self._show = user, show
        self._offered: OfferedProgram | None = None
        self._way: WayBack | None = None
        self._ministry: Offered | None = None
        self._next = ""  # the version that runs from the next start on
        self.said = label(wrap=True)
        self.said.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.come = button("secondary", self.look_at_the_ministrys)
        self.back = button("secondary", self.go_back)
        self.put(self.said, self.come, self.back, self.progress)
        self.retranslate()
        self._read()
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # what it says ---------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr(
            "On a stick or a share, in the folder of the release. Whether it is from the makers of the program is "
            "looked at before anything of it is run; at this desk nothing changes yet."
        )
        self.say(self.tr("A new version of the program"), "" if self._next else words, self._verb(), self._other())
        self.progress.setAccessibleName(self.tr("Done so far"))
        self.said.setText(self._words())
        self.said.setAccessibleName(self.said.said())
        self.said.setVisible(bool(self.said.text()))
        way, come = self._way, self._ministry
        at_rest = self._offered is None and not self._next and not self.working
        self.come.setVisible(at_rest and come is not None and come.folder is not None)
        version = "" if come is None else left_to_right(come.version)
        self.come.setText(self.tr("Look at version {version} from the ministry").format(version=version))
        self.back.setVisible(at_rest and way is not None and not way.code)
        before = "" if way is None else left_to_right(way.before)
        self.back.setText(self.tr("Go back to version {version}").format(version=before))

    def _verb(self) -> str:
        if self._next:
            return self.tr("Start again now")
        if self._offered is None:
            return self.tr("Choose the folder…")
        return self.tr("Install now") if self._offered.bundle else self.tr("Open its folder")

    def _other(self) -> str:
        if self._next:
            return self.tr("With the next start")
        return self.tr("Later") if self._offered is not None and self._offered.bundle else self.tr("Close")

    def _words(self) -> str:
        if self.error is not None:
            return self.what_failed()
        if self._next:
            words = self.tr(
                "Version {version} runs from the next start of the program on. What is on the screen is kept; you sign "
                "in again."
            )
            return words.format(version=left_to_right(self._next))
        if self._offered is None:
            return self.tr("Copying and looking at it…") if self.working else self._about_here()
        if self.working:
            return self.how_far(self.tr("Unpacked and tried at this computer: {share}"))
        return self._about(self._offered)

    def _about(self, found: OfferedProgram) -> str:
        language = self.context.language
        parts = [
            self.tr("Genuine: version {version} of {day}, signed by two of its makers.").format(
                version=left_to_right(found.version), day=language.full_date(found.made.date())
            )
        ]
        news = found.news.get(language.code, "")
        if news:
            parts.append(isolate(news))
        if found.bundle:
            parts.append(
                self.tr(
                    "It is unpacked beside this one and tried on a copy of the records, which takes a few minutes. If "
                    "anything goes wrong, this version goes on as it is."
                )
            )
        else:
            parts.append(
                self.tr(
                    "A copy that nobody else can change lies at this desk. Make a backup, open the folder, close the "
                    "program, and start the file that is in it."
                )
            )
        if found.stale:
            words = self.tr("It was meant to be replaced by {day}: ask whether there is a newer one.")
            parts.append(words.format(day=language.full_date(found.good_until)))
        return "\n".join(parts)

    def _about_here(self) -> str:
        """Which version runs, why there is no way back where one was before it, and what comes from the ministry."""
        way, come, language = self._way, self._ministry, self.context.language
        if way is None:
            return ""
        parts = [self.tr("Version {version} runs here.").format(version=left_to_right(way.version))]
        if way.code and way.code != NONE_BEFORE:
            parts.append(messages.sentence(way.code, {}, language))
        if come is not None and come.folder is None:
            words = self.tr("Version {version} is on its way from the ministry: {share}")
            share = language.percent(come.fetched / come.size if come.size else 0)
            parts.append(words.format(version=left_to_right(come.version), share=share))
        if come is not None and come.words:
            parts.append(isolate(come.words))
        return "\n".join(parts)

    # what it does ---------------------------------------------------------------------------------------------------

    def confirm(self) -> None:
        """Ask for the folder; or install what was found, or open its copy; or begin anew with it."""
        if self.working:
            return
        if self._next:
            self.accept()
            self.restart_wanted.emit()
        elif self._offered is None:
            self._choose()
        elif self._offered.bundle:
            self._install(self._offered)
        else:
            offered, user, updating = self._offered, self._user, self.context.desk.updating
            self.context.tasks.run(
                lambda: updating.ready(user, offered),
                done=self._on_ready,
                failed=self.on_failed,
                owner=self,
                lane=FILES,
            )

    def look_at(self, folder: Path) -> None:
        """Copy what is in ``folder`` and say what it is."""
        user, updating = self._user, self.context.desk.updating
        self.work(
            lambda progress, cancelled: updating.look(user, folder, progress, cancelled), self._on_found, lane=FILES
        )

    def look_at_the_ministrys(self) -> None:
        """The version that the ministry gave this office, once it is here."""
        if self._ministry is not None and self._ministry.folder is not None and not self.working:
            self.look_at(self._ministry.folder)

    def go_back(self) -> None:
        """Let the version before run from the next start on."""
        way, user, upgrading = self._way, self._user, self.context.desk.upgrading
        if way is None or way.code or self.working:
            return

        def done(_: None) -> None:
            self._go_on_as(way.before)

        self.context.tasks.run(
            lambda: upgrading.go_back(user), done=done, failed=self.on_failed, owner=self, lane=FILES
        )

    def on_failed(self, error: Exception) -> bool:
        """Say what went wrong; another folder can be chosen."""
        self._offered = None
        return super().on_failed(error)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of the release"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.look_at(Path(chosen)))
        dialog.open()

    def _open(self, offered: OfferedProgram) -> None:
        user, updating = self._user, self.context.desk.updating
        self.context.tasks.run(
            lambda: updating.ready(user, offered), done=self._on_ready, failed=self.on_failed, owner=self, lane=FILES
        )

    def _install(self, offered: OfferedProgram) -> None:
        user, upgrading = self._user, self.context.desk.upgrading
        self.work(
            lambda progress, cancelled: upgrading.install(user, offered, progress, cancelled),
            lambda _: self._go_on_as(offered.version),
            lane=FILES,
        )

    def _go_on_as(self, version: str) -> None:
        self._next = version
        self.rest()

    def _read(self) -> None:
        user, upgrading = self._user, self.context.desk.upgrading

        def done(found: tuple[WayBack, Offered | None]) -> None:
            self._way, self._ministry = found
            self.retranslate()

        self.context.tasks.run(
            lambda: (upgrading.way_back(user), upgrading.from_ministry(user)),
            done=done, failed=self.on_failed, owner=self, lane=FILES,
        )  # fmt: skip

    def _on_found(self, found: OfferedProgram) -> None:
        self._offered = found
        self.rest()

    def _on_ready(self, folder: Path) -> None:
        self._show(folder)
        self.accept()
