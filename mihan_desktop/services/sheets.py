"""Sheets of a class that leave the desk: cards and months on paper, a month as a table, and what trainees are due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.attendance import BROUGHT, AttendanceSheet, ClassSession, Mark, MarkEntry, TrainingClass
from mihan_desktop.domain.numbers import RegistrationNumber
from mihan_desktop.domain.paying import PayLine, Rates, approved_marks, pay_lines
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.standing import attendance_of, marks_that_count
from mihan_desktop.services import trusted
from mihan_desktop.services.attendance_rules import rules_of
from mihan_desktop.services.graduates import GraduateWords, graduates_table
from mihan_desktop.services.issuing import blocks_of
from mihan_desktop.services.office_marks import approved_of, joined, read_class
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.tables import Cell, Table, harmless, save_table

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

PAPERS: Final = {"cards": "cards_printed", "month": "month_printed"}
"""What may be printed of a class beside its blank sheet, and the line of the log that tells of it."""
_NARROW: Final = 9


@dataclass(frozen=True, slots=True)
class MonthWords:
    """Headings and words of a month as a table. letters: of each mark; one with a document is written ``E+``."""

    number: str
    name: str
    came: str
    absent: str
    excused: str
    documented: str
    share: str
    sheet: str
    letters: Mapping[Mark, str]
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class PayWords:
    """Headings and words of a list of dues. usual: said beside rates that the ministry has not published."""

    headings: tuple[str, ...]
    total: str
    rates: str
    usual: str
    sheet: str
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class Brought:
    """A table from elsewhere: its rows, the registration numbers of the class by person, and the other classes."""

    rows: tuple[tuple[str, ...], ...]
    numbers: Mapping[str, str]
    others: tuple[TrainingClass, ...]


@dataclass(frozen=True, slots=True)
class Payable:
    """A class whose marks this desk holds. desk: the name of the one that planned it, "" for this one."""

    training_class: TrainingClass
    desk: str = ""


PAY_COLUMNS: Final = 13
_PAY_WIDTHS: Final = (18, 34, 10, 44, 14, 14, 14, 14, 14, 26, 14, 12, 16)


class Sheets:
    """Rights ``teach`` or ``plan_classes`` for sheets, ``export`` for what trainees are due."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def printed(self, actor: User, class_id: str, paper: str) -> None:
        """A paper (of ``PAPERS``) of a class went to a printer: it is in the log. Raises ``class_unknown``."""
        user = self._opened.allow(actor, Right.TEACH, Right.PLAN_CLASSES)
        with self._opened.write() as work:
            if work.classes.get(class_id) is None:
                raise MihanError("class_unknown")
            work.audit.append(PAPERS[paper], at=self._opened.now(), actor_id=user.id, record_id=class_id)

    def write(self, actor: User, class_id: str, paper: str, path: Path, data: bytes) -> None:
        """Write a paper to ``path``, whole or not at all. Raises MihanError ``class_unknown``; OSError."""
        from mihan_desktop.storage.files import replace_file

        self.printed(actor, class_id, paper)
        replace_file(path, data)

    def read(self, actor: User, class_id: str, path: Path | None) -> Brought:
        """A table that somebody filled, to be looked at before anything is written; without ``path`` its numbers alone.

        Raises MihanError ``class_unknown``, ``table_unreadable``, ``table_too_large``; OSError.
        """
        from mihan_desktop.services.reading_tables import read_table

        self._opened.allow(actor, Right.TEACH, Right.PLAN_CLASSES)
        rows = () if path is None else read_table(path)
        with self._opened.read() as work:
            found = _class(work, class_id)
            numbers = {person: number.digits for person, number in _registered(work, found).items()}
            others = tuple(one for one in work.classes.all() if one.id != class_id)
        return Brought(rows, numbers, others)

    def month(self, actor: User, class_id: str, month: date, path: Path, words: MonthWords) -> int:
        """Write a month of a class (that of ``month``) to ``path`` (``.xlsx`` or ``.csv``); the number of trainees.

        Raises MihanError ``class_unknown``, ``export_kind``; OSError.
        """
        user = self._opened.allow(actor, Right.TEACH, Right.PLAN_CLASSES)

        def read() -> Table:
            with self._opened.read() as work:
                found = _class(work, class_id)
                sheet = AttendanceSheet(found, joined(work, class_id).current, rules_of(work, class_id))
                numbers = _numbers(work, found)
            return month_table(sheet, month, numbers, words)

        return save_table(self._opened, user, path, read, code="month_exported", details=_about(class_id, month))

    def payable(self, actor: User) -> tuple[Payable, ...]:
        """Classes of which dues can be written here: this desk's own, and those whose marks other desks told it."""
        self._opened.allow(actor, Right.EXPORT)
        with self._opened.read() as work:
            own = tuple(Payable(one) for one in work.classes.all())
            theirs = tuple(
                Payable(found, one.desk)
                for one in work.office_marks.offered()
                if (found := read_class(one.message)) is not None
            )
        return own + theirs

    def pay(self, actor: User, class_id: str, month: date, path: Path, words: PayWords) -> int:
        """Write what each trainee is due for a month, from approved marks alone; the number of trainees.

        The class may be another desk's (``payable``): what a supervisor signed of it was told here.
        Raises MihanError ``class_unknown``, ``export_kind``; OSError.
        """
        user = self._opened.allow(actor, Right.EXPORT)
        counted = 0

        def read() -> Table:
            nonlocal counted
            with self._opened.read() as work:
                found, rates = _class(work, class_id), rates_of(work)
                approved = approved_marks(approved_of(work, class_id, work.classes.ever(class_id)))
                current, numbers = joined(work, class_id).current, _numbers(work, found)
            lines = pay_lines(found.trainees, sessions_of(found, month), approved, current, rates)
            counted = len(lines)
            return pay_table(lines, rates, numbers, words)

        save_table(self._opened, user, path, read, code="pay_exported", details=_about(class_id, month))
        return counted

    def graduates(self, actor: User, cohort_id: str, path: Path, words: GraduateWords) -> int:
        """Write everybody who completed a cohort to ``path``, for a job fair; how many they are.

        Raises MihanError ``class_unknown``, ``export_kind``; OSError.
        """
        user = self._opened.allow(actor, Right.EXPORT)

        def read() -> Table:
            with self._opened.read() as work:
                return graduates_table(work, cohort_id, words)

        return save_table(self._opened, user, path, read, code="graduates_exported", details={"class": cohort_id})


