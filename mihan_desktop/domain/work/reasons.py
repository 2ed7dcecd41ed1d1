"""Why a score is what it is: what fits, what is missing, what nobody said, and which course would close the gap.

Reasons are codes with their numbers; windows and pages say them in words. None of them counts anything by itself: each
tells a part or a criterion as ``score`` has it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from mihan_desktop.domain.training.catalogue import Course
from mihan_desktop.domain.work.aspects import Ground, Verdict, full_years, kilometres
from mihan_desktop.domain.work.facts import BASIC, INDEPENDENT, Seeker, Vacancy
from mihan_desktop.domain.work.relations import Relations
from mihan_desktop.domain.work.rules import WHOLE, Criterion, Part
from mihan_desktop.domain.work.score import (
    Score,
    asked_levels,
    coverage,
    demanded,
    held,
    near,
    score,
    shared_digits,
    strengths,
    worth,
)

_DIGITS: Final = 4
_MOST_COURSES: Final = 3


class Stand(StrEnum):
    """How something stands."""

    FITS = "fits"
    PARTLY = "partly"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reason:
    """code: of ``CODES``; of: the part or criterion that it tells; params: codes and numbers that it is said with."""

    code: str
    of: Part | Criterion
    stand: Stand
    params: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Closing:
    """A course that would close some of the gap. skills: those asked for, lacking or had less well, and taught there;
    total: what the score would be with its certificate, ‰."""

    course: Course
    skills: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Explained:
    """reasons: by the parts in their order, then the criteria; courses: what helps most first, three at most."""

    score: Score
    reasons: tuple[Reason, ...] = ()
    courses: tuple[Closing, ...] = ()

    def of(self, *stands: Stand) -> tuple[Reason, ...]:
        """Those that stand so."""
        return tuple(one for one in self.reasons if one.stand in stands)


CODES: Final = frozenset({
    "occupation_same", "occupation_general", "occupation_group", "occupation_kindred", "occupation_through_skills",
    "occupation_guessed", "occupation_far", "occupation_unknown",
    "skill_held", "skill_lower", "skill_level_unknown", "skill_beside", "skill_missing", "skill_welcome",
    "skill_not_told",
    "distance_remote", "distance_here", "distance_near", "distance_some", "distance_far", "distance_governorate",
    "distance_elsewhere", "distance_willing",
    "distance_unknown",
    "experience_enough", "experience_short", "experience_unknown",
    "education_enough", "education_short", "education_field", "education_same_field", "education_unknown",
    "language_enough", "language_short", "language_unknown",
    "pay_enough", "pay_below", "contract_accepted", "contract_other", "start_in_time", "start_late",
    "age_met", "age_below", "age_unknown", "licence_held", "licence_missing", "licence_unknown",
    "reach_beyond", "reach_unknown", "dates_over",
})  # fmt: skip
"""Params, by the first word: occupation: ``own``, ``offered`` (ISCO-08); skill: ``skill``, of one beside it also
``own``, of its level ``had``, ``asked``; distance: ``kilometres``, ``governorate``, ``district``; experience,
education: ``had``, ``asked`` (months, ISCED); education_*field: ``own``, ``asked`` (ISCED-F); language:
``language``, ``had``, ``asked``; pay: ``asked``, ``paid``; contract: ``contract``; start: ``from``, ``begins`` (ISO
days); age: ``age``, ``asked``; licence: ``licence``; reach: ``governorate``, ``kilometres``. Numbers that nobody
said are left out."""


def explain(
    seeker: Seeker, vacancy: Vacancy, relations: Relations, ground: Ground, courses: Iterable[Course] = ()
) -> Explained:  # fmt: skip
    """What is to be told of somebody and a vacancy. courses: what is offered, of the catalogue."""
    found = score(seeker, vacancy, relations, ground)
    reasons = (
        *_of_occupation(seeker, vacancy, relations, ground),
        *_of_skills(seeker, vacancy, relations, ground),
        *_of_distance(seeker, vacancy, ground, found),
        *_of_experience(seeker, vacancy),
        *_of_education(seeker, vacancy),
        *_of_languages(seeker, vacancy),
        *_of_terms(seeker, vacancy, ground),
        *_of_criteria(seeker, vacancy, ground, found),
    )
    return Explained(found, reasons, closing(seeker, vacancy, relations, ground, courses))


def closing(
    seeker: Seeker, vacancy: Vacancy, relations: Relations, ground: Ground, courses: Iterable[Course]
) -> tuple[Closing, ...]:  # fmt: skip
    """The courses that teach what is asked for and lacking, three at most: the highest score with it first."""
    wanted = demanded(vacancy.demands, relations, ground.rules)
    own, _ = held(seeker.skills, seeker.levels, relations)
    asked = asked_levels(vacancy.demands)
    lacking = [skill for skill in wanted if own.get(skill, 0) < min(asked[skill], INDEPENDENT)]
    found = []
    for course in courses:
        taught = frozenset(relations.meant(course.skills))
        closes = tuple(skill for skill in lacking if skill in taught)
        if closes:
            alone = {skill: INDEPENDENT for skill in course.skills if seeker.levels.get(skill) == BASIC}
            after = replace(
                seeker, skills=(*seeker.skills, *course.skills), levels={**seeker.levels, **alone},
                certified=(*seeker.certified, *course.occupations),
            )  # fmt: skip
            found.append(Closing(course, closes, score(after, vacancy, relations, ground).total or 0))
    found.sort(key=lambda one: (-one.total, -len(one.skills), one.course.sessions, one.course.id))
    return tuple(found[:_MOST_COURSES])


def _of_occupation(seeker: Seeker, vacancy: Vacancy, relations: Relations, ground: Ground) -> Iterator[Reason]:
    offered, strong = vacancy.occupation, strengths(seeker, relations, ground)
    if not offered or not strong:
        yield Reason("occupation_unknown", Part.OCCUPATION, Stand.UNKNOWN, _said(offered=offered))
        return
    parts = {own: weight * near(own, offered, relations, ground.rules) // WHOLE for own, weight in strong.items()}
    own = max(parts, key=lambda one: (parts[one], one))
    named = {*seeker.sought, *seeker.certified, *(one.occupation for one in seeker.worked)}
    digits = shared_digits(own, offered)
    tree = ground.rules.tree[digits - 1] if digits else 0
    if not parts[own]:
        code, stand = "occupation_far", Stand.MISSING
    elif own not in named or relations.closeness.get(own, {}).get(offered, 0) * ground.rules.related // WHOLE > tree:
        code, stand = "occupation_through_skills", Stand.PARTLY
    elif own == offered and digits == _DIGITS:
        code, stand = "occupation_same", Stand.FITS
    elif digits == min(len(own), len(offered)):
        code, stand = "occupation_general", Stand.FITS
    elif digits == _DIGITS - 1:
        code, stand = "occupation_group", Stand.PARTLY
    else:
        code, stand = ("occupation_kindred", Stand.PARTLY) if digits > 1 else ("occupation_far", Stand.MISSING)
    if own in seeker.guessed and stand is not Stand.MISSING:
        code, stand = "occupation_guessed", Stand.PARTLY
    yield Reason(code, Part.OCCUPATION, stand, {"own": own, "offered": offered})


def _of_skills(seeker: Seeker, vacancy: Vacancy, relations: Relations, ground: Ground) -> Iterator[Reason]:
    essential = {one.skill for one in vacancy.demands if one.essential}
    own, broader = held(seeker.skills, seeker.levels, relations)
    levels, asked = _known_levels(seeker, relations), asked_levels(vacancy.demands)
    known = coverage(seeker, vacancy, relations, ground.rules) is not None
    for skill in demanded(vacancy.demands, relations, ground.rules):
        shared = [parent for parent in relations.parents.get(skill, ()) if parent in broader]
        beside = next((one for one in own if set(relations.parents.get(one, ())) & set(shared)), "")
        params: dict[str, str | int] = {"skill": skill}
        if not known:
            yield Reason("skill_not_told", Part.SKILLS, Stand.UNKNOWN, params)
        elif skill in own and worth(own[skill], asked[skill], ground.rules) < WHOLE:
            told = params | {"had": own[skill], "asked": asked[skill]}
            yield Reason("skill_lower", Part.SKILLS, Stand.PARTLY, told)
        elif skill in own:
            yield Reason("skill_held", Part.SKILLS, Stand.FITS, params)
            if skill not in levels and asked[skill] > BASIC:
                yield Reason("skill_level_unknown", Part.SKILLS, Stand.UNKNOWN, params | {"asked": asked[skill]})
        elif beside and ground.rules.sibling:
            yield Reason("skill_beside", Part.SKILLS, Stand.PARTLY, params | {"own": beside})
        else:
            code = "skill_missing" if skill in essential else "skill_welcome"
            yield Reason(code, Part.SKILLS, Stand.MISSING, params)


def _known_levels(seeker: Seeker, relations: Relations) -> frozenset[str]:
    """Skills that somebody has at a level that they told."""
    return frozenset(relations.meant(skill for skill in seeker.skills if skill in seeker.levels))


def _of_distance(seeker: Seeker, vacancy: Vacancy, ground: Ground, found: Score) -> Iterator[Reason]:
    value = found.parts[Part.DISTANCE]
    far = kilometres(seeker.district, vacancy.district, ground)
    params = _said(kilometres=far, governorate=vacancy.governorate, district=vacancy.district)
    if vacancy.remote:
        code, stand = "distance_remote", Stand.FITS
    elif value is None:
        code, stand = "distance_unknown", Stand.UNKNOWN
    elif vacancy.governorate and vacancy.governorate in seeker.willing:
        code, stand = "distance_willing", Stand.FITS
    elif far == 0 and seeker.district == vacancy.district:
        code, stand = "distance_here", Stand.FITS
    elif far is None and seeker.governorate == vacancy.governorate:
        code, stand = "distance_governorate", Stand.FITS
    elif far is None:
        code, stand = "distance_elsewhere", Stand.PARTLY
    elif value >= WHOLE // 2:
        code, stand = "distance_near", Stand.FITS
    else:
        code, stand = ("distance_some", Stand.PARTLY) if value else ("distance_far", Stand.MISSING)
    yield Reason(code, Part.DISTANCE, stand, params)


def _of_experience(seeker: Seeker, vacancy: Vacancy) -> Iterator[Reason]:
    if vacancy.experience:
        yield _enough("experience", Part.EXPERIENCE, seeker.experience, vacancy.experience)


def _of_education(seeker: Seeker, vacancy: Vacancy) -> Iterator[Reason]:
    if vacancy.education:
        yield _enough("education", Part.EDUCATION, seeker.education, vacancy.education)
    if vacancy.studied and seeker.studied and not (vacancy.education and seeker.education is None):
        same = vacancy.studied == seeker.studied
        params: dict[str, str | int] = {"own": seeker.studied, "asked": vacancy.studied}
        code, stand = ("education_same_field", Stand.FITS) if same else ("education_field", Stand.PARTLY)
        yield Reason(code, Part.EDUCATION, stand, params)


def _of_languages(seeker: Seeker, vacancy: Vacancy) -> Iterator[Reason]:
    for code, asked in sorted(vacancy.languages.items()):
        if code and asked > 0:
            made = _enough("language", Part.LANGUAGE, seeker.languages.get(code), asked)
            yield replace(made, params={"language": code, **made.params})


def _enough(word: str, part: Part, had: int | None, asked: int) -> Reason:
    params = _said(had=had, asked=asked)
    if had is None:
        return Reason(f"{word}_unknown", part, Stand.UNKNOWN, params)
    if had >= asked:
        return Reason(f"{word}_enough", part, Stand.FITS, params)
    return Reason(f"{word}_short", part, Stand.PARTLY if had else Stand.MISSING, params)


def _of_terms(seeker: Seeker, vacancy: Vacancy, ground: Ground) -> Iterator[Reason]:
    paid = vacancy.wage_to if vacancy.wage_to is not None else vacancy.wage_from
    if seeker.wage and paid is not None:
        code, stand = ("pay_enough", Stand.FITS) if paid >= seeker.wage else ("pay_below", Stand.MISSING)
        yield Reason(code, Part.TERMS, stand, {"asked": seeker.wage, "paid": paid})
    if vacancy.contract and any(seeker.contracts):
        fits = vacancy.contract in seeker.contracts
        code, stand = ("contract_accepted", Stand.FITS) if fits else ("contract_other", Stand.MISSING)
        yield Reason(code, Part.TERMS, stand, {"contract": vacancy.contract})
    if vacancy.begins is not None and seeker.available is not None:
        begins = max(vacancy.begins, ground.day)
        late = seeker.available > begins
        code, stand = ("start_late", Stand.PARTLY) if late else ("start_in_time", Stand.FITS)
        days: dict[str, str | int] = {"from": seeker.available.isoformat(), "begins": begins.isoformat()}
        yield Reason(code, Part.TERMS, stand, days)


_STANDS: Final = {Verdict.PASS: Stand.FITS, Verdict.FAIL: Stand.MISSING, Verdict.UNKNOWN: Stand.UNKNOWN}


def _of_criteria(seeker: Seeker, vacancy: Vacancy, ground: Ground, found: Score) -> Iterator[Reason]:
    age, stand = found.criteria[Criterion.AGE], _STANDS[found.criteria[Criterion.AGE]]
    least = max(vacancy.least_age, ground.rules.least_age)
    years = None if seeker.born is None or age is Verdict.UNKNOWN else full_years(seeker.born, ground.day)
    word = {Verdict.PASS: "age_met", Verdict.FAIL: "age_below", Verdict.UNKNOWN: "age_unknown"}[age]
    if age is not Verdict.PASS or vacancy.least_age > ground.rules.least_age:
        yield Reason(word, Criterion.AGE, stand, _said(age=years, asked=least))
    for licence in dict.fromkeys(vacancy.licences):
        if licence:
            has = None if seeker.licences is None else licence in seeker.licences
            code = {True: "licence_held", False: "licence_missing", None: "licence_unknown"}[has]
            told = {True: Stand.FITS, False: Stand.MISSING, None: Stand.UNKNOWN}[has]
            yield Reason(code, Criterion.LICENCE, told, {"licence": licence})
    reach = found.criteria[Criterion.REACH]
    if reach is not Verdict.PASS:
        far = kilometres(seeker.district, vacancy.district, ground)
        code = "reach_beyond" if reach is Verdict.FAIL else "reach_unknown"
        yield Reason(code, Criterion.REACH, _STANDS[reach], _said(governorate=vacancy.governorate, kilometres=far))
    if found.criteria[Criterion.DATES] is Verdict.FAIL:
        closes = vacancy.closes.isoformat() if vacancy.closes is not None else ""
        yield Reason("dates_over", Criterion.DATES, Stand.MISSING, _said(closes=closes))


def _said(**params: str | int | None) -> dict[str, str | int]:
    return {name: value for name, value in params.items() if value not in (None, "")}
