"""What the matching knows of somebody who seeks work and of work that is offered; ``None`` is what nobody said.

Nothing here says of whom it is but the record's id: no sex, religion, ethnicity or disability, so that no score can
read them. The day of birth serves the legal age alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

NATIVE: Final = 4
"""the highest level of a language: none 0, basic 1, good 2, fluent 3, mother tongue 4"""
BASIC: Final = 1
INDEPENDENT: Final = 2
ADVANCED: Final = 3
LEVELS: Final = (BASIC, INDEPENDENT, ADVANCED)
"""How well somebody has a skill, in the three steps of Europass: with help, alone, so that others learn from them."""


@dataclass(frozen=True, slots=True)
class Worked:
    """A work somebody had. occupation: ISCO-08; months: how long, None where nobody said; until: its last day, None
    while it goes on.
    """

    occupation: str
    months: int | None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Seeker:
    """Somebody who seeks work.

    sought: ISCO-08 codes of 1 to 4 digits, the most wanted first; certified: codes that certificates stand for;
    guessed: codes sought or worked that nobody chose, but that own words are known for; skills: codes of the local
    list, or ESCO's; levels: of ``LEVELS`` by skill, only of those whose level was asked; education: ISCED 2011
    level; studied: ISCED-F broad field; languages: level by code, only of those that were asked and answered;
    experience: months in all; willing: other governorates; commute: most minutes; wage: least dinars a month;
    contracts: that are accepted; available: the first day on which work could begin; licences: held; born: 1
    January where the year alone is known; registered: since when.
    points: of the account by which people are ordered, never part of a score.
    """

    record: str
    sought: tuple[str, ...] = ()
    worked: tuple[Worked, ...] = ()
    certified: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    education: int | None = None
    studied: str = ""
    languages: Mapping[str, int] = field(default_factory=dict)
    experience: int | None = None
    governorate: str = ""
    district: str = ""
    willing: tuple[str, ...] = ()
    commute: int | None = None
    wage: int | None = None
    contracts: tuple[str, ...] = ()
    available: date | None = None
    licences: tuple[str, ...] | None = None
    born: date | None = None
    registered: date | None = None
    points: int = 0
    guessed: tuple[str, ...] = ()
    levels: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Demand:
    """A skill that is asked for. essential: without it the work cannot be done; else it is welcome; level: least, of
    ``LEVELS``.
    """

    skill: str
    essential: bool = True
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Vacancy:
    """Work that is offered, as the matching reads it.

    education: least ISCED level; studied: ISCED-F broad field; experience: least months; languages: least level by
    code; wage_from, wage_to: dinars a month; licences: all of them are needed; least_age: of a law or a rule,
    0 for the law's own; begins: the first day of work; closes: the last day on which somebody may be sent.
    """

    id: str
    occupation: str = ""
    demands: tuple[Demand, ...] = ()
    education: int | None = None
    studied: str = ""
    experience: int | None = None
    languages: Mapping[str, int] = field(default_factory=dict)
    governorate: str = ""
    district: str = ""
    remote: bool = False
    contract: str = ""
    wage_from: int | None = None
    wage_to: int | None = None
    licences: tuple[str, ...] = ()
    least_age: int = 0
    begins: date | None = None
    closes: date | None = None
    open: bool = True
