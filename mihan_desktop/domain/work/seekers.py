"""Somebody who seeks work, out of the answers of their registration and of what they were taught: the one definition.

The form is forms/library/jobseeker_registration.xlsx; the ministry changes it, but for the names that are read here.
"""

import math
from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from mihan_desktop.domain.people.births import read as read_birth
from mihan_desktop.domain.training.catalogue import Course
from mihan_desktop.domain.work.facts import ADVANCED, BASIC, INDEPENDENT, Seeker, Worked
from mihan_desktop.domain.work.occupations import is_code

LEVELS: Final = ("none", "basic", "good", "fluent", "native")
"""Levels of a language as the forms name them, 0 to 4."""
_WORK: Final = frozenset({"work_occupation", "work_title", "work_months", "work_still_there", "work_to"})
"""Of one entry of the repeat."""
_SOUGHT: Final = ("occupation_1", "occupation_2", "occupation_3")
_SPOKEN: Final = (("arabic_level", "ar"), ("kurdish_level", "ckb"), ("english_level", "en"))
_MOST: Final = 10**9
_ADVANCED: Final = "skills_advanced"
_BASIC: Final = "skills_basic"
"""Of the skills that were named those that somebody has better, or less well, than others; asked where any were."""
_CODED: Final = 10
"""Works whose titles are coded, where nobody chose an occupation."""

Coded = Callable[[str], str]
"""The code that somebody's own words are known for, "" where that is not sure (``resources.codes.coder.coded``)."""


def seeker_of(
    record: str,
    answers: Iterable[tuple[str, str]],
    *,
    courses: Iterable[Course] = (),
    points: int = 0,
    coded: Coded | None = None,
) -> Seeker:  # fmt: skip
    """Who seeks work, as the matching reads it; what nobody answered, or nobody can read, is unknown.

    answers: (name of the question, value) of the leaves of a submission in document order, as
    ``services.submissions.answers_of`` and ``sync.central.answers.leaves`` give them, the empty ones too: an entry of
    the repeat begins where a question comes again. courses: those that certificates which hold were given for. points:
    of the account that orders. coded: for own words where no occupation was chosen; None leaves them alone.
    """
    answered = tuple(answers)
    told, entries = _told(answered)
    taught = tuple(courses)
    certified = _once(code for course in taught for code in course.occupations if is_code(code))
    sought, worked = _sought(told), _worked(entries)
    chosen = {*sought, *certified, *(one.occupation for one in worked)}
    if coded is not None:
        sought, worked = _sought(told, coded), _worked(entries, coded)
    registered = _day(told.get("registration_date", ""))
    return Seeker(
        record,
        sought=sought,
        worked=worked,
        certified=certified,
        guessed=_once(code for code in (*sought, *(one.occupation for one in worked)) if code not in chosen),
        skills=_once((*told.get("skills", "").split(), *(skill for course in taught for skill in course.skills))),
        education=_level(told.get("education_level", "")),
        studied=told.get("education_field", ""),
        languages=_languages(told),
        experience=0 if told.get("worked_before") == "no" else _whole(told.get("experience_months", "")),
        governorate=told.get("governorate", ""),
        district=told.get("district", ""),
        willing=_once(told.get("governorates_willing", "").split()),
        commute=_whole(told.get("commute", "")),
        wage=_whole(told.get("reservation_wage", "")),
        contracts=_once(told.get("contract_types", "").split()),
        available=_day(told.get("available_from", "")) or (registered if told.get("available") == "yes" else None),
        licences=_once(told["licences"].split()) if "licences" in told else None,
        born=_born(told.get("date_of_birth", ""), told.get("date_of_birth_precision", "")),
        registered=registered,
        points=points,
        levels=_levels_of(told, {skill for course in taught for skill in course.skills})
        if any(name in (_ADVANCED, _BASIC) for name, _ in answered) else {},
    )  # fmt: skip


def _levels_of(told: dict[str, str], taught: set[str]) -> dict[str, int]:
    """Of each skill that was named. taught: by courses whose certificates somebody has: no less than alone."""
    advanced, basic = set(told.get(_ADVANCED, "").split()), set(told.get(_BASIC, "").split()) - taught
    return {
        skill: ADVANCED if skill in advanced else BASIC if skill in basic else INDEPENDENT
        for skill in told.get("skills", "").split()
    }


def _told(answers: Iterable[tuple[str, str]]) -> tuple[dict[str, str], list[dict[str, str]]]:
    """(what was answered by its name, the entries of the repeat)."""
    told: dict[str, str] = {}
    entries: list[dict[str, str]] = [{}]
    for name, text in answers:
        value = text.strip()
        if name in _WORK:
            if name in entries[-1]:
                entries.append({})
            entries[-1][name] = value
        elif value:
            told.setdefault(name, value)
    return told, entries


def _sought(told: dict[str, str], coded: Coded | None = None) -> tuple[str, ...]:
    """What was chosen, else what own words are coded to."""
    chosen = _once(code for name in _SOUGHT if is_code(code := told.get(name, "")))
    words = told.get("occupation_words", "")
    if chosen or coded is None or not words:
        return chosen
    return _once(code for code in (coded(words),) if is_code(code))


def _once(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))


def _worked(entries: Iterable[dict[str, str]], coded: Coded | None = None) -> tuple[Worked, ...]:
    """Each work whose occupation was chosen, or its title coded."""
    found, asked = [], 0
    for entry in entries:
        occupation, title = entry.get("work_occupation", ""), entry.get("work_title", "")
        if coded is not None and title and not is_code(occupation) and asked < _CODED:
            occupation, asked = coded(title), asked + 1
        if is_code(occupation):
            until = None if entry.get("work_still_there") == "yes" else _day(entry.get("work_to", ""))
            found.append(Worked(occupation, _whole(entry.get("work_months", "")), until))
    return tuple(found)


def _languages(told: dict[str, str]) -> dict[str, int]:
    """Of other languages the form asks no level: whoever names one knows a little of it at least."""
    found = {code: LEVELS.index(told[name]) for name, code in _SPOKEN if told.get(name) in LEVELS}
    return dict.fromkeys(told.get("other_languages", "").split(), 1) | found


def _level(code: str) -> int | None:
    """The ISCED level of a code of the national list, which begins with it."""
    first = code[:1]
    return int(first) if first in tuple("012345678") else None


def _whole(text: str) -> int | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return int(number) if math.isfinite(number) and 0 <= number < _MOST else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _born(text: str, precision: str) -> date | None:
    """Of whom the year alone is known, the years are counted, as for points."""
    birth = read_birth(text, precision)
    if not birth:
        return None
    try:
        return date(birth.year, birth.month or 1, birth.day or 1)
    except ValueError:
        return date(birth.year, 1, 1)
