"""A ministry's spreadsheet works, or says where it is wrong: sheet, row, column."""

import io
import json
from pathlib import Path

import openpyxl
import pytest

from forms.__main__ import main
from forms.problems import FormError
from forms.session import Session
from forms.xlsform import compile_xlsform, read_form
from tests.forms.scenario import MOMENT, ids

COLUMNS = ("type", "name", "label", "relevant", "constraint", "calculation", "repeat_count")
REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "forms"
LIBRARY = Path(__file__).parents[2] / "forms" / "library"


def workbook(*rows: dict[str, str], choices: tuple[tuple[str, str, str], ...] = ()) -> bytes:
    """An .xlsx with these rows in its survey sheet."""
    book = openpyxl.Workbook()
    survey = book.active
    assert survey is not None
    survey.title = "survey"
    survey.append(COLUMNS)
    for row in rows:
        survey.append([row.get(column) for column in COLUMNS])
    sheet = book.create_sheet("choices")
    sheet.append(("list_name", "name", "label"))
    for choice in choices:
        sheet.append(choice)
    settings = book.create_sheet("settings")
    settings.append(("form_id", "version", "form_title"))
    settings.append(("trial", "7", "A trial"))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def text(name: str, **more: str) -> dict[str, str]:
    return {"type": "text", "name": name, "label": name, **more}


def test_a_spreadsheet_becomes_a_form_that_can_be_filled() -> None:
    data = workbook(
        {"type": "select_one yes_no", "name": "works", "label": "Do you work?"},
        {"type": "begin repeat", "name": "job", "label": "Job", "relevant": "${works} = 'yes'"},
        text("title"),
        {"type": "integer", "name": "years", "label": "Years", "constraint": ". < 60"},
        {"type": "end repeat"},
        {"type": "calculate", "name": "total", "calculation": "sum(${years})"},
        choices=(("yes_no", "yes", "Yes"), ("yes_no", "no", "No")),
    )
    compiled = compile_xlsform(data, "trial.xlsx")
    assert (compiled.definition.form_id, compiled.definition.version, compiled.definition.title) == (
        "trial",
        "7",
        "A trial",
    )
    session = Session(compiled.definition, clock=lambda: MOMENT, new_id=ids())
    assert not session.node("/data/job").relevant
    session.set("/data/works", "yes")
    session.set("/data/job[1]/years", 3)
    session.add_repeat("/data/job")
    session.set("/data/job[2]/years", "٤")
    assert session.node("/data/total").value == "7"
    session.set("/data/job[2]/years", 60)
    assert [each.ref for each in session.violations()] == ["/data/job[2]/years"]


