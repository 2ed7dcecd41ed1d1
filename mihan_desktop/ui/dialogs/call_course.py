"""Calling a cohort in other offices: until when, where, for whom, and words for their clerks."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.training.calling import Call
from mihan_desktop.services.admitting import CohortLine
from mihan_desktop.services.calling import CallSaid
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.checklist import Checklist
from mihan_desktop.ui.widgets.date_field_input import DateField
from mihan_desktop.ui.widgets.fields import Field, line_edit

DAYS = 14
"""days that are offered for a new call"""


class CallCourseDialog(Dialog):
    """Attributes: opens, closes, governorates, districts, message (inputs). Signals: called()."""

    called = Signal()

    def __init__(
        self, context: Context, user: User, line: CohortLine, said: CallSaid | None, parent: QWidget | None
    ) -> None:
        super().__init__(context, parent, width=560)
        self._user, self._line = user, line
        self._error: Exception | None = None
        today = context.now().date()
        before = None if said is None else said.call
        self.opens, self.closes = DateField(language=context.language.code), DateField(language=context.language.code)
        self.opens.set_day(today if before is None else before.opens)
        self.closes.set_day(today + timedelta(days=DAYS) if before is None else before.closes)
        self.governorates, self.districts = Checklist(self.list_height(110)), Checklist(self.list_height(90))
        self.message = line_edit()
        self.message.setText("" if before is None or before.state != "open" else before.words)
        self._ticked = ((), ()) if before is None else (before.governorates, before.districts)
        theme = context.theme
        self.fields = {
            "opens": Field(theme, self.opens), "closes": Field(theme, self.closes),
            "governorates": Field(theme, self.governorates), "districts": Field(theme, self.districts),
            "words": Field(theme, self.message),
        }  # fmt: skip
        self._problem = label("error", wrap=True)
        self.put(*self.fields.values())
        self.body.addWidget(self._problem)
        self.governorates.changed.connect(self._offer_districts)
        self.retranslate()
        self.closes.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        language = self.context.language
        title = isolate(self._line.training_class.title)
        words = self.tr("{title}: people of other offices apply there; you see them here and give the places.")
        self.say(self.tr("Call in other offices"), words.format(title=title), self.tr("Call it"))
        texts = {
            "opens": self.tr("First day to apply"), "closes": self.tr("Last day to apply"),
            "governorates": self.tr("Governorates (none ticked: the whole country)"),
            "districts": self.tr("For people who live in (none ticked: anywhere)"),
            "words": self.tr("Words for the clerks there"),
        }  # fmt: skip
        for name, text in texts.items():
            self.fields[name].say(text)
        for day in (self.opens, self.closes):
            day.set_reading(language.code, language.kind_of_digits)
        self.governorates.offer(self._names("governorates"), self._ticked[0])
        self._offer_districts()
        self._show_problem()

    def _offer_districts(self) -> None:
        chosen = set(self.governorates.ticked())
        self.districts.offer(self._names("districts", chosen), self._ticked[1])
        self.fields["districts"].setVisible(bool(chosen))

    def _names(self, listed: str, of: set[str] | None = None) -> list[tuple[str, str]]:
        """(code, name) of a list of places; of: whose parts alone."""
        from resources.codes import code_list

        spoken = self.context.language.code if self.context.language.code in ("ar", "ckb", "en") else "en"
        codes = (code for code in code_list(listed) if of is None or code.parent in of)
        return [(code.code, code.names[spoken]) for code in codes]

    def confirm(self) -> None:
        """Write the call, which a supervisor approves."""
        required = messages.sentence("required", {}, self.context.language)
        for name, day in (("opens", self.opens), ("closes", self.closes)):
            self.fields[name].blame("" if day.day else required)
        if self.opens.day is None or self.closes.day is None:
            self.point_at(self.opens if self.opens.day is None else self.closes)
            return
        call = Call(
            self.opens.day, self.closes.day, self.governorates.ticked(), self.districts.ticked(), self.message.text()
        )
        self.accept_button.setEnabled(False)
        calling, user, cohort = self.context.desk.calling, self._user, self._line.training_class.id
        self.context.tasks.run(
            lambda: calling.call(user, cohort, call), done=lambda _: self._on_called(), failed=self._on_failed,
            owner=self,
        )  # fmt: skip

    def _on_called(self) -> None:
        self.called.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self._error = error
        self.accept_button.setEnabled(True)
        self._show_problem()
        return True

    def _show_problem(self) -> None:
        error, language = self._error, self.context.language
        self._problem.setText("" if error is None else messages.of_error(error, language))
        self._problem.setVisible(error is not None)
        if isinstance(error, MihanError):
            for one in error.problems:
                if one.field in self.fields:
                    self.fields[one.field].blame(messages.sentence(one.code, one.params, language))
