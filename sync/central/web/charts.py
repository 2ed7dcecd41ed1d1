"""Charts for pages, as numbers that a template draws: small enough for a telephone, mirrored where one reads from the
right; the table with every number stands beside each, so that nobody needs the picture.
"""

from collections.abc import Callable, Sequence
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


LINES: Final = 170
"""Height of lines over time."""
_TOP: Final = 22
_FOOT: Final = 146
_BEGINS: Final = 66
"""Where the first moment stands, beyond the numbers beside the picture."""
_SIDE: Final = 26
_EVERY: Final = 5
"""From so many points on every second one alone is named."""
_MIDDLE: Final = 76
"""What the names of a pyramid's steps need between both sides."""
_STEP: Final = 24
_ENDS: Final = 50
"""What a figure needs beyond its bar."""


@dataclass(frozen=True, slots=True)
class Point:
    """One moment. x, y: where; named: whether its name stands below."""

    name: str
    shown: str
    x: int
    y: int
    named: bool


@dataclass(frozen=True, slots=True)
class Lines:
    """What became of a figure. paths: points that belong together, as a polyline has them; marks: heights that are
    written at the ``side`` where time begins; last: the newest figure.
    """

    paths: tuple[str, ...]
    points: tuple[Point, ...]
    marks: tuple[tuple[int, str], ...]
    last: Point | None
    side: int
    anchor: str
    height: int = LINES


def lines(
    values: Sequence[tuple[str, int | float | None, str]], written: Callable[[float], str], *, mirrored: bool
) -> Lines:
    """A line of (moment, number, number in words) from nought up; it is broken where the number is None."""
    most = max((number for _, number, _ in values if number is not None), default=0) or 1
    step = (WIDTH - _BEGINS - _SIDE) / max(1, len(values) - 1)
    paths: list[list[str]] = [[]]
    points: list[Point] = []
    for at, (name, number, shown) in enumerate(values):
        if number is None:
            paths.append([])
        named = len(values) < _EVERY or (len(values) - 1 - at) % 2 == 0
        x = round(_BEGINS + at * step)
        x = WIDTH - x if mirrored else x
        y = _FOOT if number is None else round(_FOOT - (_FOOT - _TOP) * number / most)
        points.append(Point(name, shown, x, y, named))
        if number is not None:
            paths[-1].append(f"{x},{y}")
    known = [point for point, (_, number, _) in zip(points, values, strict=True) if number is not None]
    marks = tuple((round(_FOOT - (_FOOT - _TOP) * part), written(most * part)) for part in (1, 0.5)) if known else ()
    side, anchor = (WIDTH, "end") if mirrored else (0, "start")
    drawn = tuple(" ".join(path) for path in paths if path)
    return Lines(drawn, tuple(points), marks, known[-1] if known else None, side, anchor)


@dataclass(frozen=True, slots=True)
class Step:
    """A bar of a pyramid. side: 0 or 1; x, y, width: of the bar; figure: where its words are, ``anchor`` says how."""

    side: int
    shown: str
    x: int
    y: int
    width: int
    figure: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Pyramid:
    """Two populations back to back. names: of the steps, each with its y."""

    steps: tuple[Step, ...]
    names: tuple[tuple[str, int], ...]
    height: int
    middle: int = WIDTH // 2


Side = tuple[int | float | None, str]


def pyramid(values: Sequence[tuple[str, Side, Side]], *, mirrored: bool) -> Pyramid:
    """Steps from the top: (name, the one side, the other), each side a number and its words; None has no bar.

    The first side is the left one, or the right one where one reads from the right.
    """
    most = max((side[0] for _, *sides in values for side in sides if side[0] is not None), default=0) or 1
    room = (WIDTH - _MIDDLE) // 2
    steps, names = [], []
    for at, (name, *sides) in enumerate(values):
        y = at * _STEP
        names.append((name, y + 16))
        for side, (number, shown) in enumerate(sides):
            width = round((room - _ENDS) * (number or 0) / most)
            if (side == 0) != mirrored:
                steps.append(Step(side, shown, room - width, y, width, room - width - 4, "end"))
            else:
                begins = room + _MIDDLE
                steps.append(Step(side, shown, begins, y, width, begins + width + 4, "start"))
    return Pyramid(tuple(steps), tuple(names), len(values) * _STEP)
