"""What a text file of rows is: its letters' encoding, what stands between its cells, which row names its columns."""

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from sync.central.importing.headings import heading_row
from sync.central.settings import CentralError

UTF8: Final = "utf-8"
WINDOWS: Final = "cp1256"
UTF16: Final = ("utf-16-le", "utf-16-be")
ENCODINGS: Final = (UTF8, WINDOWS, *UTF16)
MARKS: Final = ((b"\xef\xbb\xbf", UTF8), (b"\xff\xfe", UTF16[0]), (b"\xfe\xff", UTF16[1]))
"""Byte order marks, and what follows one."""
DELIMITERS: Final = (",", ";", "\t", "|", "؛", "،")
MOST_COLUMNS: Final = 400
_HEAD: Final = 1 << 20
_PROBE: Final = 1 << 18
_LOOKED: Final = 200
"""Rows from which the shape is told."""
_BAD_LINES: Final = 0.02
"""A file is still UTF-8 when no more of its lines than this are not: those were pasted in from elsewhere."""


@dataclass(frozen=True, slots=True)
class Shape:
    """encoding: one of ``ENCODINGS``, "" for a workbook; start: bytes of the mark before the text; quote: "" for none.

    newline: "\\n" (before it a "\\r" or none) or "\\r". header: number of the row of names, 1.., 0 for none; headings:
    its cells, or as many empty ones; sure: its names are known, so that it can hold no person.
    """

    encoding: str
    start: int
    delimiter: str
    quote: str
    newline: str
    header: int
    headings: tuple[str, ...]
    sure: bool


def encoding_of(path: Path) -> tuple[str, int]:
    """The encoding of a file and the bytes of its mark; looks at its beginning and at places all over it."""
    probes = list(_probes(path))
    for mark, encoding in MARKS:
        if probes[0].startswith(mark):
            return encoding, len(mark)
    zeros = [sum(probe[side::2].count(0) for probe in probes) for side in (0, 1)]
    size = sum(map(len, probes))
    if max(zeros) > size // 16:  # half of what is Latin, a blank or a digit in UTF-16 is zero
        return UTF16[0] if zeros[1] > zeros[0] else UTF16[1], 0
    lines = [line for probe in probes for line in probe.split(b"\n")[1 : -1 if len(probe) == _PROBE else None]]
    lines += probes[0].split(b"\n")[:1]
    bad = sum(not _is_utf8(line) for line in lines)
    return (UTF8 if bad <= _BAD_LINES * len(lines) else WINDOWS), 0


def _probes(path: Path) -> list[bytes]:
    size = path.stat().st_size
    with path.open("rb") as file:
        found = [file.read(_HEAD)]
        for part in range(1, 8):
            at = size * part // 8
            if at > _HEAD:
                file.seek(at)
                found.append(file.read(_PROBE))
    return found


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode(UTF8)
    except UnicodeDecodeError:
        return False
    return True


def sniff(path: Path, encoding: str = "", delimiter: str = "", header: int | None = None) -> Shape:
    """The shape of a text file; what is said already is not guessed. header: 0 for a file without names.

    ``CentralError``: ``file_empty``, ``file_kind`` (no text), ``too_many_columns``.
    """
    guessed, start = encoding_of(path)
    encoding = encoding or guessed
    with path.open("rb") as file:
        file.seek(start)
        head = file.read(_HEAD)
    if not head.strip(b"\0\r\n\t "):
        raise CentralError("file_empty")
    text = head.decode(encoding, "replace")
    if "\0" in text[:4096]:
        raise CentralError("file_kind")
    newline = "\n" if "\n" in text or "\r" not in text else "\r"
    text = text.replace("\r", "\n") if newline == "\r" else text
    if len(head) == _HEAD:
        text = text[: text.rfind("\n") + 1] or text
    quote = _quote_of(text)
    delimiter = delimiter or _delimiter_of(text, quote)
    rows = rows_of(text, delimiter, quote)
    return shaped(rows, Shape(encoding, start, delimiter, quote, newline, 0, (), sure=False), header)


def shaped(rows: Sequence[Sequence[str]], shape: Shape, header: int | None) -> Shape:
    """``shape`` with the row that names the columns of ``rows``, the first ones of a file."""
    if not rows:
        raise CentralError("file_empty")
    columns = Counter(len(row) for row in rows if any(cell.strip() for cell in row)).most_common(1)
    width = columns[0][0] if columns else 1
    found, sure = heading_row(rows, width)
    if header is not None:
        sure, found = sure and header == found, header
    headings = list(rows[found - 1]) if 0 < found <= len(rows) else [""] * width
    while len(headings) > width and not headings[-1].strip():
        headings.pop()
    if len(headings) > MOST_COLUMNS:
        raise CentralError("too_many_columns", most=MOST_COLUMNS)
    names = tuple(heading.strip().lstrip("\ufeff") for heading in headings)
    return Shape(
        shape.encoding, shape.start, shape.delimiter, shape.quote, shape.newline, found, names, sure
    )  # fmt: skip


def rows_of(text: str, delimiter: str, quote: str, most: int = _LOOKED) -> list[list[str]]:
    """The first rows of a text as cells."""
    lines, sign = io.StringIO(text, newline=""), quote or '"'
    style: Literal[0, 3] = csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE
    reader = csv.reader(lines, delimiter=delimiter, quotechar=sign, quoting=style)
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) >= most:
                break
    except csv.Error:  # a field without an end: what came before tells enough
        pass
    return rows


def _quote_of(text: str) -> str:
    """The sign that stands around cells: " unless whole cells stand between ' in most rows."""
    lines, around = text.splitlines()[:_LOOKED], re.escape("".join(DELIMITERS))
    single = re.compile(rf"(?:^|[{around}])'[^']*'(?=$|[{around}])")
    return "'" if '"' not in text and sum(bool(single.search(line)) for line in lines) > len(lines) / 2 else '"'


def _delimiter_of(text: str, quote: str) -> str:
    """The sign that cuts the first rows into as many cells each, and into most."""

    def regular(delimiter: str) -> tuple[float, int]:
        widths = Counter(len(row) for row in rows_of(text, delimiter, quote) if row)
        width, often = widths.most_common(1)[0] if widths else (1, 0)
        return (often / max(1, widths.total()) if width > 1 else 0.0) * min(width, 4), width

    return max(DELIMITERS, key=regular)
