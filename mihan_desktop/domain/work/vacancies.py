"""Work that is offered: what its form says, which word of it stands, and what the matching reads of it.

A word describes the vacancy (the form again, whole), says its state, or both. What stands is the newest description
and the newest state by their clocks, whichever desk said each: correcting a telephone opens nothing that was closed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import isfinite
from typing import Any, Final
from uuid import UUID

from mihan_desktop.domain.names import fold, sounded, written
from mihan_desktop.domain.problems import MihanError, Problem
from mihan_desktop.domain.work import facts as matching
from mihan_desktop.domain.work.facts import ADVANCED, BASIC, INDEPENDENT, Demand

FORM: Final = "vacancy"
"""Id of the form of a vacancy; the ministry changes it, but for the names of the questions that are lifted."""
MOST_TEXT: Final = 4_000
MOST_CODES: Final = 60
MOST_PLACES: Final = 10_000
REASON: Final = 2_000
NOTICE_DAYS: Final = 10
"""Days after a place fell vacant within which the employer tells the office [Labour Law 37 of 2015]."""
ADULT: Final = 18
LEVELS: Final = ("none", "basic", "good", "fluent", "native")
"""Levels of a language as the forms name them, 0 to 4."""
MOST_LEVELS: Final = 100
"""Skills whose level is told."""
REMOTE: Final = "remote"


class State(StrEnum):
    """Where a vacancy stands. The names travel, but ``EXPIRED``, which follows from the day and travels as closed."""

    OPEN = "open"
    PART_FILLED = "part_filled"
    FILLED = "filled"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


TAKES: Final = frozenset({State.OPEN, State.PART_FILLED})
"""In these somebody may be sent there."""
SAID: Final = frozenset({State.OPEN, State.FILLED, State.CANCELLED})
"""What somebody says; the others follow from the day and from who began work."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What is said of a vacancy; "", () and None are what nobody said.

    employer: id of its record; occupation: ISCO-08; essential, optional: codes of skills; levels: least of each, of
    ``facts.LEVELS``, none where the form did not ask; education: least ISCED level;
    studied: ISCED-F broad field; experience: least months; languages: least level (0…4) by code; licences, benefits,
    contract, shift, source: codes of the form; least_age: of the law, 0 for its own; wage_from, wage_to: dinars a
    month; hours: a week; arose: the place fell vacant; told: the office heard of it; closes: last day to send somebody.
    """

    employer: str
    title: str
    occupation: str = ""
    places: int = 1
    duties: str = ""
    essential: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    levels: Mapping[str, int] = field(default_factory=dict)
    skills_other: str = ""
    education: int | None = None
    studied: str = ""
    experience: int | None = None
    languages: Mapping[str, int] = field(default_factory=dict)
    licences: tuple[str, ...] = ()
    hazardous: bool = False
    least_age: int = 0
    contract: str = ""
    shift: str = ""
    hours: int | None = None
    wage_from: int | None = None
    wage_to: int | None = None
    benefits: tuple[str, ...] = ()
    conditions: str = ""
    governorate: str = ""
    district: str = ""
    address: str = ""
    arose: date | None = None
    told: date | None = None
    begins: date | None = None
    closes: date | None = None
    source: str = ""

    @property
    def remote(self) -> bool:
        """Whether it is done from anywhere."""
        return self.contract == REMOTE

    @property
    def told_late(self) -> int:
        """Days beyond the law's after which the office heard of it; 0 for in time, or where nobody said."""
        if self.arose is None or self.told is None:
            return 0
        return max(0, (self.told - self.arose).days - NOTICE_DAYS)


