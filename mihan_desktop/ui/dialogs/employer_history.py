"""Who was sent to an employer and what came of it: the numbers in a line, then everybody with their days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from mihan_desktop.domain.work.employer_history import came, last_day
from mihan_desktop.domain.work.referrals import State
from mihan_desktop.ui import messages
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.referral_words import history_text, stand_sign
from mihan_desktop.ui.tasks import SEARCH
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.lines import Room, table_view

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mihan_desktop.domain.roles import User
    from mihan_desktop.domain.work.view import EmployerCard
    from mihan_desktop.services.sending_to_work import ReferralLine
    from mihan_desktop.ui.context import Context

LEAST = 170
WORDS = 4
"""Lines of what was said of somebody, the newest; all of them stand on the page of referrals."""


class EmployerHistoryDialog(Dialog):
    """Signals: opened(str) the person whose page is wanted. Attributes: model, table."""

    opened = Signal(str)

    def __init__(self, context: Context, user: User, card: EmployerCard, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=860)
        self._card = card
        self._read = False
        self._error: Exception | None = None
        self._told, self._words = label(wrap=True), label("muted", wrap=True)
        self.model: RowsModel[ReferralLine] = RowsModel(
            [
                Column(lambda: self.tr("Name"), lambda one: isolate(one.name) or self.tr("Without a name")),
                Column(lambda: self.tr("State"), lambda one: stand_sign(one.referral).text,
                       lambda one: stand_sign(one.referral)),
                Column(lambda: self.tr("Work"), lambda one: isolate(one.title) or self.tr("A vacancy")),
                Column(lambda: self.tr("Sent"), lambda one: self._day(one, State.ISSUED)),
                Column(lambda: self.tr("Interview"), lambda one: self._day(one, State.INTERVIEWED)),
                Column(lambda: self.tr("Began"), lambda one: self._day(one, State.STARTED)),
            ],
            lambda one: one.referral.id,
            self,
        )  # fmt: skip
        self.table = table_view(context.theme)
        self.table.setModel(self.model)
        self.table.setMinimumHeight(self.list_height(110 if context.theme.large else 260))
        self._room = Room(self.table, context.theme, LEAST, (4, 2, 5))
        self.table.activated.connect(lambda _: self.confirm())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_words())
        for part in (self._told, self.table, self._words):
            self.body.addWidget(part)
        self.retranslate()
        desk, record = context.desk.sending_to_work, card.line.id
        context.tasks.run(
            lambda: desk.of_employer(user, record), done=self._show, failed=self._on_failed, owner=self, lane=SEARCH
        )

    def retranslate(self) -> None:
        """Every text again."""
        self.say(
            self.tr("Who was sent, and what came of it"), isolate(self._card.line.employer.known_as),
            self.tr("Open the person"), self.tr("Close"),
        )  # fmt: skip
        self.table.setAccessibleName(self.tr("People who were sent to the employer"))
        self.model.speak()
        self._told.setText(self._summary())
        self._told.setVisible(bool(self._told.text()))
        some = bool(self.model.rows)
        self.table.setVisible(some)
        self.accept_button.setVisible(some)
        self._room.make()
        self._show_words()

    def confirm(self) -> None:
        """The page of who is chosen."""
        one = self.model.row(self.table.currentIndex())
        if one is not None:
            self.accept()
            self.opened.emit(one.referral.person)

    def _show(self, lines: tuple[ReferralLine, ...]) -> None:
        self._read = True
        self.model.show(lines)
        if lines:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.retranslate()
        (self.table if lines else self.cancel_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: Exception) -> bool:
        self._error = error
        self.retranslate()
        return True

    def _summary(self) -> str:
        language = self.context.language
        if self._error is not None:
            return messages.of_error(self._error, language)
        if not self._read:
            return ""
        if not self.model.rows:
            return self.tr("Nobody was sent to this employer yet, as far as this desk knows.")
        found = came(one.referral for one in self.model.rows)
        words = self.tr("Sent: {sent} · seen: {seen} · taken: {taken} · began: {began} · there now: {there}")
        numbers = {name: language.number(getattr(found, name)) for name in found.__slots__}
        return words.format(**numbers)

    def _show_words(self) -> None:
        one = self.model.row(self.table.currentIndex())
        told = "" if one is None else history_text(one.referral, self.context.language)
        lines = WORDS // 2 if self.context.theme.large else WORDS
        self._words.setText("\n".join(told.splitlines()[-lines:]))
        self._words.setVisible(one is not None)

    def _day(self, one: ReferralLine, state: State) -> str:
        day = last_day(one.referral, state)
        return "" if day is None else self.context.language.answer(day.isoformat())
