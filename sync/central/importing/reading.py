"""Reading a legacy register into its file, block by block; cut off anywhere, it goes on where it was."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

from sync.central.importing.sniffing import UTF8, Shape, sniff
from sync.central.importing.splitting import (
    AGAIN,
    LONG,
    MANY,
    MOST_ROW,
    Aside,
    Rows,
    Splitter,
    decoded,
    rows_table,
    size_in,
)
from sync.central.importing.store import Store
from sync.central.importing.workbooks import guard, is_workbook, rows_of, sniff_workbook

BLOCK: Final = 16 << 20
"""Bytes of a text file that are read at a time, and one transaction."""
SHEET_BLOCK: Final = 20_000
"""Rows of a workbook, likewise."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a file is read. offset: bytes of a text file; row, line: seen so far; rows: of them read; done: all."""

    offset: int = 0
    row: int = 0
    line: int = 0
    rows: int = 0
    aside: int = 0
    blank: int = 0
    done: bool = False


Told = Callable[[Progress], None]


def look(path: Path, encoding: str = "", delimiter: str = "", header: int | None = None) -> Shape:
    """What a file is, before any of it is taken over. ``CentralError`` as ``sniff`` and ``guard``."""
    if is_workbook(path):
        return sniff_workbook(path, header)
    return sniff(path, encoding, delimiter, header)


def hash_of(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def progress_of(store: Store) -> Progress:
    """How far the file of ``store`` is read."""
    return Progress(**(store.fact("progress") or {}))


def read(path: Path, shape: Shape, store: Store, told: Told) -> Progress:
    """Read the rest of a file. told: after each block, which is durable then.

    ``CentralError``: ``file_kind``, ``sheet_unreadable``.
    """
    progress = progress_of(store)
    if progress.done:
        return progress
    blocks = _text(path, shape, progress) if shape.encoding else _workbook(path, shape, progress)
    for taken, now in blocks:
        store.append([table for table in taken.tables if len(table)], taken.aside, asdict(now))
        told(now)
        progress = now
    if not progress.done:
        progress = replace(progress, done=True)
        store.append([], [], asdict(progress))
    return progress


def _counted(progress: Progress, taken: Rows, offset: int) -> Progress:
    read_now = sum(len(table) for table in taken.tables)
    return Progress(
        progress.offset + offset, progress.row + taken.rows, progress.line + taken.lines, progress.rows + read_now,
        progress.aside + len(taken.aside), progress.blank + taken.blank,
    )  # fmt: skip


def _text(path: Path, shape: Shape, progress: Progress) -> Iterator[tuple[Rows, Progress]]:
    splitter = Splitter(shape)
    end, size = path.stat().st_size, BLOCK
    with path.open("rb") as file:
        while shape.start + progress.offset < end:
            file.seek(shape.start + progress.offset)
            raw = file.read(size)
            final = shape.start + progress.offset + len(raw) >= end
            text, half = decoded(raw, shape.encoding, final=final)
            text = text.replace(b"\r", b"\n") if shape.newline == "\r" else text
            taken = splitter.take(text, progress.row, progress.line, final=final)
            used = len(raw) if final else _used(text, taken.used, raw, half, shape.encoding)
            if not taken.used and not final:
                size *= 2  # one row that is longer than a block
                continue
            size = BLOCK
            progress = _counted(progress, taken, used)
            yield taken, progress


def _used(text: bytes, used: int, raw: bytes, half: bytes, encoding: str) -> int:
    """Bytes of the file that ``used`` bytes of its text took: counted from the end, where little is left."""
    return used if encoding == UTF8 else len(raw) - len(half) - size_in(text[used:], encoding)


def _workbook(path: Path, shape: Shape, progress: Progress) -> Iterator[tuple[Rows, Progress]]:
    """Sheets in their order; a further one belongs to the register when its columns are called the same."""
    guard(path)
    rows = _rows_of_sheets(path, shape)
    for _ in islice(rows, progress.row):
        pass
    width, names = len(shape.headings), [f"c{number}" for number in range(len(shape.headings))]
    while block := list(islice(rows, SHEET_BLOCK)):
        taken, good = Rows(rows=len(block)), []
        for at, (number, cells) in enumerate(block, progress.row + 1):
            taken.lines = number - progress.line
            code = _refused(cells, width, shape)
            if code == "":
                good.append((at, number, (cells + [""] * width)[:width]))
            elif code == _BLANK:
                taken.blank += 1
            elif code != _HEADING:
                taken.aside.append(Aside(at, number, code, "\t".join(cells)[:MOST_ROW]))
        taken.tables = [rows_table(names, good)] if good else []
        progress = _counted(progress, taken, 0)
        yield taken, progress


_BLANK: Final = "blank"
_HEADING: Final = "heading"


def _rows_of_sheets(path: Path, shape: Shape) -> Iterator[tuple[int, list[str]]]:
    first, belongs = "", True
    for sheet, number, cells in rows_of(path):
        first = first or sheet
        if number <= shape.header:
            if sheet != first and number == shape.header:
                belongs = _is_heading(cells, shape)
            continue
        if sheet == first or (belongs and shape.header):
            yield number, cells


def _is_heading(cells: list[str], shape: Shape) -> bool:
    trimmed = [cell.strip() for cell in cells[: len(shape.headings)]]
    return trimmed + [""] * (len(shape.headings) - len(trimmed)) == list(shape.headings)


def _refused(cells: list[str], width: int, shape: Shape) -> str:
    """Why a row of a sheet is none, "" for one that is."""
    if not any(cell.strip() for cell in cells):
        return _BLANK
    if any(cell.strip() for cell in cells[width:]):
        return MANY
    if shape.header and _is_heading(cells, shape):
        return AGAIN
    return LONG if sum(map(len, cells)) > MOST_ROW else ""
