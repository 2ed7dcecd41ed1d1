"""The vacancies of the country, ready to be ranked for anybody: in the order of ``score``."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from operator import add
from typing import Final

from mihan_desktop.domain.work.aspects import Ground
from mihan_desktop.domain.work.columns import Columns, Packing, Table
from mihan_desktop.domain.work.facts import Seeker, Vacancy
from mihan_desktop.domain.work.relations import Relations
from mihan_desktop.domain.work.rules import Part
from mihan_desktop.domain.work.score import Nearness, demanded, held, occupation_profile, order_of_vacancy, strengths

_UNKNOWN: Final = -1


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
        self._demands: list[dict[str, int]] = []
        self._sums: list[int] = []
        self._asking: dict[str, dict[int, int]] = {}
        self._broader: dict[str, dict[str, int]] = {}

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
        wanted = demanded(vacancy.demands, self._relations, self._rules)
        self._demands[at], self._sums[at] = wanted, sum(wanted.values())
        for skill, weight in wanted.items():
            self._asking.setdefault(skill, {})[at] = weight
            for parent in self._relations.parents.get(skill, ()):
                asked = self._broader.setdefault(parent, {})
                asked[skill] = asked.get(skill, 0) + 1

    def remove(self, vacancy: str) -> None:
        """Nobody is sent there any more."""
        at = self._places.pop(vacancy, None)
        if at is None:
            return
        for skill in self._demands[at]:
            del self._asking[skill][at]
            for parent in self._relations.parents.get(skill, ()):
                asked = self._broader[parent]
                asked[skill] -= 1
                if not asked[skill]:
                    del asked[skill]
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
        own, broader = held(seeker.skills, self._relations, self._rules)
        worth: dict[str, int] = {}
        for parent, value in broader.items():
            for skill in self._broader.get(parent, ()):
                worth[skill] = max(worth.get(skill, 0), value)
        for skill, value in own.items():
            worth[skill] = max(worth.get(skill, 0), value)
        got = [0] * len(self._ids)
        for skill, value in worth.items():
            for at, weight in self._asking.get(skill, {}).items():
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
