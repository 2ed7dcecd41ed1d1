"""The table of a report out of what was counted: lines of periods or groups, columns of groups, sums of all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from mihan_desktop.domain.reports.periods import Between, Grain, period_of, periods
from mihan_desktop.domain.reports.queries import ReportQuery
from mihan_desktop.domain.reports.topics import BY_CODE, ORDERED, Dimension, Topic

MOST_COLUMNS: Final = 8
"""Groups beside each other, where they have no order of their own."""
MOST_LINES: Final = 100
"""Groups below each other; the rest is one line more."""
OTHERS: Final = "\u2026"
"""The group of all that have no column or line of their own."""
DATED: Final = frozenset(Topic) - {Topic.WAITING}
"""Topics of which every period of the time is shown, also those in which there was nothing."""


@dataclass(frozen=True, slots=True)
class Cell:
    """number: how many; of: of how many marks, 0 where nothing is a share. The share of ``ATTENDANCE`` is number/of."""

    number: int = 0
    of: int = 0

    def __add__(self, other: "Cell") -> "Cell":
        return Cell(self.number + other.number, self.of + other.of)

    @property
    def share(self) -> float | None:
        """0..1; None where nothing was counted."""
        return self.number / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class ReportLine:
    """key: a period's first day as ISO date, or a group; cells: one a column; total: of all groups, shown or not."""

    key: str
    cells: tuple[Cell, ...]
    total: Cell


@dataclass(frozen=True, slots=True)
class Report:
    """time: that is shown, of more periods than there is room for the last; columns: groups, none where only the total
    is asked for; sums: of each column; names: of people, forms, classes, courses and desks by their ids; own: only the
    asker's own work is counted.
    """

    query: ReportQuery
    time: Between
    columns: tuple[str, ...] = ()
    lines: tuple[ReportLine, ...] = ()
    sums: tuple[Cell, ...] = ()
    total: Cell = field(default_factory=Cell)
    names: Mapping[str, str] = field(default_factory=dict)
    own: bool = False

    @property
    def shares(self) -> bool:
        """Whether its cells are shares: of marks that is asked how many came, not how many marks there are."""
        query = self.query
        return query.topic is Topic.ATTENDANCE and Dimension.MARK not in query.dimensions()

    @property
    def of_periods(self) -> bool:
        """Whether lines are periods."""
        return self.query.grain is not Grain.NONE


Tally = Mapping[tuple[date, str], Cell]
"""What was counted by (day or first day of a period, group); the group is "" also where none is asked for."""


def made(query: ReportQuery, time: Between, tally: Tally, names: Mapping[str, str], *, own: bool = False) -> Report:
    """The table that ``query`` asks for."""
    kept = {key: cell for key, cell in tally.items() if time.since <= key[0] <= time.until}
    total = _sum(kept.values())
    groups = _groups(query.by, kept)
    if query.grain is Grain.NONE:
        lines = _by_group(query.by, groups, total)
        return Report(query, time, lines=lines, total=total, names=names, own=own)
    columns = _limited(query.by, groups, MOST_COLUMNS)
    found: dict[date, dict[str, Cell]] = {}
    for (day, group), cell in kept.items():
        line = found.setdefault(period_of(day, query.grain), {})
        column = group if group in columns else OTHERS
        line[column] = line.get(column, Cell()) + cell
    shown = _periods(query, time, found)
    if shown:
        time = Between(max(time.since, shown[0]), time.until)
    lines = tuple(
        ReportLine(
            day.isoformat(), tuple(found.get(day, {}).get(one, Cell()) for one in columns),
            _sum(found.get(day, {}).values()),
        )
        for day in shown
    )  # fmt: skip
    sums = tuple(_sum(line.cells[at] for line in lines) for at in range(len(columns)))
    return Report(query, time, columns, lines, sums, _sum(line.total for line in lines), names, own)


def _by_group(by: Dimension | None, groups: Mapping[str, Cell], total: Cell) -> tuple[ReportLine, ...]:
    if by is None:
        return (ReportLine("", (), total),)
    shown = _limited(by, groups, MOST_LINES)
    rest = _sum(cell for group, cell in groups.items() if group not in shown)
    return tuple(ReportLine(one, (), rest if one == OTHERS else groups.get(one, Cell())) for one in shown)


def _groups(by: Dimension | None, kept: Tally) -> dict[str, Cell]:
    """Each group with what was counted in it."""
    if by is None:
        return {}
    found: dict[str, Cell] = {}
    for (_, group), cell in kept.items():
        found[group] = found.get(group, Cell()) + cell
    return found


def _limited(by: Dimension | None, groups: Mapping[str, Cell], most: int) -> tuple[str, ...]:
    """The groups that are shown, in their order: not known last but for the rest."""
    if by is None:
        return ()
    order = ORDERED.get(by)
    known = [one for one in groups if one]
    last = [""] if "" in groups else []
    if order is not None:
        known.sort(key=lambda one: (order.index(one) if one in order else len(order), one))
        return (*known, *last)
    if by in BY_CODE:
        return (*sorted(known), *last)
    known.sort(key=lambda one: (-(groups[one].of or groups[one].number), one))
    rest = [OTHERS] if len(known) > most else []
    return (*known[:most], *last, *rest)


def _periods(query: ReportQuery, time: Between, found: Mapping[date, object]) -> tuple[date, ...]:
    """Every period of the time; where it has no beginning, from the first in which there is anything."""
    if query.topic not in DATED:
        return tuple(sorted(found))
    first = min(found, default=time.until) if time.since == date.min else time.since
    return periods(Between(min(first, time.until), time.until), query.grain)


def _sum(cells: Iterable[Cell]) -> Cell:
    whole = Cell()
    for cell in cells:
        whole += cell
    return whole
