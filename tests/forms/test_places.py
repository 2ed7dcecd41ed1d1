"""A form that cannot be used says which cell of the spreadsheet is wrong, for what pyxform made of it too."""

import io
import re
from pathlib import Path

import openpyxl
import pytest

from forms.__main__ import main
from forms.problems import CODES, FormError, FormProblem, Where
from forms.wording import SENTENCES, line
from forms.xlsform import compile_xlsform

Cell = tuple[str, int, str]


def problems(*sheets: str) -> tuple[FormProblem, ...]:
    """What is wrong with a spreadsheet written as tables."""
    with pytest.raises(FormError) as refused:
        compile_xlsform("\n".join(sheets).encode(), "form.md")
    return refused.value.problems


def cells(*sheets: str) -> list[tuple[str, Cell]]:
    return [(each.code, (each.where.sheet, each.where.row, each.where.column)) for each in problems(*sheets)]


CHOICES = "| choices |\n| | list_name | name | label |\n| | l | 1 | One |"


def survey(header: str, *rows: str) -> str:
    return "\n".join(["| survey |", f"| | {header} |", *(f"| | {row} |" for row in rows)])


@pytest.mark.parametrize(
    ("header", "rows", "code", "cell"),
    [
        (
            "type | name | label | relevant",
            ["text | a | A | ", "text | b | B | nope(1)"],
            "unknown_function",
            ("survey", 3, "relevant"),
        ),
        (
            "type | name | calculate",
            ["calculate | a | 1", "calculate | b | nope(1)"],
            "unknown_function",
            ("survey", 3, "calculate"),
        ),
        ("type | name | label | readonly", ["text | a | A | 1 +"], "unexpected_end", ("survey", 2, "readonly")),
        (
            "type | name | label | repeat_count",
            ["begin_repeat | r | R | nope(1) + 2", "text | b | B |", "end_repeat | | |"],
            "unknown_function",
            ("survey", 2, "repeat_count"),
        ),
        (
            "type | name | label | trigger | calculation",
            ["text | a | A | |", "text | b | B | ${a} | nope(1)"],
            "unknown_function",
            ("survey", 3, "calculation"),
        ),
        (
            "type | name | label | default",
            ["text | a | A |", "text | b | B | nope(1) + 1"],
            "unknown_function",
            ("survey", 3, "default"),
        ),
        ("type | label | relevant", ["note | Read this | nope(1)"], "unknown_function", ("survey", 2, "relevant")),
        (
            "type | name | label | choice_filter",
            ["text | a | A |", "select_one l | b | B | x == ${a}"],
            "unexpected_token",
            ("survey", 3, "choice_filter"),
        ),
        (
            "type | name | label | relevant",
            ["text | a | A | ${nope} = 1"],
            "unknown_reference",
            ("survey", 2, "relevant"),
        ),
    ],
)
def test_the_cell_is_named(header: str, rows: list[str], code: str, cell: Cell) -> None:
    assert (code, cell) in cells(survey(header, *rows), CHOICES)


def test_a_cycle_names_the_row_of_every_question_in_it() -> None:
    (problem,) = problems(
        survey(
            "type | name | label | calculation | relevant",
            "text | x | X | |",
            "begin_group | g | G | |",
            "calculate | a | | ${b} + 1 |",
            "calculate | c | | ${a} + 1 |",
            "text | b | B | | ${c} > 2",
            "end_group | | | |",
        )
    )
    assert problem.code == "cycle"
    assert (problem.where.sheet, problem.where.row, problem.where.column) == ("survey", 4, "calculation")
    assert problem.params["refs"] == "/data/g/a /data/g/b /data/g/c"
    assert problem.params["rows"] == "4 6 5"
    assert problem.params["cell"] == "${b} + 1"


def test_every_wrong_cell_is_named_at_once() -> None:
    header = "type | name | label | relevant | required"
    assert cells(survey(header, "text | a | A | foo() | 1 +", "note | n | N | bar() |")) == [
        ("unknown_function", ("survey", 2, "relevant")),
        ("unexpected_end", ("survey", 2, "required")),
        ("unknown_function", ("survey", 3, "relevant")),
    ]


def test_what_comes_from_other_sheets_is_named_there() -> None:
    plain = survey("type | name | label", "text | a | A", "begin_group | g | G", "text | b | B", "end_group | | ")
    settings = "| settings |\n| | form_id | instance_name |\n| | f | concatt(${a}) |"
    assert cells(plain, settings) == [("unknown_function", ("settings", 2, "instance_name"))]
    one = "| entities |\n| | list_name | label | create_if |\n| | people | ${a} | nope(1) |"
    assert cells(plain, one) == [("unknown_function", ("entities", 2, "create_if"))]


