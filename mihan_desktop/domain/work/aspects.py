"""Parts and criteria that hang on little of each side: a key of the seeker, a key of the vacancy, and a table of both.

Whoever scores many at once (a desk's index, a database, Spark) fills the table of the keys that there are with
``value`` and joins on it: so the rule stands here alone, and every end comes to the same whole numbers.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from math import asin, cos, radians, sin, sqrt
from typing import Final

from mihan_desktop.domain.work.facts import Seeker, Vacancy
from mihan_desktop.domain.work.rules import WHOLE, Criterion, Part, Rules

_EARTH: Final = 6371.0
"""mean radius in kilometres"""
_NOBODY: Final = "?"
_BETWEEN: Final = "|"
_NOW: Final = "now"
_LATE: Final = 90
_ODD: Final = re.compile(r"[^\w.-]")


class Verdict(IntEnum):
    """What a criterion says: as whole numbers, so that tables hold them."""

    FAIL = 0
    PASS = 1
    UNKNOWN = 2


@dataclass(frozen=True, slots=True)
class Ground:
    """Where and when a score is asked for. places: degrees of a district's main town, (latitude, longitude).

    ways: kilometres between two of them, as they are asked for.
    """

    rules: Rules
    day: date
    places: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    ways: dict[tuple[str, str], int] = field(default_factory=dict, init=False, repr=False, compare=False)


OfSeeker = Callable[[Seeker, Ground], str]
OfVacancy = Callable[[Vacancy, Ground], str]
OfKeys = Callable[[str, str, Ground], int | None]


@dataclass(frozen=True, slots=True)
class Facet:
    """One side of an aspect by itself, so that its keys stay few. seeker, vacancy: short texts without blanks."""

    seeker: OfSeeker
    vacancy: OfVacancy
    value: OfKeys


@dataclass(frozen=True, slots=True)
class Aspect:
    """value: of two keys ‰ or None for a part, a ``Verdict`` for a criterion; both keys are short texts.

    facets: of which it is made; a part is the mean of those that are known, rounded down. Most have one alone.
    """

    name: Part | Criterion
    seeker: OfSeeker
    vacancy: OfVacancy
    value: OfKeys
    facets: tuple[Facet, ...]


def mean(values: Iterable[int | None]) -> int | None:
    """Of those that are known, rounded down; None where none is."""
    known = [one for one in values if one is not None]
    return sum(known) // len(known) if known else None


def _aspect(name: Part | Criterion, seeker: OfSeeker, vacancy: OfVacancy, value: OfKeys) -> Aspect:
    return Aspect(name, seeker, vacancy, value, (Facet(seeker, vacancy, value),))


def _of_facets(name: Part, *facets: Facet) -> Aspect:
    def of_seeker(seeker: Seeker, ground: Ground) -> str:
        return " ".join(one.seeker(seeker, ground) for one in facets)

    def of_vacancy(vacancy: Vacancy, ground: Ground) -> str:
        return " ".join(one.vacancy(vacancy, ground) for one in facets)

    def value(one: str, other: str, ground: Ground) -> int | None:
        pairs = zip(facets, one.split(" "), other.split(" "), strict=True)
        return mean(facet.value(mine, theirs, ground) for facet, mine, theirs in pairs)

    return Aspect(name, of_seeker, of_vacancy, value, facets)


def kilometres(one: str, other: str, ground: Ground) -> int | None:
    """Straight way between two districts, rounded; None where one has no place."""
    known = ground.ways.get((one, other))
    if known is not None:
        return known
    here, there = ground.places.get(one), ground.places.get(other)
    if here is None or there is None:
        return None
    (lat1, lon1), (lat2, lon2) = here, there
    half = sin(radians(lat2 - lat1) / 2) ** 2
    half += cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2
    way = ground.ways[one, other] = round(2 * _EARTH * asin(sqrt(half)))
    return way


def _code(text: str) -> str:
    """A code as a key has it: what keys are made with is written otherwise, so that no two keys are one by chance."""
    return _ODD.sub(lambda found: f"%{ord(found[0]):x};", text)


def _codes(texts: Iterable[str]) -> str:
    """Each code once, whatever their order; "" is none."""
    return ",".join(sorted({_code(text) for text in texts if text}))


def _said(number: int | None) -> str:
    return _NOBODY if number is None else str(max(0, number))


def _heard(text: str) -> int | None:
    return None if text == _NOBODY else int(text)


def full_years(since: date, day: date) -> int:
    """Whole years from one day to another by the calendar, negative where it is still to come."""
    return day.year - since.year - ((day.month, day.day) < (since.month, since.day))


def _home(seeker: Seeker, _: Ground) -> str:
    places = _code(seeker.governorate), _code(seeker.district)
    return _BETWEEN.join((*places, _said(seeker.commute), _codes(seeker.willing)))


def _site(vacancy: Vacancy, _: Ground) -> str:
    return "remote" if vacancy.remote else _BETWEEN.join((_code(vacancy.governorate), _code(vacancy.district)))


def _distance(home: str, site: str, ground: Ground) -> int | None:
    """Whole up to half of the longest way that somebody would go, half at that way, nothing at one and a half of it.

    Where a district is not known: by the governorates. Another one than theirs that they did not name is far, for all
    that anybody knows: left out, it would stand before what is near.
    """
    if site == "remote":
        return WHOLE
    governorate, district, minutes, willing = home.split(_BETWEEN)
    there, where = site.split(_BETWEEN)
    far = kilometres(district, where, ground)
    welcome = WHOLE // 2 if there and there in willing.split(",") else 0
    if far is None:
        if not governorate or not there:
            return None
        return WHOLE * 7 // 10 if governorate == there else max(welcome, WHOLE // 10)
    longest = max(2, (_heard(minutes) or ground.rules.commute) * ground.rules.minute // 1000)
    near, end = longest // 2, longest * 3 // 2
    return max(welcome, min(WHOLE, WHOLE * max(0, end - far) // (end - near)))


def _reach(home: str, site: str, ground: Ground) -> int:
    """Fails for who named other governorates, not this one, and lives farther away than everybody may be sent."""
    if site == "remote":
        return Verdict.PASS
    governorate, district, _, willing = home.split(_BETWEEN)
    there, where = site.split(_BETWEEN)
    if there and (there == governorate or there in willing.split(",")):
        return Verdict.PASS
    far = kilometres(district, where, ground)
    if far is None:
        return Verdict.UNKNOWN
    if far <= ground.rules.reach:
        return Verdict.PASS
    return Verdict.FAIL if willing and there and governorate else Verdict.UNKNOWN


def _months(seeker: Seeker, _: Ground) -> str:
    return _said(seeker.experience)


def _wanted_months(vacancy: Vacancy, _: Ground) -> str:
    return _said(vacancy.experience or None)


def _experience(months: str, wanted: str, _: Ground) -> int | None:
    had, asked = _heard(months), _heard(wanted)
    return None if had is None or asked is None else min(WHOLE, WHOLE * had // asked)


def _schooling(seeker: Seeker, _: Ground) -> str:
    return _BETWEEN.join((_said(seeker.education), _code(seeker.studied)))


def _wanted_schooling(vacancy: Vacancy, _: Ground) -> str:
    return _BETWEEN.join((_said(vacancy.education or None), _code(vacancy.studied)))


def _education(had: str, wanted: str, _: Ground) -> int | None:
    """A level too low costs half, two four fifths; another field than the one asked for costs three tenths."""
    level, studied = had.split(_BETWEEN)
    least, field_asked = wanted.split(_BETWEEN)
    reached, asked = _heard(level), _heard(least)
    if asked is None and not (field_asked and studied):
        return None
    if asked is not None and reached is None:
        return None
    short = max(0, (asked or 0) - (reached or 0))
    value = (WHOLE, WHOLE // 2, WHOLE // 5, 0)[min(short, 3)]
    return value * 7 // 10 if field_asked and studied and studied != field_asked else value


def _levels(languages: Mapping[str, int]) -> str:
    return ",".join(sorted(f"{_code(code)}:{max(0, level)}" for code, level in languages.items() if code))


def _spoken(seeker: Seeker, _: Ground) -> str:
    return _levels(seeker.languages)


def _wanted_spoken(vacancy: Vacancy, _: Ground) -> str:
    return _levels({code: level for code, level in vacancy.languages.items() if level > 0})


def _language(had: str, wanted: str, _: Ground) -> int | None:
    """The mean over the languages that are asked for and of which the person's level is known."""
    levels = dict(one.split(":") for one in had.split(",") if one)
    asked = dict(one.split(":") for one in wanted.split(",") if one)
    return mean(min(WHOLE, WHOLE * int(levels[code]) // int(least)) for code, least in asked.items() if code in levels)


def _wage(seeker: Seeker, _: Ground) -> str:
    return _said(seeker.wage or None)


def _pays(vacancy: Vacancy, _: Ground) -> str:
    return _said(vacancy.wage_to if vacancy.wage_to is not None else vacancy.wage_from)


def _pay(wage: str, pays: str, _: Ground) -> int | None:
    """Less by four times what is missing of what is asked: a quarter below it counts nothing."""
    asked, paid = _heard(wage), _heard(pays)
    return None if asked is None or paid is None else min(WHOLE, max(0, WHOLE - 4 * (WHOLE - WHOLE * paid // asked)))


def _accepts(seeker: Seeker, _: Ground) -> str:
    return _codes(seeker.contracts)


def _offers(vacancy: Vacancy, _: Ground) -> str:
    return _code(vacancy.contract)


def _contract(accepted: str, offered: str, _: Ground) -> int | None:
    return None if not accepted or not offered else WHOLE if offered in accepted.split(",") else 0


def _starts(seeker: Seeker, ground: Ground) -> str:
    free = seeker.available
    return _NOBODY if free is None else free.isoformat() if free > ground.day else _NOW


def _begins(vacancy: Vacancy, ground: Ground) -> str:
    begins = vacancy.begins
    return _NOBODY if begins is None else max(begins, ground.day).isoformat()


def _start(starts: str, begins: str, _: Ground) -> int | None:
    """Less by each day too late, nothing at ``_LATE`` of them."""
    if _NOBODY in (starts, begins):
        return None
    late = 0 if starts == _NOW else (date.fromisoformat(starts) - date.fromisoformat(begins)).days
    return WHOLE * max(0, _LATE - max(0, late)) // _LATE


def _years(seeker: Seeker, ground: Ground) -> str:
    born = seeker.born
    return _NOBODY if born is None or born > ground.day else str(full_years(born, ground.day))


def _least_years(vacancy: Vacancy, ground: Ground) -> str:
    return str(max(vacancy.least_age, ground.rules.least_age))


def _age(years: str, least: str, _: Ground) -> int:
    age = _heard(years)
    return Verdict.UNKNOWN if age is None else Verdict.PASS if age >= int(least) else Verdict.FAIL


def _held(seeker: Seeker, _: Ground) -> str:
    return _NOBODY if seeker.licences is None else _codes(seeker.licences)


def _needed(vacancy: Vacancy, _: Ground) -> str:
    return _codes(vacancy.licences)


def _licence(held: str, needed: str, _: Ground) -> int:
    if not needed:
        return Verdict.PASS
    if held == _NOBODY:
        return Verdict.UNKNOWN
    return Verdict.PASS if set(needed.split(",")) <= set(held.split(",")) else Verdict.FAIL


def _anybody(_seeker: Seeker, _ground: Ground) -> str:
    return ""


def _open(vacancy: Vacancy, ground: Ground) -> str:
    over = not vacancy.open or (vacancy.closes is not None and vacancy.closes < ground.day)
    return "over" if over else "open"


def _dates(_anybody: str, stands: str, _ground: Ground) -> int:
    return Verdict.FAIL if stands == "over" else Verdict.PASS


PARTS: Final = (
    _aspect(Part.DISTANCE, _home, _site, _distance),
    _aspect(Part.EXPERIENCE, _months, _wanted_months, _experience),
    _aspect(Part.EDUCATION, _schooling, _wanted_schooling, _education),
    _aspect(Part.LANGUAGE, _spoken, _wanted_spoken, _language),
    _of_facets(
        Part.TERMS, Facet(_wage, _pays, _pay), Facet(_accepts, _offers, _contract), Facet(_starts, _begins, _start)
    ),
)
CRITERIA: Final = (
    _aspect(Criterion.AGE, _years, _least_years, _age),
    _aspect(Criterion.LICENCE, _held, _needed, _licence),
    _aspect(Criterion.REACH, _home, _site, _reach),
    _aspect(Criterion.DATES, _anybody, _open, _dates),
)
