"""Marks or scores from a spreadsheet: a name or number first, then what is said; what fits nobody is named."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from mihan_desktop.domain.attendance import BROUGHT, ClassSession, Mark, MarkEntry, Trainee
from mihan_desktop.domain.door import card_number, read_card, sessions_at
from mihan_desktop.domain.names import fold
from mihan_desktop.domain.numbers import read_number
from mihan_desktop.domain.standing import CAME
from mihan_desktop.domain.training.assessments import HUNDREDTHS, read_score

_WRITTEN = {
    Mark.PRESENT: ("p", "present", "1", "✓", "✔", "x", "yes", "ح", "حاضر", "حاضرة", "حضور", "ئ", "ئاماده", "ئامادەیە"),
    Mark.ABSENT: ("a", "absent", "2", "0", "-", "no", "غ", "غائب", "غائبة", "غياب", "غ م", "نائامادە", "ن"),
    Mark.LATE: ("l", "late", "3", "ت", "متأخر", "متأخرة", "تأخر", "د", "درەنگ", "دواکەوتوو"),
    Mark.EXCUSED: ("e", "excused", "4", "م", "مجاز", "مجازة", "بعذر", "معذور", "مۆڵەت", "مۆڵەتدراو"),
}
_MARKS = {fold(written): mark for mark, many in _WRITTEN.items() for written in many} | {
    "✓": Mark.PRESENT, "✔": Mark.PRESENT, "-": Mark.ABSENT,
}  # fmt: skip


_CAME: Final = "came"
_TOTALS: Final = {
    fold(word): said
    for said, words in {
        _CAME: ("came", "present", "حضر", "حاضر", "هاتوو", "ئامادە"),
        "absent": ("absent", "غاب", "غائب", "نەهاتوو", "ئامادەنەبوو"),
        "excused": ("excused", "مجاز", "مۆڵەت", "مۆڵەتپێدراو"),
        "": ("with a document", "share", "signature", "بوثيقة", "النسبة", "التوقيع", "بە بەڵگەنامە", "ڕێژە", "واژوو"),
    }.items()
    for word in words
}
"""What columns of totals are headed, as our own papers write it."""
_COUNTED: Final = {_CAME: CAME, "absent": {Mark.ABSENT}, "excused": {Mark.EXCUSED}}
_HEADED: Final = {fold(word) for word in ("name", "number", "no", "#", "الاسم", "الرقم", "ت", "ناو", "ژمارە")}
_LONGEST_PLACE: Final = 3
_Find = Callable[[Sequence[str]], tuple[list[Trainee], str, int]]
_Says = Callable[[str], object | None]
"""What a cell says; None of one that says nothing of the kind."""
_AFTER_LETTERS: Final = f"*{BROUGHT} "
_IDENTITY: Final = 2
"""cells at the beginning of a line that may say who it is about: a number, a name, or both"""
_DAY: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


@dataclass(frozen=True, slots=True)
class Matched:
    """Whose lines a table has. people: found, in its order; the others as of ``Pasted``."""

    people: tuple[Trainee, ...]
    strangers: tuple[str, ...]
    twice: tuple[str, ...]
    by_place: bool


@dataclass(frozen=True, slots=True)
class PastedLine:
    """One person's line. marks: one for each column, None where the cell is empty or says nothing we know."""

    trainee: Trainee
    marks: tuple[Mark | None, ...]


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a table says. strangers: names that nobody in the class has; unknown: cells that are no mark.

    twice: names that stand in two lines, or that two trainees bear: nothing of them is taken. days: of each column as
    the heading says it, None for one that is no day; () for a table without days. miscounted: trainees whose totals, as
    the table writes them, are not those of its marks. by_place: lines say no name, but the place on the printed sheet.
    """

    lines: tuple[PastedLine, ...]
    strangers: tuple[str, ...]
    unknown: tuple[str, ...]
    columns: int
    twice: tuple[str, ...] = ()
    days: tuple[date | None, ...] = ()
    miscounted: tuple[Trainee, ...] = ()
    by_place: bool = False

    @property
    def matched(self) -> Matched:
        """Whose lines they are."""
        return Matched(tuple(one.trainee for one in self.lines), self.strangers, self.twice, self.by_place)

    def entries(self, sessions: Sequence[ClassSession]) -> tuple[MarkEntry, ...]:
        """The marks as they would be written: by the days of the heading, or from the first of ``sessions`` on."""
        columns = _by_days(self.days, sessions) if self.days else list(sessions)
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


@dataclass(frozen=True, slots=True)
class ColumnOfScores:
    """One column. scores: of trainees, in hundredths of a point; beyond: (trainee, cell) of more points than there are;

    unknown: (trainee, cell) of what is no score.
    """

    scores: tuple[tuple[Trainee, int], ...]
    beyond: tuple[tuple[Trainee, str], ...]
    unknown: tuple[tuple[Trainee, str], ...]


@dataclass(frozen=True, slots=True)
class PastedScores:
    """What a table of scores says. lines: trainees with the cells after their names, by column of the table;

    columns: those in which any score stands, by number; headings: of every column, () where there are none.
    """

    matched: Matched
    lines: tuple[tuple[Trainee, Mapping[int, str]], ...]
    columns: tuple[int, ...]
    headings: tuple[str, ...] = ()

    def heading(self, column: int) -> str:
        """What stands above a column, or ""."""
        return self.headings[column] if column < len(self.headings) else ""

    def likely(self, names: Sequence[str]) -> int:
        """The place in ``columns`` of the one that is headed by any of ``names``; else the first."""
        wanted = {fold(name) for name in names}
        return next((at for at, one in enumerate(self.columns) if fold(self.heading(one)) in wanted), 0)

    def column(self, column: int, most: int) -> ColumnOfScores:
        """What one column says. most: points that can be had."""
        said = [(trainee, cells[column]) for trainee, cells in self.lines if cells.get(column)]
        read = [(trainee, cell, read_score(cell)) for trainee, cell in said]
        return ColumnOfScores(
            tuple((one, score) for one, _, score in read if score is not None and score <= most * HUNDREDTHS),
            tuple((one, cell) for one, cell, score in read if score is not None and score > most * HUNDREDTHS),
            tuple((one, cell) for one, cell, score in read if score is None),
        )


def _by_days(days: Sequence[date | None], sessions: Sequence[ClassSession]) -> list[ClassSession | None]:
    """The session of each column. The second column of one day is its second session; a third of two is nobody's."""
    left = {day: list(sessions_at(sessions, day)) for day in {one.date for one in sessions}}
    return [left[day].pop(0) if day is not None and left.get(day) else None for day in days]


