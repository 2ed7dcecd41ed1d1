"""Two values of one answer: what stood before, what this desk wrote, what stands at the ministry, and who wrote it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.domain.told import Conflict, FieldConflict, Hand
from mihan_desktop.services.settling import Settled
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog, scrolling
from mihan_desktop.ui.form.editors.marks import Radio
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.widgets.card import Card, label

BRIEF = 48
"""Characters of a value beside its mark; a longer one stands whole in the line under it."""


class Choice(Card):
    """One question with its values. Attributes: field; mine, theirs (buttons; none is chosen at first)."""

    def __init__(self, context: Context, field: FieldConflict, chosen: Callable[[], None]) -> None:
        super().__init__(context.theme, margin=12)
        self.context = context
        self.field = field
        self._question, self._before = label("strong", wrap=True), label("muted", wrap=True)
        self.mine, self.theirs = Radio(self), Radio(self)
        self._by = {self.mine: label("muted", wrap=True), self.theirs: label("muted", wrap=True)}
        self._group = QButtonGroup(self)
        self.add(self._question, self._before)
        for button in (self.mine, self.theirs):
            self._group.addButton(button)
            self.add(button, self._by[button])
            button.toggled.connect(lambda _: chosen())

    @property
    def decided(self) -> bool:
        """Whether one of the two is chosen."""
        return self._group.checkedButton() is not None

    def retranslate(self) -> None:
        """Every text again."""
        field, language = self.field, self.context.language
        nothing = self.tr("nothing")
        self._question.setText(isolate(field.label))
        old = isolate(language.answer(field.old)) if field.old else nothing
        self._before.setText(self.tr("Before: {value}").format(value=old))
        for button, value, words in (
            (self.mine, field.mine, self.tr("This desk's: {value}")),
            (self.theirs, field.theirs, self.tr("The ministry's: {value}")),
        ):
            shown = language.answer(value) if value else nothing
            most = BRIEF // 4 if self.context.theme.large else BRIEF
            brief = shown if len(shown) <= most else f"{shown[:most]}…"
            button.setText(words.format(value=isolate(brief)).replace("&", "&&"))
            button.setAccessibleName(f"{field.label}: {words.format(value=shown)}")
            wrote = self._wrote(field.mine_by if button is self.mine else field.theirs_by)
            self._by[button].setText(wrote if brief == shown else f"{shown}\n{wrote}")

    def _wrote(self, hand: Hand) -> str:
        language = self.context.language
        who = isolate(hand.author) if hand.author else self.tr("somebody at another desk")
        parts = [who, *([isolate(hand.office)] if hand.office else ())]
        if hand.at is not None:
            parts.append(language.moment(hand.at, self.context.now()))
        return " · ".join(parts)


class DecideDialog(Dialog):
    """Arrows choose, Tab goes to the next question, Enter saves once each is decided.

    Attributes: choices. Signals: settled(object) with what came of it.
    """

    settled = Signal(object)

    def __init__(self, context: Context, user: User, conflict: Conflict, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=560)
        self._user, self._conflict = user, conflict
        self._error: Exception | None = None
        self.choices = [Choice(context, field, self._check) for field in conflict.fields]
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(10))
        for choice in self.choices:
            column.addWidget(choice)
        self._calculated = label(wrap=True)
        column.addWidget(self._calculated)
        column.addStretch(1)
        self._calculated.setVisible(not self.choices)
        area = scrolling(sheet)
        area.setMinimumHeight(self.list_height(min(360, 150 * max(1, len(self.choices)))))
        self._said = label("error", wrap=True)
        self._said.setVisible(False)
        self.body.addWidget(area)
        self.body.addWidget(self._said)
        self.retranslate()
        self._check()
        if self.choices:
            self.choices[0].mine.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        conflict, language = self._conflict, self.context.language
        name = isolate(conflict.label)
        if conflict.number:
            name = f"{name} ({left_to_right(language.localised(conflict.number))})"
        self.say(
            self.tr("Two answers for one person"),
            self.tr(
                "{name} was changed here and elsewhere at the same time. Choose for each question which answer stands; "
                "the other one stays in the history. A supervisor approves the decision."
            ).format(name=name),
            self.tr("Save the decision"),
        )
        self._calculated.setText(
            self.tr("Only calculated answers differ: they are calculated anew when the decision is saved.")
        )
        for choice in self.choices:
            choice.retranslate()
        self._said.setVisible(self._error is not None)
        if self._error is not None:
            self._said.setText(messages.of_error(self._error, language))

    def confirm(self) -> None:
        """Save once every question is decided."""
        if not all(choice.decided for choice in self.choices):
            return
        user, record = self._user, self._conflict.record_id
        mine = {choice.field.field for choice in self.choices if choice.mine.isChecked()}
        self.accept_button.setEnabled(False)
        desk = self.context.desk
        self.context.tasks.run(
            lambda: desk.settling.decide(user, record, mine), done=self._done, failed=self._failed, owner=self
        )

    def _check(self) -> None:
        self.accept_button.setEnabled(all(choice.decided for choice in self.choices))

    def _done(self, settled: Settled) -> None:
        self.accept()
        self.settled.emit(settled)

    def _failed(self, error: Exception) -> bool:
        self._error = error
        self._check()
        self.retranslate()
        return True
