"""A cohort whose days change after it was marked: what was marked stays on its day, the other sessions move."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from mihan_desktop.domain.attendance import ClassSession
from mihan_desktop.domain.training.calendar import Calendar
from mihan_desktop.domain.training.cohorts import Cohort, Move, Planned, moves, plan

_DAY = timedelta(days=1)


def replanned(
    sessions: Sequence[ClassSession],
    marked: Collection[str],
    cohort: Cohort,
    count: int,
    days_off: Calendar,
    today: date,
) -> tuple[ClassSession | Planned, ...]:
    """The sessions in the order of their days, those with marks (ids) where they were, and new ones where there are
    fewer than ``count``; fewer than ``count`` only where no days are left.

    A session without marks whose day is over stays too, for it may be marked from paper, unless the centre was closed
    on that day: then it is caught up with. Everything ahead without marks is planned from tomorrow on; of several
    sessions on a day each keeps its hour. None is left out but the last ones without marks, where ``count`` is smaller.
    """
    stays = [one for one in sessions if one.id in marked or (one.date <= today and days_off.off(one.date) is None)]
    there = {one.id for one in stays}
    going = [one for one in sessions if one.id not in there][: max(0, count - len(stays))]
    missing = max(0, count - len(stays))
    taken = {(one.date, one.begins) for one in stays}
    begins = max(cohort.first, today + _DAY)
    slots = plan(begins, cohort.pattern, missing + len(taken), days_off).sessions
    free = [one for one in slots if (one.day, one.begins) not in taken][:missing]
    moved: list[ClassSession | Planned] = [
        replace(one, date=slot.day, begins=slot.begins, minutes=slot.minutes)
        for one, slot in zip(going, free, strict=False)
    ]
    return tuple(sorted((*stays, *moved, *free[len(going) :]), key=_when))


def moves_of(
    sessions: Sequence[ClassSession], marked: Collection[str], cohort: Cohort, days_off: Calendar, today: date
) -> tuple[Move, ...]:
    """``cohorts.moves`` of the sessions that have no marks; what was marked stays, and its place is not taken."""
    held = {(one.date, one.begins) for one in sessions if one.id in marked and one.date > today}
    days: Mapping[int, date] = {one.number: one.date for one in sessions if one.id not in marked}
    return moves(days, cohort, days_off, today, held)


def _when(one: ClassSession | Planned) -> tuple[date, str]:
    day = one.date if isinstance(one, ClassSession) else one.day
    return day, "" if one.begins is None else one.begins.isoformat()
