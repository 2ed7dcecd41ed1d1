"""Marks from a spreadsheet before they are written: how many, for which sessions, and which names nobody here has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.domain.attendance import ClassSession, MarkEntry, TrainingClass
from mihan_desktop.domain.pasting import Pasted
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.pasted import MOST_NAMED, PastedDialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field


class PasteMarksDialog(PastedDialog):
    """Signals: given(list of MarkEntry)."""

    given = Signal(list)

    def __init__(
        self,
        context: Context,
        pasted: Pasted,
        sessions: Sequence[ClassSession],
        at: int,
        parent: QWidget | None,
        others: Sequence[TrainingClass] = (),
    ) -> None:
        super().__init__(context, pasted.matched, parent, others)
        self._pasted, self._sessions = pasted, tuple(sessions)
        self.first = QComboBox()
        for number in range(len(self._sessions)):
            self.first.addItem("", number)
        self.first.setCurrentIndex(max(0, min(at, len(self._sessions) - max(1, pasted.columns))))
        self._first_field = Field(context.theme, self.first)
        self._unknown = label("error", wrap=True)
        self._days, self.miscounted = label("muted", wrap=True), label("error", wrap=True)
        self._first_field.setVisible(not pasted.days)
        self.put(
            self.elsewhere, self.places, self._first_field, self._days, self.miscounted, self._strangers_title,
            self.strangers, self.twice, self._unknown,
        )  # fmt: skip
        self.first.currentIndexChanged.connect(self.retranslate)
        self.retranslate()
        self.first.setFocus()

    def entries(self) -> list[MarkEntry]:
        """The marks as they would be written, from the chosen session on."""
        start = 0 if self._pasted.days else max(0, self.first.currentIndex())
        return list(self._pasted.entries(self._sessions[start:]))

    def retranslate(self, _index: int = 0) -> None:
        """Every text again."""
        language, pasted = self.context.language, self._pasted
        marks = len(self.entries())
        written = self.tr("%n mark(s) will be written.", "", marks)
        said = language.localised(f"{self.found_text()} {written}")
        self.say(self.tr("Marks from a spreadsheet"), said, self.tr("Write the marks"))
        for at, session in enumerate(self._sessions):
            self.first.setItemText(at, f"{language.number(session.number)} · {language.full_date(session.date)}")
        self._first_field.say(self.tr("The first column of marks is for session"))
        shown = language.listed([isolate(cell) for cell in pasted.unknown[:12]])
        self._unknown.setText(self.tr("Not a mark, and left out: {cells}").format(cells=shown))
        self._unknown.setVisible(bool(pasted.unknown))
        self.say_matched()
        self._say_rest()
        self.accept_button.setEnabled(bool(marks))

    def _say_rest(self) -> None:
        """Totals that are not those of the marks, and days on which nobody meets."""
        language, pasted = self.context.language, self._pasted
        words = self.tr("The totals in the table are not those of its marks: {names}. Compare with the paper.")
        self.miscounted.setText(words.format(names=self.named([one.name for one in pasted.miscounted])))
        self.miscounted.setVisible(bool(pasted.miscounted))
        gone = pasted.without_session(self._sessions)
        words = self.tr("The heading says the days: each column goes to the session of its day.")
        if gone:
            days = language.listed([language.full_date(day) for day in gone[:MOST_NAMED]])
            left = self.tr("Days on which this class does not meet, left out: {days}").format(days=days)
            words = f"{words}\n{left}"
        self._days.setText(words)
        self._days.setVisible(bool(pasted.days))

    def confirm(self) -> None:
        """Hand the marks over."""
        self.given.emit(self.entries())
        self.accept()
