"""The weeks of a class for one trainee: days across from Saturday on, a mark where there was a session."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mihan_desktop.domain.attendance import AttendanceSheet, ClassSession, MarkEntry, Trainee
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.mark_words import said

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1
SESSION = Qt.ItemDataRole.UserRole + 2
DAYS = 7
_SATURDAY = 6
"""of ISO weekdays, where an Iraqi week begins"""


def week_of(day: date) -> date:
    """The Saturday on or before ``day``."""
    return day - timedelta(days=(day.isoweekday() - _SATURDAY) % DAYS)


class TraineeCalendarModel(QAbstractTableModel):
    """Attributes: first (the Saturday of the first row)."""

    def __init__(self, language: Language, sheet: AttendanceSheet, trainee: Trainee, parent: QObject) -> None:
        super().__init__(parent)
        self._language, self._sheet, self._trainee = language, sheet, trainee
        self._sessions = {one.date: one for one in sheet.training_class.sessions}
        self.first = week_of(min(self._sessions))
        self._weeks = (week_of(max(self._sessions)) - self.first).days // DAYS + 1

    def day(self, index: Index) -> date:
        """The day of a cell."""
        return self.first + timedelta(days=index.row() * DAYS + index.column())

    def place(self, session: ClassSession) -> QModelIndex:
        """The cell of a session."""
        row, column = divmod((session.date - self.first).days, DAYS)
        return self.index(row, column)

    def session(self, index: Index) -> ClassSession | None:
        """The session of a cell."""
        return self._sessions.get(self.day(index)) if index.isValid() else None

    def entry(self, index: Index) -> MarkEntry | None:
        """The mark of a cell."""
        session = self.session(index)
        return None if session is None else self._sheet.marks.get((self._trainee.person_id, session.id))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Weeks."""
        return 0 if parent.isValid() else self._weeks

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Days."""
        return 0 if parent.isValid() else DAYS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Days of the week; of a week its month, where one begins."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._language.weekday(self.first + timedelta(days=section))
        last = self.first + timedelta(days=section * DAYS + DAYS - 1)
        return self._language.month(last.month) if section == 0 or last.day <= DAYS else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The day for the eye; its mark for the delegate; both for assistive technology."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._language.number(self.day(index).day)
        if role == ENTRY:
            return self.entry(index)
        if role == SESSION:
            return self.session(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            entry = self.entry(index)
            words = [self._language.full_date(self.day(index)), "" if entry is None else said(entry, self._language)]
            return self._language.listed([one for one in words if one])
        return None
