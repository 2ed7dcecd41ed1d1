"""Following people up after a course or a placement: which round is due when, and what came of each try to reach them.

The rule knows no courses: whoever asks says since when somebody is followed and in which rounds. What is said of a
round is a word of its own; where a round stands follows from all words, gone through by their clocks, at both ends
alike. What "working" means is the International Labour Organization's: an hour for pay or profit in the last seven
days, or a job from which somebody is away (19th conference of labour statisticians, resolution I, 2013).
"""

from calendar import monthrange
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID, uuid5

from mihan_desktop.domain.names import written
from mihan_desktop.domain.problems import MihanError, Problem

FORM: Final = "graduate_follow_up"
"""Id of the form for graduates that comes with the program (default)."""
PLACEMENT_FORM: Final = "placement_follow_up"
"""Id of the form for whoever began to work by a referral, which asks of no course (default)."""
_ROUND_SPACE: Final = "follow_up/"


class Subject(StrEnum):
    """After what somebody is followed up. The names travel."""

    ENROLMENT = "enrolment"
    PLACEMENT = "placement"


class Outcome(StrEnum):
    """What came of one try. The names travel."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"
    SWITCHED_OFF = "switched_off"
    WRONG_NUMBER = "wrong_number"
    CALL_BACK = "call_back"
    REFUSED = "refused"
    MOVED = "moved"
    DECEASED = "deceased"
    REOPENED = "reopened"


NOT_REACHED: Final = frozenset({Outcome.NO_ANSWER, Outcome.SWITCHED_OFF, Outcome.WRONG_NUMBER, Outcome.CALL_BACK})
CLOSING: Final = frozenset({Outcome.REFUSED, Outcome.MOVED, Outcome.DECEASED})
"""After these nobody is called again, in later rounds neither; of somebody who died, after nothing else they did."""


class Known(StrEnum):
    """A fact lifted from the answers for counting. The names travel."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Stand(StrEnum):
    """Where a round stands. ``LATER``: not reached, to be tried again on a later day; ``MISSED``: its time is over."""

    AHEAD = "ahead"
    DUE = "due"
    OVERDUE = "overdue"
    LATER = "later"
    DONE = "done"
    CLOSED = "closed"
    MISSED = "missed"


OPEN: Final = frozenset({Stand.DUE, Stand.OVERDUE, Stand.LATER})
"""Rounds for which somebody may be called."""
NOW: Final = frozenset({Stand.DUE, Stand.OVERDUE})
"""Those for which somebody is called today."""


@dataclass(frozen=True, slots=True)
class Round:
    """One time that somebody is asked: so many months, or days, after. form: id of the form that is filled."""

    months: int = 0
    days: int = 0
    form: str = FORM

    @property
    def id(self) -> str:
        """``"3m"``, ``"90d"``: as it travels."""
        return f"{self.months}m" if self.months else f"{self.days}d"

    def day(self, since: date) -> date:
        """The day on which it falls; of a month that is too short its last."""
        at = since.month - 1 + self.months
        year, month = since.year + at // 12, at % 12 + 1
        return date(year, month, min(since.day, monthrange(year, month)[1])) + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class Window:
    """How long before and after its day a round may be held, in days (default)."""

    before: int = 14
    after: int = 60


@dataclass(frozen=True, slots=True)
class Contact:
    """What was said of one try. on: its day; again: when to try again; corrects: id of the change that it replaces.

    phone: that was called; working, in_field: from the answers of whoever was reached.
    """

    outcome: Outcome
    on: date
    clock: str
    change_id: str = ""
    again: date | None = None
    phone: str = ""
    note: str = ""
    working: Known = Known.UNKNOWN
    in_field: Known = Known.UNKNOWN
    corrects: str = ""
    author_id: str = ""


@dataclass(frozen=True, slots=True)
class RoundStand:
    """One round of somebody. day: on which it falls; opens, closes: first and last day of its window.

    tries: how often nobody was reached; again: when to try again, None for at once; by: what decided it, or was said
    last; late: days since ``day``, below 0 before it; idle: words that had no effect, as two desks said both.
    """

    round: Round
    day: date
    opens: date
    closes: date
    stand: Stand
    tries: int = 0
    again: date | None = None
    by: Contact | None = None
    late: int = 0
    idle: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowUpCount:
    """How many graduates are to be called. late: those among them whose day has passed."""

    due: int = 0
    late: int = 0


def follow_up_id(subject: str, round_id: str) -> str:
    """The record of one round after a subject (id of its record): the same on every machine, so that words meet."""
    return str(uuid5(UUID(subject), _ROUND_SPACE + round_id))


def in_effect(contacts: Iterable[Contact]) -> tuple[tuple[Contact, ...], tuple[Contact, ...]]:
    """(words that count, words that have no effect) of one round, by their clocks.

    Whoever was reached first was reached: what a second desk says of the same round has no effect, but for a word that
    corrects the one that counts. After refusing, moving, dying only reaching them counts, or opening the round again.
    """
    counted: list[Contact] = []
    idle: list[Contact] = []
    for one in sorted(contacts, key=lambda each: (each.clock, each.change_id)):
        if one.corrects:
            if counted and counted[-1].change_id == one.corrects and one.outcome is not Outcome.REOPENED:
                counted[-1] = one  # what was corrected is gone; two who correct the same: the first does
            else:
                idle.append(one)
            continue
        (counted if _may_follow(counted[-1].outcome if counted else None, one.outcome) else idle).append(one)
    return tuple(counted), tuple(idle)


