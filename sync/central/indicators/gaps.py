"""Skills that are short, and those that more people have than posts ask for: worked out from what was released alone.

The measure and why it is this one: decision 0064.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from sync.central.indicators import classes
from sync.central.indicators.definitions import SMALL_BASE, STARS
from sync.central.indicators.disclosure import ALL, TOGETHER
from sync.central.indicators.results import Counted

DEMANDED: Final = "skills_demanded"
HELD: Final = "skills_held"
TAUGHT: Final = "skills_taught"
LACKING: Final = "skills_lacking"
SKILL_STARS: Final = (DEMANDED, HELD, TAUGHT, LACKING)
TABLES: Final = STARS[DEMANDED].tables
"""By which skills are told apart, one at a time."""


class Standing(StrEnum):
    """How much of a skill there is."""

    SHORT = "short"
    EVEN = "even"
    """no further from nought than rounding could move it"""
    SURPLUS = "surplus"
    UNKNOWN = "unknown"
    """a number of it is kept back, or nobody there has any skill"""


@dataclass(frozen=True, slots=True)
class Gap:
    """One skill. demanded: posts that ask for it; held: jobseekers who have it; taught: who completed a course in it;
    lacking: jobseekers without it where posts of their occupation ask for it. None: kept back.

    shares: percent of all that posts ask for, of all that jobseekers have, of all that was taught; gap: posts more
    (less, below nought) than its holders' share of all; for_hundred: posts for a hundred holders, None where nobody
    holds it; warned: fewer than ``SMALL_BASE`` posts or holders stand behind it.
    """

    skill: str
    demanded: int | None
    held: int | None
    taught: int | None
    lacking: int | None
    shares: tuple[float | None, float | None, float | None]
    gap: int | None
    for_hundred: float | None
    standing: Standing
    warned: bool

    @property
    def kept_back(self) -> bool:
        """Whether its gap is not said because a number of it is not."""
        return self.gap is None and (self.demanded is None or self.held is None)


@dataclass(frozen=True, slots=True)
class Closing:
    """A course. gaps: of the skills that it teaches, those that somebody lacks, what most lack first; at_least: so many
    people it would serve: as many as lack the first.
    """

    course: str
    gaps: tuple[Gap, ...]
    at_least: int


@dataclass(frozen=True)
class Gaps:
    """The skills of one quarter: of the country, a governorate or an occupational group.

    table, of: "" and ``ALL``, or a classification of ``TABLES`` and its class; demanded, held, taught: of all skills,
    None where kept back; lines: every skill that has a number of its own, in the order of the list.
    """

    table: str
    of: str
    demanded: int | None
    held: int | None
    taught: int | None
    lines: tuple[Gap, ...]

    @cached_property
    def short(self) -> tuple[Gap, ...]:
        """What is short, the largest gap first."""
        return self._of(Standing.SHORT, 1)

    @cached_property
    def surplus(self) -> tuple[Gap, ...]:
        """What more have than posts ask for, the largest first."""
        return self._of(Standing.SURPLUS, -1)

    def _of(self, standing: Standing, sign: int) -> tuple[Gap, ...]:
        found = [one for one in self.lines if one.standing is standing]
        return tuple(sorted(found, key=lambda one: (-sign * (one.gap or 0), one.skill)))

    def closing(self, taught: Mapping[str, Collection[str]]) -> tuple[Closing, ...]:
        """Which courses close what, those that serve most first. taught: the skills of each course."""
        known = {one.skill: one for one in self.lines}
        found = []
        for course, skills in taught.items():
            gaps = [known[skill] for skill in skills if skill in known and known[skill].lacking]
            if gaps:
                gaps.sort(key=lambda one: (-(one.lacking or 0), one.skill))
                found.append(Closing(course, tuple(gaps), gaps[0].lacking or 0))
        return tuple(sorted(found, key=lambda one: (-one.at_least, one.course)))

    def untaught(self, taught: Mapping[str, Collection[str]]) -> tuple[Gap, ...]:
        """What is short and no course teaches."""
        every = {skill for skills in taught.values() for skill in skills}
        return tuple(one for one in self.short if one.skill not in every)


def gaps(stars: Mapping[str, Counted], base: int, table: str = "", of: str = ALL) -> Gaps:
    """stars: what was released of ``SKILL_STARS``; base: of what numbers are multiples. KeyError for a table or class
    that is not there.
    """
    known = classes.fixed(table).above if table in TABLES else () if table else (ALL,)
    if of not in known:
        raise KeyError(of)
    numbers = {star: _numbers(stars.get(star), table or TABLES[0], of) for star in SKILL_STARS}
    skills = sorted({row for found in numbers.values() for row in found} - {ALL, TOGETHER})
    whole = _of(numbers, ALL)
    lines = tuple(_gap(one, _of(numbers, one), whole, base) for one in skills)
    return Gaps(table, of, whole[DEMANDED], whole[HELD], whole[TAUGHT], lines)


def by_class(stars: Mapping[str, Counted], base: int, table: str, skill: str) -> Mapping[str, Gap]:
    """One skill in every class of a table. KeyError for a table that is not there."""
    if table not in TABLES:
        raise KeyError(table)
    each = {star: stars[star].tables[table] for star in SKILL_STARS if star in stars}
    found = {}
    for of in classes.fixed(table).above:
        own, whole = ({star: each.get(star, {}).get((row, of)) for star in SKILL_STARS} for row in (skill, ALL))
        found[of] = _gap(skill, own, whole, base)
    return found


def _numbers(star: Counted | None, table: str, of: str) -> Mapping[str, int | None]:
    """Of each row."""
    if star is None:
        return {}
    return {row: number for (row, name), number in star.tables[table].items() if name == of}


def _of(numbers: Mapping[str, Mapping[str, int | None]], row: str) -> Mapping[str, int | None]:
    return {star: found.get(row) for star, found in numbers.items()}


def _gap(skill: str, own: Mapping[str, int | None], whole: Mapping[str, int | None], base: int) -> Gap:
    asked, have = own[DEMANDED], own[HELD]
    demanded, held = whole[DEMANDED], whole[HELD]
    gap, standing, for_hundred = None, Standing.UNKNOWN, None
    if asked is not None and have:
        for_hundred = round(100 * asked / have, 1)
    if asked is not None and have is not None and demanded is not None and held:
        share = demanded / held
        gap = round(asked - have * share)
        standing = Standing.EVEN
        if abs(gap) > base * (1 + share):
            standing = Standing.SHORT if gap > 0 else Standing.SURPLUS
    warned = gap is not None and min(asked or 0, have or 0) < SMALL_BASE
    return Gap(
        skill, asked, have, own[TAUGHT], own[LACKING],
        (_share(asked, demanded), _share(have, held), _share(own[TAUGHT], whole[TAUGHT])),
        gap, for_hundred, standing, warned,
    )  # fmt: skip


def _share(number: int | None, of: int | None) -> float | None:
    # Each number is rounded by itself: the share of what is shown may pass a hundred by a little.
    return round(min(100.0, 100 * number / of), 2) if number is not None and of else None
