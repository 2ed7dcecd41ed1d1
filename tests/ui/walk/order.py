"""What hands find on one page: where Tab goes, which keys mean two things, and whether all of it can be mirrored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QTextEdit, QWidget

from mihan_desktop.ui.form.view import FormView
from tests.keys import press
from tests.ui.walk.looking import all_widgets, called

NEAR = 3
"""Pixels by which a mirrored edge may be off: halves are rounded the other way."""

# -- Tab


MOST = 150
"""Stops after which Tab is taken to go nowhere."""


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab stops, in its order, by pressing it until it comes round; the last is followed by the first.

    (Qt's own chain is not walked: each step of ``nextInFocusChain`` makes PySide take the next widget for a child.)
    """
    found: list[QWidget] = []
    root.activateWindow()
    for _ in range(MOST):
        press(QApplication.focusWidget() or root, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is None or here in found:
            return found[found.index(here) :] if here in found else found
        found.append(here)
    return found


def out_of_order(root: QWidget) -> list[str]:
    """Pairs of stops where Tab goes back against the reading, block by block as the page is built.

    Once it must, from the end to the beginning: that step is not named.
    """
    order = stops(root)
    back = [pair for pair in zip(order, [*order[1:], *order[:1]], strict=True) if not _goes_on(*pair)]
    ends = max(back, key=lambda pair: _depth(*pair), default=None)
    return [f"{called(here)} → {called(there)}" for here, there in back if (here, there) != ends]


def _goes_on(here: QWidget, there: QWidget) -> bool:
    first, second, above = _blocks(here, there)
    rtl = above.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return _reads_on(_place(first, above), _place(second, above), rtl=rtl)


def _depth(here: QWidget, there: QWidget) -> int:
    """How far up the page the second stop is from the first, in pixels."""
    return here.mapTo(here.window(), QPoint(0, 0)).y() - there.mapTo(there.window(), QPoint(0, 0)).y()


def _blocks(here: QWidget, there: QWidget) -> tuple[QWidget, QWidget, QWidget]:
    """The children of the nearest common holder that the two stand in, and that holder."""
    line = list(_upwards(here))
    above = next(each for each in _upwards(there) if each in line)
    first = next((each for each in line if each.parentWidget() is above), here)
    second = next((each for each in _upwards(there) if each.parentWidget() is above), there)
    return first, second, above


def _upwards(widget: QWidget) -> Iterator[QWidget]:
    each: QWidget | None = widget
    while each is not None:
        yield each
        each = each.parentWidget()


def _place(widget: QWidget, above: QWidget) -> QRect:
    return QRect(widget.mapTo(above, QPoint(0, 0)), widget.size())


def _reads_on(first: QRect, second: QRect, *, rtl: bool) -> bool:
    """Whether one reads from the first block to the second: further on in its row, below it, or in a later column."""
    further = second.right() <= first.left() + NEAR if rtl else second.left() >= first.right() - NEAR
    shared = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
    if shared > min(first.height(), second.height()) / 2:
        return further
    return second.top() >= first.top() or further


# -- keys


def doubled(root: QWidget) -> list[str]:
    """Keys that two things on the page listen to at once."""
    taken: defaultdict[str, list[QWidget]] = defaultdict(list)
    for widget in (root, *all_widgets(root)):
        for action in widget.actions():
            if action.isEnabled() and not action.isSeparator():
                for keys in action.shortcuts():
                    taken[keys.toString()].append(_realm(action, widget))
        for shortcut in widget.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if shortcut.isEnabled():
                taken[shortcut.key().toString()].append(widget)
        if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
            taken[widget.shortcut().toString()].append(root)
    return [
        f"{keys}: {[called(each) for each in realms]}"
        for keys, realms in taken.items()
        if any(
            one is other or one.isAncestorOf(other) or other.isAncestorOf(one)
            for at, one in enumerate(realms)
            for other in realms[at + 1 :]
        )
    ]


def _realm(action: QAction, widget: QWidget) -> QWidget:
    """Within what the keys of an action are heard."""
    if action.shortcutContext() in (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut):
        return widget.window()
    return widget


# -- mirrored

Places = dict[str, tuple[QRect, str]]


def places(root: QWidget) -> Places:
    """Where every widget stands, by its path; what keeps a direction of its own is one piece, forms are left out."""
    found: Places = {}
    _walk(root, root, "", found)
    return found


def _walk(root: QWidget, above: QWidget, path: str, found: Places) -> None:
    children = above.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for number, child in enumerate(children):
        if not child.isVisibleTo(root) or child.isWindow():
            continue
        here = f"{path}/{type(child).__name__}:{number}"
        found[here] = (_place(child, root), called(child))
        own = child.testAttribute(Qt.WidgetAttribute.WA_SetLayoutDirection)
        if not own and not isinstance(child, FormView | QAbstractItemView | QTextEdit):
            _walk(root, child, here, found)


def unmirrored(one: Places, other: Places, width: int) -> list[str]:
    """Widgets that the other direction does not show where a mirror would."""
    found = []
    for path, (place, name) in one.items():
        if path not in other:
            found.append(f"{name} is in one direction only")
            continue
        theirs = other[path][0]
        mirrored = width - theirs.left() - theirs.width()
        if abs(mirrored - place.left()) > NEAR or abs(theirs.width() - place.width()) > NEAR:
            found.append(f"{name} at {place.left()}+{place.width()}, mirrored {mirrored}+{theirs.width()}")
    return found
