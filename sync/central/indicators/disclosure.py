"""Which numbers of people are kept back, so that nobody follows from those that are shown (decision 0069).

One population on one period is a *star*: every table puts governorates beside one classification, a tree of classes
with sums. Tables of a star share nothing but the sums of governorates, which are shown: for each governorate whatever
fits one table goes with whatever fits any other, so that several of them tell no more than each tells alone. Two
classifications beside each other have no table; where that is wanted they are one classification (women of 15 to 24).

Within a table a number below ``smallest`` is kept back wherever it stands, and beside it as much else as is needed for
everything from nought to ``smallest`` to stay possible of it (Fischetti and Salazar-González's protection levels; found
by linear programs one after the other, Kelly, Golden and Assad 1992). In a tree beside governorates a linear program
finds whole numbers by itself, so that no bound of whole numbers is narrower.

One program looks for many numbers at once: what is kept back already is moved as far as it goes, which costs nothing,
and every number that came far enough is done with; of the rest those that share no line are moved together. So there
are some dozens of programs and not two for each number.
"""

import hashlib
import hmac
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from random import Random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np

ALL: Final = ""
"""The whole country, and everybody of a classification."""
TOGETHER: Final = "*"
"""The row of governorates that have too few people to be shown alone."""

Cell = tuple[str, str]
"""(governorate, class)"""
Wanted = dict[tuple[Cell, int], int]
"""By cell and side (1 up, -1 down) how far its number has to be able to move."""

_IDLE: Final = 3
"""So many programs in vain, before more is kept back."""
_WISHED: Final = 0.8
"""Of how many numbers a program wishes a move; the others go wherever these need them."""
_LITTLE: Final = 1e-3
"""What it costs to move what is kept back already."""


@dataclass(frozen=True, slots=True)
class Classification:
    """A tree of classes. above: the class that each belongs to, ``ALL`` of those at the top; a class that has others
    below it is their sum.
    """

    name: str
    above: Mapping[str, str]

    def __post_init__(self) -> None:
        """Raise ValueError for a class whose way up does not end in ``ALL``."""
        for start in self.above:
            passed, here = {start}, self.above[start]
            while here != ALL:
                if here in passed or here not in self.above:
                    raise ValueError(start)
                passed.add(here)
                here = self.above[here]

    def below(self, name: str) -> tuple[str, ...]:
        """The classes whose sum a class is; none of a leaf."""
        return tuple(one for one, over in self.above.items() if over == name)

    @property
    def sums(self) -> tuple[str, ...]:
        """Every class that is a sum, ``ALL`` first."""
        over = set(self.above.values())
        return (ALL, *(one for one in self.above if one in over))

    @property
    def leaves(self) -> tuple[str, ...]:
        """Every class that is no sum."""
        over = set(self.above.values())
        return tuple(one for one in self.above if one not in over)


@dataclass(frozen=True, slots=True)
class Rule:
    """smallest: numbers from 1 to below it are kept back; base: what is shown is a multiple of it, 1 shows it as it is.

    key: by which rounding is chosen, a secret of the centre: the same number of the same cell is rounded alike on every
    page and in every file, and nobody averages it away.
    """

    smallest: int = 10
    base: int = 5
    key: bytes = b""

    def __post_init__(self) -> None:
        """Raise ValueError for a rule that protects nobody, or rounds by a key that everybody knows."""
        if self.smallest < 2 or self.base < 1 or (self.base > 1 and not self.key):
            raise ValueError("rule")


@dataclass(frozen=True, slots=True)
class Shown:
    """A star as it may be shown. together: the governorates whose numbers are in the row ``TOGETHER`` alone; tables: by
    classification the number of each cell, sums too; None is kept back.
    """

    together: tuple[str, ...]
    tables: Mapping[str, Mapping[Cell, int | None]]


