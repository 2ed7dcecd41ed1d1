"""Marks copied from a spreadsheet: a name in the first column, a mark a session in those after it."""

from collections.abc import Sequence
from dataclasses import dataclass

from mihan_desktop.domain.attendance import Mark, Trainee
from mihan_desktop.domain.names import fold

_WRITTEN = {
    Mark.PRESENT: ("p", "present", "1", "✓", "✔", "x", "yes", "ح", "حاضر", "حاضرة", "حضور", "ئ", "ئاماده", "ئامادەیە"),
    Mark.ABSENT: ("a", "absent", "2", "0", "-", "no", "غ", "غائب", "غائبة", "غياب", "غ م", "نائامادە", "ن"),
    Mark.LATE: ("l", "late", "3", "ت", "متأخر", "متأخرة", "تأخر", "د", "درەنگ", "دواکەوتوو"),
    Mark.EXCUSED: ("e", "excused", "4", "م", "مجاز", "مجازة", "بعذر", "معذور", "مۆڵەت", "مۆڵەتدراو"),
}
_MARKS = {fold(written): mark for mark, many in _WRITTEN.items() for written in many} | {
    "✓": Mark.PRESENT, "✔": Mark.PRESENT, "-": Mark.ABSENT,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PastedLine:
    """One person's line. marks: one for each column, None where the cell is empty or says nothing we know."""

    trainee: Trainee
    marks: tuple[Mark | None, ...]


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a table says. strangers: names that nobody in the class has; unknown: cells that are no mark."""

    lines: tuple[PastedLine, ...]
    strangers: tuple[str, ...]
    unknown: tuple[str, ...]
    columns: int


def read_pasted(text: str, trainees: Sequence[Trainee]) -> Pasted:
    """The marks in ``text``: lines of cells with tabs (or semicolons) between, as spreadsheets copy them.

    A first line that names nobody and holds no mark is a heading. A name matches as people write it: letters folded,
    and a shorter one when only one trainee's name begins with it.
    """
    rows = [[cell.strip() for cell in _cells(line)] for line in text.splitlines() if line.strip()]
    if rows and _find(rows[0][0], trainees) is None and not any(_mark(cell) for cell in rows[0][1:]):
        rows = rows[1:]
    lines: dict[str, PastedLine] = {}
    strangers: list[str] = []
    unknown: list[str] = []
    for name, *cells in rows:
        trainee = _find(name, trainees)
        if trainee is None:
            strangers.append(name)
            continue
        unknown += [cell for cell in cells if cell and _mark(cell) is None]
        lines[trainee.person_id] = PastedLine(trainee, tuple(_mark(cell) for cell in cells))
    found = tuple(lines.values())
    width = max((len(line.marks) for line in found), default=0)
    return Pasted(found, tuple(strangers), tuple(dict.fromkeys(unknown)), width)


def _cells(line: str) -> list[str]:
    return line.split("\t") if "\t" in line else line.split(";")


def _mark(cell: str) -> Mark | None:
    return _MARKS.get(cell) or _MARKS.get(fold(cell)) if cell else None


def _find(name: str, trainees: Sequence[Trainee]) -> Trainee | None:
    folded = fold(name)
    if not folded:
        return None
    same = [one for one in trainees if fold(one.name) == folded]
    begins = same or [one for one in trainees if fold(one.name).startswith(f"{folded} ")]
    return begins[0] if len(begins) == 1 else None
