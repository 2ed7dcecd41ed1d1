"""Invented training classes: a title in three languages, trainees, and meetings on Iraqi working days."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from resources.demo.lives import AS_OF, draw_person
from resources.demo.person import Person

WEEKEND = frozenset({4, 5})
"""Friday and Saturday, as `date.weekday` counts."""

_TITLES = (
    {"ar": "المهارات الرقمية", "ckb": "لێهاتوویی دیجیتاڵ", "en": "Digital skills"},
    {"ar": "الخياطة والتفصيل", "ckb": "دروومان", "en": "Sewing and tailoring"},
    {"ar": "التأسيسات الكهربائية", "ckb": "دامەزراوەی کارەبا", "en": "Electrical installation"},
    {"ar": "منظومات الطاقة الشمسية", "ckb": "سیستەمی وزەی خۆر", "en": "Solar power systems"},
    {"ar": "التبريد والتكييف", "ckb": "ساردکردنەوە و هەواسازی", "en": "Cooling and air conditioning"},
)


@dataclass(frozen=True, slots=True)
class DemoClass:
    """A class to be. titles: by language ``"ar" | "ckb" | "en"``; dates: its meetings, in order, never on a weekend."""

    titles: Mapping[str, str]
    trainees: tuple[Person, ...]
    dates: tuple[date, ...]


def classes(seed: int, count: int = 3, meetings: int = 12, first_day: date = AS_OF) -> tuple[DemoClass, ...]:
    """``count`` classes of 15 to 25 trainees; the same arguments give the same classes.

    Trainees come from places of the seed's sequence that `people` reaches only after a million.
    """
    random_ = random.Random(f"classes:{seed}")  # noqa: S311 - invention, not secrets
    made: list[DemoClass] = []
    place = 1_000_000
    for number in range(count):
        size = random_.randint(15, 25)
        trainees = tuple(
            draw_person(random.Random(f"{seed}:{other}"), seed, other)  # noqa: S311
            for other in range(place, place + size)
        )
        place += size
        dates = tuple(working_days(first_day + timedelta(days=random_.randint(0, 6)), meetings))
        made.append(DemoClass(_TITLES[number % len(_TITLES)], trainees, dates))
    return tuple(made)


def working_days(first: date, count: int) -> list[date]:
    """The first ``count`` days from ``first`` on that are neither Friday nor Saturday."""
    days: list[date] = []
    day = first
    while len(days) < count:
        if day.weekday() not in WEEKEND:
            days.append(day)
        day += timedelta(days=1)
    return days
