"""Numbers, texts and truth, and how one becomes another."""

from __future__ import annotations

import math

import pytest

from tests.forms.xpath.household import holds, number, text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("phone + 0", "7701234567"),
        ("1 div 3", "0.3333333333333333"),
        ("1 div 10000000000", "0.0000000001"),
        ("pow(10, 21)", "1000000000000000000000"),
        ("123456789 * 1000000000000000", "123456789000000000000000"),
        ("2.50", "2.5"),
        ("-0", "0"),
        ("0 div 0", "NaN"),
        ("-1 div 0", "-Infinity"),
        ("true()", "true"),
        ("1 = 2", "false"),
        ("nothing", ""),
        ("phone", "07701234567"),
    ],
)
def test_a_number_is_never_written_with_an_exponent(source: str, expected: str) -> None:
    assert text(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("age", 35.0),
        ("age + 1", 36.0),
        ("number('۱۲٫۵')", 12.5),
        ("number('-٧')", -7.0),
        ("٣ + 4", 7.0),
        ("number('  12 ')", 12.0),
        ("number('1e3')", 1000.0),
        ("number(true())", 1.0),
        ("number(member[1]/age) + member[2]/age", 70.0),
        ("5 mod -2", 1.0),
        ("-5 mod 2", -1.0),
        ("1 - - 1", 2.0),
        ("2 * 3 + 4 * 5", 26.0),
        ("(2 + 3) * 4", 20.0),
        ("10 - 4 - 3", 3.0),
        ("- (2 + 3)", -5.0),
    ],
)
def test_numbers_are_understood_in_all_three_kinds_of_digits(source: str, expected: float) -> None:
    assert number(source) == expected


@pytest.mark.parametrize("source", ["number('')", "number('12a')", "number('--1')", "none + 1", "number('Infinity')"])
def test_what_is_no_number_is_nan_and_no_error(source: str) -> None:
    assert math.isnan(number(source))


@pytest.mark.parametrize(
    "source",
    [
        "governorate = 'erbil'",
        "'erbil' = governorate",
        "governorate != 'basra'",
        "member/age = 36",
        "member/age != 36",
        "member/age > 35",
        "not(member/age > 36)",
        "35 < member/age",
        "member/name = //name",
        "age >= 18 and age < 40",
        "nothing = 'x' or true()",
        "not(nothing = '')",
        "none = ''",
        "boolean(member)",
        "not(boolean(nothing))",
        "boolean('false')",
        "0.1 + 0.2 = 0.3",
        "not(0.1 = 0.1001)",
        "1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3",
        "true() = 1",
        "(governorate = 'erbil') = true()",
        "'2' > 1",
        "not('a' < 'b')",
        "member = true()",
        "member/age != member/age",
        "3 > 2 > 0",
        "not(1 = 1 = 0)",
        "member[1]/age < member/age",
        "not(nothing < member/age)",
        "-0 = 0",
        "not(today() = true() and false())",
        "true() != date('x')",
    ],
)
def test_comparisons_hold_as_a_form_author_expects(source: str) -> None:
    assert holds(source)


def test_the_second_part_is_not_looked_at_when_the_first_decides() -> None:
    assert holds("true() or regex('a', '(')")
    assert not holds("false() and regex('a', '(')")
    assert text("if(true(), 'yes', regex('a', '('))") == "yes"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("coalesce(none, governorate)", "erbil"),
        ("coalesce(governorate, 'x')", "erbil"),
        ("coalesce('', '')", ""),
        ("coalesce(0 div 0, 5)", "5"),
        ("boolean-from-string('1')", "true"),
        ("boolean-from-string('yes')", "false"),
        ("if(age > 30, 'old', 'young')", "old"),
        ("depend(1, none)", "1"),
        ("number(date('2026-11-03'))", "20760"),
        ("number(now())", "20759"),
        ("1 div -0", "-Infinity"),
        ("2 div 0", "Infinity"),
        ("(1 div 0) mod 2", "NaN"),
        ("- governorate", "NaN"),
        ("-none", "NaN"),
        ("concat(1 div 3, '', -5)", "0.3333333333333333-5"),
        ("once('new')", "erbil"),
    ],
)
def test_conditions_choose_values(source: str, expected: str) -> None:
    assert text(source, "/data/governorate" if source.startswith("once") else "/data") == expected


def test_once_calculates_only_what_is_empty() -> None:
    assert text("once('new')", "/data/none") == "new"
