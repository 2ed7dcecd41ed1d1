"""Rounding, powers, angles, extremes and sums."""

from __future__ import annotations

import math

import pytest

from tests.forms.xpath.household import number


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("round(2.5)", 3),
        ("round(-2.5)", -3),
        ("round(1.005, 2)", 1.01),
        ("round(23.7825, 2)", 23.78),
        ("round(-50.55, -2)", -100),
        ("round(1234, -2)", 1200),
        ("int(2.9)", 2),
        ("int(-2.9)", -2),
        ("floor(-2.1)", -3),
        ("ceiling(2.1)", 3),
        ("abs(-3)", 3),
        ("pow(2, 10)", 1024),
        ("sqrt(81)", 9),
        ("exp(0)", 1),
        ("exp10(3)", 1000),
        ("log(exp(2))", 2),
        ("log10(1000)", 3),
        ("log(0)", -math.inf),
        ("exp(1000)", math.inf),
        ("pow(0, -1)", math.inf),
        ("pow(10, 400)", math.inf),
        ("pow(-10, 401)", -math.inf),
        ("round(1.5, 500)", 1.5),
        ("round(1.5, -500)", 0),
        ("round(pow(10, 300), 10)", 1e300),
        ("sin(pi() div 2)", 1),
        ("cos(0)", 1),
        ("tan(0)", 0),
        ("asin(1)", math.pi / 2),
        ("acos(1)", 0),
        ("atan(1)", math.pi / 4),
        ("atan2(1, -1)", 3 * math.pi / 4),
        ("min(3, 1, 2)", 1),
        ("max(member[age > 0]/age)", 36),
        ("sum(member[age > 0]/age)", 70),
        ("sum(nothing)", 0),
        ("count(member)", 3),
        ("count-non-empty(member/age)", 2),
        ("count(//work | //member)", 6),
    ],
)
def test_numbers_come_out_as_on_paper(source: str, expected: float) -> None:
    assert number(source) == pytest.approx(expected)


@pytest.mark.parametrize(
    "source",
    ["sqrt(-1)", "log(-1)", "asin(2)", "pow(-8, 0.5)", "min(nothing)", "max(1, 'a')", "sum(member/age)", "round('x')",
     "round(1, 'x')", "abs('')"],
)  # fmt: skip
def test_what_has_no_answer_is_nan(source: str) -> None:
    assert math.isnan(number(source))


@pytest.mark.parametrize(
    ("source", "expected"),
    [("1e3", 1000), ("1.5E-1 * 2", 0.3), (".5e+1 - 1", 4), ("int(7.9e-12)", 0), ("2e2 div 1e2", 2)],
)
def test_a_number_may_be_written_with_an_exponent(source: str, expected: float) -> None:
    assert number(source) == pytest.approx(expected)


def test_chance_lies_between_nought_and_one() -> None:
    assert 0 <= number("random()") < 1
    assert number("random() = random()") == 0
