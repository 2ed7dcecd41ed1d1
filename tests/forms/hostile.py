"""Workbooks that were made to do harm, out of a good one: whoever opens workbooks is given all of them."""

import io
import zipfile
from collections.abc import Iterator

from forms.workbook import Harm

SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
_RELATIONS = "xl/_rels/workbook.xml.rels"


def repacked(good: bytes, parts: dict[str, bytes], without: str = "") -> bytes:
    """The archive with parts put in or replaced."""
    left, out = dict(parts), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for part in archive.infolist():
            if part.filename != without:
                again.writestr(part.filename, left.pop(part.filename, archive.read(part)))
        for name, content in left.items():
            again.writestr(name, content)
    return out.getvalue()


def harmful(good: bytes) -> Iterator[tuple[str, bytes, Harm]]:
    """What it is, the workbook, and why it is refused by whoever reads workbooks, however much theirs may hold."""
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        styles, relations = archive.read("xl/styles.xml"), archive.read(_RELATIONS)
    plain = LAUGHS.decode()
    entities = {
        "entities in a sheet": {SHEET: LAUGHS},
        "entities in the texts": {"xl/sharedStrings.xml": LAUGHS},
        "letters of two bytes": {SHEET: plain.encode("utf-16")},
        "the same without their mark": {SHEET: plain.encode("utf-16-be")},
        "behind a long note": {SHEET: b"<!--" + b" " * (1 << 17) + b"--><!DOCTYPE x><worksheet/>"},
        "where two pieces meet": {SHEET: b"<!--" + b" " * ((1 << 20) - 12) + b"--><!DOCTYPE x><worksheet/>"},
        "behind blanks": {SHEET: b" " * ((1 << 20) + 5) + LAUGHS[21:]},
        "a sheet by another name": {
            "xl/media/picture.png": LAUGHS,
            _RELATIONS: relations.replace(b"worksheets/sheet1.xml", b"media/picture.png"),
        },
    }
    for what, parts in entities.items():
        yield what, repacked(good, parts), Harm.ENTITIES
    blown = b"<worksheet>" + b" " * (40 << 20) + b"</worksheet>"
    yield "a sheet of blanks", repacked(good, {SHEET: blown}), Harm.TOO_MUCH
    yield (
        "ten thousand parts",
        repacked(good, {f"xl/m{number}.xml": b"<a/>" for number in range(10_001)}),
        Harm.TOO_MUCH,
    )
    many = styles.replace(b"</cellXfs>", b"<xf/>" * 500_001 + b"</cellXfs>")
    yield "half a million styles", repacked(good, {"xl/styles.xml": many}), Harm.TOO_MUCH
    yield "no workbook", repacked(good, {}, without="xl/workbook.xml"), Harm.NO_WORKBOOK
    yield "half of it", good[: len(good) // 2], Harm.BROKEN
    yield "no archive", b"PK\x03\x04" + bytes(100), Harm.BROKEN
