"""A table from elsewhere before it is written: whose lines were found, and which names nobody here has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.attendance import TrainingClass
from mihan_desktop.domain.pasting import Matched, bears
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.dialogs.dialog import Dialog
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.widgets.card import label

MOST_NAMED = 40
"""names that are shown; of more, the count says it"""


class _Counted(QObject):
    """Sentences with numbers, which Qt looks for under the name of the class alone, not of those it is made of."""

    def people(self, count: int) -> str:
        """How many lines are of the class."""
        return self.tr("%n person(s) of this class were found.", "", count)

    def strangers(self, count: int) -> str:
        """How many names are not."""
        return self.tr("%n name(s) that nobody in this class has; their lines are left out:", "", count)


class PastedDialog(Dialog):
    """What is said of any table. Attributes: strangers, twice, elsewhere, places (texts)."""

    def __init__(
        self, context: Context, matched: Matched, parent: QWidget | None, others: Sequence[TrainingClass] = ()
    ) -> None:
        super().__init__(context, parent, width=520)
        self._matched = matched
        self._other = _class_of(matched, others)
        self._strangers_title = label("error", wrap=True)
        self.strangers = label(wrap=True)
        self.twice, self.elsewhere = label("error", wrap=True), label("error", wrap=True)
        self.places = label("error", wrap=True)

    def found_text(self) -> str:
        """How many people the table is about."""
        return _Counted().people(len(self._matched.people))

    def named(self, names: Sequence[str]) -> str:
        """Names one after another, not more than anybody reads."""
        shown = [isolate(name) for name in names[:MOST_NAMED]]
        return self.context.language.listed([*shown, "…"] if len(names) > MOST_NAMED else shown)

    def say_matched(self) -> None:
        """Names that nobody has or that stand twice, and whose table it may be."""
        language, matched = self.context.language, self._matched
        words = _Counted().strangers(len(matched.strangers))
        self._strangers_title.setText(language.localised(words))
        self.strangers.setText(self.named(matched.strangers))
        for part in (self._strangers_title, self.strangers):
            part.setVisible(bool(matched.strangers))
        words = self.tr("Twice in the table, or two trainees bear it; left out: {names}")
        self.twice.setText(words.format(names=self.named(matched.twice)))
        self.twice.setVisible(bool(matched.twice))
        if matched.by_place and matched.people:
            words = self.tr("No names: lines go by their number on the printed sheet, from {first} to {last}.")
            first, last = (isolate(matched.people[at].name) for at in (0, -1))
            self.places.setText(words.format(first=first, last=last))
        self.places.setVisible(matched.by_place)
        if self._other is not None:
            title = isolate(self._other.title)
            self.elsewhere.setText(self.tr("This looks like a sheet of another class: {title}").format(title=title))
        self.elsewhere.setVisible(self._other is not None)

    def retranslate(self) -> None:
        """Every text again."""
        raise NotImplementedError


def _class_of(matched: Matched, others: Sequence[TrainingClass]) -> TrainingClass | None:
    """The class whose sheet it is, when most of its names are nobody's here; None when nothing speaks for one."""
    if len(matched.strangers) <= len(matched.people):
        return None
    best = max(others, key=lambda one: bears(one.trainees, matched.strangers), default=None)
    known = 0 if best is None else bears(best.trainees, matched.strangers)
    return best if known > len(matched.strangers) / 2 else None
