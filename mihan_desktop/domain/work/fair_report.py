"""What became of a fair, in numbers: the same function at the desk and at the ministry, over the same words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.work.fair_words import FairOutcome, FairWord, Visit, visits
from mihan_desktop.domain.work.fairs import Fair, Invitation

HIRED: Final = frozenset({FairOutcome.HIRED})
ONWARD: Final = frozenset({FairOutcome.SECOND, FairOutcome.OFFERED, FairOutcome.HIRED})
"""Outcomes after which something goes on."""


@dataclass(frozen=True, slots=True)
class StandCount:
    """One stand. expected: interviews kept for the invited; kept: of these, how many took place; interviews: all of
    them, walk-ins' among them; outcomes: how many by outcome; places: open ones of its vacancies.
    """

    stand: str
    number: str
    employer: str
    expected: int
    kept: int
    interviews: int
    outcomes: Mapping[str, int]
    places: int


@dataclass(frozen=True, slots=True)
class FairReport:
    """A fair in numbers. came: of the invited; walk_ins: with a record, and not invited; unnamed: without a record.

    people: who were interviewed; interviews: of them all; outcomes: of interviews; hired: people; arrivals: by hour of
    Iraq's clock, (hour, people).
    """

    invited: int
    came: int
    walk_ins: int
    unnamed: int
    people: int
    interviews: int
    hired: int
    onward: int
    outcomes: Mapping[str, int]
    stands: tuple[StandCount, ...]
    arrivals: tuple[tuple[int, int], ...]

    @property
    def visitors(self) -> int:
        """Everybody who was there."""
        return self.came + self.walk_ins + self.unnamed


def report(fair: Fair, invitations: Iterable[Invitation], words: Iterable[FairWord]) -> FairReport:
    """The numbers of a fair. Whoever was invited and is expected no more counts as invited only if they came."""
    found = visits(words)
    there = {visitor: one for visitor, one in found.items() if one.was_there}
    expected = {one.id: one for one in invitations if not one.over or one.id in there}
    walked = [one for visitor, one in there.items() if visitor not in expected]
    outcomes: Counter[str] = Counter()
    people, hired, onward = set(), set(), set()
    for visitor, visit in there.items():
        for word in visit.interviews.values():
            if word.outcome is None:
                continue
            outcomes[word.outcome.value] += 1
            people.add(visitor)
            hired |= {visitor} if word.outcome in HIRED else set()
            onward |= {visitor} if word.outcome in ONWARD else set()
    hours = Counter(at.astimezone(IRAQ).hour for one in there.values() if (at := one.arrived) is not None)
    return FairReport(
        len(expected), sum(visitor in expected for visitor in there), sum(bool(one.person) for one in walked),
        sum(not one.person for one in walked), len(people), outcomes.total(), len(hired), len(onward),
        dict(sorted(outcomes.items())), _stands(fair, expected, there), tuple(sorted(hours.items())),
    )  # fmt: skip


def _stands(
    fair: Fair, expected: Mapping[str, Invitation], there: Mapping[str, Visit]
) -> tuple[StandCount, ...]:  # fmt: skip
    wanted = {(one.id, place.stand) for one in expected.values() for place in one.places}
    found = []
    for stand in fair.stands:
        met = {visitor: one.interviews[stand.id] for visitor, one in there.items() if stand.id in one.interviews}
        outcomes = Counter(one.outcome.value for one in met.values() if one.outcome is not None)
        mine = {visitor for visitor, of in wanted if of == stand.id}
        found.append(
            StandCount(
                stand.id, stand.number, stand.employer, len(mine), len(mine & met.keys()), len(met),
                dict(sorted(outcomes.items())), sum(one.places for one in stand.offers),
            )
        )  # fmt: skip
    return tuple(found)
