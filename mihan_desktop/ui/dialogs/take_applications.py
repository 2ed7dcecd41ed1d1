"""Taking applications for a cohort: people of this desk, found by name, and the day on which they applied."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.services.admitting import CohortLine
from mihan_desktop.ui import messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.date_field_input import DateField
from mihan_desktop.ui.widgets.fields import Field
from mihan_desktop.ui.widgets.people_picker import PeoplePicker


class TakeApplicationsDialog(Dialog):
    """Signals: taken(int) how many applications were written down."""

    taken = Signal(int)

    def __init__(self, context: Context, user: User, line: CohortLine, parent: QWidget | None) -> None:
        super().__init__(context, parent, width=560)
        self._user, self._line = user, line
        self._error: Exception | None = None
        self.picker = PeoplePicker(context, user, self.list_height(200))
        self.search, self.people, self.list = self.picker.search, self.picker.people, self.picker.list
        self.day = DateField(language=context.language.code)
        self.day.set_day(context.now().date())
        self._day_field, self._problem = Field(context.theme, self.day), label("error", wrap=True)
        self.put(self.picker, self._day_field)
        self.body.addWidget(self._problem)
        self.search.returnPressed.connect(self.picker.to_list)
        self.picker.ticked.connect(lambda count: self.accept_button.setEnabled(count > 0))
        self.retranslate()
        self.picker.look()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        language, line = self.context.language, self._line
        words = self.tr("{title}. Free places: {free} of {places}").format(
            title=isolate(line.training_class.title), free=language.number(max(line.free, 0)),
            places=language.number(line.cohort.capacity),
        )  # fmt: skip
        self.say(self.tr("Take applications"), words, self.tr("Write them down"))
        self.picker.retranslate()
        self.accept_button.setEnabled(bool(self.people.ticked))
        self._day_field.say(self.tr("Day of the application"))
        self.day.set_reading(language.code, language.kind_of_digits)
        self._problem.setText(messages.of_error(self._error, language) if self._error is not None else "")
        self._problem.setVisible(self._error is not None)

    def confirm(self) -> None:
        """Write the applications of those who are ticked."""
        if not self.accept_button.isEnabled():
            return
        if self.search.hasFocus() and not self.people.ticked:
            self.picker.to_list()
            return
        if not self.people.ticked:
            return
        self._day_field.blame("" if self.day.day else messages.sentence("required", {}, self.context.language))
        if self.day.day is None:  # what was typed is no day, and today is not meant
            self.point_at(self.day)
            return
        self.accept_button.setEnabled(False)
        admitting, user, day = self.context.desk.admitting, self._user, self.day.day
        cohort, people = self._line.training_class.id, tuple(self.people.ticked)
        self.context.tasks.run(
            lambda: admitting.apply(user, cohort, people, day), done=lambda _: self._on_taken(len(people)),
            failed=self._on_failed, owner=self,
        )  # fmt: skip

    def _on_taken(self, count: int) -> None:
        self.taken.emit(count)
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self._error = error
        self.accept_button.setEnabled(True)
        self.retranslate()
        return True
