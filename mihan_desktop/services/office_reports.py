"""Reports of the office, without a network: counted, kept under a name, taken along as a file or on paper.

Numbers are of people whom whoever asks may look at one by one, so small ones stand as they are: what leaves the office
for readers without that right comes from the ministry (decision 0065).
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.reports.people import told_of
from mihan_desktop.domain.reports.queries import MOST_SAVED, NAME, ReportQuery, SavedReport
from mihan_desktop.domain.reports.tables import Cell, Report, made
from mihan_desktop.domain.reports.topics import ACTS, Dimension, Topic
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.report_choices import ReportChoices, choices, names
from mihan_desktop.services.report_events import Going, day_of, events, number_of, tallied
from mihan_desktop.services.tables import Table, harmless, save_table

if TYPE_CHECKING:
    from mihan_desktop.storage.report_people import Person, Unread
    from mihan_desktop.storage.work import Work

READS: Final = (Right.REVIEW, Right.REGISTER, Right.TEACH)
"""A supervisor sees the office, everybody else what they did themselves."""
SLICE: Final = 200
"""people that are read between two stops"""
LINES: Final = 5_000
"""lines of the log that are counted between two stops"""
NUMBERS: Final = 20_000
"""records that are counted between two stops"""
_NOTED: Final = frozenset({*ACTS, "return_undone"})
Progress = Callable[[int, int], None]


class OfficeReports:
    """Rights ``review`` for the office, ``register`` or ``teach`` for one's own work."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._lock = RLock()

    # -- asking

    def run(self, actor: User, query: ReportQuery, progress: Progress, cancelled: Callable[[], bool]) -> Report:
        """The report of a question; what was saved lately is read first. Raises MihanError ``report_stopped``."""
        user = self._opened.allow(actor, *READS)
        query = query.fitting()
        going = Going(progress, cancelled)
        self._follow(user, going)
        owner = "" if user.may(Right.REVIEW) else user.id
        today = self._opened.today()
        days = query.time(today)
        with self._opened.read() as work:
            if query.topic is Topic.REGISTRATIONS:
                tally = _registered(work, query, owner, (days.since, days.until), going)
            else:
                tally = tallied(work, query, events(work, query.topic, days, today, going), owner, going)
            called = names(work, query.dimensions())
        return made(query, days, tally, called, own=bool(owner))

    def choices(self, actor: User) -> ReportChoices:
        """To what a report may be limited here."""
        self._opened.allow(actor, *READS)
        with self._opened.read() as work:
            return choices(work)

    # -- saved questions

    def saved(self, actor: User) -> tuple[SavedReport, ...]:
        """One's own, by name."""
        user = self._opened.allow(actor, *READS)
        with self._opened.read() as work:
            return work.saved_reports.of(user.id)

    def save(self, actor: User, name: str, query: ReportQuery) -> SavedReport:
        """Keep a question under a name, in the place of one's own of that name.

        Raises MihanError ``report_name`` for no name or one of more than ``NAME`` letters, ``reports_full``.
        """
        user = self._opened.allow(actor, *READS)
        called = written(name)
        if not called or len(called) > NAME:
            raise MihanError("report_name", problems=(Problem("report_name", "name"),))
        kept = SavedReport(called, query.fitting())
        with self._opened.write() as work:
            mine = {one.name for one in work.saved_reports.of(user.id)}
            if called not in mine and len(mine) >= MOST_SAVED:
                raise MihanError("reports_full", {"most": MOST_SAVED})
            work.saved_reports.put(user.id, kept)
        return kept

    def remove(self, actor: User, name: str) -> None:
        """Keep one's own question of that name no longer. Raises MihanError ``report_unknown``."""
        user = self._opened.allow(actor, *READS)
        with self._opened.write() as work:
            if not work.saved_reports.remove(user.id, name):
                raise MihanError("report_unknown")

    # -- taken along

    def export(self, actor: User, query: ReportQuery, table: Table, path: Path) -> int:
        """The table as the window words it, to a file (``.xlsx`` or ``.csv``), whole or not at all; how many lines.

        Raises MihanError ``export_kind``; OSError.
        """
        user = self._opened.allow(actor, *READS)

        def read() -> Table:
            lines = [[harmless(cell) if isinstance(cell, str) else cell for cell in line] for line in table.lines]
            return replace(table, lines=lines)

        return save_table(self._opened, user, path, read, code="report_exported", details=_details(query))

    def write(self, actor: User, query: ReportQuery, path: Path, data: bytes) -> None:
        """The report as a PDF, whole or not at all. Raises OSError."""
        from mihan_desktop.storage.files import replace_file

        self.printed(actor, query)
        replace_file(path, data)

    def printed(self, actor: User, query: ReportQuery) -> None:
        """A report went on paper."""
        user = self._opened.allow(actor, *READS)
        with self._opened.write() as work:
            work.audit.append("report_printed", at=self._opened.now(), actor_id=user.id, details=_details(query))

    # -- behind the work

    def catch_up(self, actor: User, most: int = SLICE) -> int:
        """Read some people whose registrations are new, and count some lines of the log; how much is left, roughly.

        For moments in which nobody waits: each call is a transaction, where one is killed the next goes on.
        """
        self._opened.allow(actor)
        if self._opened.reading:  # the disk is full: what was read before is counted
            return 0
        with self._lock:
            with self._opened.read() as work:
                behind, lines = work.report_people.behind(), work.report_acts.behind()
                until = min(behind.last, behind.up_to + most)
                numbers = [] if behind.anew else work.report_people.fresh(behind.up_to, until)
                again = [] if behind.anew else work.report_people.unread(most)
                said = work.report_people.said([*numbers, *again])
            if not behind.anew and not behind.count and lines <= 0:
                return 0
            people = [_person(one) for one in said]
            with self._opened.write() as work:
                now = work.report_people.behind()
                if (now.up_to, now.anew) != (behind.up_to, behind.anew):
                    return max(1, now.count)  # another window was there first
                if now.anew:
                    work.report_people.begin_anew()
                    return max(1, behind.last)
                work.report_people.put(people)
                work.report_people.settled(again)
                work.report_people.go_on(until)
                work.report_acts.follow(_NOTED, LINES)
                return work.report_people.behind().count + max(0, work.report_acts.behind()) // LINES

    def _follow(self, user: User, going: Going) -> None:
        """Catch up to the end, with how far it is."""
        going.at(0, 1)
        left = whole = self.catch_up(user)
        while left:
            going.at(max(0, whole - left), whole)
            left = self.catch_up(user)
            whole = max(whole, left)


