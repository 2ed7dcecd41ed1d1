"""The catalogue of courses from a workbook to a desk: mistakes are named by row, what is published is taken over."""

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mihan_desktop.domain.training.catalogue import CourseKind, Terms, read_catalogue
from mihan_desktop.domain.training.ending import (
    EVERYTHING,
    FOLLOW_UPS,
    Certificate,
    Ending,
    FollowUp,
    Need,
    write_ending,
)
from resources.demo import courses
from sync.central.publishing import document_of
from sync.central.settings import CentralError
from sync.central.training.workbook import read_workbook
from sync.protocol.errors import ProtocolError
from sync.protocol.published import read_document
from sync.protocol.releases import HOLIDAYS, TRAINING_CATALOGUE, open_part

Rows = Mapping[str, Sequence[Sequence[object]]]
LABELS = ("label::ar", "label::ckb", "label::en")
GOOD: dict[str, list[list[object]]] = {
    "programmes": [["id", *LABELS, "legal_act"], ["p", "برنامج", "بەرنامە", "Programme", "37/2015"]],
    "courses": [
        ["id", "programme", *LABELS, "kind", "sessions", "minutes", "least", "most", "attendance", "in_a_row"],
        ["welding", "p", "لحام", "لەحیم", "Welding", "vocational", 20, 180, 8, 20, 75, ""],
    ],
    "units": [["course", "id", *LABELS, "sessions", "skills"], ["welding", "u1", "", "", "Safety", 5, "welding x"]],
    "criteria": [["course", "id", *LABELS, "when"], ["welding", "adult", "بالغ", "", "", "${age} >= 18"]],
}


def workbook(sheets: Rows) -> bytes:
    """An XLSX of these rows."""
    book = openpyxl.Workbook()
    del book["Sheet"]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_a_workbook_becomes_the_document_that_desks_read() -> None:
    made = document_of(TRAINING_CATALOGUE, "courses.xlsx", workbook(GOOD), TRAINING_CATALOGUE, "2026.1")
    catalogue = read_catalogue(open_part(made.part, made.packed))
    assert catalogue.version == "2026.1"
    course = catalogue.course("welding")
    assert course is not None
    assert (course.kind, course.sessions, course.least, course.most) == (CourseKind.VOCATIONAL, 20, 8, 20)
    assert course.terms == Terms(75, 3, 0), "what the sheet does not say is as usual"
    assert course.skills == ("welding", "x")
    assert [one.when for one in course.criteria] == ["${age} >= 18"]
    assert catalogue.programmes[0].legal_act == "37/2015"


ENDING: dict[str, list[list[object]]] = {
    **GOOD,
    "courses": [
        [*GOOD["courses"][0], "completion", "certificate::ar", "certificate_hours", "certificate_months"],
        [*GOOD["courses"][1], "assessments, attendance", "لحّام", 60, 24],
    ],
    "assessments": [
        ["course", "id", *LABELS, "when", "form", "result", "out_of", "pass_mark", "counts", "attempts"],
        ["welding", "before", "", "", "Before", "pre", "", "", "", "", "no", ""],
        ["welding", "seam", "", "", "A seam", "post", "welding_test", "total", 40, 60, "", 2],
    ],
    "follow_ups": [["course", "months", "form"], ["welding", 4, "work"], ["welding", 9, ""]],
}


def test_a_workbook_says_how_a_course_ends() -> None:
    made = document_of(TRAINING_CATALOGUE, "courses.xlsx", workbook(ENDING), TRAINING_CATALOGUE, "2026.2")
    course = read_catalogue(open_part(made.part, made.packed)).course("welding")
    assert course is not None
    before, seam = course.ending.assessments
    assert (before.when, before.out_of, before.pass_mark, before.counts, before.attempts) == ("pre", 100, 50, False, 1)
    assert (seam.form, seam.result, seam.out_of, seam.pass_mark, seam.attempts) == ("welding_test", "total", 40, 60, 2)
    assert course.ending.required == (seam,)
    assert course.ending.needs == (Need.ATTENDANCE, Need.ASSESSMENTS), "in an order of its own, whoever wrote it"
    assert course.ending.certificate == Certificate({"ar": "لحّام"}, 60, 24)
    assert course.ending.follow_ups == (FollowUp(4, "work"), FollowUp(9))