def read_pasted(text: str, trainees: Sequence[Trainee], numbers: Mapping[str, str] | None = None) -> Pasted:
    """The marks in ``text``: lines of cells with tabs (or semicolons) between, as spreadsheets copy them."""
    return read_rows(rows_of(text), trainees, numbers)


def rows_of(text: str) -> list[list[str]]:
    """Lines of cells with tabs (or semicolons) between."""
    return [_cells(line) for line in text.splitlines()]


def read_rows(
    rows: Sequence[Sequence[str]], trainees: Sequence[Trainee], numbers: Mapping[str, str] | None = None
) -> Pasted:
    """The marks in the rows of a table. numbers: of registration, by person id.

    A first row that names nobody and holds no mark, or is headed as our papers are, is a heading; days in it say to
    which session a column belongs, totals in it are counted again. A number decides before a name. A name matches as
    people write it: letters folded, and a shorter one when only one trainee's name begins with it. Where no line says a
    name at all, numbers from 1 on are places on the printed sheet.
    """
    table = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    found = _Matching(table, trainees, numbers or {}, _mark)
    read = _Reading(found.heading)
    for trainee, row, after in found.rows.values():
        read.take(trainee, row, after)
    matched, said = found.matched(), tuple(dict.fromkeys(read.unknown))
    kept = tuple(line for line in read.lines if line.trainee in matched.people)
    width = max((len(line.marks) for line in kept), default=0)
    miscounted = tuple(one for one in read.miscounted if one in matched.people)
    return Pasted(
        kept, matched.strangers, said, width, matched.twice, read.days[read.first :], miscounted, matched.by_place
    )


