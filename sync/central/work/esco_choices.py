"""Choices of a form out of ESCO: the skills that say most of some occupations, to be put into a form's own list.

A form offers what people of a place are asked for, not 13,896 skills. What it has besides, the ministry's own skills,
is not offered twice (``resources/codes/skills_esco.csv``).
"""

import json
from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.work.relations import relations_of
from resources.codes.skills_same import same_skills
from sync.central.settings import CentralError
from sync.central.work.esco import document, kept
from sync.central.work.esco_files import Distribution
from sync.central.work.esco_schema import EscoConcept

HEADINGS = ("list_name", "name", "label::Arabic (ar)", "label::Kurdish (ckb)", "label::English (en)")
"""As the sheet ``choices`` of a form has them."""
LIST = "skills"
EACH = 8
"""skills of a unit group"""


def choices(session: Session, groups: Sequence[str], each: int = EACH) -> list[tuple[str, ...]]:
    """Lines for the sheet ``choices``, headings first, by unit group. groups: codes of ISCO-08, of 1 to 4 digits.

    A language that has no name of a skill has the English one, to be translated. CentralError ``esco_missing``,
    ``occupation_unknown`` (params ``occupation``).
    """
    found = kept(session)
    if found is None:
        raise CentralError("esco_missing")
    known = set(session.scalars(select(EscoConcept.isco).where(EscoConcept.isco != "").distinct()))
    wanted: list[str] = []
    for code in groups:
        below = sorted(group for group in known if code and group.startswith(code))
        if not below:
            raise CentralError("occupation_unknown", occupation=code)
        wanted += [group for group in below if group not in wanted]
    chosen = telling(found, wanted, each)
    return [HEADINGS, *((LIST, skill, *(_label(found, skill, one) for one in ("ar", "ckb", "en"))) for skill in chosen)]


def telling(brought: Distribution, groups: Collection[str], each: int) -> list[str]:
    """Of each unit group the skills that say most of it, each once: many of its occupations need them, few others."""
    weight = relations_of(json.loads(document(brought))).weight
    local = {skill for some in same_skills().values() for skill in some}
    times: dict[str, dict[str, int]] = {group: {} for group in groups}
    for (occupation, skill), essential in brought.needs.items():
        of = times.get(brought.occupations[occupation])
        if of is not None and essential and skill not in local:
            of[skill] = of.get(skill, 0) + 1
    chosen: dict[str, None] = {}
    for of in times.values():
        best = sorted(of, key=lambda skill: (-of[skill] * weight[skill], skill))
        chosen |= dict.fromkeys(best[: max(0, each)])
    return list(chosen)


def _label(brought: Distribution, skill: str, language: str) -> str:
    return brought.labels.get((skill, language)) or brought.labels.get((skill, "en")) or skill
