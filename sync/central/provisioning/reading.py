"""A list of offices as a file has it: CSV (UTF-8, Windows-1256, any separator) or XLSX with one line of headings."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from sync.central.importing.places import code_of, governorate_of
from sync.central.importing.sniffing import sniff
from sync.central.importing.workbooks import guard, is_workbook, rows_of
from sync.central.settings import CentralError
from sync.protocol import limits

MOST_ROWS: Final = 5_000
MOST_BYTES: Final = 8 << 20
MOST_DESKS: Final = 50
"""of one office; whoever needs more asks again"""
MOST_PROBLEMS: Final = 200
KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "directorate": ("مديرية", "بەڕێوەبەرایەتی"), "section": ("قسم", "شعبة", "بەش"),
    "training_centre": ("مركز تدريب", "مركز التدريب المهني", "ناوەندی ڕاهێنان", "training center"),
    "mobile_unit": ("وحدة متنقلة", "یەکەی گەڕۆک"),
}  # fmt: skip
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "code": ("الرمز", "کۆد"), "name_ar": ("name", "الاسم", "ناوی عەرەبی"),
    "name_ckb": ("الاسم بالكردية", "ناو"), "name_en": ("الاسم بالإنكليزية", "ناوی ئینگلیزی"),
    "governorate": ("المحافظة", "پارێزگا"), "district": ("القضاء", "قەزا"), "kind": ("النوع", "جۆر"),
    "parent": ("تابع إلى", "سەر بە"), "administrator": ("المدير", "بەڕێوەبەر"),
    "desks": ("الأجهزة", "کۆمپیوتەرەکان"),
}  # fmt: skip
"""Headings that are understood besides these names themselves, in any order."""
REQUIRED: Final = ("code", "name_ar", "governorate")
_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", re.ASCII)
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_LOST: Final = "\ufffd"
"""Where a letter could not be read."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One office of the list. line: where it stands in the file, 1..; governorate, district: codes; parent: code of the
    office above, "" for none; administrator: who shall look after it; desks: how many computers it has.
    """

    line: int
    code: str
    name_ar: str
    governorate: str
    name_ckb: str = ""
    name_en: str = ""
    district: str = ""
    kind: str = ""
    parent: str = ""
    administrator: str = ""
    desks: int = 1


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is the matter with one cell. code: ``required``, ``too_long``, ``malformed``, ``unknown``, ``twice``,
    ``letters`` (that cannot be read), ``elsewhere`` (a district of another governorate), ``circle``, ``changed`` (what
    never changes). value: what stands there.
    """

    line: int
    field: str
    code: str
    value: str = ""


def read_offices(path: Path) -> tuple[tuple[Listed, ...], tuple[Wrong, ...]]:
    """(offices, what is wrong) of a file; lines with anything wrong are not among the offices.

    Governorates and districts are named by their code, or as people write them in any language; kinds likewise.
    ``CentralError``: ``file_kind``, ``file_large``, ``file_empty``, ``old_workbook``, ``too_much_inside``,
    ``entities``, ``offices_columns`` (params ``missing``).
    """
    if path.stat().st_size > MOST_BYTES:
        raise CentralError("file_large", file=path.name)
    rows = _sheet(path) if is_workbook(path) else _text(path)
    heads: list[str] = []
    at: dict[str, int] = {}
    found: list[Listed] = []
    wrong: list[Wrong] = []
    for number, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if not heads:
            heads = [" ".join(cell.strip("\ufeff ").split()).casefold() for cell in cells]
            at = _columns(heads)
            continue
        if len(found) + len(wrong) >= MOST_ROWS:
            raise CentralError("file_large", file=path.name)
        said = {name: " ".join(cells[one].split()) if one < len(cells) else "" for name, one in at.items()}
        problems, office = _office(number, said)
        wrong += problems
        if office is not None:
            found.append(office)
    if not heads:
        raise CentralError("file_empty")
    return _without_twins(found, wrong)


def _columns(heads: Sequence[str]) -> dict[str, int]:
    """Where each column stands that there is."""
    at: dict[str, int] = {}
    for name, others in COLUMNS.items():
        known = (name, name.replace("_", " "), *(one.casefold() for one in others))
        column = next((heads.index(one) for one in known if one in heads), -1)
        if column >= 0:
            at[name] = column
    missing = [name for name in REQUIRED if name not in at]
    if missing:
        raise CentralError("offices_columns", missing=", ".join(missing))
    return at


def _office(line: int, said: Mapping[str, str]) -> tuple[list[Wrong], Listed | None]:
    wrong = [Wrong(line, name, "letters", value) for name, value in said.items() if _LOST in value]
    wrong += [Wrong(line, name, "required") for name in REQUIRED if not said[name]]
    wrong += [Wrong(line, name, "too_long", value[:40]) for name, value in said.items() if len(value) > limits.NAME]
    for name in ("code", "parent"):
        if (value := said.get(name, "")) and not _CODE.fullmatch(value):
            wrong.append(Wrong(line, name, "malformed", value[:40]))
    codes: dict[str, str] = {}
    for name in ("governorate", "district", "kind"):
        value = said.get(name, "")
        codes[name] = (_kinds().get(value.casefold(), "") if name == "kind" else code_of(name, value)) if value else ""
        if value and not codes[name]:
            wrong.append(Wrong(line, name, "unknown", value[:40]))
    if codes["district"] and codes["governorate"] and governorate_of(codes["district"]) != codes["governorate"]:
        wrong.append(Wrong(line, "district", "elsewhere", said["district"]))
    desks = said.get("desks", "").translate(_DIGITS) or "1"
    if not desks.isascii() or not desks.isdecimal() or not 0 <= int(desks[:4]) <= MOST_DESKS or len(desks) > 4:
        wrong.append(Wrong(line, "desks", "malformed", desks[:40]))
    if wrong:
        return wrong, None
    texts = {name: said.get(name, "") for name in ("name_ckb", "name_en", "parent", "administrator")}
    return [], Listed(line, said["code"], said["name_ar"], desks=int(desks), **codes, **texts)


def _without_twins(found: Sequence[Listed], wrong: Sequence[Wrong]) -> tuple[tuple[Listed, ...], tuple[Wrong, ...]]:
    """A code that stands twice counts the first time: on a stick ``A1`` and ``a1`` would be one file."""
    seen: set[str] = set()
    kept: list[Listed] = []
    twins: list[Wrong] = []
    for one in found:
        if one.code.casefold() in seen:
            twins.append(Wrong(one.line, "code", "twice", one.code))
            continue
        seen.add(one.code.casefold())
        kept.append(one)
    return tuple(kept), tuple(sorted([*wrong, *twins], key=lambda one: one.line))


@cache
def _kinds() -> dict[str, str]:
    names = {word.casefold(): code for code, words in KINDS.items() for word in words}
    return names | {code: code for code in KINDS} | {code.replace("_", " "): code for code in KINDS}


def _text(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    shape = sniff(path, header=1)
    text = path.read_bytes()[shape.start :].decode(shape.encoding, "replace")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=shape.delimiter, quotechar=shape.quote or '"')
    try:
        begins = 1
        for row in reader:
            yield begins, row
            begins = reader.line_num + 1
    except csv.Error as error:
        raise CentralError("file_kind", file=path.name) from error


def _sheet(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    guard(path)
    first = ""
    for sheet, number, cells in rows_of(path):
        first = first or sheet
        if sheet != first:
            return
        yield number, cells
