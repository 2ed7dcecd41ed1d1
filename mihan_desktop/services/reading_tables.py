"""A table from a file that somebody filled elsewhere: XLSX or CSV in whatever spelling of letters, as rows of texts."""

import csv
import io
from datetime import datetime
from pathlib import Path
from typing import Final

from forms import workbook
from forms.workbook import Harm, HarmfulError, Limits
from mihan_desktop.domain.problems import MihanError

MOST_BYTES: Final = 5_000_000
LIMITS: Final = Limits(unpacked=60_000_000, held=60_000_000, parts=500, marks=2_500_000)
MOST_ROWS: Final = 2_000
MOST_COLUMNS: Final = 400
_SPELLINGS: Final = ("utf-8-sig", "cp1256")
Rows = tuple[tuple[str, ...], ...]


def read_table(path: Path) -> Rows:
    """The first sheet of a workbook, or the lines of a text with commas, semicolons or tabs.

    Raises MihanError ``table_too_large``, ``table_unreadable``; OSError.
    """
    if path.stat().st_size > MOST_BYTES:
        raise MihanError("table_too_large", {"most": MOST_ROWS})
    data = path.read_bytes()
    rows = _workbook(data) if data[:2] == b"PK" else _text(data)
    if len(rows) > MOST_ROWS:
        raise MihanError("table_too_large", {"most": MOST_ROWS})
    return rows


def _workbook(data: bytes) -> Rows:
    try:
        workbook.look(io.BytesIO(data), LIMITS)
        with workbook.opened(io.BytesIO(data)) as book:
            sheets = workbook.shown(book)
            if not sheets:
                raise MihanError("table_unreadable")
            read = workbook.rows(sheets[0], MOST_COLUMNS, MOST_ROWS + 1)
            return tuple(tuple(_said(cell) for cell in cells) for _, cells in read)
    except HarmfulError as error:
        if error.why is Harm.TOO_MUCH:
            raise MihanError("table_too_large", {"most": MOST_ROWS}) from error
        raise MihanError("table_unreadable") from error


def _said(cell: object) -> str:
    """A cell as text: of a moment its day, and without the mark that keeps programs from taking it for a formula."""
    day = cell.date() if isinstance(cell, datetime) else cell
    return workbook.text_of(day, ("True", "False")).removeprefix("'")


def _text(data: bytes) -> Rows:
    for spelling in _SPELLINGS:
        try:
            text = data.decode(spelling)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        first = text.partition("\n")[0]
        mark = max("\t;,", key=first.count)
        try:
            return tuple(
                tuple(_said(cell) for cell in row[:MOST_COLUMNS])
                for row in csv.reader(io.StringIO(text), delimiter=mark)
            )
        except csv.Error:
            break
    raise MihanError("table_unreadable")
