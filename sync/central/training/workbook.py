"""The catalogue of courses as the ministry writes it: a workbook whose every mistake is named by sheet, row and column.

Sheets: ``programmes`` (id, label::ar/ckb/en, legal_act), ``courses`` (id, programme, label::…, kind, sessions, minutes,
least, most, attendance, in_a_row, pass_mark, account, completion: any of attendance, in_a_row, assessments;
certificate::ar/ckb/en, certificate_hours, certificate_months, occupations: ISCO-08 codes), ``units`` (course, id,
label::…, sessions, skills), ``criteria`` (course, id, label::…, when: a condition over ${facts} of the registration),
``assessments`` (course, id, label::…, when, form, result, out_of, pass_mark, counts, attempts) and ``follow_ups``
(course, months, form). All but the first two may be missing.
"""

import json
import tempfile
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from forms.criteria import compiled
from forms.xpath import ExpressionError
from mihan_desktop.domain.training.catalogue import CourseKind, Terms, write_terms
from mihan_desktop.domain.training.ending import Assessment
from mihan_desktop.domain.work.occupations import is_code
from sync.central.importing.workbooks import guard, rows_of
from sync.central.settings import CentralError
from sync.protocol.messages import ACCOUNTS
from sync.protocol.published import ASKED_AFTER, ASSESSED, CERTIFIED, LANGUAGES, LENGTHS, NEEDS, TERMS, WHEN

