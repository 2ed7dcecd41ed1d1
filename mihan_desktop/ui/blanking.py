"""A picture of a page on which nobody's data stands: what is not the program's own is never drawn, only a bar for it.

Nothing is painted over afterwards. The picture is put together widget by widget: plain ground, and labels and buttons
whose whole text is a sentence of the catalogues, are drawn as they are; every other widget is drawn as bars whose
number and length come from its place alone. A widget that this module does not know is bars too.
"""

from collections.abc import Iterator
from itertools import takewhile

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter, QRegion
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QRadioButton, QScrollArea, QWidget

from mihan_desktop.domain.feedback import MOST_PICTURE
from mihan_desktop.ui.frame import SideList
from mihan_desktop.ui.known_texts import known_texts, plain
from mihan_desktop.ui.language import NAMES
from mihan_desktop.ui.pages.entrance import Entrance
from mihan_desktop.ui.paths import RESOURCES
from mihan_desktop.ui.theme import Theme
from mihan_desktop.ui.widgets.card import EmptyState
from mihan_desktop.ui.widgets.chip import Chip, NavButton
from mihan_desktop.ui.widgets.fields import Field
from mihan_desktop.ui.widgets.stat import Stat

GROUNDS = frozenset({
    "QWidget", "QFrame", "QScrollArea", "QStackedWidget", "QSplitter", "QSplitterHandle", "QStatusBar", "QMainWindow",
    "QSizeGrip", "QDialog",
})  # fmt: skip
"""Classes of Qt that draw nothing of what they hold."""
PAINTING = (SideList, Entrance)
"""Grounds of our own that paint themselves, and nothing of anybody's."""
WITH_ICONS = (SideList, EmptyState, Field)
"""Whose small pictures are icons of the program."""
WIDEST = 1280
SMALL_ICON = 32
TALL, SHORT = 64, 120
"""Higher than this is more than one bar; what is as wide as its text gets a bar of this length. Pixels at 100 %."""
_LENGTHS = (0.62, 0.41, 0.74, 0.5, 0.33)


def blanked(window: QWidget, theme: Theme) -> QImage:
    """The window as it stands, without anybody's data; at most ``WIDEST`` pixels wide."""
    image = QImage(window.size(), QImage.Format.Format_RGB32)
    image.fill(theme.colour("window"))
    painter = QPainter(image)
    _draw(window, window, painter, theme, window.rect())
    painter.end()
    return image.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation) if image.width() > WIDEST else image


def as_png(image: QImage) -> bytes:
    """The picture as a file, made smaller until it may travel."""
    while True:
        held = QBuffer()
        held.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(held, b"png").write(image.convertToFormat(QImage.Format.Format_Indexed8))
        data = bytes(held.data().data())
        if len(data) <= MOST_PICTURE:
            return data
        image = image.scaledToWidth(image.width() * 3 // 4, Qt.TransformationMode.SmoothTransformation)


def _draw(window: QWidget, widget: QWidget, painter: QPainter, theme: Theme, room: QRect) -> None:
    """``widget`` and what it holds, within ``room`` (in the window's coordinates)."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()) if widget is not window else widget.rect()
    seen = place.intersected(room)
    if seen.isEmpty():
        return
    if not is_safe(widget):
        if isinstance(widget, QLabel) and place.height() <= theme.px(TALL):  # as wide as its text: that tells, too
            side = place.right() - theme.px(SHORT) if widget.isRightToLeft() else place.left()
            place = QRect(side, place.top(), theme.px(SHORT), place.height())
            seen = place.intersected(room)
        _bars(painter, theme, place, seen)
        return
    background = QWidget.RenderFlag.DrawWindowBackground if widget is window else QWidget.RenderFlag.IgnoreMask
    widget.render(painter, seen.topLeft(), QRegion(seen.translated(-place.topLeft())), background)
    for child in _children(widget):
        _draw(window, child, painter, theme, seen)


def _children(widget: QWidget) -> Iterator[QWidget]:
    """What it holds and shows, lowest first."""
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            yield child


def is_safe(widget: QWidget) -> bool:
    """Whether what ``widget`` itself draws is the program's own."""
    if isinstance(widget, QLabel):
        return _is_safe_label(widget)
    if isinstance(widget, QAbstractButton):
        return _is_safe_button(widget)
    own = _own_kinds(widget)
    if any("paintEvent" in vars(kind) for kind in own) and not isinstance(widget, PAINTING):
        return False
    return type(widget).__mro__[len(own)].__name__ in GROUNDS or isinstance(widget, QScrollArea)


def _own_kinds(widget: QWidget) -> tuple[type, ...]:
    """The classes of ``widget`` that are not Qt's, lowest first."""
    return tuple(takewhile(lambda kind: not kind.__module__.startswith("PySide6"), type(widget).__mro__))


def _is_safe_label(widget: QLabel) -> bool:
    if not widget.pixmap().isNull():
        return isinstance(widget.parentWidget(), WITH_ICONS)
    return widget.movie() is None and _is_known(widget.text())


def _is_safe_button(widget: QAbstractButton) -> bool:
    if isinstance(widget, QCheckBox | QRadioButton):
        return False  # what is chosen says something, too
    if widget.isCheckable() and not isinstance(widget, NavButton):
        return False
    painted = isinstance(widget, NavButton | Chip | Stat)
    if not painted and any("paintEvent" in vars(kind) for kind in _own_kinds(widget)):
        return False
    small = painted or max(widget.iconSize().toTuple()) <= SMALL_ICON
    return small and _is_known(widget.text())


def _is_known(text: str) -> bool:
    said = plain(text)
    return not said or said in NAMES.values() or said in known_texts(RESOURCES / "translations")


def _bars(painter: QPainter, theme: Theme, place: QRect, seen: QRect) -> None:
    """What stands for a widget: bars on its ground, as many as its place has room for."""
    painter.save()
    painter.setClipRect(seen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    tall = place.height() > theme.px(TALL)
    if tall:
        painter.setBrush(theme.colour("surface"))
        painter.drawRect(place)
    painter.setBrush(theme.colour("border"))
    step, thick = theme.px(34), min(theme.px(12), max(place.height() - 2, 2))
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    count = max(1, (place.height() - theme.px(10)) // step) if tall else 1
    for number in range(count):
        share = _LENGTHS[number % len(_LENGTHS)] if tall else 1.0
        length = max(thick, round((place.width() - theme.px(16)) * share) if tall else place.width())
        top = place.top() + theme.px(12) + number * step if tall else place.center().y() - thick / 2
        left = place.right() - theme.px(8) - length if rtl and tall else place.left() + (theme.px(8) if tall else 0)
        painter.drawRoundedRect(QRectF(left, top, length, thick), thick / 3, thick / 3)
    painter.restore()