def protect(
    star: str, governorates: Iterable[str], tables: Iterable[tuple[Classification, Mapping[Cell, int]]], rule: Rule,
    together: Collection[str] = (),
) -> Shown:  # fmt: skip
    """The tables of one star as they may be shown.

    star: what names the population, for rounding, whatever the period: a number that stays is shown as before; tables:
    the counts of leaves, those that are nought may lack; together: governorates that are not shown alone, whatever
    they have.
    Every table counts the same people: raises ValueError where their governorates' sums differ, or a cell is unknown.
    """
    rows = tuple(governorates)
    whole = [(made, _leaves(made, rows, counts)) for made, counts in tables]
    sums = [{row: sum(counts[row, leaf] for leaf in made.leaves) for row in rows} for made, counts in whole]
    if any(other != sums[0] for other in sums[1:]):
        raise ValueError("tables of one star count other people")
    if not sums or 0 < sum(sums[0].values()) < rule.smallest:
        return Shown(rows, {made.name: _nothing(made) for made, _ in whole})
    few = _few({row: number for row, number in sums[0].items() if row not in together}, rule.smallest)
    few = (*(row for row in rows if row in together), *few)
    shown: dict[str, Mapping[Cell, int | None]] = {}
    for made, counts in whole:
        table = _Table(made, _merged(made, rows, counts, few), rule.smallest)
        shown[made.name] = {
            cell: None if cell in table.kept else rounded(star, made.name, cell, number, rule)
            for cell, number in table.numbers.items()
        }
    return Shown(few, shown)


def rounded(star: str, classification: str, cell: Cell, number: int, rule: Rule) -> int:
    """A number as it is shown: up or down to the next multiple, so that the mean stays; nought and multiples stay.

    The sum of a governorate is one cell, whatever table it stands in.
    """
    left = number % rule.base
    if not left:
        return number
    said = "\x1f".join((star, "" if cell[1] == ALL else classification, *cell, str(number)))
    drawn = int.from_bytes(hmac.digest(rule.key, said.encode(), hashlib.sha256)[:8], "big")
    return number - left + (rule.base if drawn % rule.base < left else 0)


def _leaves(made: Classification, rows: Collection[str], counts: Mapping[Cell, int]) -> dict[Cell, int]:
    found = dict.fromkeys(product(rows, made.leaves), 0)
    for cell, number in counts.items():
        if cell not in found or number < 0:
            raise ValueError(cell)
        found[cell] = number
    return found


def _nothing(made: Classification) -> dict[Cell, int | None]:
    return dict.fromkeys(product((ALL,), (ALL, *made.above)), None)


def _few(sums: Mapping[str, int], smallest: int) -> tuple[str, ...]:
    """Governorates that are shown together: those with too few people, and the next smallest until they are enough.

    Where there are any, those with nobody are among them: else ten who are together and ten people are one in each.
    """
    few: list[str] = []
    together = 0
    for number, row in sorted((number, row) for row, number in sums.items() if number):
        if number >= smallest and (not few or (len(few) > 1 and together >= 2 * smallest)):
            break
        few.append(row)
        together += number
    return (*few, *(row for row, number in sums.items() if not number)) if few else ()


def _merged(
    made: Classification, rows: Iterable[str], counts: Mapping[Cell, int], few: tuple[str, ...]
) -> dict[Cell, int]:  # fmt: skip
    merged = {cell: number for cell, number in counts.items() if cell[0] not in few}
    for leaf in made.leaves if few else ():
        merged[TOGETHER, leaf] = sum(counts[row, leaf] for row in rows if row in few)
    return merged


