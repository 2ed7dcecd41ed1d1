"""What a careful eye finds on one page: words cut off or left plain, nothing to call a widget by, letters too faint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from mihan_desktop.ui.theme import contrast_of, luminance
from mihan_desktop.ui.widgets.chip import Chip, NavButton
from mihan_desktop.ui.widgets.stat import Stat
from tests.ui.seeing import MARKS, holding, name_of, without_name

ENOUGH = 4.5
"""Of contrast between letters and their ground (WCAG 2.2, level AA)."""
LARGER = 2
"""How many times larger a page is drawn to be measured, so that the stems of letters have whole pixels."""
EDGES = 6
"""Pixels by which the edge of a button in focus is wider than that of another, which its hint counts in."""
TASK_BAR = 40
"""Pixels of an office PC's screen that are never a window's."""
PLAIN = re.compile(r"[aeiouAEIOU]")


def all_widgets(root: QWidget) -> Iterator[QWidget]:
    """Every visible widget under ``root``, those of a form too."""
    for child in root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisibleTo(root) and not child.isWindow():
            yield child
            yield from all_widgets(child)


def called(widget: QWidget) -> str:
    """How a finding names a widget."""
    said = getattr(widget, "text", str)
    return f"{type(widget).__name__} {MARKS.sub('', said() or name_of(widget))!r}"


# -- words


def plain(root: QWidget, known: frozenset[str]) -> list[tuple[str, str]]:
    """Texts that hold letters the stretched language would have changed: they came from no catalogue."""
    return holding(PLAIN, root, known)


def nameless(root: QWidget) -> list[str]:
    """Widgets that the keyboard reaches and that have no name for assistive technology, those of a form too."""
    return without_name(all_widgets(root))


# -- room


def wanted(widget: QWidget) -> tuple[int, int] | None:
    """The width and height that a widget's words need where it stands; None for widgets without words."""
    if isinstance(widget, QLabel):
        return _label_wants(widget)
    if isinstance(widget, NavButton):
        return None if widget.sizeHint().width() <= widget.width() or not widget.text() else _whole(widget)
    if isinstance(widget, Stat):
        return widget.minimumSizeHint().width(), widget.heightForWidth(widget.width())
    if isinstance(widget, Chip | QCheckBox | QRadioButton):
        return _whole(widget) if widget.text() else None
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.minimumSizeHint().width() - EDGES, widget.fontMetrics().height()
    if isinstance(widget, QComboBox) and widget.currentText():
        words = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return words + widget.height() // 2, widget.fontMetrics().height()
    if isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        return widget.fontMetrics().horizontalAdvance(widget.placeholderText()), widget.fontMetrics().height()
    return None


def _whole(widget: QWidget) -> tuple[int, int]:
    return widget.sizeHint().width(), widget.sizeHint().height()


def _label_wants(widget: QLabel) -> tuple[int, int] | None:
    if not widget.text() or not widget.pixmap().isNull():
        return None
    if widget.wordWrap():
        # A word longer than the label is cut as well: the width that words wrap to is the longest word's.
        return widget.minimumSizeHint().width(), min(widget.heightForWidth(widget.width()), _lines_of(widget))
    return widget.sizeHint().width(), widget.fontMetrics().height()


def _lines_of(widget: QLabel) -> int:
    """The height of the words as they wrap in the label's inside, padding left out."""
    inside = widget.contentsRect()
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
    if widget.textFormat() is Qt.TextFormat.RichText or "<" in widget.text():
        return widget.heightForWidth(widget.width())
    bounds = widget.fontMetrics().boundingRect(QRect(0, 0, inside.width(), 100_000), flags, widget.text())
    return bounds.height()


def clipped(root: QWidget) -> list[str]:
    """Labels, buttons and fields whose words need more room than they have, or stand outside what holds them."""
    found = []
    for widget in all_widgets(root):
        needs = wanted(widget)
        if needs is None:
            continue
        if needs[0] > widget.width() + 1 or needs[1] > widget.height() + 1:
            found.append(f"{called(widget)} needs {needs[0]}×{needs[1]}, has {widget.width()}×{widget.height()}")
        elif outside := _outside(widget, root):
            found.append(f"{called(widget)} stands outside {outside}")
    return found


def sideways(root: QWidget) -> list[str]:
    """Pages that are wider than their window, so that one would scroll to and fro to read a line."""
    return [
        f"{type(area.widget()).__name__} by {area.horizontalScrollBar().maximum()} pixels"
        for area in all_widgets(root)
        if isinstance(area, QScrollArea) and area.horizontalScrollBar().maximum() > 0
    ]


def beyond(root: QWidget) -> list[str]:
    """A dialog that is wider or higher than the screen of an office has room for; the window itself is not asked."""
    if not isinstance(root, QDialog):
        return []
    room = root.screen().availableSize() - QSize(0, TASK_BAR)
    fits = root.width() <= room.width() and root.height() <= room.height()
    return [] if fits else [f"{root.width()}×{root.height()} of {room.width()}×{room.height()}"]


def _outside(widget: QWidget, root: QWidget) -> str:
    """The holder that a widget sticks out of, unless one can scroll there."""
    here = widget
    while here is not root and (parent := here.parentWidget()) is not None:
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return ""
        frame = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(frame):
            return f"{type(parent).__name__} {parent.rect().getRect()} with {frame.getRect()}"
        here = parent
    return ""


# -- colours


def faint(root: QWidget) -> list[str]:
    """Labels, buttons and filled fields whose letters, as drawn, stand out less than 4.5 : 1 from their ground."""
    image = drawn(root)
    found = []
    for widget in all_widgets(root):
        if not isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox) or not _shows_words(widget):
            continue
        visible = widget.visibleRegion().boundingRect()
        place = QRect(widget.mapTo(root, visible.topLeft()), visible.size())
        if visible.height() < widget.fontMetrics().height() or visible.width() < widget.width():
            continue
        measured = strongest(image.copy(_times(place)))
        if measured < ENOUGH:
            found.append(f"{called(widget)}: {measured:.2f}")
    return found


def _shows_words(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return bool(MARKS.sub("", widget.text()).strip()) and widget.pixmap().isNull()
    if isinstance(widget, QComboBox):
        return bool(widget.currentText())
    if isinstance(widget, QLineEdit):
        return bool(widget.text() or widget.placeholderText())
    return isinstance(widget, QAbstractButton) and bool(widget.text())


def drawn(root: QWidget) -> QImage:
    """A widget as it stands, drawn larger."""
    image = QImage(root.size() * LARGER, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(LARGER)
    image.fill(0xFF00FF)
    painter = QPainter(image)
    root.render(painter, QPoint(0, 0))
    painter.end()
    return image


def _times(place: QRect) -> QRect:
    return QRect(place.topLeft() * LARGER, place.size() * LARGER)


def strongest(image: QImage) -> float:
    """The contrast between the commonest colour of a picture and the one that stands out most from it."""
    pixels = np.frombuffer(image.constBits(), np.uint32) & 0xFFFFFF
    colours, counts = np.unique(pixels, return_counts=True)
    ground = _light(int(colours[counts.argmax()]))
    return max((contrast_of(ground, _light(one)) for one in colours[counts > 1].tolist()), default=1.0)


@cache
def _light(colour: int) -> float:
    return luminance(f"#{colour:06x}")
