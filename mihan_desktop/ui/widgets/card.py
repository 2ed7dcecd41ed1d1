"""Quiet furniture: cards, labels by rank, buttons by rank, rows, lines, and what to say when a list is empty."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mihan_desktop.ui import icons
from mihan_desktop.ui.theme import Theme
from mihan_desktop.ui.widgets.writing import write_lines


class Words(QLabel):
    """A label whose sentence runs as the window does, also when it begins with a digit or a letter of the other way."""

    def __init__(self) -> None:
        super().__init__()
        self._said, self._keeps = "", False

    def keep_height(self) -> None:
        """From now on the sentence is never squeezed: what it stands in scrolls instead."""
        self._keeps = True
        self._hold()

    def _hold(self) -> None:
        if self._keeps and self.isVisible():
            self.setMinimumHeight(0)  # a label is never asked for less than the least it was given
            self.setMinimumHeight(max(self.heightForWidth(self.width()), 0) if self._said else 0)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """At another width a sentence takes another height."""
        super().resizeEvent(event)
        self._hold()

    def setText(self, text: str) -> None:
        """Show ``text``."""
        self._said = text
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        mark = "\u200f" if rtl else "\u200e"
        super().setText("\n".join(mark + line for line in text.split("\n")) if text else "")
        self._hold()

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def said(self) -> str:
        """The text without the mark of direction."""
        return self._said

    def changeEvent(self, event: QEvent) -> None:
        """The mark is another one when the window is mirrored; in letters of another size the height is another."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.setText(self._said)
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._hold()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Several lines from right to left stand below each other."""
        if not write_lines(self):
            super().paintEvent(event)


def label(role: str = "", *, wrap: bool = False) -> Words:
    """An empty label of a rank: ``"" | "title" | "heading" | "muted" | "error" | "code"``."""
    made = Words()
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    return made


class Press(QPushButton):
    """A button whose icon keeps its distance from the words in any scale: Qt leaves four pixels in all of them."""

    def __init__(self) -> None:
        super().__init__()
        self._bare, self._side = QIcon(), super().iconSize()

    def setIcon(self, icon: QIcon | QPixmap, /) -> None:
        """Another icon."""
        self._bare = QIcon(icon)
        self._stand_off()

    def setIconSize(self, size: QSize, /) -> None:
        """Of the icon alone, in logical pixels."""
        self._side = size
        self._stand_off()

    def _stand_off(self) -> None:
        gap = self._side.width() // 3
        room = self._side + QSize(gap, 0)
        super().setIconSize(room)
        if self._bare.isNull():
            super().setIcon(self._bare)
            return
        ratio = self.devicePixelRatioF()
        wide = QPixmap(room * ratio)
        wide.setDevicePixelRatio(ratio)
        wide.fill(Qt.GlobalColor.transparent)
        with QPainter(wide) as painter:
            self._bare.paint(painter, QRect(QPoint(0, 0), room))
        super().setIcon(QIcon(wide))


def button(role: str, pressed: Callable[[], object]) -> QPushButton:
    """A push button of a rank: ``"primary" | "secondary" | "danger" | "quiet"``; Enter presses it when focused."""
    made = Press()
    made.setProperty("role", role)
    made.setAutoDefault(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda _checked=False: pressed())
    return made


def say(press: QAbstractButton, text: str, tip: str, spoken: str = "") -> None:
    """What is written on a button, and what is told of it; ``spoken``: to who hears it, where that is more."""
    press.setText(text)
    press.setToolTip(tip)
    if spoken:
        named(press, spoken)


def dress(press: QAbstractButton, theme: Theme, icon: str, colour: str = "text", side: int = 16) -> None:
    """The icon of a button, in a colour of the present look. side: pixels, before the scale."""
    size = theme.px(side)
    press.setIcon(icons.icon(icon, theme.colour(colour), size))
    press.setIconSize(QSize(size, size))


def line() -> QFrame:
    """A hairline between two parts."""
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedHeight(1)
    return made


def row(*parts: QWidget | int, spacing: int | None = None, wide: QWidget | None = None) -> QHBoxLayout:
    """Parts side by side in reading order; an int is a stretch; ``wide`` takes the room that is left.

    spacing: pixels; when None a third of a line of the present letters.
    """
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(QFontMetrics(QApplication.font()).height() * 4 // 11 if spacing is None else spacing)
    for part in parts:
        if isinstance(part, int):
            made.addStretch(part)
        else:
            made.addWidget(part, 1 if part is wide else 0)
    return made


def named(control: QWidget, name: str) -> None:
    """Tell assistive technology what ``control`` is."""
    control.setAccessibleName(name)


class Card(QFrame):
    """A white sheet with a border that holds one thing."""

    def __init__(self, theme: Theme, margin: int = 20, spacing: int = 10) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        space = theme.px(margin)
        self.body.setContentsMargins(space, space, space, space)
        self.body.setSpacing(theme.px(spacing))

    def add(self, *parts: QWidget | QLayout) -> None:
        """Put parts below each other."""
        for part in parts:
            if isinstance(part, QLayout):
                self.body.addLayout(part)
            else:
                self.body.addWidget(part)


class EmptyState(QWidget):
    """Says that there is nothing, why, and what to do about it."""

    def __init__(self, theme: Theme, icon: str, act: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title, self._hint = label("heading"), label("muted", wrap=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = button("primary", act) if act is not None else None
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        column.setSpacing(theme.px(8))
        column.addStretch(2)
        for part in (self._picture, self._title, self._hint):
            column.addWidget(part)
        if self._button is not None:
            column.addSpacing(theme.px(6))
            column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, title: str, hint: str, act: str = "") -> None:
        """Set the texts in the language of the window."""
        self._title.setText(title)
        self._hint.setText(hint)
        if self._button is not None:
            self._button.setText(act)
            self._button.setVisible(bool(act))
        self._picture.setPixmap(icons.picture(self._icon, self._theme.colour("muted"), self._theme.px(44)))
