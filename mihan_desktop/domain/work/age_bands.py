"""Bands of age in which people are counted: the same in every report about work, at the desk and at the ministry."""

from itertools import pairwise
from typing import Final

BANDS: Final = (25, 35, 45, 55)
"""First year of age of each band after the first."""


def band_of(age: int) -> str:
    """``-24``, ``25-34``, … ``55-``."""
    if age < BANDS[0]:
        return f"-{BANDS[0] - 1}"
    for least, after in pairwise(BANDS):
        if age < after:
            return f"{least}-{after - 1}"
    return f"{BANDS[-1]}-"