def _may_follow(before: Outcome | None, after: Outcome) -> bool:
    if before in CLOSING:
        return after in (Outcome.REACHED, Outcome.REOPENED)
    return before is not Outcome.REACHED and after is not Outcome.REOPENED


def rounds_of(
    since: date, rounds: Sequence[Round], said: Mapping[str, Sequence[Contact]], today: date, *,
    window: Window = Window(), gone: bool = False,
) -> tuple[RoundStand, ...]:  # fmt: skip
    """Every round of somebody who is followed since a day, in the order of their days.

    said: what was said of each, by the round's id; gone: their record is here no more, or they died: what is open is
    closed. Rounds of one subject whose ids are the same are one.
    """
    words = [each for of_round in said.values() for each in of_round]
    closed = _closing(words, CLOSING)
    return tuple(
        _stands(one, since, in_effect(said.get(one.id, ())), today, window, closed, gone=gone)
        for one in sorted({each.id: each for each in rounds}.values(), key=lambda each: each.day(since))
    )


def died(words: Iterable[Contact]) -> bool:
    """Whether somebody is dead by all that was said of them, whatever they were followed after."""
    return _closing(words, frozenset({Outcome.DECEASED})) is not None


def _closing(words: Iterable[Contact], outcomes: Collection[Outcome]) -> Contact | None:
    """The newest word after which nobody is called; None where one of a later clock reached them, or opened again."""
    closed: Contact | None = None
    every = tuple(words)
    replaced = {each.corrects for each in every}
    for each in sorted(every, key=lambda one: (one.clock, one.change_id)):
        if each.outcome in outcomes and each.change_id not in replaced:
            closed = each
        elif each.outcome in (Outcome.REACHED, Outcome.REOPENED):
            closed = None
    return closed


def _stands(
    one: Round, since: date, words: tuple[tuple[Contact, ...], tuple[Contact, ...]], today: date, window: Window,
    closed: Contact | None, *, gone: bool,
) -> RoundStand:  # fmt: skip
    (counted, idle), day = words, one.day(since)
    opens, closes = day - timedelta(days=window.before), day + timedelta(days=window.after)
    last = counted[-1] if counted else None
    tries, again = 0, None
    for each in counted:
        tries = 0 if each.outcome is Outcome.REOPENED else tries + (each.outcome in NOT_REACHED)
    if last is not None and last.outcome in NOT_REACHED:
        again = last.again
    by = last
    if last is not None and last.outcome is Outcome.REACHED:
        stand = Stand.DONE
    elif last is not None and last.outcome in CLOSING:
        stand = Stand.CLOSED
    elif closed is not None or gone:
        stand, by = Stand.CLOSED, closed or last
    elif today < opens:
        stand = Stand.AHEAD
    elif today > closes:
        stand = Stand.MISSED
    elif again is not None and again > today:
        stand = Stand.LATER
    else:
        stand = Stand.OVERDUE if today > day else Stand.DUE
    twice = tuple(each for each in idle if each.outcome is not Outcome.REOPENED)
    return RoundStand(one, day, opens, closes, stand, tries, again, by, (today - day).days, twice)


def next_try(today: date, closes: date) -> date:
    """When to try again if nobody says another day: tomorrow, after the week-end (Friday, Saturday), in the window."""
    day = today + timedelta(days=1)
    while day.isoweekday() in (5, 6):
        day += timedelta(days=1)
    return min(day, max(closes, today))


def check_contact(outcome: Outcome, again: date | None, note: str, stand: RoundStand, today: date) -> None:
    """Whether a word may be said of a round as it stands today.

    Raises MihanError: ``follow_up_done``; ``follow_up_closed``; ``follow_up_ahead`` (params ``on``), ``follow_up_over``
    (``on``) outside its window; ``again_wrong`` (``until``) for a day that is no later one in the window;
    ``again_missing`` for a call that somebody wants on another day; ``reason_required`` for opening it again;
    ``follow_up_open`` when it is.
    """
    if stand.stand is Stand.DONE:
        raise MihanError("follow_up_done")
    if outcome is Outcome.REOPENED:
        if stand.stand is not Stand.CLOSED:
            raise MihanError("follow_up_open")
        if not written(note):
            raise MihanError("reason_required", problems=(Problem("reason_required", "note"),))
        return
    if stand.stand is Stand.CLOSED:
        raise MihanError("follow_up_closed")
    if stand.stand is Stand.AHEAD:
        raise MihanError("follow_up_ahead", {"on": stand.opens.isoformat()})
    if stand.stand is Stand.MISSED:
        raise MihanError("follow_up_over", {"on": stand.closes.isoformat()})
    if outcome is Outcome.CALL_BACK and again is None:
        raise MihanError("again_missing", problems=(Problem("again_missing", "again"),))
    if again is not None and not (outcome in NOT_REACHED and today <= again <= stand.closes):
        until = {"until": stand.closes.isoformat()}
        raise MihanError("again_wrong", until, problems=(Problem("again_wrong", "again", until),))


def facts_of(answers: Iterable[tuple[str, str]]) -> tuple[Known, Known]:
    """(working, in the field) as the form works them out in its questions ``working`` and ``in_field``."""
    told = dict(answers)
    return _known(told.get("working", "")), _known(told.get("in_field", ""))


def _known(value: str) -> Known:
    return Known(value) if value in set(Known) else Known.UNKNOWN
