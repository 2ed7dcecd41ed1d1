"""Dates, months, years and times as clerks type them: any digits, d/m/yyyy or ISO, in both reading directions.

QDateEdit reverses its sections in RTL and refuses typed ISO, so this is a line edit that understands what it reads.
"""

import enum
import re
from datetime import date, time

from PySide6.QtCore import QDate, QLocale

from mihan_desktop.ui.language import LOCALES
from mihan_desktop.ui.widgets.digits import Digits, ascii_digits, shown_digits, visible


class Precision(enum.StrEnum):
    """How much of a date is asked."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


_YMD = re.compile(r"(\d{4})[-/.\s](\d{1,2})[-/.\s](\d{1,2})")
_DMY = re.compile(r"(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4})")
_COMPACT = re.compile(r"(\d{2})(\d{2})(\d{4})")
_YM = re.compile(r"(\d{4})[-/.\s](\d{1,2})")
_MY = re.compile(r"(\d{1,2})[-/.\s](\d{4})")
_Y = re.compile(r"(\d{4})")
_NAMED = re.compile(r"(?:(\d{1,2})\s+)?(\D+?)\s+(\d{4})")
_TIME = re.compile(r"(\d{1,2})\s*[:.٫]?\s*(\d{2})?(?:\s*[:.]\s*(\d{2}))?\s*(\D*)")

_AFTERNOON = ("pm", "p", "م", "مساء", "مساءً", "دن", "پ.ن", "د.ن", "پاش نیوەڕۆ")
_MORNING = ("am", "a", "ص", "صباحا", "صباحاً", "پن", "پێش نیوەڕۆ")


def locale_for(language: str) -> QLocale:
    """Month and day names as Iraq says them, in ``ar``, ``ckb`` or ``en``."""
    return QLocale(LOCALES.get(language, language or LOCALES["en"]))


def read_date(typed: str, precision: Precision = Precision.DAY, language: str = "ar") -> date | None:
    """A typed date; the first of the month or of January where less is asked. None when it is no date of 1..9999."""
    text = ascii_digits(visible(typed))
    parts = _parts(text, precision) or _named_parts(text, precision, language)
    if parts is None:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


def show_date(day: date, precision: Precision, digits: Digits) -> str:
    """The date as the field shows it: ``12/03/1990``, ``03/1990`` or ``1990``."""
    text = {
        Precision.DAY: f"{day.day:02}/{day.month:02}/{day.year:04}",
        Precision.MONTH: f"{day.month:02}/{day.year:04}",
        Precision.YEAR: f"{day.year:04}",
    }[precision]
    return shown_digits(text, digits)


def say_date(day: date, precision: Precision, language: str, digits: Digits) -> str:
    """The date in words: ``Monday 12 March 1990``, with the month's Iraqi name in Arabic and Sorani."""
    locale = locale_for(language)
    month = locale.standaloneMonthName(day.month) if precision is Precision.MONTH else locale.monthName(day.month)
    if precision is Precision.YEAR:
        return ""
    if precision is Precision.MONTH:
        return shown_digits(f"{month} {day.year}", digits)
    weekday = locale.dayName(QDate(day.year, day.month, day.day).dayOfWeek())
    return shown_digits(f"{weekday} {day.day} {month} {day.year}", digits)


def read_time(typed: str) -> time | None:
    """A typed time: ``9:30``, ``0930``, ``9``, ``9:30 pm``, ``٩:٣٠ م``; None when it is none."""
    text = ascii_digits(visible(typed)).casefold()
    if re.fullmatch(r"\d{3,4}", text):
        text = f"{text[:-2]}:{text[-2:]}"
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    half = found[4].strip().rstrip(".").replace(". ", ".")
    if half in _AFTERNOON:
        hour = hour + 12 if hour < 12 else hour
    elif half in _MORNING:
        hour = 0 if hour == 12 else hour
    elif half:
        return None
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def show_time(moment: time, digits: Digits) -> str:
    """The time as the field shows it, ``09:30`` (seconds only when there are some)."""
    return shown_digits(f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}", digits)


def _parts(text: str, precision: Precision) -> tuple[int, int, int] | None:
    if found := _YMD.fullmatch(text):
        whole = int(found[1]), int(found[2]), int(found[3])
    elif found := _DMY.fullmatch(text) or (_COMPACT.fullmatch(text) if precision is Precision.DAY else None):
        whole = int(found[3]), int(found[2]), int(found[1])
    elif precision is not Precision.DAY and (found := _YM.fullmatch(text)):
        whole = int(found[1]), int(found[2]), 1
    elif precision is not Precision.DAY and (found := _MY.fullmatch(text)):
        whole = int(found[2]), int(found[1]), 1
    elif precision is Precision.YEAR and (found := _Y.fullmatch(text)):
        whole = int(found[1]), 1, 1
    else:
        return None
    return _cut(whole, precision)


def _named_parts(text: str, precision: Precision, language: str) -> tuple[int, int, int] | None:
    found = _NAMED.fullmatch(text)
    if found is None or (precision is Precision.DAY and not found[1]):
        return None
    wanted = found[2].strip(" ,،").casefold()
    for code in dict.fromkeys((language, "ar", "ckb", "en")):
        locale = locale_for(code)
        for month in range(1, 13):
            names = (locale.monthName(month), locale.standaloneMonthName(month))
            if wanted in (name.casefold() for name in names):
                return _cut((int(found[3]), month, int(found[1] or 1)), precision)
    return None


def _cut(whole: tuple[int, int, int], precision: Precision) -> tuple[int, int, int]:
    year, month, day = whole
    if precision is Precision.YEAR:
        return year, 1, 1
    return (year, month, 1) if precision is Precision.MONTH else (year, month, day)
