"""Areas, distances and fences."""

from __future__ import annotations

import math

import pytest

from tests.forms.xpath.household import holds, number

SQUARE = "0 0 0 0;0 1 0 0;1 1 0 0;1 0 0 0;0 0 0 0"


def test_a_degree_of_latitude_is_as_long_as_the_sphere_says() -> None:
    assert number("distance('0 0;1 0')") == pytest.approx(6_378_100 * math.pi / 180, abs=0.01)
    assert number("distance('0 0', '1 0')") == number("distance('0 0;1 0')")
    assert number("distance(point, point)") == 0


def test_a_field_has_the_same_area_closed_or_open_and_either_way_round() -> None:
    closed = number(f"area('{SQUARE}')")
    assert closed == pytest.approx(1.239e10, rel=0.01)
    assert closed == number("area('0 0;0 1;1 1;1 0')") == number("area('1 0;1 1;0 1;0 0')")
    assert number("enclosed-area('0 0;0 1;1 1;1 0')") == closed
    assert number("area('')") == number("distance(none)") == 0
    assert number("area('0 0;0 1')") == number("area('0 0 0 0;')") == number("distance('1 2')") == 0


@pytest.mark.parametrize("source", ["distance('a')", "area('91 0;0 0;1 1')", "area('0 0;;1 1')", "distance('1;2')"])
def test_what_is_no_place_has_no_measure(source: str) -> None:
    assert math.isnan(number(source))


def test_a_fence_knows_inside_from_outside() -> None:
    assert holds(f"geofence('0.5 0.5 0 0', '{SQUARE}')")
    assert not holds(f"geofence('-1 0.5', '{SQUARE}')")
    assert not holds(f"geofence(point, '{SQUARE}')")
    assert not holds(f"geofence('', '{SQUARE}')")
    assert not holds("geofence('0.5 0.5', '')")
    assert not holds("geofence('0.5 0.5', '0 0;0 1;1 1;1 0')")  # no shape: it does not end where it begins
