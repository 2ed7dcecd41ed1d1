"""The grid of one class: trainees down, sessions across, a total for each; marks show at once and are kept behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mihan_desktop.domain.attendance import AttendanceSheet, ClassSession, Mark, MarkEntry, Trainee, attendance_rate
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.words import mark_text

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1
THRESHOLD = 0.8
"""Share of sessions below which a trainee stands out (80 %, the ministry's default; courses will bring their own)."""


@dataclass(frozen=True, slots=True)
class Words:
    """Headings, asked in the language of the moment."""

    total: Callable[[], str]
    here: Callable[[], str]
    unmarked: Callable[[], str]


class SheetModel(QAbstractTableModel):
    """The last column is each trainee's rate, the last row each session's number of people present."""

    def __init__(self, language: Language, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._language, self._words = language, words
        self.class_id = ""
        self.sessions: tuple[ClassSession, ...] = ()
        self.trainees: tuple[Trainee, ...] = ()
        self.marks: dict[tuple[str, str], MarkEntry] = {}

    def show(self, sheet: AttendanceSheet) -> None:
        """Another class, or the same one as it is now kept."""
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
        self._all_changed()
        if self.sessions:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.sessions))
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

    def put(self, entry: MarkEntry) -> None:
        """Show a mark before it is kept."""
        self.marks[entry.person_id, entry.session_id] = entry
        self._all_changed()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Trainees and their total."""
        return 0 if parent.isValid() or not self.trainees else len(self.trainees) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Sessions and their total."""
        return 0 if parent.isValid() or not self.sessions else len(self.sessions) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Number and date of a session, name of a trainee."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            across = orientation == Qt.Orientation.Horizontal
            centre, leading = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignLeading
            return centre if across else leading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.trainees[section].name if section < len(self.trainees) else self._words.here()
        if section >= len(self.sessions):
            return self._words.total()
        session = self.sessions[section]
        return f"{self._language.number(session.number)}\n{self._language.short_date(session.date)}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The mark for the delegate; in the totals, text."""
        if role == ENTRY:
            return self.entry(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._total(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return None

    def rate(self, row: int) -> float | None:
        """A trainee's share of the sessions marked so far."""
        person = self.trainees[row].person_id
        marks = [self.marks[person, session.id].mark for session in self.sessions if (person, session.id) in self.marks]
        return attendance_rate(marks)

    def present(self, column: int) -> int:
        """How many came to a session, in time or late."""
        came = (Mark.PRESENT, Mark.LATE)
        entries = (self.marks.get((trainee.person_id, self.sessions[column].id)) for trainee in self.trainees)
        return sum(entry is not None and entry.mark in came for entry in entries)

    def _total(self, index: Index) -> str:
        if index.row() < len(self.trainees) and index.column() == len(self.sessions):
            rate = self.rate(index.row())
            return self._language.percent(rate) if rate is not None else "–"
        if index.row() == len(self.trainees) and index.column() < len(self.sessions):
            return self._language.localised(f"{self.present(index.column())}/{len(self.trainees)}")
        return ""

    def _spoken(self, index: Index) -> str:
        place, entry = self.place(index), self.entry(index)
        if place is None:
            return self._total(index)
        state = mark_text(entry.mark) if entry is not None else self._words.unmarked()
        return self._language.listed([place[1].name, self._language.full_date(place[0].date), state])

    def _all_changed(self) -> None:
        if self.trainees and self.sessions:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.trainees), len(self.sessions)))