def test_of_two_entities_the_row_of_the_broken_one_is_named() -> None:
    form = survey(
        "type | name | label | save_to",
        "text | a | A | houses#a",
        "begin_group | g | G |",
        "text | b | B | cars#b",
        "end_group | | |",
    )
    table = "| entities |\n| | list_name | label | create_if |\n| | houses | ${a} | %s |\n| | cars | ${b} | %s |"
    assert cells(form, table % ("", "nope(1)")) == [("unknown_function", ("entities", 3, "create_if"))]
    assert cells(form, table % ("nope(1)", "")) == [("unknown_function", ("entities", 2, "create_if"))]


def test_rows_are_counted_as_the_spreadsheet_counts_them_empty_ones_too_and_under_any_root() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "survey"
    for row in (
        ["type", "name", "label", "relevant"],
        [None],
        ["text", "a", "A"],
        [None],
        ["text", "b", "B", "nope()"],
    ):
        sheet.append(row)
    settings = book.create_sheet("settings")
    settings.append(["form_id", "name"])
    settings.append(["f", "household"])
    buffer = io.BytesIO()
    book.save(buffer)
    with pytest.raises(FormError) as refused:
        compile_xlsform(buffer.getvalue(), "form.xlsx")
    (problem,) = refused.value.problems
    assert problem.where == Where("survey", 5, "relevant", "/household/b")


def test_a_path_that_leads_nowhere_is_a_warning_at_its_cell() -> None:
    compiled = compile_xlsform(
        survey("type | name | label | relevant", "text | a | A | ", "text | b | B | /data/nope = 1").encode(), "f.md"
    )
    (warning,) = [each for each in compiled.warnings if each.code == "unknown_reference"]
    assert (warning.severity, warning.where) == ("warning", Where("survey", 3, "relevant", "/data/b"))


def test_the_command_line_says_it_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "form.md"
    path.write_text(
        survey("type | name | label | calculation", "calculate | a | | ${b}", "calculate | b | | ${a}"), "utf-8"
    )
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().err == (
        "error: survey, row 2, column calculation: These wait for each other, so that none can be worked out: "
        "/data/a (row 2), /data/b (row 3). ‹${b}› [cycle]\n"
    )


def test_every_code_has_an_english_sentence_that_uses_only_what_it_is_given() -> None:
    assert sorted(CODES.keys() - SENTENCES.keys()) == []
    assert sorted(SENTENCES.keys() - CODES.keys()) == []
    for code, sentence in SENTENCES.items():
        used = set(re.findall(r"(?<!\{)\{(\w+)\}", sentence))
        assert used <= {*CODES[code], "message"}, code


def test_a_problem_without_a_place_is_a_sentence_and_a_code() -> None:
    assert line(FormProblem("no_instance")) == "error: The model has no primary instance. [no_instance]"
    assert line(FormProblem("wrong_type", Where(ref="/data/age"), {"type": "int"}, "warning")) == (
        "warning: /data/age: The answer is not of the type int. [wrong_type]"
    )
    assert "?" in line(FormProblem("unknown_function"))


@pytest.mark.parametrize(
    ("header", "rows", "code", "cell"),
    [
        ("type | name | label", ["text | 1a | A"], "bad_name", ("survey", 2, "name")),
        ("type | name | label | parameters", ["text | q | Q | ", "text | a | A | rows=x"], "broken_parameters", 3),
        ("type | name | label | parameters", ["image | a | A | max-pixels=x"], "broken_parameters", 2),
        (
            "type | name | label | parameters",
            ["image | a | A | max-pixels=640", "image | b | B | max-pixels=x"],
            "broken_parameters",
            3,
        ),
        (
            "type | name | label | parameters",
            ["select_one l | a | A | randomize=true", "select_one l | b | B | randomize=maybe"],
            "broken_parameters",
            3,
        ),
        ("type | name | parameters", ["text | a | rows=2", "audit | | location-priority=x"], "broken_parameters", 3),
        ("type | name | label", ["select_one_from_file l.txt | a | A"], "bad_file_name", ("survey", 2, "type")),
        ("type | name | label", ["text | q | Q", "include | a | A"], "include_unsupported", ("survey", 3, "type")),
        ("type | name | label", ["select_one_external l | a | A"], "missing_list", ("external_choices", 0, "")),
        ("type | label", ["text | A"], "missing_name", ("survey", 2, "name")),
        ("name | label", ["a | A"], "missing_column", ("survey", 1, "")),
    ],
)
def test_the_cell_is_named_where_pyxform_forgets_to(header: str, rows: list[str], code: str, cell: Cell | int) -> None:
    known = cell if isinstance(cell, tuple) else ("survey", cell, "parameters")
    assert cells(survey(header, *rows), CHOICES) == [(code, known)]


