"""Who holds which skills, and how much of a vacancy's demands everybody holds: a byte of each person, all at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from itertools import compress
from operator import add, or_
from typing import Final

from mihan_desktop.domain.work.rules import WHOLE

NO_SKILLS: Final = -1
"""Held by whoever named no skill at all."""
_LEVELS: Final = 3
"""Of one demand: nothing, one beside it, itself."""
_TOGETHER: Final = 5
"""Demands whose levels stand in one byte."""
_SILENT: Final = _LEVELS**_TOGETHER
"""In the first byte of whoever named no skill."""
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
class _Levels:
    """Of one demand. beside, own: who has one below the same broader skill, who has itself, a byte each.

    worth: of nothing, of either, of both; whoever has itself stands beside it too, if anybody does.
    """

    beside: int
    own: int
    worth: tuple[int, int, int]


class Holders:
    """Places of people by skill and by broader skill.

    Whoever holds a skill stands below each of its broader skills too. A list as one whole number has a byte for each
    place, so that a sum over demands is worked out for everybody by adding a few long numbers.
    """

    def __init__(self) -> None:
        self._own: dict[str, list[int]] = {}
        self._broader: dict[str, list[int]] = {}
        self._silent = bytearray()
        self._places: list[int] = []
        self._numbers: dict[tuple[bool, str], int] = {}

    def put(self, at: int, own: Iterable[str], broader: Iterable[str]) -> None:
        """Somebody at a place where nobody is: the next one, or one that was left."""
        if at == len(self._silent):
            self._silent.append(True)
            self._places.append(at)
        silent = True
        for skill in own:
            self._own.setdefault(skill, []).append(at)
            self._numbers.pop((True, skill), None)
            silent = False
        for parent in broader:
            self._broader.setdefault(parent, []).append(at)
            self._numbers.pop((False, parent), None)
        self._silent[at] = silent

    def remove(self, at: int, own: Iterable[str], broader: Iterable[str]) -> None:
        """Nobody is there any more. own, broader: as they were put."""
        for skill in own:
            self._own[skill].remove(at)
            self._numbers.pop((True, skill), None)
        for parent in broader:
            self._broader[parent].remove(at)
            self._numbers.pop((False, parent), None)
        self._silent[at] = True

    def of(self, wanted: Mapping[str, int], parents: Mapping[str, Sequence[str]], sibling: int) -> Held:
        """wanted: what each demand weighs; parents: broader skills; sibling: ‰ of it that one beside it is worth."""
        demands = [self._levels(skill, weight, parents.get(skill, ()), sibling) for skill, weight in wanted.items()]
        codes: list[bytes] = []
        values: list[Sequence[int]] = []
        for begin in range(0, len(demands), _TOGETHER):
            code = 0 if codes else int.from_bytes(self._silent, "little") * _SILENT
            worth = [0]
            for at, one in enumerate(demands[begin : begin + _TOGETHER]):
                code += (one.beside + one.own) * _LEVELS**at
                worth = [value + level for level in one.worth for value in worth]
            codes.append(self._bytes(code))
            values.append((*worth, *[0] * (_SILENT - len(worth)), 0 if values else NO_SKILLS))
        most, steps = sum(one.worth[2] for one in demands), _BYTE - len(demands)
        bound = self._bound(demands, most, steps) if len(codes) > 1 and steps > 0 and most else b""
        return Held(most, self._places, tuple(codes), tuple(values), bound, steps)

    def _bound(self, demands: Iterable[_Levels], most: int, steps: int) -> bytes:
        bound = 0
        for one in demands:
            either, both = (-(-worth * steps // most) for worth in one.worth[1:])
            bound += one.beside * either + one.own * (both - either if one.beside else either)
        return self._bytes(bound)

    def _levels(self, skill: str, weight: int, parents: Iterable[str], sibling: int) -> _Levels:
        own = self._number(self._own, skill) if skill in self._own else 0
        above = [self._number(self._broader, parent) for parent in parents if parent in self._broader]
        if not above:
            return _Levels(0, own, (0, weight * WHOLE, weight * WHOLE))
        return _Levels(reduce(or_, above), own, (0, weight * sibling, weight * max(WHOLE, sibling)))

    def _number(self, lists: Mapping[str, Sequence[int]], skill: str) -> int:
        key = lists is self._own, skill
        number = self._numbers.pop(key, None)
        if number is None:
            marks = bytearray(len(self._silent))
            for at in lists[skill]:
                marks[at] = 1
            number = int.from_bytes(marks, "little")
        self._numbers[key] = number  # the newest last
        if len(self._numbers) > _KEPT:
            del self._numbers[next(iter(self._numbers))]
        return number

    def _bytes(self, number: int) -> bytes:
        return number.to_bytes(len(self._silent), "little")
