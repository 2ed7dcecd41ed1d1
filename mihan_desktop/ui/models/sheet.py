"""The grid of one class: trainees down, sessions across, totals for each; marks show at once and are kept behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mihan_desktop.domain.attendance import AttendanceSheet, ClassSession, MarkEntry, Trainee
from mihan_desktop.domain.standing import CAME, Attendance, Standing, attendance_of, marks_that_count
from mihan_desktop.domain.thresholds import USUAL
from mihan_desktop.ui import icons
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.mark_words import StandingWords, said
from mihan_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1
TOTALS = 2
"""columns after the sessions: the share attended, and how many absences are left"""
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_HEADINGS = frozenset(
    {
        Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.TextAlignmentRole, Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ToolTipRole,
    }
)  # fmt: skip
LOOKS = {Standing.NEAR: ("warning", "warning"), Standing.BELOW: ("problem", "danger")}
"""Icon and tone of whom a threshold is near to, or behind."""
GONE = ("cross", "muted")
"""Of who is no longer in the class."""


@dataclass(frozen=True, slots=True)
class Words:
    """Headings, asked in the language of the moment."""

    total: Callable[[], str]
    left: Callable[[], str]
    here: Callable[[], str]
    unmarked: Callable[[], str]


class SheetModel(QAbstractTableModel):
    """The last columns are each trainee's rate and the absences left, the last row each session's number present.

    Attributes: class_id, sessions, trainees, marks by (person id, session id), rules, twice (places where two desks
    said different things).
    """

    def __init__(self, language: Language, theme: Theme, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._language, self._theme, self._words = language, theme, words
        self._standing_words = StandingWords(self)
        self._attendance: dict[str, Attendance] = {}
        self._present: dict[str, int] = {}
        self._headings: list[str] = []
        self.rules = USUAL
        self.twice: frozenset[tuple[str, str]] = frozenset()
        self.class_id = ""
        self.sessions: tuple[ClassSession, ...] = ()
        self.trainees: tuple[Trainee, ...] = ()
        self.marks: dict[tuple[str, str], MarkEntry] = {}

    def show(self, sheet: AttendanceSheet) -> None:
        """Another class, or the same one as it is now kept."""
        self.rules, self.twice = sheet.rules, sheet.twice
        self._attendance.clear()
        self._present.clear()
        self._headings.clear()
        same = (
            self.class_id == sheet.training_class.id
            and self.sessions == sheet.training_class.sessions
            and self.trainees == sheet.training_class.trainees
        )
        if same:
            self.marks = dict(sheet.marks)
            self._all_changed()
            return
        self.beginResetModel()
        self.class_id = sheet.training_class.id
        self.sessions, self.trainees = sheet.training_class.sessions, sheet.training_class.trainees
        self.marks = dict(sheet.marks)
        self.endResetModel()

    def speak(self) -> None:
        """Language or colours changed."""
        self._headings.clear()
        self._all_changed()
        if self.sessions:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.sessions) + TOTALS - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.trainees))

    def place(self, index: Index) -> tuple[ClassSession, Trainee] | None:
        """Session and trainee of a cell; None in the totals."""
        if not index.isValid() or index.column() >= len(self.sessions) or index.row() >= len(self.trainees):
            return None
        return self.sessions[index.column()], self.trainees[index.row()]

    def entry(self, index: Index) -> MarkEntry | None:
        """The current mark of a cell."""
        place = self.place(index)
        return self.marks.get((place[1].person_id, place[0].id)) if place is not None else None

    def with_papers(self, entry: MarkEntry) -> MarkEntry:
        """A mark with the documents that stand there, where it is the same and names none itself."""
        before = self.marks.get((entry.person_id, entry.session_id))
        if entry.documents or before is None or before.mark is not entry.mark:
            return entry
        return replace(entry, documents=before.documents)

    def where(self, entry: MarkEntry) -> QModelIndex:
        """The cell of a mark; an invalid one for somebody who is not in the class."""
        row = next((at for at, one in enumerate(self.trainees) if one.person_id == entry.person_id), -1)
        column = next((at for at, one in enumerate(self.sessions) if one.id == entry.session_id), -1)
        return self.index(row, column) if row >= 0 and column >= 0 else QModelIndex()

    def at(self, row: int, column: int) -> MarkEntry | None:
        """The mark of a trainee at a session."""
        return self.marks.get((self.trainees[row].person_id, self.sessions[column].id))

    def is_twice(self, row: int, column: int) -> bool:
        """Whether two desks said different things of a trainee at a session."""
        return bool(self.twice) and (self.trainees[row].person_id, self.sessions[column].id) in self.twice

    def put(self, entry: MarkEntry) -> None:
        """Show a mark before it is kept."""
        self.put_all([entry])

    def put_all(self, entries: Sequence[MarkEntry]) -> None:
        """Show marks before they are kept."""
        for entry in entries:
            self.marks[entry.person_id, entry.session_id] = entry
            self._attendance.pop(entry.person_id, None)
            self._present.pop(entry.session_id, None)
        self._all_changed()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Trainees and their total."""
        return 0 if parent.isValid() or not self.trainees else len(self.trainees) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Sessions and their totals."""
        return 0 if parent.isValid() or not self.sessions else len(self.sessions) + TOTALS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Number and date of a session, name of a trainee, and a sign beside whom a threshold is near to."""
        if role not in _HEADINGS:  # Qt asks for six more of each
            return None
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _CENTRE if across else _LEADING
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(section) if across else self._name(section)
        if across or section >= len(self.trainees):
            return None
        return self._sign(section) if role == Qt.ItemDataRole.DecorationRole else self.standing_text(section)

    def _name(self, row: int) -> str:
        return self.trainees[row].name if row < len(self.trainees) else self._words.here()

    def _heading(self, column: int) -> str:
        if column >= len(self.sessions):
            return self._words.total() if column == len(self.sessions) else self._words.left()
        if not self._headings:  # Qt asks for all of them at once, and often
            number, day = self._language.number, self._language.short_date
            self._headings = [f"{number(one.number)}\n{day(one.date)}" for one in self.sessions]
        return self._headings[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The mark for the delegate; in the totals, text."""
        if role == ENTRY:
            return self.entry(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._total(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() >= len(self.sessions):
            return self.standing_text(index.row()) if index.row() < len(self.trainees) else None
        return None

    def attendance(self, row: int) -> Attendance:
        """A trainee's marks against the rules of the class."""
        trainee = self.trainees[row]
        if trainee.person_id not in self._attendance:
            counting = marks_that_count(trainee, self.sessions, self.marks)
            self._attendance[trainee.person_id] = attendance_of(self.rules, counting)
        return self._attendance[trainee.person_id]

    def standing_text(self, row: int) -> str:
        """How near a threshold a trainee is, in a sentence; of whoever left, since when."""
        one = self.trainees[row]
        if one.left is not None:
            return self._standing_words.gone(one.left, self._language)
        return self._standing_words.sentence(self.attendance(row), self.rules, self._language)

    def brief(self, row: int) -> str:
        """The same in a narrow list."""
        return self._standing_words.brief(self.attendance(row), self._language)

    def warned(self) -> list[int]:
        """Rows of those still here who are near a threshold or below it; those first for whom something can be done."""
        here = (row for row, one in enumerate(self.trainees) if one.left is None)
        rows = [row for row in here if self.attendance(row).standing is not Standing.WELL]
        return sorted(
            rows, key=lambda row: (self.attendance(row).standing is Standing.BELOW, self.attendance(row).left)
        )

    def present(self, column: int) -> int:
        """How many came to a session, in time or late."""
        session = self.sessions[column].id
        if session not in self._present:
            entries = (self.marks.get((trainee.person_id, session)) for trainee in self.trainees)
            self._present[session] = sum(entry is not None and entry.mark in CAME for entry in entries)
        return self._present[session]

    def _asked(self, column: int) -> int:
        """Of how many it is asked to come to a session, with whoever came all the same."""
        session = self.sessions[column]
        away = [one.person_id for one in self.trainees if not one.expected(session.date)]
        came = [one for one in away if (entry := self.marks.get((one, session.id))) is not None and entry.mark in CAME]
        return len(self.trainees) - len(away) + len(came)

    def _sign(self, row: int) -> object:
        """A sign beside a name, so that it is seen however far the totals are away."""
        if not self.sessions or row >= len(self.trainees):
            return None
        look = LOOKS.get(self.attendance(row).standing) if self.trainees[row].left is None else GONE
        return None if look is None else icons.icon(look[0], self._theme.colour(look[1]), self._theme.px(16))

    def _total(self, index: Index) -> str:
        if index.row() < len(self.trainees) and index.column() == len(self.sessions):
            rate = self.attendance(index.row()).rate
            return self._language.percent(rate) if rate is not None else "–"
        if index.row() < len(self.trainees) and index.column() > len(self.sessions):
            return self._standing_words.short(self.attendance(index.row()), self._language)
        if index.row() == len(self.trainees) and index.column() < len(self.sessions):
            return self._language.localised(f"{self.present(index.column())}/{self._asked(index.column())}")
        return ""

    def _spoken(self, index: Index) -> str:
        place, entry = self.place(index), self.entry(index)
        if place is None and index.row() < len(self.trainees):
            return self._language.listed([self._total(index), self.standing_text(index.row())])
        if place is None:
            return self._total(index)
        state = said(entry, self._language) if entry is not None else self._words.unmarked()
        return self._language.listed([place[1].name, self._language.full_date(place[0].date), state])

    def _all_changed(self) -> None:
        if self.trainees and self.sessions:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.trainees), len(self.sessions) + TOTALS - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.trainees) - 1)
