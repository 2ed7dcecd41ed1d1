"""Small numbers of people are kept back, and with them those from which they would follow."""

from collections.abc import Collection, Hashable, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def small(number: int, smallest: int) -> int | None:
    """A number as it may be shown: None for one that is not nought and below ``smallest``."""
    return None if 0 < number < smallest else number


def kept_back(
    numbers: Mapping[K, int], smallest: int, also: Collection[K] = frozenset()
) -> dict[K, int | None]:  # fmt: skip
    """One number of all groups, whose whole is shown beside them. also: groups kept back for another reason.

    What is kept back would follow from the whole: larger ones, the smallest first, are kept back beside it until what
    they may be (up to the next that is shown) leaves room for any small number.
    """
    shown = {key: None if key in also else small(number, smallest) for key, number in numbers.items()}
    if None not in shown.values():
        return shown
    others = sorted(
        ((number, key) for key, number in numbers.items() if number >= smallest and shown[key] is not None),
        key=lambda pair: (pair[0], str(pair[1])),
    )
    for beside, (number, key) in enumerate(others):
        if (number - smallest) * beside >= smallest - 1:
            break
        shown[key] = None
    return shown
