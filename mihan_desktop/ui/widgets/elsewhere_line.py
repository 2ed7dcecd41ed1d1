"""One line beside a form: somebody is probably registered at another office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mihan_desktop.domain.elsewhere import Found
from mihan_desktop.ui import icons
from mihan_desktop.ui.elsewhere_words import found_words
from mihan_desktop.ui.widgets.card import label, row

if TYPE_CHECKING:
    from mihan_desktop.ui.context import Context


class ElsewhereLine(QWidget):
    """Hidden while there is nothing to say; what is new is said aloud to who cannot see it. Attribute: found."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.found: Found | None = None
        self._icon, self._words = label(), label(wrap=True)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row(self._icon, self._words, wide=self._words, spacing=context.theme.px(8)))
        self.hide()

    def show_found(self, found: Found | None) -> None:
        """What the country's index says; None for nothing."""
        new = found is not None and found != self.found
        self.found = found
        self.retranslate()
        self.setVisible(found is not None)
        if new:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._words.said()))

    def retranslate(self) -> None:
        """The words again."""
        theme = self._context.theme
        if self.found is not None:
            self._icon.setPixmap(icons.picture("search", theme.colour("warning"), theme.px(18)))
            self._words.setText(found_words(self.found, self._context.language))
        self.setAccessibleName(self._words.said())
