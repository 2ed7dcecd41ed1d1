"""Dates and times: today, conversions, and dates in words in Arabic, Sorani and English."""

from __future__ import annotations

import math
import re
from datetime import datetime

from forms.xpath.code import Arguments, Run
from forms.xpath.functions.registry import function
from forms.xpath.moments import NO_DATE, Moment, fraction_of_day, moment_from_days, moment_from_text
from forms.xpath.scope import Scope
from forms.xpath.values import Value, ascii_digits, to_string

# Months and days (Monday first) as they are written in Iraq: the Levantine names in Arabic, the Sorani forms of the
# same in Kurdish. They have no short forms, so %b and %a give them whole. Source: Unicode CLDR (ar-IQ, ckb-IQ).
_MONTHS = {
    "ar": (
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ),
    "ckb": (
        "کانوونی دووەم",
        "شوبات",
        "ئازار",
        "نیسان",
        "ئایار",
        "حوزەیران",
        "تەمووز",
        "ئاب",
        "ئەیلوول",
        "تشرینی یەکەم",
        "تشرینی دووەم",
        "کانونی یەکەم",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
_DAYS = {
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    "ckb": ("دووشەممە", "سێشەممە", "چوارشەممە", "پێنجشەممە", "ھەینی", "شەممە", "یەکشەممە"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_IDENTIFIER = re.compile(r"%([YymnbBdeaAHhMS3%])")


@function("today", "moment", 0)
def today(_arguments: Arguments) -> Run:
    def midnight(scope: Scope) -> Moment:
        here = scope.environment.now().astimezone(scope.environment.timezone)
        return Moment(here.replace(hour=0, minute=0, second=0, microsecond=0))

    return midnight


@function("now", "moment", 0)
def now(_arguments: Arguments) -> Run:
    return lambda scope: Moment(scope.environment.now().astimezone(scope.environment.timezone))


def to_moment(value: Value, scope: Scope) -> Moment:
    """The instant that a date, a number of days since 1970-01-01Z or a text names; NO_DATE for anything else."""
    if isinstance(value, Moment):
        return value
    if isinstance(value, bool):
        return NO_DATE
    if isinstance(value, float):
        return moment_from_days(value, scope.environment.timezone)
    return moment_from_text(ascii_digits(to_string(value)).strip(), scope.environment.timezone)


@function("date", "any", 1)
def date(arguments: Arguments) -> Run:
    return _moment(arguments)


@function("date-time", "any", 1)
def date_time(arguments: Arguments) -> Run:
    return _moment(arguments)


def _moment(arguments: Arguments) -> Run:
    """A date of anything. The time of day stays: the specification's vectors want date('…T08:00') to keep it."""
    argument = arguments.any(0)

    def made(scope: Scope) -> Value:
        value = argument(scope)
        if isinstance(value, bool) or (isinstance(value, (str, list)) and not to_string(value)):
            return ""
        return to_moment(value, scope)

    return made


@function("decimal-date-time", "number", 1)
def decimal_date_time(arguments: Arguments) -> Run:
    argument = arguments.any(0)
    return lambda scope: to_moment(argument(scope), scope).days()


@function("decimal-time", "number", 1)
def decimal_time(arguments: Arguments) -> Run:
    argument = arguments.any(0)

    def fraction(scope: Scope) -> float:
        value = argument(scope)
        if isinstance(value, Moment):
            return (
                math.nan if value.at is None else fraction_of_day(f"{value.at:%H:%M:%S.%f}", scope.environment.timezone)
            )
        return fraction_of_day(ascii_digits(to_string(value)).strip(), scope.environment.timezone)

    return fraction


@function("format-date", "string", 2)
def format_date(arguments: Arguments) -> Run:
    return _formatted(arguments)


@function("format-date-time", "string", 2)
def format_date_time(arguments: Arguments) -> Run:
    return _formatted(arguments)


def _formatted(arguments: Arguments) -> Run:
    argument, pattern = arguments.any(0), arguments.string(1)

    def text(scope: Scope) -> str:
        at = to_moment(argument(scope), scope).at
        return "" if at is None else format_moment(at, pattern(scope), scope.environment.language)

    return text


def format_moment(at: datetime, pattern: str, language: str) -> str:
    """A date in a pattern of ODK: %Y %y %m %n %b %B %d %e %a %A %H %h %M %S %3 and %%; names in "ar", "ckb" or "en"."""
    return _IDENTIFIER.sub(lambda match: _part(at, match.group(1), language), pattern)


def _part(at: datetime, identifier: str, language: str) -> str:
    match identifier:
        case "Y":
            return f"{at.year:04}"
        case "y":
            return f"{at.year % 100:02}"
        case "m" | "n":
            return f"{at.month:02}" if identifier == "m" else str(at.month)
        case "b" | "B":
            name = _MONTHS.get(language, _MONTHS["en"])[at.month - 1]
            return name[:3] if identifier == "b" and language not in ("ar", "ckb") else name
        case "d" | "e":
            return f"{at.day:02}" if identifier == "d" else str(at.day)
        case "a" | "A":
            name = _DAYS.get(language, _DAYS["en"])[at.weekday()]
            return name[:3] if identifier == "a" and language not in ("ar", "ckb") else name
        case "H" | "h":
            return f"{at.hour:02}" if identifier == "H" else str(at.hour)
        case "M":
            return f"{at.minute:02}"
        case "S":
            return f"{at.second:02}"
        case "3":
            return f"{at.microsecond // 1000:03}"
        case _:
            return "%"
