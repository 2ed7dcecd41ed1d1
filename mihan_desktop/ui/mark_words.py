"""Marks of attendance, where they came from and how near a threshold is, in sentences."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from mihan_desktop.domain.attendance import Mark, MarkEntry
from mihan_desktop.domain.review import FieldDifference, MarkDifference
from mihan_desktop.domain.standing import Attendance, Standing
from mihan_desktop.domain.thresholds import AttendanceRules
from mihan_desktop.ui.language import Language, isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.words import mark_text

_LATE = QT_TRANSLATE_NOOP("MarkWords", "{mark}, {minutes} min")


def said(entry: MarkEntry, language: Language) -> str:
    """A mark in a word, with its minutes."""
    if entry.mark is not Mark.LATE or not entry.minutes_late:
        return mark_text(entry.mark)
    words = QCoreApplication.translate("MarkWords", _LATE)
    return words.format(mark=mark_text(entry.mark), minutes=language.number(entry.minutes_late))


def in_words(one: MarkDifference, language: Language) -> FieldDifference:
    """A mark under review: the trainee, what stood there, and what is said now with its words of why."""
    now = said(one.now, language)
    if one.now.note:
        now = f"{now} · “{isolate(one.now.note)}”"
    for file in one.now.documents:
        now = f"{now} · {isolate(file.name)}"
    return FieldDifference("mark", one.name, "" if one.before is None else said(one.before, language), now)


class StandingWords(QObject):
    """Says how near a threshold somebody is (lupdate reads plural forms only from ``self.tr``)."""

    def sentence(self, found: Attendance, rules: AttendanceRules, language: Language) -> str:
        """The threshold that comes first, or that is missed; else what may still be missed."""
        percent, limit = language.percent(rules.percent / 100), language.number(rules.in_a_row)
        if found.standing is Standing.BELOW:
            return self._below(found, percent, limit, language)
        if found.standing is Standing.NEAR:
            return self._near(found.left, percent, limit, language, by_row=found.by_row)
        if not found.unmarked:
            return self.tr("Every session is marked.")
        free = min(max(found.may_miss, 0), found.unmarked)
        return language.localised(self.tr("May still miss %n session(s).", "", free))

    def gone(self, since: date, language: Language) -> str:
        """Of whoever has no place any longer; what was marked of them stays in the sheet."""
        return self.tr("No longer in the course since {day}.").format(day=language.full_date(since))

    def brief(self, found: Attendance, language: Language) -> str:
        """In a narrow list: how many absences more, or that a limit is passed."""
        if found.standing is Standing.BELOW:
            return self.tr("a limit is passed")
        return language.localised(self.tr("%n absence(s) more", "", found.left))

    def short(self, found: Attendance, language: Language) -> str:
        """In the last column of a sheet: how many absences are left."""
        if found.standing is Standing.BELOW:
            return "–"
        return language.number(min(max(found.may_miss, 0), found.unmarked))

    def _near(self, left: int, percent: str, limit: str, language: Language, *, by_row: bool) -> str:
        if by_row:
            words = self.tr("%n absence(s) more in a row, and the limit of {limit} is passed.", "", left)
        else:
            words = self.tr("%n absence(s) more, and attendance falls below {percent}.", "", left)
        return language.localised(words).format(percent=percent, limit=limit)

    def _below(self, found: Attendance, percent: str, limit: str, language: Language) -> str:
        if found.by_row:
            words = language.localised(
                self.tr("Absent %n time(s) in a row: the limit of {limit} is passed.", "", found.longest)
            )
            return words.format(limit=limit)
        return self.tr("Attendance can't reach {percent} any more.").format(percent=percent)
