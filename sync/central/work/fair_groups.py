"""People at a fair by sex and age; where few are counted, the number is kept back from whoever sees no people."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import literal, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.people.births import read, years
from mihan_desktop.domain.small_numbers import kept_back
from mihan_desktop.domain.work.fair_report import By, GroupCount, Groups, group_of
from sync.central.answers import read_answers
from sync.central.bulk import among
from sync.central.counts import SMALLEST
from sync.central.schema import Registration

LAWFUL: Final = ("difficulty", "female")
"""Groups for whom a law may keep seats: who says that they have a functional difficulty, and women."""


@dataclass(frozen=True, slots=True)
class GroupLine:
    """As it is shown; None is kept back. outcomes: of interviews, none where few are kept back."""

    by: By
    group: str
    invited: int | None
    came: int | None
    interviews: int | None
    hired: int | None
    outcomes: Mapping[str, int]


def groups_of(session: Session, people: Collection[str], on: date) -> Groups:
    """Of these people, whoever is in the register. on: the day on which their years are counted."""
    columns = (Registration.id, Registration.sex, Registration.date_of_birth)
    rows = session.execute(select(*columns).where(among(session, Registration.id, people)))
    return {str(person): group_of(str(sex), years(read(str(born)), on)) for person, sex, born in rows}


def of_law(session: Session, people: Collection[str], groups: Collection[str]) -> dict[str, frozenset[str]]:
    """Of these people, who is of which of these groups (of ``LAWFUL``); nothing is read where none is asked for."""
    if not groups:
        return {}
    columns = (Registration.id, Registration.sex, Registration.submission)
    if "difficulty" not in groups:
        columns = (Registration.id, Registration.sex, literal(""))  # type: ignore[assignment]
    found = {}
    for person, sex, told in session.execute(select(*columns).where(among(session, Registration.id, people))):
        mine = {group for group, holds in (("female", sex == "female"), ("difficulty", _difficulty(told))) if holds}
        found[str(person)] = frozenset(mine & set(groups))
    return found


def _difficulty(told: str) -> bool:
    return bool(told) and any(one.name == "functional_difficulty" and one.value == "yes" for one in read_answers(told))


def shown(groups: Collection[GroupCount], *, whole: bool) -> tuple[GroupLine, ...]:
    """The table as it may be shown. whole: to whoever may see people, or else few are kept back."""
    if whole:
        return tuple(
            GroupLine(one.by, one.group, one.invited, one.came, one.interviews, one.hired, one.outcomes)
            for one in groups
        )
    found: list[GroupLine] = []
    for by in By:
        rows = {one.group: one for one in groups if one.by is by}
        # Of few who came and were not hired the number would follow from the two beside it.
        nearly = frozenset(group for group, one in rows.items() if 0 < one.came - one.hired < SMALLEST and one.hired)
        invited = kept_back({group: one.invited for group, one in rows.items()}, SMALLEST)
        came = kept_back({group: one.came for group, one in rows.items()}, SMALLEST)
        met = kept_back({group: one.interviews for group, one in rows.items()}, SMALLEST)
        hired = kept_back({group: one.hired for group, one in rows.items()}, SMALLEST, nearly)
        found += [GroupLine(by, each, invited[each], came[each], met[each], hired[each], {}) for each in rows]
    return tuple(found)
