"""The time of a report: from which day to which, and the days, weeks and months in it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

SATURDAY: Final = 5
"""The first day of Iraq's week, as ``date.weekday`` counts."""
MOST_PERIODS: Final = 750
"""Lines of a report by time: two years of days."""


class Grain(StrEnum):
    """How long a period is. The names are kept with saved reports."""

    NONE = ""  # all of the time in one
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Span(StrEnum):
    """A time that moves with the calendar, so that a saved report stays of use. The names are kept with them."""

    WEEK = "week"  # the last seven days, today included
    MONTH = "month"  # the last thirty
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_YEAR = "this_year"
    TWELVE_MONTHS = "twelve_months"  # eleven whole months and this one
    EVER = "ever"
    CHOSEN = "chosen"  # from one day to another


@dataclass(frozen=True, slots=True)
class Between:
    """From the first day to the last, both in it; ``date.min`` where it has no beginning."""

    since: date
    until: date


def between(span: Span, today: date, since: date | None = None, until: date | None = None) -> Between:
    """The days of a span. since, until: of ``CHOSEN``, None for its open end; the wrong way round they are turned."""
    month = today.replace(day=1)
    if span is Span.CHOSEN:
        first, last = since or date.min, until or today
        return Between(min(first, last), max(first, last))
    if span is Span.LAST_MONTH:
        return Between((month - timedelta(days=1)).replace(day=1), month - timedelta(days=1))
    begins = {
        Span.WEEK: today - timedelta(days=6), Span.MONTH: today - timedelta(days=29), Span.THIS_MONTH: month,
        Span.THIS_YEAR: today.replace(month=1, day=1), Span.TWELVE_MONTHS: _months_back(month, 11),
        Span.EVER: date.min,
    }  # fmt: skip
    return Between(begins[span], today)


def period_of(day: date, grain: Grain) -> date:
    """The first day of the period in which a day lies; of ``NONE`` the day itself."""
    if grain is Grain.WEEK:
        back = (day.weekday() - SATURDAY) % 7
        return date.min if (day - date.min).days < back else day - timedelta(days=back)
    return day.replace(day=1) if grain is Grain.MONTH else day


def periods(time: Between, grain: Grain) -> tuple[date, ...]:
    """The first days of all periods of ``time``, in their order; of more than ``MOST_PERIODS`` the last."""
    found: list[date] = []
    at = period_of(time.until, grain)
    first = period_of(time.since, grain)
    while at >= first and len(found) < MOST_PERIODS:
        found.append(at)
        if at == date.min:
            break
        at = period_of(at - timedelta(days=1), grain)
    return tuple(reversed(found))


def _months_back(month: date, count: int) -> date:
    whole = month.year * 12 + month.month - 1 - count
    return date(whole // 12, whole % 12 + 1, 1)
