"""By what the matching weighs: the ministry's data, of which these are the values to start from (default)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final


class Part(StrEnum):
    """One part of a score. The names travel."""

    OCCUPATION = "occupation"
    SKILLS = "skills"
    DISTANCE = "distance"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    LANGUAGE = "language"
    TERMS = "terms"


class Criterion(StrEnum):
    """What somebody must meet, whatever the score. The names travel."""

    AGE = "age"
    LICENCE = "licence"
    REACH = "reach"
    DATES = "dates"


WHOLE: Final = 1000
"""Parts and scores are whole numbers of thousandths."""

_WEIGHTS: Final = {
    Part.OCCUPATION: 30, Part.SKILLS: 30, Part.DISTANCE: 25, Part.EXPERIENCE: 10, Part.EDUCATION: 8, Part.LANGUAGE: 5,
    Part.TERMS: 5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rules:
    """How parts are made and weighed; thousandths where nothing else is said.

    tree: for 1, 2, 3 and 4 digits of ISCO-08 in common; general: where one of two codes has no more than 1, 2, 3
    digits and the other begins with them (nobody said the rest); ranks: of the first, second, third occupation
    sought, and all later ones; worked: of what somebody did lately, fading: (years since, of it), the latest first;
    least_months: of work that counts whole; certified: of what a certificate stands for; guessed: of a code that
    was taken from somebody's own words, where none was chosen; related: most that closeness through skills may
    give; optional: of a demand that is welcome only; sibling: held for a skill beside it in ESCO's tree; levels:
    held of a skill one, two levels below what is asked. told_enough, certain: thousandths of a logarithm of skills
    told, and of those that speak for an occupation, at which the one is doubted wholly and no doubt is left;
    least_trust: what even then is left of it; implied_half: of skills that speak for an occupation that nobody
    named, at which it counts half; implied_least: less counts nothing. gate_*: below both nothing is listed; band:
    within it points order people; reach: kilometres that everybody may be sent; minute: metres of straight way in a
    minute; least_age: the law's (Labour Law 37/2015, article 7).
    """

    version: str = ""
    """of the document that the ministry published, "" for these values to start from"""
    weights: Mapping[Part, int] = field(default_factory=lambda: MappingProxyType(dict(_WEIGHTS)))
    tree: tuple[int, int, int, int] = (200, 500, 750, 1000)
    general: tuple[int, int, int] = (300, 700, 900)
    ranks: tuple[int, ...] = (1000, 950, 900)
    worked: int = 950
    fading: tuple[tuple[int, int], ...] = ((2, 1000), (5, 900), (10, 750), (100, 600))
    least_months: int = 6
    certified: int = 950
    guessed: int = 700
    related: int = 700
    optional: int = 300
    sibling: int = 500
    levels: tuple[int, int] = (750, 500)
    told_enough: int = 40_000
    certain: int = 10_000
    least_trust: int = 500
    implied_half: int = 50_000
    implied_least: int = 250
    gate_occupation: int = 500
    gate_skills: int = 300
    band: int = 50
    reach: int = 60
    minute: int = 600
    commute: int = 60
    least_age: int = 15
    best: int = 20


USUAL: Final = Rules()


@lru_cache(maxsize=4)
def read_rules(data: bytes, version: str = "") -> Rules:
    """The rules in a document that was checked when it was taken over; ``USUAL`` of an empty one.

    What it does not say stays as it is usual; what is unknown here is for newer programs and left alone.
    """
    if not data:
        return USUAL
    said = json.loads(data)
    weights = _whole({part: said["weights"].get(part.value, 0) for part in Part})
    if not any(weights.values()):
        return USUAL
    numbers: dict[str, Any] = {
        name: _frozen(value) for name, value in said.get("numbers", {}).items() if name in _NAMES
    }
    return Rules(version or str(said.get("version", "")), MappingProxyType(weights), **numbers)


def _whole(weights: Mapping[Part, float]) -> dict[Part, int]:
    """Scores are reckoned in whole numbers: of weights of which one is none (format 1) the thousandths."""
    if all(float(one).is_integer() for one in weights.values()):
        return {part: int(one) for part, one in weights.items()}
    return {part: round(WHOLE * one) for part, one in weights.items()}


def write_rules(rules: Rules, version: str) -> dict[str, Any]:
    """As a release has them (``sync.protocol.matching_weights``, format 2)."""
    numbers = {name: _thawed(getattr(rules, name)) for name in _NAMES}
    weights = {part.value: rules.weights.get(part, 0) for part in Part}
    return {"format": 2, "version": version, "weights": weights, "numbers": numbers}


_NAMES: Final = tuple(one.name for one in fields(Rules) if one.name not in ("version", "weights"))


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _thawed(value: Any) -> Any:
    return list(map(_thawed, value)) if isinstance(value, tuple) else value
