"""Who is followed up after a course: since when, and in which rounds."""

from datetime import date

from mihan_desktop.domain.following_up import FORM, Round
from mihan_desktop.domain.training.ending import Ending
from mihan_desktop.domain.training.enrolments import Enrolment, State

GRADUATED = frozenset({State.COMPLETED, State.CERTIFIED})


def completed_on(one: Enrolment) -> date | None:
    """The day since which a graduate is followed: of the last word that said they completed; None of anybody else.

    A certificate that comes later moves nothing; completion that was taken back ends it, said anew it begins anew.
    """
    if one.state not in GRADUATED:
        return None
    return next((word.on for word in reversed(one.words) if word.state is State.COMPLETED), one.since)


def rounds_after(ending: Ending) -> tuple[Round, ...]:
    """The rounds of a course, as its cohort promised them."""
    return tuple(Round(months=one.months, form=one.form or FORM) for one in ending.follow_ups)
