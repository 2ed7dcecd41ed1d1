"""What the ministry tells an office: releases, vacancies and referrals, what became of a record in other hands."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from mihan_desktop.domain.names import fold, sounded


class ReleaseState(StrEnum):
    """How far a release is at this desk."""

    HEARD = "heard"  # the feed named it; nothing of it is here
    FETCHING = "fetching"  # its list is here and verified, parts are on their way
    APPLIED = "applied"  # in force, or was
    REFUSED = "refused"  # verified or not, it cannot be taken over; code says why
    REPLACED = "replaced"  # a newer one came before it was whole


@dataclass(frozen=True, slots=True)
class ReleaseSummary:
    """A release as the desk shows it. got of size: bytes that are here; code: why refused; older: it goes back."""

    id: str
    version: int
    state: ReleaseState
    size: int
    got: int
    words: str
    older: bool
    heard_at: datetime
    code: str = ""
    applied_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PublishedPart:
    """Something in force by a release. known: this program knows what to do with its kind."""

    kind: str
    name: str
    version: str
    release_version: int
    known: bool
    at: datetime
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class VacancyRow:
    """Work that an employer offers.

    district: its name as the ministry tells it, governorate, place: codes where they are known; employer_id: record of
    the employer, "" of one that no office wrote down; filled: places that are taken; referred: people who were sent and
    wait for an answer; office: that looks after it.
    """

    id: str
    state: str
    title: str
    employer: str
    occupation: str
    places: int
    district: str
    closes: str
    words: str
    at: datetime
    employer_id: str = ""
    governorate: str = ""
    place: str = ""
    office: str = ""
    filled: int = 0
    referred: int = 0


class Offered(StrEnum):
    """Which vacancies a list shows."""

    OPEN = "open"  # somebody may still be sent there: open or part filled, and the closing day has not passed
    OVER = "over"
    ALL = "all"


TAKES = frozenset({"open", "part_filled"})
"""States of a vacancy in which somebody may be sent there."""


@dataclass(frozen=True, slots=True)
class VacancyQuery:
    """A question to what employers offer. text: as typed: words, or their beginnings and middles, in any spelling."""

    text: str = ""
    offered: Offered = Offered.OPEN


@dataclass(frozen=True, slots=True)
class VacancyPage:
    """Some vacancies of an answer. more: there are others after these; count: of all that answer."""

    vacancies: tuple[VacancyRow, ...] = ()
    more: bool = False
    count: int = 0


def findable(texts: Iterable[str]) -> str:
    """What is written of a vacancy, to be searched in: folded."""
    return sounded(fold(" ".join(texts)))


def searched(text: str) -> tuple[str, ...]:
    """The words of what was typed, each to be found in ``findable``."""
    return tuple(dict.fromkeys(sounded(fold(text)).split()))


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """A person whom the ministry sends to a vacancy."""

    id: str
    person_id: str
    vacancy_id: str
    state: str
    title: str
    words: str
    at: datetime
    employer: str = ""


@dataclass(frozen=True, slots=True)
class Referred:
    """A referral of somebody of this desk. label: the person's name; number: of the registration, "" without one."""

    referral: ReferralRow
    label: str
    number: str


@dataclass(frozen=True, slots=True)
class Hand:
    """Who wrote a value. author: a name known here, else ""; office: its name; at: None when unreadable."""

    author: str
    office: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """One answer that two wrote otherwise. label: the question; old, mine, theirs: as people read them.

    mine is what this desk's change said and the register did not take; theirs is what stands in the register.
    """

    field: str
    label: str
    old: str
    mine: str
    theirs: str
    mine_by: Hand
    theirs_by: Hand


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record of which the ministry asks this office. fields: none where everything is calculated anew by itself."""

    record_id: str
    label: str
    number: str
    fields: tuple[FieldConflict, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class PersonTold:
    """What the ministry told of one person. linked: (record, number, relation) of others of the same person."""

    referrals: tuple[ReferralRow, ...] = ()
    decision: str = ""
    decided_at: datetime | None = None
    linked: tuple[tuple[str, str, str], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ToldCounts:
    """How much there is. vacancies: open ones; referrals: of people of this desk; conflicts: that wait for somebody."""

    vacancies: int = 0
    referrals: int = 0
    conflicts: int = 0
