"""What came of sending people to an employer: the days of each person, and how many came how far."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from mihan_desktop.domain.work.referrals import TAKES_PLACE, Referral, State

_MET: Final = frozenset({State.INTERVIEWED, State.HIRED, State.NOT_HIRED, State.STARTED})
"""Whoever the employer decided about, or who works there, has been seen there."""


@dataclass(frozen=True, slots=True)
class Came:
    """How many people were sent, seen by the employer, taken, and began to work; how many work there still.

    They are people, not letters: somebody who was sent twice counts once in each.
    """

    sent: int = 0
    seen: int = 0
    taken: int = 0
    began: int = 0
    there: int = 0


def last_day(one: Referral, state: State) -> date | None:
    """The day from which ``state`` held last; None when it never did."""
    return next((word.on for word in reversed(one.words) if word.state is state), None)


def came(referrals: Iterable[Referral]) -> Came:
    """Of all that was said of referrals to one employer."""
    people: dict[str, set[State]] = {}
    there = set()
    for one in referrals:
        people.setdefault(one.person, set()).update(word.state for word in one.words)
        if one.state is State.STARTED:
            there.add(one.person)
    return Came(
        sent=sum(State.ISSUED in said or bool(said & _MET) for said in people.values()),
        seen=sum(bool(said & _MET) for said in people.values()),
        taken=sum(bool(said & TAKES_PLACE) for said in people.values()),
        began=sum(State.STARTED in said for said in people.values()),
        there=len(there),
    )
