"""What a new rule set would do before anybody publishes it: who gains and who loses, by governorate and sex."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

SMALLEST: Final = 5
"""A smaller number of people is not shown, as in every table of the ministry: among four somebody would be known."""
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

    people, gain, lose: how many, None where it is kept back; change: mean of the points gained or lost, a tenth,
    None where people is.
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


def simulated(people: Iterable[Before]) -> Simulation:
    """Who gains and who loses. Counts of 1 to 4 are kept back, and with them what they would follow from."""
    cells: dict[tuple[str, str], list[int]] = {}
    for each in people:
        cell = cells.setdefault((each.governorate, each.sex if each.sex in SEXES else ""), [0, 0, 0, 0])
        cell[0] += 1
        cell[1] += each.then > each.points
        cell[2] += each.then < each.points
        cell[3] += each.then - each.points
    whole = [sum(column) for column in zip(*cells.values(), strict=True)] if cells else [0, 0, 0, 0]
    kept = _kept_back(cells)
    groups = tuple(_group(place, sex, cell, hidden=(place, sex) in kept) for (place, sex), cell in sorted(cells.items()))
    return Simulation(_group("", "", whole, hidden=0 < whole[0] < SMALLEST), groups)


def _kept_back(cells: dict[tuple[str, str], list[int]]) -> set[tuple[str, str]]:
    """Cells of few people. One alone would follow from the whole: the smallest of the others is kept back with it."""
    few = {key for key, cell in cells.items() if cell[0] < SMALLEST}
    others = sorted(cells.keys() - few, key=lambda key: (cells[key][0], key))
    if len(few) == 1 and others:
        few.add(others[0])
    return few


def _group(place: str, sex: str, cell: list[int], *, hidden: bool) -> Group:
    people, gain, lose, change = cell
    if hidden:
        return Group(place, sex, None, None, None, None)
    gain_shown, lose_shown = (None if 0 < count < SMALLEST else count for count in (gain, lose))
    return Group(place, sex, people, gain_shown, lose_shown, round(change / people, 1) if people else 0.0)
