"""The quality report of an old register as a workbook or as CSV, and rows put aside; harmless to open."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from forms.formulas import is_formula
from sync.central.importing.importing import ImportLine
from sync.central.importing.kinds import KINDS
from sync.central.importing.store import Store
from sync.central.words import direction, name_of, say

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Table:
    """title: of the sheet; the first line holds the headings."""

    title: str
    lines: Sequence[Sequence[Cell]]


def tables(line: ImportLine, language: str, shown: Callable[[int], Cell] = int) -> tuple[Table, ...]:
    """What the report says: whole, by property, by place. shown: how a number of people is written."""

    def told(word: str) -> str:
        return say(language, word)

    now, first = line.report, line.first_report
    whole: list[Sequence[Cell]] = [
        [told("quality_report"), told("came_with"), told("is_now")],
        [told("rows_read"), line.rows, line.rows],
        [told("rows_aside"), line.aside, line.aside],
        [told("rows_blank"), line.blank, line.blank],
        *([told(f"kind_{kind}"), *(shown(_kind(one, kind)) for one in (first, now))] for kind in KINDS),
        *([told(code), shown(_across(first, code)), shown(number)] for code, number in now.get("across", {}).items()),
        *([told(code), number, number] for code, number in now.get("aside", {}).items()),
        [told("first_of_july"), shown(int(first.get("first_of_july", 0))), shown(int(now.get("first_of_july", 0)))],
    ]
    properties: list[Sequence[Cell]] = [
        [
            told(word)
            for word in ("property", "filled", "empty_cells", "different_values", "problems_found", "people_count")
        ]
    ]
    for one in now.get("properties", []):
        facts = [told(f"p_{one['property']}"), one["filled"], now["rows"] - one["filled"], one["different"]]
        wrong = [[told(code), shown(number)] for code, number in one["wrong"].items()] or [["", ""]]
        properties += [[*facts, *pair] for pair in wrong]
    places: list[Sequence[Cell]] = [
        [told("governorate"), told("office"), told("people_count"), *(told(f"kind_{kind}") for kind in KINDS)],
        *(
            [name_of(language, one["governorate"]), one["office"], *(shown(one[kind]) for kind in ("people", *KINDS))]
            for one in now.get("places", [])
        ),
    ]
    return (
        Table(told("quality"), whole), Table(told("by_property"), properties), Table(told("by_place"), places)
    )  # fmt: skip


def _kind(report: Mapping[str, Any], kind: str) -> int:
    return int(report.get("kinds", {}).get(kind, 0))


def _across(report: Mapping[str, Any], code: str) -> int:
    return int(report.get("across", {}).get(code, 0))


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if isinstance(cell, str) and is_formula(cell) else cell


def _csv(found: Sequence[Table], _language: str) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    for number, table in enumerate(found):
        if number:
            writer.writerow([])
        writer.writerows([[harmless(cell) for cell in line] for line in table.lines])
    return text.getvalue().encode("utf-8-sig")  # with its mark, or Excel takes it for Windows-1256


def _xlsx(found: Sequence[Table], language: str) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    for table in found:
        sheet = book.create_sheet(table.title[:31])
        sheet.sheet_view.rightToLeft = direction(language) == "rtl"
        sheet.freeze_panes = "A2"
        for column in range(1, max(map(len, table.lines)) + 1):
            sheet.column_dimensions[get_column_letter(column)].width = 30 if column == 1 else 18
        for number, line in enumerate(table.lines):
            cells = []
            for cell in line:
                plain = ILLEGAL_CHARACTERS_RE.sub("", cell) if isinstance(cell, str) else cell
                made = WriteOnlyCell(sheet, value=harmless(plain))
                if isinstance(plain, str):
                    made.data_type = "s"
                if not number:
                    made.font = Font(bold=True)
                cells.append(made)
            sheet.append(cells)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


MAKERS: Final[Mapping[str, Callable[[Sequence[Table], str], bytes]]] = {".csv": _csv, ".xlsx": _xlsx}
"""By the ending of the file."""


def aside_csv(store: Store, language: str) -> bytes:
    """The rows that could not be read, with line and reason, for whoever mends the file they came from."""
    rows = store.ask("SELECT line, code, text FROM aside ORDER BY row")
    heads = [say(language, word) for word in ("line_in_file", "reason", "row_as_it_came")]
    return _csv([Table("", [heads, *([line, say(language, code), text] for line, code, text in rows)])], language)
