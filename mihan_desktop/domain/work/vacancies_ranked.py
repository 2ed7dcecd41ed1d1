"""The vacancies of the country, ready to be ranked for anybody: in the order of ``score``."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from operator import add
from typing import Final

from mihan_desktop.domain.work.aspects import Ground
from mihan_desktop.domain.work.columns import Columns, Packing, Table
from mihan_desktop.domain.work.facts import LEVELS, Seeker, Vacancy
from mihan_desktop.domain.work.relations import Relations
from mihan_desktop.domain.work.rules import Part
from mihan_desktop.domain.work.score import (
    Nearness,
    asked_levels,
    demanded,
    held,
    occupation_profile,
    order_of_vacancy,
    strengths,
    worth,
)

_UNKNOWN: Final = -1
_Demand = tuple[str, int]
"""A skill, and the least level of it."""


@dataclass(frozen=True, slots=True)
class RankedVacancy:
    """One of the vacancies for somebody. total: the score, ‰."""

    id: str
    total: int


@dataclass(frozen=True, slots=True)
class RankedVacancies:
    """found: the best first; count: of all that are listed."""

    found: tuple[RankedVacancy, ...] = ()
    count: int = 0


class Vacancies:
    """Columns of vacancies, by places that stay. For one thread at a time."""

    def __init__(self, relations: Relations, ground: Ground) -> None:
        self.ground, self._relations = ground, relations
        self._rules = ground.rules
        self._packing = Packing(ground.rules)
        self._columns = Columns("vacancy", ground, self._packing)
        self._places: dict[str, int] = {}
        self._free: list[int] = []
        self._ids: list[str] = []
        self._closes: list[date | None] = []
        self._codes: list[int] = []
        self._numbers: dict[str, int] = {}
        self._nearness: Nearness | None = None
        self._demands: list[dict[_Demand, int]] = []
        self._sums: list[int] = []
        self._asking: dict[_Demand, dict[int, int]] = {}
        self._broader: dict[str, dict[_Demand, int]] = {}

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, vacancy: object) -> bool:
        return vacancy in self._places

    def ids(self) -> set[str]:
        """Of all that are here."""
        return set(self._places)

    @property
    def codes(self) -> tuple[str, ...]:
        """Occupations that vacancies have or had."""
        return tuple(code for code in self._numbers if code)

    def put(self, vacancy: Vacancy) -> None:
        """A vacancy, in the place of what was known of it."""
        self.remove(vacancy.id)
        at = self._free.pop() if self._free else len(self._ids)
        if at == len(self._ids):
            self._ids.append("")
            self._closes.append(None)
            self._codes.append(0)
            self._demands.append({})
            self._sums.append(0)
        self._places[vacancy.id] = at
        self._ids[at], self._closes[at] = vacancy.id, vacancy.closes
        self._codes[at] = self._numbers.setdefault(vacancy.occupation, len(self._numbers))
        self._columns.put(at, vacancy)
        weights, levels = demanded(vacancy.demands, self._relations, self._rules), asked_levels(vacancy.demands)
        wanted = {(skill, levels[skill]): weight for skill, weight in weights.items()}
        self._demands[at], self._sums[at] = wanted, sum(wanted.values())
        for one, weight in wanted.items():
            self._asking.setdefault(one, {})[at] = weight
            for parent in self._relations.parents.get(one[0], ()):
                asked = self._broader.setdefault(parent, {})
                asked[one] = asked.get(one, 0) + 1

    def remove(self, vacancy: str) -> None:
        """Nobody is sent there any more."""
        at = self._places.pop(vacancy, None)
        if at is None:
            return
        for one in self._demands[at]:
            del self._asking[one][at]
            for parent in self._relations.parents.get(one[0], ()):
                asked = self._broader[parent]
                asked[one] -= 1
                if not asked[one]:
                    del asked[one]
        self._ids[at], self._demands[at], self._sums[at] = "", {}, 0
        self._codes[at] = self._numbers.setdefault("", len(self._numbers))
        self._free.append(at)

    def best(self, seeker: Seeker, most: int | None = None) -> RankedVacancies:
        """What is listed for somebody, in the published order; ``most`` of them, all where it is None."""
        steps = self._columns.against(seeker)
        if steps is None:
            return RankedVacancies()
        profile = self._profile(seeker)
        covered = self._covered(seeker)
        places = self._candidates(profile, covered)
        packing = self._packing
        occupation = Table(lambda value: packing.part(Part.OCCUPATION, value if value >= 0 else None))
        skills = Table(lambda value: packing.part(Part.SKILLS, value if value >= 0 else None))
        own = map(occupation.__getitem__, map(profile.__getitem__, map(self._codes.__getitem__, places)))
        packed = list(map(add, own, map(skills.__getitem__, map(covered.__getitem__, places))))
        for step in steps:
            packed = step.add_to(packed, places)
        totals = packing.totals(packed)
        scored = [one for one in zip(totals, places, strict=True) if one[0] >= 0]

        def place(one: tuple[int, int]) -> tuple[int, date, str]:
            total, at = one
            return order_of_vacancy(total, self._closes[at], self._ids[at])

        ordered = sorted(scored, key=place) if most is None else nsmallest(most, scored, key=place)
        return RankedVacancies(tuple(RankedVacancy(self._ids[at], total) for total, at in ordered), len(scored))

    def _profile(self, seeker: Seeker) -> list[int]:
        """The part ``occupation`` by number of code, -1 where it is unknown."""
        if self._nearness is None or len(self._nearness.codes) != len(self.codes):
            self._nearness = Nearness(self.codes, self._relations, self._rules)
        found = occupation_profile(strengths(seeker, self._relations, self.ground), self._nearness)
        if found is None:
            return [_UNKNOWN] * len(self._numbers)
        return [found.get(code, 0) if code else _UNKNOWN for code in self._numbers]

    def _covered(self, seeker: Seeker) -> list[int]:
        """The part ``skills`` by place, -1 where it is unknown."""
        if not seeker.skills:
            return [_UNKNOWN] * len(self._ids)
        own, broader = held(seeker.skills, seeker.levels, self._relations)
        beside = max(self._rules.sibling, 0)
        found = {one: beside for parent in broader for one in self._broader.get(parent, ())}
        for skill, had in own.items():
            for asked in LEVELS:
                one = skill, asked
                found[one] = max(found.get(one, 0), worth(had, asked, self._rules))
        got = [0] * len(self._ids)
        for one, value in found.items():
            for at, weight in self._asking.get(one, {}).items():
                got[at] += value * weight
        return [value // total if total else _UNKNOWN for value, total in zip(got, self._sums, strict=True)]

    def _candidates(self, profile: Sequence[int], covered: Sequence[int]) -> list[int]:
        least = self._rules.gate_occupation
        if min(least, self._rules.gate_skills) <= 0:
            return sorted(self._places.values())
        near = {number for number, value in enumerate(profile) if value >= least}
        found = {at for at, number in enumerate(self._codes) if number in near} if near else set[int]()
        skills = self._rules.gate_skills
        found.update(at for at, value in enumerate(covered) if value >= skills)
        return sorted(found)
