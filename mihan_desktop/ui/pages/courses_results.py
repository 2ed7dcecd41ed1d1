"""Results of a cohort: trainees by assessments, each cell a score; what follows for the course, and its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Right
from mihan_desktop.domain.training.assessments import Sitting
from mihan_desktop.domain.training.ending import Assessment
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.services.assessing import ResultLine, Results, Score
from mihan_desktop.ui import actions
from mihan_desktop.ui.assessment_words import labelled, sitting_sign, sitting_text, verdict_sign, why
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.dialogs.end_cohort import EndCohortDialog
from mihan_desktop.ui.dialogs.form_about import FormAboutDialog
from mihan_desktop.ui.dialogs.score import ScoreDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.opening import Opened, open_about
from mihan_desktop.ui.pages.courses_scores import ScoresBrought
from mihan_desktop.ui.training_words import state_sign
from mihan_desktop.ui.widgets.card import EmptyState, button, label
from mihan_desktop.ui.widgets.lines import Room, table_view
from mihan_desktop.ui.words import STATUS_LOOKS, status_text

if TYPE_CHECKING:
    from forms.session import Finalised
    from mihan_desktop.ui.pages.courses_steps import Host

LEAST = 170


class ResultsModel(RowsModel[ResultLine]):
    """Rows of trainees whose columns are those of the cohort."""

    def show_columns(self, columns: Sequence[Column[ResultLine]]) -> None:
        """Other columns."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()


