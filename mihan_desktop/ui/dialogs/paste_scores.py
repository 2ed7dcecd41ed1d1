"""Scores from a spreadsheet before they are written: of whom, which stand already, and what is left out and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.domain.attendance import Trainee, TrainingClass
from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.pasting import ColumnOfScores, PastedScores
from mihan_desktop.domain.training.ending import Assessment
from mihan_desktop.services.assessing import Results, Score
from mihan_desktop.services.score_tables import Foreseen, foresee, may_sit_again
from mihan_desktop.ui import messages
from mihan_desktop.ui.assessment_words import labelled
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.pasted import MOST_NAMED, PastedDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field, line_edit

Write = Callable[[Sequence[Score]], Changes]
"""On the records lane."""


class PasteScoresDialog(PastedDialog):
    """Attributes: column (which of the table), again (whether it was sat once more), reason, and texts of what is

    said: corrected, beyond, unknown, over, gone. Signals: saved().
    """

    saved = Signal()

    def __init__(
        self, context: Context, pasted: PastedScores, results: Results, assessment: Assessment, write: Write,
        parent: QWidget | None, others: Sequence[TrainingClass] = (),
    ) -> None:  # fmt: skip
        super().__init__(context, pasted.matched, parent, others)
        self._pasted, self._results, self._assessment, self._write = pasted, results, assessment, write
        self._blame: Callable[[], str] = str
        self._busy = False
        self.column, self.again, self.reason = QComboBox(), QComboBox(), line_edit()
        for number in pasted.columns:
            self.column.addItem("", number)
        names = [*assessment.labels.values(), assessment.id]
        self.column.setCurrentIndex(pasted.likely(names) if pasted.columns else -1)
        for sits_again in (False, True):
            self.again.addItem("", sits_again)
        theme = context.theme
        self._column_field, self._again_field, self._reason_field = (
            Field(theme, one) for one in (self.column, self.again, self.reason)
        )
        self.corrected = label(wrap=True)
        self.beyond, self.unknown, self.over, self.gone, self._problem = (label("error", wrap=True) for _ in range(5))
        self._column_field.setVisible(len(pasted.columns) > 1)
        self._again_field.setVisible(may_sit_again(results.lines, assessment))
        self.put(
            self.elsewhere, self.places, self._column_field, self._again_field, self.corrected, self._reason_field,
            self.beyond, self.unknown, self._strangers_title, self.strangers, self.twice, self.over, self.gone,
            self._problem,
        )  # fmt: skip
        for box in (self.column, self.again):
            box.currentIndexChanged.connect(self.retranslate)
        self.retranslate()
        first = next((one for one in (self.column, self.again, self.reason) if one.isVisibleTo(self)), None)
        (first or self.accept_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def foreseen(self) -> Foreseen:
        """What would be written."""
        again, read = bool(self.again.currentData()), self._said().scores
        return foresee(self._results.lines, self._assessment, read, again=again, reason=self.reason.text())

    def retranslate(self, _index: int = 0) -> None:
        """Every text again."""
        language, found = self.context.language, self.foreseen()
        parts = [self.found_text(), self.tr("%n score(s) will be written.", "", len(found.scores))]
        parts += [self.tr("%n score(s) stand already.", "", found.same)] if found.same else []
        name = isolate(labelled(self._assessment.labels, language))
        heading = self.tr("Scores from a spreadsheet: {name}").format(name=name)
        self.say(heading, language.localised(" ".join(parts)), self.tr("Write the scores"))
        for at, number in enumerate(self._pasted.columns):
            text = isolate(self._pasted.heading(number)) or language.number(number + 1)
            self.column.setItemText(at, text)
        self._column_field.say(self.tr("The column of these scores"))
        self.again.setItemText(0, self.tr("It is the same sitting: the score is corrected"))
        self.again.setItemText(1, self.tr("They sat it again: another attempt"))
        self._again_field.say(self.tr("Of those who have a score already"))
        self._reason_field.say(
            self.tr("Why are scores corrected?"), self.tr("Needed for those that have left the office.")
        )
        self._reason_field.setVisible(bool(found.corrected))
        self._reason_field.blame(self._blame() if found.corrected else "")
        self.say_matched()
        self._say_rest(found)
        self.accept_button.setEnabled(bool(found.scores) and not self._busy)

    def _say_rest(self, found: Foreseen) -> None:
        """What is corrected, and what is left out and why."""
        said, language = self._said(), self.context.language
        most = language.number(self._assessment.out_of)
        for part, words, names in (
            (self.corrected, self.tr("Another score than the one that stands: {names}"), self.named(found.corrected)),
            (self.beyond, self.tr("More than {most} points, left out: {names}"), self._cells(said.beyond)),
            (self.unknown, self.tr("Not a score, and left out: {names}"), self._cells(said.unknown)),
            (self.over, self.tr("Can't be assessed again, left out: {names}"), self.named(found.over)),
            (self.gone, self.tr("Without a place in the course, left out: {names}"), self.named(found.gone)),
        ):
            part.setText(words.format(names=names, most=most))
            part.setVisible(bool(names))
        problem = "" if found.corrected else self._blame()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def confirm(self) -> None:
        """Write them, all or none."""
        if not self.accept_button.isEnabled():
            return
        self._busy = True
        self.accept_button.setEnabled(False)
        scores, write = self.foreseen().scores, self._write
        self.context.tasks.run(lambda: write(scores), done=lambda _: self._done(), failed=self._failed, owner=self)

    def _said(self) -> ColumnOfScores:
        column = self.column.currentData()
        return self._pasted.column(-1 if column is None else int(column), self._assessment.out_of)

    def _cells(self, said: Sequence[tuple[Trainee, str]]) -> str:
        """Names, each with what stands beside it."""
        shown = [f"{isolate(one.name)} ({isolate(cell[:20])})" for one, cell in said[:MOST_NAMED]]
        return self.context.language.listed([*shown, "…"] if len(said) > MOST_NAMED else shown)

    def _done(self) -> None:
        self.accept()
        self.saved.emit()

    def _failed(self, error: Exception) -> bool:
        self._busy = False
        self._blame = lambda: messages.of_error(error, self.context.language)
        self.retranslate()
        if self._reason_field.isVisibleTo(self):
            self.point_at(self.reason)
        return True
