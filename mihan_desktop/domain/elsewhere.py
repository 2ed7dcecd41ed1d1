"""Whether somebody may be registered at another office: by what the country's index knows people, and what came of it.

A key is a short text of one person. Of a paper whose numbers are given out nationwide the number is enough; numbers of
local registers and of families stand beside the given name and the year. Names count only with so much beside them
that namesakes seldom meet (decision 0034 has the figures).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from mihan_desktop.domain.people.documents import DocumentKind
from mihan_desktop.domain.people.identity import Identity, identity
from mihan_desktop.domain.people.keys import skeleton

KEYS: Final = 1
"""Rises whenever ``index_keys`` would say something else of the same person: both ends must mean the same."""
MOST: Final = 3
"""Keys of one person that the index holds, the surest first; a desk asks for all."""
SEEN: Final = "elsewhere_seen"
"""The code under which it is written down that somebody saw a hit."""
DOCUMENT: Final = "document"
NAME: Final = "name"

_NATIONWIDE: Final = {DocumentKind.NATIONAL.value: "n", DocumentKind.PASSPORT.value: "b"}
_LOCAL: Final = {
    DocumentKind.CIVIL_STATUS.value: "c",
    DocumentKind.NATIONALITY_CERTIFICATE.value: "z",
    DocumentKind.REFUGEE_CARD.value: "r",
}
_SHORTEST: Final = 6
"""Characters of a number below which it is no number of a person: "1", "000"."""


class Standing(StrEnum):
    """Where a question to the ministry stands."""

    WAITING = "waiting"  # for the supervisor, or for the way
    ASKED = "asked"  # it is there
    KNOWN = "known"
    UNKNOWN = "unknown"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody is probably registered elsewhere.

    places: codes of governorates, "" where none is known; by: ``document``, ``name`` or both; at: as of when the
    country was known; values: what of the person was found, which names nobody.
    """

    places: tuple[str, ...]
    by: tuple[str, ...]
    at: datetime
    values: tuple[int, ...]
    season: int


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """One record that the ministry has of probably the same person. office: its name; number: on the receipt."""

    governorate: str
    office: str
    number: str


@dataclass(frozen=True, slots=True)
class Question:
    """What the ministry was asked about a record. places: where the index knew the person; answers: what it said."""

    change_id: str
    person: str
    asked_at: datetime
    places: tuple[str, ...]
    standing: Standing
    answers: tuple[Elsewhere, ...] = ()
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """The country's index at this desk. at: as of when it knows people, None without one; fetched, size: bytes of one
    on its way, 0 and 0 when none is; code: why that is not here yet.
    """

    at: datetime | None
    people: int = 0
    fetched: int = 0
    size: int = 0
    code: str = ""


def index_keys(person: Identity) -> tuple[str, ...]:
    """The keys of ``person``, the surest first, each once; none for somebody of whom too little is known."""
    given, father, grandfather, family, mother = (
        skeleton(name) for name in (person.given, person.father, person.grandfather, person.family, person.mother)
    )
    year = str(person.birth.year) if person.birth else ""
    day = str(person.birth) if person.birth and not person.birth.year_only else ""
    papers = {kind: number for kind, number in person.documents if len(number) >= _SHORTEST}
    told: list[tuple[str, tuple[str, ...]]] = [(short, (papers.get(kind, ""),)) for kind, short in _NATIONWIDE.items()]
    told += [
        ("gfgmd", (given, father, grandfather, mother, day)),
        ("gfgmfy", (given, father, grandfather, mother, family, year)),
    ]
    told += [(short, (papers.get(kind, ""), given, year)) for kind, short in _LOCAL.items()]
    told.append(("gfgfd", (given, father, grandfather, family, day)))
    return tuple(f"{kind}:{' '.join(parts)}" for kind, parts in told if all(parts))


def keys_of(properties: Mapping[str, str]) -> tuple[str, ...]:
    """As ``index_keys``, of an entity's properties."""
    return index_keys(identity(properties))


def nature(key: str) -> str:
    """``DOCUMENT`` or ``NAME``: what a key tells of."""
    kind = key.partition(":")[0]
    return DOCUMENT if kind in _NATIONWIDE.values() or kind in _LOCAL.values() else NAME


def shared(known: Iterable[Mapping[str, str]]) -> frozenset[str]:
    """Keys of people whom the desk knows itself: of them the index has nothing new to say."""
    return frozenset(key for one in known for key in keys_of(one))
