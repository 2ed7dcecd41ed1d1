"""Many people, or many vacancies, column by column: keys of aspects interned, and what two keys that meet give.

One index scores one of the other side against all that it holds without going through the definition for each: every
part of a score hangs on a key of either side (``aspects``), so the definition is asked once for each pair of keys that
meet. What stands here counts nothing by itself: it only packs and adds what ``aspects`` and ``rules`` say.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import add
from typing import Any, Final

from mihan_desktop.domain.work.aspects import CRITERIA, PARTS, Aspect, Ground, Verdict, mean
from mihan_desktop.domain.work.rules import WHOLE, Part, Rules

FAILED: Final = -(1 << 60)
"""Packed: of whoever fails a criterion, whatever is added to it."""
_MOST_KEPT: Final = 400_000
"""Values of pairs of keys that a column keeps; then it begins anew."""
_EAGER: Final = 512
"""So many keys are asked at once, so that a column that says nothing is left out."""


class Table(dict[int, int]):
    """Whole numbers by whole numbers, each asked for when it is first wanted."""

    def __init__(self, fill: Callable[[int], int]) -> None:
        super().__init__()
        self._fill = fill

    def __missing__(self, key: int) -> int:
        value = self[key] = self._fill(key)
        return value


class Packing:
    """A weighted sum and the weight of what is known in one whole number, so that parts are added at once.

    packed = weight << shift | weight·value; the sum of packed parts is packed alike. A part that is not known is 0.
    """

    def __init__(self, rules: Rules) -> None:
        self._weights = {part: max(0, rules.weights.get(part, 0)) for part in Part}
        self.shift = (sum(self._weights.values()) * WHOLE).bit_length()
        self._mask = (1 << self.shift) - 1

    def part(self, part: Part, value: int | None) -> int:
        """A part, ‰ or None, packed."""
        weight = self._weights[part]
        return 0 if value is None else (weight << self.shift) + weight * value

    def weight(self, parts: Iterable[Part]) -> int:
        """What parts weigh together."""
        return sum(self._weights[part] for part in parts)

    def total(self, packed: int) -> int:
        """The weighted mean of what is known, ‰, rounded down; -1 for nobody: a failed criterion, or nothing known."""
        return (packed & self._mask) // (packed >> self.shift) if packed > self._mask else -1

    def totals(self, packed: Iterable[int]) -> list[int]:
        """``total`` of each."""
        shift, mask = self.shift, self._mask
        return [(one & mask) // (one >> shift) if one > mask else -1 for one in packed]

    def through(self, packed: Iterable[int], others: Iterable[Part], least: int) -> list[bool]:
        """Whether ``most`` of each is at least ``least``, which is not negative."""
        shift, mask, weight = self.shift, self._mask, self.weight(others)
        more = (weight << shift) + weight * WHOLE
        return [(one := it + more) > mask and one & mask >= least * (one >> shift) for it in packed]

    def most(self, packed: int, others: Iterable[Part]) -> int:
        """The highest total that there can be once ``others`` are known too."""
        weight = self.weight(others)
        return self.total(packed + (weight << self.shift) + weight * WHOLE)


Key = tuple[str, ...]
Read = Callable[[Any, Ground], str]


class _Side:
    """One aspect as this side reads it. own, other: keys of its facets; part: None for a criterion."""

    def __init__(self, aspect: Aspect, many: str, ground: Ground) -> None:
        self.part = Part(aspect.name) if isinstance(aspect.name, Part) else None
        turned = many != "seeker"
        self.own: tuple[Read, ...] = tuple(one.vacancy if turned else one.seeker for one in aspect.facets)
        self.other: tuple[Read, ...] = tuple(one.seeker if turned else one.vacancy for one in aspect.facets)
        self._facets = [_Facet(one.value, ground, turned=turned) for one in aspect.facets]

    def value(self, own: Key, other: Key) -> int | None:
        """As the aspect's value of both."""
        if len(own) == 1:
            return self._facets[0].ask((own[0], other[0]))
        return mean(facet[pair] for facet, pair in zip(self._facets, zip(own, other, strict=True), strict=True))


