"""What is counted of somebody: marks that stand, what became of places that they were given, and of referrals."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.points.facts import Training
from mihan_desktop.domain.training.enrolments import SEATED, Enrolment, State

NO_SHOW: Final = "no_show"
"""A referral to work of whoever did not go there [sync.protocol.feed_items.REFERRAL_STATES]."""


def counted(marks: Iterable[Mark], enrolments: Iterable[Enrolment] = (), referrals: Iterable[str] = ()) -> Training:
    """One mark for each session, the one that stands; where they stand in each cohort; and the state of each referral.

    Who never had a place has no facts of courses, and who was never sent to work none of that: nobody is thanked for
    not having left what they never had, and an application that is taken back before a place was given costs nothing.
    """
    sent = Counter(referrals)
    of = Counter(marks)
    training = Training(
        present=of[Mark.PRESENT], late=of[Mark.LATE], absent=of[Mark.ABSENT], excused=of[Mark.EXCUSED],
        no_shows=sent[NO_SHOW] if sent else None,
    )  # fmt: skip
    stood = Counter(one.state for one in enrolments if any(word.state in SEATED for word in one.words))
    if not stood:
        return training
    return replace(
        training,
        completed=stood[State.COMPLETED] + stood[State.CERTIFIED],
        certificates=stood[State.CERTIFIED],
        dropped=stood[State.DROPPED],
    )
