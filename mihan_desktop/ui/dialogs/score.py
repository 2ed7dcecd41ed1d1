"""A score that is typed: Enter saves it, and what is no score is said beside the field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.training.assessments import read_score, score_text, within
from mihan_desktop.domain.training.ending import Assessment
from mihan_desktop.services.assessing import ResultLine
from mihan_desktop.ui import messages
from mihan_desktop.ui.assessment_words import labelled
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.fields import Field, line_edit


class ScoreDialog(Dialog):
    """Attributes: score (the line). write(hundredths of a point): on the records lane. Signals: saved()."""

    saved = Signal()

    def __init__(
        self, context: Context, line: ResultLine, assessment: Assessment, write: Callable[[int], Changes],
        parent: QWidget | None,
    ) -> None:  # fmt: skip
        super().__init__(context, parent, width=380)
        self._line, self._assessment, self._write = line, assessment, write
        self._blame: Callable[[], str] = str
        self.score = line_edit(codes=True)
        self._field = Field(context.theme, self.score)
        self.put(self._field)
        found = next((one for one in line.sittings if one.assessment == assessment), None)
        if found is not None and found.results:
            self.score.setText(score_text(found.results[-1].score))
            self.score.selectAll()
        self.retranslate()
        self.score.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        language, one = self.context.language, self._assessment
        self.say(isolate(self._line.enrolment.name), labelled(one.labels, language), self.tr("Save"))
        words = self.tr("Score, of {most}").format(most=language.number(one.out_of))
        passes = self.tr("{share} passes").format(share=language.percent(one.pass_mark / 100))
        self._field.say(words, passes if one.counts else "")
        self._field.blame(self._blame())

    def confirm(self) -> None:
        """Write it, or say what is wrong."""
        if not self.accept_button.isEnabled():
            return
        score = read_score(self.score.text())
        if score is None or not within(self._assessment, score):
            most = {"most": self._assessment.out_of}
            self._say(lambda: messages.sentence("score_outside", most, self.context.language))
            return
        self.accept_button.setEnabled(False)
        write = self._write
        self.context.tasks.run(lambda: write(score), done=lambda _: self._done(), failed=self._failed, owner=self)

    def _done(self) -> None:
        self.accept()
        self.saved.emit()

    def _failed(self, error: Exception) -> bool:
        self.accept_button.setEnabled(True)
        self._say(lambda: messages.of_error(error, self.context.language))
        return True

    def _say(self, blame: Callable[[], str]) -> None:
        self._blame = blame
        self.retranslate()
        self.score.setFocus(Qt.FocusReason.OtherFocusReason)
        self.score.selectAll()
