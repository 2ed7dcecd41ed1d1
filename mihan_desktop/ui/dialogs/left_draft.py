"""A draft that nobody goes on with: a supervisor gives it to somebody else, or lets it go."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import button, label, row
from mihan_desktop.ui.widgets.fields import Field


class LeftDraftDialog(Dialog):
    """Attributes: heir (list), remove_button. Signals: settled(str) with whoever has it now, "" when it is gone."""

    settled = Signal(str)

    def __init__(
        self, context: Context, user: User, draft: Draft, heirs: tuple[User, ...], parent: QWidget | None
    ) -> None:
        super().__init__(context, parent, width=520)
        self._user, self._draft = user, draft
        self._error: Exception | None = None
        self.heir = QComboBox()
        for one in sorted(heirs, key=lambda heir: heir.id != user.id):
            self.heir.addItem(one.display_name, one.id)
        self._field = Field(context.theme, self.heir)
        self.remove_button = button("danger", self._remove)
        self._said = label("error", wrap=True)
        self.put(self._field, self._said)
        self.body.addLayout(row(self.remove_button, 1))
        self.accept_button.setEnabled(bool(heirs))
        self.retranslate()
        self.heir.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        language, draft = self.context.language, self._draft
        words = self.tr(
            "{who} began it and went on with it last: {when}. Somebody else may go on from there, under their own "
            "name; or it is discarded, with its answers."
        ).format(who=isolate(draft.left_by), when=language.moment(draft.saved_at, self.context.now()))
        if draft.record_id is not None:
            words += " " + self.tr("The record that it corrects stays as it is until somebody corrects it.")
        self.say(
            self.tr("What becomes of the draft “{name}”?").format(
                name=isolate(draft.label or self.tr("Without a name yet"))
            ),
            words,
            self.tr("Hand it on"),
        )
        self._field.say(self.tr("Who goes on with it"))
        self.remove_button.setText(self.tr("Discard the draft"))
        self._said.setText("" if self._error is None else messages.of_error(self._error, language))
        self._said.setVisible(self._error is not None)

    def confirm(self) -> None:
        """Hand it on."""
        user, draft_id, retaining = self._user, self._draft.id, self.context.desk.retaining
        heir_id, name = str(self.heir.currentData()), self.heir.currentText()
        self._wait()
        self.context.tasks.run(
            lambda: retaining.hand_on(user, draft_id, heir_id),
            done=lambda _: self._done(name),
            failed=self._on_failed,
            owner=self,
        )

    def _remove(self) -> None:
        user, draft_id, retaining = self._user, self._draft.id, self.context.desk.retaining
        self._wait()
        self.context.tasks.run(
            lambda: retaining.remove(user, draft_id),
            done=lambda _: self._done(""),
            failed=self._on_failed,
            owner=self,
        )

    def _wait(self) -> None:
        for pressed in (self.accept_button, self.remove_button):
            pressed.setEnabled(False)

    def _done(self, name: str) -> None:
        self.settled.emit(name)
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self._error = error
        for pressed in (self.accept_button, self.remove_button):
            pressed.setEnabled(True)
        self.retranslate()
        return True
