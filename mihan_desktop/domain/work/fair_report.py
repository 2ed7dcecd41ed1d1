"""What became of a fair, in numbers: the same function at the desk and at the ministry, over the same words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.work.age_bands import band_of
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


class By(StrEnum):
    """What people are counted by. The names travel to nobody."""

    SEX = "sex"
    AGE = "age"


Groups = Mapping[str, Mapping[By, str]]
"""By record, the group of a person; of whom nothing is known there is none."""


@dataclass(frozen=True, slots=True)
class GroupCount:
    """One group of people. group: a code of ``sex`` or a band of age on the first day, "" of whom it is not known here.

    came: visitors, invited or not; expected: interviews kept for them; hired: people; outcomes: of interviews.
    """

    by: By
    group: str
    invited: int
    came: int
    expected: int
    interviews: int
    hired: int
    outcomes: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class FairReport:
    """A fair in numbers. came: of the invited; walk_ins: with a record, and not invited; unnamed: without a record.

    people: who were interviewed; interviews: of them all; outcomes: of interviews; hired: people; arrivals: by hour of
    Iraq's clock, (hour, people); groups: none where nobody asked for them.
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
    groups: tuple[GroupCount, ...] = ()

    @property
    def visitors(self) -> int:
        """Everybody who was there."""
        return self.came + self.walk_ins + self.unnamed


def report(
    fair: Fair, invitations: Iterable[Invitation], words: Iterable[FairWord], groups: Groups | None = None
) -> FairReport:  # fmt: skip
    """The numbers of a fair. Whoever was invited and is expected no more counts as invited only if they came.

    groups: of everybody of whom it is known; None where the report is to be of no groups.
    """
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
        () if groups is None else _groups(groups, expected, there),
    )  # fmt: skip


def group_of(sex: str, age: int | None) -> dict[By, str]:
    """Of a person, by what their record says. age: whole years on the first day, None where nobody knows it."""
    return {By.SEX: sex, By.AGE: "" if age is None else band_of(age)}


def _groups(
    groups: Groups, expected: Mapping[str, Invitation], there: Mapping[str, Visit]
) -> tuple[GroupCount, ...]:  # fmt: skip
    """Everybody once in each of the ways of counting, so that each of them adds up to the whole fair."""
    found = []
    for by in By:
        members: dict[str, set[str]] = {}
        for visitor in expected.keys() | there.keys():
            person = there[visitor].person if visitor in there else expected[visitor].person
            members.setdefault(groups.get(person, {}).get(by, ""), set()).add(visitor)
        for group in sorted(members, key=lambda one: (not one, one)):
            mine = members[group]
            met = [
                (visitor, word.outcome) for visitor in mine & there.keys()
                for word in there[visitor].interviews.values() if word.outcome is not None
            ]  # fmt: skip
            found.append(
                GroupCount(
                    by, group, len(mine & expected.keys()), len(mine & there.keys()),
                    sum(len(expected[visitor].places) for visitor in mine & expected.keys()), len(met),
                    len({visitor for visitor, outcome in met if outcome in HIRED}),
                    dict(sorted(Counter(outcome.value for _, outcome in met).items())),
                )
            )  # fmt: skip
    return tuple(found)


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
