"""Facts of people and vacancies as tables of whole numbers, made by the domain's own functions and by nothing else.

What two texts of a part or a criterion are worth is asked once for each two that there are; what is left to a database
is to join, to add up and to sort (``statements``), so that the score is defined in one place.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import pyarrow as pa

from mihan_desktop.domain.work import aspects
from mihan_desktop.domain.work.aspects import Ground, Verdict
from mihan_desktop.domain.work.facts import Demand, Seeker, Vacancy
from mihan_desktop.domain.work.relations import Relations
from mihan_desktop.domain.work.rules import WHOLE, Criterion
from mihan_desktop.domain.work.score import Nearness, coverage, demanded, strengths

UNKNOWN: Final = -1
"""In the place of what nobody said: a part's value, the code of a vacancy's occupation."""
_WIDE: Final = frozenset({"k", "weight", "whole"})
_KeyOf = Callable[[Any, Ground], str]


@dataclass(slots=True)
class Pairing:
    """What is asked by the same two keys. parts: name of a part → its values' functions; criteria: likewise.

    seekers, vacancies: number of each key, in the order in which they came.
    """

    seeker: _KeyOf
    vacancy: _KeyOf
    parts: dict[str, Callable[[str, str, Ground], int | None]] = field(default_factory=dict)
    criteria: list[Callable[[str, str, Ground], int | None]] = field(default_factory=list)
    seekers: dict[str, int] = field(default_factory=dict)
    vacancies: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a query must know of tables.

    values: of each table ``value_<i>`` the parts that it tells, and whether somebody fails by it; many: how many keys
    of vacancies it has; facets: of a part the columns whose mean it is.
    """

    values: tuple[tuple[tuple[str, ...], bool], ...]
    many: tuple[int, ...]
    facets: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything that one run joins. records, vacancies: ids by number."""

    tables: Mapping[str, pa.Table]
    shape: Shape
    records: Sequence[str]
    vacancies: Sequence[str]


class Making:
    """Fills the tables: vacancies at once, people as they come, by ascending id of their records."""

    def __init__(self, vacancies: Iterable[Vacancy], relations: Relations, ground: Ground) -> None:
        self._relations = relations
        self._ground = ground
        self._pairings, self._facets = _pairings()
        self._vacancies = sorted(
            (one for one in vacancies if not _over(one, ground)), key=lambda one: (one.closes or date.max, one.id)
        )
        self._codes: dict[str, int] = {}
        self._owns: dict[str, int] = {}
        self._skills: dict[str, int] = {}
        self._records: list[str] = []
        self._people = _Columns("points", "registered", "coded", "skilled", *self._names("s"))
        self._strengths, self._held = _Columns("n", "own", "weight"), _Columns("n", "skill")
        self._offered = _Columns("m", "code", "whole", *self._names("v"))
        self._demands: list[tuple[int, str, int]] = []
        for m, one in enumerate(self._vacancies):
            wanted = demanded(one.demands, relations, ground.rules)
            code = self._codes.setdefault(one.occupation, len(self._codes)) if one.occupation else UNKNOWN
            keys = (_number(each.vacancies, each.vacancy(one, ground)) for each in self._pairings)
            self._offered.add(m, code, sum(wanted.values()), *keys)
            self._demands += [(m, skill, weight) for skill, weight in wanted.items() if weight]

    def _names(self, side: str) -> list[str]:
        return [f"{side}{at}" for at in range(len(self._pairings))]

    def add(self, seekers: Iterable[Seeker]) -> None:
        """Take in some people. ValueError when their records do not come in order."""
        ground = self._ground
        for one in seekers:
            if self._records and one.record <= self._records[-1]:
                raise ValueError("seekers_out_of_order")
            n = len(self._records)
            self._records.append(one.record)
            keys = (_number(each.seekers, each.seeker(one, ground)) for each in self._pairings)
            since = (one.registered or date.max).toordinal()
            strong = strengths(one, self._relations, ground)
            self._people.add(one.points, since, int(bool(strong)), int(bool(one.skills)), *keys)
            for code, weight in strong.items():
                self._strengths.add(n, _number(self._owns, code), weight)
            for skill in set(one.skills):
                self._held.add(n, _number(self._skills, skill))

    def tables(self) -> Tables:
        """All of them, with what the keys are worth."""
        asked, alike = self._alike()
        values, known = self._values()
        numbers = pa.array(range(len(self._records)), pa.int32())
        made = {
            "person": self._people.table().add_column(0, "n", numbers),
            "strength": self._strengths.table(),
            "owned": self._held.table(),
            "vacancy": self._offered.table(),
            "near": self._near(),
            "alike": alike,
            "demand": self._demand(asked),
            **values,
        }
        shape = Shape(known, tuple(len(one.vacancies) for one in self._pairings), self._facets)
        return Tables(made, shape, self._records, [one.id for one in self._vacancies])

    def _near(self) -> pa.Table:
        found = _Columns("own", "code", "part")
        nearness = Nearness(self._codes, self._relations, self._ground.rules)
        for own, n in self._owns.items():
            for code, part in nearness.around(own).items():
                found.add(n, self._codes[code], part)
        return found.table()

    def _alike(self) -> tuple[dict[str, int], pa.Table]:
        """(number of each skill that is demanded, ‰ that a skill somebody has is of one that is demanded)."""
        relations, rules, found = self._relations, self._ground.rules, _Columns("skill", "asked", "part")
        asked: dict[str, int] = {}
        for _, skill, _ in self._demands:
            _number(asked, skill)
        under: dict[str, list[str]] = {}
        for skill in asked:
            for parent in relations.parents.get(skill, ()):
                under.setdefault(parent, []).append(skill)
        for skill, n in self._skills.items():
            meant = relations.meant((skill,))
            parents = {parent for one in meant for parent in relations.parents.get(one, ())}
            beside = {one for parent in parents for one in under.get(parent, ())}
            for one in beside | (asked.keys() & set(meant)):
                part = coverage(
                    Seeker("", skills=(skill,)), Vacancy("", demands=(Demand(one),)), relations, rules
                )  # fmt: skip
                if part:
                    found.add(n, asked[one], part)
        return asked, found.table()

    def _demand(self, asked: Mapping[str, int]) -> pa.Table:
        """share: ‰ of a vacancy's demands that nobody passes over who has this one as their rarest; rarest first."""
        holders = dict.fromkeys(range(len(self._skills)), 0)
        for skill in self._held.columns["skill"]:
            holders[skill] += 1
        rarity = {name: holders.get(self._skills.get(name, UNKNOWN), 0) for name in asked}
        whole: dict[int, int] = {}
        for m, _, weight in self._demands:
            whole[m] = whole.get(m, 0) + weight
        left, found = dict(whole), _Columns("m", "skill", "weight", "share")
        for m, skill, weight in sorted(self._demands, key=lambda one: (one[0], rarity[one[1]], one[1])):
            found.add(m, asked[skill], weight, -(-WHOLE * left[m] // whole[m]))
            left[m] -= weight
        return found.table()

    def _values(self) -> tuple[dict[str, pa.Table], tuple[tuple[tuple[str, ...], bool], ...]]:
        made: dict[str, pa.Table] = {}
        known: list[tuple[tuple[str, ...], bool]] = []
        ground = self._ground
        for at, one in enumerate(self._pairings):
            found, many = _Columns("k", *one.parts, "fails"), len(one.vacancies)
            somebody, told_of = False, dict.fromkeys(one.parts, False)
            for had, n in one.seekers.items():
                for wanted, m in one.vacancies.items():
                    told = [_or_unknown(value(had, wanted, ground)) for value in one.parts.values()]
                    fails = any(value(had, wanted, ground) == Verdict.FAIL for value in one.criteria)
                    if fails or max(told, default=UNKNOWN) >= 0:
                        somebody = somebody or fails
                        for name, each in zip(told_of, told, strict=True):
                            told_of[name] = told_of[name] or each >= 0
                        found.add(n * many + m, *told, int(fails))
            made[f"value_{at}"] = found.table()
            known.append((tuple(name for name, any_of in told_of.items() if any_of), somebody))
        return made, tuple(known)


class _Columns:
    """Rows of whole numbers, column by column, in 64 bits where the name is of ``_WIDE``, else in 32."""

    def __init__(self, *names: str) -> None:
        self.columns = {name: array("q" if name in _WIDE else "i") for name in names}
        self._lists = tuple(self.columns.values())

    def add(self, *row: int) -> None:
        """One row."""
        for column, value in zip(self._lists, row, strict=True):
            column.append(value)

    def table(self) -> pa.Table:
        """As Arrow has it."""
        kinds = {name: pa.int64() if name in _WIDE else pa.int32() for name in self.columns}
        return pa.table(
            {name: pa.Array.from_buffers(kinds[name], len(column), [None, pa.py_buffer(column)])
             for name, column in self.columns.items()}
        )  # fmt: skip


def _or_unknown(value: int | None) -> int:
    return UNKNOWN if value is None else value


def _number(numbers: dict[str, int], text: str) -> int:
    return numbers.setdefault(text, len(numbers))


def _pairings() -> tuple[list[Pairing], dict[str, tuple[str, ...]]]:
    """What is asked by the same two keys together, and of which columns each part is made."""
    found: dict[tuple[_KeyOf, _KeyOf], Pairing] = {}
    made: dict[str, tuple[str, ...]] = {}
    for part in aspects.PARTS:
        columns = []
        for at, one in enumerate(part.facets):
            pairing = found.setdefault((one.seeker, one.vacancy), Pairing(one.seeker, one.vacancy))
            columns.append(f"{part.name}_{at}")
            pairing.parts[columns[-1]] = one.value
        made[str(part.name)] = tuple(columns)
    for criterion in aspects.CRITERIA:
        key = (criterion.seeker, criterion.vacancy)
        found.setdefault(key, Pairing(*key)).criteria.append(criterion.value)
    return list(found.values()), made


def _over(vacancy: Vacancy, ground: Ground) -> bool:
    """Whether nobody at all may be sent there any more: said by a criterion that asks nothing of the person."""
    nobody = Seeker("")
    return any(
        one.value(one.seeker(nobody, ground), one.vacancy(vacancy, ground), ground) == Verdict.FAIL
        for one in aspects.CRITERIA
        if one.name is Criterion.DATES
    )
