"""When a desk sends by itself, what goes first, and what waits: rules without a network."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from mihan_desktop.domain.review import BatchContent, BatchState, BatchSummary

GRACE: Final = timedelta(minutes=1)
"""Between an approval and the first try by itself: so long it is taken back without anybody having it."""
LISTEN_EVERY: Final = timedelta(minutes=15)
"""Between two rounds in which there is nothing to send, but perhaps something to hear."""
PUT_OFF: Final = timedelta(hours=1)
"""For no longer is anything ever put off: what is to be tried later than that was put off by a clock that was wrong."""
SLOW: Final = 24_000
"""Bytes a second below which people go before photographs; so they do while nobody knows what the line is worth."""
SMALL: Final = 256 * 1024
"""Bytes of a release up to which it is fetched over any line: rules, holidays, a form without pictures."""
ON_THE_ROAD: Final = (BatchState.SEALED, BatchState.SENDING)
"""States in which a batch has parts that the centre lacks."""


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a round goes. metered: the line costs by what goes over it; slow: it turned out to be slow.

    by_itself: nobody asked for it, so what is not due waits; files_too: somebody wants photographs to go even so.
    """

    metered: bool = False
    slow: bool = False
    by_itself: bool = False
    files_too: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The way to the ministry. tries: in a row that did not get through, since ``since``, for ``trouble``.

    reached_at: when it was last walked to the end; next_at: by itself not before.
    """

    tries: int = 0
    trouble: str = ""
    since: datetime | None = None
    reached_at: datetime | None = None
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """What the desk means to do by itself. due: None when that is nothing; manual: because the office wants it so.

    files: batches of files that are still to go; held: those of them that wait for a line that costs nothing.
    release: bytes of the ministry's newest release that wait for such a line too.
    """

    due: datetime | None = None
    line: Line = Line()
    files: int = 0
    held: int = 0
    manual: bool = False
    release: int = 0


def files_wait(content: BatchContent, terms: Terms) -> bool:
    """Whether a batch of files waits for a line that costs nothing."""
    return content is BatchContent.FILES and terms.metered and not terms.files_too


def waits_for(batch: BatchSummary, terms: Terms, now: datetime) -> str:
    """Why a batch does not go in this round: ``"metered"``, ``"grace"``, ``"later"``; "" when it goes."""
    if files_wait(batch.content, terms):
        return "metered"
    if not terms.by_itself:
        return ""
    if _may_be_undone(batch) and now < _no_later(batch.sealed_at + GRACE, now, GRACE):
        return "grace"
    return "later" if batch.next_at is not None and now < _no_later(batch.next_at, now, PUT_OFF) else ""


def in_turn(batches: Iterable[BatchSummary], terms: Terms, now: datetime) -> list[BatchSummary]:
    """Those that go in this round, in their order: by number; on a line that is slow or costs, people first."""
    going = [one for one in batches if one.state in ON_THE_ROAD and not waits_for(one, terms, now)]
    people_first = terms.slow or terms.metered
    return sorted(going, key=lambda one: (people_first and one.content is BatchContent.FILES, one.number))


def next_round(batches: Sequence[BatchSummary], line: Line, now: datetime, *, metered: bool, carried: int = 0) -> Round:
    """When the next round by itself is due, for what there is to send, to ask for, and to hear.

    carried: batches of files that this machine is to carry on for others; they leave with any round.
    """
    files = [one for one in batches if one.content is BatchContent.FILES and one.state in ON_THE_ROAD]
    terms = Terms(metered=metered)
    held = [one for one in files if waits_for(one, terms, now) == "metered"]
    due = [due_at(one, now) for one in batches if one not in held]
    due.append(_no_later(line.reached_at + LISTEN_EVERY, now, LISTEN_EVERY) if line.reached_at is not None else now)
    soonest = min(due)
    if line.next_at is not None:
        soonest = max(soonest, _no_later(line.next_at, now, PUT_OFF))
    if line.since is not None:
        line = replace(line, since=min(line.since, now))
    return Round(soonest, line, len(files) + carried, len(held) + (carried if metered else 0))


def due_at(batch: BatchSummary, now: datetime) -> datetime:
    """When it is a batch's turn by itself."""
    free = batch.sealed_at + GRACE if _may_be_undone(batch) else batch.sealed_at
    free = _no_later(free, now, GRACE)
    return max(free, _no_later(batch.next_at, now, PUT_OFF)) if batch.next_at is not None else free


def _may_be_undone(batch: BatchSummary) -> bool:
    """Whether nothing of it has left yet."""
    return batch.state is BatchState.SEALED and batch.exported_at is None


def _no_later(at: datetime, now: datetime, most: timedelta) -> datetime:
    """``at``; or now, where that is further ahead than ``most``: the clock was set back meanwhile."""
    return at if at - now <= most else now