@dataclass(frozen=True, slots=True)
class VacancySaid:
    """What one change says of a vacancy (its record). offer: None where it says a state alone; state: of ``SAID``, None
    where it corrects what is offered; reason: why; submission: the form's XML with an offer; recorded_at: ISO 8601.
    """

    employer: str
    offer: Offer | None = None
    state: State | None = None
    reason: str = ""
    submission: str = ""
    recorded_at: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """One change of a vacancy, with its clock."""

    said: VacancySaid
    clock: str
    change_id: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a vacancy stands by all its words. described, stated: clocks of those that count; reason: of the state."""

    offer: Offer | None = None
    state: State = State.OPEN
    reason: str = ""
    described: str = ""
    stated: str = ""


def standing(words: Iterable[Word], before: Standing = Standing()) -> Standing:
    """What stands after ``words``, whatever their order, on top of ``before``: newer clocks count."""
    offer, described = before.offer, before.described
    state, reason, stated = before.state, before.reason, before.stated
    for one in words:
        if one.said.offer is not None and one.clock > described:
            offer, described = one.said.offer, one.clock
        if one.said.state is not None and one.clock > stated:
            state, reason, stated = one.said.state, one.said.reason, one.clock
    return Standing(offer, state, reason, described, stated)


def state_on(one: Standing, today: date, hired: int = 0) -> State:
    """Where it stands on a day. hired: how many began work there, as the ministry counts them."""
    if one.state is not State.OPEN or one.offer is None:
        return one.state
    if hired >= one.offer.places:
        return State.FILLED
    if one.offer.closes is not None and today > one.offer.closes:
        return State.EXPIRED
    return State.PART_FILLED if hired else State.OPEN


def check_state(now: State, wanted: State, reason: str, closes: date | None, today: date) -> None:
    """Whether somebody may say that a vacancy is ``wanted`` from now on.

    Raises MihanError: ``vacancy_state`` (params ``state``) when it is so already, or is over otherwise;
    ``reason_required`` for cancelling and for opening again; ``vacancy_closes`` where its last day has passed.
    """
    over = now not in TAKES
    if wanted not in SAID or now is wanted or (wanted is State.OPEN) != over:
        raise MihanError("vacancy_state", {"state": now.value})
    if wanted is not State.FILLED and not written(reason):
        raise MihanError("reason_required", problems=(Problem("reason_required", "reason"),))
    if wanted is State.OPEN and closes is not None and today > closes:
        raise MihanError("vacancy_closes", {"on": closes.isoformat()})


# -- out of the answers, and for the matching


def offer_of(employer: str, answers: Iterable[tuple[str, str]]) -> Offer:
    """What a form's answers say, (name of the question, value) each. ValueError for what is no vacancy."""
    told = {name: value.strip() for name, value in answers}
    hazardous = told.get("hazardous") == "yes"
    least_age = ADULT if hazardous or told.get("shift") == "night" else 0
    education = told.get("education_least", "")
    essential, optional = _codes(told, "skills_essential"), _codes(told, "skills_optional")
    offer = Offer(
        employer=employer, title=told.get("title", ""), occupation=told.get("occupation", ""),
        places=_whole(told, "places") or 0, duties=told.get("duties", ""),
        essential=essential, optional=optional, levels=_skill_levels(told, (*essential, *optional)),
        skills_other=told.get("skills_other", ""), education=int(education[0]) if education[:1].isdigit() else None,
        studied=told.get("education_field", ""), experience=_whole(told, "experience_months"),
        languages=_languages(told), licences=_codes(told, "licences"), hazardous=hazardous, least_age=least_age,
        contract=told.get("contract", ""), shift=told.get("shift", ""), hours=_whole(told, "hours"),
        wage_from=_whole(told, "month_from"), wage_to=_whole(told, "month_to"), benefits=_codes(told, "benefits"),
        conditions=told.get("conditions", ""), governorate=told.get("governorate", ""),
        district=told.get("district", ""), address=told.get("address", ""), arose=_day(told, "arose"),
        told=_day(told, "told"), begins=_day(told, "begins"), closes=_day(told, "closes"),
        source=told.get("source", ""),
    )  # fmt: skip
    return _checked(offer)


_LANGUAGES: Final = (("arabic_level", "ar"), ("kurdish_level", "ckb"), ("english_level", "en"))


def _languages(told: Mapping[str, str]) -> dict[str, int]:
    found = {code: LEVELS.index(told[name]) for name, code in _LANGUAGES if told.get(name) in LEVELS[1:]}
    return found | {code: 1 for code in _codes(told, "other_languages") if code not in found}


