"""Rows of an XLSX workbook, sheet after sheet, as text; refused before it is opened when it is made to do harm."""

import lzma
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, BinaryIO, Final

from sync.central.importing.sniffing import MOST_COLUMNS, Shape, shaped
from sync.central.settings import CentralError

MOST_UNPACKED: Final = 8 << 30
"""Bytes of everything in a workbook."""
MOST_STRINGS: Final = 1 << 30
"""Bytes of the table of texts, and of every part that is no sheet: these are held in memory."""
MOST_RATIO: Final = 300
"""How many times larger than packed a part may be when it is large; sheets of real registers stay below 60."""
_LARGE: Final = 32 << 20
MOST_PARTS: Final = 10_000
_PROLOGUE: Final = 1 << 16
_ZIP: Final = b"PK\x03\x04"
_OLD: Final = b"\xd0\xcf\x11\xe0"
_EXACT: Final = 10**15
_LOOKED: Final = 100
_BROKEN: Final = (
    KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, SyntaxError, EOFError, RuntimeError,
    NotImplementedError, zipfile.BadZipFile, zlib.error, lzma.LZMAError,
)  # fmt: skip


def is_workbook(path: Path) -> bool:
    """True for XLSX. ``CentralError("old_workbook")`` for the .xls of before 2007."""
    with path.open("rb") as file:
        head = file.read(4)
    if head == _OLD:
        raise CentralError("old_workbook")
    return head == _ZIP


def guard(path: Path) -> None:
    """Look at a workbook from outside: parts, their sizes, and that no part declares entities.

    ``CentralError``: ``file_kind``, ``too_much_inside``, ``entities``.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise CentralError("too_much_inside")
            if "xl/workbook.xml" not in archive.namelist():
                raise CentralError("file_kind")
            for part in parts:
                _guard_part(archive, part)
    except _BROKEN as error:
        raise CentralError("file_kind") from error


def _guard_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    sheet = part.filename.startswith("xl/worksheets/")
    if not sheet and part.file_size > MOST_STRINGS:
        raise CentralError("too_much_inside")
    if part.file_size > _LARGE and part.file_size > MOST_RATIO * max(1, part.compress_size):
        raise CentralError("too_much_inside")
    if not part.filename.endswith((".xml", ".rels", ".vml")):
        return
    with archive.open(part) as file:
        head = file.read(_PROLOGUE)
    root = next((at for at in range(len(head)) if head[at : at + 1] == b"<" and head[at + 1 : at + 2] not in b"?!"), -1)
    if b"\0" in head or b"<!DOCTYPE" in head.upper() or (root < 0 and len(head) == _PROLOGUE):
        raise CentralError("entities", part=part.filename[:80])


def sniff_workbook(path: Path, header: int | None = None) -> Shape:
    """The shape of the first sheet. ``CentralError`` as ``guard``, ``file_empty``, ``too_many_columns``."""
    guard(path)
    rows: list[list[str]] = []
    first = ""
    for sheet, number, cells in rows_of(path):
        first = first or sheet
        if sheet != first:
            break
        rows += [[] for _ in range(number - len(rows) - 1)]
        rows.append(cells)
        if len(rows) >= _LOOKED:
            break
    trimmed = [_trimmed(row) for row in rows]
    width = max((len(row) for row in trimmed), default=0)
    if width > MOST_COLUMNS:
        raise CentralError("too_many_columns", most=MOST_COLUMNS)
    padded = [row + [""] * (width - len(row)) for row in trimmed]
    return shaped(padded, Shape("", 0, "", "", "\n", 0, (), sure=False), header)


def rows_of(path: Path, sheets: Sequence[str] = ()) -> Iterator[tuple[str, int, list[str]]]:
    """Each row as sheet, number in it (1..) and texts of its cells; of all sheets that are not hidden, in their order.

    ``CentralError``: ``file_kind``.
    """
    with path.open("rb") as file, closing(_book(file)) as book:
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible" or (sheets and sheet.title not in sheets):
                continue
            sheet.reset_dimensions()  # what it says of itself may be wrong
            try:
                for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True), 1):
                    yield sheet.title, number, [text_of(cell) for cell in row]
            except _BROKEN as error:
                raise CentralError("sheet_unreadable", sheet=sheet.title[:80]) from error


def _book(file: BinaryIO) -> Any:
    from openpyxl import load_workbook

    try:
        return load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except _BROKEN as error:
        raise CentralError("file_kind") from error


def text_of(cell: Any) -> str:
    """A cell as text: days as ISO dates, whole numbers without a point and never with an exponent."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time(0) else cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return str(cell)


def _trimmed(cells: Sequence[str]) -> list[str]:
    last = max((at for at, cell in enumerate(cells, 1) if cell.strip()), default=0)
    return list(cells[:last])
