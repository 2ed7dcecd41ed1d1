"""What a new rule set would do before anybody publishes it: who gains and who loses, by governorate and sex."""

from collections import Counter
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
    what fewer than ten people gain or lose more than the others counted as the others' most (``_mean``); None where one
    of the three is, or where so few are not told from the rest.
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


def simulated(people: Iterable[Before]) -> Simulation:
    """Who gains and who loses; small numbers are kept back, and with them those from which they would follow."""
    cells: dict[tuple[str, str], _Changes] = {}
    for each in people:
        key = each.governorate, each.sex if each.sex in SEXES else ""
        cells.setdefault(key, Counter())[each.then - each.points] += 1
    whole: _Changes = Counter()
    for cell in cells.values():
        whole.update(cell)
    numbers = {key: _numbers(cell) for key, cell in sorted(cells.items())}
    shown = [_column({key: cell[at] for key, cell in numbers.items()}) for at in range(3)]
    groups = tuple(_group(*key, cells[key], (shown[0][key], shown[1][key], shown[2][key])) for key in numbers)
    people_, gain, lose = (_small(number) for number in _numbers(whole))
    return Simulation(_group("", "", whole, (people_, gain, lose)), groups)


def _numbers(changes: _Changes) -> tuple[int, int, int]:
    """How many there are, how many gain, and how many lose."""
    gain, lose = (sum(count for change, count in changes.items() if sign * change > 0) for sign in (1, -1))
    return changes.total(), gain, lose


def _small(number: int) -> int | None:
    return None if 0 < number < SMALLEST else number


def _column(numbers: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], int | None]:
    """One number of all groups. What is kept back would follow from the whole: larger ones, the smallest first, are
    kept back beside it until what they may be (up to the next that is shown) leaves room for any small number.
    """
    shown = {key: _small(number) for key, number in numbers.items()}
    if None not in shown.values():
        return shown
    others = sorted((number, key) for key, number in numbers.items() if number >= SMALLEST)
    for beside, (number, key) in enumerate(others):
        if (number - SMALLEST) * beside >= SMALLEST - 1:
            break
        shown[key] = None
    return shown


def _mean(changes: _Changes) -> float | None:
    """Mean of the changes, to a tenth. The nine greatest and the nine smallest count as the next to them: a rule that
    gives one person a thousand points would else tell of that person who they are.
    """
    low, high = (_tenth(changes, reverse=reverse) for reverse in (False, True))
    if low is None or high is None or low > high:
        return None
    total = sum(min(max(change, low), high) * count for change, count in changes.items())
    return round(total / changes.total(), 1)


def _tenth(changes: _Changes, *, reverse: bool) -> int | None:
    """The smallest change, or the greatest, but nine people's."""
    seen = 0
    for change in sorted(changes, reverse=reverse):
        seen += changes[change]
        if seen >= SMALLEST:
            return change
    return None


def _group(place: str, sex: str, changes: _Changes, shown: tuple[int | None, int | None, int | None]) -> Group:
    people, gain, lose = shown
    return Group(place, sex, people, gain, lose, None if None in shown else _mean(changes))
