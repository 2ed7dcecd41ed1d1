"""What came of asking an institution: one key chooses it, Enter saves it; for one that answers the form is filled."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.following_up import next_try
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.surveys.responses import AGAIN, Outcome, Stand
from mihan_desktop.services.surveying import AskedLine
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.dialogs.numbered_list import NumberedList
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.survey_words import outcome_text
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.date_field_input import DateField
from mihan_desktop.ui.widgets.fields import Field, line_edit

OFFERED = (Outcome.ANSWERED, Outcome.NOT_REACHED, Outcome.APPOINTMENT, Outcome.REFUSED, Outcome.GONE)
"""In the order of their digits, from 1."""
CLOSED = (Outcome.REOPENED, Outcome.ANSWERED)


class SurveyTryDialog(Dialog):
    """Attributes: outcomes, again, note. Signals: answered() the form comes next; written()
    something else came of it and is on the disk.
    """

    answered = Signal()
    written = Signal()

    def __init__(self, context: Context, user: User, line: AskedLine, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=560)
        self._user, self._line = user, line
        self._error: Exception | None = None
        offered = CLOSED if line.stand.stand in (Stand.REFUSED, Stand.GONE) else OFFERED
        self.outcomes = NumberedList(context, self, offered, outcome_text, self._on_outcome)
        self.again = DateField(language=context.language.code)
        self.note = line_edit()
        self.note.setMaxLength(2_000)
        self._again_field, self._note_field = (Field(context.theme, one) for one in (self.again, self.note))
        self._problem = label("error", wrap=True)
        self.put(self.outcomes.view, self._again_field, self._note_field)
        self.body.addWidget(self._problem)
        self._on_outcome()
        self.outcomes.take_focus()

    @property
    def outcome(self) -> Outcome:
        """What is chosen."""
        return self.outcomes.chosen

    def retranslate(self) -> None:
        """Every text again."""
        language, asked = self.context.language, self._line.asked
        words = self.tr("{title}. What came of it? A digit chooses, Enter saves.")
        verb = self.tr("Fill in the form…") if self.outcome is Outcome.ANSWERED else self.tr("Save")
        self.say(isolate(asked.name), words.format(title=isolate(self._line.survey.name(language.code))), verb)
        self._again_field.say(self.tr("Ask again on"))
        self._note_field.say(self.tr("Note"), self.tr("Whom to ask for, when it suits them"))
        self.again.set_reading(language.code, language.kind_of_digits)
        self.outcomes.speak(self.tr("What came of it"))
        error = self._error
        sentence = "" if error is None else messages.of_error(error, language)
        at_day = isinstance(error, MihanError) and error.code == "survey_again"
        self._again_field.blame(sentence if at_day else "")
        self._problem.setText("" if at_day else sentence)
        self._problem.setVisible(bool(sentence) and not at_day)

    def confirm(self) -> None:
        """The form for one that answers; of everything else it is written down, durable when the dialog goes."""
        if not self.accept_button.isEnabled():
            return
        if self.outcome is Outcome.ANSWERED:
            self.accept()
            self.answered.emit()
            return
        self.again.settle()
        desk, user, record, outcome = self.context.desk.surveys, self._user, self._line.record, self.outcome
        again, note = self.again.day if outcome in AGAIN else None, self.note.text()
        if outcome in AGAIN and not self.again.understood:
            self._on_failed(MihanError("survey_again", {"until": self._line.survey.last.isoformat()}))
            return
        self.accept_button.setEnabled(False)
        self.context.tasks.run(
            lambda: desk.say(user, record, outcome, note=note, again=again),
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
        self.point_at({"survey_again": self.again, "reason_required": self.note}.get(error.code, self.outcomes.view))
        return True

    def _on_outcome(self) -> None:
        """Only what belongs to the choice is asked."""
        outcome = self.outcome
        self._again_field.setVisible(outcome in AGAIN)
        self._note_field.setVisible(outcome is not Outcome.ANSWERED)
        today = self.context.now().astimezone(IRAQ).date()
        self.again.set_day(next_try(today, self._line.survey.last) if outcome is Outcome.NOT_REACHED else None)
        self._error = None
        self.retranslate()
