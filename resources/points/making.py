"""Writes the example rulebook: ``python -m resources.points.making`` after a change of ``rows``."""

import io
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from mihan_desktop.domain.points.facts import FACTS as KNOWN
from resources.points import NAME
from resources.points.rows import CHOICES, ENGAGEMENT, FACTS, PRIORITY, SETTINGS, Row, Said

BASIS: Final = "(default)"
_MOMENT: Final = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)


def _said(column: str, said: Said) -> dict[str, str]:
    return {f"{column}::{language}": text for language, text in zip(Said._fields, said, strict=True)}


def _fact(name: str, label: Said) -> dict[str, Any]:
    known = KNOWN[name]
    voluntary = "yes" if known.voluntary else "no"
    account = "both" if known.account is None else known.account.value
    return {"name": name, "type": known.type.value, "voluntary": voluntary, "account": account, **_said("label", label)}


def _rule(row: Row, account: str) -> dict[str, Any]:
    return {
        "rule_id": row.id,
        "account": account,
        **_said("label", row.label),
        **_said("explain", row.explain),
        "condition": row.condition,
        "points": row.points,
        "cap": row.cap,
        "cap_group": row.cap_group or None,
        "legal_basis": BASIS,
    }


def sheets() -> Iterator[tuple[str, Sequence[Mapping[str, Any]]]]:
    """Name and rows, by column, of each sheet."""
    yield "settings", [SETTINGS]
    yield "facts", [_fact(name, label) for name, label in FACTS.items()]
    yield (
        "rules",
        [
            *(_rule(row, "priority") for row in PRIORITY),
            *(_rule(row, "engagement") for row in ENGAGEMENT),
        ],
    )
    yield (
        "choices",
        [
            {"fact": fact, "name": code, **_said("label", label)}
            for fact, codes in CHOICES.items()
            for code, label in codes.items()
        ],
    )


def workbook() -> bytes:
    """The workbook; the same bytes from the same rows."""
    from openpyxl import Workbook

    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets():
        sheet = made.create_sheet(name)
        columns = list(dict.fromkeys(column for row in rows for column in row))
        sheet.append(columns)
        for row in rows:
            sheet.append([row.get(column) for column in columns])
        sheet.freeze_panes = "A2"
    out = io.BytesIO()
    made.save(out)
    return _timeless(out.getvalue())


def _timeless(data: bytes) -> bytes:
    """The archive without the time at which it was made."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for part in archive.infolist():
            data = archive.read(part)
            if part.filename == "docProps/core.xml":
                data = _MOMENT.sub(b"1980-01-01T00:00:00Z", data)
            again.writestr(zipfile.ZipInfo(part.filename, _EARLIEST), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def main() -> int:
    """Write it beside this file."""
    (Path(__file__).parent / NAME).write_bytes(workbook())
    return 0


if __name__ == "__main__":
    sys.exit(main())
