"""A table as a file for a spreadsheet: CSV or XLSX, harmless to open, in the direction of its language."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from forms.formulas import is_formula
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened

Cell = str | int
_NOT_IN_A_NAME = str.maketrans(dict.fromkeys("\\/*?:[]", " "))


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
    return f"'{text}" if is_formula(text) else text


def sheet_name(text: str) -> str:
    """``text`` as a workbook takes it for the name of a sheet: without its seven signs, at most 31 characters."""
    return text.translate(_NOT_IN_A_NAME)[:31].strip(" '") or "1"


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
    sheet = book.create_sheet(sheet_name(table.sheet))
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


def save_table(
    opened: Opened,
    user: User,
    path: Path,
    read: Callable[[], Table],
    *,
    code: str = "exported",
    details: Mapping[str, str | int] | None = None,
) -> int:
    """Write a table to ``path`` (``.xlsx`` or ``.csv``), whole or not at all; the number of its lines.

    code, details: what the audit says of it, beside the number and the kind. Raises MihanError ``export_kind`` for
    another ending, before anything is read; OSError.
    """
    from mihan_desktop.storage.files import replace_file

    make = MAKERS.get(path.suffix.casefold())
    if make is None:
        raise MihanError("export_kind", {"ending": path.suffix})
    table = read()
    data, count = make(table), len(table.lines)
    said: dict[str, str | int] = {"count": count, "kind": path.suffix.casefold().lstrip("."), **(details or {})}
    with opened.write() as work:
        work.audit.append(code, at=opened.now(), actor_id=user.id, details=said)
    replace_file(path, data)
    return count
