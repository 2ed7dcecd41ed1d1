"""Invented people and vacancies as the matching knows them: seeded, uneven as offices are, with much left unsaid."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate
from typing import TypeVar

from mihan_desktop.domain.work.aspects import Ground
from mihan_desktop.domain.work.facts import Demand, Seeker, Vacancy, Worked
from mihan_desktop.domain.work.relations import Relations
from mihan_desktop.domain.work.rules import USUAL, Rules
from resources.codes import code_list
from resources.codes.places import district_places

DAY = date(2026, 11, 22)
T = TypeVar("T")


def ground(rules: Rules = USUAL, day: date = DAY) -> Ground:
    """The districts where they lie."""
    places = {code: (float(one.latitude), float(one.longitude)) for code, one in district_places().items()}
    return Ground(rules, day, places)


def codes() -> tuple[str, ...]:
    """Occupations that a form offers: unit groups and sub-major ones."""
    return tuple(row.code for row in code_list("isco08") if len(row.code) in (2, 4))


class Market:
    """Whoever asks for people and vacancies of one ``seed`` gets the same. home: governorate of most of the people."""

    def __init__(self, seed: int, home: str = "IQ-G06") -> None:
        self._chance = random.Random(seed)
        self._codes = _uneven(self._chance, [code for code in codes() if len(code) == 4])
        local = [row.code for row in code_list("skills")]
        self._skills = _uneven(self._chance, [*local, *(f"{seed:08x}-0000-4000-8000-{n:012x}" for n in range(600))])
        districts = [(row.parent, row.code) for row in code_list("districts")]
        self._here = _uneven(self._chance, [one for one in districts if one[0] == home])
        self._there = districts
        self._governorates = sorted({one[0] for one in districts})
        self._parents = {
            skill: (f"group {at % 60}",) for at, skill in enumerate(self._skills[0]) if self._chance.random() < 0.7
        }

    def relations(self) -> Relations:
        """Some skills under a broader one, rare ones weigh more, a few occupations near each other."""
        skills = self._skills[0]
        near: dict[str, dict[str, int]] = {}
        every = self._codes[0]
        for _ in range(120):
            one, other = self._chance.sample(list(every), 2)
            near.setdefault(one, {})[other] = near.setdefault(other, {})[one] = self._chance.randint(300, 1000)
        weight = {skill: 1000 + 9 * at for at, skill in enumerate(skills)}
        return Relations(weight=weight, parents=self._parents, closeness=near)

    def seekers(self, count: int) -> Iterator[Seeker]:
        """Somebody after somebody."""
        for number in range(count):
            one = self._seeker(number)
            yield replace(one, levels=_levels(f"of {number}", one.skills))

    def vacancies(self, count: int) -> Iterator[Vacancy]:
        """All open, from all over the country."""
        for number in range(count):
            yield self._vacancy(number)

    def _seeker(self, number: int) -> Seeker:
        chance = self._chance
        main = self._occupation()
        sought = tuple(dict.fromkeys([main, *(self._beside(main) for _ in range(chance.choice((0, 1, 1, 2))))]))
        skills = [*self._usual(main), *(self._pick(self._skills) for _ in range(chance.choice((0, 0, 1, 2, 4))))]
        governorate, district = self._pick(self._here) if chance.random() < 0.93 else chance.choice(self._there)
        days = timedelta(days=chance.randint(0, 4000))
        worked = tuple(
            Worked(self._beside(main), chance.choice((2, 5, 12, 30, 60)), chance.choice((None, DAY - days)))
            for _ in range(chance.choice((0, 1, 1, 2)))
        )
        return Seeker(
            f"{number:032x}",
            sought if chance.random() < 0.94 else (),
            worked if chance.random() < 0.8 else (),
            (main,) if chance.random() < 0.08 else (),
            tuple(skills) if chance.random() < 0.85 else (),
            self._maybe(chance.choice((0, 1, 2, 2, 3, 3, 4, 5, 6, 7))),
            chance.choice(("", "", "01", "04", "06", "07", "10")),
            {code: chance.randint(0, 4) for code in ("ar", "ckb", "en", "tr") if chance.random() < 0.55},
            self._maybe(chance.choice((0, 0, 6, 12, 24, 36, 60, 120, 240))),
            governorate,
            district if chance.random() < 0.95 else "",
            tuple(sorted({chance.choice(self._governorates) for _ in range(chance.choice((0, 0, 0, 1, 2)))})),
            self._maybe(chance.choice((15, 30, 45, 60, 90, 120))),
            self._maybe(chance.choice(range(250_000, 1_500_001, 50_000))),
            tuple(sorted(chance.sample(("permanent", "fixed", "daily", "part_time"), chance.choice((0, 1, 2, 3))))),
            self._maybe(DAY + timedelta(days=chance.choice((-100, -1, 0, 7, 30, 60)))),
            chance.choice((None, (), ("b",), ("b", "c1"), ("b", "forklift"))),
            self._maybe(date(chance.randint(1962, 2012), chance.randint(1, 12), chance.randint(1, 28))),
            self._maybe(DAY - timedelta(days=chance.randint(0, 1500))),
            chance.choice((0, 0, 10, 15, 20, 25, 30, 45, 60, -5)),
        )  # fmt: skip

    def _vacancy(self, number: int) -> Vacancy:
        chance = self._chance
        code = self._occupation()
        asked = dict.fromkeys([*self._usual(code), *(self._pick(self._skills) for _ in range(chance.randint(0, 3)))])
        levels = _levels(f"for {number}", asked)
        governorate, district = self._pick(self._here) if chance.random() < 0.5 else chance.choice(self._there)
        least = chance.choice((None, None, 300_000, 450_000, 600_000, 900_000))
        return Vacancy(
            f"vacancy {number:06}",
            code if chance.random() < 0.97 else "",
            tuple(Demand(skill, chance.random() < 0.6, levels.get(skill)) for skill in asked)
            if chance.random() < 0.8 else (),
            chance.choice((None, None, 1, 2, 3, 6)),
            chance.choice(("", "", "", "04", "07")),
            chance.choice((None, None, 0, 6, 12, 24, 60)),
            {code: chance.randint(0, 3) for code in ("ar", "ckb", "en") if chance.random() < 0.3},
            governorate,
            district if chance.random() < 0.9 else "",
            chance.random() < 0.02,
            chance.choice(("", "permanent", "fixed", "daily", "part_time")),
            least,
            None if least is None else least + chance.choice((0, 150_000)),
            chance.choice(((), (), (), (), ("b",), ("c1",), ("forklift",))),
            chance.choice((0, 0, 0, 18, 21)),
            self._maybe(DAY + timedelta(days=chance.randint(-5, 60))),
            self._maybe(DAY + timedelta(days=chance.randint(-2, 90))),
            chance.random() < 0.98,
        )  # fmt: skip

    def _occupation(self) -> str:
        code = self._pick(self._codes)
        return code if self._chance.random() < 0.85 else code[:2]

    def _beside(self, code: str) -> str:
        """Often another of the same sub-major group."""
        if self._chance.random() < 0.5:
            return self._occupation()
        near = [one for one in self._codes[0] if one[:2] == code[:2]]
        return self._chance.choice(near)

    def _usual(self, code: str) -> list[str]:
        """Skills that go with an occupation."""
        skills, chance = self._skills[0], random.Random(code[:3])
        usual = [skills[min(len(skills) - 1, int(chance.expovariate(1 / 60)))] for _ in range(6)]
        return self._chance.sample(usual, self._chance.randint(1, 5))

    def _pick(self, uneven: tuple[Sequence[T], Sequence[float]]) -> T:
        return self._chance.choices(uneven[0], cum_weights=uneven[1])[0]

    def _maybe(self, value: T) -> T | None:
        return value if self._chance.random() < 0.85 else None


def _levels(seed: str, skills: Iterable[str]) -> dict[str, int]:
    """Of every third person or vacancy nobody asked; now and then one is left out all the same."""
    chance = random.Random(seed)
    if chance.random() < 1 / 3:
        return {}
    return {skill: level for skill in dict.fromkeys(skills) if (level := chance.choice((0, 1, 2, 2, 2, 3)))}


def _uneven(chance: random.Random, many: Sequence[T]) -> tuple[Sequence[T], Sequence[float]]:
    """In an order of their own, each less usual than the one before; with sums of shares."""
    mixed = list(many)
    chance.shuffle(mixed)
    return mixed, list(accumulate(1 / (at + 4) for at in range(len(mixed))))