class ResultsPart(QWidget):
    """Attributes: model, table, results (of the open cohort, or None). Signals: wanted() Enter on a cell."""

    wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.results: Results | None = None
        self.model = ResultsModel([Column(lambda: self.tr("Name"), _name)], lambda one: one.enrolment.person, self)
        self.table = table_view(context.theme)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.setModel(self.model)
        self.table.activated.connect(lambda _: self.wanted.emit())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_why())
        self._room = Room(self.table, context.theme, LEAST, ())
        self._words, self._why = label("muted", wrap=True), label(wrap=True)
        self._empty = EmptyState(context.theme, "check")
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(context.theme.px(6))
        for part in (self._words, self.table, self._why):
            below.addWidget(part, 1 if part is self.table else 0)
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(lower)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._either)

    def show_results(self, results: Results) -> None:
        """Another cohort, or the same one after something was written; the cell stays where it was."""
        person, at = self._place()
        fresh = self.results is None or self.results.assessments != results.assessments
        self.results = results
        if fresh:
            self.model.show_columns(self._columns(results.assessments))
        self.model.show(results.lines)
        self._either.setCurrentIndex(1 if results.lines else 0)
        if results.lines:
            row = max(0, self.model.find(person))
            self.table.setCurrentIndex(self.model.index(row, at or min(1, len(results.assessments))))
        self.retranslate()

    def clear(self) -> None:
        """Nobody."""
        self.results = None
        self.model.show(())

    def chosen(self) -> tuple[ResultLine, Assessment | None] | None:
        """Whose cell is chosen, and of which assessment; None of a column that is none."""
        index = self.table.currentIndex()
        line = self.model.row(index)
        if line is None or self.results is None:
            return None
        found = self.results.assessments
        at = index.column() - 1
        return line, found[at] if 0 <= at < len(found) else None

    def go_on(self) -> bool:
        """To the next trainee, in the same column; False at the end."""
        index = self.table.currentIndex()
        if index.row() + 1 >= len(self.model.rows):
            return False
        self.table.setCurrentIndex(self.model.index(index.row() + 1, index.column()))
        return True

    def retranslate(self) -> None:
        """Every text again."""
        self.table.setAccessibleName(self.tr("Results of the cohort"))
        self._empty.say(self.tr("Nobody has a place yet"), self.tr("Those who have a place are assessed here."))
        none = self.results is not None and not self.results.assessments
        self._words.setText(
            self.tr("This course is not assessed: attendance alone decides how it ends.") if none else ""
        )
        self._words.setVisible(none)
        self.model.speak()
        self._room.make()
        self._show_why()

    def _columns(self, assessments: Sequence[Assessment]) -> list[Column[ResultLine]]:
        language = self.context.language
        columns: list[Column[ResultLine]] = [Column(lambda: self.tr("Name"), _name)]
        columns += [
            Column(
                partial(self._heading, one), partial(self._score, at), partial(self._score_sign, at)
            )
            for at, one in enumerate(assessments)
        ]  # fmt: skip
        if assessments:
            columns.append(Column(lambda: self.tr("Gained"), self._gain))
        columns.append(Column(lambda: self.tr("The course"), lambda one: self._end(one).text, self._end))
        columns.append(
            Column(
                lambda: self.tr("Attended"),
                lambda one: "–" if (found := one.judged.attendance) is None or found.rate is None
                else language.percent(found.rate),
            )
        )  # fmt: skip
        return columns

    def _heading(self, one: Assessment) -> str:
        return isolate(labelled(one.labels, self.context.language))

    def _sitting(self, at: int, line: ResultLine) -> Sitting:
        return line.sittings[at]

    def _score(self, at: int, line: ResultLine) -> str:
        sign = self._score_sign(at, line)
        return sitting_text(self._sitting(at, line), self.context.language) if sign is None else sign.text

    def _score_sign(self, at: int, line: ResultLine) -> Sign | None:
        one = self._sitting(at, line)
        way = line.ways.get(one.assessment.id)
        if way is not None and way.status in (RecordStatus.RETURNED, RecordStatus.REJECTED):
            icon, tone = STATUS_LOOKS[way.status]
            return Sign(status_text(way.status), icon, tone)
        if one.best is None and one.assessment.id in line.drafts:
            return Sign(self.tr("begun"), "draft", "info")
        return sitting_sign(one, self.context.language)

    def _gain(self, line: ResultLine) -> str:
        if line.gain is None:
            return "–"
        return self.context.language.localised(f"\N{LEFT-TO-RIGHT MARK}{line.gain:+d}")

    def _end(self, line: ResultLine) -> Sign:
        if line.enrolment.state is not State.ADMITTED:
            return state_sign(line.enrolment.state)
        return verdict_sign(line.judged.verdict)

    def _place(self) -> tuple[str, int]:
        index = self.table.currentIndex()
        line = self.model.row(index)
        return ("" if line is None else line.enrolment.person), max(0, index.column())

    def _show_why(self) -> None:
        """On what the end rests, which the table has no room for; of a cell that came back, the reason."""
        line = self.model.row(self.table.currentIndex())
        if line is None or self.results is None:
            self._why.setText("")
            return
        language = self.context.language
        words = f"{isolate(line.enrolment.name)}: {why(line.judged.grounds, self.results.assessments, language)}"
        chosen = self.chosen()
        way = line.ways.get(chosen[1].id) if chosen is not None and chosen[1] is not None else None
        if way is not None and way.reason:
            words += " · " + self.tr("came back: “{reason}”").format(reason=isolate(way.reason))
        self._why.setText(words)


