"""Places: areas, distances and fences of points on a sphere as large as the equator says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from forms.xpath.code import Arguments, Run
from forms.xpath.functions.registry import MANY, function
from forms.xpath.scope import Scope
from forms.xpath.values import ascii_digits

EARTH_RADIUS_METRES = 6_378_100.0

Point = tuple[float, float]


def points_from(texts: Sequence[str]) -> list[Point] | None:
    """Latitude and longitude in degrees of all points in geopoints, geotraces and geoshapes; None where one is none.

    What is not answered yet has no points.
    """
    points: list[Point] = []
    for text in filter(str.strip, texts):
        for part in ascii_digits(text).strip().rstrip("; \t\r\n").split(";"):
            point = _point(part)
            if point is None:
                return None
            points.append(point)
    return points


def _point(text: str) -> Point | None:
    parts = text.split()
    if not 2 <= len(parts) <= 4:
        return None
    try:
        latitude, longitude = float(parts[0]), float(parts[1])
    except ValueError:
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def _hundredths(value: float) -> float:
    return math.floor(abs(value) * 100 + 0.5) / 100


@function("area", "number", 1)
def area(arguments: Arguments) -> Run:
    return _area(arguments)


@function("enclosed-area", "number", 1)
def enclosed_area(arguments: Arguments) -> Run:
    """JavaRosa's older name of area()."""
    return _area(arguments)


def _area(arguments: Arguments) -> Run:
    texts = arguments.strings()

    def square_metres(scope: Scope) -> float:
        points = points_from(texts(scope))
        return math.nan if points is None else area_of(points)

    return square_metres


def area_of(points: Sequence[Point]) -> float:
    """Square metres inside a ring, closed where it is not, to the hundredth; summed edge by edge on the sphere."""
    if len(points) < 3:
        return 0.0
    total = 0.0
    for (latitude, longitude), (next_latitude, next_longitude) in pairwise([*points, points[0]]):
        total += math.radians(next_longitude - longitude) * (
            2 + math.sin(math.radians(latitude)) + math.sin(math.radians(next_latitude))
        )
    return _hundredths(total * EARTH_RADIUS_METRES**2 / 2)


@function("distance", "number", 1, MANY)
def distance(arguments: Arguments) -> Run:
    texts = arguments.strings()

    def metres(scope: Scope) -> float:
        points = points_from(texts(scope))
        return math.nan if points is None else distance_along(points)

    return metres


def distance_along(points: Sequence[Point]) -> float:
    """Metres along great circles from point to point, to the hundredth."""
    return _hundredths(sum(_great_circle(one, other) for one, other in pairwise(points)))


def _great_circle(one: Point, other: Point) -> float:
    if one == other:
        return 0.0
    latitude, next_latitude = math.radians(one[0]), math.radians(other[0])
    cosine = math.sin(latitude) * math.sin(next_latitude) + math.cos(latitude) * math.cos(next_latitude) * math.cos(
        math.radians(one[1] - other[1])
    )
    return math.acos(min(1.0, max(-1.0, cosine))) * EARTH_RADIUS_METRES


@function("geofence", "boolean", 2)
def geofence(arguments: Arguments) -> Run:
    """Whether a geopoint lies inside a geoshape; what does not end where it begins is no shape."""
    point, shape = arguments.strings(0), arguments.string(1)

    def inside(scope: Scope) -> bool:
        here, ring = points_from(point(scope)[:1]), points_from([shape(scope)])
        closed = bool(ring) and (ring or [])[0] == (ring or [])[-1]
        return closed and bool(here) and is_inside((here or [])[0], ring or [])

    return inside


def is_inside(point: Point, ring: Sequence[Point]) -> bool:
    """Whether a ray from the point crosses the ring an odd number of times."""
    latitude, longitude = point
    crossed = False
    for (from_latitude, from_longitude), (to_latitude, to_longitude) in pairwise([*ring, ring[0]]):
        if (from_latitude > latitude) != (to_latitude > latitude):
            at = from_longitude + (latitude - from_latitude) / (to_latitude - from_latitude) * (
                to_longitude - from_longitude
            )
            if longitude < at:
                crossed = not crossed
    return crossed
