"""How well somebody and a vacancy fit: the one definition for both ends, whole numbers throughout (decision 0051).

A score is the weighted mean of the parts that are known; what is unknown is shown and never excludes. Criteria exclude
by failing alone. Points are no part of it: they order people whose scores lie in one band.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from mihan_desktop.domain.work.aspects import CRITERIA, PARTS, Aspect, Ground, Verdict, full_years
from mihan_desktop.domain.work.facts import ADVANCED, BASIC, Demand, Seeker, Vacancy
from mihan_desktop.domain.work.relations import Relations, Support
from mihan_desktop.domain.work.rules import WHOLE, Criterion, Part, Rules

_DIGITS: Final = 4
_LATEST: Final = date.max


@dataclass(frozen=True, slots=True)
class Score:
    """total: ‰, None where nothing at all is known; parts, criteria: all of them; listed: whether it is offered."""

    total: int | None
    parts: Mapping[Part, int | None]
    criteria: Mapping[Criterion, Verdict]
    listed: bool


def shared_digits(one: str, other: str) -> int:
    """How many digits two ISCO-08 codes have in common from the left, 0 to 4."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count


def strengths(seeker: Seeker, relations: Relations, ground: Ground) -> dict[str, int]:
    """How much each occupation of somebody counts, ‰, the most that any reason gives; none of whom nothing is known.

    Skills for which ESCO has occupations speak too: an occupation for which none of many speaks may be written wrongly
    and counts for less, though what somebody named is listed for that; one that nobody named but that many of them
    are for counts a little.
    """
    rules, found = ground.rules, dict[str, int]()
    for at, code in enumerate(seeker.sought):
        _raise(found, code, rules.ranks[min(at, len(rules.ranks) - 1)])
    for work in seeker.worked:
        since = 0 if work.until is None else full_years(work.until, ground.day)
        left = next((of for years, of in rules.fading if since < years), rules.fading[-1][1])
        enough = not rules.least_months or work.months is None
        whole = WHOLE if enough else min(WHOLE, WHOLE * max(0, work.months or 0) // rules.least_months)
        _raise(found, work.occupation, rules.worked * left // WHOLE * whole // WHOLE)
    for code in seeker.guessed:
        if code in found:
            found[code] = found[code] * rules.guessed // WHOLE
    for code in seeker.certified:
        _raise(found, code, rules.certified)
    support = relations.support(seeker.skills)
    if support.told:
        found = {code: _trusted(value, code, support, rules) for code, value in found.items()}
        for group, value in support.groups.items():
            implied = WHOLE * value // (value + rules.implied_half) if value else 0
            if implied >= rules.implied_least:
                _raise(found, group, implied)
    return found


def _trusted(value: int, code: str, support: Support, rules: Rules) -> int:
    """What is left of an occupation when skills are heard: never below what it takes to be listed, if it was not."""
    doubt = min(WHOLE, WHOLE * support.told // max(1, rules.told_enough))
    doubt = doubt * (WHOLE - min(WHOLE, WHOLE * support.of(code) // max(1, rules.certain))) // WHOLE
    left = value * (WHOLE - doubt * (WHOLE - rules.least_trust) // WHOLE) // WHOLE
    return max(left, min(value, rules.gate_occupation))


def near(one: str, other: str, relations: Relations, rules: Rules) -> int:
    """How near two occupations are, ‰: by the tree of ISCO-08, or through the skills that they share."""
    digits = shared_digits(one, other)
    if 0 < digits < _DIGITS and digits == min(len(one), len(other)):
        tree = rules.general[digits - 1]
    else:
        tree = rules.tree[digits - 1] if digits else 0
    return max(tree, relations.closeness.get(one, {}).get(other, 0) * rules.related // WHOLE)


class Nearness:
    """``near`` of an occupation to all that vacancies have, remembered. codes: of vacancies, sorted, each once."""

    def __init__(self, codes: Iterable[str], relations: Relations, rules: Rules) -> None:
        self.codes = tuple(sorted({code for code in codes if code}))
        self._relations, self._rules = relations, rules
        self._known: dict[str, Mapping[str, int]] = {}

    def around(self, own: str) -> Mapping[str, int]:
        """‰ by code; codes that are not near at all are left out."""
        found = self._known.get(own)
        if found is None:
            every = ((code, near(own, code, self._relations, self._rules)) for code in self.codes)
            found = self._known[own] = {code: value for code, value in every if value}
        return found


def occupation_profile(strong: Mapping[str, int], nearness: Nearness) -> dict[str, int] | None:
    """Of each code of a vacancy the part ``occupation``, ‰; codes that have none are left out.

    strong: ``strengths``; of whom none is known the part is unknown, and there is no profile (None).
    """
    if not strong:
        return None
    found: dict[str, int] = {}
    for own, weight in strong.items():
        for code, value in nearness.around(own).items():
            _raise(found, code, weight * value // WHOLE)
    return found


def held(
    skills: Iterable[str], levels: Mapping[str, int], relations: Relations
) -> tuple[dict[str, int], frozenset[str]]:  # fmt: skip
    """(level by skill, broader skills): of a demand somebody has the better of its own and of one below a broader one.

    What stands for several skills that somebody named has the highest of their levels; one that nobody told costs
    nothing, so it is the highest.
    """
    own: dict[str, int] = {}
    for one in skills:
        level = levels.get(one, ADVANCED)
        for skill in (one, *relations.same.get(one, ())):
            _raise(own, skill, level)
    return own, frozenset(parent for skill in own for parent in relations.parents.get(skill, ()))


def asked_levels(demands: Iterable[Demand]) -> dict[str, int]:
    """The least level of each demanded skill; where nobody said one, any will do."""
    found: dict[str, int] = {}
    for one in demands:
        _raise(found, one.skill, one.level or BASIC)
    return found


def worth(had: int, asked: int, rules: Rules) -> int:
    """What a skill counts that somebody has at one level where another is asked for, ‰."""
    return WHOLE if had >= asked else rules.levels[asked - had - 1]


def demanded(demands: Iterable[Demand], relations: Relations, rules: Rules) -> dict[str, int]:
    """How much each demanded skill weighs."""
    found: dict[str, int] = {}
    for one in demands:
        _raise(found, one.skill, relations.weigh(one.skill) * (WHOLE if one.essential else rules.optional))
    return found


def coverage(seeker: Seeker, vacancy: Vacancy, relations: Relations, rules: Rules) -> int | None:
    """The part ``skills``, ‰; None where the vacancy demands none, or the person named none."""
    wanted = demanded(vacancy.demands, relations, rules)
    if not any(wanted.values()) or not seeker.skills:
        return None
    own, broader = held(seeker.skills, seeker.levels, relations)
    got, asked = 0, asked_levels(vacancy.demands)
    for skill, weight in wanted.items():
        itself = worth(own[skill], asked[skill], rules) if skill in own else 0
        beside = any(parent in broader for parent in relations.parents.get(skill, ()))
        got += weight * max(itself, rules.sibling if beside else 0, 0)
    return got // sum(wanted.values())


def score(seeker: Seeker, vacancy: Vacancy, relations: Relations, ground: Ground) -> Score:
    """How well the two fit."""
    rules = ground.rules
    nearness = Nearness((vacancy.occupation,), relations, rules)
    profile = occupation_profile(strengths(seeker, relations, ground), nearness) if vacancy.occupation else None
    parts: dict[Part, int | None] = {
        Part.OCCUPATION: None if profile is None else profile.get(vacancy.occupation, 0),
        Part.SKILLS: coverage(seeker, vacancy, relations, rules),
    }
    for one in PARTS:
        parts[Part(one.name)] = _value(one, seeker, vacancy, ground)
    criteria: dict[Criterion, Verdict] = {}
    for one in CRITERIA:
        said = _value(one, seeker, vacancy, ground)
        criteria[Criterion(one.name)] = Verdict.UNKNOWN if said is None else Verdict(said)
    met = Verdict.FAIL not in criteria.values()
    return Score(total(parts, rules), parts, criteria, listed=met and through(parts, rules))


def _value(one: Aspect, seeker: Seeker, vacancy: Vacancy, ground: Ground) -> int | None:
    return one.value(one.seeker(seeker, ground), one.vacancy(vacancy, ground), ground)


def total(parts: Mapping[Part, int | None], rules: Rules) -> int | None:
    """The weighted mean of what is known, ‰, rounded down."""
    known = [(rules.weights.get(part, 0), value) for part, value in parts.items() if value is not None]
    weight = sum(one for one, _ in known)
    return sum(one * value for one, value in known) // weight if weight else None


def through(parts: Mapping[Part, int | None], rules: Rules) -> bool:
    """Whether occupation or skills are near enough for it to be listed: of whom neither is known, nothing speaks."""
    return (parts.get(Part.OCCUPATION) or 0) >= rules.gate_occupation or (
        parts.get(Part.SKILLS) or 0
    ) >= rules.gate_skills


def order_of_vacancy(total: int, closes: date | None, vacancy: str) -> tuple[int, date, str]:
    """By this the vacancies for somebody are sorted: the best first, of these what closes first."""
    return -total, closes or _LATEST, vacancy


def order_of_seeker(
    total: int, points: int, registered: date | None, record: str, rules: Rules
) -> tuple[int, int, int, date, str]:  # fmt: skip
    """By this the people for a vacancy are sorted: by bands, within one by points, then by the score itself."""
    return -(total // rules.band), -points, -total, registered or _LATEST, record


def _raise(found: dict[str, int], code: str, value: int) -> None:
    if code and value > found.get(code, 0):
        found[code] = value