def sessions_of(training_class: TrainingClass, month: date) -> tuple[ClassSession, ...]:
    """The sessions of a class in the month of ``month``."""
    wanted = (month.year, month.month)
    return tuple(one for one in training_class.sessions if (one.date.year, one.date.month) == wanted)


def rates_of(work: "Work") -> Rates:
    """The rates that the ministry published, with the version of their document; else the program's own."""
    import json

    from sync.protocol.releases import POLICY

    found = work.releases.published(POLICY, POLICY)
    policy = trusted.policy(work)
    said = json.loads(found[0].data) if found else {}
    known = "stipend_day" in said and "transport_day" in said
    return Rates(policy.stipend_day, policy.transport_day, found[0].version if known else "")


def month_table(sheet: AttendanceSheet, month: date, numbers: Mapping[str, str], words: MonthWords) -> Table:
    """Names down, the days of the month across, then how often each came, was absent or excused, and the share."""
    meetings = sessions_of(sheet.training_class, month)
    part = TrainingClass(sheet.training_class.id, "", "", meetings, sheet.training_class.trainees)
    lines: list[list[Cell]] = []
    for one in part.trainees:
        found = attendance_of(sheet.rules, marks_that_count(one, meetings, sheet.marks))
        share = "" if found.rate is None else f"{found.rate:.0%}"
        cells: list[Cell] = [numbers.get(one.person_id, ""), harmless(one.name)]
        cells += [_letter(sheet.marks.get((one.person_id, meeting.id)), words) for meeting in meetings]
        places = (sheet.marks.get((one.person_id, meeting.id)) for meeting in meetings)
        papers = sum(entry is not None and entry.mark is Mark.EXCUSED and bool(entry.documents) for entry in places)
        lines.append([*cells, found.attended, found.absent, found.excused, papers, share])
    days = [one.date.isoformat() for one in meetings]
    headings = (words.number, words.name, *days, words.came, words.absent, words.excused, words.documented, words.share)
    widths = (18, 34, *(12 for _ in days), *(_NARROW for _ in range(5)))
    return Table(headings, widths, lines, words.sheet, words.right_to_left)


def pay_table(lines: tuple[PayLine, ...], rates: Rates, numbers: Mapping[str, str], words: PayWords) -> Table:
    """One line a trainee with the account left empty, their days by date; then totals and the version of the rates."""
    rows: list[list[Cell]] = [
        [
            numbers.get(one.trainee.person_id, ""), harmless(one.trainee.name), len(one.days),
            " ".join(day.isoformat() for day in one.days), rates.stipend, rates.transport, one.stipend, one.transport,
            one.amount, "", one.open, one.excused, one.documented,
        ]
        for one in lines
    ]  # fmt: skip
    stipend, transport = sum(one.stipend for one in lines), sum(one.transport for one in lines)
    days = sum(len(one.days) for one in lines)
    waiting = sum(one.open for one in lines)
    excused, papers = sum(one.excused for one in lines), sum(one.documented for one in lines)
    summed: list[Cell] = ["", words.total, days, "", "", "", stipend, transport, stipend + transport, "", waiting]
    rows.append([*summed, excused, papers])
    rows.append(["", f"{words.rates}: {rates.version or words.usual}", *([""] * (PAY_COLUMNS - 2))])
    return Table(words.headings, _PAY_WIDTHS, rows, words.sheet, words.right_to_left)


def _letter(entry: MarkEntry | None, words: MonthWords) -> str:
    if entry is None:
        return ""
    return f"{words.letters[entry.mark]}{BROUGHT if entry.documents else ''}"


def _class(work: "Work", class_id: str) -> TrainingClass:
    """A class of this desk, or one that another desk of the office told it of."""
    found = work.classes.get(class_id)
    if found is None:
        told = (one.message for one in work.office_marks.offered() if one.id == class_id)
        found = next((planned for one in told if (planned := read_class(one)) is not None), None)
    if found is None:
        raise MihanError("class_unknown")
    return found


def _numbers(work: "Work", training_class: TrainingClass) -> dict[str, str]:
    """Registration numbers of those trainees who are records of this desk."""
    return {person: str(number) for person, number in _registered(work, training_class).items()}


def _registered(work: "Work", training_class: TrainingClass) -> dict[str, RegistrationNumber]:
    blocks = blocks_of(work)
    places = work.begun.places([one.person_id for one in training_class.trainees]) if blocks else {}
    return {one: number for one, place in places.items() if (number := blocks.at(place)) is not None}


def _about(class_id: str, month: date) -> dict[str, str | int]:
    return {"class": class_id, "month": f"{month:%Y-%m}"}
