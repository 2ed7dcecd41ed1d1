"""How many were registered, for whoever may see nobody: whole numbers from the database, small ones kept back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.central.schema import Registration

SMALLEST: Final = 5
KEPT_BACK: Final = "…"
"""How a table that is saved writes a number that is kept back."""
"""A smaller count is not shown: among four in a small place and a month somebody would be known."""
SEXES: Final = ("female", "male", "")
"""The columns; "" for whatever else was answered, or nothing."""


@dataclass(frozen=True, slots=True)
class CountLine:
    """Registrations of one month and governorate. counts: by sex; None for 1 to 4, which are kept back.

    month: ``YYYY-MM`` in which the ministry received them (UTC).
    """

    month: str
    governorate: str
    counts: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Counts:
    """Lines, newest month first. totals: by sex, of what is shown alone: from others what is kept back would follow."""

    lines: tuple[CountLine, ...]
    totals: Mapping[str, int]


def counts(session: Session) -> Counts:
    """One table and no other one: two tables of the same people, put side by side, give away what each keeps back."""
    at = Registration.received_at
    sqlite = session.get_bind().dialect.name == "sqlite"
    month = func.strftime("%Y-%m", at) if sqlite else func.to_char(func.timezone("UTC", at), "YYYY-MM")
    sex = Registration.sex
    rows = session.execute(
        select(month, Registration.governorate, sex, func.count()).group_by(month, Registration.governorate, sex)
    )
    return suppressed((str(when), place, answer, number) for when, place, answer, number in rows)


def suppressed(rows: Iterable[tuple[str, str, str, int]]) -> Counts:
    """The table of ``rows``: month, governorate, sex as answered, and how many."""
    whole: dict[tuple[str, str], dict[str, int]] = {}
    for when, place, answer, number in rows:
        cell = whole.setdefault((when, place), dict.fromkeys(SEXES, 0))
        cell[answer if answer in SEXES else ""] += number
    lines = [
        CountLine(when, place, {sex: n if n == 0 or n >= SMALLEST else None for sex, n in whole[when, place].items()})
        for when, place in sorted(whole, key=lambda key: (_newest_first(key[0]), key[1]))
    ]
    totals = {sex: sum(line.counts[sex] or 0 for line in lines) for sex in SEXES}
    return Counts(tuple(lines), totals)


def _newest_first(month: str) -> tuple[int, ...]:
    return tuple(-ord(letter) for letter in month)
