"""Dates as registers of all kinds write them: read into ISO 8601, with how exact they are."""

import re
from datetime import date, timedelta
from functools import cache
from typing import Final

from mihan_desktop.domain.names import fold, sounded

DAY: Final = "day"
MONTH: Final = "month"
YEAR: Final = "year"
ORDERS: Final = ("dmy", "mdy")
"""Which of day and month is written first, where the year stands last."""

_MONTHS: Final = (
    "كانون الثاني|يناير|january|jan|کانوونی دووەم|ينائر",
    "شباط|فبراير|february|feb|شوبات",
    "آذار|اذار|مارس|march|mar|ئازار",
    "نيسان|ابريل|أبريل|april|apr|نیسان",
    "أيار|ايار|مايو|may|ئایار|مایس",
    "حزيران|يونيو|june|jun|حوزەیران",
    "تموز|يوليو|july|jul|تەممووز|تەمموز",
    "آب|اب|أغسطس|august|aug|ئاب",
    "أيلول|ايلول|سبتمبر|september|sep|sept|ئەیلوول",
    "تشرين الأول|تشرين الاول|أكتوبر|اكتوبر|october|oct|تشرینی یەکەم",
    "تشرين الثاني|نوفمبر|november|nov|تشرینی دووەم",
    "كانون الأول|كانون الاول|ديسمبر|december|dec|کانوونی یەکەم",
)
_PARTS: Final = re.compile(r"(\d{1,4})\s*[-/.\\,،_ ]\s*(\d{1,2})\s*[-/.\\,،_ ]\s*(\d{1,4})(?:[ t]\s*\d{1,2}:\d\d.*)?")
_MONTH_YEAR: Final = re.compile(r"(\d{1,2})\s*[-/.\\]\s*(\d{4})|(\d{4})\s*[-/.\\]\s*(\d{1,2})")
_YEAR: Final = re.compile(r"((?:19|20)\d\d)(?:\.0+)?")
_SERIAL: Final = re.compile(r"(\d{5})(?:\.\d+)?")
_RUN: Final = re.compile(r"(\d{2})(\d{2})((?:19|20)\d\d)|((?:19|20)\d\d)(\d{2})(\d{2})")
_FIRST: Final = date(1899, 12, 30)
"""Day 0 of Excel's count, its wrong leap day of 1900 reckoned in."""
_SERIALS: Final = range(3_654, 60_000)  # 1910 to 2064
_TURN: Final = 30
"""Two-digit years below it are of this century."""


def read_day(text: str, order: str = "dmy") -> tuple[str, str]:
    """``text`` as ISO date and its precision (``day``, ``month``, ``year``); of what is not known, 1 July or the 1st.

    ("", "") when it is no date.
    """
    plain = _numbered(fold(text))
    if found := _YEAR.fullmatch(plain):
        return f"{found[1]}-07-01", YEAR
    if found := _PARTS.fullmatch(plain):
        day = _of_parts(found[1], int(found[2]), found[3], order)
        return (day.isoformat(), DAY) if day else ("", "")
    if found := _RUN.fullmatch(plain):
        parts = (found[1], int(found[2]), found[3]) if found[1] else (found[4], int(found[5]), found[6])
        day = _of_parts(*parts, order)
        return (day.isoformat(), DAY) if day else ("", "")
    if found := _MONTH_YEAR.fullmatch(plain):
        year, month = int(found[2] or found[3]), int(found[1] or found[4])
        day = _made(year, month, 1)
        return (day.isoformat(), MONTH) if day else ("", "")
    if (found := _SERIAL.fullmatch(plain)) and int(found[1]) in _SERIALS:
        return (_FIRST + timedelta(days=int(found[1]))).isoformat(), DAY
    return "", ""


def swapped(iso: str) -> str:
    """An ISO date with day and month changed about; "" when there is no such day, or it is the same."""
    day = _iso(iso)
    turned = _made(day.year, day.day, day.month) if day else None
    return turned.isoformat() if turned and turned != day else ""


def is_day(text: str) -> bool:
    """True for an ISO date."""
    return _iso(text) is not None


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _of_parts(first: str, second: int, third: str, order: str) -> date | None:
    if len(first) == 4:
        return _made(int(first), second, int(third)) or _made(int(first), int(third), second)
    if len(third) not in (2, 4) or len(first) > 2:
        return None
    year = int(third) if len(third) == 4 else int(third) + (2000 if int(third) < _TURN else 1900)
    day, month = (int(first), second) if order == "dmy" else (second, int(first))
    return _made(year, month, day) or _made(year, day, month)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _months() -> "tuple[tuple[re.Pattern[str], str], ...]":
    named = [(sounded(fold(one)), number) for number, names in enumerate(_MONTHS, 1) for one in names.split("|")]
    named.sort(key=lambda pair: -len(pair[0]))
    return tuple((re.compile(rf"(?<!\w){re.escape(name)}(?!\w)"), f" {number} ") for name, number in named)


def _numbered(folded: str) -> str:
    """A date with its month as a number."""
    text = folded.strip().strip(".")
    if any(sign.isalpha() for sign in text):
        text = sounded(text)
        for name, number in _months():
            text = name.sub(number, text)
        text = re.sub(r"\s*[-/.,،]?\s+[-/.,،]?\s*", " ", text).strip()
    return text
