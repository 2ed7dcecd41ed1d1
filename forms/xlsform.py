"""Compiles an XLSForm through pyxform; what is wrong with it is said by sheet, row and column."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from forms.definition import FormDefinition
from forms.problems import FormError, FormProblem, Where, refuse
from forms.xform import read_xform
from forms.xlsform_columns import odd_columns
from forms.xlsform_places import Places, Workbook
from forms.xlsform_sentences import problems_of, warnings_of
from forms.xlsform_soft import declare_prefix, translate_messages
from forms.xml import MAX_BYTES

MAX_UNPACKED = 2 * MAX_BYTES


@dataclass(frozen=True, slots=True)
class Compiled:
    """A form as it is used: the XForm, its definition, what is odd about it, lists that became files of their own."""

    xml: bytes
    definition: FormDefinition
    warnings: tuple[FormProblem, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)


def read_form(data: bytes, filename: str) -> Compiled:
    """The form in a file, by its content: an XForm, or an XLSForm whatever its name ends with. FormError."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        definition = read_xform(data)
        return Compiled(data, definition, definition.warnings)
    return compile_xlsform(data, filename)


def compile_xlsform(data: bytes, filename: str) -> Compiled:
    """The form in a spreadsheet (.xlsx, .xls, .csv, .md, told by content).

    FormError: the problems name sheet, row (as the spreadsheet counts them) and column. Codes: "unknown_type",
    "missing_list", "unknown_reference", "cycle", "duplicate_name", … ; "xlsform_error" carries pyxform's own sentence.
    """
    kind = file_type(data, filename)
    from pyxform.errors import PyXFormError, PyXFormReadError
    from pyxform.xls2xform import convert, get_xlsform

    said: list[str] = []
    book = Workbook()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = _workbook(_open(get_xlsform, data, kind, filename))
            result = convert(xlsform=io.BytesIO(data), warnings=said, file_type=kind, form_name="data")
        except PyXFormReadError as error:
            raise refuse("unreadable_spreadsheet", Where(sheet=filename)) from error
        except PyXFormError as error:
            found = problems_of(str(error), book)
            raise FormError(found[0].code, found) from error
        except FormError:
            raise
        except Exception as error:  # pyxform, too, stumbles over cells that nobody thought of
            params = {"message": f"{type(error).__name__}: {error}"[:300]}
            raise FormError("xlsform_error", (FormProblem("xlsform_error", Where(sheet=filename), params),)) from error
    places = Places(book, str(result.xform))
    xml = declare_prefix(str(result.xform).encode())
    try:
        xml = translate_messages(xml)
        definition = read_xform(xml)
    except FormError as error:
        raise FormError(error.code, tuple(map(places.placed, error.problems))) from error
    odd = tuple(problem for each in said for problem in warnings_of(each, book))
    odd += tuple(map(places.placed, definition.warnings))
    odd += tuple(odd_columns(book, definition, places))
    itemsets = getattr(result, "itemsets", None)
    return Compiled(xml, definition, odd, {"itemsets.csv": str(itemsets).encode()} if itemsets else {})


def _open(read: Callable[..., Any], data: bytes, kind: str, filename: str) -> Any:
    """The workbook as pyxform reads it. FormError("unreadable_spreadsheet")."""
    from pyxform.errors import PyXFormError

    try:
        return read(xlsform=io.BytesIO(data), file_type=kind)
    except PyXFormError:
        raise
    except Exception as error:  # xlrd and openpyxl raise whatever they stumble over in a broken file
        raise refuse("unreadable_spreadsheet", Where(sheet=filename)) from error


def _workbook(sheets: Any) -> Workbook:
    headers = (
        tuple(str(name) for row in header or () for name in row if name)
        for header in (sheets.survey_header, sheets.choices_header)
    )
    return Workbook(tuple(sheets.survey or ()), tuple(sheets.choices or ()), tuple(sheets.entities or ()), *headers)


def file_type(data: bytes, filename: str) -> str:
    """What pyxform calls the kind of spreadsheet. FormError("too_large" | "not_a_form")."""
    if len(data) > MAX_BYTES:
        raise refuse("too_large", Where(sheet=filename), limit=MAX_BYTES, size=len(data))
    if data[:4] == b"PK\x03\x04":
        _check_archive(data, filename)
        return ".xlsx"
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return ".xls"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse("not_a_form", Where(sheet=filename)) from error
    if "\0" in text or not text.strip():
        raise refuse("not_a_form", Where(sheet=filename))
    return ".md" if filename.lower().endswith(".md") or text.lstrip().startswith("|") else ".csv"


def _check_archive(data: bytes, filename: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(each.file_size for each in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise refuse("unreadable_spreadsheet", Where(sheet=filename)) from error
    if size > MAX_UNPACKED:
        raise refuse("too_large", Where(sheet=filename), limit=MAX_UNPACKED, size=size)
