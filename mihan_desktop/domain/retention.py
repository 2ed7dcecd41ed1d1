"""How long what was begun and never finished is kept: nothing goes of which nobody was told, and no correction ever."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

NOTICE: Final = timedelta(days=7)
"""Between the moment in which the author was told and the end of a draft."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A draft. touched: when an answer was kept last; correction: of a saved record; works: its author may sign in."""

    touched: datetime
    correction: bool
    works: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """One time the author was told of whatever had not been touched for ``days``."""

    at: datetime
    days: int


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a draft.

    tell: its author is to be told when they come; ends: when it goes, once they were told; over: it has gone on past
    that; left: nobody goes on with it, so that a supervisor says what becomes of it.
    """

    tell: bool = False
    ends: datetime | None = None
    over: bool = False
    left: bool = False


def fate(begun: Begun, tellings: Iterable[Telling], *, now: datetime, days: int) -> Fate:
    """What becomes of a draft that is kept for ``days`` untouched. tellings: what its author was told, in any order.

    Only what its author was told in time counts: after it fell due by the rule of that day and by today's, and not in
    a future that a wrong clock once showed. Whoever does not come is not told; after as long again it is ``left``.
    """
    if not begun.works:
        return Fate(left=True)
    told = sorted(one.at for one in tellings if begun.touched + timedelta(days=max(one.days, days)) <= one.at <= now)
    if told and not begun.correction:
        ends = told[0] + NOTICE
        return Fate(ends=ends, over=ends <= now)
    due = (told[-1] if told else begun.touched) + timedelta(days=days)
    return Fate(tell=due <= now, left=due + timedelta(days=days) <= now)
