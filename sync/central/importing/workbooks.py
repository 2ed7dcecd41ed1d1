"""Rows of an XLSX workbook, sheet after sheet, as text; refused before it is opened when it is made to do harm."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from forms import workbook
from forms.workbook import Harm, HarmfulError, Limits, text_of
from sync.central.importing.sniffing import MOST_COLUMNS, Shape, shaped
from sync.central.settings import CentralError

LIMITS: Final = Limits(unpacked=8 << 30, held=1 << 30, parts=10_000, marks=1 << 40, styles=500_000)
"""A register of a country is large, and its sheets are read row by row; its texts and styles are held in memory."""
_ZIP: Final = b"PK\x03\x04"
_OLD: Final = b"\xd0\xcf\x11\xe0"
_LOOKED: Final = 100


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
        with path.open("rb") as file:
            workbook.look(file, LIMITS)
    except HarmfulError as error:
        raise _told(error) from error


def _told(error: HarmfulError) -> CentralError:
    if error.why is Harm.TOO_MUCH:
        return CentralError("too_much_inside")
    if error.why is Harm.ENTITIES:
        return CentralError("entities", part=error.part[:80])
    return CentralError("file_kind")


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
    with path.open("rb") as file:
        try:
            with workbook.opened(file) as book:
                for sheet in workbook.shown(book):
                    if not sheets or sheet.title in sheets:
                        for number, cells in workbook.rows(sheet, MOST_COLUMNS + 1):
                            blank = cells.count(None) == len(cells)  # of those a file may have a million
                            yield sheet.title, number, [""] * len(cells) if blank else [text_of(cell) for cell in cells]
        except HarmfulError as error:
            if error.part:
                raise CentralError("sheet_unreadable", sheet=error.part) from error
            raise _told(error) from error


def _trimmed(cells: Sequence[str]) -> list[str]:
    last = max((at for at, cell in enumerate(cells, 1) if cell.strip()), default=0)
    return list(cells[:last])