def read_scores(
    rows: Sequence[Sequence[str]], trainees: Sequence[Trainee], numbers: Mapping[str, str] | None = None
) -> PastedScores:
    """The scores in the rows of a table, matched as marks are.

    Scores alone, one a line and as many as ``trainees``, go by the order of the printed sheet.
    """
    table = [[cell.strip() for cell in row] for row in _numbered(rows, len(trainees))]
    found = _Matching([row for row in table if any(row)], trainees, numbers or {}, read_score)
    matched = found.matched()
    lines = tuple(
        (trainee, {at: cell for at, cell in enumerate(row) if at >= after and cell})
        for trainee, row, after in found.rows.values()
        if trainee in matched.people
    )
    columns = {at for _, cells in lines for at, cell in cells.items() if read_score(cell) is not None}
    return PastedScores(matched, lines, tuple(sorted(columns)), tuple(found.heading))


def _numbered(rows: Sequence[Sequence[str]], count: int) -> Sequence[Sequence[str]]:
    """A column of nothing but scores with the number of each line before it; another table as it is."""
    column = [next((cell.strip() for cell in row if cell.strip()), "") for row in rows]
    while column and not column[-1]:
        column.pop()
    headed = bool(column) and bool(column[0]) and read_score(column[0]) is None
    scores = column[1:] if headed else column
    alone = all(sum(bool(cell.strip()) for cell in row) <= 1 for row in rows)
    if not alone or len(scores) != count or any(cell and read_score(cell) is None for cell in scores):
        return rows
    heading = [("", "", column[0])] if headed else []
    return [*heading, *((str(number), "", cell) for number, cell in enumerate(scores, 1))]


class _Matching:
    """Whom the lines of a table are about. heading: its first line, or []; rows: (trainee, line, where what it says

    begins) by person.
    """

    def __init__(
        self, table: Sequence[Sequence[str]], trainees: Sequence[Trainee], numbers: Mapping[str, str], says: _Says
    ) -> None:
        find = _finder(trainees, numbers, says)
        self.heading: Sequence[str] = table[0] if table and _is_heading(table[0], find, says) else []
        lines = [row for row in table[1 if self.heading else 0 :] if not _is_foot(row, find)]
        self._by_place = _are_places(lines, trainees, says)
        self._find = _by_place(trainees, says) if self._by_place else find
        self.rows: dict[str, tuple[Trainee, Sequence[str], int]] = {}
        self._strangers: list[str] = []
        self._twice: list[str] = []
        for row in lines:
            self._take(row)

    def _take(self, row: Sequence[str]) -> None:
        found, named, after = self._find(row)
        if len(found) != 1:
            (self._twice if found else self._strangers).append(named)
        elif found[0].person_id in self.rows:
            self._twice.append(found[0].name)
        else:
            self.rows[found[0].person_id] = found[0], row, after

    def matched(self) -> Matched:
        """Of whom lines are taken, and of whom none."""
        people = tuple(one for one, _, _ in self.rows.values() if one.name not in self._twice)
        return Matched(people, tuple(self._strangers), tuple(dict.fromkeys(self._twice)), self._by_place)


