"""Iraq as tiles, one for each governorate: where it lies beside its neighbours, whatever its size; no borders.

The places were chosen by hand from which governorate lies north, south, east or west of which.
"""

from collections.abc import Mapping
from typing import Final

PLACES: Final[Mapping[str, tuple[int, int]]] = {
    "IQ-G08": (1, 0), "IQ-G11": (2, 0),
    "IQ-G15": (1, 1), "IQ-G13": (2, 1), "IQ-G05": (3, 1), "IQ-G19": (4, 1),
    "IQ-G01": (0, 2), "IQ-G18": (1, 2), "IQ-G07": (2, 2), "IQ-G10": (3, 2),
    "IQ-G12": (1, 3), "IQ-G06": (2, 3), "IQ-G16": (3, 3),
    "IQ-G17": (1, 4), "IQ-G04": (2, 4), "IQ-G09": (3, 4), "IQ-G14": (4, 4),
    "IQ-G03": (2, 5), "IQ-G02": (3, 5),
}  # fmt: skip
"""Code → column, row, from the north-west."""
SIZE: Final = 100
GAP: Final = 6
WIDTH: Final = 5 * (SIZE + GAP) - GAP
HEIGHT: Final = 6 * (SIZE + GAP) - GAP


def corner(code: str) -> tuple[int, int]:
    """Where the upper left corner of a tile is, in the picture's units. KeyError for no governorate."""
    column, row = PLACES[code]
    return column * (SIZE + GAP), row * (SIZE + GAP)
