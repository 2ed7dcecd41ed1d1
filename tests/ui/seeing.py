"""Reads a window as a person (or a screen reader) does: every visible text, every name, every place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QWidget,
)

from mihan_desktop.ui.form.view import FormView

MARKS = re.compile("[\u200e\u200f\u2066-\u2069\u2068]")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
OURS = re.compile(
    r"(?:Ctrl|Alt|Shift)\+[A-Z]\b|F\d+|Ctrl|Alt|Shift|Esc|Ins|Enter|Space|Return|XLSForm|XForm|CSV|UTF|GeoJSON|XML|https?|"
    r"mihan|xlsx|xls|xml|English|PC|QR|USB|FAT32|exFAT|NTFS",
)
"""Latin words that stay Latin in every language: keys, names of formats, our file's ending."""


def widgets(root: QWidget) -> Iterator[QWidget]:
    """Every visible widget under ``root`` but those of a form, which speaks the form's own language."""
    for child in root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisibleTo(root) and not isinstance(child, FormView):
            yield child
            yield from widgets(child)


def texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """(which widget, what it says) for every text shown or spoken, data of people excepted."""
    for widget in widgets(root):
        where = f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}"
        if isinstance(widget, QLabel | QAbstractButton):
            yield where, widget.text()
        if isinstance(widget, QLineEdit):
            yield where, widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from ((where, widget.itemText(index)) for index in range(widget.count()))
        if isinstance(widget, QTableView) and widget.horizontalHeader().isVisible():
            yield from ((where, text) for text in headings(widget.model()))
        for text in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()):
            yield where, text


def headings(model: QAbstractItemModel) -> Iterator[str]:
    """The names of a table's columns."""
    for section in range(model.columnCount(QModelIndex())):
        yield str(model.headerData(section, Qt.Orientation.Horizontal) or "")


def english(root: QWidget, known: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Texts that hold a Latin word that is neither ours nor one of ``known`` (names, titles, addresses)."""
    return holding(LATIN_WORD, root, known)


def holding(wrong: re.Pattern[str], root: QWidget, known: frozenset[str]) -> list[tuple[str, str]]:
    """Texts in which something ``wrong`` is left once what is ours and what is ``known`` is taken out."""
    found = []
    for where, text in texts(root):
        rest = MARKS.sub("", text)
        for name in sorted(known, key=len, reverse=True):
            rest = rest.replace(name, "")
        if wrong.search(OURS.sub("", rest)):
            found.append((where, text))
    return found


def nameless(root: QWidget) -> list[str]:
    """Widgets that the keyboard reaches and that have no name for assistive technology; a form's are left out."""
    return without_name(widgets(root))


def without_name(among: Iterable[QWidget]) -> list[str]:
    """Those of ``among`` that the keyboard reaches and that have no name."""
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in among
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollArea | QStackedWidget)
        and widget.focusProxy() is None
        and not name_of(widget)
    ]


def name_of(widget: QWidget) -> str:
    """What assistive technology calls a widget."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    parent = widget.parentWidget()
    inside = isinstance(parent, QComboBox | QAbstractItemView) or type(parent).__name__ == "DateField"
    return name_of(parent) if inside and parent is not None else ""


def clipped(root: QWidget) -> list[str]:
    """One-line labels and buttons whose text is wider than they are."""
    found = []
    for widget in widgets(root):
        if isinstance(widget, QLabel) and not widget.wordWrap() and widget.pixmap().isNull():
            wanted = max(
                (widget.fontMetrics().horizontalAdvance(line) for line in widget.text().split("\n")), default=0
            )
        elif isinstance(widget, QAbstractButton):
            wanted = widget.minimumSizeHint().width() if widget.text() else 0
        else:
            continue
        if wanted > widget.width() + 1:
            found.append(f"{type(widget).__name__} {widget.text()!r}: {wanted} in {widget.width()}")
    return found
