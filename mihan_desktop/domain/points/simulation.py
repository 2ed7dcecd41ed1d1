"""What a new rule set would do before anybody publishes it: who gains and who loses, by governorate and sex.

Whoever writes rules could try two of them that differ by a condition that only one person meets, and read off what
became of that person. Therefore each number that rules decide is moved by a small random one (two-sided geometric,
``LEAK``): Ghosh, Roughgarden, Sundararajan, "Universally utility-maximizing privacy mechanisms", 2009.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final, NamedTuple

from mihan_desktop.domain.small_numbers import kept_back, small

SMALLEST: Final = 10
"""A smaller number of people is not shown: who gained among so few would be known."""
LEAK: Final = 0.5
"""By how much, as a natural logarithm, one number may make one person's fate likelier; most are moved by 4 at most."""
MOST_TOLD: Final = 20
"""A change of more points counts as so many in the mean."""
FEW_FOR_A_MEAN: Final = 500
"""Of fewer people no mean is told: what hides one of them would hide the mean itself."""
SEXES: Final = ("female", "male", "")


class Before(NamedTuple):
    """One person: totals of one account by the rule set in force and by the new one. sex "" where it is not known."""

    governorate: str
    sex: str
    points: int
    then: int


@dataclass(frozen=True, slots=True)
class Group:
    """People of one governorate and sex, "" for all of them.

    people: how many, None where it is kept back; gain, lose: likewise, and moved by a small random number, not
    beyond the people who are told; change: mean of the points gained or lost, to a tenth and likewise, None for fewer
    than ``FEW_FOR_A_MEAN``.
    """

    governorate: str
    sex: str
    people: int | None
    gain: int | None
    lose: int | None
    change: float | None


@dataclass(frozen=True, slots=True)
class Simulation:
    """One account. whole: everybody; groups: by governorate and sex, without those of nobody."""

    whole: Group
    groups: tuple[Group, ...]


_Changes = Counter[int]
"""How many people gain so many points."""


def simulated(people: Iterable[Before], seed: bytes) -> Simulation:
    """Who gains and who loses; small numbers are kept back, and of people also those from which they would follow.

    seed: what moves the numbers, at most 64 bytes; another for each trial, or they could be told from each other.
    """
    cells: dict[tuple[str, str], _Changes] = {}
    for each in people:
        key = each.governorate, each.sex if each.sex in SEXES else ""
        cells.setdefault(key, Counter())[each.then - each.points] += 1
    whole: _Changes = Counter()
    for cell in cells.values():
        whole.update(cell)
    shown = kept_back({key: cell.total() for key, cell in sorted(cells.items())}, SMALLEST)
    groups = tuple(_group(*key, cells[key], number, seed) for key, number in shown.items())
    return Simulation(_group("", "*", whole, small(whole.total(), SMALLEST), seed), groups)


def _group(place: str, sex: str, changes: _Changes, people: int | None, seed: bytes) -> Group:
    gain, lose = (
        _told(sum(count for change, count in changes.items() if sign * change > 0), people, seed, place, sex, str(sign))
        for sign in (1, -1)
    )
    return Group(place, sex.strip("*"), people, gain, lose, _mean(changes, seed, place, sex))


def _told(number: int, people: int | None, seed: bytes, *of: str) -> int | None:
    """A number as it is told: nought and few look alike, for one person may be the difference. people: as is told."""
    moved = number + moved_by(1, seed, *of)
    return None if moved < SMALLEST else moved if people is None else min(moved, people)


def moved_by(weight: int, seed: bytes, *of: str) -> int:
    """The random number that belongs to ``of`` under a seed, to a sum to which one person adds ``weight`` at most."""
    digest = blake2b("\0".join(of).encode(), digest_size=16, key=seed).digest()
    up, down = (int.from_bytes(half, "big") / 2**64 for half in (digest[:8], digest[8:]))
    return _geometric(up, weight) - _geometric(down, weight)


def _geometric(chance: float, weight: int) -> int:
    return int(math.log1p(-min(chance, 1 - 2**-53)) / (-LEAK / weight))


def _mean(changes: _Changes, seed: bytes, *of: str) -> float | None:
    people = changes.total()
    if people < FEW_FOR_A_MEAN:
        return None
    total = sum(max(-MOST_TOLD, min(change, MOST_TOLD)) * count for change, count in changes.items())
    return round((total + moved_by(MOST_TOLD, seed, *of, "mean")) / people, 1)
