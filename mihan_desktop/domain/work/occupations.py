"""The tree of occupations: ISCO-08, in which each digit of a code says more narrowly what somebody does.

10 major groups, 43 sub-major, 130 minor and 436 unit groups [ILO, International Standard Classification of Occupations
2008]. A code is text: the armed forces begin with 0.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

LANGUAGES: Final = ("ar", "ckb", "en")


class Level(IntEnum):
    """How narrow a code is: the number of its digits."""

    MAJOR = 1
    SUB_MAJOR = 2
    MINOR = 3
    UNIT = 4


OFFERED: Final = (Level.SUB_MAJOR, Level.UNIT)
"""What forms offer: the unit groups, and "in general" the sub-major ones, which older answers have."""


@dataclass(frozen=True, slots=True)
class Occupation:
    """One group. titles: by language, ``ar | ckb | en``; a language that lacks one shows the English title."""

    code: str
    titles: Mapping[str, str] = field(default_factory=dict)

    @property
    def level(self) -> Level:
        """How narrow it is."""
        return Level(len(self.code))

    def title(self, language: str) -> str:
        """The title in a language, else in English, else the code."""
        return self.titles.get(language) or self.titles.get("en") or self.code


@dataclass(frozen=True, slots=True)
class Occupations:
    """Every group by its code, in the order of the codes."""

    by_code: Mapping[str, Occupation]

    def get(self, code: str) -> Occupation | None:
        """The group of a code; None for one that ISCO-08 does not have."""
        return self.by_code.get(code)

    def title(self, code: str, language: str) -> str:
        """The title of a code in a language; the nearest group above for a code that there is not; else the code."""
        known = next((self.by_code[one] for one in (code, *above(code)) if one in self.by_code), None)
        return code if known is None else known.title(language)

    def of_level(self, *levels: Level) -> tuple[Occupation, ...]:
        """The groups of these levels."""
        return tuple(one for one in self.by_code.values() if one.level in levels)

    def under(self, code: str) -> tuple[Occupation, ...]:
        """The unit groups below a code; of a unit group itself, that one alone."""
        return tuple(one for one in self.of_level(Level.UNIT) if one.code.startswith(code))


def occupations(titles: Iterable[tuple[str, Mapping[str, str]]]) -> Occupations:
    """The tree of (code, title by language); ``ValueError`` where a group has no group above it or is there twice."""
    found: dict[str, Occupation] = {}
    for code, named in sorted(titles, key=lambda row: row[0]):
        if not is_code(code) or code in found or any(one not in found for one in above(code)):
            raise ValueError(code)
        found[code] = Occupation(code, dict(named))
    return Occupations(found)


def is_code(text: str) -> bool:
    """Whether ``text`` is written as a code is: one to four ASCII digits."""
    return text.isascii() and text.isdecimal() and len(text) <= Level.UNIT


def above(code: str) -> tuple[str, ...]:
    """The codes of the groups that a group lies in, the narrowest first: of 7231 723, 72 and 7."""
    return tuple(code[:digits] for digits in range(len(code) - 1, 0, -1))
