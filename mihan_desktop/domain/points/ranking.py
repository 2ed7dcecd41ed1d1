"""Ranks people by the points of one account: equal points by the published order of ties, then by the record's id."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from forms.rulebook.book import Fact, Tie

BY_POINTS: Final = "points"
BY_ID: Final = "id"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to be ranked: total of the account, and at least the facts that the order of ties reads."""

    person_id: str
    points: int
    facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place in the list, from 1, and what put this person behind the one before.

    decided_by: "points", the name of a fact of the order of ties, or "id" where nothing published tells them apart;
    "points" for the first.
    """

    place: int
    person_id: str
    points: int
    decided_by: str


def ranked(candidates: Iterable[Candidate], ties: Sequence[Tie] = ()) -> tuple[Ranked, ...]:
    """Everybody in their order, whatever order they came in. Who has no value for a tie comes after those who have."""
    keyed = sorted(((_key(each, ties), each) for each in candidates), key=lambda pair: pair[0])
    names = (BY_POINTS, *(tie.fact for tie in ties), BY_ID)
    found: list[Ranked] = []
    before: tuple[object, ...] | None = None
    for place, (key, each) in enumerate(keyed, 1):
        apart = 0 if before is None else next((at for at, part in enumerate(key) if part != before[at]), -1)
        found.append(Ranked(place, each.person_id, each.points, names[apart]))
        before = key
    return tuple(found)


def _key(candidate: Candidate, ties: Sequence[Tie]) -> tuple[object, ...]:
    return (-candidate.points, *(_part(candidate.facts.get(tie.fact), tie) for tie in ties), candidate.person_id)


def _part(value: Fact, tie: Tie) -> tuple[int, float | tuple[float, ...]]:
    """Numbers and days before texts, and what is missing after both, whichever comes first among themselves."""
    sign = -1 if tie.larger_first else 1
    match value:
        case None:
            return 2, 0
        case str():
            # the end of a text is less than any letter, and more where the larger comes first
            return 1, (*(sign * ord(letter) for letter in value), sign * -1)
        case date():
            return 0, sign * value.toordinal()
        case _:
            return 0, sign * value
