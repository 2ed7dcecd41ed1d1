"""A data set as CSV, or as a workbook with its dictionary: columns and codes as XLSForm has questions and choices."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from sync.central.importing.reports import MAKERS, Table
from sync.central.importing.reports import Cell as Written
from sync.central.indicators.opening.datasets import SETS, Cell, DataSet, Opening, Row, about, labels, tables
from sync.central.indicators.results import Released
from sync.central.words import say

FORMS: Final[Mapping[str, str]] = {"ar": "Arabic (ar)", "ckb": "Kurdish (ckb)", "en": "English (en)"}
"""Languages as the headings of XLSForm name them."""
_LABELS: Final = tuple(f"label::{name}" for name in FORMS.values())


def csv_of(opening: Opening, name: str, released: Iterable[Released], parts: frozenset[str] = frozenset()) -> bytes:
    """UTF-8 with its mark, one line a row."""
    return MAKERS[".csv"]((_data(opening, SETS[name], released, parts),), "en")


def workbook(
    opening: Opening, name: str, released: Sequence[Released], parts: frozenset[str], language: str
) -> bytes:  # fmt: skip
    """Four sheets: rows, ``survey`` and ``choices`` as XLSForm has them, and what is said of all figures.

    language: of that last one, and of the direction in which sheets are read.
    """
    made = SETS[name]
    return MAKERS[".xlsx"](
        (_data(opening, made, released, parts), _survey(made), _choices(made), _about(made, released, language)),
        language,
    )


def _data(opening: Opening, made: DataSet, released: Iterable[Released], parts: frozenset[str]) -> Table:
    return Table(
        made.name, [made.names, *([written(cell) for cell in row] for row in opening.rows(made.name, released, parts))]
    )


def written(cell: Cell) -> Written:
    """A cell as files have it: days and moments in ISO 8601, yes and no in words, nothing where there is nothing."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    return cell if isinstance(cell, int | float | str) else cell.isoformat()


def _survey(made: DataSet) -> Table:
    lines = [("type", "name", *_LABELS)]
    for column in made.columns:
        kind = f"select_one {column.codes}" if column.codes else str(column.kind)
        lines.append((kind, column.name, *about(column.name)))
    return Table("survey", lines)


def _choices(made: DataSet) -> Table:
    """Codes of the lists that its columns have, and of every table where classes of tables stand in it."""
    wanted = {column.codes for column in made.columns if column.codes}
    if "table" in wanted:
        wanted |= set(tables())
    if made.name == "figures":
        wanted |= {"place", "skill"}
    found: list[Row] = [row for row in labels() if row[0] in wanted]
    return Table("choices", [("list_name", "name", *_LABELS), *([written(cell) for cell in row] for row in found)])


def _about(made: DataSet, released: Sequence[Released], language: str) -> Table:
    lines: list[Sequence[Written]] = [
        (say(language, "opendata"), say(language, f"opening_set_{made.name}")),
        ("", say(language, "figures_hint")),
        ("", say(language, "figures_coverage_hint")),
        ("", say(language, "opening_empty")),
    ]
    for one in released if made.grows else ():
        lines += [
            (say(language, "figures_period"), one.period),
            (say(language, "figures_day"), one.day.isoformat()),
            (say(language, "figures_released"), one.released_at.date().isoformat()),
            ("", say(language, "figures_rule", smallest=one.smallest, base=one.base)),
        ]
    return Table("about", lines)
