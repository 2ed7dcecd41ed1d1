"""Finds the cell of a spreadsheet that a problem of the XForm comes from, for what pyxform made of other cells too.

pyxform makes nodes that no row names: a count beside a repeat, ``x_other`` beside a list with "or_other", an instance
name from the settings, the attributes of an entity, notes without names. Each of them has a row that it was made from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from forms.problems import FormProblem, Where

Row = Mapping[str, object]

_ROOT = re.compile(r"<instance>\s*<([\w.:\-]+)")
_GENERATED = re.compile(r"(?:generated_|reserved_name_for_)\w*_(\d+)$")
_CHOICE = re.compile(r"itext:(?P<list>.+)-(?P<place>\d+)$")
_TEXT = re.compile(r"itext:(?P<ref>/.+?)(?::(?P<form>[\w:\-]+))?$")
_ENTITY = re.compile(r"(?P<container>/.+)/meta/entity(?:/(?P<part>@?\w+))?$")
_ENTITY_COLUMNS = {
    "@create": "create_if",
    "@update": "update_if",
    "label": "label",
    "@dataset": "list_name",
    "@id": "entity_id",
    "@baseVersion": "entity_id",
    "@trunkVersion": "entity_id",
    "@branchId": "entity_id",
}
# What the engine calls a thing, and the headers that authors give the column it comes from, the usual one first.
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "calculate": ("calculation", "calculate", "bind::calculate"),
    "relevant": ("relevant", "relevance", "bind::relevant"),
    "required": ("required", "bind::required"),
    "readonly": ("read_only", "readonly", "read only", "bind::readonly"),
    "constraint": ("constraint", "bind::constraint"),
    "repeat_count": ("repeat_count", "count", "jr:count", "control::jr:count"),
    "message": ("constraint_message", "required_message", "bind::jr:constraintmsg", "bind::jr:requiredmsg"),
    "output": ("label", "hint"),
    "choices": ("choice_filter", "type"),
    "options": ("label",),
    "choice_filter": ("choice_filter", "type"),
    "nodeset": ("name",),
    "ref": ("name",),
    "soft": ("bind::mihan:soft-constraint", "constraint"),
    "mihan:soft": ("bind::mihan:soft",),
    "mihan:carry": ("bind::mihan:carry",),
    "mihan:soft-constraint": ("bind::mihan:soft-constraint",),
}


@dataclass(frozen=True, slots=True)
class Workbook:
    """The rows of the sheets as pyxform reads them; the header is row 1, and all its cells stand in the headers."""

    survey: Sequence[Row] = ()
    choices: Sequence[Row] = ()
    entities: Sequence[Row] = ()
    survey_headers: tuple[str, ...] = ()
    choices_headers: tuple[str, ...] = ()


class Places:
    """Where each node of an XForm stands in the spreadsheet that it was made from."""

    def __init__(self, workbook: Workbook, xml: str) -> None:
        self._workbook = workbook
        self._xml = xml
        root = _ROOT.search(xml)
        self._root = f"/{root[1]}" if root is not None else "/data"
        self._rows = dict(_rows(workbook.survey, self._root))

    def placed(self, problem: FormProblem) -> FormProblem:
        """The problem with sheet, row and column, where it comes from a cell, and what is written there.

        A cycle names the rows of all of it.
        """
        found = self._place(problem.where)
        params = problem.params
        if cell := self._written(found):
            params = {**params, "cell": cell[:200]}
        if problem.code == "cycle":
            refs = str(params.get("refs", "")).split()
            rows = " ".join(str(self._place(Where(ref=ref)).row) for ref in refs)
            params = {**params, "rows": rows}
        return replace(problem, where=found, params=params)

    def _written(self, where: Where) -> str:
        sheet = {"survey": self._workbook.survey, "entities": self._workbook.entities}.get(where.sheet, ())
        row = sheet[where.row - 2] if 0 <= where.row - 2 < len(sheet) else {}
        return str(row.get(where.column, "")).strip()

    def _place(self, where: Where) -> Where:
        ref = where.ref
        if (row := self._rows.get(ref)) is not None:
            return self._cell(where, row)
        if (entity := _ENTITY.fullmatch(ref)) is not None:
            return self._entity(where, entity)
        if ref == f"{self._root}/meta/instanceName":
            return Where("settings", 2, "instance_name", ref)
        if (choice := _CHOICE.fullmatch(ref)) is not None:
            return self._choice(where, choice["list"], int(choice["place"]))
        if (text := _TEXT.fullmatch(ref)) is not None and (row := self._rows.get(text["ref"])) is not None:
            return self._cell(Where(column="output", ref=text["ref"]), row)
        parent, _, name = ref.rpartition("/")
        if (made := _GENERATED.fullmatch(name)) is not None:
            return Where("survey", int(made[1]), self._column(where.column, int(made[1])), ref)
        if name.endswith("_count") and (row := self._rows.get(f"{parent}/{name.removesuffix('_count')}")) is not None:
            return self._cell(Where(column="repeat_count", ref=ref), row)
        if name.endswith("_other") and (row := self._rows.get(f"{parent}/{name.removesuffix('_other')}")) is not None:
            return Where("survey", row, "type", ref)
        if name == "audit" and (row := self._rows.get(f"{self._root}/audit")) is not None:
            return self._cell(where, row)
        return where

    def _cell(self, where: Where, row: int) -> Where:
        return Where("survey", row, self._column(where.column, row), where.ref)

    def _column(self, name: str, row: int) -> str:
        """The header of the column, as this sheet has it."""
        headers = self._headers(row)
        if name == "value":  # of a setvalue: a calculation on a trigger, or a default that is worked out
            name = "calculate" if "trigger" in headers else "default"
        wanted = _COLUMNS.get(name, (name,))
        return next((headers[each] for each in wanted if each in headers), wanted[0])

    def _headers(self, row: int) -> Mapping[str, str]:
        """Headers of the cells that are filled in a row, by how they are compared; columns in a language by both."""
        cells = self._workbook.survey[row - 2] if 0 <= row - 2 < len(self._workbook.survey) else {}
        found: dict[str, str] = {}
        for header, cell in cells.items():
            if str(cell).strip():
                key = str(header).strip().casefold()
                short = key if key.startswith(("bind", "control")) else key.partition("::")[0]
                found.setdefault(short, str(header))
                found.setdefault(key, str(header))
        return found

    def _entity(self, where: Where, match: re.Match[str]) -> Where:
        column = _ENTITY_COLUMNS.get(match["part"] or "", "list_name")
        rows = list(self._workbook.entities)
        names = [_cells(row).get("list_name") or _cells(row).get("dataset") or "" for row in rows]
        filled = [place for place, name in enumerate(names) if name]
        if len(filled) > 1:
            name = match["container"].rpartition("/")[2]
            opened = self._xml.find(f"<{name}>") if match["container"] != self._root else -1
            declared = re.compile(r'<entity dataset="([^"]*)"')
            dataset = declared.search(self._xml, opened) if opened >= 0 else None
            own = dataset[1] if dataset is not None else self._last_dataset(declared)
            filled = [place for place in filled if names[place] == own]
        return Where("entities", filled[0] + 2 if filled else 0, column, where.ref)

    def _last_dataset(self, declared: re.Pattern[str]) -> str:
        """The form's own entity stands in its own metadata, behind those of all groups."""
        found = declared.findall(self._xml.partition("</instance>")[0])
        return str(found[-1]) if found else ""

    def _choice(self, where: Where, name: str, place: int) -> Where:
        rows = [
            number
            for number, row in enumerate(self._workbook.choices, 2)
            if (_cells(row).get("list_name") or _cells(row).get("list name")) == name
        ]
        return Where("choices", rows[place] if place < len(rows) else 0, "label", where.ref)


def place_of_file(name: str, book: Workbook) -> Where:
    """The first cell of the survey that reads a list of this file: by its name, or in an expression without its end."""
    stem = name.rpartition(".")[0]
    wanted = re.compile(
        rf"(?<![\w.-])(?:{re.escape(name)}|[\"']{re.escape(stem)}[\"']|(?<=external ){re.escape(stem)})"
    )
    for number, row in enumerate(book.survey, 2):
        for header, cell in row.items():
            if wanted.search(str(cell)):
                return Where("survey", number, str(header))
    return Where()


def _cells(row: Row) -> dict[str, str]:
    return {str(key).strip().casefold(): str(value).strip() for key, value in row.items()}


def _rows(survey: Sequence[Row], root: str) -> Iterator[tuple[str, int]]:
    """ref -> row of the survey sheet (the header is row 1)."""
    path = [root]
    for number, row in enumerate(survey, 2):
        cells = _cells(row)
        kind, name = cells.get("type", "").casefold().replace("_", " "), cells.get("name", "")
        if kind.startswith("end "):
            if len(path) > 1:
                path.pop()
            continue
        if not name:
            continue
        yield "/".join([*path, name]), number
        if kind.startswith("begin "):
            path.append(name)
