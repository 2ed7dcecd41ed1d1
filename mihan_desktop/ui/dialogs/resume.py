"""After a window died in the middle of a form: continue where you stopped, or later."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from mihan_desktop.domain.roles import Right, User
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mihan_desktop.domain.registrations import Draft
    from mihan_desktop.ui.context import Context


class ResumeDialog(Dialog):
    """Attributes: draft (the one that was on the screen)."""

    def __init__(self, context: Context, draft: Draft, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self.draft = draft
        self.retranslate()

    def retranslate(self) -> None:
        """Every text again."""
        draft, language = self.draft, self.context.language
        said = [
            self.tr("The program ended in the middle of “{name}”.").format(
                name=isolate(draft.label or self.tr("a registration without a name yet"))
            ),
            self.tr("Everything you had answered is here: kept {when}.").format(
                when=language.moment(draft.saved_at, self.context.now())
            ),
        ]
        if draft.asked:
            far = self.tr("{answered} of {asked} questions are answered.")
            said.append(far.format(answered=language.number(draft.answered), asked=language.number(draft.asked)))
        self.say(
            self.tr("Continue where you stopped?"),
            "\n".join(said),
            self.tr("Continue"),
            self.tr("Later"),
        )


def offer_to_resume(context: Context, user: User, parent: QWidget, resume: Callable[[str], None]) -> None:
    """Ask about the draft that was on ``user``'s screen when a window died, if there is one; ``resume(draft id)``."""
    if not user.may(Right.REGISTER):
        return
    registering = context.desk.registering

    def release(drafts: tuple[Draft, ...]) -> None:
        for draft in drafts:
            context.tasks.run(partial(registering.release_draft, user, draft.id))

    def ask(drafts: tuple[Draft, ...]) -> None:
        if not drafts:
            return
        dialog = ResumeDialog(context, drafts[0], parent)
        dialog.accepted.connect(lambda: resume(drafts[0].id))
        dialog.accepted.connect(lambda: release(drafts[1:]))
        dialog.rejected.connect(lambda: release(drafts))
        dialog.open()

    context.tasks.run(lambda: registering.interrupted(user), done=ask, failed=lambda _: True, owner=parent)
