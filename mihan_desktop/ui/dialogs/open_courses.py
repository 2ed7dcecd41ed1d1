"""Courses of other offices that take applications, and who of this office applies for the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.roles import User
from mihan_desktop.services.calling import OpenCourse
from mihan_desktop.ui import calling_words, messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.lines import list_view
from mihan_desktop.ui.widgets.people_picker import PeoplePicker


class OpenCoursesDialog(Dialog):
    """Attributes: courses (model), list, picker. Signals: taken(int) how many applications were written down."""

    taken = Signal(int)

    def __init__(self, context: Context, user: User, courses: Sequence[OpenCourse], parent: QWidget | None) -> None:
        super().__init__(context, parent, width=600)
        self._user = user
        self._error: Exception | None = None
        self.courses: RowsModel[OpenCourse] = RowsModel(
            [Column(lambda: "", lambda one: isolate(one.called.title), None, self._second, lambda _: "users")],
            lambda one: one.called.cohort,
            self,
        )
        self.list = list_view(context.theme, snug=True)
        self.list.setModel(self.courses)
        self.list.setFixedHeight(self.list_height(110))
        self._about, self._told = label(wrap=True), label("muted", wrap=True)
        self.picker = PeoplePicker(context, user, self.list_height(110))
        self.picker.list.setMaximumHeight(self.list_height(150))
        self._problem = label("error", wrap=True)
        self._nothing = label("muted", wrap=True)
        self.put(self._nothing, self.list, self._about, self.picker, self._told)
        self.body.addWidget(self._problem)
        self.courses.show(tuple(courses))
        for part in (self.list, self._about, self.picker, self._told):
            part.setVisible(bool(courses))
        self._nothing.setVisible(not courses)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_about())
        self.picker.search.returnPressed.connect(self.picker.to_list)
        self.picker.ticked.connect(lambda _: self._show_about())
        if courses:
            self.list.setCurrentIndex(self.courses.index(0, 0))
        self.retranslate()
        self.picker.look()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        words = self.tr("Training centres call these courses here. Choose one, and tick who of this office applies.")
        self.say(self.tr("Courses of other offices"), words, self.tr("Write the applications down"))
        self._nothing.setText(
            self.tr("No other office takes applications here now. Calls come when you send and receive (F5).")
        )
        self.list.setAccessibleName(self.tr("Courses of other offices"))
        self._told.setText(calling_words.told())
        self.picker.retranslate()
        self.courses.speak()
        self._show_about()
        error = self._error
        self._problem.setText("" if error is None else messages.of_error(error, self.context.language))
        self._problem.setVisible(error is not None)

    def confirm(self) -> None:
        """Write the applications of those who are ticked."""
        one, people = self.courses.row(self.list.currentIndex()), tuple(self.picker.people.ticked)
        if one is None or not people:
            if one is not None:
                self.picker.to_list()
            return
        self.accept_button.setEnabled(False)
        calling, user, cohort = self.context.desk.calling, self._user, one.called.cohort
        self.context.tasks.run(
            lambda: calling.apply(user, cohort, people), done=lambda _: self._on_taken(len(people)),
            failed=self._on_failed, owner=self,
        )  # fmt: skip

    def _on_taken(self, count: int) -> None:
        self.taken.emit(count)
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self._error = error
        self.retranslate()
        return True

    def _show_about(self) -> None:
        one = self.courses.row(self.list.currentIndex())
        self._about.setText("" if one is None else calling_words.about(one.called, self.context.language))
        self.accept_button.setEnabled(one is not None and bool(self.picker.people.ticked))

    def _second(self, one: OpenCourse) -> str:
        language = self.context.language
        said = calling_words.where(one.called, language)
        if not one.applied:
            return said
        here = self.tr("%n applied from here", "", one.applied)
        return f"{said} · {language.localised(here)}"
