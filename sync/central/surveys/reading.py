"""A list of institutions as a file has it: CSV (UTF-8) or XLSX with one line of headings."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mihan_desktop.domain.surveys.surveys import MOST_NAME, MOST_PHONE, Institution
from resources.codes import code_list
from sync.central.settings import CentralError

MOST_ROWS: Final = 50_000
MOST_BYTES: Final = 32 * 1024 * 1024
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": ("kind", "النوع", "جۆر"), "name": ("name", "الاسم", "ناو"),
    "governorate": ("governorate", "المحافظة", "پارێزگا"), "district": ("district", "القضاء", "قەزا"),
    "address": ("address", "العنوان", "ناونیشان"), "contact": ("contact", "للتواصل", "پەیوەندی"),
    "phone": ("phone", "الهاتف", "تەلەفۆن"), "office": ("office", "المكتب", "نووسینگە"),
    "interviewer": ("interviewer", "من يسأل", "پرسیارکەر"),
}  # fmt: skip
"""Headings that are understood, in any order; kind, name and governorate must be there."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One institution. office: id of the one that asks it; interviewer: who of its people; "" where none is said."""

    kind: Institution
    name: str
    governorate: str
    district: str = ""
    address: str = ""
    contact: str = ""
    phone: str = ""
    office: str = ""
    interviewer: str = ""


def read_list(path: Path) -> tuple[tuple[Listed, ...], tuple[str, ...]]:
    """(institutions, lines that cannot be one as ``line: column``) of a file.

    A governorate and a district are named by their code, or as the code list names them in any language.
    ``CentralError``: ``file_kind``, ``file_large``, ``survey_columns`` (params ``missing``).
    """
    reader = {".csv": _csv, ".xlsx": _xlsx}.get(path.suffix.lower())
    if reader is None:
        raise CentralError("file_kind", file=path.name)
    if path.stat().st_size > MOST_BYTES:
        raise CentralError("file_large", file=path.name)
    rows = reader(path)
    heads = [cell.strip().casefold() for cell in next(rows, ())]
    at = {
        name: next((heads.index(one) for one in known if one in heads), -1) for name, known in COLUMNS.items()
    }  # fmt: skip
    missing = [name for name in ("kind", "name", "governorate") if at[name] < 0]
    if missing:
        raise CentralError("survey_columns", missing=", ".join(missing))
    places = _names()
    found: list[Listed] = []
    wrong: list[str] = []
    for number, row in enumerate(rows, 2):
        if number > MOST_ROWS:
            raise CentralError("file_large", file=path.name)
        if not any(cell.strip() for cell in row):
            continue
        said = {name: " ".join(row[column].split()) if 0 <= column < len(row) else "" for name, column in at.items()}
        problem = _problem(said, places)
        if problem:
            wrong.append(f"{number}: {problem}")
            continue
        said["governorate"] = places["governorates"][said["governorate"].casefold()]
        said["district"] = places["districts"].get(said["district"].casefold(), "")
        kind = Institution(said.pop("kind").casefold())
        found.append(Listed(kind, **said))
    return tuple(found), tuple(wrong)


def _problem(said: Mapping[str, str], places: Mapping[str, Mapping[str, str]]) -> str:
    """The column for which a line cannot be taken; "" where it can."""
    if said["kind"].casefold() not in set(Institution):
        return "kind"
    if not said["name"] or len(said["name"]) > MOST_NAME:
        return "name"
    if said["governorate"].casefold() not in places["governorates"]:
        return "governorate"
    if said["district"] and said["district"].casefold() not in places["districts"]:
        return "district"
    longest = {"address": MOST_NAME, "contact": MOST_NAME, "interviewer": MOST_NAME, "phone": MOST_PHONE, "office": 64}
    for name, most in longest.items():
        if len(said[name]) > most:
            return name
    return ""


def _names() -> dict[str, dict[str, str]]:
    """Codes by what they are called, and by themselves."""
    return {
        name: {word.casefold(): one.code for one in code_list(name) for word in (*one.names.values(), one.code)}
        for name in ("governorates", "districts")
    }


def _csv(path: Path) -> Iterator[Sequence[str]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CentralError("file_kind", file=path.name) from error
    return csv.reader(io.StringIO(text, newline=""))


def _xlsx(path: Path) -> Iterator[Sequence[str]]:
    from sync.central.importing.workbooks import guard

    guard(path)
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(path.read_bytes()), read_only=True, data_only=True).worksheets[0]
    for row in sheet.iter_rows(values_only=True):
        yield ["" if cell is None else str(cell) for cell in row]
