"""Sending somebody to a vacancy, from the first thought to the job: which word may follow which, and who may say it.

One person and one vacancy are one referral. Every word stays; where a referral stands follows from all of them, gone
through by their clocks, at every desk and at the ministry alike.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID, uuid5

from mihan_desktop.domain.following_up import PLACEMENT_FORM, Round
from mihan_desktop.domain.names import fold, written
from mihan_desktop.domain.numbers import check_digit
from mihan_desktop.domain.problems import MihanError, Problem

_SPACE: Final = "referral/"
_DIGITS: Final = 10
"""of a letter's number, before its check digit"""
MOST_NOTE: Final = 2_000
ROUNDS: Final = tuple(Round(days=days, form=PLACEMENT_FORM) for days in (30, 90, 180))
"""When somebody is asked how the work goes, counted from the day on which they began (default)."""


class State(StrEnum):
    """Where a referral stands. The names travel."""

    PROPOSED = "proposed"
    CONTACTED = "contacted"
    ISSUED = "issued"
    DECLINED = "declined"
    NO_SHOW = "no_show"
    INTERVIEWED = "interviewed"
    HIRED = "hired"
    NOT_HIRED = "not_hired"
    STARTED = "started"
    LEFT = "left"
    WITHDRAWN = "withdrawn"


class Side(StrEnum):
    """For whom a word is said. The names travel."""

    PERSON = "person"
    """by the office where the person is registered"""
    VACANCY = "vacancy"
    """by the office that looks after the vacancy"""
    MINISTRY = "ministry"


class Reason(StrEnum):
    """Why, in one word; the rest is a note. The names travel."""

    AGREED = "agreed"
    NO_ANSWER = "no_answer"
    SWITCHED_OFF = "switched_off"
    CALL_BACK = "call_back"
    PAY = "pay"
    DISTANCE = "distance"
    HOURS = "hours"
    KIND_OF_WORK = "kind_of_work"
    FOUND_WORK = "found_work"
    IN_TRAINING = "in_training"
    FAMILY = "family"
    HEALTH = "health"
    SKILLS = "skills"
    EXPERIENCE = "experience"
    DOCUMENTS = "documents"
    NOT_AGREED = "not_agreed"
    PLACE_TAKEN = "place_taken"
    VACANCY_OVER = "vacancy_over"
    NOT_PAID = "not_paid"
    ENDED = "ended"
    MISTAKE = "mistake"
    PERSON_ASKED = "person_asked"
    OTHER = "other"


BEGINS: Final = frozenset({State.PROPOSED, State.ISSUED})
"""With these something is wanted of somebody of whom nothing was wanted before."""
LIVE: Final = frozenset({State.PROPOSED, State.CONTACTED, State.ISSUED, State.INTERVIEWED, State.HIRED})
OVER: Final = frozenset(State) - LIVE
IN_HAND: Final = frozenset({State.ISSUED, State.INTERVIEWED})
"""A letter is out and the employer has not decided: these are counted against the most that a vacancy takes."""
TAKES_PLACE: Final = frozenset({State.HIRED, State.STARTED})
"""These fill a place of the vacancy."""

