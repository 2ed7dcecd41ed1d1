"""What pyxform says of a spreadsheet, as codes with sheet, row and column: it has sentences in English only.

Some of its sentences have codes of their own, others only words to be known by, and some forget to say where: then the
cells of the sheet tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from forms.problems import FormProblem, Where
from forms.xlsform_places import Row, Workbook

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
_CELLS = {"NAMES_001": "name", "NAMES_002": "name", "NAMES_003": "name", "NAMES_004": "name", "NAMES_005": "name",
            "NAMES_006": "name", "NAMES_007": "name", "LABEL_001": "label",
            "SURVEY_001": "type", "SURVEY_002": "type"}  # fmt: skip
_SHEETS = {"SURVEY_001": "survey", "SURVEY_002": "survey"}
# Errors that pyxform words itself: pattern, our code, sheet, column.
_WORDED: tuple[tuple[re.Pattern[str], str, str, str], ...] = (
    (
        re.compile(
            r"sheet named '?(?P<sheet>\w+)'?, the following sheets with similar names were found: "
            r"(?P<candidates>'[^']+'(?:, '[^']+')*)"
        ),
        "similar_sheet",
        "",
        "",
    ),
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
        re.compile(r"must have a (?:sheet )?(?:named |called )?'?survey|sheet.*survey.*required", re.IGNORECASE),
        "no_survey",
        "",
        "",
    ),
    (re.compile(r"Invalid question name '?(?P<value>[^']*?)'?[. ]"), "bad_name", "survey", "name"),
    (re.compile(r"Missing calculation"), "missing_calculation", "survey", "calculation"),
    (re.compile(r"choices sheet is required|should be a choices sheet", re.IGNORECASE), "no_choices", "choices", ""),
    (re.compile(r"List name not in external choices sheet: (?P<value>.+)"), "missing_list", "survey", "type"),
    (re.compile(r"should be an (?P<value>external_choices) sheet"), "missing_list", "external_choices", ""),
    (
        re.compile(r"Choice names with spaces .* See \[(?P<value>.*?)\] in \[(?P<list>.*)\]"),
        "choice_with_space",
        "choices",
        "name",
    ),
    (
        re.compile(r"specify choices for this 'or other'|or_other.*choice_filter|choice_filter.*or.other"),
        "broken_other",
        "survey",
        "type",
    ),
    (re.compile(r"should end with one of the supported file extensions"), "bad_file_name", "survey", "type"),
    (re.compile(r"Audits must always be named"), "reserved_name", "survey", "name"),
    (re.compile(r"background-geopoint.*trigger"), "missing_trigger", "survey", "trigger"),
    (re.compile(r"background-geopoint.*calculation"), "broken_parameters", "survey", "calculation"),
    (re.compile(r"Use the max-pixels parameter"), "large_images", "survey", "parameters"),
    (
        re.compile(
            r"[Pp]arameter|^(?P<value>[\w-]+) must be set to |Invalid value for (?P<other>[\w-]+)\.|^seed value must"
        ),
        "broken_parameters",
        "survey",
        "parameters",
    ),
    (
        re.compile(r"Language '(?P<value>[^']*)' is missing the (?P<sheet>\w+) (?P<column>[^.]+) column\."),
        "missing_translation",
        "",
        "",
    ),
    (
        re.compile(r"Language '(?P<value>[^']*)' is missing the (?P<sheet>\w+) columns (?P<column>[^.]+)\."),
        "missing_translation",
        "",
        "",
    ),
    (re.compile(r"(?P<value>Group|Repeat|Loop) has no label"), "missing_label", "survey", "label"),
    (re.compile(r"'disabled' column header"), "disabled_column", "survey", "disabled"),
    (re.compile(r"form_id and id_string column headers"), "duplicate_column", "settings", ""),
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


def problems_of(sentence: str, book: Workbook) -> tuple[FormProblem, ...]:
    """A sentence of pyxform's about a workbook as codes with places; "xlsform_error" where it is not known here."""
    lines = sentence.strip().splitlines()
    each_by_itself = all(line.startswith(("[row", "Language '")) for line in lines)
    return tuple(_located(_problem(each), each, book) for each in (lines if each_by_itself else [sentence]))


def warnings_of(sentence: str, book: Workbook) -> Iterator[FormProblem]:
    """The same for what does not keep the form from being used; "xlsform_warning" where it is not known here."""
    for problem in problems_of(sentence, book):
        code = "xlsform_warning" if problem.code == "xlsform_error" else problem.code
        yield replace(problem, code=code, severity="warning")


