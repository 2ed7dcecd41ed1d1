"""A line above the page that tells of something done or gone wrong, and goes when it is read."""

import contextlib
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from mihan_desktop.ui import icons
from mihan_desktop.ui.theme import Theme
from mihan_desktop.ui.widgets.card import button, dress, label

ICONS = {"success": "check", "warning": "warning", "danger": "problem", "info": "info"}
GOOD_NEWS_LASTS = 8_000
"""Milliseconds after which good news goes by itself; a problem stays until it is closed."""


class Notice(QWidget):
    """Icon, sentence, an optional act, and a cross to close it. Never takes the focus."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._tone = theme, "info"
        self._say: Callable[[], str] = str
        self._icon, self._words = QLabel(), label(wrap=True)
        self._close = button("quiet", self.hide)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._timer = QTimer(self, singleShot=True, interval=GOOD_NEWS_LASTS)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        row.setSpacing(theme.px(10))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.retranslate()
        self.hide()

    @property
    def sentence(self) -> str:
        """What is shown, or nothing."""
        return self._words.said() if not self.isHidden() else ""

    def retranslate(self) -> None:
        """The cross in the colour and language of the moment."""
        dress(self._close, self._theme, "cross")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        with contextlib.suppress(RuntimeError):  # who said it is gone: its words stay as they were
            self._show(self._say())
        self._dress()

    def tell(self, sentence: str | Callable[[], str], tone: str) -> None:
        """Show a sentence; tone ``"success" | "info" | "warning" | "danger"``.

        A function is asked again when the language changes, so that what is open speaks the new one.
        """
        self._tone = tone
        self._say = sentence if callable(sentence) else lambda: sentence
        self._show(self._say())
        self._dress()
        self.setVisible(bool(self._words.said()))
        if tone in ("success", "info"):
            self._timer.start()
        else:
            self._timer.stop()

    def _show(self, sentence: str) -> None:
        self._words.setText(sentence)
        self.setAccessibleName(sentence)

    def _dress(self) -> None:
        colour = self._theme.colour(self._tone)
        self._icon.setPixmap(icons.picture(ICONS[self._tone], colour, self._theme.px(20)))
        palette = self._words.palette()
        palette.setColor(self._words.foregroundRole(), self._theme.colour("text"))
        self._words.setPalette(palette)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A soft ground in the tone, with a line on the side where reading begins."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(self._tone), 1))
        painter.setBrush(self._theme.colour(f"{self._tone}_soft"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), self._theme.px(8), self._theme.px(8))
        painter.end()
