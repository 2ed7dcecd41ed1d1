"""Compiles an XLSForm through pyxform; what is wrong with it is said by sheet, row and column."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from forms.definition import FormDefinition
from forms.problems import FormError, FormProblem, Where, refuse
from forms.xform import read_xform
from forms.xlsform_places import Places, Workbook
from forms.xlsform_soft import declare_prefix, translate_messages
from forms.xml import MAX_BYTES

MAX_UNPACKED = 2 * MAX_BYTES
_TOKEN = re.compile(r"\{(\w+)\}")
_ROW = re.compile(r"\[row ?: ?(\d+)\]|[Rr]ow(?: number)? (\d+)|in row '?(\d+)")

# Codes of ours for pyxform's; every other error of its is "xlsform_error" with its own English sentence.
_CODES = {
    "HEADER_001": "missing_header_row",
    "HEADER_002": "duplicate_column",
    "HEADER_003": "missing_column",
    "HEADER_004": "bad_column_name",
    "LABEL_001": "choice_without_label",
    "NAMES_001": "duplicate_name",
    "NAMES_002": "similar_name",
    "NAMES_003": "repeat_named_as_form",
    "NAMES_004": "duplicate_name",
    "NAMES_005": "reserved_name",
    "NAMES_006": "choice_without_name",
    "NAMES_007": "duplicate_choice",
    "NAMES_008": "bad_name",
    "NAMES_013": "similar_sheet",
    "PYREF_001": "broken_reference",
    "PYREF_002": "broken_reference",
    "PYREF_003": "unknown_reference",
    "PYREF_004": "ambiguous_reference",
    "SURVEY_001": "end_without_begin",
    "SURVEY_002": "begin_without_end",
    "ENTITY_001": "entity_not_declared",
    "ENTITY_002": "duplicate_property",
    "ENTITY_003": "property_of_group",
    "ENTITY_004": "entity_not_declared",
    "ENTITY_005": "entity_without_label",
    "NAMES_014": "duplicate_name",
    "NAMES_015": "missing_name",
    "SURVEY_004": "broken_parameters",
    "SURVEY_005": "unknown_parameter",
    "SURVEY_003": "broken_parameters",
    "SURVEY_006": "broken_parameters",
    "SURVEY_007": "broken_parameters",
    "SURVEY_008": "broken_parameters",
    "SURVEY_009": "broken_parameters",
    **{f"RANGE_{number:03}": "broken_parameters" for number in range(1, 13)},
    "ENTITY_006": "broken_entity",
    "ENTITY_007": "broken_entity",
    "ENTITY_008": "broken_entity",
    "ENTITY_009": "broken_entity",
    "ENTITY_011": "entity_not_declared",
    "ENTITY_012": "broken_entity",
    "ENTITY_013": "broken_entity",
    "NAMES_009": "bad_name",
    "NAMES_010": "bad_name",
    "NAMES_011": "bad_name",
    "NAMES_012": "reserved_name",
    "HEADER_005": "bad_column_name",
}
_COLUMNS = {"NAMES_001": "name", "NAMES_002": "name", "NAMES_003": "name", "NAMES_004": "name", "NAMES_005": "name",
            "NAMES_006": "name", "NAMES_007": "name", "LABEL_001": "label",
            "SURVEY_001": "type", "SURVEY_002": "type"}  # fmt: skip
_SHEETS = {"SURVEY_001": "survey", "SURVEY_002": "survey"}
# Errors that pyxform words itself: pattern, our code, sheet, column.
_WORDED: tuple[tuple[re.Pattern[str], str, str, str], ...] = (
    (re.compile(r"Unknown question type '(?P<value>[^']*)'"), "unknown_type", "survey", "type"),
    (
        re.compile(r"List name not in choices sheet: (?P<value>.+?)(?: Please|$)", re.DOTALL),
        "missing_list",
        "survey",
        "type",
    ),
    (re.compile(r"Question or group with no name"), "missing_name", "survey", "name"),
    (re.compile(r"Question with no type"), "missing_type", "survey", "type"),
    (re.compile(r"[Uu]nmatched begin|Unmatched"), "begin_without_end", "survey", "type"),
    (
        re.compile(r"must have a 'survey'|must have a sheet called survey|sheet.*survey.*required", re.IGNORECASE),
        "no_survey",
        "",
        "",
    ),
    (re.compile(r"Invalid question name '?(?P<value>[^']*?)'?[. ]"), "bad_name", "survey", "name"),
    (re.compile(r"Missing calculation"), "missing_calculation", "survey", "calculation"),
    (re.compile(r"choices sheet is required|should be a choices sheet", re.IGNORECASE), "no_choices", "choices", ""),
    (re.compile(r"Use the max-pixels parameter"), "large_images", "survey", "parameters"),
    (re.compile(r"Language '(?P<value>[^']*)' is missing the (?P<sheet>\w+) column"), "missing_translation", "", ""),
    (re.compile(r"no longer supported on most devices"), "outdated_metadata", "survey", "type"),
    (re.compile(r"Duplicate column header: (?P<value>.*)"), "duplicate_column", "", ""),
    (re.compile(r"invalid date"), "broken_date", "", ""),
    (re.compile(r"element named '(?P<value>[^']*)' has no label"), "missing_label", "survey", "label"),
    (re.compile(r"(?P<value>)This section has not been included"), "include_unsupported", "survey", "type"),
    (re.compile(r"was not recognized as a supported type"), "unreadable_spreadsheet", "", ""),
    (re.compile(r"valid machine-readable codes: (?P<value>[^.]*)\."), "language_without_code", "survey", ""),
    (re.compile(r"uses or_other and translations"), "other_untranslated", "survey", "type"),
    (re.compile(r"Row without name, text, or label"), "row_skipped", "survey", "name"),
)


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
            problem = _located(_problem(str(error)), book.survey)
            raise FormError(problem.code, (problem,)) from error
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
    odd = tuple(_warning(each) for each in said)
    odd += tuple(map(places.placed, definition.warnings))
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
    return Workbook(tuple(sheets.survey or ()), tuple(sheets.choices or ()), tuple(sheets.entities or ()))


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


# -- pyxform's sentences --------------------------------------------------------------------------------------------


@cache
def _templates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """pyxform's worded codes as patterns that give back what was filled in."""
    from pyxform.errors import ErrorCode

    found = []
    for each in ErrorCode:
        message = each.value.msg.replace("{{", "\0").replace("}}", "\1")
        seen: set[str] = set()
        pattern = ""
        for piece in re.split(r"(\{\w+\})", message):
            token = _TOKEN.fullmatch(piece)
            if token is None:
                pattern += re.escape(piece.replace("\0", "{").replace("\1", "}"))
            elif token[1] in seen:
                pattern += f"(?P={token[1]})"
            else:
                seen.add(token[1])
                pattern += f"(?P<{token[1]}>.*?)"
        found.append((each.name, re.compile(pattern, re.DOTALL)))
    return tuple(found)


