"""Workbooks that somebody else made (.xlsx): looked at from outside before they are opened, and read as rows of cells.

Everybody who opens one looks at it here first: rulebooks, forms, old registers, catalogues, lists of a class. What a
workbook may hold differs (``Limits``), what makes it harmful does not.
"""

from __future__ import annotations

import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, BinaryIO, Final
from xml.etree import ElementTree as ET

BROKEN: Final = (
    KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, SyntaxError, EOFError, RuntimeError,
    NotImplementedError, zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError,
)  # fmt: skip
"""What zipfile, the XML parser and openpyxl raise over a broken file."""
MOST_ROWS: Final = 1_048_576
"""Rows of a sheet, as Excel has it: a file may give a row any number, and all before it would be read as blank."""
STYLES: Final = 200_000
"""Tags of a part that holds no cells: each style is an object, and a file of ten kilobytes may name millions."""
_WORKBOOK: Final = "xl/workbook.xml"
_CONTENTS: Final = "[Content_Types].xml"
_SHEET: Final = ".worksheet+xml"
_CELLS: Final = (_SHEET, ".sharedStrings+xml")
_LARGE: Final = 32 << 20
_RATIO: Final = 300
"""How many times larger than packed a large part may be; sheets of real registers stay below 60."""
_PIECE: Final = 1 << 20
_BEFORE_XML: Final = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
_DECLARES: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ROW: Final = re.compile(rb"<(?:\w+:)?row[\s/>]")
_PLAIN: Final = b"<![CDATA["
_EXACT: Final = 10**15
Cells = tuple[object, ...]


class Harm(StrEnum):
    """Why a workbook is not opened."""

    BROKEN = "broken"
    NO_WORKBOOK = "no_workbook"
    TOO_MUCH = "too_much"
    ENTITIES = "entities"


class HarmfulError(Exception):
    """A workbook is refused. part: of the archive, if one is to blame; size, limit: of what is too much."""

    def __init__(self, why: Harm, part: str = "", size: int = 0, limit: int = 0) -> None:
        super().__init__(why.value)
        self.why, self.part, self.size, self.limit = why, part, size, limit


@dataclass(frozen=True, slots=True)
class Limits:
    """unpacked: bytes of everything in it; held: of what is held in memory, a row of a sheet or any other part whole.

    parts: how many; marks: tags of XML in a part of cells or texts, where a cell takes up to eight.
    """

    unpacked: int
    held: int
    parts: int
    marks: int
    styles: int = STYLES


def look(file: BinaryIO, limits: Limits) -> None:
    """See that a workbook holds no more than it may and declares no entities. Raises ``HarmfulError``."""
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)
            if len(parts) > limits.parts or size > limits.unpacked:
                raise HarmfulError(Harm.TOO_MUCH, size=size, limit=limits.unpacked)
            if _WORKBOOK not in archive.namelist():
                raise HarmfulError(Harm.NO_WORKBOOK)
            _look_at(archive, archive.getinfo(_CONTENTS), limits, "")
            kinds = _kinds(archive)
            for part in parts:
                _look_at(archive, part, limits, kinds.get(part.filename, ""))
    except BROKEN as error:
        raise HarmfulError(Harm.BROKEN) from error


def _kinds(archive: zipfile.ZipFile) -> dict[str, str]:
    """What each part is, as the list of contents says: openpyxl goes by it, whatever a part is called.

    A part that is listed as two things is neither.
    """
    found: dict[str, str] = {}
    for one in ET.fromstring(archive.read(_CONTENTS)):  # noqa: S314 - it was looked at: no entities
        name, kind = one.get("PartName", "")[1:], one.get("ContentType", "")
        found[name] = kind if found.get(name, kind) == kind else ""
    return found


def _look_at(archive: zipfile.ZipFile, part: zipfile.ZipInfo, limits: Limits, kind: str) -> None:
    """One part, a piece at a time. What begins as XML is looked at as such, whatever its name ends with."""
    name, size = part.filename, part.file_size
    if not kind.endswith(_SHEET) and size > limits.held:
        raise HarmfulError(Harm.TOO_MUCH, name, size, limits.held)
    if size > _LARGE and size > _RATIO * max(1, part.compress_size):
        raise HarmfulError(Harm.TOO_MUCH, name, size, _RATIO * part.compress_size)
    most = limits.marks if kind.endswith(_CELLS) else limits.styles
    tags, before, begun, held, told = 0, b"", False, 0, True
    with archive.open(part) as file:
        while piece := file.read(_PIECE):
            if not begun and (start := piece.lstrip(_BEFORE_XML)):
                if not start.startswith(b"<"):
                    return  # a picture
                begun = True
            if b"\0" in piece or _declares(before + piece):  # letters of two bytes hide what they declare
                raise HarmfulError(Harm.ENTITIES, name)
            tags += piece.count(b"<")
            if tags > most:
                raise HarmfulError(Harm.TOO_MUCH, name, tags, most)
            told = told and _PLAIN not in before + piece  # what follows may be a text that looks like rows
            held = 0 if told and _ROW.search(piece) else held + len(piece)
            if held > limits.held:
                raise HarmfulError(Harm.TOO_MUCH, name, held, limits.held)
            before = piece[-16:]


def _declares(text: bytes) -> bool:
    return b"<!" in text and _DECLARES.search(text) is not None


@contextmanager
def opened(file: BinaryIO) -> Iterator[Any]:
    """A workbook that was looked at, as ``openpyxl`` has it, read-only and by values. Raises ``HarmfulError``."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except BROKEN as error:
        raise HarmfulError(Harm.BROKEN) from error
    try:
        yield book
    finally:
        book.close()


def shown(book: Any) -> Sequence[Any]:
    """Its sheets that are not hidden."""
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


def rows(sheet: Any, columns: int, most: int = MOST_ROWS) -> Iterator[tuple[int, Cells]]:
    """Number (from 1) and values of each row, of ``columns`` columns. Raises ``HarmfulError``."""
    sheet.reset_dimensions()  # what it says of itself may be wrong
    try:
        yield from enumerate(sheet.iter_rows(max_row=most, max_col=columns, values_only=True), 1)
    except BROKEN as error:
        raise HarmfulError(Harm.BROKEN, str(sheet.title)[:80]) from error


def text_of(cell: object, words: tuple[str, str] = ("1", "0")) -> str:
    """A cell as text: days as ISO dates, whole numbers without a point or an exponent. words: for true and false."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return words[0] if cell else words[1]
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time(0) else cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)