_AGAIN: Final = frozenset({State.PROPOSED, State.ISSUED})
_AFTER: Final[Mapping[State | None, frozenset[State]]] = {
    None: BEGINS,
    State.PROPOSED: frozenset({State.CONTACTED, State.ISSUED, State.DECLINED, State.WITHDRAWN}),
    State.CONTACTED: frozenset({State.CONTACTED, State.ISSUED, State.DECLINED, State.WITHDRAWN}),
    # A letter that is written anew holds from then on, until another day.
    State.ISSUED: frozenset(
        {State.ISSUED, State.DECLINED, State.NO_SHOW, State.INTERVIEWED, State.HIRED, State.NOT_HIRED, State.WITHDRAWN}
    ),
    State.INTERVIEWED: frozenset({State.HIRED, State.NOT_HIRED, State.DECLINED, State.WITHDRAWN}),
    State.NO_SHOW: frozenset({State.INTERVIEWED, State.NOT_HIRED, State.DECLINED, State.WITHDRAWN}) | _AGAIN,
    State.HIRED: frozenset({State.STARTED, State.NO_SHOW, State.NOT_HIRED, State.DECLINED, State.WITHDRAWN}),
    State.STARTED: frozenset({State.LEFT}),
    State.DECLINED: _AGAIN,
    State.NOT_HIRED: _AGAIN,
    State.LEFT: _AGAIN,
    State.WITHDRAWN: _AGAIN,
}
_SAYS: Final[Mapping[Side, frozenset[State]]] = {
    Side.PERSON: frozenset(State),
    # The employer's answer is known where the vacancy is; who is sent there is decided where the person is known.
    Side.VACANCY: frozenset(
        {State.NO_SHOW, State.INTERVIEWED, State.HIRED, State.NOT_HIRED, State.STARTED, State.DECLINED, State.LEFT}
    ),
    Side.MINISTRY: frozenset(State) - {State.CONTACTED},
}
REASONS: Final[Mapping[State, tuple[Reason, ...]]] = {
    State.CONTACTED: (Reason.AGREED, Reason.NO_ANSWER, Reason.SWITCHED_OFF, Reason.CALL_BACK),
    State.DECLINED: (
        Reason.PAY, Reason.DISTANCE, Reason.HOURS, Reason.KIND_OF_WORK, Reason.FOUND_WORK, Reason.IN_TRAINING,
        Reason.FAMILY, Reason.HEALTH, Reason.OTHER,
    ),
    State.NOT_HIRED: (
        Reason.SKILLS, Reason.EXPERIENCE, Reason.DOCUMENTS, Reason.NOT_AGREED, Reason.PLACE_TAKEN, Reason.VACANCY_OVER,
        Reason.OTHER,
    ),
    State.LEFT: (
        Reason.ENDED, Reason.NOT_PAID, Reason.PAY, Reason.DISTANCE, Reason.HOURS, Reason.FOUND_WORK, Reason.FAMILY,
        Reason.HEALTH, Reason.OTHER,
    ),
    State.WITHDRAWN: (Reason.VACANCY_OVER, Reason.PERSON_ASKED, Reason.FOUND_WORK, Reason.MISTAKE, Reason.OTHER),
}  # fmt: skip
"""What may be chosen, in this order; a state that is not here wants no reason."""
NOT_REACHED: Final = frozenset({Reason.NO_ANSWER, Reason.SWITCHED_OFF, Reason.CALL_BACK})
HAS_DAY: Final = frozenset({State.CONTACTED, State.ISSUED, State.HIRED})
"""A second day goes with these: when to call again; until when a letter holds; when the work begins."""


def referral_id(vacancy: str, person: str) -> str:
    """The record of one person and one vacancy: the same on every machine, so that what is said of it meets."""
    return str(uuid5(UUID(person), _SPACE + vacancy))


def letter_number(vacancy: str, person: str) -> str:
    """The digits on the letter, ten and a check digit: found by them where the person comes to. No secret, no proof."""
    return letter_of(referral_id(vacancy, person))


def letter_of(record: str) -> str:
    """As ``letter_number``, of a referral's record."""
    digits = f"{UUID(record).int % 10**_DIGITS:0{_DIGITS}d}"
    return digits + check_digit(digits)


def read_letter_number(text: str) -> str | None:
    """The number of a letter in ``text``, its digits of any kind and however grouped; None when it is none."""
    digits = "".join(letter for letter in fold(text) if not letter.isspace() and letter not in "-.")
    if not (digits.isascii() and digits.isdecimal() and len(digits) == _DIGITS + 1):
        return None
    return digits if check_digit(digits[:-1]) == digits[-1] else None


@dataclass(frozen=True, slots=True)
class Word:
    """What was said. on: the day it holds from; clock: of its change; then: see ``HAS_DAY``; note: in words.

    corrects: id of the change that it takes the place of; side: for whom it was said.
    """

    state: State
    on: date
    clock: str
    change_id: str = ""
    side: Side = Side.PERSON
    reason: Reason | None = None
    note: str = ""
    then: date | None = None
    corrects: str = ""
    author_id: str = ""


@dataclass(frozen=True, slots=True)
class Referral:
    """One person and one vacancy, as all that was said leaves them.

    words: those that count, by their clocks; idle: those without effect, as they could not follow what stood (two
    desks said both); letter: the last that was issued since it was last begun; tries: calls in a row in vain.
    """

    vacancy: str
    person: str
    words: tuple[Word, ...]
    idle: tuple[Word, ...] = ()

    @property
    def id(self) -> str:
        """Of its record."""
        return referral_id(self.vacancy, self.person)

    @property
    def last(self) -> Word:
        """The word that holds."""
        return self.words[-1]

    @property
    def state(self) -> State:
        """Where it stands."""
        return self.last.state

    @property
    def letter(self) -> Word | None:
        """The letter that is out, or was; none of a time before it was begun anew."""
        last = next((one for one in reversed(self.words) if one.state in BEGINS), None)
        return last if last is not None and last.state is State.ISSUED else None

    @property
    def agreed(self) -> bool:
        """Whether the person said that they would go."""
        return self.state is State.CONTACTED and self.last.reason is Reason.AGREED

    @property
    def tries(self) -> int:
        """Calls in a row in which nobody was reached."""
        count = 0
        for one in reversed(self.words):
            if one.state is not State.CONTACTED or one.reason not in NOT_REACHED:
                break
            count += 1
        return count

    @property
    def started(self) -> date | None:
        """The day on which the work began that they have, or had last; None before it."""
        return next((one.on for one in reversed(self.words) if one.state is State.STARTED), None)


