"""A table from a file that somebody filled elsewhere: XLSX or CSV in whatever spelling of letters, as rows of texts."""

import csv
import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Final

from mihan_desktop.domain.problems import MihanError

MOST_BYTES: Final = 5_000_000
MOST_UNPACKED: Final = 60_000_000
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
    from openpyxl import load_workbook

    try:
        _check_size(data)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        try:
            sheet = book.worksheets[0]
            most = {"max_row": MOST_ROWS + 1, "max_col": MOST_COLUMNS}
            return tuple(tuple(_said(cell) for cell in row) for row in sheet.iter_rows(values_only=True, **most))
        finally:
            book.close()
    except MihanError:
        raise
    except Exception as error:  # a file from anywhere: openpyxl raises what its parsers raise
        raise MihanError("table_unreadable") from error


def _check_size(data: bytes) -> None:
    """What unpacks to far more than a sheet of a class is not unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(one.file_size for one in packed.infolist()) > MOST_UNPACKED:
            raise MihanError("table_too_large", {"most": MOST_ROWS})


def _said(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).removeprefix("'")


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
