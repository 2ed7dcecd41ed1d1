"""Quarters: the periods of which figures are released, once, when they are closed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Self

GRACE: Final = timedelta(days=10)
"""How long after its last day a quarter closes: for offices that send late."""
_MONTHS: Final = 3


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months. number: 1 to 4."""

    year: int
    number: int

    def __post_init__(self) -> None:
        """Raise ValueError for what is no quarter."""
        if not (1 <= self.number <= 4 and 1900 < self.year < 2200):
            raise ValueError("period")

    @classmethod
    def of(cls, day: date) -> Self:
        """The quarter of a day."""
        return cls(day.year, (day.month - 1) // _MONTHS + 1)

    @classmethod
    def read(cls, code: str) -> Self:
        """The quarter of a ``code``; ValueError for anything else."""
        year, between, number = code.partition("-Q")
        if not (between and year.isdecimal() and number.isdecimal()):
            raise ValueError("period")
        return cls(int(year), int(number))

    @property
    def code(self) -> str:
        """``2026-Q3``, as SDMX writes it."""
        return f"{self.year}-Q{self.number}"

    @property
    def months(self) -> tuple[date, date, date]:
        """First days of its months."""
        first = self.number * _MONTHS - 2
        return (date(self.year, first, 1), date(self.year, first + 1, 1), date(self.year, first + 2, 1))

    @property
    def first(self) -> date:
        """Its first day."""
        return self.months[0]

    @property
    def last(self) -> date:
        """Its last day."""
        return self.after.first - timedelta(days=1)

    @property
    def after(self) -> Self:
        """The next one."""
        return type(self)(self.year + self.number // 4, self.number % 4 + 1)

    @property
    def before(self) -> Self:
        """The one before."""
        return type(self).of(self.first - timedelta(days=1))

    def is_closed(self, today: date) -> bool:
        """Whether its figures may be counted."""
        return today > self.last + GRACE


def closed(first: Quarter, today: date) -> Iterator[Quarter]:
    """Quarters from ``first`` on that are closed."""
    while first.is_closed(today):
        yield first
        first = first.after
