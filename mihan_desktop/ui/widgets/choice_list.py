"""Long lists one can type into: 50,000 choices open at once, and letters are matched as a clerk thinks of them.

The model folds all labels once, as a single string, and searches that: typing costs a scan in C, not one in Python.
"""

import bisect
import itertools
import re
import unicodedata
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from mihan_desktop.domain.work.coding import Coder, is_clear
from mihan_desktop.ui.widgets.digits import ascii_digits

MATCHES_SHOWN = 500
"""More matches than a person reads; typing one more letter narrows them."""

Picture = Callable[[int], QPixmap | None]

SLICE = 5_000
"""So many labels are folded at a time while nobody types."""

FOUND = 30
"""So many choices are found by what people call them."""
NEAR = 150
"""Likeness in thousandths from which on a choice is shown."""
READ, READ_AT_ONCE = 150, 3
"""So many phrases are read at a time while nobody types, and so many times for a key that comes before all are."""

_ISOLATED = "\u2068{}\u2069"
_SHAPES = ("أإآٱىیيئێةەھؤۆکپڤژڕڵگچ", "ااااييييي" + "ههه" + "وو" + "كبفزرلكج")
# Harakat, tatweel, joiners and bidi marks: written or not, the word is the same.
_UNWRITTEN = re.compile("[\u064b-\u065f\u0670\u0640\u200b-\u200f\u2066-\u2069]+")
_ACCENTED, _ACCENTS = re.compile("[\u00c0-\u024f]"), re.compile("[\u0300-\u036f]+")
_SEPARATOR = "\n"


def folded_for_search(text: str) -> str:
    """The text as type-ahead compares it: no case, no accents, one shape for each Arabic letter, ASCII digits.

    Wider than ``domain.names.fold`` (پ is found by ب), joins no names, and keeps line breaks: it runs once over all
    labels together, since 50,000 calls would hold the window for a third of a second.
    """
    if not text.isascii():
        text = _UNWRITTEN.sub("", unicodedata.normalize("NFKC", text))
        for letter, shape in zip(*_SHAPES, strict=True):
            text = text.replace(letter, shape)  # two dozen scans in C cost less than one dictionary look-up a letter
        if _ACCENTED.search(text):
            text = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
        text = ascii_digits(text)
    return text.casefold()


def _says(label: str, words: str) -> bool:
    """Whether a label has each of these words already."""
    known = folded_for_search(label)
    return all(word in known for word in folded_for_search(words).split())