def _problem(sentence: str) -> FormProblem:
    """A sentence of pyxform as a code with a place."""
    for name, pattern in _templates():
        match = pattern.fullmatch(sentence.strip())
        if match is not None:
            return _coded(name, sentence, match.groupdict())
    number = _ROW.search(sentence)
    row = int(next(each for each in number.groups() if each)) if number is not None else 0
    for pattern, code, sheet, column in _WORDED:
        match = pattern.search(sentence)
        if match is not None:
            values = {key: value.strip() for key, value in match.groupdict().items() if value}
            return FormProblem(code, Where(sheet, row, column), {**values, "message": sentence[:300]})
    sheet = "survey" if row else ""
    return FormProblem("xlsform_error", Where(sheet, row), {"message": sentence[:300]})


def _located(problem: FormProblem, rows: Sequence[Mapping[str, object]]) -> FormProblem:
    """The problem with the row of the cell that holds its value, where pyxform forgot to say."""
    where, value = problem.where, problem.params.get("value")
    if where.row or where.sheet != "survey" or not value:
        return problem
    column = "name" if where.column == "label" else where.column
    for number, row in enumerate(rows, 2):
        for key, cell in row.items():
            words = str(cell).split()
            if str(key).strip().lower() == column and (str(cell).strip() == value or value in words[:1]):
                return replace(problem, where=replace(where, row=number))
    return problem


def _warning(sentence: str) -> FormProblem:
    problem = _problem(sentence)
    code = "xlsform_warning" if problem.code == "xlsform_error" else problem.code
    return replace(problem, code=code, severity="warning")


def _coded(name: str, sentence: str, given: Mapping[str, str]) -> FormProblem:
    sheet = re.search(r"On the '(\w+)' sheet", sentence)
    column = re.search(r"the '([^']+)' value", sentence)
    where = Where(
        given.get("sheet") or given.get("sheet_name") or (sheet[1] if sheet else _SHEETS.get(name, "")),
        int(given["row"]) if given.get("row", "").isdigit() else 0,
        _COLUMNS.get(name) or given.get("column") or (column[1] if column else ""),
    )
    values = {
        ("value" if key == "q" else key): value
        for key, value in given.items()
        if key not in ("row", "sheet", "sheet_name", "column")
    }
    return FormProblem(_CODES.get(name, "xlsform_error"), where, {**values, "message": sentence[:300]})