SHEETS: Final = ("programmes", "courses", "units", "criteria", "assessments", "follow_ups")
_NUMBERS: Final = (
    LENGTHS | TERMS | ASSESSED | {"months": ASKED_AFTER}
    | {"certificate_hours": CERTIFIED["hours"], "certificate_months": CERTIFIED["valid_months"]}
)  # fmt: skip
_YES_NO: Final = {"yes": True, "no": False}
_SAID_AT_MOST: Final = 20


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake. row: from 1 as the spreadsheet counts; column: its heading.

    code: ``missing``, ``not_a_number``, ``out_of_range``, ``not_known``, ``twice``, ``no_label``, ``no_condition``,
    ``no_sheet``, ``least_above_most``, ``too_long_curriculum``, ``form_without_result``, ``result_without_form``,
    ``nothing_assessed``.
    """

    sheet: str
    row: int
    column: str
    code: str

    def __str__(self) -> str:
        return f"{self.sheet} {self.row} {self.column}: {self.code}".strip()


@dataclass(slots=True)
class Line:
    """One row of a sheet as it is read, by heading; what is wrong with it is gathered in ``faults``."""

    sheet: str
    row: int
    cells: Mapping[str, str]
    faults: list[Fault] = field(default_factory=list)

    def wrong(self, column: str, code: str) -> None:
        """Something is wrong with a cell."""
        self.faults.append(Fault(self.sheet, self.row, column, code))

    def text(self, column: str) -> str:
        """A cell that must say something."""
        said = self.cells.get(column, "").strip()
        if not said:
            self.wrong(column, "missing")
        return said

    def number(self, column: str, usual: int | None = None) -> int:
        """A whole number within its bounds; ``usual`` where nothing is said."""
        said = self.cells.get(column, "").strip()
        if not said and usual is not None:
            return usual
        least, most = _NUMBERS[column]
        if not said.isdecimal():
            self.wrong(column, "not_a_number" if said else "missing")
            return least
        if not least <= int(said) <= most:
            self.wrong(column, "out_of_range")
        return int(said)

    def among(self, column: str, known: Collection[str], usual: str = "") -> str:
        """One of ``known``."""
        said = self.cells.get(column, "").strip() or usual
        if said not in known:
            self.wrong(column, "not_known" if said else "missing")
        return said

    def labels(self, of: str = "label") -> dict[str, str]:
        """The columns ``label::…``; one language at least."""
        found = {
            name: text for name in ("ar", "ckb", "en") if (text := self.cells.get(f"{of}::{name}", "").strip())
        }  # fmt: skip
        if not found.keys() & LANGUAGES:
            self.wrong(f"{of}::ar", "no_label")
        return found

    def said(self, *columns: str) -> bool:
        """Whether any of these cells says something."""
        return any(self.cells.get(column, "").strip() for column in columns)


def read_workbook(data: bytes) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    """The document that a release carries, without its version, and everything that is wrong with it.

    CentralError for what is no workbook (``importing.workbooks.guard``).
    """
    sheets = _sheets(data)
    faults = [Fault(name, 1, "", "no_sheet") for name in SHEETS[:2] if not sheets.get(name)]
    programmes = [_programme(one) for one in sheets.get("programmes", ())]
    courses = [_course(one, {each["id"] for each in programmes}) for one in sheets.get("courses", ())]
    by_id = {one["id"]: one for one in courses}
    for sheet, make in _OF_A_COURSE.items():
        for line in sheets.get(sheet, ()):
            course = by_id.get(line.among("course", by_id))
            if course is not None:
                course.setdefault(sheet, []).append(make(line, course))
    for name in SHEETS[:2]:
        _once(sheets.get(name, []))
    for line in sheets.get("courses", ()):
        _whole(line, by_id[line.cells.get("id", "").strip()])
    faults += [fault for lines in sheets.values() for line in lines for fault in line.faults]
    return {"programmes": programmes, "courses": courses}, tuple(faults)


def document_of(data: bytes, version: str, file: str) -> bytes:
    """The workbook as the JSON of a release. CentralError ``catalogue_refused`` (``file``, ``count``, ``why``)."""
    document, faults = read_workbook(data)
    if faults:
        why = "; ".join(str(fault) for fault in faults[:_SAID_AT_MOST])
        raise CentralError("catalogue_refused", file=file, count=len(faults), why=why)
    return json.dumps({"version": version, **document}, ensure_ascii=False, sort_keys=True).encode()


def _sheets(data: bytes) -> dict[str, list[Line]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "catalogue.xlsx"
        path.write_bytes(data)
        guard(path)
        found: dict[str, list[Line]] = {}
        headings: dict[str, list[str]] = {}
        for sheet, number, cells in rows_of(path, SHEETS):
            if number == 1:
                headings[sheet] = [cell.strip() for cell in cells]
            elif any(cell.strip() for cell in cells):
                told = dict(zip(headings.get(sheet, ()), cells, strict=False))
                found.setdefault(sheet, []).append(Line(sheet, number, told))
    return found


def _programme(line: Line) -> dict[str, Any]:
    return {"id": line.text("id"), "labels": line.labels(), "legal_act": line.cells.get("legal_act", "").strip()}


def _course(line: Line, programmes: Collection[str]) -> dict[str, Any]:
    usual = write_terms(Terms())
    made: dict[str, Any] = {
        "id": line.text("id"), "programme": line.among("programme", programmes), "labels": line.labels(),
        "kind": line.among("kind", {kind.value for kind in CourseKind}), "sessions": line.number("sessions"),
        "minutes": line.number("minutes"), "least": line.number("least"), "most": line.number("most"),
        "terms": {name: line.number(name, usual[name]) for name in TERMS},
        "account": line.among("account", ACCOUNTS, "priority"),
    }  # fmt: skip
    if made["least"] > made["most"]:
        line.wrong("most", "least_above_most")
    needs = line.cells.get("completion", "").replace(",", " ").split()
    if needs:
        made["completion"] = needs
        if not set(needs) <= NEEDS:
            line.wrong("completion", "not_known")
    occupations = line.cells.get("occupations", "").replace(",", " ").split()
    if occupations:
        made["occupations"] = occupations
        if not all(is_code(code) for code in occupations):
            line.wrong("occupations", "not_known")
    if line.said("certificate_hours", *(f"certificate::{name}" for name in LANGUAGES)):
        made["certificate"] = {
            "labels": line.labels("certificate"), "hours": line.number("certificate_hours"),
            "valid_months": line.number("certificate_months") if line.said("certificate_months") else None,
        }  # fmt: skip
    return made


def _unit(line: Line, _course: Mapping[str, Any]) -> dict[str, Any]:
    skills = line.cells.get("skills", "").split()
    return {"id": line.text("id"), "labels": line.labels(), "sessions": line.number("sessions"), "skills": skills}


def _criterion(line: Line, _course: Mapping[str, Any]) -> dict[str, Any]:
    when = line.text("when")
    if when:
        try:
            compiled(when)
        except ExpressionError:
            line.wrong("when", "no_condition")
    return {"id": line.text("id"), "labels": line.labels(), "when": when}


def _assessment(line: Line, course: Mapping[str, Any]) -> dict[str, Any]:
    form, result = (line.cells.get(name, "").strip() for name in ("form", "result"))
    if bool(form) != bool(result):
        line.wrong("result" if form else "form", "form_without_result" if form else "result_without_form")
    usual = Assessment("", {})
    return {
        "id": line.text("id"), "labels": line.labels(), "when": line.among("when", WHEN, usual.when.value),
        "form": form, "result": result, "out_of": line.number("out_of", usual.out_of),
        "pass_mark": line.number("pass_mark", course["terms"]["pass_mark"] or usual.pass_mark),
        "counts": _YES_NO.get(line.among("counts", _YES_NO, "yes"), True),
        "attempts": line.number("attempts", usual.attempts),
    }  # fmt: skip


def _follow_up(line: Line, _course: Mapping[str, Any]) -> dict[str, Any]:
    return {"months": line.number("months"), "form": line.cells.get("form", "").strip()}


_OF_A_COURSE: Final[Mapping[str, Callable[[Line, Mapping[str, Any]], dict[str, Any]]]] = {
    "units": _unit, "criteria": _criterion, "assessments": _assessment, "follow_ups": _follow_up,
}  # fmt: skip


def _once(lines: list[Line]) -> None:
    seen: set[str] = set()
    for line in lines:
        name = line.cells.get("id", "").strip()
        if name and name in seen:
            line.wrong("id", "twice")
        seen.add(name)


def _whole(line: Line, course: Mapping[str, Any]) -> None:
    """What only shows once units and criteria are there."""
    if sum(one["sessions"] for one in course.get("units", ())) > course["sessions"]:
        line.wrong("sessions", "too_long_curriculum")
    if course.get("completion") == ["assessments"] and not course.get("assessments"):
        line.wrong("completion", "nothing_assessed")
    for key, name in (("units", "id"), ("criteria", "id"), ("assessments", "id"), ("follow_ups", "months")):
        named = [one[name] for one in course.get(key, ())]
        if len(set(named)) != len(named):
            line.wrong(key, "twice")
