"""How a draft ends otherwise than by being saved: thrown away by its author, or settled by a supervisor when left."""

from __future__ import annotations

from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import User
from mihan_desktop.ui.dialogs.ask import ConfirmDialog
from mihan_desktop.ui.dialogs.left_draft import LeftDraftDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.pages.page import Page


class DraftEndingPage(Page):
    """A page with drafts on it."""

    def discard(self, draft: Draft) -> None:
        """Throw an own draft away, after asking; one that was left is a supervisor's to settle."""
        user = self.user
        if draft.left_by:
            self.settle_left(draft)
            return

        def texts() -> tuple[str, str, str]:
            name = isolate(draft.label or self.tr("Without a name yet"))
            return (
                self.tr("Discard the draft “{name}”?").format(name=name),
                self.tr("Its answers are lost. A record that it corrects stays as it is."),
                self.tr("Discard"),
            )

        dialog = ConfirmDialog(self.context, texts, self)
        dialog.accepted.connect(lambda: self.ask(lambda: self.desk.registering.discard_draft(user, draft.id)))
        dialog.open()

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
            return self.tr("{name} goes on with the draft.").format(name=isolate(heir))
        return self.tr("The draft is gone.")