BROKEN = {
    "an unknown type": ((text("a"), {"type": "txet", "name": "b", "label": "b"}), "unknown_type", 3, "type"),
    "a missing list": (({"type": "select_one nowhere", "name": "a", "label": "a"},), "missing_list", 2, "type"),
    "an unknown reference": ((text("a"), text("b", relevant="${c} = 1")), "unknown_reference", 3, "relevant"),
    "a doubled name": ((text("a"), text("b"), text("a")), "duplicate_name", 4, "name"),
    "a bad name": ((text("two words"),), "bad_name", 2, "name"),
    "no name": (({"type": "text", "label": "a"},), "missing_name", 2, "name"),
    "a cycle": (
        (
            text("q"),
            {"type": "calculate", "name": "a", "calculation": "${b} + 1"},
            {"type": "calculate", "name": "b", "calculation": "${a} + 1"},
        ),
        "cycle",
        3,
        "calculation",
    ),
    "an unknown function": ((text("a", relevant="slected(., 'x')"),), "unknown_function", 2, "relevant"),
    "a broken expression": ((text("a"), text("b", constraint=". > (1")), "unexpected_end", 3, "constraint"),
    "a wrong number of arguments": ((text("a", constraint="if(1)"),), "wrong_arity", 2, "constraint"),
    "an open group": (({"type": "begin group", "name": "g", "label": "g"}, text("a")), "begin_without_end", 2, "type"),
    "a closed group": ((text("a"), {"type": "end group"}), "end_without_begin", 3, "type"),
    "no calculation": (({"type": "calculate", "name": "a"},), "missing_calculation", 2, "calculation"),
    "a broken reference": ((text("a", relevant="${a = 1"),), "broken_reference", 2, "relevant"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_wrong_is_said_by_sheet_row_and_column(what: str) -> None:
    rows, code, row, column = BROKEN[what]
    with pytest.raises(FormError) as caught:
        compile_xlsform(workbook(*rows, choices=(("x", "y", "Y"),)), "trial.xlsx")
    problem = caught.value.problems[0]
    assert caught.value.code == code
    assert (problem.code, problem.where.sheet, problem.where.row, problem.where.column) == (code, "survey", row, column)


def test_a_doubled_choice_is_found_on_its_own_sheet() -> None:
    rows = ({"type": "select_one x", "name": "a", "label": "a"},)
    with pytest.raises(FormError) as caught:
        compile_xlsform(workbook(*rows, choices=(("x", "y", "Y"), ("x", "y", "Z"))), "trial.xlsx")
    where = caught.value.problems[0].where
    assert (caught.value.code, where.sheet, where.row, where.column) == ("duplicate_choice", "choices", 3, "name")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_a_form"),
        (bytes(range(256)), "not_a_form"),
        (b"PK\x03\x04 nothing", "unreadable_spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, "unreadable_spreadsheet"),
        (b"x" * (33 * 1024 * 1024), "too_large"),
    ],
)
def test_what_is_no_spreadsheet_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(FormError) as caught:
        read_form(data, "trial.xlsx")
    assert caught.value.code == code


@pytest.mark.parametrize("path", sorted(LIBRARY.glob("*.xlsx")), ids=lambda path: path.stem)
def test_every_form_of_the_ministry_opens_without_a_warning(path: Path) -> None:
    compiled = read_form(path.read_bytes(), path.name)
    assert [str(each) for each in compiled.warnings] == []
    assert all(compiled.definition.language_for(code) for code in ("ar", "ckb", "en"))


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference forms are not beside this clone")
@pytest.mark.parametrize("name", ["all-question-types", "ifrc-distribution-site-assessment", "socio-economic-survey"])
def test_forms_that_nobody_here_wrote_can_be_filled_to_the_end(name: str) -> None:
    from random import Random

    from tests.conformance.engine_adapter import fill

    compiled = read_form((REFERENCE / f"{name}.xlsx").read_bytes(), f"{name}.xlsx")
    session = Session(compiled.definition, clock=lambda: MOMENT, new_id=ids())
    assert fill(session, Random(3)) > 15
    for violation in session.violations():
        choices = session.node(violation.ref).choices
        session.set(violation.ref, [choices[0].value] if choices else None)
    assert session.finalise().instance_id.startswith("uuid:")


def test_check_and_fill_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form = tmp_path / "trial.xlsx"
    form.write_bytes(
        workbook({"type": "begin repeat", "name": "job", "label": "Job"}, text("title"), {"type": "end repeat"})
    )
    assert main(["check", str(form)]) == 0
    assert "1 repeat" in capsys.readouterr().out
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"/data/job[2]/title": "لحّام"}), encoding="utf-8")
    assert main(["fill", str(form), str(answers)]) == 0
    assert "<title>لحّام</title>" in capsys.readouterr().out
    answers.write_text(json.dumps({"/data/jbo": "x"}), encoding="utf-8")
    assert main(["fill", str(form), str(answers)]) == 1
    assert "unknown_ref" in capsys.readouterr().err
    form.write_bytes(workbook({"type": "txet", "name": "a", "label": "a"}))
    assert main(["check", str(form)]) == 1
    assert "survey, row 2, column type: There is no type of question txet. [unknown_type]" in capsys.readouterr().err
    assert main(["check", str(tmp_path / "absent.xlsx")]) == 1


def test_a_form_that_asks_for_encryption_is_not_taken_silently() -> None:
    from forms.xform import read_xform
    from tests.forms.scenario import xform

    definition = read_xform(xform("<a/>", '<submission base64RsaPublicKey="MIIB"/>', '<input ref="/data/a"/>'))
    assert [each.code for each in definition.warnings] == ["encryption_unsupported"]


@pytest.mark.parametrize("said", ["", "pages", "theme-grid pages"])
def test_the_style_of_the_settings_is_read_for_whoever_shows_the_form(said: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(text("q"))))
    book["settings"].cell(1, 4, "style")
    book["settings"].cell(2, 4, said or None)
    file = io.BytesIO()
    book.save(file)
    compiled = compile_xlsform(file.getvalue(), "trial.xlsx")
    assert compiled.definition.style == set(said.split())
    assert compiled.definition.warnings == ()