def _skill_levels(told: Mapping[str, str], skills: Iterable[str]) -> dict[str, int]:
    """Of each skill that is asked for, where the form asked which must be mastered and for which a beginner will do."""
    if not told.keys() & {"skills_mastered", "skills_beginner"}:
        return {}
    mastered, beginner = set(_codes(told, "skills_mastered")), set(_codes(told, "skills_beginner"))
    return {
        skill: ADVANCED if skill in mastered else BASIC if skill in beginner else INDEPENDENT
        for skill in [*dict.fromkeys(skills)][:MOST_LEVELS]
    }


def for_matching(record: str, one: Standing, today: date, hired: int = 0) -> matching.Vacancy:
    """A vacancy as the matching reads it; one that nobody described yet is closed."""
    offer = one.offer
    if offer is None:
        return matching.Vacancy(record, open=False)
    demands = tuple(Demand(skill, level=offer.levels.get(skill)) for skill in offer.essential)
    demands += tuple(
        Demand(skill, essential=False, level=offer.levels.get(skill))
        for skill in offer.optional
        if skill not in offer.essential
    )
    return matching.Vacancy(
        record, offer.occupation, demands, offer.education, offer.studied, offer.experience, offer.languages,
        offer.governorate, offer.district, offer.remote, offer.contract, offer.wage_from, offer.wage_to,
        offer.licences, offer.least_age, offer.begins, offer.closes, open=state_on(one, today, hired) in TAKES,
    )  # fmt: skip


def vacancy_of(record: str, said: Mapping[str, Any]) -> matching.Vacancy:
    """A vacancy as the feed says it (``sync.protocol.work_items.Vacancy`` by its names), also one of the ministry's own
    that has no form: then of its occupation and its last day alone. What cannot be read of it is not known.
    """
    closes = date.fromisoformat(said["closes"]) if said.get("closes") else None
    takes = said.get("state") in {one.value for one in TAKES}
    try:
        offer = read_offer(said["offer"]) if said.get("offer") else None
    except (KeyError, TypeError, ValueError):  # of a newer ministry
        offer = None
    if offer is not None:
        found = for_matching(record, Standing(offer), date.min)
        return replace(found, closes=closes, open=takes)
    occupation = str(said.get("occupation", ""))
    code = occupation if occupation.isascii() and occupation.isdigit() and len(occupation) <= 4 else ""
    return matching.Vacancy(record, code, closes=closes, open=takes)


# -- two that may be one

NEAR: Final = timedelta(days=45)
"""So far apart may the days be on which one vacancy was told twice."""


def same_work(one: Offer, other: Offer) -> bool:
    """Whether two offers may be one vacancy that was written down twice: the same employer, occupation and place,
    told within ``NEAR``; the same work by its name where the occupation is not the same.
    """
    if one.employer != other.employer or (one.governorate, one.district) != (other.governorate, other.district):
        return False
    if one.told is not None and other.told is not None and abs(one.told - other.told) > NEAR:
        return False
    return one.occupation == other.occupation or sounded(fold(one.title)) == sounded(fold(other.title))


# -- as it travels

_TEXTS: Final = (
    "employer", "title", "occupation", "duties", "skills_other", "studied", "contract", "shift", "conditions",
    "governorate", "district", "address", "source",
)  # fmt: skip
_NUMBERS: Final = ("education", "experience", "hours", "wage_from", "wage_to")
_LISTS: Final = ("essential", "optional", "licences", "benefits")
_DAYS: Final = ("arose", "told", "begins", "closes")
_MAPS: Final = ("languages", "levels")


def write_offer(offer: Offer) -> dict[str, Any]:
    """What is offered as texts, whole numbers, lists and maps; what nobody said is left out."""
    said: dict[str, Any] = {name: value for name in _TEXTS if (value := getattr(offer, name))}
    said |= {name: value for name in _NUMBERS if (value := getattr(offer, name)) is not None}
    said |= {name: list(value) for name in _LISTS if (value := getattr(offer, name))}
    said |= {name: value.isoformat() for name in _DAYS if (value := getattr(offer, name)) is not None}
    said |= {"places": offer.places, "least_age": offer.least_age}
    said |= {name: dict(value) for name in _MAPS if (value := getattr(offer, name))}
    if offer.hazardous:
        said["hazardous"] = True
    return said