class _Reading:
    """Marks of lines. days: of the heading; first: its first column of marks; totals: what columns say."""

    def __init__(self, heading: Sequence[str]) -> None:
        self.days = _days(heading)
        self.first = next((at for at, day in enumerate(self.days) if day is not None), 0)
        self.totals = {at: said for at, cell in enumerate(heading) if (said := _TOTALS.get(fold(cell))) and at}
        self.lines: list[PastedLine] = []
        self.unknown: list[str] = []
        self.miscounted: list[Trainee] = []

    def take(self, trainee: Trainee, row: Sequence[str], after: int) -> None:
        """One line."""
        cells = row[self.first if self.days else after : min(self.totals, default=len(row))]
        marks = tuple(_mark(cell) for cell in cells)
        wanted = [day is not None for day in self.days[self.first :]] if self.days else [True] * len(cells)
        pairs = zip(cells, marks, wanted, strict=False)
        self.unknown += [cell for cell, mark, one in pairs if one and cell and mark is None]
        self.lines.append(PastedLine(trainee, marks))
        if self._differs(row, marks, trainee):
            self.miscounted.append(trainee)

    def _differs(self, row: Sequence[str], marks: Sequence[Mark | None], trainee: Trainee) -> bool:
        """Whether the totals that the line says are others than those of its marks.

        Of who joined late or left, only how often they came: what was before or after is not theirs.
        """
        asked = {at: said for at, said in self.totals.items() if not trainee.times or said == _CAME}
        return any(
            fold(row[at]).lstrip("0") != str(sum(mark in _COUNTED[said] for mark in marks)).lstrip("0")
            for at, said in asked.items()
            if at < len(row) and fold(row[at]).isdecimal() and said in _COUNTED
        )


def _is_heading(row: Sequence[str], find: _Find, says: _Says) -> bool:
    """A total may be headed "absent", and days "1" and "2"."""
    if find(row)[0]:
        return False
    headed = next((fold(cell) for cell in row if cell), "") in _HEADED
    days = says is _mark and bool(_days(row))
    return headed or days or all(says(cell) is None for cell in row[1:])


def _is_foot(row: Sequence[str], find: _Find) -> bool:
    """The last line of our papers says how many came to each session."""
    said = next((fold(cell) for cell in row if cell), "")
    return _TOTALS.get(said) == _CAME and not find(row)[0]


def _are_places(rows: Sequence[Sequence[str]], trainees: Sequence[Trainee], says: _Says) -> bool:
    """Whether every line begins with a number from 1 on, rising, and has no name."""
    places = [_place(row, says) for row in rows]
    rising = all(before < after for before, after in pairwise(places))
    return bool(places) and places[0] > 0 and rising and places[-1] <= len(trainees)


def _place(row: Sequence[str], says: _Says) -> int:
    """The number with which a line without a name begins; 0 for another line."""
    said = fold(row[0])
    named = len(row) > 1 and row[1] and says(row[1]) is None
    return int(said) if said.isdecimal() and len(said) <= _LONGEST_PLACE and len(row) > 1 and not named else 0


def _by_place(trainees: Sequence[Trainee], says: _Says) -> _Find:
    """As ``_finder``, by the order of the printed sheet; an empty cell for the name may follow the number."""
    return lambda row: ([trainees[_place(row, says) - 1]], row[0], 1 if row[1] else 2)


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


def _finder(trainees: Sequence[Trainee], numbers: Mapping[str, str], says: _Says) -> _Find:
    """Whom a row is about: the trainees who can be meant, how the row calls them, and where its marks begin."""
    by_number = {card_number(one.person_id): one for one in trainees}
    by_number |= {numbers[one.person_id]: one for one in trainees if one.person_id in numbers}

    def find(row: Sequence[str]) -> tuple[list[Trainee], str, int]:
        for at, cell in enumerate(row[:_IDENTITY]):
            registration = read_number(cell)
            digits = read_card(cell) or (None if registration is None else registration.digits)
            if digits is not None:
                named = row[at + 1] if at == 0 and len(row) > 1 and says(row[1]) is None and row[1] else cell
                after = at + 2 if named is not cell else at + 1
                return ([by_number[digits]] if digits in by_number else []), named, after
        at = next((at for at, cell in enumerate(row[:_IDENTITY]) if cell), 0)
        if at == 0 and len(row) > 1 and row[1] and fold(row[0]).isdecimal() and says(row[1]) is None:
            at = 1  # the number of the line on our papers
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
