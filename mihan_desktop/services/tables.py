"""A table as a file for a spreadsheet: CSV or XLSX, harmless to open, in the direction of its language."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Cell = str | int


@dataclass(frozen=True, slots=True)
class Table:
    """headings and widths (of a column, in characters) belong together; sheet: its name."""

    headings: Sequence[str]
    widths: Sequence[int]
    lines: Sequence[Sequence[Cell]]
    sheet: str
    right_to_left: bool


def harmless(text: str) -> str:
    """``text`` so that no spreadsheet takes it for a formula (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _csv(table: Table) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.headings)
    writer.writerows(table.lines)
    return text.getvalue().encode("utf-8-sig")  # with its mark, or Excel takes it for Windows-1256


def _xlsx(table: Table) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(table.sheet[:31])
    sheet.sheet_view.rightToLeft = table.right_to_left
    sheet.freeze_panes = "A2"
    for column, width in enumerate(table.widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    headings = [WriteOnlyCell(sheet, value=heading) for heading in table.headings]
    for cell in headings:
        cell.font = Font(bold=True)
    sheet.append(headings)
    for line in table.lines:
        sheet.append(line)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


MAKERS: Mapping[str, Callable[[Table], bytes]] = {".csv": _csv, ".xlsx": _xlsx}
"""By the ending of the file, in small letters."""
