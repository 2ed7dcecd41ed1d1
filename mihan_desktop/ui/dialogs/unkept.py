"""Why one cannot leave yet: the last answers could not be kept, and what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog


class UnkeptDialog(Dialog):
    """Esc and Enter stay. verb: ``sign_out`` or ``close``; error: why the answers could not be kept."""

    def __init__(self, context: Context, verb: str, error: Exception | None, parent: QWidget | None) -> None:
        super().__init__(context, parent, role="danger", width=520)
        self._verb, self._error = verb, error
        self.accept_button.setDefault(False)
        self.cancel_button.setDefault(True)
        self.retranslate()
        self.cancel_button.setFocus()

    def retranslate(self) -> None:
        """Every text again."""
        why = messages.of_error(self._error, self.context.language) if self._error is not None else ""
        tried = self.tr("It is tried again every few seconds; as soon as it succeeds, this goes on by itself.")
        if self._verb == "close":
            lost = self.tr("If the window is closed now, these answers are lost.")
            self.say(
                self.tr("The last answers are not kept yet"),
                f"{why}\n{tried}\n{lost}",
                self.tr("Close and lose them"),
                self.tr("Stay"),
            )
            return
        wait = self.tr(
            "You are still signed in. If you sign out now, the answers wait in this program until you sign in again; "
            "they are lost when it is closed or the PC is switched off."
        )
        self.say(
            self.tr("The last answers are not kept yet"),
            f"{why}\n{tried}\n{wait}",
            self.tr("Sign out all the same"),
            self.tr("Back to the form"),
        )
