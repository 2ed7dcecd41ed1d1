"""Reads the rows of a workbook's sheets; one that is made to do harm is refused before it is opened."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from forms import workbook
from forms.problems import FormError, FormProblem, Where
from forms.workbook import Cells, Harm, HarmfulError, Limits

MOST_BYTES: Final = 16 << 20
"""Of the file, and four times as many of what is in it."""
MOST_PARTS: Final = 500
MOST_COLUMNS: Final = 100
MOST_ROWS: Final = 20_000
"""Rows of a sheet that are looked at."""
MOST_MARKS: Final = 2_500_000


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
    unpacked = 4 * MOST_BYTES
    try:
        workbook.look(io.BytesIO(data), Limits(unpacked, unpacked, MOST_PARTS, MOST_MARKS))
        with workbook.opened(io.BytesIO(data)) as book:
            return {str(sheet.title).strip().lower(): _sheet(sheet) for sheet in workbook.shown(book)}
    except HarmfulError as error:
        raise _told(error, filename) from error


def _told(error: HarmfulError, filename: str) -> FormError:
    if error.why is Harm.TOO_MUCH:
        return refused("too_large", filename, limit=error.limit, size=error.size)
    codes = {Harm.NO_WORKBOOK: "not_a_rulebook", Harm.ENTITIES: "entities_forbidden"}
    return refused(codes.get(error.why, "unreadable_spreadsheet"), filename)


def _sheet(sheet: Any) -> Sheet:
    rows: dict[int, Cells] = {}
    for number, cells in workbook.rows(sheet, MOST_COLUMNS, MOST_ROWS + 1):
        if number > MOST_ROWS:
            return Sheet(rows, cut=True)
        if any(cell not in (None, "") for cell in cells):
            rows[number] = cells
    return Sheet(rows)


def text_of(cell: object) -> str:
    """A cell as text: as ``forms.workbook.text_of``, in words and without blanks around it."""
    return workbook.text_of(cell, ("yes", "no")).strip()


def numbered(sheet: Sheet) -> Iterator[tuple[int, Cells]]:
    """The rows under the first one."""
    first = next(iter(sheet.rows), 1)
    return ((number, cells) for number, cells in sheet.rows.items() if number > first)