class ChoiceModel(QAbstractListModel):
    """Choices as rows: DisplayRole is the label, UserRole the value; ``narrow`` keeps those that match."""

    def __init__(self) -> None:
        super().__init__()
        self._values: Sequence[str] = ()
        self._labels: Sequence[str] = ()
        self._rows: Sequence[int] = range(0)
        self._row_by_value: dict[str, int] | None = None
        self._folded: str | None = None
        self._starts: list[int] = []
        self._slices: list[str] = []
        self._picture: Picture | None = None
        self._pictures: dict[int, QPixmap | None] = {}
        self._finder: Coder | None = None
        self._called: dict[int, str] = {}
        self._certain = True

    def set_choices(self, values: Sequence[str], labels: Sequence[str]) -> None:
        """Other choices, all of them shown. Folding waits for the first letter typed."""
        self.beginResetModel()
        self._values, self._labels = values, labels
        self._rows = range(len(values))
        self._row_by_value = None
        self._folded, self._starts, self._slices = None, [], []
        self._picture, self._pictures = None, {}
        self._finder, self._called, self._certain = None, {}, True
        self.endResetModel()

    def set_finder(self, finder: Coder | None) -> None:
        """What people call the choices: these are found by it before those whose labels match."""
        self._finder = finder

    @property
    def certain(self) -> bool:
        """Whether the first row is what was typed, and no other is nearly as much: Enter may take it."""
        return self._certain

    @property
    def is_finding(self) -> bool:
        """Whether it still reads what people call the choices: until then only their labels are searched."""
        return self._finder is not None and not self._finder.ready

    def finish(self) -> None:
        """Reads on to the end, however long it takes."""
        while self._finder is not None and self._finder.read(SLICE):
            pass

    def set_pictures(self, picture: Picture | None) -> None:
        """The choices have pictures: ``picture(number)`` reads one, counted from 0, when it is first seen."""
        self._picture, self._pictures = picture, {}

    @property
    def pictured(self) -> bool:
        """Whether choices have pictures."""
        return self._picture is not None

    def picture_of(self, value: str) -> QPixmap | None:
        """The picture of a value; None when it has none."""
        row = self._row(value) if value else None
        return None if row is None else self._picture_at(row)

    def _picture_at(self, row: int) -> QPixmap | None:
        if self._picture is None:
            return None
        if row not in self._pictures:
            if len(self._pictures) >= MATCHES_SHOWN:
                self._pictures.clear()
            self._pictures[row] = self._picture(row)
        return self._pictures[row]

    def narrow(self, typed: str) -> None:
        """Only what matches ``typed``: choices that begin with it, then those with a word that does, then others."""
        wanted = folded_for_search(typed).strip()
        rows: Sequence[int] = self._matches(wanted) if wanted else range(len(self._values))
        called: dict[int, str] = {}
        self._certain = True
        if wanted and self._finder is not None:
            reading = (self._finder.read(READ) for _ in range(READ_AT_ONCE))
            if all(reading):
                self._certain = False
            else:
                rows, called = self._found(self._finder, typed, rows)
        if rows == self._rows and called == self._called:
            return
        self.beginResetModel()
        self._rows, self._called = rows, called
        self.endResetModel()

    def _found(self, finder: Coder, typed: str, matching: Sequence[int]) -> tuple[list[int], dict[int, str]]:
        """Rows by what people call them, then by their labels; and the words by which one was found, where they are
        not in its label.
        """
        near = [one for one in finder.suggest(typed, FOUND) if one.likeness >= NEAR]
        if not near and ascii_digits(typed).strip().isdecimal():
            return self._numbered(ascii_digits(typed).strip(), matching), {}
        rows = {row: one for one in near if (row := self._row(one.code)) is not None}
        self._certain = is_clear(near) if near else bool(matching)
        called = {row: one.words for row, one in rows.items() if not _says(self._labels[row], one.words)}
        return list(dict.fromkeys([*rows, *matching])), called

    def _numbered(self, digits: str, matching: Sequence[int]) -> list[int]:
        """Rows whose value begins with what was typed, and those whose label has it: codes are known by heart."""
        begun = [row for row, value in enumerate(self._values) if value.startswith(digits)]
        begun.sort(key=lambda row: (len(self._values[row]), row))
        found = list(dict.fromkeys([*begun, *matching]))[:MATCHES_SHOWN]
        self._certain = len(found) == 1 or (bool(begun) and self._values[begun[0]] == digits)
        return found

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many choices match."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | QPixmap | None:
        """The label, the value or the picture of a row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self._called.get(row)
            return self._labels[row] if words is None else f"{self._labels[row]} · {_ISOLATED.format(words)}"
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture_at(row)
        return self._values[row] if role == Qt.ItemDataRole.UserRole else None

    def value_at(self, row: int) -> str | None:
        """The value of a shown row; None beyond the end."""
        return self._values[self._rows[row]] if 0 <= row < len(self._rows) else None

    def label_of(self, value: str) -> str | None:
        """The label of a value, shown or not; None for a value that is no choice."""
        row = self._row(value) if value else None
        return None if row is None else self._labels[row]

    def shown_row_of(self, value: str) -> int:
        """Where a value is shown, or -1."""
        row = self._row(value) if value else None
        if row is None:
            return -1
        if isinstance(self._rows, range):
            return row
        return self._rows.index(row) if row in self._rows else -1

    def value_labelled(self, text: str) -> str | None:
        """The value whose label, or whose value, is what was typed; None when it is none or several."""
        wanted = folded_for_search(text).strip()
        if not wanted:
            return None
        found = [row for row in self._matches(wanted) if folded_for_search(self._labels[row]).strip() == wanted]
        if len(found) == 1:
            return self._values[found[0]]
        value = next((one for one in (text, ascii_digits(text)) if self._row(one) is not None), None)
        return None if found else value

    def _row(self, value: str) -> int | None:
        if self._row_by_value is None:
            last = len(self._values) - 1  # of equal values the first counts
            self._row_by_value = dict(zip(reversed(self._values), range(last, -1, -1), strict=True))
        return self._row_by_value.get(value)

    def prepare(self) -> bool:
        """Folds some more labels ahead of the first letter, then reads what people call them; whether there is more."""
        if self._folded is None:
            self._fold_some()
            return True
        return self._finder is not None and self._finder.read(READ)

    def _fold_some(self) -> None:
        done = len(self._slices) * SLICE
        lines = _SEPARATOR.join(label.replace(_SEPARATOR, " ") for label in self._labels[done : done + SLICE])
        self._slices.append(folded_for_search(lines))
        if done + SLICE >= len(self._labels):
            self._index(_SEPARATOR.join(self._slices))

    def _index(self, folded: str) -> None:
        # Folding can change lengths but never the line breaks, so each line is still one choice.
        self._folded, self._slices = _SEPARATOR + folded + _SEPARATOR, []
        lengths = (len(line) + 1 for line in folded.split(_SEPARATOR))
        self._starts = list(itertools.accumulate(lengths, initial=0))[: len(self._labels)]

    def _fold(self) -> str:
        while self._folded is None:
            self._fold_some()
        return self._folded

    def _matches(self, wanted: str) -> list[int]:
        found: dict[int, None] = {}
        for pattern in (_SEPARATOR + wanted, " " + wanted, wanted):
            self._collect(pattern, found)
        return list(found)

    def _collect(self, pattern: str, found: dict[int, None]) -> None:
        folded = self._fold()
        position = folded.find(pattern)
        while position >= 0 and len(found) < MATCHES_SHOWN:
            row = bisect.bisect_right(self._starts, position) - 1
            if 0 <= row < len(self._values):
                found.setdefault(row)
            next_line = self._starts[row + 1] if row + 1 < len(self._starts) else len(folded)
            position = folded.find(pattern, max(next_line, position + 1))