def test_a_blank_in_the_name_of_a_choice_and_every_doubled_choice_are_named_in_their_own_rows() -> None:
    several = survey("type | name | label", "select_multiple l | a | A")
    assert cells(several, CHOICES + "\n| | l | t wo | Two |") == [("choice_with_space", ("choices", 3, "name"))]
    doubled = CHOICES + "\n| | l | 1 | Uno |\n| | l | 1 | Yek |"
    assert cells(several, doubled) == [
        ("duplicate_choice", ("choices", 3, "name")),
        ("duplicate_choice", ("choices", 4, "name")),
    ]


def test_a_sheet_that_is_nearly_right_is_named_and_so_is_the_column_that_it_lacks() -> None:
    one = survey("type | name | label", "select_one l | a | A")
    assert cells(one, CHOICES.replace("list_name", "listname")) == [("missing_column", ("choices", 1, ""))]
    (problem,) = problems(one, CHOICES.replace("choices", "choises"))
    assert (problem.code, problem.params["candidates"]) == ("similar_sheet", "'choises'")
    (problem,) = problems(CHOICES, survey("type | name | label", "text | a | A").replace("survey", "servey"))
    assert (problem.code, problem.params["candidates"]) == ("similar_sheet", "'servey'")
    assert cells("| settings |\n| | form_id |\n| | f |") == [("no_survey", ("", 0, ""))]


def warned(*sheets: str) -> list[tuple[str, Cell, object]]:
    compiled = compile_xlsform("\n".join(sheets).encode(), "form.md")
    return [
        (each.code, (each.where.sheet, each.where.row, each.where.column), each.params.get("value"))
        for each in compiled.warnings
    ]


def test_a_column_whose_name_is_nearly_right_is_not_passed_over_in_silence() -> None:
    header = "type | name | label | relevent | remarks | requiredMsg | bind::jr:preload"
    assert warned(survey(header, "text | a | A | 1 | of the author | x | uid")) == [
        ("similar_column", ("survey", 1, "relevent"), "relevent")
    ]


def test_a_filter_on_a_column_that_the_list_does_not_have_is_told() -> None:
    form = survey("type | name | label | choice_filter", "text | g | G |", "select_one l | a | A | gov = ${g}")
    assert warned(form, CHOICES) == [("unknown_list_column", ("survey", 3, "choice_filter"), "gov")]
    assert warned(form, CHOICES.replace("label |", "label | gov |")) == []


def test_a_default_that_is_no_answer_of_its_type_is_told_and_a_date_of_the_spreadsheet_is_one() -> None:
    header = "type | name | label | default"
    assert warned(survey(header, "integer | a | A | many", "date | b | B | 2026-13-45", "integer | c | C | 7")) == [
        ("wrong_default", ("survey", 2, "default"), "many"),
        ("wrong_default", ("survey", 3, "default"), "2026-13-45"),
    ]
    assert warned(survey(header, "date | a | A | 2026-03-21 00:00:00", "date | b | B | today()")) == []


def test_missing_translations_are_told_for_each_language() -> None:
    header = "type | name | label::Arabic (ar) | label::Kurdish (ckb) | hint::Arabic (ar)"
    found = warned(survey(header, "text | a | A | | h"))
    assert found == [("missing_translation", ("survey", 1, "hint"), "Kurdish (ckb)")]


def test_what_only_a_device_can_do_is_told_where_it_is_asked_for() -> None:
    form = survey("type | name | label", "background-audio | a | ", "start-geopoint | b | ", "text | c | C")
    assert [each[:2] for each in warned(form)] == [
        ("action_unsupported", ("survey", 2, "type")),
        ("action_unsupported", ("survey", 3, "type")),
    ]


def test_a_preload_that_nobody_here_knows_is_told() -> None:
    form = survey("type | name | label | bind::jr:preload | bind::jr:preloadParams", "text | a | A | patient | id")
    assert warned(form) == [("unknown_preload", ("survey", 2, "type"), "patient id")]
