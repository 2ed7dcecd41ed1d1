"""A card with a list at the side, and what is chosen in it beside; where there is nothing to choose, what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mihan_desktop.ui.theme import Theme
from mihan_desktop.ui.widgets.card import Card, EmptyState


class Beside(QStackedWidget):
    """Attributes: side (the card of the list), empty (what stands there instead of both)."""

    def __init__(self, page: QWidget, theme: Theme, icon: str, act: Callable[[], object], widest: int) -> None:
        """page: whose whole room it takes; icon, act: of the empty state; widest: pixels of the side, unscaled."""
        super().__init__()
        self.side = Card(theme, margin=14)
        self.side.setMaximumWidth(theme.px(widest))
        self.empty = EmptyState(theme, icon, act)
        self.addWidget(self.empty)
        self._gap = theme.px(14)
        self._across: QHBoxLayout | None = None
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(16))
        column.addWidget(self)

    def put_side(self) -> None:
        """The card of the list takes its place; what is chosen follows."""
        whole = QWidget()
        self._across = QHBoxLayout(whole)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(self._gap)
        self.addWidget(whole)
        self._across.addWidget(self.side, 1)

    def put_chosen(self, chosen: QWidget) -> None:
        """What is chosen in the list, beside it."""
        if self._across is not None:
            self._across.addWidget(chosen, 4)

    def show_list(self, *, there: bool) -> None:
        """The list and what is chosen in it, or that there is nothing."""
        self.setCurrentIndex(1 if there else 0)
