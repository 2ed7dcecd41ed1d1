"""Who holds which skills, and how much of a vacancy's demands everybody holds: a byte of each person, all at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from itertools import accumulate, compress
from operator import add, or_
from typing import Final

from mihan_desktop.domain.work.facts import LEVELS
from mihan_desktop.domain.work.rules import Rules
from mihan_desktop.domain.work.score import worth

NO_SKILLS: Final = -1
"""Held by whoever named no skill at all."""
_SILENT: Final = 255
"""In the first byte of whoever named no skill; as many ways there are at most to hold the demands of one byte."""
_BYTE: Final = 255
_KEPT: Final = 128
"""Lists that are kept as whole numbers too: a byte a person each."""


@dataclass(frozen=True, slots=True)
class Held:
    """Of everybody how much is held of some demands, weighed. most: of whoever holds all; places: everybody's.

    codes: bytes by place, each of some of the demands; values: what each byte is worth. bound: where there are several
    codes a byte by place, at least ``steps`` / ``most`` of what is held.
    """

    most: int
    places: Sequence[int]
    codes: tuple[bytes, ...]
    values: tuple[Sequence[int], ...]
    bound: bytes
    steps: int

    def of(self, places: Sequence[int]) -> list[int]:
        """What they hold, weighed; ``NO_SKILLS`` for who named none."""
        parts = [
            map(values.__getitem__, map(codes.__getitem__, places))
            for codes, values in zip(self.codes, self.values, strict=True)
        ]
        return list(reduce(partial(map, add), parts)) if parts else [NO_SKILLS] * len(places)

    def reaching(self, enough: int) -> list[int]:
        """Places of those who hold at least so much."""
        if enough > self.most:
            return []
        if len(self.codes) == 1:
            through = bytes(value >= enough for value in self.values[0]).ljust(_BYTE + 1, b"\0")
            return list(compress(self.places, self.codes[0].translate(through)))
        some = self.places
        if self.bound:
            through = bytes(value * self.most >= enough * self.steps for value in range(_BYTE + 1))
            some = list(compress(some, self.bound.translate(through)))
        return list(compress(some, map(enough.__le__, self.of(some))))


@dataclass(frozen=True, slots=True)
class _Demand:
    """Of one demand. worth: what it is to whoever has none of it, then rising; reached: who has each of these, but for
    the first, or a better one, a byte each.
    """

    worth: tuple[int, ...]
    reached: tuple[int, ...]


class Holders:
    """Places of people by skill and level, and by broader skill.

    Whoever holds a skill stands below each of its broader skills too. A list as one whole number has a byte for each
    place, so that a sum over demands is worked out for everybody by adding a few long numbers.
    """

    def __init__(self) -> None:
        self._own: dict[tuple[str, int], list[int]] = {}
        self._broader: dict[str, list[int]] = {}
        self._silent = bytearray()
        self._places: list[int] = []
        self._numbers: dict[str | tuple[str, int], int] = {}

    def put(self, at: int, own: Mapping[str, int], broader: Iterable[str]) -> None:
        """Somebody at a place where nobody is: the next one, or one that was left. own: levels by skill."""
        if at == len(self._silent):
            self._silent.append(True)
            self._places.append(at)
        silent = True
        for skill in own.items():
            self._own.setdefault(skill, []).append(at)
            self._numbers.pop(skill, None)
            silent = False
        for parent in broader:
            self._broader.setdefault(parent, []).append(at)
            self._numbers.pop(parent, None)
        self._silent[at] = silent

    def remove(self, at: int, own: Mapping[str, int], broader: Iterable[str]) -> None:
        """Nobody is there any more. own, broader: as they were put."""
        for skill in own.items():
            self._own[skill].remove(at)
            self._numbers.pop(skill, None)
        for parent in broader:
            self._broader[parent].remove(at)
            self._numbers.pop(parent, None)
        self._silent[at] = True

    def of(
        self, wanted: Mapping[str, int], asked: Mapping[str, int], parents: Mapping[str, Sequence[str]], rules: Rules
    ) -> Held:  # fmt: skip
        """wanted: what each demand weighs; asked: the least level of each; parents: broader skills."""
        demands = [
            self._demand(skill, weight, asked[skill], parents.get(skill, ()), rules) for skill, weight in wanted.items()
        ]
        codes: list[bytes] = []
        values: list[Sequence[int]] = []
        for some in _together(demands):
            code = 0 if codes else int.from_bytes(self._silent, "little") * _SILENT
            worth = [0]
            for one in some:
                code += sum(one.reached) * len(worth)
                worth = [value + level for level in one.worth for value in worth]
            codes.append(self._bytes(code))
            values.append((*worth, *[0] * (_SILENT - len(worth)), 0 if values else NO_SKILLS))
        most, steps = sum(one.worth[-1] for one in demands), _BYTE - len(demands)
        bound = self._bound(demands, most, steps) if len(codes) > 1 and steps > 0 and most else b""
        return Held(most, self._places, tuple(codes), tuple(values), bound, steps)

    def _bound(self, demands: Iterable[_Demand], most: int, steps: int) -> bytes:
        bound = 0
        for one in demands:
            parts = [-(-worth * steps // most) for worth in one.worth]
            bound += sum((part - less) * who for less, part, who in zip(parts, parts[1:], one.reached, strict=False))
        return self._bytes(bound)

    def _demand(self, skill: str, weight: int, asked: int, parents: Iterable[str], rules: Rules) -> _Demand:
        who: dict[int, int] = {}
        for parent in parents:
            if parent in self._broader:
                who[rules.sibling] = who.get(rules.sibling, 0) | self._number(parent, self._broader[parent])
        for level in LEVELS:
            places = self._own.get((skill, level))
            if places:
                value = worth(level, asked, rules)
                who[value] = who.get(value, 0) | self._number((skill, level), places)
        values = sorted(value for value in who if value > 0)
        reached = list(accumulate((who[value] for value in reversed(values)), or_))
        return _Demand((0, *(weight * value for value in values)), tuple(reversed(reached)))

    def _number(self, key: str | tuple[str, int], places: Iterable[int]) -> int:
        number = self._numbers.pop(key, None)
        if number is None:
            marks = bytearray(len(self._silent))
            for at in places:
                marks[at] = 1
            number = int.from_bytes(marks, "little")
        self._numbers[key] = number  # the newest last
        if len(self._numbers) > _KEPT:
            del self._numbers[next(iter(self._numbers))]
        return number

    def _bytes(self, number: int) -> bytes:
        return number.to_bytes(len(self._silent), "little")


def _together(demands: Iterable[_Demand]) -> Iterator[list[_Demand]]:
    """Demands by bytes: as many in each as have room."""
    some: list[_Demand] = []
    ways = 1
    for one in demands:
        if ways * len(one.worth) > _SILENT:
            yield some
            some, ways = [], 1
        some.append(one)
        ways *= len(one.worth)
    if some:
        yield some
