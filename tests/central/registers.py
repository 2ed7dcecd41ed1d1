"""Badly kept registers, small: what clerks and spreadsheets leave behind in ten years."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

HEADINGS = ("ت", "الاسم", "اسم الأب", "اسم الجد", "الجنس", "المواليد", "المحافظة", "الرقم الوطني", "الموبايل", "المكتب")
ROWS: Sequence[Sequence[str]] = (
    ("1", "زينب  الخفية", "علي", "حسن", "انثى", "5/3/1988", "بغداد", "990123456789", "0770 123 4567", "مكتب 1"),
    ("2", "محمد (ابو علي)", "كريم", "جاسم", "ذكر", "1985", "محافظة البصره", "990123456780", "7701234568", "مكتب 1"),
    ("3", "سعد", "كريم", "جاسم", "ذكر", "1979-07-01", "نينوي", "990123456780", "لا يوجد", "مكتب 2"),
    ("4", "=HYPERLINK()", "حسين", "نور", "م", "30/02/1990", "؟؟", "1.98E+11", "12", "=2+5"),
    ("5", "هدى", "رائد", "سعد", "F", "1790-01-01", "اربيل", "", "+9647501234567", "مكتب 2"),
    ("6", "نور", "", "", "أنثى", "", "النجف الاشرف", "12", "", "مكتب 2"),
)
BAD: Mapping[str, str] = {
    "cells_missing": "7;كريم;علي",
    "cells_too_many": "8;كريم;علي;حسن;ذكر;1990;بغداد;990123456781;0770;مكتب 1;زائد",
    "quote_open": '9;"كريم;علي;حسن;ذكر;1990;بغداد;990123456781;0770;مكتب 1',
    "heading_again": ";".join(HEADINGS),
}
"""Code → a row that cannot be read."""
TITLE = ("سجل الباحثين عن العمل", "")


def lines(delimiter: str = ";", *, bad: bool = True) -> list[str]:
    """A register as lines of text: a title, names of columns, rows, rows that are none, an empty one."""
    good = [delimiter.join(row) for row in ROWS]
    none = [text.replace(";", delimiter) for text in BAD.values()] if bad else []
    return [*TITLE, delimiter.join(HEADINGS), *good[:3], *none, delimiter * (len(HEADINGS) - 1), *good[3:]]


def written(path: Path, encoding: str = "cp1256", delimiter: str = ";", newline: str = "\r\n") -> Path:
    """A register as a file."""
    path.write_bytes(newline.join(lines(delimiter)).encode(encoding))
    return path


def workbook(path: Path, rows: Sequence[Sequence[Any]] = ()) -> Path:
    """A register as a workbook: two sheets of people, one that is hidden and one about something else."""
    from openpyxl import Workbook

    book = Workbook()
    first = book.active
    first.title = "2019"
    first.append(["سجل"])
    first.append(["الاسم", "تاريخ الولادة", "الرقم الوطني", "الهاتف"])
    for row in rows or (
        ["زينب", datetime(1988, 3, 5), 990123456789, "07701234567"],  # noqa: DTZ001 - workbooks have no zones
        [None, None, None, None],
        ["سعد", "٥/٣/١٩٩٠", 990123456780.0, 7701234567],
    ):
        first.append(row)
    second = book.create_sheet("2020")
    second.append([])
    second.append(["الاسم", "تاريخ الولادة", "الرقم الوطني", "الهاتف"])
    second.append(["هدى", date(1991, 1, 2), "012345678901", "", "زائد"])
    second.append(["نور", 31234, "", True])
    hidden = book.create_sheet("قديم")
    hidden.append(["الاسم"])
    hidden.sheet_state = "hidden"
    other = book.create_sheet("ملخص")
    other.append(["المجموع"])
    other.append([4])
    book.save(path)
    return path
