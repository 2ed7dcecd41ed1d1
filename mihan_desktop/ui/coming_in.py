"""Which entrance a desk has: the first run, signing in, or the training's; and a file that somebody came with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui.dialogs.enrol import EnrolDialog
from mihan_desktop.ui.pages.first_run import FirstRunPage
from mihan_desktop.ui.pages.sign_in import SignInPage
from mihan_desktop.ui.pages.training import TrainingPage
from mihan_desktop.ui.tasks import FILES

if TYPE_CHECKING:
    from mihan_desktop.domain.first_steps import FirstSteps
    from mihan_desktop.domain.offices import DeviceState
    from mihan_desktop.ui.context import Context
    from sync.protocol.enrolment_file import EnrolmentFile

Gate = FirstRunPage | SignInPage | TrainingPage


class ComingIn(QObject):
    """Signals: entered(User) who sits down; led(FirstRunPage) where somebody goes on setting this desk up; went(page,
    argument) to what a file is read at.
    """

    entered = Signal(object)
    led = Signal(object)
    went = Signal(str, object)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._brought: Path | None = None

    def gate(self, kept: Gate | None) -> Gate:
        """The entrance that this desk needs; ``kept`` where that is it already."""
        desk = self._context.desk
        if desk.practising.here:
            seats = TrainingPage(self._context)
            seats.signed_in.connect(self.entered)
            return seats
        if desk.setting_up.state() == "new":
            return self._first_run()
        if isinstance(kept, SignInPage):
            return kept
        page = SignInPage(self._context)
        page.signed_in.connect(self._on_signed_in)
        return page

    def _first_run(self) -> FirstRunPage:
        first = FirstRunPage(self._context)
        first.finished.connect(self.entered)
        return first

    def _on_signed_in(self, user: User) -> None:
        """Whoever was setting this desk up when the program ended goes on there; everybody else sits down."""
        desk = self._context.desk

        def lead(found: tuple[FirstSteps | None, DeviceState]) -> None:
            steps, device = found
            if steps is None:
                self.entered.emit(user)
                return
            page = self._first_run()
            page.lead(user, steps, office=device.office_name)
            self.led.emit(page)

        def sit_down(_: Exception) -> bool:
            self.entered.emit(user)
            return True

        self._context.tasks.run(
            lambda: (desk.setting_up.unfinished(user), desk.enrolling.device()),
            done=lead, failed=sit_down, owner=self,
        )  # fmt: skip

    # -- a file that somebody came with

    def bring(self, path: Path, at: Gate | None) -> None:
        """A file that was opened with this program. at: the entrance that is shown, if one is."""
        if isinstance(at, FirstRunPage):
            at.bring(path)
        else:
            self._brought = path

    def serve(self, user: User) -> None:
        """``user`` sits down: what is the file for, with which the program was started?"""
        path, self._brought = self._brought, None
        if path is None:
            return
        enrolling = self._context.desk.enrolling

        def failed(error: Exception) -> bool:
            if getattr(error, "code", "") == "not_enrolment_file":
                self.went.emit("sync", path)  # a batch, a receipt, news: looked at there
                return True
            return False

        self._context.tasks.run(
            lambda: (enrolling.letter(path), enrolling.device()),
            done=lambda found: self._on_letter(user, *found), failed=failed, owner=self, lane=FILES,
        )  # fmt: skip

    def _on_letter(self, user: User, letter: EnrolmentFile, device: DeviceState) -> None:
        error: MihanError | None = None
        if device.enrolled and letter.office and letter.office != device.office_id:
            name = letter.name(self._context.language.code)
            error = MihanError("letter_of_another", {"name": name, "own": device.office_name})
        elif device.enrolled:
            error = MihanError("already_enrolled")
        elif not user.may(Right.ENROL):
            error = MihanError("not_allowed")
        if error is not None:
            self._context.tasks.failed.emit(error)
            return
        dialog = EnrolDialog(self._context, user, self._window)
        dialog.bring(letter)
        dialog.open()
