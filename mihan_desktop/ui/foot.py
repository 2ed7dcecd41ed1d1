"""The foot of the window: when something was kept last, and where the office's records stand."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStatusBar

from mihan_desktop.ui.context import Context
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.sync_words import chip_words
from mihan_desktop.ui.widgets.card import label
from mihan_desktop.ui.widgets.chip import Chip

SAVED = QT_TRANSLATE_NOOP("Window", "Saved {time}")
WHERE = QT_TRANSLATE_NOOP("Window", "Where the office's records stand; press for more")


class Foot(QStatusBar):
    """Attributes: saved_label, chip. Signals: wanted() when the chip is pressed."""

    wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._saved_at: datetime | None = None
        px = context.theme.px
        self.saved_label = label()
        self.chip = Chip(context.theme)
        self.chip.clicked.connect(self.wanted)
        self.setSizeGripEnabled(False)
        self.addWidget(self.saved_label)
        self.addPermanentWidget(self.chip)
        self.setContentsMargins(px(12), px(2), px(12), px(2))
        self.hide()

    def say_saved(self, at: datetime | None) -> None:
        """Something became durable then; None for nothing yet."""
        self._saved_at = at
        self._show_saved()

    def show_sync(self) -> None:
        """Where the records stand now."""
        context = self._context
        self.chip.show_state(*chip_words(context.courier.state, context.language, context.now()))

    def retranslate(self) -> None:
        """Every text again."""
        self.chip.setToolTip(QCoreApplication.translate("Window", WHERE))
        self.show_sync()
        self._show_saved()

    def _show_saved(self) -> None:
        size, at = self._context.theme.px(12), self._saved_at
        words = QCoreApplication.translate("Window", SAVED)
        self.saved_label.setContentsMargins(size, 0, size, 0)
        self.saved_label.setText(words.format(time=self._context.language.time(at)) if at else "")
