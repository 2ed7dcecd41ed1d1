"""The end of a cohort: what follows for everybody with its grounds, said in one step; whom Space leaves out waits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.services.completing import Ending, Other, Proposed
from mihan_desktop.ui import messages
from mihan_desktop.ui.assessment_words import verdict_sign, why
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.lines import Room, table_view

LEAST = 200


class EndCohortDialog(Dialog):
    """Attributes: model, table, left_out (people of whom nothing is said now). Signals: ended()."""

    ended = Signal()

    def __init__(self, context: Context, user: User, cohort_id: str, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=820)
        self._user, self._cohort = user, cohort_id
        self._shown: Ending | None = None
        self._error: Exception | None = None
        self.left_out: set[str] = set()
        self.model: RowsModel[Proposed] = RowsModel(
            [
                Column(lambda: self.tr("Name"), lambda one: isolate(one.enrolment.name)),
                Column(lambda: self.tr("What follows"), lambda one: self._sign(one).text, self._sign),
                Column(lambda: self.tr("Why"), self._why),
            ],
            lambda one: one.enrolment.person,
            self,
        )
        self.table = table_view(context.theme, wide=2)
        self.table.setModel(self.model)
        self.table.setMinimumHeight(self.list_height(300))
        self.table.installEventFilter(self)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_why())
        self._room = Room(self.table, context.theme, LEAST, ())
        self._whole, self._problem = label(wrap=True), label("error", wrap=True)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._whole)
        self.body.addWidget(self._problem)
        self.accept_button.setEnabled(False)
        self.retranslate()
        self._read()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Space leaves the chosen person out, or takes them in again."""
        if (
            watched is self.table and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        ):  # fmt: skip
            self.leave_out()
            return True
        return super().eventFilter(watched, event)

    def leave_out(self) -> None:
        """Say nothing of the chosen person now, or say it after all."""
        one = self.model.row(self.table.currentIndex())
        if one is not None and one.state is not None:
            self.left_out ^= {one.enrolment.person}
            self.model.speak()
            self.retranslate()

    def retranslate(self) -> None:
        """Every text again."""
        language = self.context.language
        lines = self._shown.lines if self._shown is not None else ()
        said = [one for one in lines if one.state is not None and one.enrolment.person not in self.left_out]
        words = self.tr(
            "It follows from attendance and results. Space leaves somebody out; for somebody of whom something else is "
            "to be said, leave them out and say it on their line under “People”, with the reason."
        )
        title = "" if self._shown is None else f": {isolate(self._shown.title)}"
        verb = language.localised(self.tr("Say it of %n person(s)", "", len(said)))
        self.say(self.tr("End of the course") + title, words, verb)
        self.accept_button.setEnabled(bool(said))
        self.table.setAccessibleName(self.tr("What follows for each"))
        self._problem.setText("" if self._error is None else messages.of_error(self._error, language))
        self._problem.setVisible(self._error is not None)
        self.model.speak()
        self._room.make()
        self._show_why()

    def confirm(self) -> None:
        """Say it of everybody who is not left out."""
        shown, user = self._shown, self._user
        if shown is None or not self.accept_button.isEnabled():
            return
        self.accept_button.setEnabled(False)
        others = {person: Other(None) for person in self.left_out}
        completing = self.context.desk.completing
        self.context.tasks.run(
            lambda: completing.complete(user, shown, others), done=lambda _: self._done(), failed=self._failed,
            owner=self,
        )  # fmt: skip

    def _read(self) -> None:
        user, cohort, completing = self._user, self._cohort, self.context.desk.completing
        self.context.tasks.run(
            lambda: completing.proposed(user, cohort), done=self._show, failed=self._failed, owner=self
        )  # fmt: skip

    def _show(self, found: Ending) -> None:
        self._shown = found
        self.model.show(found.lines)
        if found.lines:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retranslate()

    def _done(self) -> None:
        self.accept()
        self.ended.emit()

    def _failed(self, error: Exception) -> bool:
        self._error = error
        self.retranslate()
        if getattr(error, "code", "") == "completion_changed":
            self._read()
        return True

    def _sign(self, one: Proposed) -> Sign:
        if one.enrolment.person in self.left_out:
            return Sign(self.tr("left out"), "cross", "muted")
        return verdict_sign(one.judged.verdict)

    def _why(self, one: Proposed) -> str:
        assessments = self._shown.cohort.ending.assessments if self._shown is not None else ()
        return why(one.judged.grounds, assessments, self.context.language)

    def _show_why(self) -> None:
        """The whole of why, which the table may cut."""
        one = self.model.row(self.table.currentIndex())
        self._whole.setText("" if one is None else f"{isolate(one.enrolment.name)}: {self._why(one)}")
