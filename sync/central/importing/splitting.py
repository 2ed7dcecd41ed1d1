"""Bytes of a text file into rows: whole blocks at once where they are tidy, line by line where they are not.

A block is tidy when every quote opens or closes a whole cell and every row has as many cells as there are columns;
then numpy finds the rows and Arrow the cells. Whatever is not is read by hand, so that one bad line puts nothing aside
but itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pa_compute
import pyarrow.csv as pa_csv
from numpy.typing import NDArray

from sync.central.importing.sniffing import UTF8, UTF16, Shape

BYTES: Final = "bytes_unreadable"
OPEN: Final = "quote_open"
FEW: Final = "cells_missing"
MANY: Final = "cells_too_many"
LONG: Final = "row_too_long"
AGAIN: Final = "heading_again"
ASIDE_CODES: Final = (BYTES, OPEN, FEW, MANY, LONG, AGAIN)
"""Why a row is put aside."""

MOST_ROW: Final = 1 << 20
"""Bytes of one row; a longer one is no row."""
MOST_LINES: Final = 50
"""Lines that one cell in quotes may have."""

_NL, _CR = 10, 13
_PIECE: Final = 1 << 19
"""Bytes of an untidy block that are looked at by themselves."""
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Aside:
    """A row that cannot be read. line: where it begins, 1..; text: as it came, what is no letter as U+FFFD."""

    row: int
    line: int
    code: str
    text: str


@dataclass(slots=True)
class Rows:
    """What a block held. tables: of ``row``, ``line``, ``c0`` …, all of one schema; used: bytes of the block.

    rows, lines: how many it had in all; blank: of them without anything in them.
    """

    tables: list[pa.Table] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)
    blank: int = 0
    used: int = 0
    rows: int = 0
    lines: int = 0

    def add(self, more: "Rows") -> None:
        """What followed."""
        self.tables += more.tables
        self.aside += more.aside
        self.blank += more.blank
        self.used += more.used
        self.rows += more.rows
        self.lines += more.lines


@dataclass(frozen=True, slots=True)
class _Found:
    """Ends of rows (behind the line's end) and lines begun before each row, in a tidy text."""

    ends: Numbers
    lines: Numbers


class Splitter:
    """Cuts blocks of UTF-8 into rows of ``shape``."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._columns = len(shape.headings)
        self._names = [f"c{number}" for number in range(self._columns)]
        self._delimiter = shape.delimiter.encode(UTF8)
        self._quote = shape.quote.encode(UTF8)
        self._heading = list(shape.headings)

    def take(self, block: bytes, row: int, line: int, *, final: bool) -> Rows:
        """The whole rows of ``block``, which begins with row ``row`` at line ``line`` (both of which count from 0).

        final: nothing follows, so that what has no line's end is a row too.
        """
        if final and block and not block.endswith(b"\n"):
            taken = self.take(block + b"\n", row, line, final=True)
            taken.used = min(taken.used, len(block))
            return taken
        taken = self._whole(block, row, line) or Rows()
        size = _PIECE
        while taken.used < len(block):
            rest = block[taken.used :]
            end = len(rest) if len(rest) <= size else rest.rfind(b"\n", 0, size) + 1
            piece, last = rest[:end], end == len(rest)
            at = (row + taken.rows, line + taken.lines)
            got = self._whole(piece, *at) or self._by_hand(piece, *at, final=final and last)
            if not got.used and last:
                break
            size = _PIECE if got.used else 2 * size
            taken.add(got)
        return taken

    def _whole(self, block: bytes, row: int, line: int) -> Rows | None:
        """All rows of a tidy block."""
        found = self._tidy(block) if len(self._delimiter) == 1 else None
        return None if found is None else self._at_once(block, found, row, line)

    # A tidy block.

    def _tidy(self, block: bytes) -> _Found | None:
        """Where its rows end, None when it is not tidy."""
        signs = np.frombuffer(block, np.uint8)
        newlines = np.flatnonzero(signs == _NL)
        if not len(newlines) or b"\0" in block:
            return None
        returns = np.flatnonzero(signs == _CR)
        if len(returns) and not (signs[np.minimum(returns + 1, len(signs) - 1)] == _NL).all():
            return None
        quotes = np.flatnonzero(signs == self._quote[0]) if self._quote else newlines[:0]
        if not len(quotes):
            return _Found(newlines + 1, np.arange(len(newlines)))
        outside = np.searchsorted(quotes, newlines) % 2 == 0
        ends = newlines[outside]
        if not len(ends) or not self._well_quoted(signs, quotes[: np.searchsorted(quotes, ends[-1])]):
            return None
        starts = np.flatnonzero(outside)
        begun = np.concatenate((starts[:0], [0], starts[:-1] + 1))
        if (starts - begun).max() > MOST_LINES:
            return None
        return _Found(ends + 1, begun)

    def _well_quoted(self, signs: NDArray[np.uint8], quotes: Numbers) -> bool:
        """Whether each quote opens a cell, closes one, or is one of two that stand for one."""
        opening, closing = quotes[0::2], quotes[1::2]
        if len(opening) != len(closing):
            return False
        delimiter, quote = self._delimiter[0], self._quote[0]
        before, after = signs[np.maximum(opening - 1, 0)], signs[np.minimum(closing + 1, len(signs) - 1)]
        opens = (before == delimiter) | (before == _NL) | (opening == 0)
        twice = np.concatenate(([False], opening[1:] - 1 == closing[:-1])) if len(opening) else opens
        closes = (after == delimiter) | (after == _NL) | (after == _CR) | (after == quote)
        return bool((opens | twice).all() and closes.all())

    def _at_once(self, block: bytes, found: _Found, row: int, line: int) -> Rows | None:
        """Everything of a tidy block; None when it is no UTF-8."""
        signs = np.frombuffer(block, np.uint8)[: found.ends[-1]]
        starts = np.concatenate(([0], found.ends[:-1]))
        widths = self._widths(signs, starts)
        sizes = found.ends - starts
        plain = (widths == self._columns - 1) & (sizes > self._columns + 1) & (sizes <= MOST_ROW)
        taken = Rows(used=int(found.ends[-1]), rows=len(found.ends), lines=int(np.count_nonzero(signs == _NL)))
        first = max(0, self._shape.header - row)
        plain[:first] = False
        try:
            table = self._arrow(block, found, plain)
        except pa.ArrowInvalid:
            return None
        numbers = np.flatnonzero(plain)
        if len(table) != len(numbers):
            return None
        if len(table):
            numbered = _numbered(table, numbers + row + 1, found.lines[numbers] + line + 1)
            taken.tables.append(self._without_headings(numbered, taken))
        odd = [int(at) for at in np.flatnonzero(~plain) if at >= first]
        by_hand = _Gathered(self._names)
        for at in odd:
            text = block[starts[at] : found.ends[at]]
            self._one(text, int(at) + row + 1, int(found.lines[at]) + line + 1, taken, by_hand)
        taken.tables += by_hand.tables()
        return taken

    def _without_headings(self, table: pa.Table, taken: Rows) -> pa.Table:
        """``table`` but for rows that name the columns once more, as where several sheets were pasted together."""
        again = pa_compute.equal(table["c0"], self._heading[0])
        if not self._shape.header or not pa_compute.any(again).as_py():
            return table
        keep = []
        for at in np.flatnonzero(again.to_numpy(zero_copy_only=False)):
            one = table.slice(int(at), 1).to_pylist()[0]
            if [one[name].strip() for name in self._names] == self._heading:
                text = self._shape.delimiter.join(self._heading)
                taken.aside.append(Aside(one["row"], one["line"], AGAIN, text))
                keep.append(int(at))
        return table.take(np.setdiff1d(np.arange(len(table)), keep)) if keep else table

    def _widths(self, signs: NDArray[np.uint8], starts: Numbers) -> Numbers:
        """Delimiters outside quotes in each row."""
        found = (signs == self._delimiter[0]).view(np.uint8)
        counts = np.add.reduceat(found, starts, dtype=np.int32)
        quotes = np.flatnonzero(signs == self._quote[0]) if self._quote else starts[:0]
        if len(quotes):
            inside = np.add.reduceat(found, quotes, dtype=np.int32)[::2]
            some = np.flatnonzero(inside)
            np.subtract.at(counts, np.searchsorted(starts, quotes[::2][some], "right") - 1, inside[some])
        return counts

    def _arrow(self, block: bytes, found: _Found, plain: NDArray[np.bool_]) -> pa.Table:
        """The cells of the rows that are ``plain``."""
        data: Any = memoryview(block)[: found.ends[-1]]
        if not plain.all():
            keep = np.flatnonzero(np.diff(np.concatenate(([0], plain.view(np.int8), [0]))))
            starts = np.concatenate(([0], found.ends))
            data = b"".join(data[starts[a] : starts[b]] for a, b in keep.reshape(-1, 2))
        if not len(data):
            return pa.table({name: pa.array([], pa.string()) for name in self._names})
        multi = block.count(b"\n", 0, int(found.ends[-1])) != len(found.ends)
        return pa_csv.read_csv(
            pa.py_buffer(data),
            read_options=pa_csv.ReadOptions(column_names=self._names, block_size=4 << 20),
            parse_options=pa_csv.ParseOptions(
                delimiter=self._shape.delimiter, quote_char=self._shape.quote or False, double_quote=True,
                newlines_in_values=multi, ignore_empty_lines=False,
            ),
            convert_options=pa_csv.ConvertOptions(
                column_types=dict.fromkeys(self._names, pa.string()), strings_can_be_null=False, check_utf8=True
            ),
        )  # fmt: skip

    # Anything else.

    def _by_hand(self, block: bytes, row: int, line: int, *, final: bool) -> Rows:
        taken, gathered = Rows(), _Gathered(self._names)
        lines = block.split(b"\n")[:-1]
        at = 0
        while at < len(lines):
            more = self._more(lines, at)
            if more < 0 and not final and len(lines) - at <= MOST_LINES and len(block) <= MOST_ROW:
                break  # its end may be in the next block
            text = b"\n".join(lines[at : at + max(1, more)]) + b"\n"
            if row + taken.rows >= self._shape.header:
                code = OPEN if more < 0 else ""
                self._one(text, row + taken.rows + 1, line + at + 1, taken, gathered, code)
            at += max(1, more)
            taken.rows += 1
            taken.used += len(text)
        taken.lines = at
        if not at and len(block) > MOST_ROW:  # no end in sight: whatever this is, it is not kept whole
            shown = block[: 1 << 10].decode(UTF8, "replace")
            taken.aside.append(Aside(row + 1, line + 1, LONG, shown))
            taken.used, taken.rows = len(block), 1
        taken.tables = gathered.tables()
        return taken

    def _more(self, lines: Sequence[bytes], at: int) -> int:
        """How many lines the row at ``at`` has; -1 when a quote opens in it that is not closed where it should."""
        if not self._quote or self._quote not in lines[at] or not self._opens(lines[at]):
            return 1
        text = lines[at]
        for more in range(1, min(MOST_LINES, len(lines) - at)):
            text += b"\n" + lines[at + more]
            if not self._opens(text):
                cells = self._cells(text.rstrip(b"\r"), strict=True) or []
                return more + 1 if len(cells) == self._columns else -1
        return -1

    def _opens(self, text: bytes) -> bool:
        """Whether the last cell that a quote opens has no end."""
        return self._cells(text.rstrip(b"\r")) is None

    def _cells(self, text: bytes, *, strict: bool = False) -> list[bytes] | None:
        """The cells of a row; a quote inside a cell is a letter; None when one is open at the end.

        strict: none inside a cell in quotes but as two: a row of several lines is not made of a quote left open.
        """
        if not self._quote or self._quote not in text:
            return text.split(self._delimiter)
        cells: list[bytes] = []
        at, closing = 0, re.compile(re.escape(self._quote) + b"(?=" + re.escape(self._delimiter) + b"|$)", re.DOTALL)
        while True:
            if text[at : at + 1] == self._quote:
                end = _closed(text, at, self._quote, closing)
                if end < 0 or (strict and self._quote in text[at + 1 : end].replace(self._quote * 2, b"")):
                    return None
                cells.append(text[at + 1 : end].replace(self._quote * 2, self._quote))
                at = end + 1
            else:
                end = text.find(self._delimiter, at)
                end = len(text) if end < 0 else end
                cells.append(text[at:end])
                at = end
            if at >= len(text):
                return cells
            at += len(self._delimiter)

    def _one(self, raw: bytes, row: int, line: int, taken: Rows, gathered: "_Gathered", code: str = "") -> None:
        """One row that is not like the others: blank, readable after all, or put aside."""
        text = raw.rstrip(b"\r\n")
        cells = None if code else self._cells(text)
        try:
            read = [cell.decode(UTF8) for cell in cells or []]
        except UnicodeDecodeError:
            read, code = [], BYTES
        if b"\0" in text:
            code = BYTES
        while len(read) > self._columns and not read[-1].strip():
            read.pop()
        if not code and not any(cell.strip() for cell in read):
            taken.blank += 1
            return
        if not code:
            code = self._refused(read, len(text))
        if code:
            taken.aside.append(Aside(row, line, code, text.decode(UTF8, "replace")[:MOST_ROW]))
        else:
            gathered.add(row, line, read)

    def _refused(self, cells: Sequence[str], size: int) -> str:
        if len(cells) != self._columns:
            return MANY if len(cells) > self._columns else FEW
        if self._shape.header and [cell.strip() for cell in cells] == self._heading:
            return AGAIN
        return LONG if size > MOST_ROW else ""


def _closed(text: bytes, at: int, quote: bytes, closing: "re.Pattern[bytes]") -> int:
    """Where the cell that a quote opens at ``at`` is closed, -1 when nowhere."""
    begin = at + 1
    while True:
        found = closing.search(text, begin)
        if found is None:
            return -1
        run = 0  # of quotes that end here: an odd one closes, two stand for one
        while found.start() - run > at and text[found.start() - run : found.start() - run + 1] == quote:
            run += 1
        if run % 2:
            return found.start()
        begin = found.end()


class _Gathered:
    """Rows read one by one, as a table."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._rows: list[tuple[int, int, Sequence[str]]] = []

    def add(self, row: int, line: int, cells: Sequence[str]) -> None:
        """One more."""
        self._rows.append((row, line, cells))

    def tables(self) -> list[pa.Table]:
        """One table, or none."""
        return [rows_table(self._names, self._rows)] if self._rows else []


def rows_table(names: Sequence[str], rows: Sequence[tuple[int, int, Sequence[str]]]) -> pa.Table:
    """Rows (number, line, cells) as a table of ``row``, ``line`` and ``names``."""
    cells = {
        name: pa.array([cells[at] for _, _, cells in rows], pa.string()) for at, name in enumerate(names)
    }  # fmt: skip
    numbers = {"row": pa.array([row for row, _, _ in rows], pa.int64())}
    return pa.table(numbers | {"line": pa.array([line for _, line, _ in rows], pa.int64())} | cells)


def _numbered(table: pa.Table, rows: Numbers, lines: Numbers) -> pa.Table:
    return table.add_column(0, "line", pa.array(lines)).add_column(0, "row", pa.array(rows))


def decoded(block: bytes, encoding: str, *, final: bool) -> tuple[bytes, bytes]:
    """A block of a file as UTF-8, and the bytes at its end that are half a letter."""
    if encoding == UTF8:
        return block, b""
    if encoding in UTF16:
        whole = len(block) - len(block) % 2
        high = block[whole - 1 : whole] if encoding == UTF16[0] else block[whole - 2 : whole - 1]
        if not final and high and 0xD8 <= high[0] <= 0xDB:
            whole -= 2
        return block[:whole].decode(encoding, "replace").encode(UTF8), block[whole:]
    return block.decode(encoding, "replace").encode(UTF8), b""


def size_in(text: bytes, encoding: str) -> int:
    """How many bytes of the file ``text`` (UTF-8) takes."""
    return len(text) if encoding == UTF8 else len(text.decode(UTF8).encode(encoding, "replace"))
