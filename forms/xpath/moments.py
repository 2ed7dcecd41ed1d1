"""Dates and times as expressions know them: an instant, seen from the time zone of the form."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY_MILLISECONDS = 86_400_000
_MILLISECOND = timedelta(milliseconds=1)

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?\s*",
    re.ASCII,
)
_STRICT_ISO = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::\d{2})?)?)?", re.ASCII
)
# "Sat Nov 21 2026 09:51:50 GMT-0700 (…)": how JavaScript engines write a date when they are not asked for ISO.
_JAVASCRIPT = re.compile(
    r"(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{2}) (\d{4})"
    r" (\d{2}):(\d{2}):(\d{2}) GMT([+-]\d{4})(?: \([^)]*\))?",
    re.ASCII,
)
_TIME = re.compile(r"(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}(?::?\d{2})?)?", re.ASCII)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant in the time zone of the form. `at` None is what date('nonsense') gives: no date, but not "" either.

    `whole` makes its text the number of whole days since 1970-01-01, as number() of a date is stored in an answer.
    """

    at: datetime | None
    whole: bool = False

    def days(self) -> float:
        """Days since 1970-01-01T00:00Z, with their fraction to the millisecond; NaN for no date."""
        return math.nan if self.at is None else (self.at - EPOCH) // _MILLISECOND / DAY_MILLISECONDS

    def whole_days(self) -> int:
        """Days from 1970-01-01 to a date alone; with a time whole days gone by since 1970-01-01T00:00Z."""
        if self.at is None:
            raise ValueError("no_date")
        if self._is_midnight(self.at):
            return (self.at.date() - EPOCH.date()).days
        return (self.at - EPOCH).days

    @staticmethod
    def _is_midnight(at: datetime) -> bool:
        return (at.hour, at.minute, at.second, at.microsecond // 1000) == (0, 0, 0, 0)

    def string(self) -> str:
        """ISO 8601: the date alone at midnight, else date and time to the millisecond with the offset."""
        if self.at is None:
            return "Invalid Date"
        if self.whole:
            return str(self.whole_days())
        if self._is_midnight(self.at):
            return self.at.date().isoformat()
        return self.at.isoformat(timespec="milliseconds")


NO_DATE = Moment(None)


def looks_like_date(text: str) -> bool:
    """Whether number() takes the text for a date or a date with time: ISO 8601 with two-digit months and days."""
    return len(text) >= 10 and text[4] == "-" and _STRICT_ISO.fullmatch(text) is not None


def moment_from_text(text: str, zone: tzinfo) -> Moment:
    """The instant that a date or date with time names; without an offset in `zone`. NO_DATE where it names none."""
    match = _ISO.fullmatch(text)
    if match is None:
        return _from_javascript(text, zone)
    year, month, day, hour, minute, second, fraction, offset = match.groups()
    try:
        made = datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), _micro(fraction),
            tzinfo=_offset(offset) if offset else zone,
        )  # fmt: skip
        return Moment(made.astimezone(zone))
    except (ValueError, OverflowError):
        return NO_DATE


def _from_javascript(text: str, zone: tzinfo) -> Moment:
    match = _JAVASCRIPT.fullmatch(text)
    if match is None:
        return NO_DATE
    month, day, year, hour, minute, second, offset = match.groups()
    try:
        made = datetime(
            int(year), _MONTHS.index(month) + 1, int(day), int(hour), int(minute), int(second), tzinfo=_offset(offset)
        )
        return Moment(made.astimezone(zone))
    except (ValueError, OverflowError):
        return NO_DATE


def moment_from_days(days: float, zone: tzinfo) -> Moment:
    """The instant so many days after 1970-01-01T00:00Z."""
    if not math.isfinite(days):
        return NO_DATE
    try:
        return Moment((EPOCH + timedelta(milliseconds=round(days * DAY_MILLISECONDS))).astimezone(zone))
    except OverflowError:
        return NO_DATE


def fraction_of_day(text: str, zone: tzinfo) -> float:
    """The part of the day gone by at a time, seen from `zone` where it names an offset; NaN for what is no time."""
    match = _TIME.fullmatch(text)
    if match is None:
        return math.nan
    hour, minute, second, fraction, offset = match.groups()
    try:
        made = datetime(1970, 1, 1, int(hour), int(minute), int(second or 0), _micro(fraction), tzinfo=zone)
        if offset:
            made = made.replace(tzinfo=_offset(offset)).astimezone(zone)
    except (ValueError, OverflowError):
        return math.nan
    seconds = made.hour * 3600 + made.minute * 60 + made.second
    return (seconds * 1000 + made.microsecond // 1000) / DAY_MILLISECONDS


def _micro(fraction: str | None) -> int:
    return int((fraction or "0")[:6].ljust(6, "0"))


def _offset(text: str) -> tzinfo:
    """The zone of "Z", "+03:00", "+0300" or "+03". ValueError where it is more than a day away."""
    if text == "Z":
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    hours, minutes = int(digits[:2]), int(digits[2:])
    if hours > 23 or minutes > 59:
        raise ValueError("offset")
    away = timedelta(hours=hours, minutes=minutes)
    return timezone(-away if text[0] == "-" else away)
