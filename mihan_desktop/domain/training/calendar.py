"""Days on which nobody is taught: of Iraq, of the Kurdistan Region, as the ministry corrects them, and of one centre.

Iraq's days come from the library ``holidays`` (Law of official holidays, 2024); those that follow the moon are marked
as estimates. The ministry's list, which comes with a release, has the last word: it adds days, and takes others back.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final

from mihan_desktop.domain.training.ending import Labels

WEEKEND: Final = frozenset({5, 6})
"""ISO weekdays: Friday and Saturday"""


class Region(StrEnum):
    """Whose days off hold. The names travel (the release part ``holidays``)."""

    FEDERAL = "federal"
    KURDISTAN = "kurdistan"


KURDISTAN: Final = frozenset({"IQ-G05", "IQ-G08", "IQ-G11", "IQ-G19", "IQ-SU", "IQ-DA", "IQ-AR", "IQ-HA"})
"""Sulaymaniyah, Duhok, Erbil and Halabja (since 2025), by the codes of the form's lists and by ISO 3166-2."""


def region_of(governorate: str) -> Region:
    """Whose days off an office keeps, by the code of its governorate."""
    return Region.KURDISTAN if governorate in KURDISTAN else Region.FEDERAL


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day without teaching. estimated: the moon has the last word; own: the centre itself is closed that day."""

    day: date
    labels: Labels
    estimated: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days off that one centre keeps, by day."""

    days: Mapping[date, DayOff]

    def off(self, day: date) -> DayOff | None:
        """Why nobody is taught on ``day``; None on a day like others (the week-end is the pattern's affair)."""
        return self.days.get(day)


_SORANI: Final = {
    "New Year's Day": "سەری ساڵی زاینی",
    "Army Day": "ڕۆژی سوپا",
    "Commemoration of the Saddam Baath crimes against the Iraqi people": "یادی تاوانەکانی بەعس، ئەنفال و هەڵەبجە",
    "Nowruz": "نەورۆز",
    "Labor Day": "ڕۆژی جیهانیی کرێکاران",
    "Islamic New Year": "سەری ساڵی کۆچی",
    "Ashura": "عاشورا",
    "Prophet's Birthday": "لەدایکبوونی پێغەمبەر",
    "Eid al-Fitr": "جەژنی ڕەمەزان",
    "Day of Arafah": "ڕۆژی عەرەفە",
    "Eid al-Adha": "جەژنی قوربان",
    "Eid al-Ghadir": "جەژنی غەدیر",
}
"""The library knows Arabic and English."""

_OF_THE_REGION: Final = (
    (3, 5, "ذكرى الانتفاضة", "یادی ڕاپەڕین", "Uprising Day"),
    (3, 11, "ذكرى بيان آذار وتحرير أربيل", "یادی بەیاننامەی ئازار و ئازادبوونی هەولێر", "Accord of March, Erbil freed"),
    (3, 14, "ذكرى ميلاد مصطفى البارزاني", "یادی لەدایکبوونی مستەفا بارزانی", "Birthday of Mustafa Barzani"),
    (3, 21, "عيد نوروز", "نەورۆز", "Nowruz"),
    (3, 22, "عيد نوروز", "نەورۆز", "Nowruz"),
    (3, 23, "عيد نوروز", "نەورۆز", "Nowruz"),
)
"""Days that the Kurdistan Regional Government announces each year for March [its announcement of March 2019] (default):
month, day, and the name in Arabic, Sorani and English."""


def calendar(years: Iterable[int], region: Region, published: bytes = b"", own: Sequence[DayOff] = ()) -> Calendar:
    """The days off of some years in one region. published: the release part ``holidays`` in force; own: the centre's.

    Of one day the centre's word comes first, then the ministry's, then the region's, then the country's.
    """
    wanted = frozenset(years)
    days: dict[date, DayOff] = {}
    for year in wanted:
        days |= {one.day: one for one in _of_iraq(year)}
        if region is Region.KURDISTAN:
            found = (_of_the_region(year, *row) for row in _OF_THE_REGION)
            days |= {one.day: one for one in found}
    for entry in json.loads(published)["days"] if published else ():
        day = date.fromisoformat(entry["date"])
        if day.year not in wanted or entry.get("region", "") not in ("", region.value):
            continue
        if entry.get("off", True):
            days[day] = DayOff(day, dict(entry["labels"]), bool(entry.get("estimated", False)))
        else:
            days.pop(day, None)
    days |= {one.day: one for one in own if one.day.year in wanted}
    return Calendar(days)


def _of_the_region(year: int, month: int, day: int, ar: str, ckb: str, en: str) -> DayOff:
    return DayOff(date(year, month, day), {"ar": ar, "ckb": ckb, "en": en})


@lru_cache(maxsize=32)
def _of_iraq(year: int) -> tuple[DayOff, ...]:
    from holidays.countries.iraq import Iraq  # an eighth of a second, for whoever plans

    arabic = Iraq(years=year, language="ar", islamic_show_estimated=False)
    english = Iraq(years=year, language="en_US", islamic_show_estimated=False)
    marked = Iraq(years=year, language="en_US")
    return tuple(
        DayOff(
            day,
            {"ar": arabic[day], "ckb": "; ".join(_SORANI.get(one, one) for one in name.split("; ")), "en": name},
            estimated=marked[day] != name,
        )
        for day, name in sorted(english.items())
    )


def days_between(first: date, last: date) -> Iterable[date]:
    """Every day from ``first`` to ``last``, both with it."""
    return (first + timedelta(days=shift) for shift in range((last - first).days + 1))
