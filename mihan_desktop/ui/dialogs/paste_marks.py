"""Marks from a spreadsheet before they are written: how many, for which sessions, and which names nobody here has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.domain.attendance import ClassSession, MarkEntry
from mihan_desktop.domain.pasting import Pasted
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.fields import Field

MOST_NAMED = 40
"""strangers that are named; of more, the count says it"""


class PasteMarksDialog(Dialog):
    """Signals: given(list of MarkEntry)."""

    given = Signal(list)

    def __init__(
        self, context: Context, pasted: Pasted, sessions: Sequence[ClassSession], at: int, parent: QWidget | None
    ) -> None:
        super().__init__(context, parent, width=520)
        self._pasted, self._sessions = pasted, tuple(sessions)
        self.first = QComboBox()
        for number in range(len(self._sessions)):
            self.first.addItem("", number)
        self.first.setCurrentIndex(max(0, min(at, len(self._sessions) - max(1, pasted.columns))))
        self._first_field = Field(context.theme, self.first)
        self._strangers_title = label("error", wrap=True)
        self.strangers = label(wrap=True)
        self._unknown = label("error", wrap=True)
        for part in (self._first_field, self._strangers_title, self.strangers, self._unknown):
            self.body.addWidget(part)
        self.first.currentIndexChanged.connect(self.retranslate)
        self.retranslate()
        self.first.setFocus()

    def entries(self) -> list[MarkEntry]:
        """The marks as they would be written, from the chosen session on."""
        start = max(0, self.first.currentIndex())
        sessions = self._sessions[start:]
        return [
            MarkEntry(session.id, line.trainee.person_id, mark)
            for line in self._pasted.lines
            for session, mark in zip(sessions, line.marks, strict=False)
            if mark is not None
        ]

    def retranslate(self, _index: int = 0) -> None:
        """Every text again."""
        language, pasted = self.context.language, self._pasted
        marks = len(self.entries())
        people = self.tr("%n person(s) of this class were found.", "", len(pasted.lines))
        written = self.tr("%n mark(s) will be written.", "", marks)
        said = language.localised(f"{people} {written}")
        self.say(self.tr("Marks from a spreadsheet"), said, self.tr("Write the marks"))
        for at, session in enumerate(self._sessions):
            self.first.setItemText(at, f"{language.number(session.number)} · {language.full_date(session.date)}")
        self._first_field.say(self.tr("The first column of marks is for session"))
        count = len(pasted.strangers)
        words = self.tr("%n name(s) that nobody in this class has; their marks are left out:", "", count)
        self._strangers_title.setText(language.localised(words))
        names = [isolate(name) for name in pasted.strangers[:MOST_NAMED]]
        self.strangers.setText(language.listed([*names, "…"] if len(pasted.strangers) > MOST_NAMED else names))
        for part in (self._strangers_title, self.strangers):
            part.setVisible(bool(pasted.strangers))
        shown = language.listed([isolate(cell) for cell in pasted.unknown[:12]])
        self._unknown.setText(self.tr("Not a mark, and left out: {cells}").format(cells=shown))
        self._unknown.setVisible(bool(pasted.unknown))
        self.accept_button.setEnabled(bool(marks))

    def confirm(self) -> None:
        """Hand the marks over."""
        self.given.emit(self.entries())
        self.accept()
