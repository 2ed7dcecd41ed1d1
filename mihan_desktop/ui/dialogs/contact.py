"""What came of a call to a graduate: one key chooses it, Enter saves it; of whoever was reached the form is filled."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.domain.following_up import NOT_REACHED, Outcome, Stand, next_try
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.services.contacting import FollowUpLine
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.dialogs.numbered_list import NumberedList
from mihan_desktop.ui.follow_up_words import outcome_text, phone_text, round_text
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.date_field_input import DateField
from mihan_desktop.ui.widgets.fields import Field, line_edit

OFFERED = (
    Outcome.REACHED, Outcome.NO_ANSWER, Outcome.SWITCHED_OFF, Outcome.WRONG_NUMBER, Outcome.CALL_BACK,
    Outcome.REFUSED, Outcome.MOVED, Outcome.DECEASED,
)  # fmt: skip
"""In the order of their digits, from 1."""


class ContactDialog(Dialog):
    """Attributes: outcomes, phone, again, note. Signals: reached(str) somebody answered, with the
    telephone: the form comes next; written() something else came of it and is on the disk.
    """

    reached = Signal(str)
    written = Signal()

    def __init__(self, context: Context, user: User, line: FollowUpLine, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=560)
        self._user, self._line = user, line
        self._error: Exception | None = None
        offered = (Outcome.REOPENED,) if line.stand.stand is Stand.CLOSED else OFFERED
        self.outcomes = NumberedList(context, self, offered, outcome_text, self._on_outcome)
        self.phone = QComboBox()
        for phone in line.phones:
            self.phone.addItem("", phone)
        self.again = DateField(language=context.language.code)
        self.note = line_edit()
        self.note.setMaxLength(2_000)
        self._phone_field, self._again_field, self._note_field = (
            Field(context.theme, control) for control in (self.phone, self.again, self.note)
        )
        self._problem = label("error", wrap=True)
        self.put(self.outcomes.view, self._phone_field, self._again_field, self._note_field)
        self.body.addWidget(self._problem)
        self._phone_field.setVisible(len(line.phones) > 1 and offered is OFFERED)
        self._on_outcome()
        self.outcomes.take_focus()

    @property
    def outcome(self) -> Outcome:
        """What is chosen."""
        return self.outcomes.chosen

    def retranslate(self) -> None:
        """Every text again."""
        language, line = self.context.language, self._line
        words = self.tr("{title}, {round}. What came of the call? A digit chooses, Enter saves.")
        if line.stand.stand is Stand.CLOSED:
            words = self.tr("{title}, {round}. Nobody calls any more; opened again, this graduate is called again.")
        heading = isolate(line.name)
        if len(line.phones) == 1:
            heading = f"{heading} · {phone_text(line.phones[0], language)}"
        told = words.format(title=isolate(line.title), round=round_text(line.stand.round.id, language))
        self.say(heading, told, self._verb())
        self._phone_field.say(self.tr("Telephone"))
        self._again_field.say(self.tr("Call again on"))
        self._note_field.say(self.tr("Note"), self.tr("Who answered, when it suits them; nothing that nobody needs"))
        for at in range(self.phone.count()):
            self.phone.setItemText(at, phone_text(str(self.phone.itemData(at)), language))
        self.again.set_reading(language.code, language.kind_of_digits)
        self.outcomes.speak(self.tr("What came of the call"))
        error = self._error
        sentence = "" if error is None else messages.of_error(error, language)
        at_day = isinstance(error, MihanError) and error.code in ("again_missing", "again_wrong")
        self._again_field.blame(sentence if at_day else "")
        self._problem.setText("" if at_day else sentence)
        self._problem.setVisible(bool(sentence) and not at_day)

    def confirm(self) -> None:
        """The form for whoever was reached; of everything else it is written down, durable when the dialog goes."""
        if not self.accept_button.isEnabled():
            return
        phone = str(self.phone.currentData() or "")
        if self.outcome is Outcome.REACHED:
            self.accept()
            self.reached.emit(phone)
            return
        self.again.settle()
        again, note = self._again(), self.note.text()
        if not self.again.understood:
            self._on_failed(MihanError("again_wrong", {"until": self._line.stand.closes.isoformat()}))
            return
        desk, user, line, outcome = self.context.desk.contacting, self._user, self._line, self.outcome
        self.accept_button.setEnabled(False)
        self.context.tasks.run(
            lambda: desk.say(user, line, outcome, phone=phone, note=note, again=again),
            done=lambda _: self._done(),
            failed=self._on_failed,
            owner=self,
        )

    def _done(self) -> None:
        self.accept()
        self.written.emit()

    def _on_failed(self, error: Exception) -> bool:
        self.accept_button.setEnabled(True)
        if not isinstance(error, MihanError):
            return False
        self._error = error
        self.retranslate()
        about = {"again_missing": self.again, "again_wrong": self.again, "reason_required": self.note}
        self.point_at(about.get(error.code, self.outcomes.view))
        return True

    def _again(self) -> date | None:
        return self.again.day if self.outcome in NOT_REACHED else None

    def _on_outcome(self) -> None:
        """Only what belongs to the choice is asked."""
        outcome = self.outcome
        self._again_field.setVisible(outcome in NOT_REACHED)
        self._note_field.setVisible(outcome is not Outcome.REACHED)
        today = self.context.now().astimezone(IRAQ).date()
        usual = outcome in NOT_REACHED and outcome is not Outcome.CALL_BACK
        self.again.set_day(next_try(today, self._line.stand.closes) if usual else None)
        self._error = None
        self.retranslate()

    def _verb(self) -> str:
        return self.tr("Fill in the form…") if self.outcome is Outcome.REACHED else self.tr("Save")
