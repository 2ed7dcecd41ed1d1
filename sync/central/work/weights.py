"""By what the matching weighs, as the ministry writes it in a workbook; mistakes are named by sheet, row and column.

Sheets of the workbook: ``weights`` (part, weight), ``numbers`` (name, value; a row of thousandths is written ``200 500
750 1000``) and ``fading`` (years, left). The second and third may be missing: what is not said stays as it is usual.
"""

import json
import tempfile
from pathlib import Path
from typing import Any, Final

from mihan_desktop.domain.work.rules import USUAL, write_rules
from sync.central.importing.workbooks import guard, rows_of
from sync.central.settings import CentralError
from sync.central.training.workbook import Fault, Line
from sync.protocol.matching_weights import FADING, NUMBERS, PARTS, ROWS, wrong

SHEETS: Final = ("weights", "numbers", FADING)
_KEYS: Final = {"weights": "part", "numbers": "name"}
_SAID_AT_MOST: Final = 20
_DIGITS: Final = 9


def document_of(data: bytes, version: str, file: str) -> bytes:
    """The workbook as the JSON of a release. CentralError ``weights_refused`` (``file``, ``count``, ``why``)."""
    document, faults = read_workbook(data, version)
    if faults:
        why = "; ".join(str(fault) for fault in faults[:_SAID_AT_MOST])
        raise CentralError("weights_refused", file=file, count=len(faults), why=why)
    return json.dumps(document, ensure_ascii=False, sort_keys=True).encode()


def read_workbook(data: bytes, version: str) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    """The document, and everything that is wrong with it: ``no_sheet``, ``not_known``, ``missing``, ``twice``,
    ``not_a_number``, ``out_of_range`` (by its own bounds, or beside the rows around it).

    CentralError for what is no workbook (``importing.workbooks.guard``).
    """
    sheets = _sheets(data)
    document = write_rules(USUAL, version)
    document["weights"] = dict.fromkeys(sorted(PARTS), 0)
    faults = [] if sheets.get("weights") else [Fault("weights", 1, "", "no_sheet")]
    at: dict[str, Line] = {}
    for line in sheets.get("weights", ()):
        _take(line, document["weights"], PARTS, at)
    for line in sheets.get("numbers", ()):
        _take(line, document["numbers"], NUMBERS.keys() | ROWS.keys(), at)
    if fading := sheets.get(FADING):
        document["numbers"][FADING] = [[_whole(line, "years"), _whole(line, "left")] for line in fading]
        at[f"numbers.{FADING}"] = fading[0]
    faults += [fault for lines in sheets.values() for line in lines for fault in line.faults]
    if not faults and (field := wrong(document)) is not None:
        place = at.get(field)
        faults.append(Fault(place.sheet if place else "weights", place.row if place else 1, "", "out_of_range"))
    return document, tuple(faults)


def _sheets(data: bytes) -> dict[str, list[Line]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "weights.xlsx"
        path.write_bytes(data)
        guard(path)
        found: dict[str, list[Line]] = {}
        headings: dict[str, list[str]] = {}
        for sheet, number, cells in rows_of(path, SHEETS):
            if number == 1:
                headings[sheet] = [cell.strip() for cell in cells]
            elif any(cell.strip() for cell in cells):
                told = dict(zip(headings.get(sheet, ()), cells, strict=False))
                found.setdefault(sheet, []).append(Line(sheet, number, told))
    return found


def _take(line: Line, into: dict[str, Any], known: frozenset[str] | set[str], at: dict[str, Line]) -> None:
    column = _KEYS[line.sheet]
    name = line.among(column, known)
    if f"{line.sheet}.{name}" in at:
        line.wrong(column, "twice")
    at[f"{line.sheet}.{name}"] = line
    if name in ROWS:
        said = line.text("value").replace(",", " ").split()
        into[name] = [int(one) for one in said if _is_whole(one)]
        if not all(map(_is_whole, said)):
            line.wrong("value", "not_a_number")
    elif name in known:
        column = "weight" if line.sheet == "weights" else "value"
        number = _whole(line, column)
        least, most = NUMBERS.get(name, (0, 10_000))
        if number is not None and not least <= number <= most:
            line.wrong(column, "out_of_range")
        into[name] = number


def _whole(line: Line, column: str) -> int | None:
    said = line.cells.get(column, "").strip()
    if _is_whole(said):
        return int(said)
    line.wrong(column, "not_a_number" if said else "missing")
    return None


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _DIGITS
