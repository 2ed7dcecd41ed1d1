"""The end of a cohort: what follows for everybody with its grounds, said in one step; of some, something else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.domain.training.completion import Verdict, contradicts
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.services.completing import Ending, Other, Proposed
from mihan_desktop.ui import messages
from mihan_desktop.ui.assessment_words import VERDICTS, said, verdict_sign, why
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel, Sign
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field, line_edit
from mihan_desktop.ui.widgets.lines import Room, table_view

LEAST = 200
_OTHERS = (State.COMPLETED, State.FAILED_ATTENDANCE, State.FAILED_ASSESSMENT)
_NOTHING = "nothing"


class EndCohortDialog(Dialog):
    """Attributes: model, table, others (what is said of somebody in place of what follows, by person), instead and

    reason (of the chosen person). Signals: ended().
    """

    ended = Signal()

    def __init__(self, context: Context, user: User, cohort_id: str, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=820)
        self._user, self._cohort = user, cohort_id
        self._shown: Ending | None = None
        self._error: Exception | None = None
        self.others: dict[str, Other] = {}
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
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self._room = Room(self.table, context.theme, LEAST, ())
        self._whole, self._problem = label(wrap=True), label("error", wrap=True)
        self.instead, self.reason, self._lacks = QComboBox(), line_edit(), ""  # whose reason is missing
        self._instead_field, self._reason_field = Field(context.theme, self.instead), Field(context.theme, self.reason)
        for part in (self.table, self.instead, self.reason):
            part.installEventFilter(self)
        self.instead.activated.connect(lambda _: self._choose())
        self.reason.textEdited.connect(lambda _: self._write_reason())
        fields = QWidget()
        beside: QBoxLayout = QVBoxLayout(fields) if context.theme.large else QHBoxLayout(fields)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(context.theme.px(12))
        beside.addWidget(self._instead_field, 1, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self._reason_field, 1, Qt.AlignmentFlag.AlignTop)
        self.put(self.table, self._whole, fields, self._problem)
        self.body.setStretchFactor(self.table, 1)
        self.accept_button.setEnabled(False)
        self.retranslate()
        self._read()

    @property
    def left_out(self) -> set[str]:
        """People of whom nothing is said now."""
        return {person for person, other in self.others.items() if other.state is None}

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Space leaves the chosen person out, F2 says something else of them; Enter there goes on, and says nothing."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key, enters = event.key(), event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.table and key == Qt.Key.Key_Space:
            self.leave_out()
        elif watched is self.table and key == Qt.Key.Key_F2:
            self.point_at(self.instead)
        elif watched is self.instead and enters:
            self.point_at(self.reason if self.reason.isEnabled() else self.table)
        elif watched is self.reason and enters:
            self.point_at(self.table)
        else:
            return super().eventFilter(watched, event)
        return True

    def leave_out(self) -> None:
        """Say nothing of the chosen person now, or say it after all."""
        one = self._chosen()
        if one is None or (one.state is None and one.enrolment.person not in self.others):
            return
        leaves = one.enrolment.person not in self.left_out and one.state is not None
        self._say_instead(one, Other(None) if leaves else None)

    def say_instead(self, state: State | None, reason: str = "") -> None:
        """Something else of the chosen person than what follows; None for what follows."""
        one = self._chosen()
        if one is not None:
            self._say_instead(one, None if state in (None, one.state) else Other(state, reason))

    def _say_instead(self, one: Proposed, other: Other | None) -> None:
        person = one.enrolment.person
        self.others.pop(person, None)
        if other is not None:
            self.others[person] = other
        self._error, self._lacks = None, ""
        self.retranslate()

    def _choose(self) -> None:
        """As the box says."""
        value = str(self.instead.currentData())
        if value == _NOTHING:
            one = self._chosen()
            if one is not None:
                self._say_instead(one, Other(None))
            return
        self.say_instead(State(value) if value else None, self.reason.text())
        if self.reason.isEnabled():
            self.point_at(self.reason)

    def _write_reason(self) -> None:
        one = self._chosen()
        other = None if one is None else self.others.get(one.enrolment.person)
        if one is not None and other is not None and other.state is not None:
            self.others[one.enrolment.person] = Other(other.state, self.reason.text())
            self._lacks = ""
            self._reason_field.blame("")
            self._say_whole(one)
            self.model.speak()

    def _chosen(self) -> Proposed | None:
        return self.model.row(self.table.currentIndex())

    def retranslate(self) -> None:
        """Every text again."""
        language = self.context.language
        lines = self._shown.lines if self._shown is not None else ()
        told = [one for one in lines if self.others.get(one.enrolment.person, Other(one.state)).state is not None]
        words = self.tr(
            "It follows from attendance and results. Space leaves somebody out; F2 says something else of them, with "
            "the reason, which the supervisor and the ministry read."
        )
        title = "" if self._shown is None else f": {isolate(self._shown.title)}"
        verb = language.localised(self.tr("Say it of %n person(s)", "", len(told)))
        self.say(self.tr("End of the course") + title, words, verb)
        self.accept_button.setEnabled(bool(told))
        self.table.setAccessibleName(self.tr("What follows for each"))
        self._problem.setText("" if self._error is None else messages.of_error(self._error, language))
        self._problem.setVisible(self._error is not None)
        self.model.speak()
        self._room.make()
        self._show_chosen()

    def confirm(self) -> None:
        """Say it of everybody who is not left out; an end that does not follow wants its reason first."""
        shown, user = self._shown, self._user
        if shown is None or not self.accept_button.isEnabled() or self._wants_reason(shown):
            return
        self.accept_button.setEnabled(False)
        others = dict(self.others)
        completing = self.context.desk.completing
        self.context.tasks.run(
            lambda: completing.complete(user, shown, others), done=lambda _: self._done(), failed=self._failed,
            owner=self,
        )  # fmt: skip

    def _wants_reason(self, shown: Ending) -> bool:
        """Go to whoever lacks a reason; whether anybody does."""
        for one in shown.lines:
            other = self.others.get(one.enrolment.person)
            if other is None or other.state is None or other.reason.strip():
                continue
            if contradicts(other.state, one.judged.verdict):
                self.table.setCurrentIndex(self.model.index(self.model.find(one.enrolment.person), 0))
                self._lacks = one.enrolment.person
                self._show_chosen()
                self.point_at(self.reason)
                return True
        return False

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
        other = self.others.get(one.enrolment.person)
        if other is None:
            return verdict_sign(one.judged.verdict)
        if other.state is None:
            return Sign(self.tr("left out"), "cross", "muted")
        return Sign(_state_text(other.state), "draft", "warning")

    def _why(self, one: Proposed) -> str:
        assessments = self._shown.cohort.ending.assessments if self._shown is not None else ()
        grounds = why(one.judged.grounds, assessments, self.context.language)
        other = self.others.get(one.enrolment.person)
        if other is None or other.state is None or not other.reason.strip():
            return grounds
        return self.tr("said otherwise: “{reason}”").format(reason=isolate(other.reason.strip())) + f" · {grounds}"

    def _say_whole(self, one: Proposed | None) -> None:
        self._whole.setText("" if one is None else f"{isolate(one.enrolment.name)}: {self._why(one)}")

    def _show_chosen(self) -> None:
        """The whole of why, which the table may cut, and what is said of the chosen person."""
        one = self._chosen()
        self._say_whole(one)
        self._instead_field.say(self.tr("Of this person is said"))
        self._reason_field.say(self.tr("Reason, where it is not what follows"))
        lacks = one is not None and one.enrolment.person == self._lacks
        self._reason_field.blame(messages.sentence("reason_required", {}, self.context.language) if lacks else "")
        self.instead.clear()
        for part in (self.instead, self.reason):
            part.setEnabled(one is not None)
        if one is None:
            self.reason.clear()
            return
        follows = said(VERDICTS[one.judged.verdict][0])
        self.instead.addItem(self.tr("What follows: {words}").format(words=follows), "")
        for state in _OTHERS:
            if state is not one.state:
                self.instead.addItem(_state_text(state), state.value)
        if one.state is not None:
            self.instead.addItem(self.tr("Nothing yet: leave out"), _NOTHING)
        other = self.others.get(one.enrolment.person)
        value = "" if other is None else _NOTHING if other.state is None else other.state.value
        self.instead.setCurrentIndex(max(0, self.instead.findData(value)))
        differs = other is not None and other.state is not None
        self.reason.setEnabled(differs)
        written = other.reason if other is not None else ""
        if self.reason.text() != written:
            self.reason.setText(written)


def _state_text(state: State) -> str:
    return said(VERDICTS[Verdict(state.value)][0])