def may_follow(before: State | None, after: State) -> bool:
    """Whether ``after`` may be said of a referral of which ``before`` holds."""
    return after in _AFTER.get(before, frozenset())


def may_say(side: Side, state: State) -> bool:
    """Whether whoever speaks for ``side`` may say it."""
    return state in _SAYS[side]


def steps(before: State | None, side: Side) -> tuple[State, ...]:
    """What may be said next, in the order of the states."""
    return tuple(one for one in State if may_follow(before, one) and may_say(side, one))


def standing(vacancy: str, person: str, words: Iterable[Word]) -> Referral | None:
    """What holds when all of ``words`` were said, in whatever order they came; None before any counts.

    A word that cannot follow what stands has no effect and is kept: of two desks that say how an interview ended the
    first counts, until somebody corrects it. A correction counts that names the word which holds.
    """
    counted: list[Word] = []
    idle: list[Word] = []
    for one in sorted(words, key=lambda each: (each.clock, each.change_id)):
        before = counted[-1] if counted else None
        if one.corrects:
            under = counted[-2].state if len(counted) > 1 else None
            if before is not None and before.change_id == one.corrects and may_follow(under, one.state):
                counted[-1] = one
            else:
                idle.append(one)
        elif may_follow(None if before is None else before.state, one.state):
            counted.append(one)
        else:
            idle.append(one)
    return Referral(vacancy, person, tuple(counted), tuple(idle)) if counted else None


def one_more(before: Referral | None, word: Word) -> bool:
    """Whether a word is a letter that was not out before: neither written anew, nor in the place of what was said of
    one that was, by mistake.
    """
    if word.state is not State.ISSUED or before is None:
        return word.state is State.ISSUED
    stood = {before.state}
    if word.corrects and len(before.words) > 1:
        stood.add(before.words[-2].state)
    return stood.isdisjoint(IN_HAND | TAKES_PLACE if word.corrects else IN_HAND)


def check(before: Referral | None, word: Word, today: date) -> None:
    """Whether a word may be said of a referral as it stands today.

    Raises MihanError with problems by field: ``referral_step`` (params ``before``, ``after``); ``referral_side`` where
    another office says that; ``referral_corrects`` for a word that holds no more; ``reason_required``, ``reason_wrong``
    for none or another than ``REASONS`` has; ``note_required`` for "other" without words; ``too_long``;
    ``day_ahead`` for a day after today; ``then_missing``, ``then_wrong`` for the day that goes with it.
    """
    state = None if before is None else before.state
    if word.corrects:
        if before is None or before.last.change_id != word.corrects:
            raise MihanError("referral_corrects")
        state = before.words[-2].state if len(before.words) > 1 else None
    if not may_follow(state, word.state):
        raise MihanError("referral_step", {"before": state.value if state else "", "after": word.state.value})
    if not may_say(word.side, word.state):
        raise MihanError("referral_side", {"after": word.state.value})
    problems = [*_about_reason(word), *_about_days(word, today)]
    if problems:
        raise MihanError(problems[0].code, problems[0].params, problems=tuple(problems))


def _about_reason(word: Word) -> Iterable[Problem]:
    wanted = REASONS.get(word.state, ())
    if wanted and word.reason is None:
        yield Problem("reason_required", "reason")
    elif word.reason is not None and word.reason not in wanted:
        yield Problem("reason_wrong", "reason")
    if word.reason is Reason.OTHER and not written(word.note):
        yield Problem("note_required", "note")
    if len(word.note) > MOST_NOTE:
        yield Problem("too_long", "note", {"maximum": MOST_NOTE})


def _about_days(word: Word, today: date) -> Iterable[Problem]:
    if word.on > today:
        yield Problem("day_ahead", "on")
    wants = word.state in (State.ISSUED, State.HIRED) or word.reason is Reason.CALL_BACK
    if wants and word.then is None:
        yield Problem("then_missing", "then")
    elif word.then is not None and (word.state not in HAS_DAY or word.reason is Reason.AGREED or word.then < word.on):
        yield Problem("then_wrong", "then")
