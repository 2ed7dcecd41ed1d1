"""What came of a referral: one key chooses what, then why and when; Enter saves it. A letter is written here too."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.work.referral_work import Caps
from mihan_desktop.domain.work.referrals import HAS_DAY, REASONS, Reason, State, steps
from mihan_desktop.services.sending_to_work import ReferralLine
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.dialogs.numbered_list import NumberedList
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.referral_words import history_text, reason_text
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.date_field_input import DateField
from mihan_desktop.ui.widgets.fields import Field, line_edit


class ReferralDialog(Dialog):
    """Attributes: states, reason, day, then, note. Signals: written(str) the state that was said.

    correcting: what holds is said anew.
    """

    written = Signal(str)

    def __init__(
        self, context: Context, user: User, line: ReferralLine, caps: Caps, parent: QWidget | None, *,
        correcting: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(context, parent, width=580)
        self._user, self._line, self._caps, self._correcting = user, line, caps, correcting
        self._error: Exception | None = None
        words = line.referral.words
        before = (words[-2].state if len(words) > 1 else None) if correcting else words[-1].state
        offered = tuple(
            one for one in steps(before, line.side) if line.takes or one not in (State.PROPOSED, State.ISSUED)
        )
        self.states = NumberedList(context, self, offered, self._verb, self._on_state)
        self.reason = QComboBox()
        self.day, self.then = DateField(language=context.language.code), DateField(language=context.language.code)
        self.note = line_edit()
        self.note.setMaxLength(2_000)
        self._reason_field, self._day_field, self._then_field, self._note_field = (
            Field(context.theme, control) for control in (self.reason, self.day, self.then, self.note)
        )
        self._history, self._problem = label("muted", wrap=True), label("error", wrap=True)
        self.put(
            self._history, self.states.view, self._reason_field, self._day_field, self._then_field, self._note_field
        )  # fmt: skip
        self.body.addWidget(self._problem)
        self._on_state()
        self.states.take_focus()

    @property
    def state(self) -> State:
        """What is chosen."""
        return self.states.chosen

    def retranslate(self) -> None:
        """Every text again."""
        language, line = self.context.language, self._line
        words = self.tr("{title}, {employer}. What came of it? A digit chooses, Enter saves.")
        if self._correcting:
            words = self.tr("{title}, {employer}. What is right in the place of what was said last?")
        about = words.format(title=isolate(line.title), employer=isolate(line.employer))
        self.say(isolate(line.name) or self.tr("Without a name"), about, self.tr("Save"))
        self._history.setText(history_text(line.referral, language))
        self._reason_field.say(self.tr("Why"))
        self._day_field.say(self.tr("Day"))
        self._then_field.say(self._then_label())
        hint = self.tr("What the letter says: where to come and when, what to bring")
        self._note_field.say(self.tr("Note"), hint if self.state is State.ISSUED else "")
        for at in range(self.reason.count()):
            self.reason.setItemText(at, reason_text(Reason(self.reason.itemData(at))))
        for one in (self.day, self.then):
            one.set_reading(language.code, language.kind_of_digits)
        self.states.speak(self.tr("What came of it"))
        self._blame()

    def _blame(self) -> None:
        error = self._error
        sentence = "" if error is None else messages.of_error(error, self.context.language)
        code = error.code if isinstance(error, MihanError) else ""
        fields = {
            "day_ahead": self._day_field, "then_missing": self._then_field, "then_wrong": self._then_field,
            "note_required": self._note_field, "reason_required": self._reason_field,
        }  # fmt: skip
        for name, field in fields.items():
            if name == code or field is not fields.get(code):
                field.blame(sentence if name == code else "")
        self._problem.setText("" if code in fields else sentence)
        self._problem.setVisible(bool(sentence) and code not in fields)

    def confirm(self) -> None:
        """Write it down: durable when the dialog goes."""
        if not self.accept_button.isEnabled():
            return
        self.day.settle()
        self.then.settle()
        if not self.day.understood or self.day.day is None:
            self._on_failed(MihanError("day_ahead"))
            return
        if self._then_field.isVisibleTo(self) and not self.then.understood:
            self._on_failed(MihanError("then_missing"))
            return
        desk, user, one, state = self.context.desk.sending_to_work, self._user, self._line.referral, self.state
        reason = Reason(self.reason.currentData()) if REASONS.get(state) else None
        day, note = self.day.day, self.note.text()
        then = self.then.day if self._then_field.isVisibleTo(self) else None
        corrects = one.last.change_id if self._correcting else ""
        self.accept_button.setEnabled(False)
        self.context.tasks.run(
            lambda: desk.say(
                user, one.vacancy, one.person, state, on=day, reason=reason, note=note, then=then, corrects=corrects
            ),
            done=lambda _: self._done(state),
            failed=self._on_failed,
            owner=self,
        )

    def _done(self, state: State) -> None:
        self.accept()
        self.written.emit(state.value)

    def _on_failed(self, error: Exception) -> bool:
        self.accept_button.setEnabled(True)
        if not isinstance(error, MihanError):
            return False
        self._error = error
        self.retranslate()
        about: dict[str, QWidget] = {
            "day_ahead": self.day, "then_missing": self.then, "then_wrong": self.then, "note_required": self.note,
        }  # fmt: skip
        self.point_at(about.get(error.code, self.states.view))
        return True

    def _on_state(self) -> None:
        """Only what belongs to the choice is asked."""
        state, today = self.state, self.context.now().astimezone(IRAQ).date()
        self.reason.clear()
        for one in REASONS.get(state, ()):
            self.reason.addItem("", one.value)
        self._reason_field.setVisible(bool(self.reason.count()))
        self._then_field.setVisible(state in HAS_DAY)
        self.day.set_day(today)
        self.then.set_day(self._usual(state, today))
        self._error = None
        self.retranslate()

    def _usual(self, state: State, today: date) -> date | None:
        if state is State.ISSUED:
            return today + timedelta(days=self._caps.holds)
        return None

    def _then_label(self) -> str:
        return {
            State.CONTACTED: self.tr("Call again on"),
            State.ISSUED: self.tr("The letter holds until"),
            State.HIRED: self.tr("The work begins on"),
        }.get(self.state, self.tr("Day"))

    def _verb(self, state: State) -> str:
        return {
            State.PROPOSED: self.tr("Put on the shortlist again"),
            State.CONTACTED: self.tr("The person was called"),
            State.ISSUED: self.tr("Write a letter"),
            State.DECLINED: self.tr("The person does not want to"),
            State.NO_SHOW: self.tr("Did not come to the employer"),
            State.INTERVIEWED: self.tr("The employer has met them"),
            State.HIRED: self.tr("The employer takes them"),
            State.NOT_HIRED: self.tr("The employer does not take them"),
            State.STARTED: self.tr("Began to work"),
            State.LEFT: self.tr("Left the work"),
            State.WITHDRAWN: self.tr("Take the referral back"),
        }[state]
