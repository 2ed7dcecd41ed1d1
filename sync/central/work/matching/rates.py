"""Who is listed, sent and hired, by group: shares of each, and the least of them beside the highest (four fifths).

No score reads what a group is made of; this looks at what comes out all the same. Where a group has few people, or few
of them are counted, its numbers are kept back, and with them those from which they would follow.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.small_numbers import kept_back
from mihan_desktop.domain.work.age_bands import band_of
from mihan_desktop.domain.work.aspects import full_years
from sync.central.answers import read_answers
from sync.central.bulk import among
from sync.central.counts import SMALLEST
from sync.central.schema import Registration
from sync.central.work.referrals_schema import ReferralStand

BY: Final = ("sex", "age", "governorate", "difficulty")
FOUR_FIFTHS: Final = 800
"""‰: a share that is less than four fifths of the highest calls for a look (Uniform Guidelines, 29 CFR 1607.4 D)."""
FEW: Final = 30
"""People of a group from which on its share is compared."""
_HIRED: Final = frozenset({"hired", "started", "left"})


@dataclass(frozen=True, slots=True)
class Group:
    """How many of one group. by: of ``BY``; group: its code, "" of whom it is not known."""

    by: str
    group: str
    people: int
    listed: int
    sent: int
    hired: int


@dataclass(frozen=True, slots=True)
class Rate:
    """As it is shown; None is kept back. share: ‰ of its people who are listed; ratio: ‰ of the highest share of those
    that are compared; low: whether that is below four fifths.
    """

    by: str
    group: str
    people: int | None
    listed: int | None
    sent: int | None
    hired: int | None
    share: int | None
    ratio: int | None
    low: bool


class Counting:
    """Counts people as they are read."""

    def __init__(self, session: Session, listed: Collection[str], day: date) -> None:
        self._listed, self._day = listed, day
        rows = session.execute(select(ReferralStand.person, ReferralStand.state, ReferralStand.issued)).all()
        self._sent = {person for person, _, issued in rows if issued}
        self._hired = {person for person, state, _ in rows if state in _HIRED}
        self._counts: dict[tuple[str, str], list[int]] = {}

    def add(self, session: Session, records: Collection[str]) -> None:
        """These took part."""
        columns = (
            Registration.id, Registration.sex, Registration.date_of_birth, Registration.governorate,
            Registration.submission,
        )  # fmt: skip
        for record, sex, born, place, told in session.execute(
            select(*columns).where(among(session, Registration.id, records))
        ):
            groups = {"sex": sex, "age": self._band(born), "governorate": place, "difficulty": _difficulty(told)}
            for by, group in groups.items():
                counts = self._counts.setdefault((by, group), [0, 0, 0, 0])
                counts[0] += 1
                for at, among_whom in enumerate((self._listed, self._sent, self._hired), 1):
                    counts[at] += record in among_whom

    def groups(self) -> list[dict[str, Any]]:
        """As a run keeps them (``Group``)."""
        return [asdict(Group(*key, *counts)) for key, counts in sorted(self._counts.items())]

    def _band(self, born: str) -> str:
        try:
            return band_of(full_years(date.fromisoformat(born), self._day))
        except ValueError:
            return ""


def _difficulty(told: str) -> str:
    return next((one.value for one in read_answers(told) if one.name == "functional_difficulty"), "")


def rates(groups: Iterable[Mapping[str, Any]], smallest: int = SMALLEST) -> tuple[Rate, ...]:
    """The table as it may be shown."""
    kept = [Group(**one) for one in groups]
    found: list[Rate] = []
    for by in BY:
        rows = {one.group: one for one in kept if one.by == by}
        people, listed, sent, hired = (_shown(rows, name, smallest) for name in ("people", "listed", "sent", "hired"))
        shares: dict[str, int] = {}
        for group, count in listed.items():
            whole = people[group]
            if whole and count is not None:
                shares[group] = 1000 * count // whole
        highest = max((shares[group] for group in shares if rows[group].people >= FEW), default=0)
        for group in sorted(rows):
            share = shares.get(group)
            ratio = 1000 * share // highest if share is not None and highest and rows[group].people >= FEW else None
            low = ratio is not None and ratio < FOUR_FIFTHS
            found.append(
                Rate(by, group, people[group], listed[group], sent[group], hired[group], share, ratio, low)
            )  # fmt: skip
    return tuple(found)


def _shown(rows: Mapping[str, Group], name: str, smallest: int) -> dict[str, int | None]:
    numbers = {group: int(getattr(one, name)) for group, one in rows.items()}
    return kept_back(numbers, smallest, _telling(rows, name, smallest))


def _telling(rows: Mapping[str, Group], name: str, smallest: int) -> frozenset[str]:
    """Groups of whom nearly everybody is counted: those who are not would be few; and so of who was sent and hired."""
    wider = {"listed": ("people",), "sent": ("people",), "hired": ("people", "sent")}.get(name, ())
    return frozenset(
        group for group, one in rows.items()
        if any(0 < getattr(one, whole) - getattr(one, name) < smallest for whole in wider)
    )  # fmt: skip
