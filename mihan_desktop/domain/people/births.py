"""Births: what is known of a date. The registry gave 1 July to millions, which says a year and no more."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from mihan_desktop.domain.names import fold

YEAR: Final = "year"
"""the precision of a date of which the year alone is known"""
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Birth:
    """year, month, day; month and day are 0 when the year alone is known, all are 0 when nothing is."""

    year: int = 0
    month: int = 0
    day: int = 0

    def __bool__(self) -> bool:
        return self.year > 0

    def __str__(self) -> str:
        """ISO 8601, of what is known: ``1987-03-04``, ``1987`` or nothing."""
        if not self:
            return ""
        return f"{self.year:04d}" if self.year_only else f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @property
    def year_only(self) -> bool:
        """True when a day and a month are not known."""
        return not (self.month and self.day)


UNKNOWN: Final = Birth()


@lru_cache(maxsize=50_000)
def read(date_text: str, precision_text: str = "") -> Birth:
    """What ``1987-03-04`` (or ``1987``) and its precision (``day``, ``month``, ``year`` …) say of a birth.

    1 July and the precision ``year`` leave the year alone; no date leaves ``UNKNOWN``.
    """
    text = fold(date_text)
    if not (match := _DATE.match(text)):
        return Birth(int(text)) if _YEAR.fullmatch(text) else UNKNOWN
    year, month, day = map(int, match.groups())
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return Birth(year)
    if precision_text.strip() not in ("", "day", "month") or (month, day) == (7, 1):
        return Birth(year)
    return Birth(year, month, day)


def years(birth: Birth, on: date) -> int | None:
    """Whole years on a day; None for who is not born yet, or of whose birth nothing is known.

    Of whom the year alone is known, the years are counted: nobody waits for a place or for points because the registry
    wrote 1 July.
    """
    passed = birth.year_only or (on.month, on.day) >= (birth.month, birth.day)
    age = on.year - birth.year - (0 if passed else 1)
    return age if birth and age >= 0 else None
