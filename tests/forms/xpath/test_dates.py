"""Dates: a visit in the night of 3 November 2026 in Baghdad, where it is still the 2nd in UTC."""

from __future__ import annotations

import math

import pytest

from tests.forms.xpath.household import holds, number, text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("today()", "2026-11-03"),
        ("now()", "2026-11-03T01:30:00.000+03:00"),
        ("date(today() + 7)", "2026-11-10"),
        ("date('2024-02-28') + 2 = date('2024-03-01')", "true"),
        ("date('nonsense')", "Invalid Date"),
        ("date('2026-02-30')", "Invalid Date"),
        ("date('')", ""),
        ("date(true())", ""),
        ("date('2026-3-7')", "2026-03-07"),
        ("date('٢٠٢٦-٠٣-٠٧')", "2026-03-07"),
        ("date-time(visited)", "2026-03-21T08:30:00.000+03:00"),
        ("date-time('2026-03-21T05:30:00Z')", "2026-03-21T08:30:00.000+03:00"),
        ("number('2026-11-03')", "20760"),
        ("number(today()) - number('2026-11-01')", "2"),
        ("int((today() - born) div 365.25)", "36"),
        ("format-date(born, '%e %b %Y')", "1 Jul 1990"),
        ("format-date(born, '%A %d/%m/%y')", "Sunday 01/07/90"),
        ("format-date-time(visited, '%H:%M:%S.%3 %h %n %B %a %%')", "08:30:00.000 8 3 March Sat %"),
        ("format-date('', '%Y')", ""),
        ("format-date(0, '%Y-%m-%d')", "1970-01-01"),
    ],
)
def test_dates_are_told_in_the_time_of_the_form(source: str, expected: str) -> None:
    assert text(source) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", "الأحد 1 تموز 1990"),
        ("ckb", "یەکشەممە 1 تەمووز 1990"),
        ("en", "Sun 1 Jul 1990"),
        ("fr", "Sun 1 Jul 1990"),
    ],
)
def test_months_and_days_have_the_names_of_the_language(language: str, expected: str) -> None:
    assert text("format-date(born, '%a %e %b %Y')", language=language) == expected


@pytest.mark.parametrize(
    "source",
    [
        "born < today()",
        "today() = '2026-11-03'",
        "today() != '2026-11-04'",
        "now() > today()",
        "visited > '2026-03-21'",
        "date('2026-01-01') < '2026-01-02'",
        "'2026-01-01' + 1 = date('2026-01-02')",
        "not(date('nonsense'))",
        "boolean(today())",
        "date(date('1990-07-01')) = born",
    ],
)
def test_dates_compare_with_dates_and_with_what_reads_as_one(source: str) -> None:
    assert holds(source)


def test_decimal_dates_and_times_are_days_and_parts_of_days() -> None:
    assert number("decimal-date-time('1970-01-02T00:00:00Z')") == 1
    assert number("decimal-date-time(visited)") == pytest.approx(20533 + 5.5 / 24)
    assert number("decimal-time('12:00:00.000')") == 0.5
    assert number("decimal-time('12:00:00Z')") == pytest.approx(15 / 24)
    assert number("decimal-time(now())") == pytest.approx(1.5 / 24)


@pytest.mark.parametrize(
    "source", ["decimal-time('25:00')", "decimal-time('noon')", "decimal-date-time('x')", "date('x') + 1"]
)
def test_no_date_is_no_number(source: str) -> None:
    assert math.isnan(number(source))


def test_a_date_too_far_away_is_no_date() -> None:
    assert text("date(100000000000)") == "Invalid Date"
    assert text("date('2026-01-01T00:00:00+24:00')") == "Invalid Date"


def test_a_date_as_javascript_writes_it_is_understood() -> None:
    assert text("date('Tue Nov 03 2026 00:00:00 GMT+0300 (Arabian Standard Time)')") == "2026-11-03"
