"""Somebody who seeks work, out of the answers of their registration and of what they were taught: the one definition.

The form is forms/library/jobseeker_registration.xlsx; the ministry changes it, but for the names that are read here.
"""

import math
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from mihan_desktop.domain.people.births import read as read_birth
from mihan_desktop.domain.training.catalogue import Course
from mihan_desktop.domain.work.facts import Seeker, Worked
from mihan_desktop.domain.work.occupations import is_code

LEVELS: Final = ("none", "basic", "good", "fluent", "native")
"""Levels of a language as the forms name them, 0 to 4."""
_WORK: Final = frozenset({"work_occupation", "work_months", "work_still_there", "work_to"})
"""Of one entry of the repeat."""
_SOUGHT: Final = ("occupation_1", "occupation_2", "occupation_3")
_SPOKEN: Final = (("arabic_level", "ar"), ("kurdish_level", "ckb"), ("english_level", "en"))
_MOST: Final = 10**9


def seeker_of(
    record: str, answers: Iterable[tuple[str, str]], *, courses: Iterable[Course] = (), points: int = 0
) -> Seeker:  # fmt: skip
    """Who seeks work, as the matching reads it; what nobody answered, or nobody can read, is unknown.

    answers: (name of the question, value) of the leaves of a submission in document order, as
    ``services.submissions.answers_of`` gives them and ``sync.central.answers.read_answers`` without its groups; empty
    ones count for none. courses: those that certificates which hold were given for. points: of the account that orders.
    """
    told: dict[str, str] = {}
    entries: list[dict[str, str]] = [{}]
    for name, text in answers:
        value = text.strip()
        if not value:
            continue
        if name not in _WORK:
            told.setdefault(name, value)
            continue
        if name in entries[-1]:
            entries.append({})
        entries[-1][name] = value
    taught = tuple(courses)
    registered = _day(told.get("registration_date", ""))
    return Seeker(
        record,
        sought=_once(code for name in _SOUGHT if is_code(code := told.get(name, ""))),
        worked=tuple(_worked(entries)),
        certified=_once(code for course in taught for code in course.occupations if is_code(code)),
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
    )


def _once(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))


def _worked(entries: Iterable[dict[str, str]]) -> Iterator[Worked]:
    for entry in entries:
        occupation = entry.get("work_occupation", "")
        if is_code(occupation):
            until = None if entry.get("work_still_there") == "yes" else _day(entry.get("work_to", ""))
            yield Worked(occupation, _whole(entry.get("work_months", "")), until)


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