class _Table:
    """Governorates beside one classification, and which of its cells are kept back."""

    def __init__(self, made: Classification, counts: Mapping[Cell, int], smallest: int) -> None:
        self._made, self._smallest = made, smallest
        self._rows = tuple(dict.fromkeys(row for row, _ in counts))
        self.numbers = self._summed(counts)
        self._fixed = {cell for cell in self.numbers if cell[1] == ALL}
        self.kept = {
            cell for cell, number in self.numbers.items() if 0 < number < smallest and cell not in self._fixed
        } | set(self._alone())
        self._protect()

    def _summed(self, counts: Mapping[Cell, int]) -> dict[Cell, int]:
        numbers = dict(counts)
        for leaf in self._made.leaves:
            numbers[ALL, leaf] = sum(counts[row, leaf] for row in self._rows)
        for name in reversed(self._deepest_last()):
            for row in (*self._rows, ALL):
                numbers[row, name] = sum(numbers[row, one] for one in self._made.below(name))
        return numbers

    def _deepest_last(self) -> list[str]:
        found = [ALL]
        for name in found:
            found += [one for one in self._made.below(name) if one in self._made.sums]
        return found

    def _alone(self) -> Iterable[Cell]:
        """Few people (below three times the smallest number) who are all of one class: whoever knows that somebody is
        among them would know the class.
        """
        for row, name in product((*self._rows, ALL), self._made.sums):
            below = [(row, one) for one in self._made.below(name)]
            filled = [cell for cell in below if self.numbers[cell]]
            if len(filled) == 1 < len(below) and self.numbers[row, name] < 3 * self._smallest:
                yield filled[0]

    def _protect(self) -> None:
        """Keep back whatever else is needed, until each need is met by numbers that could be as well."""
        if not self.kept:
            return
        program = _Program(self.numbers, self._equations, self._fixed)
        wanted = self._wanted(self.kept)
        while wanted:
            self._meet(program, wanted)
            hinting = {*self._hinting()}
            self.kept |= hinting
            wanted = self._wanted(hinting)

    def _wanted(self, cells: Collection[Cell]) -> Wanted:
        return {(cell, side): need for cell in sorted(cells) for side, need in self._needs(cell) if need}

    def _meet(self, program: "_Program", wanted: Wanted) -> None:
        """Strike off what numbers that are kept back give each other; where that ends, keep back more."""
        while wanted:
            idle = 0
            while wanted and idle < _IDLE:
                before = len(wanted)
                _strike(wanted, program.stir(self.kept, wanted))
                idle = 0 if len(wanted) < before else idle + 1
            if wanted:
                moved = _forced(program, self.kept, _apart(wanted))
                self.kept |= moved.keys()
                _strike(wanted, moved)

    def _hinting(self) -> Iterable[Cell]:
        """What is kept back too, where whoever thinks that nothing kept back is nought would know small numbers: of ten
        that come to ten each would be one.
        """
        for (whole, _), *line in self._equations:
            hidden = [cell for cell, _ in line if cell in self.kept]
            most = sum(self.numbers[cell] - 1 for cell in hidden) + 1
            if hidden and most < self._smallest and whole not in self.kept and all(map(self.numbers.get, hidden)):
                others = [cell for cell, _ in line if cell not in self.kept] or [whole]
                able = [cell for cell in others if cell not in self._fixed and self._is_able(cell[0])]
                yield from sorted(able, key=lambda cell: (self.numbers[cell], cell))[:1]

    def _is_able(self, row: str) -> bool:
        """Whether a row has people enough for one of its numbers to be up to the smallest."""
        return self.numbers[row, ALL] >= self._smallest

    def _needs(self, cell: Cell) -> Iterable[tuple[int, int]]:
        number = self.numbers[cell]
        if number >= self._smallest:
            return ((-1, self._smallest),)
        return ((-1, number), (1, self._smallest - number))

    @cached_property
    def _equations(self) -> list[list[tuple[Cell, int]]]:
        """The sums that a reader knows, as cells with their sign; those that follow are left out."""
        made = self._made
        found = [
            [((row, name), -1), *(((row, one), 1) for one in made.below(name))]
            for row, name in product((*self._rows, ALL), made.sums)
        ]
        return found + [[((ALL, leaf), -1), *(((row, leaf), 1) for row in self._rows)] for leaf in made.leaves]


def _strike(wanted: Wanted, moved: Mapping[Cell, int]) -> None:
    for (cell, side), need in [*wanted.items()]:
        if side * moved.get(cell, 0) >= need:
            del wanted[cell, side]


def _apart(wanted: Wanted) -> Wanted:
    """Some of what is wanted, no two of one line of the table: upwards first, and what is least."""
    found: Wanted = {}
    rows, names = set[str](), set[str]()
    for (cell, side), need in sorted(wanted.items(), key=lambda one: (-one[0][1], one[1], one[0])):
        if cell[0] not in rows and cell[1] not in names:
            found[cell, side] = need
            rows.add(cell[0])
            names.add(cell[1])
    return found


