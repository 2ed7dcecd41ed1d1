"""Repeats: which instance, and what stands in it."""

from __future__ import annotations

import math

import pytest

from tests.forms.xpath.household import names, number, text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("indexed-repeat(/data/member/name, /data/member, 2)", "Karwan"),
        ("indexed-repeat(//title, /data/member, 1, /data/member/work, 2)", "teacher"),
        ("indexed-repeat(//title, /data/member/work, 2, /data/member, 1)", "teacher"),
        ("indexed-repeat(//title, /data/member, 2, /data/member/work, 2)", ""),
        ("indexed-repeat(//title, /data/member, 'x')", ""),
        ("indexed-repeat(//title, /data/nothing, 1)", ""),
        ("indexed-repeat(//title, /data/member, 1.5)", ""),
    ],
)
def test_an_instance_is_picked_by_number(source: str, expected: str) -> None:
    assert text(source) == expected


def test_all_of_a_picked_instance_can_be_counted() -> None:
    assert number("count(indexed-repeat(//title, /data/member, 1))") == 2


def test_position_of_a_node_counts_its_namesakes() -> None:
    assert number("position(..)", "/data/member[2]/name") == 2
    assert number("position(../..)", "/data/member[1]/work[2]/title") == 1
    assert number("position(.)", "/data/governorate") == 1
    assert math.isnan(number("position(nothing)"))


def test_the_member_before_is_found_by_position() -> None:
    assert names("../preceding-sibling::member[1]/name", "/data/member[2]/name") == ["Zainab"]
    assert names("/data/member[position() = position(current()/..) - 1]/name", "/data/member[3]/name") == ["Karwan"]
