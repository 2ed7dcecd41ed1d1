"""The entrance of a desk to practise at: whom one would like to be."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal

from mihan_desktop.domain.roles import Role, User
from mihan_desktop.services.practising import SEATS
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.pages.entrance import Entrance
from mihan_desktop.ui.widgets.card import button, label
from mihan_desktop.ui.words import role_text


class TrainingPage(Entrance):
    """Signals: signed_in(User)."""

    signed_in = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._heading, self._words, self._state = label("heading"), label("muted", wrap=True), label("muted", wrap=True)
        self.seats = {role: button("primary", partial(self.sit_down, role)) for role in SEATS}
        self._ready = False
        self._error: Exception | None = None
        for words in (self._words, self._state):
            words.keep_height()
        self.card.add(self._heading, self._words, *self.seats.values(), self._state)
        self.card.body.addStretch(1)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Training")

    def retranslate(self) -> None:
        """Every text again."""
        super().retranslate()
        self._heading.setText(self.tr("Practise with invented people"))
        self._words.setText(self.tr("Try everything: no mistake here harms anybody. Whom would you like to be?"))
        for role, seat in self.seats.items():
            seat.setText(role_text(role))
            seat.setAccessibleName(seat.text())
            seat.setEnabled(self._ready)
        if self._error is not None:
            self._state.setText(messages.of_error(self._error, self.context.language))
        else:
            self._state.setText("" if self._ready else self.tr("The invented office is being prepared…"))
        self._state.setVisible(bool(self._state.said()))

    def begin(self) -> None:
        """Make the office with its people, the first time."""
        language = self.context.language.code
        self.context.tasks.run(
            lambda: self.desk.practising.prepare(language),
            done=lambda _: self._on_ready(),
            failed=self._on_failed,
            owner=self,
        )

    def sit_down(self, role: Role) -> None:
        """Be somebody."""
        if not self._ready:
            return
        self._set_ready(ready=False)
        self.context.tasks.run(
            lambda: self.desk.practising.sit_down(role), done=self._on_seated, failed=self._on_failed, owner=self
        )

    def _on_seated(self, user: User) -> None:
        self._set_ready(ready=True)
        self.signed_in.emit(user)

    def _on_ready(self) -> None:
        self._set_ready(ready=True)
        next(iter(self.seats.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: Exception) -> bool:
        self._error = error
        self.retranslate()
        return True

    def _set_ready(self, *, ready: bool) -> None:
        self._ready = ready
        self.retranslate()
