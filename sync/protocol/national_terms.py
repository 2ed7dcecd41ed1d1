"""Sizes of the country's index, for those who only read of it and need none of its filters."""

from typing import Final

EPOCH_KEY: Final = 32
SALT: Final = 16
MOST_COST: Final = 15
"""scrypt with N = 2^15 takes 32 MiB and a tenth of a second: more is no question that a desk can ask."""
