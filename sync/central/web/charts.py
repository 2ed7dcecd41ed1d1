"""Charts for pages, as numbers that a template draws: small enough for a telephone, mirrored where one reads from the
right; the table with every number stands beside each, so that nobody needs the picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 340
ROW: Final = 26
NAME: Final = 18
"""What a name above its bar needs, where names are long."""
_LABEL: Final = 104
_FIGURE: Final = 60
_BESIDE_EACH_OTHER: Final = 16
"""From one bar of a group to the next."""
_BESIDE: Final = 14
"""Letters of a name that stands beside its bar."""
_MOST: Final = 46
"""Letters of a name above it; the table has all of them."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line. x, y: upper corner of the bar; width: its; label, label_y: where its name begins; figure: its words;
    series: which of the kinds that stand beside each other.
    """

    name: str
    shown: str
    x: int
    y: int
    width: int
    label: int
    label_y: int
    figure: int
    series: int = 0


@dataclass(frozen=True, slots=True)
class Bars:
    """Lying bars. height: of the whole picture in its units, ``WIDTH`` wide; thick: of one bar."""

    bars: tuple[Bar, ...]
    height: int
    thick: int = 18


def bars(values: Sequence[tuple[str, int | float | None, str]], *, mirrored: bool) -> Bars:
    """Bars of (name, number, number in words); None has no bar, only its words."""
    most = max((number for _, number, _ in values if number is not None), default=0) or 1
    above = any(len(name) > _BESIDE for name, _, _ in values)
    begins, step = (0, ROW + NAME) if above else (_LABEL, ROW)
    made = []
    for at, (name, number, shown) in enumerate(values):
        width = round((WIDTH - begins - _FIGURE) * (number or 0) / most)
        ends, y = begins + width, at * step + (NAME if above else 0)
        x, label, figure = (WIDTH - ends, WIDTH, WIDTH - ends - 6) if mirrored else (begins, 0, ends + 6)
        short = name if len(name) <= _MOST else name[: _MOST - 1] + "…"
        made.append(Bar(short, shown, x, y, width, label, y - 1 if above else y + 17, figure))
    return Bars(tuple(made), len(values) * step)


def groups(
    values: Sequence[tuple[str, Sequence[tuple[int | float | None, str]]]], *, mirrored: bool
) -> Bars:  # fmt: skip
    """Under each name its bars, one of each kind, all on one scale: (name, (number, number in words) of each kind)."""
    most = max((number for _, kinds in values for number, _ in kinds if number is not None), default=0) or 1
    made, top = [], 0
    for name, kinds in values:
        for series, (number, shown) in enumerate(kinds):
            width = round((WIDTH - _FIGURE) * (number or 0) / most)
            x, label, figure = (WIDTH - width, WIDTH, WIDTH - width - 6) if mirrored else (0, 0, width + 6)
            y = top + NAME - 2 + series * _BESIDE_EACH_OTHER
            said = "" if series else name if len(name) <= _MOST else name[: _MOST - 1] + "…"
            made.append(Bar(said, shown, x, y, width, label, top + NAME - 4, figure, series))
        top += NAME + 8 + len(kinds) * _BESIDE_EACH_OTHER
    return Bars(tuple(made), top, _BESIDE_EACH_OTHER - 2)
