"""What a supervisor should look at first: nothing here is wrong by itself, and nothing here blocks."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from mihan_desktop.domain.people.births import read
from mihan_desktop.domain.people.documents import DocumentKind, doubt
from mihan_desktop.domain.problems import Problem

IRAQ = ZoneInfo("Asia/Baghdad")
OFFICE_OPENS, OFFICE_CLOSES = 6, 20
"""hours of the day in Iraq"""
HURRIED_COUNT, HURRIED_MINUTES = 20, 10

_REGISTRY_BIRTHDAY = re.compile(r"\d{4}-07-01")
_AGREED = frozenset({"yes", "1", "true", "ok", "agree", "agreed"})


def oddities(answers: Iterable[tuple[str, str]], recorded_at: datetime) -> tuple[Problem, ...]:
    """Flags of one submission by itself. answers: (question's name, value) of its leaves.

    ``at_night`` (params ``hour``), ``registry_birthday`` (the registry gives 1 July to millions: weak evidence),
    ``consent_missing``, ``document_year`` (``documents.doubt``).
    """
    found: dict[str, Problem] = {}
    answers = list(answers)
    hour = recorded_at.astimezone(IRAQ).hour
    if not OFFICE_OPENS <= hour < OFFICE_CLOSES:
        found["at_night"] = Problem("at_night", params={"hour": hour})
    for name, value in answers:
        if ("birth" in name or name == "dob") and _REGISTRY_BIRTHDAY.fullmatch(value):
            found.setdefault("registry_birthday", Problem("registry_birthday", name))
        if name in ("consent", "consent_given") and value.strip().casefold() not in _AGREED:
            found.setdefault("consent_missing", Problem("consent_missing", name))
    told = dict(reversed(answers))
    birth = read(told.get("date_of_birth", ""))
    if doubted := doubt(DocumentKind.NATIONAL, told.get(DocumentKind.NATIONAL, ""), birth):
        found[doubted.code] = doubted
    return tuple(found.values())


def in_a_hurry(moments: Sequence[datetime]) -> tuple[bool, ...]:
    """For each of a person's records whether it is one of ``HURRIED_COUNT`` within ``HURRIED_MINUTES`` minutes."""
    order = sorted(range(len(moments)), key=lambda index: moments[index])
    fast = [False] * len(moments)
    for start, last in enumerate(order[HURRIED_COUNT - 1 :]):
        if (moments[last] - moments[order[start]]).total_seconds() <= HURRIED_MINUTES * 60:
            for index in order[start : start + HURRIED_COUNT]:
                fast[index] = True
    return tuple(fast)
