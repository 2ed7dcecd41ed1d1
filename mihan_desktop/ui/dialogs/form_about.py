"""A form about somebody's place in a course, over the page: kept while it is filled, saved as one change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from forms.problems import FormError
from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import User
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import MARGIN, Dialog
from mihan_desktop.ui.dialogs.reasons import ask_why
from mihan_desktop.ui.filling import Filling
from mihan_desktop.ui.form.view import FormView
from mihan_desktop.ui.opening import Opened
from mihan_desktop.ui.widgets.card import Card, label

if TYPE_CHECKING:
    from forms.session import Finalised

WIDTH, HEIGHT = 860, 620
"""Pixels, before the scale, where the screen has them."""


class AboutFilling(Filling):
    """One filling of a form about somebody, whose draft is kept beside those of registrations."""

    def keep(self, draft: Draft, files: Mapping[str, bytes]) -> Changes:  # noqa: ARG002 - such forms ask for none
        """Keep the draft (on the records lane)."""
        return self.context.desk.about_forms.keep(self.user, draft)

    def release(self, draft_id: str) -> None:
        """Let another window have the draft (on the records lane)."""
        self.context.desk.about_forms.release(self.user, draft_id)


class FormAboutDialog(Dialog):
    """Attributes: view (the form), filling (its draft and session), failure (why it was not saved, or None).

    texts: heading and sentence; save(draft id, finished form): what becomes of it, on the records lane. Signals:
    saved(object) with what ``save`` gave, once it is on the disk; left() when it was left and its draft is kept.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(
        self, context: Context, user: User, opened: Opened, texts: Callable[[], tuple[str, str]],
        save: Callable[[str, Finalised], Any], parent: QWidget | None,
    ) -> None:  # fmt: skip
        super().__init__(context, parent, width=WIDTH)
        self._texts, self._save = texts, save
        self.failure: Exception | None = None
        self._attention = 0
        self.filling = AboutFilling(context, user, opened, self)
        self.filling.on_error(self._on_failed)
        room = Card(context.theme, margin=0)
        self.view = FormView(
            self.filling.session, room, digits=context.language.kind_of_digits, one_page=True,
            media=lambda name: opened.media.get(name.rpartition("/")[2]),
        )  # fmt: skip
        room.body.addWidget(self.view)
        self._problem = label("error", wrap=True)
        self.body.addWidget(room, 1)
        self.body.addWidget(self._problem)
        self.snug = False
        self.accept_button.setDefault(False)
        self.accept_button.setAutoDefault(False)
        self.cancel_button.setAutoDefault(False)
        self.view.committed.connect(lambda _: self.filling.commit())
        self.view.moved.connect(self._on_moved)
        self.view.save_requested.connect(self.confirm)
        self.view.completed.connect(lambda: self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason))
        self.retranslate()
        theme, screen = context.theme, self.screen().availableSize()
        self.resize(min(theme.px(WIDTH), screen.width() - MARGIN), min(theme.px(HEIGHT), screen.height() - MARGIN))
        QTimer.singleShot(0, self.view, self._go_on)

    def retranslate(self) -> None:
        """Every text again."""
        heading, words = self._texts()
        self.say(heading, words, self.tr("Save (Ctrl+Enter)"), self.tr("Leave; the draft is kept"))
        self._say_problem()

    def confirm(self) -> None:
        """Save it, or go to the first answer that stands against that."""
        if not self.accept_button.isEnabled():
            return
        self._attention, self.failure = len(self.view.problems()), None
        self._say_problem()
        if self._attention:
            self.view.first_problem()
            return
        if unusual := self.view.unusual():
            ask_why(self.context, self.view, unusual[0], self, self.confirm)
            return
        try:
            finalised = self.filling.session.finalise()
        except FormError as error:
            self._on_failed(error)
            return
        self.accept_button.setEnabled(False)
        draft, save = self.filling.snapshot(), self._save

        def write() -> Any:
            self.filling.keep(draft, {})
            return save(draft.id, finalised)

        self.filling.end_with(write, self._on_saved, self._on_failed)

    def reject(self) -> None:
        """Leave it; what is answered is kept."""
        self.view.settle()
        if self.accept_button.isEnabled():
            self.filling.leave()
            self.left.emit()
        super().reject()

    def _on_saved(self, made: Any) -> None:
        self.saved.emit(made)
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self.accept_button.setEnabled(True)
        self.failure = error
        self._say_problem()
        return True

    def _on_moved(self, ref: str) -> None:
        self.filling.place = ref

    def _go_on(self) -> None:
        if not self.filling.place or not self.view.reach(self.filling.place):
            self.view.focus_first()

    def _say_problem(self) -> None:
        words = ""
        if self.failure is not None:
            words = messages.of_error(self.failure, self.context.language)
        elif self._attention:
            count = self._attention
            words = self.context.language.localised(
                self.tr("%n answer(s) need attention; the first is shown.", "", count)
            )
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
