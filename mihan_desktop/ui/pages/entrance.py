"""The sheet that stands before the desk: the programme's name, a card in the middle, and the choice of language."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QMargins, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mihan_desktop.ui import icons
from mihan_desktop.ui.context import Context
from mihan_desktop.ui.language import NAMES
from mihan_desktop.ui.pages.page import Page
from mihan_desktop.ui.theme import Look
from mihan_desktop.ui.widgets.card import Card, button, label


class Entrance(Page):
    """Brand on a deep band, card below it; sign-in and the first run are cards of this kind.

    Signals: elsewhere_wanted() to practise with invented people instead, or to go back to work.
    """

    elsewhere_wanted = Signal()

    def __init__(self, context: Context, width: int = 440) -> None:
        super().__init__(context)
        self._width, self._scale = width, context.theme.scale
        self._distances: dict[QLayout, tuple[int, QMargins, int]] = {}
        self.card = Card(context.theme, margin=28, spacing=14)
        self.card.setProperty("role", "entrance")
        self._mark, self._brand, self._ministry, self._foot = (
            QLabel(),
            label(),
            label(wrap=True),
            label("muted", wrap=True),
        )
        self._foot.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._languages: dict[str, QPushButton] = {}
        self._column = QWidget()
        self._column.setProperty("role", "page")
        column = QVBoxLayout(self._column)
        column.setSpacing(context.theme.px(18))
        column.addStretch(1)
        column.addLayout(self._top())
        column.addWidget(self.card)
        self.elsewhere = button("quiet", self.elsewhere_wanted.emit)
        column.addLayout(self._tongues())
        column.addWidget(self.elsewhere, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._foot)
        column.addStretch(2)
        self._frame()

    def _top(self) -> QHBoxLayout:
        px = self.context.theme.px
        self._mark.setPixmap(icons.picture("mihan", self.context.theme.colour("text"), px(52)))
        brand = QVBoxLayout()
        brand.setSpacing(0)
        brand.addWidget(self._brand)
        brand.addWidget(self._ministry)
        top = QHBoxLayout()
        top.setSpacing(px(14))
        top.addWidget(self._mark)
        top.addLayout(brand, 1)
        return top

    def _tongues(self) -> QHBoxLayout:
        tongues = QHBoxLayout()
        tongues.addStretch(1)
        for code, name in NAMES.items():
            choice = button("quiet", partial(self.choose_language, code))
            choice.setText(name)
            choice.setAccessibleName(name)
            self._languages[code] = choice
            tongues.addWidget(choice)
        tongues.addStretch(1)
        return tongues

    def _frame(self) -> None:
        """The column in the middle, scrolled where the window is lower than it."""
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._column.setAutoFillBackground(False)
        centred = QWidget()
        centred.setProperty("role", "page")
        across = QHBoxLayout(centred)
        across.addStretch(1)
        across.addWidget(self._column)
        across.addStretch(1)
        self._scroll.setWidget(centred)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def restyle(self) -> None:
        """In letters of another size distances are others: those that it was built with are measured anew."""
        scale = self.context.theme.scale
        if scale != self._scale:
            for layout in self.findChildren(QLayout):
                if layout not in self._distances:
                    self._distances[layout] = (self._scale, layout.contentsMargins(), layout.spacing())
                _measure(layout, scale, *self._distances[layout])
            self._scale = scale
        super().restyle()

    def scroll_up(self) -> None:
        """What the card begins with is seen first."""
        self._scroll.verticalScrollBar().setValue(0)

    def choose_language(self, code: str) -> None:
        """Speak ``code`` from now on, also at the next start."""
        self.context.preferences.keep(language=code)
        self.context.language.speak(code)

    def retranslate(self) -> None:
        """Brand and languages."""
        theme = self.context.theme
        self._column.setFixedWidth(theme.px(self._width))
        self._brand.setFont(theme.font(1.9, bold=True))
        self._brand.setText(self.tr("Mihan"))
        self._ministry.setText(self.tr("Ministry of Labour and Social Affairs"))
        here = self.desk.practising.here
        self.elsewhere.setText(
            self.tr("Leave the training, back to work") if here else self.tr("Practise with invented people")
        )
        self._foot.setText(self.tr("Works without a network. Everything is kept encrypted on this PC."))
        self._mark.setPixmap(icons.picture("mihan", theme.colour("text"), theme.px(52)))
        for part, colour in ((self._brand, "on_sidebar_active"), (self._ministry, "on_sidebar")):
            token = colour if theme.look is not Look.CONTRAST else "text"
            palette = part.palette()
            palette.setColor(part.foregroundRole(), theme.colour(token))
            part.setPalette(palette)
        for code, choice in self._languages.items():
            font = theme.font(bold=code == self.context.language.code)
            choice.setFont(font)

    def band(self) -> int:
        """Height of the deep band, logical pixels."""
        point = self.card.mapTo(self, self.card.rect().topLeft())
        return point.y() + self.context.theme.px(90)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The band behind the brand."""
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, self.width(), self.band()), self.context.theme.colour("sidebar"))
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        """Speak the language of the moment when shown."""
        self.retranslate()
        super().showEvent(event)


def _measure(layout: QLayout, scale: int, before: int, margins: QMargins, spacing: int) -> None:
    """Distances in ``scale`` percent of a layout that was built with these in ``before`` percent."""
    factor = scale / before
    sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
    layout.setContentsMargins(*(round(side * factor) for side in sides))
    if spacing >= 0:
        layout.setSpacing(round(spacing * factor))
