"""Counts for the home page, by what somebody's role lets them see, and the table of one of them as a file."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.domain.attendance import attendance_rate
from mihan_desktop.domain.counting import DAYS, Chart, Count
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.office_marks import joined
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.tables import Table, harmless, save_table

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

SESSIONS = 8
"""the last sessions of all classes that the chart of attendance shows"""


class Counting:
    """For everybody; which charts there are depends on the roles."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def charts(self, actor: User) -> tuple[Chart, ...]:
        """The charts of somebody's home page, those of their own work first; at most three."""
        user = self._opened.allow(actor)
        found: list[Chart] = []
        with self._opened.read() as work:
            if user.may(Right.REGISTER) or user.may(Right.REVIEW):
                found.extend(self._registered(work, user))
            if user.may(Right.TEACH):
                found.append(_attendance(work))
            found.append(_states(work))
        return tuple(found[:3])

    def export(self, actor: User, table: Table, path: Path) -> None:
        """Write the table behind a chart to ``path`` (``.xlsx`` or ``.csv``), whole or not at all.

        Raises MihanError ``export_kind`` for another ending; OSError.
        """
        user = self._opened.allow(actor)

        def read() -> Table:
            lines = [[harmless(cell) if isinstance(cell, str) else cell for cell in line] for line in table.lines]
            return replace(table, lines=lines)

        save_table(self._opened, user, path, read, code="counts_exported")

    def _registered(self, work: "Work", user: User) -> list[Chart]:
        """Registrations by day, one's own or the office's, and for supervisors by clerk."""
        today = self._opened.today()
        days = [today - timedelta(days=back) for back in reversed(range(DAYS))]
        first = self._opened.now() - timedelta(days=DAYS)
        rows = [(author, at.astimezone(IRAQ).date()) for author, at in work.outbox.registered_since(first)]
        charts = []
        office = user.may(Right.REVIEW)
        if user.may(Right.REGISTER):
            own = Counter(day for author, day in rows if author == user.id)
            charts.append(Chart("my_days", tuple(Count(day.isoformat(), own[day]) for day in days)))
        if office:
            every = Counter(day for _, day in rows)
            charts.append(Chart("office_days", tuple(Count(day.isoformat(), every[day]) for day in days)))
            by_author = Counter(author for author, day in rows if day >= days[0])
            people = {one: work.users.by_id(one) for one in by_author}
            names = [(one.display_name, by_author[one.id]) for one in people.values() if one is not None]
            most = sorted(names, key=lambda pair: (-pair[1], pair[0]))[:10]
            charts.append(Chart("clerks", tuple(Count(name, count) for name, count in most)))
        return charts


def _states(work: "Work") -> Chart:
    """Everything this desk has said or will say to the ministry, by where it stands; what never leaves is left out."""
    found = work.outbox.counts()
    for status in (RecordStatus.WAITING, RecordStatus.RETURNED):  # as the lists and the badge count: by sheets
        if found.get(status):
            marks, sheets = work.outbox.lines_of_marks(status)
            found[status] += sheets - marks
    if found.get(RecordStatus.WAITING):
        words, acts = work.enrolments.waiting()
        found[RecordStatus.WAITING] += acts - words
    order = [status for status in RecordStatus if status not in (RecordStatus.SUPERSEDED, RecordStatus.WITHDRAWN)]
    return Chart("states", tuple(Count(one.value, found[one]) for one in order if found.get(one)))


def _attendance(work: "Work") -> Chart:
    """Percent who came to the last sessions that have marks."""
    held: list[tuple[str, str, int]] = []
    for one in work.classes.all():
        marks = joined(work, one.id).current
        for session in one.sessions:
            rate = attendance_rate([mark.mark for (_, of), mark in marks.items() if of == session.id])
            if rate is not None:
                held.append((session.date.isoformat(), one.title, round(rate * 100)))
    last = sorted(held)[-SESSIONS:]
    return Chart("attendance", tuple(Count(f"{title}\n{day}", percent) for day, title, percent in last))
