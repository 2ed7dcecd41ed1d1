"""The people of an office, ready to be ranked for any vacancy: in the order of ``score``, without scoring everybody."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from heapq import nlargest, nsmallest
from itertools import compress
from operator import add
from typing import Final

from mihan_desktop.domain.work.aspects import Ground
from mihan_desktop.domain.work.columns import Columns, Packing, Step, Table
from mihan_desktop.domain.work.facts import Seeker, Vacancy
from mihan_desktop.domain.work.holders import Held, Holders
from mihan_desktop.domain.work.relations import Relations
from mihan_desktop.domain.work.rules import WHOLE, Part
from mihan_desktop.domain.work.score import (
    Nearness,
    asked_levels,
    demanded,
    held,
    occupation_profile,
    order_of_seeker,
    strengths,
)

_FIRST: Final = 1_000
"""Candidates who are looked at before all others, about: by them the others are left."""
_CHUNK: Final = 2_000
"""Candidates between two looks at who may still come among the first."""
_GROWS: Final = 1_024
_OTHERS: Final = tuple(part for part in Part if part not in (Part.OCCUPATION, Part.SKILLS))


@dataclass(frozen=True, slots=True)
class RankedPerson:
    """One of the people for a vacancy. total: the score, ‰; band: within which points order."""

    record: str
    total: int
    band: int
    points: int


@dataclass(frozen=True, slots=True)
class RankedPeople:
    """found: the best first; count: of all that are listed, None where only so many as were asked for are known."""

    found: tuple[RankedPerson, ...] = ()
    count: int | None = 0


class People:
    """Columns of people, by places that stay; 2 bytes a person and occupation, some hundred bytes a person besides.

    codes: every occupation that a vacancy may have. For one thread at a time.
    """

    def __init__(self, codes: Iterable[str], relations: Relations, ground: Ground) -> None:
        self.ground, self._relations = ground, relations
        self._rules = ground.rules
        self._packing = Packing(ground.rules)
        self._columns = Columns("seeker", ground, self._packing)
        self._nearness = Nearness(codes, relations, ground.rules)
        self._occupations = {code: array("h") for code in self._nearness.codes}
        self._near: dict[str, list[int]] = {code: [] for code in self._nearness.codes}
        self._room = 0
        self._places: dict[str, int] = {}
        self._free: list[int] = []
        self._records: list[str] = []
        self._registered: list[date | None] = []
        self._points: list[int] = []
        self._skills: list[tuple[str, ...]] = []
        self._levels: list[bytes] = []
        self._alike: dict[bytes, bytes] = {}
        self._holders = Holders()

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, record: object) -> bool:
        return record in self._places

    def covers(self, code: str) -> bool:
        """Whether vacancies of this occupation can be ranked for."""
        return not code or code in self._occupations

    def put(self, seeker: Seeker) -> None:
        """Somebody, in the place of what was known of them."""
        self.remove(seeker.record)
        at = self._free.pop() if self._free else len(self._records)
        if at == len(self._records):
            self._add_room(at)
        self._places[seeker.record] = at
        self._records[at], self._registered[at] = seeker.record, seeker.registered
        self._points[at], self._skills[at] = seeker.points, seeker.skills
        self._columns.put(at, seeker)
        self._place_occupations(at, seeker)
        levels = bytes(seeker.levels.get(skill, 0) for skill in seeker.skills)
        self._levels[at] = self._alike.setdefault(levels, levels)
        self._holders.put(at, *held(seeker.skills, seeker.levels, self._relations))

    def _place_occupations(self, at: int, seeker: Seeker) -> None:
        profile = occupation_profile(strengths(seeker, self._relations, self.ground), self._nearness)
        if profile is None:
            for values in self._occupations.values():
                values[at] = -1
            return
        least = self._rules.gate_occupation
        for code, value in profile.items():
            self._occupations[code][at] = value
            if value >= least:
                self._near[code].append(at)

    def remove(self, record: str) -> None:
        """Nobody asks for this person any more."""
        at = self._places.pop(record, None)
        if at is None:
            return
        skills = self._skills[at]
        levels = {skill: level for skill, level in zip(skills, self._levels[at], strict=True) if level}
        self._holders.remove(at, *held(skills, levels, self._relations))
        for code, values in self._occupations.items():
            if values[at] >= self._rules.gate_occupation:
                self._near[code].remove(at)
            values[at] = 0
        self._records[at], self._skills[at], self._levels[at] = "", (), b""
        self._free.append(at)

    def give_points(self, record: str, points: int) -> None:
        """Somebody's points are others now."""
        at = self._places.get(record)
        if at is not None:
            self._points[at] = points

    def best(self, vacancy: Vacancy, most: int | None = None) -> RankedPeople:
        """Who is listed for a vacancy, in the published order; ``most`` of them, everybody where it is None.

        KeyError for an occupation that is not covered.
        """
        near, steps = self._near[vacancy.occupation] if vacancy.occupation else [], self._columns.against(vacancy)
        if steps is None:
            return RankedPeople()
        wanted = demanded(vacancy.demands, self._relations, self._rules)
        total = sum(wanted.values())
        got = self._holders.of(wanted, asked_levels(vacancy.demands), self._relations.parents, self._rules)
        race = _Race(most, self._rules.band, self._packing, steps)
        everybody = min(self._rules.gate_occupation, self._rules.gate_skills) <= 0
        if everybody:
            near = list(self._places.values())
        race.score(near, self._begun(vacancy, near, got, total))
        if total and not everybody:
            able = self._able(vacancy, got, total, race)
            race.score(able, self._begun(vacancy, able, got, total))
        found = tuple(self._ordered(race.scored, most))
        return RankedPeople(found, None if race.least else len(race.scored))

    # -- how it goes

    def _able(self, vacancy: Vacancy, got: Held, total: int, race: "_Race") -> list[int]:
        """Who is listed for skills alone, but for those who cannot come among the first any more."""
        gate, packing = self._rules.gate_occupation, self._packing

        def least(occupation: int | None) -> int:
            begun = packing.part(Part.OCCUPATION, occupation)

            def hope(skills: int) -> int:
                return packing.most(begun + packing.part(Part.SKILLS, skills), _OTHERS)

            return total * max(self._rules.gate_skills, bisect_left(range(WHOLE + 1), race.least, key=hope))

        unsaid, said = least(None), least(gate - 1)
        if not vacancy.occupation:
            return got.reaching(unsaid)
        places = got.reaching(min(unsaid, said))
        near = Table(partial(self._near_enough, total=total, least=race.least))
        values = map(self._occupations[vacancy.occupation].__getitem__, places)
        return [
            at
            for at, held, value in zip(places, got.of(places), values, strict=True)
            if (held >= unsaid if value < 0 else held >= said and near[held] <= value < gate)
        ]

    def _near_enough(self, held: int, total: int, least: int) -> int:
        """How near an occupation must at least be with so much held of all demands; the gate where none suffices."""
        packing = self._packing
        skills = packing.part(Part.SKILLS, held // total)

        def hope(occupation: int) -> int:
            return packing.most(packing.part(Part.OCCUPATION, occupation) + skills, _OTHERS)

        return bisect_left(range(self._rules.gate_occupation), least, key=hope)

    def _begun(self, vacancy: Vacancy, places: Sequence[int], got: Held, total: int) -> list[int]:
        """Packed sums of occupation and skills."""
        packing = self._packing
        packed = [0] * len(places)
        if vacancy.occupation:
            known = Table(lambda value: packing.part(Part.OCCUPATION, value if value >= 0 else None))
            values = map(self._occupations[vacancy.occupation].__getitem__, places)
            packed = list(map(known.__getitem__, values))
        if total:
            held = Table(lambda value: packing.part(Part.SKILLS, value // total if value >= 0 else None))
            packed = list(map(add, packed, map(held.__getitem__, got.of(places))))
        return packed

    def _ordered(self, scored: Sequence[tuple[int, int]], most: int | None) -> Iterable[RankedPerson]:
        rules, points = self._rules, self._points
        if most is not None and len(scored) > most:
            ranks = [(total // rules.band << 32) + points[at] for total, at in scored]
            last = sorted(ranks, reverse=True)[most - 1]
            scored = list(compress(scored, map(last.__le__, ranks)))

        def place(one: tuple[int, int]) -> tuple[int, int, int, date, str]:
            total, at = one
            return order_of_seeker(total, points[at], self._registered[at], self._records[at], rules)

        ordered = sorted(scored, key=place) if most is None else nsmallest(most, scored, key=place)
        return (RankedPerson(self._records[at], total, total // rules.band, points[at]) for total, at in ordered)

    # -- room

    def _add_room(self, at: int) -> None:
        self._records.append("")
        self._registered.append(None)
        self._points.append(0)
        self._skills.append(())
        self._levels.append(b"")
        if at >= self._room:
            more = max(_GROWS, self._room // 8)
            for values in self._occupations.values():
                values.frombytes(bytes(values.itemsize * more))
            self._room += more


class _Race:
    """Scores candidates, the most hopeful first, and leaves whoever cannot come among the first ``most`` any more.

    Attributes: scored ((total, place) of everybody who was not left), least (whoever stays below this is left).
    """

    def __init__(self, most: int | None, band: int, packing: Packing, steps: Sequence[Step]) -> None:
        self._most, self._band, self._packing, self._steps = most, band, packing, steps
        self._ahead = [tuple(part for step in steps[at:] for part in step.parts) for at in range(len(steps) + 1)]
        self._hope = Table(partial(packing.most, others=self._ahead[0]))
        self._top: list[int] = []
        self.scored: list[tuple[int, int]] = []
        self.least = 0

    def score(self, places: Sequence[int], packed: Sequence[int]) -> None:
        """Candidates with what is known of their sums. Who fails a criterion is left."""
        hopes = list(map(self._hope.__getitem__, packed))
        high = self._level(hopes) if self._most is not None and len(places) > _FIRST else 0
        order = [at for at, hope in enumerate(hopes) if hope >= high and hope >= self.least]
        self._score([places[at] for at in order], [packed[at] for at in order])
        order = [at for at, hope in enumerate(hopes) if self.least <= hope < high]
        order.sort(key=hopes.__getitem__, reverse=True)
        for begin in range(0, len(order), _CHUNK):
            some = [at for at in order[begin : begin + _CHUNK] if hopes[at] >= self.least]
            if some:
                self._score([places[at] for at in some], [packed[at] for at in some])

    @staticmethod
    def _level(hopes: Sequence[int]) -> int:
        """What the most hopeful have, ``_FIRST`` of them or somewhat more."""
        counts, many = Counter(hopes), 0
        for hope in sorted(counts, reverse=True):
            many += counts[hope]
            if many >= _FIRST:
                return hope
        return 0

    def _score(self, places: Sequence[int], packed: Sequence[int]) -> None:
        for step, others in zip(self._steps, self._ahead[1:], strict=True):
            packed = step.add_to(packed, places)
            kept = self._packing.through(packed, others, self.least)
            if not all(kept):
                places, packed = list(compress(places, kept)), list(compress(packed, kept))
        totals = self._packing.totals(packed)
        self.scored += zip(totals, places, strict=True)
        if self._most is not None:
            self._top = nlargest(self._most, (*self._top, *totals))
            if len(self._top) == self._most:
                self.least = self._top[-1] // self._band * self._band
