"""Compiles an XLSForm through pyxform; what is wrong with it is said by sheet, row and column."""

from __future__ import annotations

import html
import io
import re
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from forms import workbook
from forms.bundle import MAX_FILES, MAX_UNPACKED, embed, unpack
from forms.definition import FormDefinition
from forms.instances import LAST_SAVED, file_name
from forms.problems import FormError, FormProblem, Where, refuse
from forms.workbook import Harm, HarmfulError, Limits
from forms.xform import read_xform
from forms.xlsform_columns import odd_columns
from forms.xlsform_places import Places, Workbook, place_of_file
from forms.xlsform_sentences import problems_of, warnings_of
from forms.xlsform_soft import declare_prefix, translate_messages
from forms.xml import MAX_BYTES

_ARCHIVE = b"PK\x03\x04"
_MARKS = 20_000_000
"""Tags of a sheet or its texts: a form of a hundred thousand choices in three languages has half as many."""
_NO_FILES: Mapping[str, bytes] = MappingProxyType({})


_MEDIA = re.compile(rb"jr://(?:images|audio|video)/([^<>\"']{1,255})")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A form as it is used: the XForm with the lists that came with it, its definition, what is odd about it.

    media: pictures, recordings and films that its labels name and that came with it, by name.
    """

    xml: bytes
    definition: FormDefinition
    warnings: tuple[FormProblem, ...] = ()
    media: Mapping[str, bytes] = field(default_factory=dict)


def read_form(data: bytes, filename: str, files: Mapping[str, bytes] = _NO_FILES) -> Compiled:
    """The form in a file, by its content: an XForm, an XLSForm whatever its name ends with, or a .zip of either.

    files: the lists beside it, by name; those in a .zip as well (see `forms.bundle`). FormError.
    """
    if len(data) > MAX_BYTES:
        raise refuse("too_large", Where(sheet=filename), limit=MAX_BYTES, size=len(data))
    if data[:4] == _ARCHIVE:
        filename, data, beside = unpack(data, filename)
        files = {**files, **beside}
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        definition = read_xform(data)
        compiled = _with_lists(Compiled(data, definition, definition.warnings), files, Workbook())
    else:
        compiled = compile_xlsform(data, filename, files)
    return replace(compiled, media=_media(compiled.xml, files)) if files else compiled


def _media(xml: bytes, files: Mapping[str, bytes]) -> dict[str, bytes]:
    named = {html.unescape(each.decode("utf-8", "replace")) for each in _MEDIA.findall(xml)}
    return {name: data for name, data in files.items() if name in named}


def compile_xlsform(data: bytes, filename: str, files: Mapping[str, bytes] = _NO_FILES) -> Compiled:
    """The form in a spreadsheet (.xlsx, .xls, .csv, .md, told by content). files: see `read_form`.

    FormError: the problems name sheet, row (as the spreadsheet counts them) and column. Codes: "unknown_type",
    "missing_list", "unknown_reference", "cycle", "duplicate_name", … ; "xlsform_error" carries pyxform's own sentence.
    """
    kind = file_type(data, filename)
    if kind == ".xlsx":
        _look(data, filename)
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
    if itemsets := getattr(result, "itemsets", None):  # the sheet external_choices
        files = {**files, "itemsets.csv": str(itemsets).encode()}
    return _with_lists(Compiled(xml, definition, odd), files, book)


def _with_lists(form: Compiled, files: Mapping[str, bytes], book: Workbook) -> Compiled:
    """The form with the lists in it that are there; those that are not are told ("missing_file")."""
    unknown = {str(each.params["instance"]): each for each in form.warnings if each.code == "unknown_instance"}
    xml = embed(form.xml, form.definition.model, files, also=unknown) if files else form.xml
    definition = read_xform(xml) if xml is not form.xml else form.definition
    held = definition.model.instances
    odd = [each for each in form.warnings if each not in unknown.values() or each.params["instance"] not in held]
    missing = dict.fromkeys(file_name(each) for each in definition.model.external.values())
    for name in missing:
        if name not in ("", LAST_SAVED):
            params = {"value": name}
            odd.append(FormProblem("missing_file", place_of_file(name, book), params, "warning"))
    return Compiled(xml, definition, tuple(odd))


def _look(data: bytes, filename: str) -> None:
    """FormError("too_large" | "entities_forbidden" | "unreadable_spreadsheet" | "not_a_form")."""
    try:
        workbook.look(io.BytesIO(data), Limits(MAX_UNPACKED, MAX_UNPACKED, MAX_FILES, _MARKS))
    except HarmfulError as error:
        where = Where(sheet=filename)
        if error.why is Harm.TOO_MUCH:
            raise refuse("too_large", where, limit=error.limit, size=error.size) from error
        codes = {Harm.ENTITIES: "entities_forbidden", Harm.NO_WORKBOOK: "not_a_form"}
        raise refuse(codes.get(error.why, "unreadable_spreadsheet"), where) from error


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
    if data[:4] == _ARCHIVE:
        unpack(data, filename)
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
