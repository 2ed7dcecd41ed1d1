"""Reads the rows of a workbook's sheets; one that is made to do harm is refused before it is opened."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final

from forms.problems import FormError, FormProblem, Where

MOST_BYTES: Final = 16 << 20
"""Of the file, and four times as many of what is in it."""
MOST_PARTS: Final = 500
MOST_COLUMNS: Final = 100
MOST_ROWS: Final = 20_000
"""Rows of a sheet that are looked at."""
MOST_MARKS: Final = 2_500_000
"""Tags of XML in a part that holds cells or texts, where a cell takes up to eight."""
MOST_STYLES: Final = 200_000
"""Tags in any other part: each style is an object, and a file of ten kilobytes may name millions."""
_CELLS: Final = ("xl/worksheets/", "xl/sharedStrings.xml")
_BROKEN: Final = (
    KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, SyntaxError, EOFError, RuntimeError,
    NotImplementedError, zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError,
)  # fmt: skip
Cells = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its rows by number (from 1), blank ones left out. cut: whether it has more than ``MOST_ROWS``."""

    rows: Mapping[int, Cells]
    cut: bool = False


def refused(code: str, filename: str, **params: str | int) -> FormError:
    """A FormError about the whole file."""
    return FormError(code, (FormProblem(code, Where(sheet=filename), params),))


def read_sheets(data: bytes, filename: str = "") -> dict[str, Sheet]:
    """Sheets by name in small letters, hidden ones left out; cells as ``openpyxl`` reads values.

    FormError: "not_a_rulebook" (no XLSX), "unreadable_spreadsheet", "too_large", "entities_forbidden".
    """
    if len(data) > MOST_BYTES:
        raise refused("too_large", filename, limit=MOST_BYTES, size=len(data))
    if data[:4] != b"PK\x03\x04":
        raise refused("not_a_rulebook", filename)
    _guard(data, filename)
    from openpyxl import load_workbook

    try:
        with closing(load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)) as book:
            return {
                str(sheet.title).strip().lower(): _sheet(sheet)
                for sheet in book.worksheets
                if sheet.sheet_state == "visible"
            }
    except _BROKEN as error:
        raise refused("unreadable_spreadsheet", filename) from error


def _guard(data: bytes, filename: str) -> None:
    """Look at the archive from outside: how much is in it, and that nothing in it declares entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)
            if len(parts) > MOST_PARTS or size > 4 * MOST_BYTES:
                raise refused("too_large", filename, limit=4 * MOST_BYTES, size=size)
            if "xl/workbook.xml" not in archive.namelist():
                raise refused("not_a_rulebook", filename)
            for part in parts:
                if part.filename.endswith((".xml", ".rels", ".vml")):
                    text = archive.read(part)
                    if b"<!DOCTYPE" in text.upper() or b"<!ENTITY" in text.upper() or b"\0" in text[:200]:
                        raise refused("entities_forbidden", filename)
                    tags, most = text.count(b"<"), MOST_MARKS if part.filename.startswith(_CELLS) else MOST_STYLES
                    if tags > most:
                        raise refused("too_large", filename, limit=most, size=tags)
    except _BROKEN as error:
        raise refused("unreadable_spreadsheet", filename) from error


def _sheet(sheet: Any) -> Sheet:
    sheet.reset_dimensions()  # what it says of itself may be wrong
    rows: dict[int, Cells] = {}
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), 1):
        if number > MOST_ROWS:
            return Sheet(rows, cut=True)
        if any(cell not in (None, "") for cell in cells):
            rows[number] = tuple(cells)
    return Sheet(rows)


def text_of(cell: object) -> str:
    """A cell as text: days as ISO dates, whole numbers without a point."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 10**15:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time(0) else cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell).strip()


def numbered(sheet: Sheet) -> Iterator[tuple[int, Cells]]:
    """The rows under the first one."""
    first = next(iter(sheet.rows), 1)
    return ((number, cells) for number, cells in sheet.rows.items() if number > first)