class ResultsOfCohort(QObject):
    """What is done with results. told(words): said to whoever sits there. Attributes: buttons, brought."""

    def __init__(self, page: Host, part: ResultsPart, over: QWidget, told: Callable[[Callable[[], str]], None]) -> None:
        super().__init__(over)
        self._page, self._part, self._over = page, part, over
        self.brought = ScoresBrought(page, part, over, told)
        self._opening = False
        self.assess_button = button("secondary", self.assess)
        self.again_button = button("quiet", self.again)
        self.end_button = button("primary", self.end)
        self.buttons = (self.end_button, self.assess_button, self.again_button, *self.brought.buttons)
        actions.bind(over, "end_cohort", self.end)
        part.wanted.connect(self.assess)
        part.table.selectionModel().currentChanged.connect(lambda *_: self.show())
        self._shown = self._ends = False

    def allow(self, *, shown: bool, ends: bool) -> None:
        """Whether results are shown, and whether whoever sits here may say the end of a course."""
        self._shown, self._ends = shown, ends
        self.brought.allow(shown=shown)
        self.show()

    def show(self) -> None:
        """The buttons that are of use for the chosen cell."""
        chosen = self._part.chosen() if self._shown else None
        one = chosen[1] if chosen is not None else None
        self.assess_button.setVisible(one is not None)
        sat = next((each for each in chosen[0].sittings if each.assessment == one), None) if chosen else None
        self.again_button.setVisible(sat is not None and sat.best is not None and sat.next > 0)
        self.end_button.setVisible(self._shown and self._ends and bool(self._part.model.rows))
        self.brought.show()

    def retranslate(self) -> None:
        """Every text again."""
        self.assess_button.setText(self.tr("Assess…"))
        self.again_button.setText(self.tr("Sits it again…"))
        self.end_button.setText(self.tr("End of the course…"))
        self.end_button.setToolTip(actions.tip("end_cohort"))
        self.brought.retranslate()

    def assess(self) -> None:
        """The chosen cell: its form is opened, or its score is typed; what stands there is corrected."""
        self._open(0)

    def again(self) -> None:
        """Another attempt at the chosen assessment."""
        chosen = self._part.chosen()
        sat = next((each for each in chosen[0].sittings if each.assessment == chosen[1]), None) if chosen else None
        if sat is not None and sat.next:
            self._open(sat.next)

    def end(self) -> None:
        """What follows for everybody, to be said in one step."""
        page, view = self._page, self._page.view
        if view is None or not page.user.may(Right.PLAN_CLASSES):
            return
        dialog = EndCohortDialog(page.context, page.user, view.line.training_class.id, self._over)
        dialog.ended.connect(page.reload)
        dialog.open()

    def _open(self, attempt: int) -> None:
        chosen = self._part.chosen()
        if chosen is None or chosen[1] is None or self._opening:
            return
        line, assessment = chosen[0], chosen[1]
        way = line.ways.get(assessment.id)
        left = way is None or way.corrects  # what another desk said has no way here
        stands = any(each.results for each in line.sittings if each.assessment == assessment)
        corrects = not attempt and left and stands
        if corrects:
            self._ask_why(line, assessment)
        elif assessment.form:
            self._fill(line, assessment, attempt, "")
        else:
            self._type(line, assessment, attempt, "")

    def _ask_why(self, line: ResultLine, assessment: Assessment) -> None:
        def texts() -> tuple[str, str, str, str]:
            words = self.tr("This result has left the office. Your words stay with its correction.")
            return isolate(line.enrolment.name), words, self.tr("Why is it corrected?"), self.tr("Correct it")

        dialog = ReasonDialog(self._page.context, texts, self._over)
        act = self._fill if assessment.form else self._type
        dialog.given.connect(lambda reason: act(line, assessment, 0, reason))
        dialog.open()

    def _type(self, line: ResultLine, assessment: Assessment, attempt: int, reason: str) -> None:
        page, cohort, person = self._page, line.enrolment.cohort, line.enrolment.person
        user, assessing = page.user, page.desk.assessing
        dialog = ScoreDialog(
            page.context, line, assessment,
            lambda score: assessing.score(user, cohort, assessment.id, [Score(person, score, attempt, reason)]),
            self._over,
        )  # fmt: skip
        dialog.saved.connect(self._written)
        dialog.open()

    def _fill(self, line: ResultLine, assessment: Assessment, attempt: int, reason: str) -> None:
        page, cohort, person = self._page, line.enrolment.cohort, line.enrolment.person
        user, assessing, context = page.user, page.desk.assessing, page.context

        def read() -> Opened:
            subject = assessing.subject(user, cohort, person, assessment.id, attempt)
            return open_about(context, user, subject, assessment.form)

        def save(draft: str, finalised: Finalised) -> object:
            return assessing.finish(
                user, cohort, person, assessment.id, draft, finalised, attempt=attempt, reason=reason
            )  # fmt: skip

        def texts() -> tuple[str, str]:
            return labelled(assessment.labels, context.language), isolate(line.enrolment.name)

        def opened(found: Opened) -> None:
            self._opening = False
            dialog = FormAboutDialog(context, user, found, texts, save, self._over)
            dialog.saved.connect(lambda _: self._written())
            dialog.left.connect(page.reload)
            dialog.open()

        def failed(error: Exception) -> bool:
            self._opening = False
            return page.tell(error)

        self._opening = True
        page.ask(read, opened, failed)

    def _written(self) -> None:
        """The next trainee follows."""
        self._part.go_on()
        self._page.reload()


def _name(line: ResultLine) -> str:
    return isolate(line.enrolment.name)
