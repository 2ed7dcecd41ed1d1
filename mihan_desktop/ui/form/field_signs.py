"""Small things beside an answer: the button that tells why, a line that says what was done to it, a count."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from mihan_desktop.ui import icons
from mihan_desktop.ui.form.drawing import Reading, Words
from mihan_desktop.ui.form.wording import say


class WhyButton(QToolButton):
    """Tells why a question is so, for the mouse; F6 does for the keyboard, which it never takes.

    Signals: wanted().
    """

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setStyleSheet("QToolButton { color: palette(link); border: none; padding: 0 6px; }")
        self.clicked.connect(self.wanted)

    def speak(self, reading: Reading) -> None:
        """The words in the language of the app."""
        self.setText(reading.own(say("why_short")))
        self.setToolTip(f"{say('why')} (F6)")
        self.setAccessibleName(say("why"))


class NoticeLine(QWidget):
    """A sentence that is no problem: an answer was changed on the way in, or looks odd."""

    def __init__(self, parent: QWidget, *, icon: str = "info") -> None:
        super().__init__(parent)
        self._name = icon
        self._icon, self.words = QLabel(self), Words(self, role="muted")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)
        self._draw()

    def say(self, text: str) -> None:
        """Shows a sentence; "" hides the line."""
        self.words.setText(text)
        self.setVisible(bool(text))

    def changeEvent(self, event: QEvent, /) -> None:
        """The sign in the colours and the size of the moment."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "words"):
            self._draw()

    def _draw(self) -> None:
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        self._icon.setPixmap(icons.picture(self._name, colour, self.fontMetrics().height()))