def _forced(program: "_Program", kept: Collection[Cell], wanted: Wanted) -> dict[Cell, int]:
    """A move that meets all of these; some of them, where there is none. Raises ArithmeticError."""
    moved = program.move(wanted, kept)
    if moved is None:
        if len(wanted) == 1:
            raise ArithmeticError(next(iter(wanted)))
        return _forced(program, kept, dict([*wanted.items()][: len(wanted) // 2]))
    return moved


class _Program:
    """Ways in which the numbers of a table could be others with the same sums."""

    def __init__(
        self, numbers: Mapping[Cell, int], equations: Iterable[Iterable[tuple[Cell, int]]], fixed: Collection[Cell]
    ) -> None:
        import numpy as np
        from scipy.sparse import coo_array

        self._cells = [cell for cell in numbers if cell not in fixed]
        self._at = {cell: at for at, cell in enumerate(self._cells)}
        self._numbers = np.array([numbers[cell] for cell in self._cells], dtype=float)
        known = ([(self._at[cell], sign) for cell, sign in one if cell in self._at] for one in equations)
        entries = [(line, at, sign) for line, one in enumerate(known) for at, sign in one]
        lines, columns, signs = (np.array(part) for part in zip(*entries, strict=True))
        shape = (int(lines.max()) + 1, len(self._cells))
        self._sums = coo_array((signs.astype(float), (lines, columns)), shape=shape).tocsc()
        self._draw = Random(len(self._cells))  # noqa: S311 - what it draws hides nothing: the order of looking

    def stir(self, kept: Collection[Cell], wanted: Wanted) -> dict[Cell, int]:
        """Numbers that are kept back, moved among themselves as far as they go towards what is wanted.

        To which side is drawn for each number, for no linear program can wish for both.
        """
        import numpy as np

        free = np.array(sorted(self._at[cell] for cell in kept))
        sides: dict[int, list[tuple[int, int]]] = {}
        for (cell, side), need in wanted.items():
            sides.setdefault(self._at[cell], []).append((side, need))
        wished, least, most = np.zeros(len(free)), -self._numbers[free], np.full(len(free), np.inf)
        for place, at in enumerate(free):
            if at in sides and self._draw.random() < _WISHED:
                side, need = self._draw.choice(sides[at])
                wished[place] = side
                if side > 0:
                    most[place] = need
                else:
                    least[place] = -need
        return self._solved(free, -wished, least, most) or {}

    def move(self, wanted: Wanted, kept: Collection[Cell]) -> dict[Cell, int] | None:
        """What moves where all of this is met: as little as can be of what is not kept back; None without a way."""
        import numpy as np

        size = len(self._cells)
        cost = self._numbers + 1.0
        cost[[self._at[cell] for cell in kept]] = _LITTLE
        # Each number twice: how far up, and how far down.
        least, most = np.zeros(2 * size), np.concatenate([np.full(size, np.inf), self._numbers])
        for (cell, side), need in wanted.items():
            up, down = self._at[cell], self._at[cell] + size
            here, other = (up, down) if side > 0 else (down, up)
            least[here], most[other] = need, 0
        return self._solved(np.arange(2 * size), np.concatenate([cost, cost]), least, most)

    def _solved(
        self, columns: "np.ndarray", cost: "np.ndarray", least: "np.ndarray", most: "np.ndarray"
    ) -> dict[Cell, int] | None:
        """columns: of numbers, those from the count of numbers on turned round; cost, least, most: of each."""
        import numpy as np
        from scipy.optimize import linprog

        size = len(self._cells)
        signs = np.where(columns < size, 1.0, -1.0)
        sums = self._sums[:, columns % size].multiply(signs).tocsc()
        found = linprog(
            cost, A_eq=sums, b_eq=np.zeros(sums.shape[0]), bounds=np.stack([least, most], 1), method="highs-ds"
        )
        if found.x is None:
            return None
        moved = np.zeros(size)
        np.add.at(moved, columns % size, signs * found.x)
        return {self._cells[at]: round(moved[at]) for at in np.flatnonzero(np.rint(moved))}
