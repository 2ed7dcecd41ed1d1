"""Figures as lines of tables and pictures, of whatever was released: for pages, and for what is sent and printed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from starlette.requests import Request

from sync.central.counts import KEPT_BACK
from sync.central.database import Database
from sync.central.indicators import classes, results
from sync.central.indicators.definitions import Indicator, Shape
from sync.central.indicators.results import Counted, Released, Value
from sync.central.web import charts
from sync.central.web.kept import Kept
from sync.central.web.pages import asked

SERIES: Final = 8
"""Quarters of which a figure is shown, one after the other."""


@dataclass(frozen=True, slots=True)
class Line:
    """A figure of a table. name: of its governorate, class or quarter; depth: how far its class is inside others;
    share: of all that its table counts, as far as both are shown.
    """

    name: str
    value: Value
    shown: str
    depth: int = 0
    share: str = ""


class ReleasedStars:
    """What was counted of quarters that are out, read once: what was released stays as it is. most: populations of a
    quarter that are kept.
    """

    def __init__(self, database: Database, most: int) -> None:
        self._database = database
        self._kept: Kept[Counted | None] = Kept(most)

    def quarters(self, request: Request) -> tuple[Sequence[Released], Sequence[Released]]:
        """(all that are out, the one that is asked for and those before it), the newest first. What is asked for and
        not known is the newest.
        """
        with self._database.read() as session:
            released = results.released(session)
        said = asked(request, "period")
        at = next((number for number, one in enumerate(released) if one.period == said), 0)
        return released, released[at : at + SERIES]

    def of(self, quarter: Released, stars: Collection[str]) -> Mapping[str, Counted]:
        """Those of the populations that were counted then, by name."""
        found = {star: self._kept.get((quarter, star), partial(self._read, quarter, star)) for star in stars}
        return {star: counted for star, counted in found.items() if counted is not None}

    def _read(self, quarter: Released, star: str) -> Counted | None:
        with self._database.read() as session:
            return results.counted(session, quarter.period, {star}, quarter.revision).get(star)


def line_of(indicator: Indicator, value: Value, name: str, *, depth: int = 0, share: str = "") -> Line:
    """A figure under a name, as it is written."""
    return Line(name, value, shown(indicator, value.value, kept_back=value.kept_back), depth, share)


def shown(indicator: Indicator, number: float | None, *, kept_back: bool) -> str:
    """A figure as it is written; what is kept back as an ellipsis, and a share of nobody as a dash."""
    if number is None:
        return KEPT_BACK if kept_back else "–"
    if indicator.shape is Shape.SHARE:
        return f"{number:.1f} %"
    if indicator.shape is Shape.RATIO:
        return f"{number:.3f}"
    return f"{round(number):,}"


def period_name(period: str) -> str:
    """A quarter between isolates: who reads from the right would read Q3-2026 where a text has no direction."""
    return f"\u2066{period}\u2069"


def bars(lines: Sequence[Line], *, mirrored: bool) -> charts.Bars:
    """Lying bars of the lines; of what is deep inside other classes there is none."""
    return charts.bars(
        [(line.name, line.value.value, line.shown) for line in lines if line.depth < 2], mirrored=mirrored
    )


def pyramid(lines: Sequence[Line], *, mirrored: bool) -> charts.Pyramid | None:
    """Men and women by age, the oldest above; None where that is not what people are told apart by."""
    found = {line.value.class_: (line.value.value, line.shown) for line in lines}
    ages = [age for age, _ in classes.AGES if all(f"{sex}-{age}" in found for sex in classes.SEXES)]
    steps = [(age.replace("-", "–"), found[f"male-{age}"], found[f"female-{age}"]) for age in reversed(ages)]
    return charts.pyramid(steps, mirrored=mirrored) if steps else None
