"""What a new rule set would do before anybody publishes it: who gains and who loses, by governorate and sex."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

SMALLEST: Final = 10
"""A smaller number of people is not shown: who gained among so few would be known."""
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

    people, gain, lose: how many, None where it is kept back; change: mean of the points gained or lost, to a tenth,
    None where one of the three is.
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


_Cell = tuple[int, int, int, int]


def simulated(people: Iterable[Before]) -> Simulation:
    """Who gains and who loses; small numbers are kept back, and with them those from which they would follow."""
    sums: dict[tuple[str, str], list[int]] = {}
    for each in people:
        cell = sums.setdefault((each.governorate, each.sex if each.sex in SEXES else ""), [0, 0, 0, 0])
        cell[0] += 1
        cell[1] += each.then > each.points
        cell[2] += each.then < each.points
        cell[3] += each.then - each.points
    cells: dict[tuple[str, str], _Cell] = {key: (a, b, c, d) for key, (a, b, c, d) in sorted(sums.items())}
    whole: _Cell = (0, 0, 0, 0)
    for cell_ in cells.values():
        whole = (whole[0] + cell_[0], whole[1] + cell_[1], whole[2] + cell_[2], whole[3] + cell_[3])
    shown = [_column({key: cell[at] for key, cell in cells.items()}) for at in range(3)]
    groups = tuple(_group(*key, cell, (shown[0][key], shown[1][key], shown[2][key])) for key, cell in cells.items())
    people_, gain, lose = (_small(number) for number in whole[:3])
    return Simulation(_group("", "", whole, (people_, gain, lose)), groups)


def _small(number: int) -> int | None:
    return None if 0 < number < SMALLEST else number


def _column(numbers: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], int | None]:
    """One number of all groups. One alone kept back would follow from the whole: the next smallest is kept back too."""
    shown = {key: _small(number) for key, number in numbers.items()}
    kept = [key for key, number in shown.items() if number is None]
    others = sorted((number, key) for key, number in numbers.items() if number >= SMALLEST)
    if len(kept) == 1 and others:
        shown[others[0][1]] = None
    return shown


def _group(place: str, sex: str, cell: _Cell, shown: tuple[int | None, int | None, int | None]) -> Group:
    people, gain, lose = shown
    if None in shown or not people:
        return Group(place, sex, people, gain, lose, None)
    return Group(place, sex, people, gain, lose, round(cell[3] / people, 1))
