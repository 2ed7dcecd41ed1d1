"""The digital-skills programme before and after: who gained, and how much, from what was released alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sync.central.indicators.classes import SEXES
from sync.central.indicators.definitions import SMALL_BASE
from sync.central.indicators.disclosure import ALL
from sync.central.indicators.results import Counted

DIGITAL: Final = "digital"
_TABLE: Final = "gained_sex"


@dataclass(frozen=True, slots=True)
class Gained:
    """Who was assessed before and after a course that ended in the quarter: at one place, all or of one sex.

    people, gained: how many they are, and how many of them had more points after it; share: percent of them; before,
    after, gain: means in whole points of a hundred, of one sex the gain alone. None: kept back, or too few for a mean.
    warned: fewer than ``SMALL_BASE`` people.
    """

    place: str
    sex: str
    people: int | None
    gained: int | None
    share: float | None
    before: int | None
    after: int | None
    gain: int | None

    @property
    def warned(self) -> bool:
        """Whether a share or a mean of so few people says little."""
        return self.people is not None and self.people < SMALL_BASE


def gained(star: Counted | None) -> Iterable[Gained]:
    """Each place, all and by sex; nothing where it was not released. star: of ``DIGITAL``."""
    if star is None:
        return
    numbers = star.tables[_TABLE]
    for place in sorted({row for row, _ in numbers}):
        for sex in (ALL, *SEXES):
            more, less = (numbers[place, f"{end}-{sex}" if sex else end] for end in ("gained", "not"))
            people = numbers[place, ALL] if not sex else None if more is None or less is None else more + less
            # Each number is rounded by itself: a share of what is shown may pass a hundred by a little.
            share = round(min(100.0, 100 * more / people), 1) if more is not None and people else None
            means = {name: found.get(place) for name, found in star.measures.items()}
            yield Gained(
                place, sex, people, more, share, None if sex else means.get("mean_before"),
                None if sex else means.get("mean_after"), means.get(f"mean_gain_{sex}" if sex else "mean_gain"),
            )  # fmt: skip
