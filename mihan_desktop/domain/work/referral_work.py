"""What is to be done about referrals: how many a vacancy takes, what is due, and who waits for an answer."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from mihan_desktop.domain.work.referrals import NOT_REACHED, Referral, State


@dataclass(frozen=True, slots=True)
class Caps:
    """Of the ministry's policy. per_place: letters that may be out for one open place; per_person: for one person.

    holds: days for which a letter is good; answer: days after which the employer is asked for an answer.
    """

    per_place: int = 3
    per_person: int = 5
    holds: int = 14
    answer: int = 7


@dataclass(frozen=True, slots=True)
class Room:
    """How many more letters a vacancy takes. places: that nobody fills yet; most: letters that may be out at once;
    out: that are.
    """

    places: int
    most: int
    out: int

    @property
    def left(self) -> int:
        """Letters that may still be issued, 0 at least."""
        return max(self.most - self.out, 0)


def room(caps: Caps, places: int, taken: int, out: int) -> Room:
    """places: that the vacancy had when it was told; taken: that were filled since; out: letters in hand.

    A vacancy that says no number is held to have one place.
    """
    free = max(max(places, 1) - taken, 0)
    return Room(free, free * caps.per_place, out)


class Due(StrEnum):
    """What is to be done about a referral. In this order they are listed."""

    OVER = "over"
    """the vacancy takes nobody any more: the person is told, or it is withdrawn"""
    START = "start"
    """the work was to begin: did it?"""
    DECIDE = "decide"
    """they did not appear: another letter, or the end"""
    ANSWER = "answer"
    """a letter is out, or an interview was, and the employer is silent"""
    CALL = "call"
    """the person is to be called"""
    LETTER = "letter"
    """they agreed: the letter is to be written"""
    WAITING = "waiting"
    """nothing today"""
    DONE = "done"


TODAY: Final = (Due.OVER, Due.START, Due.DECIDE, Due.ANSWER, Due.CALL, Due.LETTER)
"""What somebody is to do something about now."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is due, since or from which day. late: days since, below 0 before it."""

    due: Due
    day: date
    late: int = 0


@dataclass(frozen=True, slots=True)
class ReferralCount:
    """How many want something done today. late: those whose day has passed."""

    due: int = 0
    late: int = 0


def task_of(one: Referral, today: date, caps: Caps, *, takes: bool) -> Task:
    """What is to be done about a referral. takes: whether its vacancy still takes somebody."""
    last = one.last
    due, day = Due.DONE, last.on
    if one.state in (State.PROPOSED, State.CONTACTED):
        if not takes:
            due = Due.OVER
        elif one.agreed:
            due = Due.LETTER
        else:
            due, day = Due.CALL, last.then or last.on
            if last.reason in NOT_REACHED and last.then is None:
                day = last.on + timedelta(days=1)
    elif one.state is State.ISSUED:
        due, day = Due.ANSWER, min(last.on + timedelta(days=caps.answer), last.then or date.max)
    elif one.state is State.INTERVIEWED:
        due, day = Due.ANSWER, last.on + timedelta(days=caps.answer)
    elif one.state is State.HIRED:
        due, day = Due.START, last.then or last.on
    elif one.state is State.NO_SHOW:
        due = Due.DECIDE
    if due in TODAY and day > today:
        due = Due.WAITING
    return Task(due, day, (today - day).days)
