"""Cards at the door: the number on a trainee's card, and what the clock says of somebody who comes in."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from itertools import pairwise
from typing import Final

from mihan_desktop.domain.attendance import LONGEST_LATE, ClassSession, Mark
from mihan_desktop.domain.names import fold
from mihan_desktop.domain.numbers import check_digit

_DIGITS: Final = 13
"""before the check digit: longer than any registration number, so that neither is taken for the other"""
_GROUP: Final = 5
_BETWEEN: Final = frozenset(" -.\u2010\u2012\u2013\u2014")


class Scan(StrEnum):
    """What became of a card that was held to the reader."""

    MARKED = "marked"
    ALREADY = "already"  # nothing is written again
    OTHER_CLASS = "other_class"
    STRANGER = "stranger"  # a good number of nobody whom this desk knows
    MISREAD = "misread"  # no number, or one that was read wrongly


def card_number(person_id: str) -> str:
    """The digits on a trainee's card: the same on every machine, for they are drawn from the person's id.

    Digits alone, because a reader types them as a US keyboard; no leading zero; the last one is a check digit.
    """
    drawn = int.from_bytes(hashlib.sha256(f"card {person_id}".encode()).digest()[:8], "big")
    least = 10 ** (_DIGITS - 1)
    body = str(least + drawn % (9 * least))
    return body + check_digit(body)


def grouped(number: str) -> str:
    """As people read it: ``10293-84756-5647``."""
    return "-".join(number[at : at + _GROUP] for at in range(0, len(number), _GROUP))


def read_card(text: str) -> str | None:
    """The card's number in ``text``, its digits of any kind and however grouped; None when it is none or misread."""
    digits = "".join(letter for letter in fold(text) if letter not in _BETWEEN)
    if not (digits.isascii() and digits.isdecimal() and len(digits) == _DIGITS + 1):
        return None
    return digits if check_digit(digits[:-1]) == digits[-1] else None


def sessions_at(sessions: Iterable[ClassSession], day: date) -> tuple[ClassSession, ...]:
    """The sessions of a day as they follow one another: by their hours, those without one last, by number."""
    found = [one for one in sessions if one.date == day]
    return tuple(sorted(found, key=lambda one: (one.begins is None, one.begins or time(), one.number)))


def session_now(today: Sequence[ClassSession], now: time) -> ClassSession | None:
    """For which of a day's sessions whoever comes in at ``now`` comes; None where the hours do not say.

    A session's door opens halfway between the end of the one before and its own beginning; the first one's is open from
    the morning on, the last one's until the night.
    """
    if len(today) == 1:
        return today[0]
    if not today or any(one.begins is None for one in today):
        return None
    chosen = today[0]
    for before, one in pairwise(today):
        if _minutes(now) * 2 >= _minutes(before.begins) + before.minutes + _minutes(one.begins):
            chosen = one
    return chosen


def _minutes(hour: time | None) -> int:
    return 0 if hour is None else hour.hour * 60 + hour.minute


def arrival(begins: datetime, now: datetime, late_minutes: int) -> tuple[Mark, int]:
    """The mark of somebody who comes in at ``now``, and their minutes of delay; late from ``late_minutes`` on."""
    minutes = int((now - begins).total_seconds() // 60)
    if minutes < max(1, late_minutes):
        return Mark.PRESENT, 0
    return Mark.LATE, min(minutes, LONGEST_LATE)