class _Facet(dict[tuple[str, str], int | None]):
    """Values by (own key, other key), remembered: facets of one aspect have few keys each."""

    def __init__(self, value: Callable[[str, str, Ground], int | None], ground: Ground, *, turned: bool) -> None:
        super().__init__()
        self._value, self._ground, self._turned = value, ground, turned

    def ask(self, pair: tuple[str, str]) -> int | None:
        """The value itself, not remembered."""
        own, other = pair
        return self._value(other, own, self._ground) if self._turned else self._value(own, other, self._ground)

    def __missing__(self, pair: tuple[str, str]) -> int | None:
        if len(self) > _MOST_KEPT:
            self.clear()
        value = self[pair] = self.ask(pair)
        return value


class Columns:
    """Of everybody in an index a key for each distinct way in which aspects read them.

    many: which side is indexed, ``"seeker"`` or ``"vacancy"``.
    """

    def __init__(self, many: str, ground: Ground, packing: Packing) -> None:
        self._ground, self._packing = ground, packing
        groups: dict[Any, list[_Side]] = {}
        for aspect in (*PARTS, *CRITERIA):
            side = _Side(aspect, many, ground)
            groups.setdefault(side.own, []).append(side)
        self._columns = [_Column(group, ground, packing) for group in groups.values()]

    def put(self, at: int, one: Any) -> None:
        """Somebody at a place, in the place of whoever was there."""
        for column in self._columns:
            column.put(at, one)

    def against(self, other: Any) -> tuple["Step", ...] | None:
        """What is added to sums for ``other``, what weighs most first; columns that say nothing are left out.

        None where everybody fails one criterion.
        """
        weigh = self._packing.weight
        columns = sorted(self._columns, key=lambda one: (-weigh(one.parts), len(one)))
        tables = [(column, column.table(other)) for column in columns]
        if any(column.fails(table) for column, table in tables if table is not None):
            return None
        return tuple(Step(column.parts, column.ids, table) for column, table in tables if table is not None)


@dataclass(frozen=True, slots=True)
class Step:
    """One column against one of the other side. parts: that it adds; ids: of places; table: packed values by id."""

    parts: tuple[Part, ...]
    ids: Sequence[int]
    table: Mapping[int, int]

    def add_to(self, packed: Sequence[int], places: Sequence[int]) -> list[int]:
        """Packed sums of these places with this column; negative where a criterion fails."""
        return list(map(add, packed, map(self.table.__getitem__, map(self.ids.__getitem__, places))))


class _Column:
    """ids: of each place the number of its key; parts: that hang on the key."""

    def __init__(self, sides: Sequence[_Side], ground: Ground, packing: Packing) -> None:
        self._sides, self._ground, self._packing = sides, ground, packing
        self.parts = tuple(side.part for side in sides if side.part is not None)
        self.ids: list[int] = []
        self._numbers: dict[Key, int] = {}
        self._keys: list[Key] = []
        self._tables: dict[tuple[Key, ...], Table] = {}

    def __len__(self) -> int:
        return len(self._keys)

    def put(self, at: int, one: Any) -> None:
        """As ``Columns.put``."""
        key = tuple(read(one, self._ground) for read in self._sides[0].own)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._keys)
            self._keys.append(key)
        if at == len(self.ids):
            self.ids.append(number)
        else:
            self.ids[at] = number

    def table(self, other: Any) -> Table | None:
        """Packed values by number of key against ``other``; None where they are 0 for every key that there is."""
        against = tuple(tuple(read(other, self._ground) for read in side.other) for side in self._sides)
        table = self._tables.get(against)
        if table is None:
            if sum(map(len, self._tables.values())) > _MOST_KEPT:
                self._tables.clear()
            table = self._tables[against] = Table(lambda number: self._packed(self._keys[number], against))
        if len(self._keys) <= _EAGER:
            return table if any(list(map(table.__getitem__, range(len(self._keys))))) else None
        return table

    def fails(self, table: Table) -> bool:
        """Whether every key that there is fails a criterion; False where that was not asked of all of them."""
        return 0 < len(self._keys) == len(table) and max(table.values()) == FAILED

    def _packed(self, key: Key, against: tuple[Key, ...]) -> int:
        packed = 0
        for side, other in zip(self._sides, against, strict=True):
            value = side.value(key, other)
            if side.part is not None:
                packed += self._packing.part(side.part, value)
            elif value == Verdict.FAIL:
                return FAILED
        return packed