def _problem(sentence: str) -> FormProblem:
    for name, pattern in _templates():
        match = pattern.fullmatch(sentence.strip())
        if match is not None:
            return _coded(name, sentence, match.groupdict())
    row = _row(sentence)
    for pattern, code, sheet, column in _WORDED:
        match = pattern.search(sentence)
        if match is not None:
            values = {key: value.strip() for key, value in match.groupdict().items() if value}
            where = Where(values.pop("sheet", sheet), row, values.pop("column", column))
            return FormProblem(code, where, {**values, "message": sentence[:300]})
    sheet = "survey" if row else ""
    return FormProblem("xlsform_error", Where(sheet, row), {"message": sentence[:300]})


def _row(sentence: str) -> int:
    number = _ROW.search(sentence)
    return int(next(each for each in number.groups() if each)) if number is not None else 0


def _coded(name: str, sentence: str, given: Mapping[str, str]) -> FormProblem:
    sheet = re.search(r"On the '(\w+)' sheet", sentence)
    column = re.search(r"the '([^']+)' value", sentence)
    where = Where(
        given.get("sheet") or given.get("sheet_name") or (sheet[1] if sheet else _SHEETS.get(name, "")),
        _row(sentence),
        _CELLS.get(name) or given.get("column") or (column[1] if column else ""),
    )
    values = {
        _PARAMS.get(key, key): value
        for key, value in given.items()
        if key not in ("row", "sheet", "sheet_name", "column")
    }
    if "candidates" in values:  # and advice on how to be told nothing
        values["candidates"] = values["candidates"].partition(". ")[0]
    return FormProblem(_CODES.get(name, "xlsform_error"), where, {**values, "message": sentence[:300]})


_PARAMS = {"q": "value", "header": "value", "columns": "value", "saveto": "value", "rejected": "value"}

# -- where pyxform forgot to say ------------------------------------------------------------------------------------


def _located(problem: FormProblem, sentence: str, book: Workbook) -> FormProblem:
    """The problem with the row of the cell that it is about, and what is written in that cell."""
    where = problem.where
    rows = {"survey": book.survey, "choices": book.choices, "entities": book.entities}.get(where.sheet, ())
    if problem.code == "no_choices" and book.choices:  # there is a sheet, but no column that says which list
        missing = {"missing": "list_name", "message": sentence[:300]}
        return FormProblem("missing_column", Where("choices", 1), missing)
    if problem.code in _OF_HEADERS and where.sheet:
        where = replace(where, row=1)
    elif not where.row:
        where = replace(where, row=next(_rows_about(problem, sentence, rows), 0))
    if not 0 <= where.row - 2 < len(rows):
        return replace(problem, where=where)
    column, cell = _cell(rows[where.row - 2], where.column)
    params = {"value": cell, **problem.params} if cell else problem.params
    return replace(problem, where=replace(where, column=column), params=params)


def _cell(row: Row, column: str) -> tuple[str, str]:
    """The header as this sheet has it and what is written below it; a header may have other names."""
    wanted = (column, *_OTHER_NAMES.get(column, ()))
    for name in wanted:
        for header, cell in row.items():
            if str(header).strip().casefold() == name:
                return str(header), str(cell).strip()[:200]
    return column, ""


_OF_HEADERS = frozenset({"missing_column", "duplicate_column", "bad_column_name", "missing_translation"})
_OTHER_NAMES = {
    "dataset": ("list_name",),
    "name": ("value", "tag"),
    "calculation": ("calculate", "bind::calculate"),
    "read_only": ("readonly", "bind::readonly"),
    "repeat_count": ("count", "jr:count"),
}


def _rows_about(problem: FormProblem, sentence: str, rows: Sequence[Row]) -> Iterator[int]:
    """Rows that the problem may be about, the likeliest first; the header is row 1."""
    value, column = str(problem.params.get("value", "")), problem.where.column
    if problem.code == "broken_parameters":
        yield from _rows_of_parameter(sentence, rows)
        return
    if problem.code == "include_unsupported":
        value = "include"
    if problem.code == "choice_with_space":
        yield from _rows_of_choice(value, str(problem.params.get("list", "")), rows)
    column = "name" if column == "label" else column
    for number, row in enumerate(rows, 2):
        cell = _cell(row, column)[1]
        if value and (cell == value or value in cell.split()[:1]):
            yield number


def _rows_of_choice(name: str, list_name: str, rows: Sequence[Row]) -> Iterator[int]:
    for number, row in enumerate(rows, 2):
        if _cell(row, "name")[1] == name and list_name in (_cell(row, "list_name")[1], _cell(row, "list name")[1]):
            yield number


def _rows_of_parameter(sentence: str, rows: Sequence[Row]) -> Iterator[int]:
    """Rows with the parameter that the sentence names; before them those where its value is what is complained of."""
    found: list[tuple[bool, int]] = []
    for number, row in enumerate(rows, 2):
        for each in re.split(r"[,;\s]+", _cell(row, "parameters")[1]):
            name, _, value = each.partition("=")
            if name and re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", sentence):
                fine = value.isdigit() if "integer" in sentence else bool(value) and f"'{value}'" not in sentence
                found.append((fine, number))
    yield from (number for _, number in sorted(found))
