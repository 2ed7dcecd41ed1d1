"""How a draft ends otherwise than by being saved: thrown away by its author, or settled by a supervisor when left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import User
from mihan_desktop.ui.dialogs.left_draft import LeftDraftDialog
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.pages.registration_chooser import RegistrationChooser

if TYPE_CHECKING:
    from mihan_desktop.services.discarding import BroughtBack
    from mihan_desktop.ui.filling import Filling


class DraftEndingPage(Page):
    """A page with drafts on it, in ``chooser``, and one of them open as ``filling``."""

    chooser: RegistrationChooser
    filling: Filling | None

    def leave_form(self) -> None:
        """Back to the choice of forms."""
        raise NotImplementedError

    def discard_open(self) -> None:
        """Throw away the draft whose form is open, once it is left."""
        filling = self.filling
        if filling is not None:
            self.leave_form()
            if self.filling is None:  # else a full disk keeps it open
                self.discard(filling.draft)

    def discard(self, draft: Draft) -> None:
        """Throw an own draft away, which can be undone; one that was left is a supervisor's to settle."""
        user = self.user
        if draft.left_by:
            self.settle_left(draft)
            return

        def done(_: Changes) -> None:
            self.told.emit(lambda: self._discarded(draft), "info")

        self.ask(lambda: self.desk.registering.discard_draft(user, draft.id), done)

    def undo_discard(self) -> None:
        """Bring back what was discarded or handed on last, as long as nobody else has signed in."""
        user, registering = self.user, self.desk.registering

        def done(back: BroughtBack) -> None:
            self.chooser.choose(back.draft)
            self.told.emit(lambda: self._back(back.draft), "success")

        self.ask(lambda: registering.bring_back(user), done)

    def _discarded(self, draft: Draft) -> str:
        said = self.tr("The draft “{name}” is discarded. {key} brings it back.")
        return said.format(name=self._name(draft), key=left_to_right("F8"))

    def _back(self, draft: Draft) -> str:
        return self.tr("The draft “{name}” is back.").format(name=self._name(draft))

    def _name(self, draft: Draft) -> str:
        return isolate(draft.label or self.tr("Without a name yet"))

    def settle_left(self, draft: Draft) -> None:
        """Ask what becomes of a draft that nobody goes on with."""
        user, retaining = self.user, self.desk.retaining

        def asked(heirs: tuple[User, ...]) -> None:
            dialog = LeftDraftDialog(self.context, user, draft, heirs, self)
            dialog.settled.connect(lambda heir: self.told.emit(lambda: self._settled(heir), "success"))
            dialog.open()

        self.ask(lambda: retaining.heirs(user), asked)

    def _settled(self, heir: str) -> str:
        if heir:
            said = self.tr("{name} goes on with the draft. {key} takes it back.")
            return said.format(name=isolate(heir), key=left_to_right("F8"))
        return self.tr("The draft is gone. {key} brings it back.").format(key=left_to_right("F8"))
