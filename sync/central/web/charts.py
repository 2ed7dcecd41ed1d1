"""Charts for pages, as numbers that a template draws: small enough for a telephone, mirrored where one reads from the
right; the table with every number stands beside each, so that nobody needs the picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 340
ROW: Final = 26
_LABEL: Final = 104
_FIGURE: Final = 56


@dataclass(frozen=True, slots=True)
class Bar:
    """One line. x, width: of the bar; y: its upper edge; label, figure: where these texts begin."""

    name: str
    shown: str
    x: int
    y: int
    width: int
    label: int
    figure: int


@dataclass(frozen=True, slots=True)
class Bars:
    """Lying bars. height: of the whole picture in its units, ``WIDTH`` wide."""

    bars: tuple[Bar, ...]
    height: int


def bars(values: Sequence[tuple[str, int | float | None, str]], *, mirrored: bool) -> Bars:
    """Bars of (name, number, number in words); None has no bar, only its words."""
    most = max((number for _, number, _ in values if number is not None), default=0) or 1
    room = WIDTH - _LABEL - _FIGURE
    made = []
    for at, (name, number, shown) in enumerate(values):
        width = round(room * (number or 0) / most)
        ends = _LABEL + width
        x = WIDTH - ends if mirrored else _LABEL
        label, figure = (WIDTH, WIDTH - ends - 6) if mirrored else (0, ends + 6)
        made.append(Bar(name, shown, x, at * ROW, width, label, figure))
    return Bars(tuple(made), len(values) * ROW)
