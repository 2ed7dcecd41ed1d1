"""Choosing a cohort: for an application from a person's page, or for a transfer, which says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mihan_desktop.services.admitting import CohortLine
from mihan_desktop.services.calling import Fitting
from mihan_desktop.ui import calling_words, messages
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.models.rows import Column, RowsModel
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field, line_edit
from mihan_desktop.ui.widgets.lines import list_view

Texts = Callable[[], tuple[str, str, str]]
"""Heading, words, verb: asked again whenever the language changes"""
Write = Callable[[str, str], object]
"""(cohort, reason) → a service's answer"""
Choice = CohortLine | Fitting
"""A cohort of this office, or one of another that takes applications, held against the person"""


class ChooseCohortDialog(Dialog):
    """reason: whether one is asked for; elsewhere: courses of other offices. Signals: done_with()."""

    done_with = Signal()

    def __init__(
        self, context: Context, texts: Texts, cohorts: Sequence[CohortLine], write: Write, parent: QWidget | None, *,
        reason: bool, elsewhere: Sequence[Fitting] = (),
    ) -> None:  # fmt: skip
        super().__init__(context, parent, width=520)
        self._texts, self._write = texts, write
        self._error: Exception | None = None
        self.model: RowsModel[Choice] = RowsModel(
            [Column(lambda: "", lambda one: isolate(_title(one)), None, self._second, lambda _: "users")], _id, self
        )
        self.list = list_view(context.theme, snug=True)
        self.list.setModel(self.model)
        self.list.setMinimumHeight(self.list_height(180))
        self.reason = line_edit()
        self._reason_field = Field(context.theme, self.reason)
        self._reason_field.setVisible(reason)
        self._problem = label("error", wrap=True)
        self._about, self._told = label(wrap=True), label("muted", wrap=True)
        self.put(self.list, self._about, self._told, self._reason_field)
        self.body.addWidget(self._problem)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_about())
        self.model.show((*cohorts, *elsewhere))
        if self.model.rows:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self.retranslate()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every text again."""
        self.say(*self._texts())
        self.list.setAccessibleName(self.tr("Cohorts"))
        self._reason_field.say(self.tr("Reason"))
        self._told.setText(calling_words.told())
        self._show_about()
        self.model.speak()
        error = self._error
        self._problem.setText(messages.of_error(error, self.context.language) if error is not None else "")
        self._problem.setVisible(error is not None)

    def confirm(self) -> None:
        """Write it with the chosen cohort."""
        one = self.model.row(self.list.currentIndex())
        if one is None or not self.accept_button.isEnabled():
            return
        self.accept_button.setEnabled(False)
        cohort, reason, write = _id(one), self.reason.text().strip(), self._write
        self.context.tasks.run(
            lambda: write(cohort, reason), done=lambda _: self._on_done(), failed=self._on_failed, owner=self
        )

    def _on_done(self) -> None:
        self.done_with.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> bool:
        self._error = error
        self.accept_button.setEnabled(True)
        self.retranslate()
        if getattr(error, "code", "") == "reason_required":
            self.point_at(self.reason)
        return True

    def _show_about(self) -> None:
        """How the person stands to the chosen course of another office."""
        one, language = self.model.row(self.list.currentIndex()), self.context.language
        far = one if isinstance(one, Fitting) else None
        said = () if far is None else (calling_words.fitting(far, language), calling_words.about(far.called, language))
        self._about.setText("\n".join(line for line in said if line))
        for part in (self._about, self._told):
            part.setVisible(far is not None)
        self.accept_button.setEnabled(one is not None and (far is None or far.may))

    def _second(self, one: Choice) -> str:
        language = self.context.language
        if isinstance(one, Fitting):
            return calling_words.where(one.called, language)
        words = self.tr("Free places: {free} of {places}")
        said = words.format(free=language.number(max(one.free, 0)), places=language.number(one.cohort.capacity))
        sessions = one.training_class.sessions
        return f"{language.full_date(sessions[0].date)} · {said}" if sessions else said


def _title(one: Choice) -> str:
    return one.called.title if isinstance(one, Fitting) else one.training_class.title


def _id(one: Choice) -> str:
    return one.called.cohort if isinstance(one, Fitting) else one.training_class.id
