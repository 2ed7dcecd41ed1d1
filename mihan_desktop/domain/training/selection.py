"""Who is offered a place: criteria held against what is known, then points, then ties; each line with its why."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from forms.xpath.naming import names_in
from mihan_desktop.domain.people.births import read, years
from mihan_desktop.domain.problems import Param
from mihan_desktop.domain.training.catalogue import Course, Criterion
from mihan_desktop.domain.training.ending import Labels

Holds = Callable[[str, Mapping[str, str], date], bool]
"""(a condition in the form language, facts, the day) → whether it is true: ``forms.criteria.holds``"""

UNEMPLOYED: Final = Criterion(
    "registered_unemployed",
    {
        "ar": "مسجّل عاطلاً عن العمل",
        "ckb": "وەک بێکار تۆمارکراوە",
        "en": "Registered as unemployed",
    },
    "${labour_status} = 'unemployed'",
)
"""Every trainee must be: it goes before the criteria of the course [Labour Law 37/2015, the ministry's practice]."""


class Outcome(StrEnum):
    """How somebody stands to one criterion. Unknown never excludes."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"


class Fate(StrEnum):
    """What a list says of somebody."""

    PLACE = "place"
    WAITING = "waiting"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion and how somebody stands to it. missing: facts that it reads and nobody has told."""

    id: str
    labels: Labels
    outcome: Outcome
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Points:
    """A total of the course's account by the rules of ``version``.

    tie: place among equal totals by the published order of ties, equal where nothing published tells two apart; by: the
    fact that put somebody behind the one before, "" where it was none.
    """

    total: int
    version: str
    tie: int = 0
    by: str = ""


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who wants a place. applied: the day of the application; points: None where no rules are in force."""

    person: str
    name: str
    applied: date
    findings: tuple[Finding, ...] = ()
    points: Points | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground for somebody's place in the list. field: what it is about; params: values for the sentence."""

    code: str
    field: str = ""
    params: Mapping[str, Param] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A line of the list. rank: from 1 among those who may have a place, 0 for the excluded.

    why: codes for the sentence: ``by_points`` (params ``points``, ``version``), ``by_date`` (``on``), ``tie_by_fact``
    (field: its name), ``tie_by_date`` (``on``), ``tie_by_id``, ``unmet`` and ``unknown`` (field: id of the criterion),
    ``place`` and ``waits`` (``places``).
    """

    applicant: Applicant
    rank: int
    fate: Fate
    why: tuple[Ground, ...] = ()


def facts_of(answers: Iterable[tuple[str, str]], on: date) -> dict[str, str]:
    """What a registration says, by the names of its questions; of an age, how old somebody is ``on`` that day."""
    facts = {name: value for name, value in answers if value}
    age = years(read(facts.get("date_of_birth", ""), facts.get("date_of_birth_precision", "")), on)
    if age is not None:
        facts["age"] = str(age)
    return facts


def findings(course: Course | None, facts: Mapping[str, str], on: date, holds: Holds) -> tuple[Finding, ...]:
    """How somebody stands to being unemployed and to each criterion of the course; of none known, the first alone."""
    return tuple(_finding(one, facts, on, holds) for one in (UNEMPLOYED, *(course.criteria if course else ())))


def _finding(criterion: Criterion, facts: Mapping[str, str], on: date, holds: Holds) -> Finding:
    missing = tuple(name for name in names_in(criterion.when) if not facts.get(name))
    met = holds(criterion.when, facts, on)
    # What an unknown fact could still turn is not held against anybody; what holds without it holds.
    outcome = Outcome.MET if met else Outcome.UNKNOWN if missing else Outcome.UNMET
    return Finding(criterion.id, criterion.labels, outcome, missing)


def ranked(applicants: Sequence[Applicant], places: int) -> tuple[Ranked, ...]:
    """The list: whoever meets the criteria by points, ties by day of application, then by id; the excluded last.

    places: that are free. Where no rules are in force the day of application orders everybody, and the list says so.
    """
    fit = [one for one in applicants if all(finding.outcome is not Outcome.UNMET for finding in one.findings)]
    scored = any(one.points is not None for one in fit)
    fit.sort(key=lambda one: (-_total(one), _tie(one), one.applied, one.person))
    totals = [(_total(one), _tie(one)) for one in fit]
    moments = [(total, one.applied) for total, one in zip(totals, fit, strict=True)]
    lines = []
    for at, one in enumerate(fit):
        tied = scored and totals.count(totals[at]) > 1
        why = _why_here(one, tied=tied, same_day=moments.count(moments[at]) > 1)
        fate = Fate.PLACE if at < places else Fate.WAITING
        said = Ground("place" if fate is Fate.PLACE else "waits", params={"places": max(places, 0)})
        lines.append(Ranked(one, at + 1, fate, (*why, *_doubts(one), said)))
    out = sorted((one for one in applicants if one not in fit), key=lambda one: (one.applied, one.person))
    lines.extend(Ranked(one, 0, Fate.EXCLUDED, _against(one)) for one in out)
    return tuple(lines)


def _total(one: Applicant) -> int:
    return one.points.total if one.points is not None else 0


def _tie(one: Applicant) -> int:
    return one.points.tie if one.points is not None else 0


def _why_here(one: Applicant, *, tied: bool, same_day: bool) -> tuple[Ground, ...]:
    on = one.applied.isoformat()
    if one.points is None:
        first = Ground("by_date", params={"on": on})
        return (first, Ground("tie_by_id")) if same_day else (first,)
    first = Ground("by_points", params={"points": one.points.total, "version": one.points.version})
    if not tied:
        return (first, Ground("tie_by_fact", one.points.by)) if one.points.by else (first,)
    second = Ground("tie_by_date", params={"on": on})
    return (first, second, Ground("tie_by_id")) if same_day else (first, second)


def _doubts(one: Applicant) -> tuple[Ground, ...]:
    return tuple(Ground("unknown", finding.id) for finding in one.findings if finding.outcome is Outcome.UNKNOWN)


def _against(one: Applicant) -> tuple[Ground, ...]:
    return tuple(Ground("unmet", finding.id) for finding in one.findings if finding.outcome is Outcome.UNMET)