def test_a_catalogue_that_says_nothing_of_its_end_is_as_usual() -> None:
    made = document_of(TRAINING_CATALOGUE, "courses.xlsx", workbook(GOOD), TRAINING_CATALOGUE, "2026.1")
    course = read_catalogue(open_part(made.part, made.packed)).course("welding")
    assert course is not None
    assert course.ending == Ending((), EVERYTHING, None, FOLLOW_UPS)
    assert write_ending(course.ending) == {}, "so older cohorts are said again byte for byte"


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "said"),
    [
        ("courses", 1, "completion", "attendance luck", "courses 2 completion: not_known"),
        ("courses", 1, "certificate_hours", "", "courses 2 certificate_hours: missing"),
        ("courses", 1, "certificate::ar", "", "courses 2 certificate::ar: no_label"),
        ("assessments", 2, "result", "", "assessments 3 result: form_without_result"),
        ("assessments", 2, "form", "", "assessments 3 form: result_without_form"),
        ("assessments", 2, "pass_mark", 101, "assessments 3 pass_mark: out_of_range"),
        ("assessments", 2, "when", "later", "assessments 3 when: not_known"),
        ("assessments", 2, "counts", "perhaps", "assessments 3 counts: not_known"),
        ("assessments", 2, "id", "before", "courses 2 assessments: twice"),
        ("follow_ups", 1, "months", 0, "follow_ups 2 months: out_of_range"),
        ("follow_ups", 1, "months", 9, "courses 2 follow_ups: twice"),
    ],
)
def test_a_mistake_in_how_a_course_ends_is_named_too(
    sheet: str, row: int, column: str, value: object, said: str
) -> None:
    rows = json.loads(json.dumps(ENDING))
    rows[sheet][row][rows[sheet][0].index(column)] = value
    assert said in {str(one) for one in read_workbook(workbook(rows))[1]}


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "said"),
    [
        ("courses", 1, "kind", "hobby", "courses 2 kind: not_known"),
        ("courses", 1, "programme", "q", "courses 2 programme: not_known"),
        ("courses", 1, "sessions", "many", "courses 2 sessions: not_a_number"),
        ("courses", 1, "attendance", 101, "courses 2 attendance: out_of_range"),
        ("courses", 1, "least", 30, "courses 2 most: least_above_most"),
        ("courses", 1, "sessions", 4, "courses 2 sessions: too_long_curriculum"),
        ("units", 1, "label::en", "", "units 2 label::ar: no_label"),
        ("units", 1, "course", "cooking", "units 2 course: not_known"),
        ("criteria", 1, "when", "${age} >=", "criteria 2 when: no_condition"),
        ("programmes", 1, "id", "", "programmes 2 id: missing"),
    ],
)
def test_a_mistake_is_named_by_sheet_row_and_column(
    sheet: str, row: int, column: str, value: object, said: str
) -> None:
    rows = json.loads(json.dumps(GOOD))
    rows[sheet][row][rows[sheet][0].index(column)] = value
    with pytest.raises(CentralError, match="catalogue_refused") as refused:
        document_of(TRAINING_CATALOGUE, "courses.xlsx", workbook(rows), TRAINING_CATALOGUE, "2")
    assert said in str(refused.value.params["why"])


def test_two_courses_with_one_id_and_a_workbook_without_courses() -> None:
    rows: dict[str, Any] = json.loads(json.dumps(GOOD))
    rows["courses"].append(rows["courses"][1])
    assert "courses 3 id: twice" in {str(one) for one in read_workbook(workbook(rows))[1]}
    assert {str(one) for one in read_workbook(workbook({"courses": GOOD["courses"][:1]}))[1]} == {
        "programmes 1 : no_sheet", "courses 1 : no_sheet",
    }  # fmt: skip
    with pytest.raises(CentralError, match="file_kind"):
        document_of(TRAINING_CATALOGUE, "courses.xlsx", b"PK\x03\x04 no workbook", TRAINING_CATALOGUE, "2")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), ""), (("programmes",), []), (("courses", 0, "kind"), "x"), (("courses", 0, "least"), 0),
        (("courses", 0, "least"), 26), (("courses", 0, "terms", "attendance"), 0), (("courses", 0, "account"), "x"),
        (("courses", 0, "units", 0, "skills"), "x"), (("courses", 0, "criteria", 0, "when"), ""),
        (("courses", 1, "id"), "digital"), (("courses", 0, "assessments", 0, "out_of"), 0),
        (("courses", 0, "assessments", 0, "result"), "score"), (("courses", 0, "assessments", 1, "id"), "before"),
        (("courses", 0, "completion"), ["luck"]), (("courses", 0, "certificate", "hours"), "many"),
        (("courses", 0, "follow_ups", 0, "months"), 6), (("courses", 0, "assessments", 1, "attempts"), True),
    ],
)  # fmt: skip
def test_a_document_that_is_not_of_its_kind_is_refused(path: tuple[Any, ...], value: object) -> None:
    document: Any = json.loads(json.dumps(courses.document()))
    read_document(TRAINING_CATALOGUE, json.dumps(document).encode())
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ProtocolError, match="wrong_shape"):
        read_document(TRAINING_CATALOGUE, json.dumps(document).encode())


def test_a_day_may_be_taken_back_by_the_list_of_holidays() -> None:
    day = {"date": "2026-03-22", "labels": {"en": "Eid"}, "off": False}
    assert read_document(HOLIDAYS, json.dumps({"days": [day]}).encode())["days"] == [day]
    with pytest.raises(ProtocolError, match="wrong_shape"):
        read_document(HOLIDAYS, json.dumps({"days": [day | {"off": "no"}]}).encode())


def test_the_command_takes_the_workbook(tmp_path: Path) -> None:
    from sync.central.publishing import make_document

    path = tmp_path / "courses.xlsx"
    path.write_bytes(workbook(GOOD))
    made = make_document(TRAINING_CATALOGUE, path, TRAINING_CATALOGUE, "7")
    assert (made.part.kind, made.part.version, made.warnings) == (TRAINING_CATALOGUE, "7", ())
