"""The grid of a class; where nobody stands in it, what to do about that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from mihan_desktop.domain.attendance import TrainingClass
from mihan_desktop.ui.theme import Theme
from mihan_desktop.ui.widgets.card import EmptyState
from mihan_desktop.ui.widgets.shown import Shown


class ClassGrid(Shown):
    """Places are given with the course, and classes of other desks are taken over: ``act`` leads there."""

    def __init__(self, theme: Theme, sheet: QWidget, act: Callable[[], object]) -> None:
        super().__init__()
        self._blank = EmptyState(theme, "users", act)
        self.setMinimumSize(theme.px(300), theme.px(190))
        self.addWidget(sheet)
        self.addWidget(self._blank)

    def say(self, item: TrainingClass | None, *, plans: bool, offers: bool) -> None:
        """item: the class that is open. plans: who sits there plans classes; offers: other desks have some."""
        self.setCurrentIndex(0 if item is not None and item.trainees else 1)
        if item is None:
            words = self.tr("Other desks of the office planned classes that can be marked here too.")
            self._blank.say(self.tr("No class is open"), words, self.tr("Show them") if offers else "")
            return
        words = self.tr("Places are given on the page of courses; then everybody stands here to be marked.")
        opens = item.cohort is not None and plans
        self._blank.say(self.tr("Nobody has a place yet"), words, self.tr("Open the course") if opens else "")
