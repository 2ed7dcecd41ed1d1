"""Facts of people and vacancies as tables of whole numbers, made by the domain's own functions and by nothing else.

What two texts of a part or a criterion are worth is asked once for each two that there are; what is left to a database
is to join, to add up and to sort (``statements``), so that the score is defined in one place.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from mihan_desktop.domain.work import aspects
from mihan_desktop.domain.work.aspects import Ground, OfKeys, OfSeeker, OfVacancy, Verdict
from mihan_desktop.domain.work.facts import ADVANCED, Demand, Seeker, Vacancy
from mihan_desktop.domain.work.relations import Relations
from mihan_desktop.domain.work.rules import Criterion, Part
from mihan_desktop.domain.work.score import Nearness, asked_levels, coverage, demanded, strengths

UNKNOWN: Final = -1
"""In the place of the code of a vacancy whose occupation nobody said."""
_WIDE: Final = frozenset({"weight", "whole"})
Numbers = npt.NDArray[np.int64]
_Key = TypeVar("_Key")
_Skill = tuple[str, int]
"""A skill at a level: that somebody has, or the least that is asked for."""
KNOWN: Final = 1 << 32
"""Packed: the weight of what is known, so many times, and the weighted sum of it; so parts are added at once."""
FAILED: Final = -(1 << 60)
"""Packed: of whoever fails a criterion, whatever is added to it."""
COUNTED: Final = 1 << 16
"""Facets: how many are known, so many times, and their sum."""
KINS: Final = 64
"""More than there are first signs of codes of occupations."""
_MOST: Final = 500_000
"""Pairs of keys in one table: keys that are few are put together, so that fewer tables are joined."""


@dataclass(slots=True)
class Pairing:
    """What is asked by the same two keys. parts: (part, its value's function); criteria: likewise.

    seekers, vacancies: number of each key, in the order in which they came.
    """

    seeker: OfSeeker
    vacancy: OfVacancy
    parts: list[tuple[Part, OfKeys]] = field(default_factory=list)
    criteria: list[OfKeys] = field(default_factory=list)
    seekers: dict[str, int] = field(default_factory=dict)
    vacancies: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Worth:
    """What keys of seekers (rows) and of vacancies (columns) are worth together.

    people, work: the key of everybody, and of every vacancy; packed: as ``KNOWN`` says; facets: of a part that has
    several, as ``COUNTED`` says.
    """

    people: Numbers
    work: Numbers
    packed: Numbers
    facets: dict[Part, Numbers]

    @property
    def says(self) -> bool:
        """Whether any of it is more than nothing."""
        return bool(self.packed.any()) or any(bool(one.any()) for one in self.facets.values())


@dataclass(frozen=True, slots=True)
class Shape:
    """What a query must know of tables: of each ``value_<i>`` how many keys of vacancies it has, and which facets.

    The last one is of the way between two places alone.
    """

    values: tuple[tuple[int, tuple[Part, ...]], ...]


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
        self._pairings = _pairings()
        self._keys = _Columns(*self._names("s"))
        self._sites = _Columns(*self._names("v"))
        self._vacancies = sorted(
            (one for one in vacancies if not _over(one, ground)), key=lambda one: (one.closes or date.max, one.id)
        )
        self._codes: dict[str, int] = {}
        self._owns: dict[str, int] = {}
        self._skills: dict[_Skill, int] = {}
        self._records: list[str] = []
        self._people = _Columns("points", "registered", "coded", "skilled")
        self._strengths, self._held = _Columns("n", "own", "weight"), _Columns("n", "skill")
        self._offered = _Columns("m", "code", "kin", "whole")
        self._kins: dict[str, int] = {}
        self._demands: list[tuple[int, _Skill, int]] = []
        for m, one in enumerate(self._vacancies):
            wanted, levels = demanded(one.demands, relations, ground.rules), asked_levels(one.demands)
            code = self._codes.setdefault(one.occupation, len(self._codes)) if one.occupation else UNKNOWN
            self._sites.add(*(_number(each.vacancies, each.vacancy(one, ground)) for each in self._pairings))
            kin = _number(self._kins, one.occupation[:1]) % (KINS - 1) if one.occupation else UNKNOWN
            self._offered.add(m, code, kin, sum(wanted.values()))
            self._demands += [(m, (skill, levels[skill]), weight) for skill, weight in wanted.items() if weight]

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
            self._keys.add(*(_number(each.seekers, each.seeker(one, ground)) for each in self._pairings))
            since = (one.registered or date.max).toordinal()
            strong = strengths(one, self._relations, ground)
            self._people.add(one.points, since, int(bool(strong)), int(bool(one.skills)))
            for code, weight in strong.items():
                self._strengths.add(n, _number(self._owns, code), weight)
            for skill in set(one.skills):
                self._held.add(n, _number(self._skills, (skill, one.levels.get(skill, ADVANCED))))

    def tables(self) -> Tables:
        """All of them, with what the keys are worth."""
        asked, alike = self._alike()
        numbers = pa.array(range(len(self._records)), pa.int32())
        person, vacancy = self._people.table().add_column(0, "n", numbers), self._offered.table()
        values, known = {}, []
        for at, one in enumerate(self._worth()):
            many = one.packed.shape[1]
            keys = np.arange(one.packed.size)
            columns = {"k": keys.astype(np.int32) if keys.size < 1 << 31 else keys, "worth": one.packed.ravel()}
            columns |= {f"facets_{part}": facets.ravel().astype(np.int32) for part, facets in one.facets.items()}
            values[f"value_{at}"] = pa.table(columns)
            known.append((many, tuple(one.facets)))
            person = person.append_column(f"s{at}", pa.array((one.people * many).astype(columns["k"].dtype)))
            vacancy = vacancy.append_column(f"v{at}", pa.array(one.work.astype(columns["k"].dtype)))
        made = {
            "person": person, "strength": self._strengths.table(), "owned": self._held.table(), "vacancy": vacancy,
            "near": self._near(), "alike": alike, "demand": self._demand(asked), **values,
        }  # fmt: skip
        return Tables(made, Shape(tuple(known)), self._records, [one.id for one in self._vacancies])

    def _near(self) -> pa.Table:
        found = _Columns("own", "code", "part")
        nearness = Nearness(self._codes, self._relations, self._ground.rules)
        for own, n in self._owns.items():
            for code, part in nearness.around(own).items():
                found.add(n, self._codes[code], part)
        return found.table()

    def _alike(self) -> tuple[dict[_Skill, int], pa.Table]:
        """(number of each skill that is demanded, ‰ that a skill somebody has is of one that is demanded)."""
        relations, rules, found = self._relations, self._ground.rules, _Columns("skill", "asked", "part")
        asked: dict[_Skill, int] = {}
        for _, one, _ in self._demands:
            _number(asked, one)
        named: dict[str, list[_Skill]] = {}
        under: dict[str, list[_Skill]] = {}
        for one in asked:
            named.setdefault(one[0], []).append(one)
            for parent in relations.parents.get(one[0], ()):
                under.setdefault(parent, []).append(one)
        for (skill, level), n in self._skills.items():
            meant = relations.meant((skill,))
            parents = {parent for one in meant for parent in relations.parents.get(one, ())}
            near = {one for parent in parents for one in under.get(parent, ())}
            near.update(one for other in meant for one in named.get(other, ()))
            somebody = Seeker("", skills=(skill,), levels={skill: level})
            for one in near:
                part = coverage(somebody, Vacancy("", demands=(Demand(one[0], level=one[1]),)), relations, rules)
                if part:
                    found.add(n, asked[one], part)
        return asked, found.table()

    def _demand(self, asked: Mapping[_Skill, int]) -> pa.Table:
        found = _Columns("m", "skill", "weight")
        for m, one, weight in sorted(self._demands):
            found.add(m, asked[one], weight)
        return found.table()

    def _worth(self) -> list[_Worth]:
        """What all keys are worth, in few tables: those of few keys are put together, but for the way between two."""
        way = next(at for at, one in enumerate(self._pairings) if Part.DISTANCE in dict(one.parts))
        others = (self._worth_of(at) for at in range(len(self._pairings)) if at != way)
        found = sorted((one for one in others if one.says), key=lambda one: (one.packed.size, len(one.facets)))
        made: list[_Worth] = []
        for one in found:
            for at, other in enumerate(made):
                together = _together(other, one)
                if together is not None:
                    made[at] = together
                    break
            else:
                made.append(one)
        return [*made, self._worth_of(way)]

    def _worth_of(self, at: int) -> _Worth:
        one, ground = self._pairings[at], self._ground
        several = {Part(each.name) for each in aspects.PARTS if len(each.facets) > 1}
        packed = np.zeros((len(one.seekers), len(one.vacancies)), np.int64)
        facets = {part: np.zeros_like(packed) for part, _ in one.parts if part in several}
        for had, n in one.seekers.items():
            for wanted, m in one.vacancies.items():
                for part, value_of in one.parts:
                    value = value_of(had, wanted, ground)
                    if value is not None and part in facets:
                        facets[part][n, m] += COUNTED + value
                    elif value is not None:
                        packed[n, m] += ground.rules.weights.get(part, 0) * (KNOWN + value)
                if any(value_of(had, wanted, ground) == Verdict.FAIL for value_of in one.criteria):
                    packed[n, m] = FAILED
        people, work = (np.frombuffer(side.columns[f"{name}{at}"], np.int32).astype(np.int64)
                        for side, name in ((self._keys, "s"), (self._sites, "v")))  # fmt: skip
        return _Worth(people, work, packed, facets)


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


def _together(one: _Worth, other: _Worth) -> _Worth | None:
    """Both as one table, by the pairs of keys that there are; None where that would be too many."""
    people, mine, theirs = _pairs(one.people, other.people, other.packed.shape[0])
    work, here, there = _pairs(one.work, other.work, other.packed.shape[1])
    if len(mine) * len(here) > _MOST:
        return None

    def added(first: Numbers | None, second: Numbers | None) -> Numbers:
        found = np.zeros((len(mine), len(here)), np.int64)
        if first is not None:
            found += first[np.ix_(mine, here)]
        if second is not None:
            found += second[np.ix_(theirs, there)]
        return found

    facets = {part: added(one.facets.get(part), other.facets.get(part)) for part in (*one.facets, *other.facets)}
    return _Worth(people, work, np.maximum(added(one.packed, other.packed), FAILED), facets)


def _pairs(one: Numbers, other: Numbers, many: int) -> tuple[Numbers, Numbers, Numbers]:
    """(of each row the number of its pair of keys, of each pair the one key, the other)."""
    pairs, numbers = np.unique(one * many + other, return_inverse=True)
    return numbers.astype(np.int64), pairs // many, pairs % many


def _number(numbers: dict[_Key, int], key: _Key) -> int:
    return numbers.setdefault(key, len(numbers))


def _pairings() -> list[Pairing]:
    """What is asked by the same two keys together."""
    found: dict[tuple[OfSeeker, OfVacancy], Pairing] = {}
    for aspect in (*aspects.PARTS, *aspects.CRITERIA):
        for one in aspect.facets:
            pairing = found.setdefault((one.seeker, one.vacancy), Pairing(one.seeker, one.vacancy))
            if isinstance(aspect.name, Part):
                pairing.parts.append((aspect.name, one.value))
            else:
                pairing.criteria.append(one.value)
    return list(found.values())


def _over(vacancy: Vacancy, ground: Ground) -> bool:
    """Whether nobody at all may be sent there any more: said by a criterion that asks nothing of the person."""
    nobody = Seeker("")
    return any(
        one.value(one.seeker(nobody, ground), one.vacancy(vacancy, ground), ground) == Verdict.FAIL
        for one in aspects.CRITERIA
        if one.name is Criterion.DATES
    )
