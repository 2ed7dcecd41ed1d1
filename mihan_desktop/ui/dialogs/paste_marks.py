"""Marks from a spreadsheet before they are written: how many, for which sessions, and which names nobody here has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from mihan_desktop.domain.attendance import ClassSession, MarkEntry, TrainingClass
from mihan_desktop.domain.pasting import Pasted, bears
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
        self,
        context: Context,
        pasted: Pasted,
        sessions: Sequence[ClassSession],
        at: int,
        parent: QWidget | None,
        others: Sequence[TrainingClass] = (),
    ) -> None:
        super().__init__(context, parent, width=520)
        self._pasted, self._sessions = pasted, tuple(sessions)
        self._other = _class_of(pasted, others)
        self.first = QComboBox()
        for number in range(len(self._sessions)):
            self.first.addItem("", number)
        self.first.setCurrentIndex(max(0, min(at, len(self._sessions) - max(1, pasted.columns))))
        self._first_field = Field(context.theme, self.first)
        self._strangers_title = label("error", wrap=True)
        self.strangers = label(wrap=True)
        self._unknown = label("error", wrap=True)
        self._days, self.twice, self.elsewhere = (
            label("muted", wrap=True),
            label("error", wrap=True),
            label("error", wrap=True),
        )
        self.miscounted, self._places = label("error", wrap=True), label("error", wrap=True)
        self._first_field.setVisible(not pasted.days)
        self.put(
            self.elsewhere, self._places, self._first_field, self._days, self.miscounted, self._strangers_title,
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
        self._say_rest()
        self.accept_button.setEnabled(bool(marks))

    def _say_rest(self) -> None:
        """Names that stand twice, days on which nobody meets, and whose sheet it may be."""
        language, pasted = self.context.language, self._pasted
        names = language.listed([isolate(name) for name in pasted.twice[:MOST_NAMED]])
        self.twice.setText(
            self.tr("Twice in the table, or two trainees bear it; left out: {names}").format(names=names)
        )
        self.twice.setVisible(bool(pasted.twice))
        names = language.listed([isolate(one.name) for one in pasted.miscounted[:MOST_NAMED]])
        words = self.tr("The totals in the table are not those of its marks: {names}. Compare with the paper.")
        self.miscounted.setText(words.format(names=names))
        self.miscounted.setVisible(bool(pasted.miscounted))
        if pasted.by_place and pasted.lines:
            words = self.tr("No names: lines go by their number on the printed sheet, from {first} to {last}.")
            ends = (isolate(pasted.lines[at].trainee.name) for at in (0, -1))
            self._places.setText(words.format(**dict(zip(("first", "last"), ends, strict=True))))
        self._places.setVisible(pasted.by_place)
        gone = pasted.without_session(self._sessions)
        words = self.tr("The heading says the days: each column goes to the session of its day.")
        if gone:
            days = language.listed([language.full_date(day) for day in gone[:MOST_NAMED]])
            left = self.tr("Days on which this class does not meet, left out: {days}").format(days=days)
            words = f"{words}\n{left}"
        self._days.setText(words)
        self._days.setVisible(bool(pasted.days))
        if self._other is not None:
            title = isolate(self._other.title)
            self.elsewhere.setText(self.tr("This looks like a sheet of another class: {title}").format(title=title))
        self.elsewhere.setVisible(self._other is not None)

    def confirm(self) -> None:
        """Hand the marks over."""
        self.given.emit(self.entries())
        self.accept()


def _class_of(pasted: Pasted, others: Sequence[TrainingClass]) -> TrainingClass | None:
    """The class whose sheet it is, when most of its names are nobody's here; None when nothing speaks for one."""
    if len(pasted.strangers) <= len(pasted.lines):
        return None
    best = max(others, key=lambda one: bears(one.trainees, pasted.strangers), default=None)
    known = 0 if best is None else bears(best.trainees, pasted.strangers)
    return best if known > len(pasted.strangers) / 2 else None
