"""By what people and vacancies are matched, as it travels: weights, and the numbers that parts are made with.

Format 1, which says no format, has weights alone. Format 2 names nothing that is not told of here: a ground on which
nobody may be preferred cannot be weighed (docs/protocol.md, release parts).
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

PARTS: Final = frozenset({"occupation", "skills", "distance", "experience", "education", "language", "terms"})
_WHOLE: Final = (0, 1000)
NUMBERS: Final[Mapping[str, tuple[int, int]]] = {
    "worked": _WHOLE, "least_months": (0, 120), "certified": _WHOLE, "guessed": _WHOLE, "related": _WHOLE,
    "optional": _WHOLE, "sibling": _WHOLE, "told_enough": (1, 1_000_000), "certain": (1, 1_000_000),
    "least_trust": _WHOLE,
    "implied_half": (1, 1_000_000), "implied_least": (1, 1000), "gate_occupation": (1, 1000), "gate_skills": (1, 1000),
    "band": (1, 1000), "reach": (0, 2_000), "minute": (1, 5_000), "commute": (1, 600), "least_age": (15, 99),
    "best": (1, 100),
}  # fmt: skip
"""Least and most of each number (``mihan_desktop.domain.work.rules.Rules`` says what it is)."""
ROWS: Final[Mapping[str, tuple[int, int, bool]]] = {
    "tree": (4, 4, True), "general": (3, 3, True), "ranks": (1, 10, False), "levels": (2, 2, False),
}  # fmt: skip
"""Fewest and most thousandths in each row, and whether they may only rise; else they may only fall."""
FADING: Final = "fading"
_MOST_WEIGHT: Final = 10_000
_MOST_YEARS: Final = 200
_MOST_STEPS: Final = 20
_MOST_TEXT: Final = 200


def wrong(value: Mapping[str, Any]) -> str | None:
    """Which field of a document is not as it must be; None for a sound one."""
    form = value.get("format", 1)
    if isinstance(form, bool) or form not in (1, 2):
        return "format"
    weights = value.get("weights")
    if not isinstance(weights, dict) or not weights or not any(weights.values()):
        return "weights"
    for name, weight in weights.items():
        if form == 1 and type(weight) is float and 0 <= weight <= _MOST_WEIGHT:
            continue
        if not _whole(weight, (0, _MOST_WEIGHT)) or not 0 < len(name) <= _MOST_TEXT:
            return f"weights.{name}"
        if form == 2 and name not in PARTS:
            return f"weights.{name}"
    return None if form == 1 else _wrong_numbers(value)


def unweighed(value: Mapping[str, Any]) -> str:
    """A ground of a sound document that nobody weighs, "" for none: desks leave it alone (format 1), the ministry signs
    no such document, so that nobody believes that it counts.
    """
    return next((name for name in sorted(value["weights"]) if name not in PARTS), "")


def _wrong_numbers(value: Mapping[str, Any]) -> str | None:
    version, numbers = value.get("version"), value.get("numbers", {})
    if not isinstance(version, str) or not 0 < len(version) <= _MOST_TEXT:
        return "version"
    if not isinstance(numbers, dict):
        return "numbers"
    for name, number in numbers.items():
        if name in NUMBERS:
            sound = _whole(number, NUMBERS[name])
        elif name in ROWS:
            fewest, most, rising = ROWS[name]
            sound = _row(number, fewest, most, rising=rising)
        else:
            sound = name == FADING and _fades(number)
        if not sound:
            return f"numbers.{name}"
    return None


def _whole(value: object, bounds: tuple[int, int]) -> bool:
    return type(value) is int and bounds[0] <= value <= bounds[1]


def _row(value: object, fewest: int, most: int, *, rising: bool) -> bool:
    if not isinstance(value, list) or not fewest <= len(value) <= most or not all(_whole(one, _WHOLE) for one in value):
        return False
    return all(one <= after if rising else one >= after for one, after in pairwise(value))


def _fades(value: object) -> bool:
    """[years, thousandths] each: more years, and no more of it."""
    if not isinstance(value, list) or not 1 <= len(value) <= _MOST_STEPS:
        return False
    if not all(isinstance(one, list) and len(one) == 2 for one in value):
        return False
    if not all(_whole(years, (1, _MOST_YEARS)) and _whole(left, _WHOLE) for years, left in value):
        return False
    return all(one[0] < after[0] and one[1] >= after[1] for one, after in pairwise(value))