def read_offer(said: Mapping[str, Any]) -> Offer:
    """As ``write_offer`` wrote it; what is unknown here is left alone. KeyError, TypeError, ValueError otherwise."""
    found: dict[str, Any] = {name: said.get(name, "") for name in _TEXTS}
    found |= {name: said.get(name) for name in _NUMBERS}
    found |= {name: date.fromisoformat(said[name]) if said.get(name) else None for name in _DAYS}
    for name in _LISTS:
        value = said.get(name, ())
        if not isinstance(value, list | tuple):
            raise TypeError(name)
        found[name] = tuple(value)
    maps, hazardous = {name: said.get(name, {}) for name in _MAPS}, said.get("hazardous", False)
    if not all(isinstance(one, Mapping) for one in maps.values()) or type(hazardous) is not bool:
        raise TypeError("offer")
    found |= {name: dict(one) for name, one in maps.items()}
    found |= {"hazardous": hazardous, "least_age": said.get("least_age", 0)}
    return _checked(Offer(**found, places=said["places"]))


def write_body(said: VacancySaid) -> dict[str, object]:
    """As ``read_body`` reads it."""
    return {
        "employer": said.employer, "state": "" if said.state is None else said.state.value, "reason": said.reason,
        "facts": {} if said.offer is None else write_offer(said.offer), "submission": said.submission,
        "recorded_at": said.recorded_at,
    }  # fmt: skip


def read_body(body: Mapping[str, Any]) -> VacancySaid:
    """What a change says. KeyError, TypeError or ValueError for anything else than ``write_body`` wrote."""
    texts = {name: body[name] for name in ("employer", "state", "reason", "submission", "recorded_at")}
    facts = body["facts"]
    if not isinstance(facts, Mapping) or not all(isinstance(one, str) for one in texts.values()):
        raise TypeError("vacancy")
    UUID(texts["employer"])
    if datetime.fromisoformat(texts["recorded_at"]).tzinfo is None:
        raise ValueError("recorded_at")
    state = State(texts["state"]) if texts["state"] else None
    offer = read_offer(facts) if facts else None
    described = offer is not None and bool(texts["submission"]) and offer.employer == texts["employer"]
    if (state is not None and state not in SAID) or len(texts["reason"]) > REASON:
        raise ValueError("state")
    if (offer is not None or texts["submission"]) and not described:
        raise ValueError("facts")
    if offer is None and state is None:
        raise ValueError("nothing")
    return VacancySaid(texts["employer"], offer, state, texts["reason"], texts["submission"], texts["recorded_at"])


def _checked(one: Offer) -> Offer:
    texts = [getattr(one, name) for name in _TEXTS]
    numbers = [value for name in _NUMBERS if (value := getattr(one, name)) is not None]
    codes = [code for name in _LISTS for code in getattr(one, name)]
    if not all(isinstance(value, str) and len(value) <= MOST_TEXT for value in (*texts, *codes, *one.languages)):
        raise ValueError("offer")
    whole = (*numbers, one.places, one.least_age, *one.languages.values(), *one.levels.values())
    if not all(type(value) is int and 0 <= value < 10**9 for value in whole):
        raise ValueError("offer")
    if not one.title or not 1 <= one.places <= MOST_PLACES or len(codes) + len(one.languages) > MOST_CODES * 4:
        raise ValueError("offer")
    if one.occupation and not (one.occupation.isascii() and one.occupation.isdigit() and len(one.occupation) <= 4):
        raise ValueError("occupation")
    if any(level >= len(LEVELS) for level in one.languages.values()) or (one.education or 0) > 8:
        raise ValueError("offer")
    asked = {*one.essential, *one.optional}
    if any(skill not in asked or not BASIC <= level <= ADVANCED for skill, level in one.levels.items()):
        raise ValueError("levels")
    return one


def _whole(told: Mapping[str, str], name: str) -> int | None:
    value = told.get(name, "")
    if value in ("", "NaN"):
        return None
    number = float(value)
    if not isfinite(number):
        raise ValueError(name)
    return int(number)


def _codes(told: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(told.get(name, "").split()))


def _day(told: Mapping[str, str], name: str) -> date | None:
    value = told.get(name, "")
    return date.fromisoformat(value) if value else None
