"""Invented people who seek work and work that is offered, as facts: with gaps, odd codes and everything said too."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from mihan_desktop.domain.work.aspects import Ground
from mihan_desktop.domain.work.facts import LEVELS, Demand, Seeker, Vacancy, Worked
from mihan_desktop.domain.work.rules import Rules
from resources.codes import code_list
from resources.codes.places import district_places

DAY = date(2026, 11, 22)
DISTRICTS = tuple((one.code, one.parent) for one in code_list("districts"))
GROUPS = tuple(one.code for one in code_list("isco08") if len(one.code) == 4)
SKILLS = tuple(one.code for one in code_list("skills"))
FIELDS = tuple(one.code for one in code_list("education_fields"))
CONTRACTS = ("permanent", "temporary", "daily", "part_time")


def ground(rules: Rules | None = None) -> Ground:
    """On ``DAY``, with the places of districts."""
    places = {code: (float(one.latitude), float(one.longitude)) for code, one in district_places().items()}
    return Ground(rules or Rules(), DAY, places)


class Market:
    """Draws, always the same for a seed. gaps: how much nobody said, 0..1; coded: all work has its occupation."""

    def __init__(self, seed: int, gaps: float = 0.2, groups: int = len(GROUPS), *, coded: bool = False) -> None:
        self._rng = rng = Random(seed)
        self._gaps = gaps
        self._groups = rng.sample(GROUPS, groups)
        self._popular = [1 / (at + 1) ** 0.8 for at in range(groups)]
        self._skills = skills = SKILLS
        self._coded = coded
        self._levels = Random(f"levels {seed}")
        self._usual = {code: rng.sample(skills, 8) for code in self._groups}

    def _said(self) -> bool:
        return self._rng.random() >= self._gaps

    def _level(self) -> int | None:
        """Mostly the one in the middle, as people say of themselves."""
        return self._levels.choices((*LEVELS, None), (15, 55, 15, 100 * self._gaps))[0]

    def _group(self) -> str:
        return self._rng.choices(self._groups, self._popular)[0]

    def _occupation(self, code: str) -> str:
        """As desks write it: the unit group, or only what it belongs to."""
        return code[: self._rng.choice((2, 3, 4, 4, 4, 4))]

    def seekers(self, count: int) -> Iterator[Seeker]:
        """So many people, by ascending record."""
        rng = self._rng
        for at in range(count):
            district, governorate = rng.choice(DISTRICTS)
            group = self._group()
            sought = (self._occupation(group), *(self._group() for _ in range(rng.choice((0, 0, 1, 2)))))
            worked = tuple(
                Worked(self._occupation(rng.choice((group, self._group()))), rng.randint(1, 90),
                       DAY - timedelta(days=rng.randint(0, 5000)) if rng.random() < 0.8 else None)
                for _ in range(rng.choice((0, 0, 1, 2)))
            )  # fmt: skip
            skills = {*rng.sample(self._usual[group], 3), *rng.sample(self._skills, rng.randint(0, 3))}
            yield Seeker(
                f"{at:08d}",
                sought=sought if self._said() else (),
                worked=worked if self._said() else (),
                certified=(self._group(),) if rng.random() < 0.05 else (),
                skills=tuple(sorted(skills)) if self._said() else (),
                education=rng.choice((0, 1, 2, 3, 5, 6, 6, 7)) if self._said() else None,
                studied=rng.choice(FIELDS) if rng.random() < 0.4 else "",
                languages={"ar": 4, "en": rng.randint(0, 3), "ckb": rng.choice((0, 1, 4))} if self._said() else {},
                experience=12 * rng.randint(0, 20) if self._said() else None,
                governorate=governorate if self._said() else "",
                district=district if self._said() else "",
                willing=tuple(sorted({rng.choice(DISTRICTS)[1] for _ in range(rng.choice((0, 0, 0, 1, 2)))})),
                commute=rng.choice((15, 30, 60, 90)) if self._said() else None,
                wage=25_000 * rng.randint(10, 60) if self._said() else None,
                contracts=tuple(rng.sample(CONTRACTS, rng.randint(1, 3))) if self._said() else (),
                available=DAY + timedelta(days=7 * rng.randint(-20, 8)) if self._said() else None,
                licences=tuple(rng.sample(("private", "truck"), rng.randint(0, 2))) if self._said() else None,
                born=date(rng.randint(1962, 2012), 7, 1) if self._said() else None,
                registered=DAY - timedelta(days=rng.randint(0, 900)) if self._said() else None,
                points=rng.randint(0, 60),
                levels={skill: level for skill in sorted(skills) if (level := self._level())},
            )

    def vacancies(self, count: int) -> Iterator[Vacancy]:
        """So much work, some of it over."""
        rng = self._rng
        for at in range(count):
            district, governorate = rng.choice(DISTRICTS)
            group = self._group()
            asked = rng.sample(self._usual[group], rng.randint(0, 5))
            wage = 50_000 * rng.randint(5, 40)
            yield Vacancy(
                f"v{at:06d}",
                occupation=self._occupation(group) if self._coded or self._said() else "",
                demands=tuple(Demand(one, rng.random() < 0.7, self._level()) for one in asked),
                education=rng.choice((1, 2, 3, 6)) if self._said() else None,
                studied=rng.choice(FIELDS) if rng.random() < 0.2 else "",
                experience=12 * rng.randint(0, 6) if self._said() else None,
                languages={"en": rng.randint(0, 3), "ar": 2} if rng.random() < 0.4 else {},
                governorate=governorate if self._said() else "",
                district=district if self._said() else "",
                remote=rng.random() < 0.02,
                contract=rng.choice(CONTRACTS) if self._said() else "",
                wage_from=wage if self._said() else None,
                wage_to=wage + 100_000 if rng.random() < 0.5 else None,
                licences=("truck",) if rng.random() < 0.08 else (),
                least_age=18 if rng.random() < 0.2 else 0,
                begins=DAY + timedelta(days=7 * rng.randint(0, 6)) if self._said() else None,
                closes=DAY + timedelta(days=rng.randint(-3, 60)) if self._said() else None,
                open=rng.random() > 0.03,
            )
