"""An invented labour market whose truth is known: who could do which work and would, and what offices wrote of it.

The truth is made of what nobody sees: the trades that people really have, the skills that trades really need (of crafts
that cut across the classification, too), how far somebody would really go, for what pay. What is observed is written
down from that with errors: codes that are wrong or general, skills left out or ticked by mistake, answers not given,
trades in people's own words. No part of the score is used here, and what fits is a product, not a weighted mean.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from math import asin, cos, exp, radians, sin, sqrt
from typing import Final

from mihan_desktop.domain.work.facts import Demand, Seeker, Vacancy
from mihan_desktop.domain.work.seekers import seeker_of
from resources.codes import code_list
from resources.codes.places import district_places
from resources.codes.words import occupation_words

DAY: Final = date(2026, 11, 22)
TRADES: Final = 100
CRAFTS: Final = 40
KURDISH: Final = frozenset({"IQ-G05", "IQ-G08", "IQ-G11", "IQ-G19"})
_SIGNS: Final = 160
"""Codes of skills: fewer than true skills, so that one code stands for several."""
_LEVELS: Final = ("03", "10", "24", "34", "55", "64", "74")
_CONTRACTS: Final = ("full_time", "part_time", "temporary", "daily")
_GRADES: Final = (0.15, 0.30, 0.50)
"""From these on work is somewhat, well, and very well fitting."""


@dataclass(frozen=True, slots=True)
class Trade:
    """What work truly is. needs: how much each true skill matters; pay: thousands of dinars a month, schooling: place
    in ``_LEVELS``."""

    code: str
    needs: dict[int, float]
    pay: float
    schooling: int
    licence: str
    english: bool


@dataclass(frozen=True, slots=True)
class TruePerson:
    """trades: months in each; reach: kilometres; seeker, words: what was written down."""

    trades: dict[str, int]
    skills: frozenset[int]
    schooling: int
    english: int
    district: str
    reach: float
    moves: frozenset[str]
    least: float
    contracts: frozenset[str]
    licences: frozenset[str]
    seeker: Seeker
    words: str


@dataclass(frozen=True, slots=True)
class TrueVacancy:
    """As ``TruePerson``; remote work is not invented."""

    needs: dict[int, float]
    trade: str
    months: int
    schooling: int
    english: int
    district: str
    pays: float
    contract: str
    licence: str
    vacancy: Vacancy
    words: str


@dataclass(slots=True)
class Market:
    """The same for the same seed."""

    seed: int
    people: list[TruePerson] = field(default_factory=list)
    vacancies: list[TrueVacancy] = field(default_factory=list)
    places: dict[str, tuple[float, float]] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    """the governorate of each district"""

    def truth(self, person: TruePerson) -> dict[str, int]:
        """Grades 1 to 3 by vacancy; what would come to nothing is left out."""
        found = {}
        for one in self.vacancies:
            value = self._worth(person, one)
            if value >= _GRADES[0]:
                found[one.vacancy.id] = sum(value >= least for least in _GRADES)
        return found

    def _worth(self, person: TruePerson, one: TrueVacancy) -> float:
        """How likely, roughly, it comes to work that lasts: can they, may they, would they."""
        if one.licence and one.licence not in person.licences:
            return 0.0
        can = sum(weight for skill, weight in one.needs.items() if skill in person.skills)
        if not can:
            return 0.0
        can *= sqrt(min(1.0, (12 + person.trades.get(one.trade, 0)) / (12 + one.months)))
        can *= (1.0, 0.7, 0.5, 0.35, 0.25, 0.2, 0.1)[max(0, one.schooling - person.schooling)]
        can *= 1.0 if person.english >= one.english else 0.6
        road = 1.3 * self.kilometres(person.district, one.district)
        if self.homes[one.district] in person.moves:
            near = 0.85
        else:
            near = 1.0 if road <= person.reach else max(0.0, 1.0 - 2 * (road - person.reach) / person.reach)
        pay = 1 / (1 + exp(-9 * (one.pays / person.least - 0.85)))
        return can * near * pay * (1.0 if one.contract in person.contracts else 0.35)

    def kilometres(self, one: str, other: str) -> float:
        """Straight way between two districts."""
        (lat1, lon1), (lat2, lon2) = self.places[one], self.places[other]
        half = sin(radians(lat2 - lat1) / 2) ** 2
        half += cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2
        return 2 * 6371 * asin(sqrt(half))


def market(seed: int, people: int, vacancies: int) -> Market:
    """A market of so many."""
    return _Making(seed).made(people, vacancies)


class _Making:
    def __init__(self, seed: int) -> None:
        self.chance = random.Random(f"market:{seed}")
        self.market = Market(seed)
        places = district_places()
        for one in code_list("districts"):
            if one.code in places and one.parent:
                at = places[one.code]
                self.market.places[one.code] = float(at.latitude), float(at.longitude)
                self.market.homes[one.code] = one.parent
        self.districts = sorted(self.market.places)
        self.chance.shuffle(self.districts)
        self.crowds = [1 / (at + 4) for at in range(len(self.districts))]
        units = sorted(one.code for one in code_list("isco08") if len(one.code) == 4 and one.code[0] != "0")
        self.names = {one.code: one.names for one in code_list("isco08")}
        self.own_words: dict[tuple[str, str], list[str]] = {}
        for word in occupation_words():
            self.own_words.setdefault((word.code, word.language), []).append(word.words)
        self.units = units
        self.trades = self._trades([one for one in units if (one, "ar") in self.own_words])
        self.codes = sorted(self.trades)
        self.common = [1 / (at + 6) for at in range(len(self.codes))]
        self.chance.shuffle(self.common)

    def _trades(self, codes: Sequence[str]) -> dict[str, Trade]:
        """Each needs skills of its own, of its craft, of its minor group and of its sub-major one, and common ones."""
        chance, number = self.chance, iter(range(10**6))
        common = [next(number) for _ in range(8)]
        crafts = [[next(number) for _ in range(5)] for _ in range(CRAFTS)]
        chosen = sorted(chance.sample(codes, min(TRADES, len(codes))))
        shared: dict[str, list[int]] = {}
        by_sub_major = {code: list(some) for code, some in groupby(chosen, key=lambda one: one[:2])}
        found = {}
        for code in chosen:
            for group in (code[:2], code[:3]):
                shared.setdefault(group, [next(number) for _ in range(3)])
            # most trades lie in a craft beside their neighbours in the classification, others anywhere
            beside = chance.random() < 0.5
            craft = crafts[sorted(by_sub_major).index(code[:2]) % CRAFTS] if beside else chance.choice(crafts)
            skills = [
                *(next(number) for _ in range(4)), *chance.sample(craft, 3), *chance.sample(shared[code[:3]], 2),
                *chance.sample(shared[code[:2]], 1), *chance.sample(common, 1),
            ]  # fmt: skip
            weights = [chance.uniform(0.3, 1.0) for _ in skills]
            level = {"1": 5, "2": 5, "3": 4, "4": 3}.get(code[0], chance.choice((1, 1, 2)))
            licence = "driving_public" if code[:2] == "83" and chance.random() < 0.7 else ""
            english = code[0] in "123" and chance.random() < 0.4
            pay = chance.uniform(350, 700) * (1.0 + 0.15 * level)
            found[code] = Trade(code, dict(zip(skills, weights, strict=True)), pay, level, licence, english)
        self.sign = {skill: f"s{chance.randrange(_SIGNS):03d}" for skill in range(next(number))}
        return found

    def made(self, people: int, vacancies: int) -> Market:
        made = self.market
        made.vacancies = [self._vacancy(number) for number in range(vacancies)]
        made.people = [self._person(number) for number in range(people)]
        return made

    # -- people

    def _person(self, number: int) -> TruePerson:
        chance = self.chance
        first = self.trades[chance.choices(self.codes, self.common)[0]]
        trades = {first.code: int(chance.expovariate(1 / 50))}
        if chance.random() < 0.3:
            trades[chance.choices(self.codes, self.common)[0]] = int(chance.expovariate(1 / 30))
        skills: set[int] = set()
        for code, months in trades.items():
            mastery = min(0.97, 0.55 + months / 150)
            skills |= {skill for skill in self.trades[code].needs if chance.random() < mastery}
        district = chance.choices(self.districts, self.crowds)[0]
        others = sorted(set(self.market.homes.values()) - {self.market.homes[district]})
        moves = frozenset(chance.sample(others, chance.randint(1, 3))) if chance.random() < 0.15 else frozenset[str]()
        schooling = min(6, max(0, first.schooling + chance.choice((-1, 0, 0, 0, 1))))
        contracts = frozenset({"full_time", *(one for one in _CONTRACTS if chance.random() < 0.4)})
        licences = frozenset({first.licence} - {""} if chance.random() < 0.9 else ())
        reach, least = exp(chance.gauss(3.3, 0.5)), first.pay * exp(chance.gauss(-0.15, 0.25))
        english = chance.choice((1, 2, 3)) if first.english else chance.choice((0, 0, 0, 1, 2))
        person = TruePerson(
            trades, frozenset(skills), schooling, english, district, reach, moves, least, contracts, licences,
            Seeker(""), "",
        )  # fmt: skip
        answers, words = self._registered(person)
        seeker = seeker_of(f"p{number:06d}", answers)
        return TruePerson(
            trades, person.skills, schooling, english, district, reach, moves, least, contracts, licences, seeker, words
        )  # fmt: skip

    def _registered(self, person: TruePerson) -> tuple[list[tuple[str, str]], str]:
        """What a clerk types, and the trade in the person's own words."""
        chance, home = self.chance, self.market.homes[person.district]
        language = "ckb" if home in KURDISH else "ar"
        wishes = [self._typed(code) for code in person.trades if chance.random() < 0.75]
        first = next(iter(person.trades))
        wishes = wishes or [self._typed(first)]
        if chance.random() < 0.2:
            wishes.insert(chance.randint(0, 1), self._typed(chance.choice(self.codes)))  # what they dream of
        told = [(f"occupation_{at}", code) for at, code in enumerate(dict.fromkeys(wishes), 1) if at <= 3]
        for code, months in person.trades.items():
            if months and chance.random() < 0.75:
                until = DAY - timedelta(days=chance.randrange(3000))
                told += [("work_occupation", self._typed(code)), ("work_still_there", "no")]
                told += [("work_to", until.isoformat()), ("work_months", str(int(months * chance.uniform(0.8, 1.2))))]
        told += [("worked_before", "yes" if sum(person.trades.values()) else "no"), ("governorate", home)]
        told.append(("district", "other" if chance.random() < 0.04 else person.district))
        if chance.random() < 0.85:
            told.append(("experience_months", str(sum(person.trades.values()))))
        if chance.random() < 0.8:
            signs = {self.sign[skill] for skill in person.skills if chance.random() < 0.55}
            if chance.random() < 0.3:
                signs.add(f"s{chance.randrange(_SIGNS):03d}")
            told.append(("skills", " ".join(sorted(signs))))
        level = person.schooling if chance.random() < 0.95 else chance.randrange(7)
        told.append(("education_level", _LEVELS[level]))
        if chance.random() < 0.5:
            told.append(("english_level", ("none", "basic", "good", "fluent")[person.english]))
        if person.moves and chance.random() < 0.6:
            told.append(("governorates_willing", " ".join(sorted(person.moves))))
        if chance.random() < 0.5:
            minutes = person.reach / 0.6
            told.append(("commute", min(("15", "30", "60", "90"), key=lambda one: abs(int(one) - minutes))))
        if chance.random() < 0.5:
            told.append(("reservation_wage", str(int(1000 * person.least * chance.uniform(0.85, 1.15)))))
        said = {one for one in _CONTRACTS if (one in person.contracts) != (chance.random() < 0.1)}
        told.append(("contract_types", " ".join(sorted(said or person.contracts))))
        if person.licences and chance.random() < 0.6:
            told.append(("licences", " ".join(sorted(person.licences))))
        return told, self._called(first, language) if chance.random() < 0.7 else ""

    # -- work

    def _vacancy(self, number: int) -> TrueVacancy:
        chance = self.chance
        trade = self.trades[chance.choices(self.codes, self.common)[0]]
        needs = dict(chance.sample(sorted(trade.needs.items()), chance.randint(5, 8)))
        whole = sum(needs.values())
        needs = {skill: weight / whole for skill, weight in needs.items()}
        district = chance.choices(self.districts, self.crowds)[0]
        pays, months = trade.pay * exp(chance.gauss(0.05, 0.2)), chance.choice((0, 0, 12, 24, 36, 60))
        schooling = max(0, trade.schooling - chance.choice((0, 0, 1, 2)))
        english = chance.choice((1, 2)) if trade.english else 0
        contract = chance.choices(_CONTRACTS, (70, 10, 12, 8))[0]
        told, language = self._advertised(number, trade, needs), "ckb" if self._home(district) in KURDISH else "ar"
        vacancy = Vacancy(
            told.id, told.occupation, told.demands, int(_LEVELS[schooling][0]) if chance.random() < 0.6 else None, "",
            months if chance.random() < 0.7 else None, {"en": english} if english and chance.random() < 0.6 else {},
            self._home(district), district if chance.random() < 0.9 else "", contract=contract,
            wage_to=int(1000 * pays) if chance.random() < 0.6 else None,
            licences=(trade.licence,) if trade.licence else (),
            closes=DAY + timedelta(days=chance.randrange(90)),
        )  # fmt: skip
        return TrueVacancy(
            needs, trade.code, months, schooling, english, district, pays, contract, trade.licence, vacancy,
            self._called(trade.code, language),
        )  # fmt: skip

    def _advertised(self, number: int, trade: Trade, needs: dict[int, float]) -> Vacancy:
        chance = self.chance
        wrong, general = chance.random() < 0.08, chance.random() < 0.1
        code = self._mistaken(trade.code) if wrong else trade.code
        demands: dict[str, bool] = {}
        if chance.random() < 0.85:
            for skill, weight in needs.items():
                if chance.random() < 0.7:
                    essential = weight * len(needs) > chance.uniform(0.5, 1.2)
                    demands[self.sign[skill]] = demands.get(self.sign[skill], False) or essential
        return Vacancy(
            f"v{number:06d}", code[:2] if general else code,
            tuple(Demand(skill, must) for skill, must in sorted(demands.items())),
        )  # fmt: skip

    # -- writing down

    def _home(self, district: str) -> str:
        return self.market.homes[district]

    def _typed(self, code: str) -> str:
        """A code as a clerk chooses it: one in seven is wrong, one in four general."""
        chance = self.chance
        code = self._mistaken(code) if chance.random() < 0.15 else code
        return code[:2] if chance.random() < 0.25 else code

    def _mistaken(self, code: str) -> str:
        beside = [one for one in self.units if one[:2] == code[:2] and one != code]
        return self.chance.choice(beside if beside and self.chance.random() < 0.5 else self.units)

    def _called(self, code: str, language: str) -> str:
        """A trade as people call it: by an everyday word more often than by its title, now and then misspelt."""
        chance = self.chance
        words = self.own_words.get((code, language)) or self.own_words[code, "ar"]
        said = chance.choice(words) if chance.random() < 0.7 else self.names[code][language]
        if chance.random() < 0.2 and len(said) > 4:
            at = chance.randrange(1, len(said) - 1)
            said = said[:at] + said[at + 1 :]
        return said
