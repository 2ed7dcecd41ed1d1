"""Marks from a spreadsheet: a name or number first, then a mark a session; what fits nobody is named, not guessed."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mihan_desktop.domain.attendance import BROUGHT, ClassSession, Mark, MarkEntry, Trainee
from mihan_desktop.domain.door import card_number, read_card
from mihan_desktop.domain.names import fold
from mihan_desktop.domain.numbers import read_number

_WRITTEN = {
    Mark.PRESENT: ("p", "present", "1", "✓", "✔", "x", "yes", "ح", "حاضر", "حاضرة", "حضور", "ئ", "ئاماده", "ئامادەیە"),
    Mark.ABSENT: ("a", "absent", "2", "0", "-", "no", "غ", "غائب", "غائبة", "غياب", "غ م", "نائامادە", "ن"),
    Mark.LATE: ("l", "late", "3", "ت", "متأخر", "متأخرة", "تأخر", "د", "درەنگ", "دواکەوتوو"),
    Mark.EXCUSED: ("e", "excused", "4", "م", "مجاز", "مجازة", "بعذر", "معذور", "مۆڵەت", "مۆڵەتدراو"),
}
_MARKS = {fold(written): mark for mark, many in _WRITTEN.items() for written in many} | {
    "✓": Mark.PRESENT, "✔": Mark.PRESENT, "-": Mark.ABSENT,
}  # fmt: skip


_AFTER_LETTERS: Final = f"*{BROUGHT} "
_IDENTITY: Final = 2
"""cells at the beginning of a line that may say who it is about: a number, a name, or both"""
_DAY: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


@dataclass(frozen=True, slots=True)
class PastedLine:
    """One person's line. marks: one for each column, None where the cell is empty or says nothing we know."""

    trainee: Trainee
    marks: tuple[Mark | None, ...]


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a table says. strangers: names that nobody in the class has; unknown: cells that are no mark.

    twice: names that stand in two lines, or that two trainees bear: nothing of them is taken. days: of each column as
    the heading says it, None for one that is no day; () for a table without days.
    """

    lines: tuple[PastedLine, ...]
    strangers: tuple[str, ...]
    unknown: tuple[str, ...]
    columns: int
    twice: tuple[str, ...] = ()
    days: tuple[date | None, ...] = ()

    def entries(self, sessions: Sequence[ClassSession]) -> tuple[MarkEntry, ...]:
        """The marks as they would be written: by the days of the heading, or from the first of ``sessions`` on."""
        if self.days:
            by_day = {meeting.date: meeting for meeting in sessions}
            columns = [by_day.get(day) if day is not None else None for day in self.days]
        else:
            columns = list(sessions)
        return tuple(
            MarkEntry(meeting.id, line.trainee.person_id, mark)
            for line in self.lines
            for meeting, mark in zip(columns, line.marks, strict=False)
            if mark is not None and meeting is not None
        )

    def without_session(self, sessions: Sequence[ClassSession]) -> tuple[date, ...]:
        """Days of the heading on which the class does not meet."""
        known = {meeting.date for meeting in sessions}
        return tuple(day for day in self.days if day is not None and day not in known)


def read_pasted(text: str, trainees: Sequence[Trainee], numbers: Mapping[str, str] | None = None) -> Pasted:
    """The marks in ``text``: lines of cells with tabs (or semicolons) between, as spreadsheets copy them."""
    return read_rows([_cells(line) for line in text.splitlines()], trainees, numbers)


def read_rows(
    rows: Sequence[Sequence[str]], trainees: Sequence[Trainee], numbers: Mapping[str, str] | None = None
) -> Pasted:
    """The marks in the rows of a table. numbers: of registration, by person id.

    A first row that names nobody and holds no mark is a heading; days in it say to which session a column belongs. A
    number decides before a name. A name matches as people write it: letters folded, and a shorter one when only one
    trainee's name begins with it.
    """
    table = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    find = _finder(trainees, numbers or {})
    days: tuple[date | None, ...] = ()
    if table and not find(table[0])[0]:
        days = _days(table[0])
        if days or not any(_mark(cell) for cell in table[0][1:]):  # a total may be headed "absent"
            table = table[1:]
    first = next((at for at, day in enumerate(days) if day is not None), 0)
    lines: dict[str, PastedLine] = {}
    strangers: list[str] = []
    unknown: list[str] = []
    twice: list[str] = []
    for row in table:
        found, named, after = find(row)
        if len(found) != 1:
            (twice if found else strangers).append(named)
            continue
        if found[0].person_id in lines:
            twice.append(found[0].name)
            continue
        cells = row[first:] if days else row[after:]
        marks = [_mark(cell) for cell in cells]
        wanted = [day is not None for day in days[first:]] if days else [True] * len(cells)
        unknown += [
            cell for cell, mark, one in zip(cells, marks, wanted, strict=False) if one and cell and mark is None
        ]
        lines[found[0].person_id] = PastedLine(found[0], tuple(marks))
    kept = tuple(line for line in lines.values() if line.trainee.name not in twice)
    width = max((len(line.marks) for line in kept), default=0)
    said = tuple(dict.fromkeys(unknown))
    return Pasted(kept, tuple(strangers), said, width, tuple(dict.fromkeys(twice)), days[first:])


def _cells(line: str) -> list[str]:
    return line.split("\t") if "\t" in line else line.split(";")


def _mark(cell: str) -> Mark | None:
    """A mark as people or our own papers write it, which add a star or a plus to its letter."""
    plain = cell.rstrip(_AFTER_LETTERS) or cell
    return _MARKS.get(plain) or _MARKS.get(fold(plain)) if plain else None


def _days(heading: Sequence[str]) -> tuple[date | None, ...]:
    """The days in a heading by column; () where there is none."""
    found = tuple(_day(cell) for cell in heading)
    return found if any(found) else ()


def _day(cell: str) -> date | None:
    said = _DAY.search(fold(cell))
    if said is None:
        return None
    year, month, day = said.group(1, 2, 3) if said.group(1) else said.group(6, 5, 4)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _finder(
    trainees: Sequence[Trainee], numbers: Mapping[str, str]
) -> Callable[[Sequence[str]], tuple[list[Trainee], str, int]]:
    """Whom a row is about: the trainees who can be meant, how the row calls them, and where its marks begin."""
    by_number = {card_number(one.person_id): one for one in trainees}
    by_number |= {numbers[one.person_id]: one for one in trainees if one.person_id in numbers}

    def find(row: Sequence[str]) -> tuple[list[Trainee], str, int]:
        for at, cell in enumerate(row[:_IDENTITY]):
            registration = read_number(cell)
            digits = read_card(cell) or (None if registration is None else registration.digits)
            if digits is not None:
                named = row[at + 1] if at == 0 and len(row) > 1 and _mark(row[1]) is None and row[1] else cell
                after = at + 2 if named is not cell else at + 1
                return ([by_number[digits]] if digits in by_number else []), named, after
        at = next((at for at, cell in enumerate(row[:_IDENTITY]) if cell), 0)
        return _named(row[at], trainees), row[at], at + 1

    return find


def _named(name: str, trainees: Sequence[Trainee]) -> list[Trainee]:
    """Those whom ``name`` can mean."""
    folded = fold(name)
    if not folded:
        return []
    same = [one for one in trainees if fold(one.name) == folded]
    return same or [one for one in trainees if fold(one.name).startswith(f"{folded} ")]


def bears(trainees: Sequence[Trainee], names: Sequence[str]) -> int:
    """How many of ``names`` mean exactly one of ``trainees``: of which class a sheet is that fits nobody here."""
    return sum(len(_named(name, trainees)) == 1 for name in names)