def _registered(
    work: "Work", query: ReportQuery, owner: str, days: tuple[date, date], going: Going
) -> dict[tuple[date, str], Cell]:  # fmt: skip
    """People by (day, group), counted by the database some at a time."""
    first, last = work.report_people.bounds()
    between = (number_of(days[0]), number_of(days[1]))
    where = (*query.where, (Dimension.CLERK, owner)) if owner else query.where
    # Where each record stands is looked up once for all of them.
    step = last - first + 1 if Dimension.STATE in query.dimensions() else NUMBERS
    tally: dict[tuple[date, str], Cell] = {}
    for lowest, highest in ((first, min(last, -1)), (max(first, 1), last)):
        for at in range(lowest, highest + 1, step):
            going.at(at - first, last - first + 1)
            some = (at, min(highest, at + step - 1))
            for number, group, count in work.report_people.count(some, between, query.by, where, query.grain):
                key = (max(days[0], day_of(number)) if number else days[1], group)
                tally[key] = tally.get(key, Cell()) + Cell(count)
    return tally


def _person(one: "Unread") -> "tuple[Person, int]":
    """Somebody out of what their newest revision says, and which one it was; of one that nobody can read, what stands
    beside it.
    """
    from mihan_desktop.services.submissions import answers_of
    from mihan_desktop.storage.report_acts import day_number
    from mihan_desktop.storage.report_people import Person
    from resources.codes.coder import coded

    told = told_of(answers_of(one.message), coded)
    return (
        Person(
            one.number, day_number(one.at), one.form, one.author, one.desk, told.district, told.sex, told.born,
            told.education, told.occupation,
        ),
        one.newest,
    )  # fmt: skip


def _details(query: ReportQuery) -> dict[str, str | int]:
    """What the log says of a report: what was counted and by what, never of whom."""
    limits = " ".join(dimension.value for dimension, _ in query.where)
    said: dict[str, str | int] = {"topic": query.topic.value, "by": query.by.value if query.by else ""}
    return {name: value for name, value in {**said, "limits": limits}.items() if value}
