"""A report as a table that people read: on the screen, copied, in a file and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mihan_desktop.domain.reports.tables import Cell, Report, ReportLine
from mihan_desktop.services.tables import Cell as Written
from mihan_desktop.services.tables import Table
from mihan_desktop.ui.language import Language, isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.report_words import (
    counted_text,
    dimension_text,
    grain_heading,
    group_text,
    period_text,
    say,
    time_text,
    topic_text,
)

NUMBER: Final = "number"
PERCENT: Final = "percent"
_ALL = QT_TRANSLATE_NOOP("Reports", "All together")
_CAME = QT_TRANSLATE_NOOP("Reports", "Came")
_SHARE = QT_TRANSLATE_NOOP("Reports", "Percent")
_EVERYTHING = QT_TRANSLATE_NOOP("Reports", "All")
_LIMIT = QT_TRANSLATE_NOOP("Reports", "{what}: {which}")
_OWN = QT_TRANSLATE_NOOP("Reports", "my own work")
_OFFICE = QT_TRANSLATE_NOOP("Reports", "the whole office")


@dataclass(frozen=True, slots=True)
class ReportTable:
    """headings: of the lines, then of the numbers; kinds: of each number; lines: (name, numbers), None where nothing
    was counted; total: as the last of them.
    """

    headings: tuple[str, ...]
    kinds: tuple[str, ...]
    lines: tuple[tuple[str, tuple[int | None, ...]], ...]
    total: tuple[str, tuple[int | None, ...]]


def table_of(report: Report, language: Language) -> ReportTable:
    """The whole table, its sums last."""
    query = report.query
    if report.of_periods:
        first = grain_heading(query.grain)
    else:
        first = dimension_text(query.by) if query.by is not None else say(_EVERYTHING)
    groups = [group_text(query.by, one, report.names, language) for one in report.columns] if query.by else []
    kinds = (PERCENT if report.shares else NUMBER,) * len(groups)
    if report.shares:
        headings = (first, *groups, say(_CAME), counted_text(query.topic), say(_SHARE))
        kinds = (*kinds, NUMBER, NUMBER, PERCENT)
    else:
        headings = (first, *groups, counted_text(query.topic) if not groups else say(_ALL))
        kinds = (*kinds, NUMBER)
    lines = tuple(
        (line_text(report, one, language), _numbers(one.cells, one.total, shares=report.shares)) for one in report.lines
    )
    total = (say(_ALL), _numbers(report.sums, report.total, shares=report.shares))
    return ReportTable(headings, kinds, lines, total)


def line_text(report: Report, line: ReportLine, language: Language) -> str:
    """The period or the group of a line."""
    if report.of_periods:
        return period_text(date.fromisoformat(line.key), report.query.grain, language)
    if report.query.by is None:
        return say(_ALL)
    return group_text(report.query.by, line.key, report.names, language)


def _numbers(cells: Sequence[Cell], total: Cell, *, shares: bool) -> tuple[int | None, ...]:
    if not shares:
        return (*(one.number for one in cells), total.number)
    return (*(_percent(one) for one in cells), total.number, total.of, _percent(total))


def _percent(cell: Cell) -> int | None:
    return None if cell.share is None else round(cell.share * 100)


def shown(number: int | None, kind: str, language: Language) -> str:
    """A number as it stands in the table."""
    if number is None:
        return "–"
    return language.percent(number / 100) if kind == PERCENT else language.number(number)


def title_text(report: Report) -> str:
    """What the report is: what was counted, and by what."""
    query = report.query
    return topic_text(query.topic) if query.by is None else f"{topic_text(query.topic)} · {dimension_text(query.by)}"


def about_lines(report: Report, language: Language) -> tuple[str, ...]:
    """Of when, of whose work, and to what it is limited."""
    limits = [
        say(_LIMIT).format(what=dimension_text(one), which=group_text(one, value, report.names, language))
        for one, value in report.query.where
    ]
    return (time_text(report.time, language), say(_OWN) if report.own else say(_OFFICE), *limits)


def as_file(report: Report, language: Language) -> Table:
    """The table as a spreadsheet takes it: numbers as numbers, names without marks of direction."""
    table = table_of(report, language)
    lines: list[list[Written]] = [
        [bare(name), *("" if one is None else one for one in numbers)] for name, numbers in (*table.lines, table.total)
    ]
    widths = (30, *(max(12, min(30, len(one) + 4)) for one in table.headings[1:]))
    headings = tuple(bare(one) for one in table.headings)
    return Table(headings, widths, lines, bare(topic_text(report.query.topic)), language.right_to_left)


def copied(report: Report, language: Language) -> str:
    """The table as a spreadsheet takes it from the clipboard."""
    table = as_file(report, language)
    return "\n".join("\t".join(str(cell) for cell in line) for line in (table.headings, *table.lines))


def bare(text: str) -> str:
    """Without the marks of direction, which a spreadsheet would keep."""
    return "".join(letter for letter in text if letter not in "\u2066\u2067\u2068\u2069\u200e\u200f")


def summary(report: Report, language: Language) -> str:
    """One line: how many, and of what."""
    if not report.shares:
        counted = f"{counted_text(report.query.topic)}: {isolate(language.number(report.total.number))}"
    else:
        share = report.total.share
        counted = f"{say(_CAME)}: {isolate('–' if share is None else language.percent(share))}"
    return " · ".join((counted, *about_lines(report, language)))
